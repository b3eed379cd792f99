// What the list of documents shows: ours from their versions, those of peers from their letters.
#include "core/knowledge/document_view.h"

namespace benchbook {
namespace {

// A document of a peer is the first of its versions that is held; the others follow it by their hashes.
#define BENCHBOOK_DOCUMENTS                                                                                            \
    "WITH RECURSIVE theirs (first_id, id, hash, author, kind, version) AS ("                                           \
    "    SELECT letter.id, letter.id, letter.hash, letter.author, letter.kind,"                                        \
    "           coalesce(json_extract(letter.body, '$.version'), 1)"                                                   \
    "    FROM told_letter AS letter"                                                                                   \
    "    WHERE letter.kind IN ('standard', 'process_card', 'material_test') AND letter.direction = 'in'"               \
    "      AND letter.unknown = 0"                                                                                     \
    "      AND NOT EXISTS (SELECT 1 FROM told_letter AS before"                                                        \
    "                      WHERE before.hash = json_extract(letter.body, '$.previous')"                                \
    "                        AND before.author = letter.author AND before.kind = letter.kind)"                         \
    "    UNION"                                                                                                        \
    "    SELECT theirs.first_id, later.id, later.hash, later.author, later.kind,"                                      \
    "           json_extract(later.body, '$.version')"                                                                 \
    "    FROM theirs JOIN told_letter AS later"                                                                        \
    "    ON later.kind = theirs.kind AND later.author = theirs.author"                                                 \
    "       AND json_extract(later.body, '$.previous') = theirs.hash AND later.unknown = 0),"                          \
    "newest (first_id, letter_id, versions) AS ("                                                                      \
    "    SELECT first_id, (SELECT last.id FROM theirs AS last WHERE last.first_id = theirs.first_id"                   \
    "                      ORDER BY last.id IN (SELECT letter_id FROM withdrawn_letter), last.version DESC, last.id"   \
    "                      LIMIT 1), max(version)"                                                                     \
    "    FROM theirs GROUP BY first_id),"                                                                              \
    "sent (version_id, posts, standing, waiting) AS ("                                                                 \
    "    SELECT post.version_id, count(*),"                                                                            \
    "           count(*) FILTER (WHERE draft.letter_id IS NULL"                                                        \
    "                            OR draft.letter_id NOT IN (SELECT letter_id FROM withdrawn_letter)),"                 \
    "           count(*) FILTER (WHERE draft.letter_id IS NULL)"                                                       \
    "    FROM version_post AS post JOIN letter_draft AS draft ON draft.id = post.draft_id"                             \
    "    GROUP BY post.version_id),"                                                                                   \
    "endorsed (hash, studios) AS ("                                                                                    \
    "    SELECT parent.value, count(DISTINCT endorsement.author)"                                                      \
    "    FROM told_letter AS endorsement, json_each(endorsement.parents) AS parent"                                    \
    "    WHERE endorsement.kind = 'endorse' AND endorsement.id NOT IN (SELECT letter_id FROM withdrawn_letter)"        \
    "    GROUP BY parent.value),"                                                                                      \
    "document (id, code, kind, title, author, versions, at_ms, state, ours, hidden, endorsed) AS ("                    \
    "    SELECT own.id, own.code, own.kind,"                                                                           \
    "           coalesce(json_extract(version.body, '$.title'), json_extract(version.body, '$.material') || ' · '"    \
    "                    || json_extract(version.body, '$.method')),"                                                  \
    "           '', version.version, version.written_ms,"                                                              \
    "           CASE WHEN sent.posts IS NULL THEN 'draft' WHEN sent.standing = 0 THEN 'withdrawn'"                     \
    "                WHEN sent.waiting = sent.standing THEN 'in_box' ELSE 'published' END, 1, own.hidden,"             \
    "           (SELECT sum(endorsed.studios) FROM version_post AS post"                                               \
    "            JOIN letter_draft AS draft ON draft.id = post.draft_id"                                               \
    "            JOIN letter ON letter.id = draft.letter_id JOIN endorsed ON endorsed.hash = letter.hash"              \
    "            WHERE post.version_id = version.id)"                                                                  \
    "    FROM own_document AS own"                                                                                     \
    "    JOIN own_version AS version ON version.document_id = own.id"                                                  \
    "     AND version.version = (SELECT max(last.version) FROM own_version AS last WHERE last.document_id = own.id)"   \
    "    LEFT JOIN sent ON sent.version_id = version.id"                                                               \
    "    UNION ALL"                                                                                                    \
    "    SELECT newest.first_id, '', letter.kind,"                                                                     \
    "           coalesce(json_extract(letter.body, '$.title'), json_extract(letter.body, '$.material') || ' · '"      \
    "                    || json_extract(letter.body, '$.method')),"                                                   \
    "           coalesce(peer.name, ''), newest.versions, letter.at_ms,"                                               \
    "           iif(letter.id IN (SELECT letter_id FROM withdrawn_letter), 'withdrawn', 'came'), 0, 0,"                \
    "           (SELECT studios FROM endorsed WHERE endorsed.hash = letter.hash)"                                      \
    "    FROM newest JOIN letter ON letter.id = newest.letter_id LEFT JOIN peer ON peer.id = letter.peer_id) "

constexpr const char *documentIdsSql = BENCHBOOK_DOCUMENTS R"sql(
    SELECT document.id FROM document
    WHERE (:search IS NULL OR document.title LIKE :search ESCAPE '!' OR document.code LIKE :search ESCAPE '!'
           OR document.author LIKE :search ESCAPE '!')
)sql";
constexpr const char *documentRowsSql = BENCHBOOK_DOCUMENTS R"sql(
    SELECT document.id, document.code, document.title, document.kind, document.author, document.versions,
           document.endorsed, document.at_ms, document.state
    FROM document WHERE document.id IN (SELECT value FROM json_each(:ids))
)sql";
#undef BENCHBOOK_DOCUMENTS

} // namespace

