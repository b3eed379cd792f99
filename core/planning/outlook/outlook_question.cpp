#include "core/planning/outlook/outlook_question.h"

#include "core/forecast/series.h"

namespace benchbook {
namespace {

constexpr const char *variantsOfOutlook = R"sql(
    SELECT variant.id, product.id, variant.sku, trim(product.name || ' ' || variant.name), product.name,
           product.category
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.hidden = 0 AND product.hidden = 0
    ORDER BY variant.sku
)sql";

// What is shipped or closed is settled; of the rest somebody still waits for what was not shipped.
constexpr const char *orderedThisMonth = R"sql(
    SELECT line.variant_id, sum(line.quantity_micro),
           sum(CASE WHEN total.state IN ('open', 'paid', 'unmatched', 'partly_shipped')
                    THEN min(shipped.shipped_micro, line.quantity_micro) ELSE line.quantity_micro END)
    FROM sales_order_total AS total
    JOIN sales_order_line AS line ON line.order_id = total.order_id AND line.variant_id IS NOT NULL
    JOIN sales_line_shipped AS shipped ON shipped.line_id = line.id
    WHERE total.cancelled = 0 AND total.ordered_day >= :first
    GROUP BY line.variant_id
)sql";

constexpr const char *likesOfOutlook = R"sql(
    SELECT DISTINCT product_id FROM look_alike WHERE hidden = 0 ORDER BY product_id
)sql";

constexpr const char *channelsOfOutlook = "SELECT id, name FROM channel";

constexpr int monthsOfShares = 12;

void tellHistory(const VariantDemand &demand, OutlookVariant &variant)
{
    const std::size_t count = demand.ordered.size();
    for (std::size_t at = std::size_t(demand.begin); at < count; ++at)
        variant.months.push_back(demand.outOfStock[at]
                                     ? forecast::unknownDemand
                                     : double(demand.ordered[at].micro()) / double(Quantity::microPerUnit));
    for (const auto &[channel, ordered] : demand.byChannel) {
        Quantity sum;
        for (std::size_t at = count - std::min<std::size_t>(count, monthsOfShares); at < count; ++at)
            sum += ordered[at];
        if (sum > Quantity())
            variant.channels.push_back({channel, sum});
    }
}

} // namespace

OutlookQuestion readOutlookQuestion(const Reader &reader)
{
    OutlookQuestion question{.today = reader.today()};
    question.firstMonth = QDate(question.today.year(), question.today.month(), 1);
    std::map<Id<Variant>, std::size_t> places;
    Query variants = reader.query(variantsOfOutlook);
    while (variants.next()) {
        places[variants.id<Variant>(0)] = question.variants.size();
        question.variants.push_back({variants.id<Variant>(0), variants.id<Product>(1), variants.text(2),
                                     variants.text(3), variants.text(4), variants.text(5)});
    }
    for (const VariantDemand &demand : demandHistory(reader, DemandPeriod::Month).variants) {
        if (const auto place = places.find(demand.variant); place != places.end())
            tellHistory(demand, question.variants[place->second]);
    }
    Query now = reader.query(orderedThisMonth);
    now.bind("first", question.firstMonth);
    while (now.next()) {
        if (const auto place = places.find(now.id<Variant>(0)); place != places.end()) {
            question.variants[place->second].orderedNow = now.quantity(1);
            question.variants[place->second].settledNow = now.quantity(2);
        }
    }
    question.events = demandEvents(reader);
    question.figures = demandFigures(reader);
    Query likes = reader.query(likesOfOutlook);
    while (likes.next())
        question.likes[likes.id<Product>(0)] = lookAlikes(reader, likes.id<Product>(0));
    Query channels = reader.query(channelsOfOutlook);
    while (channels.next())
        question.channelNames[channels.id<Channel>(0)] = channels.text(1);
    return question;
}

OutlookQuestion questionBefore(const OutlookQuestion &question, int months)
{
    OutlookQuestion before(question);
    before.firstMonth = question.firstMonth.addMonths(-months);
    before.today = before.firstMonth;
    before.figures.clear();
    for (OutlookVariant &variant : before.variants) {
        variant.months.resize(variant.months.size() -
                              std::min(variant.months.size(), std::size_t(std::max(0, months))));
        variant.orderedNow = {};
        variant.settledNow = {};
    }
    return before;
}

} // namespace benchbook
