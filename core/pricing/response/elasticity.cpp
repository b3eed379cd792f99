#include "core/pricing/response/elasticity.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

/// Between products of unknown kind: the spread of the mean of groups and that within a group together.
constexpr double unknownMean = -2;
constexpr double unknownDeviation = 1.4;

double cellMiddle(int cell) { return Elasticity::lowest + Elasticity::cell * (cell + 0.5); }

std::vector<double> normalWeights(double mean, double deviation)
{
    std::vector<double> weights;
    for (int cell = 0; cell < Elasticity::cells; ++cell)
        weights.push_back(std::exp(-0.5 * std::pow((cellMiddle(cell) - mean) / deviation, 2)));
    return weights;
}

} // namespace

Elasticity::Elasticity() : Elasticity(normalWeights(unknownMean, unknownDeviation)) {}

Elasticity::Elasticity(std::vector<double> weights) : m_weights(std::move(weights))
{
    Q_ASSERT(m_weights.size() == cells);
    const double sum = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    Q_ASSERT(sum > 0);
    for (double &weight : m_weights)
        weight /= sum;
}

Elasticity Elasticity::normal(double mean, double deviation)
{
    // A mean far outside the cells leaves no weight in any of them; the nearest one is meant then.
    const double inside = std::clamp(mean, cellMiddle(0), cellMiddle(cells - 1));
    return Elasticity(normalWeights(inside, std::max(deviation, cell)));
}

Elasticity Elasticity::exactly(double value)
{
    std::vector<double> weights(cells, 0.0);
    weights[std::size_t(std::clamp(int((value - lowest) / cell), 0, cells - 1))] = 1;
    return Elasticity(std::move(weights));
}

double Elasticity::mean() const
{
    double sum = 0;
    for (int i = 0; i < cells; ++i)
        sum += m_weights[std::size_t(i)] * cellMiddle(i);
    return sum;
}

double Elasticity::deviation() const
{
    const double middle = mean();
    double sum = 0;
    for (int i = 0; i < cells; ++i)
        sum += m_weights[std::size_t(i)] * std::pow(cellMiddle(i) - middle, 2);
    return std::sqrt(sum);
}

double Elasticity::quantile(double probability) const
{
    double below = 0;
    for (int i = 0; i < cells; ++i) {
        const double weight = m_weights[std::size_t(i)];
        if (weight > 0 && below + weight >= probability)
            return lowest + cell * (i + std::clamp((probability - below) / weight, 0.0, 1.0));
        below += weight;
    }
    return cellMiddle(cells - 1);
}

double Elasticity::chanceBelow(double value) const
{
    double sum = 0;
    for (int i = 0; i < cells; ++i)
        sum += m_weights[std::size_t(i)] * std::clamp((value - lowest) / cell - i, 0.0, 1.0);
    return sum;
}

std::vector<Elasticity::Node> Elasticity::nodes(int count) const
{
    std::vector<Node> all;
    double below = 0;
    for (int i = 0; i < cells && int(all.size()) < count; ++i) {
        const double weight = m_weights[std::size_t(i)];
        for (double wanted = (double(all.size()) + 0.5) / count; int(all.size()) < count && wanted <= below + weight;
             wanted = (double(all.size()) + 0.5) / count) {
            const double value = lowest + cell * (i + (wanted - below) / weight);
            all.push_back({std::min(value, cellMiddle(cells - 1)), 1.0 / count});
        }
        below += weight;
    }
    // Rounding may leave the sum of the weights a hair below the last probability.
    while (int(all.size()) < count)
        all.push_back({cellMiddle(cells - 1), 1.0 / count});
    return all;
}

} // namespace benchbook
