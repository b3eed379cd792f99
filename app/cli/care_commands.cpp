// Commands about tools and the air of the workshop: care, loans, readings.
#include "app/cli/documents.h"

#include "core/base/cell_date.h"
#include "core/tables/record_table.h"
#include "core/tools/reading_import.h"
#include "core/tools/tool.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct CareCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct NamedTool
{
    Studio *studio;
    PersonRef signer;
    Id<Tool> id;
};

Result<NamedTool> namedTool(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Tool> id, session.find<Tool>("tools", session.arguments().positional().first()));
    return NamedTool{studio, signer, id};
}

QString eventName(ToolEvent::Kind kind)
{
    switch (kind) {
    case ToolEvent::Kind::Care:
        return u"care"_s;
    case ToolEvent::Kind::Lent:
        return u"lent"_s;
    case ToolEvent::Kind::Returned:
        return u"returned"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toolJson(const Reader &reader, const ToolInfo &tool)
{
    QJsonArray events;
    for (const ToolEvent &event : toolEvents(reader, tool.id)) {
        QJsonObject json{{u"kind"_s, eventName(event.kind)}, {u"day"_s, dayJson(event.day)}, {u"note"_s, event.note}};
        if (!event.who.isEmpty())
            json.insert(event.kind == ToolEvent::Kind::Care ? u"person"_s : u"lentTo"_s, event.who);
        if (event.usedSeconds)
            json.insert(u"usedHours"_s, toolHoursText(*event.usedSeconds));
        if (event.due.isValid())
            json.insert(u"back"_s, dayJson(event.due));
        events << json;
    }
    return {{u"code"_s, tool.code},
            {u"name"_s, tool.name},
            {u"state"_s, toolStateName(tool.state)},
            {u"usedHours"_s, toolHoursText(tool.usedSeconds)},
            {u"careIn"_s, tool.leftSeconds ? QJsonValue(toolHoursText(*tool.leftSeconds)) : QJsonValue()},
            {u"careBy"_s, dayJson(tool.careDue)},
            {u"lentTo"_s, tool.lentTo},
            {u"back"_s, dayJson(tool.back)},
            {u"events"_s, events},
            {u"warnings"_s, QJsonArray::fromStringList(toolWarnings(reader, tool.id))}};
}

Result<Answer> toolAnswer(Session &session, const NamedTool &tool)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, tool.studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(reader, tool.id));
        return toolJson(reader, info);
    }));
    return session.done({{u"tool"_s, json}});
}

Result<Answer> careFor(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(const NamedTool tool, namedTool(session));
    BENCHBOOK_TRY(careForTool(*tool.studio, {tool.id, session.arguments().value("note"), day}, tool.signer));
    return toolAnswer(session, tool);
}

Result<Answer> lend(Session &session)
{
    NewToolLoan loan{Id<Tool>(0), session.arguments().value("to"), {}, {}, session.arguments().value("note")};
    BENCHBOOK_ASSIGN(loan.due, session.day("back"));
    BENCHBOOK_ASSIGN(loan.day, session.day("day"));
    BENCHBOOK_ASSIGN(const NamedTool tool, namedTool(session));
    loan.tool = tool.id;
    BENCHBOOK_TRY(lendTool(*tool.studio, loan, tool.signer));
    return toolAnswer(session, tool);
}

Result<Answer> takeBack(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(const NamedTool tool, namedTool(session));
    BENCHBOOK_TRY(takeToolBack(*tool.studio, tool.id, session.arguments().value("note"), tool.signer, day));
    return toolAnswer(session, tool);
}

Result<Answer> toolStory(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Tool> id, session.find<Tool>("tools", session.arguments().positional().first()));
    return studio->read([&](const Reader &reader) -> Result<Answer> {
        BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(reader, id));
        return Answer{toolJson(reader, info)};
    });
}

Result<Answer> addReading(Session &session)
{
    const Arguments &arguments = session.arguments();
    NewReading reading;
    reading.place = arguments.value("place");
    if (arguments.has("temperature")) {
        BENCHBOOK_ASSIGN(reading.temperature, session.typed(parseTemperature(arguments.value("temperature"))));
    }
    if (arguments.has("humidity")) {
        BENCHBOOK_ASSIGN(reading.humidity, session.typed(parseHumidity(arguments.value("humidity"))));
    }
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    if (arguments.has("at")) {
        const CellDateRule rule{DateOrder::YearFirst, studio->timeZone(), studio->timeZone()};
        const Result<Instant> at = cellInstant(arguments.value("at"), rule);
        if (!at.ok())
            return session.usage(
                CareCommandText::tr("“%1” is no moment, for example “2026-09-02 10:15”.").arg(arguments.value("at")));
        reading.at = *at;
    }
    BENCHBOOK_ASSIGN(const Id<Reading> id, recordReading(*studio, reading, signer));
    return session.done({{u"reading"_s, idText(id)}});
}

