// WhatIfPage: the plan as it is beside what becomes of it in cases that a person ticks.
#pragma once

#include "ui/planning/planning_desk.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QStandardItemModel;

namespace benchbook {

class FactSheet;
class Label;
class TableView;

class WhatIfPage final : public Page
{
    Q_OBJECT
public:
    WhatIfPage(Session &session, JobRunner &jobs, PlanningDesk &desk, QWidget *parent = nullptr);
    ~WhatIfPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("split"); }
    void refresh() override;

protected:
    void retranslate() override;

private:
    void build();
    void takePlan();
    std::vector<PlanScenario> scenarios() const;
    void compare();
    /// What was compared on this plan.
    void show(const SeenPlan &seen, const Result<std::vector<ComparedPlan>> &compared);
    void fillTable();
    void fillDifferences(const SeenPlan &seen);

    Session &m_session;
    JobRunner &m_jobs;
    PlanningDesk &m_desk;
    Label *m_state;
    QCheckBox *m_rush;
    QCheckBox *m_prices;
    QCheckBox *m_transport;
    QCheckBox *m_supplier;
    QComboBox *m_whichSupplier;
    QCheckBox *m_person;
    QComboBox *m_whichPerson;
    QStandardItemModel *m_model;
    TableView *m_table;
    FactSheet *m_differences;
    std::vector<ComparedPlan> m_compared;
    CancelToken m_token;
    int m_run = 0; ///< the number of the comparison begun last
};

} // namespace benchbook
