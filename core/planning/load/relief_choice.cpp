#include "core/base/attempt.h"
#include "core/planning/load/relief.h"
#include "core/planning/load/relief_book.h"
#include "core/solver/milp_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace benchbook {
namespace {

constexpr qint64 quarterHour = 900;
constexpr double secondsOfHour = 3600;
/// More yes-or-no questions than this are answered one by one, so that the answer never hangs on the clock.
constexpr int mostQuestions = 60;
constexpr std::chrono::milliseconds choiceLimit = std::chrono::seconds(5);
/// An hour left over is this many times dearer than the dearest hour offered: it is left over only when nothing helps.
constexpr double leftOverWeight = 20;
constexpr double leastLeftOverPrice = 1'000'000;
/// Of two ways that cost the same the one that moves less is taken.
constexpr double moveEpsilon = 0.01;

bool isMove(const Relief &relief)
{
    return relief.kind == ReliefKind::EarlierStart || relief.kind == ReliefKind::LaterPromise;
}

class ReliefChooser
{
public:
    ReliefChooser(const LoadInput &input, const LoadPlan &plan, const ReliefTerms &terms,
                  const std::vector<Relief> &reliefs)
        : m_input(input), m_plan(plan), m_terms(terms), m_reliefs(reliefs), m_book(input, plan)
    {
    }

    Result<ReliefChoice> choose(const CancelToken &cancel)
    {
        const int questions = int(std::count_if(m_reliefs.begin(), m_reliefs.end(), [](const Relief &relief) {
            return isMove(relief) || relief.kind == ReliefKind::Peer;
        }));
        if (questions <= mostQuestions) {
            buildModel();
            Result<MilpModel::Solution> solution = m_model.solve(choiceLimit, cancel);
            if (solution.ok() && solution->proved)
                return bySolution(*solution);
            if (!solution.ok() && solution.error().code == ErrorCode::Cancelled)
                return solution.error();
        }
        return oneByOne();
    }

private:
    void buildModel()
    {
        double dearest = leastLeftOverPrice;
        for (const Relief &relief : m_reliefs) {
            touch(relief.week);
            if (relief.toWeek >= 0)
                touch(relief.toWeek);
            if (relief.seconds > 0)
                dearest = std::max(dearest, double(relief.cost.minor()) / double(relief.seconds) * secondsOfHour);
        }
        for (std::size_t i = 0; i < m_reliefs.size(); ++i)
            addReliefColumn(i);
        for (const int week : m_weeks)
            addWeek(week, dearest * leftOverWeight);
        // A job is moved once: two of its parts that pass each other would change their order.
        std::map<int, std::vector<MilpModel::Term>> ofJob;
        for (std::size_t i = 0; i < m_reliefs.size(); ++i) {
            if (isMove(m_reliefs[i]))
                ofJob[m_reliefs[i].job].push_back({m_columns[i], 1});
        }
        for (const auto &[job, terms] : ofJob)
            m_model.addRow(-MilpModel::infinity, 1, terms);
    }

    void touch(int week) { m_weeks.insert(week); }

    void addReliefColumn(std::size_t index)
    {
        const Relief &relief = m_reliefs[index];
        if (relief.kind == ReliefKind::RushPrice) {
            m_columns.push_back(-1);
            return;
        }
        if (isMove(relief)) {
            m_columns.push_back(
                m_model.addChoice(double(relief.cost.minor()) + moveEpsilon * std::abs(relief.toWeek - relief.week)));
            return;
        }
        const bool peer = relief.kind == ReliefKind::Peer;
        const Rate rate =
            peer ? m_terms.peers[std::size_t(relief.offer)].rate : m_terms.help[std::size_t(relief.offer)].rate;
        const double hours = double(relief.seconds) / secondsOfHour;
        const int column = m_model.addColumn(double(rate.perHour().minor()) + moveEpsilon, 0, hours, false);
        m_columns.push_back(column);
        if (peer) {
            const Money transport = m_terms.peers[std::size_t(relief.offer)].transport;
            const int used = m_model.addChoice(double(transport.minor()));
            m_model.addRow(-MilpModel::infinity, 0, {{column, 1}, {used, -hours}});
        }
    }

    /// Hours of each kind and tool: what is wanted, moved and bought against what persons have.
    void addWeek(int week, double leftOver)
    {
        const WeekHours &hours = m_book.hours(week);
        std::vector<std::vector<MilpModel::Term>> taken(std::size_t(hours.persons()));
        for (int kind = 0; kind < m_input.kindsOfWork(); ++kind) {
            std::vector<MilpModel::Term> terms =
                termsOf(week, [&](const JobWeek &work) { return work.kinds[std::size_t(kind)]; });
            for (std::size_t i = 0; i < m_reliefs.size(); ++i) {
                if (m_reliefs[i].week == week && m_reliefs[i].work == kind)
                    terms.push_back({m_columns[i], 1});
            }
            for (int person = 0; person < hours.persons(); ++person) {
                if (!hours.can(kind, person))
                    continue;
                const int column = m_model.addColumn(0, 0, double(hours.free(person)) / secondsOfHour, false);
                terms.push_back({column, 1});
                taken[std::size_t(person)].push_back({column, 1});
            }
            terms.push_back({m_model.addColumn(leftOver, 0, MilpModel::infinity, false), 1});
            m_model.addRow(double(m_book.wanted(week, kind)) / secondsOfHour, MilpModel::infinity, terms);
        }
        for (int person = 0; person < hours.persons(); ++person)
            m_model.addRow(-MilpModel::infinity, double(hours.free(person)) / secondsOfHour,
                           taken[std::size_t(person)]);
        for (int tool = 0; tool < int(m_input.tools.size()); ++tool) {
            std::vector<MilpModel::Term> terms =
                termsOf(week, [&](const JobWeek &work) { return work.tools[std::size_t(tool)]; });
            terms.push_back({m_model.addColumn(leftOver, 0, MilpModel::infinity, false), 1});
            m_model.addRow(double(m_book.toolWanted(week, tool) - hours.toolFree(tool)) / secondsOfHour,
                           MilpModel::infinity, terms);
        }
    }

