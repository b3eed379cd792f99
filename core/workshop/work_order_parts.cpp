#include "core/workshop/work_order_parts.h"

#include "core/stock/lot_hold.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct WorkOrderPartText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

constexpr const char *valueOfOrder = R"sql(
    SELECT material_in, used, by_products, labour_in, overhead_in, expense_in, by_products_out, labour_out,
           overhead_out, expense_out, unknown_material, unknown_labour, unknown_expense
    FROM work_order_value WHERE work_order_id = :id
)sql";

constexpr const char *piecesOutside = R"sql(
    SELECT sum(outside_open.pieces), group_concat(DISTINCT supplier.name)
    FROM outside_open JOIN supplier ON supplier.id = outside_open.supplier_id
    WHERE outside_open.work_order_id = :id AND outside_open.pieces > 0
)sql";

} // namespace

MoveContext aboutWorkOrder(const char *kind, Id<WorkOrder> id)
{
    MoveContext context{.kind = kind};
    context.workOrder = id;
    return context;
}

Result<void> needNoTimer(const Reader &reader, const WorkOrderInfo &info)
{
    Query query = reader.query("SELECT count(*) FROM running_timer WHERE work_order_id = :id");
    query.bind("id", info.id).next();
    if (query.integer(0) > 0) {
        return Error::refused(
            WorkOrderPartText::tr("A timer is still running on %1. Finish or discard it first.").arg(info.code));
    }
    return {};
}

Result<void> needNothingOutside(const Reader &reader, const WorkOrderInfo &info)
{
    Query query = reader.query(piecesOutside);
    query.bind("id", info.id).next();
    if (query.isNull(0))
        return {};
    return Error::refused(
        WorkOrderPartText::tr("%n piece(s) of %1 are still with %2. Take them back first.", nullptr, query.count(0))
            .arg(info.code, query.text(1)));
}

Result<void> needNoHold(const Reader &reader, const std::vector<IssuedLot> &atBench)
{
    for (const IssuedLot &lot : atBench) {
        if (const std::optional<HoldInfo> hold = holdOf(reader, lot.lot)) {
            return Error::refused(WorkOrderPartText::tr("%1 was put on hold while it lay at the bench: %2. Nothing was "
                                                        "booked; release it, or take it back to the shelf first.")
                                      .arg(lot.code, hold->reason));
        }
    }
    return {};
}

Result<void> needReleasedFromHold(const Reader &reader, const WorkOrderInfo &info)
{
    Query query = reader.query("SELECT reason FROM held_work_order WHERE work_order_id = :id");
    query.bind("id", info.id);
    if (!query.next())
        return {};
    return Error::refused(WorkOrderPartText::tr("%1 is on hold: %2. Release it first.").arg(info.code, query.text(0)));
}

WorkOrderValue workOrderValue(const Reader &reader, Id<WorkOrder> id)
{
    Query query = reader.query(valueOfOrder);
    query.bind("id", id).next();
    return {query.money(0), query.money(1), query.money(2), query.money(3), query.money(4),
            query.money(5), query.money(6), query.money(7), query.money(8), query.money(9),
            query.flag(10), query.flag(11), query.flag(12)};
}

Money materialValueLeft(const Reader &reader, Id<WorkOrder> id)
{
    Money there;
    for (const IssuedLot &lot : issuedLots(reader, id))
        there += lot.value.value_or(Money());
    const WorkOrderValue value = workOrderValue(reader, id);
    return there - (value.byProducts - value.byProductsOut);
}

BenchPart partOfBench(const IssuedLot &lot, qint64 part, qint64 whole)
{
    BenchPart result{lot, lot.quantity, lot.value};
    if (part >= whole)
        return result;
    result.quantity = lot.quantity.portion(part, whole, Rounding::HalfEven);
    if (lot.unit.dimension == Dimension::Count) {
        result.quantity =
            Quantity::units(multiplyDivide(result.quantity.micro(), 1, Quantity::microPerUnit, Rounding::Up));
    }
    result.quantity = std::min(result.quantity, lot.quantity);
    if (result.value && result.quantity != lot.quantity)
        result.value = lot.value->portion(result.quantity, lot.quantity, Rounding::HalfEven);
    return result;
}

} // namespace benchbook
