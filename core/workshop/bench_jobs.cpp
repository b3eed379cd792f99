#include "core/workshop/bench_jobs.h"

#include "core/people/settings.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr qint64 recentMilliseconds = 3LL * 24 * 3600 * 1000;
/// So many are looked at before the skills sort them: a studio with thousands of open orders still answers at once.
constexpr int lookedAt = 300;

// The plus keeps SQLite to the few logs of an order: by person it would read years of them for each order again.
constexpr const char *openOrders = R"sql(
    SELECT work_order.id, work_order.code, trim(product.name || ' ' || variant.name), work_order.quantity,
           work_order.due_day, work_order.priority,
           (SELECT max(log.at_ms) FROM work_log AS log
            WHERE log.work_order_id = work_order.id AND +log.person_id = :person AND log.counters_id IS NULL) AS last_at
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0
    ORDER BY iif(last_at > :recent, last_at, 0) DESC, work_order.priority, work_order.due_day IS NULL,
             work_order.due_day, work_order.number
    LIMIT :limit
)sql";

bool hasSkill(const QStringList &skills, const QString &skill)
{
    return skill.isEmpty() || skills.contains(skill, Qt::CaseInsensitive);
}

} // namespace

std::vector<BenchJob> benchJobs(const Reader &reader, Id<Person> person, Instant now, int limit)
{
    const qint64 recent = now.milliseconds() - recentMilliseconds;
    Query query = reader.query(openOrders);
    query.bind("person", person).bind("recent", recent).bind("limit", std::max(limit, lookedAt));
    std::vector<BenchJob> jobs;
    std::vector<Id<WorkOrder>> ids;
    while (query.next()) {
        jobs.push_back({query.id<WorkOrder>(0), query.text(1), query.text(2), query.count(3), query.day(4),
                        static_cast<WorkPriority>(query.count(5)), query.maybeInstant(6), std::nullopt});
        ids.push_back(jobs.back().id);
    }
    const std::optional<PersonInfo> who = personById(reader, person);
    const QStringList skills = who ? who->skills : QStringList();
    const auto steps = stepsOf(reader, ids);
    for (BenchJob &job : jobs) {
        const auto route = steps.find(job.id);
        if (route == steps.end())
            continue;
        job.step = currentOf(route->second);
        job.fits = !job.step || hasSkill(skills, job.step->skill);
        for (const StepProgress &step : route->second)
            job.toRedo += step.toRedo;
    }
    Query held = reader.query("SELECT work_order_id FROM held_work_order");
    while (held.next()) {
        const auto job = std::find(ids.begin(), ids.end(), held.id<WorkOrder>(0));
        if (job != ids.end())
            jobs[std::size_t(job - ids.begin())].isHeld = true;
    }
    const auto group = [recent](const BenchJob &job) {
        return job.lastWorkedOn && job.lastWorkedOn->milliseconds() > recent ? 0 : job.fits ? 1 : 2;
    };
    std::stable_sort(jobs.begin(), jobs.end(),
                     [&group](const BenchJob &one, const BenchJob &other) { return group(one) < group(other); });
    if (jobs.size() > static_cast<std::size_t>(limit))
        jobs.erase(jobs.begin() + limit, jobs.end());
    return jobs;
}

} // namespace benchbook
