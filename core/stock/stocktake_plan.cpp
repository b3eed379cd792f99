// What a stocktake comes to: the book at the moment of each count, and the differences.
#include "core/people/settings.h"
#include "core/stock/stock.h"
#include "core/stock/stocktake.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace benchbook {
namespace {

struct StocktakePlanText
{
    Q_DECLARE_TR_FUNCTIONS(Stocktake)
};

constexpr const char *linesOfStocktake = R"sql(
    SELECT line.lot_id, lot.code, coalesce(material.name, trim(product.name || ' ' || variant.name)), lot.grade,
           coalesce(material.base_unit, 'pcs'), line.counted_micro, line.counted_at_ms, line.reason, line.book_micro,
           line.worth_minor, coalesce(total.quantity_micro, 0), coalesce(total.value_minor, 0),
           coalesce(total.unknown_micro, 0), lot.hidden
    FROM stocktake_line AS line
    JOIN stocktake ON stocktake.id = line.stocktake_id
    JOIN lot ON lot.id = line.lot_id
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    LEFT JOIN stock_total AS total ON total.lot_id = line.lot_id AND total.location_id = stocktake.location_id
    WHERE line.stocktake_id = :stocktake ORDER BY lot.number
)sql";

// What was booked after each count, and the fact at the beginning of its chain of counter-facts: that one says when it
// happened. Of a lot at one place these are few, however long its history is.
constexpr const char *movesSinceCounts = R"sql(
    SELECT line.lot_id, iif(move.to_location_id = stocktake.location_id, 1, -1) * move.quantity_micro,
           line.counted_at_ms, root.at_ms, root.about_day,
           root.kind = 'count' AND root.stocktake_id IS NOT stocktake.id
    FROM stocktake
    JOIN stocktake_line AS line ON line.stocktake_id = stocktake.id
    JOIN stock_move AS move ON move.lot_id = line.lot_id AND move.at_ms > line.counted_at_ms
         AND stocktake.location_id IN (move.from_location_id, move.to_location_id)
    JOIN stock_move AS root ON root.id = (
        WITH RECURSIVE chain (link, answered) AS (
            SELECT move.id, move.counters_id
            UNION ALL
            SELECT fact.id, fact.counters_id FROM chain JOIN stock_move AS fact ON fact.id = chain.answered)
        SELECT link FROM chain WHERE answered IS NULL)
    WHERE stocktake.id = :stocktake
)sql";

constexpr const char *bookedDifferences = R"sql(
    SELECT lot_id, quantity_micro, value_minor, unknown_micro FROM stocktake_line_moved WHERE stocktake_id = :stocktake
)sql";

/// What came and went of a lot since its count.
struct SinceCount
{
    Quantity moved;
    Quantity countedElsewhere; ///< differences that another count booked
};
using SinceCounts = std::unordered_map<qint64, SinceCount>;

SinceCounts readSinceCounts(const Reader &reader, Id<Stocktake> stocktake, const QTimeZone &zone)
{
    SinceCounts since;
    Query query = reader.query(movesSinceCounts);
    query.bind("stocktake", stocktake);
    while (query.next()) {
        const Instant countedAt = query.instant(2);
        // A late fact about an earlier day happened before the count; so did one that was only taken back since.
        if (query.instant(3) <= countedAt || query.day(4) < dayOf(countedAt, zone))
            continue;
        SinceCount &lot = since[query.integer(0)];
        lot.moved += query.quantity(1);
        if (query.flag(5))
            lot.countedElsewhere += query.quantity(1);
    }
    return since;
}

StocktakeLineInfo lineFrom(const Query &query)
{
    StocktakeLineInfo line{query.id<Lot>(0), query.text(1), query.text(2), query.text(3),
                           Unit::fromText(query.text(4)).valueOr(Unit())};
    line.counted = query.maybeQuantity(5);
    line.countedAt = query.maybeInstant(6);
    line.reason = query.text(7);
    return line;
}

/// What lies there now, as far as its cost is known.
struct ThereNow
{
    Quantity quantity;
    std::optional<Money> value; ///< none: unknown, also where nothing is left to go by
    bool receiptTakenBack;

    std::optional<Money> valueOf(Quantity part) const
    {
        if (part.isZero())
            return Money();
        return value ? std::optional(value->portion(part, quantity, Rounding::HalfEven)) : std::nullopt;
    }
};

ThereNow thereFrom(const Query &query)
{
    const Quantity quantity = query.quantity(10);
    const bool known = !quantity.isZero() && query.integer(12) == 0;
    return {quantity, known ? std::optional(query.money(11)) : std::nullopt, query.flag(13)};
}

