#include "core/tools/tool.h"

namespace benchbook {
namespace {

constexpr const char *toolIds = R"sql(
    SELECT tool.id FROM tool JOIN tool_now AS now ON now.tool_id = tool.id
    WHERE (:search IS NULL OR tool.code LIKE :search ESCAPE '!' OR tool.name LIKE :search ESCAPE '!'
           OR tool.kind LIKE :search ESCAPE '!' OR tool.place LIKE :search ESCAPE '!'
           OR now.lent_to LIKE :search ESCAPE '!')
)sql";

constexpr const char *toolRows = R"sql(
    SELECT tool.id, tool.code, tool.name, tool.kind, tool.place, now.used_seconds, now.left_seconds, now.care_due_day,
           CASE WHEN now.lent_to IS NOT NULL THEN 'lent'
                WHEN now.left_seconds <= 0 OR now.care_due_day <= :today THEN 'care_due'
                WHEN now.left_seconds * 10 <= tool.care_hours * 3600
                     OR julianday(now.care_due_day) - julianday(:today) <= tool.care_days / 10.0 THEN 'care_soon'
                ELSE 'tool_ok' END,
           coalesce(now.lent_to, ''), now.back_day
    FROM tool JOIN tool_now AS now ON now.tool_id = tool.id
    WHERE tool.id IN (SELECT value FROM json_each(:ids))
)sql";

} // namespace

const ListDefinition &toolList()
{
    static const ListDefinition list{
        "tools",
        QT_TRANSLATE_NOOP("List", "Tools"),
        toolIds,
        toolRows,
        "tool.number, tool.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "tool.number", nullptr, 8},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "tool.name", nullptr, 18},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::Text, "tool.kind", nullptr, 10, 4},
         {"place", QT_TRANSLATE_NOOP("List", "Place"), ColumnType::Text, "tool.place", nullptr, 10, 5},
         {"used", QT_TRANSLATE_NOOP("List", "Used"), ColumnType::Duration, "now.used_seconds", nullptr, 9, 2},
         {"left", QT_TRANSLATE_NOOP("List", "Care in"), ColumnType::Duration, "now.left_seconds", nullptr, 9, 2},
         {"careDue", QT_TRANSLATE_NOOP("List", "Care by"), ColumnType::Day, "now.care_due_day", nullptr, 10, 2},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 10},
         {"lentTo", QT_TRANSLATE_NOOP("List", "Lent to"), ColumnType::Text, "now.lent_to", nullptr, 12, 3},
         {"back", QT_TRANSLATE_NOOP("List", "Back by"), ColumnType::Day, "now.back_day", nullptr, 10, 3}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "tool.hidden = 0"},
         {"care", QT_TRANSLATE_NOOP("List", "Care due"),
          "tool.hidden = 0 AND (now.left_seconds <= 0 OR now.care_due_day <= :today)"},
         {"lent", QT_TRANSLATE_NOOP("List", "Lent"), "tool.hidden = 0 AND now.lent_to IS NOT NULL"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "tool.hidden = 1"}}};
    return list;
}

} // namespace benchbook
