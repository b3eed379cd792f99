// Sales orders as whole documents.
#include "app/cli/documents.h"

#include "core/sales/order_json.h"

#include <QCoreApplication>

#include <array>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct OrderDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Id<SalesOrder>> namedOrder(const Studio &studio, const QString &reference)
{
    return studio.read([&](const Reader &reader) { return findOrder(reader, reference); });
}

Result<QJsonObject> showOrder(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<SalesOrder> order, namedOrder(*studio, reference));
    return orderJson(*studio, order);
}

Result<QJsonObject> addOrderFromJson(Session &session, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const OrderDraft draft, orderDraftFromJson(*studio, json));
    BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(*studio, draft, signer));
    return orderJson(*studio, placed.id);
}

/// What OrderChangeReader takes.
constexpr std::array changeableKeys{"customer"_L1, "shipping"_L1, "discount"_L1, "tax"_L1,
                                    "refunded"_L1, "paid"_L1,     "note"_L1};

QString changeKeys()
{
    QStringList keys;
    for (const QLatin1StringView key : changeableKeys)
        keys << key;
    return keys.join(u", "_s);
}

/// Reads the keys of an OrderChange and notes every issue beside its key.
class OrderChangeReader
{
public:
    OrderChangeReader(Session &session, const QJsonObject &json, const Currency &currency)
        : m_session(session), m_json(json), m_currency(currency)
    {
    }

    Result<OrderChange> read()
    {
        for (auto it = m_json.begin(); it != m_json.end(); ++it)
            take(it.key(), it.value());
        if (!m_issues.empty())
            return Error::fromIssues(std::move(m_issues));
        return m_change;
    }

private:
    void take(const QString &key, const QJsonValue &value)
    {
        if (key == u"shipping")
            m_change.shipping = money(key, value);
        else if (key == u"discount")
            m_change.discount = money(key, value);
        else if (key == u"tax")
            m_change.tax = money(key, value);
        else if (key == u"refunded")
            m_change.refunded = money(key, value);
        else if (key == u"note" && value.isString())
            m_change.note = value.toString();
        else if (key == u"paid" && value.isBool())
            m_change.paid = value.toBool();
        else if (key == u"customer")
            m_change.customer = customer(value);
        else
            m_issues.push_back({key, OrderDocumentText::tr("“%1” cannot be changed, or not to this.").arg(key)});
    }

    std::optional<Money> money(const QString &key, const QJsonValue &value)
    {
        const Result<Money> parsed = parseMoney(value.toString(), m_currency);
        if (parsed.ok())
            return *parsed;
        m_issues.push_back({key, parsed.error().message});
        return std::nullopt;
    }

    std::optional<std::optional<Id<Customer>>> customer(const QJsonValue &value)
    {
        if (value.isNull())
            return std::optional<Id<Customer>>();
        const Result<Id<Customer>> found = m_session.find<Customer>("customers", value.toString());
        if (found.ok())
            return std::optional(*found);
        m_issues.push_back({u"customer"_s, found.error().message});
        return std::nullopt;
    }

    Session &m_session;
    const QJsonObject &m_json;
    const Currency &m_currency;
    OrderChange m_change;
    std::vector<Issue> m_issues;
};

Result<QJsonObject> changeOrderFromJson(Session &session, const QString &reference, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<SalesOrder> id, namedOrder(*studio, reference));
    BENCHBOOK_ASSIGN(const OrderInfo order, studio->read([&](const Reader &reader) { return orderInfo(reader, id); }));
    BENCHBOOK_ASSIGN(const OrderChange change, OrderChangeReader(session, json, order.currency).read());
    BENCHBOOK_TRY(changeOrder(*studio, id, change, signer));
    return orderJson(*studio, id);
}

} // namespace

std::span<const Document> orderDocuments()
{
    static constexpr Document documents[] = {
        {"orders", showOrder, addOrderFromJson, changeOrderFromJson, orderJsonShape, changeKeys},
    };
    return documents;
}

} // namespace benchbook::cli