QString problemOf(const StocktakeLineInfo &line, const ThereNow &there, const SinceCount &since)
{
    if (!since.countedElsewhere.isZero()) {
        return StocktakePlanText::tr("%1 was counted elsewhere after this count, and a difference was booked. Count it "
                                     "again, or leave it out.")
            .arg(line.lotCode);
    }
    if (line.difference < Quantity() && -line.difference > there.quantity) {
        return StocktakePlanText::tr("%2 of %1 are missing, but only %3 are left there: it was used meanwhile. Count "
                                     "it again, or leave it out.")
            .arg(line.lotCode, displayText(-line.difference, line.unit), displayText(there.quantity, line.unit));
    }
    if (line.difference > Quantity() && there.receiptTakenBack) {
        return StocktakePlanText::tr("The receipt of %1 was taken back; nothing can be found of it. Receive it again, "
                                     "or leave it out.")
            .arg(line.lotCode);
    }
    return {};
}

/// Fills in what booking this line would do now.
void reckon(const Reader &reader, const StocktakeInfo &plan, StocktakeLineInfo &line, const ThereNow &there,
            const SinceCount &since)
{
    line.movedSince = since.moved;
    line.expected = there.quantity - since.moved;
    if (!line.counted)
        return;
    line.difference = *line.counted - line.expected;
    line.problem = problemOf(line, there, since);
    // What lies there was read with the line; only where nothing does is the lot asked once more.
    const auto worthOf = [&](Quantity found) {
        return there.quantity.isZero() ? worthOfFound(reader, line.lot, plan.location, found) : there.valueOf(found);
    };
    line.worth = worthOf(*line.counted);
    if (line.difference < Quantity()) {
        const std::optional<Money> missing = there.valueOf(-line.difference);
        line.value = missing ? std::optional(-*missing) : std::nullopt;
    } else {
        line.value = worthOf(line.difference);
    }
}

/// Of a booked stocktake everything is written down; what was not counted has no difference.
void recall(const Reader &reader, StocktakePlan &plan)
{
    std::unordered_map<qint64, std::optional<Money>> values;
    Query query = reader.query(bookedDifferences);
    query.bind("stocktake", plan.info.id);
    while (query.next())
        values[query.integer(0)] = query.integer(3) == 0 ? std::optional(query.money(2)) : std::nullopt;
    for (StocktakeLineInfo &line : plan.lines) {
        if (const auto found = values.find(line.lot.value()); found != values.end())
            line.value = found->second;
    }
}

void addUp(StocktakePlan &plan)
{
    for (const StocktakeLineInfo &line : plan.lines) {
        (line.counted ? plan.counted : plan.notCounted) += 1;
        plan.differing += line.differs() ? 1 : 0;
        plan.problems += line.problem.isEmpty() ? 0 : 1;
        plan.worth += line.worth.value_or(Money());
        if (!line.differs())
            continue;
        plan.unexplained += line.reason.isEmpty() ? 1 : 0;
        if (!line.value)
            plan.unknownDifferences += 1;
        else if (*line.value < Money())
            plan.shortage -= *line.value;
        else
            plan.surplus += *line.value;
    }
}

} // namespace

std::optional<Ratio> StocktakePlan::accuracy() const
{
    return counted == 0 ? std::nullopt : std::optional(Ratio::of(counted - differing, counted));
}

std::optional<Ratio> StocktakePlan::valueOfDifferences() const
{
    return worth.isZero() ? std::nullopt : std::optional(Ratio::of((shortage + surplus).minor(), worth.minor()));
}

Result<StocktakePlan> planStocktake(const Reader &reader, Id<Stocktake> stocktake, NotCounted notCounted)
{
    BENCHBOOK_ASSIGN(StocktakeInfo info, stocktakeInfo(reader, stocktake));
    StocktakePlan plan{std::move(info), {}};
    const SinceCounts since =
        plan.info.isOpen() ? readSinceCounts(reader, stocktake, readSettings(reader).timeZone) : SinceCounts();
    Query query = reader.query(linesOfStocktake);
    query.bind("stocktake", stocktake);
    while (query.next()) {
        StocktakeLineInfo line = lineFrom(query);
        if (plan.info.bookedDay.isValid()) {
            line.expected = query.maybeQuantity(8).value_or(line.counted.value_or(Quantity()));
            line.difference = line.counted.value_or(line.expected) - line.expected;
            line.worth = query.maybeMoney(9);
        } else if (plan.info.isOpen()) {
            if (!line.counted && notCounted == NotCounted::IsGone)
                line.counted = Quantity();
            const auto found = since.find(line.lot.value());
            reckon(reader, plan.info, line, thereFrom(query), found == since.end() ? SinceCount() : found->second);
        }
        plan.lines.push_back(std::move(line));
    }
    if (plan.info.bookedDay.isValid())
        recall(reader, plan);
    addUp(plan);
    return plan;
}

} // namespace benchbook
