#include "core/tables/list_csv.h"

#include "core/base/csv.h"
#include "core/base/whole_file.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Numbers and days as programs write them, so that a spreadsheet reckons with them; states in words.
QString listCsvText(const ListDefinition &list, const ListRow &row, int index, const CellFormat &format)
{
    if (list.columns[static_cast<std::size_t>(index)].type == ColumnType::State)
        return cellText(list, row, index, format);
    const QJsonValue value = cellJson(list, row, index, format);
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

QByteArray listCsv(const ListDefinition &list, const std::vector<ListRow> &rows, const CellFormat &format)
{
    QStringList titles;
    for (const ListColumn &column : list.columns)
        titles << QCoreApplication::translate("List", column.title);
    QString text = csvLine(titles);
    for (const ListRow &row : rows) {
        QStringList cells;
        for (int i = 0; i < static_cast<int>(list.columns.size()); ++i)
            cells << listCsvText(list, row, i, format);
        text += csvLine(cells);
    }
    return csvFile(text);
}

Result<int> saveListCsv(const Reader &reader, const ListDefinition &list, const ListRequest &request,
                        const CellFormat &format, const QString &path)
{
    const std::vector<ListRow> rows = listRows(reader, list, listIds(reader, list, request));
    BENCHBOOK_TRY(writeWholeFile(path, listCsv(list, rows, format)));
    return static_cast<int>(rows.size());
}

} // namespace benchbook
