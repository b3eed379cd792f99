// BenchForgotten: the question about a timer that nobody stopped — how long it was, and what came of it.
#pragma once

#include "core/workshop/work_log.h"
#include "ui/bench/bench_counts.h"

#include <QWidget>

namespace benchbook {

class BenchButton;
class BenchLabel;
class BenchResults;

class BenchForgotten final : public QWidget
{
    Q_OBJECT
public:
    struct Question
    {
        Timer timer;
        TimerReading reading;
        QString begun;       ///< "yesterday 16:20"
        bool byShift = true; ///< the proposal ends with the shift, not with the longest timer
        int atBench = 0;     ///< pieces that can be counted
        std::vector<ReasonInfo> reasons = {};
        BenchCounts counts = {}; ///< that were kept
    };

    explicit BenchForgotten(QWidget *parent = nullptr);

    /// What was changed already stays while it is the same timer.
    void setQuestion(const Question &question);
    /// What the person says. Without a correction the time is left to the reading.
    StepOutcome answer() const;
    /// What is counted for the timer of the question.
    void keepCounted(Studio &studio) const;
    void adjustMinutes(int minutes);

Q_SIGNALS:
    void countsChanged(); ///< by a person
    void taken();
    void discarded();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTime();
    void showTexts();

    BenchLabel *m_sentence;
    BenchLabel *m_minutes;
    BenchResults *m_results;
    BenchButton *m_take;
    BenchButton *m_discard;
    std::vector<std::pair<BenchButton *, int>> m_corrections; ///< and by how many minutes
    std::optional<Question> m_question;
    qint64 m_seconds = 0;
};

} // namespace benchbook
