#include "ui/customers/customer_orders_panel.h"

#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/state_style.h"

#include <QEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

CustomerOrdersPanel::CustomerOrdersPanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new QStandardItemModel(this)),
      m_table(new TableView(name + u"Table"_s)),
      m_sum(new Label({}, Label::Size::Body, Tone::Muted))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sum);
    column->addWidget(m_table);
    m_model->setColumnCount(4);
    m_table->setModel(m_model);
    m_table->setColumns({8, 9, 10, 8});
    m_table->setStretchColumn(0);
    m_table->setMinimumHeight(320);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT orderChosen(index.siblingAtColumn(0).data(Qt::UserRole).toLongLong());
    };
    connect(m_table, &TableView::rowActivated, this, choose);
    retranslate();
}

void CustomerOrdersPanel::open(qint64 customer)
{
    m_customer = customer;
    const auto orders =
        m_session.studio().read([&](const Reader &reader) { return customerOrders(reader, Id<Customer>(customer)); });
    fill(orders.valueOr({}));
}

void CustomerOrdersPanel::fill(const std::vector<CustomerOrder> &orders)
{
    m_model->setRowCount(0);
    std::optional<Money> sum = Money();
    int standing = 0;
    for (const CustomerOrder &order : orders) {
        auto *code = new QStandardItem(order.code);
        code->setData(QVariant::fromValue(order.id.value()), Qt::UserRole);
        auto *total = new QStandardItem(displayText(order.total, order.currency, QLocale()));
        total->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        auto *state = new QStandardItem(stateTitle(order.state));
        state->setData(QVariant::fromValue(chipFor(order.state)), stateChipRole);
        m_model->appendRow({code, new QStandardItem(order.day.toString(Qt::ISODate)), total, state});
        if (order.state == u"cancelled")
            continue;
        ++standing;
        // One order without a known rate makes the sum unknown.
        sum = sum && order.studioTotal ? std::optional(*sum + *order.studioTotal) : std::nullopt;
    }
    m_sum->setText(tr("Orders: %1, together %2").arg(standing).arg(m_session.money(sum)));
    m_sum->setVisible(standing > 0);
}

void CustomerOrdersPanel::retranslate()
{
    m_table->setAccessibleName(tr("Orders of this customer"));
    m_model->setHorizontalHeaderLabels({tr("Order"), tr("Day"), tr("Total"), tr("State")});
    m_table->setEmptyState(u"shopping-bag"_s, tr("They have not ordered anything yet."));
    if (m_customer)
        open(*m_customer);
}

void CustomerOrdersPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
