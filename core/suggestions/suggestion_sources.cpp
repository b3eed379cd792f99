#include "core/suggestions/suggestion_sources.h"

#include "core/board/shared_letters.h"
#include "core/people/settings.h"

namespace benchbook {

Quantity onItsWay(const StudioPlanBook &plan, int item)
{
    Quantity comes;
    for (const OpenSupply &open : plan.book.needs.open)
        comes += open.item == item ? open.quantity : Quantity();
    return comes;
}

Result<SuggestionSources> readSuggestionSources(const Reader &reader, LookAhead &ahead, const Progress &progress)
{
    SuggestionSources sources;
    sources.currency = readSettings(reader).currency;
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> outlook, ahead.outlook(reader, progress.part(0, 0.3)));
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenStock> stock, ahead.stock(reader, progress.part(0.3, 0.6)));
    const QDate today = reader.today();
    sources.plan = readPlan(reader, today.addDays(suggestionHorizonDays), outlook->lines);
    BENCHBOOK_ASSIGN(sources.needs, planNeeds(sources.plan.book.needs));
    BENCHBOOK_ASSIGN(const PriceBook book, readPriceBook(reader, outlook->lines, progress.part(0.6, 0.8)));
    BENCHBOOK_ASSIGN(sources.prices, advisePrices(reader, book, progress.part(0.8, 0.9)));
    BENCHBOOK_ASSIGN(sources.promotions,
                     promotionOffers(reader, book, sources.prices, lyingPieces(stock->question, stock->advice), {},
                                     progress.part(0.9, 1)));
    sources.promoted = standingPromotions(reader, today);
    sources.orders = readStockOrders(*stock);
    sources.peers = verifiedPeers(reader);
    sources.board = sharedGoods(reader);
    sources.idle = readIdleStock(reader, *stock, sources);
    return sources;
}

} // namespace benchbook
