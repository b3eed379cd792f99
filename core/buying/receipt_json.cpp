// Receipts as JSON.
#include "core/buying/bought_quantity.h"
#include "core/buying/buying_json_reader.h"
#include "core/buying/purchase_json.h"
#include "core/people/settings.h"
#include "core/stock/hide_side.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ReceiptJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *shelfByCode = R"sql(
    SELECT id FROM location WHERE upper(code) = upper(:reference) AND hidden = 0
)sql";
constexpr const char *shelfByName = R"sql(
    SELECT id FROM location WHERE name = :reference AND hidden = 0
)sql";

QStringList receiptKeys()
{
    return {u"supplier"_s, u"day"_s,      u"invoice"_s, u"freight"_s, u"duty"_s,
            u"discount"_s, u"currency"_s, u"rate"_s,    u"note"_s,    u"lines"_s};
}

QStringList receiptLineKeys() { return {u"line"_s, u"material"_s, u"goods"_s, u"shelf"_s, u"quantity"_s, u"pieces"_s}; }

QStringList pieceKeys() { return {u"quantity"_s, u"grade"_s, u"thickness"_s, u"side"_s, u"defects"_s, u"expiry"_s}; }

/// Reads the lines of a receipt of this order, or of none.
class ReceiptLineReader
{
public:
    ReceiptLineReader(BuyingJsonReader from, const std::optional<PurchaseOrderInfo> &order, const Currency &currency)
        : m_from(std::move(from)), m_order(order), m_currency(currency)
    {
    }

    ReceiptLineDraft read()
    {
        m_from.allow(receiptLineKeys());
        readLine();
        m_draft.goods = m_from.money(u"goods"_s, m_currency);
        if (const auto shelf = m_from.reference(u"shelf"_s, {shelfByCode, shelfByName}))
            m_draft.shelf = Id<Location>(*shelf);
        readPieces();
        return std::move(m_draft);
    }

private:
    void readLine()
    {
        if (m_from.has(u"line"_s)) {
            const int position = m_from.amountText(u"line"_s).toInt();
            const bool known = m_order && position >= 1 && position <= static_cast<int>(m_order->lines.size());
            if (known) {
                const PurchaseLineInfo &line = m_order->lines[static_cast<std::size_t>(position) - 1];
                m_draft.orderLine = line.id;
                m_material = line.material;
            } else {
                m_from.note(u"line"_s, ReceiptJsonText::tr("The order has no such line."));
            }
        }
        if (const auto id = m_from.reference(u"material"_s, {materialByCode, materialByName})) {
            m_draft.material = Id<Material>(*id);
            m_material = m_draft.material;
        }
    }

    void readPieces()
    {
        if (!m_from.has(u"pieces"_s)) {
            m_draft.typedQuantity = m_from.amountText(u"quantity"_s);
            m_draft.pieces.push_back(ReceivedPiece(quantity(m_from)));
            return;
        }
        if (m_from.has(u"quantity"_s))
            m_from.note(u"quantity"_s, ReceiptJsonText::tr("Say either how much came in all, or each piece."));
        int index = 0;
        for (const QJsonValue &value : m_from.array(u"pieces"_s)) {
            const QJsonObject json = value.isObject() ? value.toObject() : QJsonObject{{u"quantity"_s, value}};
            BuyingJsonReader from(m_from.reader(), json, m_from.prefix() + u"pieces[%1]."_s.arg(index++),
                                  m_from.issues());
            from.allow(pieceKeys());
            m_draft.pieces.push_back(ReceivedPiece(quantity(from), traits(from)));
        }
    }

    Quantity quantity(BuyingJsonReader &from) const
    {
        const QString written = from.amountText(u"quantity"_s);
        if (!m_material)
            return from.quantity(u"quantity"_s).value_or(Quantity());
        const Result<BoughtMaterial> material = boughtMaterial(from.reader(), *m_material);
        const Result<Quantity> amount = material.ok() ? boughtQuantity(*material, written) : material.error();
        if (!amount.ok())
            from.note(u"quantity"_s, amount.error().message);
        return amount.valueOr(Quantity());
    }

