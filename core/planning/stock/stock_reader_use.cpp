#include "core/forecast/series.h"
#include "core/planning/demand_history.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/shelf_story.h"
#include "core/planning/stock/stock_reader.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *firstMoveDay = R"sql(
    SELECT min(move.about_day) FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE lot.material_id IS NOT NULL
)sql";

// What went to the bench for work, less what came back. What is taken back counts against itself.
constexpr const char *materialUse = R"sql(
    SELECT lot.material_id, move.about_day,
           sum(move.quantity_micro * ((inward.kind = 'bench') - (outward.kind = 'bench')))
    FROM stock_move AS move
    JOIN lot ON lot.id = move.lot_id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE move.kind IN ('issue', 'return') AND lot.material_id IS NOT NULL
    GROUP BY lot.material_id, move.about_day ORDER BY lot.material_id, move.about_day
)sql";

constexpr const char *materialShelfChanges = R"sql(
    SELECT lot.material_id, move.about_day,
           sum(move.quantity_micro * ((inward.kind = 'shelf') - (outward.kind = 'shelf')))
    FROM lot JOIN stock_move AS move ON move.lot_id = lot.id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE lot.material_id IS NOT NULL
    GROUP BY lot.material_id, move.about_day ORDER BY lot.material_id, move.about_day
)sql";

constexpr const char *firstThere = R"sql(
    SELECT material_id, variant_id, min(received_day) FROM lot WHERE hidden = 0 GROUP BY material_id, variant_id
)sql";

constexpr const char *lastIssued = R"sql(
    SELECT lot.material_id, max(move.about_day) FROM standing_stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.kind = 'issue' AND lot.material_id IS NOT NULL GROUP BY lot.material_id
)sql";

constexpr const char *lastOrdered = R"sql(
    SELECT line.variant_id, max(total.ordered_day)
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.cancelled = 0 AND line.variant_id IS NOT NULL GROUP BY line.variant_id
)sql";

/// The periods of what nobody could have used count as unknown, where something is always meant to be there.
void maskEmptyShelf(StockedItem &item, const std::vector<bool> &there)
{
    if (!item.reorderAt || *item.reorderAt <= Quantity())
        return;
    const auto first = std::find(there.begin(), there.end(), true) - there.begin();
    for (std::size_t at = std::size_t(first); at < item.used.size(); ++at) {
        if (!there[at] && !(item.used[at] > 0))
            item.used[at] = forecast::unknownDemand;
    }
}

} // namespace

void StockReader::readMaterialUse()
{
    Query first = m_reader.query(firstMoveDay);
    if (!first.next() || first.isNull(0))
        return;
    const DemandPeriods periods(m_question.unit, first.day(0), m_today);
    if (periods.count() == 0)
        return;
    std::map<qint64, ShelfStory> stories;
    Query changes = m_reader.query(materialShelfChanges);
    while (changes.next())
        stories.try_emplace(changes.integer(0), periods).first->second.change(changes.day(1), changes.quantity(2));
    for (auto &[id, story] : stories) {
        story.end();
        if (StockedItem *item = material(id))
            item->used.assign(std::size_t(periods.count()), 0);
    }
    Query used = m_reader.query(materialUse);
    while (used.next()) {
        StockedItem *item = material(used.integer(0));
        const int period = periods.indexOf(used.day(1));
        if (item != nullptr && !item->used.empty() && period >= 0 && period < periods.count())
            item->used[std::size_t(period)] += unitsOf(used.quantity(2));
    }
    for (const auto &[id, story] : stories) {
        StockedItem *item = material(id);
        if (item == nullptr)
            continue;
        // More can come back in a period than went out; what is asked for is not below nothing.
        for (double &amount : item->used)
            amount = std::max(amount, 0.0);
        maskEmptyShelf(*item, story.there());
    }
}

void StockReader::readVariantDemand()
{
    const DemandHistory history = demandHistory(m_reader, m_question.unit);
    for (const VariantDemand &demand : history.variants) {
        StockedItem *item = variant(demand.variant.value());
        if (item == nullptr)
            continue;
        for (std::size_t at = std::size_t(demand.begin); at < demand.ordered.size(); ++at)
            item->used.push_back(demand.outOfStock[at] ? forecast::unknownDemand : unitsOf(demand.ordered[at]));
    }
}

void StockReader::readLastUse()
{
    Query there = m_reader.query(firstThere);
    while (there.next()) {
        StockedItem *item = there.isNull(0) ? variant(there.integer(1)) : material(there.integer(0));
        if (item == nullptr)
            continue;
        item->periodsHere = int(periodsOf(double(there.day(2).daysTo(m_today))));
        item->periodsSinceUse = item->periodsHere;
    }
    Query issued = m_reader.query(lastIssued);
    while (issued.next()) {
        if (StockedItem *item = material(issued.integer(0)))
            item->periodsSinceUse = std::max(0, int(periodsOf(double(issued.day(1).daysTo(m_today)))));
    }
    Query ordered = m_reader.query(lastOrdered);
    while (ordered.next()) {
        if (StockedItem *item = variant(ordered.integer(0)))
            item->periodsSinceUse = std::max(0, int(periodsOf(double(ordered.day(1).daysTo(m_today)))));
    }
}

} // namespace benchbook
