#include "core/reports/page/report_csv.h"

#include "core/reports/page/report_file.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

const QByteArray &byteOrderMark()
{
    static const QByteArray mark("\xEF\xBB\xBF");
    return mark;
}

bool isPlainNumber(const QString &text)
{
    static const QRegularExpression number(u"^[+-]?[0-9][0-9,]*(\\.[0-9]+)?( ?%)?$"_s);
    return number.match(text).hasMatch();
}

QString quotedCsvCell(const QString &text)
{
    const QString guarded = guardedCsvCell(text);
    const bool needsQuotes = guarded.contains(u',') || guarded.contains(u'"') ||
                             guarded.contains(u'\n') || guarded.contains(u'\r') ||
                             guarded.startsWith(u' ') || guarded.endsWith(u' ');
    if (!needsQuotes)
        return guarded;
    return u'"' + QString(guarded).replace(u'"', u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << quotedCsvCell(cell);
    return quoted.join(u',') + u"\r\n"_s;
}

QString csvRow(const Table &table, const TableRow &row, ReportLanguage language)
{
    QStringList cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        cells << (i < row.cells.size() ? row.cells[i].joined(language) : QString());
    return csvLine(cells);
}

QString csvText(const Table &table, ReportLanguage language)
{
    QStringList titles;
    for (const TableColumn &column : table.columns)
        titles << column.title.joined(language);
    QString text = csvLine(titles);
    for (const TableRow &row : table.rows)
        text += csvRow(table, row, language);
    for (const TableRow &row : table.totals)
        text += csvRow(table, row, language);
    return text;
}

} // namespace

QString guardedCsvCell(const QString &text)
{
    // Spreadsheets skip leading blanks before they decide that a cell is a formula.
    const QString trimmed = text.trimmed();
    const bool controlFirst = text.startsWith(u'\t') || text.startsWith(u'\r');
    const bool formulaFirst = !trimmed.isEmpty() && u"=+-@＝＋－＠"_s.contains(trimmed.front());
    if ((controlFirst || formulaFirst) && !isPlainNumber(trimmed))
        return u'\'' + text;
    return text;
}

QByteArray tableCsv(const Table &table, ReportLanguage language)
{
    return byteOrderMark() + csvText(table, language).toUtf8();
}

QByteArray reportCsv(const Report &report)
{
    QString text;
    for (const ReportSection &section : report.sections) {
        const Table *table = std::get_if<Table>(&section);
        if (!table)
            continue;
        if (!text.isEmpty())
            text += u"\r\n"_s;
        if (!table->title.isEmpty())
            text += csvLine({table->title.joined(report.language)});
        text += csvText(*table, report.language);
    }
    return byteOrderMark() + text.toUtf8();
}

Result<void> writeReportCsv(const Report &report, const QString &path)
{
    return writeReportFile(path, reportCsv(report));
}

} // namespace benchbook
