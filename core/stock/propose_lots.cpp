// What to take for a need: remnants first, then the oldest, then what fits best.
#include "core/stock/lot.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace benchbook {
namespace {

// Held and expired lots are there and not for use.
constexpr const char *usableOfMaterial = R"sql(
    SELECT total.lot_id, total.location_id, total.quantity_micro, total.value_minor, total.unknown_micro, lot.remnant,
           lot.received_day, lot.piece_micro
    FROM stock_total AS total
    JOIN lot ON lot.id = total.lot_id
    JOIN location ON location.id = total.location_id
    WHERE total.material_id = :item AND total.inside = 1 AND total.quantity_micro > 0 AND location.kind = 'shelf'
      AND (lot.expiry_day IS NULL OR lot.expiry_day >= :today)
      AND NOT EXISTS (SELECT 1 FROM held_lot WHERE held_lot.lot_id = lot.id)
    ORDER BY lot.remnant DESC, lot.received_day, lot.id, total.location_id
)sql";

constexpr const char *usableOfVariant = R"sql(
    SELECT total.lot_id, total.location_id, total.quantity_micro, total.value_minor, total.unknown_micro, 0,
           lot.received_day, lot.piece_micro
    FROM stock_total AS total
    JOIN lot ON lot.id = total.lot_id
    JOIN location ON location.id = total.location_id
    WHERE total.variant_id = :item AND total.inside = 1 AND total.quantity_micro > 0 AND location.kind = 'shelf'
      AND (lot.expiry_day IS NULL OR lot.expiry_day >= :today)
      AND NOT EXISTS (SELECT 1 FROM held_lot WHERE held_lot.lot_id = lot.id)
    ORDER BY lot.received_day, lot.id, total.location_id
)sql";

constexpr const char *everyShelfOfMaterial = R"sql(
    SELECT total.lot_id, total.location_id, total.quantity_micro, total.value_minor, total.unknown_micro, lot.remnant,
           lot.received_day, lot.piece_micro
    FROM stock_total AS total
    JOIN lot ON lot.id = total.lot_id
    JOIN location ON location.id = total.location_id
    WHERE total.material_id = :item AND total.inside = 1 AND total.quantity_micro > 0 AND location.kind = 'shelf'
    ORDER BY lot.remnant DESC, lot.received_day, lot.id, total.location_id
)sql";

struct CandidateLot
{
    LotStock stock;
    bool remnant;
    QString received;
    std::optional<Quantity> pieceSize;
    qint64 yield; ///< what it can give, in what is needed: millionths, or pieces
};

std::vector<CandidateLot> candidates(Query &query)
{
    std::vector<CandidateLot> found;
    while (query.next()) {
        const std::optional<Money> value = query.flag(4) ? std::nullopt : std::optional(query.money(3));
        found.push_back({{query.id<Lot>(0), query.id<Location>(1), query.quantity(2), value},
                         query.flag(5),
                         query.text(6),
                         query.maybeQuantity(7),
                         query.integer(2)});
    }
    return found;
}

struct ChosenLot
{
    const CandidateLot *lot;
    qint64 amount;
};

/// Takes from candidates that rank alike until nothing is missing: the smallest that covers the rest alone leaves the
/// least behind. While none does, the oldest of remnants, which are to go, and the largest of whole lots, so that few
/// are opened.
void chooseAmong(const CandidateLot *first, const CandidateLot *last, qint64 &rest, std::vector<ChosenLot> &chosen)
{
    using Key = std::tuple<qint64, qint64, const CandidateLot *>;
    std::set<Key> bySize;
    const auto keyOf = [](const CandidateLot &lot) { return Key(lot.yield, lot.stock.quantity.micro(), &lot); };
    for (const CandidateLot *lot = first; lot != last; ++lot) {
        if (lot->yield > 0)
            bySize.insert(keyOf(*lot));
    }
    const CandidateLot *oldest = first;
    while (rest > 0 && !bySize.empty()) {
        auto best = bySize.lower_bound(Key(rest, 0, nullptr));
        if (best == bySize.end() && first->remnant) {
            while (!bySize.contains(keyOf(*oldest)))
                ++oldest;
            best = bySize.find(keyOf(*oldest));
        } else if (best == bySize.end()) {
            best = std::prev(bySize.end());
        }
        const CandidateLot *lot = std::get<2>(*best);
        const qint64 amount = std::min(rest, lot->yield);
        chosen.push_back({lot, amount});
        rest -= amount;
        bySize.erase(best);
    }
}

