#include "core/peers/undo_bundle.h"

#include "core/letters/letter_kinds.h"
#include "core/letters/visible_text.h"
#include "core/peers/deals.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct UndoBundleText
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

constexpr qsizetype stayedListed = 8;

// The line of the history that a bundle of another machine of ours left, and how many actions came with it.
constexpr const char *bundleOfEntry = R"sql(
    SELECT bundle.groups FROM journal_change AS change JOIN bundle ON bundle.id = change.row_id
    WHERE change.entry_id = :entry AND change.table_name = 'bundle' AND change.before IS NULL
      AND bundle.direction = 'in' AND bundle.refusal = '' AND bundle.peer_id IS NULL AND bundle.counters_id IS NULL
)sql";

// Letters that the action wrote, changed or signed and that are signed now.
constexpr const char *signedOfEntry = R"sql(
    SELECT draft.kind, coalesce(peer.name, circle.name, '') FROM journal_change AS change
    JOIN letter_draft AS draft ON draft.id = change.row_id AND draft.letter_id IS NOT NULL
    LEFT JOIN peer ON peer.id = draft.peer_id LEFT JOIN circle ON circle.id = draft.circle_id
    WHERE change.entry_id = :entry AND change.table_name = 'letter_draft'
    ORDER BY draft.id LIMIT 1
)sql";
constexpr const char *bundleThatLeft = R"sql(
    SELECT 1 FROM journal_change AS change JOIN bundle ON bundle.id = change.row_id
    WHERE change.entry_id = :entry AND change.table_name = 'bundle' AND change.before IS NULL
      AND bundle.direction = 'out' AND bundle.peer_id IS NOT NULL
)sql";

// Letters of ours, signed or waiting in the box, that name one of those that came with the action as what they answer.
constexpr const char *answersToEntry = R"sql(
    SELECT said.kind, said.deal, said.is_signed, coalesce(peer.name, circle.name, ''), came.kind
    FROM (SELECT kind, deal, parents, peer_id, circle_id, 1 AS is_signed FROM letter
          WHERE direction = 'out' AND counters_id IS NULL AND parents <> '[]'
          UNION ALL
          SELECT kind, deal, parents, peer_id, circle_id, 0 FROM letter_draft
          WHERE letter_id IS NULL AND parents <> '[]') AS said
    CROSS JOIN json_each(said.parents) AS parent
    CROSS JOIN letter AS came ON came.hash = parent.value AND came.direction = 'in'
    CROSS JOIN journal_change AS change ON change.entry_id = :entry AND change.table_name = 'letter'
                                       AND change.row_id = came.id AND change.before IS NULL
    LEFT JOIN peer ON peer.id = said.peer_id LEFT JOIN circle ON circle.id = said.circle_id
    ORDER BY said.is_signed DESC LIMIT 1
)sql";

// They came in one transaction and stand right before its line, the latest first.
constexpr const char *cameWithIt = R"sql(
    SELECT origin.entry_id FROM machine_origin AS origin JOIN machine_chain AS chain ON chain.id = origin.chain_id
    WHERE origin.entry_id < :entry AND chain.own = 0 ORDER BY origin.entry_id DESC LIMIT :count
)sql";
// What this machine asked of its people while it took them in.
constexpr const char *askedMeanwhile = R"sql(
    SELECT origin.entry_id FROM machine_origin AS origin JOIN machine_chain AS chain ON chain.id = origin.chain_id
    WHERE origin.entry_id BETWEEN :first AND :entry AND chain.own = 1 AND origin.entry_id <> :entry
)sql";

// Whether anything but undos was done between two entries: then they were not made by one going back.
constexpr const char *othersBetween = R"sql(
    SELECT 1 FROM journal_entry WHERE id > :first AND id < :last AND undoes_id IS NULL LIMIT 1
)sql";

/// The action whose taking back and doing again this entry is about.
qint64 firstLink(const Reader &reader, qint64 entry)
{
    for (;;) {
        const Result<JournalEntry> known = entryById(reader, entry);
        if (!known.ok() || !known->undoes)
            return entry;
        entry = *known->undoes;
    }
}

/// The actions of another machine that came with this one, the latest first; empty for any other action.
std::vector<qint64> actionsBrought(const Reader &reader, qint64 entry)
{
    Query line = reader.query(bundleOfEntry);
    if (!line.bind("entry", entry).next() || line.integer(0) == 0)
        return {};
    std::vector<qint64> brought;
    Query came = reader.query(cameWithIt);
    came.bind("entry", entry).bind("count", line.integer(0));
    while (came.next())
        brought.push_back(came.integer(0));
    Query asked = reader.query(askedMeanwhile);
    asked.bind("entry", entry).bind("first", brought.empty() ? entry : brought.back());
    while (asked.next())
        brought.push_back(asked.integer(0));
    std::sort(brought.rbegin(), brought.rend());
    return brought;
}

/// What of these is to be turned round with `entry`: what stands, or what went back in one go with it.
std::vector<qint64> linksToTurn(const Reader &reader, const std::vector<qint64> &brought, qint64 entry, bool doesAgain)
{
    std::vector<qint64> links;
    for (const qint64 action : brought) {
        const qint64 link = lastLink(reader, action);
        if (doesAgain != (undoDepth(reader, link) % 2 == 1))
            continue;
        Query others = reader.query(othersBetween);
        if (doesAgain && (link > entry || others.bind("first", link).bind("last", entry).next()))
            continue;
        links.push_back(link);
    }
    if (doesAgain)
        std::reverse(links.begin(), links.end());
    return links;
}

/// Whether other letters count once it is taken back: it brought some, or says whom we heard.
bool changesWhatCounts(const Reader &reader, qint64 entry)
{
    Query rows =
        reader.query("SELECT 1 FROM journal_change WHERE entry_id = :entry AND table_name IN ('letter', 'peer')");
    return rows.bind("entry", entry).next();
}

