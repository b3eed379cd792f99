#include "core/stock/stock.h"

#include "core/base/human_number.h"
#include "core/stock/change_lot.h"
#include "core/stock/lot_hold.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace benchbook {
namespace {

struct StockText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *rollingLot = R"sql(
    SELECT lot.id, lot.code FROM lot
    LEFT JOIN stock_total AS total ON total.lot_id = lot.id AND total.location_id = :location
    WHERE lot.material_id = :material AND lot.rolling = 1 AND lot.hidden = 0 AND lot.grade = :grade
      AND lot.fineness_ppm IS :fineness AND lot.supplier_id IS :supplier
      AND NOT EXISTS (SELECT 1 FROM held_lot WHERE held_lot.lot_id = lot.id)
      AND coalesce(total.unknown_micro, 0) = iif(:unknown, coalesce(total.quantity_micro, 0), 0)
      AND EXISTS (SELECT 1 FROM stock_move WHERE stock_move.lot_id = lot.id
                  AND stock_move.to_location_id = :location)
    ORDER BY lot.id DESC LIMIT 1
)sql";

// By lot and work order, as the file keeps its balances; the bench is location 2.
constexpr const char *benchOfLot = R"sql(
    SELECT work_order.id, work_order.code, sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro),
           sum(iif(move.to_location_id = 2, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0))
    FROM stock_move AS move JOIN work_order ON work_order.id = move.work_order_id
    WHERE move.lot_id = :lot AND (move.to_location_id = 2 OR move.from_location_id = 2)
    GROUP BY work_order.id HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) > 0
    ORDER BY work_order.id
)sql";

// What of it lies anywhere else at a known cost; where none does, what was last known of it.
constexpr const char *lotElsewhere = R"sql(
    SELECT quantity, value FROM (
        SELECT 1 AS choice, sum(quantity_micro) AS quantity, sum(value_minor) AS value FROM stock_total
        WHERE lot_id = :lot AND inside = 1 AND quantity_micro > 0 AND unknown_micro = 0
        UNION ALL
        SELECT 2, quantity_micro, value_minor FROM (
            SELECT quantity_micro, value_minor FROM standing_stock_move
            WHERE lot_id = :lot AND value_minor IS NOT NULL ORDER BY id DESC LIMIT 1))
    WHERE quantity > 0 ORDER BY choice LIMIT 1
)sql";

constexpr const char *isShelf = R"sql(
    SELECT kind = 'shelf' AND hidden = 0 FROM location WHERE id = :location
)sql";

constexpr const char *isOwnPlace = R"sql(
    SELECT kind IN ('shelf', 'peer') AND hidden = 0 FROM location WHERE id = :location
)sql";

constexpr const char *usingKinds[] = {"issue", "ship", "merge"};

Error notEnough(const Reader &reader, Id<Lot> lot, Quantity onHand, Quantity wanted)
{
    const Result<LotInfo> info = lotInfo(reader, lot);
    if (!info.ok())
        return info.error();
    return Error::refused(StockText::tr("%1 (%2) has %3 there, but %4 are wanted: %5 are missing. Nothing was booked; "
                                        "take another lot, or book a count if more is really there.")
                              .arg(info->code, info->itemName, displayText(onHand, info->unit),
                                   displayText(wanted, info->unit), displayText(wanted - onHand, info->unit)));
}

Result<void> needPositive(Quantity quantity)
{
    if (quantity <= Quantity())
        return Error::invalid(StockText::tr("The quantity must be more than zero."));
    return {};
}

/// More than zero, and of a product whole pieces.
Result<void> needBookable(const Reader &reader, Id<Lot> lot, Quantity quantity)
{
    BENCHBOOK_TRY(needPositive(quantity));
    if (quantity.isWhole())
        return {};
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
    if (info.variant)
        return Error::invalid(StockText::tr("Products are counted in whole pieces."));
    return {};
}

/// What a lot that is held or expired is not given to.
bool isUse(const char *kind)
{
    return std::any_of(std::begin(usingKinds), std::end(usingKinds),
                       [&](const char *use) { return std::strcmp(use, kind) == 0; });
}

struct LotAtBench
{
    Id<WorkOrder> workOrder;
    QString code;
    Quantity quantity;
    bool unknown;
};

