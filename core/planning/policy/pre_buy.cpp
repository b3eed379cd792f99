#include "core/planning/policy/pre_buy.h"

#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct PreBuyText
{
    Q_DECLARE_TR_FUNCTIONS(PreBuyText)
};

/// A period asks for a peak from so many times the usual on.
constexpr double peakFactor = 1.5;
constexpr double prebuyLean = 0.6;

/// The orders by which one period's demand can be met.
struct PeriodOrder
{
    int best = 0;   ///< the cheapest that is in time
    int latest = 0; ///< the latest that is in time
    bool late = false;
    double bestCost = 0; ///< of one piece, relative to its price now
    double latestCost = 0;
};

class PreBuyPlan
{
public:
    explicit PreBuyPlan(const PreBuyCase &input) : m_input(input) {}

    const OrderingAhead &at(int period) const
    {
        return m_input.ahead[std::min(std::size_t(period), m_input.ahead.size() - 1)];
    }

    PeriodOrder orderFor(int period) const
    {
        PeriodOrder order;
        order.late = true;
        for (int now = 0; now <= period; ++now) {
            const int arrives = now + at(now).leadTime;
            if (arrives > period)
                continue;
            const double cost = at(now).priceFactor * (1 + m_input.keepShareAPeriod * (period - arrives));
            if (order.late || cost < order.bestCost - 1e-12 || (cost <= order.bestCost + 1e-12 && now > order.best)) {
                order.best = now;
                order.bestCost = cost;
            }
            order.late = false;
            order.latest = now;
            order.latestCost = cost;
        }
        return order;
    }

    /// The last period from 1 on that ordering now must or should cover.
    int coverUntil(PreBuy &result) const
    {
        int until = 0;
        for (int period = 1; period <= m_input.horizon; ++period) {
            const PeriodOrder order = orderFor(period);
            if (order.best != 0)
                break;
            until = period;
            if (!order.late)
                result.saved +=
                    (order.latestCost - order.bestCost) * m_input.price * m_input.demand(period, period).mean();
        }
        return until;
    }

private:
    const PreBuyCase &m_input;
};

Result<Quantity> orderToCover(const PreBuyCase &input, int until)
{
    if (until <= 0)
        return Quantity();
    const double level = input.demand(1, until).nearQuantile(input.service, prebuyLean);
    return amountRoundedUp(level - unitsOf(input.position), input.step);
}

void explainPreBuy(const PreBuyCase &input, int usualUntil, PreBuy &result)
{
    double mean = 0;
    double peak = 0;
    int peakAt = 0;
    for (int period = 1; period <= input.horizon; ++period) {
        const double here = input.demand(period, period).mean();
        mean += here / input.horizon;
        if (period <= result.coverUntil && here > peak) {
            peak = here;
            peakAt = period;
        }
    }
    if (peak > peakFactor * mean)
        result.why.push_back({PolicyReasonCode::PeakAhead, double(peakAt), peak});
    const OrderingAhead &now = input.ahead.front();
    int longest = now.leadTime;
    double dearest = now.priceFactor;
    int dearestAt = 0;
    for (std::size_t i = 0; i < input.ahead.size(); ++i) {
        longest = std::max(longest, input.ahead[i].leadTime);
        if (input.ahead[i].priceFactor > dearest) {
            dearest = input.ahead[i].priceFactor;
            dearestAt = int(i);
        }
    }
    if (result.coverUntil <= usualUntil)
        return;
    if (longest > now.leadTime)
        result.why.push_back({PolicyReasonCode::LeadTimeGrows, double(longest), double(now.leadTime)});
    if (dearest > now.priceFactor)
        result.why.push_back({PolicyReasonCode::PriceWillRise, dearest / now.priceFactor - 1, double(dearestAt)});
    const double kept = input.demand(usualUntil + 1, result.coverUntil).mean() * input.price * input.keepShareAPeriod *
                        (result.coverUntil - usualUntil) / 2;
    result.why.push_back({PolicyReasonCode::KeepingCostsMore, double(result.coverUntil - usualUntil), kept});
}

} // namespace

Result<PreBuy> preBuy(const PreBuyCase &input)
{
    const bool factors = std::all_of(input.ahead.begin(), input.ahead.end(), [](const OrderingAhead &each) {
        return each.priceFactor > 0 && std::isfinite(each.priceFactor) && each.leadTime >= 0;
    });
    if (input.ahead.empty() || !factors || !input.demand)
        return Error::invalid(PreBuyText::tr("Lead times are not below 0, and prices are above 0."));
    if (!(input.service > 0 && input.service < 1) || input.step.micro() <= 0 || input.horizon < 1)
        return Error::invalid(
            PreBuyText::tr("The service level lies between 0 and 100 %, and the smallest amount is above 0."));
    PreBuy result;
    result.coverUntil = PreBuyPlan(input).coverUntil(result);
    const int arrives = input.ahead.front().leadTime;
    result.late = arrives > 1 && input.demand(1, arrives - 1).atMost(unitsOf(input.position)) < input.service;
    PreBuyCase usual = input;
    usual.ahead = {input.ahead.front()};
    PreBuy usualResult;
    const int usualUntil = PreBuyPlan(usual).coverUntil(usualResult);
    BENCHBOOK_ASSIGN(result.orderNow, orderToCover(input, result.coverUntil));
    BENCHBOOK_ASSIGN(result.orderNowUsual, orderToCover(usual, usualUntil));
    explainPreBuy(input, usualUntil, result);
    return result;
}

} // namespace benchbook