    /// What moves take off this week, less what they bring.
    template <class SecondsOf> std::vector<MilpModel::Term> termsOf(int week, SecondsOf &&secondsOf) const
    {
        std::vector<MilpModel::Term> terms;
        for (std::size_t i = 0; i < m_reliefs.size(); ++i) {
            const Relief &relief = m_reliefs[i];
            if (!isMove(relief) || (relief.week != week && relief.toWeek != week))
                continue;
            const double hours = double(secondsOf(m_book.jobIn(relief.job, relief.week))) / secondsOfHour;
            if (hours > 0)
                terms.push_back({m_columns[i], relief.week == week ? hours : -hours});
        }
        return terms;
    }

    Result<ReliefChoice> bySolution(const MilpModel::Solution &solution)
    {
        ReliefChoice choice{.overBefore = m_book.over(), .proved = true};
        for (std::size_t i = 0; i < m_reliefs.size(); ++i) {
            if (m_columns[i] < 0)
                continue;
            const double value = solution.values[std::size_t(m_columns[i])];
            if (isMove(m_reliefs[i])) {
                if (value > 0.5)
                    take(int(i), m_reliefs[i].seconds, choice);
                continue;
            }
            // A second too much is a quarter too much: what is only the solver's rounding is left out.
            const qint64 seconds = std::llround(value * secondsOfHour);
            if (seconds > 0)
                take(int(i), byQuarters(m_reliefs[i], seconds), choice);
        }
        choice.overAfter = m_book.over();
        return choice;
    }

    void take(int index, qint64 seconds, ReliefChoice &choice)
    {
        const Relief &relief = m_reliefs[std::size_t(index)];
        ChosenRelief chosen{.relief = index, .seconds = seconds, .cost = relief.cost};
        if (isMove(relief)) {
            m_book.move(relief.job, relief.week, relief.toWeek);
            choice.costKnown = choice.costKnown && relief.costKnown;
        } else {
            m_book.takeOff(relief.week, relief.work, seconds);
            chosen.cost = costOf(relief, seconds);
        }
        choice.cost += chosen.cost;
        choice.chosen.push_back(chosen);
    }

    /// As it is bought, but no more than is offered.
    qint64 byQuarters(const Relief &relief, qint64 seconds) const
    {
        const qint64 offered = relief.kind == ReliefKind::Peer ? m_terms.peers[std::size_t(relief.offer)].seconds
                                                               : m_terms.help[std::size_t(relief.offer)].secondsPerWeek;
        return std::min((seconds + quarterHour - 1) / quarterHour * quarterHour, offered);
    }

    Money costOf(const Relief &relief, qint64 seconds) const
    {
        if (relief.kind == ReliefKind::Help)
            return m_terms.help[std::size_t(relief.offer)].rate.forSeconds(seconds);
        const PeerOffer &peer = m_terms.peers[std::size_t(relief.offer)];
        return peer.rate.forSeconds(seconds) + peer.transport;
    }

    /// The cheapest hour first, as long as it helps.
    Result<ReliefChoice> oneByOne()
    {
        ReliefChoice choice{.overBefore = m_book.over()};
        std::vector<int> order;
        for (std::size_t i = 0; i < m_reliefs.size(); ++i) {
            if (m_reliefs[i].kind != ReliefKind::RushPrice && m_reliefs[i].seconds > 0)
                order.push_back(int(i));
        }
        std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
            const Relief &a = m_reliefs[std::size_t(one)];
            const Relief &b = m_reliefs[std::size_t(other)];
            return compareProducts(a.cost.minor(), b.seconds, b.cost.minor(), a.seconds) < 0;
        });
        std::set<int> moved;
        for (const int index : order) {
            const Relief &relief = m_reliefs[std::size_t(index)];
            if (m_book.over(relief.week) == 0)
                continue;
            if (!isMove(relief)) {
                const qint64 over = std::min(relief.seconds, m_book.overOf(relief.week, relief.work));
                if (over > 0)
                    take(index, byQuarters(relief, over), choice);
            } else if (!moved.contains(relief.job) &&
                       m_book.hasRoomFor(relief.toWeek, m_book.jobIn(relief.job, relief.week))) {
                moved.insert(relief.job);
                take(index, relief.seconds, choice);
            }
        }
        std::sort(choice.chosen.begin(), choice.chosen.end(),
                  [](const ChosenRelief &one, const ChosenRelief &other) { return one.relief < other.relief; });
        choice.overAfter = m_book.over();
        return choice;
    }

    const LoadInput &m_input;
    const LoadPlan &m_plan;
    const ReliefTerms &m_terms;
    const std::vector<Relief> &m_reliefs;
    ReliefBook m_book;
    MilpModel m_model;
    std::vector<int> m_columns; ///< by relief; −1: none
    std::set<int> m_weeks;
};

} // namespace

Result<ReliefChoice> chooseReliefs(const LoadInput &input, const LoadPlan &plan, const ReliefTerms &terms,
                                   const std::vector<Relief> &reliefs, const CancelToken &cancel)
{
    return attempt([&]() -> Result<ReliefChoice> { return ReliefChooser(input, plan, terms, reliefs).choose(cancel); });
}

} // namespace benchbook
