#include "core/base/random.h"

#include <QRandomGenerator>

#include <bit>
#include <cmath>

namespace benchbook {
namespace {

/// splitmix64 (Steele, Lea, Flood 2014) spreads one seed over the four words of state.
quint64 splitMix(quint64 &state)
{
    state += 0x9E3779B97F4A7C15ULL;
    quint64 mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

} // namespace

Random::Random(quint64 seed)
{
    for (quint64 &word : m_state)
        word = splitMix(seed);
}

Random Random::fromSystem() { return Random(QRandomGenerator::system()->generate64()); }

quint64 Random::next()
{
    const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

qint64 Random::between(qint64 low, qint64 high)
{
    Q_ASSERT(low <= high);
    const quint64 count = static_cast<quint64>(high) - static_cast<quint64>(low) + 1;
    if (count == 0) // every 64-bit number
        return static_cast<qint64>(next());
    // The first 2^64 mod count numbers are skipped: with them the low results would come too often.
    const quint64 skipped = (quint64(0) - count) % count;
    quint64 drawn = next();
    while (drawn < skipped)
        drawn = next();
    return static_cast<qint64>(static_cast<quint64>(low) + drawn % count);
}

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Random::normal(double mean, double deviation)
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += unit();
    return mean + deviation * sum;
}

int Random::poisson(double mean)
{
    const double limit = std::exp(-mean);
    int events = 0;
    for (double product = unit(); product > limit; product *= unit())
        ++events;
    return events;
}

} // namespace benchbook
