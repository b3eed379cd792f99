#include "ui/buying/delivery_form.h"

#include "core/materials/material.h"
#include "core/stock/location.h"
#include "core/suppliers/supplier.h"
#include "ui/buying/picked_material.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/pieces_grid.h"

#include <QCheckBox>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum InvoiceColumn { InvoicedMaterial, InvoicedDue, InvoicedGoods, InvoicedShelf };

constexpr int planDelayMs = 150;

} // namespace

DeliveryForm::DeliveryForm(Session &session, std::optional<PurchaseOrderInfo> order)
    : PaneForm(u"delivery"_s),
      m_session(session),
      m_order(std::move(order)),
      m_supplier(makeSupplierPicker(u"deliverySupplier"_s, session)),
      m_invoice(new QLineEdit),
      m_rate(new QLineEdit),
      m_day(new DayEdit(u"deliveryDay"_s, session.today())),
      m_freight(new MoneyEdit(u"deliveryFreight"_s, session.studio().currency())),
      m_duty(new MoneyEdit(u"deliveryDuty"_s, session.studio().currency())),
      m_discount(new MoneyEdit(u"deliveryDiscount"_s, session.studio().currency())),
      m_plan(new FactSheet(u"deliveryPlan"_s)),
      m_acceptOver(new QCheckBox),
      m_acceptAgain(new QCheckBox)
{
    m_invoice->setObjectName(u"deliveryInvoice"_s);
    m_rate->setObjectName(u"deliveryRate"_s);
    m_acceptOver->setObjectName(u"deliveryAcceptOver"_s);
    m_acceptAgain->setObjectName(u"deliveryAcceptAgain"_s);
    m_day->setValue(session.today());
    makeGrids();
    m_supplier->offerNew([](const QString &typed) { return tr("New supplier “%1”").arg(typed); });
    if (m_order)
        keepAside(m_supplier);
    else
        addField(u"supplier"_s, m_supplier);
    addField(u"pieces"_s, m_pieces);
    addField(u"lines"_s, m_lines);
    addFields({{u"freight"_s, m_freight}, {u"duty"_s, m_duty}, {u"discount"_s, m_discount}});
    addFields({{u"invoice"_s, m_invoice}, {u"day"_s, m_day}, {u"rate"_s, m_rate}});
    addWidget(m_plan);
    for (QCheckBox *consent : {m_acceptOver, m_acceptAgain}) {
        addWidget(consent);
        consent->hide();
    }
    if (m_order)
        fillFromOrder();
    listen();
    DeliveryForm::retranslate();
    showPlan();
}

void DeliveryForm::makeGrids()
{
    const bool fixed = m_order.has_value();
    m_lines =
        new EditTable(u"deliveryLines"_s,
                      {{.key = u"material"_s,
                        .title = [] { return tr("Material"); },
                        .width = 9,
                        .fixed = fixed,
                        .search = nameSearch(m_session, materialList())},
                       {u"due"_s, [] { return tr("Due"); }, 9, true, true},
                       {u"goods"_s, [] { return tr("Invoiced"); }, 8, true},
                       {u"shelf"_s, [] { return tr("Shelf"); }, 7, false, false, [this] { return shelfNames(); }}},
                      false);
    if (fixed)
        m_lines->setLinesFixed();
    m_pieces = new PiecesGrid(u"deliveryPieces"_s, [this] { return lineNames(); });
}

void DeliveryForm::fillFromOrder()
{
    const Currency &money = m_order->currency;
    for (MoneyEdit *edit : {m_freight, m_duty, m_discount})
        edit->setCurrency(money);
    std::vector<EditLine> lines;
    std::vector<PiecesGrid::Row> pieces;
    for (const PurchaseLineInfo &line : m_order->lines) {
        if (!line.material || line.due().isZero())
            continue;
        // What was agreed for what is due: the plan says so where the invoice differs.
        const QString agreed =
            line.total ? plainText(line.total->portion(line.due(), line.quantity, Rounding::HalfEven), money)
                       : QString();
        lines.push_back({{line.name(), displayText(line.due(), line.unit), agreed}, line.id.value()});
        pieces.push_back({line.name(), displayText(line.due(), line.unit)});
    }
    m_lines->model()->setLines(std::move(lines));
    m_pieces->setRows(pieces);
    if (m_order->lines.end() == std::find_if(m_order->lines.begin(), m_order->lines.end(),
                                             [](const PurchaseLineInfo &line) { return !line.received.isZero(); }))
        m_freight->setValue(m_order->freight);
}

