#include "core/reports/people_board.h"

#include "core/people/settings.h"
#include "core/planning/purchase_plan.h"
#include "core/workshop/board.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace benchbook {
namespace {

struct PeopleBoardText
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr const char *loggedToday = R"sql(
    SELECT coalesce(sum(seconds), 0) FROM work_log
    WHERE person_id = :person AND about_day = :today AND entry <> 'moved'
)sql";

constexpr const char *lastHand = R"sql(
    SELECT log.person_id FROM standing_work_log AS log
    WHERE log.work_order_id = :order AND log.person_id IS NOT NULL AND log.entry IN ('timer', 'typed', 'card')
    ORDER BY log.about_day DESC, log.id DESC LIMIT 1
)sql";

class BoardReading
{
public:
    BoardReading(const Reader &reader, Instant now) : m_reader(reader), m_now(now) { m_board.today = reader.today(); }

    PeopleBoard read()
    {
        m_cards = boardCards(m_reader, m_board.today.addDays(1));
        addPeople();
        shareSteps();
        addLate();
        addWaiting();
        for (OutsideWorkInfo &work : outsideWorks(m_reader, std::nullopt, true)) {
            if (work.open > 0 && work.due.isValid() && work.due < m_board.today)
                m_board.overdueOutside.push_back(std::move(work));
        }
        return std::move(m_board);
    }

private:
    void addPeople();
    void shareSteps();
    void shareStepsOf(const BoardCard &card);
    void addUnassigned(const StepAhead &step);
    void addLate();
    void addWaiting();
    PersonNow *handOn(Id<WorkOrder> order);
    const Pace &pace(Id<Person> person, Id<RecipeStep> step);

    const Reader &m_reader;
    Instant m_now;
    PeopleBoard m_board;
    std::vector<BoardCard> m_cards;
    std::vector<QStringList> m_skills; ///< of the people
    std::map<std::pair<Id<Person>, Id<RecipeStep>>, Pace> m_paces;
};

void BoardReading::addPeople()
{
    const std::vector<Timer> timers = runningTimers(m_reader);
    for (const PersonInfo &info : activePersons(m_reader)) {
        const auto timer =
            std::find_if(timers.begin(), timers.end(), [&](const Timer &one) { return one.person == info.id; });
        if (info.role == QLatin1StringView("bookkeeper") && timer == timers.end())
            continue;
        PersonNow now{info.id, info.name};
        if (timer != timers.end()) {
            now.timer = *timer;
            now.reading = readTimer(m_reader, *timer, m_now);
        }
        Query query = m_reader.query(loggedToday);
        query.bind("person", info.id).bind("today", m_board.today).next();
        now.loggedToday = query.integer(0);
        now.usual = usualDay(m_reader, info.id, m_board.today);
        m_board.people.push_back(std::move(now));
        m_skills.push_back(info.skills);
    }
}

/// Who has a timer on it, or else worked on it last.
PersonNow *BoardReading::handOn(Id<WorkOrder> order)
{
    for (PersonNow &person : m_board.people) {
        if (person.timer && person.timer->workOrder == order)
            return &person;
    }
    Query query = m_reader.query(lastHand);
    query.bind("order", order);
    if (!query.next())
        return nullptr;
    const auto last = query.id<Person>(0);
    const auto found = std::find_if(m_board.people.begin(), m_board.people.end(),
                                    [&](const PersonNow &person) { return person.person == last; });
    return found == m_board.people.end() ? nullptr : &*found;
}

const Pace &BoardReading::pace(Id<Person> person, Id<RecipeStep> step)
{
    const auto [found, isNew] = m_paces.try_emplace({person, step});
    if (isNew)
        found->second = paceOf(m_reader, person, step);
    return found->second;
}

void BoardReading::addUnassigned(const StepAhead &step)
{
    auto found = std::find_if(m_board.unassigned.begin(), m_board.unassigned.end(), [&](const SkillAhead &one) {
        return one.skill.compare(step.skill, Qt::CaseInsensitive) == 0;
    });
    if (found == m_board.unassigned.end()) {
        SkillAhead ahead{.skill = step.skill};
        for (std::size_t i = 0; i < m_skills.size(); ++i) {
            if (step.skill.isEmpty() || m_skills[i].contains(step.skill, Qt::CaseInsensitive))
                ahead.people << m_board.people[i].name;
        }
        found = m_board.unassigned.insert(m_board.unassigned.end(), std::move(ahead));
    }
    found->steps += 1;
    found->seconds += step.seconds.value_or(0);
}

