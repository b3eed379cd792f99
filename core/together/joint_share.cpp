#include "core/together/joint_share.h"

#include "core/letters/visible_text.h"
#include "core/materials/material_quantity.h"
#include "core/peers/counterpart.h"
#include "core/peers/deal_terms.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ShareText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

constexpr const char *shareOfCall = R"sql(
    SELECT lot.code, share.quantity_micro, share.division FROM joint_share AS share JOIN lot ON lot.id = share.lot_id
    WHERE share.call = :call
)sql";
constexpr const char *codeOfSupplier = "SELECT code FROM supplier WHERE id = :id";

/// What the letters call the supplier, as one of ours: found or entered by that name alone.
QString supplierOfPurchase(Action &action, const JointPurchase &purchase)
{
    const QString name = visibleText(purchase.supplier).simplified();
    if (name.isEmpty())
        return {};
    Query supplier = action.query(codeOfSupplier);
    return supplier.bind("id", supplierOfName(action, name)).next() ? supplier.text(0) : QString();
}

Result<Quantity> inBaseUnit(const MaterialUnits &units, const JointPurchase &purchase, Quantity quantity)
{
    const Result<Unit> unit = Unit::fromText(purchase.unit);
    if (!unit.ok() || unit->dimension != units.base.dimension) {
        return Error::invalid(ShareText::tr("%1 is counted in %2, and the purchase in %3. Choose a material that is "
                                            "measured likewise.")
                                  .arg(units.name, shownSymbol(units.base), purchase.unit));
    }
    return convert(quantity, *unit, units.base, Rounding::HalfEven);
}

Result<MadeLot> receiveNow(Action &action, Id<Circle> circle, const Hash256 &call, const ShareReceipt &request)
{
    BENCHBOOK_ASSIGN(const CircleView in, circleView(action.reader(), circle));
    BENCHBOOK_ASSIGN(const JointView view, jointView(action.reader(), in, QString::fromLatin1(call.hex())));
    if (view.share)
        return Error::refused(ShareText::tr("Our share was received already, as %1.").arg(view.share->lot));
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
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> lots,
                     receive(action, {.material = request.material,
                                      .pieces = {ReceivedPiece(quantity)},
                                      .cost = cost,
                                      .location = request.location,
                                      .supplier = supplierOfPurchase(action, view.purchase),
                                      .note = ShareText::tr("Joint purchase %1").arg(shortHash(view.purchase.call)),
                                      .day = request.day}));
    action.add("joint_share", action.newId<struct JointShare>(),
               {{"call", hexText(view.purchase.call)},
                {"division", hexText(view.purchase.split->letter)},
                {"lot_id", lots.front().id},
                {"quantity_micro", slip->received},
                {"cost_minor", cost}});
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

std::optional<ReceivedShare> receivedShare(const Reader &reader, const JointPurchase &purchase)
{
    Query query = reader.query(shareOfCall);
    if (!query.bind("call", hexText(purchase.call)).next())
        return std::nullopt;
    return ReceivedShare{query.text(0), query.quantity(1), bytesOfHex<Hash256>(query.text(2))};
}

} // namespace benchbook
