#include "core/pricing/response/common_weeks.h"

#include <map>
#include <numeric>

namespace benchbook {
namespace {

struct CommonWeek
{
    int products = 0;
    double price = 0;
    double volume = 0;

    double share() const { return (products - 1) / (products - 1 + commonWeekHalf); }
};

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

std::vector<LogHistory> withoutCommonWeeks(std::vector<LogHistory> group)
{
    std::map<int, CommonWeek> weeks;
    for (const LogHistory &history : group) {
        if (history.size() == 0)
            continue;
        const double price = meanOf(history.price);
        const double volume = meanOf(history.volume);
        for (std::size_t i = 0; i < history.size(); ++i) {
            CommonWeek &week = weeks[history.periods[i]];
            ++week.products;
            week.price += history.price[i] - price;
            week.volume += history.volume[i] - volume;
        }
    }
    for (LogHistory &history : group) {
        for (std::size_t i = 0; i < history.size(); ++i) {
            const CommonWeek &week = weeks[history.periods[i]];
            history.price[i] -= week.share() * week.price / week.products;
            history.volume[i] -= week.share() * week.volume / week.products;
        }
    }
    return group;
}

} // namespace benchbook
