// Series made for tests: season, trend and noise as asked for, the same each time.
#pragma once

#include "core/forecast/normal_score.h"
#include "core/forecast/series.h"

#include <random>

namespace benchbook::testing {

/// Normal noise that is the same on every machine: the standard fixes the generator, not its distributions.
class Noise
{
public:
    explicit Noise(unsigned seed) : m_generator(seed) {}
    double normal() { return normalScore((double(m_generator()) + 0.5) / 4294967296.0); }
    double even() { return (double(m_generator()) + 0.5) / 4294967296.0; }

private:
    std::mt19937 m_generator;
};

struct Shape
{
    double level = 100;
    double growth = 0; ///< a period
    double season = 0; ///< how far the best month lies from the mean, as a share
    double noise = 0;  ///< standard deviation as a share
    bool multiplied = true;
};

/// Value of the shape without noise, month t.
inline double shapeAt(const Shape &shape, int t, int period = 12)
{
    const double wave = shape.season * std::sin(2 * 3.14159265358979 * t / period);
    const double level = shape.level + shape.growth * t;
    return shape.multiplied ? level * (1 + wave) : level + shape.level * wave;
}

inline forecast::Series madeSeries(const Shape &shape, int size, unsigned seed = 1, int period = 12)
{
    Noise noise(seed);
    forecast::Series series{{}, period};
    for (int t = 0; t < size; ++t)
        series.values.push_back(shapeAt(shape, t, period) * (1 + shape.noise * noise.normal()));
    return series;
}

} // namespace benchbook::testing
