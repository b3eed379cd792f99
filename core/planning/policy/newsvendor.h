// How much to make once: presales and small batches, where what is left over is worth less.
#pragma once

#include "core/base/money.h"
#include "core/forecast/distribution.h"
#include "core/planning/policy/policy_reason.h"

namespace benchbook {

struct BatchCase
{
    Money price;                ///< what a piece sells for
    Money cost;                 ///< what a piece more costs to make
    Money salvage;              ///< what a piece left over still brings; may be below 0 (it costs to be rid of)
    Money goodwill;             ///< what a customer sent away costs besides
    Quantity booked;            ///< ordered already: known
    DemandDistribution further; ///< what may be asked for besides, in base units
    Quantity batch = Quantity::units(1); ///< only whole batches are made; above 0
    /// The share of the further demand that comes before a second batch could be ready; 1 if there is only one batch.
    double shareBeforeSecond = 1;
};

struct BatchQuantity
{
    Quantity quantity;          ///< with what is booked
    double criticalRatio = 0;   ///< Cu ÷ (Cu + Co)
    double expectedCost = 0;    ///< of pieces missing and pieces left over, minor units
    double expectedMissing = 0; ///< before a second batch is ready
    double expectedLeft = 0;    ///< at the end
    PolicyReasons why;
};

/// The first batch of a run, or its only one (Arrow, Harris, Marschak 1951): missing pieces cost what they would have
/// earned, pieces left over what they cost less what they still bring. With a second batch to come, only what is asked
/// for before it can be missed, and only what outlives all demand is left over. Both neighbouring whole batches are
/// compared by expected cost. At least what is booked is made. Invalid: a batch not above 0, a booking below 0, a share
/// outside 0…1. A piece that earns nothing is made for bookings only.
Result<BatchQuantity> batchQuantity(const BatchCase &batch);

} // namespace benchbook
