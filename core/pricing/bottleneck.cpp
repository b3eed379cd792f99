#include "core/pricing/bottleneck.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct BottleneckText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr double secondsOfAnHour = 3600;

/// What can be short: a kind of work, a tool, or the hours of everybody.
struct Resource
{
    enum class Kind { Everybody, Skill, Tool };
    Kind kind = Kind::Everybody;
    int index = 0;
    QString name;
    qint64 wanted = 0;
    qint64 free = 0;

    bool takes(const RouteStep &step) const
    {
        return kind == Kind::Everybody || (kind == Kind::Skill ? step.skill : step.tool) == index;
    }
    bool takes(const JobStep &step) const
    {
        return kind == Kind::Everybody || (kind == Kind::Skill ? step.skill : step.tool) == index;
    }
    double share() const { return free > 0 ? double(wanted) / double(free) : 0; }
};

bool canDo(const LoadPerson &person, int skill)
{
    return std::find(person.skills.begin(), person.skills.end(), skill) != person.skills.end();
}

std::vector<Resource> resourcesOf(const WorkedPlan &worked, int weeks)
{
    const LoadInput &input = worked.loadInput;
    std::vector<Resource> all{{.name = BottleneckText::tr("The workshop")}};
    for (std::size_t i = 0; i < input.skills.size(); ++i)
        all.push_back({.kind = Resource::Kind::Skill, .index = int(i), .name = input.skills[i]});
    for (std::size_t i = 0; i < input.tools.size(); ++i)
        all.push_back({.kind = Resource::Kind::Tool, .index = int(i), .name = input.tools[i].name});
    for (int at = 0; at < weeks; ++at) {
        const WeekLoad &week = worked.load.weeks[std::size_t(at)];
        for (Resource &resource : all) {
            const auto index = std::size_t(resource.index);
            if (resource.kind == Resource::Kind::Everybody) {
                resource.wanted += week.wanted();
                resource.free += week.free();
            } else if (resource.kind == Resource::Kind::Tool) {
                resource.wanted += week.tools[index].wanted;
                resource.free += week.tools[index].free;
            } else {
                resource.wanted += week.kinds[index].wanted;
                for (std::size_t person = 0; person < input.persons.size(); ++person)
                    resource.free += canDo(input.persons[person], resource.index) ? week.persons[person].free : 0;
            }
        }
    }
    return all;
}

/// Each step sees the pieces that the earlier ones left good, of as many as one good piece needs begun.
qint64 secondsOfPiece(const std::vector<RouteStep> &route, const Resource &resource)
{
    double begun = 1;
    for (const RouteStep &step : route)
        begun /= std::max(double(step.yield.ppm()) / Ratio::one, 0.01);
    double seconds = 0;
    for (const RouteStep &step : route) {
        seconds += resource.takes(step) ? begun * double(step.seconds) : 0;
        begun *= double(step.yield.ppm()) / Ratio::one;
    }
    return std::llround(seconds);
}

/// Planned work that competes for the bottleneck, and what an hour of it earns with this.
struct CompetingJob
{
    qint64 seconds = 0;
    double perHour = 0;
};

qint64 secondsOf(const LoadJob &job, const Resource &resource)
{
    qint64 seconds = 0;
    for (const JobStep &step : job.steps)
        seconds += resource.takes(step) ? step.seconds : 0;
    return seconds;
}

/// What the work that has to wait earns in an hour of the bottleneck, where the hours go to what earns most: the first
/// that does not fit. Where all of it fits, what earns least would be the first to wait.
Money worthOfWaiting(const StudioPlanBook &plan, const WorkedPlan &worked, const Resource &resource,
                     const Bottleneck &bottleneck, const PieceWorth &worth, int weeks)
{
    std::vector<CompetingJob> jobs;
    qint64 left = resource.free;
    const std::size_t underWay = plan.book.load.jobs.size();
    for (std::size_t at = 0; at < worked.loadInput.jobs.size(); ++at) {
        const LoadJob &job = worked.loadInput.jobs[at];
        if (job.due.isValid() && worked.loadInput.weekOf(job.due) >= weeks)
            continue;
        const qint64 seconds = secondsOf(job, resource);
        // What was begun is finished first, whatever it earns.
        if (at < underWay) {
            left -= seconds;
            continue;
        }
        const PlannedLine &line = worked.needs.lines[std::size_t(job.record)];
        const Id<Variant> variant(plan.book.needs.items[std::size_t(line.item)].record);
        const auto piece = bottleneck.seconds.find(variant);
        const auto brings = worth.find(variant);
        if (plan.items[std::size_t(line.item)].isVariant && piece != bottleneck.seconds.end() && brings != worth.end())
            jobs.push_back({seconds, double(brings->second.minor()) * secondsOfAnHour / double(piece->second)});
    }
    if (jobs.empty())
        return Money();
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const CompetingJob &a, const CompetingJob &b) { return a.perHour > b.perHour; });
    for (const CompetingJob &job : jobs) {
        left -= job.seconds;
        if (left < 0)
            return estimatedMoney(std::max(job.perHour, 0.0));
    }
    return estimatedMoney(std::max(jobs.back().perHour, 0.0));
}

} // namespace

qint64 workOfPiece(const std::vector<RouteStep> &route) { return secondsOfPiece(route, Resource()); }

std::optional<Bottleneck> bottleneckOf(const StudioPlanBook &plan, const WorkedPlan &worked, QDate until,
                                       const PieceWorth &worth)
{
    if (worked.load.weeks.empty())
        return std::nullopt;
    const int weeks = std::clamp(worked.loadInput.weekOf(until) + 1, 1, int(worked.load.weeks.size()));
    const std::vector<Resource> resources = resourcesOf(worked, weeks);
    const auto tightest = std::max_element(resources.begin(), resources.end(),
                                           [](const Resource &a, const Resource &b) { return a.share() < b.share(); });
    if (resources.front().free <= 0)
        return std::nullopt;
    Bottleneck bottleneck;
    bottleneck.load.name = tightest->name;
    bottleneck.load.busy = Ratio::of(tightest->wanted, std::max<qint64>(tightest->free, 1));
    for (std::size_t at = 0; at < plan.book.routes.size(); ++at) {
        const qint64 seconds = secondsOfPiece(plan.book.routes[at], *tightest);
        if (plan.items[at].isVariant && seconds > 0)
            bottleneck.seconds.emplace(Id<Variant>(plan.book.needs.items[at].record), seconds);
    }
    bottleneck.load.bestContribution = Rate::perHour(worthOfWaiting(plan, worked, *tightest, bottleneck, worth, weeks));
    return bottleneck;
}

std::vector<SlackWeek> slackWeeks(const WorkedPlan &worked, QDate today, const LoadRule &rule)
{
    std::vector<SlackWeek> slack;
    for (const WeekLoad &week : worked.load.weeks) {
        if (week.monday <= today || week.free() <= 0)
            continue;
        const Ratio busy = Ratio::of(week.wanted(), week.free());
        if (busy < rule.idleBelow)
            slack.push_back({week.monday, busy, week.free() - week.wanted()});
    }
    return slack;
}

} // namespace benchbook
