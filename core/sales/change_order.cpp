// What may still be changed about an order, and until when.
#include "core/people/settings.h"
#include "core/sales/place_order.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ChangeOrderText
{
    Q_DECLARE_TR_FUNCTIONS(Sales)
};

constexpr const char *builtOnLine = R"sql(
    SELECT coalesce((SELECT code FROM work_order WHERE order_line_id = :line LIMIT 1), ''),
           EXISTS (SELECT 1 FROM stock_move WHERE order_line_id = :line)
)sql";

constexpr const char *workForLine = R"sql(
    SELECT code FROM work_order WHERE order_line_id = :line AND cancelled = 0 LIMIT 1
)sql";

constexpr const char *namesOfVariant = R"sql(
    SELECT variant.sku, trim(product.name || ' ' || variant.name)
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

constexpr const char *nextPosition = R"sql(
    SELECT coalesce(max(position), 0) + 1 FROM sales_order_line WHERE order_id = :order
)sql";

constexpr const char *ordersWithoutRate = R"sql(
    SELECT sale.id, rate.rate_micro
    FROM sales_order AS sale JOIN exchange_rate AS rate ON rate.currency = sale.currency AND rate.hidden = 0
    WHERE sale.rate_micro IS NULL AND (:currency IS NULL OR sale.currency = :currency)
    ORDER BY sale.id
)sql";

constexpr const char *livingCustomer = R"sql(
    SELECT 1 FROM customer WHERE id = :id AND hidden = 0
)sql";

Result<void> needWaiting(const OrderInfo &order)
{
    if (order.state == OrderState::Cancelled)
        return Error::refused(ChangeOrderText::tr("%1 was cancelled. Nothing was changed.").arg(order.code));
    if (order.state == OrderState::Shipped)
        return Error::refused(ChangeOrderText::tr("%1 was shipped. Nothing was changed.").arg(order.code));
    return {};
}

Result<OrderInfo> waitingOrder(const Reader &reader, Id<SalesOrder> id)
{
    BENCHBOOK_ASSIGN(const OrderInfo order, orderInfo(reader, id));
    BENCHBOOK_TRY(needWaiting(order));
    return order;
}

Result<LineInOrder> unshippedLine(const Reader &reader, Id<OrderLine> id)
{
    BENCHBOOK_ASSIGN(const LineInOrder found, lineInOrder(reader, id));
    BENCHBOOK_TRY(needWaiting(found.order));
    if (!found.line.shipped.isZero()) {
        return Error::refused(ChangeOrderText::tr("%1 of “%2” were shipped. Take the shipment back first.")
                                  .arg(plainText(found.line.shipped), found.line.title));
    }
    return found;
}

/// Another product on a line. What a channel wrote stays beside it; the studio's own lines are renamed.
Result<void> changeProduct(Action &action, const OrderLineInfo &line, Id<Variant> variant)
{
    Query work = action.query(workForLine);
    work.bind("line", line.id);
    if (work.next()) {
        return Error::refused(
            ChangeOrderText::tr("%1 makes the product of this line. Cancel the work order first.").arg(work.text(0)));
    }
    action.change("sales_order_line", line.id, {{"variant_id", variant}});
    if (!line.channelLineNo.isEmpty())
        return {};
    Query names = action.query(namesOfVariant);
    names.bind("id", variant).next();
    action.change("sales_order_line", line.id, {{"sku", names.text(0)}, {"title", names.text(1)}});
    return {};
}

/// The amounts as they will be, each zero or more, and neither discount nor refund above the order.
std::vector<Issue> validateCharges(const OrderInfo &order)
{
    std::vector<Issue> issues;
    const auto need = [&](const QString &field, Money amount) {
        if (amount < Money() || amount.minor() > maxOrderMinor)
            issues.push_back({field, ChangeOrderText::tr("An amount is zero or more, and not as large as this.")});
    };
    need(u"shipping"_s, order.shipping);
    need(u"discount"_s, order.discount);
    need(u"tax"_s, order.tax);
    need(u"refunded"_s, order.refunded);
    if (issues.empty() && order.discount > order.goods + order.shipping)
        issues.push_back({u"discount"_s, ChangeOrderText::tr("The discount is more than the order.")});
    else if (issues.empty() && order.refunded > order.charged())
        issues.push_back({u"refunded"_s, ChangeOrderText::tr("More is refunded than the order came to.")});
    return issues;
}

