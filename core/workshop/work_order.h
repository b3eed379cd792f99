// Work orders: making n of one variant. Their state follows from their facts.
#pragma once

#include "core/base/unit.h"
#include "core/journal/list.h"
#include "core/journal/studio.h"

#include <algorithm>
#include <map>
#include <vector>

namespace benchbook {

enum class WorkOrderState { Planned, Released, InWork, Done, Cancelled };
/// "planned", "released", "in_work", "done", "cancelled": see stateTitle().
QString stateName(WorkOrderState state);

/// What is made first; within one priority, what is due first.
enum class WorkPriority { Urgent = 1, Normal = 2, WhenThereIsTime = 3 };
/// "urgent", "normal", "later": see priorityTitle().
QString priorityName(WorkPriority priority);
std::optional<WorkPriority> priorityFromName(QStringView name);

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
    WorkPriority priority = WorkPriority::Normal;
    int delivered = 0;                       ///< good pieces that came out already
    int scrapped = 0;                        ///< pieces logged as scrap
    std::optional<Id<WorkOrder>> splitFrom;  ///< the batch it was once a part of
    std::optional<Id<WorkOrder>> mergedInto; ///< where its pieces went on; then it is cancelled

    /// Pieces that can still become good ones.
    int alive() const { return std::max(0, quantity - scrapped - delivered); }
    bool isOpen() const { return state != WorkOrderState::Done && state != WorkOrderState::Cancelled; }
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
    int pieces = 0;           ///< that reach this step: those started less what earlier steps scrapped
    int toRedo = 0;           ///< pieces that later steps sent back to this one and that were not done again yet
    int outside = 0;          ///< pieces that are at a partner for this step
    int inLoad = 0;           ///< pieces that stand in an open load for this step: the load counts them
    QString instruction = {}; ///< of the recipe

