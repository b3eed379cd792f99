#include "core/suggestions/suggestion_sources.h"

#include "core/board/shared_letters.h"
#include "core/people/settings.h"

namespace benchbook {

std::optional<Money> PricedVariant::leavesAt(Money price) const
{
    if (!advice.suggestion.unitCost)
        return std::nullopt;
    return contribution(economics, price);
}

Result<SuggestionSources> readSuggestionSources(const Reader &reader, QDate today,
                                                const std::vector<ForecastLine> &forecasts)
{
    SuggestionSources sources;
    sources.currency = readSettings(reader).currency;
    sources.plan = readPlan(reader, today.addDays(suggestionHorizonDays), forecasts);
    BENCHBOOK_ASSIGN(sources.needs, planNeeds(sources.plan.book.needs));
    sources.prices = readPricedVariants(reader, today);
    sources.peers = verifiedPeers(reader);
    sources.idle = readIdleStock(reader, today, sources.plan, sources.needs, !sources.peers.empty());
    sources.board = sharedGoods(reader);
    return sources;
}

} // namespace benchbook
