#include "core/experience/planned_actual.h"

#include "core/experience/experience_text.h"
#include "core/experience/step_drift.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct PlannedText
{
    Q_DECLARE_TR_FUNCTIONS(Experience)
};

// Net of returns, of orders that are done: the latest hundred say how it is made by now.
constexpr const char *consumptionSql = R"sql(
    SELECT sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro), work_order.quantity
    FROM (SELECT work_order.id, work_order.quantity
          FROM work_order
          JOIN variant ON variant.id = work_order.variant_id
          JOIN work_order_total AS total ON total.work_order_id = work_order.id
          WHERE variant.product_id = :product AND total.finishes > 0
          ORDER BY work_order.id DESC LIMIT 100) AS work_order
    JOIN stock_move AS move ON move.work_order_id = work_order.id AND move.kind IN ('issue', 'return')
    JOIN lot ON lot.id = move.lot_id
    WHERE lot.material_id = :material
    GROUP BY work_order.id
)sql";

constexpr const char *scrapReasonsSql = R"sql(
    SELECT reason.name, sum(log.scrap) AS pieces
    FROM standing_work_log AS log JOIN scrap_reason AS reason ON reason.id = log.scrap_reason_id
    WHERE log.work_order_id = :order AND log.step_id = :step AND log.scrap > 0
    GROUP BY reason.id ORDER BY pieces DESC, reason.id
)sql";

// Whose time is not that of these pieces alone.
constexpr const char *piecesElsewhereSql = R"sql(
    SELECT coalesce(sum(iif(entry = 'outside', good + scrap, 0)), 0),
           coalesce(sum(iif(entry = 'load', good + scrap, 0)), 0)
    FROM standing_work_log AS log
    WHERE log.work_order_id = :order AND log.step_id = :step AND log.entry IN ('outside', 'load')
)sql";

constexpr double worthSaying = 0.1; // of planned time; less is the day's noise

/// Finds out why one step of an order differs from the plan.
class StepReasons
{
public:
    StepReasons(const Reader &reader, Id<WorkOrder> order, const StepProgress &step)
        : m_reader(reader),
          m_order(order),
          m_step(step),
          m_history(readStepHistory(reader, step.id)),
          m_info(stepInfo(reader, step.id).value_or(StepInfo())),
          m_experience(stepExperience(m_info, m_history))
    {
        for (std::size_t i = 0; i < m_history.sources.size(); ++i) {
            if (m_history.sources[i].order == order)
                m_own.push_back(i);
        }
    }

    StepComparison compare()
    {
        StepComparison comparison{m_step};
        const int pieces = m_step.good + m_step.scrap;
        if (pieces == 0 && m_step.loggedSeconds == 0)
            return comparison;
        comparison.plannedSeconds = m_info.setupSeconds + m_info.seconds * pieces;
        comparison.plannedScrap = pieces * (1 - double(m_info.expectedYield.ppm()) / Ratio::one);
        const double ratio = double(m_step.loggedSeconds) / double(std::max<qint64>(comparison.plannedSeconds, 1));
        const bool isInTime = std::abs(ratio - 1) <= worthSaying;
        const bool isLost = m_step.scrap > comparison.plannedScrap;
        if (!isInTime) {
            explainElsewhere();
            explainTime();
            explainPersons();
        }
        if (isLost)
            explainLoss();
        comparison.reasons = std::move(m_reasons);
        if (comparison.reasons.isEmpty()) {
            comparison.reasons << (isInTime && !isLost ? PlannedText::tr("As planned, within the usual scatter.")
                                                       : PlannedText::tr("Nothing in the logs explains it."));
        }
        return comparison;
    }

private:
    void explainElsewhere()
    {
        Query pieces = m_reader.query(piecesElsewhereSql);
        pieces.bind("order", m_order).bind("step", m_step.id).next();
        if (pieces.count(0) > 0)
            m_reasons << PlannedText::tr("%n piece(s) were made by a partner, whose time nobody logs here.", nullptr,
                                         pieces.count(0));
        if (pieces.count(1) > 0)
            m_reasons << PlannedText::tr("%n piece(s) went through a load, whose time is shared by all in it.", nullptr,
                                         pieces.count(1));
    }