void DeliveryForm::listen()
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(planDelayMs);
    connect(&m_wait, &QTimer::timeout, this, &DeliveryForm::showPlan);
    const auto soon = [this] { m_wait.start(); };
    connect(m_lines->model(), &EditTableModel::edited, this, soon);
    connect(m_pieces, &PiecesGrid::edited, this, soon);
    connect(m_supplier, &ListPicker::recordChanged, this, [this] {
        for (MoneyEdit *edit : {m_freight, m_duty, m_discount})
            edit->setCurrency(currency());
        m_wait.start();
    });
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_freight), static_cast<QLineEdit *>(m_duty),
                            static_cast<QLineEdit *>(m_discount), static_cast<QLineEdit *>(m_day), m_rate, m_invoice})
        connect(edit, &QLineEdit::textChanged, this, soon);
}

QStringList DeliveryForm::shelfNames() const
{
    QStringList names;
    for (const ListRow &row : shortList(m_session, *locationKind().list)) {
        if (rowText(*locationKind().list, row, "kind") == u"shelf"_s)
            names << rowText(*locationKind().list, row, "name");
    }
    return names;
}

QStringList DeliveryForm::lineNames() const
{
    QStringList names;
    for (const EditLine &line : m_lines->model()->lines())
        names << line.texts[InvoicedMaterial];
    names.removeAll(QString());
    return names;
}

Currency DeliveryForm::currency() const
{
    if (m_order)
        return m_order->currency;
    PurchaseDraft draft;
    if (const auto supplier = m_supplier->record())
        draft.supplier = Id<Supplier>(*supplier);
    return m_session.studio()
        .read([&](const Reader &reader) { return Currency::ofCode(purchaseCurrency(reader, draft)); })
        .valueOr(m_session.studio().currency());
}

void DeliveryForm::retranslate()
{
    setTexts(m_order ? tr("Receive %1").arg(m_order->code) : tr("Receive without an order"), tr("Book"));
    if (FieldRow *supplier = field(u"supplier"_s))
        supplier->setLabel(tr("Who delivered it"));
    m_supplier->setPlaceholderText(tr("Code or name"));
    field(u"pieces"_s)->setLabel(tr("What came, one row a piece"));
    m_pieces->setTexts(tr("What came, one row a piece"), tr("Nothing yet."));
    field(u"lines"_s)->setLabel(tr("What the invoice says"));
    m_lines->setTexts(tr("What the invoice says"), tr("Nothing yet."), tr("Add material"));
    field(u"freight"_s)->setLabel(tr("Freight"));
    field(u"duty"_s)->setLabel(tr("Duty"));
    field(u"discount"_s)->setLabel(tr("Discount"));
    field(u"invoice"_s)->setLabel(tr("Invoice number"));
    field(u"day"_s)->setLabel(tr("Received on"));
    field(u"rate"_s)->setLabel(tr("Exchange rate"));
    m_rate->setPlaceholderText(tr("as in the settings"));
    m_acceptOver->setText(tr("Take what is more than was ordered"));
    m_acceptAgain->setText(tr("It is another delivery of the same invoice"));
    setNote(tr("A price left empty is unknown, not nothing."));
    showPlan();
}

void DeliveryForm::typedLines(ReceiptDraft &draft, std::vector<Issue> &issues)
{
    m_names.clear();
    const std::vector<EditLine> &lines = m_lines->model()->lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QStringList &texts = lines[i].texts;
        const int row = static_cast<int>(i);
        const auto wrong = [&](const QString &key, const QString &message) {
            m_lines->model()->setProblem(row, key, message);
            issues.push_back({u"lines"_s, message});
        };
        if (texts.join(QString()).trimmed().isEmpty())
            continue;
        ReceiptLineDraft line;
        if (m_order) {
            line.orderLine = Id<PurchaseLine>(lines[i].id);
            const PurchaseLineInfo *ordered = m_order->line(*line.orderLine);
            line.material = ordered ? ordered->material : std::nullopt;
        } else {
            const auto material = m_session.studio().read(
                [&](const Reader &reader) { return findRecord(reader, materialKind(), texts[InvoicedMaterial]); });
            if (material.ok())
                line.material = Id<Material>(*material);
            else
                wrong(u"material"_s, material.error().message);
        }
        if (const QString goods = texts[InvoicedGoods].trimmed(); !goods.isEmpty()) {
            const Result<Money> money = parseMoney(goods, currency());
            if (money.ok())
                line.goods = *money;
            else
                wrong(u"goods"_s, money.error().message);
        }
        if (const QString shelf = texts[InvoicedShelf].trimmed(); !shelf.isEmpty()) {
            const auto place = m_session.studio().read(
                [&](const Reader &reader) { return findRecord(reader, locationKind(), shelf); });
            if (place.ok())
                line.shelf = Id<Location>(*place);
            else
                wrong(u"shelf"_s, place.error().message);
        }
        draft.lines.push_back(line);
        m_names.push_back(texts[InvoicedMaterial].trimmed());
    }
}

ReceiptLineDraft *DeliveryForm::lineCalled(ReceiptDraft &draft, const QString &name) const
{
    // An invoice of one material need not be told for each piece.
    if (name.trimmed().isEmpty() && draft.lines.size() == 1)
        return &draft.lines.front();
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i].compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return &draft.lines[i];
    }
    return nullptr;
}

