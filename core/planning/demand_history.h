// DemandHistory: what customers asked for, period by period, as a forecast wants to have it.
#pragma once

#include "core/base/quantity.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/planning/demand_periods.h"

#include <map>
#include <vector>

namespace benchbook {

/// What was ordered of one variant. Periods are those of the history it is in.
struct VariantDemand
{
    Id<Variant> variant;
    Id<Product> product;
    QString sku;
    QString name;     ///< of product and variant
    QString category; ///< of the product; may be empty
    int begin = 0;    ///< the first period in which it was asked for or lay on a shelf; what is before says nothing
    std::vector<Quantity> ordered = {}; ///< for each period
    /// Kept on the shelf as a rule, but none lay there all the period and nobody ordered: nobody knows what would
    /// have been sold.
    std::vector<bool> outOfStock = {};
    /// What of it came through each channel, the same periods.
    std::map<Id<Channel>, std::vector<Quantity>> byChannel = {};
};

struct DemandHistory
{
    DemandPeriods periods;
    std::vector<VariantDemand> variants = {}; ///< by SKU; those never asked for are not among them
};

/// Whole periods only: the one that runs is left out. Demand counts on the day it was ordered, in the quantity ordered;
/// cancelled orders and lines whose product nobody told yet do not count, returns take nothing off (whoever sends a
/// piece back had wanted one).
DemandHistory demandHistory(const Reader &reader, DemandPeriod unit);

} // namespace benchbook