std::vector<LotAtBench> atBench(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(benchOfLot);
    query.bind("lot", lot);
    std::vector<LotAtBench> found;
    while (query.next())
        found.push_back({query.id<WorkOrder>(0), query.text(1), query.quantity(2), query.integer(3) != 0});
    return found;
}

/// The bench holds a lot wholly at known or wholly at unknown cost, however many work orders it is for.
Result<void> needSameKnowledge(const Reader &reader, Id<Lot> lot, Id<Location> to, bool unknown)
{
    const LotStock there = stockAt(reader, lot, to);
    if (to != places::bench || there.quantity.isZero() || there.value.has_value() != unknown)
        return {};
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
    const std::vector<LotAtBench> holders = atBench(reader, lot);
    if (unknown || holders.empty())
        return Error::refused(StockText::tr("State the cost of %1 first.").arg(info.code));
    return Error::refused(StockText::tr("%1 lies at the bench for %2 at unknown cost. State the cost of %1 again, or "
                                        "finish %2 first.")
                              .arg(info.code, holders.front().code));
}

struct ReceivedMaterial
{
    QString name;
    bool loose = false;
    bool counted = false; ///< in pieces
    std::optional<int> shelfLifeDays = {};
    std::optional<Ratio> fineness = {};
};

Result<ReceivedMaterial> receivedMaterial(const Reader &reader, Id<Material> id)
{
    Query query =
        reader.query("SELECT name, loose, base_unit, shelf_life_days, fineness_ppm FROM material WHERE id = :id");
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(StockText::tr("This material does not exist."));
    BENCHBOOK_ASSIGN(const Unit unit, Unit::fromText(query.text(2)));
    return ReceivedMaterial{query.text(0), query.flag(1), unit.dimension == Dimension::Count,
                            query.isNull(3) ? std::nullopt : std::optional(query.count(3)),
                            query.isNull(4) ? std::nullopt : std::optional(query.ratio(4))};
}

Result<void> needReceivable(const ReceivedMaterial &material, const Receipt &receipt, const ReceivedPiece &piece)
{
    BENCHBOOK_TRY(needPositive(piece.quantity));
    if (material.counted && !piece.quantity.isWhole())
        return Error::invalid(StockText::tr("%1 is counted in whole pieces.").arg(material.name));
    if (material.loose && (receipt.expiry.isValid() || piece.traits.expiry.isValid())) {
        return Error::fromIssues({{QStringLiteral("expiry"),
                                   StockText::tr("%1 is kept as one heap, which has no day of its own. Leave the day "
                                                 "empty, or keep the material by lots.")
                                       .arg(material.name)}});
    }
    return {};
}

/// What the piece does not say of itself is as the receipt and the material have it.
LotTraits traitsOfPiece(const ReceivedPiece &piece, const Receipt &receipt, const ReceivedMaterial &material,
                        QDate received)
{
    LotTraits traits = piece.traits;
    if (traits.grade.isEmpty())
        traits.grade = receipt.grade;
    if (!traits.expiry.isValid())
        traits.expiry = receipt.expiry;
    // The fineness it came with: the ledger of fine metal does not change when the material's is stated anew.
    if (!traits.fineness)
        traits.fineness = material.fineness;
    // What is used as one heap has no day of its own.
    if (!traits.expiry.isValid() && material.shelfLifeDays && !material.loose)
        traits.expiry = received.addDays(*material.shelfLifeDays);
    return traits;
}

Result<MadeLot> lotForReceipt(Action &action, const Receipt &receipt, const ReceivedPiece &piece,
                              std::optional<Id<Supplier>> supplier, const ReceivedMaterial &material)
{
    const LotTraits traits =
        traitsOfPiece(piece, receipt, material, receipt.day.isValid() ? receipt.day : action.today());
    if (material.loose) {
        Query query = action.query(rollingLot);
        query.bind("material", receipt.material)
            .bind("location", receipt.location)
            .bind("grade", traits.grade)
            .bind("fineness", traits.fineness)
            .bind("supplier", supplier)
            .bind("unknown", receipt.cost ? 0 : 1);
        if (query.next())
            return MadeLot{query.id<Lot>(0), query.text(1)};
    }
    NewLot lot;
    lot.material = receipt.material;
    lot.rolling = material.loose;
    lot.traits = traits;
    lot.supplier = supplier;
    lot.typedQuantity = receipt.typedQuantity;
    lot.note = receipt.note;
    lot.receivedDay = receipt.day;
    return makeLot(action, lot);
}

