#include "core/buying/purchase_json.h"

#include "core/buying/bought_quantity.h"
#include "core/buying/buying_json_reader.h"
#include "core/people/settings.h"

#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *needByCode = "SELECT id FROM purchase_need WHERE code = upper(:reference) AND hidden = 0";
constexpr const char *quoteByCode = "SELECT id FROM quote WHERE code = upper(:reference) AND hidden = 0";

/// What an order and a line of one are written with; "lines" comes last.
QStringList purchaseKeys()
{
    return {u"supplier"_s,   u"currency"_s,        u"promise"_s, u"freight"_s,
            u"adjustment"_s, u"supplierOrderNo"_s, u"note"_s,    u"lines"_s};
}

QStringList purchaseLineKeys()
{
    return {u"material"_s, u"quantity"_s, u"total"_s, u"title"_s, u"supplierItem"_s, u"need"_s, u"quote"_s};
}

template <class Tag> std::optional<Id<Tag>> asId(std::optional<qint64> id)
{
    return id ? std::optional(Id<Tag>(*id)) : std::nullopt;
}

PurchaseLineDraft purchaseLineFrom(BuyingJsonReader from, const Currency &currency)
{
    from.allow(purchaseLineKeys());
    PurchaseLineDraft line;
    line.material = asId<Material>(from.reference(u"material"_s, {materialByCode, materialByName}));
    const QString written = from.amountText(u"quantity"_s);
    if (line.material) {
        const Result<BoughtMaterial> material = boughtMaterial(from.reader(), *line.material);
        const Result<Quantity> quantity = material.ok() ? boughtQuantity(*material, written) : material.error();
        if (!quantity.ok())
            from.note(u"quantity"_s, quantity.error().message);
        line.quantity = quantity.valueOr(Quantity());
    } else {
        line.quantity = from.quantity(u"quantity"_s).value_or(Quantity());
    }
    line.typedQuantity = written;
    line.total = from.money(u"total"_s, currency);
    line.title = from.text(u"title"_s);
    line.supplierItem = from.text(u"supplierItem"_s);
    line.need = asId<PurchaseNeed>(from.reference(u"need"_s, {needByCode}));
    line.quote = asId<Quote>(from.reference(u"quote"_s, {quoteByCode}));
    return line;
}

std::vector<PurchaseLineDraft> purchaseLinesFrom(BuyingJsonReader &from, const Currency &currency)
{
    std::vector<PurchaseLineDraft> lines;
    int index = 0;
    for (const QJsonValue &line : from.array(u"lines"_s)) {
        const QString prefix = u"lines[%1]."_s.arg(index++);
        lines.push_back(
            purchaseLineFrom(BuyingJsonReader(from.reader(), line.toObject(), prefix, from.issues()), currency));
    }
    return lines;
}

QJsonObject purchaseLineJson(const PurchaseLineInfo &line, const Currency &currency)
{
    return {{u"position"_s, line.position},
            {u"material"_s, line.material ? QJsonValue(line.materialCode) : QJsonValue(QJsonValue::Null)},
            {u"name"_s, line.name()},
            {u"title"_s, line.title},
            {u"supplierItem"_s, line.supplierItem},
            {u"quantity"_s, plainText(line.quantity)},
            {u"typedQuantity"_s, line.typedQuantity},
            {u"received"_s, plainText(line.received)},
            {u"due"_s, plainText(line.due())},
            {u"unit"_s, line.unit.code},
            {u"total"_s, moneyOrNull(line.total, currency)}};
}

} // namespace

