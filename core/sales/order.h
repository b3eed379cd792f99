// Sales orders: what a customer ordered, and where. Their state follows from their facts.
#pragma once

#include "core/journal/history.h"
#include "core/journal/list.h"
#include "core/people/exchange_rate.h"

#include <vector>

namespace benchbook {

enum class OrderState {
    Open,
    Paid,
    PartlyShipped,
    Unmatched, ///< not shipped, and some line is no product of the studio yet
    Shipped,   ///< every piece, from here or (the channel says so) elsewhere
    Cancelled
};
/// "open", "paid", "partly_shipped", "unmatched", "shipped", "cancelled": see stateTitle().
QString stateName(OrderState state);

struct OrderLineInfo
{
    Id<OrderLine> id;
    int position = 0;
    QString channelLineNo;              ///< empty unless imported
    std::optional<Id<Variant>> variant; ///< absent: not matched yet
    QString productName;                ///< with the variant's name; empty while unmatched
    QString sku;                        ///< the variant's; while unmatched what the channel wrote
    QString title;
    QString options;   ///< what the buyer chose, as the channel writes it
    Quantity quantity; ///< pieces
    Quantity shipped;  ///< from here, net of shipments taken back
    Money total;       ///< for the whole quantity, in the order's currency

    Quantity remaining() const { return quantity - shipped; }
};

/// Amounts are in the order's own currency.
struct OrderInfo
{
    Id<SalesOrder> id;
    QString code;
    Id<Channel> channel;
    QString channelCode;
    QString channelName;
    QString shop;
    QString channelOrderNo;
    std::optional<Id<Customer>> customer;
    QString customerCode;
    QString customerName;
    std::optional<Id<ImportBatch>> batch; ///< the import it came with
    Instant orderedAt{0};
    QDate orderedDay;
    QDate firstPromise; ///< what the customer was told first; invalid: nothing
    QDate promise;      ///< what holds now; invalid: not promised yet
    Currency currency;
    std::optional<ExchangeRate> rate; ///< frozen when the order came; absent: unknown
    Money goods;                      ///< the sum of the lines
    Money shipping;
    Money discount;
    Money tax;      ///< collected for the state or by the marketplace: not revenue
    Money refunded; ///< as the customer got it back: with its tax
    /// Of it the tax given back: the refund's share of the tax in what was charged, half-even; a full refund gives back
    /// all of it. 0 where nothing was charged, never more than the tax or the refund (sales_order_total).
    Money refundedTax;
    bool paid = false;
    bool shippedElsewhere = false; ///< the channel says so; no stock was booked for it
    OrderState state = OrderState::Open;
    QString note;
    std::optional<Money> studioRevenue; ///< revenue() in the studio's currency; absent: rate unknown

    /// What the customer was asked to pay.
    Money charged() const { return goods + shipping - discount + tax; }
    /// What the studio earns by it: less refunds, all without tax.
    Money revenue() const { return goods + shipping - discount - (refunded - refundedTax); }
    bool isWaiting() const { return state != OrderState::Shipped && state != OrderState::Cancelled; }
    /// Promised for a day before `today` and not shipped.
    bool isLateOn(QDate today) const { return isWaiting() && promise.isValid() && promise < today; }
};

Result<OrderInfo> orderInfo(const Reader &reader, Id<SalesOrder> id);
std::vector<OrderLineInfo> orderLines(const Reader &reader, Id<SalesOrder> id);
/// The order a line belongs to, with that line.
struct LineInOrder
{
    OrderInfo order;
    OrderLineInfo line;
};
Result<LineInOrder> lineInOrder(const Reader &reader, Id<OrderLine> id);
/// By code (any case), id or the channel's order number; Conflict when two channels share the number.
Result<Id<SalesOrder>> findOrder(const Reader &reader, const QString &reference);

/// Every entry of the journal that touched the order, its lines or its shipments, and every one that took such an entry
/// back or did it again; newest first. What was done to a line that was removed since is left out.
std::vector<JournalEntry> orderHistory(const Reader &reader, Id<SalesOrder> id);

/// "orders": filters open, late, unpromised, unmatched, shipped, cancelled, and one for each standard channel.
const ListDefinition &orderList();
/// "order-lines".
const ListDefinition &orderLineList();

} // namespace benchbook
