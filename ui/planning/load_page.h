// LoadPage: the work of each week against the hours there are, and what helps where a week is too full.
#pragma once

#include "ui/planning/planning_desk.h"
#include "ui/shell/page.h"

namespace benchbook {

class ChartView;
class FactSheet;
class Label;

class LoadPage final : public Page
{
    Q_OBJECT
public:
    LoadPage(Session &session, PlanningDesk &desk, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("clock"); }
    void refresh() override;

protected:
    void retranslate() override;

private:
    void show();
    void fillChart(const SeenPlan &seen);
    void fillWeeks(const SeenPlan &seen);

    Session &m_session;
    PlanningDesk &m_desk;
    Label *m_state;
    ChartView *m_chart;
    FactSheet *m_weeks;
};

} // namespace benchbook
