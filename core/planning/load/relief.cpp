#include "core/planning/load/relief.h"

#include "core/planning/load/relief_book.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr int daysOfYear = 365;
/// So many of the nearest weeks with time are offered for one piece of work in each direction.
constexpr int targetsOffered = 3;

class ReliefFinder
{
public:
    ReliefFinder(const LoadInput &input, const LoadPlan &plan, const ReliefTerms &terms)
        : m_input(input), m_plan(plan), m_terms(terms), m_book(input, plan)
    {
    }

    std::vector<Relief> find()
    {
        for (int week = 0; week < m_input.weeks; ++week) {
            if (!m_plan.weeks[std::size_t(week)].isOver())
                continue;
            const std::vector<int> jobs = jobsIn(week);
            for (const int job : jobs)
                offerEarlier(job, week);
            offerHelp(week);
            offerPeers(week);
            for (const int job : jobs)
                offerLater(job, week);
            for (const int job : jobs)
                offerRushPrice(jobs, job, week);
        }
        return std::move(m_reliefs);
    }

private:
    /// Those with work of the kinds, or on the tools, of which the week has too little.
    std::vector<int> jobsIn(int week) const
    {
        std::vector<int> jobs;
        for (int job = 0; job < int(m_input.jobs.size()); ++job) {
            const std::vector<int> &weeks = m_book.weeksOf(job);
            if (std::find(weeks.begin(), weeks.end(), week) != weeks.end() && tightSeconds(job, week) > 0)
                jobs.push_back(job);
        }
        return jobs;
    }

    qint64 tightSeconds(int job, int week) const
    {
        const WeekLoad &load = m_plan.weeks[std::size_t(week)];
        const JobWeek work = m_book.jobIn(job, week);
        qint64 seconds = 0;
        for (const int kind : load.tight)
            seconds += work.kinds[std::size_t(kind)];
        for (std::size_t tool = 0; tool < work.tools.size(); ++tool) {
            if (load.tools[tool].over() > 0)
                seconds = std::max(seconds, work.tools[tool]);
        }
        return seconds;
    }

    void offerEarlier(int job, int week)
    {
        const std::vector<int> &weeks = m_book.weeksOf(job);
        const auto here = std::find(weeks.begin(), weeks.end(), week);
        const LoadJob &what = m_input.jobs[std::size_t(job)];
        const QDate earliest = what.earliest.isValid() ? what.earliest : m_input.today;
        int first = here == weeks.begin() ? m_input.weekOf(earliest) : *std::prev(here);
        first = std::max(first, week - m_terms.weeksEarlier);
        const JobWeek work = m_book.jobIn(job, week);
        for (int to = week - 1, offered = 0; to >= first && offered < targetsOffered; --to) {
            if (!m_book.hasRoomFor(to, work))
                continue;
            ++offered;
            Relief relief{.kind = ReliefKind::EarlierStart, .week = week, .job = job, .toWeek = to};
            relief.seconds = tightSeconds(job, week);
            relief.costKnown = what.value.has_value();
            if (what.value) {
                relief.cost = what.value->share(m_terms.holdingPerYear, Rounding::Up)
                                  .portion(qint64(7) * (week - to), daysOfYear, Rounding::Up);
            }
            m_reliefs.push_back(relief);
        }
    }

    void offerLater(int job, int week)
    {
        const std::vector<int> &weeks = m_book.weeksOf(job);
        const auto next = std::next(std::find(weeks.begin(), weeks.end(), week));
        const LoadJob &what = m_input.jobs[std::size_t(job)];
        const bool isLast = next == weeks.end();
        int last = isLast ? m_input.weeks - 1 : *next;
        if (isLast && what.needed)
            last = m_input.weekOf(std::max(what.due.addDays(-1), m_input.today));
        last = std::min(last, week + m_terms.weeksLater);
        const JobWeek work = m_book.jobIn(job, week);
        for (int to = week + 1, offered = 0; to <= last && offered < targetsOffered; ++to) {
            if (!m_book.hasRoomFor(to, work))
                continue;
            ++offered;
            Relief relief{.kind = ReliefKind::LaterPromise, .week = week, .job = job, .toWeek = to};
            relief.seconds = tightSeconds(job, week);
            if (isLast && what.promise.isValid()) {
                relief.lateDays = int(std::max<qint64>(0, what.promise.daysTo(lastDayOf(to))));
                relief.cost = m_terms.latePerDay.times(relief.lateDays);
            }
            m_reliefs.push_back(relief);
        }
    }

