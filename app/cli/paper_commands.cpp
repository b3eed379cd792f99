// Commands about photos and papers of a record: paper add, list, change, remove, export.
#include "app/cli/documents.h"

#include "app/cli/output.h"
#include "core/papers/paper.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PaperCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Whose papers: the command's first word, as people call it.
Result<PaperSubject> subjectNamed(Session &session, const Studio &studio)
{
    const QString reference = session.arguments().positional().first();
    BENCHBOOK_ASSIGN(const RowRef row, rowNamed(session, studio, reference));
    if (std::string_view(row.table) == "lot") {
        BENCHBOOK_ASSIGN(const LotInfo lot,
                         studio.read([&](const Reader &reader) { return lotInfo(reader, Id<Lot>(row.row)); }));
        return PaperSubject{row, lot.code};
    }
    for (const RecordKind *kind : session.kinds().all()) {
        if (std::string_view(kind->table) == row.table) {
            BENCHBOOK_ASSIGN(const QString title,
                             studio.read([&](const Reader &reader) { return recordTitle(reader, *kind, row.row); }));
            return PaperSubject{row, title};
        }
    }
    return PaperSubject{row, reference};
}

/// The paper the second word names.
Result<PaperInfo> paperNamed(Session &session, const Studio &studio)
{
    BENCHBOOK_ASSIGN(const PaperSubject subject, subjectNamed(session, studio));
    return studio.read(
        [&](const Reader &reader) { return findPaper(reader, subject.row, session.arguments().positional()[1]); });
}

Result<std::optional<PaperKind>> kindGiven(Session &session)
{
    if (!session.arguments().has("kind"))
        return std::optional<PaperKind>();
    const auto kind = paperKindFromName(session.arguments().value("kind"));
    if (!kind)
        return session.usage(PaperCommandText::tr("The kind is photo, certificate, drawing or other."));
    return kind;
}

QString conditionName(ContentStore::Condition condition)
{
    switch (condition) {
    case ContentStore::Condition::Whole:
        return u"whole"_s;
    case ContentStore::Condition::Missing:
        return u"missing"_s;
    case ContentStore::Condition::Damaged:
        return u"damaged"_s;
    }
    Q_UNREACHABLE();
}

QString conditionText(ContentStore::Condition condition, const QString &path)
{
    switch (condition) {
    case ContentStore::Condition::Whole:
        return {};
    case ContentStore::Condition::Missing:
        return PaperCommandText::tr("missing; expected at %1").arg(path);
    case ContentStore::Condition::Damaged:
        return PaperCommandText::tr("damaged: %1").arg(path);
    }
    Q_UNREACHABLE();
}

QJsonObject paperJson(const ContentStore &store, const PaperInfo &paper)
{
    return {{u"id"_s, idText(paper.id)},
            {u"name"_s, paper.name},
            {u"kind"_s, paperKindName(paper.kind)},
            {u"title"_s, paper.title},
            {u"bytes"_s, paper.bytes},
            {u"mediaType"_s, paper.mediaType},
            {u"added"_s, dayJson(paper.addedDay)},
            {u"hash"_s, paper.hash},
            {u"path"_s, store.pathOf(paper.hash)}};
}

Result<Answer> paperAnswer(Session &session, const Studio &studio, Id<Paper> paper)
{
    BENCHBOOK_ASSIGN(const PaperInfo info, studio.read([&](const Reader &reader) { return paperById(reader, paper); }));
    return session.done({{u"paper"_s, paperJson(ContentStore::ofFile(studio.path()), info)}});
}

Result<Answer> addSome(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const auto kind, kindGiven(session));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const PaperSubject subject, subjectNamed(session, *studio));
    const ContentStore store = ContentStore::ofFile(studio->path());
    std::vector<PaperDraft> drafts;
    for (const QString &file : arguments.positional().mid(1)) {
        BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(file, largestPaper));
        if (bytes.isEmpty())
            return session.badInput(file, 0, 0, PaperCommandText::tr("the file is empty"));
        BENCHBOOK_ASSIGN(PaperDraft draft, keepBytes(store, QFileInfo(file).fileName(), bytes));
        draft.kind = kind.value_or(draft.kind);
        draft.title = arguments.value("title");
        drafts.push_back(std::move(draft));
    }
    BENCHBOOK_ASSIGN(const auto added, addPapers(*studio, subject, drafts, signer));
    QJsonArray papers;
    for (const Id<Paper> id : added) {
        BENCHBOOK_ASSIGN(const PaperInfo paper,
                         studio->read([&](const Reader &reader) { return paperById(reader, id); }));
        papers << paperJson(store, paper);
    }
    return session.done({{u"papers"_s, papers}});
}

