#include "ui/sales/order_forms.h"

#include "core/sales/item_match.h"
#include "core/sales/place_order.h"
#include "core/workshop/work_order.h"
#include "ui/kit/value_edit.h"

using namespace Qt::StringLiterals;

namespace benchbook {

PromiseForm::PromiseForm(Session &session, const OrderInfo &order)
    : PaneForm(u"promiseForm"_s),
      m_session(session),
      m_order(order),
      m_day(new DayEdit(u"promiseDay"_s, session.today()))
{
    if (order.promise.isValid())
        m_day->setValue(order.promise);
    addField(u"promise"_s, m_day);
    PromiseForm::retranslate();
}

void PromiseForm::retranslate()
{
    setTexts(tr("New promise for %1").arg(m_order.code), tr("Change promise"));
    field(u"promise"_s)->setLabel(tr("Promised for"));
    setNote(m_order.firstPromise.isValid() ? tr("The first promise, %1, stays: on time is measured against it.")
                                                 .arg(m_order.firstPromise.toString(Qt::ISODate))
                                           : QString());
}

Result<std::optional<qint64>> PromiseForm::act()
{
    const Result<QDate> day = m_day->value();
    if (!day.ok())
        return Error::fromIssues({{u"promise"_s, day.error().message}});
    const auto changed = changePromise(m_session.studio(), m_order.id, *day, m_session.person());
    if (!changed.ok())
        return Error::fromIssues({{u"promise"_s, changed.error().message}});
    return std::optional<qint64>();
}

MatchForm::MatchForm(Session &session, const OrderInfo &order, const OrderLineInfo &line)
    : PaneForm(u"matchForm"_s),
      m_session(session),
      m_order(order),
      m_line(line),
      m_product(makeVariantPicker(u"matchProduct"_s, session))
{
    addField(u"variant"_s, m_product);
    MatchForm::retranslate();
}

void MatchForm::retranslate()
{
    setTexts(tr("What is “%1”?").arg(m_line.title), tr("Match"));
    field(u"variant"_s)->setLabel(tr("Product"));
    m_product->setPlaceholderText(tr("SKU or name"));
    setNote(tr("Remembered for every order of %1 with this item.").arg(m_order.channelName));
}

Result<std::optional<qint64>> MatchForm::act()
{
    if (!m_product->record())
        return Error::fromIssues({{u"variant"_s, tr("Say which product it is.")}});
    const Id<Variant> variant(*m_product->record());
    BENCHBOOK_TRY(rememberMatch(m_session.studio(), m_order.channel, itemKey(m_line.sku, m_line.title, m_line.options),
                                variant, m_session.person()));
    return std::optional<qint64>();
}

PlanLineForm::PlanLineForm(Session &session, const OrderInfo &order, const OrderLineInfo &line)
    : PaneForm(u"planLineForm"_s),
      m_session(session),
      m_order(order),
      m_line(line),
      m_quantity(new QuantityEdit(u"planLineQuantity"_s, Unit::fromText(u"pcs"_s).value())),
      m_due(new DayEdit(u"planLineDue"_s, session.today()))
{
    m_quantity->setWholeOnly(true);
    m_quantity->setValue(line.remaining());
    if (order.promise.isValid())
        m_due->setValue(order.promise);
    addFields({{u"quantity"_s, m_quantity}, {u"due"_s, m_due}});
    PlanLineForm::retranslate();
}

void PlanLineForm::retranslate()
{
    setTexts(tr("Work order for %1").arg(m_line.productName), tr("Plan work order"));
    field(u"quantity"_s)->setLabel(tr("Pieces to start"));
    field(u"due"_s)->setLabel(tr("Due"));
    m_due->setPlaceholderText(tr("no due day"));
}

Result<std::optional<qint64>> PlanLineForm::act()
{
    const Result<Quantity> pieces = m_quantity->value();
    std::vector<Issue> issues;
    if (!pieces.ok() || *pieces < Quantity::units(1) || *pieces > Quantity::units(maxOrderPieces))
        issues.push_back({u"quantity"_s, pieces.ok() ? tr("Make at least one piece.") : pieces.error().message});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const NewWorkOrder draft{.variant = *m_line.variant,
                             .quantity = int(pieces->wholeUnits()),
                             .due = m_due->day().value_or(QDate()),
                             .orderLine = m_line.id};
    BENCHBOOK_TRY(planWorkOrder(m_session.studio(), draft, m_session.person()));
    return std::optional<qint64>();
}

CancelOrderForm::CancelOrderForm(Session &session, const OrderInfo &order)
    : PaneForm(u"cancelOrderForm"_s), m_session(session), m_order(order)
{
    CancelOrderForm::retranslate();
}

void CancelOrderForm::retranslate()
{
    setTexts(tr("Cancel %1?").arg(m_order.code), tr("Cancel order"));
    setLeaveText(tr("Keep the order"));
    setNote(tr(
        "Nothing of it is waited for or shipped any more; it stays in the book as cancelled, and Undo brings it back."));
}

Result<std::optional<qint64>> CancelOrderForm::act()
{
    BENCHBOOK_TRY(cancelOrder(m_session.studio(), m_order.id, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
