#include "ui/buying/purchase_form.h"

#include "core/buying/bought_quantity.h"
#include "core/materials/material.h"
#include "core/suppliers/supplier.h"
#include "ui/buying/picked_material.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum PurchaseColumn { PurchasedMaterial, PurchasedQuantity, PurchasedTotal, PurchasedItem };

} // namespace

PurchaseForm::PurchaseForm(Session &session, std::optional<PurchaseOrderInfo> changed)
    : PaneForm(u"purchase"_s),
      m_session(session),
      m_changed(std::move(changed)),
      m_supplier(makeSupplierPicker(u"purchaseSupplier"_s, session)),
      m_lines(new EditTable(u"purchaseLines"_s,
                            {{.key = u"material"_s,
                              .title = [] { return tr("Material"); },
                              .width = 18,
                              .search = nameSearch(session, materialList())},
                             {u"quantity"_s, [] { return tr("Quantity"); }, 10, true},
                             {u"total"_s, [] { return tr("Price for all"); }, 10, true},
                             {u"supplierItem"_s, [] { return tr("Their item number"); }, 12}},
                            false)),
      m_freight(new MoneyEdit(u"purchaseFreight"_s, session.studio().currency())),
      m_adjustment(new MoneyEdit(u"purchaseAdjustment"_s, session.studio().currency())),
      m_promise(new DayEdit(u"purchasePromise"_s, session.today())),
      m_theirs(new QLineEdit),
      m_remark(new QLineEdit)
{
    m_theirs->setObjectName(u"purchaseTheirNumber"_s);
    m_remark->setObjectName(u"purchaseNote"_s);
    if (isOpenToAll()) {
        addField(u"supplier"_s, m_supplier);
        addField(u"lines"_s, m_lines);
        addFields({{u"freight"_s, m_freight}, {u"adjustment"_s, m_adjustment}});
    } else {
        for (QWidget *settled : std::initializer_list<QWidget *>{m_supplier, m_lines, m_freight, m_adjustment})
            keepAside(settled);
    }
    addFields({{u"promise"_s, m_promise}, {u"supplierOrderNo"_s, m_theirs}});
    addField(u"note"_s, m_remark);
    connect(m_supplier, &ListPicker::recordChanged, this, &PurchaseForm::followSupplier);
    if (m_changed)
        showOrder();
    PurchaseForm::retranslate();
}

void PurchaseForm::showOrder()
{
    m_supplier->setRecord(m_changed->supplier.value());
    followSupplier();
    std::vector<EditLine> lines;
    for (const PurchaseLineInfo &line : m_changed->lines) {
        const QString quantity =
            line.typedQuantity.isEmpty() ? displayText(line.quantity, line.unit) : line.typedQuantity;
        lines.push_back({{line.name(), quantity, line.total ? plainText(*line.total, m_changed->currency) : QString(),
                          line.supplierItem},
                         line.id.value()});
    }
    m_lines->model()->setLines(std::move(lines));
    m_freight->setValue(m_changed->freight);
    m_adjustment->setValue(m_changed->adjustment);
    m_promise->setValue(m_changed->promise.isValid() ? std::optional(m_changed->promise) : std::nullopt);
    m_theirs->setText(m_changed->supplierOrderNo);
    m_remark->setText(m_changed->note);
}

Currency PurchaseForm::currency() const
{
    // An order stays in the currency it was written in, whatever its supplier is paid in by now.
    if (m_changed && m_supplier->record() == m_changed->supplier.value())
        return m_changed->currency;
    PurchaseDraft draft;
    if (const auto supplier = m_supplier->record())
        draft.supplier = Id<Supplier>(*supplier);
    return m_session.studio()
        .read([&](const Reader &reader) { return Currency::ofCode(purchaseCurrency(reader, draft)); })
        .valueOr(m_session.studio().currency());
}

void PurchaseForm::followSupplier()
{
    m_freight->setCurrency(currency());
    m_adjustment->setCurrency(currency());
}

void PurchaseForm::retranslate()
{
    if (m_changed)
        setTexts(tr("Change %1").arg(m_changed->code), tr("Save the change"));
    else
        setTexts(tr("Draft a purchase order"), tr("Write the draft"));
    if (isOpenToAll()) {
        field(u"supplier"_s)->setLabel(tr("Supplier"));
        m_supplier->setPlaceholderText(tr("Code or name"));
        field(u"lines"_s)->setLabel(tr("What is ordered"));
        m_lines->setTexts(tr("What is ordered"), tr("No line yet."), tr("Add line"));
        field(u"freight"_s)->setLabel(tr("Freight"));
        field(u"adjustment"_s)->setLabel(tr("Surcharge, or − discount"));
    }
    field(u"promise"_s)->setLabel(tr("They promise"));
    m_promise->setPlaceholderText(isOpenToAll() ? tr("by their usual lead time") : tr("nothing promised"));
    field(u"supplierOrderNo"_s)->setLabel(tr("Their order number"));
    field(u"note"_s)->setLabel(tr("Note"));
    if (!m_changed)
        setNote(tr("Nothing is ordered until you place it. A price left empty is not known yet."));
}

