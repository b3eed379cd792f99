#include "ui/bench/bench_results.h"

#include "ui/bench/bench_counter.h"
#include "ui/bench/bench_reasons.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

BenchResults::BenchResults(bool offersRework, QWidget *parent)
    : Card(parent),
      m_good(new BenchCounter(QStringLiteral("benchGood"), Tone::Success)),
      m_scrap(new BenchCounter(QStringLiteral("benchScrap"), Tone::Danger)),
      m_rework(new BenchCounter(QStringLiteral("benchRework"), Tone::Warning)),
      m_reasons(new BenchReasons(QStringLiteral("benchReasons")))
{
    column()->setContentsMargins(16, 12, 16, 12);
    column()->setSpacing(8);
    for (BenchCounter *counter : {m_good, m_scrap, m_rework}) {
        column()->addWidget(counter);
        connect(counter, &BenchCounter::countChanged, this, [this] {
            showRest();
            Q_EMIT countsChanged();
        });
    }
    column()->addWidget(m_reasons);
    connect(m_reasons, &BenchReasons::chosenChanged, this, &BenchResults::countsChanged);
    column()->addStretch(1);
    m_rework->setVisible(offersRework);
    retranslate();
}

void BenchResults::setReasons(std::vector<ReasonInfo> reasons) { m_reasons->setReasons(std::move(reasons)); }

void BenchResults::setAtBench(int pieces)
{
    m_atBench = pieces;
    showRest();
}

void BenchResults::setReworkOffered(bool offered)
{
    if (!offered)
        m_rework->setCount(0);
    m_rework->setVisible(offered);
}

BenchCounts BenchResults::counts() const
{
    return {m_good->count(), m_scrap->count(), m_rework->count(), m_reasons->chosen()};
}

void BenchResults::setCounts(const BenchCounts &counts)
{
    m_good->setCount(counts.good);
    m_scrap->setCount(counts.scrap);
    m_rework->setCount(counts.rework);
    m_reasons->choose(counts.reason);
}

void BenchResults::adjust(int difference)
{
    BenchCounter *chosen = m_good;
    for (BenchCounter *counter : {m_scrap, m_rework}) {
        if (counter->isAncestorOf(focusWidget()))
            chosen = counter;
    }
    chosen->add(difference);
}

void BenchResults::clear() { setCounts({}); }

void BenchResults::showRest()
{
    const int rest = std::max(0, m_atBench - m_scrap->count() - m_rework->count());
    m_good->setRest(rest == m_good->count() ? 0 : rest, tr("all %1").arg(rest));
}

void BenchResults::retranslate()
{
    m_good->setTexts(tr("✓ Good"), tr("One good piece more"), tr("One good piece fewer"));
    m_scrap->setTexts(tr("✕ Scrap"), tr("One scrapped piece more"), tr("One scrapped piece fewer"));
    m_rework->setTexts(tr("↻ Do again"), tr("One piece more to do again"), tr("One piece fewer to do again"));
    m_reasons->setTexts(tr("Why scrapped, or why again"), tr("Others…"), tr("No scrap reasons are written down yet"));
    showRest();
}

void BenchResults::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
