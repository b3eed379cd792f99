// Documents of ours: quality standards, process cards and material tests, written down in versions. What is written
// stays here until it is published (publish.h).
#pragma once

#include "core/journal/entities.h"
#include "core/journal/studio.h"
#include "core/letters/letter_body.h"
#include "core/letters/letter_kinds.h"
#include "core/sharing/documents.h"

namespace benchbook {

/// "standard", "process_card", "material_test": the kind of letter a document goes as.
QString documentKindKey(DocumentKind kind);
std::optional<DocumentKind> documentKindOf(const QString &key);
const LetterKind &letterKindOf(DocumentKind kind);
/// What a document is called; a test by its material and method.
QString documentTitle(DocumentKind kind, const LetterBody &body);

struct OwnVersionInfo
{
    Id<OwnVersion> id;
    int version = 1;
    LetterBody body; ///< without "version" and "previous", which each letter has for whom it goes to
    Instant at{0};
    QString by; ///< who wrote it; may be empty
};

struct OwnDocumentInfo
{
    Id<OwnDocument> id;
    QString code; ///< "D-0001"
    DocumentKind kind = DocumentKind::Standard;
    std::optional<Id<Product>> product;
    std::optional<Hash256> forkedFrom; ///< the version of another studio that it goes on from
    bool hidden = false;
    std::vector<OwnVersionInfo> versions; ///< by number, from 1; none only after its writing was undone

    const OwnVersionInfo &newest() const { return versions.back(); }
};

/// NotFound: there is no such document, or its writing was undone.
Result<OwnDocumentInfo> ownDocument(const Reader &reader, Id<OwnDocument> id);
/// Not the removed ones, by number.
std::vector<OwnDocumentInfo> ownDocuments(const Reader &reader);

/// Every issue of what a document says, by path as in bodyIssues(), and what cannot be: limits the wrong way round, a test
/// after `today`. "version" and "previous" are not asked for.
std::vector<Issue> documentIssues(DocumentKind kind, const LetterBody &body, QDate today);

struct NewDocument
{
    DocumentKind kind = DocumentKind::Standard;
    LetterBody body;
    std::optional<Id<Product>> product = {};
    std::optional<Hash256> forkedFrom = {};
};
Result<Id<OwnDocument>> writeDocument(Studio &studio, const NewDocument &document, PersonRef person);
Result<Id<OwnDocument>> writeDocument(Action &action, const NewDocument &document);

/// What the document says from now on; the number of the version. As long as the newest one was written to nobody it
/// is changed, afterwards another one begins. Refused for a material test that was published: what was measured does
/// not change; write a new test, and withdraw this one if it was wrong.
Result<int> writeVersion(Studio &studio, Id<OwnDocument> document, const LetterBody &body, PersonRef person);

/// Goes on from a version of another studio under our own name; whose it was stands in it by its hash. Conflict if
/// that was done already.
Result<Id<OwnDocument>> forkDocument(Studio &studio, const Hash256 &version, PersonRef person);

/// Refused while somebody has it: withdraw it first.
Result<void> removeDocument(Studio &studio, Id<OwnDocument> document, PersonRef person);

} // namespace benchbook
