#include "core/stock/stocktake.h"

#include "core/base/human_number.h"
#include "core/people/settings.h"
#include "core/stock/stock.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct StocktakeText
{
    Q_DECLARE_TR_FUNCTIONS(Stocktake)
};

constexpr const char *oneStocktake = R"sql(
    SELECT stocktake.code, stocktake.location_id, location.name, stocktake.begun_at_ms, stocktake.blind,
           stocktake.note, stocktake.booked_day, stocktake.hidden,
           (SELECT count(*) FROM stocktake_line AS line WHERE line.stocktake_id = stocktake.id),
           (SELECT count(line.counted_micro) FROM stocktake_line AS line WHERE line.stocktake_id = stocktake.id)
    FROM stocktake JOIN location ON location.id = stocktake.location_id WHERE stocktake.id = :id
)sql";

constexpr const char *openAtPlace = R"sql(
    SELECT code FROM stocktake WHERE location_id = :location AND booked_day IS NULL AND hidden = 0
)sql";

constexpr const char *lotsAtPlace = R"sql(
    SELECT lot_id FROM stock_total WHERE location_id = :location AND inside = 1 AND quantity_micro > 0 ORDER BY lot_id
)sql";

constexpr const char *lineOfLot = R"sql(
    SELECT id, reason FROM stocktake_line WHERE stocktake_id = :stocktake AND lot_id = :lot
)sql";

struct FoundLine
{
    Id<StocktakeLine> id;
    QString reason;
};

std::optional<FoundLine> findLine(const Reader &reader, Id<Stocktake> stocktake, Id<Lot> lot)
{
    Query query = reader.query(lineOfLot);
    query.bind("stocktake", stocktake).bind("lot", lot);
    return query.next() ? std::optional(FoundLine{query.id<StocktakeLine>(0), query.text(1)}) : std::nullopt;
}

Result<StocktakeInfo> needOpen(const Reader &reader, Id<Stocktake> stocktake)
{
    BENCHBOOK_ASSIGN(StocktakeInfo info, stocktakeInfo(reader, stocktake));
    if (info.bookedDay.isValid())
        return Error::refused(
            StocktakeText::tr("%1 is booked. Begin another stocktake, or take the booking back.").arg(info.code));
    if (info.hidden)
        return Error::refused(StocktakeText::tr("%1 was given up. Begin another stocktake.").arg(info.code));
    return info;
}

Result<FoundLine> needLine(const Reader &reader, Id<Stocktake> stocktake, const LotInfo &lot)
{
    const auto line = findLine(reader, stocktake, lot.id);
    if (!line)
        return Error::notFound(StocktakeText::tr("%1 is not on this sheet.").arg(lot.code));
    return *line;
}

Result<void> needCountable(const StocktakeInfo &stocktake, const LotInfo &lot, const LotCount &count, Instant now)
{
    if (count.quantity < Quantity())
        return Error::fromIssues({{QStringLiteral("quantity"), StocktakeText::tr("A count cannot be negative.")}});
    if (lot.variant && !count.quantity.isWhole())
        return Error::fromIssues(
            {{QStringLiteral("quantity"), StocktakeText::tr("Products are counted in whole pieces.")}});
    if (count.at && *count.at < stocktake.begunAt) {
        return Error::fromIssues(
            {{QStringLiteral("at"), StocktakeText::tr("%1 began later than that; what was counted before it is not "
                                                      "known to it.")
                                        .arg(stocktake.code)}});
    }
    if (count.at && *count.at > now)
        return Error::fromIssues({{QStringLiteral("at"), StocktakeText::tr("Nothing is counted ahead.")}});
    return {};
}

/// The sentences of all lines that cannot be booked.
Error refusedLines(const StocktakePlan &plan)
{
    constexpr int mostNamed = 5;
    QStringList problems;
    for (const StocktakeLineInfo &line : plan.lines) {
        if (!line.problem.isEmpty())
            problems << line.problem;
    }
    if (problems.size() > mostNamed) {
        const int more = static_cast<int>(problems.size()) - mostNamed;
        problems = problems.mid(0, mostNamed) << StocktakeText::tr("%n more line(s) have a problem.", nullptr, more);
    }
    return Error::refused(problems.join(u'\n') + u'\n' + StocktakeText::tr("Nothing was booked."));
}

Result<void> bookLine(Action &action, const StocktakePlan &plan, const StocktakeLineInfo &line, const QTimeZone &zone)
{
    MoveContext context{.kind = "count"};
    context.stocktake = plan.info.id;
    context.reason = line.reason;
    context.aboutDay = dayOf(line.countedAt.value_or(action.now()), zone);
    if (line.difference < Quantity()) {
        BENCHBOOK_TRY(takeOut(action, line.lot, plan.info.location, places::count, -line.difference, context));
    } else if (line.difference > Quantity()) {
        BENCHBOOK_TRY(
            bringIn(action, line.lot, places::count, plan.info.location, line.difference, line.value, context));
    }
    BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(action.reader(), line.lot));
    BENCHBOOK_ASSIGN(const FoundLine row, needLine(action.reader(), plan.info.id, lot));
    action.change("stocktake_line", row.id,
                  {{"counted_micro", line.counted},
                   {"counted_at_ms", line.countedAt.value_or(action.now())},
                   {"book_micro", line.expected},
                   {"worth_minor", line.worth}});
    return {};
}

} // namespace

