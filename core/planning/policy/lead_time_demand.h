// What is asked for until a delivery comes, when neither demand nor the delivery's day is known.
#pragma once

#include "core/forecast/distribution.h"

#include <functional>
#include <span>
#include <vector>

namespace benchbook {

/// Demand of the periods from `first` to `last`, both included, counted from 1 = the next one. Forecasts offer this.
using DemandOver = std::function<DemandDistribution(int first, int last)>;

/// Of single periods, where nothing better is known of their sums: `likeness` is the correlation of two periods'
/// errors, 0…1. Beyond the last step it repeats. Mean and variance of a sum are exact, its shape is that of the steps.
DemandOver demandOfSteps(std::vector<DemandDistribution> steps, double likeness);

/// A possible time from order to delivery.
struct LeadTimeChance
{
    int periods = 1; ///< whole ones, at least 0
    double weight = 1;
};

/// From the lead times of past deliveries and the one that is quoted, which counts as much as `quotedCounts`
/// deliveries: few deliveries are not held for the whole truth. Times are in periods; those between two whole ones are
/// shared between both. Without either it is one period.
std::vector<LeadTimeChance> leadTimeChances(std::span<const double> delivered, double quoted, double quotedCounts = 2);
double meanLeadTime(std::span<const LeadTimeChance> chances);
double leadTimeDeviation(std::span<const LeadTimeChance> chances);

/// Demand from an order until its delivery, and the periods until the stock is looked at again: the mixture over all
/// lead times. `reviewPeriods` at or above 0.
DemandDistribution leadTimeDemand(const DemandOver &demand, std::span<const LeadTimeChance> chances, int reviewPeriods);

} // namespace benchbook
