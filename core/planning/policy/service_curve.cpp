#include "core/planning/policy/service_curve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace benchbook {
namespace {

constexpr std::array curveServices = {0.5,  0.6,   0.7,   0.75,  0.8,  0.85,  0.9,  0.925,
                                      0.95, 0.965, 0.975, 0.985, 0.99, 0.995, 0.999};

/// What one service costs for one item.
struct ServiceOption
{
    double bound = 0;    ///< minor units
    double timesOut = 0; ///< a year
};

std::vector<ServiceOption> optionsOf(const CurveItem &item)
{
    std::vector<ServiceOption> options;
    for (const double service : curveServices) {
        const double level = item.untilDelivery.quantile(service);
        const double stock = std::max(0.0, level - item.untilDelivery.mean()) + item.halfOrder;
        options.push_back({stock * item.unitValue, item.cyclesAYear * (1 - item.untilDelivery.atMost(level))});
    }
    return options;
}

using CurveOptions = std::vector<std::vector<ServiceOption>>;

CurvePoint pointOf(const CurveOptions &options, std::span<const CurveItem> items,
                   const std::vector<std::size_t> &chosen)
{
    CurvePoint point;
    double bound = 0;
    double cycles = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const ServiceOption &option = options[i][chosen[i]];
        bound += option.bound;
        point.timesOutAYear += option.timesOut;
        cycles += items[i].cyclesAYear;
        point.services.push_back(curveServices[chosen[i]]);
    }
    constexpr double most = 9e18;
    point.bound = Money::fromMinor(qint64(std::clamp(bound, 0.0, most)));
    point.service = cycles > 0 ? 1 - point.timesOutAYear / cycles : 1;
    return point;
}

/// For each item the option that is cheapest where being out of stock once costs `price`; of equal ones the safer.
std::vector<std::size_t> choiceAt(const CurveOptions &options, double price)
{
    std::vector<std::size_t> chosen;
    for (const std::vector<ServiceOption> &each : options) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < each.size(); ++i) {
            if (each[i].bound + price * each[i].timesOut <= each[best].bound + price * each[best].timesOut)
                best = i;
        }
        chosen.push_back(best);
    }
    return chosen;
}

/// The prices at which some item changes its choice: the corners of the lower hull of its options.
std::vector<double> turningPrices(const CurveOptions &options)
{
    std::vector<double> prices = {0};
    for (const std::vector<ServiceOption> &each : options) {
        std::size_t at = 0;
        while (at + 1 < each.size()) {
            std::size_t next = at;
            double least = 0;
            for (std::size_t i = at + 1; i < each.size(); ++i) {
                const double saved = each[at].timesOut - each[i].timesOut;
                const double price = saved > 0 ? (each[i].bound - each[at].bound) / saved : -1;
                if (price >= 0 && (next == at || price <= least)) {
                    next = i;
                    least = price;
                }
            }
            if (next == at)
                break;
            prices.push_back(least);
            at = next;
        }
    }
    std::sort(prices.begin(), prices.end());
    prices.erase(std::unique(prices.begin(), prices.end()), prices.end());
    return prices;
}

constexpr std::size_t mostPoints = 60;

} // namespace

ServiceCurve serviceCurve(std::span<const CurveItem> items)
{
    ServiceCurve curve;
    if (items.empty())
        return curve;
    CurveOptions options;
    for (const CurveItem &item : items)
        options.push_back(optionsOf(item));
    const std::vector<double> prices = turningPrices(options);
    const std::size_t points = std::min(mostPoints, prices.size());
    for (std::size_t i = 0; i < points; ++i) {
        const std::size_t at = points == 1 ? 0 : i * (prices.size() - 1) / (points - 1);
        // A little above the price at which the choice turns: it has turned.
        CurvePoint point = pointOf(options, items, choiceAt(options, prices[at] * (1 + 1e-9) + 1e-9));
        if (curve.best.empty() || point.timesOutAYear < curve.best.back().timesOutAYear)
            curve.best.push_back(std::move(point));
    }
    for (std::size_t i = 0; i < curveServices.size(); ++i)
        curve.equal.push_back(pointOf(options, items, std::vector<std::size_t>(options.size(), i)));
    return curve;
}

const CurvePoint &pointFor(const std::vector<CurvePoint> &points, double timesOutAYear)
{
    const auto found = std::find_if(points.begin(), points.end(),
                                    [&](const CurvePoint &each) { return each.timesOutAYear <= timesOutAYear; });
    return found == points.end() ? points.back() : *found;
}

} // namespace benchbook
