#include "core/planning/what_if/plan_book.h"

#include <algorithm>

namespace benchbook {
namespace {

/// By line: days by which full weeks delay it, or what it is made of.
std::vector<int> delaysByLoad(const WorkedPlan &worked, std::size_t firstJob)
{
    std::vector<int> delays(worked.needs.lines.size(), 0);
    const QDate horizon = worked.loadInput.monday(worked.loadInput.weeks);
    for (std::size_t i = firstJob; i < worked.loadInput.jobs.size(); ++i) {
        const LoadJob &job = worked.loadInput.jobs[i];
        const QDate end = worked.load.finishes[i].day;
        if (job.start >= horizon)
            continue;
        const qint64 days = job.due.daysTo(end.isValid() ? end : std::max(horizon, job.due));
        delays[std::size_t(job.record)] = int(std::max<qint64>(0, days));
    }
    // Lines stand in the order of levels: whatever is made of a line stands before it.
    for (std::size_t line = delays.size(); line-- > 0;) {
        for (const LinePeg &peg : worked.needs.pegsOf(int(line))) {
            const int taker = worked.needs.needs[std::size_t(peg.need)].line;
            if (taker >= 0)
                delays[std::size_t(taker)] = std::max(delays[std::size_t(taker)], delays[line]);
        }
    }
    return delays;
}

DemandFate fateOf(const WorkedPlan &worked, const PlanDemand &demand, const DemandOutcome &outcome,
                  const std::vector<int> &delays)
{
    DemandFate fate;
    if (outcome.need < 0)
        return fate;
    const PlannedNeed &need = worked.needs.needs[std::size_t(outcome.need)];
    fate.ready = outcome.ready;
    fate.never = !outcome.ready.isValid();
    fate.cause = outcome.lateDays > 0 || fate.never ? itemWaitedFor(worked.needs, outcome.need) : -1;
    if (fate.never)
        return fate;
    for (const NeedCover &cover : worked.needs.coversOf(need)) {
        if (cover.kind != CoverKind::Planned)
            continue;
        const PlannedLine &line = worked.needs.lines[std::size_t(cover.supply)];
        fate.ready = std::max(fate.ready, line.ready.addDays(delays[std::size_t(cover.supply)]));
    }
    fate.lateDays = int(std::max<qint64>(0, demand.day.daysTo(fate.ready)));
    fate.loadDays = fate.lateDays - outcome.lateDays;
    return fate;
}

} // namespace

int itemWaitedFor(const NeedsPlan &plan, int index)
{
    const PlannedNeed &need = plan.needs[std::size_t(index)];
    int latest = -1;
    QDate last;
    for (const NeedCover &cover : plan.coversOf(need)) {
        const bool planned = cover.kind == CoverKind::Planned;
        if (!planned && cover.kind != CoverKind::Open)
            continue;
        const QDate ready =
            planned ? plan.lines[std::size_t(cover.supply)].ready : plan.openReady[std::size_t(cover.supply)];
        if (ready.isValid() && ready <= need.day)
            continue;
        // What never comes is later than anything.
        if (!ready.isValid() || !last.isValid() || ready > last) {
            last = ready;
            latest = planned ? cover.supply : -1;
        }
        if (!ready.isValid())
            break;
    }
    if (latest < 0)
        return need.item;
    const PlannedLine &line = plan.lines[std::size_t(latest)];
    for (int i = line.firstNeed; i < line.firstNeed + line.needs && line.waitsFor >= 0; ++i) {
        const PlannedNeed &part = plan.needs[std::size_t(i)];
        if (part.item == line.waitsFor)
            return itemWaitedFor(plan, i);
    }
    return need.item;
}

Result<WorkedPlan> workOut(const PlanBook &book)
{
    WorkedPlan worked;
    BENCHBOOK_ASSIGN(worked.needs, planNeeds(book.needs));
    worked.loadInput = book.load;
    worked.loadInput.today = book.needs.today;
    worked.loadInput.calendar = book.needs.calendar;
    const std::size_t firstJob = worked.loadInput.jobs.size();
    for (LoadJob &job : jobsOf(book.needs, worked.needs, book.routes))
        worked.loadInput.jobs.push_back(std::move(job));
    BENCHBOOK_ASSIGN(worked.load, planLoadOfWeeks(worked.loadInput));
    const std::vector<int> delays = delaysByLoad(worked, firstJob);
    worked.fates.reserve(book.needs.demands.size());
    for (std::size_t i = 0; i < book.needs.demands.size(); ++i)
        worked.fates.push_back(fateOf(worked, book.needs.demands[i], worked.needs.demands[i], delays));
    return worked;
}

} // namespace benchbook
