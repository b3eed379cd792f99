#include "ui/bench/bench_work.h"

#include "ui/bench/bench_counter.h"
#include "ui/bench/bench_reasons.h"
#include "ui/kit/formats.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

BenchWork::BenchWork(QWidget *parent)
    : QWidget(parent),
      m_timer(new BenchTimerCard),
      m_timeColumn(new QVBoxLayout),
      m_good(new BenchCounter(QStringLiteral("benchGood"), Tone::Success)),
      m_scrap(new BenchCounter(QStringLiteral("benchScrap"), Tone::Danger)),
      m_reasons(new BenchReasons(QStringLiteral("benchReasons")))
{
    auto *results = new Card;
    results->column()->setContentsMargins(24, 16, 24, 18);
    results->column()->setSpacing(12);
    results->column()->addWidget(m_good);
    results->column()->addWidget(m_scrap);
    results->column()->addWidget(m_reasons);
    results->column()->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    m_timeColumn->setSpacing(14);
    m_timeColumn->addWidget(m_timer, 1);
    row->addLayout(m_timeColumn, 3);
    row->addWidget(results, 2);
    connect(m_good, &BenchCounter::countChanged, this, &BenchWork::showRest);
    connect(m_scrap, &BenchCounter::countChanged, this, &BenchWork::showRest);
    connect(m_good, &BenchCounter::countChanged, this, &BenchWork::countsChanged);
    connect(m_scrap, &BenchCounter::countChanged, this, &BenchWork::countsChanged);
    retranslate();
}

void BenchWork::setJob(const Job &job)
{
    const bool same = m_job && m_job->order.id == job.order.id && m_job->step.id == job.step.id;
    m_job = job;
    if (!same) {
        m_reasons->clear();
        m_good->setCount(job.counts.good);
        m_scrap->setCount(job.counts.scrap);
    }
    m_reasons->setReasons(job.reasons);
    if (!job.timer)
        m_timer->setState(BenchTimerCard::State::Waiting);
    else if (!job.timer->isRunning())
        m_timer->setState(BenchTimerCard::State::Paused, job.timer->pauseReason);
    else if (m_timer->state() != BenchTimerCard::State::ChoosingPause || !same)
        m_timer->setState(BenchTimerCard::State::Running);
    retranslate();
}

void BenchWork::tick(Instant now) { m_timer->setSeconds(m_job && m_job->timer ? m_job->timer->secondsAt(now) : 0); }

int BenchWork::good() const { return m_good->count(); }

int BenchWork::scrap() const { return m_scrap->count(); }

std::optional<Id<ScrapReason>> BenchWork::reason() const { return m_reasons->chosen(); }

void BenchWork::setGood(int count) { m_good->setCount(count); }

void BenchWork::adjust(int difference)
{
    BenchCounter *counter = m_scrap->isAncestorOf(focusWidget()) ? m_scrap : m_good;
    counter->add(difference);
}

void BenchWork::clearCounts()
{
    m_good->setCount(0);
    m_scrap->setCount(0);
    m_reasons->clear();
    showRest();
}

void BenchWork::showRest()
{
    const int open = m_job ? m_job->step.left() : 0;
    const int rest = std::max(0, open - m_scrap->count());
    m_good->setRest(rest == m_good->count() ? 0 : rest, tr("all %1").arg(rest));
    m_scrap->setRest(0, QString());
}

void BenchWork::retranslate()
{
    m_good->setTexts(tr("✓ Good"), tr("One good piece more"), tr("One good piece fewer"));
    m_scrap->setTexts(tr("✕ Scrap"), tr("One scrapped piece more"), tr("One scrapped piece fewer"));
    m_reasons->setTexts(tr("Why scrapped"), tr("More…"), tr("No scrap reasons are written down yet"));
    showRest();
    if (!m_job)
        return;
    const StepProgress &step = m_job->step;
    m_timer->setTexts(tr("Step %1 / %2").arg(step.position).arg(m_job->steps), step.name,
                      tr("Standard %1 · done %2 / %3")
                          .arg(minutesText(step.standardSeconds / 60))
                          .arg(step.good + step.scrap)
                          .arg(m_job->order.quantity));
}

void BenchWork::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
