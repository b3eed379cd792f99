#include "core/knowledge/document_view.h"

#include "core/knowledge/document_draft.h"
#include "core/letters/leaving.h"
#include "core/letters/visible_text.h"
#include "core/peers/letter_store.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct DocumentViewText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr QLatin1StringView knowledgeKindKeys[] = {"standard"_L1, "process_card"_L1, "material_test"_L1,
                                                   "endorse"_L1,  "comment"_L1,      "retract"_L1};
constexpr const char *firstLetterHash = "SELECT hash FROM letter WHERE id = :id AND kind IN "
                                        "('standard', 'process_card', 'material_test') AND counters_id IS NULL";
constexpr const char *waitingAbout = R"sql(
    SELECT count(DISTINCT draft.id) FROM letter_draft AS draft, json_each(draft.parents) AS parent
    WHERE draft.letter_id IS NULL AND draft.kind IN ('endorse', 'comment', 'retract') AND parent.value = :hash
)sql";
constexpr const char *documentsCalled = R"sql(
    SELECT id FROM own_document WHERE hidden = 0 AND (code = :name COLLATE NOCASE OR CAST(id AS TEXT) = :name)
)sql";

/// Everything that is held about knowledge, and whom its authors are to us.
class KnowledgeHeld
{
public:
    explicit KnowledgeHeld(const Reader &reader) : m_reader(reader)
    {
        for (const QLatin1StringView kind : knowledgeKindKeys) {
            for (KeptLetter &kept : lettersOfKind(reader, kind)) {
                m_kept.emplace(kept.letter.hash, kept);
                m_letters.push_back(std::move(kept.letter));
            }
        }
        m_documents = sharedDocuments(m_letters);
    }

    const std::vector<SharedDocument> &documents() const { return m_documents; }
    const KeptLetter *find(const Hash256 &hash) const
    {
        const auto found = m_kept.find(hash);
        return found == m_kept.end() ? nullptr : &found->second;
    }
    const SharedDocument *documentWith(const Hash256 &version) const
    {
        for (const SharedDocument &document : m_documents) {
            if (document.version(version))
                return &document;
        }
        return nullptr;
    }
    std::vector<RemarkView> remarks(const std::vector<DocumentRemark> &remarks) const
    {
        std::vector<RemarkView> views;
        for (const DocumentRemark &remark : remarks)
            views.push_back({nameOf(remark.letter), remark.at, remark.text});
        return views;
    }
    /// Who wrote a letter; empty: we.
    QString nameOf(const Hash256 &letter) const
    {
        const KeptLetter *kept = find(letter);
        if (!kept || kept->way == LetterWay::Out || !kept->peer)
            return {};
        const Result<PeerInfo> peer = peerInfo(m_reader, *kept->peer);
        return peer.ok() ? peer->name : QString();
    }
    int waitingOn(const Hash256 &version) const
    {
        Query query = m_reader.query(waitingAbout);
        query.bind("hash", hexText(version)).next();
        return query.count(0);
    }

private:
    const Reader &m_reader;
    std::map<Hash256, KeptLetter> m_kept;
    std::vector<Letter> m_letters;
    std::vector<SharedDocument> m_documents;
};

QString forkText(const KnowledgeHeld &held, const Hash256 &from)
{
    const KeptLetter *kept = held.find(from);
    const SharedDocument *document = held.documentWith(from);
    if (!kept || !document)
        return DocumentViewText::tr("a document that is not held here");
    const QString author = held.nameOf(from);
    const DocumentVersion *version = document->version(from);
    return author.isEmpty()
               ? DocumentViewText::tr("our “%1”, version %2").arg(version->title).arg(version->version)
               : DocumentViewText::tr("“%1” of %2, version %3").arg(version->title, author).arg(version->version);
}

/// Studios that begin a document of theirs with one of these versions.
QStringList forksOf(const KnowledgeHeld &held, const std::set<Hash256> &versions)
{
    QStringList forks;
    for (const SharedDocument &document : held.documents()) {
        if (!document.forkedFrom || !versions.contains(*document.forkedFrom))
            continue;
        const QString name = held.nameOf(document.id);
        if (!name.isEmpty() && !forks.contains(name))
            forks << name;
    }
    return forks;
}

void sortRemarks(std::vector<RemarkView> &remarks)
{
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const RemarkView &a, const RemarkView &b) { return a.at < b.at; });
}

/// One text for all who have it: what we say to several of them is shown once.
void addRemark(std::vector<RemarkView> &remarks, const RemarkView &added)
{
    const bool known = std::any_of(remarks.begin(), remarks.end(), [&](const RemarkView &remark) {
        return remark.who == added.who && remark.at == added.at && remark.text == added.text;
    });
    if (!known)
        remarks.push_back(added);
}

