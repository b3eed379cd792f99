// BenchResults: what came of the work — good pieces, scrap, pieces to do again, and why.
#pragma once

#include "core/workshop/work_log.h"
#include "ui/bench/bench_counts.h"
#include "ui/kit/card.h"

namespace benchbook {

class BenchCounter;
class BenchReasons;

class BenchResults final : public Card
{
    Q_OBJECT
public:
    /// Without counting pieces to do again where `offersRework` is false.
    explicit BenchResults(bool offersRework, QWidget *parent = nullptr);

    /// The likeliest first.
    void setReasons(std::vector<ReasonInfo> reasons);
    /// How many can be counted now; touching the figure of the good ones takes all that are left.
    void setAtBench(int pieces);
    int atBench() const { return m_atBench; }
    void setReworkOffered(bool offered);
    /// With the reason that is chosen.
    BenchCounts counts() const;
    void setCounts(const BenchCounts &counts);
    /// Adds to the counter that has the focus, else to the good pieces.
    void adjust(int difference);
    void clear();

Q_SIGNALS:
    void countsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRest();

    BenchCounter *m_good;
    BenchCounter *m_scrap;
    BenchCounter *m_rework;
    BenchReasons *m_reasons;
    int m_atBench = 0;
};

} // namespace benchbook
