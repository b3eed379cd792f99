// OrderSheet: everything the pane of an order shows, read in one go.
#pragma once

#include "core/journal/history.h"
#include "core/sales/order.h"
#include "core/sales/shipment.h"
#include "core/workshop/work_order.h"
#include "ui/records/list_picker.h"

namespace benchbook {

struct OrderSheet
{
    OrderInfo info;
    std::vector<OrderLineInfo> lines;
    std::vector<LineWorkOrder> workOrders; ///< planned for its lines
    std::vector<ShipmentInfo> shipments;
    std::optional<Money> costShipped; ///< of what left so far; absent: unknown
    std::vector<JournalEntry> history;
    std::optional<ExchangeRate> rateNow; ///< kept for the order's currency today
    int ordersToFill = 0; ///< in its currency, that rateNow would give their worth; 0 unless the order is one of them

    bool hasUnmatched() const;
    bool hasSomethingToShip() const;
};

Result<OrderSheet> loadOrder(const Studio &studio, Id<SalesOrder> id);

/// A line to type into that finds a product by SKU or name: "WAL-BRN · Wallet brown".
ListPicker *makeVariantPicker(const QString &name, Session &session);
/// The same for customers.
ListPicker *makeCustomerPicker(const QString &name, Session &session);

} // namespace benchbook
