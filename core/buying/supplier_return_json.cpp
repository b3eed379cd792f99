// Returns to suppliers as JSON.
#include "core/buying/buying_json_reader.h"
#include "core/buying/purchase_json.h"
#include "core/people/settings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ReturnJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *returnPlaceByCode = "SELECT id FROM location WHERE upper(code) = upper(:reference)";
constexpr const char *returnPlaceByName = "SELECT id FROM location WHERE name = :reference AND hidden = 0";

QStringList returnKeys() { return {u"supplier"_s, u"receipt"_s, u"reason"_s, u"credit"_s, u"day"_s, u"lots"_s}; }

QStringList returnedLotKeys() { return {u"lot"_s, u"quantity"_s, u"location"_s}; }

/// Without a place, the shelf holding most of it; without a quantity, all of it.
std::optional<ReturnedLot> returnedLotFrom(BuyingJsonReader from)
{
    from.allow(returnedLotKeys());
    const Result<Id<Lot>> lot = findLot(from.reader(), from.text(u"lot"_s));
    if (!lot.ok()) {
        from.note(u"lot"_s, lot.error().message);
        return std::nullopt;
    }
    ReturnedLot back{*lot, Quantity()};
    if (from.has(u"location"_s)) {
        if (const auto place = from.reference(u"location"_s, {returnPlaceByCode, returnPlaceByName}))
            back.location = Id<Location>(*place);
    } else if (const Result<LotStock> most = shelfStockOf(from.reader(), *lot); most.ok()) {
        back.location = most->location;
    }
    back.quantity = stockAt(from.reader(), *lot, back.location).quantity;
    const Result<LotInfo> info = lotInfo(from.reader(), *lot);
    if (from.has(u"quantity"_s) && info.ok()) {
        const Result<TypedQuantity> typed = parseTypedQuantity(from.amountText(u"quantity"_s), info->unit);
        const Result<Quantity> amount =
            typed.ok() ? convert(typed->quantity, typed->unit, info->unit, Rounding::HalfEven) : typed.error();
        if (!amount.ok())
            from.note(u"quantity"_s, amount.error().message);
        back.quantity = amount.valueOr(Quantity());
    }
    return back;
}

} // namespace

Result<SupplierReturnDraft> supplierReturnDraftFromJson(const Studio &studio, const QJsonObject &json)
{
    return studio.read([&](const Reader &reader) -> Result<SupplierReturnDraft> {
        std::vector<Issue> issues;
        BuyingJsonReader from(reader, json, QString(), issues);
        from.allow(returnKeys());
        SupplierReturnDraft draft;
        if (const auto supplier = from.reference(u"supplier"_s, {supplierByCode, supplierByName}))
            draft.supplier = Id<Supplier>(*supplier);
        if (from.has(u"receipt"_s)) {
            const Result<Id<PurchaseReceipt>> receipt = findReceipt(reader, from.text(u"receipt"_s));
            if (receipt.ok())
                draft.receipt = *receipt;
            else
                from.note(u"receipt"_s, receipt.error().message);
        }
        draft.reason = from.text(u"reason"_s);
        draft.credit = from.money(u"credit"_s, readSettings(reader).currency);
        draft.day = from.day(u"day"_s);
        int index = 0;
        for (const QJsonValue &lot : from.array(u"lots"_s)) {
            const QJsonObject object = lot.isString() ? QJsonObject{{u"lot"_s, lot}} : lot.toObject();
            BuyingJsonReader part(reader, object, u"lots[%1]."_s.arg(index++), issues);
            if (const std::optional<ReturnedLot> back = returnedLotFrom(part))
                draft.lots.push_back(*back);
        }
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        return draft;
    });
}

QString supplierReturnJsonShape()
{
    return returnKeys().join(u", "_s) + u": [{"_s + returnedLotKeys().join(u", "_s) + u"}]"_s;
}

Result<QJsonObject> supplierReturnJson(const Studio &studio, Id<SupplierReturn> id)
{
    return studio.read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const SupplierReturnInfo back, supplierReturn(reader, id));
        const Currency own = readSettings(reader).currency;
        QJsonArray lots;
        for (const ReturnLinePlan &line : back.lines) {
            lots.append(QJsonObject{{u"lot"_s, line.lotCode},
                                    {u"name"_s, line.name},
                                    {u"quantity"_s, plainText(line.quantity)},
                                    {u"unit"_s, line.unit.code},
                                    {u"value"_s, moneyOrNull(line.value, own)}});
        }
        return QJsonObject{{u"code"_s, back.code},
                           {u"supplier"_s, back.supplierCode},
                           {u"supplierName"_s, back.supplierName},
                           {u"receipt"_s, back.receiptCode},
                           {u"day"_s, dayOrNull(back.returnedDay)},
                           {u"reason"_s, back.reason},
                           {u"value"_s, moneyOrNull(back.value(), own)},
                           {u"credit"_s, moneyOrNull(back.credit, own)},
                           {u"credited"_s, dayOrNull(back.creditedDay)},
                           {u"difference"_s, moneyOrNull(back.difference(), own)},
                           {u"takenBack"_s, back.takenBack},
                           {u"lots"_s, lots}};
    });
}

} // namespace benchbook
