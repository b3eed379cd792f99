#include "core/planning/policy/dead_stock.h"

#include "core/planning/policy/policy_amounts.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// A cover is not said to be longer.
constexpr double endlessCover = 999;

Money shareOfValue(Money value, double share)
{
    const auto ppm = qint64(std::llround(std::clamp(share, 0.0, 1.0) * double(Ratio::one)));
    return value.share(Ratio::fromPpm(ppm), Rounding::HalfEven);
}

std::vector<DeadStockProposal> proposalsFor(const DeadStockItem &item, Quantity excess, Money bound)
{
    std::vector<DeadStockOffer> offers = item.offers;
    std::stable_sort(offers.begin(), offers.end(), [](const DeadStockOffer &a, const DeadStockOffer &b) {
        return a.brings * a.chance > b.brings * b.chance;
    });
    std::vector<DeadStockProposal> proposals;
    Quantity rest = excess;
    for (const DeadStockOffer &offer : offers) {
        const Quantity part = std::min(rest, offer.atMost);
        if (part.micro() <= 0 || !(offer.brings * offer.chance > 0))
            continue;
        const Money value = bound.portion(part, excess, Rounding::HalfEven);
        proposals.push_back({offer.way, part, shareOfValue(value, offer.brings * offer.chance), offer.reference});
        rest -= part;
    }
    if (rest.micro() > 0)
        proposals.push_back({DeadStockWay::WriteOff, rest, {}, 0});
    return proposals;
}

} // namespace

DeadStock deadStock(const DeadStockItem &item, const DeadStockRule &rule)
{
    DeadStock result;
    if (item.onHand.micro() <= 0)
        return result;
    const double onHand = unitsOf(item.onHand);
    const int cover = std::max(1, rule.longestCover);
    const int usable = item.shelfLeft > 0 ? std::min(cover, item.shelfLeft) : cover;
    const DemandDistribution used = item.demand ? item.demand(1, usable) : DemandDistribution();
    const double aPeriod = used.mean() / usable;
    const double lasts = aPeriod > 0 ? std::min(endlessCover, onHand / aPeriod) : endlessCover;
    const bool unused = item.periodsSinceUse >= rule.unusedPeriods;
    // What was not used for long is not kept for a rare use, unless one is expected.
    const double kept = unused && used.mean() < 1 ? used.mean() : used.quantile(rule.sure);
    const auto keep = amountRoundedUp(std::min(kept, onHand), std::max(item.step, Quantity::fromMicro(1)));
    if (!keep.ok() || *keep >= item.onHand)
        return result;
    if (unused)
        result.why.push_back({PolicyReasonCode::NoUse, double(item.periodsSinceUse)});
    if (lasts > cover)
        result.why.push_back({PolicyReasonCode::CoverTooLong, lasts, double(cover)});
    if (item.shelfLeft > 0 && used.leftOver(onHand) > 0 && item.shelfLeft <= cover)
        result.why.push_back({PolicyReasonCode::Expires, used.leftOver(onHand), double(item.shelfLeft)});
    result.dead = !result.why.empty();
    if (!result.dead)
        return result;
    result.excess = item.onHand - *keep;
    result.bound = item.value.portion(result.excess, item.onHand, Rounding::HalfEven);
    result.costOfKeeping = minorsOf(result.bound) * rule.keepShareAPeriod * usable;
    result.proposals = proposalsFor(item, result.excess, result.bound);
    return result;
}

} // namespace benchbook
