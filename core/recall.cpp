#include "core/recall.h"

#include "core/base/id_list.h"

#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// Quantities are net of what was taken back. A customer whose name is empty was erased: the code stays, the person is
// gone.
constexpr const char *parcelsSql = R"sql(
    SELECT sales_order.id, sales_order.code, coalesce(channel.name, ''), sales_order.channel_order_no,
           sales_order.customer_id, coalesce(customer.code, ''), coalesce(customer.name, ''),
           coalesce(customer.phone, ''), coalesce(customer.email, ''), coalesce(customer.handle, ''),
           coalesce(customer.country, ''), coalesce(customer.region, ''), coalesce(customer.city, ''),
           coalesce(customer.street, ''), coalesce(customer.postcode, ''), lot.id, lot.code,
           coalesce(material.name, trim(product.name || ' ' || variant.name)), coalesce(material.base_unit, 'pcs'),
           sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END),
           min(shipment.shipped_day)
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_move AS move ON move.lot_id = asked.value AND move.kind = 'ship'
    CROSS JOIN lot ON lot.id = move.lot_id
    CROSS JOIN shipment ON shipment.id = move.shipment_id
    CROSS JOIN sales_order ON sales_order.id = shipment.order_id
    LEFT JOIN channel ON channel.id = sales_order.channel_id
    LEFT JOIN customer ON customer.id = sales_order.customer_id
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    GROUP BY sales_order.id, lot.id
    HAVING sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
    ORDER BY customer.name IS NULL, customer.name = '', customer.name, sales_order.id, lot.id
)sql";

constexpr const char *stockSql = R"sql(
    SELECT lot.id, lot.code, coalesce(material.name, trim(product.name || ' ' || variant.name)), location.name,
           total.quantity_micro, coalesce(material.base_unit, 'pcs')
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_total AS total ON total.lot_id = asked.value AND total.inside = 1 AND total.quantity_micro > 0
    CROSS JOIN lot ON lot.id = total.lot_id
    CROSS JOIN location ON location.id = total.location_id
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    ORDER BY asked.key, location.id
)sql";

RecallParcel readParcel(const Query &query)
{
    RecallParcel parcel{.order = query.id<SalesOrder>(0),
                        .orderCode = query.text(1),
                        .channel = query.text(2),
                        .channelOrderNo = query.text(3),
                        .customer = query.maybeId<Customer>(4),
                        .customerCode = query.text(5),
                        .name = query.text(6),
                        .lot = query.id<Lot>(15),
                        .lotCode = query.text(16),
                        .itemName = query.text(17),
                        .quantity = query.quantity(19),
                        .unit = Unit::fromText(query.text(18)).value(),
                        .shipped = query.day(20)};
    if (!parcel.customer)
        parcel.person = RecallPerson::Unnamed;
    else if (parcel.name.isEmpty())
        parcel.person = RecallPerson::Erased;
    QStringList address;
    for (int column = 10; column < 15; ++column)
        address << query.text(column);
    address.removeAll(QString());
    parcel.contact = {query.text(7), query.text(8), query.text(9), address.join(u' ')};
    parcel.contact.removeAll(QString());
    return parcel;
}

/// What is called back: the subjects and what came of them.
QString lotsToRecall(const Trace &trace)
{
    std::vector<Id<Lot>> lots;
    for (const TracedLot &lot : trace.lots) {
        if (lot.side != TraceSide::Origin)
            lots.push_back(lot.id);
    }
    return jsonIds(lots);
}

} // namespace

int Recall::customers() const
{
    std::set<qint64> known;
    for (const RecallParcel &parcel : parcels)
        known.insert(parcel.person == RecallPerson::Named ? parcel.customer->value() : parcel.order.value());
    return static_cast<int>(known.size());
}

Recall recallList(const Reader &reader, Id<Lot> lot) { return recallOf(reader, traceLot(reader, lot)); }

Recall recallOf(const Reader &reader, const Trace &trace)
{
    Recall recall{trace.code};
    for (const TracedOrder &order : trace.orders) {
        const bool holds = order.side == TraceSide::Result || (order.id == trace.workOrder && order.isOpen());
        if (holds && order.inWork() > 0)
            recall.work.push_back({order.id, order.code, order.productName, order.inWork()});
    }
    // What an order took in is not of its making.
    if (trace.start == TraceStart::Taken)
        return recall;
    const QString lots = lotsToRecall(trace);
    Query parcels = reader.query(parcelsSql);
    parcels.bind("lots", lots);
    while (parcels.next())
        recall.parcels.push_back(readParcel(parcels));
    Query stock = reader.query(stockSql);
    stock.bind("lots", lots);
    while (stock.next()) {
        recall.stock.push_back({stock.id<Lot>(0), stock.text(1), stock.text(2), stock.text(3), stock.quantity(4),
                                Unit::fromText(stock.text(5)).value()});
    }
    return recall;
}

} // namespace benchbook