QString tooLargeNow(const Reader &reader, const OrderInfo &order)
{
    return orderTooLarge(order.goods + order.shipping + order.tax, order.currency, order.rate,
                         readSettings(reader).currency);
}

struct RateToFill
{
    Id<SalesOrder> order;
    qint64 rateMicro;
};

std::vector<RateToFill> ratesToFill(const Reader &reader, const QString &currency)
{
    std::vector<RateToFill> found;
    {
        Query query = reader.query(ordersWithoutRate);
        query.bind("currency", currency.isEmpty() ? Value() : Value(currency));
        while (query.next())
            found.push_back({query.id<SalesOrder>(0), query.integer(1)});
    }
    std::erase_if(found, [&](const RateToFill &one) {
        auto order = orderInfo(reader, one.order);
        if (!order.ok())
            return true;
        order->rate = ExchangeRate::fromMicro(one.rateMicro);
        return !tooLargeNow(reader, *order).isEmpty();
    });
    return found;
}

/// What the order would come to with other lines must still cover its discount and refund, and be reckoned with.
Result<void> needFitting(const Reader &reader, OrderInfo order, Money goods)
{
    const bool grows = goods > order.goods;
    order.goods = goods;
    if (const QString tooLarge = tooLargeNow(reader, order); grows && !tooLarge.isEmpty())
        return Error::refused(tooLarge);
    if (const std::vector<Issue> issues = validateCharges(order); !grows && !issues.empty())
        return Error::refused(issues.front().message);
    return {};
}

} // namespace

Result<void> changePromise(Studio &studio, Id<SalesOrder> id, QDate promise, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Change a promise")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OrderInfo order, waitingOrder(action.reader(), id));
            if (!promise.isValid() || promise < order.orderedDay) {
                return Error::fromIssues(
                    {{u"promise"_s, ChangeOrderText::tr("Promise a day that is not before the order.")}});
            }
            action.change("sales_order", id, {{"promise_day", promise}});
            if (!order.firstPromise.isValid())
                action.change("sales_order", id, {{"first_promise_day", promise}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Promise %1 for %2"),
                                {order.code, promise.toString(Qt::ISODate)}));
            return {};
        });
}

Result<void> cancelOrder(Studio &studio, Id<SalesOrder> id, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Cancel an order")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OrderInfo order, waitingOrder(action.reader(), id));
            for (const OrderLineInfo &line : orderLines(action.reader(), id)) {
                if (!line.shipped.isZero()) {
                    return Error::refused(
                        ChangeOrderText::tr("Part of %1 was shipped. Take the shipment back first.").arg(order.code));
                }
            }
            action.change("sales_order", id, {{"cancelled", 1}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Cancel %1"), {order.code}));
            return {};
        });
}

Result<void> changeOrder(Studio &studio, Id<SalesOrder> id, const OrderChange &change, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Change an order")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(OrderInfo order, orderInfo(action.reader(), id));
            if (change.shipping || change.discount || change.tax)
                BENCHBOOK_TRY(needWaiting(order));
            if (change.customer && *change.customer) {
                Query living = action.query(livingCustomer);
                living.bind("id", **change.customer);
                if (!living.next())
                    return Error::fromIssues({{u"customer"_s, ChangeOrderText::tr("This customer does not exist.")}});
            }
            order.shipping = change.shipping.value_or(order.shipping);
            order.discount = change.discount.value_or(order.discount);
            order.tax = change.tax.value_or(order.tax);
            order.refunded = change.refunded.value_or(order.refunded);
            // A channel may report amounts that do not fit together; they hold up nothing else.
            const bool charges = change.shipping || change.discount || change.tax || change.refunded;
            if (auto issues = validateCharges(order); charges && !issues.empty())
                return Error::fromIssues(std::move(issues));
            if (const QString tooLarge = tooLargeNow(action.reader(), order); charges && !tooLarge.isEmpty())
                return Error::refused(tooLarge);
            action.change("sales_order", id,
                          {{"customer_id", change.customer.value_or(order.customer)},
                           {"shipping_minor", order.shipping},
                           {"discount_minor", order.discount},
                           {"tax_minor", order.tax},
                           {"refunded_minor", order.refunded},
                           {"paid", change.paid.value_or(order.paid) ? 1 : 0},
                           {"note", change.note.value_or(order.note).trimmed()}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change %1"), {order.code}));
            return {};
        });
}