Result<DateOrder> dateOrder(Session &session)
{
    const QString order = session.arguments().value("dates");
    if (order.isEmpty() || order == u"ymd"_s)
        return DateOrder::YearFirst;
    if (order == u"mdy"_s)
        return DateOrder::MonthFirst;
    if (order == u"dmy"_s)
        return DateOrder::DayFirst;
    return session.usage(CareCommandText::tr("Dates are written ymd, mdy or dmy, not “%1”.").arg(order));
}

QJsonObject readingPlanJson(const ReadingPlan &plan)
{
    QJsonArray problems;
    for (const ReadingRow &row : plan.rows) {
        if (row.state == ReadingRowState::Problem)
            problems << QJsonObject{{u"row"_s, row.line}, {u"note"_s, row.problem}};
    }
    return {{u"new"_s, plan.count(ReadingRowState::New)},
            {u"known"_s, plan.count(ReadingRowState::Known)},
            {u"leftOut"_s, plan.count(ReadingRowState::Problem)},
            {u"issues"_s, problems}};
}

Result<Answer> importReadingFile(Session &session)
{
    const QString path = session.arguments().positional().first();
    const bool preview = session.arguments().has("preview");
    ReadingImport options{session.arguments().value("place")};
    BENCHBOOK_ASSIGN(options.dates, dateOrder(session));
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(path, maxTableBytes));
    Result<CsvTable> csv = readTable(bytes);
    if (!csv.ok())
        return session.badInput(path, 0, 0, csv.error().message);
    const Result<ReadingTable> table = readingTable(QFileInfo(path).fileName(), std::move(*csv));
    if (!table.ok())
        return session.badInput(path, 1, 0, table.error().message);
    if (preview) {
        BENCHBOOK_ASSIGN(Studio * studio, session.read());
        BENCHBOOK_ASSIGN(const ReadingPlan plan, planReadings(*studio, *table, options));
        return Answer{readingPlanJson(plan)};
    }
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const ReadingPlan plan, importReadings(*studio, *table, options, signer));
    return session.done(readingPlanJson(plan));
}

} // namespace

std::span<const Command> careCommands()
{
    static const Option note{"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")};
    static const std::vector<Command> commands{
        {"tool show", "TOOL", QT_TRANSLATE_NOOP("Cli", "where a tool stands, and what happened to it"), {}, toolStory},
        {"tool care",
         "TOOL",
         QT_TRANSLATE_NOOP("Cli", "a tool was cared for: its hours and days count anew"),
         {note, {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")}},
         careFor},
        {"tool lend",
         "TOOL",
         QT_TRANSLATE_NOOP("Cli", "lend a tool to somebody"),
         {{"to", "NAME", QT_TRANSLATE_NOOP("Cli", "who has it"), true},
          {"back", "DAY", QT_TRANSLATE_NOOP("Cli", "when it should be back")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")},
          note},
         lend},
        {"tool back",
         "TOOL",
         QT_TRANSLATE_NOOP("Cli", "a tool that was lent is here again"),
         {note, {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")}},
         takeBack},
        {"reading add",
         "",
         QT_TRANSLATE_NOOP("Cli", "write down temperature and humidity"),
         {{"temperature", "CELSIUS", QT_TRANSLATE_NOOP("Cli", "in °C; “72 °F” is converted")},
          {"humidity", "PERCENT", QT_TRANSLATE_NOOP("Cli", "relative, 0 to 100")},
          {"place", "TEXT", QT_TRANSLATE_NOOP("Cli", "where")},
          {"at", "TIME", QT_TRANSLATE_NOOP("Cli", "when, as “2026-09-02 10:15”; now unless said")}},
         addReading},
        {"reading import",
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "take in the readings of a logger's file"),
         {{"place", "TEXT", QT_TRANSLATE_NOOP("Cli", "where, for rows that do not say")},
          {"dates", "ymd|mdy|dmy", QT_TRANSLATE_NOOP("Cli", "how 09/03/26 is read; ymd unless said")},
          {"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")}},
         importReadingFile},
    };
    return commands;
}

} // namespace benchbook::cli
