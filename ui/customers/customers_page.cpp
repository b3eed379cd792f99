#include "ui/customers/customers_page.h"

#include "core/customers/customer.h"
#include "ui/customers/customer_orders_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

CustomersPage::CustomersPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"customers"_s, session, customerKind(), u"users"_s, parent),
      m_orders(new CustomerOrdersPanel(u"customersOrders"_s, session)),
      m_eraseHint(new Label({}, Label::Size::Small, Tone::Muted)),
      m_erase(makeButton(u"customersErase"_s, {}, u"shield-check"_s))
{
    form()->setSection(u"name"_s, [] { return tr("Who"); });
    form()->setSection(u"phone"_s, [] { return tr("Contact"); });
    form()->setSection(u"preferences"_s, [] { return tr("What to know"); });
    form()->setAdviser([](const Reader &reader, qint64 id, const Draft &draft) {
        return customerWarnings(reader, Id<Customer>(id), draft);
    });
    addTab(
        u"orders"_s, [] { return tr("Orders"); }, m_orders);

    auto *privacy = new QWidget;
    auto *column = new QVBoxLayout(privacy);
    column->setContentsMargins(0, 0, 0, 0);
    m_eraseHint->setWordWrap(true);
    column->addWidget(m_eraseHint);
    column->addWidget(m_erase, 0, Qt::AlignLeft);
    addTab(
        u"privacy"_s, [] { return tr("Privacy"); }, privacy);

    connect(m_erase, &QPushButton::clicked, this, &CustomersPage::erase);
    connect(m_orders, &CustomerOrdersPanel::orderChosen, this,
            [this](qint64 order) { Q_EMIT openRequested(u"orders"_s, order); });
    offerImport(jobs);
    retranslate();
}

void CustomersPage::showRecordParts(qint64 id)
{
    m_customer = id;
    m_orders->open(id);
}

QString CustomersPage::emptySentence() const { return tr("Customers you add or whose orders you import stand here."); }

void CustomersPage::erase()
{
    if (!m_customer)
        return;
    const Question question{tr("Erase personal data"),
                            tr("The name, contact, preferences and notes of this customer are erased for good, also "
                               "from the history."),
                            tr("Their orders stay, without a name. Backups made before still tell it until they "
                               "are thinned out. This cannot be undone."),
                            tr("Erase for good"),
                            tr("Keep the customer"),
                            true};
    if (!session().dialogs().ask(this, question))
        return;
    const auto done = eraseCustomer(session().studio(), Id<Customer>(*m_customer), session().person());
    if (session().succeeded(done, this))
        Q_EMIT said(tr("The personal data is erased"), false);
}

void CustomersPage::retranslate()
{
    m_eraseHint->setText(tr("When somebody asks to be forgotten: what tells who they are is erased everywhere, "
                            "including the history of changes. What they bought stays in the books."));
    m_erase->setText(tr("Erase personal data…"));
    RecordPage::retranslate();
}

} // namespace benchbook
