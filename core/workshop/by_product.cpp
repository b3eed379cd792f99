#include "core/workshop/by_product.h"

#include "core/workshop/work_order_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct ByProductText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

// By what lies on the shelves at a known cost.
constexpr const char *averageCost = R"sql(
    SELECT sum(total.value_minor), sum(total.quantity_micro)
    FROM stock_total AS total
    WHERE total.material_id = :material AND total.inside = 1 AND total.quantity_micro > 0 AND total.unknown_micro = 0
)sql";

/// What of the material's value no by-product has taken yet; nothing where a part of it is unknown.
std::optional<Money> valueLeft(const Reader &reader, Id<WorkOrder> order)
{
    Money there;
    for (const IssuedLot &lot : issuedLots(reader, order)) {
        if (!lot.value)
            return std::nullopt;
        there += *lot.value;
    }
    const WorkOrderValue value = workOrderValue(reader, order);
    return there - (value.byProducts - value.byProductsOut);
}

} // namespace

std::optional<Money> proposedByProductValue(const Reader &reader, Id<WorkOrder> order, Id<Material> material,
                                            Quantity quantity)
{
    Query query = reader.query(averageCost);
    query.bind("material", material);
    const std::optional<Money> most = valueLeft(reader, order);
    if (!query.next() || query.isNull(0) || query.quantity(1).isZero())
        return std::nullopt;
    const Money usual = query.money(0).portion(quantity, query.quantity(1), Rounding::HalfEven);
    return most ? std::min(usual, *most) : usual;
}

Result<MadeLot> addByProduct(Action &action, const NewByProduct &product)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, product.workOrder));
    BENCHBOOK_TRY(needShelf(action.reader(), product.location));
    if (product.quantity <= Quantity())
        return Error::fromIssues(
            {{QStringLiteral("quantity"), ByProductText::tr("The quantity must be more than zero.")}});
    if (product.value < Money())
        return Error::fromIssues({{QStringLiteral("value"), ByProductText::tr("A value cannot be negative.")}});
    const std::optional<Money> most = valueLeft(action.reader(), product.workOrder);
    if (most && product.value > *most) {
        return Error::refused(ByProductText::tr("This is more than the material of %1 at the bench is worth. Nothing "
                                                "was booked; issue the material first, or state a lower value.")
                                  .arg(info.code));
    }
    const MadeLot made = makeLot(action, {.material = product.material, .note = product.note});
    BENCHBOOK_TRY(bringIn(action, made.id, places::used, product.location, product.quantity, product.value,
                          aboutWorkOrder("by_product", product.workOrder)));
    BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(action.reader(), made.id));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Bring in %1 (%2) as a by-product of %3"),
                        {quantityOfLot(lot, product.quantity), lot.code, info.code}));
    return made;
}

Result<MadeLot> addByProduct(Studio &studio, const NewByProduct &product, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Bring in a by-product")), person,
                          [&](Action &action) { return addByProduct(action, product); });
}

Result<std::vector<MadeLot>> returnRemnants(Studio &studio, Id<WorkOrder> order, Id<Lot> lot, Id<Location> to,
                                            const std::vector<SplitPart> &parts, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Return remnants")), person,
                          [&](Action &action) -> Result<std::vector<MadeLot>> {
                              Quantity sum;
                              for (const SplitPart &part : parts)
                                  sum += part.quantity.times(part.pieces);
                              BENCHBOOK_TRY(returnLot(action, order, lot, to, sum));
                              BENCHBOOK_ASSIGN(std::vector<MadeLot> made, splitLot(action, lot, to, parts));
                              BENCHBOOK_ASSIGN(const LotInfo what, lotInfo(action.reader(), lot));
                              BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), order));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Return %1 remnants of %2 from %3"),
                                                  {QString::number(made.size()), what.code, info.code}));
                              return made;
                          });
}

} // namespace benchbook
