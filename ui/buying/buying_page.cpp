#include "ui/buying/buying_page.h"

#include "core/buying/advised_orders.h"
#include "ui/buying/needs_page.h"
#include "ui/buying/purchases_page.h"
#include "ui/buying/quotes_page.h"
#include "ui/buying/receipts_page.h"
#include "ui/buying/requests_page.h"
#include "ui/buying/suppliers_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

BuyingPage::BuyingPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"buying"_s, parent), m_session(session)
{
    auto *needs = new NeedsPage(session, jobs);
    auto *requests = new RequestsPage(session);
    addPart(
        u"needs"_s, [] { return tr("Needs"); }, needs);
    addPart(
        u"quotes"_s, [] { return tr("Quotes"); }, new QuotesPage(session));
    addPart(
        u"requests"_s, [] { return tr("Requests"); }, requests);
    addOrders(session, jobs, requests);
    connect(needs, &NeedsPage::ordersWanted, this, [this, &session](const AdvisedChoice &choice) {
        const auto made = draftAdvisedOrders(session.studio(), choice, session.person());
        if (!session.succeeded(made, this))
            return;
        Q_EMIT said(
            tr("%n order(s) drafted; they are sent when you place them.", nullptr, static_cast<int>(made->size())),
            true);
        showRecordOf(u"orders"_s, made->front().id.value());
    });
    connect(needs, &NeedsPage::quotesWanted, this, [this, requests](const std::vector<WantedMaterial> &wants) {
        openPart(u"requests"_s);
        requests->askFor(wants);
    });
}

void BuyingPage::addOrders(Session &session, JobRunner &jobs, RequestsPage *requests)
{
    auto *orders = new PurchasesPage(session, jobs);
    auto *receipts = new ReceiptsPage(session);
    auto *returns = new ReturnsPage(session);
    auto *suppliers = new SuppliersPage(session, jobs);
    addPart(
        u"orders"_s, [] { return tr("Orders"); }, orders);
    addPart(
        u"receipts"_s, [] { return tr("Receipts"); }, receipts);
    addPart(
        u"returns"_s, [] { return tr("Returns"); }, returns);
    addPart(
        u"suppliers"_s, [] { return tr("Suppliers"); }, suppliers);
    const auto opens = [this](const QString &part, Page *page) {
        return [this, part, page](qint64 id) {
            openPart(part);
            page->showRecord(id);
        };
    };
    connect(orders, &PurchasesPage::receiptChosen, this, opens(u"receipts"_s, receipts));
    connect(orders, &PurchasesPage::supplierChosen, this, opens(u"suppliers"_s, suppliers));
    connect(receipts, &ReceiptsPage::orderChosen, this, opens(u"orders"_s, orders));
    connect(suppliers, &SuppliersPage::receiptChosen, this, opens(u"receipts"_s, receipts));
    connect(suppliers, &SuppliersPage::orderChosen, this, opens(u"orders"_s, orders));
    connect(suppliers, &SuppliersPage::returnChosen, this, opens(u"returns"_s, returns));
    connect(suppliers, &SuppliersPage::requestChosen, this, opens(u"requests"_s, requests));
    connect(receipts, &ReceiptsPage::returnChosen, this, opens(u"returns"_s, returns));
    connect(returns, &ReturnsPage::receiptChosen, this, opens(u"receipts"_s, receipts));
}

bool BuyingPage::showRecord(qint64 id)
{
    for (std::size_t i = 0; i < partCount(); ++i) {
        auto *page = qobject_cast<ListPage *>(part(i));
        if (!page)
            continue;
        const auto rows = m_session.studio().read(
            [&](const Reader &reader) { return listRows(reader, page->model()->list(), {id}); });
        if (rows.ok() && !rows->empty()) {
            openPart(keyOf(i));
            return page->showRecord(id);
        }
    }
    return false;
}

QString BuyingPage::title() const { return tr("Buying"); }

} // namespace benchbook
