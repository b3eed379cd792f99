#include "core/workshop/learning/cause.h"

#include "core/base/random.h"
#include "core/workshop/learning/scores.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace benchbook {
namespace {

constexpr int fewestBatches = 2;

/// A label as a column beside the scores: its mean and, once standardised, its correlation with anything else.
struct Candidate
{
    BatchLabel label;
    std::vector<double> column; ///< standardised: weighted mean 0, weighted square sum 1
    int levels = 1;             ///< of its factor: with many levels one stands out sooner by chance
    int members = 0;
};

class CauseSearch
{
public:
    CauseSearch(const std::vector<StepBatch> &batches, std::vector<Score> scores) : m_scores(std::move(scores))
    {
        for (const Score &score : m_scores)
            m_weights += score.weight;
        collect(batches);
    }

    const std::vector<Candidate> &candidates() const { return m_candidates; }

    /// Standardised scores in the order of the batches, or shuffled.
    std::vector<double> values() const
    {
        std::vector<double> values;
        for (const Score &score : m_scores)
            values.push_back(score.value);
        return values;
    }

    std::vector<double> standardised(std::vector<double> values) const
    {
        double mean = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            mean += m_scores[i].weight * values[i];
        mean /= m_weights;
        double squares = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] -= mean;
            squares += m_scores[i].weight * values[i] * values[i];
        }
        const double scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] *= scale * std::sqrt(m_scores[i].weight);
        return values;
    }

    static double correlation(const std::vector<double> &a, const std::vector<double> &b)
    {
        double sum = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            sum += a[i] * b[i];
        return std::clamp(sum, -1.0, 1.0);
    }

    /// The logarithm of odds for this candidate: half the likelihood ratio, less what its factor's many levels cost.
    double evidence(const Candidate &candidate, double correlated) const
    {
        const double unexplained = std::max(1 - correlated * correlated, 1e-6);
        return -0.5 * double(m_scores.size()) * std::log(unexplained) - std::log(double(candidate.levels));
    }

private:
    void collect(const std::vector<StepBatch> &batches)
    {
        std::map<std::pair<int, qint64>, int> members;
        for (const Score &score : m_scores) {
            for (const BatchLabel &label : batches[score.batch].labels)
                ++members[{int(label.factor), label.level}];
        }
        std::map<int, int> levels;
        for (const auto &[key, count] : members)
            ++levels[key.first];
        for (const auto &[key, count] : members) {
            if (count < fewestBatches || int(m_scores.size()) - count < fewestBatches)
                continue;
            Candidate candidate;
            candidate.label = {Circumstance(key.first), key.second};
            candidate.levels = levels[key.first];
            candidate.members = count;
            std::vector<double> column;
            for (const Score &score : m_scores)
                column.push_back(batches[score.batch].has(candidate.label) ? 1 : 0);
            candidate.column = standardised(std::move(column));
            m_candidates.push_back(std::move(candidate));
        }
    }

    std::vector<Score> m_scores;
    double m_weights = 0;
    std::vector<Candidate> m_candidates;
};

/// What is left of a correlation where a second circumstance is held equal; 0 where nothing is left to compare.
double besides(double own, double other, double between)
{
    const double left = (1 - other * other) * (1 - between * between);
    return 1 - between * between < 1e-6 || left <= 0 ? 0 : (own - other * between) / std::sqrt(left);
}

double strongest(const CauseSearch &search, const std::vector<double> &values)
{
    double most = 0;
    for (const Candidate &candidate : search.candidates()) {
        const double correlated = CauseSearch::correlation(candidate.column, values);
        if (correlated > 0)
            most = std::max(most, search.evidence(candidate, correlated));
    }
    return most;
}

/// How often shuffled scores find something as strong among the same candidates.
double chanceOfEvidence(const CauseSearch &search, double found, const CauseRule &rule)
{
    constexpr int shuffles = 400;
    Random random(rule.seed);
    std::vector<double> values = search.values();
    int asStrong = 0;
    for (int done = 0; done < shuffles; ++done) {
        for (std::size_t i = values.size() - 1; i > 0; --i)
            std::swap(values[i], values[std::size_t(random.between(0, qint64(i)))]);
        if (strongest(search, search.standardised(values)) >= found && ++asStrong > shuffles * rule.chance * 2)
            break;
    }
    return (asStrong + 1.0) / (shuffles + 1.0);
}

