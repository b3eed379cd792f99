#include "core/planning/outlook/outlook.h"

#include "core/planning/outlook/outlook_tree.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// Groups are learnt from in turn, and each begins anew; who waits sees it only go on.
Progress neverBack(const Progress &progress)
{
    return Progress(
        [whole = Progress(progress), most = 0.0](double done, const QString &what) mutable {
            most = std::max(most, done);
            whole.step(most, what);
        },
        progress.token());
}

} // namespace

DemandDistribution VariantOutlook::demandOver(int months) const
{
    const std::size_t last = std::size_t(std::clamp(months, 1, int(expected.size())) - 1);
    const double own = forecast.sums[last].mean;
    if (!(own > 0))
        return DemandDistribution::certain(expected[last]);
    return forecast.demandOver(int(last) + 1).scaled(expected[last] / own);
}

double OutlookNode::meanOfMonths() const
{
    if (meanAhead)
        return *meanAhead;
    double ahead = 0;
    for (const OutlookMonth &month : months)
        ahead += month.used.mean;
    return months.empty() ? 0 : ahead / double(months.size());
}

void Outlook::cutTo(int count)
{
    const auto cut = [count](auto &list) { list.resize(std::min(list.size(), std::size_t(std::max(count, 0)))); };
    cut(months);
    for (OutlookNode &node : nodes) {
        // A trend over a few months would be their season.
        node.meanAhead = node.meanOfMonths();
        cut(node.months);
        cut(node.sums);
    }
    for (VariantOutlook &variant : variants)
        cut(variant.expected);
}

Result<Outlook> reckonOutlook(const OutlookQuestion &question, OutlookCache &cache, const OutlookOptions &options,
                              const Progress &progress)
{
    OutlookTree tree(question, options);
    BENCHBOOK_TRY(tree.reckon(cache, neverBack(progress)));
    return tree.take();
}

std::vector<ForecastLine> forecastLines(const OutlookQuestion &question, const Outlook &outlook, QDate until)
{
    std::vector<ForecastLine> lines;
    for (std::size_t i = 0; i < outlook.variants.size(); ++i) {
        const OutlookVariant &variant = question.variants[i];
        for (std::size_t step = 0; step < outlook.months.size(); ++step) {
            const QDate first = std::max(outlook.months[step], outlook.today);
            const QDate last = outlook.months[step].addMonths(1).addDays(-1);
            const OutlookMonth &month = outlook.nodeOf(i).months[step];
            Quantity pieces = Quantity::units(month.pieces);
            Quantity expected = Quantity::fromMicro(
                qint64(std::llround(std::max(0.0, month.used.mean) * double(Quantity::microPerUnit))));
            if (step == 0) {
                pieces = std::max(Quantity(), pieces - variant.settledNow);
                expected = std::max(Quantity(), expected - variant.orderedNow);
            }
            const ForecastLine whole{variant.variant, {first, last}, pieces, expected};
            // Of what never sold, and is not said to, nobody knows that none will be asked for.
            if (const auto line = whole.until(until); line && (expected > Quantity() || !variant.months.empty()))
                lines.push_back(*line);
        }
    }
    return lines;
}

} // namespace benchbook
