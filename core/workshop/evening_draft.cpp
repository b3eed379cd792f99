// Drafting the evening card: what was logged, what timers tell, and what fills the rest of the person's usual day.
#include "core/people/settings.h"
#include "core/workshop/evening_card.h"

#include <QCoreApplication>

#include <map>

namespace benchbook {
namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(Evening)
};

constexpr std::size_t mostLines = 12;
/// Less than this is not worth a line of its own.
constexpr qint64 leastRest = 5 * 60;

constexpr const char *loggedThatDay = R"sql(
    SELECT log.work_order_id, work_order.code, trim(product.name || ' ' || variant.name), log.step_id, step.name,
           sum(log.seconds), sum(log.good), sum(log.scrap), log.entry
    FROM standing_work_log AS log
    JOIN work_order ON work_order.id = log.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    JOIN recipe_step AS step ON step.id = log.step_id
    WHERE log.person_id = :person AND log.about_day = :day AND log.entry <> 'moved'
    GROUP BY log.work_order_id, log.step_id, log.entry
    ORDER BY min(log.id)
)sql";

// What this person worked on, the latest first: open orders only.
constexpr const char *workedOnLast = R"sql(
    SELECT log.work_order_id, log.step_id, max(log.about_day), max(log.id)
    FROM standing_work_log AS log
    JOIN work_order_total AS total ON total.work_order_id = log.work_order_id
    JOIN work_order ON work_order.id = log.work_order_id
    WHERE log.person_id = :person AND log.about_day BETWEEN date(:day, '-60 days') AND :day
      AND log.entry <> 'moved' AND log.is_rework = 0 AND total.finishes = 0 AND work_order.cancelled = 0
    GROUP BY log.work_order_id, log.step_id
    ORDER BY max(log.about_day) DESC, max(log.id) DESC LIMIT 12
)sql";

constexpr const char *ordersToDraftFrom = R"sql(
    SELECT work_order.id
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    WHERE total.finishes = 0 AND work_order.cancelled = 0 AND work_order.planned_day <= :day
      AND standing.state IN ('released', 'in_work')
    ORDER BY work_order.priority, work_order.due_day IS NULL, work_order.due_day, work_order.id LIMIT 200
)sql";

/// The card while it is made; what is proposed counts for the proposals after it.
class CardDraft
{
public:
    CardDraft(const Reader &reader, const PersonInfo &person, QDate day, Instant now)
        : m_reader(reader), m_person(person), m_now(now), m_timers(runningTimers(reader))
    {
        m_card.person = person.id;
        m_card.personName = person.name;
        m_card.day = day;
        m_card.usual = usualDay(reader, person.id, day);
    }

    EveningCard make()
    {
        addLogged();
        addTimer();
        m_card.nothingWorked = m_card.logged.empty() && isDayOff(m_reader, m_card.person, m_card.day);
        if (!m_card.nothingWorked) {
            fillFromOwnOrders();
            fillFromOpenOrders();
        }
        return std::move(m_card);
    }

private:
    struct Order
    {
        std::optional<WorkOrderInfo> info;
        std::vector<StepProgress> steps;
    };

    void addLogged();
    void addTimer();
    void fillFromOwnOrders();
    void fillFromOpenOrders();
    bool propose(Order &order, std::size_t step, CardWhy why);
    Order &orderOf(Id<WorkOrder> id);
    bool canDo(const StepProgress &step) const;
    qint64 rest() const { return m_card.usual.seconds - m_card.loggedSeconds() - m_card.proposedSeconds(); }
    bool isFull() const { return rest() < leastRest || m_card.lines.size() >= mostLines; }
    bool isOnCard(Id<WorkOrder> order, Id<RecipeStep> step) const;
    /// Somebody else is at it now: these pieces are theirs to count.
    bool isTimedByOthers(Id<WorkOrder> order, Id<RecipeStep> step) const;

    const Reader &m_reader;
    const PersonInfo &m_person;
    Instant m_now;
    std::vector<Timer> m_timers;
    EveningCard m_card;
    std::map<Id<WorkOrder>, Order> m_orders;
};

/// Pieces that have passed the step before and were not counted here. Where the step before is never logged, those
/// that are at the bench.
int waitingAt(const std::vector<StepProgress> &steps, std::size_t index)
{
    const StepProgress &step = steps[index];
    if (index == 0)
        return step.atBench();
    const StepProgress &before = steps[index - 1];
    const int counted = step.good + step.scrap;
    if (before.good + before.scrap == 0 && counted > 0)
        return step.atBench();
    return std::clamp(before.good - counted - step.outside - step.inLoad, 0, step.atBench());
}

CardLine lineOf(const WorkOrderInfo &info, const StepProgress &step)
{
    CardLine line;
    line.workOrder = info.id;
    line.workOrderCode = info.code;
    line.productName = info.productName;
    line.step = step.id;
    line.stepName = step.name;
    line.why.due = info.due;
    return line;
}

CardDraft::Order &CardDraft::orderOf(Id<WorkOrder> id)
{
    const auto [found, isNew] = m_orders.try_emplace(id);
    if (isNew) {
        const Result<WorkOrderInfo> info = workOrderInfo(m_reader, id);
        if (info.ok() && info->isOpen()) {
            found->second.info = *info;
            found->second.steps = stepsOf(m_reader, id);
        }
    }
    return found->second;
}

bool CardDraft::canDo(const StepProgress &step) const
{
    return step.skill.isEmpty() || m_person.skills.contains(step.skill, Qt::CaseInsensitive);
}

bool CardDraft::isOnCard(Id<WorkOrder> order, Id<RecipeStep> step) const
{
    return std::any_of(m_card.lines.begin(), m_card.lines.end(),
                       [&](const CardLine &line) { return line.workOrder == order && line.step == step; });
}