/// What lies at the bench at unknown cost goes back, gets its part of `value`, the cost of `left`, and is issued again.
void issueAgain(Action &action, Id<Lot> lot, Quantity left, Money value)
{
    std::vector<LotAtBench> held = atBench(action.reader(), lot);
    std::erase_if(held, [](const LotAtBench &one) { return !one.unknown; });
    MoveContext context{.kind = "return"};
    // All of it first: the bench does not hold the lot at known and unknown cost, not even in between.
    for (const LotAtBench &one : held) {
        context.workOrder = one.workOrder;
        moveValued(action, lot, places::bench, places::count, one.quantity, std::nullopt, context);
    }
    context.kind = "issue";
    for (const LotAtBench &one : held) {
        context.workOrder = one.workOrder;
        moveValued(action, lot, places::count, places::bench, one.quantity,
                   value.portion(one.quantity, left, Rounding::HalfEven), context);
    }
}

/// Everything goes out at its old value and comes back at the new one; what was used before keeps its cost.
Result<void> revalue(Action &action, const LotInfo &lot, Id<Location> location, Money value)
{
    Quantity left = stockAt(action.reader(), lot.id, location).quantity;
    if (!left.isZero()) {
        const MoveContext context{.kind = "revalue"};
        BENCHBOOK_TRY(takeOut(action, lot.id, location, places::count, left, context));
        BENCHBOOK_TRY(bringIn(action, lot.id, places::count, location, left, value, context));
    } else {
        // All of it is at the bench: then the cost is of what lies there.
        for (const LotAtBench &one : atBench(action.reader(), lot.id))
            left += one.unknown ? one.quantity : Quantity();
        if (left.isZero()) {
            return Error::refused(StockText::tr("Nothing of %1 is left here whose cost could be stated; what was made "
                                                "of it keeps the cost it was finished with.")
                                      .arg(lot.code));
        }
    }
    issueAgain(action, lot.id, left, value);
    return {};
}

} // namespace

Result<void> needOwnPlace(const Reader &reader, Id<Location> location)
{
    Query query = reader.query(isOwnPlace);
    query.bind("location", location);
    if (!query.next() || !query.flag(0)) {
        return Error::refused(StockText::tr("Goods are kept on the studio's own shelves or with a peer; this location "
                                            "is neither."));
    }
    return {};
}

Result<void> needShelf(const Reader &reader, Id<Location> location)
{
    Query query = reader.query(isShelf);
    query.bind("location", location);
    if (!query.next() || !query.flag(0))
        return Error::refused(StockText::tr("Goods are kept on the studio's own shelves; this location is not one."));
    return {};
}

QString quantityOfLot(const LotInfo &lot, Quantity quantity)
{
    return StockText::tr("%1 of %2").arg(displayText(quantity, lot.unit), lot.itemName);
}

void moveValued(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                std::optional<Money> value, const MoveContext &context)
{
    const QDate day = context.aboutDay.isValid() ? context.aboutDay : action.today();
    action.add("stock_move", action.newId<StockMove>(),
               {{"at_ms", action.now()},
                {"about_day", day},
                {"kind", QString::fromLatin1(context.kind)},
                {"lot_id", lot},
                {"from_location_id", from},
                {"to_location_id", to},
                {"quantity_micro", quantity},
                {"value_minor", value},
                {"work_order_id", context.workOrder},
                {"order_line_id", context.orderLine},
                {"shipment_id", context.shipment},
                {"split_id", context.split},
                {"receipt_line_id", context.receiptLine},
                {"supplier_return_id", context.supplierReturn},
                {"stocktake_id", context.stocktake},
                {"reason", context.reason}});
}

Result<std::optional<Money>> takeOut(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                                     const MoveContext &context)
{
    BENCHBOOK_TRY(needBookable(action.reader(), lot, quantity));
    if (isUse(context.kind))
        BENCHBOOK_TRY(needUsable(action.reader(), lot, context.aboutDay.isValid() ? context.aboutDay : action.today()));
    const LotStock there = stockAt(action.reader(), lot, from);
    if (there.quantity < quantity)
        return notEnough(action.reader(), lot, there.quantity, quantity);
    std::optional<Money> value = there.value;
    if (value && quantity != there.quantity)
        value = value->portion(quantity, there.quantity, Rounding::HalfEven);
    BENCHBOOK_TRY(needSameKnowledge(action.reader(), lot, to, !value));
    moveValued(action, lot, from, to, quantity, value, context);
    return value;
}

