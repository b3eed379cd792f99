// BenchWork: one person at one step — the time at the left, what came of it at the right.
#pragma once

#include "core/workshop/work_log.h"
#include "ui/bench/bench_counts.h"
#include "ui/bench/bench_timer_card.h"

class QVBoxLayout;

namespace benchbook {

class BenchCounter;
class BenchReasons;

class BenchWork final : public QWidget
{
    Q_OBJECT
public:
    explicit BenchWork(QWidget *parent = nullptr);

    struct Job
    {
        WorkOrderInfo order;
        StepProgress step;
        int steps = 0;              ///< of the route
        std::optional<Timer> timer; ///< of this person on this step
        std::vector<ReasonInfo> reasons;
        BenchCounts counts = {}; ///< that were kept for its timer
    };
    /// Counts and a chosen reason stay while it is the same step; another one starts with those that were kept.
    void setJob(const Job &job);
    void tick(Instant now);
    BenchTimerCard *timerCard() const { return m_timer; }
    /// The column of the time; what is put above it takes no height from the counters.
    QVBoxLayout *timeColumn() const { return m_timeColumn; }

    int good() const;
    int scrap() const;
    std::optional<Id<ScrapReason>> reason() const;
    void setGood(int count);
    /// Adds to the scrap while its counter has the focus, else to the good pieces.
    void adjust(int difference);
    void clearCounts();

Q_SIGNALS:
    void countsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRest();

    BenchTimerCard *m_timer;
    QVBoxLayout *m_timeColumn;
    BenchCounter *m_good;
    BenchCounter *m_scrap;
    BenchReasons *m_reasons;
    std::optional<Job> m_job;
};

} // namespace benchbook