bool CardDraft::isTimedByOthers(Id<WorkOrder> order, Id<RecipeStep> step) const
{
    return std::any_of(m_timers.begin(), m_timers.end(), [&](const Timer &timer) {
        return timer.workOrder == order && timer.step == step && timer.person != m_card.person;
    });
}

void CardDraft::addLogged()
{
    Query query = m_reader.query(loggedThatDay);
    query.bind("person", m_card.person).bind("day", m_card.day);
    while (query.next()) {
        CardLine line;
        line.workOrder = query.id<WorkOrder>(0);
        line.workOrderCode = query.text(1);
        line.productName = query.text(2);
        line.step = query.id<RecipeStep>(3);
        line.stepName = query.text(4);
        line.seconds = query.integer(5);
        line.good = query.count(6);
        line.scrap = query.count(7);
        line.why.reason = CardWhy::Reason::Logged;
        line.why.detail = query.text(8);
        m_card.logged.push_back(std::move(line));
    }
}

void CardDraft::addTimer()
{
    const std::optional<Timer> timer = timerOf(m_reader, m_card.person);
    if (!timer || timer->begunDay != m_card.day)
        return;
    Order &order = orderOf(timer->workOrder);
    const auto step = std::find_if(order.steps.begin(), order.steps.end(),
                                   [&](const StepProgress &one) { return one.id == timer->step; });
    if (!order.info || step == order.steps.end())
        return;
    const TimerReading reading = readTimer(m_reader, *timer, m_now);
    // What was begun a moment ago has nothing to tell yet; it runs on.
    if (reading.proposed < 30)
        return;
    CardLine line = lineOf(*order.info, *step);
    line.timer = timer->id;
    line.isRework = timer->isRework;
    line.seconds = (reading.proposed + 30) / 60 * 60;
    line.why.reason = !timer->isRunning() ? CardWhy::Reason::TimerPaused
                      : reading.forgotten ? CardWhy::Reason::TimerForgotten
                                          : CardWhy::Reason::TimerRuns;
    line.why.seconds = reading.measured;
    line.why.pace = paceOf(m_reader, m_card.person, step->id);
    const int waiting =
        timer->isRework ? step->toRedo : waitingAt(order.steps, std::size_t(step - order.steps.begin()));
    line.good = std::min(waiting, line.why.pace.piecesIn(line.seconds));
    if (!timer->isRework)
        step->good += line.good;
    m_card.lines.push_back(std::move(line));
}

bool CardDraft::propose(Order &order, std::size_t index, CardWhy why)
{
    StepProgress &step = order.steps[index];
    if (isFull() || isOnCard(order.info->id, step.id) || isTimedByOthers(order.info->id, step.id))
        return false;
    why.pace = paceOf(m_reader, m_card.person, step.id);
    const int pieces = std::min(waitingAt(order.steps, index), why.pace.piecesIn(rest()));
    if (pieces == 0)
        return false;
    CardLine line = lineOf(*order.info, step);
    why.due = line.why.due;
    line.why = std::move(why);
    line.good = pieces;
    line.seconds = line.why.pace.secondsFor(pieces);
    step.good += pieces;
    m_card.lines.push_back(std::move(line));
    return true;
}

void CardDraft::fillFromOwnOrders()
{
    Query query = m_reader.query(workedOnLast);
    query.bind("person", m_card.person).bind("day", m_card.day);
    while (query.next() && !isFull()) {
        Order &order = orderOf(query.id<WorkOrder>(0));
        const auto last = query.id<RecipeStep>(1);
        const auto found = std::find_if(order.steps.begin(), order.steps.end(),
                                        [&](const StepProgress &step) { return step.id == last; });
        if (!order.info || found == order.steps.end())
            continue;
        const QDate day = query.day(2);
        auto index = std::size_t(found - order.steps.begin());
        propose(order, index, {.reason = CardWhy::Reason::WorkedOnIt, .day = day});
        for (++index; index < order.steps.size() && canDo(order.steps[index]); ++index) {
            propose(order, index,
                    {.reason = CardWhy::Reason::NextStep, .day = day, .detail = order.steps[index - 1].name});
        }
    }
}

void CardDraft::fillFromOpenOrders()
{
    if (isFull())
        return;
    Query query = m_reader.query(ordersToDraftFrom);
    query.bind("day", m_card.day);
    while (query.next() && !isFull()) {
        Order &order = orderOf(query.id<WorkOrder>(0));
        if (!order.info)
            continue;
        for (std::size_t index = 0; index < order.steps.size(); ++index) {
            const StepProgress &step = order.steps[index];
            if (!canDo(step))
                continue;
            propose(order, index,
                    {.reason = step.skill.isEmpty() ? CardWhy::Reason::AnyHand : CardWhy::Reason::Skill,
                     .detail = step.skill});
        }
    }
}

} // namespace

Result<EveningCard> draftEveningCard(const Reader &reader, Id<Person> person, QDate day, Instant now)
{
    const std::optional<PersonInfo> info = personById(reader, person);
    if (!info)
        return Error::notFound(DraftText::tr("This person does not exist."));
    const QDate today = reader.today();
    if (!day.isValid() || day > today)
        return Error::fromIssues(
            {{QStringLiteral("day"), DraftText::tr("Nothing is logged for a day that is still ahead.")}});
    if (day.daysTo(today) > eveningDaysBack) {
        return Error::fromIssues(
            {{QStringLiteral("day"), DraftText::tr("A card tells of the last %n day(s). What is older is logged on its "
                                                   "work order.",
                                                   nullptr, eveningDaysBack)}});
    }
    return CardDraft(reader, *info, day, now).make();
}

} // namespace benchbook