    QDate lastDayOf(int week) const
    {
        QDate day = m_input.monday(week).addDays(6);
        while (day > m_input.monday(week) && !m_input.calendar.isWorkingDay(day))
            day = day.addDays(-1);
        return day;
    }

    bool isTight(int week, int kind) const
    {
        const std::vector<int> &tight = m_plan.weeks[std::size_t(week)].tight;
        return std::find(tight.begin(), tight.end(), kind) != tight.end();
    }

    int kindOf(int skill) const { return skill < 0 ? int(m_input.skills.size()) : skill; }

    /// Of this kind of work in the week, what somebody else could do to relieve it.
    qint64 useful(int week, int kind, qint64 offered) const
    {
        return std::min({offered, m_book.wanted(week, kind), m_plan.weeks[std::size_t(week)].over()});
    }

    void offerHelp(int week)
    {
        const QDate monday = m_input.monday(week);
        for (std::size_t i = 0; i < m_terms.help.size(); ++i) {
            const HelpOffer &offer = m_terms.help[i];
            const int kind = kindOf(offer.skill);
            const bool there =
                offer.span.first <= monday.addDays(6) && offer.span.last >= std::max(monday, m_input.today);
            const qint64 seconds = useful(week, kind, offer.secondsPerWeek);
            if (!there || !isTight(week, kind) || seconds == 0)
                continue;
            m_reliefs.push_back({.kind = ReliefKind::Help,
                                 .week = week,
                                 .work = kind,
                                 .offer = int(i),
                                 .seconds = seconds,
                                 .cost = offer.rate.forSeconds(seconds)});
        }
    }

    void offerPeers(int week)
    {
        const QDate monday = m_input.monday(week);
        for (std::size_t i = 0; i < m_terms.peers.size(); ++i) {
            const PeerOffer &offer = m_terms.peers[i];
            const int kind = kindOf(offer.skill);
            const bool there = offer.week >= monday && offer.week <= monday.addDays(6);
            const qint64 seconds = useful(week, kind, offer.seconds);
            if (!there || !isTight(week, kind) || seconds == 0)
                continue;
            m_reliefs.push_back({.kind = ReliefKind::Peer,
                                 .week = week,
                                 .work = kind,
                                 .offer = int(i),
                                 .seconds = seconds,
                                 .cost = offer.rate.forSeconds(seconds) + offer.transport});
        }
    }

    /// The jobs that give least for an hour give way first; the dearest of those that have to is the price.
    void offerRushPrice(const std::vector<int> &jobs, int rush, int week)
    {
        if (!m_input.jobs[std::size_t(rush)].rush)
            return;
        std::vector<int> others;
        std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(others), [&](int job) {
            const LoadJob &other = m_input.jobs[std::size_t(job)];
            return !other.rush && other.contribution && other.contribution->minor() > 0;
        });
        std::stable_sort(others.begin(), others.end(), [&](int one, int other) {
            return compareProducts(m_input.jobs[std::size_t(one)].contribution->minor(), tightSeconds(other, week),
                                   m_input.jobs[std::size_t(other)].contribution->minor(), tightSeconds(one, week)) < 0;
        });
        const qint64 wanted = tightSeconds(rush, week);
        int displaced = -1;
        qint64 given = 0;
        for (std::size_t i = 0; i < others.size() && given < wanted; ++i) {
            displaced = others[i];
            given += tightSeconds(displaced, week);
        }
        if (displaced < 0)
            return;
        const Money price = m_input.jobs[std::size_t(displaced)].contribution->portion(
            wanted, tightSeconds(displaced, week), Rounding::Up);
        m_reliefs.push_back({.kind = ReliefKind::RushPrice,
                             .week = week,
                             .job = rush,
                             .seconds = wanted,
                             .displaced = displaced,
                             .cost = -price});
    }

    const LoadInput &m_input;
    const LoadPlan &m_plan;
    const ReliefTerms &m_terms;
    ReliefBook m_book;
    std::vector<Relief> m_reliefs;
};

} // namespace

std::vector<Relief> reliefsFor(const LoadInput &input, const LoadPlan &plan, const ReliefTerms &terms)
{
    return ReliefFinder(input, plan, terms).find();
}

} // namespace benchbook
