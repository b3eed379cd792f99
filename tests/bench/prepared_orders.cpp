#include "tests/bench/prepared_orders.h"

#include "core/stock/stock.h"
#include "core/workshop/work_log.h"
#include "tests/bench/bench_table.h"

namespace benchbook::bench {
namespace {

/// All orders are worked by one person on one day, which has 24 hours.
constexpr qint64 secondsOfLog = 20;

constexpr int piecesOfOrder = 8;

template <class Tag> std::vector<Id<Tag>> idsOf(const Studio &studio, const char *sql)
{
    return need(studio.read([&](const Reader &reader) {
        std::vector<Id<Tag>> ids;
        Query query = reader.query(sql);
        while (query.next())
            ids.push_back(query.id<Tag>(0));
        return ids;
    }));
}

void supply(Studio &studio, Id<WorkOrder> order)
{
    const auto needs = need(studio.read([&](const Reader &reader) { return needsOf(reader, order); }));
    for (const InputNeed &input : needs) {
        // What is on hold lies there, too, and is not proposed.
        const auto proposed =
            need(studio.read([&](const Reader &reader) { return proposeLots(reader, input.material, input.need); }));
        Quantity usable;
        for (const LotStock &lot : proposed)
            usable += lot.quantity;
        if (usable >= input.need)
            continue;
        Receipt receipt{.material = input.material, .pieces = {input.need.times(20)}};
        receipt.cost = Money::fromMinor(123'45);
        need(receive(studio, receipt, std::nullopt));
    }
    need(issueProposed(studio, order, std::nullopt));
}

void logSteps(Studio &studio, Id<WorkOrder> order, Id<Person> person)
{
    const auto steps = need(studio.read([&](const Reader &reader) { return stepsOf(reader, order); }));
    for (const StepProgress &step : steps) {
        need(logWork(studio, {order, step.id, person, secondsOfLog, piecesOfOrder}, person));
    }
}

} // namespace

std::vector<Id<WorkOrder>> prepareOrders(Studio &studio, int count)
{
    const auto variants = idsOf<Variant>(studio, R"sql(
        SELECT variant.id FROM variant
        WHERE variant.hidden = 0 AND EXISTS (SELECT 1 FROM recipe WHERE recipe.product_id = variant.product_id)
        ORDER BY variant.id
    )sql");
    const auto people = idsOf<Person>(studio, "SELECT id FROM person WHERE hidden = 0 ORDER BY id");
    if (variants.empty() || people.empty())
        giveUp(QStringLiteral("The file has no products with recipes or no people."));
    std::vector<Id<WorkOrder>> orders;
    need(studio.bulk([&]() -> Result<void> {
        for (int i = 0; i < count; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const NewWorkOrder draft{.variant = variants[at % variants.size()], .quantity = piecesOfOrder};
            orders.push_back(need(planWorkOrder(studio, draft, std::nullopt)).id);
            supply(studio, orders.back());
            logSteps(studio, orders.back(), people[at % people.size()]);
        }
        return {};
    }));
    return orders;
}

} // namespace benchbook::bench