void DeliveryForm::typedPieces(ReceiptDraft &draft, std::vector<Issue> &issues)
{
    const auto unitsOf = [&](const QString &name) -> Result<MaterialUnits> {
        const ReceiptLineDraft *line = lineCalled(draft, name);
        if (!line || !line->material)
            return Error::invalid(tr("Choose a material of the list below."));
        return m_session.studio().read([&](const Reader &reader) { return materialUnits(reader, *line->material); });
    };
    for (MeasuredPieces &row : m_pieces->typed(unitsOf, u"pieces"_s, issues)) {
        ReceiptLineDraft *line = lineCalled(draft, row.material);
        line->pieces.insert(line->pieces.end(), row.pieces.begin(), row.pieces.end());
    }
    // Lines of which nothing came are not part of this delivery.
    std::erase_if(draft.lines, [](const ReceiptLineDraft &line) { return line.pieces.empty(); });
}

void DeliveryForm::typedCharges(ReceiptDraft &draft, std::vector<Issue> &issues)
{
    for (Issue &wrong : unreadable())
        issues.push_back(std::move(wrong));
    draft.freight = m_freight->money().value_or(Money());
    draft.duty = m_duty->money().value_or(Money());
    draft.discount = m_discount->money().value_or(Money());
    draft.receivedDay = m_day->day().value_or(QDate());
    draft.invoiceNo = m_invoice->text().trimmed();
    if (const QString text = m_rate->text().trimmed(); !text.isEmpty()) {
        const Result<Quantity> rate = parseQuantity(text);
        if (rate.ok() && *rate > Quantity())
            draft.rate = ExchangeRate::fromMicro(rate->micro());
        else
            issues.push_back({u"rate"_s, tr("Write what one unit of their money is worth, as 7.12.")});
    }
}

ReceiptDraft DeliveryForm::typed(std::vector<Issue> &issues)
{
    m_lines->model()->clearProblems();
    ReceiptDraft draft;
    if (m_order)
        draft.order = m_order->id;
    else if (const auto supplier = m_supplier->record())
        draft.supplier = Id<Supplier>(*supplier);
    else
        draft.supplierName = m_supplier->newName();
    typedLines(draft, issues);
    typedPieces(draft, issues);
    typedCharges(draft, issues);
    return draft;
}

void DeliveryForm::showPlanLines(const ReceiptPlan &plan)
{
    const QLocale locale;
    const auto own = [&](std::optional<Money> money) {
        return money ? displayText(*money, plan.studioCurrency, locale) : tr("unknown");
    };
    for (const ReceiptLinePlan &line : plan.lines) {
        m_plan->addLine(tr("%1, %2").arg(line.name, displayText(line.now, line.unit)),
                        line.loose
                            ? own(line.landed)
                            : tr("%1 in %n lot(s)", nullptr, static_cast<int>(line.lots.size())).arg(own(line.landed)));
    }
    const QString invoice = plan.total ? displayText(*plan.total, plan.currency, locale) : tr("unknown");
    m_plan->addLine(tr("Invoice"), invoice);
    m_plan->addLine(tr("Landed cost of all"), own(plan.landed));
}

void DeliveryForm::showPlan()
{
    std::vector<Issue> issues;
    const ReceiptDraft draft = typed(issues);
    m_plan->clear();
    m_plan->addSection(tr("What it comes to"));
    const auto plan =
        m_session.studio().read([&](const Reader &reader) { return planReceipt(reader, m_session.today(), draft); });
    if (!plan.ok()) {
        m_plan->addText(plan.error().message, Tone::Danger);
        return;
    }
    if (!draft.lines.empty())
        showPlanLines(*plan);
    for (const QString &sentence : plan->differences)
        m_plan->addText(sentence, Tone::Warning);
    for (const QString &sentence : plan->remarks)
        m_plan->addText(sentence);
    for (const Issue &issue : issues)
        m_plan->addText(issue.message, Tone::Danger);
    for (const Issue &issue : plan->issues)
        m_plan->addText(issue.message, Tone::Danger);
    m_acceptOver->setVisible(!plan->overs.isEmpty());
    m_acceptAgain->setVisible(!plan->again.isEmpty());
}

Result<std::optional<qint64>> DeliveryForm::act()
{
    std::vector<Issue> issues;
    const ReceiptDraft draft = typed(issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const ReceiptConsent consent{m_acceptOver->isVisible() && m_acceptOver->isChecked(),
                                 m_acceptAgain->isVisible() && m_acceptAgain->isChecked()};
    BENCHBOOK_ASSIGN(const BookedReceipt receipt, bookReceipt(m_session.studio(), draft, consent, m_session.person()));
    QMetaObject::invokeMethod(
        this, [this, id = receipt.id.value()] { Q_EMIT booked(id); }, Qt::QueuedConnection);
    return std::optional<qint64>();
}

} // namespace benchbook