Result<PurchaseDraft> purchaseDraftFromJson(const Studio &studio, const QJsonObject &json)
{
    return studio.read([&](const Reader &reader) -> Result<PurchaseDraft> {
        std::vector<Issue> issues;
        BuyingJsonReader from(reader, json, QString(), issues);
        from.allow(purchaseKeys());
        PurchaseDraft draft;
        draft.supplier = asId<Supplier>(from.reference(u"supplier"_s, {supplierByCode, supplierByName}));
        draft.currency = from.text(u"currency"_s).toUpper();
        const Currency currency = Currency::ofCode(purchaseCurrency(reader, draft));
        draft.promise = from.day(u"promise"_s);
        draft.freight = from.money(u"freight"_s, currency).value_or(Money());
        draft.adjustment = from.money(u"adjustment"_s, currency).value_or(Money());
        draft.supplierOrderNo = from.text(u"supplierOrderNo"_s);
        draft.note = from.text(u"note"_s);
        draft.lines = purchaseLinesFrom(from, currency);
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        return draft;
    });
}

Result<PurchaseChange> purchaseChangeFromJson(const Studio &studio, Id<PurchaseOrder> id, const QJsonObject &json)
{
    return studio.read([&](const Reader &reader) -> Result<PurchaseChange> {
        BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, purchaseOrder(reader, id));
        std::vector<Issue> issues;
        BuyingJsonReader from(reader, json, QString(), issues);
        from.allow(purchaseKeys());
        PurchaseChange change;
        if (from.has(u"supplier"_s))
            change.supplier = asId<Supplier>(from.reference(u"supplier"_s, {supplierByCode, supplierByName}));
        if (from.has(u"currency"_s))
            change.currency = from.text(u"currency"_s).toUpper();
        const Currency currency = Currency::ofCode(change.currency.value_or(order.currency.code));
        if (from.has(u"promise"_s))
            change.promise = from.day(u"promise"_s);
        if (from.has(u"freight"_s))
            change.freight = from.money(u"freight"_s, currency).value_or(Money());
        if (from.has(u"adjustment"_s))
            change.adjustment = from.money(u"adjustment"_s, currency).value_or(Money());
        if (from.has(u"supplierOrderNo"_s))
            change.supplierOrderNo = from.text(u"supplierOrderNo"_s);
        if (from.has(u"note"_s))
            change.note = from.text(u"note"_s);
        if (from.has(u"lines"_s))
            change.lines = purchaseLinesFrom(from, currency);
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        return change;
    });
}

QString purchaseJsonShape()
{
    return purchaseKeys().join(u", "_s) + u": [{"_s + purchaseLineKeys().join(u", "_s) + u"}]"_s;
}

Result<QJsonObject> purchaseOrderJson(const Studio &studio, Id<PurchaseOrder> id)
{
    return studio.read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, purchaseOrder(reader, id));
        const Currency &currency = order.currency;
        QJsonArray lines;
        for (const PurchaseLineInfo &line : order.lines)
            lines.append(purchaseLineJson(line, currency));
        QJsonArray receipts;
        for (const Id<PurchaseReceipt> receipt : receiptsOf(reader, id)) {
            BENCHBOOK_ASSIGN(const ReceiptInfo info, purchaseReceipt(reader, receipt));
            receipts.append(QJsonObject{{u"code"_s, info.code}, {u"day"_s, dayOrNull(info.receivedDay)}});
        }
        return QJsonObject{{u"code"_s, order.code},
                           {u"state"_s, stateName(order.state)},
                           {u"supplier"_s, order.supplierCode},
                           {u"supplierName"_s, order.supplierName},
                           {u"supplierOrderNo"_s, order.supplierOrderNo},
                           {u"ordered"_s, dayOrNull(order.orderedDay)},
                           {u"firstPromise"_s, dayOrNull(order.firstPromise)},
                           {u"promise"_s, dayOrNull(order.promise)},
                           {u"closed"_s, dayOrNull(order.closedDay)},
                           {u"currency"_s, currency.code},
                           {u"goods"_s, plainText(order.goods(), currency)},
                           {u"freight"_s, plainText(order.freight, currency)},
                           {u"adjustment"_s, plainText(order.adjustment, currency)},
                           {u"total"_s, moneyOrNull(order.total(), currency)},
                           {u"note"_s, order.note},
                           {u"lines"_s, lines},
                           {u"receipts"_s, receipts}};
    });
}

} // namespace benchbook
