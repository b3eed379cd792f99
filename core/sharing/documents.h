// Knowledge that studios share: quality standards, process cards and material tests. Each is written by one studio in
// versions of which every one names the one before by its hash. Others endorse it, comment on it, or go on under their
// own name; nothing is ever merged, so nothing can conflict.
#pragma once

#include "core/sharing/held_letters.h"

namespace benchbook {

enum class DocumentKind { Standard, ProcessCard, MaterialTest };

/// What another studio says about one version.
struct DocumentRemark
{
    Hash256 letter;
    SignPublicKey studio;
    Instant at = Instant(0);
    QString text; ///< may be empty in an endorsement
    friend bool operator==(const DocumentRemark &, const DocumentRemark &) = default;
};

struct DocumentVersion
{
    Hash256 letter;
    qint64 version = 1; ///< as its author numbers it; a material test has only one
    std::optional<Hash256> previous;
    QString title; ///< of a test: its material and method
    Instant at = Instant(0);
    bool mayForward = false;
    bool withdrawn = false;                   ///< its author took it back: hidden, not erased
    std::vector<DocumentRemark> endorsements; ///< by studio, one each; never the author's own
    std::vector<DocumentRemark> comments;     ///< by time and hash; the author's answers too
    friend bool operator==(const DocumentVersion &, const DocumentVersion &) = default;
};

enum class DocumentFlawKind {
    VersionMissing, ///< names a version before it that is not held: the chain is broken there
    NothingBefore,  ///< is not the first by its number, and names none before it
    WrongNumber,    ///< its number does not follow from the one before
    OtherKind,      ///< names a letter that is no such document
    Branched        ///< another version of the same author follows the same one
};

struct DocumentFlaw
{
    DocumentFlawKind kind;
    Hash256 version; ///< where it shows
    Hash256 about;   ///< what is missing or named; zero if nothing is
    friend bool operator==(const DocumentFlaw &, const DocumentFlaw &) = default;
};

struct SharedDocument
{
    Hash256 id; ///< the first version that is held
    DocumentKind kind = DocumentKind::Standard;
    SignPublicKey author;
    std::vector<DocumentVersion> versions; ///< by number, time and hash
    std::optional<Hash256> newest;         ///< of those not withdrawn; nothing if all are
    std::optional<Hash256> forkedFrom;     ///< the version of another studio that it goes on from
    std::vector<DocumentFlaw> flaws;       ///< by version
    const DocumentVersion *version(const Hash256 &letter) const;
    friend bool operator==(const SharedDocument &, const SharedDocument &) = default;
};

/// Every document among the letters, by id. A version that names a version of another author begins a document of its
/// own (a fork). The newest is the highest number; of two branches with the same number the later one.
std::vector<SharedDocument> sharedDocuments(const std::vector<Letter> &letters);

/// Whether `studio` may hand this letter on to somebody it was not written to. Refused, saying why: only documents,
/// only with their author's consent, and none that was withdrawn. One's own may always go anywhere. The author's
/// signature goes along, so that a third studio can check whose it is.
Result<void> mayForward(const std::vector<Letter> &letters, const Hash256 &letter, const SignPublicKey &studio);

/// In words, for who looks at a document with a broken chain.
QString documentFlawText(DocumentFlawKind kind);

} // namespace benchbook
