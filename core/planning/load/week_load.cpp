#include "core/planning/load/week_load.h"

#include "core/base/attempt.h"
#include "core/planning/load/week_hours.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct WeekLoadText
{
    Q_DECLARE_TR_FUNCTIONS(WeekLoad)
};

constexpr int fullTime = 1000;
/// More weeks are beyond anything a studio plans by the week.
constexpr int mostWeeks = 520;

/// Gives the seconds of a job's steps to weeks, in their order.
class JobSpread
{
public:
    JobSpread(const LoadInput &input, const WorkingDays &days, std::vector<JobPart> &parts)
        : m_input(input), m_days(days), m_parts(parts)
    {
    }

    void spread(int index)
    {
        const LoadJob &job = m_input.jobs[std::size_t(index)];
        const QDate first = std::max(job.start, m_input.today);
        const QDate last = std::max(first, job.due.addDays(-1));
        const qint64 all = job.seconds();
        const int days = m_days.within(first, last);
        const int firstWeek = m_input.weekOf(first);
        const int lastWeek = m_input.weekOf(last);
        m_step = 0;
        m_stepLeft = job.steps.empty() ? 0 : job.steps.front().seconds;
        qint64 given = 0;
        for (int week = firstWeek; week <= lastWeek; ++week) {
            const int passed = m_days.within(first, std::min(last, m_input.monday(week).addDays(6)));
            const bool isLast = week == lastWeek;
            const qint64 until = isLast || days == 0 ? all : multiplyDivide(all, passed, days, Rounding::Down);
            give(index, job, week, until - given);
            given = until;
        }
    }

private:
    void give(int index, const LoadJob &job, int week, qint64 seconds)
    {
        while (seconds > 0) {
            if (m_stepLeft == 0) {
                ++m_step;
                m_stepLeft = job.steps[std::size_t(m_step)].seconds;
                continue;
            }
            const qint64 part = std::min(seconds, m_stepLeft);
            m_parts.push_back({index, m_step, week, part});
            seconds -= part;
            m_stepLeft -= part;
        }
    }

    const LoadInput &m_input;
    const WorkingDays &m_days;
    std::vector<JobPart> &m_parts;
    int m_step = 0;
    qint64 m_stepLeft = 0;
};

WorkingDays loadDays(const LoadInput &input)
{
    return {input.calendar, {input.today.addDays(-7), input.monday(input.weeks)}};
}

