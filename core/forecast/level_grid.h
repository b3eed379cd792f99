// Levels of demand on a logarithmic grid, how they move and how counts scatter around them.
#pragma once

#include <cstddef>
#include <vector>

namespace benchbook {

/// How counts scatter around their mean: variance = mean × (1 + byMean + bySquare × mean).
struct ScatterLaw
{
    double byMean = 0;
    double bySquare = 0;

    double variance(double mean) const { return mean * (1 + byMean + bySquare * mean); }
    /// The logarithm of the probability of `count` at this mean.
    double logProbability(double count, double mean) const;
};

struct LevelGrid
{
    std::vector<double> levels; ///< ascending by one factor
    std::vector<ScatterLaw> laws;
};

/// Levels from `low` up to at least `high`, both above 0.
std::vector<double> logarithmicLevels(double low, double high);

/// Where a level goes within a period: a square matrix, by rows, of which each row sums to 1. The mean level stays
/// what it is, except at the ends of the grid.
class LevelMoves
{
public:
    /// The logarithm of the level moves by `drift` on average; with probability `jump` by `width` instead.
    LevelMoves(const std::vector<double> &levels, double drift, double jump, double width);

    /// One row of probabilities, a period later.
    void move(const double *from, double *to) const;

private:
    struct Row
    {
        std::size_t first;
        std::size_t end;
    };
    std::size_t m_size;
    std::vector<double> m_matrix;
    std::vector<Row> m_rows; ///< where a row is not 0
};

} // namespace benchbook
