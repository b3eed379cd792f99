// Locations: shelves of the studio, the bench, and the outside places of the double-entry ledger.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// The places every studio has, with the ids migration 0006 gives them.
namespace places {
inline constexpr Id<Location> shelf(1);
inline constexpr Id<Location> bench(2); ///< issued to work orders, still inside
inline constexpr Id<Location> supplier(3);
inline constexpr Id<Location> customer(4);
inline constexpr Id<Location> scrap(5);
inline constexpr Id<Location> count(6);    ///< the other side of count differences
inline constexpr Id<Location> split(7);    ///< where a lot becomes several
inline constexpr Id<Location> used(8);     ///< where materials end and products begin
inline constexpr Id<Location> finished(9); ///< the shelf for finished goods
} // namespace places

/// "locations": people add shelves; the standard places cannot be removed.
const RecordKind &locationKind();

} // namespace benchbook
