#include "core/planning/policy/stocking_mode.h"

#include "core/planning/policy/policy_amounts.h"

#include <algorithm>

namespace benchbook {

StockingAdvice stockingAdvice(const StockingCase &item, int longUnused)
{
    StockingAdvice advice;
    const double price = item.unitPrice;
    const double order = minorsOf(item.costOfOrder);
    const bool inTime = item.leadTime <= item.customersWait;
    advice.costOfKeeping = item.averageStock * price * item.shareAYear + item.ordersForStock * order;
    advice.costOnDemand = item.ordersAYear * (order + (inTime ? 0 : minorsOf(item.lostByWaiting))) +
                          item.demandAYear * price * item.dearerOnDemand;
    if (item.decidedByOwner) {
        advice.mode = item.owner;
        if (item.owner == StockingMode::DoNotStock)
            advice.why.push_back({PolicyReasonCode::DoNotStockByOwner});
        if (item.owner == StockingMode::BuyOnDemand)
            advice.why.push_back({PolicyReasonCode::OnDemandByOwner});
    } else if (item.periodsWithoutDemand >= longUnused && !(item.demandAYear > 0 && inTime)) {
        advice.mode = StockingMode::DoNotStock;
        advice.why.push_back({PolicyReasonCode::NothingAskedFor, double(item.periodsWithoutDemand)});
    } else if (advice.costOnDemand < advice.costOfKeeping) {
        advice.mode = StockingMode::BuyOnDemand;
        advice.why.push_back({PolicyReasonCode::OnDemandCheaper, advice.costOnDemand, advice.costOfKeeping});
    }
    if (advice.mode == StockingMode::Keep)
        advice.why.push_back({PolicyReasonCode::StockCheaper, advice.costOnDemand, advice.costOfKeeping});
    if (inTime && advice.mode != StockingMode::DoNotStock)
        advice.why.push_back({PolicyReasonCode::OnDemandInTime, item.leadTime, item.customersWait});
    return advice;
}

} // namespace benchbook
