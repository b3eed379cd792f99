// Import of plain tables: customers, materials and whatever kind says that it comes in tables.
#include "app/cli/session.h"

#include "core/tables/record_import.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct ImportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<const RecordKind *> importedKind(Session &session)
{
    const QString name = session.arguments().positional().first();
    QStringList known{u"orders"_s};
    for (const RecordKind *kind : session.kinds().all()) {
        if (kind->comesInTables && name == QLatin1StringView(kind->name))
            return kind;
        if (kind->comesInTables)
            known << QString::fromLatin1(kind->name);
    }
    return session.usage(
        ImportCommandText::tr("“%1” cannot be imported; these can: %2.").arg(name, known.join(u", "_s)));
}

Result<TablePreset> presetOf(Session &session, const RecordKind &kind)
{
    const QString path = session.arguments().value("map");
    if (path.isEmpty())
        return TablePreset{};
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(path));
    Result<TablePreset> preset = tablePresetFromJson(kind, json);
    return preset.ok() ? preset : session.badInput(path, 0, 0, preset.error().message);
}

Result<RecordTable> tableOf(Session &session, const RecordKind &kind)
{
    const QString path = session.arguments().positional()[1];
    BENCHBOOK_ASSIGN(const TablePreset preset, presetOf(session, kind));
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(path, maxTableBytes));
    Result<CsvTable> csv = readTable(bytes);
    if (!csv.ok())
        return session.badInput(path, 0, 0, csv.error().message);
    const int headerLine = csv->rows.front().line;
    Result<RecordTable> table = recordTable(kind, QFileInfo(path).fileName(), std::move(*csv), preset);
    return table.ok() ? table : session.badInput(path, headerLine, 0, table.error().message);
}

QString planText(const RecordTable &table, const RecordPlan &plan)
{
    QString text = ImportCommandText::tr("%1 new, %2 changed, %3 unchanged, %4 with problems")
                       .arg(plan.count(RecordRowState::New))
                       .arg(plan.count(RecordRowState::Changed))
                       .arg(plan.count(RecordRowState::Unchanged))
                       .arg(plan.count(RecordRowState::Problem)) +
                   u'\n';
    if (const QStringList unused = table.headers(false); !unused.isEmpty())
        text += ImportCommandText::tr("Columns not used: %1").arg(unused.join(u", "_s)) + u'\n';
    for (const RecordRow &row : plan.rows) {
        if (row.state == RecordRowState::Changed)
            text +=
                ImportCommandText::tr("Changed: %1 (%2)").arg(row.code + u' ' + row.name, row.changes.join(u", "_s)) +
                u'\n';
        if (!row.note.isEmpty())
            text +=
                ImportCommandText::tr("%1, line %2: %3").arg(table.file, QString::number(row.line), row.note) + u'\n';
    }
    for (const CellProblem &problem : plan.problems())
        text += table.file + u", "_s + cellProblemText(problem) + u'\n';
    return text;
}

/// A file of which no row can be taken is a bad one; where some can, the others are told.
Result<void> anyUsable(Session &session, const RecordTable &table, const RecordPlan &plan)
{
    if (plan.rows.empty() || plan.count(RecordRowState::Problem) < std::ssize(plan.rows))
        return {};
    Error error =
        Error::invalid(ImportCommandText::tr("No row of %1 can be taken; nothing was written.").arg(table.file));
    for (const CellProblem &problem : plan.problems())
        error.message += u'\n' + session.badInput(table.file, problem.line, problem.column, problem.message).message;
    return session.badInput(std::move(error));
}

Result<Answer> importTable(Session &session)
{
    BENCHBOOK_ASSIGN(const RecordKind *kind, importedKind(session));
    BENCHBOOK_ASSIGN(const RecordTable table, tableOf(session, *kind));
    if (session.arguments().has("preview")) {
        BENCHBOOK_ASSIGN(const Studio *studio, session.read());
        BENCHBOOK_ASSIGN(const RecordPlan plan, planRecords(*studio, session.kinds(), table, session.progress()));
        BENCHBOOK_TRY(anyUsable(session, table, plan));
        QJsonObject json = recordPlanJson(table, plan);
        json.insert(u"preview"_s, true);
        return Answer{json, ImportCommandText::tr("Nothing was written.") + u'\n' + planText(table, plan)};
    }
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const RecordPlan plan, importRecords(*studio, session.kinds(), table, signer, session.progress()));
    BENCHBOOK_TRY(anyUsable(session, table, plan));
    QJsonObject json = recordPlanJson(table, plan);
    json.insert(u"preview"_s, false);
    Answer answer = session.done(json);
    answer.text += u'\n' + planText(table, plan);
    return answer;
}

} // namespace

std::span<const Command> importCommands()
{
    static const std::vector<Command> commands{
        {"import",
         "KIND FILE",
         QT_TRANSLATE_NOOP("Cli",
                           "read a table (CSV or XLSX) of records; the answer has counts, every row and what was not "
                           "understood"),
         {{"map", "PRESET",
           QT_TRANSLATE_NOOP("Cli",
                             "JSON for foreign headers: {\"columns\": {field: header}, \"defaults\": {field: value}}")},
          {"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")}},
         importTable},
    };
    return commands;
}

} // namespace benchbook::cli
