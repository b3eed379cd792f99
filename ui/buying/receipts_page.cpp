#include "ui/buying/receipts_page.h"

#include "core/reports/print_language.h"
#include "core/reports/purchase_paper.h"
#include "core/scan.h"
#include "ui/buying/delivery_form.h"
#include "ui/kit/buttons.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/label_printer.h"
#include "ui/records/print_out.h"
#include "ui/records/state_style.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum SendBackColumn { SentLot, SentThere, SentQuantity };

constexpr int sendBackDelayMs = 150;

} // namespace

ReceiptsPage::ReceiptsPage(Session &session, QWidget *parent)
    : ActionPage(u"receipts"_s, session, receiptList(), parent),
      m_labels(new LabelPrinter(u"receiptLabels"_s, u"qr-code"_s, session, this)),
      m_receive(new FlatButton(u"receiptsReceive"_s))
{
    m_receive->setCompact();
    addAtFoot(m_receive);
    connect(m_receive, &QPushButton::clicked, this, &ReceiptsPage::receiveWithoutOrder);
    connect(table(), &TableView::emptyActionTriggered, this, &ReceiptsPage::receiveWithoutOrder);
    m_labels->setSource([this](const Reader &reader) -> Result<std::vector<LabelContent>> {
        std::vector<LabelContent> labels;
        const auto id = currentRecord();
        if (!id)
            return labels;
        BENCHBOOK_ASSIGN(const ReceiptInfo receipt, purchaseReceipt(reader, Id<PurchaseReceipt>(*id)));
        for (const Id<Lot> lot : receipt.lots()) {
            BENCHBOOK_ASSIGN(LabelContent label, lotLabel(reader, lot));
            labels.push_back(std::move(label));
        }
        return labels;
    });
    detail()->addAction(m_labels->button());
    connect(m_labels, &LabelPrinter::saved, this, [this](const QString &message) { Q_EMIT said(message, false); });
    ReceiptsPage::retranslate();
}

QString ReceiptsPage::title() const { return tr("Receipts"); }

QString ReceiptsPage::emptySentence() const
{
    return tr("Deliveries stand here once they are booked. Receive one from its purchase order, or without an order.");
}

QString ReceiptsPage::emptyAction() const { return tr("Receive without an order"); }

void ReceiptsPage::receiveWithoutOrder()
{
    auto *form = new DeliveryForm(session());
    connect(form, &DeliveryForm::booked, this, [this](qint64 receipt) { showRecord(receipt); });
    openForm(form, false);
}

void ReceiptsPage::retranslate()
{
    m_receive->setText(tr("Receive without an order"));
    m_labels->retranslate(tr("Print the labels of everything that came"));
    ActionPage::retranslate();
}

void ReceiptsPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    m_labels->button()->setVisible(false);
    const auto receipt = session().studio().read([&](const Reader &reader) -> Result<ReceiptInfo> {
        return id ? purchaseReceipt(reader, Id<PurchaseReceipt>(*id)) : Result<ReceiptInfo>(Error::notFound(QString()));
    });
    if (!receipt.ok()) {
        detail()->setHeading(tr("No receipt chosen"));
        return;
    }
    detail()->setHeading(receipt->code,
                         tr("%1 · received %2").arg(receipt->supplierName, receipt->receivedDay.toString(Qt::ISODate)));
    if (receipt->takenBack) {
        detail()->setChip(chipFor(u"taken_back"_s));
        return;
    }
    m_labels->button()->setVisible(!receipt->lots().empty());
    if (!form()) {
        auto *back = makeButton(u"receiptSendBack"_s, tr("Send back…"), u"undo-2"_s);
        connect(back, &QPushButton::clicked, this,
                [this, receipt = *receipt] { openForm(new SendBackForm(session(), receipt), true); });
        addButtons({back});
    }
    addLines(*receipt);
    addReturns(*receipt);
    addInvoice(*receipt);
}