void BoardReading::shareStepsOf(const BoardCard &card)
{
    PersonNow *hand = handOn(card.id);
    const QStringList skills = hand ? m_skills[std::size_t(hand - m_board.people.data())] : QStringList();
    bool isFirst = true;
    for (const StepProgress &step : stepsOf(m_reader, card.id)) {
        if (step.left() == 0)
            continue;
        const bool isTheirs =
            hand && (isFirst || step.skill.isEmpty() || skills.contains(step.skill, Qt::CaseInsensitive));
        isFirst = false;
        // What a partner has is nobody's work here.
        if (step.atBench() == 0)
            continue;
        StepAhead ahead{card.id, card.code, card.productName, step.name, step.skill, step.atBench()};
        ahead.due = card.due;
        // Without a hand the pace is everybody's: nobody has the id 0.
        if (const Pace &learnt = pace(isTheirs ? hand->person : Id<Person>(0), step.id); learnt.isKnown())
            ahead.seconds = learnt.secondsFor(ahead.pieces);
        if (isTheirs)
            hand->inHand.push_back(std::move(ahead));
        else
            addUnassigned(ahead);
    }
}

void BoardReading::shareSteps()
{
    for (const BoardCard &card : m_cards) {
        if (card.state == WorkOrderState::Released || card.state == WorkOrderState::InWork)
            shareStepsOf(card);
    }
    std::sort(m_board.unassigned.begin(), m_board.unassigned.end(),
              [](const SkillAhead &one, const SkillAhead &other) { return one.seconds > other.seconds; });
}

void BoardReading::addLate()
{
    for (const BoardCard &card : m_cards) {
        if (!card.isLateOn(m_board.today))
            continue;
        LateMaking late{card.id, card.code, card.productName, card.due};
        late.daysLate = int(card.due.daysTo(m_board.today));
        late.stepName = card.step;
        if (!card.people.isEmpty()) {
            late.holdup = Holdup::InWork;
            late.detail = card.people.join(PeopleBoardText::tr(", ", "between names"));
        } else if (card.step.isEmpty() && card.steps > 0) {
            late.holdup = Holdup::ToFinish;
        } else if (card.missingMaterials > 0) {
            late.holdup = Holdup::Material;
            late.detail = QString::number(card.missingMaterials);
        } else if (card.outside > 0) {
            late.holdup = Holdup::Outside;
            late.detail = QString::number(card.outside);
        } else if (card.state == WorkOrderState::Planned) {
            late.holdup = Holdup::NotReleased;
        }
        m_board.late.push_back(std::move(late));
    }
    std::stable_sort(m_board.late.begin(), m_board.late.end(),
                     [](const LateMaking &one, const LateMaking &other) { return one.due < other.due; });
}

void BoardReading::addWaiting()
{
    for (const MaterialDemand &material : purchasePlan(m_reader, m_board.today)) {
        Quantity there = material.onHand;
        for (const Demand &demand : material.demands) {
            const Quantity taken = std::min(there, demand.quantity);
            there -= taken;
            if (taken == demand.quantity || demand.kind != DemandKind::WorkOrder)
                continue;
            WaitingMaterial waiting{demand.record, demand.code,   material.material,
                                    material.name, material.unit, demand.quantity - taken};
            waiting.needed = demand.day;
            waiting.isOnOrder = material.onOrder > Quantity();
            waiting.comes = waiting.isOnOrder ? material.nextPromise : QDate();
            m_board.waiting.push_back(std::move(waiting));
        }
    }
}

} // namespace

qint64 PersonNow::secondsInHand() const
{
    return std::accumulate(inHand.begin(), inHand.end(), qint64(0),
                           [](qint64 sum, const StepAhead &step) { return sum + step.seconds.value_or(0); });
}

QString holdupName(Holdup holdup)
{
    switch (holdup) {
    case Holdup::InWork:
        return QStringLiteral("in_work");
    case Holdup::NotReleased:
        return QStringLiteral("not_released");
    case Holdup::Material:
        return QStringLiteral("material");
    case Holdup::Outside:
        return QStringLiteral("outside");
    case Holdup::NobodyAtIt:
        return QStringLiteral("nobody_at_it");
    case Holdup::ToFinish:
        return QStringLiteral("to_finish");
    }
    Q_UNREACHABLE();
}

QString holdupText(const LateMaking &late)
{
    switch (late.holdup) {
    case Holdup::InWork:
        return PeopleBoardText::tr("%1 works on it.").arg(late.detail);
    case Holdup::NotReleased:
        return PeopleBoardText::tr("It is not released yet.");
    case Holdup::Material:
        return PeopleBoardText::tr("%n material(s) not issued in full.", nullptr, late.detail.toInt());
    case Holdup::Outside:
        return PeopleBoardText::tr("%n piece(s) with a partner.", nullptr, late.detail.toInt());
    case Holdup::NobodyAtIt:
        return PeopleBoardText::tr("Nobody is at it.");
    case Holdup::ToFinish:
        return PeopleBoardText::tr("Every step is done: it is to be finished.");
    }
    Q_UNREACHABLE();
}

PeopleBoard peopleBoard(const Reader &reader, Instant now) { return BoardReading(reader, now).read(); }

} // namespace benchbook
