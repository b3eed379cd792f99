#include "core/tables/list_file.h"

#include "core/base/csv.h"
#include "core/base/whole_file.h"
#include "core/tables/workbook.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ListFileText
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

/// So many rows are in memory at once, and between two portions one may stop.
constexpr std::size_t portion = 1000;

QString listColumnTitle(const ListColumn &column) { return QCoreApplication::translate("List", column.title); }

/// Numbers and days as programs write them, so that a spreadsheet reckons with them; states in words.
QString plainCell(const ListDefinition &list, const ListRow &row, int index, const CellFormat &format)
{
    if (list.columns[static_cast<std::size_t>(index)].type == ColumnType::State)
        return cellText(list, row, index, format);
    const QJsonValue value = cellJson(list, row, index, format);
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// Gives the rows one after the other to `take`, which says whether it could.
template <class Take>
Result<int> eachRow(const Reader &reader, const ListDefinition &list, const ListRequest &request, Progress &progress,
                    Take &&take)
{
    const std::vector<qint64> ids = listIds(reader, list, request);
    int count = 0;
    for (std::size_t first = 0; first < ids.size(); first += portion) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, ListFileText::tr("Stopped; nothing was written.")};
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(portion, ids.size() - first));
        for (const ListRow &row : listRows(reader, list, std::vector<qint64>(begin, end))) {
            BENCHBOOK_TRY(take(row));
            ++count;
        }
        progress.step(static_cast<double>(first) / static_cast<double>(ids.size()),
                      ListFileText::tr("Saving the list"));
    }
    return count;
}

Result<int> saveCsv(const Reader &reader, const ListDefinition &list, const ListRequest &request,
                    const CellFormat &format, const QString &path, Progress &progress)
{
    QStringList titles;
    for (const ListColumn &column : list.columns)
        titles << listColumnTitle(column);
    QString text = csvLine(titles);
    BENCHBOOK_ASSIGN(const int rows, eachRow(reader, list, request, progress, [&](const ListRow &row) -> Result<void> {
                         QStringList cells;
                         for (int i = 0; i < static_cast<int>(list.columns.size()); ++i)
                             cells << plainCell(list, row, i, format);
                         text += csvLine(cells);
                         return {};
                     }));
    BENCHBOOK_TRY(writeWholeFile(path, csvFile(text)));
    return rows;
}

void putCell(Workbook &book, const ListDefinition &list, const ListRow &row, int index, const CellFormat &format)
{
    const Value &value = row.cells[static_cast<std::size_t>(index)];
    if (value.isNull())
        return;
    switch (list.columns[static_cast<std::size_t>(index)].type) {
    case ColumnType::Count:
    case ColumnType::Duration:
    case ColumnType::Quantity:
        return book.putNumber(index, plainCell(list, row, index, format));
    case ColumnType::Money:
        return value.isText() ? void() : book.putAmount(index, plainCell(list, row, index, format));
    case ColumnType::Percent:
        return book.putShare(index, Ratio::fromPpm(value.integer()));
    case ColumnType::Day:
        return book.putDay(index, QDate::fromString(value.text(), Qt::ISODate), value.text());
    case ColumnType::Instant:
        return book.putTime(index, QDateTime::fromMSecsSinceEpoch(value.integer(), format.zone),
                            plainCell(list, row, index, format));
    case ColumnType::Flag:
        return book.putFlag(index, value.integer() != 0);
    case ColumnType::Text:
    case ColumnType::State:
    case ColumnType::Hidden:
        return book.putText(index, plainCell(list, row, index, format));
    }
    Q_UNREACHABLE();
}

Result<int> saveWorkbook(const Reader &reader, const ListDefinition &list, const ListRequest &request,
                         const CellFormat &format, const QString &path, Progress &progress)
{
    std::vector<WorkbookColumn> columns;
    for (const ListColumn &column : list.columns)
        columns.push_back({listColumnTitle(column), column.width});
    BENCHBOOK_ASSIGN(const std::unique_ptr<Workbook> book,
                     Workbook::create(QCoreApplication::translate("List", list.title), columns));
    BENCHBOOK_ASSIGN(const int rows, eachRow(reader, list, request, progress, [&](const ListRow &row) {
                         for (int i = 0; i < static_cast<int>(list.columns.size()); ++i)
                             putCell(*book, list, row, i, format);
                         return book->endRow();
                     }));
    BENCHBOOK_ASSIGN(const QByteArray bytes, book->finish());
    BENCHBOOK_TRY(writeWholeFile(path, bytes));
    return rows;
}

} // namespace

Result<int> saveList(const Reader &reader, const ListDefinition &list, const ListRequest &request,
                     const CellFormat &format, const QString &path, Progress progress)
{
    const bool workbook = path.endsWith(u".xlsx", Qt::CaseInsensitive);
    return workbook ? saveWorkbook(reader, list, request, format, path, progress)
                    : saveCsv(reader, list, request, format, path, progress);
}

} // namespace benchbook
