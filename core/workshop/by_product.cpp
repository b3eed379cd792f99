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

/// The first lot at the bench whose cost nobody knows.
std::optional<IssuedLot> lotOfUnknownCost(const Reader &reader, Id<WorkOrder> order)
{
    for (const IssuedLot &lot : issuedLots(reader, order)) {
        if (!lot.value)
            return lot;
    }
    return std::nullopt;
}

/// What a by-product takes off is known to be there: of material at unknown cost nothing is taken.
Result<void> checkValue(const Reader &reader, const WorkOrderInfo &info, Money value)
{
    if (value < Money())
        return Error::fromIssues({{QStringLiteral("value"), ByProductText::tr("A value cannot be negative.")}});
    if (value.isZero())
        return {};
    if (const std::optional<IssuedLot> unknown = lotOfUnknownCost(reader, info.id)) {
        return Error::fromIssues(
            {{QStringLiteral("value"),
              ByProductText::tr("The cost of %1 at the bench of %2 is not known, so nobody knows what can be taken off "
                                "it. State its cost first, or bring this in with a value of 0.")
                  .arg(unknown->code, info.code)}});
    }
    if (value > materialValueLeft(reader, info.id)) {
        return Error::refused(ByProductText::tr("This is more than the material of %1 at the bench is worth. Nothing "
                                                "was booked; issue the material first, or state a lower value.")
                                  .arg(info.code));
    }
    return {};
}

} // namespace

std::optional<Money> proposedByProductValue(const Reader &reader, Id<WorkOrder> order, Id<Material> material,
                                            Quantity quantity)
{
    Query query = reader.query(averageCost);
    query.bind("material", material);
    if (!query.next() || query.isNull(0) || query.quantity(1).isZero() || lotOfUnknownCost(reader, order))
        return std::nullopt;
    const Money usual = query.money(0).portion(quantity, query.quantity(1), Rounding::HalfEven);
    return std::min(usual, materialValueLeft(reader, order));
}

Result<MadeLot> addByProduct(Action &action, const NewByProduct &product)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, product.workOrder));
    BENCHBOOK_TRY(needShelf(action.reader(), product.location));
    if (product.quantity <= Quantity())
        return Error::fromIssues(
            {{QStringLiteral("quantity"), ByProductText::tr("The quantity must be more than zero.")}});
    BENCHBOOK_TRY(checkValue(action.reader(), info, product.value));
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
