#include "core/pricing/expected_demand.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// A level is taken from at most so many weeks; older ones say little of today.
constexpr int levelWeeks = 26;
constexpr int weeksToJudge = 8;
constexpr int weeksOfYear = 52;
constexpr int daysOfWeek = 7;
constexpr double microOfOne = 1'000'000;
constexpr double leastDeviation = 0.05;
constexpr double mostDeviation = 1.2;
/// 8 times in 10 of a normal distribution.
constexpr double eightOfTen = 1.2816;

struct WeeklyLevel
{
    double mean = 0;
    double variance = 0; ///< of one week; never below that of chance alone
    int weeks = 0;
};

/// Of the known weeks in [from, to), each put to an average season.
WeeklyLevel levelOf(const VariantDemand &demand, const DemandPeriods &weeks, const SeasonOfStudio &season, int from,
                    int to)
{
    std::vector<double> sold;
    for (int week = std::max(from, demand.begin); week < to; ++week) {
        if (demand.outOfStock[std::size_t(week)])
            continue;
        const QDate monday = weeks.firstDay(week);
        const double factor = season.over({monday, monday.addDays(daysOfWeek - 1)});
        sold.push_back(double(demand.ordered[std::size_t(week)].micro()) / microOfOne / factor);
    }
    WeeklyLevel level{.weeks = int(sold.size())};
    if (sold.empty())
        return level;
    for (const double one : sold)
        level.mean += one / double(sold.size());
    for (const double one : sold)
        level.variance += (one - level.mean) * (one - level.mean) / double(std::max<std::size_t>(sold.size() - 1, 1));
    level.variance = std::max(level.variance, level.mean);
    return level;
}

/// Of the logarithm of what `ahead` weeks bring: chance of those weeks and doubt about the level.
double deviationOf(const WeeklyLevel &level, int ahead)
{
    const double relative = level.variance / (level.mean * level.mean);
    const double both = relative / ahead + relative / std::max(level.weeks, 1);
    return std::clamp(std::sqrt(std::log1p(both)), leastDeviation, mostDeviation);
}

} // namespace

SeasonOfStudio::SeasonOfStudio(const DemandHistory &history)
{
    m_months.fill(1);
    const int weeks = history.periods.count();
    if (weeks < weeksOfYear)
        return;
    // Whole years alone, so that a trend does not look like a season.
    const int from = weeks - weeks / weeksOfYear * weeksOfYear;
    std::array<double, 12> sums{};
    std::array<int, 12> counts{};
    double all = 0;
    for (int week = from; week < weeks; ++week) {
        const auto month = std::size_t(history.periods.firstDay(week).addDays(3).month() - 1);
        for (const VariantDemand &demand : history.variants)
            sums[month] += double(demand.ordered[std::size_t(week)].micro()) / microOfOne;
        ++counts[month];
    }
    for (const double sum : sums)
        all += sum;
    if (all <= 0)
        return;
    const double mean = all / (weeks - from);
    const double years = double(weeks - from) / weeksOfYear;
    for (std::size_t month = 0; month < sums.size(); ++month) {
        const double own = counts[month] > 0 ? sums[month] / counts[month] / mean : 1;
        m_months[month] = std::max(1 + (own - 1) * years / (years + 1), 0.1);
    }
}

double SeasonOfStudio::over(const DaySpan &days) const
{
    double sum = 0;
    int count = 0;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1), ++count)
        sum += m_months[std::size_t(day.month() - 1)];
    return count > 0 ? sum / count : 1;
}

std::optional<ExpectedDemand> expectedDemand(const VariantDemand &demand, const DemandPeriods &weeks,
                                             const SeasonOfStudio &season)
{
    const WeeklyLevel level = levelOf(demand, weeks, season, weeks.count() - levelWeeks, weeks.count());
    if (level.mean <= 0)
        return std::nullopt;
    const QDate next = weeks.firstDay(weeks.count());
    const double ahead = season.over({next, next.addDays(priceHorizonWeeks * daysOfWeek - 1)});
    return ExpectedDemand{level.mean * ahead * priceHorizonWeeks, deviationOf(level, priceHorizonWeeks)};
}

std::optional<ExpectedDemand> expectedDemand(const std::vector<ForecastLine> &forecasts, const VariantDemand &demand,
                                             const DemandPeriods &weeks, QDate today)
{
    const DaySpan ahead{today, today.addDays(priceHorizonWeeks * daysOfWeek - 1)};
    double units = 0;
    bool known = false;
    for (const ForecastLine &line : forecasts) {
        if (line.variant != demand.variant)
            continue;
        known = true;
        const QDate from = std::max(line.span.first, ahead.first);
        const QDate to = std::min(line.span.last, ahead.last);
        if (from <= to) {
            units += double(line.toBeOrdered().micro()) / microOfOne * double(from.daysTo(to) + 1) /
                     double(line.span.first.daysTo(line.span.last) + 1);
        }
    }
    const WeeklyLevel level = levelOf(demand, weeks, SeasonOfStudio(), weeks.count() - levelWeeks, weeks.count());
    if (!known || units <= 0)
        return std::nullopt;
    return ExpectedDemand{units, level.mean > 0 ? deviationOf(level, priceHorizonWeeks) : mostDeviation};
}

std::optional<DemandNews> demandNews(const VariantDemand &demand, const DemandPeriods &weeks,
                                     const SeasonOfStudio &season)
{
    const int from = weeks.count() - newsWeeks;
    const WeeklyLevel before = levelOf(demand, weeks, season, from - levelWeeks, from);
    if (before.weeks < weeksToJudge || before.mean <= 0)
        return std::nullopt;
    const QDate first = weeks.firstDay(from);
    const QDate next = weeks.firstDay(weeks.count());
    DemandNews news;
    int known = 0;
    for (int week = from; week < weeks.count(); ++week) {
        if (demand.outOfStock[std::size_t(week)])
            continue;
        news.sold += double(demand.ordered[std::size_t(week)].micro()) / microOfOne;
        ++known;
    }
    if (known == 0)
        return std::nullopt;
    const double now = season.over({first, next.addDays(-1)});
    news.expected = before.mean * now * known;
    const double spread =
        eightOfTen * std::sqrt(before.variance * now * now * known * (1 + double(known) / before.weeks));
    news.low = std::max(news.expected - spread, 0.0);
    news.high = news.expected + spread;
    news.season = season.over({next, next.addDays(newsWeeks * daysOfWeek - 1)});
    return news;
}

} // namespace benchbook
