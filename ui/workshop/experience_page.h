// ExperiencePage: what the logs teach of every step, beside what the recipes say; what drifts stands on top.
#pragma once

#include "core/base/progress.h"
#include "core/experience/step_drift.h"
#include "core/experience/step_experience.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace benchbook {

class Card;
class ChartView;
class DetailPane;
class FactSheet;
class JobRunner;
class ListDetail;
class TableView;

/// Everything is reckoned beside the window whenever the page comes to the front or work is logged.
class ExperiencePage final : public Page
{
    Q_OBJECT
public:
    ExperiencePage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~ExperiencePage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("chart-line"); }
    void search(const QString &text) override;
    void refresh() override;
    /// Of a recipe step.
    bool showRecord(qint64 step) override;

protected:
    void retranslate() override;

private:
    struct Learnt
    {
        std::vector<StepExperience> steps;
        std::vector<StepDrift> drifts;
    };
    void show(const Result<Learnt> &learnt);
    void fillDrifts();
    void fillTable();
    void addRow(const StepExperience &step);
    void fillPane();
    void describe(const StepExperience &step, const StepHistory &history);
    void describeGroups(const StepHistory &history);
    void drawCourse(const StepHistory &history);
    const StepExperience *current() const;

    Session &m_session;
    JobRunner &m_jobs;
    Card *m_driftCard;
    FactSheet *m_driftSheet;
    QStandardItemModel *m_model;
    TableView *m_table;
    DetailPane *m_detail;
    FactSheet *m_sheet;
    ChartView *m_lossChart;
    ChartView *m_timeChart;
    FactSheet *m_groups;
    ListDetail *m_splitter;
    Learnt m_learnt;
    CancelToken m_token;
    QString m_search;
    std::optional<qint64> m_shown; ///< the step
    bool m_filling = false;
};

} // namespace benchbook
