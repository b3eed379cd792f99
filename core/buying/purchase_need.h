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
/// It was had from what is on the shelves: nothing has to be bought for it any more.
Result<void> meetNeed(Studio &studio, Id<PurchaseNeed> id, PersonRef person);
Result<Id<PurchaseNeed>> findNeed(const Reader &reader, const QString &code);

/// What of a written need nobody has received yet. What came on an order line made for a need is for that one first,
/// and what is left of it for the other needs of the material that were written before the line, the oldest first.
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
