// PurchasePlan: what has to be bought, reckoned from work orders, reorder points and needs written down, against what
// is on the shelves and on the way.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace benchbook {

enum class DemandKind { WorkOrder, ByHand };

/// One reason why a material is needed.
struct Demand
{
    DemandKind kind;
    qint64 record = 0; ///< the work order or need
    QString code = {};
    QString about = {};    ///< what is made, or what it is for
    Quantity quantity;     ///< still missing of it: not issued, not received
    QDate day = {};        ///< wanted by; invalid: no matter when
    bool released = false; ///< of a work order that is released or begun
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
    std::vector<Demand> demands = {}; ///< by day, those without one last
    Quantity onHand = {};             ///< on shelves, neither on hold nor expired
    Quantity setAside = {};           ///< on shelves, but on hold or expired: not counted on
    Quantity onOrder = {};            ///< still to come on orders placed
    QDate nextPromise = {};           ///< the first day for which some of that is promised; invalid: none is
    Quantity drafted = {};            ///< on orders that are still drafts
    QStringList drafts = {};          ///< their codes
    Quantity reorderPoint = {};       ///< 0 where there is none
    Quantity fillUpTo = {};           ///< what to buy up to; twice the reorder point where nobody said
    QDate wantedDay = {};             ///< the first day on which it will be short; invalid: no day is known
    Quantity shortfall = {};          ///< the most that will be missing on any day, what comes later not counted

    Quantity demanded() const;
    bool isLow() const { return reorderPoint > Quantity() && available() <= reorderPoint; }
    /// On hand and on the way, less what is demanded; below zero where it will not do.
    Quantity available() const { return onHand + onOrder - demanded(); }
    /// What has to be bought beyond the orders placed: demand in full and in time, and once at or below the reorder
    /// point up to `fillUpTo`.
    Quantity missing() const;
    /// What to buy: what is missing and in no draft. 0 where it will do.
    Quantity toBuy() const { return std::max(Quantity(), missing() - drafted); }
    /// What is on order would do, but comes too late for some of the demand.
    bool comesTooLate() const { return shortfall > std::max(Quantity(), Quantity() - available()); }
};

/// Every material that is demanded or low, in the order in which it will be short; those without a day last. Attrition
/// is in the demand of work orders, planned ones included. Demand is covered in the order of days by what is there and
/// what is promised by then; an order that is overdue, or promised for no day, is taken to come now.
std::vector<MaterialDemand> purchasePlan(const Reader &reader, QDate today);

} // namespace benchbook
