#include "core/forecast/forecaster.h"

#include "core/forecast/numbers.h"
#include "core/forecast/portfolio.h"
#include "core/forecast/season.h"

#include <atomic>
#include <thread>

namespace benchbook::forecast {

namespace {

/// How far the three parts of the work go, as shares.
constexpr double preparedShare = 0.05;
constexpr double lumpyShare = 0.3;

void noteSeries(Forecast &answer)
{
    const Profile &profile = answer.profile;
    const auto note = [&](Reason reason, double figure = 0) { answer.notes.push_back({reason, figure}); };
    switch (profile.kind) {
    case Kind::Nothing:
        note(Reason::NoHistory);
        break;
    case Kind::Zero:
        note(Reason::NothingSold, profile.known);
        break;
    case Kind::Single:
        note(Reason::OnePeriod, profile.mean);
        break;
    case Kind::Constant:
        note(Reason::AlwaysTheSame, profile.mean);
        break;
    case Kind::Intermittent:
        if (profile.interval > intermittentInterval)
            note(Reason::SoldNowAndThen, profile.interval);
        else
            note(Reason::FewAtATime, profile.mean);
        break;
    case Kind::Short:
    case Kind::Regular:
        break;
    }
    if (profile.unsoldBefore && profile.kind != Kind::Zero && profile.kind != Kind::Nothing)
        note(Reason::UnsoldBefore, profile.unsoldBefore);
    if (profile.tooOld)
        note(Reason::OnlyRecent, profile.tooOld);
    if (profile.setAside)
        note(Reason::SetAside, profile.setAside);
    if (profile.known && profile.size - profile.known - profile.setAside > 0)
        note(Reason::Unknown, profile.size - profile.known - profile.setAside);
    if (profile.returns)
        note(Reason::Returns);
}

} // namespace

Forecaster::Forecaster(std::span<const Item> items, const Options &options)
    : m_items(items),
      m_options(options),
      m_series(items.size()),
      m_ready(items.size()),
      m_lumpy(items.size()),
      m_answers(items.size())
{
}

int Forecaster::steps(std::size_t item) const { return std::clamp(m_items[item].steps, 1, mostSteps); }

bool Forecaster::isLumpy(std::size_t item) const
{
    const Prepared &ready = m_ready[item];
    const Kind kind = ready.profile.kind;
    if (m_options.method == Method::Intermittent)
        return kind != Kind::Nothing && !ready.profile.returns;
    if (m_options.method != Method::Auto)
        return false;
    if (kind == Kind::Intermittent)
        return true;
    const GroupSeason *group = groupOf(item);
    return ready.isYoungCount() && !(group && group->suits(ready.series));
}

const GroupSeason *Forecaster::groupOf(std::size_t item) const
{
    const auto found = m_seasons.find({m_items[item].group, m_ready[item].series.period});
    return found == m_seasons.end() ? nullptr : &found->second;
}

Result<void> Forecaster::forEachItem(const std::function<void(std::size_t)> &work, Progress progress) const
{
    std::atomic<std::size_t> next = 0;
    const std::size_t count = m_items.size();
    const auto takeTurns = [&](bool reports) {
        for (std::size_t item = next++; item < count && !progress.isCancelled(); item = next++) {
            work(item);
            if (reports)
                progress.step(double(item + 1) / double(count));
        }
    };
    std::vector<std::thread> helpers;
    const int wanted = std::min(m_options.threads, int(std::min<std::size_t>(count, std::numeric_limits<int>::max())));
    for (int i = 1; i < wanted; ++i)
        helpers.emplace_back(takeTurns, false);
    takeTurns(true);
    for (std::thread &helper : helpers)
        helper.join();
    if (progress.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    return {};
}

void Forecaster::learnSeasons()
{
    std::map<GroupKey, std::vector<Series>> groups;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_ready[i].profile.kind == Kind::Regular)
            groups[{m_items[i].group, m_ready[i].series.period}].push_back(m_ready[i].series);
    for (const auto &[key, series] : groups)
        m_seasons.emplace(key, GroupSeason(series));
}

Result<void> Forecaster::answerLumpy(const Progress &progress)
{
    std::map<GroupKey, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_lumpy[i])
            groups[{m_items[i].group, m_ready[i].series.period}].push_back(i);
    for (const auto &[key, members] : groups) {
        std::vector<LumpyHistory> histories;
        int horizon = 1;
        for (const std::size_t item : members) {
            const std::vector<double> &all = m_series[item].values;
            histories.push_back({{all.end() - std::min<std::ptrdiff_t>(mostPeriods, std::ssize(all)), all.end()}});
            horizon = std::max(horizon, steps(item));
        }
        BENCHBOOK_ASSIGN(const std::vector<LumpyForecast> found, forecastLumpyDemand(histories, horizon, progress));
        for (std::size_t i = 0; i < members.size(); ++i) {
            Forecast &answer = m_answers[members[i]];
            for (int step = 1; step <= steps(members[i]); ++step) {
                answer.m_stepDemands.push_back(found[i].demandAt(step));
                answer.m_sumDemands.push_back(found[i].demandOver(1, step));
            }
            answer.shares = {{Method::Intermittent, {}, 1, {}}};
        }
    }
    return {};
}