Result<void> bringIn(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                     std::optional<Money> value, const MoveContext &context)
{
    BENCHBOOK_TRY(needBookable(action.reader(), lot, quantity));
    if (value && *value < Money())
        return Error::invalid(StockText::tr("A lot cannot have a negative value."));
    const LotStock there = stockAt(action.reader(), lot, to);
    if (!there.quantity.isZero() && there.value.has_value() != value.has_value()) {
        return Error::refused(StockText::tr("Known and unknown cost are not mixed in one lot. State the cost of the "
                                            "lot first."));
    }
    moveValued(action, lot, from, to, quantity, value, context);
    return {};
}

MadeLot makeLot(Action &action, const NewLot &lot)
{
    const QDate day = lot.receivedDay.isValid() ? lot.receivedDay : action.today();
    const auto id = action.newId<Lot>();
    const int number = action.nextNumber("lot");
    const QString code = humanCode(QStringLiteral("LOT-%1-").arg(day.year()), number);
    action.add("lot", id,
               {{"number", number},
                {"code", code},
                {"material_id", lot.material},
                {"variant_id", lot.variant},
                {"parent_id", lot.parent},
                {"remnant", lot.remnant ? 1 : 0},
                {"rolling", lot.rolling ? 1 : 0},
                {"received_day", day},
                {"grade", lot.traits.grade},
                {"piece_micro", lot.traits.pieceSize},
                {"thickness_micro", lot.traits.thickness},
                {"side", lot.traits.side},
                {"defects", lot.traits.defects},
                {"outline", lot.traits.outline},
                {"fineness_ppm", lot.traits.fineness},
                {"expiry_day", lot.traits.expiry.isValid() ? Value(lot.traits.expiry) : Value()},
                {"supplier_id", lot.supplier},
                {"typed_quantity", lot.typedQuantity},
                {"note", lot.note}});
    return {id, code};
}

Result<std::vector<MadeLot>> receive(Action &action, const Receipt &receipt)
{
    if (receipt.pieces.empty())
        return Error::invalid(StockText::tr("Say how much was received."));
    if (receipt.cost && *receipt.cost < Money())
        return Error::invalid(StockText::tr("A receipt cannot cost less than nothing."));
    if (receipt.day > action.today())
        return Error::fromIssues(
            {{QStringLiteral("day"), StockText::tr("Nothing is received on a day that is still ahead.")}});
    BENCHBOOK_TRY(needShelf(action.reader(), receipt.location));
    BENCHBOOK_ASSIGN(const ReceivedMaterial material, receivedMaterial(action.reader(), receipt.material));

    std::vector<qint64> weights;
    for (const ReceivedPiece &piece : receipt.pieces) {
        BENCHBOOK_TRY(needReceivable(material, receipt, piece));
        if (std::vector<Issue> issues = validateLot({piece.traits, {}}); !issues.empty())
            return Error::fromIssues(std::move(issues));
        weights.push_back(piece.quantity.micro());
    }
    std::vector<Money> values;
    if (receipt.cost)
        values = receipt.cost->allocate(weights);
    BENCHBOOK_ASSIGN(const std::optional<Id<Supplier>> supplier, supplierCalled(action, receipt.supplier));
    MoveContext context{.kind = "receipt"};
    context.aboutDay = receipt.day;
    context.receiptLine = receipt.receiptLine;
    std::vector<MadeLot> lots;
    for (std::size_t i = 0; i < receipt.pieces.size(); ++i) {
        BENCHBOOK_ASSIGN(const MadeLot lot, lotForReceipt(action, receipt, receipt.pieces[i], supplier, material));
        const std::optional<Money> value = receipt.cost ? std::optional(values[i]) : std::nullopt;
        BENCHBOOK_TRY(
            bringIn(action, lot.id, places::supplier, receipt.location, receipt.pieces[i].quantity, value, context));
        lots.push_back(lot);
    }
    return lots;
}

