// WorkshopPage: the work orders and everything about the making of them.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/parts_page.h"

namespace benchbook {

class JobRunner;
class Session;
class TracePage;
class WorkOrdersPage;

/// Its parts are "orders", "board", "loads" and "trace".
class WorkshopPage final : public PartsPage
{
    Q_OBJECT
public:
    WorkshopPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("hammer"); }
    /// Of a work order; a lot or an order is traced.
    bool showRecord(qint64 id) override;

    /// The work order one is looking at, where it is one to work on.
    std::optional<Id<WorkOrder>> orderForBench() const;
    /// Turns to the trace of a lot, a work order or an order.
    void traceRecord(qint64 id);

Q_SIGNALS:
    /// The bench is wanted with this order.
    void benchRequested(qint64 workOrder);

private:
    Session &m_session;
    WorkOrdersPage *m_orders;
    TracePage *m_trace;
};

} // namespace benchbook