Result<Id<OrderLine>> addOrderLine(Studio &studio, Id<SalesOrder> id, const OrderLineDraft &draft, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Add to an order")), person, [&](Action &action) -> Result<Id<OrderLine>> {
            BENCHBOOK_ASSIGN(const OrderInfo order, waitingOrder(action.reader(), id));
            const QString &currency = order.currency.code;
            if (auto issues = validateOrderLine(action.reader(), draft, currency, QString()); !issues.empty())
                return Error::fromIssues(std::move(issues));
            const OrderLineDraft complete = priced(action.reader(), draft, currency);
            BENCHBOOK_TRY(needFitting(action.reader(), order, order.goods + *complete.total));
            Query position = action.query(nextPosition);
            position.bind("order", id).next();
            const auto line = addOrderLine(action, id, position.count(0), complete);
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Add a line to %1"), {order.code}));
            return line;
        });
}

Result<void> changeOrderLine(Studio &studio, Id<OrderLine> id, const OrderLineDraft &draft, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Change an order line")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const LineInOrder found, unshippedLine(action.reader(), id));
            const QString &currency = found.order.currency.code;
            if (auto issues = validateOrderLine(action.reader(), draft, currency, QString()); !issues.empty())
                return Error::fromIssues(std::move(issues));
            const Money total = *priced(action.reader(), draft, currency).total;
            if (total != found.line.total)
                BENCHBOOK_TRY(needFitting(action.reader(), found.order, found.order.goods - found.line.total + total));
            if (draft.variant != found.line.variant)
                BENCHBOOK_TRY(changeProduct(action, found.line, *draft.variant));
            if (!draft.title.trimmed().isEmpty())
                action.change("sales_order_line", id, {{"title", draft.title.trimmed()}});
            action.change(
                "sales_order_line", id,
                {{"options", draft.options.trimmed()}, {"quantity_micro", draft.quantity}, {"total_minor", total}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change a line of %1"), {found.order.code}));
            return {};
        });
}

Result<void> removeOrderLine(Studio &studio, Id<OrderLine> id, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Remove an order line")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const LineInOrder found, unshippedLine(action.reader(), id));
            if (orderLines(action.reader(), found.order.id).size() == 1) {
                return Error::refused(ChangeOrderText::tr("This is the only line of %1. Cancel the order instead.")
                                          .arg(found.order.code));
            }
            BENCHBOOK_TRY(needFitting(action.reader(), found.order, found.order.goods - found.line.total));
            Query built = action.query(builtOnLine);
            built.bind("line", id).next();
            if (!built.text(0).isEmpty()) {
                return Error::refused(
                    ChangeOrderText::tr("%1 is made for this line. The line stays; cancel the work order "
                                        "and change the quantity instead.")
                        .arg(built.text(0)));
            }
            if (built.flag(1)) {
                return Error::refused(
                    ChangeOrderText::tr("This line was shipped once and taken back, so it stays in the "
                                        "order. Change its quantity instead."));
            }
            action.remove("sales_order_line", id);
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Remove a line of %1"), {found.order.code}));
            return {};
        });
}

std::vector<Id<SalesOrder>> ordersToFill(const Reader &reader, const QString &currency)
{
    std::vector<Id<SalesOrder>> orders;
    for (const RateToFill &one : ratesToFill(reader, currency))
        orders.push_back(one.order);
    return orders;
}

Result<int> fillUnknownRates(Studio &studio, PersonRef person, const QString &currency)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Give orders their exchange rate")), person,
                          [&](Action &action) -> Result<int> {
                              const std::vector<RateToFill> found = ratesToFill(action.reader(), currency);
                              for (const RateToFill &one : found)
                                  action.change("sales_order", one.order, {{"rate_micro", one.rateMicro}});
                              return int(found.size());
                          });
}

} // namespace benchbook
