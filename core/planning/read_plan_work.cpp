#include "core/experience/step_experience.h"
#include "core/planning/plan_reader.h"
#include "core/products/recipe.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct ReadPlanWorkText
{
    Q_DECLARE_TR_FUNCTIONS(ReadPlan)
};

// What the owner does not want in stock is not kept, whatever amount still stands beside it.
constexpr const char *variantsOfPlan = R"sql(
    SELECT variant.id, variant.sku, trim(product.name || ' ' || variant.name),
           iif(variant.stocking = 'stock', coalesce(variant.keep_pieces, 0), 0),
           product.id, variant.hidden OR product.hidden
    FROM variant JOIN product ON product.id = variant.product_id
    ORDER BY product.number, variant.id
)sql";

constexpr const char *toolsOfPlan = R"sql(SELECT id, name FROM tool)sql";

// From the first log to the last, of the work orders that are done. What was taken back was not worked, and what was
// moved here from another batch was worked for that one.
constexpr const char *spansOfWork = R"sql(
    SELECT variant.product_id, min(log.about_day), max(log.about_day)
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN standing_work_log AS log ON log.work_order_id = work_order.id AND log.entry <> 'moved'
    WHERE total.finishes > 0 AND work_order.cancelled = 0
    GROUP BY work_order.id
)sql";

constexpr const char *ordersOfPlan = R"sql(
    SELECT line.id, sale.code, line.variant_id, line.quantity_micro - shipped.shipped_micro, sale.promise_day
    FROM sales_order_total AS total
    JOIN sales_order AS sale ON sale.id = total.order_id
    JOIN sales_order_line AS line ON line.order_id = total.order_id AND line.variant_id IS NOT NULL
    JOIN sales_line_shipped AS shipped ON shipped.line_id = line.id
    WHERE total.state IN ('open', 'paid', 'unmatched', 'partly_shipped')
      AND shipped.shipped_micro < line.quantity_micro
    ORDER BY coalesce(sale.promise_day, '9999'), line.id
)sql";

constexpr const char *workOrdersOfPlan = R"sql(
    SELECT work_order.id, work_order.code, work_order.variant_id, work_order.order_line_id, work_order.due_day,
           max(0, work_order.quantity - total.delivered
                  - (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = work_order.id))
    FROM work_order_total AS total JOIN work_order ON work_order.id = total.work_order_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0 ORDER BY work_order.id
)sql";

