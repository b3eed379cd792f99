// How the owner wants materials and variants kept: at which amount to reorder, how sure to be, or not at all.
#pragma once

#include "core/journal/studio.h"
#include "core/planning/policy/stocking_mode.h"

#include <map>

namespace benchbook {

/// A material or a variant.
struct StockKey
{
    bool isVariant = false;
    qint64 record = 0;

    friend auto operator<=>(const StockKey &, const StockKey &) = default;
};

/// What the owner said of keeping one item. A service of its own says, too, that it is to be kept.
struct StockWish
{
    StockingMode mode = StockingMode::Keep;
    std::optional<Ratio> service = {}; ///< in how many of all deliveries it is to last; absent: as its class asks

    bool isDecided() const { return mode != StockingMode::Keep || service.has_value(); }
};
inline constexpr Ratio leastServiceWish = Ratio::percent(50);
inline constexpr Ratio mostServiceWish = Ratio::fromPpm(999'900);

/// Of everything that is not removed; what stands in no column is not among them.
std::map<StockKey, StockWish> stockWishes(const Reader &reader);

/// What is to stand in the file for one item.
struct StockTerms
{
    StockKey key;
    StockingMode mode = StockingMode::Keep;
    /// Of a material: order at or below this. Of a variant: whole pieces to lie on the shelf. Used with Keep only;
    /// nothing is kept otherwise.
    Quantity reorderAt = {};
    Quantity fillUpTo = {}; ///< of a material, at least `reorderAt`; a variant has none
};
/// Writes the terms of all of them as one action, which can be undone. Refused for an empty list; Invalid for amounts
/// below 0, a part of a piece, or less to fill up to than to reorder at; NotFound for what does not exist any more.
Result<void> acceptStockTerms(Studio &studio, const std::vector<StockTerms> &terms, PersonRef person);

struct ServiceAsked
{
    StockKey key;
    std::optional<Ratio> service; ///< absent: as its class asks from now on
};
/// Asks these services of all of them as one action. Invalid for a service beyond leastServiceWish…mostServiceWish.
Result<void> askServices(Studio &studio, const std::vector<ServiceAsked> &services, PersonRef person);

/// "stock", "on_demand" and "never", as they stand in the file, and back; nothing for another word.
QString stockingWord(StockingMode mode);
std::optional<StockingMode> stockingFromWord(const QString &word);
/// How one item is to be kept, from the owner himself; the amounts stay as they are.
Result<void> sayStocking(Studio &studio, StockKey key, const StockWish &wish, PersonRef person);

} // namespace benchbook