Result<Answer> listPapers(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const PaperSubject subject, subjectNamed(session, *studio));
    BENCHBOOK_ASSIGN(const auto papers,
                     studio->read([&](const Reader &reader) { return papersOf(reader, subject.row); }));
    const ContentStore store = ContentStore::ofFile(studio->path());
    QJsonArray rows;
    std::vector<QStringList> lines;
    for (const PaperInfo &paper : papers) {
        const ContentStore::Condition condition = store.conditionOf(paper.hash);
        QJsonObject row = paperJson(store, paper);
        row.insert(u"condition"_s, conditionName(condition));
        rows << row;
        lines.push_back({paper.name, paperKindTitle(paper.kind), paper.title,
                         session.locale().formattedDataSize(paper.bytes, 0, QLocale::DataSizeTraditionalFormat),
                         paper.addedDay.toString(Qt::ISODate), idText(paper.id),
                         conditionText(condition, store.pathOf(paper.hash))});
    }
    const QString text = papers.empty()
                             ? PaperCommandText::tr("%1 has no photos and papers.").arg(subject.name)
                             : textTable({PaperCommandText::tr("File"), PaperCommandText::tr("Kind"),
                                          PaperCommandText::tr("Title"), PaperCommandText::tr("Size"),
                                          PaperCommandText::tr("Added"), PaperCommandText::tr("Id"), QString()},
                                         lines);
    return Answer{QJsonObject{{u"subject"_s, subject.name}, {u"papers"_s, rows}}, text};
}

Result<Answer> changeOne(Session &session)
{
    BENCHBOOK_ASSIGN(const auto kind, kindGiven(session));
    if (!kind && !session.arguments().has("title"))
        return session.usage(PaperCommandText::tr("Say what changes: --kind, --title or both."));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const PaperInfo paper, paperNamed(session, *studio));
    const QString title = session.arguments().has("title") ? session.arguments().value("title") : paper.title;
    BENCHBOOK_TRY(changePaper(*studio, paper.id, kind.value_or(paper.kind), title, signer));
    return paperAnswer(session, *studio, paper.id);
}

Result<Answer> removeOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const PaperInfo paper, paperNamed(session, *studio));
    BENCHBOOK_TRY(removePaper(*studio, paper.id, signer));
    return paperAnswer(session, *studio, paper.id);
}

Result<Answer> exportOne(Session &session)
{
    const QString path = session.arguments().value("output");
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const PaperInfo paper, paperNamed(session, *studio));
    BENCHBOOK_TRY(savePaper(ContentStore::ofFile(studio->path()), paper, path));
    return Answer{QJsonObject{{u"file"_s, path}, {u"name"_s, paper.name}, {u"bytes"_s, paper.bytes}},
                  PaperCommandText::tr("“%1” is in %2.").arg(paper.name, path)};
}

} // namespace

void putContents(QJsonObject &json, QString &text, const CarriedContents &contents)
{
    json.insert(u"papers"_s, contents.copied + contents.there);
    json.insert(u"papersCopied"_s, contents.copied);
    json.insert(u"papersMissing"_s, QJsonArray::fromStringList(contents.missing));
    if (contents.copied > 0)
        text += u'\n' + PaperCommandText::tr("%n file(s) of photos and papers were copied.", nullptr, contents.copied);
    if (!contents.missing.isEmpty())
        text += u'\n' + missingContentsText(contents);
}

std::span<const Command> paperCommands()
{
    static const Option kind{"kind", "photo|certificate|drawing|other",
                             QT_TRANSLATE_NOOP("Cli", "what it is; a picture is a photo unless said")};
    static const Option title{"title", "TEXT", QT_TRANSLATE_NOOP("Cli", "what it shows or says")};
    static const std::vector<Command> commands{
        {"paper add",
         "REF FILE...",
         QT_TRANSLATE_NOOP("Cli", "keep photos, certificates and other files with a lot, a material or another record; "
                                  "the originals stay where they are"),
         {kind, title},
         addSome},
        {"paper list",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "what is kept with it; each file is read and compared with its hash"),
         {},
         listPapers},
        {"paper change",
         "REF PAPER",
         QT_TRANSLATE_NOOP("Cli", "say something else about a file, named by its name or id"),
         {kind, title},
         changeOne},
        {"paper remove",
         "REF PAPER",
         QT_TRANSLATE_NOOP("Cli", "take a file from the record; undo brings it back, for its content stays"),
         {},
         removeOne},
        {"paper export",
         "REF PAPER",
         QT_TRANSLATE_NOOP("Cli", "a copy of a file, proved by its hash"),
         {{"output", "F", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true}},
         exportOne},
    };
    return commands;
}

} // namespace benchbook::cli
