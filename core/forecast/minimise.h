// Nelder and Mead's simplex search: the least value of a function of a few numbers, without derivatives.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace benchbook::forecast {

/// A point of N numbers and the value there.
template <std::size_t N> struct Minimum
{
    std::array<double, N> at{};
    double value = std::numeric_limits<double>::infinity();
    int evaluations = 0;
};

/// When the search stops: after so many evaluations, or once the values of the simplex differ by less than the
/// tolerance (absolute).
struct SearchLimits
{
    int evaluations = 400;
    double tolerance = 1e-4;
};

/// One search by the simplex of Nelder and Mead (A simplex method for function minimization, Computer Journal 7, 1965),
/// with the usual coefficients 1, 2, ½, ½.
template <std::size_t N, typename Function> class SimplexSearch
{
public:
    using Point = std::array<double, N>;

    SimplexSearch(const Function &function, const Point &start, const Point &step) : m_function(function)
    {
        for (std::size_t i = 0; i <= N; ++i) {
            m_order[i] = i;
            m_points[i] = start;
            if (i > 0)
                m_points[i][i - 1] += step[i - 1];
            m_values[i] = valueAt(m_points[i]);
        }
    }

    Minimum<N> run(const SearchLimits &limits)
    {
        while (m_evaluations < limits.evaluations) {
            std::stable_sort(m_order.begin(), m_order.end(),
                             [&](std::size_t a, std::size_t b) { return m_values[a] < m_values[b]; });
            if (m_values[worst()] - m_values[best()] < limits.tolerance)
                break;
            move();
        }
        const auto least = std::size_t(std::min_element(m_values.begin(), m_values.end()) - m_values.begin());
        return {m_points[least], m_values[least], m_evaluations};
    }

private:
    const Function &m_function;
    std::array<Point, N + 1> m_points{};
    std::array<double, N + 1> m_values{};
    std::array<std::size_t, N + 1> m_order{}; ///< the best first
    int m_evaluations = 0;

    std::size_t best() const { return m_order[0]; }
    std::size_t worst() const { return m_order[N]; }

    double valueAt(const Point &point)
    {
        ++m_evaluations;
        const double value = m_function(point);
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
    }
    /// From the worst point through the middle of the others, so many times as far.
    Point beyond(double factor) const
    {
        Point point{};
        for (std::size_t k = 0; k < N; ++k) {
            double centre = 0;
            for (std::size_t i = 0; i < N; ++i)
                centre += m_points[m_order[i]][k] / double(N);
            point[k] = centre + factor * (centre - m_points[worst()][k]);
        }
        return point;
    }
    void replaceWorst(const Point &point, double value)
    {
        m_points[worst()] = point;
        m_values[worst()] = value;
    }
    void move()
    {
        const Point mirrored = beyond(1);
        const double atMirrored = valueAt(mirrored);
        if (atMirrored < m_values[best()]) {
            const Point further = beyond(2);
            const double atFurther = valueAt(further);
            if (atFurther < atMirrored)
                replaceWorst(further, atFurther);
            else
                replaceWorst(mirrored, atMirrored);
            return;
        }
        if (atMirrored < m_values[m_order[N - 1]]) {
            replaceWorst(mirrored, atMirrored);
            return;
        }
        const Point closer = beyond(atMirrored < m_values[worst()] ? 0.5 : -0.5);
        const double atCloser = valueAt(closer);
        if (atCloser < std::min(atMirrored, m_values[worst()]))
            replaceWorst(closer, atCloser);
        else
            shrink();
    }
    void shrink()
    {
        for (std::size_t i = 1; i <= N; ++i) {
            Point &point = m_points[m_order[i]];
            for (std::size_t k = 0; k < N; ++k)
                point[k] = m_points[best()][k] + 0.5 * (point[k] - m_points[best()][k]);
            m_values[m_order[i]] = valueAt(point);
        }
    }
};

/// Searches from a start with a first step for each number. The function may answer infinity where it is not defined,
/// but not at the start. The same input gives the same answer to the bit.
template <std::size_t N, typename Function>
Minimum<N> minimise(const Function &function, const std::array<double, N> &start, const std::array<double, N> &step,
                    const SearchLimits &limits = {})
{
    return SimplexSearch<N, Function>(function, start, step).run(limits);
}

} // namespace benchbook::forecast
