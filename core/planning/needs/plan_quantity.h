// The arithmetic of needs, exact in millionths with 128 bits in between. Private to core/planning/needs.
#pragma once

#include "core/planning/needs/needs_input.h"

namespace benchbook {

/// Good ÷ started through every step, in millionths of millionths, rounded down: a need is never too small.
class RouteYield
{
public:
    static constexpr qint64 one = 1'000'000'000'000;

    RouteYield() = default;
    explicit RouteYield(const std::vector<Ratio> &steps);

    bool isWhole() const { return m_share == one; }
    double share() const { return double(m_share) / double(one); }
    /// What has to be started for so much that is good; rounded up.
    Quantity startedFor(Quantity good) const { return Quantity::fromMicro(scaled(good, one, m_share, Rounding::Up)); }
    /// The same in whole pieces, to the nearest; never fewer than are to be good.
    Quantity piecesFor(Quantity good) const;
    /// What is expected to be good; rounded down.
    Quantity goodOf(Quantity started) const
    {
        return Quantity::fromMicro(scaled(started, m_share, one, Rounding::Down));
    }

private:
    static qint64 scaled(Quantity quantity, qint64 part, qint64 whole, Rounding rounding)
    {
        return part == whole ? quantity.micro() : multiplyDivide(quantity.micro(), part, whole, rounding);
    }
    qint64 m_share = one;
};

/// per piece × started × (1 + attrition) × share, rounded up once.
Quantity inputNeed(const PlanInput &input, Quantity started);

Quantity wholePieces(Quantity quantity);

/// The least lot the rule allows that is not below `least`.
Quantity lotFor(const LotRule &rule, Quantity least);

/// What remnants give a need, and what of them is then used up or too small for it.
struct RemnantUse
{
    Quantity covers;
    Quantity taken;
};
RemnantUse remnantUse(Quantity remnants, Ratio usable, Quantity wanted);

} // namespace benchbook
