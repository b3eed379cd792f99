#include "core/sharing/documents.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(SharedDocuments)
};

std::optional<DocumentKind> documentKindOf(const Letter &letter)
{
    if (letter.is("standard"_L1))
        return DocumentKind::Standard;
    if (letter.is("process_card"_L1))
        return DocumentKind::ProcessCard;
    if (letter.is("material_test"_L1))
        return DocumentKind::MaterialTest;
    return std::nullopt;
}

std::optional<Hash256> versionBefore(const Letter &letter)
{
    const auto *previous = letter.content.body.find<Hash256>("previous"_L1);
    return previous ? std::optional(*previous) : std::nullopt;
}

bool remarkedBefore(const DocumentRemark &a, const DocumentRemark &b)
{
    return std::tie(a.at, a.letter) < std::tie(b.at, b.letter);
}

std::vector<DocumentRemark> remarksOn(const HeldLetters &held, const Letter &version, QLatin1StringView kind,
                                      QLatin1StringView textKey)
{
    std::vector<DocumentRemark> remarks;
    for (const Letter *letter : held.answers(version.hash, kind)) {
        if (!held.isWithdrawn(*letter))
            remarks.push_back(
                {letter->hash, letter->chain.author, letter->content.at, letter->content.body.text(textKey)});
    }
    std::sort(remarks.begin(), remarks.end(), remarkedBefore);
    return remarks;
}

/// One a studio, the first: who endorses twice says nothing more.
std::vector<DocumentRemark> endorsementsOf(const HeldLetters &held, const Letter &version)
{
    std::map<SignPublicKey, DocumentRemark> byStudio;
    for (DocumentRemark &remark : remarksOn(held, version, "endorse"_L1, "note"_L1)) {
        if (remark.studio != version.chain.author)
            byStudio.emplace(remark.studio, std::move(remark));
    }
    std::vector<DocumentRemark> endorsements;
    for (auto &[studio, remark] : byStudio)
        endorsements.push_back(std::move(remark));
    return endorsements;
}

DocumentVersion versionOf(const HeldLetters &held, const Letter &letter)
{
    const LetterBody &body = letter.content.body;
    DocumentVersion version;
    version.letter = letter.hash;
    const bool isTest = letter.is("material_test"_L1);
    version.version = isTest ? 1 : body.number("version"_L1);
    version.previous = versionBefore(letter);
    version.title = isTest ? u"%1: %2"_s.arg(body.text("material"_L1), body.text("method"_L1)) : body.text("title"_L1);
    version.at = letter.content.at;
    version.mayForward = body.flag("may_forward"_L1);
    version.withdrawn = held.isWithdrawn(letter);
    version.endorsements = endorsementsOf(held, letter);
    version.comments = remarksOn(held, letter, "comment"_L1, "text"_L1);
    return version;
}

class DocumentFold
{
public:
    explicit DocumentFold(const std::vector<Letter> &letters) : m_held(letters)
    {
        for (const auto kind : {"standard"_L1, "process_card"_L1, "material_test"_L1}) {
            for (const Letter *letter : m_held.ofKind(kind))
                m_versions.emplace(letter->hash, letter);
        }
    }

    std::vector<SharedDocument> fold()
    {
        std::map<Hash256, SharedDocument> documents;
        for (const auto &[hash, letter] : m_versions) {
            const Letter &first = firstOf(*letter);
            SharedDocument &document = documents[first.hash];
            document.id = first.hash;
            document.kind = *documentKindOf(first);
            document.author = first.chain.author;
            document.versions.push_back(versionOf(m_held, *letter));
            addFlaws(*letter, document);
        }
        std::vector<SharedDocument> listed;
        for (auto &[id, document] : documents) {
            finish(document);
            listed.push_back(std::move(document));
        }
        return listed;
    }

private:
    /// The version that this one names, if it is held and of the same kind.
    const Letter *before(const Letter &letter) const
    {
        const auto previous = versionBefore(letter);
        const auto at = previous ? m_versions.find(*previous) : m_versions.end();
        return at != m_versions.end() && at->second->content.kind == letter.content.kind ? at->second : nullptr;
    }

