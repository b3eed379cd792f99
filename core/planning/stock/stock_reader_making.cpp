#include "core/forecast/chinese_new_year.h"
#include "core/planning/demand_event.h"
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

// From the first log to the last, both days included, of the work orders that are done.
constexpr const char *spansOfMaking = R"sql(
    SELECT work_order.variant_id, julianday(max(log.about_day)) - julianday(min(log.about_day)) + 1
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN work_log AS log ON log.work_order_id = work_order.id
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

/// When an event comes in this year; an invalid day where it does not.
QDate firstDayIn(const DemandEventInfo &event, int year)
{
    switch (event.repeats) {
    case EventRepeats::No:
        return event.firstDay.year() == year ? event.firstDay : QDate();
    case EventRepeats::Yearly:
        return event.firstDay.addYears(year - event.firstDay.year());
    case EventRepeats::Lunar: {
        const QDate then = forecast::chineseNewYear(event.firstDay.year());
        const QDate now = forecast::chineseNewYear(year);
        return then.isValid() && now.isValid() ? now.addDays(then.daysTo(event.firstDay)) : QDate();
    }
    }
    Q_UNREACHABLE();
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
        const qint64 product = m_products.at(id);
        auto recipe = known.find(product);
        if (recipe == known.end())
            recipe = known.emplace(product, currentRecipe(m_reader, Id<Product>(product))).first;
        if (!recipe->second.ok())
            continue;
        const double begun = begunForOne(*recipe->second);
        for (const RecipeInput &input : variantInputs(m_reader, Id<Variant>(id), *recipe->second)) {
            const double loss = 1 + double(input.attrition.ppm()) / double(Ratio::one);
            m_question.recipes.push_back(
                {int(place), int(m_materials.at(input.material.value())), unitsOf(input.perPiece) * loss * begun});
        }
        StockedItem &item = m_question.items[place];
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
        const qint64 days = event.firstDay.daysTo(event.lastDay) + 1;
        for (int year = m_today.year() - 1; days >= leastDaysClosed && year <= last.year(); ++year) {
            const QDate first = firstDayIn(event, year);
            if (first.isValid() && first <= last && first.addDays(days) > m_today)
                m_question.closed.push_back({first, first.addDays(days - 1)});
        }
    }
    std::sort(m_question.closed.begin(), m_question.closed.end(),
              [](const DaySpan &one, const DaySpan &other) { return one.first < other.first; });
}

} // namespace benchbook