/// The newest that stands is that; the ones before it are superseded.
void setStates(std::vector<VersionView> &versions)
{
    bool foundNewest = false;
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (version->state == VersionState::Withdrawn)
            continue;
        version->state = foundNewest ? VersionState::Superseded : VersionState::Newest;
        foundNewest = true;
    }
}

VersionView ownVersionView(const KnowledgeHeld &held, const OwnVersionInfo &info,
                           const std::vector<DocumentPost> &posts)
{
    VersionView view{.number = info.version, .body = info.body, .at = info.at, .by = info.by};
    bool stands = false;
    for (const DocumentPost &post : posts) {
        if (post.number != info.version)
            continue;
        view.posts.push_back(post);
        stands = stands || post.state != PostState::Withdrawn;
        if (!post.letter)
            continue;
        if (!view.letter || post.state != PostState::Withdrawn)
            view.letter = post.letter;
        const SharedDocument *document = held.documentWith(*post.letter);
        const DocumentVersion *version = document ? document->version(*post.letter) : nullptr;
        if (!version)
            continue;
        for (const RemarkView &remark : held.remarks(version->endorsements))
            addRemark(view.endorsements, remark);
        for (const RemarkView &remark : held.remarks(version->comments))
            addRemark(view.comments, remark);
    }
    if (!view.posts.empty() && !stands)
        view.state = VersionState::Withdrawn;
    sortRemarks(view.endorsements);
    sortRemarks(view.comments);
    return view;
}

DocumentView ownView(const Reader &reader, const OwnDocumentInfo &info)
{
    const KnowledgeHeld held(reader);
    DocumentView view{.id = info.id.value(), .own = info.id, .code = info.code, .kind = info.kind};
    view.title = documentTitle(info.kind, info.newest().body);
    const std::vector<DocumentPost> posts = postsOf(reader, info.id);
    for (const OwnVersionInfo &version : info.versions)
        view.versions.push_back(ownVersionView(held, version, posts));
    setStates(view.versions);
    std::set<Hash256> letters;
    for (const DocumentPost &post : posts) {
        if (!post.letter) {
            ++view.waiting;
            continue;
        }
        letters.insert(*post.letter);
        view.waiting += held.waitingOn(*post.letter);
    }
    view.forks = forksOf(held, letters);
    if (info.forkedFrom)
        view.forkedFrom = forkText(held, *info.forkedFrom);
    return view;
}

Result<DocumentView> theirView(const Reader &reader, qint64 id)
{
    Query row = reader.query(firstLetterHash);
    if (!row.bind("id", id).next())
        return Error::notFound(DocumentViewText::tr("There is no such document."));
    const KnowledgeHeld held(reader);
    const SharedDocument *document = held.documentWith(bytesOfHex<Hash256>(row.text(0)));
    const KeptLetter *first = document ? held.find(document->id) : nullptr;
    if (!first || first->way == LetterWay::Out)
        return Error::notFound(DocumentViewText::tr("There is no such document."));
    DocumentView view{.id = first->id.value(),
                      .author = first->peer,
                      .authorName = held.nameOf(document->id),
                      .kind = document->kind};
    std::set<Hash256> letters;
    for (const DocumentVersion &version : document->versions) {
        const KeptLetter *kept = held.find(version.letter);
        letters.insert(version.letter);
        view.versions.push_back({.number = version.version,
                                 .letter = version.letter,
                                 .body = withoutPlace(kept->letter.content.body),
                                 .at = version.at,
                                 .state = version.withdrawn ? VersionState::Withdrawn : VersionState::Newest,
                                 .endorsements = held.remarks(version.endorsements),
                                 .comments = held.remarks(version.comments)});
        view.waiting += held.waitingOn(version.letter);
    }
    setStates(view.versions);
    view.title = documentTitle(view.kind, view.current().body);
    for (const DocumentFlaw &flaw : document->flaws) {
        const DocumentVersion *where = document->version(flaw.version);
        view.flaws
            << DocumentViewText::tr("Version %1: %2").arg(where ? where->version : 0).arg(documentFlawText(flaw.kind));
    }
    view.forks = forksOf(held, letters);
    if (document->forkedFrom)
        view.forkedFrom = forkText(held, *document->forkedFrom);
    return view;
}

/// Without the numbers of its lines: what is told of a line says which one it is.
LetterBody withoutLineNumbers(LetterBody body)
{
    for (auto &[key, value] : body.values) {
        auto *lines = std::get_if<BodyLines>(&value);
        for (std::size_t i = 0; lines && i < lines->size(); ++i)
            (*lines)[i].values.erase(u"no"_s);
    }
    return body;
}

