#include "core/planning/outlook/outlook.h"

#include "core/planning/outlook/outlook_tree.h"

#include <algorithm>

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
        for (std::size_t step = 0; step < outlook.months.size(); ++step) {
            const QDate first = std::max(outlook.months[step], outlook.today);
            const QDate last = outlook.months[step].addMonths(1).addDays(-1);
            if (first > until)
                break;
            Quantity pieces = Quantity::units(outlook.nodeOf(i).months[step].pieces);
            if (step == 0)
                pieces = std::max(Quantity(), pieces - question.variants[i].settledNow);
            const qint64 asked = first.daysTo(std::min(last, until)) + 1;
            const qint64 whole = multiplyDivide(pieces.micro(), asked,
                                                (first.daysTo(last) + 1) * Quantity::microPerUnit, Rounding::HalfEven);
            if (whole > 0)
                lines.push_back({question.variants[i].variant, {first, std::min(last, until)}, Quantity::units(whole)});
        }
    }
    return lines;
}

} // namespace benchbook
