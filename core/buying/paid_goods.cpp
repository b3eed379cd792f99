#include "core/buying/paid_goods.h"

#include "core/base/id_list.h"
#include "core/people/settings.h"

#include <algorithm>
#include <tuple>

namespace benchbook {
namespace {

// What was taken back has counter-facts of the other sign: nothing is left of it.
constexpr const char *invoicedDeliveries = R"sql(
    SELECT line.material_id, receipt.supplier_id, receipt.id, receipt.code, receipt.received_day, min(line.at_ms),
           sum(line.sign * line.quantity_micro), sum(line.sign * line.goods_minor), receipt.discount_minor,
           (SELECT sum(other.sign * other.goods_minor) FROM purchase_receipt_line AS other
            WHERE other.receipt_id = receipt.id),
           receipt.currency, receipt.rate_micro
    FROM purchase_receipt_line AS line
    JOIN purchase_receipt AS receipt ON receipt.id = line.receipt_id AND receipt.hidden = 0
    WHERE line.goods_minor IS NOT NULL
      AND line.id IN (SELECT id FROM purchase_receipt_line
                      WHERE json_array_length(:materials) = 0 AND about_day BETWEEN :from AND :to
                      UNION ALL
                      SELECT id FROM purchase_receipt_line
                      WHERE material_id IN (SELECT value FROM json_each(:materials)) AND about_day BETWEEN :from AND :to)
    GROUP BY line.material_id, receipt.id HAVING sum(line.sign * line.quantity_micro) > 0
)sql";

// What came without an invoice, at a cost that somebody typed (3 is the supplier's place). The pieces of one delivery
// are one price: its cost was shared among them to the cent.
constexpr const char *deliveriesAtCost = R"sql(
    SELECT lot.material_id, lot.supplier_id, move.about_day, move.at_ms, sum(move.quantity_micro),
           sum(move.value_minor)
    FROM standing_stock_move AS move JOIN lot ON lot.id = move.lot_id AND lot.material_id IS NOT NULL
    WHERE move.kind = 'receipt' AND move.from_location_id = 3 AND move.receipt_line_id IS NULL
      AND move.id IN (SELECT id FROM stock_move
                      WHERE json_array_length(:materials) = 0 AND kind = 'receipt' AND receipt_line_id IS NULL
                        AND counters_id IS NULL AND about_day BETWEEN :from AND :to
                      UNION ALL
                      SELECT came.id FROM lot AS bought JOIN stock_move AS came ON came.lot_id = bought.id
                      WHERE bought.material_id IN (SELECT value FROM json_each(:materials))
                        AND came.kind = 'receipt' AND came.about_day BETWEEN :from AND :to)
    GROUP BY lot.material_id, lot.supplier_id, move.about_day, move.at_ms HAVING count(*) = count(move.value_minor)
)sql";

} // namespace

Money paidFor(const PaidGoods &line, const Currency &studio)
{
    Money paid = line.goods;
    if (!line.discount.isZero() && !line.goodsOfReceipt.isZero())
        paid -= line.discount.portion(line.goods.minor(), line.goodsOfReceipt.minor(), Rounding::HalfEven);
    return line.rate.convert(paid, line.currency, studio);
}

std::vector<PaidDelivery> paidDeliveries(const Reader &reader, const std::vector<Id<Material>> &materials, QDate from,
                                         QDate to)
{
    const Currency studio = readSettings(reader).currency;
    std::vector<PaidDelivery> deliveries;
    Query invoiced = reader.query(invoicedDeliveries);
    invoiced.bind("materials", jsonIds(materials)).bind("from", from).bind("to", to);
    while (invoiced.next()) {
        const Money paid = paidFor({invoiced.money(7), invoiced.money(9), invoiced.money(8),
                                    Currency::ofCode(invoiced.text(10)), ExchangeRate::fromMicro(invoiced.integer(11))},
                                   studio);
        deliveries.push_back({invoiced.id<Material>(0), invoiced.id<Supplier>(1), invoiced.id<PurchaseReceipt>(2),
                              invoiced.text(3), invoiced.day(4), invoiced.integer(5), invoiced.quantity(6), paid});
    }
    Query atCost = reader.query(deliveriesAtCost);
    atCost.bind("materials", jsonIds(materials)).bind("from", from).bind("to", to);
    while (atCost.next())
        deliveries.push_back({atCost.id<Material>(0), atCost.maybeId<Supplier>(1), std::nullopt, QString(),
                              atCost.day(2), atCost.integer(3), atCost.quantity(4), atCost.money(5)});
    std::stable_sort(deliveries.begin(), deliveries.end(), [](const PaidDelivery &one, const PaidDelivery &other) {
        return std::tie(one.material, one.day, one.sequence) < std::tie(other.material, other.day, other.sequence);
    });
    return deliveries;
}

} // namespace benchbook
