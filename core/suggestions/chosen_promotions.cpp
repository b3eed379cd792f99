#include "core/suggestions/chosen_promotions.h"

#include <map>

namespace benchbook {
namespace {

/// What so many promotions share: the week in which they begin, or the customers.
using PromotedMatter = std::pair<QString, QDate>;

PromotedMatter matterOfOffer(const PromotionOffer &offer)
{
    return {offer.segment, offer.kind == PromotionKind::SlackWeek ? offer.days.first : QDate()};
}

bool runsBeside(const StandingPromotion &standing, const PromotionOffer &offer)
{
    return standing.segment == offer.segment && standing.days.first <= offer.days.last &&
           offer.days.first <= standing.days.last;
}

} // namespace

std::vector<const PromotionOffer *> chosenPromotions(const SuggestionSources &sources)
{
    std::vector<const PromotionOffer *> chosen;
    std::set<Id<Variant>> spoken;
    std::map<PromotedMatter, int> proposed;
    // What lies too long goes first: a slack week can do with another product.
    for (const bool lies : {true, false}) {
        for (const PromotionOffer &offer : sources.promotions) {
            if ((offer.kind == PromotionKind::DeadStock) != lies || spoken.contains(offer.variant))
                continue;
            if (!lies) {
                const auto matter = proposed.try_emplace(
                    matterOfOffer(offer),
                    int(std::count_if(sources.promoted.begin(), sources.promoted.end(),
                                      [&](const StandingPromotion &one) { return runsBeside(one, offer); })));
                if (matter.first->second >= mostPromotionsAtOnce)
                    continue;
                ++matter.first->second;
            }
            spoken.insert(offer.variant);
            chosen.push_back(&offer);
        }
    }
    return chosen;
}

} // namespace benchbook
