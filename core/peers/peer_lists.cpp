// What the lists of peers, letters, deals and bundles show.
#include "core/peers/letter_lists.h"
#include "core/peers/peer.h"

namespace benchbook {
namespace {

constexpr const char *peerIds = R"sql(
    SELECT peer.id FROM peer
    WHERE (:search IS NULL OR peer.code LIKE :search ESCAPE '!' OR peer.name LIKE :search ESCAPE '!'
           OR peer.crafts LIKE :search ESCAPE '!' OR peer.contact LIKE :search ESCAPE '!')
)sql";
constexpr const char *peerRows = R"sql(
    SELECT peer.id, peer.code, peer.name, peer.crafts, peer.distance_km,
           CASE WHEN peer.hidden = 1 THEN 'hidden' WHEN peer.blocked = 1 THEN 'blocked' ELSE peer.state END,
           (SELECT count(*) FROM deal
            WHERE deal.peer_id = peer.id AND deal.state NOT IN ('closed', 'lapsed', 'cancelled', 'declined')
              AND NOT (deal.state = 'offered' AND coalesce(deal.until_day, :today) < :today)),
           (SELECT count(*) FROM letter_draft AS draft WHERE draft.peer_id = peer.id AND draft.letter_id IS NULL),
           (SELECT max(at_ms) FROM bundle
            WHERE bundle.peer_id = peer.id AND bundle.direction = 'in' AND bundle.refusal = '')
    FROM peer WHERE peer.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *dealIds = R"sql(
    SELECT deal.id FROM deal JOIN peer ON peer.id = deal.peer_id
    WHERE (:search IS NULL OR deal.title LIKE :search ESCAPE '!' OR peer.name LIKE :search ESCAPE '!')
)sql";
constexpr const char *dealRows = R"sql(
    SELECT deal.id, deal.title, peer.name, deal.role,
           CASE WHEN deal.state = 'offered' AND deal.until_day < :today THEN 'lapsed' ELSE deal.state END,
           CASE WHEN deal.crossing <> '' THEN 'crossed'
                WHEN deal.state = 'offered' AND deal.until_day < :today THEN NULL
                WHEN deal.my_turn = 1 THEN 'our_turn' END,
           deal.pieces, deal.total_minor, deal.currency, deal.due_day, deal.last_ms
    FROM deal JOIN peer ON peer.id = deal.peer_id
    WHERE deal.id IN (SELECT value FROM json_each(:ids))
)sql";

/// What a letter is about, where it belongs to no deal: its title, its material, tool or kind of work, or what its
/// first line is of. (A macro: queries are made of literals.)
#define BENCHBOOK_ABOUT_LETTER(body)                                                                                   \
    "iif(json_valid(" body "), coalesce(json_extract(" body ", '$.title'), json_extract(" body ", '$.material'), "     \
    "json_extract(" body ", '$.name'), json_extract(" body ", '$.what'), "                                             \
    "json_extract(" body ", '$.lines[0].material'), json_extract(" body ", '$.lines[0].product'), ''), '')"

/// A letter's kind for people: two kinds are called as moves of stock are, and mean something else.
#define BENCHBOOK_KIND_OF_LETTER(kind) "iif(" kind " IN ('receipt', 'split'), 'letter_' || " kind ", " kind ")"

