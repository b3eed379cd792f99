// ReadPlan: the studio as a plan sees it: what can be made and bought, what is wanted and on its way, who works when.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/planning/what_if/plan_book.h"

#include <QStringList>

namespace benchbook {

/// What is expected to sell of a variant from the first day to the last. A plan goes by whole pieces, and counts the
/// open orders of those days among them; what is judged on average goes by what is still to be ordered.
struct ForecastLine
{
    Id<Variant> variant;
    DaySpan span;
    Quantity pieces;                       ///< whole ones, what is ordered and still open included; 0: none
    std::optional<Quantity> expected = {}; ///< on average, beyond what was ordered until now; absent: as `pieces`

    Quantity toBeOrdered() const { return expected.value_or(pieces); }
    /// The part of it until this day, by its days; nothing where it begins later.
    std::optional<ForecastLine> until(QDate day) const;
};

/// What the plan's places stand for.
/// PlanSupplier::record of the last supplier of a plan, from whom comes what nobody is named for.
inline constexpr qint64 noSupplierNamed = 0;

struct PlanItemFacts
{
    bool isVariant = false; ///< or a material; PlanItem::record is its id
    Unit unit = {};
    bool isRemoved = false; ///< a material: it stands in recipes, but nobody buys it any more
};
struct StudioPlanBook
{
    PlanBook book;
    std::vector<PlanItemFacts> items; ///< by item
    std::vector<QString> demandCodes; ///< by demand: of the order, work order or need; empty: of a forecast
    std::vector<QString> openCodes;   ///< by open supply: of the work order or purchase order
    QStringList assumed;              ///< whole sentences: what nobody wrote down and was taken to be so
};

/// Variants of products that were not removed, and every material; open orders of customers and work orders, needs
/// written down, purchases placed and drafted; minutes and yields as they were learnt, and as the recipe says where too
/// little was; the hours and days persons usually log. A line without a promise is wanted in the studio's usual time. A
/// draft is taken to be sent today, what is overdue or promised for no day to come now. Forecasts of variants that
/// are not known are left out, and of a month that `until` cuts its days count.
StudioPlanBook readPlan(const Reader &reader, QDate until, const std::vector<ForecastLine> &forecasts = {});

} // namespace benchbook
