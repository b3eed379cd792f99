#include "core/forecast/hierarchy.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace benchbook::forecast {

namespace {

/// A leaf that claims to be certain still gives way a little.
constexpr double leastVariance = 1e-12;

using HierarchyChildren = std::vector<std::vector<std::size_t>>;

HierarchyChildren childrenOf(std::span<const HierarchyNode> nodes)
{
    HierarchyChildren children(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].parent >= 0 && std::size_t(nodes[i].parent) < i)
            children[std::size_t(nodes[i].parent)].push_back(i);
    return children;
}

bool isRoot(std::span<const HierarchyNode> nodes, std::size_t i)
{
    return nodes[i].parent < 0 || std::size_t(nodes[i].parent) >= i;
}

/// Parts in proportion to what each may give; where a part would fall below 0 it becomes 0 and the others bear the
/// rest.
void shareOut(double total, std::span<const std::size_t> parts, const std::vector<double> &variance, bool keepPositive,
              std::vector<double> &mean)
{
    std::vector<std::size_t> open(parts.begin(), parts.end());
    while (!open.empty()) {
        double sum = 0;
        double weight = 0;
        for (const std::size_t part : open) {
            sum += mean[part];
            weight += variance[part];
        }
        const double apart = total - sum;
        const auto below = [&](std::size_t part) { return mean[part] + apart * variance[part] / weight < 0; };
        const auto firstBelow = keepPositive && apart < 0 ? std::ranges::stable_partition(open, std::not_fn(below))
                                                          : std::ranges::subrange(open.end(), open.end());
        if (firstBelow.empty()) {
            for (const std::size_t part : open)
                mean[part] += apart * variance[part] / weight;
            return;
        }
        for (const std::size_t part : firstBelow)
            mean[part] = 0;
        open.erase(firstBelow.begin(), open.end());
    }
}

/// Whole parts of a whole total, by largest remainder.
void allot(qint64 total, std::span<const std::size_t> parts, std::span<const double> means, std::vector<qint64> &whole)
{
    double sum = 0;
    for (const std::size_t part : parts)
        sum += std::max(0.0, means[part]);
    std::vector<std::pair<double, std::size_t>> remainders;
    qint64 given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double share = sum > 0 ? std::max(0.0, means[parts[i]]) / sum : 1.0 / double(parts.size());
        const double exact = share * double(total);
        whole[parts[i]] = std::min(total, qint64(std::floor(exact + 1e-9)));
        given += whole[parts[i]];
        remainders.emplace_back(exact - double(whole[parts[i]]), i);
    }
    std::ranges::stable_sort(remainders, [](const auto &a, const auto &b) { return a.first > b.first; });
    for (std::size_t i = 0; given < total; ++i, ++given)
        ++whole[parts[remainders[i % remainders.size()].second]];
    for (std::size_t i = remainders.size(); given > total; --given) {
        do
            i = i == 0 ? remainders.size() - 1 : i - 1;
        while (whole[parts[remainders[i].second]] == 0);
        --whole[parts[remainders[i].second]];
    }
}

} // namespace

std::vector<double> reconciled(std::span<const HierarchyNode> nodes)
{
    const HierarchyChildren children = childrenOf(nodes);
    std::vector<double> mean(nodes.size());
    std::vector<double> variance(nodes.size());
    bool keepPositive = true;
    // Upwards: what a node's own forecast and those of its parts say together.
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const HierarchyNode &node = nodes[i];
        const double own = std::max(leastVariance, node.deviation * node.deviation);
        if (children[i].empty()) {
            mean[i] = node.mean;
            variance[i] = own;
            keepPositive = keepPositive && node.mean >= 0;
            continue;
        }
        for (const std::size_t child : children[i]) {
            mean[i] += mean[child];
            variance[i] += variance[child];
        }
        if (node.deviation > 0) {
            mean[i] = (mean[i] * own + node.mean * variance[i]) / (own + variance[i]);
            variance[i] = variance[i] * own / (own + variance[i]);
        }
    }
    // Downwards: parts give way as far as each is unsure.
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (isRoot(nodes, i) && keepPositive)
            mean[i] = std::max(0.0, mean[i]);
        if (!children[i].empty())
            shareOut(mean[i], children[i], variance, keepPositive, mean);
    }
    // Sums of parts, so that they agree to the last bit of their addition.
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (children[i].empty())
            continue;
        mean[i] = 0;
        for (const std::size_t child : children[i])
            mean[i] += mean[child];
    }
    return mean;
}

std::vector<qint64> wholeHierarchy(std::span<const HierarchyNode> nodes, std::span<const double> means)
{
    const HierarchyChildren children = childrenOf(nodes);
    std::vector<qint64> whole(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (isRoot(nodes, i))
            whole[i] = qint64(std::llround(std::max(0.0, means[i])));
        if (!children[i].empty())
            allot(whole[i], children[i], means, whole);
    }
    return whole;
}

} // namespace benchbook::forecast