    static LotTraits traits(BuyingJsonReader &from)
    {
        LotTraits traits;
        traits.grade = from.text(u"grade"_s);
        traits.thickness = from.quantity(u"thickness"_s);
        const auto side = parseHideSide(from.text(u"side"_s));
        if (!side.ok())
            from.note(u"side"_s, side.error().message);
        traits.side = side.valueOr(QString());
        traits.defects = from.text(u"defects"_s);
        traits.expiry = from.day(u"expiry"_s);
        return traits;
    }

    BuyingJsonReader m_from;
    const std::optional<PurchaseOrderInfo> &m_order;
    const Currency &m_currency;
    std::optional<Id<Material>> m_material;
    ReceiptLineDraft m_draft;
};

/// As the plan will take it: amounts are read in the currency they are then kept in.
Currency currencyOfReceipt(const Reader &reader, const ReceiptDraft &draft,
                           const std::optional<PurchaseOrderInfo> &order)
{
    if (!draft.currency.isEmpty())
        return Currency::ofCode(draft.currency);
    if (order)
        return order->currency;
    const Result<qint64> known = findRecord(reader, supplierKind(), draft.supplierName);
    return Currency::ofCode(known.ok() ? purchaseCurrency(reader, {.supplier = Id<Supplier>(*known)})
                                       : readSettings(reader).currency.code);
}

QJsonObject linePlanJson(const ReceiptLinePlan &line, const ReceiptPlan &plan)
{
    QJsonArray lots;
    for (const PlannedLot &lot : line.lots) {
        lots.append(QJsonObject{{u"quantity"_s, plainText(lot.quantity)},
                                {u"value"_s, moneyOrNull(lot.value, plan.studioCurrency)}});
    }
    QJsonValue price;
    if (line.price) {
        price = *line.price == std::strong_ordering::equal     ? u"as agreed"_s
                : *line.price == std::strong_ordering::greater ? u"dearer"_s
                                                               : u"cheaper"_s;
    }
    return {{u"name"_s, line.name},
            {u"unit"_s, line.unit.code},
            {u"ordered"_s, line.orderLine ? QJsonValue(plainText(line.ordered)) : QJsonValue(QJsonValue::Null)},
            {u"came"_s, plainText(line.came)},
            {u"now"_s, plainText(line.now)},
            {u"due"_s, plainText(line.under())},
            {u"over"_s, line.orderLine ? plainText(line.over()) : u"0"_s},
            {u"price"_s, price},
            {u"goods"_s, moneyOrNull(line.goods, plan.currency)},
            {u"freight"_s, plainText(line.freight, plan.currency)},
            {u"duty"_s, plainText(line.duty, plan.currency)},
            {u"discount"_s, plainText(line.discount, plan.currency)},
            {u"landed"_s, moneyOrNull(line.landed, plan.studioCurrency)},
            {u"lots"_s, lots}};
}

QJsonArray textsJson(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(text);
    return array;
}

} // namespace

Result<ReceiptDraft> receiptDraftFromJson(const Studio &studio, std::optional<Id<PurchaseOrder>> order,
                                          const QJsonObject &json)
{
    return studio.read([&](const Reader &reader) -> Result<ReceiptDraft> {
        std::vector<Issue> issues;
        BuyingJsonReader from(reader, json, QString(), issues);
        from.allow(receiptKeys());
        ReceiptDraft draft;
        draft.order = order;
        std::optional<PurchaseOrderInfo> info;
        if (order) {
            BENCHBOOK_ASSIGN(info, purchaseOrder(reader, *order));
        }
        draft.supplierName = from.text(u"supplier"_s);
        draft.currency = from.text(u"currency"_s).toUpper();
        const Currency currency = currencyOfReceipt(reader, draft, info);
        draft.receivedDay = from.day(u"day"_s);
        draft.invoiceNo = from.text(u"invoice"_s);
        draft.freight = from.money(u"freight"_s, currency).value_or(Money());
        draft.duty = from.money(u"duty"_s, currency).value_or(Money());
        draft.discount = from.money(u"discount"_s, currency).value_or(Money());
        if (const std::optional<Quantity> rate = from.quantity(u"rate"_s))
            draft.rate = ExchangeRate::fromMicro(rate->micro());
        draft.note = from.text(u"note"_s);
        int index = 0;
        for (const QJsonValue &line : from.array(u"lines"_s)) {
            BuyingJsonReader part(reader, line.toObject(), u"lines[%1]."_s.arg(index++), issues);
            draft.lines.push_back(ReceiptLineReader(part, info, currency).read());
        }
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        return draft;
    });
}

