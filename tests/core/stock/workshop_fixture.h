// A small leather workshop for tests: one hide material, one thread, a wallet with a recipe, two persons.
#pragma once

#include "core/stock/stock.h"
#include "core/workshop/work_log.h"
#include "tests/support/test_studio.h"

namespace benchbook::testing {

struct Workshop
{
    explicit Workshop(TestStudio &studio);

    Id<Material> hide{0};   ///< dm², each hide a lot
    Id<Material> thread{0}; ///< m, loose
    Id<Variant> wallet{0};  ///< 8 dm² at 5 % attrition and 2 m of thread
    Id<Recipe> recipe{0};
    Id<RecipeStep> cut{0};    ///< 5 min a piece, 10 min set-up
    Id<RecipeStep> stitch{0}; ///< 30 min a piece
    Id<Person> owner{0};      ///< 120.00 an hour
    Id<Person> helper{0};     ///< 60.00 an hour
    Id<Person> newcomer{0};   ///< rate unknown
    Id<ScrapReason> crack{0};
};

inline Quantity dm2(qint64 whole) { return Quantity::units(whole); }
inline Money yuan(qint64 whole) { return Money::fromMinor(whole * 100); }

/// What lies on the standard shelf of a lot.
LotStock onShelf(TestStudio &studio, Id<Lot> lot);
WorkOrderInfo infoOf(TestStudio &studio, Id<WorkOrder> id);
WorkOrderCost costOf(TestStudio &studio, Id<WorkOrder> id);
Id<Lot> receiveOne(TestStudio &studio, Id<Material> material, Quantity quantity, std::optional<Money> cost);

} // namespace benchbook::testing
