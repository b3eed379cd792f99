// PurchasePlan: what has to be bought, reckoned from work orders, reorder points and needs written down, against what
// is on the shelves and on the way.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <vector>

namespace benchbook {

enum class DemandKind { WorkOrder, ByHand };

/// One reason why a material is needed.
struct Demand
{
    DemandKind kind;
    qint64 record = 0; ///< the work order or need
    QString code = {};
    QString about = {}; ///< what is made, or what it is for
    Quantity quantity;  ///< still missing of it: not issued, not received
    QDate day = {};     ///< wanted by; invalid: no matter when
};

/// What is needed of one material, in its base unit.
struct MaterialDemand
{
    Id<Material> material;
    QString code;
    QString name;
    Unit unit;
    std::optional<Id<Supplier>> supplier; ///< where it is bought as a rule
    QString supplierName;
    std::vector<Demand> demands; ///< by day, those without one last
    Quantity onHand;             ///< on shelves, neither on hold nor expired
    Quantity setAside;           ///< on shelves, but on hold or expired: not counted on
    Quantity onOrder;            ///< still to come on orders placed
    Quantity reorderPoint;       ///< 0 where there is none
    Quantity fillUpTo;           ///< what to buy up to; twice the reorder point where nobody said
    QDate wantedDay;             ///< the first day on which it will be short; invalid: no day is known

    Quantity demanded() const;
    bool isLow() const { return reorderPoint > Quantity() && available() <= reorderPoint; }
    /// On hand and on the way, less what is demanded; below zero where it will not do.
    Quantity available() const { return onHand + onOrder - demanded(); }
    /// What to buy: 0 where it will do. Demand in full, and once at or below the reorder point up to `fillUpTo`.
    Quantity toBuy() const;
};

/// Every material that is demanded or low, in the order in which it will be short; those without a day last. Attrition
/// is in the demand of work orders, planned ones included. A need is covered from orders in the order of days.
std::vector<MaterialDemand> purchasePlan(const Reader &reader, QDate today);

} // namespace benchbook