constexpr const char *letterIds = R"sql(
    SELECT letter.id FROM letter
    LEFT JOIN peer ON peer.id = letter.peer_id LEFT JOIN circle ON circle.id = letter.circle_id
    JOIN letter_chain ON letter_chain.chain = letter.chain
    LEFT JOIN deal ON deal.deal = letter.deal
    WHERE letter.counters_id IS NULL
      AND (:search IS NULL OR peer.name LIKE :search ESCAPE '!' OR circle.name LIKE :search ESCAPE '!'
           OR deal.title LIKE :search ESCAPE '!' OR letter.body LIKE :search ESCAPE '!')
)sql";
constexpr const char *letterRows = R"sql(
    SELECT letter.id, letter.at_ms, iif(letter.direction = 'in', 'came', 'left'), coalesce(peer.name, circle.name, ''), )sql" BENCHBOOK_KIND_OF_LETTER(
    "letter.kind") R"sql(,
           coalesce(deal.title, )sql" BENCHBOOK_ABOUT_LETTER("letter.body") R"sql(), letter.seq,
           CASE WHEN NOT EXISTS (SELECT 1 FROM standing_letter WHERE standing_letter.id = letter.id) THEN 'set_aside'
                WHEN EXISTS (SELECT 1 FROM letter_fork AS fork
                             WHERE fork.chain = letter.chain AND fork.seq <= letter.seq) THEN 'forked'
                WHEN letter.seq > letter_chain.whole_seq THEN 'waiting'
                WHEN letter.unknown > 0 THEN 'newer'
                WHEN letter.direction = 'in' AND letter.kind IN (SELECT kind FROM binding_kind)
                     AND NOT EXISTS (SELECT 1 FROM heard_peer WHERE heard_peer.id = letter.peer_id) THEN 'unverified'
                WHEN letter.direction = 'in' THEN 'read'
                WHEN EXISTS (SELECT 1 FROM confirmed_ack AS ack WHERE ack.chain = letter.chain AND ack.seq >= letter.seq)
                THEN 'at_theirs' ELSE 'signed' END
    FROM letter
    LEFT JOIN peer ON peer.id = letter.peer_id LEFT JOIN circle ON circle.id = letter.circle_id
    JOIN letter_chain ON letter_chain.chain = letter.chain
    LEFT JOIN deal ON deal.deal = letter.deal
    WHERE letter.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *draftIds = R"sql(
    SELECT draft.id FROM letter_draft AS draft
    LEFT JOIN peer ON peer.id = draft.peer_id LEFT JOIN circle ON circle.id = draft.circle_id
    WHERE draft.letter_id IS NULL
      AND (:search IS NULL OR peer.name LIKE :search ESCAPE '!' OR circle.name LIKE :search ESCAPE '!'
           OR draft.body LIKE :search ESCAPE '!')
)sql";
constexpr const char *draftRows = R"sql(
    SELECT draft.id, draft.written_ms, coalesce(peer.name, circle.name), )sql" BENCHBOOK_KIND_OF_LETTER(
    "draft.kind") R"sql(,
           coalesce(deal.title, )sql" BENCHBOOK_ABOUT_LETTER("draft.body") R"sql(),
           coalesce(person.name, '')
    FROM letter_draft AS draft
    LEFT JOIN peer ON peer.id = draft.peer_id LEFT JOIN circle ON circle.id = draft.circle_id
    LEFT JOIN deal ON deal.deal = draft.deal LEFT JOIN person ON person.id = draft.person_id
    WHERE draft.id IN (SELECT value FROM json_each(:ids))
)sql";
#undef BENCHBOOK_ABOUT_LETTER
#undef BENCHBOOK_KIND_OF_LETTER

constexpr const char *bundleIds = R"sql(
    SELECT bundle.id FROM bundle LEFT JOIN peer ON peer.id = bundle.peer_id
    WHERE bundle.counters_id IS NULL
      AND (:search IS NULL OR bundle.file LIKE :search ESCAPE '!' OR peer.name LIKE :search ESCAPE '!')
)sql";
constexpr const char *bundleRows = R"sql(
    SELECT bundle.id, bundle.at_ms, iif(bundle.direction = 'in', 'came', 'left'), coalesce(peer.name, machine.name, ''), bundle.file,
           bundle.letters, bundle.fresh, bundle.groups, bundle.pictures,
           CASE WHEN bundle.refusal <> '' THEN 'refused'
                WHEN EXISTS (SELECT 1 FROM bundle AS answer WHERE answer.counters_id = bundle.id) THEN 'taken_back'
                WHEN bundle.direction = 'out' THEN 'written' ELSE 'taken_in' END,
           bundle.refusal
    FROM bundle LEFT JOIN peer ON peer.id = bundle.peer_id LEFT JOIN machine ON machine.id = bundle.machine_id
    WHERE bundle.id IN (SELECT value FROM json_each(:ids))
)sql";

} // namespace

