// What the list of tools to lend shows: ours that are offered, and what peers offer us.
#include "core/knowledge/tool_view.h"

namespace benchbook {
namespace {

#define BENCHBOOK_LENDING                                                                                              \
    "WITH RECURSIVE theirs (first_id, id, hash, author, at_ms) AS ("                                                   \
    "    SELECT letter.id, letter.id, letter.hash, letter.author, letter.at_ms FROM told_letter AS letter"             \
    "    WHERE letter.kind = 'tool' AND letter.direction = 'in' AND letter.unknown = 0"                                \
    "      AND NOT EXISTS (SELECT 1 FROM told_letter AS before, json_each(letter.parents) AS parent"                   \
    "                      WHERE before.hash = parent.value AND before.author = letter.author"                         \
    "                        AND before.kind = 'tool')"                                                                \
    "    UNION"                                                                                                        \
    "    SELECT theirs.first_id, later.id, later.hash, later.author, later.at_ms"                                      \
    "    FROM theirs JOIN told_letter AS later ON later.kind = 'tool' AND later.author = theirs.author"                \
    "    WHERE later.unknown = 0"                                                                                      \
    "      AND EXISTS (SELECT 1 FROM json_each(later.parents) AS parent WHERE parent.value = theirs.hash)),"           \
    "newest (first_id, letter_id) AS ("                                                                                \
    "    SELECT DISTINCT first_id, (SELECT last.id FROM theirs AS last WHERE last.first_id = theirs.first_id"          \
    "                               ORDER BY last.at_ms DESC, last.id DESC LIMIT 1) FROM theirs),"                     \
    "offered (tool_id, peers, standing, body) AS ("                                                                    \
    "    SELECT offer.tool_id, count(DISTINCT offer.peer_id),"                                                         \
    "           count(*) FILTER (WHERE draft.letter_id IS NULL"                                                        \
    "                            OR draft.letter_id NOT IN (SELECT letter_id FROM withdrawn_letter)),"                 \
    "           (SELECT last.body FROM tool_offer AS one JOIN letter_draft AS last ON last.id = one.draft_id"          \
    "            WHERE one.tool_id = offer.tool_id ORDER BY last.written_ms DESC, last.id DESC LIMIT 1)"               \
    "    FROM tool_offer AS offer JOIN letter_draft AS draft ON draft.id = offer.draft_id"                             \
    "    GROUP BY offer.tool_id),"                                                                                     \
    "lending (id, code, name, craft, owner, price, currency, state, ours) AS ("                                        \
    "    SELECT tool.id, tool.code, tool.name, coalesce(json_extract(offered.body, '$.craft'), ''), '',"               \
    "           json_extract(offered.body, '$.day_price.amount'),"                                                     \
    "           coalesce(json_extract(offered.body, '$.day_price.currency'), ''),"                                     \
    "           CASE WHEN tool.id IN (SELECT tool_id FROM lent_tool) THEN 'lent'"                                      \
    "                WHEN offered.standing = 0 THEN 'withdrawn' ELSE 'on_offer' END, 1"                                \
    "    FROM offered JOIN tool ON tool.id = offered.tool_id"                                                          \
    "    UNION ALL"                                                                                                    \
    "    SELECT newest.first_id, '', json_extract(letter.body, '$.name'),"                                             \
    "           coalesce(json_extract(letter.body, '$.craft'), ''), coalesce(peer.name, ''),"                          \
    "           json_extract(letter.body, '$.day_price.amount'),"                                                      \
    "           coalesce(json_extract(letter.body, '$.day_price.currency'), ''),"                                      \
    "           iif(letter.id IN (SELECT letter_id FROM withdrawn_letter), 'withdrawn', 'on_offer'), 0"                \
    "    FROM newest JOIN letter ON letter.id = newest.letter_id LEFT JOIN peer ON peer.id = letter.peer_id) "

constexpr const char *lendingIdsSql = BENCHBOOK_LENDING R"sql(
    SELECT lending.id FROM lending
    WHERE (:search IS NULL OR lending.name LIKE :search ESCAPE '!' OR lending.code LIKE :search ESCAPE '!'
           OR lending.craft LIKE :search ESCAPE '!' OR lending.owner LIKE :search ESCAPE '!')
)sql";
constexpr const char *lendingRowsSql = BENCHBOOK_LENDING R"sql(
    SELECT lending.id, lending.code, lending.name, lending.craft, lending.owner,
           trim(coalesce(lending.price, '') || ' ' || lending.currency), lending.state
    FROM lending WHERE lending.id IN (SELECT value FROM json_each(:ids))
)sql";
#undef BENCHBOOK_LENDING

} // namespace

const ListDefinition &lendingList()
{
    static const ListDefinition list{
        "lending",
        QT_TRANSLATE_NOOP("List", "Tools to lend"),
        lendingIdsSql,
        lendingRowsSql,
        "lending.ours DESC, lending.name, lending.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "lending.code", nullptr, 8, 3},
         {"name", QT_TRANSLATE_NOOP("List", "Tool"), ColumnType::Text, "lending.name", nullptr, 22},
         {"craft", QT_TRANSLATE_NOOP("List", "Craft"), ColumnType::Text, "lending.craft", nullptr, 14, 2},
         {"owner", QT_TRANSLATE_NOOP("List", "From"), ColumnType::Text, "lending.owner", nullptr, 14},
         {"price", QT_TRANSLATE_NOOP("List", "A day"), ColumnType::Text, nullptr, nullptr, 12, 2},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 10}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "1 = 1"},
         {"ours", QT_TRANSLATE_NOOP("List", "Ours"), "lending.ours = 1"},
         {"theirs", QT_TRANSLATE_NOOP("List", "Of peers"), "lending.ours = 0"}}};
    return list;
}

} // namespace benchbook
