// SupplierChoice: for a list of needs, from whom to buy what, over several suppliers at once.
#pragma once

#include "core/base/money.h"
#include "core/base/progress.h"

#include <chrono>
#include <optional>
#include <vector>

namespace benchbook {

/// What one order at a supplier costs beside its goods.
struct OrderTerms
{
    Money freight;                      ///< once an order, whatever its size
    Money minimumOrder;                 ///< goods worth less are topped up to this
    std::optional<int> distanceKm = {}; ///< absent: nobody said
};

/// One way to cover one need whole. Several ways with one supplier (two price breaks) are several offers.
struct SupplyOffer
{
    int need = 0;     ///< from 0
    int supplier = 0; ///< from 0
    Quantity quantity;
    Money goods;
    std::optional<int> leadDays = {};   ///< absent: nobody said
    std::optional<Ratio> accepted = {}; ///< the share of what came before that was fit for use; absent: nothing came
};

struct SupplyQuestion
{
    int needs = 0;
    std::vector<OrderTerms> suppliers;
    std::vector<SupplyOffer> offers;
};

/// Offers beyond a limit are not considered, nor those of which nobody knows whether they keep it.
struct SupplyLimits
{
    std::optional<int> leadDays = {};
    std::optional<Ratio> accepted = {}; ///< the least
    std::optional<int> distanceKm = {};
};

/// What the owner gives for things that are no invoice; all zero: the cheapest choice. What is not known of an offer
/// weighs as the worst of what is known of the others.
struct SupplyWeights
{
    Money perLeadDay = {};     ///< for one need to arrive one day sooner
    Money perKm = {};          ///< for an order to come from one kilometre nearer
    Ratio lossOfRejected = {}; ///< 1: goods that will be rejected are counted as lost, once more

    bool isZero() const { return perLeadDay.isZero() && perKm.isZero() && lossOfRejected == Ratio(); }
};

/// The worst of what is known; where nothing is known there is nothing to be behind of.
struct WorstKnown
{
    int leadDays = 0;
    int distanceKm = 0;
    Ratio accepted = Ratio::percent(100);
};
WorstKnown worstKnown(const SupplyQuestion &question);

struct SupplyChoice
{
    std::vector<std::optional<std::size_t>> offerOfNeed; ///< into SupplyQuestion::offers; none: nobody offers it
    std::vector<int> suppliers;                          ///< ordered from, ascending
    Money goods;
    Money freight;
    Money topUp;        ///< what the minimums of the orders ask for beyond the goods
    Money weighed;      ///< what the weights add; not money that is paid
    bool proved = true; ///< nothing better exists within the limits; otherwise the best found in the time

    Money paid() const { return goods + freight + topUp; }
    Money score() const { return paid() + weighed; }
};

struct SupplyAnswer
{
    SupplyChoice best;
    /// The best with another set of suppliers, if there is one: how much the choice hangs on a single supplier.
    std::optional<SupplyChoice> second = {};
};

/// Why a need has no offer within the limits, from what is nearest to an offer that keeps them all.
enum class UnmetReason { NoOffer, LeadUnknown, TooSlow, QualityUnknown, BelowQuality, DistanceUnknown, TooFar };
/// Nothing where the offer is within the limits.
std::optional<UnmetReason> beyondLimits(const SupplyQuestion &question, const SupplyOffer &offer,
                                        const SupplyLimits &limits);
struct UnmetNeed
{
    int need;
    UnmetReason reason; ///< of the offer that came furthest
};
std::vector<UnmetNeed> unmetNeeds(const SupplyQuestion &question, const SupplyLimits &limits);

/// The smallest score(), exact to the minor unit where `proved`: every need from one supplier, each order with its
/// freight and minimum (the uncapacitated facility location problem with top-ups, as a mixed-integer program). Needs
/// without an offer within the limits are left out. Refused when none is left. `limit` is for both answers together.
Result<SupplyAnswer> chooseSuppliers(const SupplyQuestion &question, const SupplyLimits &limits,
                                     const SupplyWeights &weights,
                                     std::chrono::milliseconds limit = std::chrono::seconds(2),
                                     const CancelToken &cancel = {});

/// What this choice costs, reckoned in whole minor units.
SupplyChoice reckonChoice(const SupplyQuestion &question, const SupplyWeights &weights,
                          std::vector<std::optional<std::size_t>> offerOfNeed);

} // namespace benchbook
