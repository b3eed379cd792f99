#include "core/sales/place_order.h"

#include "core/base/human_number.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(Sales)
};

constexpr const char *channelInUse = R"sql(
    SELECT 1 FROM channel WHERE id = :id AND hidden = 0
)sql";

constexpr const char *customerInUse = R"sql(
    SELECT 1 FROM customer WHERE id = :id AND hidden = 0
)sql";

constexpr const char *variantForLine = R"sql(
    SELECT variant.sku, trim(product.name || ' ' || variant.name), variant.price_minor
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

bool exists(const Reader &reader, const char *sql, const Value &id)
{
    Query query = reader.query(sql);
    query.bind("id", id);
    return query.next();
}

bool isAmount(Money money) { return money >= Money() && money.minor() <= maxOrderMinor; }

bool isPieces(Quantity quantity)
{
    return quantity > Quantity() && quantity.isWhole() && quantity.wholeUnits() <= maxOrderPieces;
}

/// The list price of the whole quantity; absent where there is no price, or the order is in other money.
std::optional<Money> listTotal(const Reader &reader, const OrderLineDraft &draft, const QString &currency)
{
    Query query = reader.query(variantForLine);
    query.bind("id", draft.variant);
    if (!query.next() || query.isNull(2) || currency != readSettings(reader).currency.code)
        return std::nullopt;
    return query.money(2).times(draft.quantity.wholeUnits());
}

QString currencyOf(const Reader &reader, const OrderDraft &draft)
{
    return draft.currency.isEmpty() ? readSettings(reader).currency.code : draft.currency;
}

void checkOrderDays(const OrderDraft &draft, QDate today, std::vector<Issue> &issues)
{
    const QDate ordered = draft.orderedDay.isValid() ? draft.orderedDay : today;
    if (ordered > today)
        issues.push_back({u"ordered"_s, PlaceText::tr("An order cannot come from a day that is still ahead.")});
    if (draft.promise.isValid() && draft.promise < ordered)
        issues.push_back({u"promise"_s, PlaceText::tr("The promised day is before the order.")});
}

void checkOrderCharges(const OrderDraft &draft, std::vector<Issue> &issues)
{
    const auto need = [&](const QString &field, Money amount) {
        if (!isAmount(amount))
            issues.push_back({field, PlaceText::tr("An amount is zero or more, and not as large as this.")});
    };
    need(u"shipping"_s, draft.shipping);
    need(u"discount"_s, draft.discount);
    need(u"tax"_s, draft.tax);
}

Money goodsOf(const std::vector<OrderLineDraft> &lines)
{
    Money goods;
    for (const OrderLineDraft &line : lines)
        goods += line.total.value_or(Money());
    return goods;
}

} // namespace

Money mostOfOrder(std::optional<ExchangeRate> rate, const Currency &studio)
{
    // amount × rate in millionths × 10^decimals of the studio's money, and room to round.
    qint64 most = std::numeric_limits<qint64>::max() - 1'000'000'000;
    for (int digit = 0; digit < studio.digits; ++digit)
        most /= 10;
    return Money::fromMinor(std::min(maxOrderMinor, most / rate.value_or(ExchangeRate()).micro()));
}

QString orderTooLarge(Money sum, const Currency &currency, std::optional<ExchangeRate> rate, const Currency &studio)
{
    const Money most = mostOfOrder(rate, studio);
    if (sum <= most)
        return {};
    return PlaceText::tr("An order comes to at most %1 %2.").arg(plainText(most, currency), currency.code);
}

std::vector<Issue> validateOrderLine(const Reader &reader, const OrderLineDraft &draft, const QString &currency,
                                     const QString &fieldPrefix)
{
    std::vector<Issue> issues;
    const bool hasVariant = draft.variant && exists(reader, variantForLine, *draft.variant);
    if (!draft.variant)
        issues.push_back({fieldPrefix + u"sku"_s, PlaceText::tr("Say which product is ordered.")});
    else if (!hasVariant)
        issues.push_back({fieldPrefix + u"sku"_s, PlaceText::tr("This product does not exist.")});
    if (!isPieces(draft.quantity)) {
        issues.push_back({fieldPrefix + u"quantity"_s,
                          PlaceText::tr("The quantity is a whole number of pieces from 1 to %1.").arg(maxOrderPieces)});
    } else if (draft.total && !isAmount(*draft.total)) {
        issues.push_back(
            {fieldPrefix + u"total"_s, PlaceText::tr("An amount is zero or more, and not as large as this.")});
    } else if (!draft.total && hasVariant && !listTotal(reader, draft, currency)) {
        issues.push_back({fieldPrefix + u"total"_s,
                          PlaceText::tr("Say what the line costs; there is no list price in %1.").arg(currency)});
    }
    return issues;
}