const ListDefinition &peerList()
{
    static const ListDefinition list{
        "peers",
        QT_TRANSLATE_NOOP("List", "Peers"),
        peerIds,
        peerRows,
        "peer.name, peer.number",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "peer.number", nullptr, 8, 3},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "peer.name", nullptr, 18},
         {"crafts", QT_TRANSLATE_NOOP("List", "Crafts"), ColumnType::Text, "peer.crafts", nullptr, 16, 2},
         {"distance", QT_TRANSLATE_NOOP("List", "km"), ColumnType::Count, "peer.distance_km", nullptr, 6, 3},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 12},
         {"deals", QT_TRANSLATE_NOOP("List", "Open deals"), ColumnType::Count, nullptr, nullptr, 8, 2},
         {"waiting", QT_TRANSLATE_NOOP("List", "To send"), ColumnType::Count, nullptr, nullptr, 8, 2},
         {"heard", QT_TRANSLATE_NOOP("List", "Last bundle"), ColumnType::Instant, nullptr, nullptr, 14, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "peer.hidden = 0"},
         {"unverified", QT_TRANSLATE_NOOP("List", "To verify"),
          "peer.hidden = 0 AND peer.blocked = 0 AND peer.state <> 'verified'"},
         {"blocked", QT_TRANSLATE_NOOP("List", "Blocked"), "peer.hidden = 0 AND peer.blocked = 1"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "peer.hidden = 1"}}};
    return list;
}

const ListDefinition &dealList()
{
    static const ListDefinition list{
        "deals",
        QT_TRANSLATE_NOOP("List", "Deals"),
        dealIds,
        dealRows,
        "deal.my_turn DESC, deal.last_ms DESC, deal.id",
        {{"title", QT_TRANSLATE_NOOP("List", "About"), ColumnType::Text, "deal.title", nullptr, 22},
         {"peer", QT_TRANSLATE_NOOP("List", "Peer"), ColumnType::Text, "peer.name", nullptr, 14},
         {"role", QT_TRANSLATE_NOOP("List", "We"), ColumnType::State, "deal.role", nullptr, 8, 2},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, "deal.state", nullptr, 15},
         {"turn", QT_TRANSLATE_NOOP("List", "Turn"), ColumnType::State, "deal.my_turn", nullptr, 10},
         {"pieces", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnType::Count, "deal.pieces", nullptr, 8, 2},
         {"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnType::Money, "deal.total_minor", "currency", 12, 2},
         {"currency", "", ColumnType::Hidden},
         {"due", QT_TRANSLATE_NOOP("List", "Due"), ColumnType::Day, "deal.due_day", nullptr, 10, 2},
         {"last", QT_TRANSLATE_NOOP("List", "Last letter"), ColumnType::Instant, "deal.last_ms", nullptr, 14, 3}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"),
          "deal.state NOT IN ('closed', 'lapsed', 'cancelled', 'declined') "
          "AND NOT (deal.state = 'offered' AND coalesce(deal.until_day, :today) < :today)"},
         {"turn", QT_TRANSLATE_NOOP("List", "Our turn"),
          "deal.my_turn = 1 AND NOT (deal.state = 'offered' AND coalesce(deal.until_day, :today) < :today)"},
         {"crossed", QT_TRANSLATE_NOOP("List", "Crossed"), "deal.crossing <> ''"},
         {"", QT_TRANSLATE_NOOP("List", "All"), "1"}}};
    return list;
}

