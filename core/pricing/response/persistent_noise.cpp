#include "core/pricing/response/persistent_noise.h"

#include <cmath>
#include <cstdlib>
#include <numeric>

namespace benchbook {
namespace {

double persistingCovariance(int periodA, int periodB)
{
    return persistingVariance * std::pow(noisePersistence, std::abs(periodA - periodB));
}

} // namespace

PersistentNoise::PersistentNoise(const std::vector<int> &periods)
    : m_size(periods.size()), m_factor(periods.size() * periods.size())
{
    for (std::size_t row = 0; row < m_size; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            double rest = persistingCovariance(periods[row], periods[column]) + (row == column ? 1 : 0);
            for (std::size_t k = 0; k < column; ++k)
                rest -= m_factor[row * m_size + k] * m_factor[column * m_size + k];
            m_factor[row * m_size + column] =
                row == column ? std::sqrt(rest) : rest / m_factor[column * m_size + column];
        }
    }
    std::vector<double> withLast;
    for (const int period : periods)
        withLast.push_back(persistingCovariance(period, periods.back()));
    m_one = whitened(std::vector<double>(m_size, 1.0));
    m_last = whitened(withLast);
}

std::vector<double> PersistentNoise::whitened(const std::vector<double> &values) const
{
    std::vector<double> white(m_size);
    for (std::size_t row = 0; row < m_size; ++row) {
        double rest = values[row];
        for (std::size_t k = 0; k < row; ++k)
            rest -= m_factor[row * m_size + k] * white[k];
        white[row] = rest / m_factor[row * m_size + row];
    }
    return white;
}

double dotProduct(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

LevelledSeries levelled(const PersistentNoise &noise, const std::vector<double> &values)
{
    LevelledSeries series;
    series.rest = noise.whitened(values);
    series.mean = dotProduct(noise.one(), series.rest) / dotProduct(noise.one(), noise.one());
    for (std::size_t i = 0; i < series.rest.size(); ++i)
        series.rest[i] -= series.mean * noise.one()[i];
    series.drift = dotProduct(noise.last(), series.rest);
    return series;
}

} // namespace benchbook