QString receiptJsonShape()
{
    return receiptKeys().join(u", "_s) + u": [{"_s + receiptLineKeys().join(u", "_s) + u": [{"_s +
           pieceKeys().join(u", "_s) + u"}]}]"_s;
}

QJsonObject receiptPlanJson(const ReceiptPlan &plan)
{
    QJsonArray lines;
    for (const ReceiptLinePlan &line : plan.lines)
        lines.append(linePlanJson(line, plan));
    QJsonArray issues;
    for (const Issue &issue : plan.issues)
        issues.append(QJsonObject{{u"field"_s, issue.field}, {u"message"_s, issue.message}});
    return {{u"supplierName"_s, plan.supplierName},
            {u"order"_s, plan.orderCode},
            {u"day"_s, dayOrNull(plan.day)},
            {u"currency"_s, plan.currency.code},
            {u"rate"_s,
             plan.rate ? QJsonValue(plainText(Quantity::fromMicro(plan.rate->micro()))) : QJsonValue(QJsonValue::Null)},
            {u"lines"_s, lines},
            {u"goods"_s, moneyOrNull(plan.goods, plan.currency)},
            {u"total"_s, moneyOrNull(plan.total, plan.currency)},
            {u"landed"_s, moneyOrNull(plan.landed, plan.studioCurrency)},
            {u"differences"_s, textsJson(plan.differences)},
            {u"remarks"_s, textsJson(plan.remarks)},
            {u"needsAcceptOver"_s, !plan.overs.isEmpty()},
            {u"needsAcceptAgain"_s, !plan.again.isEmpty()},
            {u"issues"_s, issues}};
}

Result<QJsonObject> receiptJson(const Studio &studio, Id<PurchaseReceipt> id)
{
    return studio.read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const ReceiptInfo receipt, purchaseReceipt(reader, id));
        const Currency own = readSettings(reader).currency;
        QJsonArray lines;
        for (const ReceivedLineInfo &line : receipt.lines) {
            lines.append(QJsonObject{{u"material"_s, line.materialCode},
                                     {u"name"_s, line.materialName},
                                     {u"quantity"_s, plainText(line.quantity)},
                                     {u"unit"_s, line.unit.code},
                                     {u"goods"_s, moneyOrNull(line.goods, receipt.currency)},
                                     {u"value"_s, moneyOrNull(line.value, own)},
                                     {u"lots"_s, textsJson(line.lotCodes)}});
        }
        return QJsonObject{{u"code"_s, receipt.code},
                           {u"supplier"_s, receipt.supplierCode},
                           {u"supplierName"_s, receipt.supplierName},
                           {u"order"_s, receipt.orderCode},
                           {u"day"_s, dayOrNull(receipt.receivedDay)},
                           {u"invoice"_s, receipt.invoiceNo},
                           {u"currency"_s, receipt.currency.code},
                           {u"rate"_s, plainText(Quantity::fromMicro(receipt.rate.micro()))},
                           {u"goods"_s, moneyOrNull(receipt.goods(), receipt.currency)},
                           {u"freight"_s, plainText(receipt.freight, receipt.currency)},
                           {u"duty"_s, plainText(receipt.duty, receipt.currency)},
                           {u"discount"_s, plainText(receipt.discount, receipt.currency)},
                           {u"total"_s, moneyOrNull(receipt.total(), receipt.currency)},
                           {u"landed"_s, moneyOrNull(receipt.landed(), own)},
                           {u"takenBack"_s, receipt.takenBack},
                           {u"note"_s, receipt.note},
                           {u"lines"_s, lines}};
    });
}

} // namespace benchbook