Result<StocktakeInfo> stocktakeInfo(const Reader &reader, Id<Stocktake> stocktake)
{
    Query query = reader.query(oneStocktake);
    query.bind("id", stocktake);
    if (!query.next())
        return Error::notFound(StocktakeText::tr("This stocktake does not exist."));
    return StocktakeInfo{stocktake,        query.text(0),  query.id<Location>(1), query.text(2),
                         query.instant(3), query.flag(4),  query.text(5),         query.day(6),
                         query.flag(7),    query.count(8), query.count(9)};
}

Result<Id<Stocktake>> findStocktake(const Reader &reader, const QString &code)
{
    Query query = reader.query("SELECT id FROM stocktake WHERE code = upper(trim(:code))");
    query.bind("code", code);
    if (!query.next())
        return Error::notFound(StocktakeText::tr("There is no stocktake “%1”.").arg(code));
    return query.id<Stocktake>(0);
}

Result<Id<Stocktake>> beginStocktake(Action &action, const StocktakeDraft &draft)
{
    BENCHBOOK_TRY(needShelf(action.reader(), draft.location));
    Query open = action.query(openAtPlace);
    open.bind("location", draft.location);
    if (open.next())
        return Error::conflict(
            StocktakeText::tr("%1 counts this place already. Book it or give it up first.").arg(open.text(0)));
    const auto id = action.newId<Stocktake>();
    const int number = action.nextNumber("stocktake");
    action.add("stocktake", id,
               {{"number", number},
                {"code", humanCode(QStringLiteral("SC-"), number)},
                {"location_id", draft.location},
                {"begun_at_ms", action.now()},
                {"blind", draft.blind ? 1 : 0},
                {"note", draft.note}});
    std::vector<Id<Lot>> lots;
    Query there = action.query(lotsAtPlace);
    there.bind("location", draft.location);
    while (there.next())
        lots.push_back(there.id<Lot>(0));
    for (const Id<Lot> lot : lots)
        action.add("stocktake_line", action.newId<StocktakeLine>(), {{"stocktake_id", id}, {"lot_id", lot}});
    return id;
}

Result<Id<Stocktake>> beginStocktake(Studio &studio, const StocktakeDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Begin a stocktake")), person,
                          [&](Action &action) -> Result<Id<Stocktake>> {
                              BENCHBOOK_ASSIGN(const Id<Stocktake> id, beginStocktake(action, draft));
                              BENCHBOOK_ASSIGN(const StocktakeInfo info, stocktakeInfo(action.reader(), id));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Begin stocktake %1 of %2"),
                                                  {info.code, info.locationName}));
                              return id;
                          });
}

Result<void> countInStocktake(Action &action, Id<Stocktake> stocktake, Id<Lot> lot, const LotCount &count)
{
    BENCHBOOK_ASSIGN(const StocktakeInfo sheet, needOpen(action.reader(), stocktake));
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
    BENCHBOOK_TRY(needCountable(sheet, info, count, action.now()));
    const Instant at = count.at.value_or(action.now());
    const auto line = findLine(action.reader(), stocktake, lot);
    if (line) {
        action.change("stocktake_line", line->id,
                      {{"counted_micro", count.quantity},
                       {"counted_at_ms", at},
                       {"reason", count.reason.value_or(line->reason)}});
    } else {
        action.add("stocktake_line", action.newId<StocktakeLine>(),
                   {{"stocktake_id", stocktake},
                    {"lot_id", lot},
                    {"counted_micro", count.quantity},
                    {"counted_at_ms", at},
                    {"reason", count.reason.value_or(QString())}});
    }
    return {};
}

Result<void> countInStocktake(Studio &studio, Id<Stocktake> stocktake, Id<Lot> lot, const LotCount &count,
                              PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Count a lot")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(countInStocktake(action, stocktake, lot, count));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Count %1: %2"),
                                                  {info.code, quantityOfLot(info, count.quantity)}));
                              return {};
                          });
}

Result<void> explainCount(Studio &studio, Id<Stocktake> stocktake, Id<Lot> lot, const QString &reason, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Say why a count differs")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(needOpen(action.reader(), stocktake));
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
            BENCHBOOK_ASSIGN(const FoundLine line, needLine(action.reader(), stocktake, info));
            action.change("stocktake_line", line.id, {{"reason", reason.trimmed()}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Say why the count of %1 differs"), {info.code}));
            return {};
        });
}

Result<void> uncountInStocktake(Action &action, Id<Stocktake> stocktake, Id<Lot> lot)
{
    BENCHBOOK_ASSIGN(const StocktakeInfo info, needOpen(action.reader(), stocktake));
    BENCHBOOK_ASSIGN(const LotInfo found, lotInfo(action.reader(), lot));
    BENCHBOOK_ASSIGN(const FoundLine line, needLine(action.reader(), stocktake, found));
    if (stockAt(action.reader(), lot, info.location).quantity.isZero())
        action.remove("stocktake_line", line.id);
    else
        action.change("stocktake_line", line.id,
                      {{"counted_micro", Value()}, {"counted_at_ms", Value()}, {"reason", QString()}});
    return {};
}

