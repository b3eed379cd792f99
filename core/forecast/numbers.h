// Small arithmetic that several methods share.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace benchbook::forecast {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// Any number to one between 0 and 1, for searches without bounds.
inline double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// Finite even where a model fits exactly.
inline double logOfSquares(double squares) { return std::log(std::max(squares, 1e-300)); }

/// Minus twice the logarithm of the likelihood with Akaike's penalty for k parameters, corrected for few values
/// (Hurvich, Tsai 1989); infinite where there are too many parameters for n values.
inline double correctedAkaike(double deviance, int k, int n)
{
    return n - k - 1 > 0 ? deviance + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1) : infinite;
}

/// Of no values: 0.
inline double meanOf(std::span<const double> values)
{
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace benchbook::forecast
