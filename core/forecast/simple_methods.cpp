#include "core/forecast/simple_methods.h"

#include <algorithm>

namespace benchbook::forecast {

Member naive(const Series &series, int steps)
{
    Member member{.method = Method::Naive, .choice = "last value", .ahead = Ahead(series.size(), steps)};
    for (int t = 0; t < series.size(); ++t)
        std::ranges::fill(member.ahead.row(t), series.values[std::size_t(t)]);
    return member;
}

Member seasonalNaive(const Series &series, int steps)
{
    const int m = std::max(1, series.period);
    if (series.size() < m) {
        Member member = naive(series, steps);
        member.method = Method::SeasonalNaive;
        return member;
    }
    Member member{
        .method = Method::SeasonalNaive, .choice = "last year", .ahead = Ahead(series.size(), steps), .warmUp = m - 1};
    for (int t = 0; t < series.size(); ++t) {
        const std::span<double> row = member.ahead.row(t);
        for (int step = 0; step < steps; ++step)
            row[std::size_t(step)] = series.values[std::size_t(t + 1 < m ? t : t + 1 - m + step % m)];
    }
    return member;
}

} // namespace benchbook::forecast
