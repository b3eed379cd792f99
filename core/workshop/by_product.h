// By-products and remnants: what a work order gives back to stock beside its pieces.
#pragma once

#include "core/stock/stock.h"
#include "core/workshop/work_order.h"

namespace benchbook {

/// Something else than the pieces that came of the making: leather scraps by weight, silver sweeps, a second sheet.
struct NewByProduct
{
    Id<WorkOrder> workOrder;
    Id<Material> material;
    Quantity quantity; ///< in the material's base unit, > 0
    Money value;       ///< taken off the material of the order; 0 where it is worth nothing
    Id<Location> location = places::shelf;
    QString note = {};
};
/// Brings it in as a lot of its own, so that its origin stays known. Refused when it would be worth more than
/// the material still at the bench, so that no piece comes out with a negative cost.
Result<MadeLot> addByProduct(Studio &studio, const NewByProduct &product, PersonRef person);
Result<MadeLot> addByProduct(Action &action, const NewByProduct &product);
/// What so much of it is worth by its own stock, never more than the material at the bench; nothing where nobody knows.
std::optional<Money> proposedByProductValue(const Reader &reader, Id<WorkOrder> order, Id<Material> material,
                                            Quantity quantity);

/// Brings the rest of a lot back from the bench as remnants: each becomes a lot that names where it was cut from, with
/// its share of the value by quantity. The sum is returned to the shelf and cut there, in one action.
Result<std::vector<MadeLot>> returnRemnants(Studio &studio, Id<WorkOrder> order, Id<Lot> lot, Id<Location> to,
                                            const std::vector<SplitPart> &parts, PersonRef person);

} // namespace benchbook
