#include "core/pricing/response/price_response.h"

#include "core/pricing/response/common_weeks.h"
#include "core/pricing/response/elasticity_posterior.h"
#include "core/pricing/response/persistent_noise.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>

namespace benchbook {
namespace {

struct ResponseText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

/// Noise is as uncertain as elasticities: each product's is drawn towards the usual one, which counts like so many
/// points.
constexpr double usualNoisePoints = 6;
/// Where no product has enough points, weeks differ by a third.
constexpr double unknownNoise = 0.1;
constexpr std::size_t fewestForNoise = 4;
/// Levels wander on: variance added by each period ahead, in units of the noise. With it, 8 of 10 weeks lay within the
/// range on the panels this was judged by.
constexpr double wandering = 0.15;
/// Before any data, a display does nothing, give or take a factor e.
constexpr double displayPrecision = 1;
constexpr double noPriceVariation = 1e-9;
constexpr double nineTenths = 1.281552;
/// A price this close to the prices seen was seen.
constexpr double samePrice = 1e-6;
constexpr double furthestLogVolume = 60;

/// One product on its way through the calculation.
struct Learner
{
    LogHistory history;
    double noise = unknownNoise; ///< variance, shrunk
    OwnSlope own;
};

/// Least squares of one series on price, both whitened and levelled.
struct SlopeFit
{
    double priceSquares = 0;
    double slope = 0;
    double restSquares = 0;
};

SlopeFit fitSlope(const LogHistory &history)
{
    const PersistentNoise noise(history.periods);
    const LevelledSeries price = levelled(noise, history.price);
    const LevelledSeries volume = levelled(noise, history.volume);
    SlopeFit fit;
    fit.priceSquares = dotProduct(price.rest, price.rest);
    if (fit.priceSquares > noPriceVariation)
        fit.slope = dotProduct(price.rest, volume.rest) / fit.priceSquares;
    fit.restSquares = std::max(dotProduct(volume.rest, volume.rest) - fit.slope * fit.slope * fit.priceSquares, 0.0);
    return fit;
}

double degreesOfFreedom(std::size_t points) { return points > 2 ? double(points) - 2 : 0; }

/// Of an estimated variance (Wilson and Hilferty): few points make most estimates too low and a few much too high.
double medianBesideMean(double degrees) { return std::pow(1 - 2 / (9 * degrees), 3); }

double usualNoise(const std::vector<SlopeFit> &fits, const std::vector<std::size_t> &sizes)
{
    std::vector<double> variances;
    for (std::size_t i = 0; i < fits.size(); ++i) {
        if (sizes[i] >= fewestForNoise) {
            const double degrees = degreesOfFreedom(sizes[i]);
            variances.push_back(fits[i].restSquares / degrees / medianBesideMean(degrees));
        }
    }
    if (variances.empty())
        return unknownNoise;
    const auto middle = variances.begin() + std::ptrdiff_t(variances.size() / 2);
    std::nth_element(variances.begin(), middle, variances.end());
    return std::max(*middle, 1e-6);
}

double shrunkNoise(const SlopeFit &fit, std::size_t points, double usual)
{
    return (fit.restSquares + usual * usualNoisePoints) / (degreesOfFreedom(points) + usualNoisePoints);
}

/// What a display does, the same for the whole group: one number from all that had some.
double learnDisplay(const std::vector<Learner> &group)
{
    double with = 0;
    double precision = displayPrecision;
    for (const Learner &learner : group) {
        const LogHistory &history = learner.history;
        if (history.size() <= 2)
            continue;
        const PersistentNoise noise(history.periods);
        const LevelledSeries price = levelled(noise, history.price);
        LevelledSeries volume = levelled(noise, history.volume);
        LevelledSeries display = levelled(noise, history.display);
        const double squares = dotProduct(price.rest, price.rest);
        if (squares > noPriceVariation) {
            const double volumeSlope = dotProduct(price.rest, volume.rest) / squares;
            const double displaySlope = dotProduct(price.rest, display.rest) / squares;
            for (std::size_t i = 0; i < history.size(); ++i) {
                volume.rest[i] -= volumeSlope * price.rest[i];
                display.rest[i] -= displaySlope * price.rest[i];
            }
        }
        const double variance = std::max(
            dotProduct(volume.rest, volume.rest) / std::max(degreesOfFreedom(history.size()), 1.0), unknownNoise / 100);
        with += dotProduct(display.rest, volume.rest) / variance;
        precision += dotProduct(display.rest, display.rest) / variance;
    }
    return with / precision;
}

bool hadDisplay(const std::vector<Learner> &group)
{
    return std::any_of(group.begin(), group.end(), [](const Learner &learner) {
        return std::any_of(learner.history.display.begin(), learner.history.display.end(),
                           [](double share) { return share != 0; });
    });
}

double takeDisplayOut(std::vector<Learner> &group)
{
    if (!hadDisplay(group))
        return 0;
    const double effect = learnDisplay(group);
    for (Learner &learner : group) {
        for (std::size_t i = 0; i < learner.history.size(); ++i)
            learner.history.volume[i] -= effect * learner.history.display[i];
    }
    return effect;
}

/// The slopes of a group, freed of what its weeks had in common.
void learnOwnSlopes(std::vector<Learner> &group)
{
    std::vector<LogHistory> histories;
    for (const Learner &learner : group)
        histories.push_back(learner.history);
    histories = withoutCommonWeeks(std::move(histories));
    std::vector<SlopeFit> fits;
    std::vector<std::size_t> sizes;
    for (const LogHistory &history : histories) {
        fits.push_back(history.size() > 0 ? fitSlope(history) : SlopeFit());
        sizes.push_back(history.size());
    }
    const double usual = usualNoise(fits, sizes);
    for (std::size_t i = 0; i < group.size(); ++i) {
        // A price that stood still while others moved says nothing of its own.
        const LogHistory &own = group[i].history;
        const bool moved = own.highestPrice() > own.lowestPrice() * (1 + samePrice);
        const bool known = moved && fits[i].priceSquares > noPriceVariation;
        group[i].own.slope = fits[i].slope;
        group[i].own.variance = known ? shrunkNoise(fits[i], sizes[i], usual) / fits[i].priceSquares
                                      : std::numeric_limits<double>::infinity();
    }
}

void learnNoise(std::vector<Learner> &group)
{
    std::vector<SlopeFit> fits;
    std::vector<std::size_t> sizes;
    for (const Learner &learner : group) {
        fits.push_back(learner.history.size() > 0 ? fitSlope(learner.history) : SlopeFit());
        sizes.push_back(learner.history.size());
    }
    const double usual = usualNoise(fits, sizes);
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].noise = shrunkNoise(fits[i], sizes[i], usual);
}

SalesLevel levelOf(const Learner &learner)
{
    const PersistentNoise noise(learner.history.periods);
    const LevelledSeries volume = levelled(noise, learner.history.volume);
    const LevelledSeries price = levelled(noise, learner.history.price);
    SalesLevel level;
    level.volume = volume.mean;
    level.volumeDrift = volume.drift;
    level.price = price.mean;
    level.priceDrift = price.drift;
    level.noise = learner.noise;
    level.lastShare = dotProduct(noise.last(), noise.last());
    level.oneShare = dotProduct(noise.last(), noise.one());
    level.certainty = dotProduct(noise.one(), noise.one());
    return level;
}

/// Student's factor beside the normal one: the noise itself is estimated from few points. Cornish and Fisher's
/// expansion.
double wideFactor(double normal, int points)
{
    const double degrees = std::max(points - 2, 3);
    const double cube = normal * normal * normal;
    return normal + (cube + normal) / (4 * degrees) +
           (5 * cube * normal * normal + 16 * cube + 3 * normal) / (96 * degrees * degrees);
}

PriceResponse responseOf(const PriceHistory &asked, const Learner &learner, const Elasticity &elasticity,
                         const GroupBelief &group, double displayEffect)
{
    PriceResponse response;
    response.id = asked.id;
    response.group = asked.group;
    response.elasticity = elasticity;
    response.groupElasticity = group.mean;
    response.groupSpread = group.spread;
    response.displayEffect = displayEffect;
    response.points = int(learner.history.size());
    response.lastPeriod = learner.history.periods.empty() ? 0 : learner.history.periods.back();
    response.unusable = learner.history.unusable;
    response.outliers = learner.history.outliers;
    response.hasZero = learner.history.shift > 0;
    response.shift = learner.history.shift;
    response.lowestPrice = learner.history.lowestPrice();
    response.highestPrice = learner.history.highestPrice();
    if (std::isfinite(learner.own.variance)) {
        const double between = group.spread * group.spread;
        response.ownSlope = learner.own.slope;
        response.ownShare = between / (between + learner.own.variance);
    }
    if (response.knowsLevel())
        response.level = levelOf(learner);
    return response;
}

} // namespace

