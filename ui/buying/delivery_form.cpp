#include "ui/buying/delivery_form.h"

#include "core/materials/material.h"
#include "core/stock/location.h"
#include "core/suppliers/supplier.h"
#include "ui/buying/line_names.h"
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

constexpr int planDelayMs = 150;

} // namespace

DeliveryForm::DeliveryForm(Session &session, std::optional<PurchaseOrderInfo> order)
    : PaneForm(u"delivery"_s),
      m_session(session),
      m_order(std::move(order)),
      m_supplier(makeSupplierPicker(u"deliverySupplier"_s, session)),
      m_unmatched(new FactSheet(u"deliveryUnmatched"_s)),
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
    addWidget(m_unmatched);
    // The pieces name the materials of the invoice: those come first.
    addField(u"lines"_s, m_lines);
    addField(u"pieces"_s, m_pieces);
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
    std::vector<EditColumn> columns{{.key = u"material"_s,
                                     .title = [] { return tr("Material"); },
                                     .width = 9,
                                     .fixed = fixed,
                                     .search = nameSearch(m_session, materialList())}};
    if (fixed)
        columns.push_back({u"due"_s, [] { return tr("Due"); }, 9, true, true});
    columns.push_back({u"goods"_s, [] { return tr("Invoiced"); }, 8, true});
    columns.push_back({u"shelf"_s, [] { return tr("Shelf"); }, 7, false, false, [this] { return shelfNames(); }});
    m_lines = new EditTable(u"deliveryLines"_s, std::move(columns), false);
    if (fixed)
        m_lines->setLinesFixed();
    m_pieces = new PiecesGrid(u"deliveryPieces"_s, [this] { return lineNames(); });
}

void DeliveryForm::fillFromOrder()
{
    const Currency &money = m_order->currency;
    for (MoneyEdit *edit : {m_freight, m_duty, m_discount})
        edit->setCurrency(money);
    std::vector<const PurchaseLineInfo *> due;
    QStringList names;
    for (const PurchaseLineInfo &line : m_order->lines) {
        if (!line.material || line.due().isZero())
            continue;
        due.push_back(&line);
        names << line.name();
    }
    names = toldApart(names);
    std::vector<EditLine> lines;
    std::vector<PiecesGrid::Row> pieces;
    for (const PurchaseLineInfo *line : due) {
        const QString name = names[static_cast<qsizetype>(lines.size())];
        const QString quantity = displayText(line->due(), line->unit);
        // What was agreed for what is due: the plan says so where the invoice differs.
        m_agreed << (line->total
                         ? plainText(line->total->portion(line->due(), line->quantity, Rounding::HalfEven), money)
                         : QString());
        lines.push_back({{name, quantity, m_agreed.back()}, line->id.value()});
        pieces.push_back({name, quantity});
    }
    m_lines->model()->setLines(std::move(lines));
    m_pieces->setRows(pieces);
    const bool first = std::none_of(m_order->lines.begin(), m_order->lines.end(),
                                    [](const PurchaseLineInfo &line) { return !line.received.isZero(); });
    if (!first)
        return;
    // What was agreed beside the goods comes with the first delivery: a surcharge costs as freight does.
    const Money adjustment = m_order->adjustment;
    m_freight->setValue(m_order->freight + std::max(adjustment, Money()));
    if (adjustment < Money())
        m_discount->setValue(-adjustment);
}

/// Lines of no material are not received; where there is no other line, nothing is.
void DeliveryForm::showUnmatched()
{
    m_unmatched->clear();
    std::vector<PurchaseLineInfo> lines;
    if (m_order)
        std::copy_if(m_order->lines.begin(), m_order->lines.end(), std::back_inserter(lines),
                     [](const PurchaseLineInfo &line) { return !line.material; });
    m_unmatched->setVisible(!lines.empty());
    if (lines.empty())
        return;
    m_unmatched->addSection(tr("Not matched with a material yet"));
    for (const PurchaseLineInfo &line : lines) {
        const QString quantity =
            line.typedQuantity.isEmpty() ? displayText(line.quantity, line.unit) : line.typedQuantity;
        m_unmatched->addText(tr("%1 · %2").arg(line.title, quantity), Tone::Neutral);
        m_unmatched->addLink(u"match"_s + QString::number(line.position), {}, tr("Match with a material"),
                             [this, line] { Q_EMIT matchWanted(line); });
    }
    const bool nothingElse = m_lines->model()->rowCount() == 0;
    m_unmatched->addText(nothingElse ? tr("It can be received once it is matched.")
                                     : tr("These lines stay open: what is matched can be received now."),
                         Tone::Warning);
    if (!nothingElse)
        return;
    setSubmittable(false);
    for (const QString &key :
         {u"lines"_s, u"pieces"_s, u"freight"_s, u"duty"_s, u"discount"_s, u"invoice"_s, u"day"_s, u"rate"_s})
        field(key)->hide();
    m_plan->hide();
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
    for (int row = 0; row < m_lines->model()->rowCount(); ++row)
        names << m_lines->model()->text(row, u"material"_s);
    names = toldApart(names);
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
    const bool surcharged = m_order && m_order->adjustment > Money();
    field(u"freight"_s)->setLabel(surcharged ? tr("Freight, surcharge") : tr("Freight"));
    field(u"duty"_s)->setLabel(tr("Duty"));
    field(u"discount"_s)->setLabel(tr("Discount"));
    field(u"invoice"_s)->setLabel(tr("Invoice number"));
    field(u"day"_s)->setLabel(tr("Received on"));
    field(u"rate"_s)->setLabel(tr("Exchange rate"));
    m_rate->setPlaceholderText(tr("by settings"));
    m_acceptOver->setText(tr("Take what is more than was ordered"));
    m_acceptAgain->setText(tr("It is another delivery of the same invoice"));
    setNote(tr("A price left empty is unknown, not nothing."));
    showUnmatched();
    showPlan();
}

