#include "ui/planning/planning_page.h"

#include "core/planning/demand_event.h"
#include "ui/planning/forecast_page.h"
#include "ui/planning/load_page.h"
#include "ui/planning/plan_page.h"
#include "ui/planning/planning_desk.h"
#include "ui/planning/stock_pane.h"
#include "ui/planning/what_if_page.h"
#include "ui/records/record_page.h"

#include <QAction>

namespace benchbook {

using namespace Qt::StringLiterals;

PlanningPage::PlanningPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"planning"_s, parent), m_desk(new PlanningDesk(session, jobs, this))
{
    auto *forecast = new ForecastPage(session, *m_desk);
    auto *events = new RecordPage(u"events"_s, session, demandEventKind(), u"calendar"_s);
    addPart(
        u"forecast"_s, [] { return tr("Forecast"); }, forecast);
    addPart(
        u"plan"_s, [] { return tr("Plan"); }, new PlanPage(session, *m_desk));
    addPart(
        u"load"_s, [] { return tr("Load"); }, new LoadPage(session, *m_desk));
    addPart(
        u"whatIf"_s, [] { return tr("What if"); }, new WhatIfPage(session, jobs, *m_desk));
    addPart(
        u"stock"_s, [] { return tr("Stock"); }, new StockPane(session, jobs));
    addPart(
        u"events"_s, [] { return tr("Events"); }, events);
    connect(forecast, &ForecastPage::eventWanted, this, [this, events] {
        openPart(u"events"_s);
        events->primaryAction()->trigger();
    });
}

QString PlanningPage::title() const { return tr("Outlook"); }

} // namespace benchbook
