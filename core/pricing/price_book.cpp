#include "core/pricing/price_book.h"

#include "core/people/settings.h"
#include "core/pricing/sold_weeks.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct PriceBookText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr int daysOfPlanWeek = 7;
/// Work is looked at so far ahead.
constexpr int planDays = 8 * daysOfPlanWeek;

constexpr const char *variantsOfBook = R"sql(
    SELECT variant.id, product.id, variant.sku, trim(product.name || ' ' || variant.name), variant.price_minor,
           variant.lowest_price_minor, variant.highest_price_minor
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.hidden = 0 AND product.hidden = 0 ORDER BY variant.sku
)sql";

constexpr const char *competitorsOfBook = R"sql(
    SELECT product_id, shop || ' · ' || name, price_minor, similarity_ppm, seen_day
    FROM competitor_price WHERE hidden = 0 ORDER BY seen_day DESC, id
)sql";

Error stoppedReading() { return {ErrorCode::Cancelled, PriceBookText::tr("Stopped.")}; }

PriceBook bookOfVariants(const Reader &reader, const StudioSettings &settings,
                         const std::map<Id<Variant>, ListPrices> &prices)
{
    PriceBook book{.today = reader.today()};
    Query query = reader.query(variantsOfBook);
    while (query.next()) {
        const auto id = query.id<Variant>(0);
        VariantMarket market{query.id<Product>(1), query.text(2), query.text(3), {}, {}, {}, {}, {},
                             query.maybeMoney(4)};
        market.guard = {settings.largestPriceStep, settings.smallestPriceStep, settings.priceDaysBetween,
                        query.maybeMoney(5), query.maybeMoney(6)};
        if (const auto known = prices.find(id); known != prices.end())
            market.lastChange = known->second.lastChange();
        book.variants.emplace(id, std::move(market));
    }
    book.competitors = competitorBook(reader);
    book.idleFloorIsDirect = settings.idleFloorIsDirect;
    return book;
}

void addDemand(const DemandHistory &demand, std::vector<PriceResponse> responses,
               const std::vector<ForecastLine> &forecasts, PriceBook &book)
{
    const SeasonOfStudio season(demand);
    std::map<Id<Variant>, std::vector<ForecastLine>> said;
    for (const ForecastLine &line : forecasts)
        said[line.variant].push_back(line);
    for (std::size_t at = 0; at < demand.variants.size(); ++at) {
        const VariantDemand &one = demand.variants[at];
        const auto found = book.variants.find(one.variant);
        if (found == book.variants.end())
            continue;
        VariantMarket &market = found->second;
        market.response = std::move(responses[at]);
        const auto own = said.find(one.variant);
        market.expected = own != said.end() ? expectedDemand(own->second, one, demand.periods, book.today)
                                            : expectedDemand(one, demand.periods, season);
        market.news = demandNews(one, demand.periods, season);
    }
}

/// Material at its worth on the shelf; fees are those of the studio's own channel, of which there are none. Wages come
/// off, because a price counts them already: what is left is what an hour is worth beyond them.
PieceWorth worthOfPieces(const StudioPlanBook &plan, const PriceBook &book, Ratio tax, Rate hour)
{
    PieceWorth worth;
    const std::vector<PlanItem> &items = plan.book.needs.items;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const auto market = book.variants.find(Id<Variant>(items[at].record));
        if (!plan.items[at].isVariant || market == book.variants.end() || !market->second.price)
            continue;
        Money left = *market->second.price - market->second.price->share(tax, Rounding::Up);
        left -= hour.forSeconds(workOfPiece(plan.book.routes[at]));
        bool known = true;
        for (const PlanInput &input : items[at].inputs) {
            const std::optional<PricePer> &value = items[std::size_t(input.item)].value;
            known = known && value && value->quantity > Quantity();
            if (known)
                left -= value->of(input.perPiece);
        }
        if (known)
            worth.emplace(market->first, left);
    }
    return worth;
}

Result<void> addLoad(const Reader &reader, const StudioSettings &settings, const std::vector<ForecastLine> &forecasts,
                     PriceBook &book)
{
    const StudioPlanBook plan = readPlan(reader, book.today.addDays(planDays), forecasts);
    BENCHBOOK_ASSIGN(const WorkedPlan worked, workOut(plan.book));
    const std::optional<UsualRate> usual = usualRate(reader);
    const Rate hour = Rate::perHour((usual ? usual->rate.perHour() : Money()) + settings.overheadPerHour.perHour());
    const QDate until = book.today.addDays(std::clamp(settings.promiseDays, daysOfPlanWeek, planDays));
    book.bottleneck = bottleneckOf(plan, worked, until, worthOfPieces(plan, book, settings.tax, hour));
    book.slack = slackWeeks(worked, book.today, book.loadRule);
    return {};
}

} // namespace

const VariantMarket *PriceBook::market(Id<Variant> variant) const
{
    const auto found = variants.find(variant);
    return found == variants.end() ? nullptr : &found->second;
}

CompetitorBook competitorBook(const Reader &reader)
{
    CompetitorBook book;
    Query query = reader.query(competitorsOfBook);
    while (query.next())
        book[query.id<Product>(0)].push_back({query.text(1), query.money(2), query.ratio(3), query.day(4)});
    return book;
}

Result<PriceBook> readPriceBook(const Reader &reader, const std::vector<ForecastLine> &forecasts, Progress progress)
{
    const StudioSettings settings = readSettings(reader);
    progress.step(0, PriceBookText::tr("Reading prices and sales"));
    const std::map<Id<Variant>, ListPrices> prices = listPrices(reader);
    PriceBook book = bookOfVariants(reader, settings, prices);
    const DemandHistory demand = demandHistory(reader, DemandPeriod::Week);
    const std::vector<PriceHistory> histories = soldWeeks(reader, demand, prices, standingPromotions(reader));
    if (progress.isCancelled())
        return stoppedReading();
    progress.step(0.3, PriceBookText::tr("Learning how buyers answer to prices"));
    // Without a single whole week there is nothing to learn from.
    if (histories.size() == demand.variants.size())
        addDemand(demand, learnResponses(histories), forecasts, book);
    if (progress.isCancelled())
        return stoppedReading();
    progress.step(0.7, PriceBookText::tr("Looking at the load of the workshop"));
    const Result<void> load = addLoad(reader, settings, forecasts, book);
    if (!load.ok())
        book.assumed << PriceBookText::tr("The load of the workshop is not counted: %1").arg(load.error().message);
    progress.step(1);
    return book;
}

} // namespace benchbook
