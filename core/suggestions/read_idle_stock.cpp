#include "core/suggestions/suggestion_sources.h"

#include "core/board/goods.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/stock_words.h"

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// held_lot: what is on hold is nobody's to give away; what is expired neither.
constexpr const char *idleLots = R"sql(
    SELECT lot.id, lot.code, lot.material_id, sum(total.quantity_micro), sum(total.value_minor),
           sum(total.unknown_micro), lot.received_day, lot.supplier_id,
           NOT EXISTS (SELECT 1 FROM stock_move AS move
                       WHERE move.lot_id = lot.id AND move.kind IN ('issue', 'ship', 'split', 'send_back'))
    FROM stock_total AS total JOIN lot ON lot.id = total.lot_id
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    LEFT JOIN held_lot ON held_lot.lot_id = lot.id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND held_lot.lot_id IS NULL AND lot.remnant = 0
      AND lot.material_id IS NOT NULL AND (lot.expiry_day IS NULL OR lot.expiry_day >= :today)
    GROUP BY lot.id ORDER BY sum(total.quantity_micro) DESC, lot.id
)sql";

/// Money next to nothing, as a share of all that lies on the shelves, is not worth a word.
constexpr Ratio leastShareOfStock = Ratio::fromPpm(5'000);

std::map<qint64, std::vector<IdleLot>> readIdleLots(const Reader &reader)
{
    std::map<qint64, std::vector<IdleLot>> lots;
    Query query = reader.query(idleLots);
    query.bind("today", reader.today());
    while (query.next()) {
        IdleLot lot{query.id<Lot>(0), query.text(1), query.quantity(3)};
        if (query.integer(5) == 0)
            lot.value = query.money(4);
        lot.receivedDay = query.day(6);
        lot.supplier = query.maybeId<Supplier>(7);
        lot.untouched = query.flag(8);
        lots[query.integer(2)].push_back(std::move(lot));
    }
    return lots;
}

/// What open orders, forecasts and the shelf's minimum take is not idle.
std::map<qint64, Quantity> takenByPlan(const StudioPlanBook &plan, const NeedsPlan &needs)
{
    std::map<qint64, Quantity> taken;
    for (std::size_t i = 0; i < plan.items.size() && i < needs.items.size(); ++i) {
        if (!plan.items[i].isVariant)
            taken[plan.book.needs.items[i].record] = needs.items[i].fromStock;
    }
    return taken;
}

std::map<Id<Lot>, Quantity> offeredLots(const std::vector<SharedGoods> &board)
{
    std::map<Id<Lot>, Quantity> offered;
    for (const SharedGoods &goods : board) {
        for (const OfferedLot &lot : goods.lots)
            offered[lot.lot] = std::max(offered[lot.lot], lot.offered);
    }
    return offered;
}

bool mayGo(const IdleLot &lot, const StockWayOut &way, QDate today)
{
    if (lot.offered > Quantity())
        return false;
    return way.offer.way != DeadStockWay::ReturnToSupplier ||
           (lot.untouched && lot.supplier == way.supplier && lot.receivedDay.daysTo(today) <= daysOfReturn);
}

/// Lots take the ways in the order in which these bring most, each lot one way.
void findExits(IdleStock &idle, const StockedItem &item, const DeadStock &dead, QDate today)
{
    std::vector<bool> goes(idle.lots.size());
    Quantity left = idle.excess;
    for (const DeadStockProposal &proposal : dead.proposals) {
        if (proposal.way != DeadStockWay::ReturnToSupplier && proposal.way != DeadStockWay::OfferToPeers)
            continue;
        const StockWayOut &way = item.ways[std::size_t(proposal.reference)];
        Quantity part = std::min(proposal.quantity, left);
        for (std::size_t at = 0; at < idle.lots.size() && part > Quantity(); ++at) {
            if (goes[at] || !mayGo(idle.lots[at], way, today))
                continue;
            const Quantity quantity = std::min(part, idle.lots[at].onShelf);
            idle.exits.push_back(
                {proposal.way, at, quantity, proposal.brings.portion(quantity, proposal.quantity, Rounding::HalfEven)});
            goes[at] = true;
            part -= quantity;
            left -= quantity;
        }
    }
}

} // namespace

std::vector<IdleStock> readIdleStock(const Reader &reader, const SeenStock &stock, const SuggestionSources &sources)
{
    const StockQuestion &question = stock.question;
    std::map<qint64, std::vector<IdleLot>> lots = readIdleLots(reader);
    std::map<qint64, Quantity> taken = takenByPlan(sources.plan, sources.needs);
    const std::map<Id<Lot>, Quantity> offered = offeredLots(sources.board);
    Money all;
    for (const StockedItem &item : question.items)
        all += item.value.value_or(Money());
    std::vector<IdleStock> found;
    for (const StockLine *line : stock.advice.dead()) {
        const StockedItem &item = question.items[std::size_t(line->item)];
        if (item.key.isVariant || item.periodsHere < question.rules.dead.unusedPeriods)
            continue;
        IdleStock idle{.material = Id<Material>(item.key.record), .code = item.code, .name = item.name};
        idle.unit = item.unit;
        idle.lots = lots[item.key.record];
        idle.onHand = std::max(Quantity(), item.onHand - taken[item.key.record]);
        idle.excess = std::min(line->dead.excess, idle.onHand);
        for (IdleLot &lot : idle.lots) {
            if (const auto known = offered.find(lot.lot); known != offered.end())
                lot.offered = known->second;
            idle.excess -= lot.offered;
        }
        if (idle.excess <= Quantity())
            continue;
        idle.bound = line->dead.bound.portion(idle.excess, line->dead.excess, Rounding::HalfEven);
        if (idle.bound <= Money() || idle.bound < all.share(leastShareOfStock, Rounding::Down))
            continue;
        const Result<Quantity> aMonth = amountRoundedUp(item.usedInLast(question.perYear) / 12, Quantity::fromMicro(1));
        idle.aMonth = aMonth.valueOr(Quantity());
        idle.reasons = deadStockReasons(question, *line, QLocale());
        findExits(idle, item, line->dead, question.today);
        if (!idle.exits.empty())
            found.push_back(std::move(idle));
    }
    return found;
}

} // namespace benchbook
