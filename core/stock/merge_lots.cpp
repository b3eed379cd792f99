#include "core/stock/merge_lots.h"

#include "core/stock/lot_hold.h"

#include "core/journal/studio.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *sameItemThere = R"sql(
    SELECT total.lot_id FROM stock_total AS total JOIN lot ON lot.id = total.lot_id
    JOIN lot AS mine ON mine.id = :lot
    WHERE total.material_id = mine.material_id AND total.inside = 1 AND total.quantity_micro > 0
      AND total.location_id = :location AND lot.id <> :lot
    UNION
    SELECT total.lot_id FROM stock_total AS total JOIN lot ON lot.id = total.lot_id
    JOIN lot AS mine ON mine.id = :lot
    WHERE total.variant_id = mine.variant_id AND total.inside = 1 AND total.quantity_micro > 0
      AND total.location_id = :location AND lot.id <> :lot
    ORDER BY 1
)sql";

struct MergedLot
{
    LotInfo info;
    LotStock stock;
};

/// "nothing said" is a value too: what nobody measured is not the same as what somebody did.
QString saidOrNot(const QString &text) { return text.isEmpty() ? MergeText::tr("not stated") : text; }

QString lengthText(const std::optional<Quantity> &thickness)
{
    return thickness ? QString(plainText(*thickness) + u" mm"_s) : QString();
}

Error differ(const LotInfo &a, const LotInfo &b, const QString &what, const QString &ofA, const QString &ofB)
{
    return Error::refused(MergeText::tr("%1 and %2 differ in %3 (%4, %5). Nothing was merged.")
                              .arg(a.code, b.code, what, saidOrNot(ofA), saidOrNot(ofB)));
}

Result<void> needSameKind(const LotInfo &a, const LotInfo &b)
{
    if (a.material != b.material || a.variant != b.variant)
        return differ(a, b, MergeText::tr("what they are"), a.itemName, b.itemName);
    if (a.supplierId != b.supplierId)
        return differ(a, b, MergeText::tr("supplier"), a.supplier, b.supplier);
    if (a.traits.grade != b.traits.grade)
        return differ(a, b, MergeText::tr("grade"), a.traits.grade, b.traits.grade);
    if (a.traits.thickness != b.traits.thickness)
        return differ(a, b, MergeText::tr("thickness"), lengthText(a.traits.thickness), lengthText(b.traits.thickness));
    if (a.traits.fineness != b.traits.fineness) {
        const auto text = [](const std::optional<Ratio> &ratio) { return ratio ? displayText(*ratio) : QString(); };
        return differ(a, b, MergeText::tr("fineness"), text(a.traits.fineness), text(b.traits.fineness));
    }
    if (a.traits.pieceSize != b.traits.pieceSize) {
        const auto text = [&](const std::optional<Quantity> &size) {
            return size ? displayText(*size, a.unit) : QString();
        };
        return differ(a, b, MergeText::tr("the size of their pieces"), text(a.traits.pieceSize),
                      text(b.traits.pieceSize));
    }
    return {};
}

Result<std::vector<MergedLot>> mergeable(const Reader &reader, const std::vector<Id<Lot>> &lots, Id<Location> location)
{
    if (std::set<Id<Lot>>(lots.begin(), lots.end()).size() != lots.size())
        return Error::invalid(MergeText::tr("A lot is named twice. Nothing was merged."));
    if (lots.size() < 2)
        return Error::invalid(MergeText::tr("Name at least two lots to merge."));
    std::vector<MergedLot> all;
    for (const Id<Lot> id : lots) {
        BENCHBOOK_ASSIGN(LotInfo info, lotInfo(reader, id));
        const LotStock stock = stockAt(reader, id, location);
        if (info.rolling) {
            return Error::refused(
                MergeText::tr("%1 is loose material: what is received joins it by itself. Nothing was "
                              "merged.")
                    .arg(info.code));
        }
        if (stock.quantity.isZero())
            return Error::refused(
                MergeText::tr("Nothing of %1 lies on this shelf. Nothing was merged.").arg(info.code));
        all.push_back({std::move(info), stock});
        BENCHBOOK_TRY(needSameKind(all.front().info, all.back().info));
        if (all.front().stock.value.has_value() != stock.value.has_value()) {
            const LotInfo &unknown = stock.value ? all.front().info : all.back().info;
            return Error::refused(
                MergeText::tr("The cost of %1 is unknown. Known and unknown cost are not mixed in one "
                              "lot: state it first. Nothing was merged.")
                    .arg(unknown.code));
        }
    }
    return all;
}