Result<void> uncountInStocktake(Studio &studio, Id<Stocktake> stocktake, Id<Lot> lot, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Forget a count")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(uncountInStocktake(action, stocktake, lot));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Forget the count of %1"), {info.code}));
                              return {};
                          });
}

Result<void> giveUpStocktake(Studio &studio, Id<Stocktake> stocktake, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Give up a stocktake")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const StocktakeInfo info, needOpen(action.reader(), stocktake));
                              action.change("stocktake", stocktake, {{"hidden", 1}});
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Give up stocktake %1"), {info.code}));
                              return {};
                          });
}

Result<StocktakePlan> bookStocktake(Action &action, Id<Stocktake> stocktake, NotCounted notCounted)
{
    BENCHBOOK_TRY(needOpen(action.reader(), stocktake));
    BENCHBOOK_ASSIGN(StocktakePlan plan, planStocktake(action.reader(), stocktake, notCounted));
    if (plan.counted == 0)
        return Error::refused(StocktakeText::tr("Nothing was counted yet, so there is nothing to book."));
    if (plan.problems > 0)
        return refusedLines(plan);
    const QTimeZone zone = readSettings(action.reader()).timeZone;
    for (const StocktakeLineInfo &line : plan.lines) {
        if (line.counted)
            BENCHBOOK_TRY(bookLine(action, plan, line, zone));
    }
    action.change("stocktake", stocktake, {{"booked_day", action.today()}});
    return plan;
}

Result<StocktakePlan> bookStocktake(Studio &studio, Id<Stocktake> stocktake, NotCounted notCounted, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Book a stocktake")), person,
                          [&](Action &action) -> Result<StocktakePlan> {
                              BENCHBOOK_ASSIGN(StocktakePlan plan, bookStocktake(action, stocktake, notCounted));
                              action.say(
                                  Sentence(QT_TRANSLATE_NOOP("Action", "Book stocktake %1 of %2: %3 of %4 lots differ"),
                                           {plan.info.code, plan.info.locationName, QString::number(plan.differing),
                                            QString::number(plan.counted)}));
                              return plan;
                          });
}

const ListDefinition &stocktakeList()
{
    static const ListDefinition list{
        "stocktakes",
        QT_TRANSLATE_NOOP("List", "Stocktakes"),
        R"sql(
            SELECT stocktake.id FROM stocktake JOIN location ON location.id = stocktake.location_id
            WHERE (:search IS NULL OR stocktake.code LIKE :search ESCAPE '!' OR location.name LIKE :search ESCAPE '!'
                   OR stocktake.note LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT stocktake.id, stocktake.code, location.name, stocktake.begun_at_ms, count(line.id),
                   count(line.counted_micro),
                   iif(stocktake.booked_day IS NULL, NULL, coalesce(sum(line.counted_micro <> line.book_micro), 0)),
                   stocktake.booked_day, stocktake.note,
                   CASE WHEN stocktake.hidden = 1 THEN 'hidden' WHEN stocktake.booked_day IS NULL THEN 'counting'
                        ELSE 'booked' END
            FROM stocktake
            JOIN location ON location.id = stocktake.location_id
            LEFT JOIN stocktake_line AS line ON line.stocktake_id = stocktake.id
            WHERE stocktake.id IN (SELECT value FROM json_each(:ids))
            GROUP BY stocktake.id
        )sql",
        "stocktake.number DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "stocktake.number", nullptr, 9},
         {"location", QT_TRANSLATE_NOOP("List", "Location"), ColumnType::Text, "location.name", nullptr, 14},
         {"begun", QT_TRANSLATE_NOOP("List", "Begun"), ColumnType::Instant, "stocktake.begun_at_ms", nullptr, 16, 3},
         {"lines", QT_TRANSLATE_NOOP("List", "Lots"), ColumnType::Count, nullptr, nullptr, 7, 2},
         {"counted", QT_TRANSLATE_NOOP("List", "Counted"), ColumnType::Count, nullptr, nullptr, 8},
         {"differing", QT_TRANSLATE_NOOP("List", "Differ"), ColumnType::Count, nullptr, nullptr, 8, 2},
         {"booked", QT_TRANSLATE_NOOP("List", "Booked"), ColumnType::Day, "stocktake.booked_day", nullptr, 11, 2},
         {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnType::Text, nullptr, nullptr, 14, 4},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 10}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "stocktake.hidden = 0"},
         {"counting", QT_TRANSLATE_NOOP("List", "Counting"), "stocktake.hidden = 0 AND stocktake.booked_day IS NULL"},
         {"booked", QT_TRANSLATE_NOOP("List", "Booked"), "stocktake.hidden = 0 AND stocktake.booked_day IS NOT NULL"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "stocktake.hidden = 1"}}};
    return list;
}

} // namespace benchbook
