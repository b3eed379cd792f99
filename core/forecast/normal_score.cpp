#include "core/forecast/normal_score.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace benchbook {
namespace {

constexpr double furthestScore = 9;

double normalDensity(double score) { return std::exp(-score * score / 2) / std::sqrt(2 * std::numbers::pi); }

} // namespace

double normalBelow(double score) { return std::erfc(-score / std::numbers::sqrt2) / 2; }

double normalScore(double probability)
{
    // From the rough formula of Abramowitz and Stegun (26.2.23), which is within 0.00045, three Newton steps are exact.
    const bool upper = probability > 0.5;
    const double tail = std::max(upper ? 1 - probability : probability, 1e-18);
    const double t = std::sqrt(-2 * std::log(tail));
    double score =
        t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int i = 0; i < 3; ++i)
        score += (normalBelow(-score) - tail) / normalDensity(score);
    score = std::min(score, furthestScore);
    return upper ? score : -score;
}

double normalExcess(double score) { return normalDensity(score) - score * normalBelow(-score); }

} // namespace benchbook