void Forecaster::answerFromMembers(std::size_t item, const GroupSeason *group)
{
    const Prepared &ready = m_ready[item];
    Forecast &answer = m_answers[item];
    std::vector<Member> members;
    if (m_options.method == Method::Auto) {
        members = portfolio(ready, steps(item), group);
    } else {
        Member member = memberOf(m_options.method, ready, steps(item), group);
        if (!member.usable()) {
            answer.notes.push_back({Reason::MethodCannot});
            member = memberOf(Method::Ses, ready, steps(item), nullptr);
        }
        members.push_back(std::move(member));
    }
    const std::vector<double> weights = combinationWeights(ready, members);
    const Ahead mean = combined(ready, members, weights);
    answer.m_steps = stepExpectations(ready, members, weights, mean);
    answer.m_sums = sumExpectations(ready, members, weights, mean);
    explain(item, members, weights);
}

void Forecaster::explain(std::size_t item, std::span<const Member> members, std::span<const double> weights)
{
    Forecast &answer = m_answers[item];
    for (std::size_t i = 0; i < members.size(); ++i)
        answer.shares.push_back(
            {members[i].method, members[i].choice, weights[i], pastErrors(m_ready[item], members[i])});
}

void Forecaster::explainSeason(std::size_t item, bool ofGroup, const GroupSeason *group)
{
    const Series &series = m_ready[item].series;
    Forecast &answer = m_answers[item];
    if (ofGroup) {
        const double beta = group->sensitivity(series);
        answer.notes.push_back({Reason::SeasonOfGroup, beta});
        for (int place = 1; place <= series.period; ++place)
            answer.season.push_back(1 + beta * (group->at(place) - 1));
        return;
    }
    const SeasonalIndex season = seasonIfAny(series);
    const double level = meanOf(series.values);
    if (season.of.empty() || !(std::abs(level) > 0)) {
        answer.notes.push_back({Reason::NoSeason, double(series.size()) / series.period});
        return;
    }
    double squares = 0;
    for (int place = 0; place < series.period; ++place) {
        const double share = season.at(series.size() + place);
        answer.season.push_back(season.multiplicative ? share : 1 + share / level);
        squares += (answer.season.back() - 1) * (answer.season.back() - 1);
    }
    answer.profile.season = std::sqrt(squares / series.period);
    answer.notes.push_back({Reason::OwnSeason, answer.profile.season});
}

void Forecaster::answer(std::size_t item)
{
    const Prepared &ready = m_ready[item];
    Forecast &answer = m_answers[item];
    answer.profile = ready.profile;
    noteSeries(answer);
    if (m_lumpy[item]) {
        if (m_options.method == Method::Auto && ready.isYoungCount())
            answer.notes.push_back({Reason::YoungCount, double(ready.profile.known)});
        return;
    }
    if (ready.profile.kind == Kind::Nothing || ready.profile.kind == Kind::Zero) {
        answer.m_steps.resize(std::size_t(steps(item)));
        answer.m_sums = answer.m_steps;
        return;
    }
    if (ready.profile.kind == Kind::Short)
        answer.notes.push_back({Reason::LevelOnly, double(ready.profile.known)});
    const GroupSeason *group = groupOf(item);
    answerFromMembers(item, group);
    if (ready.series.period > 1 && ready.profile.kind == Kind::Regular)
        explainSeason(item, answer.shares.front().method == Method::GroupSeason, group);
}

/// What events did is taken out first, so that no method takes it for a trend or a season.
void Forecaster::prepare(std::size_t item)
{
    const Item &asked = m_items[item];
    m_series[item] = asked.series;
    if (!asked.events.empty()) {
        m_answers[item].effects = learnEffects(asked.series, asked.events);
        m_series[item] = withoutEvents(asked.series, asked.events, m_answers[item].effects);
    }
    m_ready[item] = prepared(m_series[item]);
}

void Forecaster::finish(std::size_t item)
{
    answer(item);
    if (!m_items[item].events.empty())
        putEventsBack(item);
    m_answers[item].makeRows();
}

void Forecaster::putEventsBack(std::size_t item)
{
    const Item &asked = m_items[item];
    Forecast &answer = m_answers[item];
    double plain = 0;
    double moved = 0;
    for (int step = 0; step < steps(item); ++step) {
        const std::size_t i = std::size_t(step);
        const double factor = eventFactor(asked.events, answer.effects, asked.series.size() + step);
        const double mean = m_lumpy[item] ? answer.m_stepDemands[i].mean() : answer.m_steps[i].mean;
        plain += mean;
        moved += mean * factor;
        const double ofSum = plain != 0 ? moved / plain : 1;
        if (m_lumpy[item]) {
            answer.m_stepDemands[i] = answer.m_stepDemands[i].scaled(factor);
            answer.m_sumDemands[i] = answer.m_sumDemands[i].scaled(std::max(0.0, ofSum));
        } else {
            answer.m_steps[i].mean *= factor;
            answer.m_steps[i].deviation *= factor;
            answer.m_sums[i].mean *= ofSum;
            answer.m_sums[i].deviation *= std::abs(ofSum);
        }
    }
    for (const EventEffect &effect : answer.effects)
        answer.notes.push_back({Reason::EventLearnt, std::exp(effect.effect)});
}

Result<std::vector<Forecast>> Forecaster::run(Progress &progress)
{
    BENCHBOOK_TRY(forEachItem([&](std::size_t item) { prepare(item); }, progress.part(0, preparedShare)));
    learnSeasons();
    BENCHBOOK_TRY(
        forEachItem([&](std::size_t item) { m_lumpy[item] = isLumpy(item); }, Progress({}, progress.token())));
    BENCHBOOK_TRY(answerLumpy(progress.part(preparedShare, lumpyShare)));
    BENCHBOOK_TRY(forEachItem([&](std::size_t item) { finish(item); }, progress.part(lumpyShare, 1)));
    return std::move(m_answers);
}

} // namespace benchbook::forecast