PurchaseLineDraft PurchaseForm::typedLine(int row, const QStringList &texts, std::vector<Issue> &issues)
{
    const auto wrong = [&](const QString &key, const QString &message) {
        m_lines->model()->setProblem(row, key, message);
        issues.push_back({u"lines"_s, message});
    };
    PurchaseLineDraft line;
    const auto read = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        const Result<qint64> known = findRecord(reader, materialKind(), texts[PurchasedMaterial]);
        if (!known.ok()) {
            wrong(u"material"_s, known.error().message);
            return {};
        }
        line.material = Id<Material>(*known);
        BENCHBOOK_ASSIGN(const BoughtMaterial material, boughtMaterial(reader, *line.material));
        const Result<Quantity> quantity = boughtQuantity(material, texts[PurchasedQuantity]);
        if (!quantity.ok())
            wrong(u"quantity"_s, quantity.error().message);
        line.quantity = quantity.valueOr(Quantity());
        return {};
    });
    if (!read.ok())
        wrong(u"material"_s, read.error().message);
    line.typedQuantity = texts[PurchasedQuantity].trimmed();
    if (const QString text = texts[PurchasedTotal].trimmed(); !text.isEmpty()) {
        const Result<Money> total = parseMoney(text, currency());
        if (total.ok())
            line.total = *total;
        else
            wrong(u"total"_s, total.error().message);
    }
    line.supplierItem = texts[PurchasedItem].trimmed();
    return line;
}

std::vector<PurchaseLineDraft> PurchaseForm::typedLines(std::vector<Issue> &issues)
{
    m_lines->model()->clearProblems();
    std::vector<PurchaseLineDraft> drafts;
    const std::vector<EditLine> &lines = m_lines->model()->lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].texts.join(QString()).trimmed().isEmpty())
            continue;
        PurchaseLineDraft draft = typedLine(static_cast<int>(i), lines[i].texts, issues);
        // What the line came from is not typed here and stays.
        const PurchaseLineInfo *known = m_changed ? m_changed->line(Id<PurchaseLine>(lines[i].id)) : nullptr;
        if (known && known->material == draft.material) {
            draft.title = known->title;
            draft.need = known->need;
            draft.quote = known->quote;
        }
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

Result<PurchaseDraft> PurchaseForm::typed()
{
    std::vector<Issue> issues;
    PurchaseDraft draft;
    if (isOpenToAll()) {
        const Result<qint64> supplier = pickedRecord(m_supplier);
        if (supplier.ok())
            draft.supplier = Id<Supplier>(*supplier);
        else
            issues.push_back({u"supplier"_s, supplier.error().message});
        draft.lines = typedLines(issues);
    }
    draft.freight = m_freight->money().value_or(Money());
    draft.adjustment = m_adjustment->money().value_or(Money());
    draft.promise = m_promise->day().value_or(QDate());
    draft.supplierOrderNo = m_theirs->text().trimmed();
    draft.note = m_remark->text().trimmed();
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return draft;
}

Result<std::optional<qint64>> PurchaseForm::act()
{
    BENCHBOOK_ASSIGN(const PurchaseDraft draft, typed());
    if (!m_changed) {
        BENCHBOOK_ASSIGN(const MadePurchaseOrder made, addPurchaseOrder(m_session.studio(), draft, m_session.person()));
        return std::optional(made.id.value());
    }
    PurchaseChange change{.promise = draft.promise, .supplierOrderNo = draft.supplierOrderNo, .note = draft.note};
    if (isOpenToAll()) {
        change.supplier = draft.supplier;
        if (draft.supplier != m_changed->supplier)
            change.currency = currency().code;
        change.lines = draft.lines;
        change.freight = draft.freight;
        change.adjustment = draft.adjustment;
    }
    BENCHBOOK_TRY(changePurchaseOrder(m_session.studio(), m_changed->id, change, m_session.person()));
    return std::optional(m_changed->id.value());
}

PlacePurchaseForm::PlacePurchaseForm(Session &session, const PurchaseOrderInfo &order)
    : PaneForm(u"placePurchase"_s),
      m_session(session),
      m_order(order),
      m_day(new DayEdit(u"placePurchaseDay"_s, session.today())),
      m_promise(new DayEdit(u"placePurchasePromise"_s, session.today()))
{
    m_day->setValue(session.today());
    if (order.promise.isValid())
        m_promise->setValue(order.promise);
    addFields({{u"ordered"_s, m_day}, {u"promise"_s, m_promise}});
    PlacePurchaseForm::retranslate();
}

void PlacePurchaseForm::retranslate()
{
    setTexts(tr("Place %1").arg(m_order.code), tr("It is ordered"));
    field(u"ordered"_s)->setLabel(tr("Ordered on"));
    field(u"promise"_s)->setLabel(tr("They promise"));
    m_promise->setPlaceholderText(tr("by their usual lead time"));
    setNote(tr("The first promise is kept: on time is measured against it. Left empty, it is their usual lead time."));
}

Result<std::optional<qint64>> PlacePurchaseForm::act()
{
    BENCHBOOK_TRY(placePurchaseOrder(m_session.studio(), m_order.id, m_day->day().value_or(QDate()),
                                     m_promise->day().value_or(QDate()), m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
