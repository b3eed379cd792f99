// Commands about stocktakes: begun, counted, booked.
#include "app/cli/documents.h"
#include "app/cli/output.h"
#include "core/base/whole_file.h"
#include "core/people/settings.h"
#include "core/reports/stocktake_report.h"
#include "core/scan.h"
#include "core/stock/stocktake_sheet.h"
#include "core/tables/record_table.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct CountCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What every command about a stocktake begins with: the one named first.
struct NamedStocktake
{
    Studio *studio;
    PersonRef signer;
    Id<Stocktake> id;
};

Result<NamedStocktake> stocktakeNamed(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Stocktake> id, studio->read([&](const Reader &reader) {
        return findStocktake(reader, session.arguments().positional().first());
    }));
    return NamedStocktake{studio, signer, id};
}

QString stocktakeState(const StocktakeInfo &info)
{
    return info.hidden ? u"hidden"_s : info.isOpen() ? u"counting"_s : u"booked"_s;
}

/// What who counts blindly does not see until it is booked.
enum class Expected { Shown, Withheld };

QJsonObject countLineJson(const StocktakeLineInfo &line, Expected expected, const Currency &currency)
{
    QJsonObject json{{u"lot"_s, line.lotCode},
                     {u"name"_s, line.itemName},
                     {u"unit"_s, line.unit.code},
                     {u"counted"_s, line.counted ? QJsonValue(plainText(*line.counted)) : QJsonValue()},
                     {u"reason"_s, line.reason}};
    if (expected == Expected::Withheld)
        return json;
    json.insert(u"expected"_s, plainText(line.expected));
    if (line.counted) {
        json.insert(u"movedSince"_s, plainText(line.movedSince));
        json.insert(u"difference"_s, plainText(line.difference));
        json.insert(u"value"_s, moneyJson(line.value, currency));
    }
    if (!line.problem.isEmpty())
        json.insert(u"problem"_s, line.problem);
    return json;
}

QJsonValue percentJson(std::optional<Ratio> ratio) { return ratio ? QJsonValue(percentText(*ratio)) : QJsonValue(); }

QJsonObject stocktakeJson(const StocktakePlan &plan, Expected expected, const Studio &studio)
{
    const StocktakeInfo &info = plan.info;
    QJsonArray lines;
    for (const StocktakeLineInfo &line : plan.lines)
        lines << countLineJson(line, expected, studio.currency());
    QJsonObject json{{u"code"_s, info.code},
                     {u"location"_s, info.locationName},
                     {u"state"_s, stocktakeState(info)},
                     {u"begun"_s, isoText(info.begunAt, studio.timeZone())},
                     {u"booked"_s, dayJson(info.bookedDay)},
                     {u"blind"_s, info.blind},
                     {u"note"_s, info.note},
                     {u"counted"_s, plan.counted},
                     {u"notCounted"_s, plan.notCounted},
                     {u"lines"_s, lines}};
    if (expected == Expected::Withheld)
        return json;
    json.insert(u"differing"_s, plan.differing);
    json.insert(u"unexplained"_s, plan.unexplained);
    json.insert(u"unknownDifferences"_s, plan.unknownDifferences);
    json.insert(u"shortage"_s, moneyJson(plan.shortage, studio.currency()));
    json.insert(u"surplus"_s, moneyJson(plan.surplus, studio.currency()));
    json.insert(u"worth"_s, moneyJson(plan.worth, studio.currency()));
    json.insert(u"accuracy"_s, percentJson(plan.accuracy()));
    json.insert(u"valueOfDifferences"_s, percentJson(plan.valueOfDifferences()));
    return json;
}

NotCounted notCountedAsked(const Session &session)
{
    return session.arguments().has("missing-is-zero") ? NotCounted::IsGone : NotCounted::LeftAlone;
}

QString differenceText(Quantity difference, const Unit &unit)
{
    return (difference > Quantity() ? u"+"_s : QString()) + displayText(difference, unit);
}

/// The lines a person looks at before booking: those that differ and those nobody counted.
QString planText(const StocktakePlan &plan, const Studio &studio, const QLocale &locale)
{
    std::vector<QStringList> rows;
    for (const StocktakeLineInfo &line : plan.lines) {
        if (line.counted && !line.differs() && line.problem.isEmpty())
            continue;
        const QString value = !line.differs() ? QString()
                              : line.value    ? displayText(*line.value, studio.currency(), locale)
                                              : CountCommandText::tr("unknown");
        rows.push_back({line.lotCode, line.itemName, displayText(line.expected, line.unit),
                        line.counted ? displayText(*line.counted, line.unit) : CountCommandText::tr("not counted"),
                        line.differs() ? differenceText(line.difference, line.unit) : QString(), value,
                        line.problem.isEmpty() ? line.reason : line.problem});
    }
    const QString head = CountCommandText::tr("%1, %2: %3 of %4 lots counted, %5 differ; missing %6, found beyond %7.")
                             .arg(plan.info.code, plan.info.locationName, QString::number(plan.counted),
                                  QString::number(plan.lines.size()), QString::number(plan.differing),
                                  displayText(plan.shortage, studio.currency(), locale),
                                  displayText(plan.surplus, studio.currency(), locale));
    if (rows.empty())
        return head;
    return head + u'\n' +
           textTable({CountCommandText::tr("Lot"), CountCommandText::tr("Item"), CountCommandText::tr("Expected"),
                      CountCommandText::tr("Counted"), CountCommandText::tr("Difference"),
                      CountCommandText::tr("Value"), CountCommandText::tr("Reason")},
                     rows);
}