const ListDefinition &documentList()
{
    static const ListDefinition list{
        "documents",
        QT_TRANSLATE_NOOP("List", "Knowledge"),
        documentIdsSql,
        documentRowsSql,
        "document.at_ms DESC, document.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "document.code", nullptr, 8, 3},
         {"title", QT_TRANSLATE_NOOP("List", "Title"), ColumnType::Text, "document.title", nullptr, 20},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "document.kind", nullptr, 16, 2},
         {"author", QT_TRANSLATE_NOOP("List", "From"), ColumnType::Text, "document.author", nullptr, 12},
         {"versions", QT_TRANSLATE_NOOP("List", "Version"), ColumnType::Count, nullptr, nullptr, 7, 2},
         // Studios that work by the newest version, too.
         {"endorsed", QT_TRANSLATE_NOOP("List", "Endorsed"), ColumnType::Count, nullptr, nullptr, 8, 3},
         {"at", QT_TRANSLATE_NOOP("List", "Written"), ColumnType::Instant, "document.at_ms", nullptr, 14, 3},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 11}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "document.hidden = 0"},
         {"ours", QT_TRANSLATE_NOOP("List", "Ours"), "document.hidden = 0 AND document.ours = 1"},
         {"theirs", QT_TRANSLATE_NOOP("List", "Of peers"), "document.ours = 0"},
         {"standards", QT_TRANSLATE_NOOP("List", "Standards"), "document.hidden = 0 AND document.kind = 'standard'"},
         {"cards", QT_TRANSLATE_NOOP("List", "Process cards"),
          "document.hidden = 0 AND document.kind = 'process_card'"},
         {"tests", QT_TRANSLATE_NOOP("List", "Material tests"),
          "document.hidden = 0 AND document.kind = 'material_test'"}}};
    return list;
}

} // namespace benchbook
