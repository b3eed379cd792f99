// How far off a forecast may be: learnt from how far off the same forecast would have been, and from how far its
// members lie apart.
#pragma once

#include "core/forecast/combination.h"

#include <array>

namespace benchbook::forecast {

/// Every answer has these quantiles.
inline constexpr std::array<double, 7> quantileLevels{0.025, 0.5, 0.8, 0.9, 0.95, 0.975, 0.99};

/// Demand of one period, or of some periods together, as it may turn out.
struct Expectation
{
    double mean = 0;
    double deviation = 0; ///< standard deviation of a normal law with the same 95 % interval
    double skew = 0;      ///< so much further above than below, as a share: 0 even, below 1
    double floor = 0;     ///< what demand cannot be below

    /// What demand stays at or below with this probability, which lies strictly between 0 and 1. Grows with it.
    double quantile(double probability) const;
};

/// Errors of the forecast of one step, or of some steps together, at all past origins.
class ErrorRecord
{
public:
    /// Errors relative to a forecast nearer to zero than this are taken relative to this.
    explicit ErrorRecord(double leastForecast) : m_least(leastForecast) {}
    void add(double forecast, double actual);
    int count() const { return m_count; }
    /// The geometric mean of the root mean squared error in units and of the same in shares of the forecast, put back
    /// on `forecast`: between errors that grow with the level and errors that do not.
    double deviation(double forecast) const;

private:
    double m_least;
    double m_squares = 0;
    double m_relativeSquares = 0;
    int m_count = 0;
};

/// One expectation for each step.
std::vector<Expectation> stepExpectations(const Prepared &ready, std::span<const Member> members,
                                          std::span<const double> weights, const Ahead &mean);
/// One expectation for each of the sums of the steps 1…k, from past errors of such sums: errors of neighbouring steps
/// are no strangers to each other.
std::vector<Expectation> sumExpectations(const Prepared &ready, std::span<const Member> members,
                                         std::span<const double> weights, const Ahead &mean);

} // namespace benchbook::forecast
