#include "core/planning/stock/stock_demand.h"

#include "core/forecast/forecast.h"
#include "core/planning/policy/policy_amounts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace benchbook {
namespace {

/// Recipes speak for a material where they explain so much of what was used of it.
constexpr double leastExplained = 2.0 / 3;

DemandOver nothingAskedFor()
{
    return [](int, int) { return DemandDistribution(); };
}

/// The forecast's own sums from now on. A later window has the shape of as many periods from now, at its own mean.
DemandOver demandOfForecast(std::shared_ptr<const forecast::Forecast> told)
{
    return [told](int first, int last) -> DemandDistribution {
        const int known = int(told->sums.size());
        const int from = std::max(first, 1);
        const int periods = last - from + 1;
        if (known == 0 || periods <= 0)
            return {};
        const auto fromNow = [&](int count) {
            return count <= known ? told->demandOver(count) : told->demandOver(known).scaled(double(count) / known);
        };
        if (from == 1)
            return fromNow(last);
        double mean = 0;
        for (int step = from; step <= last; ++step)
            mean += told->steps[std::size_t(std::min(step, known)) - 1].mean;
        const DemandDistribution like = fromNow(periods);
        return like.mean() > 0 ? like.scaled(mean / like.mean()) : DemandDistribution::poisson(mean);
    };
}

/// The same question is asked again and again while an item is reckoned.
DemandOver remembered(DemandOver over)
{
    struct Known
    {
        std::mutex lock; // advice is shared by pages and workers
        std::map<std::pair<int, int>, DemandDistribution> answers;
    };
    auto known = std::make_shared<Known>();
    return [over = std::move(over), known](int first, int last) {
        const std::lock_guard held(known->lock);
        const auto found = known->answers.find({first, last});
        return found != known->answers.end()
                   ? found->second
                   : known->answers.emplace(std::pair(first, last), over(first, last)).first->second;
    };
}

using GivenForecasts = std::map<qint64, std::vector<std::optional<double>>>;

/// By period from now: what somebody else expects of a product, where they say anything.
GivenForecasts givenByVariant(const StockQuestion &question)
{
    GivenForecasts given;
    const double days = 365.25 / question.perYear;
    for (const ForecastLine &line : question.given) {
        auto &periods = given[line.variant.value()];
        periods.resize(std::size_t(question.rules.horizon));
        const double begin = double(question.today.daysTo(line.span.first));
        const double end = double(question.today.daysTo(line.span.last)) + 1;
        for (std::size_t at = 0; at < periods.size() && end > begin; ++at) {
            const double from = std::max(begin, double(at) * days);
            const double to = std::min(end, double(at + 1) * days);
            if (to > from)
                periods[at] = periods[at].value_or(0) + unitsOf(line.toBeOrdered()) * (to - from) / (end - begin);
        }
    }
    return given;
}

/// As sure, in proportion, as the reckoned forecast is, at the mean that is given.
DemandOver atGivenMeans(DemandOver own, std::vector<std::optional<double>> given)
{
    return [own = std::move(own), given = std::move(given)](int first, int last) {
        double mean = 0;
        for (int period = std::max(first, 1); period <= last; ++period) {
            const auto at = std::size_t(period - 1);
            mean += at < given.size() && given[at] ? *given[at] : own(period, period).mean();
        }
        const DemandDistribution like = own(first, last);
        return like.mean() > 0 ? like.scaled(mean / like.mean()) : DemandDistribution::poisson(mean);
    };
}

struct ProductPart
{
    DemandOver over;
    double perPiece;
};

DemandOver throughRecipes(std::vector<ProductPart> parts, double likeness)
{
    return [parts = std::move(parts), likeness](int first, int last) {
        std::vector<DemandDistribution> needs;
        for (const ProductPart &part : parts)
            needs.push_back(part.over(first, last).scaled(part.perPiece));
        if (needs.size() == 1)
            return needs.front();
        // The sum over products is reckoned as that over periods is.
        const int count = int(needs.size());
        return demandOfSteps(std::move(needs), likeness)(1, count);
    };
}

int periodsWithUse(const StockedItem &item)
{
    return int(std::count_if(item.used.begin(), item.used.end(), [](double amount) { return amount > 0; }));
}

/// Items learn from those of their group alone, so each group is asked for by itself.
Result<std::vector<forecast::Forecast>> ownForecasts(const StockQuestion &question, OutlookCache &cache, int threads,
                                                     const Progress &progress)
{
    std::map<QString, std::vector<std::size_t>> groups;
    for (std::size_t at = 0; at < question.items.size(); ++at) {
        const StockedItem &item = question.items[at];
        groups[(item.key.isVariant ? QStringLiteral("v ") : QStringLiteral("m ")) + item.group].push_back(at);
    }
    std::vector<forecast::Forecast> told(question.items.size());
    double done = 0;
    for (const auto &[name, places] : groups) {
        std::vector<forecast::Item> asked;
        for (const std::size_t at : places) {
            forecast::Item one;
            one.series = {question.items[at].used, question.perYear};
            one.steps = std::min(question.rules.horizon, forecast::mostSteps);
            asked.push_back(std::move(one));
        }
        const double next = done + double(places.size()) / double(question.items.size());
        BENCHBOOK_ASSIGN(const OutlookCache::Answers answers,
                         cache.forecasts(asked, threads, progress.part(done, std::min(next, 1.0))));
        for (std::size_t at = 0; at < places.size(); ++at)
            told[places[at]] = (*answers)[at];
        done = next;
    }
    return told;
}

/// How much of what was used of it will be asked for again: nobody orders a removed product, and what went into one
/// will not be used again. Taken from the last year, so that a removal long ago takes nothing off.
double lastingShare(const StockedItem &item, int perYear)
{
    if (item.removed && item.key.isVariant)
        return 0;
    const double used = item.usedInLast(perYear);
    return used > 0 ? std::clamp(1 - item.usedByRemoved / used, 0.0, 1.0) : 1;
}

DemandOver shareOf(DemandOver over, double share)
{
    if (share == 1)
        return over;
    return [over = std::move(over), share](int first, int last) { return over(first, last).scaled(share); };
}

/// By what was used or ordered of it.
StockDemand ownDemand(const StockedItem &item, int perYear, forecast::Forecast told)
{
    StockDemand demand;
    demand.uses = periodsWithUse(item);
    const double lasting = lastingShare(item, perYear);
    const bool known = demand.uses > 0 && lasting > 0;
    demand.basis = known ? DemandBasis::OwnUse : DemandBasis::Nothing;
    demand.over = known
                      ? shareOf(demandOfForecast(std::make_shared<const forecast::Forecast>(std::move(told))), lasting)
                      : nothingAskedFor();
    return demand;
}

/// What takes one material.
struct Takers
{
    std::vector<ProductPart> parts;
    std::set<qint64> products; ///< variants of one product are told as one
    bool anyGiven = false;
};

std::map<int, Takers> takersByMaterial(const StockQuestion &question, const std::vector<StockDemand> &demands,
                                       const GivenForecasts &given)
{
    std::map<int, Takers> takers;
    for (const RecipeShare &share : question.recipes) {
        const StockDemand &demand = demands[std::size_t(share.variant)];
        const StockedItem &variant = question.items[std::size_t(share.variant)];
        if (demand.basis == DemandBasis::Nothing)
            continue;
        Takers &known = takers[share.material];
        known.parts.push_back({demand.over, share.perPiece});
        known.products.insert(variant.product);
        known.anyGiven = known.anyGiven || given.contains(variant.key.record);
    }
    return takers;
}

/// By material: what of its use in the last year the products account for.
std::map<int, double> explainedByProducts(const StockQuestion &question)
{
    std::map<int, double> explained;
    for (const RecipeShare &share : question.recipes) {
        const StockedItem &variant = question.items[std::size_t(share.variant)];
        if (!variant.removed)
            explained[share.material] += share.perPiece * variant.usedInLast(question.perYear);
    }
    return explained;
}

/// Whether a material's products tell more than its own use; `used` without what went into removed products.
bool goesByProducts(const StockQuestion &question, const StockDemand &demand, bool anyGiven, double explained,
                    double used)
{
    return demand.basis == DemandBasis::Nothing || demand.uses < question.rules.leastUses ||
           (anyGiven && explained >= leastExplained * used);
}

} // namespace

