// What an hour of the bottleneck is worth: nothing extra while there is room, and what the displaced work would have
// earned once there is none.
#pragma once

#include "core/pricing/rules/price_suggestion.h"

namespace benchbook {

struct BottleneckLoad
{
    QString name;          ///< the skill, tool or person that is short
    Ratio busy;            ///< share of its hours until the promised day that is taken; may be above 1
    Rate bestContribution; ///< the most that work which would have to wait earns per hour of it
};

struct LoadRule
{
    Ratio busyFrom = Ratio::percent(85); ///< from here on its hours begin to cost
    Ratio fullFrom = Ratio::percent(100);
    Ratio idleBelow = Ratio::percent(50);
};

enum class LoadLevel { Idle, Usual, Busy };

struct BidPrice
{
    LoadLevel state = LoadLevel::Usual;
    Rate perHour;
    QString reason;
};

/// In proportion from busyFrom, where it is nothing, to fullFrom, where it is the best contribution.
BidPrice bidPrice(const BottleneckLoad &load, const LoadRule &rule, const Currency &currency);
/// What the bottleneck seconds of one piece cost beyond their wages, as a line of its cost.
PriceLine loadLine(const BidPrice &bid, qint64 seconds);

/// What one piece costs that would not be spent without it: material, packaging, its expected loss and what was asked
/// for specially. In an idle workshop wages and rent are paid anyhow. Nothing where such a line is unknown.
std::optional<Money> directCost(const PriceSuggestion &suggestion);

} // namespace benchbook
