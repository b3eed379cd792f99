#include "core/workshop/learning/distribution.h"
#include "core/workshop/learning/step_estimate.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// What covers the next order if the logarithms are normal, as far as so few orders can tell.
double coveredByScatter(const std::vector<double> &perPiece, double share)
{
    const double count = double(perPiece.size());
    double sum = 0;
    for (const double each : perPiece)
        sum += std::log(each);
    double squares = 0;
    for (const double each : perPiece)
        squares += (std::log(each) - sum / count) * (std::log(each) - sum / count);
    const double scatter = std::sqrt(squares / (count - 1) * (1 + 1 / count));
    return std::exp(sum / count + studentQuantile(share, count - 1) * scatter);
}

} // namespace

NeedEstimate estimateNeed(const std::vector<Consumption> &orders, double share)
{
    NeedEstimate estimate;
    std::vector<double> perPiece;
    double quantity = 0;
    double pieces = 0;
    for (const Consumption &order : orders) {
        if (order.pieces <= 0 || order.quantity <= 0)
            continue;
        perPiece.push_back(order.quantity / order.pieces);
        quantity += order.quantity;
        pieces += order.pieces;
    }
    estimate.orders = int(perPiece.size());
    if (estimate.orders < fewestLogs) {
        estimate.why = {{FindingKind::TooFewLogs, double(estimate.orders), double(fewestLogs)}};
        return estimate;
    }
    estimate.known = true;
    estimate.perPiece = quantity / pieces;
    estimate.why = {{FindingKind::UsedLogs, double(estimate.orders), pieces}};
    std::sort(perPiece.begin(), perPiece.end());
    // The next order is as likely to fall into any gap between those that were: with enough of them their order alone
    // says what covers it, whatever their distribution.
    const double place = share * (double(perPiece.size()) + 1) - 1;
    if (place >= double(perPiece.size() - 1)) {
        estimate.covers = coveredByScatter(perPiece, share);
        return estimate;
    }
    const std::size_t below = std::size_t(place);
    const double part = place - double(below);
    estimate.covers = perPiece[below] + part * (perPiece[below + 1] - perPiece[below]);
    return estimate;
}

} // namespace benchbook
