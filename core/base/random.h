// Random: the only source of chance, always seeded by whoever asks for it.
#pragma once

#include <QtGlobal>

#include <vector>

namespace benchbook {

/// xoshiro256** (Blackman, Vigna 2018) seeded through splitmix64: the same seed gives the same numbers on
/// every platform, which the standard library's distributions do not promise.
class Random
{
public:
    explicit Random(quint64 seed);
    /// Seeded by the operating system.
    static Random fromSystem();

    quint64 next();
    /// Uniform in [low, high], both included.
    qint64 between(qint64 low, qint64 high);
    /// Uniform in [0, 1).
    double unit();
    bool chance(double probability) { return unit() < probability; }
    /// Approximately normal (sum of twelve uniforms).
    double normal(double mean, double deviation);
    /// Poisson by Knuth's product method; meant for means below 50.
    int poisson(double mean);
    template <class T> const T &pick(const std::vector<T> &items)
    {
        return items[static_cast<std::size_t>(between(0, static_cast<qint64>(items.size()) - 1))];
    }

private:
    quint64 m_state[4];
};

} // namespace benchbook
