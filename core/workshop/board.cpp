#include "core/workshop/board.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *cardsSql = R"sql(
    SELECT work_order.id,
           (SELECT group_concat(person.name, char(10)) FROM running_timer AS timer
            JOIN person ON person.id = timer.person_id WHERE timer.work_order_id = work_order.id),
           (SELECT max(about_day) FROM work_finish WHERE work_order_id = work_order.id AND sign = 1 AND final = 1)
    FROM work_order JOIN work_order_total AS total ON total.work_order_id = work_order.id
    WHERE work_order.cancelled = 0
      AND (total.finishes = 0
           OR work_order.id IN (SELECT work_order_id FROM standing_work_finish
                                WHERE about_day >= :since AND final = 1))
    ORDER BY total.finishes, work_order.priority, coalesce(work_order.due_day, '9999'), work_order.id
)sql";

BoardCard cardOf(const Reader &reader, const WorkOrderInfo &info)
{
    BoardCard card{.id = info.id,
                   .code = info.code,
                   .productName = info.productName,
                   .state = info.state,
                   .priority = info.priority,
                   .quantity = info.quantity,
                   .delivered = info.delivered,
                   .due = info.due};
    if (!info.isOpen())
        return card;
    for (const StepProgress &step : stepsOf(reader, info.id)) {
        ++card.steps;
        card.toRedo += step.toRedo;
        card.outside += step.outside;
        if (card.stepPosition == 0 && !step.isDone()) {
            card.step = step.name;
            card.stepPosition = card.steps;
        }
    }
    for (const InputNeed &need : needsOf(reader, info.id))
        card.missingMaterials += need.issued < need.need ? 1 : 0;
    return card;
}

} // namespace

std::vector<BoardCard> boardCards(const Reader &reader, QDate since)
{
    std::vector<std::pair<QDate, BoardCard>> done;
    std::vector<BoardCard> cards;
    Query query = reader.query(cardsSql);
    query.bind("since", since);
    while (query.next()) {
        const Result<WorkOrderInfo> info = workOrderInfo(reader, query.id<WorkOrder>(0));
        if (!info.ok())
            continue;
        BoardCard card = cardOf(reader, *info);
        card.people = query.text(1).split(u'\n', Qt::SkipEmptyParts);
        if (card.state == WorkOrderState::Done)
            done.emplace_back(query.day(2), std::move(card));
        else
            cards.push_back(std::move(card));
    }
    std::stable_sort(done.begin(), done.end(),
                     [](const auto &one, const auto &other) { return one.first > other.first; });
    for (auto &[day, card] : done)
        cards.push_back(std::move(card));
    return cards;
}

} // namespace benchbook