Result<std::vector<MadeLot>> receive(Studio &studio, const Receipt &receipt, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Receive material")), person,
                          [&](Action &action) -> Result<std::vector<MadeLot>> {
                              BENCHBOOK_ASSIGN(std::vector<MadeLot> lots, receive(action, receipt));
                              BENCHBOOK_ASSIGN(const LotInfo first, lotInfo(action.reader(), lots.front().id));
                              Quantity sum;
                              for (const ReceivedPiece &piece : receipt.pieces)
                                  sum += piece.quantity;
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Receive %1 as %2"),
                                                  {quantityOfLot(first, sum), first.code}));
                              return lots;
                          });
}

Result<void> moveLot(Action &action, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity)
{
    BENCHBOOK_TRY(needOwnPlace(action.reader(), from));
    BENCHBOOK_TRY(needOwnPlace(action.reader(), to));
    if (from == to)
        return Error::invalid(StockText::tr("The lot is there already."));
    const LotStock target = stockAt(action.reader(), lot, to);
    const LotStock source = stockAt(action.reader(), lot, from);
    if (!target.quantity.isZero() && target.value.has_value() != source.value.has_value()) {
        return Error::refused(StockText::tr("Known and unknown cost are not mixed in one lot. State the cost of "
                                            "the lot first."));
    }
    BENCHBOOK_TRY(takeOut(action, lot, from, to, quantity, {.kind = "move"}));
    return {};
}

Result<void> moveLot(Studio &studio, Id<Lot> lot, Id<Location> from, Id<Location> to, Quantity quantity,
                     PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Move a lot")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(moveLot(action, lot, from, to, quantity));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Move %1 (%2)"),
                                                  {quantityOfLot(info, quantity), info.code}));
                              return {};
                          });
}

std::optional<Money> worthOfFound(const Reader &reader, Id<Lot> lot, Id<Location> location, Quantity found)
{
    if (found.isZero())
        return Money();
    const LotStock there = stockAt(reader, lot, location);
    if (!there.quantity.isZero())
        return there.value ? std::optional(there.value->portion(found, there.quantity, Rounding::HalfEven))
                           : std::nullopt;
    Query query = reader.query(lotElsewhere);
    query.bind("lot", lot);
    if (!query.next())
        return std::nullopt;
    return query.money(1).portion(found, query.quantity(0), Rounding::HalfEven);
}

Result<void> countLot(Action &action, Id<Lot> lot, Id<Location> location, Quantity counted, const QString &reason)
{
    if (counted < Quantity())
        return Error::invalid(StockText::tr("A count cannot be negative."));
    BENCHBOOK_TRY(needOwnPlace(action.reader(), location));
    const LotStock there = stockAt(action.reader(), lot, location);
    MoveContext context{.kind = "count"};
    context.reason = reason;
    if (counted < there.quantity)
        BENCHBOOK_TRY(takeOut(action, lot, location, places::count, there.quantity - counted, context));
    if (counted > there.quantity) {
        const Quantity surplus = counted - there.quantity;
        BENCHBOOK_TRY(bringIn(action, lot, places::count, location, surplus,
                              worthOfFound(action.reader(), lot, location, surplus), context));
    }
    return {};
}

Result<void> countLot(Studio &studio, Id<Lot> lot, Id<Location> location, Quantity counted, const QString &reason,
                      PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Count a lot")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(countLot(action, lot, location, counted, reason));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Count %1: %2"),
                                                  {info.code, quantityOfLot(info, counted)}));
                              return {};
                          });
}

Result<void> scrapLot(Studio &studio, Id<Lot> lot, Id<Location> location, Quantity quantity, const QString &reason,
                      PersonRef person)
{
    if (reason.trimmed().isEmpty())
        return Error::fromIssues({{QStringLiteral("reason"), StockText::tr("Say why it is scrapped.")}});
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Scrap a lot")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(needOwnPlace(action.reader(), location));
                              MoveContext context{.kind = "scrap"};
                              context.reason = reason;
                              BENCHBOOK_TRY(takeOut(action, lot, location, places::scrap, quantity, context));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Scrap %1 (%2)"),
                                                  {quantityOfLot(info, quantity), info.code}));
                              return {};
                          });
}

Result<void> setLotCost(Studio &studio, Id<Lot> lot, Id<Location> location, Money value, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "State the cost of a lot")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(needOwnPlace(action.reader(), location));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              BENCHBOOK_TRY(revalue(action, info, location, value));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "State the cost of %1"), {info.code}));
                              return {};
                          });
}

} // namespace benchbook
