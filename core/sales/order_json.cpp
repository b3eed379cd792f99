#include "core/sales/order_json.h"

#include "core/people/settings.h"
#include "core/sales/shipment.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct OrderJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Sales)
};

constexpr const char *channelByReference = R"sql(
    SELECT id FROM channel WHERE lower(code) = lower(:reference) OR name = :reference LIMIT 2
)sql";

constexpr const char *customerByCode = R"sql(
    SELECT id FROM customer WHERE code = upper(:reference)
)sql";

constexpr const char *customerByName = R"sql(
    SELECT id FROM customer WHERE hidden = 0 AND (name = :reference OR handle = :reference) LIMIT 2
)sql";

constexpr const char *variantOfSku = R"sql(
    SELECT id FROM variant WHERE upper(sku) = upper(:reference) LIMIT 2
)sql";

/// What an order and a line of one are written with; "lines" comes last.
QStringList orderKeys()
{
    return {u"channel"_s,  u"customer"_s, u"currency"_s, u"ordered"_s, u"promise"_s, u"shipping"_s,
            u"discount"_s, u"tax"_s,      u"paid"_s,     u"note"_s,    u"lines"_s};
}

QStringList lineKeys() { return {u"sku"_s, u"quantity"_s, u"total"_s, u"title"_s, u"options"_s}; }

/// Reads one object, noting every issue beside its field.
class OrderJsonReader
{
public:
    OrderJsonReader(const Reader &reader, const QJsonObject &json, QString prefix, std::vector<Issue> &issues)
        : m_reader(reader), m_json(json), m_prefix(std::move(prefix)), m_issues(issues)
    {
    }

    void allow(const QStringList &keys)
    {
        for (const QString &key : m_json.keys()) {
            if (!keys.contains(key))
                note(key, OrderJsonText::tr("“%1” is not known here.").arg(key));
        }
    }

    QString text(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (value.isDouble())
            return QString::number(value.toDouble(), 'g', 15);
        if (!value.isString())
            note(key, OrderJsonText::tr("“%1” is a text.").arg(key));
        return value.toString().trimmed();
    }

    QDate day(const QString &key)
    {
        const QString written = text(key);
        const QDate day = QDate::fromString(written, Qt::ISODate);
        if (!written.isEmpty() && !day.isValid())
            note(key, OrderJsonText::tr("“%1” is no day; write it as 2026-09-01.").arg(written));
        return day;
    }

    std::optional<Money> money(const QString &key, const Currency &currency)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return std::nullopt;
        const Result<Money> amount = parseMoney(written, currency);
        if (!amount.ok()) {
            note(key, amount.error().message);
            return std::nullopt;
        }
        return *amount;
    }

    Quantity pieces(const QString &key)
    {
        const QString written = text(key);
        const Result<Quantity> quantity = parseQuantity(written.isEmpty() ? u"1"_s : written);
        if (!quantity.ok())
            note(key, quantity.error().message);
        return quantity.valueOr(Quantity::units(1));
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isBool())
            note(key, OrderJsonText::tr("“%1” is true or false.").arg(key));
        return value.toBool();
    }

    /// What exactly one row is called; an issue when there is none, or more than one.
    template <class Tag>
    std::optional<Id<Tag>> reference(const QString &key, std::initializer_list<const char *> lookUps)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return std::nullopt;
        for (const char *sql : lookUps) {
            Query query = m_reader.query(sql);
            query.bind("reference", written);
            if (!query.next())
                continue;
            const auto id = query.id<Tag>(0);
            if (!query.next())
                return id;
            note(key, OrderJsonText::tr("More than one is called “%1”; use the code.").arg(written));
            return std::nullopt;
        }
        note(key, OrderJsonText::tr("There is no “%1”.").arg(written));
        return std::nullopt;
    }

private:
    void note(const QString &key, const QString &message) { m_issues.push_back({m_prefix + key, message}); }

    const Reader &m_reader;
    const QJsonObject &m_json;
    QString m_prefix;
    std::vector<Issue> &m_issues;
};

OrderLineDraft lineDraftFrom(const Reader &reader, const QJsonObject &json, int index, const Currency &currency,
                             std::vector<Issue> &issues)
{
    OrderJsonReader from(reader, json, u"lines[%1]."_s.arg(index), issues);
    from.allow(lineKeys());
    OrderLineDraft line;
    line.variant = from.reference<Variant>(u"sku"_s, {variantOfSku});
    line.quantity = from.pieces(u"quantity"_s);
    line.total = from.money(u"total"_s, currency);
    line.title = from.text(u"title"_s);
    line.options = from.text(u"options"_s);
    return line;
}

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue maybeMoneyJson(std::optional<Money> money, const Currency &currency)
{
    return money ? QJsonValue(plainText(*money, currency)) : QJsonValue(QJsonValue::Null);
}