WeekHours balanced(const WeekHours &all, const std::vector<WorkOfKind> &kinds)
{
    const auto fill = [&](WeekHours &hours) {
        bool fits = true;
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            fits = hours.place(int(kind), kinds[kind].wanted) == kinds[kind].wanted && fits;
        return fits;
    };
    WeekHours best = all;
    if (!fill(best))
        return best;
    // The least share of everybody's time for which all of it still fits.
    int low = 0;
    int high = fullTime;
    while (low + 1 < high) {
        const int middle = std::midpoint(low, high);
        WeekHours hours = all.scaled(middle);
        if (fill(hours)) {
            best = std::move(hours);
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

WeekLoad loadOfWeek(const LoadInput &input, int week, std::vector<WorkOfKind> kinds, const std::vector<qint64> &tools)
{
    WeekLoad load{.monday = input.monday(week), .kinds = std::move(kinds)};
    const WeekHours all(input, week);
    const WeekHours hours = balanced(all, load.kinds);
    for (int person = 0; person < hours.persons(); ++person)
        load.persons.push_back({all.free(person), hours.taken(person)});
    for (std::size_t kind = 0; kind < load.kinds.size(); ++kind) {
        qint64 done = 0;
        for (int person = 0; person < hours.persons(); ++person)
            done += hours.done(int(kind), person);
        load.kinds[kind].over = load.kinds[kind].wanted - done;
        if (load.kinds[kind].over == 0)
            continue;
        for (const int other : hours.competing(int(kind))) {
            if (std::find(load.tight.begin(), load.tight.end(), other) == load.tight.end())
                load.tight.push_back(other);
        }
    }
    std::sort(load.tight.begin(), load.tight.end());
    for (std::size_t tool = 0; tool < tools.size(); ++tool)
        load.tools.push_back({all.toolFree(int(tool)), tools[tool]});
    return load;
}

/// Jobs one after the other into the weeks that have time.
class FiniteWeeks
{
public:
    explicit FiniteWeeks(const LoadInput &input) : m_input(input)
    {
        for (int week = 0; week < input.weeks; ++week)
            m_hours.emplace_back(input, week);
    }

    JobFinish place(const LoadJob &job, const WorkingDays &days)
    {
        int week = m_input.weekOf(std::max(job.start, m_input.today));
        for (const JobStep &step : job.steps) {
            qint64 left = step.seconds;
            for (;; ++week) {
                if (week >= m_input.weeks)
                    return {};
                left -= placeIn(m_hours[std::size_t(week)], step, left);
                if (left == 0)
                    break;
            }
        }
        const int dueWeek = m_input.weekOf(std::max(job.due.addDays(-1), m_input.today));
        if (week <= dueWeek)
            return {.week = week, .day = std::max(job.due, m_input.today)};
        const QDate lastDay = days.before(m_input.monday(week).addDays(6), 0);
        return {.week = week, .delayWeeks = week - dueWeek, .day = lastDay.isValid() ? lastDay : job.due};
    }

private:
    qint64 placeIn(WeekHours &hours, const JobStep &step, qint64 seconds) const
    {
        if (step.tool >= 0)
            seconds = std::min(seconds, std::max<qint64>(0, hours.toolRoom(step.tool)));
        const qint64 placed = hours.place(m_input.kindOf(step), seconds);
        if (step.tool >= 0)
            hours.takeTool(step.tool, placed);
        return placed;
    }

    const LoadInput &m_input;
    std::vector<WeekHours> m_hours;
};

std::vector<JobFinish> finishesOf(const LoadInput &input, const WorkingDays &days)
{
    std::vector<int> order(input.jobs.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
        return input.jobs[std::size_t(one)].due < input.jobs[std::size_t(other)].due;
    });
    FiniteWeeks weeks(input);
    std::vector<JobFinish> finishes(input.jobs.size());
    for (const int job : order)
        finishes[std::size_t(job)] = weeks.place(input.jobs[std::size_t(job)], days);
    return finishes;
}

bool isSensible(const LoadInput &input)
{
    const auto isWithin = [](int place, std::size_t size) { return place < 0 || std::size_t(place) < size; };
    if (!input.today.isValid() || input.weeks < 1 || input.weeks > mostWeeks)
        return false;
    for (const LoadPerson &person : input.persons) {
        for (const int skill : person.skills) {
            if (skill < 0 || !isWithin(skill, input.skills.size()))
                return false;
        }
    }
    for (const LoadJob &job : input.jobs) {
        if (!job.start.isValid() || !job.due.isValid())
            return false;
        for (const JobStep &step : job.steps) {
            if (step.seconds < 0 || !isWithin(step.skill, input.skills.size()) ||
                !isWithin(step.tool, input.tools.size()))
                return false;
        }
    }
    return true;
}

} // namespace

qint64 WeekLoad::wanted() const
{
    return std::accumulate(kinds.begin(), kinds.end(), qint64(0),
                           [](qint64 sum, const WorkOfKind &kind) { return sum + kind.wanted; });
}

qint64 WeekLoad::free() const
{
    return std::accumulate(persons.begin(), persons.end(), qint64(0),
                           [](qint64 sum, const PersonWeek &person) { return sum + person.free; });
}

qint64 WeekLoad::over() const
{
    return std::accumulate(kinds.begin(), kinds.end(), qint64(0),
                           [](qint64 sum, const WorkOfKind &kind) { return sum + kind.over; });
}

bool WeekLoad::isOver() const
{
    return over() > 0 || std::any_of(tools.begin(), tools.end(), [](const ToolWeek &tool) { return tool.over() > 0; });
}

double WeekLoad::share() const
{
    const double hours = double(free());
    const double work = double(wanted());
    return hours > 0 ? work / hours : work > 0 ? std::numeric_limits<double>::infinity() : 0;
}

std::vector<JobPart> spreadJobs(const LoadInput &input)
{
    const WorkingDays days = loadDays(input);
    std::vector<JobPart> parts;
    JobSpread spread(input, days, parts);
    for (std::size_t job = 0; job < input.jobs.size(); ++job) {
        if (input.jobs[job].start < input.monday(input.weeks))
            spread.spread(int(job));
    }
    return parts;
}

std::vector<WeekLoad> loadOfWeeks(const LoadInput &input, std::span<const JobPart> parts)
{
    std::vector<std::vector<WorkOfKind>> kinds(std::size_t(input.weeks),
                                               std::vector<WorkOfKind>(std::size_t(input.kindsOfWork())));
    std::vector<std::vector<qint64>> tools(std::size_t(input.weeks), std::vector<qint64>(input.tools.size(), 0));
    for (const JobPart &part : parts) {
        const JobStep &step = input.jobs[std::size_t(part.job)].steps[std::size_t(part.step)];
        kinds[std::size_t(part.week)][std::size_t(input.kindOf(step))].wanted += part.seconds;
        if (step.tool >= 0)
            tools[std::size_t(part.week)][std::size_t(step.tool)] += part.seconds;
    }
    std::vector<WeekLoad> weeks;
    for (int week = 0; week < input.weeks; ++week)
        weeks.push_back(loadOfWeek(input, week, std::move(kinds[std::size_t(week)]), tools[std::size_t(week)]));
    return weeks;
}

Result<LoadPlan> planLoadOfWeeks(const LoadInput &input)
{
    return attempt([&]() -> Result<LoadPlan> {
        if (!isSensible(input))
            return Error::invalid(WeekLoadText::tr("The work to be planned contains a number that makes no sense."));
        LoadPlan plan;
        plan.parts = spreadJobs(input);
        plan.weeks = loadOfWeeks(input, plan.parts);
        plan.finishes = finishesOf(input, loadDays(input));
        return plan;
    });
}

} // namespace benchbook