Result<QJsonObject> showStocktake(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const StocktakePlan plan, studio->read([&](const Reader &reader) -> Result<StocktakePlan> {
        BENCHBOOK_ASSIGN(const Id<Stocktake> id, findStocktake(reader, reference));
        return planStocktake(reader, id);
    }));
    const bool withheld = plan.info.blind && plan.info.isOpen();
    return stocktakeJson(plan, withheld ? Expected::Withheld : Expected::Shown, *studio);
}

Result<Answer> showCount(Session &session)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, showStocktake(session, session.arguments().positional().first()));
    return Answer{json};
}

Result<Answer> planCount(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const StocktakePlan plan, studio->read([&](const Reader &reader) -> Result<StocktakePlan> {
        BENCHBOOK_ASSIGN(const Id<Stocktake> id, findStocktake(reader, session.arguments().positional().first()));
        return planStocktake(reader, id, notCountedAsked(session));
    }));
    return Answer{stocktakeJson(plan, Expected::Shown, *studio), planText(plan, *studio, session.locale())};
}

Result<Answer> beginCount(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Location> place, session.find<Location>("locations", arguments.positional().first()));
    BENCHBOOK_ASSIGN(const Id<Stocktake> id,
                     beginStocktake(*studio, {place, arguments.has("blind"), arguments.value("note")}, signer));
    BENCHBOOK_ASSIGN(const StocktakeInfo info,
                     studio->read([&](const Reader &reader) { return stocktakeInfo(reader, id); }));
    return session.done({{u"code"_s, info.code}, {u"location"_s, info.locationName}, {u"lots"_s, info.lines}});
}

Result<std::optional<Instant>> countedAt(Session &session, const Studio &studio)
{
    if (!session.arguments().has("at"))
        return std::optional<Instant>();
    const QString text = session.arguments().value("at");
    const std::optional<Instant> at = momentFromText(text, studio.timeZone());
    if (!at)
        return session.usage(CountCommandText::tr("“%1” is not a time; write it as 2026-09-01T10:15.").arg(text));
    // What is written to the minute is meant to be over: the last instant of the running minute is still ahead.
    return std::optional(std::min(*at, studio.clock().now()));
}

Result<Answer> countOneLot(Session &session)
{
    const QStringList &given = session.arguments().positional();
    BENCHBOOK_ASSIGN(const NamedStocktake at, stocktakeNamed(session));
    BENCHBOOK_ASSIGN(const LotInfo lot, at.studio->read([&](const Reader &reader) -> Result<LotInfo> {
        BENCHBOOK_ASSIGN(const Id<Lot> id, scannedLot(reader, given[1]));
        return lotInfo(reader, id);
    }));
    LotCount count;
    BENCHBOOK_ASSIGN(count.quantity, session.quantity(given[2], lot.unit));
    BENCHBOOK_ASSIGN(count.at, countedAt(session, *at.studio));
    if (session.arguments().has("reason"))
        count.reason = session.arguments().value("reason");
    BENCHBOOK_TRY(countInStocktake(*at.studio, at.id, lot.id, count, at.signer));
    return session.done({{u"lot"_s, lot.code}, {u"counted"_s, plainText(count.quantity)}, {u"unit"_s, lot.unit.code}});
}

Result<Answer> skipOneLot(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedStocktake at, stocktakeNamed(session));
    BENCHBOOK_ASSIGN(const Id<Lot> lot, at.studio->read([&](const Reader &reader) {
        return scannedLot(reader, session.arguments().positional()[1]);
    }));
    BENCHBOOK_TRY(uncountInStocktake(*at.studio, at.id, lot, at.signer));
    return session.done();
}

Result<Answer> bookCount(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedStocktake at, stocktakeNamed(session));
    BENCHBOOK_ASSIGN(const StocktakePlan plan, bookStocktake(*at.studio, at.id, notCountedAsked(session), at.signer));
    BENCHBOOK_ASSIGN(const StocktakePlan booked,
                     at.studio->read([&](const Reader &reader) { return planStocktake(reader, at.id); }));
    Answer answer = session.done(stocktakeJson(booked, Expected::Shown, *at.studio));
    answer.text = planText(plan, *at.studio, session.locale());
    return answer;
}

Result<Answer> dropCount(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedStocktake at, stocktakeNamed(session));
    BENCHBOOK_TRY(giveUpStocktake(*at.studio, at.id, at.signer));
    return session.done();
}