QJsonObject lineJson(const OrderLineInfo &line, const Currency &currency)
{
    return {{u"position"_s, line.position},
            {u"sku"_s, line.sku},
            {u"product"_s, line.variant ? QJsonValue(line.productName) : QJsonValue(QJsonValue::Null)},
            {u"title"_s, line.title},
            {u"options"_s, line.options},
            {u"quantity"_s, plainText(line.quantity)},
            {u"shipped"_s, plainText(line.shipped)},
            {u"unit"_s, u"pcs"_s},
            {u"total"_s, plainText(line.total, currency)}};
}

QJsonArray shipmentsJson(const Reader &reader, Id<SalesOrder> id, const QTimeZone &zone)
{
    QJsonArray parcels;
    for (const ShipmentInfo &parcel : shipmentsOf(reader, id)) {
        parcels.append(QJsonObject{{u"at"_s, isoText(parcel.at, zone)},
                                   {u"tracking"_s, parcel.tracking},
                                   {u"pieces"_s, plainText(parcel.pieces)}});
    }
    return parcels;
}

QJsonObject headJson(const OrderInfo &order, const StudioSettings &settings)
{
    const Currency &currency = order.currency;
    return {{u"code"_s, order.code},
            {u"state"_s, stateName(order.state)},
            {u"channel"_s, order.channelCode},
            {u"shop"_s, order.shop},
            {u"channelOrderNo"_s, order.channelOrderNo},
            {u"customer"_s, order.customer ? QJsonValue(order.customerCode) : QJsonValue(QJsonValue::Null)},
            {u"customerName"_s, order.customerName},
            {u"orderedAt"_s, isoText(order.orderedAt, settings.timeZone)},
            {u"ordered"_s, dayJson(order.orderedDay)},
            {u"firstPromise"_s, dayJson(order.firstPromise)},
            {u"promise"_s, dayJson(order.promise)},
            {u"currency"_s, currency.code},
            {u"goods"_s, plainText(order.goods, currency)},
            {u"shipping"_s, plainText(order.shipping, currency)},
            {u"discount"_s, plainText(order.discount, currency)},
            {u"tax"_s, plainText(order.tax, currency)},
            {u"refunded"_s, plainText(order.refunded, currency)},
            {u"refundedTax"_s, plainText(order.refundedTax, currency)},
            {u"charged"_s, plainText(order.charged(), currency)},
            {u"revenue"_s, plainText(order.revenue(), currency)},
            {u"studioRevenue"_s, maybeMoneyJson(order.studioRevenue, settings.currency)},
            {u"paid"_s, order.paid},
            {u"shippedElsewhere"_s, order.shippedElsewhere},
            {u"note"_s, order.note}};
}

} // namespace

Result<OrderDraft> orderDraftFromJson(const Studio &studio, const QJsonObject &json)
{
    return studio.read([&](const Reader &reader) -> Result<OrderDraft> {
        std::vector<Issue> issues;
        OrderJsonReader from(reader, json, QString(), issues);
        from.allow(orderKeys());
        OrderDraft draft;
        draft.channel =
            json.contains(u"channel"_s) ? from.reference<Channel>(u"channel"_s, {channelByReference}) : std::nullopt;
        draft.customer = from.reference<Customer>(u"customer"_s, {customerByCode, customerByName});
        draft.currency = from.text(u"currency"_s).toUpper();
        const Currency currency = Currency::fromCode(draft.currency).valueOr(readSettings(reader).currency);
        draft.orderedDay = from.day(u"ordered"_s);
        draft.promise = from.day(u"promise"_s);
        draft.shipping = from.money(u"shipping"_s, currency).value_or(Money());
        draft.discount = from.money(u"discount"_s, currency).value_or(Money());
        draft.tax = from.money(u"tax"_s, currency).value_or(Money());
        draft.paid = from.flag(u"paid"_s);
        draft.note = from.text(u"note"_s);
        int index = 0;
        for (const QJsonValue &line : json.value(u"lines"_s).toArray())
            draft.lines.push_back(lineDraftFrom(reader, line.toObject(), index++, currency, issues));
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        return draft;
    });
}

QString orderJsonShape() { return orderKeys().join(u", "_s) + u": [{"_s + lineKeys().join(u", "_s) + u"}]"_s; }

Result<QJsonObject> orderJson(const Studio &studio, Id<SalesOrder> id)
{
    return studio.read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const OrderInfo order, orderInfo(reader, id));
        const StudioSettings settings = readSettings(reader);
        QJsonObject json = headJson(order, settings);
        QJsonArray lines;
        for (const OrderLineInfo &line : orderLines(reader, id))
            lines.append(lineJson(line, order.currency));
        json.insert(u"lines"_s, lines);
        json.insert(u"shipments"_s, shipmentsJson(reader, id, settings.timeZone));
        json.insert(u"costOfShipped"_s, maybeMoneyJson(costOfShipped(reader, id), settings.currency));
        return json;
    });
}

} // namespace benchbook
