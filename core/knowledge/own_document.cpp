#include "core/knowledge/own_document.h"

#include "core/knowledge/document_draft.h"
#include "core/knowledge/publish.h"
#include "core/peers/letter_store.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct OwnDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr const char *documentRows = R"sql(
    SELECT id, code, kind, product_id, forked_from, hidden FROM own_document
    WHERE (:id IS NULL AND hidden = 0) OR id = :id ORDER BY number
)sql";
constexpr const char *versionRows = R"sql(
    SELECT version.id, version.version, version.body, version.written_ms, coalesce(person.name, '')
    FROM own_version AS version LEFT JOIN person ON person.id = version.person_id
    WHERE version.document_id = :document ORDER BY version.version
)sql";
constexpr const char *forkOf = "SELECT code FROM own_document WHERE forked_from = :hash AND hidden = 0";

std::vector<OwnDocumentInfo> readOwnDocuments(const Reader &reader, std::optional<Id<OwnDocument>> id)
{
    std::vector<OwnDocumentInfo> documents;
    Query query = reader.query(documentRows);
    query.bind("id", id);
    while (query.next()) {
        OwnDocumentInfo info{.id = query.id<OwnDocument>(0),
                             .code = query.text(1),
                             .kind = documentKindOf(query.text(2)).value_or(DocumentKind::Standard),
                             .product = query.maybeId<Product>(3),
                             .forkedFrom = Hash256::fromHex(query.text(4).toLatin1()),
                             .hidden = query.flag(5),
                             .versions = {}};
        Query versions = reader.query(versionRows);
        versions.bind("document", info.id);
        while (versions.next()) {
            info.versions.push_back({versions.id<OwnVersion>(0), versions.count(1),
                                     bodyFromStored(info.kind, versions.text(2)), versions.instant(3),
                                     versions.text(4)});
        }
        if (!info.versions.empty())
            documents.push_back(std::move(info));
    }
    return documents;
}

void addVersion(Action &action, Id<OwnDocument> document, DocumentKind kind, int version, const LetterBody &body)
{
    action.add("own_version", action.newId<OwnVersion>(),
               {{"document_id", document},
                {"version", version},
                {"body", storedBody(kind, body)},
                {"written_ms", action.now()},
                {"person_id", action.person()}});
}

bool wasPosted(const std::vector<DocumentPost> &posts, int version)
{
    return std::any_of(posts.begin(), posts.end(), [&](const DocumentPost &post) { return post.number == version; });
}

void addLimitIssues(const LetterBody &body, std::vector<Issue> &issues)
{
    const BodyLines &points = body.lines("points"_L1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto *least = points[i].find<BodyQuantity>("least"_L1);
        const auto *most = points[i].find<BodyQuantity>("most"_L1);
        if (least && most && least->unit == most->unit && least->quantity > most->quantity)
            issues.push_back({u"points[%1].most"_s.arg(i), OwnDocumentText::tr("“At most” is less than “at least”.")});
    }
}

} // namespace

