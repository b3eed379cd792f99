#include "ui/workshop/lot_forms.h"

#include "core/stock/location.h"
#include "ui/kit/value_edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

ReturnForm::ReturnForm(Session &session, const WorkOrderInfo &order, const IssuedLot &lot)
    : PaneForm(u"returnForm"_s),
      m_session(session),
      m_order(order),
      m_lot(lot),
      m_quantity(new QuantityEdit(u"returnQuantity"_s, lot.unit))
{
    m_quantity->setValue(lot.quantity);
    addField(u"quantity"_s, m_quantity);
    ReturnForm::retranslate();
}

void ReturnForm::retranslate()
{
    setTexts(tr("Return %1 from %2").arg(m_lot.code, m_order.code), tr("Return to the shelf"));
    field(u"quantity"_s)->setLabel(tr("Quantity of %1").arg(m_lot.itemName));
    setNote(tr("At the bench: %1").arg(displayText(m_lot.quantity, m_lot.unit)));
}

Result<std::optional<qint64>> ReturnForm::act()
{
    const Result<Quantity> quantity = m_quantity->value();
    if (!quantity.ok())
        return Error::fromIssues({{u"quantity"_s, quantity.error().message}});
    const auto back =
        returnLot(m_session.studio(), m_order.id, m_lot.lot, places::shelf, *quantity, m_session.person());
    if (!back.ok())
        return Error::fromIssues({{u"quantity"_s, back.error().message}});
    return std::optional<qint64>();
}

FinishForm::FinishForm(Session &session, const WorkOrderSheet &sheet)
    : PaneForm(u"finishForm"_s),
      m_session(session),
      m_order(sheet.info),
      m_scrapLogged(sheet.scrapLogged),
      m_materialMissing(sheet.needsMaterial()),
      m_good(new QuantityEdit(u"finishGood"_s, Unit::fromText(u"pcs"_s).value()))
{
    m_good->setWholeOnly(true);
    m_good->setValue(Quantity::units(sheet.info.alive()));
    addField(u"good"_s, m_good);
    FinishForm::retranslate();
}

void FinishForm::retranslate()
{
    setTexts(tr("Finish %1").arg(m_order.code), tr("Finish order"));
    field(u"good"_s)->setLabel(tr("Good pieces"));
    QString note =
        m_order.delivered == 0
            ? tr("%1 started, %2 logged as scrap. The good pieces become a lot that carries the whole cost.")
                  .arg(m_order.quantity)
                  .arg(m_scrapLogged)
            : tr("%1 started, %2 logged as scrap, %3 came out. The others become a lot that carries the rest of the cost.")
                  .arg(m_order.quantity)
                  .arg(m_scrapLogged)
                  .arg(m_order.delivered);
    if (m_materialMissing)
        note += u' ' % tr("Not all material was issued: what was used but not issued is missing from the cost.");
    setNote(note);
}

Result<std::optional<qint64>> FinishForm::act()
{
    const Result<Quantity> good = m_good->value();
    if (!good.ok())
        return Error::fromIssues({{u"good"_s, good.error().message}});
    const qint64 pieces = std::clamp<qint64>(good->wholeUnits(), -1, std::numeric_limits<int>::max());
    BENCHBOOK_TRY(finishWorkOrder(m_session.studio(), m_order.id, int(pieces), m_session.person()));
    return std::optional<qint64>();
}

CancelWorkOrderForm::CancelWorkOrderForm(Session &session, const WorkOrderSheet &sheet)
    : PaneForm(u"cancelWorkOrderForm"_s), m_session(session), m_order(sheet.info), m_lotsAtBench(!sheet.atBench.empty())
{
    CancelWorkOrderForm::retranslate();
}

void CancelWorkOrderForm::retranslate()
{
    setTexts(tr("Cancel %1?").arg(m_order.code), tr("Cancel work order"));
    setLeaveText(tr("Keep the work order"));
    setNote(
        m_lotsAtBench
            ? tr("What was issued goes back to the shelf and no piece is made; logged work stays written down, and Undo "
                 "brings the work order back.")
            : tr("No piece is made; logged work stays written down, and Undo brings the work order back."));
}

Result<std::optional<qint64>> CancelWorkOrderForm::act()
{
    BENCHBOOK_TRY(cancelWorkOrder(m_session.studio(), m_order.id, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
