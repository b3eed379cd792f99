#include "ui/planning/planning_desk.h"

#include <QWidget>

namespace benchbook {

namespace {

constexpr int planningDelayMs = 300;
constexpr int plannedDays = 56;

Result<SeenPlan> workedPlan(const ReadSession &reading, const SeenOutlook &seen, const CancelToken &token)
{
    SeenPlan plan{.until = seen.question.today.addDays(plannedDays)};
    BENCHBOOK_ASSIGN(plan.plan, reading.read([&](const Reader &reader) {
        return Result<StudioPlanBook>(readPlan(reader, plan.until, seen.lines));
    }));
    BENCHBOOK_ASSIGN(plan.worked, workOut(plan.plan.book));
    plan.reliefs = reliefsFor(plan.worked.loadInput, plan.worked.load, plan.plan.book.terms);
    BENCHBOOK_ASSIGN(plan.choice,
                     chooseReliefs(plan.worked.loadInput, plan.worked.load, plan.plan.book.terms, plan.reliefs, token));
    return plan;
}

} // namespace

PlanningDesk::PlanningDesk(Session &session, JobRunner &jobs, QWidget *page)
    : QObject(page), m_session(session), m_jobs(jobs), m_page(page)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(planningDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &PlanningDesk::ask);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this] {
        m_stale = true;
        if (m_page->isVisible())
            m_soon.start();
    });
}

PlanningDesk::~PlanningDesk() { m_token.cancel(); }

void PlanningDesk::ask()
{
    if (m_outlook && m_outlook->question.today != m_session.today())
        m_stale = true;
    if (!m_stale)
        return;
    m_stale = false;
    reckonOutlookNow();
}

void PlanningDesk::fail(const Error &error)
{
    // Whoever asks next begins anew.
    m_stale = true;
    const bool isStopped = error.code == ErrorCode::Cancelled;
    // A person who stops it finds what was reckoned before as it was.
    if (isStopped && m_outlook && m_plan)
        return;
    m_problem = isStopped ? tr("Stopped before it was reckoned. F5 begins again.") : error.message;
    Q_EMIT failed();
}

void PlanningDesk::reckonOutlookNow()
{
    m_token.cancel();
    m_problem.clear();
    const int run = ++m_run;
    using Seen = std::shared_ptr<const SeenOutlook>;
    m_token = readInBackground<Seen>(
        m_session, m_jobs, this, tr("Looking ahead"),
        [ahead = m_session.lookAhead()](const ReadSession &reading, const Progress &progress) -> Result<Seen> {
            return reading.read([&](const Reader &reader) { return ahead->outlook(reader, progress); });
        },
        [this, run](const Result<Seen> &seen) {
            if (run != m_run)
                return;
            if (!seen.ok()) {
                fail(seen.error());
                return;
            }
            m_problem.clear();
            const bool isNew = m_outlook != *seen;
            m_outlook = *seen;
            if (isNew)
                Q_EMIT outlookChanged();
            reckonPlan();
        });
}

void PlanningDesk::reckonPlan()
{
    m_token = readInBackground<SeenPlan>(
        m_session, m_jobs, this, tr("Planning"),
        [seen = m_outlook](const ReadSession &reading, const Progress &progress) {
            return workedPlan(reading, *seen, progress.token());
        },
        [this, run = m_run](const Result<SeenPlan> &plan) {
            if (run != m_run)
                return;
            if (!plan.ok()) {
                fail(plan.error());
                return;
            }
            m_plan = std::make_shared<const SeenPlan>(*plan);
            Q_EMIT planChanged();
            if (m_judgedOutlook != m_outlook)
                judge();
        });
}

void PlanningDesk::judge()
{
    using Judged = std::shared_ptr<const OutlookJudgement>;
    m_token = m_jobs.run<Judged>(
        this, tr("Looking back"),
        [ahead = m_session.lookAhead(), seen = m_outlook](const Progress &progress) {
            return ahead->judge(*seen, progress);
        },
        [this, run = m_run, seen = m_outlook](const Result<Judged> &judgement) {
            if (run != m_run)
                return;
            if (!judgement.ok()) {
                fail(judgement.error());
                return;
            }
            m_judgement = *judgement;
            m_judgedOutlook = seen;
            Q_EMIT judged();
        });
}

} // namespace benchbook
