// The buyer's side, once it is agreed: pieces and material go to the peer, and what is used or left over is booked.
#pragma once

#include "core/base/unit.h"
#include "core/journal/studio.h"
#include "core/peers/deals.h"
#include "core/workshop/work_order.h"

namespace benchbook {

/// A quantity of a lot, and the shelf it is taken from or brought to.
struct PeerMaterial
{
    Id<Lot> lot;
    Id<Location> shelf;
    Quantity quantity;
};

/// A lot of ours, and how much of it lies in one place.
struct MaterialThere
{
    Id<Lot> lot;
    QString code; ///< of the lot
    QString name; ///< of the material
    Unit unit;    ///< of `quantity`
    Id<Location> place;
    Quantity quantity;
};
/// What the recipe of the deal's work order is made of, as it lies on our shelves: what could go along with the pieces.
/// By the recipe, of each material remnants first, then the oldest. Nothing for a deal that belongs to no work order.
std::vector<MaterialThere> materialToGoAlong(const Reader &reader, const DealView &view);
/// Material of ours that lies at the peer's, by the code of its lot.
std::vector<MaterialThere> materialAtPeer(const Reader &reader, const DealView &view);

/// A shelf of ours, for material that comes back.
struct OwnShelf
{
    Id<Location> id;
    QString name;
};
/// Those in use, the usual one first.
std::vector<OwnShelf> ownShelves(const Reader &reader);

/// The step of a work order of ours that this line of a deal is, or that all of them are where none is said. Refused,
/// naming the line, where one belongs to no work order, and without a line where the lines are different work.
Result<DealLink> agreedWork(const Reader &reader, const DealView &view, std::optional<qint64> line = {});

/// A line of a deal whose lines are different work, so that it has to be said which is meant.
struct LineOfWork
{
    qint64 no = 0;
    QString product; ///< in part written by others, see visibleText()
    int pieces = 0;  ///< that are agreed and not handed over yet
};
/// Those that belong to a work order of ours. None where all lines are one step of one work order: then no line need be
/// said; and none before anything is agreed.
std::vector<LineOfWork> linesToChoose(const Reader &reader, const DealView &view);

struct HandOver
{
    Id<Deal> deal;
    std::optional<int> pieces = {};           ///< none: all that are agreed and not handed over yet
    std::vector<PeerMaterial> materials = {}; ///< that go along
    QDate day = {};                           ///< invalid: today; never ahead
    QString note = {};
    std::optional<qint64> line = {}; ///< of the deal; none: all of them, where they are all one step of one work order
};
/// The pieces go out to the peer for the agreed step, the material is moved to the peer's place; both are ours still.
/// Refused before anything is agreed, for a deal that belongs to no work order, for more pieces than are agreed, and
/// without a line where the lines are different work.
Result<Id<OutsideWork>> handOver(Studio &studio, const HandOver &request, PersonRef person);

/// Lines of what we have agreed to buy that belong to no work order of ours yet; `pieces` as agreed. None where we are
/// not the buyer, or nothing is agreed.
std::vector<LineOfWork> linesToTie(const Reader &reader, const DealView &view);

struct DealTie
{
    Id<Deal> deal;
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    std::optional<qint64> line = {}; ///< none: every line that is not tied by itself
};
/// Says which step of which work order of ours a line of a deal is. Refused where we are not the buyer, where the order
/// is closed or the step is none of its own, and once pieces of the line were handed over.
Result<void> tieDeal(Studio &studio, const DealTie &tie, PersonRef person);

/// What was used of the material at the peer's place goes into the work order of the deal, or of its line where the
/// lines are different work; `used.shelf` is not read. See issueLot() for the consent.
Result<void> useAtPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &used, PersonRef person,
                       IssueConsent consent = IssueConsent::Asked, std::optional<qint64> line = {});
/// What they did not need comes back to a shelf.
Result<void> bringBackFromPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &back, PersonRef person);

/// Both in one action. Invalid where neither is said; each lot is named once. `line` is of what was used.
Result<void> bookMaterialAtPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &used,
                                const std::vector<PeerMaterial> &back, PersonRef person,
                                IssueConsent consent = IssueConsent::Asked, std::optional<qint64> line = {});

/// --- Parts of actions ---

Result<void> useAtPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &used,
                       IssueConsent consent, std::optional<qint64> line = {});
Result<void> bringBackFromPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &back);

} // namespace benchbook
