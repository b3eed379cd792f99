// Parts of actions on work orders that several files of this room use. Private to core/workshop.
#pragma once

#include "core/stock/stock.h"
#include "core/workshop/work_order.h"

namespace benchbook {

/// What a move of this order's material or pieces is about.
MoveContext aboutWorkOrder(const char *kind, Id<WorkOrder> id);
/// Refused while somebody's timer is on the order.
Result<void> needNoTimer(const Reader &reader, const WorkOrderInfo &info);
/// Refused while pieces are at a partner.
Result<void> needNothingOutside(const Reader &reader, const WorkOrderInfo &info);
/// Refused, naming the lot and why, where material at the bench was put on hold meanwhile.
Result<void> needNoHold(const Reader &reader, const std::vector<IssuedLot> &atBench);

/// Refused, saying why, while the order itself is on hold (core/quality holds it).
Result<void> needReleasedFromHold(const Reader &reader, const WorkOrderInfo &info);

/// What went into an order and what was given out, in minor units of what is known (view work_order_value).
struct WorkOrderValue
{
    Money materialIn, used, byProducts, labourIn, overheadIn, expenseIn;
    Money byProductsOut, labourOut, overheadOut, expenseOut;
    bool materialGivenUnknown = false; ///< an output has a part whose cost nobody knows; so has what is left
    bool labourGivenUnknown = false;
    bool expenseGivenUnknown = false;
};
WorkOrderValue workOrderValue(const Reader &reader, Id<WorkOrder> id);
/// What of the value of the material at the bench no by-product has taken yet, as far as costs are known.
Money materialValueLeft(const Reader &reader, Id<WorkOrder> id);

/// A part of a lot at the bench, with its part of the value.
struct BenchPart
{
    IssuedLot lot;
    Quantity quantity;
    std::optional<Money> value;
};
/// `part` ÷ `whole` of a lot at the bench; what is counted goes in whole ones, rounded up, and the last takes all.
BenchPart partOfBench(const IssuedLot &lot, qint64 part, qint64 whole);

} // namespace benchbook