void DeliveryForm::blame(int row, const QString &column, const QString &message, std::vector<Issue> &issues)
{
    m_lines->model()->setProblem(row, column, message);
    issues.push_back({u"lines"_s, message});
}

ReceiptLineDraft DeliveryForm::typedLine(int row, std::vector<Issue> &issues)
{
    const EditTableModel &grid = *m_lines->model();
    ReceiptLineDraft line;
    if (m_order) {
        line.orderLine = Id<PurchaseLine>(grid.lines()[static_cast<std::size_t>(row)].id);
        const PurchaseLineInfo *ordered = m_order->line(*line.orderLine);
        line.material = ordered ? ordered->material : std::nullopt;
    } else {
        const auto material = m_session.studio().read(
            [&](const Reader &reader) { return findRecord(reader, materialKind(), grid.text(row, u"material"_s)); });
        if (material.ok())
            line.material = Id<Material>(*material);
        else
            blame(row, u"material"_s, material.error().message, issues);
    }
    if (const QString goods = grid.text(row, u"goods"_s); !goods.isEmpty()) {
        const Result<Money> money = parseMoney(goods, currency());
        if (money.ok())
            line.goods = *money;
        else
            blame(row, u"goods"_s, money.error().message, issues);
    }
    if (const QString shelf = grid.text(row, u"shelf"_s); !shelf.isEmpty()) {
        const auto place =
            m_session.studio().read([&](const Reader &reader) { return findRecord(reader, locationKind(), shelf); });
        if (place.ok())
            line.shelf = Id<Location>(*place);
        else
            blame(row, u"shelf"_s, place.error().message, issues);
    }
    return line;
}

DeliveryForm::Invoice DeliveryForm::typedInvoice(std::vector<Issue> &issues)
{
    Invoice invoice;
    for (int row = 0; row < m_lines->model()->rowCount(); ++row) {
        if (m_lines->model()->lines()[static_cast<std::size_t>(row)].texts.join(QString()).trimmed().isEmpty())
            continue;
        invoice.lines.push_back(typedLine(row, issues));
        invoice.names << m_lines->model()->text(row, u"material"_s);
        invoice.rows.push_back(row);
    }
    invoice.names = toldApart(invoice.names);
    return invoice;
}

std::optional<std::size_t> DeliveryForm::Invoice::called(const QString &name) const
{
    // An invoice of one material need not be told for each piece.
    if (name.trimmed().isEmpty())
        return lines.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    return placeOf(names, name);
}

void DeliveryForm::typedPieces(Invoice &invoice, std::vector<Issue> &issues)
{
    const auto unitsOf = [&](const QString &name) -> Result<MaterialUnits> {
        if (invoice.lines.empty())
            return Error::invalid(tr("Say first what the invoice says, in the list above."));
        const auto place = invoice.called(name);
        const auto material = place ? invoice.lines[*place].material : std::nullopt;
        if (!material)
            return Error::invalid(tr("Choose a material of the list above."));
        return m_session.studio().read([&](const Reader &reader) { return materialUnits(reader, *material); });
    };
    for (MeasuredPieces &row : m_pieces->typed(unitsOf, u"pieces"_s, issues)) {
        std::vector<ReceivedPiece> &pieces = invoice.lines[*invoice.called(row.material)].pieces;
        pieces.insert(pieces.end(), row.pieces.begin(), row.pieces.end());
    }
}

/// A line of which nothing came is not part of this delivery; an amount somebody typed for it is not lost silently.
void DeliveryForm::leaveOutWhatDidNotCome(Invoice &invoice, std::vector<Issue> &issues)
{
    m_leftOut.clear();
    const bool read =
        std::none_of(issues.begin(), issues.end(), [](const Issue &issue) { return issue.field == u"pieces"; });
    for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
        if (!invoice.lines[i].pieces.empty() || !read)
            continue;
        const QString name = invoice.names[static_cast<qsizetype>(i)];
        const bool typed = !m_lines->model()->text(invoice.rows[i], u"goods"_s).isEmpty();
        const Result<Money> agreed = parseMoney(m_agreed.value(invoice.rows[i]), currency());
        if (!typed || (agreed.ok() && invoice.lines[i].goods == *agreed))
            m_leftOut << name;
        else
            blame(invoice.rows[i], u"goods"_s,
                  tr("%1 is invoiced, but no piece of it came: write its pieces below, or empty its amount.").arg(name),
                  issues);
    }
    std::erase_if(invoice.lines, [](const ReceiptLineDraft &line) { return line.pieces.empty(); });
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
    Invoice invoice = typedInvoice(issues);
    typedPieces(invoice, issues);
    leaveOutWhatDidNotCome(invoice, issues);
    draft.lines = std::move(invoice.lines);
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
    if (!m_leftOut.isEmpty())
        m_plan->addText(tr("Nothing came of %1: left out.").arg(m_leftOut.join(tr(", "))));
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
