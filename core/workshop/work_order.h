// Work orders: making n of one variant. Their state follows from their facts.
#pragma once

#include "core/base/unit.h"
#include "core/journal/list.h"
#include "core/journal/studio.h"

#include <algorithm>
#include <vector>

namespace benchbook {

enum class WorkOrderState { Planned, Released, InWork, Done, Cancelled };
/// "planned", "released", "in_work", "done", "cancelled": see stateTitle().
QString stateName(WorkOrderState state);

struct WorkOrderInfo
{
    Id<WorkOrder> id;
    QString code;
    Id<Variant> variant;
    Id<Recipe> recipe;
    QString productName; ///< with the variant's name
    int quantity = 0;    ///< pieces to start
    QDate plannedDay;
    QDate due; ///< invalid: none
    WorkOrderState state = WorkOrderState::Planned;
    std::optional<Id<OrderLine>> orderLine;
    std::optional<Id<SalesOrder>> order; ///< that the line belongs to
    QString orderCode;
    QString note;
};

/// A work order that makes the pieces of one line of a customer's order.
struct LineWorkOrder
{
    Id<OrderLine> line;
    Id<WorkOrder> id;
    QString code;
    int quantity = 0;
    WorkOrderState state = WorkOrderState::Planned;
};

/// A step of the route with what has been logged on it.
struct StepProgress
{
    Id<RecipeStep> id;
    int position = 0;
    QString name;
    QString skill;
    qint64 standardSeconds = 0; ///< set-up + per piece × quantity
    qint64 loggedSeconds = 0;   ///< person-seconds
    int good = 0;
    int scrap = 0;
    Ratio expectedYield = Ratio::percent(100);
    int pieces = 0; ///< that reach this step: those started less what earlier steps scrapped

    int left() const { return std::max(0, pieces - good - scrap); }
    bool isDone() const { return left() == 0; }
};

/// An input of the recipe with what has been issued for it.
struct InputNeed
{
    Id<Material> material;
    QString code;
    QString name;
    Unit unit;
    Quantity perPiece;
    Ratio attrition;
    Quantity need;   ///< per piece × pieces × (1 + attrition), rounded up
    Quantity issued; ///< net of returns
    Quantity onHand; ///< on shelves
};

/// What was put into a work order so far. A part that is not there is unknown, never 0.
struct WorkOrderCost
{
    std::optional<Money> material;
    std::optional<Money> labour;
    Money overhead;
    bool nothingIssued = false; ///< why material is unknown, see costAtEnd()
    bool nothingLogged = false; ///< why labour is
    std::optional<Money> total() const;
};

/// A lot at the bench for this work order.
struct IssuedLot
{
    Id<Lot> lot;
    QString code;
    QString itemName;
    Unit unit;
    Quantity quantity;
    std::optional<Money> value;
};

struct WorkOrderFinish
{
    std::optional<Id<Lot>> lot; ///< none when nothing was good
    QString lotCode;
    int good;
    int scrap;
};

Result<WorkOrderInfo> workOrderInfo(const Reader &reader, Id<WorkOrder> id);
/// Those of all lines of an order, in the order they were planned, cancelled ones too.
std::vector<LineWorkOrder> workOrdersOf(const Reader &reader, Id<SalesOrder> order);
Result<Id<WorkOrder>> findWorkOrder(const Reader &reader, const QString &reference);
std::vector<StepProgress> stepsOf(const Reader &reader, Id<WorkOrder> id);
std::vector<InputNeed> needsOf(const Reader &reader, Id<WorkOrder> id);
/// Still at the bench (net of returns and use).
std::vector<IssuedLot> issuedLots(const Reader &reader, Id<WorkOrder> id);
/// Ever issued, net of returns, used or not.
std::vector<IssuedLot> consumedLots(const Reader &reader, Id<WorkOrder> id);
/// What was issued and logged; of a done order the same as costAtEnd().
WorkOrderCost costSoFar(const Reader &reader, Id<WorkOrder> id);
/// What was issued and logged, as a finish takes it: where the recipe has inputs and nothing was issued the material
/// is unknown, and where it has steps and nothing was logged the labour is. Nothing written down is not free.
WorkOrderCost costAtEnd(const Reader &reader, Id<WorkOrder> id);
/// The step the next log will most likely be about: the first that is not done.
std::optional<StepProgress> currentStep(const Reader &reader, Id<WorkOrder> id);

struct NewWorkOrder
{
    Id<Variant> variant;
    int quantity = 1;
    QDate due = {};
    std::optional<Id<OrderLine>> orderLine = {};
    QString note = {};
};
struct PlannedWorkOrder
{
    Id<WorkOrder> id;
    QString code;
};
/// Plans with the product's current recipe. Refused when the product has none.
Result<PlannedWorkOrder> planWorkOrder(Studio &studio, const NewWorkOrder &draft, PersonRef person);
Result<PlannedWorkOrder> planWorkOrder(Action &action, const NewWorkOrder &draft);
Result<void> releaseWorkOrder(Studio &studio, Id<WorkOrder> id, PersonRef person);
/// Issues a quantity of one lot from a shelf to the bench; a planned order is released by it.
Result<void> issueLot(Studio &studio, Id<WorkOrder> id, Id<Lot> lot, Id<Location> from, Quantity quantity,
                      PersonRef person);
Result<void> issueLot(Action &action, Id<WorkOrder> id, Id<Lot> lot, Id<Location> from, Quantity quantity);
/// Issues what is still needed from the proposed lots. Refused, naming every shortage, if anything is missing.
Result<void> issueProposed(Studio &studio, Id<WorkOrder> id, PersonRef person);
Result<void> issueProposed(Action &action, Id<WorkOrder> id);
/// Brings unused material back to a shelf, with its share of the value issued.
Result<void> returnLot(Studio &studio, Id<WorkOrder> id, Id<Lot> lot, Id<Location> to, Quantity quantity,
                       PersonRef person);
/// Ends the order: materials at the bench are used up, and the good pieces become a lot that takes everything
/// put in. `good` defaults to the quantity less all scrap logged; without a good piece the cost is a loss.
Result<WorkOrderFinish> finishWorkOrder(Studio &studio, Id<WorkOrder> id, std::optional<int> good, PersonRef person);
Result<WorkOrderFinish> finishWorkOrder(Action &action, Id<WorkOrder> id, std::optional<int> good);
/// Stops an order: what lies at the bench goes back to the shelf; work already logged stays as a loss.
Result<void> cancelWorkOrder(Studio &studio, Id<WorkOrder> id, PersonRef person);

/// Inner rule shared with logging: NotFound, or Refused when the order is done or cancelled. Releases a
/// planned order.
Result<WorkOrderInfo> openForWork(Action &action, Id<WorkOrder> id);

const ListDefinition &workOrderList();

} // namespace benchbook
