#include "core/sales/order.h"

#include <QCoreApplication>

#include <array>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct OrderText
{
    Q_DECLARE_TR_FUNCTIONS(Sales)
};

constexpr const char *oneOrder = R"sql(
    SELECT sale.id, sale.code, sale.channel_id, channel.code, channel.name, sale.shop, sale.channel_order_no,
           sale.customer_id, coalesce(customer.code, ''), coalesce(customer.name, ''), sale.import_batch_id,
           sale.ordered_at_ms, sale.ordered_day, sale.first_promise_day, sale.promise_day, sale.currency,
           sale.rate_micro, total.goods_minor, sale.shipping_minor, sale.discount_minor, sale.tax_minor,
           sale.refunded_minor, total.refunded_tax_minor, sale.paid, sale.shipped_elsewhere, total.state, sale.note, total.studio_minor
    FROM sales_order AS sale
    JOIN sales_order_total AS total ON total.order_id = sale.id
    JOIN channel ON channel.id = sale.channel_id
    LEFT JOIN customer ON customer.id = sale.customer_id
    WHERE sale.id = :id
)sql";

constexpr const char *linesOfOrder = R"sql(
    SELECT line.id, line.position, line.channel_line_no, line.variant_id,
           coalesce(trim(product.name || ' ' || variant.name), ''), coalesce(variant.sku, line.sku), line.title,
           line.options, line.quantity_micro, shipped.shipped_micro, line.total_minor
    FROM sales_order_line AS line
    JOIN sales_line_shipped AS shipped ON shipped.line_id = line.id
    LEFT JOIN variant ON variant.id = line.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    WHERE line.order_id = :id
    ORDER BY line.position, line.id
)sql";

constexpr const char *orderOfLine = R"sql(
    SELECT order_id FROM sales_order_line WHERE id = :id
)sql";

// A counter-fact belongs to the order of its fact. What took back the adding of a row left nothing to find it by, hence
// the chains of undos.
constexpr const char *entriesOfOrderRows = R"sql(
    WITH RECURSIVE found (entry) AS (
        SELECT entry_id FROM journal_change WHERE table_name = 'sales_order' AND row_id = :order
        UNION
        SELECT entry_id FROM journal_change
        WHERE table_name = 'sales_order_line' AND row_id IN (SELECT id FROM sales_order_line WHERE order_id = :order)
        UNION
        SELECT entry_id FROM journal_change
        WHERE table_name = 'shipment' AND row_id IN (SELECT id FROM shipment WHERE order_id = :order)
        UNION
        SELECT answer.id FROM found JOIN journal_entry AS answer ON answer.undoes_id = found.entry)
    SELECT entry FROM found ORDER BY entry DESC
)sql";

constexpr const char *orderByCode = R"sql(
    SELECT id FROM sales_order WHERE code = upper(:reference) OR id = :id
)sql";

constexpr const char *orderByChannelNo = R"sql(
    SELECT id FROM sales_order WHERE channel_order_no = :reference LIMIT 2
)sql";

struct OrderStateName
{
    OrderState state;
    QLatin1StringView name;
};

constexpr std::array<OrderStateName, 6> orderStateNames{{{OrderState::Open, "open"_L1},
                                                         {OrderState::Paid, "paid"_L1},
                                                         {OrderState::PartlyShipped, "partly_shipped"_L1},
                                                         {OrderState::Unmatched, "unmatched"_L1},
                                                         {OrderState::Shipped, "shipped"_L1},
                                                         {OrderState::Cancelled, "cancelled"_L1}}};

OrderState orderStateFrom(const QString &name)
{
    for (const OrderStateName &known : orderStateNames) {
        if (name == known.name)
            return known.state;
    }
    Q_UNREACHABLE();
}

OrderInfo orderFrom(const Query &query)
{
    OrderInfo order{query.id<SalesOrder>(0),
                    query.text(1),
                    query.id<Channel>(2),
                    query.text(3),
                    query.text(4),
                    query.text(5),
                    query.text(6),
                    query.maybeId<Customer>(7),
                    query.text(8),
                    query.text(9),
                    query.maybeId<ImportBatch>(10),
                    query.instant(11),
                    query.day(12),
                    query.day(13),
                    query.day(14),
                    Currency::ofCode(query.text(15)),
                    std::nullopt,
                    query.money(17),
                    query.money(18),
                    query.money(19),
                    query.money(20),
                    query.money(21),
                    query.money(22),
                    query.flag(23),
                    query.flag(24),
                    orderStateFrom(query.text(25)),
                    query.text(26),
                    query.maybeMoney(27)};
    if (!query.isNull(16))
        order.rate = ExchangeRate::fromMicro(query.integer(16));
    return order;
}

} // namespace

QString stateName(OrderState state)
{
    for (const OrderStateName &known : orderStateNames) {
        if (known.state == state)
            return known.name;
    }
    Q_UNREACHABLE();
}

Result<OrderInfo> orderInfo(const Reader &reader, Id<SalesOrder> id)
{
    Query query = reader.query(oneOrder);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(OrderText::tr("This order does not exist."));
    return orderFrom(query);
}

std::vector<OrderLineInfo> orderLines(const Reader &reader, Id<SalesOrder> id)
{
    Query query = reader.query(linesOfOrder);
    query.bind("id", id);
    std::vector<OrderLineInfo> lines;
    while (query.next()) {
        lines.push_back({query.id<OrderLine>(0), query.count(1), query.text(2), query.maybeId<Variant>(3),
                         query.text(4), query.text(5), query.text(6), query.text(7), query.quantity(8),
                         query.quantity(9), query.money(10)});
    }
    return lines;
}

Result<LineInOrder> lineInOrder(const Reader &reader, Id<OrderLine> id)
{
    Query query = reader.query(orderOfLine);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(OrderText::tr("This order line does not exist any more."));
    BENCHBOOK_ASSIGN(OrderInfo order, orderInfo(reader, query.id<SalesOrder>(0)));
    for (const OrderLineInfo &line : orderLines(reader, order.id)) {
        if (line.id == id)
            return LineInOrder{order, line};
    }
    Q_UNREACHABLE();
}

std::vector<JournalEntry> orderHistory(const Reader &reader, Id<SalesOrder> id)
{
    Query query = reader.query(entriesOfOrderRows);
    query.bind("order", id);
    std::vector<JournalEntry> entries;
    while (query.next()) {
        if (auto entry = entryById(reader, query.integer(0)); entry.ok())
            entries.push_back(std::move(*entry));
    }
    return entries;
}

Result<Id<SalesOrder>> findOrder(const Reader &reader, const QString &reference)
{
    const QString text = reference.trimmed();
    Query byCode = reader.query(orderByCode);
    byCode.bind("reference", text).bind("id", text.toLongLong());
    if (byCode.next())
        return byCode.id<SalesOrder>(0);
    Query byNo = reader.query(orderByChannelNo);
    byNo.bind("reference", text);
    if (text.isEmpty() || !byNo.next())
        return Error::notFound(OrderText::tr("There is no order “%1”.").arg(reference));
    const auto id = byNo.id<SalesOrder>(0);
    if (byNo.next())
        return Error::conflict(OrderText::tr("More than one order has the number “%1”; use its code.").arg(text));
    return id;
}

} // namespace benchbook