std::vector<Issue> validateOrder(const Reader &reader, QDate today, const OrderDraft &draft)
{
    std::vector<Issue> issues;
    if (!draft.channel || !exists(reader, channelInUse, *draft.channel))
        issues.push_back({u"channel"_s, PlaceText::tr("Say where the order came from.")});
    if (draft.customer && !exists(reader, customerInUse, *draft.customer))
        issues.push_back({u"customer"_s, PlaceText::tr("This customer does not exist.")});
    const QString currency = currencyOf(reader, draft);
    if (!Currency::fromCode(currency).ok())
        issues.push_back({u"currency"_s, PlaceText::tr("“%1” is no currency.").arg(currency)});
    checkOrderDays(draft, today, issues);
    checkOrderCharges(draft, issues);
    if (draft.lines.empty())
        issues.push_back({u"lines"_s, PlaceText::tr("An order has at least one line.")});
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const QString prefix = u"lines[%1]."_s.arg(i);
        const std::vector<Issue> more = validateOrderLine(reader, draft.lines[i], currency, prefix);
        issues.insert(issues.end(), more.begin(), more.end());
    }
    if (!issues.empty())
        return issues;
    std::vector<OrderLineDraft> lines;
    for (const OrderLineDraft &line : draft.lines)
        lines.push_back(priced(reader, line, currency));
    if (draft.discount > goodsOf(lines) + draft.shipping)
        issues.push_back({u"discount"_s, PlaceText::tr("The discount is more than the order.")});
    const QString tooLarge = orderTooLarge(goodsOf(lines) + draft.shipping + draft.tax, Currency::ofCode(currency),
                                           exchangeRate(reader, currency), readSettings(reader).currency);
    if (!tooLarge.isEmpty())
        issues.push_back({u"lines"_s, tooLarge});
    return issues;
}

OrderLineDraft priced(const Reader &reader, const OrderLineDraft &draft, const QString &currency)
{
    OrderLineDraft complete = draft;
    if (!complete.total)
        complete.total = listTotal(reader, draft, currency);
    Q_ASSERT(complete.total);
    return complete;
}

Id<OrderLine> addOrderLine(Action &action, Id<SalesOrder> order, int position, const OrderLineDraft &draft)
{
    Query variant = action.query(variantForLine);
    variant.bind("id", draft.variant).next();
    const auto id = action.newId<OrderLine>();
    action.add("sales_order_line", id,
               {{"order_id", order},
                {"position", position},
                {"variant_id", draft.variant},
                {"sku", variant.text(0)},
                {"title", draft.title.trimmed().isEmpty() ? variant.text(1) : draft.title.trimmed()},
                {"options", draft.options.trimmed()},
                {"quantity_micro", draft.quantity},
                {"total_minor", draft.total}});
    return id;
}

namespace {

/// What is told of an order each time it is told. Its number, promise, currency and rate are given once.
std::vector<Column> toldColumns(const NewOrder &order)
{
    return {{"customer_id", order.customer},
            {"import_batch_id", order.batch},
            {"ordered_at_ms", order.orderedAt},
            {"ordered_day", order.orderedDay},
            {"shipping_minor", order.shipping},
            {"discount_minor", order.discount},
            {"tax_minor", order.tax},
            {"refunded_minor", order.refunded},
            {"paid", order.paid ? 1 : 0},
            {"shipped_elsewhere", order.shippedElsewhere ? 1 : 0},
            {"cancelled", order.cancelled ? 1 : 0}};
}

} // namespace

PlacedOrder addOrder(Action &action, const NewOrder &order)
{
    const std::optional<ExchangeRate> rate = exchangeRate(action.reader(), order.currency);
    const auto id = action.newId<SalesOrder>();
    const int number = action.nextNumber("sales_order");
    const QString code = humanCode(u"SO-"_s, number);
    std::vector<Column> columns{{"number", number},
                                {"code", code},
                                {"channel_id", order.channel},
                                {"shop", order.shop},
                                {"channel_order_no", order.channelOrderNo},
                                {"first_promise_day", order.promise},
                                {"promise_day", order.promise},
                                {"currency", order.currency},
                                {"rate_micro", rate ? Value(rate->micro()) : Value()},
                                {"note", order.note}};
    const std::vector<Column> told = toldColumns(order);
    columns.insert(columns.end(), told.begin(), told.end());
    action.addRow("sales_order", id.value(), columns);
    return {id, code};
}

void retellOrder(Action &action, Id<SalesOrder> id, const NewOrder &order)
{
    std::vector<Column> told = toldColumns(order);
    if (!order.note.isEmpty())
        told.push_back({"note", order.note});
    action.changeRow("sales_order", id.value(), told);
}

Result<PlacedOrder> placeOrder(Action &action, const OrderDraft &draft)
{
    const Reader &reader = action.reader();
    if (auto issues = validateOrder(reader, action.today(), draft); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const StudioSettings settings = readSettings(reader);
    const bool today = !draft.orderedDay.isValid() || draft.orderedDay == action.today();
    NewOrder order{.channel = *draft.channel};
    order.customer = draft.customer;
    order.orderedAt = today ? action.now() : startOf(draft.orderedDay, settings.timeZone);
    order.orderedDay = today ? action.today() : draft.orderedDay;
    order.promise = draft.promise.isValid() ? draft.promise : order.orderedDay.addDays(settings.promiseDays);
    order.currency = currencyOf(reader, draft);
    order.shipping = draft.shipping;
    order.discount = draft.discount;
    order.tax = draft.tax;
    order.paid = draft.paid;
    order.note = draft.note.trimmed();
    const PlacedOrder placed = addOrder(action, order);
    int position = 0;
    for (const OrderLineDraft &line : draft.lines)
        addOrderLine(action, placed.id, ++position, priced(reader, line, order.currency));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take the order %1"), {placed.code}));
    return placed;
}

Result<PlacedOrder> placeOrder(Studio &studio, const OrderDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take an order")), person,
                          [&](Action &action) { return placeOrder(action, draft); });
}

} // namespace benchbook
