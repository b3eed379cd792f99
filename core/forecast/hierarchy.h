// Forecasts of a tree made to agree: variants sum to their product, products to their group, channels to the whole.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace benchbook::forecast {

/// A place in the tree with its own forecast.
struct HierarchyNode
{
    int parent = -1;      ///< index of the node it is a part of, smaller than its own; −1: of none
    double mean = 0;      ///< its own forecast; a leaf needs one
    double deviation = 0; ///< how sure that is; 0 or below on an inner node: it has no forecast of its own
};

/// Means by node whose parts sum: the answer of generalised least squares with a diagonal of variances (Wickramasuriya,
/// Athanasopoulos, Hyndman: Optimal forecast reconciliation for hierarchical and grouped time series through trace
/// minimization, Journal of the American Statistical Association 114, 2019), found in one walk up the tree and one
/// down. A leaf that would fall below 0 although none of the leaves was, becomes 0 and its siblings give way.
std::vector<double> reconciled(std::span<const HierarchyNode> nodes);

/// Whole numbers by node whose parts sum exactly: the roots are rounded, then each inner number is allotted to its
/// parts by largest remainder; of equal ones the first in order has it. Means are those of `reconciled` and not below
/// 0.
std::vector<qint64> wholeHierarchy(std::span<const HierarchyNode> nodes, std::span<const double> means);

} // namespace benchbook::forecast
