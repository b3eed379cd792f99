// MilpModel: a mixed-integer linear program, solved by GLPK. The only place that knows the solver.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>
#include <limits>
#include <span>
#include <vector>

namespace benchbook {

/// Minimise Σ cost·x where every row's Σ coefficient·x lies between its bounds. Coefficients are doubles: whoever
/// counts money reckons the answer again in whole units.
class MilpModel
{
public:
    static constexpr double infinity = std::numeric_limits<double>::infinity();

    struct Term
    {
        int column;
        double coefficient;
    };
    struct Solution
    {
        std::vector<double> values; ///< by column; of whole columns exactly whole
        double objective = 0;
        bool proved = false; ///< nothing better exists; otherwise the time ran out and this is the best known
    };

    /// A column between two bounds, continuous or whole. Returns its number, from 0.
    int addColumn(double cost, double lower, double upper, bool whole);
    /// A yes or a no.
    int addChoice(double cost) { return addColumn(cost, 0, 1, true); }
    /// Bounds may be infinite. A column is named once in a row.
    void addRow(double lower, double upper, std::span<const Term> terms);
    void addRow(double lower, double upper, std::initializer_list<Term> terms)
    {
        addRow(lower, upper, std::span<const Term>(terms.begin(), terms.size()));
    }

    /// Refused: no answer satisfies every row, or none was found in time. Cancelled: the token asked. May be called
    /// on any thread; the time is elapsed time.
    Result<Solution> solve(std::chrono::milliseconds limit, const CancelToken &cancel = {}) const;

private:
    struct Column
    {
        double cost;
        double lower;
        double upper;
        bool whole;
    };
    struct Row
    {
        double lower;
        double upper;
        std::vector<Term> terms;
    };

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace benchbook
