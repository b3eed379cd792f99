#include "ui/buying/purchases_page.h"

#include "core/base/whole_file.h"
#include "core/reports/print_language.h"
#include "core/reports/purchase_paper.h"
#include "core/tables/record_table.h"
#include "ui/buying/delivery_form.h"
#include "ui/buying/match_line_form.h"
#include "ui/buying/picked_material.h"
#include "ui/buying/purchase_form.h"
#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/label.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/print_out.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

PurchasesPage::PurchasesPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"purchases"_s, session, purchaseOrderList(), parent),
      m_jobs(jobs),
      m_new(new QAction(this)),
      m_withoutOrder(new FlatButton(u"purchasesReceive"_s)),
      m_import(new FlatButton(u"purchasesImport"_s))
{
    m_new->setObjectName(u"newPurchaseAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, [this] { openForm(new PurchaseForm(this->session()), false); });
    connect(table(), &TableView::emptyActionTriggered, m_new, &QAction::trigger);
    m_withoutOrder->setCompact();
    connect(m_withoutOrder, &QPushButton::clicked, this, [this] { receive({}); });
    addAtFoot(m_withoutOrder);
    m_import->setCompact();
    connect(m_import, &QPushButton::clicked, this, &PurchasesPage::importPurchases);
    addAtFoot(m_import);
    PurchasesPage::retranslate();
}

QString PurchasesPage::title() const { return tr("Purchase orders"); }

QString PurchasesPage::emptySentence() const
{
    return tr("What you order from suppliers stands here, until all of it has come.");
}

QString PurchasesPage::emptyAction() const { return tr("New purchase order"); }

void PurchasesPage::retranslate()
{
    m_new->setText(tr("New purchase order"));
    m_withoutOrder->setText(tr("Receive without an order"));
    m_import->setText(tr("Import purchases…"));
    ActionPage::retranslate();
}

void PurchasesPage::receive(std::optional<PurchaseOrderInfo> order)
{
    const bool about = order.has_value();
    auto *form = new DeliveryForm(session(), std::move(order));
    connect(form, &DeliveryForm::booked, this, &PurchasesPage::receiptChosen);
    connect(form, &DeliveryForm::matchWanted, this,
            [this](const PurchaseLineInfo &line) { openForm(new MatchLineForm(session(), line), true); });
    openForm(form, about);
}

/// One file; what it would do is said before it is done.
void PurchasesPage::importPurchases()
{
    const QStringList files = session().dialogs().openFiles(
        this, {tr("Purchases of 1688 or a table"), {}, tr("Tables (*.csv *.xlsx);;All files (*)")});
    if (files.isEmpty())
        return;
    m_import->setEnabled(false);
    const Studio &studio = session().studio();
    readInBackground<ReadPurchases>(
        session(), m_jobs, this, tr("Reading the purchases"),
        [file = files.front(), zone = studio.timeZone(),
         currency = studio.currency()](const ReadSession &reading, const Progress &) -> Result<ReadPurchases> {
            BENCHBOOK_ASSIGN(const QByteArray bytes, readForeignFile(file, maxTableBytes));
            BENCHBOOK_ASSIGN(const CsvTable table, readTable(bytes));
            BENCHBOOK_ASSIGN(ForeignPurchases foreign, readPurchases(table, {zone, currency}));
            BENCHBOOK_ASSIGN(PurchaseImportPlan plan, reading.read([&](const Reader &reader) {
                return Result(planPurchaseImport(reader, foreign));
            }));
            return ReadPurchases{std::move(foreign), std::move(plan)};
        },
        [this, file = files.front()](const Result<ReadPurchases> &read) {
            m_import->setEnabled(true);
            if (!read.ok() && read.error().code == ErrorCode::Cancelled)
                return;
            if (session().succeeded(read, this))
                askToImport(file, *read);
        });
}

void PurchasesPage::askToImport(const QString &file, const ReadPurchases &read)
{
    const PurchaseImportPlan &plan = read.plan;
    QStringList details{tr("Known already: %1").arg(plan.count(ForeignPurchaseState::Known)),
                        tr("Finished trades, which come in as closed: %1").arg(plan.finished()),
                        tr("New suppliers: %1").arg(plan.newSuppliers()),
                        tr("Lines to match by hand: %1").arg(plan.lines() - plan.matched())};
    for (const PurchaseIssue &issue : read.foreign.issues)
        details << tr("Row %1: %2").arg(QString::number(issue.row), issue.message);
    const int fresh = plan.count(ForeignPurchaseState::New);
    const QString name = file.section(u'/', -1);
    if (fresh == 0) {
        session().dialogs().showMessage(this, tr("Nothing new in %1").arg(name), firstLines(details));
        return;
    }
    const Question question{tr("Import purchases"), tr("%n purchase(s) come in as orders placed.", nullptr, fresh),
                            firstLines(details), tr("Import"), tr("Leave it")};
    if (!session().dialogs().ask(this, question))
        return;
    m_import->setEnabled(false);
    writeInBackground<PurchaseImport>(
        session(), m_jobs, this, tr("Importing the purchases"),
        [foreign = read.foreign, name, person = session().person()](Studio &studio, const Progress &) {
            return benchbook::importPurchases(studio, foreign, name, person);
        },
        [this](const Result<PurchaseImport> &made) {
            m_import->setEnabled(true);
            acted(made);
        });
}

void PurchasesPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    const auto order = session().studio().read([&](const Reader &reader) -> Result<PurchaseOrderInfo> {
        return id ? purchaseOrder(reader, Id<PurchaseOrder>(*id))
                  : Result<PurchaseOrderInfo>(Error::notFound(QString()));
    });
    if (!order.ok()) {
        detail()->setHeading(tr("No purchase order chosen"));
        return;
    }
    QStringList subtitle{order->supplierName};
    if (!order->supplierOrderNo.isEmpty())
        subtitle << order->supplierOrderNo;
    detail()->setHeading(order->code, subtitle.join(u" · "_s));
    detail()->setChip(chipFor(order->isLateOn(session().today()) ? u"late"_s : stateName(order->state)));
    if (!form())
        addActions(*order);
    addLines(*order);
    addPromises(*order);
    addReceipts(*order);
    detail()->addSection(tr("History"));
    const auto history =
        session().studio().read([&](const Reader &reader) { return Result(purchaseHistory(reader, order->id)); });
    addHistory(history.valueOr({}));
}

