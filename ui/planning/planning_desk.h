// PlanningDesk: reckons the outlook and the plan of the studio beside the window, for all pages that show them.
#pragma once

#include "core/planning/ahead/look_ahead.h"
#include "core/planning/read_plan.h"
#include "core/planning/what_if/plan_figures.h"
#include "ui/records/background.h"

#include <QTimer>

namespace benchbook {

/// A plan with what helps where weeks are too full.
struct SeenPlan
{
    QDate until = {};
    StudioPlanBook plan = {};
    WorkedPlan worked = {};
    std::vector<Relief> reliefs = {};
    ReliefChoice choice = {};
};

/// One after the other: the outlook, the plan that rests on it, and how near the outlook would have come. A change of
/// the studio that they may rest on begins anew, but only what depends on it is reckoned again.
class PlanningDesk final : public QObject
{
    Q_OBJECT
public:
    PlanningDesk(Session &session, JobRunner &jobs, QWidget *page);
    ~PlanningDesk() override;

    /// Reckons where something changed since, or nothing was reckoned yet.
    void ask();
    /// Null until it was reckoned.
    const SeenOutlook *outlook() const { return m_outlook.get(); }
    const SeenPlan *plan() const { return m_plan.get(); }
    /// For who works on it beside the window, and so that a later one can be told from it.
    const std::shared_ptr<const SeenPlan> &sharedPlan() const { return m_plan; }
    const OutlookJudgement *judgement() const { return m_judgement.get(); }
    /// What went wrong last; empty: nothing did.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void outlookChanged();
    void planChanged();
    void judged();
    void failed();

private:
    void reckonOutlookNow();
    void reckonPlan();
    void judge();
    void fail(const Error &error);

    Session &m_session;
    JobRunner &m_jobs;
    QWidget *m_page;
    std::shared_ptr<const SeenOutlook> m_outlook;
    std::shared_ptr<const SeenPlan> m_plan;
    std::shared_ptr<const OutlookJudgement> m_judgement;
    std::shared_ptr<const SeenOutlook> m_judgedOutlook; ///< that the judgement is about
    QString m_problem;
    CancelToken m_token;
    QTimer m_soon;
    int m_run = 0; ///< the number of the run begun last; what an older one answers is not heard
    bool m_stale = true;
};

} // namespace benchbook