/// What everybody reads of a letter is not what a version is about.
std::vector<LeavingLine> bodyLines(DocumentKind kind, const LetterBody &body, const QLocale &locale)
{
    LetterContent content{.kind = documentKindKey(kind), .body = withoutLineNumbers(withoutPlace(body))};
    // A document tells days, never a time of the day.
    const QTimeZone zone = QTimeZone::utc();
    const std::size_t before = leavesTheStudio({.kind = content.kind}, locale, zone).size();
    std::vector<LeavingLine> lines = leavesTheStudio(content, locale, zone);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(before));
    return lines;
}

} // namespace

QString versionStateKey(VersionState state)
{
    switch (state) {
    case VersionState::Newest:
        return u"newest"_s;
    case VersionState::Superseded:
        return u"superseded"_s;
    case VersionState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

const VersionView &DocumentView::current() const
{
    const auto newest = std::find_if(versions.begin(), versions.end(),
                                     [](const VersionView &each) { return each.state == VersionState::Newest; });
    return newest == versions.end() ? versions.back() : *newest;
}

const VersionView *DocumentView::version(qint64 number) const
{
    const auto found =
        std::find_if(versions.begin(), versions.end(), [&](const VersionView &each) { return each.number == number; });
    return found == versions.end() ? nullptr : &*found;
}

bool DocumentView::canEndorse() const
{
    const std::vector<RemarkView> &said = current().endorsements;
    return !isOurs() && current().state == VersionState::Newest &&
           std::none_of(said.begin(), said.end(), [](const RemarkView &remark) { return remark.who.isEmpty(); });
}

bool DocumentView::canFork() const
{
    return !isOurs() && kind != DocumentKind::MaterialTest && current().state == VersionState::Newest;
}

bool DocumentView::canPublish() const { return isOurs() && versions.back().state == VersionState::Newest; }

bool DocumentView::canWithdraw() const
{
    return std::any_of(versions.begin(), versions.end(), [](const VersionView &version) {
        return std::any_of(version.posts.begin(), version.posts.end(),
                           [](const DocumentPost &post) { return post.state != PostState::Withdrawn; });
    });
}

Result<DocumentView> documentView(const Reader &reader, qint64 id)
{
    const Result<OwnDocumentInfo> own = ownDocument(reader, Id<OwnDocument>(id));
    return own.ok() ? Result<DocumentView>(ownView(reader, *own)) : theirView(reader, id);
}

Result<qint64> findDocument(const Reader &reader, const QString &reference)
{
    Query coded = reader.query(documentsCalled);
    if (coded.bind("name", reference.trimmed()).next())
        return coded.integer(0);
    std::vector<qint64> found;
    for (const qint64 id : listIds(reader, documentList(), {})) {
        if (QString::number(id) == reference)
            return id;
        const Result<DocumentView> view = documentView(reader, id);
        if (view.ok() && view->title.compare(reference.trimmed(), Qt::CaseInsensitive) == 0)
            found.push_back(id);
    }
    if (found.size() > 1) {
        return Error::conflict(
            DocumentViewText::tr("Several documents are called “%1”; name one by its code or id.").arg(reference));
    }
    if (found.empty())
        return Error::notFound(DocumentViewText::tr("There is no document “%1”.").arg(reference));
    return found.front();
}

std::vector<VersionDifference> linesOf(DocumentKind kind, const LetterBody &body, const QLocale &locale)
{
    std::vector<VersionDifference> lines;
    for (LeavingLine &line : bodyLines(kind, body, locale))
        lines.push_back({std::move(line.label), {}, std::move(line.value)});
    return lines;
}

std::vector<VersionDifference> differencesBetween(DocumentKind kind, const LetterBody &before, const LetterBody &after,
                                                  const QLocale &locale)
{
    const std::vector<LeavingLine> old = bodyLines(kind, before, locale);
    const std::vector<LeavingLine> now = bodyLines(kind, after, locale);
    const auto valueIn = [](const std::vector<LeavingLine> &lines, const QString &label) {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](const LeavingLine &line) { return line.label == label; });
        return found == lines.end() ? QString() : found->value;
    };
    std::vector<VersionDifference> differences;
    for (const LeavingLine &line : now) {
        const QString earlier = valueIn(old, line.label);
        if (earlier != line.value)
            differences.push_back({line.label, earlier, line.value});
    }
    for (const LeavingLine &line : old) {
        if (valueIn(now, line.label).isEmpty())
            differences.push_back({line.label, line.value, {}});
    }
    // Photos are told by their number alone; the same number of others is a change all the same.
    const auto *oldPhotos = before.find<BodyHashes>("photos"_L1);
    const auto *newPhotos = after.find<BodyHashes>("photos"_L1);
    if (oldPhotos && newPhotos && *oldPhotos != *newPhotos && oldPhotos->size() == newPhotos->size())
        differences.push_back(
            {DocumentViewText::tr("Photos"), DocumentViewText::tr("as before"), DocumentViewText::tr("others")});
    return differences;
}

} // namespace benchbook
