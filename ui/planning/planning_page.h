// PlanningPage: what is ahead, in parts: the forecast, the plan, the load of the weeks, what if, and known events.
#pragma once

#include "ui/records/parts_page.h"
#include "ui/records/session.h"

namespace benchbook {

class JobRunner;
class PlanningDesk;
class RecordPage;

class PlanningPage final : public PartsPage
{
    Q_OBJECT
public:
    PlanningPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("trending-up"); }
    /// Of a variant: its forecast.
    bool showRecord(qint64 id) override { return showRecordOf(QStringLiteral("forecast"), id); }

private:
    PlanningDesk *m_desk;
};

} // namespace benchbook