    void explainTime()
    {
        const MinutesEstimate &minutes = m_experience.minutes;
        if (!minutes.known) {
            m_reasons << PlannedText::tr("Too few logs of this step to say what is usual.");
            return;
        }
        if (!minutes.range.contains(double(m_info.seconds))) {
            m_reasons << PlannedText::tr("The recipe says %1 a piece; it truly takes %2.")
                             .arg(pieceTimeText(double(m_info.seconds)), pieceTimeText(minutes.range));
        }
        for (const std::size_t own : m_own) {
            if (std::find(minutes.leftOut.begin(), minutes.leftOut.end(), own) != minutes.leftOut.end()) {
                m_reasons << PlannedText::tr("A log of %1 is far beyond the usual: a forgotten timer?")
                                 .arg(m_history.day(own).toString(Qt::ISODate));
            }
        }
        double seconds = 0;
        int pieces = 0;
        for (const std::size_t own : m_own) {
            seconds += m_history.batches[own].seconds;
            pieces += m_history.batches[own].pieces;
        }
        if (pieces > 0 && minutes.nextBatch.contains(seconds / pieces)) {
            m_reasons << PlannedText::tr("%1 a piece is within what 9 logs in 10 take here (%2).")
                             .arg(pieceTimeText(seconds / pieces), pieceTimeText(minutes.nextBatch));
        }
    }

    void explainPersons()
    {
        for (const GroupEstimate &person : minutesByGroup(m_history.batches, Circumstance::Person)) {
            if (!person.differs || !isOfOrder(person.label))
                continue;
            m_reasons << PlannedText::tr("%1 usually takes %2 a piece here; the mean is %3.")
                             .arg(m_history.nameOf(person.label), pieceTimeText(person.estimate),
                                  pieceTimeText(m_experience.minutes.secondsPerPiece));
        }
    }

    void explainLoss()
    {
        Query reason = m_reader.query(scrapReasonsSql);
        reason.bind("order", m_order).bind("step", m_step.id);
        while (reason.next()) {
            m_reasons << PlannedText::tr("%1 of %2 scrapped for: %3.")
                             .arg(reason.integer(1))
                             .arg(m_step.scrap)
                             .arg(reason.text(0));
        }
        const YieldEstimate &yield = m_experience.yield;
        const double expected = double(m_info.expectedYield.ppm()) / Ratio::one;
        if (yield.known && !yield.range.contains(expected)) {
            m_reasons << PlannedText::tr("The recipe expects %1 good; it truly is %2.")
                             .arg(shareText(expected), shareText(yield.range));
        }
        const Causes causes = causesOfLoss(m_history);
        for (const Suspect &suspect : causes.suspects) {
            if (causes.standOut && isOfOrder(suspect.label))
                m_reasons << suspectText(m_history, suspect, DriftOf::Loss) + u'.';
        }
    }

    bool isOfOrder(const BatchLabel &label) const
    {
        return std::any_of(m_own.begin(), m_own.end(),
                           [&](std::size_t own) { return m_history.batches[own].has(label); });
    }

    const Reader &m_reader;
    Id<WorkOrder> m_order;
    StepProgress m_step;
    StepHistory m_history;
    StepInfo m_info;
    StepExperience m_experience;
    std::vector<std::size_t> m_own; ///< the order's batches
    QStringList m_reasons;
};

std::optional<Id<Product>> productOf(const Reader &reader, Id<Variant> variant)
{
    Query query = reader.query("SELECT product_id FROM variant WHERE id = :variant");
    query.bind("variant", variant);
    return query.next() ? std::optional(query.id<Product>(0)) : std::nullopt;
}

bool differsMuch(const InputNeed &input)
{
    const double need = double(input.need.micro());
    return std::abs(double(input.issued.micro()) - need) > need * 0.05;
}

} // namespace

qint64 PlannedAgainstActual::plannedSeconds() const
{
    qint64 sum = 0;
    for (const StepComparison &step : steps)
        sum += step.plannedSeconds;
    return sum;
}

qint64 PlannedAgainstActual::actualSeconds() const
{
    qint64 sum = 0;
    for (const StepComparison &step : steps)
        sum += step.step.loggedSeconds;
    return sum;
}

NeedEstimate materialExperience(const Reader &reader, Id<Product> product, Id<Material> material)
{
    Query query = reader.query(consumptionSql);
    query.bind("product", product).bind("material", material);
    std::vector<Consumption> orders;
    while (query.next())
        orders.push_back({double(query.integer(0)) / 1e6, query.count(1)});
    return estimateNeed(orders);
}

Result<PlannedAgainstActual> plannedAgainstActual(const Reader &reader, Id<WorkOrder> workOrder)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, workOrderInfo(reader, workOrder));
    PlannedAgainstActual comparison{order, {}, {}};
    for (const StepProgress &step : stepsOf(reader, workOrder))
        comparison.steps.push_back(StepReasons(reader, workOrder, step).compare());
    const std::optional<Id<Product>> product = productOf(reader, comparison.order.variant);
    for (const InputNeed &input : needsOf(reader, workOrder)) {
        MaterialComparison material{input, differsMuch(input), {}};
        if (product)
            material.experience = materialExperience(reader, *product, input.material);
        comparison.materials.push_back(std::move(material));
    }
    return comparison;
}

} // namespace benchbook
