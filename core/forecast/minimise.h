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

/// Searches from a start with a first step for each number. The function may answer infinity where it is not defined,
/// but not at the start. The same input gives the same answer to the bit. (Nelder, Mead: A simplex method for
/// function minimization, Computer Journal 7, 1965; with the usual coefficients 1, 2, ½, ½.)
template <std::size_t N, typename Function>
Minimum<N> minimise(const Function &function, const std::array<double, N> &start, const std::array<double, N> &step,
                    const SearchLimits &limits = {})
{
    using Point = std::array<double, N>;
    std::array<Point, N + 1> points;
    std::array<double, N + 1> values;
    int evaluations = 0;
    const auto valueAt = [&](const Point &point) {
        ++evaluations;
        const double value = function(point);
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
    };
    points[0] = start;
    values[0] = valueAt(start);
    for (std::size_t i = 0; i < N; ++i) {
        points[i + 1] = start;
        points[i + 1][i] += step[i];
        values[i + 1] = valueAt(points[i + 1]);
    }
    std::array<std::size_t, N + 1> order;
    for (std::size_t i = 0; i <= N; ++i)
        order[i] = i;
    while (evaluations < limits.evaluations) {
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
        const std::size_t best = order[0];
        const std::size_t worst = order[N];
        if (values[worst] - values[best] < limits.tolerance)
            break;
        Point centre{};
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t k = 0; k < N; ++k)
                centre[k] += points[order[i]][k] / double(N);
        const auto beyond = [&](double factor) {
            Point point;
            for (std::size_t k = 0; k < N; ++k)
                point[k] = centre[k] + factor * (centre[k] - points[worst][k]);
            return point;
        };
        const auto replaceWorst = [&](const Point &point, double value) {
            points[worst] = point;
            values[worst] = value;
        };
        const Point mirrored = beyond(1);
        const double atMirrored = valueAt(mirrored);
        if (atMirrored < values[best]) {
            const Point further = beyond(2);
            const double atFurther = valueAt(further);
            if (atFurther < atMirrored)
                replaceWorst(further, atFurther);
            else
                replaceWorst(mirrored, atMirrored);
            continue;
        }
        if (atMirrored < values[order[N - 1]]) {
            replaceWorst(mirrored, atMirrored);
            continue;
        }
        const Point closer = beyond(atMirrored < values[worst] ? 0.5 : -0.5);
        const double atCloser = valueAt(closer);
        if (atCloser < std::min(atMirrored, values[worst])) {
            replaceWorst(closer, atCloser);
            continue;
        }
        for (std::size_t i = 1; i <= N; ++i) {
            Point &point = points[order[i]];
            for (std::size_t k = 0; k < N; ++k)
                point[k] = points[best][k] + 0.5 * (point[k] - points[best][k]);
            values[order[i]] = valueAt(point);
        }
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i <= N; ++i)
        if (values[i] < values[best])
            best = i;
    return {points[best], values[best], evaluations};
}

} // namespace benchbook::forecast
