#include "ui/materials/prices_paid_panel.h"

#include "ui/kit/table_view.h"
#include "ui/records/fact_sheet.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

PricesPaidPanel::PricesPaidPanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_facts(new FactSheet(name + u"Facts"_s)),
      m_rows(new QStandardItemModel(this)),
      m_table(new TableView(name + u"Table"_s))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_facts);
    column->addWidget(m_table, 1);
    m_rows->setColumnCount(4);
    m_table->setModel(m_rows);
    m_table->setColumns({{10, 1}, {10, 1}, {8, 1}, {8, 1}});
    m_table->setStretchColumn(1);
    m_table->setMinimumHeight(240);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT receiptChosen(index.siblingAtColumn(0).data(Qt::UserRole).toLongLong());
    });
}

void PricesPaidPanel::open(Id<Material> material)
{
    const auto history =
        m_session.studio().read([&](const Reader &reader) { return pricesPaid(reader, material, m_session.today()); });
    m_history = history.valueOr({});
    m_facts->clear();
    m_table->setVisible(!m_history.paid.empty());
    if (m_history.paid.empty()) {
        m_facts->addText(
            m_history.withoutPrice > 0
                ? tr("What came of it came without a price: the price is unknown.")
                : tr("Nothing of it was received from a supplier yet: its prices stand here once a delivery is booked."));
        return;
    }
    addFigure(u"last"_s, tr("Last price"), m_history.paid.front());
    if (m_history.low && m_history.high) {
        addFigure(u"low"_s, tr("Lowest of the last year"), m_history.paid[*m_history.low]);
        addFigure(u"high"_s, tr("Highest of the last year"), m_history.paid[*m_history.high]);
        m_facts->addText(tr("From %n receipt(s) of the last year. Goods less discount, without freight and duty.",
                            nullptr, static_cast<int>(m_history.ofYear)));
    } else {
        m_facts->addText(tr("Nothing of it was received at a known price in the last year."));
    }
    if (m_history.withoutPrice > 0)
        m_facts->addText(tr("%n receipt(s) without a price are left out.", nullptr, m_history.withoutPrice));
    showRows();
}

/// The price leads to its receipt; below it stands what it was reckoned from.
void PricesPaidPanel::addFigure(const QString &key, const QString &label, const PricePaid &price)
{
    m_facts->addLink(key, label, unitPriceText(price, m_history.unit, m_session.studio().currency(), QLocale()),
                     [this, receipt = price.receipt.value()] { Q_EMIT receiptChosen(receipt); });
    m_facts->addText(tr("%1 · %2 · %3 for %4")
                         .arg(price.day.toString(Qt::ISODate), price.supplierName, m_session.money(price.paid),
                              displayText(price.quantity, m_history.unit)));
}

void PricesPaidPanel::showRows()
{
    m_rows->setRowCount(0);
    for (const PricePaid &price : m_history.paid) {
        auto *day = new QStandardItem(price.day.toString(Qt::ISODate));
        day->setData(QVariant::fromValue(price.receipt.value()), Qt::UserRole);
        auto *supplier = new QStandardItem(price.supplierName);
        auto *each = new QStandardItem(unitPriceText(price, m_session.studio().currency(), QLocale()));
        auto *quantity = new QStandardItem(plainText(price.quantity));
        for (QStandardItem *number : {each, quantity})
            number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (QStandardItem *item : {day, supplier, each, quantity})
            item->setToolTip(tr("%1: opens with Enter or a double click").arg(price.receiptCode));
        m_rows->appendRow({day, supplier, each, quantity});
    }
    showTitles();
}

/// The unit stands above, so that the numbers leave room for the supplier.
void PricesPaidPanel::showTitles()
{
    m_rows->setHorizontalHeaderLabels(
        {tr("Day"), tr("Supplier"), tr("Price / %1").arg(shownSymbol(m_history.unit)), tr("Quantity")});
    for (const int number : {2, 3})
        m_rows->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void PricesPaidPanel::retranslate()
{
    showTitles();
    m_table->setAccessibleName(tr("Receipts of this material at a known price"));
}

} // namespace benchbook
