// BenchTimerCard: the step, the time it takes, and the buttons that start, pause and end it.
#pragma once

#include "ui/kit/card.h"

class QHBoxLayout;

namespace benchbook {

class BenchButton;
class BenchLabel;

class BenchTimerCard final : public Card
{
    Q_OBJECT
public:
    enum class State { Waiting, Running, Paused, ChoosingPause };

    explicit BenchTimerCard(QWidget *parent = nullptr);

    /// "Step 2 / 5", "Throwing" and "Standard 2:30 · 9 / 24 done".
    void setTexts(const QString &place, const QString &step, const QString &progress);
    void setState(State state, const QString &pausedBecause = {});
    State state() const { return m_state; }
    void setSeconds(qint64 seconds);
    /// What Space does: start, pause, or go on.
    void toggle();

Q_SIGNALS:
    void startWanted();
    void pauseWanted(const QString &reason);
    void resumeWanted();
    void finishWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showButtons();

    BenchLabel *m_place;
    BenchLabel *m_step;
    BenchLabel *m_time;
    BenchLabel *m_progress;
    BenchButton *m_start;
    BenchButton *m_pause;
    BenchButton *m_resume;
    BenchButton *m_finish;
    QList<BenchButton *> m_reasons;
    BenchButton *m_back;
    State m_state = State::Waiting;
    QString m_progressText;
    QString m_pausedBecause;
};

} // namespace benchbook
