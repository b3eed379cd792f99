#include "core/reports/page/report_csv.h"

#include "core/base/csv.h"
#include "core/base/whole_file.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

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

QByteArray tableCsv(const Table &table, ReportLanguage language) { return csvFile(csvText(table, language)); }

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
    return csvFile(text);
}

Result<void> writeReportCsv(const Report &report, const QString &path)
{
    return writeWholeFile(path, reportCsv(report));
}

} // namespace benchbook
