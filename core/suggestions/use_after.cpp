#include "core/suggestions/use_after.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct UseAfterText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *usedOfMaterial = R"sql(
    SELECT coalesce(sum(move.quantity_micro * ((outward.kind = 'shelf') - (inward.kind = 'shelf'))), 0)
    FROM lot JOIN stock_move AS move ON move.lot_id = lot.id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE lot.material_id = :id AND move.kind IN ('issue', 'return')
      AND move.about_day > :from AND move.about_day <= :until
)sql";

constexpr const char *shippedOfVariant = R"sql(
    SELECT coalesce(sum(move.quantity_micro * ((outward.kind = 'shelf') - (inward.kind = 'shelf'))), 0)
    FROM lot JOIN stock_move AS move ON move.lot_id = lot.id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE lot.variant_id = :id AND move.kind = 'ship' AND move.about_day > :from AND move.about_day <= :until
)sql";

constexpr const char *standingPurchase = R"sql(
    SELECT 1 FROM purchase_order AS bought JOIN purchase_order_line AS line ON line.order_id = bought.id
    WHERE bought.id = :id AND bought.hidden = 0 AND bought.cancelled = 0 AND line.material_id = :subject LIMIT 1
)sql";
constexpr const char *standingWork = "SELECT 1 FROM work_order WHERE id = :id AND cancelled = 0";

constexpr const char *nameOfMaterial = "SELECT name, base_unit FROM material WHERE id = :id";
constexpr const char *nameOfVariant = R"sql(
    SELECT trim(product.name || ' ' || variant.name), 'pcs'
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

Quantity sumSince(const Reader &reader, const char *sql, qint64 id, QDate from, QDate until)
{
    Query query = reader.query(sql);
    query.bind("id", id).bind("from", from).bind("until", until);
    return query.next() ? std::max(Quantity(), query.quantity(0)) : Quantity();
}

NamedUnit namedUnit(const Reader &reader, const char *sql, qint64 id)
{
    Query query = reader.query(sql);
    query.bind("id", id);
    if (!query.next())
        return {};
    return {query.text(0), Unit::fromText(query.text(1)).valueOr(Unit())};
}

Judgement judgeTaken(const AnsweredSuggestion &answered, const AddedUse &use, bool isOver, QDate end)
{
    const Quantity needed = std::clamp(use.used - use.onHand, Quantity(), use.added);
    Judgement judgement;
    const QString added = displayText(use.added, use.thing.unit);
    const QString used = displayText(use.used, use.thing.unit);
    if (!isOver && needed < use.added) {
        judgement.verdict = Verdict::TooEarly;
        judgement.from = end.addDays(1);
        judgement.sentence =
            UseAfterText::tr("So far %1 went, with %2 there before: it can be judged from %3 on.")
                .arg(used, displayText(use.onHand, use.thing.unit), judgement.from.toString(Qt::ISODate));
        return judgement;
    }
    if (answered.expected && use.added > Quantity())
        judgement.seen = answered.expected->likely.portion(needed, use.added, Rounding::HalfEven);
    judgement.verdict = needed + needed >= use.added ? Verdict::Right : Verdict::Wrong;
    if (use.used > use.onHand + use.added) {
        judgement.sentence =
            UseAfterText::tr("%1 went: all of the %2, and more would have been needed.").arg(used, added);
    } else {
        judgement.sentence =
            UseAfterText::tr("Of the %1 that were added, %2 were needed within %n day(s).", nullptr, use.windowDays)
                .arg(added, displayText(needed, use.thing.unit));
    }
    return judgement;
}

Judgement judgeLeft(const AddedUse &use, bool isOver, QDate end)
{
    Judgement judgement;
    const QString used = displayText(use.used, use.thing.unit);
    const QString there = displayText(use.onHand, use.thing.unit);
    if (use.used > Quantity() && use.used >= use.onHand) {
        judgement.verdict = Verdict::Right;
        judgement.sentence =
            UseAfterText::tr("%1 went, and only %2 lay there: it was needed after all.").arg(used, there);
    } else if (!isOver) {
        judgement.verdict = Verdict::TooEarly;
        judgement.from = end.addDays(1);
        judgement.sentence = UseAfterText::tr("So far %1 went, with %2 there before: it can be judged from %3 on.")
                                 .arg(used, there, judgement.from.toString(Qt::ISODate));
    } else if (use.used.isZero() && use.onHand.isZero()) {
        judgement.sentence = UseAfterText::tr("Nothing lay there and nothing went: nobody can say.");
    } else {
        judgement.verdict = Verdict::Wrong;
        judgement.sentence = UseAfterText::tr("%1 went of the %2 that lay there: it did without.").arg(used, there);
    }
    return judgement;
}

} // namespace

Quantity materialUsed(const Reader &reader, Id<Material> material, QDate from, QDate until)
{
    return sumSince(reader, usedOfMaterial, material.value(), from, until);
}

Quantity piecesShipped(const Reader &reader, Id<Variant> variant, QDate from, QDate until)
{
    return sumSince(reader, shippedOfVariant, variant.value(), from, until);
}

NamedUnit materialNamed(const Reader &reader, Id<Material> material)
{
    return namedUnit(reader, nameOfMaterial, material.value());
}
NamedUnit variantNamed(const Reader &reader, Id<Variant> variant)
{
    return namedUnit(reader, nameOfVariant, variant.value());
}

Quantity thereOrComing(const AnsweredSuggestion &answered)
{
    return quantityFigure(answered.proposed, "onHand") + quantityFigure(answered.proposed, "comes");
}

bool wasDropped(const Reader &reader, const AnsweredSuggestion &answered)
{
    if (!answered.wasTaken())
        return false;
    const bool isPurchase = answered.writtenTable == "purchase_order"_L1;
    Query query = reader.query(isPurchase ? standingPurchase : standingWork);
    query.bind("id", answered.written);
    if (isPurchase)
        query.bind("subject", answered.subject);
    return !query.next();
}

Judgement judgeAdded(const AnsweredSuggestion &answered, const AddedUse &use, QDate today)
{
    if (use.wasDropped)
        return {Verdict::Unknown, UseAfterText::tr("What was written was dropped afterwards: it was not tried.")};
    const QDate end = answered.day.addDays(use.windowDays);
    return answered.wasTaken() ? judgeTaken(answered, use, today > end, end) : judgeLeft(use, today > end, end);
}

} // namespace benchbook
