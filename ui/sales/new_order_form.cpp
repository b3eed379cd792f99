#include "ui/sales/new_order_form.h"

#include "core/new_customer_order.h"
#include "core/people/people_kinds.h"
#include "ui/kit/buttons.h"
#include "ui/kit/value_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

NewOrderForm::NewOrderForm(Session &session)
    : PaneForm(u"newOrder"_s),
      m_session(session),
      m_channel(new QComboBox),
      m_customer(makeCustomerPicker(u"newOrderCustomer"_s, session)),
      m_promise(new DayEdit(u"newOrderPromise"_s, session.today())),
      m_another(new FlatButton(u"newOrderAddLine"_s)),
      m_lineColumn(nullptr)
{
    m_channel->setObjectName(u"newOrderChannel"_s);
    for (const ListRow &row : shortList(session, *channelKind().list))
        m_channel->addItem(rowText(*channelKind().list, row, "name"), row.id);
    addFields({{u"channel"_s, m_channel}, {u"promise"_s, m_promise}});
    addField(u"customer"_s, m_customer);
    m_customer->offerNew([](const QString &typed) { return tr("New customer “%1”").arg(typed); });
    connect(m_customer, &ListPicker::recordChanged, this, &NewOrderForm::sayWhoIsNew);
    auto *lines = new QWidget;
    m_lineColumn = new QVBoxLayout(lines);
    m_lineColumn->setContentsMargins(0, 0, 0, 0);
    addWidget(lines);
    auto *foot = new QWidget;
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(0, 0, 0, 0);
    footRow->addWidget(m_another);
    footRow->addStretch(1);
    addWidget(foot);
    connect(m_another, &QPushButton::clicked, this, [this] {
        addLine();
        retranslate();
        m_lines.back().product->setFocus(Qt::OtherFocusReason);
    });
    addLine();
    NewOrderForm::retranslate();
}

void NewOrderForm::addLine()
{
    const int number = int(m_lines.size());
    Line line{u"lines[%1]"_s.arg(number), makeVariantPicker(u"newOrderProduct%1"_s.arg(number), m_session),
              new QuantityEdit(u"newOrderQuantity%1"_s.arg(number), Unit::fromText(u"pcs"_s).value()),
              new MoneyEdit(u"newOrderTotal%1"_s.arg(number), m_session.studio().currency())};
    line.quantity->setWholeOnly(true);
    line.quantity->setValue(Quantity::units(1));
    line.quantity->setFixedWidth(84);
    line.total->setFixedWidth(118);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line.product, 1);
    layout->addWidget(line.quantity);
    layout->addWidget(line.total);
    row->setFocusProxy(line.product);
    addField(line.key, row);
    m_lineColumn->addWidget(field(line.key));
    m_lines.push_back(line);
}

void NewOrderForm::sayWhoIsNew()
{
    field(u"customer"_s)
        ->setHint(m_customer->newName().isEmpty() ? QString()
                                                  : tr("New: joins the customers together with the order."));
    field(u"customer"_s)->setProblem(QString());
}

void NewOrderForm::retranslate()
{
    setTexts(tr("New order"), tr("Take order"));
    field(u"channel"_s)->setLabel(tr("Channel"));
    field(u"promise"_s)->setLabel(tr("Promised for"));
    m_promise->setPlaceholderText(tr("as usual"));
    field(u"customer"_s)->setLabel(tr("Customer (may stay empty)"));
    m_customer->setPlaceholderText(tr("Number or name"));
    sayWhoIsNew();
    m_another->setText(tr("Add a line"));
    int number = 1;
    for (const Line &line : m_lines) {
        field(line.key)->setLabel(tr("Line %1: product, pieces, price for all of them").arg(number));
        line.product->setAccessibleName(tr("Product of line %1").arg(number));
        line.product->setPlaceholderText(tr("SKU or name"));
        line.quantity->setAccessibleName(tr("Pieces of line %1").arg(number));
        line.total->setAccessibleName(tr("Price of line %1").arg(number));
        line.total->setPlaceholderText(tr("list"));
        ++number;
    }
}

Result<std::optional<qint64>> NewOrderForm::act()
{
    OrderDraft draft;
    std::vector<Issue> issues;
    if (m_channel->count() > 0)
        draft.channel = Id<Channel>(m_channel->currentData().toLongLong());
    if (m_customer->record())
        draft.customer = Id<Customer>(*m_customer->record());
    else if (!m_customer->text().trimmed().isEmpty() && m_customer->newName().isEmpty())
        issues.push_back({u"customer"_s, tr("No customer is called so. The ↓ key offers to add a new one.")});
    draft.promise = m_promise->day().value_or(QDate());
    for (const Line &line : m_lines) {
        // An empty line after the first is one nobody filled in.
        if (line.product->text().trimmed().isEmpty() && line.key != m_lines.front().key)
            continue;
        OrderLineDraft one;
        if (line.product->record())
            one.variant = Id<Variant>(*line.product->record());
        else
            issues.push_back({line.key, line.product->text().trimmed().isEmpty() ? tr("Say what is ordered.")
                                                                                 : tr("No product is called so.")});
        const Result<Quantity> pieces = line.quantity->value();
        if (pieces.ok())
            one.quantity = *pieces;
        else
            issues.push_back({line.key, pieces.error().message});
        one.total = line.total->money();
        draft.lines.push_back(one);
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const QString newName = m_customer->newName();
    const auto placed = newName.isEmpty()
                            ? placeOrder(m_session.studio(), draft, m_session.person())
                            : placeOrderOfNewCustomer(m_session.studio(), draft, newName, m_session.person());
    if (placed.ok())
        return std::optional(placed->id.value());
    Error error = placed.error();
    // "lines[0].quantity" stands beside its line.
    for (Issue &issue : error.issues)
        issue.field = issue.field.section(u'.', 0, 0);
    return error;
}

} // namespace benchbook
