#include "ui/bench/bench_work.h"

#include "ui/bench/bench_results.h"
#include "ui/kit/formats.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

BenchWork::BenchWork(QWidget *parent)
    : QWidget(parent), m_timer(new BenchTimerCard), m_timeColumn(new QVBoxLayout), m_results(new BenchResults(true))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_timeColumn->setSpacing(12);
    m_timeColumn->addWidget(m_timer, 1);
    row->addLayout(m_timeColumn, 1);
    row->addWidget(m_results, 1);
}

void BenchWork::setJob(const Job &job)
{
    const bool same = m_job && m_job->person == job.person && m_job->order.id == job.order.id &&
                      m_job->step.id == job.step.id && m_job->isRework == job.isRework &&
                      (!m_job->timer || (job.timer && job.timer->id == m_job->timer->id));
    m_job = job;
    if (!same) {
        m_results->clear();
        m_results->setCounts(job.counts);
    }
    m_results->setReworkOffered(!job.isRework);
    m_results->setAtBench(job.isRework ? job.step.toRedo : job.step.atBench());
    m_results->setReasons(job.reasons);
    if (!job.timer)
        m_timer->setState(BenchTimerCard::State::Waiting);
    else if (!job.timer->isRunning())
        m_timer->setState(BenchTimerCard::State::Paused, job.timer->pauseReason);
    else if (m_timer->state() != BenchTimerCard::State::ChoosingPause || !same)
        m_timer->setState(BenchTimerCard::State::Running);
    showTexts();
}

void BenchWork::forget()
{
    m_job.reset();
    m_results->clear();
}

void BenchWork::tick(Instant now) { m_timer->setSeconds(m_job && m_job->timer ? m_job->timer->secondsAt(now) : 0); }

bool BenchWork::setGood(int count)
{
    BenchCounts counts = m_results->counts();
    if (count > m_results->atBench() - counts.scrap - counts.rework)
        return false;
    counts.good = count;
    m_results->setCounts(counts);
    return true;
}

void BenchWork::showTexts()
{
    if (!m_job)
        return;
    const StepProgress &step = m_job->step;
    QStringList place{tr("Step %1 / %2").arg(step.position).arg(m_job->steps)};
    if (!m_job->companions.isEmpty())
        place << tr("with %1").arg(m_job->companions.join(tr(", ")));
    const QString progress = m_job->isRework ? tr("%1 to do again").arg(step.toRedo)
                                             : tr("Standard %1 · done %2 / %3")
                                                   .arg(minutesText(step.standardSeconds / 60))
                                                   .arg(step.good + step.scrap)
                                                   .arg(step.pieces);
    m_timer->setTexts(place.join(QStringLiteral(" · ")),
                      m_job->isRework ? QString(QStringLiteral("↻ ") + step.name) : step.name, progress);
}

void BenchWork::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace benchbook
