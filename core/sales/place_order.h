// What people do with orders: take them, change them, promise, cancel.
#pragma once

#include "core/journal/studio.h"
#include "core/sales/order.h"

namespace benchbook {

/// The most pieces one line may have, and the most an order may come to (minor units).
inline constexpr qint64 maxOrderPieces = 1'000'000;
inline constexpr qint64 maxOrderMinor = 9'000'000'000;
/// Goods, shipping and tax of one order together are at most this. The file reckons what an order is worth in the
/// studio's money in 64 bits (sales_order_total), so a high rate allows less than maxOrderMinor.
Money mostOfOrder(std::optional<ExchangeRate> rate, const Currency &studio);
/// Says so where an order would come to more; empty otherwise.
QString orderTooLarge(Money sum, const Currency &currency, std::optional<ExchangeRate> rate, const Currency &studio);

struct OrderLineDraft
{
    std::optional<Id<Variant>> variant;
    Quantity quantity = Quantity::units(1); ///< whole pieces
    /// For the whole quantity, in the order's currency. Absent: the list price, which is in the studio's.
    std::optional<Money> total = {};
    QString title = {}; ///< empty: the product's name
    QString options = {};
};

struct OrderDraft
{
    std::optional<Id<Channel>> channel;
    std::optional<Id<Customer>> customer = {};
    std::vector<OrderLineDraft> lines = {};
    QString currency = {}; ///< ISO 4217; empty: the studio's
    QDate orderedDay = {}; ///< invalid: today
    QDate promise = {};    ///< invalid: the studio's usual number of days after the order
    Money shipping = {};
    Money discount = {};
    Money tax = {}; ///< collected for the state: not revenue
    bool paid = false;
    QString note = {};
};

struct PlacedOrder
{
    Id<SalesOrder> id;
    QString code;
};

/// Every issue at once; fields are "channel", "lines", "lines[0].quantity" …
std::vector<Issue> validateOrder(const Reader &reader, QDate today, const OrderDraft &draft);
/// Takes an order. The exchange rate and the first promise are written down now and stay as they are.
Result<PlacedOrder> placeOrder(Studio &studio, const OrderDraft &draft, PersonRef person);
Result<PlacedOrder> placeOrder(Action &action, const OrderDraft &draft);

/// What a new order row holds besides its key: shared by taking an order and importing one.
struct NewOrder
{
    Id<Channel> channel;
    std::optional<Id<Customer>> customer = {};
    Instant orderedAt{0};
    QDate orderedDay = {};
    QDate promise = {};
    QString currency = {};
    Money shipping = {};
    Money discount = {};
    Money tax = {};
    Money refunded = {};
    bool paid = false;
    bool shippedElsewhere = false;
    bool cancelled = false;
    QString note = {};
    QString shop = {};
    QString channelOrderNo = {};
    std::optional<Id<ImportBatch>> batch = {};
};
PlacedOrder addOrder(Action &action, const NewOrder &order);
/// An order that is there already becomes what is told of it now. Its number, promise, currency and rate were given
/// once and stay, and so does its note where none is told.
void retellOrder(Action &action, Id<SalesOrder> id, const NewOrder &order);

/// --- Changes; each is refused, saying why, once what it touches was shipped or the order was cancelled ---

/// What the customer is told from now on. The first promise stays: on time is measured against it.
Result<void> changePromise(Studio &studio, Id<SalesOrder> id, QDate promise, PersonRef person);
Result<void> cancelOrder(Studio &studio, Id<SalesOrder> id, PersonRef person);

/// Only what is named changes. Payment, refund and note may change after shipping too.
struct OrderChange
{
    std::optional<std::optional<Id<Customer>>> customer = {};
    std::optional<Money> shipping = {};
    std::optional<Money> discount = {};
    std::optional<Money> tax = {};
    std::optional<Money> refunded = {};
    std::optional<bool> paid = {};
    std::optional<QString> note = {};
};
Result<void> changeOrder(Studio &studio, Id<SalesOrder> id, const OrderChange &change, PersonRef person);

Result<Id<OrderLine>> addOrderLine(Studio &studio, Id<SalesOrder> id, const OrderLineDraft &draft, PersonRef person);
/// Refused where the rest would not cover the order's discount or refund; so is removing a line.
Result<void> changeOrderLine(Studio &studio, Id<OrderLine> id, const OrderLineDraft &draft, PersonRef person);
/// Refused for the last line too: an order without lines is cancelled instead.
Result<void> removeOrderLine(Studio &studio, Id<OrderLine> id, PersonRef person);

/// Orders whose rate is unknown while their currency's is kept now, in one currency or (empty) in all; without those
/// too large for that rate.
std::vector<Id<SalesOrder>> ordersToFill(const Reader &reader, const QString &currency = {});
/// Gives these orders, which came before their currency's rate was known, the rate kept now; returns how many. One too
/// large for that rate keeps its unknown worth.
Result<int> fillUnknownRates(Studio &studio, PersonRef person, const QString &currency = {});

/// --- Parts of the above, for each other ---

std::vector<Issue> validateOrderLine(const Reader &reader, const OrderLineDraft &draft, const QString &currency,
                                     const QString &fieldPrefix);
/// `draft` is valid.
Id<OrderLine> addOrderLine(Action &action, Id<SalesOrder> order, int position, const OrderLineDraft &draft);
/// The draft with a total: its own, else the list price. `draft` is valid.
OrderLineDraft priced(const Reader &reader, const OrderLineDraft &draft, const QString &currency);

} // namespace benchbook
