// The normal distribution, as far as quantiles need it.
#pragma once

namespace benchbook {

/// The probability that a standard normal lies below `score`.
double normalBelow(double score);
/// The score below which a standard normal lies with `probability`, which is strictly between 0 and 1.
double normalScore(double probability);
/// The score of 0.975: a range of 95 % reaches so many deviations to each side.
inline constexpr double tailScore = 1.959964;
/// What a standard normal exceeds `score` by, on average.
double normalExcess(double score);

} // namespace benchbook
