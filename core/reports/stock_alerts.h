// StockAlerts: what about materials and suppliers somebody should act on, each with its figures and a proposal.
#pragma once

#include "core/base/money.h"
#include "core/journal/reader.h"
#include "core/planning/purchase_plan.h"

#include <QStringList>

#include <vector>

namespace benchbook {

/// What counts as soon, long, much and late.
namespace alert_limits {
/// A lot is told of this long before its last day: time to plan work that uses it.
inline constexpr int expiringDays = 30;
/// A material that nobody took for half a year is dead, unless it came in since.
inline constexpr int deadMonths = 6;
/// Stock for more than half a year of last year's use is too much.
inline constexpr int coverMonths = 6;
/// What came for the first time less than a quarter ago has no use to judge by.
inline constexpr int leastHistoryDays = 90;
/// A lowest price of fewer prices than this is a coincidence.
inline constexpr int leastPricesOfYear = 3;
/// A price paid longer ago than this is no news; a quote is news as long as it is valid.
inline constexpr int priceNewsDays = 30;
/// Of a supplier, what came in these days is compared with the year before them.
inline constexpr int recentDeliveryDays = 90;
/// Fewer deliveries than this say nothing about a supplier.
inline constexpr int leastDeliveries = 3;
/// So many days later on average than before is slipping.
inline constexpr int slippingDays = 3;
} // namespace alert_limits

/// The kinds in the order of urgency, with what `StockAlert::parts` holds and which record it points at. Parts are
/// texts without words to translate: codes, names, ISO days, numbers, quantities with their unit. Two prices are per
/// the same.
enum class StockAlertKind {
    Short,    ///< material: name, still needed, free, short, work orders, first that is short, its due day (may
              ///< be empty), on order (may be empty), promised day (may be empty), to buy (may be empty), drafts with
              ///< it (may be empty)
    Low,      ///< material: as AttentionKind::LowMaterial
    Expiring, ///< lot: code, material, quantity, last day, days until then (below 0: over), products (may be empty),
              ///< "held" or empty
    SupplierSlipping, ///< supplier: name, late lines, oldest promise, its order's code, days late on average lately and
                      ///< before (both empty: no change to tell), deliveries lately
    Dead,             ///< material: name, quantity, value (may be empty), last taken or first received, "taken" or
                      ///< "never", products (may be empty)
    OverCover,        ///< material: name, quantity, months covered, too much, last received, used a month
    PriceLow ///< material: name, price, day, highest of the year, its day, valid until (may be empty), "quote" or
             ///< "paid", prices of the year
};

struct StockAlert
{
    StockAlertKind kind;
    const char *table; ///< of the record to open
    qint64 record;
    QStringList parts;
};
/// A stable name for programs: "short", "over_cover".
QString alertKey(StockAlertKind kind);
/// For people, in the language of the moment: the kind, one sentence with its figures, what to do about it.
QString alertTitle(StockAlertKind kind);
QString alertText(const StockAlert &alert);
QString alertProposal(const StockAlert &alert);

/// Every kind, the most urgent first; the same within each.
std::vector<StockAlert> stockAlerts(const Reader &reader, QDate today, const Currency &currency);

/// Needs of released and begun work orders beyond what is free: on shelves, not on hold, not expired. Work orders take
/// what is free in the order of their due days. What to buy is what the plan says, for all demand.
std::vector<StockAlert> shortMaterialAlerts(const std::vector<MaterialDemand> &plan);
/// At or below the reorder point, counting what is on order and what is demanded.
std::vector<StockAlert> lowMaterialAlerts(const std::vector<MaterialDemand> &plan);
std::vector<StockAlert> expiringLotAlerts(const Reader &reader, QDate today);
/// Suppliers with open lines past their promise, or whose deliveries became later: by their first promise, what came
/// early being on time.
std::vector<StockAlert> slippingSupplierAlerts(const Reader &reader, QDate today);
/// Materials with stock that nobody takes.
std::vector<StockAlert> deadMaterialAlerts(const Reader &reader, QDate today, const Currency &currency);
/// Materials with stock for too long; what nobody takes at all is dead instead.
std::vector<StockAlert> overCoverAlerts(const Reader &reader, QDate today);
/// Materials whose latest price is the lowest of a year. Prices are valid and past quotes in the studio's currency, at
/// their smallest quantity, and what was paid for goods without freight, each per quantity and compared exactly.
std::vector<StockAlert> priceLowAlerts(const Reader &reader, QDate today, const Currency &currency);

} // namespace benchbook
