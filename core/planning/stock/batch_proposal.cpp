#include "core/planning/stock/batch_proposal.h"

#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct BatchProposalText
{
    Q_DECLARE_TR_FUNCTIONS(BatchProposal)
};

/// Probabilities at which a demand is told once some of it is met.
constexpr int pointsOfDemand = 999;

/// What is left of a demand once so much of it is met by what lies there.
DemandDistribution beyond(const DemandDistribution &demand, double there)
{
    if (!(there > 0))
        return demand;
    std::vector<double> left;
    for (int point = 1; point <= pointsOfDemand; ++point)
        left.push_back(std::max(0.0, demand.quantile(double(point) / (pointsOfDemand + 1)) - there));
    return DemandDistribution::ofSamples(std::move(left));
}

std::vector<Issue> issuesOf(const StockedItem &item, const BatchWish &wish)
{
    std::vector<Issue> issues;
    if (!wish.price && !item.listPrice)
        issues.push_back(
            {QStringLiteral("price"), BatchProposalText::tr("It has no list price: say what it sells for.")});
    if (!wish.cost && !item.price)
        issues.push_back(
            {QStringLiteral("cost"), BatchProposalText::tr("Nobody knows what a piece costs to make: say so.")});
    if (wish.periods < 1 || wish.periods > longestSale)
        issues.push_back(
            {QStringLiteral("periods"), BatchProposalText::tr("It sells for 1 to %1 weeks.").arg(longestSale)});
    if (wish.batch < Quantity::units(1) || !wish.batch.isWhole())
        issues.push_back({QStringLiteral("batch"), BatchProposalText::tr("A batch has one piece or more.")});
    if (wish.booked && (*wish.booked < Quantity() || !wish.booked->isWhole()))
        issues.push_back({QStringLiteral("booked"), BatchProposalText::tr("Booked are whole pieces, or none.")});
    if (wish.beforeSecond < Ratio() || wish.beforeSecond > Ratio::percent(100))
        issues.push_back({QStringLiteral("beforeSecond"), BatchProposalText::tr("Write a share from 0 to 100 %.")});
    return issues;
}

} // namespace

Result<BatchProposal> proposeBatch(const StockQuestion &question, const StockAdvice &advice, Id<Variant> variant,
                                   const BatchWish &wish)
{
    const StockKey key{true, variant.value()};
    const auto found = std::find_if(question.items.begin(), question.items.end(),
                                    [&](const StockedItem &item) { return item.key == key; });
    if (found == question.items.end())
        return Error::notFound(BatchProposalText::tr("This variant does not exist any more."));
    const StockedItem &item = *found;
    if (std::vector<Issue> issues = issuesOf(item, wish); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const StockDemand &demand = advice.demands[std::size_t(found - question.items.begin())];
    BatchProposal proposal;
    proposal.price = wish.price ? *wish.price : *item.listPrice;
    proposal.cost = wish.cost ? *wish.cost : item.price->of(Quantity::units(1));
    proposal.booked = wish.booked ? *wish.booked : Quantity::units(std::max<qint64>(0, item.wanted.wholeUnits()));
    proposal.there = item.onHand + item.comes;
    const DemandDistribution further = demand.over(1, wish.periods);
    proposal.furtherExpected = further.mean();
    BatchCase batch;
    batch.price = proposal.price;
    batch.cost = proposal.cost;
    batch.salvage = wish.salvage;
    batch.goodwill = wish.goodwill;
    // What lies there meets what is booked first.
    batch.booked = std::max(Quantity(), proposal.booked - proposal.there);
    batch.further = beyond(further, unitsOf(std::max(Quantity(), proposal.there - proposal.booked)));
    batch.batch = wish.batch;
    batch.shareBeforeSecond = double(wish.beforeSecond.ppm()) / double(Ratio::one);
    BENCHBOOK_ASSIGN(proposal.batch, batchQuantity(batch));
    return proposal;
}

} // namespace benchbook
