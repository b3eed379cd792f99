#include "core/pricing/wishes.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr qint64 secondsOfMinute = 60;

constexpr const char *wishesOfVariant = R"sql(
    SELECT wish.id, wish.code, wish.name, wish.level, wish.minutes, wish.material_minor, wish.scrap_risk_ppm,
           wish.surcharge_minor
    FROM personalisation AS wish
    WHERE wish.hidden = 0
      AND (wish.product_id IS NULL OR wish.product_id = (SELECT product_id FROM variant WHERE id = :variant))
    ORDER BY wish.number
)sql";

PersonalisationLevel levelFrom(const QString &word)
{
    if (word == QLatin1StringView("deep"))
        return PersonalisationLevel::Deep;
    return word == QLatin1StringView("extreme") ? PersonalisationLevel::Extreme : PersonalisationLevel::Basic;
}

} // namespace

Result<std::vector<ValuedWish>> valuedWishes(const Reader &reader, Id<Variant> variant, const PriceInputs &cost,
                                             const PriceAdvice &advice)
{
    std::vector<ValuedWish> wishes;
    if (!cost.labourRate)
        return wishes;
    Money hour = cost.labourRate->perHour() + cost.overheadRate.perHour();
    if (advice.bid)
        hour += advice.bid->perHour.perHour();
    Query query = reader.query(wishesOfVariant);
    query.bind("variant", variant);
    while (query.next()) {
        const Personalisation wish{query.text(2),       levelFrom(query.text(3)), query.integer(4) * secondsOfMinute,
                                   query.maybeMoney(5), query.ratio(6),           query.money(7)};
        BENCHBOOK_ASSIGN(PersonalisationValue value, valueOfWish(wish, advice.suggestion.unitCost, Rate::perHour(hour),
                                                                 cost.fee, cost.tax, cost.currency));
        wishes.push_back({query.id<Personalisation>(0), query.text(1), wish, std::move(value)});
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const ValuedWish &a, const ValuedWish &b) {
        return a.value.earns.value_or(Money()) < b.value.earns.value_or(Money());
    });
    return wishes;
}

} // namespace benchbook
