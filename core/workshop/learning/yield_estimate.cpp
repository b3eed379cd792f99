#include "core/workshop/learning/step_estimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace benchbook {
namespace {

// How far pieces of one batch may share their fate, and how likely that is beforehand: mostly little.
struct Alike
{
    double share;
    double prior;
};
constexpr std::array<Alike, 9> possibleAlike = {{{0, 0.12},
                                                 {0.01, 0.14},
                                                 {0.02, 0.14},
                                                 {0.04, 0.18},
                                                 {0.07, 0.16},
                                                 {0.11, 0.12},
                                                 {0.17, 0.08},
                                                 {0.25, 0.04},
                                                 {0.4, 0.02}}};
constexpr int longBatch = 300;

/// The beta-binomial likelihood of batches. It is a sum of log(a + i) with as many terms as the longest batch has
/// pieces, each as often as there are batches that long.
class BatchLikelihood
{
public:
    explicit BatchLikelihood(const std::vector<StepBatch> &batches)
    {
        for (const StepBatch &batch : batches) {
            if (batch.pieces <= 0)
                continue;
            const int lost = batch.pieces - batch.good;
            m_good += batch.good;
            m_lost += lost;
            if (batch.pieces > longBatch) {
                m_long.push_back({double(batch.good), double(lost)});
                continue;
            }
            count(m_goodTerms, batch.good);
            count(m_lostTerms, lost);
            count(m_allTerms, batch.pieces);
        }
    }

    double logAt(double yield, double alike) const
    {
        if (alike <= 0)
            return m_good * std::log(yield) + m_lost * std::log1p(-yield);
        const double size = (1 - alike) / alike;
        const double a = yield * size;
        const double b = size - a;
        double sum = terms(m_goodTerms, a) + terms(m_lostTerms, b) - terms(m_allTerms, size);
        for (const auto &[good, lost] : m_long) {
            sum += std::lgamma(a + good) - std::lgamma(a) + std::lgamma(b + lost) - std::lgamma(b) -
                   std::lgamma(size + good + lost) + std::lgamma(size);
        }
        return sum;
    }

private:
    static void count(std::vector<double> &terms, int pieces)
    {
        if (int(terms.size()) < pieces)
            terms.resize(std::size_t(pieces));
        for (int i = 0; i < pieces; ++i)
            terms[std::size_t(i)] += 1;
    }
    static double terms(const std::vector<double> &counts, double first)
    {
        double sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i)
            sum += counts[i] * std::log(first + double(i));
        return sum;
    }

    double m_good = 0;
    double m_lost = 0;
    std::vector<double> m_goodTerms;
    std::vector<double> m_lostTerms;
    std::vector<double> m_allTerms;
    std::vector<std::pair<double, double>> m_long;
};

/// What is believed of the yield after the batches: cells of angle, yield = sin²(angle), where Jeffreys' prior is even.
class YieldBelief
{
public:
    explicit YieldBelief(const BatchLikelihood &likelihood)
    {
        fill(likelihood, 0, std::numbers::pi / 2, 40);
        const double most = *std::max_element(m_mass.begin(), m_mass.end());
        std::size_t first = 0;
        std::size_t last = m_mass.size() - 1;
        while (m_mass[first] < most * 1e-4)
            ++first;
        while (m_mass[last] < most * 1e-4)
            --last;
        first -= first > 0 ? 1 : 0;
        fill(likelihood, m_low + m_width * double(first),
             std::min(m_low + m_width * double(last + 2), std::numbers::pi / 2), 64);
    }

    double quantile(double probability) const
    {
        double left = probability;
        for (std::size_t i = 0; i < m_mass.size(); ++i) {
            if (left <= m_mass[i]) {
                const double angle = std::sin(m_low + m_width * (double(i) + left / m_mass[i]));
                return angle * angle;
            }
            left -= m_mass[i];
        }
        return 1;
    }
    double alike() const { return m_alike; }

private:
    void fill(const BatchLikelihood &likelihood, double low, double high, int cells)
    {
        m_low = low;
        m_width = (high - low) / cells;
        std::vector<double> logs;
        for (int i = 0; i < cells; ++i) {
            const double angle = std::sin(m_low + m_width * (i + 0.5));
            for (const Alike &possible : possibleAlike)
                logs.push_back(likelihood.logAt(angle * angle, possible.share) + std::log(possible.prior));
        }
        const double top = *std::max_element(logs.begin(), logs.end());
        m_mass.assign(std::size_t(cells), 0);
        m_alike = 0;
        double sum = 0;
        for (std::size_t i = 0; i < logs.size(); ++i) {
            const double mass = std::exp(logs[i] - top);
            m_mass[i / possibleAlike.size()] += mass;
            m_alike += mass * possibleAlike[i % possibleAlike.size()].share;
            sum += mass;
        }
        for (double &mass : m_mass)
            mass /= sum;
        m_alike /= sum;
    }

    double m_low = 0;
    double m_width = 0;
    double m_alike = 0;
    std::vector<double> m_mass;
};

} // namespace

YieldEstimate estimateYield(const std::vector<StepBatch> &batches)
{
    YieldEstimate estimate;
    double likeOne = 0;
    for (const StepBatch &batch : batches) {
        if (batch.pieces <= 0)
            continue;
        ++estimate.logs;
        estimate.pieces += batch.pieces;
        estimate.good += batch.good;
        likeOne += double(batch.pieces) * double(batch.pieces);
    }
    if (estimate.logs < fewestLogs) {
        estimate.why = {{FindingKind::TooFewLogs, double(estimate.logs), double(fewestLogs)}};
        return estimate;
    }
    estimate.known = true;
    estimate.yield = double(estimate.good) / double(estimate.pieces);
    const YieldBelief belief{BatchLikelihood(batches)};
    estimate.alike = belief.alike();
    // Where nothing was lost (or everything), nothing speaks against 100 % (or 0 %).
    estimate.range = {estimate.good == 0 ? 0 : std::min(belief.quantile(0.05), estimate.yield),
                      estimate.good == estimate.pieces ? 1 : std::max(belief.quantile(0.95), estimate.yield)};
    estimate.why = {{FindingKind::UsedLogs, double(estimate.logs), double(estimate.pieces)}};
    if (estimate.good == estimate.pieces)
        estimate.why.push_back({FindingKind::NothingLost, double(estimate.pieces)});
    const double usual = likeOne / double(estimate.pieces);
    const double moreNeeded = 1 + (usual - 1) * estimate.alike;
    if (moreNeeded > 1.5 && estimate.good < estimate.pieces)
        estimate.why.push_back({FindingKind::BatchesAlike, moreNeeded});
    return estimate;
}

} // namespace benchbook
