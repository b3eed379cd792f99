// Commands whose answer is a file: report and export.
#include "app/cli/session.h"

#include "core/people/settings.h"
#include "core/reports/month_report.h"
#include "core/reports/page/report_csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct ReportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString csvCell(const QString &text)
{
    const QString guarded = guardedCsvCell(text);
    const bool quoted = guarded.contains(u',') || guarded.contains(u'"') || guarded.contains(u'\n')
                        || guarded.contains(u'\r');
    return quoted ? u'"' + QString(guarded).replace(u'"', u"\"\""_s) + u'"' : guarded;
}

/// Typed as in JSON: plain decimals and ISO days, so that a spreadsheet reads numbers as numbers.
QString csvText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QByteArray listCsv(const ListDefinition &list, const std::vector<ListRow> &rows, const CellFormat &format)
{
    QStringList titles;
    for (const ListColumn &column : list.columns)
        titles << csvCell(column.type == ColumnType::Hidden ? QString::fromLatin1(column.key)
                                                            : QCoreApplication::translate("List", column.title));
    QString text = QChar(0xfeff) + titles.join(u',') + u"\r\n"_s;
    for (const ListRow &row : rows) {
        QStringList cells;
        for (int i = 0; i < static_cast<int>(list.columns.size()); ++i)
            cells << csvCell(csvText(cellJson(list, row, i, format)));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Flushed by hand: commit() does not see what fails while its buffer is written.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return Error{ErrorCode::Io,
                     ReportCommandText::tr("“%1” cannot be written (%2).").arg(path, file.errorString())};
    }
    return {};
}

Result<Answer> exportTable(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString path = arguments.value("output");
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        return Error::refused(ReportCommandText::tr("Excel workbooks cannot be written yet; name a .csv file, which "
                                                    "Excel opens too. Nothing was written."));
    }
    const ListDefinition *list = findList(arguments.positional().first());
    if (!list) {
        return session.usage(
            ReportCommandText::tr("There is no table “%1”.").arg(arguments.positional().first()));
    }
    BENCHBOOK_ASSIGN(Studio *studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<ListRow> rows, studio->read([&](const Reader &reader) {
        const ListRequest request{arguments.value("where"), arguments.value("filter"), {}, false, studio->today()};
        return listRows(reader, *list, listIds(reader, *list, request));
    }));
    BENCHBOOK_TRY(writeFile(path, listCsv(*list, rows, session.cellFormat(*studio))));
    return Answer{QJsonObject{{u"file"_s, path}, {u"rows"_s, static_cast<qint64>(rows.size())}},
                  ReportCommandText::tr("%n row(s) in %1", nullptr, static_cast<int>(rows.size())).arg(path)};
}

/// In the studio's own language unless said.
Result<ReportLanguage> reportLanguage(Session &session, const Studio &studio)
{
    QString language = session.arguments().value("lang");
    if (language.isEmpty()) {
        BENCHBOOK_ASSIGN(language, studio.read([](const Reader &reader) {
            return Result<QString>(readSettings(reader).language);
        }));
    }
    if (language == u"zh")
        return ReportLanguage::Chinese;
    if (language == u"en")
        return ReportLanguage::English;
    if (language == u"both")
        return ReportLanguage::Both;
    return session.usage(ReportCommandText::tr("The language is zh, en or both."));
}

Result<Answer> reportMonth(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString path = arguments.value("output");
    const QString text = arguments.positional().first();
    const QDate month = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    if (!month.isValid())
        return session.usage(ReportCommandText::tr("“%1” is not a month; write it as 2026-09.").arg(text));
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return session.usage(ReportCommandText::tr("The report is a PDF: name a file that ends in .pdf."));
    BENCHBOOK_ASSIGN(Studio *studio, session.read());
    BENCHBOOK_ASSIGN(const ReportLanguage language, reportLanguage(session, *studio));
    BENCHBOOK_TRY(writeMonthReport(*studio, month, language, path));
    return Answer{QJsonObject{{u"file"_s, path}, {u"month"_s, text}, {u"bytes"_s, QFileInfo(path).size()}},
                  ReportCommandText::tr("The report is in %1.").arg(path)};
}

} // namespace

std::span<const Command> reportCommands()
{
    static const std::vector<Command> commands{
        {"report month", "YYYY-MM", QT_TRANSLATE_NOOP("Cli", "the month's figures, printed"),
         {{"output", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportMonth, true},
        {"export", "TABLE", QT_TRANSLATE_NOOP("Cli", "what a list shows, as a file for a spreadsheet"),
         {{"output", "F.csv", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"where", "TEXT", QT_TRANSLATE_NOOP("Cli", "only rows that contain this text")},
          {"filter", "FILTER", QT_TRANSLATE_NOOP("Cli", "one of the list's filters")}},
         exportTable},
    };
    return commands;
}

} // namespace benchbook::cli
