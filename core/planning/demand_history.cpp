#include "core/planning/demand_history.h"

#include "core/planning/shelf_story.h"

#include <algorithm>

namespace benchbook {
namespace {

// In this order a variant's lines come together.
constexpr const char *orderedLines = R"sql(
    SELECT line.variant_id, total.channel_id, total.ordered_day, sum(line.quantity_micro)
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.cancelled = 0 AND line.variant_id IS NOT NULL
    GROUP BY line.variant_id, total.ordered_day, total.channel_id
)sql";

constexpr const char *firstOrderedDay = R"sql(
    SELECT min(total.ordered_day)
    FROM sales_order_total AS total
    WHERE total.cancelled = 0
      AND EXISTS (SELECT 1 FROM sales_order_line WHERE order_id = total.order_id AND variant_id IS NOT NULL)
)sql";

constexpr const char *askedVariants = R"sql(
    SELECT variant.id, product.id, variant.sku, trim(product.name || ' ' || variant.name), product.category,
           coalesce(variant.keep_pieces, 0) > 0
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE EXISTS (SELECT 1 FROM sales_order_line WHERE variant_id = variant.id)
    ORDER BY variant.sku
)sql";

// What came onto the shelves of a variant and what left them, day by day. A move between shelves is no news.
constexpr const char *shelfChanges = R"sql(
    SELECT lot.variant_id, move.about_day,
           sum(move.quantity_micro * ((inward.kind = 'shelf') - (outward.kind = 'shelf')))
    FROM lot JOIN stock_move AS move ON move.lot_id = lot.id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE lot.variant_id IS NOT NULL
    GROUP BY lot.variant_id, move.about_day ORDER BY lot.variant_id, move.about_day
)sql";

void readOrders(const Reader &reader, const DemandPeriods &periods, std::map<qint64, VariantDemand *> &variants)
{
    Query query = reader.query(orderedLines);
    while (query.next()) {
        const int period = periods.indexOf(query.day(2));
        const auto found = variants.find(query.integer(0));
        if (found == variants.end() || period < 0 || period >= periods.count())
            continue;
        std::vector<Quantity> &channel = found->second->byChannel[query.id<Channel>(1)];
        channel.resize(std::size_t(periods.count()));
        channel[std::size_t(period)] += query.quantity(3);
        found->second->ordered[std::size_t(period)] += query.quantity(3);
    }
}

std::map<qint64, ShelfStory> shelfStories(const Reader &reader, const DemandPeriods &periods)
{
    std::map<qint64, ShelfStory> stories;
    Query query = reader.query(shelfChanges);
    while (query.next())
        stories.try_emplace(query.integer(0), periods).first->second.change(query.day(1), query.quantity(2));
    for (auto &[variant, story] : stories)
        story.end();
    return stories;
}

template <class Flags> int firstOf(const Flags &flags)
{
    return static_cast<int>(std::find(flags.begin(), flags.end(), true) - flags.begin());
}

/// Where the variant begins, and in which periods it could not be sold.
void tellShelf(VariantDemand &demand, const ShelfStory *story, bool kept)
{
    const auto asked = std::find_if(demand.ordered.begin(), demand.ordered.end(),
                                    [](Quantity quantity) { return quantity > Quantity(); });
    demand.begin = static_cast<int>(asked - demand.ordered.begin());
    demand.outOfStock.assign(demand.ordered.size(), false);
    if (story == nullptr)
        return;
    demand.begin = std::min(demand.begin, firstOf(story->there()));
    if (!kept)
        return;
    for (std::size_t at = std::size_t(demand.begin); at < demand.ordered.size(); ++at)
        demand.outOfStock[at] = !story->there()[at] && demand.ordered[at] == Quantity();
}

} // namespace

DemandHistory demandHistory(const Reader &reader, DemandPeriod unit)
{
    Query first = reader.query(firstOrderedDay);
    const QDate from = first.next() && !first.isNull(0) ? first.day(0) : reader.today();
    DemandHistory history{DemandPeriods(unit, from, reader.today())};
    if (history.periods.count() == 0)
        return history;
    std::vector<bool> kept;
    Query query = reader.query(askedVariants);
    while (query.next()) {
        history.variants.push_back({query.id<Variant>(0), query.id<Product>(1), query.text(2), query.text(3),
                                    query.text(4), 0, std::vector<Quantity>(std::size_t(history.periods.count()))});
        kept.push_back(query.flag(5));
    }
    std::map<qint64, VariantDemand *> byId;
    for (VariantDemand &demand : history.variants)
        byId[demand.variant.value()] = &demand;
    readOrders(reader, history.periods, byId);
    const std::map<qint64, ShelfStory> stories = shelfStories(reader, history.periods);
    for (std::size_t at = 0; at < history.variants.size(); ++at) {
        const auto story = stories.find(history.variants[at].variant.value());
        tellShelf(history.variants[at], story == stories.end() ? nullptr : &story->second, kept[at]);
    }
    std::erase_if(history.variants,
                  [&](const VariantDemand &demand) { return demand.begin >= history.periods.count(); });
    return history;
}

} // namespace benchbook
