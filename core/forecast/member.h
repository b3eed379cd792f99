// What every method of forecasting gives.
#pragma once

#include "core/forecast/method.h"
#include "core/forecast/series.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace benchbook::forecast {

/// Forecasts from every point of the past: what a method, with the weights it ended with, would have said after each
/// value for each step ahead. The last row is the forecast.
class Ahead
{
public:
    Ahead() = default;
    Ahead(int origins, int steps) : m_steps(steps), m_values(std::size_t(origins) * std::size_t(steps)) {}

    int origins() const { return m_steps ? int(m_values.size()) / m_steps : 0; }
    int steps() const { return m_steps; }
    /// Row `origin`: made after values 0…origin, for the periods origin+1 and on.
    std::span<double> row(int origin)
    {
        return {m_values.data() + std::size_t(origin) * std::size_t(m_steps), std::size_t(m_steps)};
    }
    std::span<const double> row(int origin) const
    {
        return {m_values.data() + std::size_t(origin) * std::size_t(m_steps), std::size_t(m_steps)};
    }
    std::span<const double> last() const { return row(origins() - 1); }

private:
    int m_steps = 0;
    std::vector<double> m_values;
};

/// One method's answer to a series without unknown values.
struct Member
{
    Method method = Method::Naive;
    std::string choice; ///< the form it took: "ETS(M,Ad,A)", "θ 2.1"
    Ahead ahead;
    int warmUp = 0; ///< so many first origins are no fair test of the method

    /// False where the method has no answer to such a series.
    bool usable() const { return ahead.origins() > 0; }
};

} // namespace benchbook::forecast