    const Letter &firstOf(const Letter &letter)
    {
        std::vector<const Letter *> walked;
        const Letter *at = &letter;
        // Ends, for nobody can name the hash of what is not yet written.
        for (;;) {
            // A long row of versions is walked once, not anew from each of them.
            if (const auto known = m_firsts.find(at); known != m_firsts.end()) {
                at = known->second;
                break;
            }
            walked.push_back(at);
            const Letter *earlier = before(*at);
            if (!earlier || earlier->chain.author != at->chain.author)
                break;
            at = earlier;
        }
        for (const Letter *each : walked)
            m_firsts.emplace(each, at);
        return *at;
    }

    void addFlaws(const Letter &letter, SharedDocument &document) const
    {
        if (letter.is("material_test"_L1))
            return;
        const auto flaw = [&](DocumentFlawKind kind, const Hash256 &about) {
            document.flaws.push_back({kind, letter.hash, about});
        };
        const qint64 number = letter.content.body.number("version"_L1);
        const auto previous = versionBefore(letter);
        if (!previous) {
            if (number != 1)
                flaw(DocumentFlawKind::NothingBefore, Hash256());
            return;
        }
        const Letter *earlier = before(letter);
        if (!earlier) {
            flaw(m_held.find(*previous) ? DocumentFlawKind::OtherKind : DocumentFlawKind::VersionMissing, *previous);
        } else if (earlier->chain.author != letter.chain.author) {
            document.forkedFrom = *previous;
        } else if (number != earlier->content.body.number("version"_L1) + 1) {
            flaw(DocumentFlawKind::WrongNumber, *previous);
        }
    }

    void finish(SharedDocument &document) const
    {
        std::sort(document.versions.begin(), document.versions.end(), [](const auto &a, const auto &b) {
            return std::tie(a.version, a.at, a.letter) < std::tie(b.version, b.at, b.letter);
        });
        std::map<Hash256, int> followers;
        for (const DocumentVersion &version : document.versions) {
            if (!version.withdrawn)
                document.newest = version.letter;
            if (version.previous && version.letter != document.id && !version.withdrawn)
                ++followers[*version.previous];
        }
        for (const DocumentVersion &version : document.versions) {
            if (version.previous && version.letter != document.id && !version.withdrawn &&
                followers.at(*version.previous) > 1)
                document.flaws.push_back({DocumentFlawKind::Branched, version.letter, *version.previous});
        }
        std::sort(document.flaws.begin(), document.flaws.end(), [](const DocumentFlaw &a, const DocumentFlaw &b) {
            return std::tie(a.version, a.kind) < std::tie(b.version, b.kind);
        });
    }

    HeldLetters m_held;
    std::map<Hash256, const Letter *> m_versions;
    std::unordered_map<const Letter *, const Letter *> m_firsts; ///< of versions that were walked from
};

} // namespace

const DocumentVersion *SharedDocument::version(const Hash256 &letter) const
{
    const auto at = std::find_if(versions.begin(), versions.end(),
                                 [&letter](const DocumentVersion &each) { return each.letter == letter; });
    return at == versions.end() ? nullptr : &*at;
}

std::vector<SharedDocument> sharedDocuments(const std::vector<Letter> &letters) { return DocumentFold(letters).fold(); }

Result<void> mayForward(const std::vector<Letter> &letters, const Hash256 &letter, const SignPublicKey &studio)
{
    const HeldLetters held(letters);
    const Letter *found = held.find(letter);
    if (!found)
        return Error::notFound(DocumentText::tr("This letter is not held here, or cannot be read."));
    if (!documentKindOf(*found))
        return Error::refused(DocumentText::tr("Only standards, process cards and material tests can be passed on."));
    if (found->chain.author == studio)
        return {};
    if (held.isWithdrawn(*found))
        return Error::refused(DocumentText::tr("Its author has withdrawn this document."));
    if (!found->content.body.flag("may_forward"_L1))
        return Error::refused(DocumentText::tr("Its author has not allowed this document to be passed on. Ask them."));
    return {};
}

QString documentFlawText(DocumentFlawKind kind)
{
    switch (kind) {
    case DocumentFlawKind::VersionMissing:
        return DocumentText::tr("The version before it is not held here.");
    case DocumentFlawKind::NothingBefore:
        return DocumentText::tr("It is not a first version, and names none before it.");
    case DocumentFlawKind::WrongNumber:
        return DocumentText::tr("Its number does not follow from the version before it.");
    case DocumentFlawKind::OtherKind:
        return DocumentText::tr("It names a letter that is no version of such a document.");
    case DocumentFlawKind::Branched:
        return DocumentText::tr("Its author wrote another version after the same one.");
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
