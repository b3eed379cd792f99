// Outlook: what will be asked for of every variant, product and category in the months to come, how sure that is, and
// why.
#pragma once

#include "core/planning/outlook/outlook_cache.h"
#include "core/planning/outlook/outlook_question.h"
#include "core/planning/read_plan.h"

namespace benchbook {

inline constexpr int usualOutlookMonths = 12;
inline constexpr int longestOutlookMonths = 24;
/// A product that resembles others borrows from them as long as it knows fewer months of its own.
inline constexpr int mostMonthsToBorrow = 12;

struct OutlookOptions
{
    int months = usualOutlookMonths; ///< ahead, the one that runs included; 1…longestOutlookMonths
    int threads = 1;
};

/// One month of a variant, product, category or of the whole. Figures are of the whole month, what was ordered in it
/// already included.
struct OutlookMonth
{
    forecast::Row reckoned = {};         ///< by the program; the means of the parts sum to those of the whole
    forecast::Row used = {};             ///< with the figures made by hand
    qint64 pieces = 0;                   ///< of `used` in whole ones; those of the parts sum to those of the whole
    std::optional<Quantity> figure = {}; ///< made by hand, of a variant
    QString reason = {};                 ///< why somebody made it
};

/// A place in the tree: the whole (parent −1) first, then categories, products and variants, parents before parts.
struct OutlookNode
{
    enum class Level { All, Category, Product, Variant };
    Level level = Level::All;
    int parent = -1;
    QString name = {};
    std::vector<OutlookMonth> months = {};
    std::vector<forecast::Row> sums = {}; ///< entry k−1: the next k months together, as used
    std::vector<double> history = {};     ///< as OutlookVariant::months; of a sum, unknown parts as estimated
    std::optional<double> meanAhead = {}; ///< a month, of all months reckoned, where they were cut

    /// Pieces a month, of all months that were reckoned.
    double meanOfMonths() const;
};

struct VariantOutlook
{
    int node = 0;                     ///< its place in Outlook::nodes
    forecast::Forecast forecast = {}; ///< of its own: profile, notes, shares, effects, season
    /// Entry k−1: the mean of the next k months as used.
    std::vector<double> expected = {};
    std::vector<int> events = {};       ///< of the question's, those that concern it; as `forecast.effects`
    std::vector<Id<Product>> from = {}; ///< whom it borrows from

    /// Demand of the next `months` together (1…), figures made by hand and the whole tree heeded.
    DemandDistribution demandOver(int months) const;
};

struct Outlook
{
    QDate today;
    std::vector<QDate> months; ///< first days; the first one runs already
    std::vector<OutlookNode> nodes;
    std::vector<VariantOutlook> variants; ///< as those of the question

    const OutlookNode &nodeOf(std::size_t variant) const { return nodes[std::size_t(variants[variant].node)]; }
    /// Forgets the months behind the first so many.
    void cutTo(int count);
};

/// Groups (the variants and products of a category; the categories and the whole) are reckoned apart, each only if
/// something it depends on is new to the cache. Variants, products, categories and the whole are then made to agree,
/// each in proportion to how unsure it is. Cancelled when the token asks, otherwise never fails.
Result<Outlook> reckonOutlook(const OutlookQuestion &question, OutlookCache &cache, const OutlookOptions &options,
                              const Progress &progress = {});

/// What plan, stock and prices shall reckon with, a line a month, until `until`; a month that is cut there counts by
/// its days. The forecast is of all orders of a month. Of the one that runs, whole pieces leave out what was ordered
/// and settled already: what is ordered and still open the plan itself counts against the forecast of the days it is
/// promised for. What is expected on average leaves out all that was ordered already. A line of nothing says that
/// nothing is expected; what never sold and is not said to has none.
std::vector<ForecastLine> forecastLines(const OutlookQuestion &question, const Outlook &outlook, QDate until);

} // namespace benchbook
