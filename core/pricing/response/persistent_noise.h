// The noise of weekly sales: half of it is gone next week, half of it fades over a season. Knowing that, recent weeks
// weigh more in a level, and a slow drift is not taken for an answer to prices.
#pragma once

#include <vector>

namespace benchbook {

/// Of the part of a deviation that persists so much is left a period later: half after thirteen and a half weeks.
inline constexpr double noisePersistence = 0.95;
/// Variance of the persisting part beside that of the passing one.
inline constexpr double persistingVariance = 1.0;

/// The noise of one history, observed in these periods (ascending, repeats allowed), in units of the variance of its
/// passing part. Whitened series can be used in ordinary least squares.
class PersistentNoise
{
public:
    explicit PersistentNoise(const std::vector<int> &periods);

    std::vector<double> whitened(const std::vector<double> &values) const;
    /// A constant, whitened.
    const std::vector<double> &one() const { return m_one; }
    /// How each observation goes with the persisting part of the last one, whitened.
    const std::vector<double> &last() const { return m_last; }

private:
    std::size_t m_size;
    std::vector<double> m_factor; ///< lower triangle of Cholesky, by rows
    std::vector<double> m_one;
    std::vector<double> m_last;
};

double dotProduct(const std::vector<double> &a, const std::vector<double> &b);

/// A whitened series without its level.
struct LevelledSeries
{
    double mean = 0;  ///< its weighted level
    double drift = 0; ///< how far it stood from that level at last, as far as that persists
    std::vector<double> rest;
};
LevelledSeries levelled(const PersistentNoise &noise, const std::vector<double> &values);

} // namespace benchbook
