// The stock use cases: every one books moves of the double-entry ledger and keeps its rules.
#pragma once

#include "core/stock/location.h"
#include "core/stock/lot.h"

namespace benchbook {

/// What a move is about, beside lot, places, quantity and value.
struct MoveContext
{
    const char *kind = "move";
    std::optional<Id<WorkOrder>> workOrder = {};
    std::optional<Id<OrderLine>> orderLine = {};
    std::optional<Id<Shipment>> shipment = {};
    std::optional<qint64> split = {};
    std::optional<Id<ReceiptLine>> receiptLine = {};
    std::optional<Id<SupplierReturn>> supplierReturn = {};
    std::optional<Id<Stocktake>> stocktake = {};
    QString reason = {};
    QDate aboutDay = {}; ///< invalid: the day of the action
};

/// --- Parts of actions, for the rooms that build on the ledger ---

/// Refused unless the place is one of the studio's own shelves, and in use.
Result<void> needShelf(const Reader &reader, Id<Location> location);
/// The same, or where our things lie at a peer: counted, scrapped and issued from there, but not received or proposed.
Result<void> needOwnPlace(const Reader &reader, Id<Location> location);

/// Takes a quantity of a lot from a place inside, with its share of the value (value × q ÷ on hand, half-even;
/// the last takes what is left). Refused, saying what is missing, when there is not enough. Products go and come in
/// whole pieces. Returns the value.
/// Refused too, naming the work order in the way, where the bench would hold the lot at known and unknown cost.
Result<std::optional<Money>> takeOut(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                                     const MoveContext &context);
/// Brings a quantity with a value into a place. Refused when it would mix known and unknown cost in one lot.
Result<void> bringIn(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                     std::optional<Money> value, const MoveContext &context);

/// Moves a quantity with a value its caller keeps the balance of (materials at the bench, by work order).
void moveValued(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                std::optional<Money> value, const MoveContext &context);

struct NewLot
{
    std::optional<Id<Material>> material = {};
    std::optional<Id<Variant>> variant = {};
    std::optional<Id<Lot>> parent = {};
    bool remnant = false;
    bool rolling = false;
    LotTraits traits = {};
    std::optional<Id<Supplier>> supplier = {};
    QString typedQuantity = {};
    QString note = {};
    QDate receivedDay = {}; ///< invalid: today
};
struct MadeLot
{
    Id<Lot> id;
    QString code;
};
MadeLot makeLot(Action &action, const NewLot &lot);

/// --- Use cases ---

/// A delivery of one material: each quantity becomes a lot of its own (except loose materials, which join their
/// rolling lot). The cost, if known, is for all of it together and is shared by quantity, largest remainder.
/// One piece of a delivery, as it was measured.
struct ReceivedPiece
{
    ReceivedPiece(Quantity piece, LotTraits pieceTraits = {}) : quantity(piece), traits(std::move(pieceTraits)) {}
    Quantity quantity; ///< in the material's base unit, > 0
    LotTraits traits;  ///< without a grade or an expiry day it has the receipt's
};
struct Receipt
{
    Id<Material> material;
    std::vector<ReceivedPiece> pieces;
    std::optional<Money> cost = {};
    Id<Location> location = places::shelf;
    QString supplier = {}; ///< code or name; a new name is entered as a spot supplier
    QString grade = {};
    QDate expiry = {}; ///< invalid: after the material's shelf life, if it has one
    QString typedQuantity = {};
    QString note = {};
    QDate day = {};                                  ///< invalid: today; never ahead
    std::optional<Id<ReceiptLine>> receiptLine = {}; ///< the line of a purchase receipt its moves belong to
};
Result<std::vector<MadeLot>> receive(Studio &studio, const Receipt &receipt, PersonRef person);
Result<std::vector<MadeLot>> receive(Action &action, const Receipt &receipt);

/// What a cut takes off a lot: one piece, or several equal ones kept in one lot, or what is thrown away.
struct SplitPart
{
    Quantity quantity;     ///< of one piece, > 0
    bool remnant = false;  ///< still usable, and proposed first when material is needed
    int pieces = 1;        ///< so many of `quantity`, in one lot
    bool scrap = false;    ///< the off-cut: it becomes no lot
    LotTraits traits = {}; ///< thickness, outline and defects of its own; the rest is as the whole has it
};
/// Cuts parts off a lot in one action; each becomes a lot naming its parent and takes value by quantity. What is not
/// cut off stays in the parent. An off-cut that is thrown away is booked as scrap and carries no value: normal loss is
/// borne by the survivors, and those are the parts it fell off for, not what stays in the parent. The parts of a lot on
/// hold are on hold too.
/// Refused when the parts are more than there is, when a remnant is smaller than what is kept of the material (the
/// hint: let it be off-cut), and when nothing is kept of what is cut off.
Result<std::vector<MadeLot>> splitLot(Studio &studio, Id<Lot> lot, Id<Location> location,
                                      const std::vector<SplitPart> &parts, PersonRef person);
Result<std::vector<MadeLot>> splitLot(Action &action, Id<Lot> lot, Id<Location> location,
                                      const std::vector<SplitPart> &parts);

Result<void> moveLot(Studio &studio, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                     PersonRef person);
Result<void> moveLot(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity);
/// Books the difference between what is there and what was counted. A surplus comes in at the lot's own average (see
/// worthOfFound).
/// What so much more of a lot is worth, found in a place: by the average of what lies there, else of what lies anywhere
/// else of it, else as it was last known. Nothing where that is unknown, or where what lies there is.
std::optional<Money> worthOfFound(const Reader &reader, Id<Lot> lot, Id<Location> location, Quantity found);
Result<void> countLot(Studio &studio, Id<Lot> lot, Id<Location> location, Quantity counted, const QString &reason,
                      PersonRef person);
Result<void> countLot(Action &action, Id<Lot> lot, Id<Location> location, Quantity counted, const QString &reason);
Result<void> scrapLot(Studio &studio, Id<Lot> lot, Id<Location> location, Quantity quantity, const QString &reason,
                      PersonRef person);
/// States the cost of what is left of a lot at a place, for example when the invoice came late. What lies at the bench
/// at unknown cost for work orders not yet finished gets the same cost by quantity: it is issued again at it. Where all
/// of it lies at the bench, `value` is of that. Refused where neither holds anything.
Result<void> setLotCost(Studio &studio, Id<Lot> lot, Id<Location> location, Money value, PersonRef person);

/// "3.5 sq ft of Veg tan shoulder" for sentences.
QString quantityOfLot(const LotInfo &lot, Quantity quantity);

} // namespace benchbook
