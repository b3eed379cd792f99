#include "core/pricing/rules/personalisation.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct WishText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

QString levelName(PersonalisationLevel level)
{
    switch (level) {
    case PersonalisationLevel::Basic:
        return WishText::tr("basic");
    case PersonalisationLevel::Deep:
        return WishText::tr("deep");
    case PersonalisationLevel::Extreme:
        return WishText::tr("extreme");
    }
    Q_UNREACHABLE();
}

QString wishMoney(Money money, const Currency &currency)
{
    return plainText(money, currency) + QStringLiteral(" ") + currency.code;
}

/// To deliver one good piece, risk ÷ (1 − risk) spoilt ones are made on the average, and nobody buys those.
std::optional<Money> costOfRisk(const Personalisation &wish, std::optional<Money> made)
{
    if (wish.scrapRisk.ppm() == 0)
        return Money();
    if (!made)
        return std::nullopt;
    return made->portion(wish.scrapRisk.ppm(), Ratio::one - wish.scrapRisk.ppm(), Rounding::Up);
}

Result<PersonalisationValue> value(const Personalisation &wish, std::optional<Money> pieceCost, Rate hour, Ratio fee,
                                   Ratio tax, const Currency &currency)
{
    if (wish.scrapRisk.ppm() < 0 || wish.scrapRisk.ppm() >= Ratio::one)
        return Error::invalid(WishText::tr("The risk of spoiling a piece is from 0 to below 100 %."));
    PersonalisationValue result;
    const QString title = WishText::tr("%1 (%2)").arg(wish.name, levelName(wish.level));
    const Money work = hour.forSeconds(wish.extraSeconds);
    result.lines.push_back({PricePart::Personalisation,
                            title,
                            WishText::tr("%1 min more at %2 an hour")
                                .arg((wish.extraSeconds + 30) / 60)
                                .arg(wishMoney(hour.perHour(), currency)),
                            work,
                            {}});
    if (!wish.extraMaterial || !wish.extraMaterial->isZero()) {
        result.lines.push_back(
            {PricePart::Personalisation, title, WishText::tr("its own material"), wish.extraMaterial, {}});
    }
    std::optional<Money> made;
    if (pieceCost && wish.extraMaterial)
        made = *pieceCost + *wish.extraMaterial + work;
    const std::optional<Money> risk = costOfRisk(wish, made);
    if (wish.scrapRisk.ppm() > 0) {
        result.lines.push_back(
            {PricePart::Personalisation,
             title,
             WishText::tr("%1 of such pieces are spoilt, and nobody else buys them").arg(displayText(wish.scrapRisk)),
             risk,
             {}});
    }
    if (!risk || !wish.extraMaterial) {
        result.reason = WishText::tr("What %1 costs is unknown: state the cost of its material.").arg(wish.name);
        return result;
    }
    result.cost = work + *wish.extraMaterial + *risk;
    const Money kept =
        wish.surcharge - wish.surcharge.share(fee, Rounding::Up) - wish.surcharge.share(tax, Rounding::Up);
    result.earns = kept - *result.cost;
    BENCHBOOK_ASSIGN(result.fairSurcharge, priceForMargin(*result.cost, {}, fee, {}, tax));
    result.costsMoreThanItEarns = *result.earns < Money();
    result.reason = result.costsMoreThanItEarns
                        ? WishText::tr("%1 costs %2 and brings %3: ask %4 for it, or leave it out.")
                              .arg(wish.name, wishMoney(*result.cost, currency), wishMoney(kept, currency),
                                   wishMoney(*result.fairSurcharge, currency))
                        : WishText::tr("%1 costs %2 and brings %3.")
                              .arg(wish.name, wishMoney(*result.cost, currency), wishMoney(kept, currency));
    return result;
}

} // namespace

Result<PersonalisationValue> valueOfWish(const Personalisation &wish, std::optional<Money> pieceCost, Rate hour,
                                         Ratio fee, Ratio tax, const Currency &currency)
{
    return attempt([&] { return value(wish, pieceCost, hour, fee, tax, currency); });
}

} // namespace benchbook
