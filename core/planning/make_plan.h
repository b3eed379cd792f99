// MakePlan: what has to be made, reckoned from open orders and what is to lie on the shelf, against what is there and
// in the making.
#pragma once

#include "core/journal/studio.h"
#include "core/workshop/work_order.h"

#include <vector>

namespace benchbook {

/// A line of a customer's order that is not covered yet.
struct UncoveredLine
{
    Id<OrderLine> line;
    Id<SalesOrder> order;
    QString orderCode;
    int pieces = 0; ///< of it that nothing covers
    QDate promise;  ///< invalid: nothing was promised
};

/// What of one variant has to be made, and why.
struct MakeProposal
{
    Id<Variant> variant;
    QString sku;
    QString name;                          ///< of product and variant
    int ordered = 0;                       ///< by customers, not shipped
    int keep = 0;                          ///< to lie on the shelf beyond that
    int onShelf = 0;                       ///< finished, not on hold
    int inMaking = 0;                      ///< pieces of open work orders that can still become good
    std::vector<UncoveredLine> lines = {}; ///< by the day promised, those without one last
    bool hasRecipe = true;                 ///< without one nothing can be planned

    /// What customers ordered and the shelf is to hold, less what is there and in the making.
    int pieces() const { return std::max(0, ordered + keep - onShelf - inMaking); }
    /// The first day promised of what is not covered; invalid: none.
    QDate due() const;
};
/// Every variant of which something has to be made; by the day it is due, those without one last. Stock and work cover
/// the lines in the order of their days; a work order for a line covers that one first.
std::vector<MakeProposal> makePlan(const Reader &reader);

/// Plans one work order for all of it, or, where customers wait, one for each line and one for the shelf.
enum class PlanAs { OneBatch, ByLine };
Result<std::vector<PlannedWorkOrder>> planProposal(Studio &studio, Id<Variant> variant, PlanAs as, PersonRef person);

} // namespace benchbook