void PurchasesPage::addActions(const PurchaseOrderInfo &order)
{
    QList<QWidget *> buttons;
    const auto opens = [&](QPushButton *button, auto makeForm) {
        connect(button, &QPushButton::clicked, this, [this, makeForm] { openForm(makeForm(), true); });
        buttons << button;
    };
    if (order.state == PurchaseState::Drafted) {
        opens(new PrimaryButton(u"purchasePlace"_s, tr("Place…")),
              [this, order] { return new PlacePurchaseForm(session(), order); });
    }
    addOpenActions(order, buttons);
    if (order.state != PurchaseState::Cancelled) {
        opens(makeButton(u"purchaseChange"_s, tr("Change…")),
              [this, order] { return new PurchaseForm(session(), order); });
    }
    buttons << printOutButtons(u"purchase"_s, session(), this,
                               {order.code, tr("Save the purchase order"), [id = order.id](const Reader &reader) {
                                    return purchaseOrderPaper(reader, id, printLanguage(reader));
                                }});
    if (order.state == PurchaseState::Drafted || order.state == PurchaseState::Ordered) {
        auto *cancel = new FlatButton(u"purchaseCancel"_s, tr("Cancel order"));
        connect(cancel, &QPushButton::clicked, this,
                [this, id = order.id] { acted(cancelPurchaseOrder(session().studio(), id, session().person())); });
        buttons << cancel;
    }
    addButtons(buttons);
}

void PurchasesPage::addOpenActions(const PurchaseOrderInfo &order, QList<QWidget *> &buttons)
{
    // Of a closed order nothing is expected; what comes all the same is received with consent.
    if (!order.isOpen() && order.state != PurchaseState::Closed)
        return;
    QPushButton *come = order.isOpen() ? new PrimaryButton(u"purchaseReceive"_s, tr("Receive…"))
                                       : makeButton(u"purchaseReceive"_s, tr("Receive…"));
    connect(come, &QPushButton::clicked, this, [this, order] { receive(order); });
    buttons << come;
    if (!order.isOpen())
        return;
    auto *close = makeButton(u"purchaseClose"_s, tr("Close"));
    close->setToolTip(tr("What has not come will not come"));
    connect(close, &QPushButton::clicked, this,
            [this, id = order.id] { acted(closePurchaseOrder(session().studio(), id, {}, session().person())); });
    buttons << close;
}

