// Outside work: pieces of an order go to a partner for one step, and come back with what the partner charged.
#pragma once

#include "core/workshop/work_log.h"

namespace benchbook {

struct NewOutsideWork
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    Id<Supplier> partner;
    int pieces = 0;
    QDate due = {}; ///< when they are to be back; invalid: nobody said
    QDate day = {}; ///< invalid: today; never ahead
    QString note = {};
};
/// Refused for more pieces than are at the bench for that step.
Result<Id<OutsideWork>> sendOut(Studio &studio, const NewOutsideWork &work, PersonRef person);
Result<Id<OutsideWork>> sendOut(Action &action, const NewOutsideWork &work);

/// What comes back, all of it or a part. A piece that has to go through an earlier step again is rework here too.
struct BackFromOutside
{
    Id<OutsideWork> work;
    int good = 0;
    int scrap = 0;
    std::optional<Id<ScrapReason>> reason = {};
    int rework = 0;
    std::optional<Id<RecipeStep>> reworkStep = {};
    std::optional<Money> charge = {}; ///< of these pieces; none: unknown yet, and so is the cost of the order
    QDate day = {};
    QString note = {};
};
/// Counts the pieces for the step and adds the charge to the cost of the order. Refused for more than are outside.
Result<Id<WorkLog>> takeBack(Studio &studio, const BackFromOutside &back, PersonRef person);
Result<Id<WorkLog>> takeBack(Action &action, const BackFromOutside &back);

struct OutsideWorkInfo
{
    Id<OutsideWork> id;
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    QString productName;
    Id<RecipeStep> step;
    QString stepName;
    Id<Supplier> partner;
    QString partnerName;
    int sent = 0;
    int open = 0; ///< not back yet
    QDate day;
    QDate due; ///< invalid: nobody said
    QString note;
};
Result<OutsideWorkInfo> outsideWorkInfo(const Reader &reader, Id<OutsideWork> id);
/// All of an order, or of all orders, that stand; the open ones first, by the day they are due.
std::vector<OutsideWorkInfo> outsideWorks(const Reader &reader, std::optional<Id<WorkOrder>> order, bool openOnly);

const ListDefinition &outsideWorkList();

} // namespace benchbook
