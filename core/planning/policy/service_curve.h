// Money bound in stock against times out of stock: the curve an owner can drag.
#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/forecast/distribution.h"

#include <span>
#include <vector>

namespace benchbook {

struct CurveItem
{
    DemandDistribution untilDelivery; ///< over lead time and review, base units
    double unitValue = 0;             ///< minor units a base unit
    double cyclesAYear = 12;          ///< deliveries a year: so often it may run out
    double halfOrder = 0;             ///< half of an order, base units: bound besides
};

struct CurvePoint
{
    Money bound;                  ///< on average, over all items
    double timesOutAYear = 0;     ///< deliveries that come too late, over all items
    double service = 0;           ///< share of deliveries that come in time
    std::vector<double> services; ///< by item: the service to ask for
};

struct ServiceCurve
{
    std::vector<CurvePoint> best;  ///< money where it prevents most, from little to much
    std::vector<CurvePoint> equal; ///< for comparison: one service for all items
};

/// Each point of `best` is the cheapest way to be out of stock so rarely that any common price of being out of stock
/// gives; none costs more and is out more often than another.
ServiceCurve serviceCurve(std::span<const CurveItem> items);

/// The first point that is out of stock no more often than this; the last one if none is.
const CurvePoint &pointFor(const std::vector<CurvePoint> &points, double timesOutAYear);

} // namespace benchbook
