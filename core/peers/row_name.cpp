#include "core/peers/row_name.h"

#include "core/journal/schema.h"
#include "core/letters/visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct TableTitle
{
    const char *table;
    const char *title;
};

constexpr std::array tableTitles{
    TableTitle{"channel", QT_TRANSLATE_NOOP("Record", "Channel")},
    TableTitle{"craft_note", QT_TRANSLATE_NOOP("Record", "Craft note")},
    TableTitle{"customer", QT_TRANSLATE_NOOP("Record", "Customer")},
    TableTitle{"exchange_rate", QT_TRANSLATE_NOOP("Record", "Exchange rate")},
    TableTitle{"load", QT_TRANSLATE_NOOP("Record", "Load")},
    TableTitle{"location", QT_TRANSLATE_NOOP("Record", "Place")},
    TableTitle{"lot", QT_TRANSLATE_NOOP("Record", "Lot")},
    TableTitle{"material", QT_TRANSLATE_NOOP("Record", "Material")},
    TableTitle{"paper", QT_TRANSLATE_NOOP("Record", "Photo or paper")},
    TableTitle{"peer", QT_TRANSLATE_NOOP("Record", "Peer")},
    TableTitle{"person", QT_TRANSLATE_NOOP("Record", "Person")},
    TableTitle{"product", QT_TRANSLATE_NOOP("Record", "Product")},
    TableTitle{"purchase_need", QT_TRANSLATE_NOOP("Record", "Need")},
    TableTitle{"purchase_order", QT_TRANSLATE_NOOP("Record", "Purchase order")},
    TableTitle{"purchase_order_line", QT_TRANSLATE_NOOP("Record", "Purchase order line")},
    TableTitle{"purchase_receipt", QT_TRANSLATE_NOOP("Record", "Delivery")},
    TableTitle{"quality_check", QT_TRANSLATE_NOOP("Record", "Quality check")},
    TableTitle{"quote", QT_TRANSLATE_NOOP("Record", "Quote")},
    TableTitle{"quote_request", QT_TRANSLATE_NOOP("Record", "Quote request")},
    TableTitle{"recipe_input", QT_TRANSLATE_NOOP("Record", "Material of a recipe")},
    TableTitle{"recipe_step", QT_TRANSLATE_NOOP("Record", "Step of a recipe")},
    TableTitle{"sales_order", QT_TRANSLATE_NOOP("Record", "Order")},
    TableTitle{"sales_order_line", QT_TRANSLATE_NOOP("Record", "Order line")},
    TableTitle{"scrap_reason", QT_TRANSLATE_NOOP("Record", "Scrap reason")},
    TableTitle{"stocktake", QT_TRANSLATE_NOOP("Record", "Count")},
    TableTitle{"stocktake_line", QT_TRANSLATE_NOOP("Record", "Line of a count")},
    TableTitle{"studio", QT_TRANSLATE_NOOP("Record", "Studio")},
    TableTitle{"supplier", QT_TRANSLATE_NOOP("Record", "Supplier")},
    TableTitle{"supplier_return", QT_TRANSLATE_NOOP("Record", "Return to a supplier")},
    TableTitle{"tool", QT_TRANSLATE_NOOP("Record", "Tool")},
    TableTitle{"variant", QT_TRANSLATE_NOOP("Record", "Variant")},
    TableTitle{"work_order", QT_TRANSLATE_NOOP("Record", "Work order")},
};

/// A part of something is called by what it is part of, and that by its own name; no deeper.
struct Whole
{
    const char *table;
    const char *column;
    const char *whole;
};
constexpr std::array wholes{
    Whole{"purchase_order_line", "order_id", "purchase_order"},
    Whole{"sales_order_line", "order_id", "sales_order"},
    Whole{"quote_break", "quote_id", "quote"},
    Whole{"quote_request_line", "request_id", "quote_request"},
    Whole{"load_part", "load_id", "load"},
    Whole{"stocktake_line", "stocktake_id", "stocktake"},
    Whole{"customer_alias", "customer_id", "customer"},
    Whole{"day_off", "person_id", "person"},
    Whole{"running_timer", "person_id", "person"},
    Whole{"recipe", "product_id", "product"},
};

QString nameFrom(const Reader &reader, const TableRule &rule, qint64 row)
{
    static constexpr std::array naming{"code", "sku", "name", "title"};
    QStringList parts;
    for (const char *column : naming) {
        if (!rule.hasColumn(column))
            continue;
        const std::string sql = "SELECT " + std::string(column) + " FROM " + rule.name + " WHERE id = :id";
        Query query(reader.connection(), sql);
        const QString text = query.bind("id", row).next() ? query.text(0).simplified() : QString();
        if (!text.isEmpty())
            parts << text;
    }
    // A code, and one name: not a SKU and a name and a title.
    return visibleText(parts.mid(0, 2).join(u" · "_s));
}

std::optional<qint64> wholeOf(const Reader &reader, const Whole &whole, qint64 row)
{
    const std::string sql = "SELECT " + std::string(whole.column) + " FROM " + whole.table + " WHERE id = :id";
    Query query(reader.connection(), sql);
    return query.bind("id", row).next() ? query.maybeInteger(0) : std::nullopt;
}

} // namespace

QString tableTitle(const QString &table)
{
    const auto found = std::find_if(tableTitles.begin(), tableTitles.end(),
                                    [&](const TableTitle &known) { return table == QLatin1StringView(known.table); });
    return QCoreApplication::translate("Record", found == tableTitles.end() ? QT_TRANSLATE_NOOP("Record", "Entry")
                                                                            : found->title);
}

QString rowName(const Reader &reader, const QString &table, qint64 row)
{
    const Schema schema(reader.connection());
    const std::string name = table.toStdString();
    if (!schema.knows(name))
        return {};
    QStringList parts;
    const auto whole =
        std::find_if(wholes.begin(), wholes.end(), [&](const Whole &known) { return name == known.table; });
    if (whole != wholes.end()) {
        if (const auto of = wholeOf(reader, *whole, row))
            parts << nameFrom(reader, schema.table(whole->whole), *of);
    }
    parts << nameFrom(reader, schema.table(name), row);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString rowTitle(const Reader &reader, const QString &table, qint64 row)
{
    const QString name = rowName(reader, table, row);
    const QString title = tableTitle(table);
    return name.isEmpty() ? title : QString(title % u' ' % name);
}

} // namespace benchbook
