// A document as one looks at it: of ours or of a peer, with its versions, what others say, and where it went.
#pragma once

#include "core/journal/list.h"
#include "core/knowledge/publish.h"

namespace benchbook {

/// "documents": ours, and those that came from peers.
const ListDefinition &documentList();

struct RemarkView
{
    QString who = {}; ///< of another studio as they call themselves, see visibleText(); empty: we
    Instant at{0};
    QString text = {}; ///< may be empty in an endorsement
};

enum class VersionState { Newest, Superseded, Withdrawn };
/// "newest", "superseded", "withdrawn": see stateTitle().
QString versionStateKey(VersionState state);

struct VersionView
{
    qint64 number = 1;                  ///< as its author numbers it
    std::optional<Hash256> letter = {}; ///< that brought it = {}; of ours any that carried it, nothing while none did
    LetterBody body = {};               ///< without its number and the version before
    Instant at{0};
    VersionState state = VersionState::Newest;
    std::vector<RemarkView> endorsements = {}; ///< by time
    std::vector<RemarkView> comments = {};     ///< by time
    std::vector<DocumentPost> posts = {};      ///< of ours: to whom it went
    QString by = {};                           ///< of ours: who wrote it
};

struct DocumentView
{
    qint64 id = 0; ///< of a row of documentList(): an OwnDocument, or the letter that brought the first version
    std::optional<Id<OwnDocument>> own = {};
    std::optional<Id<Peer>> author = {}; ///< nothing: ours
    QString authorName = {};             ///< as they call themselves; empty: ours
    QString code = {};                   ///< of ours
    DocumentKind kind = DocumentKind::Standard;
    QString title = {};                     ///< of the newest version
    std::vector<VersionView> versions = {}; ///< by number
    QStringList flaws = {};                 ///< what is wrong with the chain of versions, in sentences
    QString forkedFrom = {}; ///< “title” of a studio, version n; or that it is not held; empty: begun anew
    QStringList forks = {};  ///< studios that go on from it under their name
    int waiting = 0;         ///< letters of ours about it in the box

    bool isOurs() const { return own.has_value(); }
    /// The newest that was not withdrawn, else the last.
    const VersionView &current() const;
    /// Nothing for a number that is none.
    const VersionView *version(qint64 number) const;
    /// What we may do: screens and the command line ask here, the use cases decide.
    bool canEndorse() const;
    bool canFork() const;
    bool canPublish() const;
    bool canWithdraw() const;
};

/// By an id of documentList(). NotFound: there is none.
Result<DocumentView> documentView(const Reader &reader, qint64 id);
/// By code, title or id. Conflict where several are called so.
Result<qint64> findDocument(const Reader &reader, const QString &reference);

/// One thing that differs between two versions.
struct VersionDifference
{
    QString label = {};  ///< "Steps 2 · Text"
    QString before = {}; ///< empty: it is new
    QString after = {};  ///< empty: it is gone
};
/// In the order of the kind's fields. Values as plain text, see visibleText().
std::vector<VersionDifference> differencesBetween(DocumentKind kind, const LetterBody &before, const LetterBody &after,
                                                  const QLocale &locale);
/// What a version says, in lines of label and value.
std::vector<VersionDifference> linesOf(DocumentKind kind, const LetterBody &body, const QLocale &locale);

} // namespace benchbook
