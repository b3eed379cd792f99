// The small forms of a work order: bringing a lot back from the bench, finishing, and cancelling.
#pragma once

#include "ui/records/pane_form.h"
#include "ui/records/session.h"
#include "ui/workshop/work_order_sheet.h"

namespace benchbook {

class QuantityEdit;

/// How much of an issued lot goes back to the shelf; all of it is proposed.
class ReturnForm final : public PaneForm
{
    Q_OBJECT
public:
    ReturnForm(Session &session, const WorkOrderInfo &order, const IssuedLot &lot);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    WorkOrderInfo m_order;
    IssuedLot m_lot;
    QuantityEdit *m_quantity;
};

/// How many pieces are good; what was not logged as scrap is proposed.
class FinishForm final : public PaneForm
{
    Q_OBJECT
public:
    FinishForm(Session &session, const WorkOrderSheet &sheet);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    WorkOrderInfo m_order;
    int m_scrapLogged;
    bool m_materialMissing;
    QuantityEdit *m_good;
};

/// Asks once more before a work order is cancelled.
class CancelWorkOrderForm final : public PaneForm
{
    Q_OBJECT
public:
    CancelWorkOrderForm(Session &session, const WorkOrderSheet &sheet);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    WorkOrderInfo m_order;
    bool m_lotsAtBench;
};

} // namespace benchbook