/// Two equal pieces that lay apart are two pieces, not one of double the size.
std::optional<Quantity> commonPiece(const std::vector<MergedLot> &all)
{
    const LotInfo &first = all.front().info;
    if (first.traits.pieceSize || first.variant)
        return first.traits.pieceSize;
    const bool shaped = first.unit.dimension == Dimension::Length || first.unit.dimension == Dimension::Area;
    const bool equal = std::all_of(
        all.begin(), all.end(), [&](const MergedLot &lot) { return lot.stock.quantity == all.front().stock.quantity; });
    return shaped && equal ? std::optional(all.front().stock.quantity) : std::nullopt;
}

NewLot mergedFrom(const std::vector<MergedLot> &all, const QString &note)
{
    const LotInfo &first = all.front().info;
    NewLot lot;
    lot.material = first.material;
    lot.variant = first.variant;
    lot.supplier = first.supplierId;
    lot.traits = first.traits;
    lot.traits.pieceSize = commonPiece(all);
    lot.traits.outline.clear();
    lot.receivedDay = first.receivedDay;
    lot.remnant = true;
    lot.note = note.trimmed();
    QStringList defects;
    for (const MergedLot &one : all) {
        lot.receivedDay = std::min(lot.receivedDay, one.info.receivedDay);
        lot.remnant = lot.remnant && one.info.remnant;
        if (one.info.traits.side != lot.traits.side)
            lot.traits.side.clear();
        if (!one.info.traits.defects.isEmpty() && !defects.contains(one.info.traits.defects))
            defects << one.info.traits.defects;
        const QDate expiry = one.info.traits.expiry;
        if (expiry.isValid() && (!lot.traits.expiry.isValid() || expiry < lot.traits.expiry))
            lot.traits.expiry = expiry;
    }
    lot.traits.defects = defects.join(u"; "_s);
    return lot;
}

} // namespace

Result<MadeLot> mergeLots(Action &action, const std::vector<Id<Lot>> &lots, Id<Location> location, const QString &note)
{
    BENCHBOOK_TRY(needShelf(action.reader(), location));
    BENCHBOOK_ASSIGN(const std::vector<MergedLot> all, mergeable(action.reader(), lots, location));
    MoveContext context{.kind = "merge"};
    context.split = action.newId<Split>().value();
    context.reason = note.trimmed();
    Quantity sum;
    std::optional<Money> worth = Money();
    for (const MergedLot &one : all) {
        BENCHBOOK_ASSIGN(const std::optional<Money> value,
                         takeOut(action, one.info.id, location, places::split, one.stock.quantity, context));
        sum += one.stock.quantity;
        worth = worth && value ? std::optional(*worth + *value) : std::nullopt;
    }
    const MadeLot made = makeLot(action, mergedFrom(all, note));
    BENCHBOOK_TRY(bringIn(action, made.id, places::split, location, sum, worth, context));
    return made;
}

Result<MadeLot> mergeLots(Studio &studio, const std::vector<Id<Lot>> &lots, Id<Location> location, const QString &note,
                          PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Merge lots")), person, [&](Action &action) -> Result<MadeLot> {
            BENCHBOOK_ASSIGN(const MadeLot made, mergeLots(action, lots, location, note));
            QStringList codes;
            for (const Id<Lot> lot : lots) {
                BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                codes << info.code;
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Merge %1 into %2"), {codes.join(u" + "_s), made.code}));
            return made;
        });
}

std::vector<LotStock> mergeCandidates(const Reader &reader, Id<Lot> lot, Id<Location> location)
{
    std::vector<LotStock> found;
    if (!needUsable(reader, lot, reader.today()).ok())
        return found;
    Query query = reader.query(sameItemThere);
    query.bind("lot", lot).bind("location", location);
    while (query.next()) {
        const auto other = query.id<Lot>(0);
        if (mergeable(reader, {lot, other}, location).ok() && needUsable(reader, other, reader.today()).ok())
            found.push_back(stockAt(reader, other, location));
    }
    return found;
}

} // namespace benchbook
