// BenchWork: one person at one step — the time at the left, what came of it at the right.
#pragma once

#include "core/workshop/work_log.h"
#include "ui/bench/bench_counts.h"
#include "ui/bench/bench_timer_card.h"

class QVBoxLayout;

namespace benchbook {

class BenchResults;

class BenchWork final : public QWidget
{
    Q_OBJECT
public:
    explicit BenchWork(QWidget *parent = nullptr);

    struct Job
    {
        WorkOrderInfo order;
        StepProgress step;
        Id<Person> person;
        int steps = 0;              ///< of the route
        std::optional<Timer> timer; ///< of this person on this step
        bool isRework = false;      ///< pieces that were sent back are done again
        std::vector<ReasonInfo> reasons;
        BenchCounts counts = {};     ///< that were kept for its timer
        QStringList companions = {}; ///< who else is at this step
    };
    /// Counts and a chosen reason stay while the same person is at the same step, until the timer ends that they belong
    /// to; another one starts with those that were kept.
    void setJob(const Job &job);
    /// What was counted is booked; the next job begins with what was kept for it, also the same one again.
    void forget();
    void tick(Instant now);
    BenchTimerCard *timerCard() const { return m_timer; }
    BenchResults *results() const { return m_results; }
    /// The column of the time; what is put above it takes no height from the counters.
    QVBoxLayout *timeColumn() const { return m_timeColumn; }
    /// False, and nothing is changed, where fewer pieces wait at the bench.
    bool setGood(int count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    BenchTimerCard *m_timer;
    QVBoxLayout *m_timeColumn;
    BenchResults *m_results;
    std::optional<Job> m_job;
};

} // namespace benchbook
