#include "core/sales/shipment.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

struct ShipmentText
{
    Q_DECLARE_TR_FUNCTIONS(Sales)
};

constexpr const char *shippedOfLine = R"sql(
    SELECT shipped_micro FROM sales_line_shipped WHERE line_id = :line
)sql";

constexpr const char *costOfOrder = R"sql(
    SELECT coalesce(sum(iif(move.to_location_id = 4, 1, -1) * coalesce(move.value_minor, 0)), 0),
           coalesce(sum(iif(move.to_location_id = 4, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0)), 0)
    FROM sales_order_line AS line
    JOIN stock_move AS move ON move.order_line_id = line.id AND move.kind = 'ship'
    WHERE line.order_id = :order
)sql";

constexpr const char *standingShipments = R"sql(
    SELECT parcel.id, parcel.at_ms, parcel.shipped_day, parcel.tracking,
           (SELECT coalesce(sum(iif(move.to_location_id = 4, move.quantity_micro, -move.quantity_micro)), 0)
            FROM sales_order_line AS line
            JOIN stock_move AS move ON move.order_line_id = line.id AND move.shipment_id = parcel.id
            WHERE line.order_id = parcel.order_id)
    FROM standing_shipment AS parcel
    WHERE parcel.order_id = :order
    ORDER BY parcel.id
)sql";

QString lineName(const OrderLineInfo &line) { return line.productName.isEmpty() ? line.title : line.productName; }

/// Books the lines of one shipment one after the other and gathers everything that stands against it.
class ShipmentBooking
{
public:
    ShipmentBooking(Action &action, const OrderInfo &order, Id<Shipment> shipment)
        : m_action(action), m_shipment(shipment)
    {
        for (const OrderLineInfo &line : orderLines(action.reader(), order.id))
            m_lines.emplace(line.id, line);
    }

    Result<void> ship(const ShipLine &wanted)
    {
        const auto found = m_lines.find(wanted.line);
        if (found == m_lines.end())
            return Error::notFound(ShipmentText::tr("This line is not one of the order."));
        OrderLineInfo &line = found->second;
        if (!line.variant) {
            m_obstacles << ShipmentText::tr("“%1” is not matched with a product yet").arg(line.title);
        } else if (wanted.quantity <= Quantity() || !wanted.quantity.isWhole()) {
            m_obstacles << ShipmentText::tr("%1: pieces are shipped whole").arg(lineName(line));
        } else if (wanted.quantity > line.remaining()) {
            m_obstacles << ShipmentText::tr("%1: only %2 of %3 are still to be shipped")
                               .arg(lineName(line), plainText(line.remaining()), plainText(line.quantity));
        } else {
            BENCHBOOK_TRY(take(wanted, line));
        }
        return {};
    }

    const QStringList &obstacles() const { return m_obstacles; }
    std::optional<Money> cost() const { return m_cost; }
    Quantity pieces() const { return m_pieces; }

private:
    Result<void> take(const ShipLine &wanted, OrderLineInfo &line)
    {
        BENCHBOOK_ASSIGN(const std::vector<LotStock> lots, lotsFor(wanted, line));
        Quantity rest = wanted.quantity;
        MoveContext context{.kind = "ship"};
        context.orderLine = line.id;
        context.shipment = m_shipment;
        for (const LotStock &lot : lots) {
            const Quantity taken = std::min(rest, lot.quantity);
            if (taken <= Quantity())
                break;
            BENCHBOOK_ASSIGN(const std::optional<Money> value,
                             takeOut(m_action, lot.lot, lot.location, places::customer, taken, context));
            m_cost = m_cost && value ? std::optional(*m_cost + *value) : std::nullopt;
            rest -= taken;
        }
        if (rest > Quantity()) {
            m_obstacles << ShipmentText::tr("%1: %2 wanted, %3 missing on the shelf")
                               .arg(lineName(line), plainText(wanted.quantity), plainText(rest));
        }
        line.shipped += wanted.quantity;
        m_pieces += wanted.quantity;
        return {};
    }

    Result<std::vector<LotStock>> lotsFor(const ShipLine &wanted, const OrderLineInfo &line) const
    {
        const Reader &reader = m_action.reader();
        if (!wanted.lot)
            return proposeFinishedLots(reader, *line.variant, wanted.quantity);
        BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, *wanted.lot));
        if (info.variant != line.variant) {
            return Error::refused(ShipmentText::tr("%1 is %2, not %3.").arg(info.code, info.itemName, lineName(line)));
        }
        std::vector<LotStock> onShelves = stockOf(reader, *wanted.lot);
        std::erase_if(onShelves, [](const LotStock &stock) { return stock.location == places::bench; });
        return onShelves;
    }

    Action &m_action;
    Id<Shipment> m_shipment;
    std::map<Id<OrderLine>, OrderLineInfo> m_lines;
    QStringList m_obstacles;
    std::optional<Money> m_cost = Money();
    Quantity m_pieces;
};

} // namespace