Result<ReportLanguage> sheetLanguage(Session &session)
{
    const QString language = session.arguments().value("lang");
    if (language == u"both")
        return ReportLanguage::Both;
    return session.locale().language() == QLocale::Chinese ? ReportLanguage::Chinese : ReportLanguage::English;
}

Result<Answer> writeSheet(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString pdf = arguments.value("pdf");
    const QString csv = arguments.value("csv");
    if (pdf.isEmpty() && csv.isEmpty())
        return session.usage(CountCommandText::tr("Say where to write the sheet: --csv FILE or --pdf FILE."));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Stocktake> id, studio->read([&](const Reader &reader) {
        return findStocktake(reader, arguments.positional().first());
    }));
    QJsonArray files;
    if (!csv.isEmpty()) {
        BENCHBOOK_ASSIGN(const QByteArray bytes, studio->read([&](const Reader &reader) {
            return stocktakeCsv(reader, id, session.locale().language() == QLocale::Chinese);
        }));
        BENCHBOOK_TRY(writeWholeFile(csv, bytes));
        files << csv;
    }
    if (!pdf.isEmpty()) {
        BENCHBOOK_ASSIGN(const ReportLanguage language, sheetLanguage(session));
        BENCHBOOK_TRY(writeStocktakeReport(*studio, id, language, pdf));
        files << pdf;
    }
    QStringList names;
    for (const QJsonValue &file : files)
        names << file.toString();
    return Answer{QJsonObject{{u"files"_s, files}},
                  CountCommandText::tr("The sheet is in %1.").arg(names.join(u", "_s))};
}

Result<Answer> readSheetBack(Session &session)
{
    const QString file = session.arguments().positional()[1];
    BENCHBOOK_ASSIGN(const NamedStocktake at, stocktakeNamed(session));
    BENCHBOOK_ASSIGN(const std::optional<Instant> when, countedAt(session, *at.studio));
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(file, maxTableBytes));
    const Result<CsvTable> table = readTable(bytes);
    if (!table.ok())
        return session.badInput(file, 0, 0, table.error().message);
    const auto sheet = at.studio->read([&](const Reader &reader) { return readStocktakeSheet(reader, at.id, *table); });
    if (!sheet.ok())
        return session.badInput(file, 1, 0, sheet.error().message);
    for (const SheetCount &count : sheet->counts) {
        if (!count.problem.isEmpty())
            return session.badInput(file, count.line, 0, count.problem);
    }
    BENCHBOOK_TRY(countFromSheet(*at.studio, at.id, *sheet, when, at.signer));
    return session.done({{u"counted"_s, static_cast<int>(sheet->counts.size())}});
}

} // namespace

std::span<const Document> countDocuments()
{
    static const std::vector<Document> documents{{"stocktakes", showStocktake}};
    return documents;
}

std::span<const Command> countCommands()
{
    static const Option at{"at", "TIME", QT_TRANSLATE_NOOP("Cli", "when it was counted; now unless said")};
    static const Option missing{"missing-is-zero", nullptr,
                                QT_TRANSLATE_NOOP("Cli", "lots that nobody counted are gone")};
    static const std::vector<Command> commands{
        {"count begin",
         "PLACE",
         QT_TRANSLATE_NOOP("Cli", "begin a stocktake: a sheet with every lot that is to be found in this place"),
         {{"blind", nullptr, QT_TRANSLATE_NOOP("Cli", "who counts does not see what is expected")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         beginCount},
        {"count lot",
         "STOCKTAKE LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "write down what was found of a lot, by its code or its label's digits; again "
                                  "replaces it"),
         {at, {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why it differs")}},
         countOneLot},
        {"count skip", "STOCKTAKE LOT", QT_TRANSLATE_NOOP("Cli", "forget the count of a lot"), {}, skipOneLot},
        {"count show", "STOCKTAKE", QT_TRANSLATE_NOOP("Cli", "its lines, and what was counted"), {}, showCount},
        {"count plan", "STOCKTAKE", QT_TRANSLATE_NOOP("Cli", "what booking it would do"), {missing}, planCount},
        {"count book",
         "STOCKTAKE",
         QT_TRANSLATE_NOOP("Cli", "book the differences; what moved during the count is taken into account"),
         {missing},
         bookCount},
        {"count drop", "STOCKTAKE", QT_TRANSLATE_NOOP("Cli", "give it up; nothing is booked"), {}, dropCount},
        {"count sheet",
         "STOCKTAKE",
         QT_TRANSLATE_NOOP("Cli", "the sheet to print or to fill in"),
         {{"csv", "FILE", QT_TRANSLATE_NOOP("Cli", "as a table, to be read back")},
          {"pdf", "FILE", QT_TRANSLATE_NOOP("Cli", "on paper, A4")}},
         writeSheet,
         true},
        {"count read",
         "STOCKTAKE FILE",
         QT_TRANSLATE_NOOP("Cli", "take in a sheet that was filled in"),
         {at},
         readSheetBack},
    };
    return commands;
}

} // namespace benchbook::cli
