// The half of production_figures.h that compares planned with logged time.
#include "core/reports/production_figures.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

// One row for each person at each step of each work order, who began first on top. What was logged
// and taken back is gone. `begun_before` says that the setup belongs to an earlier period.
constexpr const char *workOfPeriod = R"sql(
    SELECT log.work_order_id, log.step_id, log.person_id, sum(log.seconds),
           sum(log.good + log.scrap), step.name, step.seconds, step.setup_seconds, product.name,
           person.name,
           EXISTS (SELECT 1 FROM work_log AS earlier
                   WHERE earlier.work_order_id = log.work_order_id
                     AND earlier.step_id = log.step_id AND earlier.about_day < :first
                   GROUP BY earlier.step_id
                   HAVING sum(earlier.seconds) <> 0 OR sum(earlier.good + earlier.scrap) <> 0)
               AS begun_before
    FROM work_log AS log
    JOIN recipe_step AS step ON step.id = log.step_id
    JOIN recipe ON recipe.id = step.recipe_id
    JOIN product ON product.id = recipe.product_id
    JOIN person ON person.id = log.person_id
    WHERE log.about_day BETWEEN :first AND :last
    GROUP BY log.work_order_id, log.step_id, log.person_id, step.name, step.seconds,
             step.setup_seconds, product.name, person.name
    HAVING sum(log.seconds) <> 0 OR sum(log.good + log.scrap) <> 0
    ORDER BY log.work_order_id, log.step_id, min(log.id)
)sql";

struct Work
{
    qint64 pieces;
    qint64 planned;
    qint64 actual;
};

void addWork(HoursLine &line, const Work &work)
{
    line.pieces += work.pieces;
    line.planned += work.planned;
    line.actual += work.actual;
}

std::vector<HoursLine> mostTimeFirst(std::map<qint64, HoursLine> lines)
{
    std::vector<HoursLine> sorted;
    for (auto &[id, line] : lines)
        sorted.push_back(std::move(line));
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const HoursLine &a, const HoursLine &b) { return a.actual > b.actual; });
    return sorted;
}

} // namespace

HoursFigures readHours(const Reader &reader, DayRange days)
{
    HoursFigures figures;
    std::map<qint64, HoursLine> steps;
    std::map<qint64, HoursLine> persons;
    std::pair<qint64, qint64> stepOfOrder{-1, -1};
    Query query = reader.query(workOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    while (query.next()) {
        const std::pair here(query.integer(0), query.integer(1));
        const bool setUp = here != stepOfOrder && !query.flag(10);
        stepOfOrder = here;
        const qint64 pieces = query.integer(4);
        const qint64 planned = addExact(multiplyExact(query.integer(6), pieces), setUp ? query.integer(7) : 0);
        const Work work{pieces, planned, query.integer(3)};

        HoursLine &step = steps[query.integer(1)];
        step.name = query.text(5);
        step.product = query.text(8);
        addWork(step, work);
        HoursLine &person = persons[query.integer(2)];
        person.name = query.text(9);
        addWork(person, work);
        figures.planned += work.planned;
        figures.actual += work.actual;
    }
    figures.steps = mostTimeFirst(std::move(steps));
    figures.persons = mostTimeFirst(std::move(persons));
    return figures;
}

} // namespace benchbook
