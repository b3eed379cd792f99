#include "core/papers/paper.h"

#include "core/base/whole_file.h"
#include "core/journal/schema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PaperText
{
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

constexpr const char *papersOfSubject = R"sql(
    SELECT id, kind, name, title, content_hash, bytes, media_type, added_day, hidden FROM paper
    WHERE subject_table = :table AND subject_id = :row AND hidden = 0 ORDER BY id
)sql";

constexpr const char *onePaper = R"sql(
    SELECT id, kind, name, title, content_hash, bytes, media_type, added_day, hidden FROM paper WHERE id = :id
)sql";

constexpr const char *sameContent = R"sql(
    SELECT name FROM paper
    WHERE subject_table = :table AND subject_id = :row AND content_hash = :hash AND hidden = 0
)sql";

PaperInfo readPaper(const Query &query)
{
    return {query.id<Paper>(0), paperKindFromName(query.text(1)).value_or(PaperKind::Other),
            query.text(2),      query.text(3),
            query.text(4),      query.integer(5),
            query.text(6),      query.day(7),
            query.flag(8)};
}

Error noSuchPaper(const QString &reference)
{
    return Error::notFound(PaperText::tr("There is no file “%1” here.").arg(reference));
}

/// The name under which it is there already, if it is.
std::optional<QString> nameOfSame(const Reader &reader, RowRef subject, const QString &hash)
{
    Query query = reader.query(sameContent);
    query.bind("table", QString::fromLatin1(subject.table)).bind("row", subject.row).bind("hash", hash);
    return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

Result<void> checkSubject(const Studio &studio, const Reader &reader, const PaperSubject &subject)
{
    if (studio.schema().table(subject.row.table).hasPersonal) {
        return Error::refused(
            PaperText::tr("Nothing was added to %1: what is about a person can be erased, and a file "
                          "in a backup could not. Add it to the material, lot or product it is about.")
                .arg(subject.name));
    }
    if (!exists(reader, subject.row))
        return Error::notFound(PaperText::tr("There is no record “%1” any more.").arg(subject.name));
    return {};
}

Id<Paper> addRow(Action &action, RowRef subject, const PaperDraft &draft)
{
    const auto id = action.newId<Paper>();
    action.add("paper", id,
               {{"subject_table", QString::fromLatin1(subject.table)},
                {"subject_id", subject.row},
                {"kind", paperKindName(draft.kind)},
                {"name", draft.name},
                {"title", draft.title},
                {"content_hash", draft.hash},
                {"bytes", draft.bytes},
                {"media_type", draft.mediaType},
                {"added_day", action.today()}});
    return id;
}

} // namespace

QString paperKindName(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Photo:
        return u"photo"_s;
    case PaperKind::Certificate:
        return u"certificate"_s;
    case PaperKind::Drawing:
        return u"drawing"_s;
    case PaperKind::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PaperKind> paperKindFromName(QStringView name)
{
    const auto found = std::find_if(std::begin(paperKinds), std::end(paperKinds),
                                    [name](PaperKind kind) { return paperKindName(kind) == name; });
    return found == std::end(paperKinds) ? std::nullopt : std::optional(*found);
}

QString paperKindTitle(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Photo:
        return PaperText::tr("Photo");
    case PaperKind::Certificate:
        return PaperText::tr("Certificate");
    case PaperKind::Drawing:
        return PaperText::tr("Drawing");
    case PaperKind::Other:
        return PaperText::tr("Other file");
    }
    Q_UNREACHABLE();
}

Result<PaperDraft> keepBytes(const ContentStore &store, const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Error::invalid(PaperText::tr("“%1” is empty.").arg(name));
    if (bytes.size() > largestPaper)
        return Error::invalid(PaperText::tr("“%1” is larger than %2 MB.").arg(name).arg(largestPaper >> 20));
    BENCHBOOK_ASSIGN(const QString hash, store.keep(bytes));
    const QString type = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name();
    const PaperKind kind = type.startsWith("image/"_L1) ? PaperKind::Photo : PaperKind::Other;
    return PaperDraft{name, kind, {}, hash, bytes.size(), type};
}

Result<PaperDraft> keepFile(const ContentStore &store, const QString &path)
{
    BENCHBOOK_ASSIGN(const QByteArray bytes, readForeignFile(path, largestPaper));
    return keepBytes(store, QFileInfo(path).fileName(), bytes);
}

