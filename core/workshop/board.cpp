#include "core/workshop/board.h"

#include "core/workshop/order_needs.h"

#include <map>

namespace benchbook {
namespace {

// The partial index work_order_total_open names the open ones: what was done in the years before is not looked at.
constexpr const char *openSql = R"sql(
    SELECT work_order.id
    FROM work_order_total AS total CROSS JOIN work_order ON work_order.id = total.work_order_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0
    ORDER BY work_order.priority, coalesce(work_order.due_day, '9999'), work_order.id
)sql";

constexpr const char *openNamesSql = R"sql(
    SELECT work_order.code, trim(product.name || ' ' || variant.name)
    FROM work_order_total AS total CROSS JOIN work_order ON work_order.id = total.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0
    ORDER BY work_order.priority, coalesce(work_order.due_day, '9999'), work_order.id
)sql";

constexpr const char *doneSql = R"sql(
    SELECT work_order.id
    FROM standing_work_finish AS finish CROSS JOIN work_order ON work_order.id = finish.work_order_id
    WHERE finish.about_day >= :since AND finish.final = 1 AND work_order.cancelled = 0
    GROUP BY work_order.id ORDER BY max(finish.about_day) DESC, work_order.id
)sql";

constexpr const char *timersSql = R"sql(
    SELECT timer.work_order_id, person.name
    FROM running_timer AS timer JOIN person ON person.id = timer.person_id
    ORDER BY timer.work_order_id, timer.id
)sql";

std::vector<Id<WorkOrder>> idsOf(Query &query)
{
    std::vector<Id<WorkOrder>> ids;
    while (query.next())
        ids.push_back(query.id<WorkOrder>(0));
    return ids;
}

BoardCard cardOf(const WorkOrderInfo &info)
{
    return {.id = info.id,
            .code = info.code,
            .productName = info.productName,
            .state = info.state,
            .priority = info.priority,
            .quantity = info.quantity,
            .delivered = info.delivered,
            .due = info.due};
}

void addSteps(BoardCard &card, const std::vector<StepProgress> &steps)
{
    for (const StepProgress &step : steps) {
        ++card.steps;
        card.toRedo += step.toRedo;
        card.outside += step.outside;
        if (card.stepPosition == 0 && !step.isDone()) {
            card.step = step.name;
            card.stepPosition = card.steps;
        }
    }
}

void addCards(const Reader &reader, const std::vector<Id<WorkOrder>> &ids, std::vector<BoardCard> &cards)
{
    for (const Id<WorkOrder> id : ids) {
        if (const Result<WorkOrderInfo> info = workOrderInfo(reader, id); info.ok())
            cards.push_back(cardOf(*info));
    }
}

} // namespace

std::vector<BoardCard> boardCards(const Reader &reader, QDate since)
{
    Query openQuery = reader.query(openSql);
    const std::vector<Id<WorkOrder>> open = idsOf(openQuery);
    std::vector<BoardCard> cards;
    addCards(reader, open, cards);
    auto steps = stepsOf(reader, open);
    auto needs = needsOf(reader, open);
    std::map<Id<WorkOrder>, QStringList> people;
    Query timers = reader.query(timersSql);
    while (timers.next())
        people[timers.id<WorkOrder>(0)] << timers.text(1);
    for (BoardCard &card : cards) {
        addSteps(card, steps[card.id]);
        for (const InputNeed &need : needs[card.id])
            card.missingMaterials += need.issued < need.need ? 1 : 0;
        card.people = people[card.id];
    }
    Query done = reader.query(doneSql);
    done.bind("since", since);
    addCards(reader, idsOf(done), cards);
    return cards;
}

std::vector<OpenOrder> openOrders(const Reader &reader)
{
    Query query = reader.query(openNamesSql);
    std::vector<OpenOrder> orders;
    while (query.next())
        orders.push_back({query.text(0), query.text(1)});
    return orders;
}

} // namespace benchbook
