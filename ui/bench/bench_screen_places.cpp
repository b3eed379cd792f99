// What the bench shows at each place, read anew whenever something changed.
#include "core/quality/craft_note.h"
#include "core/quality/work_order_hold.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_lot.h"
#include "ui/bench/bench_results.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_work.h"
#include "ui/kit/formats.h"

#include <QStackedWidget>

#include <algorithm>

namespace benchbook {

namespace {

constexpr qint64 rereadMilliseconds = 60'000;

QString clockText(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

void BenchScreen::showPlace()
{
    m_stale = false;
    setAccessibleName(tr("Bench"));
    readPerson();
    // A timer that nobody stopped is asked about before anything else of this person.
    const bool asks = m_reading && m_reading->forgotten && m_place != Place::People;
    if (asks)
        m_place = Place::Forgotten;
    else if (m_place == Place::Forgotten)
        m_place = m_job ? Place::Steps : Place::Jobs;
    m_header->setPerson(m_personName);
    fillPlace();
    m_header->setBackVisible(m_place != Place::People);
    showNotices();
    tick();
    setFocus(Qt::OtherFocusReason);
}

void BenchScreen::readPerson()
{
    m_timer.reset();
    m_reading.reset();
    m_undo.reset();
    const Studio &studio = m_session.studio();
    m_readAt = studio.clock().now();
    if (!m_person)
        return;
    const auto done = studio.read([&](const Reader &reader) -> Result<void> {
        m_timer = timerOf(reader, *m_person);
        if (m_timer)
            m_reading = readTimer(reader, *m_timer, m_readAt);
        m_undo = latestWorkAction(reader, *m_person);
        return {};
    });
    if (!done.ok())
        refuse(done.error().message);
}

void BenchScreen::fillPlace()
{
    switch (m_place) {
    case Place::People:
        return fillPeople();
    case Place::Jobs:
        return fillJobs();
    case Place::Steps:
        return fillSteps();
    case Place::Work:
        return fillWork();
    case Place::Material:
        return fillMaterial();
    case Place::Lot:
        m_stack->setCurrentWidget(m_lot);
        return;
    case Place::SendBack:
        return fillSendBack();
    case Place::Check:
        return fillCheck();
    case Place::Notes:
        return fillNotes();
    case Place::Forgotten:
        return fillForgotten();
    }
}

void BenchScreen::fillPeople()
{
    m_people->setTiles(peopleTiles(m_session), QString());
    QString title = tr("Who is working?");
    if (m_job) {
        const auto info = m_session.studio().read([&](const Reader &reader) { return workOrderInfo(reader, *m_job); });
        if (info.ok())
            title = tr("Who makes %1?").arg(info->code);
    }
    m_header->setTitle(title);
    m_header->setHint(tr("Touch a name, or scan a badge or a work order."));
    m_stack->setCurrentWidget(m_people);
}

void BenchScreen::fillJobs()
{
    const auto tiles = jobTiles(m_session, *m_person);
    if (!tiles.ok())
        refuse(tiles.error().message);
    m_jobs->setTiles(tiles.ok() ? *tiles : std::vector<BenchTile>(), tr("There is no open work order."));
    m_header->setTitle(tr("What are you making?"));
    m_header->setHint(tr("Touch a job, or scan its code."));
    m_stack->setCurrentWidget(m_jobs);
}

Result<WorkOrderInfo> BenchScreen::titledOrder()
{
    auto info = m_session.studio().read([&](const Reader &reader) { return workOrderInfo(reader, *m_job); });
    if (info.ok())
        m_header->setTitle(info->code + QStringLiteral("  ") + info->productName);
    return info;
}

void BenchScreen::fillSteps()
{
    const Instant now = m_session.studio().clock().now();
    const auto info = titledOrder();
    const auto tiles = m_session.studio().read([&](const Reader &reader) {
        std::vector<Timer> timers = runningTimers(reader);
        std::erase_if(timers, [this](const Timer &timer) { return timer.workOrder != *m_job; });
        return stepTiles(stepsOf(reader, *m_job), timers, now);
    });
    if (!info.ok() || !tiles.ok()) {
        m_job.reset();
        m_place = Place::Jobs;
        fillJobs();
        refuse(info.ok() ? tiles.error().message : info.error().message);
        return;
    }
    m_steps->setTiles(*tiles, tr("The recipe of %1 has no steps.").arg(info->productName));
    showHint(tr("Which step?"));
    m_stack->setCurrentWidget(m_steps);
}

void BenchScreen::showHint(const QString &hint)
{
    const auto hold = m_session.studio().read([&](const Reader &reader) -> Result<std::optional<WorkOrderHoldInfo>> {
        return workOrderHold(reader, *m_job);
    });
    if (!hold.ok())
        return refuse(hold.error().message);
    m_heldBecause = *hold ? (*hold)->reason : QString();
    if (*hold)
        m_header->setHint(tr("! On hold: %1").arg(m_heldBecause), Tone::Danger);
    else
        m_header->setHint(hint);
}

std::vector<ReasonInfo> BenchScreen::reasonsFor(const Reader &reader, Id<RecipeStep> step)
{
    // Which are likely is counted over all logs of the step; that need not be done after every touch.
    if (!m_reasons || m_reasons->first != step)
        m_reasons.emplace(step, scrapReasonsFor(reader, step));
    return m_reasons->second;
}

void BenchScreen::fillWork()
{
    bool hasNotes = false;
    const auto job = m_session.studio().read([&](const Reader &reader) -> Result<BenchWork::Job> {
        BENCHBOOK_ASSIGN(WorkOrderInfo info, workOrderInfo(reader, *m_job));
        const std::vector<StepProgress> steps = stepsOf(reader, *m_job);
        const auto step =
            std::find_if(steps.begin(), steps.end(), [this](const StepProgress &other) { return other.id == *m_step; });
        if (step == steps.end())
            return Error::notFound(tr("This step is gone."));
        std::optional<Timer> timer = m_timer;
        if (timer && (timer->workOrder != *m_job || timer->step != *m_step || timer->isRework != m_redoes))
            timer.reset();
        QStringList companions;
        for (const Timer &other : runningTimers(reader)) {
            if (other.workOrder == *m_job && other.step == *m_step && other.person != *m_person)
                companions << other.personName;
        }
        const BenchCounts kept = timer ? keptCounts(m_session.studio(), timer->id) : BenchCounts();
        m_checks = openChecks(reader, *m_job, *m_step);
        hasNotes = !step->instruction.isEmpty() || !craftNotesOfStep(reader, *m_step).empty();
        return BenchWork::Job{
            info, *step, *m_person, int(steps.size()), timer, m_redoes, reasonsFor(reader, *m_step), kept, companions};
    });
    if (!job.ok()) {
        m_place = Place::Steps;
        fillSteps();
        refuse(job.error().message);
        return;
    }
    // Kept only once the counters show this job, not while they are set for it.
    m_counting.reset();
    m_work->setJob(*job);
    m_work->timerCard()->setNotesOffered(hasNotes);
    if (job->timer)
        m_counting = job->timer->id;
    keepCounted();
    m_header->setTitle(job->order.code + QStringLiteral("  ") + job->order.productName);
    showHint(tr("Space starts and pauses, + and − count, Enter finishes."));
    m_stack->setCurrentWidget(m_work);
}

void BenchScreen::tick()
{
    const Instant now = m_session.studio().clock().now();
    // A timer becomes a forgotten one while the bench stands there over night, and nobody has touched it.
    const bool mayBeForgotten = m_timer && m_timer->isRunning() && !m_reading->forgotten && m_place != Place::People;
    if (mayBeForgotten && now.milliseconds() - m_readAt.milliseconds() > rereadMilliseconds) {
        readPerson();
        if (m_reading && m_reading->forgotten)
            return showPlace();
    }
    m_work->tick(now);
    // An action may be ahead of a clock that was set back.
    const qint64 left =
        m_undo ? std::min(m_undo->at.milliseconds() - now.milliseconds(), qint64(0)) + undoMilliseconds : 0;
    if (left <= 0)
        m_undo.reset();
    m_header->setUndo(m_undo ? tr("%1 left").arg(clockText(left / 1000)) : QString());
}

} // namespace benchbook
