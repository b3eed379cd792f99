// List prices through time, and the one way to set one.
#pragma once

#include "core/journal/studio.h"

#include <map>
#include <vector>

namespace benchbook {

/// From this day on the list price was so; nothing: there was none.
struct ListPriceStep
{
    QDate day;
    std::optional<Money> price;
};

/// The list prices of one variant, the oldest first; at most one a day, the last one of it.
class ListPrices
{
public:
    explicit ListPrices(std::vector<ListPriceStep> steps = {}) : m_steps(std::move(steps)) {}

    const std::vector<ListPriceStep> &steps() const { return m_steps; }
    /// In force at the end of a day; the first price also before it was written down.
    std::optional<Money> on(QDate day) const;
    /// The last day on which one price took the place of another; the first price is no change.
    std::optional<QDate> lastChange() const;

private:
    std::vector<ListPriceStep> m_steps;
};

/// Of every variant, as the journal tells it.
std::map<Id<Variant>, ListPrices> listPrices(const Reader &reader);

/// Writes a list price down as one action: "Set the list price of … to …". Invalid for a price that is not above 0,
/// NotFound for an unknown variant, Refused below the floor unless `belowFloor` says that it is meant, Conflict where
/// the price is no longer the one it was when the change was proposed. `floor` is what was shown to the person, if
/// there was one.
struct NewListPrice
{
    Id<Variant> variant;
    Money price;
    std::optional<Money> floor = {};
    bool belowFloor = false;
    std::optional<Money> was = {}; ///< when it was proposed, 0 for none; absent: whatever it is
};
Result<void> setListPrice(Studio &studio, const NewListPrice &price, PersonRef person);
Result<void> setListPrice(Action &action, const NewListPrice &price);

} // namespace benchbook