QString documentKindKey(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Standard:
        return u"standard"_s;
    case DocumentKind::ProcessCard:
        return u"process_card"_s;
    case DocumentKind::MaterialTest:
        return u"material_test"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DocumentKind> documentKindOf(const QString &key)
{
    for (const DocumentKind kind : {DocumentKind::Standard, DocumentKind::ProcessCard, DocumentKind::MaterialTest}) {
        if (documentKindKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

const LetterKind &letterKindOf(DocumentKind kind) { return *findLetterKind(documentKindKey(kind)); }

QString documentTitle(DocumentKind kind, const LetterBody &body)
{
    if (kind != DocumentKind::MaterialTest)
        return body.text("title"_L1);
    return u"%1 · %2"_s.arg(body.text("material"_L1), body.text("method"_L1));
}

Result<OwnDocumentInfo> ownDocument(const Reader &reader, Id<OwnDocument> id)
{
    std::vector<OwnDocumentInfo> found = readOwnDocuments(reader, id);
    if (found.empty())
        return Error::notFound(OwnDocumentText::tr("There is no such document."));
    return std::move(found.front());
}

std::vector<OwnDocumentInfo> ownDocuments(const Reader &reader) { return readOwnDocuments(reader, std::nullopt); }

std::vector<Issue> documentIssues(DocumentKind kind, const LetterBody &body, QDate today)
{
    LetterBody whole = withoutPlace(body);
    if (kind != DocumentKind::MaterialTest)
        whole.set("version"_L1, qint64(1));
    std::vector<Issue> issues = bodyIssues(letterKindOf(kind), whole);
    addLimitIssues(body, issues);
    if (const auto *tested = body.find<QDate>("tested"_L1); tested && *tested > today)
        issues.push_back({u"tested"_s, OwnDocumentText::tr("This day is still to come. Say when it was tested.")});
    return issues;
}

Result<Id<OwnDocument>> writeDocument(Action &action, const NewDocument &document)
{
    const LetterBody body = withoutPlace(document.body);
    if (auto issues = documentIssues(document.kind, body, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto id = action.newId<OwnDocument>();
    const int number = action.nextNumber("own_document");
    const QString code = u"D-%1"_s.arg(number, 4, 10, QChar(u'0'));
    action.add("own_document", id,
               {{"number", number},
                {"code", code},
                {"kind", documentKindKey(document.kind)},
                {"product_id", document.product},
                {"forked_from", document.forkedFrom ? hexText(*document.forkedFrom) : QString()}});
    addVersion(action, id, document.kind, 1, body);
    action.say(
        Sentence(QT_TRANSLATE_NOOP("Action", "Write document %1: %2"), {code, documentTitle(document.kind, body)}));
    return id;
}

Result<Id<OwnDocument>> writeDocument(Studio &studio, const NewDocument &document, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write a document")), person,
                          [&](Action &action) { return writeDocument(action, document); });
}

Result<int> writeVersion(Studio &studio, Id<OwnDocument> document, const LetterBody &said, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Write a version")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const OwnDocumentInfo info, ownDocument(action.reader(), document));
            const LetterBody body = withoutPlace(said);
            if (auto issues = documentIssues(info.kind, body, action.today()); !issues.empty())
                return Error::fromIssues(std::move(issues));
            const OwnVersionInfo &newest = info.newest();
            if (!wasPosted(postsOf(action.reader(), document), newest.version)) {
                action.change("own_version", newest.id,
                              {{"body", storedBody(info.kind, body)}, {"written_ms", action.now()}});
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change document %1: %2"),
                                    {info.code, documentTitle(info.kind, body)}));
                return newest.version;
            }
            if (info.kind == DocumentKind::MaterialTest) {
                return Error::refused(OwnDocumentText::tr(
                    "This test was published, and what was measured does not change. Write a new test; if this one was "
                    "wrong, withdraw it."));
            }
            if (body == newest.body)
                return Error::refused(
                    OwnDocumentText::tr("It says the same as version %1. Nothing was written.").arg(newest.version));
            addVersion(action, document, info.kind, newest.version + 1, body);
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write version %1 of document %2: %3"),
                                {QString::number(newest.version + 1), info.code, documentTitle(info.kind, body)}));
            return newest.version + 1;
        });
}

Result<Id<OwnDocument>> forkDocument(Studio &studio, const Hash256 &version, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Go on from a document under our name")), person,
        [&](Action &action) -> Result<Id<OwnDocument>> {
            const std::optional<KeptLetter> kept = letterOfHash(action.reader(), version);
            const auto kind = kept ? documentKindOf(kept->letter.content.kind) : std::nullopt;
            if (!kind || kept->way == LetterWay::Out || !kept->letter.isReadable())
                return Error::notFound(OwnDocumentText::tr("This is no document of another studio."));
            if (kind == DocumentKind::MaterialTest) {
                return Error::refused(OwnDocumentText::tr(
                    "A measurement is nobody else's to go on from. Measure anew, and write it down as "
                    "a test of your own."));
            }
            Query known = action.query(forkOf);
            if (known.bind("hash", hexText(version)).next())
                return Error::conflict(OwnDocumentText::tr("%1 goes on from it already.").arg(known.text(0)));
            // Their pictures stay theirs, and whether it may be passed on is for us to say anew.
            LetterBody body = kept->letter.content.body;
            body.values.erase(u"photos"_s);
            body.values.erase(u"may_forward"_s);
            BENCHBOOK_ASSIGN(const Id<OwnDocument> id,
                             writeDocument(action, {.kind = *kind, .body = body, .forkedFrom = version}));
            action.say(
                Sentence(QT_TRANSLATE_NOOP("Action", "Go on from “%1” under our name"), {documentTitle(*kind, body)}));
            return id;
        });
}

Result<void> removeDocument(Studio &studio, Id<OwnDocument> document, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Remove a document")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OwnDocumentInfo info, ownDocument(action.reader(), document));
            const auto posts = postsOf(action.reader(), document);
            const auto held = std::find_if(posts.begin(), posts.end(),
                                           [](const DocumentPost &post) { return post.state != PostState::Withdrawn; });
            if (held != posts.end())
                return Error::refused(
                    OwnDocumentText::tr("It was written to %1. Withdraw it first.").arg(held->peerName));
            action.change("own_document", document, {{"hidden", 1}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Remove document %1"), {info.code}));
            return {};
        });
}

} // namespace benchbook