const ListDefinition &letterList()
{
    static const ListDefinition list{
        "letters",
        QT_TRANSLATE_NOOP("List", "Letters"),
        letterIds,
        letterRows,
        "letter.at_ms DESC, letter.id DESC",
        {{"at", QT_TRANSLATE_NOOP("List", "Written"), ColumnType::Instant, "letter.at_ms", nullptr, 14},
         {"direction", QT_TRANSLATE_NOOP("List", "Way"), ColumnType::State, "letter.direction", nullptr, 10},
         {"peer", QT_TRANSLATE_NOOP("List", "Peer"), ColumnType::Text, "peer.name", nullptr, 14},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "letter.kind", nullptr, 16},
         {"about", QT_TRANSLATE_NOOP("List", "About"), ColumnType::Text, "deal.title", nullptr, 20, 2},
         {"seq", QT_TRANSLATE_NOOP("List", "No."), ColumnType::Count, "letter.seq", nullptr, 6, 3},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 12}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "1"},
         {"in", QT_TRANSLATE_NOOP("List", "Came in"), "letter.direction = 'in'"},
         {"out", QT_TRANSLATE_NOOP("List", "Went out"), "letter.direction = 'out'"},
         {"waiting", QT_TRANSLATE_NOOP("List", "Waiting for earlier ones"), "letter.seq > letter_chain.whole_seq"}}};
    return list;
}

const ListDefinition &letterDraftList()
{
    static const ListDefinition list{
        "letters-waiting",
        QT_TRANSLATE_NOOP("List", "Letters waiting"),
        draftIds,
        draftRows,
        "draft.written_ms, draft.id",
        {{"at", QT_TRANSLATE_NOOP("List", "Written"), ColumnType::Instant, "draft.written_ms", nullptr, 14},
         {"peer", QT_TRANSLATE_NOOP("List", "Peer"), ColumnType::Text, nullptr, nullptr, 14},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "draft.kind", nullptr, 16},
         {"about", QT_TRANSLATE_NOOP("List", "About"), ColumnType::Text, nullptr, nullptr, 20},
         {"person", QT_TRANSLATE_NOOP("List", "Person"), ColumnType::Text, nullptr, nullptr, 12, 2}}};
    return list;
}

const ListDefinition &bundleList()
{
    static const ListDefinition list{
        "bundles",
        QT_TRANSLATE_NOOP("List", "Bundles"),
        bundleIds,
        bundleRows,
        "bundle.at_ms DESC, bundle.id DESC",
        {{"at", QT_TRANSLATE_NOOP("List", "When"), ColumnType::Instant, "bundle.at_ms", nullptr, 14},
         {"direction", QT_TRANSLATE_NOOP("List", "Way"), ColumnType::State, "bundle.direction", nullptr, 10},
         {"peer", QT_TRANSLATE_NOOP("List", "Peer or machine"), ColumnType::Text, "peer.name", nullptr, 14},
         {"file", QT_TRANSLATE_NOOP("List", "File"), ColumnType::Text, "bundle.file", nullptr, 22},
         {"letters", QT_TRANSLATE_NOOP("List", "Letters"), ColumnType::Count, "bundle.letters", nullptr, 8, 2},
         {"fresh", QT_TRANSLATE_NOOP("List", "New letters"), ColumnType::Count, "bundle.fresh", nullptr, 8, 2},
         {"groups", QT_TRANSLATE_NOOP("List", "Actions"), ColumnType::Count, "bundle.groups", nullptr, 8, 3},
         {"pictures", QT_TRANSLATE_NOOP("List", "Pictures"), ColumnType::Count, "bundle.pictures", nullptr, 8, 3},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 10},
         {"refusal", QT_TRANSLATE_NOOP("List", "Refused as"), ColumnType::Text, "bundle.refusal", nullptr, 14, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "1"},
         {"in", QT_TRANSLATE_NOOP("List", "Came in"), "bundle.direction = 'in'"},
         {"out", QT_TRANSLATE_NOOP("List", "Went out"), "bundle.direction = 'out'"},
         {"refused", QT_TRANSLATE_NOOP("List", "Refused"), "bundle.refusal <> ''"}}};
    return list;
}

} // namespace benchbook
