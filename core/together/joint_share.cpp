#include "core/together/joint_share.h"

#include "core/materials/material_quantity.h"
#include "core/peers/deal_terms.h"
#include "core/peers/stored_bytes.h"
#include "core/stock/lot.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ShareText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

constexpr const char *lotWithMark = "SELECT code FROM lot WHERE instr(note, :mark) > 0 AND hidden = 0 LIMIT 1";

/// Stands in the note of the lot: by it a share is received once, also when the division was written anew.
QString shareMark(const JointPurchase &purchase) { return hexText(purchase.call).left(12); }

Result<Quantity> inBaseUnit(const MaterialUnits &units, const JointPurchase &purchase, Quantity quantity)
{
    const Result<Unit> unit = Unit::fromText(purchase.unit);
    if (!unit.ok() || unit->dimension != units.base.dimension) {
        return Error::invalid(ShareText::tr("%1 is counted in %2, and the purchase in %3. Choose a material that is "
                                            "measured likewise.")
                                  .arg(units.name, units.base.symbol, purchase.unit));
    }
    return convert(quantity, *unit, units.base, Rounding::HalfEven);
}

Result<MadeLot> receiveNow(Action &action, Id<Circle> circle, const Hash256 &call, const ShareReceipt &request)
{
    BENCHBOOK_ASSIGN(const CircleView in, circleView(action.reader(), circle));
    BENCHBOOK_ASSIGN(const JointView view, jointView(action.reader(), in, QString::fromLatin1(call.hex())));
    if (!view.shareReceived.isEmpty())
        return Error::refused(ShareText::tr("Our share was received already, as %1.").arg(view.shareReceived));
    const JointSlip *slip = view.ourSlip();
    if (!slip || slip->received <= Quantity())
        return Error::refused(ShareText::tr("Nothing was measured for us yet."));
    if (!view.purchase.split->same())
        return Error::refused(ShareText::tr("The division comes out otherwise here. Settle what differs first."));
    BENCHBOOK_ASSIGN(const MaterialUnits units, materialUnits(action.reader(), request.material));
    BENCHBOOK_ASSIGN(const Quantity quantity, inBaseUnit(units, view.purchase, slip->received));
    std::optional<Money> cost = inStudioMoney(action.reader(), {slip->total, view.purchase.split->currency});
    if (!cost)
        cost = request.cost;
    const QString note = ShareText::tr("Joint purchase %1").arg(shareMark(view.purchase));
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> lots, receive(action, {.material = request.material,
                                                                       .pieces = {ReceivedPiece(quantity)},
                                                                       .cost = cost,
                                                                       .location = request.location,
                                                                       .supplier = view.purchase.supplier,
                                                                       .note = note,
                                                                       .day = request.day}));
    // What joins a heap takes its note along.
    BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(action.reader(), lots.front().id));
    if (!lot.note.contains(note))
        action.change("lot", lot.id, {{"note", lot.note.isEmpty() ? note : QString(lot.note + u'\n' + note)}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Receive our share of %1 as %2"),
                        {view.purchase.material, lots.front().code}));
    return lots.front();
}

} // namespace

Result<MadeLot> receiveShare(Studio &studio, Id<Circle> circle, const Hash256 &call, const ShareReceipt &receipt,
                             PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Receive our share of a joint purchase")), person,
                          [&](Action &action) { return receiveNow(action, circle, call, receipt); });
}

QString lotOfShare(const Reader &reader, const JointPurchase &purchase)
{
    if (!purchase.split)
        return {};
    Query query = reader.query(lotWithMark);
    return query.bind("mark", shareMark(purchase)).next() ? query.text(0) : QString();
}

} // namespace benchbook