Quantity shippedQuantity(const Reader &reader, Id<OrderLine> line)
{
    Query query = reader.query(shippedOfLine);
    query.bind("line", line);
    return query.next() ? query.quantity(0) : Quantity();
}

std::optional<Money> costOfShipped(const Reader &reader, Id<SalesOrder> order)
{
    Query query = reader.query(costOfOrder);
    query.bind("order", order).next();
    return query.integer(1) == 0 ? std::optional(query.money(0)) : std::nullopt;
}

std::vector<ShipmentInfo> shipmentsOf(const Reader &reader, Id<SalesOrder> order)
{
    Query query = reader.query(standingShipments);
    query.bind("order", order);
    std::vector<ShipmentInfo> shipments;
    while (query.next()) {
        shipments.push_back({query.id<Shipment>(0), query.instant(1), query.day(2), query.text(3), query.quantity(4)});
    }
    return shipments;
}

std::vector<ShipProposal> proposeShipment(const Reader &reader, Id<SalesOrder> order)
{
    std::vector<ShipProposal> proposals;
    std::map<Id<Variant>, Quantity> promised; // to earlier lines of the same product
    for (const OrderLineInfo &line : orderLines(reader, order)) {
        if (line.remaining() <= Quantity())
            continue;
        ShipProposal proposal{line, {}, line.remaining()};
        if (line.variant) {
            Quantity skip = promised[*line.variant];
            for (LotStock &lot : proposeFinishedLots(reader, *line.variant, skip + line.remaining())) {
                const Quantity skipped = std::min(skip, lot.quantity);
                skip -= skipped;
                lot.quantity -= skipped;
                if (lot.quantity.isZero())
                    continue;
                proposal.missing -= lot.quantity;
                proposal.lots.push_back(lot);
            }
            promised[*line.variant] += line.remaining();
        }
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

Result<ShippedOrder> shipOrder(Action &action, Id<SalesOrder> id, const std::vector<ShipLine> &lines,
                               const QString &tracking)
{
    BENCHBOOK_ASSIGN(const OrderInfo order, orderInfo(action.reader(), id));
    if (order.state == OrderState::Cancelled)
        return Error::refused(ShipmentText::tr("%1 was cancelled. Nothing was shipped.").arg(order.code));
    if (lines.empty())
        return Error::refused(ShipmentText::tr("Nothing of %1 is left to ship.").arg(order.code));
    const auto shipment = action.newId<Shipment>();
    action.add(
        "shipment", shipment,
        {{"order_id", id}, {"at_ms", action.now()}, {"shipped_day", action.today()}, {"tracking", tracking.trimmed()}});
    ShipmentBooking booking(action, order, shipment);
    for (const ShipLine &line : lines)
        BENCHBOOK_TRY(booking.ship(line));
    if (!booking.obstacles().isEmpty()) {
        return Error::refused(ShipmentText::tr("%1 cannot be shipped like this: %2. Nothing was booked.")
                                  .arg(order.code, booking.obstacles().join(ShipmentText::tr("; "))));
    }
    BENCHBOOK_ASSIGN(const OrderInfo after, orderInfo(action.reader(), id));
    if (after.state == OrderState::Shipped)
        action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Ship %1"), {order.code}));
    else
        action.say(
            Sentence(QT_TRANSLATE_NOOP("Action", "Ship %1 pcs of %2"), {plainText(booking.pieces()), order.code}));
    return ShippedOrder{shipment, booking.cost(), after.state};
}

Result<ShippedOrder> shipOrder(Studio &studio, Id<SalesOrder> order, const std::vector<ShipLine> &lines,
                               const QString &tracking, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Ship an order")), person,
                          [&](Action &action) { return shipOrder(action, order, lines, tracking); });
}

Result<ShippedOrder> shipAll(Action &action, Id<SalesOrder> order, const QString &tracking)
{
    std::vector<ShipLine> lines;
    for (const OrderLineInfo &line : orderLines(action.reader(), order)) {
        if (line.remaining() > Quantity())
            lines.push_back({line.id, line.remaining()});
    }
    return shipOrder(action, order, lines, tracking);
}

Result<ShippedOrder> shipAll(Studio &studio, Id<SalesOrder> order, const QString &tracking, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Ship an order")), person,
                          [&](Action &action) { return shipAll(action, order, tracking); });
}

} // namespace benchbook
