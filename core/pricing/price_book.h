// PriceBook: all that prices are judged by beside their cost, gathered for the whole studio at once.
#pragma once

#include "core/base/progress.h"
#include "core/pricing/bottleneck.h"
#include "core/pricing/competitor_book.h"
#include "core/pricing/expected_demand.h"
#include "core/pricing/list_prices.h"
#include "core/pricing/response/price_response.h"
#include "core/pricing/rules/price_guard.h"

#include <map>

namespace benchbook {

/// What is known of the market of one variant.
struct VariantMarket
{
    Id<Product> product;
    QString sku;
    QString name; ///< of product and variant
    std::optional<PriceResponse> response;
    std::optional<ExpectedDemand> expected;
    std::optional<DemandNews> news;
    std::optional<QDate> lastChange;
    PriceGuard guard;
    std::optional<Money> price; ///< of the list, as it is
};

struct PriceBook
{
    QDate today;
    std::map<Id<Variant>, VariantMarket> variants = {}; ///< all that were not removed
    std::optional<Bottleneck> bottleneck = {};
    std::vector<SlackWeek> slack = {};
    CompetitorBook competitors = {};
    bool idleFloorIsDirect = false;
    LoadRule loadRule = {};
    QStringList assumed = {}; ///< whole sentences: what could not be read and was left out

    const VariantMarket *market(Id<Variant> variant) const;
};

/// Reads the whole studio: seconds on a large one, so beside the window. Of a variant that the forecasts speak of they
/// count, of others the mean of the last weeks does. Cancelled, if asked to stop.
Result<PriceBook> readPriceBook(const Reader &reader, const std::vector<ForecastLine> &forecasts = {},
                                Progress progress = {});

} // namespace benchbook
