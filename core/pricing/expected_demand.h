// What is expected to be sold in the weeks ahead, and whether the last weeks were news, where nobody forecast it
// better.
#pragma once

#include "core/planning/demand_history.h"
#include "core/planning/read_plan.h"
#include "core/pricing/rules/demand_news.h"

#include <array>

namespace benchbook {

/// Prices are judged over so many weeks.
inline constexpr int priceHorizonWeeks = 13;
/// So many of the last weeks are compared with what was to be expected of them.
inline constexpr int newsWeeks = 4;

struct ExpectedDemand
{
    double units = 0;     ///< over priceHorizonWeeks
    double deviation = 0; ///< of its logarithm
};

/// How the months of the year differ, 1 for an average one: of all that is sold together, and drawn towards 1 while
/// little more than a year is known.
class SeasonOfStudio
{
public:
    SeasonOfStudio() { m_months.fill(1); }
    explicit SeasonOfStudio(const DemandHistory &weeks);
    /// Of the days from the first to the last, both included.
    double over(const DaySpan &days) const;

private:
    std::array<double, 12> m_months;
};

/// The mean of the last weeks, put to the season of those to come; nothing for what did not sell in them.
std::optional<ExpectedDemand> expectedDemand(const VariantDemand &demand, const DemandPeriods &weeks,
                                             const SeasonOfStudio &season);
/// The part of these forecasts that falls into the weeks ahead, for one variant; nothing where they expect nothing.
/// How sure they are is taken from the weeks before.
std::optional<ExpectedDemand> expectedDemand(const std::vector<ForecastLine> &forecasts, const VariantDemand &demand,
                                             const DemandPeriods &weeks, QDate today);
/// The last weeks beside the ones before them; nothing where those are too few.
std::optional<DemandNews> demandNews(const VariantDemand &demand, const DemandPeriods &weeks,
                                     const SeasonOfStudio &season);

} // namespace benchbook
