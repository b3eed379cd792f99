// Several methods' answers made into one, each weighed by how wrong it would have been.
#pragma once

#include "core/forecast/member.h"
#include "core/forecast/profile.h"

namespace benchbook::forecast {

/// Mean absolute errors of a member over the past origins that are a fair test of it.
struct PastErrors
{
    double oneStep = 0;
    double allSteps = 0;
    int count = 0; ///< of one-step errors; 0: nothing can be told
};
/// Against known values only. The first third of the series is not counted.
PastErrors pastErrors(const Prepared &ready, const Member &member);

/// Weights that sum to 1: the geometric mean of both errors to the power of −2.5 (weights by inverse powers of past
/// errors: Bates, Granger: The combination of forecasts, Operational Research Quarterly 20, 1969). Where nothing can be
/// told all weigh the same.
std::vector<double> combinationWeights(const Prepared &ready, std::span<const Member> members);

/// The weighted mean at every origin; no member counts with less than the series' floor.
Ahead combined(const Prepared &ready, std::span<const Member> members, std::span<const double> weights);

/// How far the members lie apart at each step of the forecast: the weighted standard deviation.
std::vector<double> disagreement(std::span<const Member> members, std::span<const double> weights, const Ahead &mean);
/// The same of the sums of the steps 1…k: members that differ about a season agree about a year.
std::vector<double> sumDisagreement(std::span<const Member> members, std::span<const double> weights,
                                    const Ahead &mean);

} // namespace benchbook::forecast
