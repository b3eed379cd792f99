// BenchTimerCard: the step, the time it takes, and the buttons that start, pause and end it.
#pragma once

#include "ui/kit/card.h"

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
    /// Whether there is something to read about the step.
    void setNotesOffered(bool offered);
    void setState(State state, const QString &pausedBecause = {});
    State state() const { return m_state; }
    void setSeconds(qint64 seconds);
    /// What Space does: start, pause, or go on.
    void toggle();
    /// The nth reason for a pause, from 1; false when none is asked for or there is no such.
    bool chooseReason(int number);

Q_SIGNALS:
    void startWanted();
    void pauseWanted(const QString &reason);
    void resumeWanted();
    void finishWanted();
    void notesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeActions();
    QWidget *makeReasons();
    void retranslate();
    void showButtons();

    BenchLabel *m_place;
    BenchLabel *m_step;
    BenchButton *m_notes;
    BenchLabel *m_time;
    BenchLabel *m_progress;
    BenchButton *m_start;
    BenchButton *m_pause;
    BenchButton *m_resume;
    BenchButton *m_finish;
    QList<BenchButton *> m_reasons;
    BenchButton *m_back;
    QWidget *m_reasonRow;
    State m_state = State::Waiting;
    QString m_progressText;
    QString m_pausedBecause;
};

} // namespace benchbook