void ReceiptsPage::addLines(const ReceiptInfo &receipt)
{
    auto *facts = new FactSheet(u"receiptLinesShown"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("What came"));
    for (const ReceivedLineInfo &line : receipt.lines) {
        facts->addLine(tr("%1 · %2").arg(line.materialName, displayText(line.quantity, line.unit)),
                       session().money(line.value), line.value ? Tone::Neutral : Tone::Warning);
        for (std::size_t i = 0; i < line.lots.size(); ++i) {
            const QString code = line.lotCodes[static_cast<qsizetype>(i)];
            facts->addLink(code, displayText(line.lotQuantities[i], line.unit), code,
                           [this, lot = line.lots[i].value()] { Q_EMIT openRequested(u"materials"_s, lot); });
        }
    }
}

void ReceiptsPage::addReturns(const ReceiptInfo &receipt)
{
    const auto returns = session().studio().read([&](const Reader &reader) -> Result<std::vector<SupplierReturnInfo>> {
        std::vector<SupplierReturnInfo> found;
        for (const Id<SupplierReturn> id : returnsOf(reader, receipt.id)) {
            BENCHBOOK_ASSIGN(SupplierReturnInfo back, supplierReturn(reader, id));
            found.push_back(std::move(back));
        }
        return found;
    });
    if (!returns.ok() || returns->empty())
        return;
    auto *facts = new FactSheet(u"receiptReturns"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("What went back"));
    for (const SupplierReturnInfo &back : *returns) {
        facts->addLink(back.code, back.returnedDay.toString(Qt::ISODate),
                       tr("%1, %2").arg(back.code, session().money(back.value())),
                       [this, id = back.id.value()] { Q_EMIT returnChosen(id); });
        for (const ReturnLinePlan &line : back.lines)
            facts->addText(tr("%1, %2").arg(line.lotCode, displayText(line.quantity, line.unit)));
    }
}

void ReceiptsPage::addInvoice(const ReceiptInfo &receipt)
{
    const auto amount = [&](std::optional<Money> money) {
        return money ? displayText(*money, receipt.currency, QLocale()) : tr("unknown");
    };
    auto *facts = new FactSheet(u"receiptInvoice"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(receipt.invoiceNo.isEmpty() ? tr("Invoice") : tr("Invoice %1").arg(receipt.invoiceNo));
    facts->addLine(tr("Goods"), amount(receipt.goods()));
    if (!receipt.freight.isZero())
        facts->addLine(tr("Freight"), amount(receipt.freight));
    if (!receipt.duty.isZero())
        facts->addLine(tr("Duty"), amount(receipt.duty));
    if (!receipt.discount.isZero())
        facts->addLine(tr("Discount"), amount(-receipt.discount));
    facts->addLine(tr("Total"), amount(receipt.total()));
    if (receipt.currency != session().studio().currency()) {
        facts->addLine(tr("Exchange rate"), plainText(Quantity::fromMicro(receipt.rate.micro())));
        facts->addLine(tr("Landed cost of all"), session().money(receipt.landed()));
    }
    if (receipt.order) {
        facts->addLink(u"order"_s, tr("Order"), receipt.orderCode,
                       [this, id = receipt.order->value()] { Q_EMIT orderChosen(id); });
    }
    if (!receipt.note.isEmpty())
        facts->addLine(tr("Note"), receipt.note);
}

SendBackForm::SendBackForm(Session &session, const ReceiptInfo &receipt)
    : PaneForm(u"sendBack"_s),
      m_session(session),
      m_receipt(receipt),
      m_lots(new EditTable(u"sendBackLots"_s,
                           {{u"lot"_s, [] { return tr("Lot"); }, 18, false, true},
                            {u"there"_s, [] { return tr("On hand"); }, 10, true, true},
                            {u"quantity"_s, [] { return tr("Goes back"); }, 10, true}},
                           false)),
      m_reason(new QLineEdit),
      m_credit(new MoneyEdit(u"sendBackCredit"_s, session.studio().currency())),
      m_day(new DayEdit(u"sendBackDay"_s, session.today())),
      m_plan(new FactSheet(u"sendBackPlan"_s))
{
    m_reason->setObjectName(u"sendBackReason"_s);
    m_day->setValue(session.today());
    m_lots->setLinesFixed();
    fillLots();
    addField(u"lots"_s, m_lots);
    addField(u"reason"_s, m_reason);
    addFields({{u"credit"_s, m_credit}, {u"day"_s, m_day}});
    addWidget(m_plan);
    m_wait.setSingleShot(true);
    m_wait.setInterval(sendBackDelayMs);
    connect(&m_wait, &QTimer::timeout, this, &SendBackForm::showPlan);
    connect(m_lots->model(), &EditTableModel::edited, this, [this] { m_wait.start(); });
    connect(m_credit, &QLineEdit::textChanged, this, [this] { m_wait.start(); });
    SendBackForm::retranslate();
}

void SendBackForm::fillLots()
{
    std::vector<EditLine> rows;
    const auto read = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        for (const Id<Lot> lot : m_receipt.lots()) {
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
            for (const LotStock &there : stockOf(reader, lot)) {
                if (there.location == places::bench)
                    continue;
                rows.push_back(
                    {{info.code + u" · "_s + info.itemName, displayText(there.quantity, info.unit)}, lot.value()});
                m_stock.push_back(there);
            }
        }
        return {};
    });
    m_lots->model()->setLines(std::move(rows));
    setSubmittable(read.ok() && !m_stock.empty());
}

