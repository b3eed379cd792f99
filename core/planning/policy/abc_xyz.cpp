#include "core/planning/policy/abc_xyz.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

double knownValue(double value) { return std::isfinite(value) ? std::max(value, 0.0) : 0; }

struct SeasonPlace
{
    double sum = 0;
    int count = 0;
};

} // namespace

std::vector<ItemClass> classifyItems(std::span<const ClassedItem> items, const ClassSettings &settings)
{
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return knownValue(items[a].value) > knownValue(items[b].value);
    });
    double all = 0;
    for (const ClassedItem &item : items)
        all += knownValue(item.value);
    std::vector<ItemClass> classes(items.size());
    double before = 0;
    for (const std::size_t at : order) {
        const double value = knownValue(items[at].value);
        ItemClass &each = classes[at];
        if (value > 0 && before < settings.shareOfB * all)
            each.value = before < settings.shareOfA * all ? ValueClass::A : ValueClass::B;
        before += value;
        each.cumulated = all > 0 ? std::min(1.0, before / all) : 1;
        const double scatter = items[at].scatter;
        if (std::isfinite(scatter) && scatter <= settings.mostScatterOfY)
            each.scatter = scatter <= settings.mostScatterOfX ? ScatterClass::X : ScatterClass::Y;
    }
    return classes;
}

ServiceWish serviceOf(const ItemClass &itemClass, const ClassSettings &settings)
{
    const auto value = std::size_t(itemClass.value);
    const auto scatter = std::size_t(itemClass.scatter);
    return {settings.service[value][scatter], ServiceWish::By::Class, double(value * 3 + scatter)};
}

double deseasonalisedScatter(std::span<const double> demand, int season)
{
    const bool seasonal = season >= 2 && demand.size() >= 2 * std::size_t(season);
    const auto places = std::size_t(seasonal ? season : 1);
    std::vector<SeasonPlace> place(places);
    SeasonPlace all;
    for (std::size_t t = 0; t < demand.size(); ++t) {
        if (!std::isfinite(demand[t]))
            continue;
        const double amount = std::max(demand[t], 0.0);
        place[t % places].sum += amount;
        ++place[t % places].count;
        all.sum += amount;
        ++all.count;
    }
    if (all.count == 0 || !(all.sum > 0))
        return 0;
    const double mean = all.sum / all.count;
    double squares = 0;
    for (std::size_t t = 0; t < demand.size(); ++t) {
        if (!std::isfinite(demand[t]))
            continue;
        const SeasonPlace &here = place[t % places];
        // A place at which nothing is ever asked for scatters nothing.
        const double factor = here.sum / here.count / mean;
        const double level = factor > 0 ? std::max(demand[t], 0.0) / factor : mean;
        squares += (level - mean) * (level - mean);
    }
    // Each place's mean was taken from the same numbers.
    const int free = std::max(1, all.count - int(places));
    return std::sqrt(squares / free) / mean;
}

} // namespace benchbook
