// The season of a group of products, for products that have not lived long enough to show their own (the idea:
// Withycombe, International Journal of Forecasting 5, 1989; Boylan, Chen, Mohammadipour, Syntetos, Journal of the
// Operational Research Society 65, 2014).
#pragma once

#include "core/forecast/member.h"

#include <span>

namespace benchbook::forecast {

/// A season learnt from many: each product's demand over its own level, the trimmed mean of all of them, place by place
/// of the year.
class GroupSeason
{
public:
    static constexpr int leastProducts = 10;

    /// No season is known.
    GroupSeason() = default;
    /// The series of the group end on the same day and have no unknown values. Empty when fewer than leastProducts have
    /// one year and a quarter.
    explicit GroupSeason(std::span<const Series> group);

    bool known() const { return !m_index.empty(); }
    /// Whether it tells the group more than no season: the median product's one-step errors become a tenth less.
    bool helpful() const { return m_helpful; }
    /// Whether the product is too young for a season of its own, old enough to be compared, and would have done better.
    bool suits(const Series &series) const;
    /// Share of the place so many periods after the last value (0 or less: in the past). Mean 1 over a year.
    double at(int after) const;
    /// How strongly a product follows the group: 1 as the group does, 0 not at all; by its own history, drawn
    /// towards 1.
    double sensitivity(const Series &series) const;
    /// What the group's season leaves of a product's own one-step errors: below 1 it helps.
    double gain(const Series &series) const;

    /// The dynamic theta on what the season leaves over, mixed with the same without the season as long as the group's
    /// years are few.
    Member forecast(const Series &series, int steps) const;

private:
    int m_period = 0;
    bool m_helpful = false;
    std::vector<double> m_index; ///< entry i: i+1 periods after the last value, one year long

    double share(const Series &series, int t, double beta) const;
    Series without(const Series &series, double beta) const;
};

} // namespace benchbook::forecast