void compare(Suspect &suspect, const std::vector<StepBatch> &batches, DriftOf of)
{
    std::vector<StepBatch> with;
    std::vector<StepBatch> without;
    for (const StepBatch &batch : batches)
        (batch.has(suspect.label) ? with : without).push_back(batch);
    const YieldEstimate yieldWith = estimateYield(with);
    const YieldEstimate yieldWithout = estimateYield(without);
    suspect.logsWith = yieldWith.logs;
    suspect.logsWithout = yieldWithout.logs;
    suspect.piecesWith = yieldWith.pieces;
    suspect.piecesWithout = yieldWithout.pieces;
    const auto share = [](const YieldEstimate &estimate) {
        return estimate.pieces > 0 ? 1 - double(estimate.good) / double(estimate.pieces) : 0;
    };
    // Of two batches the range is not known; everything is possible.
    const auto range = [](const YieldEstimate &estimate) {
        return estimate.known ? Range{1 - estimate.range.high, 1 - estimate.range.low} : Range{0, 1};
    };
    suspect.with = share(yieldWith);
    suspect.without = share(yieldWithout);
    suspect.withRange = range(yieldWith);
    suspect.withoutRange = range(yieldWithout);
    if (of == DriftOf::Loss)
        return;
    const MinutesEstimate minutesWith = estimateMinutes(with);
    const MinutesEstimate minutesWithout = estimateMinutes(without);
    suspect.with = minutesWith.secondsPerPiece;
    suspect.without = minutesWithout.secondsPerPiece;
    suspect.withRange = minutesWith.range;
    suspect.withoutRange = minutesWithout.range;
}

struct Ranked
{
    const Candidate *candidate;
    double correlated;
    double evidence;
    double besideFirst; ///< what is left where the first suspect is held equal
};

std::vector<Ranked> ranked(const CauseSearch &search, const std::vector<double> &values)
{
    std::vector<Ranked> all;
    for (const Candidate &candidate : search.candidates()) {
        const double correlated = CauseSearch::correlation(candidate.column, values);
        if (correlated > 0)
            all.push_back({&candidate, correlated, search.evidence(candidate, correlated), 0});
    }
    if (all.empty())
        return all;
    std::sort(all.begin(), all.end(), [](const Ranked &a, const Ranked &b) { return a.evidence > b.evidence; });
    // A circumstance that only goes with the first suspect is no second one: the others are ranked by what they
    // explain beside it.
    const Ranked &first = all.front();
    for (Ranked &each : all) {
        const double between = CauseSearch::correlation(each.candidate->column, first.candidate->column);
        const double left = besides(each.correlated, first.correlated, between);
        each.besideFirst = left > 0 ? search.evidence(*each.candidate, left) : 0;
    }
    std::stable_sort(all.begin() + 1, all.end(),
                     [](const Ranked &a, const Ranked &b) { return a.besideFirst > b.besideFirst; });
    return all;
}

Suspect described(const CauseSearch &search, const Ranked &it, const std::vector<Ranked> &all)
{
    Suspect suspect;
    suspect.label = it.candidate->label;
    suspect.evidence = it.evidence;
    suspect.evidenceBeside = it.evidence;
    double closest = 0.3; // what goes together less than this is no rival
    for (const Ranked &other : all) {
        if (other.candidate->label.factor == it.candidate->label.factor)
            continue;
        const double between = CauseSearch::correlation(it.candidate->column, other.candidate->column);
        const double left = besides(it.correlated, other.correlated, between);
        suspect.evidenceBeside =
            std::min(suspect.evidenceBeside, left > 0 ? search.evidence(*it.candidate, left) : 0.0);
        if (between > closest) {
            closest = between;
            suspect.goesWith = other.candidate->label;
        }
    }
    suspect.inseparable = closest > 0.999;
    return suspect;
}

} // namespace

Causes findCauses(const std::vector<StepBatch> &batches, DriftOf of, const CauseRule &rule)
{
    Causes causes;
    const CauseSearch search(batches, of == DriftOf::Loss ? lossScores(batches) : timeScores(batches).scores);
    const std::vector<double> values = search.values();
    if (values.size() < 2 * fewestBatches)
        return causes;
    const std::vector<Ranked> all = ranked(search, search.standardised(values));
    if (all.empty())
        return causes;
    causes.chance = chanceOfEvidence(search, all.front().evidence, rule);
    causes.standOut = causes.chance <= rule.chance;
    for (std::size_t i = 0; i < std::min(all.size(), rule.mostSuspects); ++i) {
        if (i > 0 && all[i].besideFirst <= 0)
            break;
        Suspect suspect = described(search, all[i], all);
        compare(suspect, batches, of);
        causes.suspects.push_back(std::move(suspect));
    }
    return causes;
}

} // namespace benchbook
