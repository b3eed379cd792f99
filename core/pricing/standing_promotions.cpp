#include "core/pricing/standing_promotions.h"

namespace benchbook {
namespace {

constexpr const char *promotionsThatStand = R"sql(
    SELECT first_day, last_day, product_id, variant_id, segment FROM promotion
    WHERE hidden = 0 AND (:from IS NULL OR last_day >= :from) ORDER BY first_day, id
)sql";

} // namespace

std::vector<StandingPromotion> standingPromotions(const Reader &reader, QDate from)
{
    std::vector<StandingPromotion> promotions;
    Query query = reader.query(promotionsThatStand);
    query.bind("from", from.isValid() ? Value(from) : Value());
    while (query.next()) {
        promotions.push_back(
            {{query.day(0), query.day(1)}, query.maybeId<Product>(2), query.maybeId<Variant>(3), query.text(4)});
    }
    return promotions;
}

} // namespace benchbook
