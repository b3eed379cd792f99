#include "core/together/circles.h"

namespace benchbook {
namespace {

constexpr const char *circleIds = R"sql(
    SELECT circle.id FROM circle WHERE (:search IS NULL OR circle.name LIKE :search ESCAPE '!')
)sql";
constexpr const char *circleRows = R"sql(
    SELECT circle.id, circle.name, json_array_length(circle.members),
           (SELECT count(*) FROM letter WHERE letter.circle_id = circle.id AND letter.counters_id IS NULL),
           (SELECT count(*) FROM letter_draft AS draft
            WHERE draft.circle_id = circle.id AND draft.letter_id IS NULL),
           (SELECT max(at_ms) FROM letter WHERE letter.circle_id = circle.id AND letter.counters_id IS NULL)
    FROM circle WHERE circle.id IN (SELECT value FROM json_each(:ids))
)sql";

} // namespace

const ListDefinition &circleList()
{
    static const ListDefinition list{
        "circles",
        QT_TRANSLATE_NOOP("List", "Circles"),
        circleIds,
        circleRows,
        "circle.name, circle.id",
        {{"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "circle.name", nullptr, 20},
         {"members", QT_TRANSLATE_NOOP("List", "Members"), ColumnType::Count, nullptr, nullptr, 8},
         {"letters", QT_TRANSLATE_NOOP("List", "Letters"), ColumnType::Count, nullptr, nullptr, 8, 2},
         {"waiting", QT_TRANSLATE_NOOP("List", "Letters waiting"), ColumnType::Count, nullptr, nullptr, 8, 2},
         {"last", QT_TRANSLATE_NOOP("List", "Last letter"), ColumnType::Instant, nullptr, nullptr, 14, 3}},
        {{"", QT_TRANSLATE_NOOP("List", "Now"),
          "circle.hidden = 0 AND NOT EXISTS (SELECT 1 FROM circle AS next WHERE next.follows = circle.circle "
          "AND next.hidden = 0)"},
         {"all", QT_TRANSLATE_NOOP("List", "All"), "circle.hidden = 0"}}};
    return list;
}

} // namespace benchbook