void SendBackForm::retranslate()
{
    setTexts(tr("Send back of %1").arg(m_receipt.code), tr("Send back"));
    field(u"lots"_s)->setLabel(tr("Which lots, and how much of each"));
    m_lots->setTexts(tr("Which lots, and how much of each"), tr("Nothing of it is here any more."), QString());
    field(u"reason"_s)->setLabel(tr("Why"));
    field(u"credit"_s)->setLabel(tr("They pay (may stay empty)"));
    field(u"day"_s)->setLabel(tr("Sent on"));
    showPlan();
}

SupplierReturnDraft SendBackForm::typed(std::vector<Issue> &issues)
{
    m_lots->model()->clearProblems();
    SupplierReturnDraft draft;
    draft.receipt = m_receipt.id;
    for (std::size_t i = 0; i < m_stock.size(); ++i) {
        const QString text = m_lots->model()->lines()[i].texts[SentQuantity].trimmed();
        if (text.isEmpty())
            continue;
        const auto quantity = m_session.studio().read([&](const Reader &reader) -> Result<Quantity> {
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, m_stock[i].lot));
            BENCHBOOK_ASSIGN(const TypedQuantity read, parseTypedQuantity(text, info.unit));
            return convert(read.quantity, read.unit, info.unit, Rounding::HalfEven);
        });
        if (quantity.ok()) {
            draft.lots.push_back({m_stock[i].lot, *quantity, m_stock[i].location});
        } else {
            m_lots->model()->setProblem(static_cast<int>(i), u"quantity"_s, quantity.error().message);
            issues.push_back({u"lots"_s, quantity.error().message});
        }
    }
    for (Issue &wrong : unreadable())
        issues.push_back(std::move(wrong));
    draft.reason = m_reason->text().trimmed();
    draft.credit = m_credit->money();
    draft.day = m_day->day().value_or(QDate());
    return draft;
}

void SendBackForm::showPlan()
{
    std::vector<Issue> issues;
    const SupplierReturnDraft draft = typed(issues);
    m_plan->clear();
    if (draft.lots.empty())
        return;
    const auto plan =
        m_session.studio().read([&](const Reader &reader) { return planReturn(reader, m_session.today(), draft); });
    if (!plan.ok())
        return;
    m_plan->addSection(tr("What leaves"));
    for (const ReturnLinePlan &line : plan->lines)
        m_plan->addLine(tr("%1, %2").arg(line.lotCode, displayText(line.quantity, line.unit)),
                        m_session.money(line.value));
    m_plan->addLine(tr("Cost of what leaves"), m_session.money(plan->value));
    for (const QString &remark : plan->remarks)
        m_plan->addText(remark, plan->difference && *plan->difference < Money() ? Tone::Warning : Tone::Muted);
    for (const Issue &issue : plan->issues) {
        if (issue.field.startsWith(u"lots"))
            m_plan->addText(issue.message, Tone::Danger);
    }
}

