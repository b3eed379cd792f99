// What was paid for one material, delivery after delivery.
#include "core/buying/paid_goods.h"
#include "core/buying/scorecard.h"
#include "core/materials/material.h"
#include "core/people/settings.h"

namespace benchbook {
namespace {

constexpr const char *deliveriesOfMaterial = R"sql(
    SELECT receipt.id, receipt.code, receipt.supplier_id, supplier.name, receipt.received_day,
           sum(line.sign * line.quantity_micro), sum(line.sign * line.goods_minor), receipt.discount_minor,
           (SELECT sum(other.sign * other.goods_minor) FROM purchase_receipt_line AS other
            WHERE other.receipt_id = receipt.id),
           receipt.currency, receipt.rate_micro
    FROM purchase_receipt_line AS line
    JOIN purchase_receipt AS receipt ON receipt.id = line.receipt_id AND receipt.hidden = 0
    JOIN supplier ON supplier.id = receipt.supplier_id
    WHERE line.material_id = :material AND line.goods_minor IS NOT NULL
    GROUP BY receipt.id HAVING sum(line.sign * line.quantity_micro) > 0
    ORDER BY receipt.received_day DESC, receipt.id DESC
)sql";

std::strong_ordering byPrice(const PricePaid &a, const PricePaid &b)
{
    return compareProducts(a.paid.minor(), b.quantity.micro(), b.paid.minor(), a.quantity.micro());
}

} // namespace

Result<PriceHistory> pricesPaid(const Reader &reader, Id<Material> material, QDate today)
{
    BENCHBOOK_ASSIGN(const Unit unit, baseUnit(reader, material));
    const Currency studio = readSettings(reader).currency;
    PriceHistory history{unit, {}, {}, {}};
    Query query = reader.query(deliveriesOfMaterial);
    query.bind("material", material);
    while (query.next()) {
        const Money paid = paidFor({query.money(6), query.money(8), query.money(7), Currency::ofCode(query.text(9)),
                                    ExchangeRate::fromMicro(query.integer(10))},
                                   studio);
        history.paid.push_back({query.id<PurchaseReceipt>(0), query.text(1), query.id<Supplier>(2), query.text(3),
                                query.day(4), query.quantity(5), paid});
    }
    for (std::size_t i = 0; i < history.paid.size(); ++i) {
        if (history.paid[i].day <= today.addYears(-1))
            break;
        if (!history.low || byPrice(history.paid[i], history.paid[*history.low]) < 0)
            history.low = i;
        if (!history.high || byPrice(history.paid[i], history.paid[*history.high]) > 0)
            history.high = i;
    }
    return history;
}

} // namespace benchbook
