// Cutting: parts, remnants and the off-cut that is thrown away, in one action.
#include "core/stock/lot_hold.h"
#include "core/stock/stock.h"

#include "core/journal/studio.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct CutText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *smallestKept = R"sql(
    SELECT keep_from_micro FROM material WHERE id = :material AND keep_from_micro > 0
)sql";

Quantity wholeOf(const SplitPart &part) { return part.quantity.times(part.pieces); }

Result<void> needCuttable(const LotInfo &lot, const SplitPart &part, std::optional<Quantity> keepFrom)
{
    if (part.quantity <= Quantity())
        return Error::invalid(CutText::tr("The quantity must be more than zero."));
    if (part.pieces < 1 || part.pieces > 1'000'000)
        return Error::invalid(CutText::tr("A part is at least one piece."));
    if (lot.variant && !part.quantity.isWhole())
        return Error::invalid(CutText::tr("Products are counted in whole pieces."));
    if (part.remnant && part.scrap)
        return Error::invalid(CutText::tr("What is thrown away is no remnant."));
    if (part.remnant && keepFrom && part.quantity < *keepFrom) {
        return Error::refused(
            CutText::tr(
                "A remnant of %1 is smaller than the %2 that are kept of %3. Nothing was cut; name it as off-cut "
                "to throw it away, or lower what is kept.")
                .arg(displayText(part.quantity, lot.unit), displayText(*keepFrom, lot.unit), lot.itemName));
    }
    return {};
}

/// A part is what the whole was, but for its shape and what is said of it.
LotTraits traitsOfPart(LotTraits traits, const SplitPart &part)
{
    // Of pieces of one size, whole ones are taken; what is none of them has a shape of its own.
    const bool ofWholePieces = part.pieces == 1 && traits.pieceSize && part.quantity > *traits.pieceSize &&
                               part.quantity.micro() % traits.pieceSize->micro() == 0;
    if (!ofWholePieces)
        traits.pieceSize = part.pieces > 1 ? std::optional(part.quantity) : std::nullopt;
    traits.outline = part.traits.outline;
    if (part.traits.thickness)
        traits.thickness = part.traits.thickness;
    if (!part.traits.defects.isEmpty())
        traits.defects = part.traits.defects;
    return traits;
}

/// Checks every part before anything is written, and returns what all of them are together.
Result<Quantity> sumOfParts(const Reader &reader, const LotInfo &lot, const std::vector<SplitPart> &parts)
{
    std::optional<Quantity> keepFrom;
    if (lot.material) {
        Query query = reader.query(smallestKept);
        query.bind("material", *lot.material);
        if (query.next())
            keepFrom = query.quantity(0);
    }
    Quantity sum;
    bool keepsSome = false;
    for (const SplitPart &part : parts) {
        BENCHBOOK_TRY(needCuttable(lot, part, keepFrom));
        sum += wholeOf(part);
        keepsSome = keepsSome || !part.scrap;
    }
    if (parts.empty())
        return Error::invalid(CutText::tr("Say which parts to cut off."));
    if (!keepsSome)
        return Error::refused(CutText::tr("Nothing is kept of what is cut off. To throw it away, scrap it."));
    return sum;
}

MadeLot makePart(Action &action, const LotInfo &parent, const SplitPart &part)
{
    NewLot child;
    child.material = parent.material;
    child.variant = parent.variant;
    child.parent = parent.id;
    child.remnant = part.remnant;
    child.traits = traitsOfPart(parent.traits, part);
    child.supplier = parent.supplierId;
    child.receivedDay = parent.receivedDay;
    return makeLot(action, child);
}

} // namespace

Result<std::vector<MadeLot>> splitLot(Action &action, Id<Lot> lot, Id<Location> location,
                                      const std::vector<SplitPart> &parts)
{
    BENCHBOOK_TRY(needShelf(action.reader(), location));
    BENCHBOOK_ASSIGN(const LotInfo parent, lotInfo(action.reader(), lot));
    BENCHBOOK_ASSIGN(const Quantity sum, sumOfParts(action.reader(), parent, parts));
    const std::optional<HoldInfo> hold = holdOf(action.reader(), lot);
    MoveContext context{.kind = "split"};
    context.split = action.newId<Split>().value();
    BENCHBOOK_ASSIGN(const std::optional<Money> value, takeOut(action, lot, location, places::split, sum, context));
    std::vector<qint64> weights;
    for (const SplitPart &part : parts)
        weights.push_back(part.scrap ? 0 : wholeOf(part).micro());
    const std::vector<Money> values = value ? value->allocate(weights) : std::vector<Money>(parts.size());
    std::vector<MadeLot> children;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::optional<Money> share = value ? std::optional(values[i]) : std::nullopt;
        if (parts[i].scrap) {
            MoveContext waste = context;
            waste.kind = "scrap";
            waste.reason = CutText::tr("off-cut");
            moveValued(action, lot, places::split, places::scrap, wholeOf(parts[i]), share, waste);
            continue;
        }
        children.push_back(makePart(action, parent, parts[i]));
        BENCHBOOK_TRY(bringIn(action, children.back().id, places::split, location, wholeOf(parts[i]), share, context));
        if (hold)
            BENCHBOOK_TRY(holdLot(action, children.back().id, hold->reason));
    }
    return children;
}

Result<std::vector<MadeLot>> splitLot(Studio &studio, Id<Lot> lot, Id<Location> location,
                                      const std::vector<SplitPart> &parts, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Split a lot")), person,
                          [&](Action &action) -> Result<std::vector<MadeLot>> {
                              BENCHBOOK_ASSIGN(std::vector<MadeLot> children, splitLot(action, lot, location, parts));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Split %1 into %2 parts"),
                                                  {info.code, QString::number(children.size())}));
                              return children;
                          });
}

} // namespace benchbook
