#include "core/forecast/level_grid.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// From one level to the next.
constexpr double levelStep = 1.2;
constexpr double leastMove = 1e-9;

/// Adds one row of a move whose logarithm has the deviation `width` and that leaves the mean as it is, times `weight`.
void addMoves(const std::vector<double> &levels, std::size_t from, double width, double weight, double *row)
{
    const double step = std::log(levelStep);
    const std::size_t last = levels.size() - 1;
    if (width < step) {
        // Narrower than the grid: one level up or down with the right variance and an unchanged mean.
        const double any = width * width / (step * step);
        const double gain = levelStep - 1;
        const double loss = 1 - 1 / levelStep;
        const double up = from == last ? 0 : any * loss / (gain + loss);
        const double down = from == 0 ? 0 : any * gain / (gain + loss);
        if (from < last)
            row[from + 1] += weight * up;
        if (from > 0)
            row[from - 1] += weight * down;
        row[from] += weight * (1 - up - down);
        return;
    }
    std::vector<double> moves(levels.size());
    double all = 0;
    for (std::size_t to = 0; to <= last; ++to) {
        const double way = std::log(levels[to] / levels[from]) + width * width / 2;
        moves[to] = std::exp(-way * way / (2 * width * width));
        all += moves[to];
    }
    for (std::size_t to = 0; to <= last; ++to)
        row[to] += weight * moves[to] / all;
}

} // namespace

double ScatterLaw::logProbability(double count, double mean) const
{
    const double excess = byMean + bySquare * mean;
    if (excess <= 0)
        return count * std::log(mean) - mean - std::lgamma(count + 1);
    const double size = mean / excess;
    const double none = -size * std::log1p(excess);
    if (count <= 0)
        return none;
    return none + std::lgamma(count + size) - std::lgamma(size) - std::lgamma(count + 1) +
           count * std::log(excess / (1 + excess));
}

std::vector<double> logarithmicLevels(double low, double high)
{
    std::vector<double> levels = {low};
    while (levels.back() < high)
        levels.push_back(levels.back() * levelStep);
    return levels;
}

LevelMoves::LevelMoves(const std::vector<double> &levels, double drift, double jump, double width)
    : m_size(levels.size()), m_matrix(m_size * m_size, 0.0)
{
    for (std::size_t from = 0; from < m_size; ++from) {
        double *row = &m_matrix[from * m_size];
        addMoves(levels, from, drift, 1 - jump, row);
        if (jump > 0)
            addMoves(levels, from, width, jump, row);
        Row range = {m_size, 0};
        for (std::size_t to = 0; to < m_size; ++to) {
            if (row[to] < leastMove)
                continue;
            range.first = std::min(range.first, to);
            range.end = to + 1;
        }
        m_rows.push_back(range);
    }
}

void LevelMoves::move(const double *from, double *to) const
{
    std::fill(to, to + m_size, 0.0);
    for (std::size_t i = 0; i < m_size; ++i) {
        const double weight = from[i];
        const double *row = &m_matrix[i * m_size];
        for (std::size_t j = m_rows[i].first; j < m_rows[i].end; ++j)
            to[j] += weight * row[j];
    }
}

} // namespace benchbook
