// ABC by value, XYZ by scatter: a view of all items, and the service each class is given.
#pragma once

#include "core/planning/policy/reorder_point.h"

#include <array>

namespace benchbook {

enum class ValueClass { A, B, C };
enum class ScatterClass { X, Y, Z };

/// What an item is classed by.
struct ClassedItem
{
    double value = 0;   ///< consumption a year, in any unit of money; below 0 counts as 0
    double scatter = 0; ///< see deseasonalisedScatter()
};

struct ClassSettings
{
    double shareOfA = 0.80; ///< of the value, cumulated from the largest item down
    double shareOfB = 0.95;
    double mostScatterOfX = 0.5;
    double mostScatterOfY = 1.0;
    /// By value, then by scatter.
    std::array<std::array<double, 3>, 3> service = {{{0.97, 0.95, 0.92}, {0.95, 0.93, 0.90}, {0.93, 0.90, 0.85}}};
};

struct ItemClass
{
    ValueClass value = ValueClass::C;
    ScatterClass scatter = ScatterClass::Z;
    double cumulated = 1; ///< share of the value up to and with this item

    friend bool operator==(const ItemClass &, const ItemClass &) = default;
};
/// One for each item, in their order. Items of equal value are taken in the order given. The item that crosses a share
/// still belongs to the class above; what has no value is C.
std::vector<ItemClass> classifyItems(std::span<const ClassedItem> items, const ClassSettings &settings = {});
ServiceWish serviceOf(const ItemClass &itemClass, const ClassSettings &settings = {});

/// The coefficient of variation of demand after its season is taken out: periods of one place in the season are
/// divided by how that place stands to the mean. With fewer than two whole seasons, or `season` below 2, of demand as
/// it is. What is not finite is not known; 0 without demand.
double deseasonalisedScatter(std::span<const double> demand, int season);

} // namespace benchbook
