// Shipments: finished lots leave the shelf for a customer.
#pragma once

#include "core/sales/order.h"
#include "core/stock/stock.h"

namespace benchbook {

struct ShipLine
{
    Id<OrderLine> line;
    Quantity quantity; ///< whole pieces
    /// Which lot they are taken from; absent: the oldest ones, as many as it takes.
    std::optional<Id<Lot>> lot = {};
};

/// What a line still waits for, and the lots that would go.
struct ShipProposal
{
    OrderLineInfo line;
    std::vector<LotStock> lots;
    Quantity missing; ///< of line.remaining(): not on any shelf
};

struct ShippedOrder
{
    Id<Shipment> shipment;
    /// What the shipped pieces cost the studio; absent: the cost of some lot is unknown.
    std::optional<Money> cost;
    OrderState state; ///< of the order after it
};

/// The lines not shipped yet with their lots, oldest first; lines of one product do not share pieces.
std::vector<ShipProposal> proposeShipment(const Reader &reader, Id<SalesOrder> order);

/// Ships some or all of an order. Refused, naming every obstacle, when the order was cancelled, a line is not
/// matched, more is shipped than was ordered, or the pieces are not on a shelf. An order that the channel calls
/// shipped may be shipped here too: that books its stock.
Result<ShippedOrder> shipOrder(Studio &studio, Id<SalesOrder> order, const std::vector<ShipLine> &lines,
                               const QString &tracking, PersonRef person);
Result<ShippedOrder> shipOrder(Action &action, Id<SalesOrder> order, const std::vector<ShipLine> &lines,
                               const QString &tracking);
/// Everything that was not shipped yet.
Result<ShippedOrder> shipAll(Studio &studio, Id<SalesOrder> order, const QString &tracking, PersonRef person);
Result<ShippedOrder> shipAll(Action &action, Id<SalesOrder> order, const QString &tracking);

/// Pieces of a line that left from here, net of shipments taken back.
Quantity shippedQuantity(const Reader &reader, Id<OrderLine> line);
/// The cost of what was shipped of an order (COGS), net; absent: unknown. Nothing shipped costs nothing.
std::optional<Money> costOfShipped(const Reader &reader, Id<SalesOrder> order);

/// One parcel, for the order's page; those taken back are left out.
struct ShipmentInfo
{
    Id<Shipment> id;
    Instant at{0};
    QDate day;
    QString tracking;
    Quantity pieces;
};
std::vector<ShipmentInfo> shipmentsOf(const Reader &reader, Id<SalesOrder> order);

} // namespace benchbook
