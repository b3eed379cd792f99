// How much to order together: minimum, full cases, price breaks, and what each studio would do with. Pure integer
// arithmetic; every machine gets the same from the same pledges.
#pragma once

#include "core/base/money.h"
#include "core/crypto/fixed_bytes.h"

#include <QStringList>

namespace benchbook {

/// From this quantity on, everything costs so much for so much.
struct JointPrice
{
    Quantity from;
    Quantity per; ///< above zero
    Money price;
    friend bool operator==(const JointPrice &, const JointPrice &) = default;
};

struct JointTerms
{
    Quantity minimum;                    ///< of the whole order; zero: none
    Quantity caseSize;                   ///< only whole cases are sold; zero: any quantity in steps
    Quantity step = Quantity::units(1);  ///< the smallest part that a studio can get, above zero
    std::vector<JointPrice> prices = {}; ///< none: the price is not known, and limits cannot be kept
};

/// What one studio pledged.
struct JointWish
{
    SignPublicKey member;
    Quantity wanted;                 ///< above zero
    Quantity least;                  ///< would do with; zero to `wanted`
    Quantity most;                   ///< would take up to; `wanted` or more
    std::optional<Money> limit = {}; ///< at most, for all of it
};

struct JointPart
{
    SignPublicKey member;
    Quantity wanted;
    Quantity quantity;           ///< zero if the price is beyond the member's limit
    std::optional<Money> amount; ///< nothing if the price is not known
    bool beyondLimit = false;    ///< left out: at this price the limit does not buy what the member would do with
    friend bool operator==(const JointPart &, const JointPart &) = default;
};

/// A quantity that could be ordered.
struct JointOption
{
    Quantity ordered;
    Quantity wanted; ///< by those who stay, within their limits at this price
    std::optional<Money> goods;
    std::vector<JointPart> parts; ///< by member; quantities and amounts sum to the whole
    int leftOut = 0;              ///< members beyond their limit
    friend bool operator==(const JointOption &, const JointOption &) = default;
};

struct JointPlan
{
    std::optional<JointOption> order; ///< nothing if it cannot be ordered yet
    Quantity wanted;                  ///< by all together
    /// How much more somebody would have to want at most, so that the next quantity that can be ordered is reached:
    /// the call may be extended instead of given up. Zero if it can be ordered.
    Quantity missing;
    /// What would be chosen at each of the other prices that can be reached, by quantity.
    std::vector<JointOption> alternatives;
    QStringList reasons;
};

/// Chooses among the quantities that are at least the minimum, whole cases, and within what the members would do with
/// and would take: first so that the fewest are left out by their limits, then nearest to what the others
/// want within their limits (of two as near, the larger). More than that only where a further price makes all of it
/// cost no more: then the cheapest such quantity.
///
/// A surplus is shared in proportion to what each wanted, up to what each would take; a shortfall likewise, down to
/// what each would do with. As all pay one price, that is by value. Largest remainder in whole steps, ties to the
/// lesser key; what one cannot take goes to the others in the same way. Money goes by quantity, largest remainder, and
/// never beyond a limit.
///
/// Invalid, with all issues ("terms.…", "wishes[n].…"), if a value breaks what its declaration says or if a quantity is
/// no multiple of the step, a member is named twice, or a sum leaves its range.
Result<JointPlan> planJointOrder(const JointTerms &terms, const std::vector<JointWish> &wishes);

/// What so much costs at the price that holds from there on, rounded half-even; nothing if no price holds,
/// or if it leaves the range of money.
std::optional<Money> jointPriceOf(const std::vector<JointPrice> &prices, Quantity quantity);

/// Shares `surplus` (zero or more) in proportion to `weights` (above zero) without exceeding `room` (zero or more),
/// which together have room for it. Ties go to the earlier one. The parts sum to the surplus.
std::vector<qint64> shareWithin(qint64 surplus, const std::vector<qint64> &weights, const std::vector<qint64> &room);

} // namespace benchbook
