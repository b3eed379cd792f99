// Public demand series cut into what was known and what came, and what two ways of keeping stock make of them.
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace benchbook {

struct HeldSeries
{
    QString product;
    QString origin; ///< what was known alike; learning is allowed among these only
    std::vector<double> known;
    std::vector<double> came;
};
/// Of SET.train.csv and SET.test.csv; empty where they cannot be read.
std::vector<HeldSeries> heldSeries(const QString &folder, const QString &set);

/// What one way of keeping stock reached.
struct ReachedService
{
    double service = 0; ///< share of cases in which nothing was missing
    double stock = 0;   ///< level kept, on average, in each product's mean demand of a period
    double left = 0;    ///< left over on average, likewise
};
/// `level` by number of the case, against what came over that case's lead time.
ReachedService reachedService(const std::vector<double> &levels, const std::vector<double> &came,
                              const std::vector<double> &scales);

} // namespace benchbook
