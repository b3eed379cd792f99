// CustomerOrdersPanel: what one customer bought, newest first; each line leads to its order.
#pragma once

#include "core/customers/customer.h"
#include "ui/records/session.h"

#include <QWidget>

class QStandardItemModel;

namespace benchbook {

class Label;
class TableView;

class CustomerOrdersPanel final : public QWidget
{
    Q_OBJECT
public:
    CustomerOrdersPanel(const QString &name, Session &session, QWidget *parent = nullptr);

    void open(qint64 customer);

Q_SIGNALS:
    void orderChosen(qint64 order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const std::vector<CustomerOrder> &orders);
    void retranslate();

    Session &m_session;
    QStandardItemModel *m_model;
    TableView *m_table;
    Label *m_sum;
    std::optional<qint64> m_customer;
};

} // namespace benchbook
