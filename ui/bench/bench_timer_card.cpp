#include "ui/bench/bench_timer_card.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

namespace {

constexpr int timerPixels = 84;
constexpr int actionPixels = 30;

BenchButton *actionButton(const char *name, const QString &iconName, BenchButton::Look look = BenchButton::Look::Plain)
{
    auto *button = new BenchButton(QString::fromLatin1(name), look, actionPixels);
    button->setIconName(iconName);
    button->setFixedHeight(BenchButton::leastHeight);
    return button;
}

BenchButton *reasonButton(const char *name)
{
    auto *button = new BenchButton(QString::fromLatin1(name), BenchButton::Look::Plain, 22);
    button->setFixedHeight(BenchButton::leastHeight);
    return button;
}

} // namespace

BenchTimerCard::BenchTimerCard(QWidget *parent)
    : Card(parent),
      m_place(new BenchLabel(20, false, Tone::Muted)),
      m_step(new BenchLabel(36, true)),
      m_notes(new BenchButton(QStringLiteral("benchNotes"), BenchButton::Look::Plain, 24)),
      m_time(new BenchLabel(timerPixels, true, Tone::Muted)),
      m_progress(new BenchLabel(20, false, Tone::Muted)),
      m_start(actionButton("benchStart", QStringLiteral("play"), BenchButton::Look::Primary)),
      m_pause(actionButton("benchPause", QStringLiteral("pause"))),
      m_resume(actionButton("benchResume", QStringLiteral("play"))),
      m_finish(actionButton("benchFinish", QStringLiteral("check"), BenchButton::Look::Primary)),
      m_reasons{reasonButton("benchPauseMaterial"), reasonButton("benchPauseShift"), reasonButton("benchPauseTool"),
                reasonButton("benchPauseNone")},
      m_back(actionButton("benchPauseBack", QStringLiteral("arrow-left"))),
      m_reasonRow(makeReasons())
{
    column()->setContentsMargins(20, 14, 20, 16);
    m_time->setObjectName(QStringLiteral("benchTime"));
    m_step->setObjectName(QStringLiteral("benchStep"));
    m_place->setObjectName(QStringLiteral("benchPlace"));
    m_time->setAlignment(Qt::AlignCenter);
    m_progress->setAlignment(Qt::AlignCenter);
    m_progress->setWordWrap(true);
    m_step->setWordWrap(true);
    m_step->setMinimumWidth(100);
    column()->addWidget(makeHead());
    column()->addStretch(3);
    column()->addWidget(m_time);
    column()->addWidget(m_progress);
    column()->addStretch(4);
    column()->addWidget(makeActions());
    column()->addWidget(m_reasonRow);
    connect(m_start, &QAbstractButton::clicked, this, &BenchTimerCard::startWanted);
    connect(m_resume, &QAbstractButton::clicked, this, &BenchTimerCard::resumeWanted);
    connect(m_finish, &QAbstractButton::clicked, this, &BenchTimerCard::finishWanted);
    connect(m_notes, &QAbstractButton::clicked, this, &BenchTimerCard::notesWanted);
    connect(m_pause, &QAbstractButton::clicked, this, [this] { setState(State::ChoosingPause); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { setState(State::Running); });
    for (BenchButton *reason : m_reasons) {
        const bool none = reason == m_reasons.back();
        connect(reason, &QAbstractButton::clicked, this,
                [this, reason, none] { Q_EMIT pauseWanted(none ? QString() : reason->text()); });
    }
    m_notes->hide();
    retranslate();
    showButtons();
}

QWidget *BenchTimerCard::makeHead()
{
    auto *head = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_place);
    words->addWidget(m_step);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(m_notes, 0, Qt::AlignTop);
    m_notes->setIconName(QStringLiteral("book-open"));
    m_notes->setFixedSize(BenchButton::leastHeight + 24, BenchButton::denseHeight);
    return head;
}

QWidget *BenchTimerCard::makeActions()
{
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (BenchButton *button : {m_pause, m_resume, m_start, m_finish})
        row->addWidget(button, 1);
    return actions;
}

QWidget *BenchTimerCard::makeReasons()
{
    // One row in the place of the actions: a pause takes no height from anything.
    auto *reasons = new QWidget;
    auto *row = new QHBoxLayout(reasons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_back->setFixedWidth(BenchButton::leastHeight);
    row->addWidget(m_back);
    for (BenchButton *reason : m_reasons)
        row->addWidget(reason, 1);
    return reasons;
}

bool BenchTimerCard::chooseReason(int number)
{
    if (m_state != State::ChoosingPause || number < 1 || number > m_reasons.size())
        return false;
    m_reasons[number - 1]->click();
    return true;
}

void BenchTimerCard::setNotesOffered(bool offered) { m_notes->setVisible(offered); }

void BenchTimerCard::setTexts(const QString &place, const QString &step, const QString &progress)
{
    m_place->setText(place);
    m_step->setText(step);
    m_progressText = progress;
    showButtons();
}

void BenchTimerCard::setState(State state, const QString &pausedBecause)
{
    m_state = state;
    m_pausedBecause = pausedBecause;
    showButtons();
}

void BenchTimerCard::setSeconds(qint64 seconds)
{
    const QChar zero(u'0');
    m_time->setText(QStringLiteral("%1:%2:%3")
                        .arg(seconds / 3600, 2, 10, zero)
                        .arg(seconds / 60 % 60, 2, 10, zero)
                        .arg(seconds % 60, 2, 10, zero));
    m_time->setAccessibleName(tr("Time on this step: %1").arg(m_time->text()));
}

void BenchTimerCard::toggle()
{
    switch (m_state) {
    case State::Waiting:
        Q_EMIT startWanted();
        return;
    case State::Running:
        setState(State::ChoosingPause);
        return;
    case State::Paused:
        Q_EMIT resumeWanted();
        return;
    case State::ChoosingPause:
        setState(State::Running);
        return;
    }
}

void BenchTimerCard::showButtons()
{
    m_start->setVisible(m_state == State::Waiting);
    m_pause->setVisible(m_state == State::Running);
    m_resume->setVisible(m_state == State::Paused);
    m_finish->setVisible(m_state == State::Running || m_state == State::Paused);
    m_reasonRow->setVisible(m_state == State::ChoosingPause);
    m_start->parentWidget()->setVisible(m_state != State::ChoosingPause);
    m_time->setTone(m_state == State::Waiting ? Tone::Muted : m_state == State::Paused ? Tone::Warning : Tone::Accent);
    QString below = m_progressText;
    if (m_state == State::Paused)
        below = m_pausedBecause.isEmpty() ? tr("Paused") : tr("Paused: %1").arg(m_pausedBecause);
    else if (m_state == State::ChoosingPause)
        below = tr("Why is there a pause?");
    m_progress->setText(below);
    m_progress->setTone(m_state == State::Paused ? Tone::Warning : Tone::Muted);
}

void BenchTimerCard::retranslate()
{
    const auto name = [](BenchButton *button, const QString &text) {
        button->setText(text);
        button->setSays(text);
        button->updateGeometry();
    };
    name(m_start, tr("Start"));
    name(m_pause, tr("Pause"));
    name(m_resume, tr("Go on"));
    name(m_finish, tr("Finish"));
    name(m_reasons[0], tr("No material"));
    name(m_reasons[1], tr("Shift change"));
    name(m_reasons[2], tr("Tool or machine"));
    name(m_reasons[3], tr("No reason"));
    m_notes->setDetail(tr("Notes"));
    m_notes->setSays(tr("Read the notes on this step"));
    m_back->setSays(tr("No pause"));
    showButtons();
}

void BenchTimerCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