Result<std::vector<StockDemand>> stockDemands(const StockQuestion &question, OutlookCache &cache, int threads,
                                              const Progress &progress)
{
    BENCHBOOK_ASSIGN(std::vector<forecast::Forecast> told, ownForecasts(question, cache, threads, progress));
    const auto given = givenByVariant(question);
    std::vector<StockDemand> demands(question.items.size());
    for (std::size_t at = 0; at < demands.size(); ++at) {
        const StockedItem &item = question.items[at];
        StockDemand &demand = demands[at];
        demand = ownDemand(item, question.perYear, std::move(told[at]));
        const auto own = given.find(item.key.record);
        if (item.key.isVariant && !item.removed && own != given.end()) {
            demand.over = atGivenMeans(remembered(demand.over), own->second);
            demand.basis = DemandBasis::OwnUse;
        }
        demand.over = remembered(std::move(demand.over));
    }
    std::map<int, double> explained = explainedByProducts(question);
    for (auto &[material, takers] : takersByMaterial(question, demands, given)) {
        const StockedItem &item = question.items[std::size_t(material)];
        StockDemand &demand = demands[std::size_t(material)];
        const double used = item.usedInLast(question.perYear) * lastingShare(item, question.perYear);
        if (!goesByProducts(question, demand, takers.anyGiven, explained[material], used))
            continue;
        demand.products = int(takers.products.size());
        demand.basis = DemandBasis::ThroughRecipes;
        demand.over = remembered(throughRecipes(std::move(takers.parts), question.rules.likenessOfProducts));
    }
    return demands;
}

} // namespace benchbook