bool PriceResponse::sawPrice(double price) const
{
    return price >= lowestPrice * (1 - samePrice) && price <= highestPrice * (1 + samePrice);
}

VolumeForecast PriceResponse::at(int steps, double price, double season, double display) const
{
    Q_ASSERT(knowsLevel() && steps > 0 && price > 0);
    const double logPrice = std::log(price);
    const double left = std::pow(noisePersistence, steps);
    const double distance = logPrice - (level.price + left * level.priceDrift);
    VolumeForecast forecast;
    forecast.logVolume =
        level.volume + left * level.volumeDrift + elasticity.mean() * distance + season + displayEffect * display;
    forecast.outsideEvidence = !sawPrice(price);
    const double levelVariance = 1 + persistingVariance - left * left * level.lastShare +
                                 std::pow(1 - left * level.oneShare, 2) / level.certainty + wandering * steps;
    double variance = level.noise * std::max(levelVariance, 1.0) + std::pow(elasticity.deviation() * distance, 2);
    if (forecast.outsideEvidence) {
        // Beyond the prices seen the answer may be another one: as different as between products of the group.
        const double beyond = logPrice - std::log(price > highestPrice ? highestPrice : lowestPrice);
        variance += beyond * beyond * (1 + groupSpread * groupSpread);
    }
    forecast.deviation = std::sqrt(variance);
    const double reach = wideFactor(nineTenths, points) * forecast.deviation;
    const auto volumeAt = [&](double logVolume) {
        return std::max(std::exp(std::clamp(logVolume, -furthestLogVolume, furthestLogVolume)) - shift, 0.0);
    };
    forecast.volume = volumeAt(forecast.logVolume);
    forecast.low = volumeAt(forecast.logVolume - reach);
    forecast.high = volumeAt(forecast.logVolume + reach);
    return forecast;
}

