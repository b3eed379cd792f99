// Needs that a person wrote down: "for the fair", "a trial piece". What work orders and reorder points need is
// reckoned in core/planning/purchase_plan.h.
#pragma once

#include "core/base/unit.h"
#include "core/journal/list.h"
#include "core/journal/studio.h"

namespace benchbook {

struct NeedDraft
{
    Id<Material> material;
    Quantity quantity;    ///< in the material's unit, > 0
    QDate wantedDay = {}; ///< invalid: no matter when
    QString reason = {};
};
Result<Id<PurchaseNeed>> addNeed(Studio &studio, const NeedDraft &draft, PersonRef person);
Result<Id<PurchaseNeed>> addNeed(Action &action, const NeedDraft &draft);
/// No longer wanted.
Result<void> removeNeed(Studio &studio, Id<PurchaseNeed> id, PersonRef person);
Result<Id<PurchaseNeed>> findNeed(const Reader &reader, const QString &code);

/// What of a written need nobody has received yet: its quantity less what came on order lines made for it.
struct OpenNeed
{
    Id<PurchaseNeed> id;
    QString code;
    Id<Material> material;
    Quantity quantity; ///< > 0
    QDate wantedDay;   ///< invalid: no matter when
    QString reason;
};
std::vector<OpenNeed> openNeeds(const Reader &reader);

/// "needs".
const ListDefinition &needList();

} // namespace benchbook
