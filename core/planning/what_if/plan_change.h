// PlanChange: something that may happen, done to a copy of the plan.
#pragma once

#include "core/planning/what_if/plan_book.h"

#include <variant>

namespace benchbook {

/// A supplier neither takes orders nor delivers; what was to come in these days comes after them.
struct SupplierStops
{
    int supplier = 0;
    DaySpan span = {};
};

/// What is bought costs more or less: 50 % is half as much again.
struct PricesChange
{
    Ratio by = {};     ///< above −100 %
    int supplier = -1; ///< −1: everybody's
    int item = -1;     ///< −1: everything
};

/// What customers want within these days grows, orders and forecasts alike: 300 % is four times as much. A forecast of
/// several days grows with those of them that lie within.
struct OrdersGrow
{
    Ratio by = {}; ///< ≥ 0
    DaySpan span = {};
    int item = -1; ///< −1: everything
};

/// Freight from suppliers and transport to peers.
struct TransportChanges
{
    Ratio by = {}; ///< above −100 %
};

struct PersonAway
{
    int person = 0;
    DaySpan span = {};
};

struct ToolOut
{
    int tool = 0;
    DaySpan span = {};
};

using PlanChange = std::variant<SupplierStops, PricesChange, OrdersGrow, TransportChanges, PersonAway, ToolOut>;

/// Changes under the name a person gave them.
struct PlanScenario
{
    QString name = {};
    std::vector<PlanChange> changes = {};
};

/// The changes one after the other, on a copy. Invalid: one that names what the plan does not have.
Result<PlanBook> changedPlan(const PlanBook &book, const std::vector<PlanChange> &changes);

} // namespace benchbook
