#include "core/pricing/rules/competitor_prices.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct CompetitorText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

struct WeighedPrice
{
    Money price;
    double weight = 0;
};

double weightOf(const CompetitorPrice &price, QDate today)
{
    const qint64 age = std::max<qint64>(price.seen.daysTo(today), 0);
    if (!price.seen.isValid() || age > competitorOldestDays || price.price <= Money())
        return 0;
    const double alike = std::clamp(double(price.similarity.ppm()) / Ratio::one, 0.0, 1.0);
    return alike * std::exp2(-double(age) / competitorHalfLifeDays);
}

/// The price up to which so much of the weight lies; `prices` ascending.
Money weighedQuantile(const std::vector<WeighedPrice> &prices, double share)
{
    double total = 0;
    for (const WeighedPrice &price : prices)
        total += price.weight;
    double below = 0;
    for (const WeighedPrice &price : prices) {
        below += price.weight;
        if (below >= share * total)
            return price.price;
    }
    return prices.back().price;
}

} // namespace

std::optional<CompetitorEvidence> competitorEvidence(const std::vector<CompetitorPrice> &prices, QDate today,
                                                     const Currency &currency)
{
    std::vector<WeighedPrice> weighed;
    CompetitorEvidence evidence;
    for (const CompetitorPrice &price : prices) {
        const double weight = weightOf(price, today);
        if (weight > 0)
            weighed.push_back({price.price, weight});
        else
            ++evidence.forgotten;
        evidence.weight += weight;
    }
    if (weighed.empty())
        return std::nullopt;
    std::sort(weighed.begin(), weighed.end(),
              [](const WeighedPrice &a, const WeighedPrice &b) { return a.price < b.price; });
    evidence.used = int(weighed.size());
    evidence.trusted = evidence.weight >= competitorWeightToTrust;
    evidence.range = {weighedQuantile(weighed, 0.25), weighedQuantile(weighed, 0.5), weighedQuantile(weighed, 0.75)};
    evidence.reason =
        CompetitorText::tr("%n price(s) of others, weighed by likeness and age: mostly from %1 to %2 %4, in the middle "
                           "%3.",
                           nullptr, evidence.used)
            .arg(plainText(evidence.range.low, currency), plainText(evidence.range.high, currency),
                 plainText(evidence.range.likely, currency), currency.code);
    return evidence;
}

} // namespace benchbook
