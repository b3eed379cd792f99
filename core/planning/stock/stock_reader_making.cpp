#include "core/planning/event_days.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/stock_reader.h"
#include "core/products/recipe.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr int yearsOfMaking = 2;
/// A holiday of fewer days stops no delivery.
constexpr int leastDaysClosed = 5;
constexpr int daysLookedAhead = 366;

// From the first log to the last, both days included, of the work orders that are done. What was taken back was not
// worked, and what was moved here from another batch was worked for that one.
constexpr const char *spansOfMaking = R"sql(
    SELECT work_order.variant_id, julianday(max(log.about_day)) - julianday(min(log.about_day)) + 1
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN standing_work_log AS log ON log.work_order_id = work_order.id AND log.entry <> 'moved'
    WHERE total.finishes > 0 AND work_order.cancelled = 0 AND log.about_day >= :since
    GROUP BY work_order.id ORDER BY max(log.about_day), work_order.id
)sql";

// What the last pieces that were made came to; of unknown cost nothing is said.
constexpr const char *costsOfMaking = R"sql(
    SELECT lot.variant_id, move.value_minor, move.quantity_micro
    FROM standing_stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.kind = 'output' AND lot.variant_id IS NOT NULL AND move.value_minor IS NOT NULL
    ORDER BY move.id
)sql";

/// Parts of a piece's materials are lost where steps lose pieces: so many are begun for one that is good.
double begunForOne(const Recipe &recipe)
{
    double begun = 1;
    for (const RecipeStep &step : recipe.steps)
        begun *= double(Ratio::one) / double(std::max<qint64>(step.expectedYield.ppm(), 1));
    return begun;
}

qint64 setupOf(const Recipe &recipe)
{
    qint64 seconds = 0;
    for (const RecipeStep &step : recipe.steps)
        seconds += step.setupSeconds;
    return seconds;
}

} // namespace

void StockReader::readMaking()
{
    std::map<qint64, std::vector<double>> spans;
    Query query = m_reader.query(spansOfMaking);
    query.bind("since", m_today.addYears(-yearsOfMaking));
    while (query.next())
        spans[query.integer(0)].push_back(periodsOf(query.real(1)));
    for (const auto &[id, place] : m_variants)
        m_question.items[place].delivered = spans[id];
}

void StockReader::readMakingCosts()
{
    Query query = m_reader.query(costsOfMaking);
    while (query.next()) {
        if (StockedItem *item = variant(query.integer(0)))
            item->price = PricePer{query.money(1), query.quantity(2)};
    }
}

void StockReader::readRecipes()
{
    const Rate rate = Rate::perHour(m_hour);
    std::map<qint64, Result<Recipe>> known;
    for (const auto &[id, place] : m_variants) {
        StockedItem &item = m_question.items[place];
        const qint64 product = item.product;
        auto recipe = known.find(product);
        if (recipe == known.end())
            recipe = known.emplace(product, currentRecipe(m_reader, Id<Product>(product))).first;
        if (!recipe->second.ok())
            continue;
        const double begun = begunForOne(*recipe->second);
        for (const RecipeInput &input : variantInputs(m_reader, Id<Variant>(id), *recipe->second)) {
            const double loss = 1 + double(input.attrition.ppm()) / double(Ratio::one);
            const double perPiece = unitsOf(input.perPiece) * loss * begun;
            const std::size_t taken = m_materials.at(input.material.value());
            // What went into a product that was removed says nothing of what will be used.
            if (item.removed)
                m_question.items[taken].usedByRemoved += perPiece * item.usedInLast(m_question.perYear);
            else
                m_question.recipes.push_back({int(place), int(taken), perPiece});
        }
        item.terms.costOfOrder = rate.forSeconds(setupOf(*recipe->second));
        if (item.price)
            item.terms.breaks = {{Quantity(), item.price->money, item.price->quantity}};
        if (item.delivered.empty()) {
            item.quoted = periodsOf(double(std::max<std::size_t>(1, recipe->second->steps.size())));
            item.leadGuessed = true;
        }
    }
}

void StockReader::readHolidays()
{
    const QDate last = m_today.addDays(daysLookedAhead);
    for (const DemandEventInfo &event : demandEvents(m_reader)) {
        if (event.kind != QStringLiteral("holiday") || event.product || event.channel)
            continue;
        if (event.firstDay.daysTo(event.lastDay) + 1 < leastDaysClosed)
            continue;
        for (const forecast::DaySpan &span : daysOfEvent(event, m_today, last))
            m_question.closed.push_back({span.first, span.last});
    }
    std::sort(m_question.closed.begin(), m_question.closed.end(),
              [](const DaySpan &one, const DaySpan &other) { return one.first < other.first; });
}

} // namespace benchbook
