#include "ui/planning/planning_desk.h"

#include <QThread>

#include <mutex>

namespace benchbook {

namespace {

constexpr int planningDelayMs = 300;
constexpr int plannedDays = 56;
/// The window and the disk want some of the machine, too.
int planningThreads() { return std::max(1, QThread::idealThreadCount() - 1); }

Result<SeenPlan> workedPlan(const ReadSession &reading, const SeenOutlook &seen, const CancelToken &token)
{
    SeenPlan plan{.until = seen.question.today.addDays(plannedDays)};
    const std::vector<ForecastLine> forecasts = forecastLines(seen.question, seen.outlook, plan.until);
    BENCHBOOK_ASSIGN(plan.plan, reading.read([&](const Reader &reader) {
        return Result<StudioPlanBook>(readPlan(reader, plan.until, forecasts));
    }));
    BENCHBOOK_ASSIGN(plan.worked, workOut(plan.plan.book));
    plan.reliefs = reliefsFor(plan.worked.loadInput, plan.worked.load, plan.plan.book.terms);
    BENCHBOOK_ASSIGN(plan.choice,
                     chooseReliefs(plan.worked.loadInput, plan.worked.load, plan.plan.book.terms, plan.reliefs, token));
    return plan;
}

} // namespace

/// The cache outlives a job that was left, and two jobs never hold it at once.
struct PlanningDesk::Kept
{
    std::mutex lock;
    OutlookCache cache;
};

PlanningDesk::PlanningDesk(Session &session, JobRunner &jobs, QWidget *page)
    : QObject(page), m_session(session), m_jobs(jobs), m_page(page), m_kept(std::make_shared<Kept>())
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
    // Who asks anew has cancelled the one before; a person who cancels finds it as it was and may ask again.
    if (error.code == ErrorCode::Cancelled)
        return;
    m_problem = error.message;
    Q_EMIT failed();
}

void PlanningDesk::reckonOutlookNow()
{
    m_token.cancel();
    m_token = readInBackground<SeenOutlook>(
        m_session, m_jobs, this, tr("Looking ahead"),
        [kept = m_kept](const ReadSession &reading, const Progress &progress) -> Result<SeenOutlook> {
            SeenOutlook seen;
            BENCHBOOK_ASSIGN(seen.question, reading.read([](const Reader &reader) {
                return Result<OutlookQuestion>(readOutlookQuestion(reader));
            }));
            const std::lock_guard held(kept->lock);
            BENCHBOOK_ASSIGN(seen.outlook,
                             reckonOutlook(seen.question, kept->cache, {.threads = planningThreads()}, progress));
            return seen;
        },
        [this](const Result<SeenOutlook> &seen) {
            if (!seen.ok()) {
                m_stale = m_stale || seen.error().code == ErrorCode::Cancelled;
                fail(seen.error());
                return;
            }
            m_problem.clear();
            m_outlook = std::make_shared<const SeenOutlook>(*seen);
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
        [this](const Result<SeenPlan> &plan) {
            if (!plan.ok()) {
                fail(plan.error());
                return;
            }
            m_plan = std::make_shared<const SeenPlan>(*plan);
            Q_EMIT planChanged();
            judge();
        });
}

void PlanningDesk::judge()
{
    m_token = m_jobs.run<OutlookJudgement>(
        this, tr("Looking back"),
        [kept = m_kept, seen = m_outlook](const Progress &progress) -> Result<OutlookJudgement> {
            const std::lock_guard held(kept->lock);
            BENCHBOOK_ASSIGN(OutlookJudgement judgement,
                             judgeOutlook(seen->question, kept->cache, planningThreads(), progress));
            kept->cache.forgetUnused();
            return judgement;
        },
        [this](const Result<OutlookJudgement> &judgement) {
            if (!judgement.ok()) {
                fail(judgement.error());
                return;
            }
            m_judgement = std::make_shared<const OutlookJudgement>(*judgement);
            Q_EMIT judged();
        });
}

} // namespace benchbook