QString kindTitle(const QString &key)
{
    const LetterKind *kind = findLetterKind(key);
    return kind ? kind->name() : visibleText(key);
}

/// Our answer names what the bundle brought, and stands for itself: without what it answers the deal could never be
/// reckoned again here, while the peer goes by it.
Result<void> needUnanswered(const Reader &reader, qint64 entry)
{
    // Most actions brought no letter, and looking through all that we wrote takes a while.
    if (!changesWhatCounts(reader, entry))
        return {};
    Query answers = reader.query(answersToEntry);
    if (!answers.bind("entry", entry).next())
        return {};
    const QString said = kindTitle(answers.text(0));
    const QString to = visibleText(answers.text(3));
    const QString came = kindTitle(answers.text(4));
    if (answers.flag(2)) {
        return Error::refused(
            UndoBundleText::tr(
                "“%1” to %2 is signed and answers “%3”, which came with this bundle, so the bundle stays. "
                "Nothing was taken back. Another letter puts it right: see what the deal allows now, or "
                "write a note.")
                .arg(said, to, came));
    }
    return Error::refused(
        UndoBundleText::tr(
            "“%1” to %2 waits in the box and answers “%3”, which came with this bundle. Nothing was taken "
            "back. Throw that letter away first, then take the bundle back.")
            .arg(said, to, came));
}

/// What was signed for a bundle may have left, and the peer reads it whatever is undone here. An action that such a
/// letter tells of stays with it; another letter puts it right.
Result<void> needUnsigned(const Reader &reader, qint64 entry)
{
    Query written = reader.query(signedOfEntry);
    if (written.bind("entry", entry).next()) {
        return Error::refused(
            UndoBundleText::tr("“%1” to %2 was signed for a bundle and may have left, so what it says stays. Nothing "
                               "was taken back. Another letter puts it right: see what the deal allows now, or write "
                               "a note.")
                .arg(kindTitle(written.text(0)), visibleText(written.text(1))));
    }
    Query left = reader.query(bundleThatLeft);
    if (left.bind("entry", entry).next()) {
        return Error::refused(UndoBundleText::tr("The bundle was written and may have left; the letters in it stay "
                                                 "signed. Nothing was taken back; a retraction asks the reader to "
                                                 "forget a letter."));
    }
    return {};
}

/// Both, where the action is to be taken back; doing it again takes nothing from anybody.
Result<void> needFree(const Reader &reader, qint64 link)
{
    const qint64 first = firstLink(reader, link);
    BENCHBOOK_TRY(needUnsigned(reader, first));
    return undoDepth(reader, link) % 2 == 0 ? needUnanswered(reader, first) : Result<void>();
}

/// Turns one action round. An action of another machine that a letter of ours builds on stays, as it would have been
/// refused by itself.
Result<qint64> turnOne(Studio &studio, qint64 link, PersonRef person)
{
    BENCHBOOK_TRY(studio.read([&](const Reader &reader) { return needFree(reader, link); }));
    return studio.undo(link, person);
}

Result<void> turnRound(Studio &studio, const std::vector<qint64> &links, PersonRef person, TakenBack &done)
{
    for (const qint64 link : links) {
        const Result<qint64> undone = turnOne(studio, link, person);
        if (undone.ok()) {
            ++done.actions;
            continue;
        }
        if (undone.error().code != ErrorCode::Conflict && undone.error().code != ErrorCode::Refused)
            return undone.error();
        const auto known = studio.read([&](const Reader &reader) { return entryById(reader, link); });
        if (!known.ok())
            return known.error();
        done.stayed.push_back({link, known->sentence, undone.error().message});
    }
    return {};
}

} // namespace

Result<TakenBack> takeBackAction(Studio &studio, qint64 entry, PersonRef person)
{
    struct Plan
    {
        std::vector<qint64> links;
        bool letters = false;
    };
    const auto plan = studio.read([&](const Reader &reader) -> Result<Plan> {
        const qint64 first = firstLink(reader, entry);
        BENCHBOOK_TRY(needFree(reader, entry));
        const std::vector<qint64> brought = actionsBrought(reader, first);
        const bool letters = changesWhatCounts(reader, first) || !brought.empty();
        return Plan{linksToTurn(reader, brought, entry, undoDepth(reader, entry) % 2 == 1), letters};
    });
    if (!plan.ok())
        return plan.error();
    TakenBack done;
    if (!plan->letters) {
        BENCHBOOK_ASSIGN(done.entry, studio.undo(entry, person));
        return done;
    }
    BENCHBOOK_TRY(studio.bulk([&]() -> Result<void> {
        BENCHBOOK_TRY(turnRound(studio, plan->links, person, done));
        // What deals come to follows from the letters that count now.
        BENCHBOOK_ASSIGN(done.entry, studio.undo(entry, person, [](Action &action) -> Result<void> {
            refreshDeals(action);
            return {};
        }));
        return {};
    }));
    return done;
}

std::optional<Studio::Undoable> latestToTakeBack(const Studio &studio)
{
    return studio.undoable([](const Reader &reader, qint64 entry) { return !needFree(reader, entry).ok(); });
}

QString stayedText(const TakenBack &done)
{
    if (done.stayed.empty())
        return {};
    QStringList lines{UndoBundleText::tr("%n action(s) stay, for something done later builds on them:", nullptr,
                                         static_cast<int>(done.stayed.size()))};
    for (const StayedAction &stayed : done.stayed) {
        if (lines.size() > stayedListed) {
            lines << u"…"_s;
            break;
        }
        lines << stayed.sentence.text();
    }
    return lines.join(u'\n');
}

} // namespace benchbook