    /// Not counted yet; pieces to redo, outside or in a load are among them.
    int left() const { return std::max(0, pieces - good - scrap); }
    /// Not at a partner: at the bench, or in a load.
    int inHouse() const { return std::max(0, left() - outside); }
    /// Can be counted at the bench now.
    int atBench() const { return std::max(0, inHouse() - inLoad); }
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
    std::optional<Money> expense = Money(); ///< what partners charged, and the shares of kiln or dye loads
    bool nothingIssued = false;             ///< why material is unknown, see costAtEnd()
    bool nothingLogged = false;             ///< why labour is
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

/// What came out, at the end or on the way.
struct WorkOrderFinish
{
    std::optional<Id<Lot>> lot = {}; ///< none when nothing was good
    QString lotCode = {};
    int good = 0;
    int scrap = 0;     ///< at the end: all pieces that were not good
    bool isEnd = true; ///< the order is done
};

Result<WorkOrderInfo> workOrderInfo(const Reader &reader, Id<WorkOrder> id);
/// Those of all lines of an order, in the order they were planned, cancelled ones too.
std::vector<LineWorkOrder> workOrdersOf(const Reader &reader, Id<SalesOrder> order);
Result<Id<WorkOrder>> findWorkOrder(const Reader &reader, const QString &reference);
std::vector<StepProgress> stepsOf(const Reader &reader, Id<WorkOrder> id);
/// The same of many orders at once; an order whose recipe has no steps is not among them.
std::map<Id<WorkOrder>, std::vector<StepProgress>> stepsOf(const Reader &reader, const std::vector<Id<WorkOrder>> &ids);
/// The first of these that is not done, of which the next log will most likely be.
std::optional<StepProgress> currentOf(const std::vector<StepProgress> &steps);
std::vector<InputNeed> needsOf(const Reader &reader, Id<WorkOrder> id);
/// Still at the bench (net of returns and use).
std::vector<IssuedLot> issuedLots(const Reader &reader, Id<WorkOrder> id);
/// Ever issued, net of returns, used or not.
std::vector<IssuedLot> consumedLots(const Reader &reader, Id<WorkOrder> id);
/// What was issued, logged and charged, less by-products; of a done order the same as costAtEnd().
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
    WorkPriority priority = WorkPriority::Normal;
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
/// Whether somebody has said that a lot of something else than the recipe names is to be used all the same.
enum class IssueConsent { Asked, Given };
/// The question to ask before this lot is issued: the recipe does not name what it is of. Empty: nothing to ask.
QString issueQuestion(const Reader &reader, Id<WorkOrder> id, Id<Lot> lot);
/// Issues a quantity of one lot from a shelf to the bench; a planned order is released by it. Refused with the
/// question of issueQuestion() while that is open.
Result<void> issueLot(Studio &studio, Id<WorkOrder> id, Id<Lot> lot, Id<Location> from, Quantity quantity,
                      PersonRef person, IssueConsent consent = IssueConsent::Asked);
Result<void> issueLot(Action &action, Id<WorkOrder> id, Id<Lot> lot, Id<Location> from, Quantity quantity,
                      IssueConsent consent = IssueConsent::Asked);
/// Issues what is still needed from the proposed lots. Refused, naming every shortage, if anything is missing.
Result<void> issueProposed(Studio &studio, Id<WorkOrder> id, PersonRef person);
Result<void> issueProposed(Action &action, Id<WorkOrder> id);
/// Brings unused material back to a shelf, with its share of the value issued.
Result<void> returnLot(Studio &studio, Id<WorkOrder> id, Id<Lot> lot, Id<Location> to, Quantity quantity,
                       PersonRef person);
Result<void> returnLot(Action &action, Id<WorkOrder> id, Id<Lot> lot, Id<Location> to, Quantity quantity);
/// What can be said anew of an open order; facts stay as they are.
struct WorkOrderPlan
{
    QDate due;
    WorkPriority priority = WorkPriority::Normal;
    QString note;
};
Result<void> changeWorkOrder(Studio &studio, Id<WorkOrder> id, const WorkOrderPlan &plan, PersonRef person);

/// Ends the order: materials at the bench are used up, and the good pieces become a lot that takes everything
/// put in and not given out yet. `good` defaults to the pieces still alive; without a good piece the cost is a loss.
/// Refused while a timer runs on it or pieces are at a partner.
Result<WorkOrderFinish> finishWorkOrder(Studio &studio, Id<WorkOrder> id, std::optional<int> good, PersonRef person);
Result<WorkOrderFinish> finishWorkOrder(Action &action, Id<WorkOrder> id, std::optional<int> good);
/// Brings good pieces out before the rest: they become a lot of their own with their share of what was put in so far.
/// Material goes by pieces: those that come out, out of all that the material at the bench covers. Labour, overhead and
/// expenses go by equivalent units (weighted average process costing): a piece that came out counts as one, a piece
/// that has passed only some steps as their share of the standard time. What is left stays with the rest; the end gives
/// it out. All that are alive at once is the end. Refused with a timer on, or for more pieces than are alive.
Result<WorkOrderFinish> deliverPart(Studio &studio, Id<WorkOrder> id, int good, PersonRef person);
Result<WorkOrderFinish> deliverPart(Action &action, Id<WorkOrder> id, int good);
/// The share of the work done that `good` pieces coming out bear: so many parts of so many.
struct EquivalentUnits
{
    qint64 out = 0;
    qint64 all = 1; ///< out and what is still in work
};
EquivalentUnits equivalentUnits(const std::vector<StepProgress> &steps, int delivered, int good);

/// Stops an order: what lies at the bench goes back to the shelf; work already logged stays as a loss. Refused once
/// pieces came out of it: then it is ended.
Result<void> cancelWorkOrder(Studio &studio, Id<WorkOrder> id, PersonRef person);

/// Inner rule shared with logging: NotFound, or Refused when the order is done or cancelled. Releases a
/// planned order.
Result<WorkOrderInfo> openForWork(Action &action, Id<WorkOrder> id);

const ListDefinition &workOrderList();

} // namespace benchbook
