// The small forms of an order: a later promise, what a line is, a work order for a line, and the end of it all.
#pragma once

#include "ui/records/pane_form.h"
#include "ui/sales/order_sheet.h"

namespace benchbook {

class DayEdit;
class QuantityEdit;

/// What the customer is told from now on.
class PromiseForm final : public PaneForm
{
    Q_OBJECT
public:
    PromiseForm(Session &session, const OrderInfo &order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    OrderInfo m_order;
    DayEdit *m_day;
};

/// Which product an imported line is; remembered for every line like it.
class MatchForm final : public PaneForm
{
    Q_OBJECT
public:
    MatchForm(Session &session, const OrderInfo &order, const OrderLineInfo &line);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    OrderInfo m_order;
    OrderLineInfo m_line;
    ListPicker *m_product;
};

/// Plans a work order for what a line still waits for.
class PlanLineForm final : public PaneForm
{
    Q_OBJECT
public:
    PlanLineForm(Session &session, const OrderInfo &order, const OrderLineInfo &line);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    OrderInfo m_order;
    OrderLineInfo m_line;
    QuantityEdit *m_quantity;
    DayEdit *m_due;
};

/// Asks once more before an order is cancelled.
class CancelOrderForm final : public PaneForm
{
    Q_OBJECT
public:
    CancelOrderForm(Session &session, const OrderInfo &order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    OrderInfo m_order;
};

} // namespace benchbook
