#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/stock_reader.h"

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// What ways out bring and how likely they are, before anything was tried. A return's share is the supplier's own where
// they paid for one before.
constexpr double materialInProductBrings = 0.9;
constexpr double materialInProductChance = 0.5;
constexpr double peersBring = 0.7;
constexpr double peersChance = 0.5;
constexpr double returnBrings = 0.8;
constexpr double returnChance = 0.4;
constexpr double discountedTo = 0.6; ///< of the list price
constexpr double discountChance = 0.6;

// Only to whom something may be sent.
constexpr const char *peersThere = R"sql(
    SELECT EXISTS (SELECT 1 FROM peer WHERE hidden = 0 AND blocked = 0 AND state = 'verified')
)sql";

// Lots that still lie here as their supplier sent them.
constexpr const char *returnableLots = R"sql(
    SELECT lot.material_id, lot.supplier_id, supplier.name, sum(total.quantity_micro)
    FROM stock_total AS total
    JOIN lot ON lot.id = total.lot_id
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    JOIN supplier ON supplier.id = lot.supplier_id
    LEFT JOIN held_lot ON held_lot.lot_id = lot.id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND lot.material_id IS NOT NULL AND lot.remnant = 0
      AND lot.received_day >= :since AND held_lot.lot_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM stock_move AS move
                      WHERE move.lot_id = lot.id AND move.kind IN ('issue', 'ship', 'split', 'send_back'))
    GROUP BY lot.material_id, lot.supplier_id
)sql";

// What each supplier paid for what went back, beside what it was worth.
constexpr const char *creditsOfReturns = R"sql(
    SELECT back.supplier_id, sum(back.credit_minor),
           sum((SELECT sum(move.value_minor) FROM standing_stock_move AS move
                WHERE move.supplier_return_id = back.id))
    FROM supplier_return AS back WHERE back.hidden = 0 AND back.credit_minor IS NOT NULL GROUP BY back.supplier_id
)sql";

/// One buckle is not another, but one leather may do for another.
constexpr QLatin1StringView kindsThatStandIn[] = {"leather"_L1, "thread"_L1, "cloth"_L1, "clay"_L1,
                                                  "glaze"_L1,   "wood"_L1,   "paper"_L1};

bool standsIn(const StockedItem &item)
{
    return std::any_of(std::begin(kindsThatStandIn), std::end(kindsThatStandIn),
                       [&](QLatin1StringView kind) { return item.group == kind; });
}

/// A product whose recipe takes the other material, the one with most of it.
QString productWith(const StockQuestion &question, std::size_t material)
{
    const RecipeShare *most = nullptr;
    for (const RecipeShare &share : question.recipes) {
        const StockedItem &variant = question.items[std::size_t(share.variant)];
        if (std::size_t(share.material) == material && !variant.removed && !variant.used.empty() &&
            (most == nullptr || share.perPiece > most->perPiece))
            most = &share;
    }
    return most == nullptr ? QString() : question.items[std::size_t(most->variant)].name;
}

/// Another material of its kind and unit that is used: the product that takes it may take this one.
void addUseInProduct(StockQuestion &question, std::size_t place)
{
    StockedItem &item = question.items[place];
    if (!standsIn(item))
        return;
    std::size_t best = place;
    double most = 0;
    for (std::size_t other = 0; other < question.items.size(); ++other) {
        const StockedItem &like = question.items[other];
        if (other == place || like.key.isVariant || like.group != item.group || !(like.unit == item.unit))
            continue;
        const double used = like.usedInLast(question.perYear);
        if (used > most && !productWith(question, other).isEmpty()) {
            most = used;
            best = other;
        }
    }
    if (best == place)
        return;
    const Result<Quantity> atMost = amountRoundedDown(most, Quantity::fromMicro(1));
    if (atMost.ok())
        item.ways.push_back(
            {{DeadStockWay::UseInProduct, *atMost, materialInProductBrings, materialInProductChance, int(best)},
             productWith(question, best)});
}

void addDiscount(StockedItem &item)
{
    if (!item.listPrice || !item.value || item.value->minor() <= 0)
        return;
    const double cost = minorsOf(*item.value) / unitsOf(item.onHand);
    const double brings = std::min(1.0, discountedTo * minorsOf(*item.listPrice) / cost);
    item.ways.push_back({{DeadStockWay::Discount, item.onHand, brings, discountChance, 0}, {}});
}

} // namespace

void StockReader::readWays()
{
    std::map<qint64, double> credits;
    Query credited = m_reader.query(creditsOfReturns);
    while (credited.next()) {
        if (credited.integer(2) > 0)
            credits[credited.integer(0)] = std::min(1.0, double(credited.integer(1)) / double(credited.integer(2)));
    }
    Query returnable = m_reader.query(returnableLots);
    returnable.bind("since", m_today.addDays(-daysOfReturn));
    while (returnable.next()) {
        StockedItem *item = material(returnable.integer(0));
        if (item == nullptr)
            continue;
        const auto credit = credits.find(returnable.integer(1));
        item->ways.push_back({{DeadStockWay::ReturnToSupplier, returnable.quantity(3),
                               credit == credits.end() ? returnBrings : credit->second, returnChance, 0},
                              returnable.text(2),
                              returnable.id<Supplier>(1)});
    }
    Query peers = m_reader.query(peersThere);
    const bool hasPeers = peers.next() && peers.flag(0);
    for (std::size_t place = 0; place < m_question.items.size(); ++place) {
        StockedItem &item = m_question.items[place];
        if (item.onHand <= Quantity())
            continue;
        if (item.key.isVariant)
            addDiscount(item);
        else
            addUseInProduct(m_question, place);
        if (hasPeers && !item.key.isVariant)
            item.ways.push_back({{DeadStockWay::OfferToPeers, item.onHand, peersBring, peersChance, 0}, {}});
    }
}

} // namespace benchbook
