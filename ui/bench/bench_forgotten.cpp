#include "ui/bench/bench_forgotten.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"
#include "ui/bench/bench_results.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

BenchForgotten::BenchForgotten(QWidget *parent)
    : QWidget(parent),
      m_sentence(new BenchLabel(26, true)),
      m_minutes(new BenchLabel(52, true, Tone::Accent)),
      m_results(new BenchResults(false)),
      m_take(new BenchButton(QStringLiteral("benchForgottenTake"), BenchButton::Look::Primary, 28)),
      m_discard(new BenchButton(QStringLiteral("benchForgottenDiscard"), BenchButton::Look::Plain, 28))
{
    m_sentence->setObjectName(QStringLiteral("benchForgottenSentence"));
    m_minutes->setObjectName(QStringLiteral("benchForgottenMinutes"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeTime(), 1);
    row->addWidget(m_results, 1);
    connect(m_results, &BenchResults::countsChanged, this, &BenchForgotten::countsChanged);
    connect(m_take, &QAbstractButton::clicked, this, &BenchForgotten::taken);
    connect(m_discard, &QAbstractButton::clicked, this, &BenchForgotten::discarded);
}

QWidget *BenchForgotten::makeTime()
{
    auto *card = new Card;
    card->column()->setContentsMargins(20, 16, 20, 16);
    card->column()->setSpacing(12);
    m_sentence->setWordWrap(true);
    m_minutes->setAlignment(Qt::AlignCenter);
    card->column()->addWidget(m_sentence);
    card->column()->addStretch(1);
    card->column()->addWidget(m_minutes);
    auto *corrections = new QHBoxLayout;
    corrections->setSpacing(8);
    for (const int minutes : {-15, -5, 5, 15}) {
        const QString name = QStringLiteral("benchForgotten%1%2")
                                 .arg(minutes < 0 ? QStringLiteral("Less") : QStringLiteral("More"))
                                 .arg(std::abs(minutes));
        auto *button = new BenchButton(name, BenchButton::Look::Plain, 28);
        button->setText(QStringLiteral("%1%2").arg(minutes < 0 ? QChar(u'−') : QChar(u'+')).arg(std::abs(minutes)));
        m_corrections.emplace_back(button, minutes);
        button->setFixedHeight(BenchButton::leastHeight);
        connect(button, &QAbstractButton::clicked, this, [this, minutes] { adjustMinutes(minutes); });
        corrections->addWidget(button, 1);
    }
    card->column()->addLayout(corrections);
    card->column()->addStretch(1);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(12);
    for (BenchButton *button : {m_discard, m_take}) {
        button->setFixedHeight(BenchButton::leastHeight);
        answers->addWidget(button, 1);
    }
    card->column()->addLayout(answers);
    return card;
}

void BenchForgotten::setQuestion(const Question &question)
{
    const bool same = m_question && m_question->timer.id == question.timer.id;
    m_question = question;
    if (!same) {
        m_seconds = question.reading.proposed;
        const QSignalBlocker silent(m_results);
        m_results->clear();
        m_results->setCounts(question.counts);
    }
    m_results->setAtBench(question.atBench);
    m_results->setReasons(question.reasons);
    showTexts();
}

StepOutcome BenchForgotten::answer() const
{
    const BenchCounts counted = m_results->counts();
    StepOutcome outcome{counted.good, counted.scrap, counted.reason};
    if (m_seconds != m_question->reading.proposed)
        outcome.seconds = m_seconds;
    return outcome;
}

void BenchForgotten::keepCounted(Studio &studio) const
{
    if (m_question)
        keepCounts(studio, m_question->timer.id, m_results->counts());
}

void BenchForgotten::adjustMinutes(int minutes)
{
    m_seconds = std::clamp<qint64>(m_seconds + minutes * 60, 0, m_question->reading.measured);
    showTexts();
}

void BenchForgotten::showTexts()
{
    if (!m_question)
        return;
    const Timer &timer = m_question->timer;
    const qint64 proposed = m_question->reading.proposed / 60;
    const QString what = tr("Your timer on %1 (%2) of %3 was never stopped.")
                             .arg(timer.stepName, timer.workOrderCode, m_question->begun);
    m_sentence->setText(what + u' ' +
                        (m_question->byShift ? tr("Until the end of the shift: %n min.", nullptr, int(proposed))
                                             : tr("The longest a timer may run: %n min.", nullptr, int(proposed))));
    m_minutes->setText(tr("%n min", nullptr, int(m_seconds / 60)));
    for (const auto &[button, minutes] : m_corrections) {
        button->setSays(minutes < 0 ? tr("%n minute(s) less", nullptr, -minutes)
                                    : tr("%n minute(s) more", nullptr, minutes));
    }
    m_take->setText(tr("Take over"));
    m_discard->setText(tr("Discard"));
    for (BenchButton *button : {m_take, m_discard})
        button->setSays(button->text());
}

void BenchForgotten::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace benchbook