/// `lots` in the order of the query: remnants, then by day.
std::vector<ChosenLot> choose(const std::vector<CandidateLot> &lots, qint64 need)
{
    std::vector<ChosenLot> chosen;
    const CandidateLot *const end = lots.data() + lots.size();
    for (const CandidateLot *first = lots.data(); first != end && need > 0;) {
        const CandidateLot *const last = std::find_if(first, end, [&](const CandidateLot &lot) {
            return lot.remnant != first->remnant || (!lot.remnant && lot.received != first->received);
        });
        chooseAmong(first, last, need, chosen);
        first = last;
    }
    return chosen;
}

} // namespace

std::vector<LotStock> lotsOnShelves(const Reader &reader, Id<Material> material)
{
    Query query = reader.query(everyShelfOfMaterial);
    query.bind("item", material);
    std::vector<LotStock> found;
    for (const CandidateLot &lot : candidates(query))
        found.push_back(lot.stock);
    return found;
}

std::vector<LotStock> proposeLots(const Reader &reader, Id<Material> material, Quantity need)
{
    Query query = reader.query(usableOfMaterial);
    query.bind("item", material).bind("today", reader.today());
    const std::vector<CandidateLot> lots = candidates(query);
    std::vector<LotStock> taken;
    for (const ChosenLot &choice : choose(lots, need.micro())) {
        taken.push_back(choice.lot->stock);
        taken.back().quantity = Quantity::fromMicro(choice.amount);
    }
    return taken;
}

std::vector<PieceProposal> proposePieces(const Reader &reader, Id<Material> material, Quantity size, qint64 pieces)
{
    if (size <= Quantity())
        return {};
    Query query = reader.query(usableOfMaterial);
    query.bind("item", material).bind("today", reader.today());
    std::vector<CandidateLot> lots = candidates(query);
    const auto perPiece = [&](const CandidateLot &lot) {
        return lot.pieceSize.value_or(lot.stock.quantity).micro() / size.micro();
    };
    for (CandidateLot &lot : lots) {
        const Quantity whole = lot.pieceSize.value_or(lot.stock.quantity);
        // What is less than a whole piece was begun: it gives what is left of it.
        const qint64 begun = lot.stock.quantity.micro() % whole.micro() / size.micro();
        lot.yield = lot.stock.quantity.micro() / whole.micro() * perPiece(lot) + begun;
    }
    std::vector<PieceProposal> taken;
    for (const ChosenLot &choice : choose(lots, pieces)) {
        PieceProposal proposal{choice.lot->stock, choice.amount, 0};
        proposal.stock.quantity = size.times(choice.amount);
        const qint64 each = std::max<qint64>(1, perPiece(*choice.lot));
        proposal.opened = (choice.amount + each - 1) / each;
        taken.push_back(proposal);
    }
    return taken;
}

std::vector<LotStock> proposeFinishedLots(const Reader &reader, Id<Variant> variant, Quantity need)
{
    Query query = reader.query(usableOfVariant);
    query.bind("item", variant).bind("today", reader.today());
    std::vector<LotStock> taken;
    Quantity rest = need;
    for (const CandidateLot &lot : candidates(query)) {
        if (rest <= Quantity())
            break;
        taken.push_back(lot.stock);
        taken.back().quantity = std::min(lot.stock.quantity, rest);
        rest -= taken.back().quantity;
    }
    return taken;
}

} // namespace benchbook
