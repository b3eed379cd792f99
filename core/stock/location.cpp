#include "core/stock/location.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

const ListDefinition &locationList()
{
    static const ListDefinition list{
        "locations",
        QT_TRANSLATE_NOOP("List", "Locations"),
        R"sql(
            SELECT location.id FROM location
            WHERE location.hidden = 0
              AND (:search IS NULL OR location.code LIKE :search ESCAPE '!' OR location.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT location.id, location.code, location.name, location.kind, coalesce(held.lots, 0)
            FROM location
            LEFT JOIN (SELECT location_id, count(*) AS lots FROM stock_total WHERE quantity_micro > 0
                       GROUP BY location_id) AS held ON held.location_id = location.id
            WHERE location.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "location.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "location.code"},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "location.name", nullptr, 20},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "location.kind"},
         {"lots", QT_TRANSLATE_NOOP("List", "Lots"), ColumnType::Count}},
    };
    return list;
}

} // namespace

const RecordKind &locationKind()
{
    static const RecordKind kind{
        .name = "locations",
        .table = "location",
        .singular = QT_TRANSLATE_NOOP("Record", "Location"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add location %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change location %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove location %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back location %1")},
        .codeColumn = "code",
        .fields = {{.key = "code", .column = "code", .title = QT_TRANSLATE_NOOP("Field", "Code"), .required = true},
                   {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true}},
        .list = &locationList(),
        .calledByName = true,
    };
    return kind;
}

} // namespace benchbook
