#include "core/planning/load/plan_jobs.h"

#include <algorithm>

namespace benchbook {
namespace {

/// The first day a customer waits for the line itself, not for what is made of it.
QDate promiseOf(const NeedsInput &input, const NeedsPlan &plan, int line)
{
    QDate first;
    for (const LinePeg &peg : plan.pegsOf(line)) {
        const int demand = plan.needs[std::size_t(peg.need)].demand;
        if (demand < 0 || input.demands[std::size_t(demand)].kind != WantKind::Order)
            continue;
        const QDate day = input.demands[std::size_t(demand)].day;
        first = first.isValid() ? std::min(first, day) : day;
    }
    return first;
}

/// When everything it takes is there.
QDate inputsReady(const NeedsPlan &plan, const PlannedLine &line, QDate today)
{
    QDate last = today;
    for (int i = line.firstNeed; i < line.firstNeed + line.needs; ++i)
        last = std::max(last, plan.needs[std::size_t(i)].ready);
    return last;
}

} // namespace

std::vector<JobStep> jobSteps(const std::vector<RouteStep> &route, Quantity started)
{
    std::vector<JobStep> steps;
    Quantity pieces = started;
    for (const RouteStep &step : route) {
        const qint64 work = multiplyDivide(step.seconds, pieces.micro(), Quantity::microPerUnit, Rounding::Up);
        steps.push_back({step.name, step.skill, step.tool, addExact(step.setupSeconds, work)});
        pieces = pieces.portion(step.yield.ppm(), Ratio::one, Rounding::Up);
    }
    return steps;
}

std::vector<LoadJob> jobsOf(const NeedsInput &input, const NeedsPlan &plan, const ItemRoutes &routes)
{
    std::vector<LoadJob> jobs;
    for (std::size_t i = 0; i < plan.lines.size(); ++i) {
        const PlannedLine &line = plan.lines[i];
        const std::vector<RouteStep> &route = routes[std::size_t(line.item)];
        if (!line.made || route.empty() || !line.ready.isValid())
            continue;
        const PlanItem &item = input.items[std::size_t(line.item)];
        LoadJob job{.record = qint64(i), .name = item.name};
        job.earliest = inputsReady(plan, line, input.today);
        job.start = std::max(line.start, job.earliest);
        job.due = line.ready;
        job.promise = promiseOf(input, plan, int(i));
        job.needed = std::any_of(plan.pegsOf(int(i)).begin(), plan.pegsOf(int(i)).end(),
                                 [&](const LinePeg &peg) { return plan.needs[std::size_t(peg.need)].line >= 0; });
        job.steps = jobSteps(route, line.quantity);
        if (item.value)
            job.value = item.value->of(line.good);
        jobs.push_back(std::move(job));
    }
    return jobs;
}

} // namespace benchbook
