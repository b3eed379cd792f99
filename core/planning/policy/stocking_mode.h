// Whether an item is kept in stock at all.
#pragma once

#include "core/base/money.h"
#include "core/forecast/distribution.h"
#include "core/planning/policy/policy_reason.h"

namespace benchbook {

enum class StockingMode { Keep, BuyOnDemand, DoNotStock };

struct StockingCase
{
    /// What the owner decided, if anything: it stands.
    StockingMode owner = StockingMode::Keep;
    bool decidedByOwner = false;
    double demandAYear = 0; ///< expected, base units
    double ordersAYear = 0; ///< times that it is asked for
    int periodsWithoutDemand = 0;
    double leadTime = 1;       ///< usual, periods
    double customersWait = 0;  ///< periods that customers wait for it anyway, e.g. while other parts are made
    double unitPrice = 0;      ///< of a base unit when kept in stock, minor units and parts of them
    double dearerOnDemand = 0; ///< share that a small order costs more a unit
    Money costOfOrder;
    Money lostByWaiting;       ///< expected loss each time a customer must wait longer than he likes
    double averageStock = 0;   ///< base units, safety stock and half an order
    double shareAYear = 0.2;   ///< of its value that keeping costs
    double ordersForStock = 1; ///< orders a year if it is kept
};

struct StockingAdvice
{
    StockingMode mode = StockingMode::Keep;
    double costOfKeeping = 0; ///< a year, minor units
    double costOnDemand = 0;
    PolicyReasons why;
};

/// Compares the yearly cost of keeping it (stock, orders for stock) with that of buying each time it is asked for
/// (orders, the dearer unit, customers who must wait). What nobody asked for in `longUnused` periods is not stocked.
StockingAdvice stockingAdvice(const StockingCase &item, int longUnused = 12);

} // namespace benchbook