Result<std::vector<Id<Paper>>> addPapers(Studio &studio, const PaperSubject &subject,
                                         const std::vector<PaperDraft> &drafts, PersonRef person)
{
    Q_ASSERT(!drafts.empty());
    const QString first = drafts.front().name;
    const auto sentence = [&](std::size_t count) {
        return count == 1 ? Sentence(QT_TRANSLATE_NOOP("Action", "Add the file “%1” to %2"), {first, subject.name})
                          : Sentence(QT_TRANSLATE_NOOP("Action", "Add %1 files to %2"),
                                     {QString::number(count), subject.name});
    };
    using Added = std::vector<Id<Paper>>;
    return studio.perform(sentence(drafts.size()), person, [&](Action &action) -> Result<Added> {
        BENCHBOOK_TRY(checkSubject(studio, action.reader(), subject));
        Added added;
        QString there;
        for (const PaperDraft &draft : drafts) {
            // The rows added just now are seen, too: the same file twice in one go is added once.
            if (const auto name = nameOfSame(action.reader(), subject.row, draft.hash))
                there = *name;
            else
                added.push_back(addRow(action, subject.row, draft));
        }
        if (added.empty())
            return Error::conflict(PaperText::tr("%1 has this file already, as “%2”.").arg(subject.name, there));
        if (added.size() != drafts.size()) {
            BENCHBOOK_ASSIGN(const PaperInfo only, paperById(action.reader(), added.front()));
            action.say(added.size() == 1
                           ? Sentence(QT_TRANSLATE_NOOP("Action", "Add the file “%1” to %2"), {only.name, subject.name})
                           : sentence(added.size()));
        }
        return added;
    });
}

Result<Id<Paper>> addPaper(Studio &studio, const PaperSubject &subject, const QString &path,
                           std::optional<PaperKind> kind, const QString &title, PersonRef person)
{
    BENCHBOOK_ASSIGN(PaperDraft draft, keepFile(ContentStore::ofFile(studio.path()), path));
    draft.kind = kind.value_or(draft.kind);
    draft.title = title.trimmed();
    BENCHBOOK_ASSIGN(const auto added, addPapers(studio, subject, {draft}, person));
    return added.front();
}

Result<bool> changePaper(Studio &studio, Id<Paper> paper, PaperKind kind, const QString &title, PersonRef person)
{
    BENCHBOOK_ASSIGN(const PaperInfo info, studio.read([&](const Reader &reader) { return paperById(reader, paper); }));
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Change what the file “%1” is"), {info.name}), person,
        [&](Action &action) -> Result<bool> {
            return action.change("paper", paper, {{"kind", paperKindName(kind)}, {"title", title.trimmed()}});
        });
}

Result<void> removePaper(Studio &studio, Id<Paper> paper, PersonRef person)
{
    BENCHBOOK_ASSIGN(const PaperInfo info, studio.read([&](const Reader &reader) { return paperById(reader, paper); }));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Remove the file “%1”"), {info.name}), person,
                          [&](Action &action) -> Result<void> {
                              action.change("paper", paper, {{"hidden", 1}});
                              return {};
                          });
}

std::vector<PaperInfo> papersOf(const Reader &reader, RowRef subject)
{
    std::vector<PaperInfo> papers;
    Query query = reader.query(papersOfSubject);
    query.bind("table", QString::fromLatin1(subject.table)).bind("row", subject.row);
    while (query.next())
        papers.push_back(readPaper(query));
    return papers;
}

Result<PaperInfo> paperById(const Reader &reader, Id<Paper> paper)
{
    Query query = reader.query(onePaper);
    query.bind("id", paper);
    return query.next() ? Result<PaperInfo>(readPaper(query)) : noSuchPaper(QString::number(paper.value()));
}

Result<PaperInfo> findPaper(const Reader &reader, RowRef subject, const QString &reference)
{
    std::vector<PaperInfo> found;
    for (const PaperInfo &paper : papersOf(reader, subject)) {
        if (QString::number(paper.id.value()) == reference)
            return paper;
        if (paper.name.compare(reference, Qt::CaseInsensitive) == 0)
            found.push_back(paper);
    }
    if (found.empty())
        return noSuchPaper(reference);
    if (found.size() > 1)
        return Error::conflict(PaperText::tr("Several files here are called “%1”. Name one by its id.").arg(reference));
    return found.front();
}

Result<void> savePaper(const ContentStore &store, const PaperInfo &paper, const QString &path)
{
    BENCHBOOK_ASSIGN(const QByteArray bytes, store.read(paper.hash));
    return writeWholeFile(path, bytes);
}

} // namespace benchbook
