#include "core/workshop/learning/distribution.h"

#include <cmath>

namespace benchbook {
namespace {

/// The continued fraction of the incomplete beta function, by Lentz's method; it converges fast where `x` is below
/// the mean.
double betaFraction(double x, double a, double b)
{
    constexpr double tiny = 1e-300;
    const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m < 400; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        const double step = d * c;
        fraction *= step;
        if (std::abs(step - 1) < 1e-12)
            break;
    }
    return fraction;
}

/// The probability that a beta variable lies below `x`.
double betaBelow(double x, double a, double b)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * betaFraction(x, a, b) / a;
    return 1 - front * betaFraction(1 - x, b, a) / b;
}

} // namespace

double betaQuantile(double probability, double first, double second)
{
    double low = 0;
    double high = 1;
    // Halving is slow and cannot fail; 50 halvings leave nothing a person could see.
    for (int i = 0; i < 50; ++i) {
        const double middle = (low + high) / 2;
        (betaBelow(middle, first, second) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

double studentQuantile(double probability, double degrees)
{
    if (probability < 0.5)
        return -studentQuantile(1 - probability, degrees);
    // t² / (degrees + t²) follows a beta distribution.
    const double share = betaQuantile(2 * probability - 1, 0.5, degrees / 2);
    return std::sqrt(degrees * share / (1 - share));
}

} // namespace benchbook