int medianOf(std::vector<int> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

void PlanReader::readVariants()
{
    Query query = m_reader.query(variantsOfPlan);
    while (query.next()) {
        PlanItem variant{.record = query.integer(0), .name = query.text(2), .code = query.text(1), .counted = true};
        variant.keep = query.flag(5) ? Quantity() : Quantity::units(query.integer(3));
        const int place = addItem(variant, {.isVariant = true});
        m_plan.items.back().unit = Unit::fromText(QStringLiteral("pcs")).valueOr(Unit());
        m_variants[variant.record] = place;
        m_ofProduct[query.integer(4)].push_back(place);
    }
}

void PlanReader::readRecipes()
{
    std::map<qint64, QString> toolNames;
    Query tools = m_reader.query(toolsOfPlan);
    while (tools.next())
        toolNames[tools.integer(0)] = tools.text(1);
    std::map<Id<RecipeStep>, StepExperience> learnt;
    for (const StepExperience &step : experienceReport(m_reader))
        learnt.insert_or_assign(step.step.id, step);
    for (const auto &[product, places] : m_ofProduct) {
        const Result<Recipe> recipe = currentRecipe(m_reader, Id<Product>(product));
        if (!recipe.ok())
            continue;
        std::vector<RouteStep> route;
        std::vector<Ratio> yields;
        for (const RecipeStep &step : recipe->steps) {
            RouteStep one{step.name, skillNamed(step.skill), -1, step.setupSeconds, step.seconds, step.expectedYield};
            if (step.tool)
                one.tool = toolNamed(step.tool->value(), toolNames[step.tool->value()]);
            if (const auto known = learnt.find(step.id); known != learnt.end()) {
                if (known->second.minutes.known)
                    one.seconds = std::llround(known->second.minutes.secondsPerPiece);
                const YieldEstimate &yield = known->second.yield;
                if (yield.known && yield.good > 0)
                    one.yield = Ratio::of(yield.good, yield.pieces);
            }
            yields.push_back(one.yield);
            route.push_back(std::move(one));
        }
        for (const int place : places) {
            PlanItem &variant = item(place);
            variant.made = true;
            variant.yields = yields;
            m_plan.book.routes[std::size_t(place)] = route;
            for (const RecipeInput &input : variantInputs(m_reader, Id<Variant>(variant.record), *recipe))
                variant.inputs.push_back({.item = m_materials.at(input.material.value()),
                                          .perPiece = input.perPiece,
                                          .attrition = input.attrition});
        }
    }
}

/// A day of work for each step, unless the studio's own logs say how long such work usually takes.
void PlanReader::readLeadDays()
{
    std::map<qint64, std::vector<int>> spans;
    Query query = m_reader.query(spansOfWork);
    const WorkingDays days(m_plan.book.needs.calendar, {m_today.addYears(-10), m_today});
    while (query.next())
        spans[query.integer(0)].push_back(std::max(1, days.within(query.day(1), query.day(2))));
    int without = 0;
    for (const auto &[product, places] : m_ofProduct) {
        const auto known = spans.find(product);
        for (const int place : places) {
            const int steps = int(m_plan.book.routes[std::size_t(place)].size());
            item(place).leadDays = known == spans.end() ? std::max(1, steps) : medianOf(known->second);
            without += known == spans.end() && item(place).made ? 1 : 0;
        }
    }
    if (without > 0) {
        m_plan.assumed << ReadPlanWorkText::tr("%n product(s) that were never finished here are taken to need a day "
                                               "for each step.",
                                               nullptr, without);
    }
}

void PlanReader::readOrders()
{
    int undated = 0;
    Query query = m_reader.query(ordersOfPlan);
    while (query.next()) {
        const std::optional<int> place = variantItem(query.integer(2));
        // Pieces are counted in whole ones; a line that was imported by weight or length is not made here.
        const Quantity pieces = Quantity::units(query.quantity(3).wholeUnits());
        if (!place || pieces <= Quantity())
            continue;
        undated += query.isNull(4) ? 1 : 0;
        m_lines[query.integer(0)] =
            addDemand({.item = *place,
                       .quantity = pieces,
                       .day = query.isNull(4) ? m_today.addDays(m_settings.promiseDays) : query.day(4),
                       .kind = WantKind::Order,
                       .record = query.integer(0)},
                      query.text(1));
    }
    if (undated > 0) {
        m_plan.assumed << ReadPlanWorkText::tr("%n line(s) without a promise are taken to be wanted in the usual time.",
                                               nullptr, undated);
    }
}

void PlanReader::readWorkOrders()
{
    struct OpenWork
    {
        Id<WorkOrder> id;
        QString code;
        QDate due;
        int open;
    };
    std::vector<OpenWork> works;
    Query query = m_reader.query(workOrdersOfPlan);
    while (query.next()) {
        const int place = m_variants.at(query.integer(2));
        const QDate due = query.isNull(4) ? m_today.addDays(m_settings.promiseDays) : query.day(4);
        auto line = query.isNull(3) ? m_lines.end() : m_lines.find(query.integer(3));
        // The line may have been matched to another variant since.
        if (line != m_lines.end() && m_plan.book.needs.demands[std::size_t(line->second)].item != place)
            line = m_lines.end();
        int open = -1;
        if (query.integer(5) > 0) {
            open = addOpen({.item = place,
                            .quantity = Quantity::units(query.integer(5)),
                            .day = std::max(due, m_today),
                            .record = query.integer(0),
                            .demand = line == m_lines.end() ? -1 : line->second},
                           query.text(1));
        }
        works.push_back({query.id<WorkOrder>(0), query.text(1), due, open});
    }
    for (const OpenWork &work : works) {
        for (const InputNeed &need : needsOf(m_reader, work.id)) {
            if (need.need <= need.issued)
                continue;
            addDemand({.item = m_materials.at(need.material.value()),
                       .quantity = need.need - need.issued,
                       .day = m_today,
                       .kind = WantKind::WorkOrder,
                       .record = work.id.value(),
                       .open = work.open},
                      work.code);
        }
        addWorkUnderWay(work.id, work.due);
    }
}

/// What is left to do of an open work order.
void PlanReader::addWorkUnderWay(Id<WorkOrder> id, QDate day)
{
    const Result<WorkOrderInfo> info = workOrderInfo(m_reader, id);
    const Result<Recipe> recipe = info.ok() ? recipeFor(m_reader, info->recipe) : Result<Recipe>(info.error());
    if (!recipe.ok())
        return;
    LoadJob job{.record = id.value(), .name = info->code};
    job.start = m_today;
    job.due = std::max(day, m_today.addDays(1));
    job.promise = info->orderLine ? day : QDate();
    const std::vector<StepProgress> progress = stepsOf(m_reader, id);
    for (const StepProgress &step : progress) {
        const auto known = std::find_if(recipe->steps.begin(), recipe->steps.end(),
                                        [&](const RecipeStep &one) { return one.id == step.id; });
        if (known == recipe->steps.end() || step.inHouse() == 0)
            continue;
        JobStep left{.name = step.name, .skill = skillNamed(step.skill)};
        if (known->tool) {
            if (const auto tool = m_tools.find(known->tool->value()); tool != m_tools.end())
                left.tool = tool->second;
        }
        left.seconds = known->seconds * step.inHouse() + (step.good + step.scrap == 0 ? known->setupSeconds : 0);
        job.steps.push_back(std::move(left));
    }
    m_plan.book.load.jobs.push_back(std::move(job));
}

} // namespace benchbook
