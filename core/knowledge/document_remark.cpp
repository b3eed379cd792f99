#include "core/knowledge/document_remark.h"

#include "core/knowledge/publish.h"
#include "core/peers/letter_store.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct RemarkText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr const char *endorsedBefore = R"sql(
    SELECT 1 FROM told_letter AS letter, json_each(letter.parents) AS parent
    WHERE letter.kind = 'endorse' AND letter.direction = 'out' AND parent.value = :version
      AND letter.id NOT IN (SELECT letter_id FROM withdrawn_letter)
    UNION ALL
    SELECT 1 FROM letter_draft AS draft, json_each(draft.parents) AS parent
    WHERE draft.kind = 'endorse' AND draft.letter_id IS NULL AND parent.value = :version
    LIMIT 1
)sql";
constexpr const char *isWithdrawnSql = R"sql(
    SELECT 1 FROM withdrawn_letter AS gone JOIN letter ON letter.id = gone.letter_id WHERE letter.hash = :version
)sql";
constexpr const char *versionOfLetter = R"sql(
    SELECT version.document_id, version.version FROM letter
    JOIN letter_draft AS draft ON draft.letter_id = letter.id
    JOIN version_post AS post ON post.draft_id = draft.id
    JOIN own_version AS version ON version.id = post.version_id
    WHERE letter.hash = :letter
)sql";

/// A version of somebody that can be spoken of.
Result<KeptLetter> versionHeld(const Reader &reader, const Hash256 &version)
{
    std::optional<KeptLetter> kept = letterOfHash(reader, version);
    if (!kept || !documentKindOf(kept->letter.content.kind))
        return Error::notFound(RemarkText::tr("This is no version of a document that is held here."));
    Query gone = reader.query(isWithdrawnSql);
    if (gone.bind("version", hexText(version)).next())
        return Error::refused(RemarkText::tr("Its author has withdrawn this version."));
    return std::move(*kept);
}

QString titleOf(const Letter &letter)
{
    return documentTitle(*documentKindOf(letter.content.kind), letter.content.body);
}

LetterContent remarkOn(QLatin1StringView kind, const Hash256 &version, Instant now)
{
    return {.kind = QString(kind), .parents = {version}, .at = now};
}

/// Whoever has this version of ours, and by which letter.
std::vector<std::pair<Id<Peer>, Hash256>> holdersOf(const Reader &reader, const Hash256 &version)
{
    std::vector<std::pair<Id<Peer>, Hash256>> holders;
    Query found = reader.query(versionOfLetter);
    if (!found.bind("letter", hexText(version)).next())
        return holders;
    const int number = found.count(1);
    for (const DocumentPost &post : postsOf(reader, found.id<OwnDocument>(0))) {
        const bool holdsIt = post.number == number && post.letter && post.state != PostState::Withdrawn;
        // Nothing goes to who is blocked; the others hear it all the same.
        if (holdsIt && needReach(reader, post.peer).ok())
            holders.emplace_back(post.peer, *post.letter);
    }
    return holders;
}

} // namespace

Result<Id<LetterDraft>> endorse(Studio &studio, const Hash256 &version, const QString &note, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Endorse a document")), person,
        [&](Action &action) -> Result<Id<LetterDraft>> {
            BENCHBOOK_ASSIGN(const KeptLetter kept, versionHeld(action.reader(), version));
            if (kept.way == LetterWay::Out)
                return Error::refused(RemarkText::tr("It is ours: others may endorse it, we do by publishing it."));
            Query before = action.query(endorsedBefore);
            if (before.bind("version", hexText(version)).next())
                return Error::refused(RemarkText::tr("We endorsed this version already."));
            LetterContent content = remarkOn("endorse"_L1, version, action.now());
            if (!note.trimmed().isEmpty())
                content.body.set("note"_L1, note.trimmed());
            BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.peer = kept.peer}, content));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Endorse “%1”"), {titleOf(kept.letter)}));
            return draft;
        });
}

Result<int> comment(Studio &studio, const Hash256 &version, const QString &text, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Comment on a document")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const KeptLetter kept, versionHeld(action.reader(), version));
            if (text.trimmed().isEmpty())
                return Error::fromIssues({{u"text"_s, RemarkText::tr("Say what you think.")}});
            std::vector<std::pair<Id<Peer>, Hash256>> to;
            if (kept.way == LetterWay::Out)
                to = holdersOf(action.reader(), version);
            else if (kept.peer)
                to.emplace_back(*kept.peer, version);
            if (to.empty())
                return Error::refused(RemarkText::tr("Nobody else has this version."));
            for (const auto &[peer, letter] : to) {
                LetterContent content = remarkOn("comment"_L1, letter, action.now());
                content.body.set("text"_L1, text.trimmed());
                BENCHBOOK_TRY(writeLetter(action, {.peer = peer}, content));
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Comment on “%1”"), {titleOf(kept.letter)}));
            return static_cast<int>(to.size());
        });
}

} // namespace benchbook