QStringList PriceResponse::reasons() const
{
    const auto number = [](double value) { return QString::number(value, 'f', 1); };
    QStringList all;
    all << ResponseText::tr("A price 1 % higher sells %1 % less; 8 times in 10 the truth lies between %2 % and %3 %.")
               .arg(number(-elasticity.mean()), number(-elasticity.quantile(0.9)), number(-elasticity.quantile(0.1)));
    if (points == 0) {
        all << ResponseText::tr("Nothing is known of its own sales yet: this is what similar products say.");
    } else if (ownShare <= 0) {
        all << ResponseText::tr("Its price never changed in %n period(s): this is what similar products say.", nullptr,
                                points);
    } else {
        all << ResponseText::tr("%n period(s) at prices from %1 to %2; %3 % of it is its own experience, the rest that "
                                "of similar products.",
                                nullptr, points)
                   .arg(QString::number(lowestPrice, 'g', 6), QString::number(highestPrice, 'g', 6))
                   .arg(std::lround(100 * ownShare));
    }
    if (ownShare > 0 && ownSlope >= 0)
        all << ResponseText::tr("By itself it seemed to sell more at higher prices; that is taken for chance.");
    if (displayEffect != 0)
        all << ResponseText::tr("A display or a fair multiplies the sales by %1.").arg(number(std::exp(displayEffect)));
    if (outliers > 0)
        all << ResponseText::tr("%n period(s) far beyond the others were left out.", nullptr, outliers);
    if (unusable > 0)
        all << ResponseText::tr("%n period(s) without a usable price or volume were left out.", nullptr, unusable);
    return all;
}

std::vector<PriceResponse> learnResponses(const std::vector<PriceHistory> &histories)
{
    QMap<QString, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < histories.size(); ++i)
        members[histories[i].group].push_back(i);
    std::vector<std::vector<Learner>> groups;
    std::vector<std::vector<OwnSlope>> slopes;
    std::vector<double> displays;
    for (const std::vector<std::size_t> &group : std::as_const(members)) {
        std::vector<Learner> learners;
        for (const std::size_t i : group)
            learners.push_back({logHistory(histories[i]), unknownNoise, {}});
        displays.push_back(takeDisplayOut(learners));
        learnOwnSlopes(learners);
        learnNoise(learners);
        std::vector<OwnSlope> own;
        for (const Learner &learner : learners)
            own.push_back(learner.own);
        slopes.push_back(std::move(own));
        groups.push_back(std::move(learners));
    }
    const ElasticityLearning learning = learnElasticities(slopes);
    std::vector<PriceResponse> responses(histories.size());
    std::size_t g = 0;
    for (const std::vector<std::size_t> &group : std::as_const(members)) {
        for (std::size_t k = 0; k < group.size(); ++k) {
            responses[group[k]] =
                responseOf(histories[group[k]], groups[g][k], learning.products[g][k], learning.groups[g], displays[g]);
        }
        ++g;
    }
    return responses;
}

} // namespace benchbook