void PurchasesPage::addLines(const PurchaseOrderInfo &order)
{
    const auto amount = [&](Money money) { return displayText(money, order.currency, QLocale()); };
    auto *facts = new FactSheet(u"purchaseLinesShown"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("Lines"));
    for (const PurchaseLineInfo &line : order.lines) {
        facts->addLine(tr("%1 · %2").arg(line.name(), displayText(line.quantity, line.unit)),
                       line.total ? amount(*line.total) : tr("price unknown"),
                       line.total ? Tone::Neutral : Tone::Warning);
        QStringList more;
        if (!line.material)
            more << tr("not matched with a material yet");
        else if (!line.title.isEmpty() && line.title != line.materialName)
            more << tr("there “%1”").arg(line.title);
        // "3 cone" says more than the quantity above; "10" does not.
        bool bare = false;
        line.typedQuantity.toDouble(&bare);
        if (!line.typedQuantity.isEmpty() && !bare && line.typedQuantity != displayText(line.quantity, line.unit))
            more << line.typedQuantity;
        if (!line.supplierItem.isEmpty())
            more << line.supplierItem;
        if (line.due().isZero())
            more << tr("all of it has come");
        else if (!line.received.isZero())
            more << tr("%1 came, %2 are due")
                        .arg(displayText(line.received, line.unit), displayText(line.due(), line.unit));
        if (!more.isEmpty())
            facts->addText(more.join(u" · "_s));
        if (line.mayBeMatched() && !form()) {
            facts->addLink(u"match"_s + QString::number(line.position), {},
                           line.material ? tr("It is another material") : tr("Match with a material"),
                           [this, line] { openForm(new MatchLineForm(session(), line), true); });
        }
    }
    if (!order.freight.isZero())
        facts->addLine(tr("Freight"), amount(order.freight));
    if (!order.adjustment.isZero())
        facts->addLine(order.adjustment < Money() ? tr("Discount") : tr("Surcharge"), amount(order.adjustment));
    facts->addLine(tr("Total"), order.total() ? amount(*order.total()) : tr("unknown"));
}

void PurchasesPage::addPromises(const PurchaseOrderInfo &order)
{
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : u"—"_s; };
    auto *facts = new FactSheet(u"purchasePromises"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("Promise"));
    facts->addLine(tr("Ordered on"), day(order.orderedDay));
    facts->addLine(tr("First promise"), day(order.firstPromise));
    facts->addLine(tr("Promise now"), day(order.promise),
                   order.isLateOn(session().today()) ? Tone::Danger : Tone::Neutral);
    if (order.closedDay.isValid())
        facts->addLine(tr("Closed on"), day(order.closedDay));
    if (!order.note.isEmpty())
        facts->addLine(tr("Note"), order.note);
    facts->addLink(u"supplier"_s, tr("Supplier"), order.supplierName,
                   [this, id = order.supplier.value()] { Q_EMIT supplierChosen(id); });
}

void PurchasesPage::addReceipts(const PurchaseOrderInfo &order)
{
    const auto receipts = session().studio().read([&](const Reader &reader) -> Result<std::vector<ReceiptInfo>> {
        std::vector<ReceiptInfo> found;
        for (const Id<PurchaseReceipt> id : receiptsOf(reader, order.id)) {
            BENCHBOOK_ASSIGN(ReceiptInfo info, purchaseReceipt(reader, id));
            found.push_back(std::move(info));
        }
        return found;
    });
    if (!receipts.ok() || receipts->empty())
        return;
    auto *facts = new FactSheet(u"purchaseReceipts"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("What came"));
    for (const ReceiptInfo &receipt : *receipts) {
        facts->addLink(receipt.code, receipt.receivedDay.toString(Qt::ISODate),
                       tr("%1, %2").arg(receipt.code, session().money(receipt.landed())),
                       [this, id = receipt.id.value()] { Q_EMIT receiptChosen(id); });
    }
}

} // namespace benchbook
