#include "core/workshop/work_order_story.h"

#include "core/people/settings.h"
#include "core/stock/lot.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct StoryText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

// The rate of time still to come: what the logged hours of this order cost on average, else the studio's usual one.
constexpr const char *ratesToCome = R"sql(
    SELECT (SELECT sum(labour_minor) FROM work_log WHERE work_order_id = :id AND labour_minor IS NOT NULL),
           (SELECT sum(seconds) FROM work_log WHERE work_order_id = :id AND labour_minor IS NOT NULL),
           studio.overhead_per_hour_minor
    FROM studio WHERE studio.id = 1
)sql";

constexpr const char *peopleWithoutRate = R"sql(
    SELECT DISTINCT person.name FROM work_log JOIN person ON person.id = work_log.person_id
    WHERE work_log.work_order_id = :id AND work_log.labour_minor IS NULL ORDER BY person.name
)sql";

constexpr const char *piecesOfOrder = R"sql(
    SELECT (SELECT coalesce(sum(good), 0) FROM work_finish WHERE work_order_id = :id),
           (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = :id)
)sql";

constexpr const char *entriesOfOrder = R"sql(
    SELECT DISTINCT entry_id FROM journal_change
    WHERE row_id = :id
       OR row_id IN (SELECT id FROM work_log WHERE work_order_id = :id)
       OR row_id IN (SELECT id FROM stock_move WHERE work_order_id = :id)
       OR row_id IN (SELECT id FROM work_finish WHERE work_order_id = :id)
       OR row_id IN (SELECT id FROM outside_work WHERE work_order_id = :id)
       OR row_id IN (SELECT id FROM load_part WHERE work_order_id = :id)
       OR row_id IN (SELECT id FROM quality_result WHERE work_order_id = :id)
       OR row_id IN (SELECT id FROM work_order_hold WHERE work_order_id = :id)
    ORDER BY entry_id DESC LIMIT :limit
)sql";

/// Adds the value of the lots that would be taken for the rest of every need.
void addMaterialToCome(const Reader &reader, Id<WorkOrder> id, WorkOrderEstimate &estimate)
{
    for (const InputNeed &need : needsOf(reader, id)) {
        Quantity rest = need.need - need.issued;
        if (rest <= Quantity())
            continue;
        std::optional<Money> &material = estimate.cost.material;
        for (const LotStock &lot : proposeLots(reader, need.material, rest)) {
            rest -= lot.quantity;
            if (!lot.value) {
                estimate.unknown << StoryText::tr("The cost of the %1 on the shelf is not stated.").arg(need.name);
                material.reset();
            } else if (material) {
                const LotStock there = stockAt(reader, lot.lot, lot.location);
                *material += there.quantity == lot.quantity
                                 ? *lot.value
                                 : there.value->portion(lot.quantity, there.quantity, Rounding::HalfEven);
            }
        }
        if (rest > Quantity()) {
            estimate.unknown
                << StoryText::tr("%1 of %2 are not in stock.").arg(displayText(rest, need.unit), need.name);
            material.reset();
        }
    }
}

/// Adds the standard time of the pieces that were not counted yet.
void addTimeToCome(const Reader &reader, Id<WorkOrder> id, int quantity, WorkOrderEstimate &estimate)
{
    qint64 seconds = 0;
    for (const StepProgress &step : stepsOf(reader, id)) {
        seconds += step.standardSeconds * step.left() / std::max(1, quantity);
    }
    Query rates = reader.query(ratesToCome);
    rates.bind("id", id).next();
    if (seconds == 0)
        return;
    estimate.cost.overhead += rates.rate(2).forSeconds(seconds);
    if (!estimate.cost.labour)
        return;
    if (rates.integer(1) > 0)
        *estimate.cost.labour += rates.money(0).portion(seconds, rates.integer(1), Rounding::HalfEven);
    else if (const auto usual = usualRate(reader))
        *estimate.cost.labour += usual->rate.forSeconds(seconds);
    else {
        estimate.unknown << StoryText::tr(
            "Nothing is logged yet, nobody has a rate per hour and the studio has no usual one.");
        estimate.cost.labour.reset();
    }
}

} // namespace

Result<WorkOrderEstimate> estimateOf(const Reader &reader, Id<WorkOrder> id)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, id));
    WorkOrderEstimate estimate;
    estimate.cost = costSoFar(reader, id);
    estimate.isFinal = info.state == WorkOrderState::Done || info.state == WorkOrderState::Cancelled;
    for (const IssuedLot &lot : consumedLots(reader, id)) {
        if (!lot.value)
            estimate.unknown << StoryText::tr("The cost of %1 (%2) is not stated.").arg(lot.code, lot.itemName);
    }
    Query nameless = reader.query(peopleWithoutRate);
    nameless.bind("id", id);
    while (!estimate.cost.labour && nameless.next())
        estimate.unknown << StoryText::tr("%1 has no rate per hour.").arg(nameless.text(0));
    if (!estimate.cost.expense)
        estimate.unknown << StoryText::tr("What a partner or a load charged is not stated.");
    if (estimate.cost.nothingIssued)
        estimate.unknown << StoryText::tr("No material was issued.");
    if (estimate.cost.nothingLogged)
        estimate.unknown << StoryText::tr("No work was logged.");
    Query pieces = reader.query(piecesOfOrder);
    pieces.bind("id", id).next();
    estimate.pieces = info.state == WorkOrderState::Done        ? pieces.count(0)
                      : info.state == WorkOrderState::Cancelled ? 0
                                                                : info.quantity - pieces.count(1);
    if (!estimate.isFinal) {
        addMaterialToCome(reader, id, estimate);
        addTimeToCome(reader, id, info.quantity, estimate);
    }
    estimate.unknown.removeDuplicates();
    const std::optional<Money> total = estimate.cost.total();
    if (total && estimate.pieces > 0)
        estimate.unitCost = total->portion(1, estimate.pieces, Rounding::HalfEven);
    return estimate;
}

std::vector<JournalEntry> workOrderHistory(const Reader &reader, Id<WorkOrder> id, int limit)
{
    Query query = reader.query(entriesOfOrder);
    query.bind("id", id).bind("limit", limit);
    std::vector<JournalEntry> entries;
    while (query.next()) {
        auto entry = entryById(reader, query.integer(0));
        if (entry.ok())
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace benchbook
