// Lists: what every table of records is, for the screen, the command line and the export alike.
#pragma once

#include "core/journal/reader.h"

#include <QJsonValue>
#include <QLocale>

#include <vector>

namespace benchbook {

enum class ColumnType {
    Text,
    Count,
    Money,    ///< minor units; text: nothing yet, null: unknown; `with` names the column of its currency, else the
              ///< studio's
    Quantity, ///< millionths; `with` names the column holding its unit
    Percent,  ///< parts per million
    Duration, ///< seconds
    Day,      ///< ISO text
    Instant,  ///< milliseconds UTC
    State,    ///< a word of stateTitle(), shown as a chip
    Flag,
    Hidden ///< a unit or currency for another column; not shown
};

/// A hidden column of this key: a state for people to see instead of the row's own where it is not null, as "late".
inline constexpr const char *stateMarkColumn = "mark";

/// One column of a list. `sort` is an SQL expression valid in the list's `ids` statement; null: not sortable.
struct ListColumn
{
    const char *key;
    const char *title; ///< QT_TRANSLATE_NOOP("List", …)
    ColumnType type = ColumnType::Text;
    const char *sort = nullptr;
    const char *with = nullptr;
    int width = 12; ///< in average characters
    int rank = 1;   ///< 1 is always shown; of the others a narrow table leaves out the highest first
};

/// A chip above the list: an SQL condition valid in the `ids` statement. The one with an empty key, if there is
/// one, is what is shown when nothing is chosen: lists with removed records say there that they are left out.
struct ListFilter
{
    const char *key;
    const char *title; ///< QT_TRANSLATE_NOOP("List", …)
    const char *where;
};

/// `ids` selects the ids of all records and ends in a WHERE clause that knows :search (NULL or a LIKE
/// pattern); filters, which may also use :today (an ISO day), and the sorting are appended to it. `rows`
/// selects the id and then the columns, in their order, for `… IN (SELECT value FROM json_each(:ids))`; it may use
/// :today as well.
struct ListDefinition
{
    const char *name;  ///< as on the command line: "work-orders"
    const char *title; ///< QT_TRANSLATE_NOOP("List", …)
    const char *ids;
    const char *rows;
    const char *order; ///< the default ORDER BY expression list
    std::vector<ListColumn> columns;
    std::vector<ListFilter> filters = {};
};

/// What a person asked a list for.
struct ListRequest
{
    QString search = {};
    QString filter = {}; ///< key of a ListFilter; empty: the one with an empty key, else all
    QString sort = {};   ///< key of a column; empty: the list's own order
    bool descending = false;
    QDate today = {}; ///< the studio's day, for filters such as "late"
    int limit = 0;    ///< only so many of the first ids: a first page is there at once; 0: all
};

struct ListRow
{
    qint64 id;
    std::vector<Value> cells;
};

std::vector<qint64> listIds(const Reader &reader, const ListDefinition &list, const ListRequest &request);
/// In the order of `ids`; ids that are gone are left out.
std::vector<ListRow> listRows(const Reader &reader, const ListDefinition &list, const std::vector<qint64> &ids);

/// What cells need to become text.
struct CellFormat
{
    Currency currency;
    QTimeZone zone = QTimeZone::utc();
    QLocale locale;
};
QString cellText(const ListDefinition &list, const ListRow &row, int column, const CellFormat &format);
/// Typed for JSON: money as a plain string, quantity as a string, instants ISO 8601, unknown as null.
QJsonValue cellJson(const ListDefinition &list, const ListRow &row, int column, const CellFormat &format);

/// The word for a state in the language of the moment ("in_work" → "In work", 进行中).
QString stateTitle(const QString &state);

} // namespace benchbook
