// What was sold at which price, period by period: all that a price response is learnt from.
#pragma once

#include <QString>

#include <vector>

namespace benchbook {

/// One period (a week, as a rule) of one product. Prices and volumes are doubles because only their logarithms are used
/// and nothing of them is written back as money.
struct PricePoint
{
    int period = 0;     ///< counts periods; the same number is the same week in every history
    double price = 0;   ///< above 0, in any unit that is the same in the whole history
    double volume = 0;  ///< at least 0; a period in which nothing could be sold is left out, not 0
    double season = 0;  ///< what is known of the period, in log volume: 0.7 is "twice as much as usual"
    double display = 0; ///< share of the period with a display, a fair or an advertisement: 0 to 1
};

struct PriceHistory
{
    QString id;
    QString group; ///< products that are alike: a category. Empty is a group as well
    std::vector<PricePoint> points;
};

/// A history in logarithms, oldest first, without what cannot be believed.
struct LogHistory
{
    std::vector<int> periods;
    std::vector<double> price;
    std::vector<double> volume; ///< season taken out
    std::vector<double> display;
    double shift = 0; ///< was added to each volume because a logarithm of 0 does not exist
    int unusable = 0; ///< points without a price, or with a negative or unreadable figure
    int outliers = 0; ///< points far beyond the others: a typing mistake, one bulk order

    std::size_t size() const { return periods.size(); }
    double lowestPrice() const;
    double highestPrice() const;
};

/// At most the last `maxResponsePoints` points are used: older habits of buyers say little of the next weeks.
inline constexpr std::size_t maxResponsePoints = 104;

LogHistory logHistory(const PriceHistory &history);

} // namespace benchbook