Result<std::optional<qint64>> SendBackForm::act()
{
    std::vector<Issue> issues;
    const SupplierReturnDraft draft = typed(issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_TRY(returnToSupplier(m_session.studio(), draft, m_session.person()));
    return std::optional<qint64>();
}

CreditForm::CreditForm(Session &session, const SupplierReturnInfo &back)
    : PaneForm(u"credit"_s),
      m_session(session),
      m_back(back),
      m_credit(new MoneyEdit(u"creditAmount"_s, session.studio().currency())),
      m_day(new DayEdit(u"creditDay"_s, session.today()))
{
    m_credit->setValue(back.credit ? back.credit : back.value());
    m_day->setValue(session.today());
    addFields({{u"credit"_s, m_credit}, {u"day"_s, m_day}});
    CreditForm::retranslate();
}

void CreditForm::retranslate()
{
    setTexts(tr("Credit for %1").arg(m_back.code), tr("State the credit"));
    field(u"credit"_s)->setLabel(tr("They pay"));
    field(u"day"_s)->setLabel(tr("Credited on"));
}

Result<std::optional<qint64>> CreditForm::act()
{
    const Result<Money> credit = m_credit->value();
    if (!credit.ok())
        return Error::fromIssues({{u"credit"_s, credit.error().message}});
    BENCHBOOK_TRY(
        creditReturn(m_session.studio(), m_back.id, *credit, m_day->day().value_or(QDate()), m_session.person()));
    return std::optional<qint64>();
}

ReturnsPage::ReturnsPage(Session &session, QWidget *parent)
    : ActionPage(u"supplierReturns"_s, session, supplierReturnList(), parent)
{
}

QString ReturnsPage::title() const { return tr("Returns"); }

QString ReturnsPage::emptySentence() const
{
    return tr("What goes back to a supplier stands here. Send something back from its receipt.");
}

void ReturnsPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    const auto back = session().studio().read([&](const Reader &reader) -> Result<SupplierReturnInfo> {
        return id ? supplierReturn(reader, Id<SupplierReturn>(*id))
                  : Result<SupplierReturnInfo>(Error::notFound(QString()));
    });
    if (!back.ok()) {
        detail()->setHeading(tr("No return chosen"));
        return;
    }
    detail()->setHeading(back->code,
                         tr("%1 · sent back %2").arg(back->supplierName, back->returnedDay.toString(Qt::ISODate)));
    if (!form() && !back->takenBack) {
        auto *credit = makeButton(u"returnCredit"_s, tr("State the credit…"), u"wallet"_s);
        connect(credit, &QPushButton::clicked, this,
                [this, back = *back] { openForm(new CreditForm(session(), back), true); });
        addButtons(QList<QWidget *>{credit} +
                   printOutButtons(u"return"_s, session(), this,
                                   {back->code, tr("Save the return slip"), [id = back->id](const Reader &reader) {
                                        return returnSlip(reader, id, printLanguage(reader));
                                    }}));
    }
    if (back->takenBack)
        detail()->setChip(chipFor(u"taken_back"_s));
    addFacts(*back);
}

void ReturnsPage::addFacts(const SupplierReturnInfo &back)
{
    auto *facts = new FactSheet(u"returnFacts"_s);
    detail()->body()->addWidget(facts);
    if (!back.takenBack)
        facts->addSection(tr("What went back"));
    for (const ReturnLinePlan &line : back.lines) {
        facts->addLine(tr("%1 · %2").arg(line.name, displayText(line.quantity, line.unit)),
                       session().money(line.value));
        facts->addLink(line.lotCode, QString(), line.lotCode,
                       [this, lot = line.lot.value()] { Q_EMIT openRequested(u"materials"_s, lot); });
    }
    facts->addLine(tr("Why"), back.reason);
    if (back.receipt) {
        facts->addLink(u"receipt"_s, tr("Came with"), back.receiptCode,
                       [this, id = back.receipt->value()] { Q_EMIT receiptChosen(id); });
    }
    // Nothing left and nothing is paid where it was taken back.
    if (back.takenBack)
        return;
    facts->addLine(tr("Cost of what left"), session().money(back.value()));
    facts->addLine(tr("Credit"), back.credit ? session().money(back.credit) : tr("not said yet"),
                   back.credit ? Tone::Neutral : Tone::Warning);
    if (const auto difference = back.difference())
        facts->addLine(tr("Difference"), session().money(difference),
                       *difference < Money() ? Tone::Danger : Tone::Neutral);
}

} // namespace benchbook
