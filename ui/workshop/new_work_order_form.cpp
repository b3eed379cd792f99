#include "ui/workshop/new_work_order_form.h"

#include "core/products/product.h"
#include "core/workshop/work_order.h"
#include "ui/kit/value_edit.h"

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr qint64 mostPieces = 1'000'000;

QString variantLine(const ListRow &row)
{
    const ListDefinition &list = variantList();
    return QString(rowText(list, row, "sku") % u" · "_s % rowText(list, row, "product") % u' ' %
                   rowText(list, row, "name"))
        .trimmed();
}

} // namespace

NewWorkOrderForm::NewWorkOrderForm(Session &session)
    : PaneForm(u"newWorkOrder"_s),
      m_session(session),
      m_product(new ListPicker(u"newWorkOrderProduct"_s, session, variantList(), variantLine)),
      m_quantity(new QuantityEdit(u"newWorkOrderQuantity"_s, Unit::fromText(u"pcs"_s).value())),
      m_due(new DayEdit(u"newWorkOrderDue"_s, session.today())),
      m_remark(new QLineEdit)
{
    m_remark->setObjectName(u"newWorkOrderNote"_s);
    m_quantity->setWholeOnly(true);
    addField(u"variant"_s, m_product);
    addFields({{u"quantity"_s, m_quantity}, {u"due"_s, m_due}});
    addField(u"note"_s, m_remark);
    NewWorkOrderForm::retranslate();
}

void NewWorkOrderForm::retranslate()
{
    setTexts(tr("New work order"), tr("Plan work order"));
    field(u"variant"_s)->setLabel(tr("Product"));
    m_product->setPlaceholderText(tr("SKU or name"));
    field(u"quantity"_s)->setLabel(tr("Pieces to start"));
    field(u"due"_s)->setLabel(tr("Due"));
    m_due->setPlaceholderText(tr("no due day"));
    field(u"note"_s)->setLabel(tr("Note"));
}

Result<std::optional<qint64>> NewWorkOrderForm::act()
{
    std::vector<Issue> issues;
    if (!m_product->record())
        issues.push_back({u"variant"_s, m_product->text().trimmed().isEmpty() ? tr("Say what to make.")
                                                                              : tr("No product is called so.")});
    const Result<Quantity> pieces = m_quantity->value();
    if (!pieces.ok() || *pieces < Quantity::units(1) || *pieces > Quantity::units(mostPieces))
        issues.push_back({u"quantity"_s, pieces.ok() ? tr("Make at least one piece.") : pieces.error().message});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const NewWorkOrder draft{.variant = Id<Variant>(*m_product->record()),
                             .quantity = int(pieces->wholeUnits()),
                             .due = m_due->day().value_or(QDate()),
                             .note = m_remark->text().trimmed()};
    BENCHBOOK_ASSIGN(const PlannedWorkOrder planned, planWorkOrder(m_session.studio(), draft, m_session.person()));
    return std::optional(planned.id.value());
}

} // namespace benchbook
