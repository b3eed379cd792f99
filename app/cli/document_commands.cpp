// Commands about shared knowledge: quality standards, process cards and material tests, ours and those of peers.
#include "app/cli/board_parts.h"
#include "app/cli/leaving.h"

#include "core/knowledge/document_remark.h"
#include "core/knowledge/document_view.h"
#include "core/knowledge/own_document.h"
#include "core/knowledge/process_card.h"
#include "core/knowledge/publish.h"
#include "core/letters/body_json.h"
#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DocumentCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<DocumentView> documentSeen(Session &session, const Studio &studio)
{
    return studio.read([&](const Reader &reader) -> Result<DocumentView> {
        BENCHBOOK_ASSIGN(const qint64 id, findDocument(reader, session.arguments().positional().first()));
        return documentView(reader, id);
    });
}

Result<const VersionView *> documentVersionMeant(Session &session, const DocumentView &view)
{
    BENCHBOOK_ASSIGN(const std::optional<int> number, session.maybeCount("version"));
    if (!number)
        return &view.current();
    if (const VersionView *version = view.version(*number))
        return version;
    return session.usage(DocumentCommandText::tr("“%1” has no version %2.").arg(view.title).arg(*number));
}

/// The letter that carries the version a remark or a fork is about.
Result<Hash256> documentLetterMeant(Session &session, const DocumentView &view)
{
    BENCHBOOK_ASSIGN(const VersionView *version, documentVersionMeant(session, view));
    if (version->letter)
        return *version->letter;
    return session.usage(DocumentCommandText::tr("This version was not published yet."));
}

Result<Id<OwnDocument>> ownDocumentMeant(Session &session, const DocumentView &view)
{
    if (view.own)
        return *view.own;
    return session.usage(
        DocumentCommandText::tr("“%1” is a document of %2.").arg(view.title, visibleText(view.authorName)));
}

QJsonArray documentRemarksJson(const std::vector<RemarkView> &remarks, const QTimeZone &zone)
{
    QJsonArray list;
    for (const RemarkView &remark : remarks) {
        list.append(QJsonObject{{u"by"_s, visibleText(remark.who)},
                                {u"at"_s, isoText(remark.at, zone)},
                                {u"text"_s, visibleText(remark.text)}});
    }
    return list;
}

QJsonObject documentVersionJson(const DocumentView &view, const VersionView &version, const QTimeZone &zone)
{
    QJsonArray sent;
    for (const DocumentPost &post : version.posts)
        sent.append(QJsonObject{{u"to"_s, visibleText(post.peerName)}, {u"state"_s, postStateKey(post.state)}});
    return {{u"version"_s, version.number},
            {u"at"_s, isoText(version.at, zone)},
            {u"state"_s, versionStateKey(version.state)},
            {u"says"_s, bodyToJson(letterKindOf(view.kind), version.body)},
            {u"endorsements"_s, documentRemarksJson(version.endorsements, zone)},
            {u"comments"_s, documentRemarksJson(version.comments, zone)},
            {u"sent"_s, sent}};
}

QString documentShownText(const DocumentView &view, const VersionView &version, const QLocale &locale)
{
    QStringList lines{DocumentCommandText::tr("%1, version %2").arg(visibleText(view.title)).arg(version.number)};
    if (!view.isOurs())
        lines << DocumentCommandText::tr("By %1").arg(visibleText(view.authorName));
    for (const VersionDifference &line : linesOf(view.kind, version.body, locale))
        lines << u"  %1: %2"_s.arg(line.label, line.after);
    for (const RemarkView &remark : version.endorsements)
        lines << DocumentCommandText::tr("Endorsed by %1").arg(visibleText(remark.who));
    for (const RemarkView &remark : version.comments)
        lines << u"%1: %2"_s.arg(visibleText(remark.who), visibleText(remark.text));
    lines += view.flaws;
    return lines.join(u'\n');
}

Result<Answer> showDocument(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const VersionView *chosen, documentVersionMeant(session, view));
    const QTimeZone zone = studio->timeZone();
    QJsonArray versions;
    for (const VersionView &version : view.versions)
        versions.append(documentVersionJson(view, version, zone));
    return Answer{QJsonObject{{u"id"_s, QString::number(view.id)},
                              {u"code"_s, view.code},
                              {u"kind"_s, documentKindKey(view.kind)},
                              {u"title"_s, visibleText(view.title)},
                              {u"by"_s, visibleText(view.authorName)},
                              {u"versions"_s, versions},
                              {u"goesOnFrom"_s, view.forkedFrom},
                              {u"forks"_s, QJsonArray::fromStringList(view.forks)},
                              {u"problems"_s, QJsonArray::fromStringList(view.flaws)},
                              {u"waiting"_s, view.waiting}},
                  documentShownText(view, *chosen, session.locale())};
}

Result<LetterBody> documentBodyInFile(Session &session, DocumentKind kind)
{
    BENCHBOOK_ASSIGN(QJsonObject given, session.jsonFile(session.arguments().value("json-file")));
    // Which version it is is told by where it is written; what `document show` says of it may be given back.
    if (kind != DocumentKind::MaterialTest)
        given.insert("version"_L1, 1);
    given.remove("previous"_L1);
    Result<LetterBody> body = bodyFromJson(letterKindOf(kind), given);
    if (!body.ok())
        return session.badInput(body.error());
    body->values.erase(u"version"_s);
    return body;
}

Answer wroteDocument(Session &session, Id<OwnDocument> document)
{
    return session.done({{u"document"_s, idText(document)}});
}

Result<Answer> writeDocumentOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const QString &key = session.arguments().positional().first();
    const std::optional<DocumentKind> kind = documentKindOf(key);
    if (!kind) {
        return session.usage(
            DocumentCommandText::tr("“%1” is no kind of document: standard, process_card or material_test.").arg(key));
    }
    BENCHBOOK_ASSIGN(const LetterBody body, documentBodyInFile(session, *kind));
    BENCHBOOK_ASSIGN(const Id<OwnDocument> document, writeDocument(*studio, {.kind = *kind, .body = body}, signer));
    return wroteDocument(session, document);
}

Result<Answer> writeDocumentVersion(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const Id<OwnDocument> document, ownDocumentMeant(session, view));
    BENCHBOOK_ASSIGN(const LetterBody body, documentBodyInFile(session, view.kind));
    BENCHBOOK_ASSIGN(const int version, writeVersion(*studio, document, body, signer));
    return session.done({{u"document"_s, idText(document)}, {u"version"_s, version}});
}

Result<Answer> writeProcessCard(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Product> product,
                     session.find<Product>("products", session.arguments().positional().first()));
    const CardChoice choice{.minutes = session.arguments().has("learnt") ? CardMinutes::Learnt : CardMinutes::Planned,
                            .materials = !session.arguments().has("without-materials"),
                            .title = session.arguments().value("title"),
                            .craft = session.arguments().value("craft")};
    BENCHBOOK_ASSIGN(const LetterBody body,
                     studio->read([&](const Reader &reader) { return cardOfRecipe(reader, product, choice); }));
    BENCHBOOK_ASSIGN(
        const Id<OwnDocument> document,
        writeDocument(*studio, {.kind = DocumentKind::ProcessCard, .body = body, .product = product}, signer));
    return wroteDocument(session, document);
}

Result<Answer> publishDocumentOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const Id<OwnDocument> document, ownDocumentMeant(session, view));
    BENCHBOOK_ASSIGN(const std::vector<Id<Peer>> peers, namedPeers(session, *studio));
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const int letters, publishDocument(*studio, document, peers, signer));
    return session.done({{u"letters"_s, letters}});
}

Result<Answer> withdrawDocumentOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const Id<OwnDocument> document, ownDocumentMeant(session, view));
    BENCHBOOK_ASSIGN(const int peers, withdrawDocument(*studio, document, session.arguments().value("note"), signer));
    return session.done({{u"peers"_s, peers}});
}

Result<Answer> endorseDocument(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const Hash256 version, documentLetterMeant(session, view));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, endorse(*studio, version, session.arguments().value("note"), signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

Result<Answer> commentOnDocument(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const Hash256 version, documentLetterMeant(session, view));
    BENCHBOOK_ASSIGN(const int letters, comment(*studio, version, session.arguments().value("note"), signer));
    return session.done({{u"letters"_s, letters}});
}

Result<Answer> forkDocumentOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const DocumentView view, documentSeen(session, *studio));
    BENCHBOOK_ASSIGN(const Hash256 version, documentLetterMeant(session, view));
    BENCHBOOK_ASSIGN(const Id<OwnDocument> document, forkDocument(*studio, version, signer));
    return wroteDocument(session, document);
}

} // namespace

std::span<const Command> documentCommands()
{
    static const Option json{"json-file", "FILE", QT_TRANSLATE_NOOP("Cli", "what it says, by the fields of its kind"),
                             true};
    static const Option which{"version", "NUMBER",
                              QT_TRANSLATE_NOOP("Cli", "of which version; the newest if not said")};
    static const Option to{"to", "PEER", QT_TRANSLATE_NOOP("Cli", "a verified peer; once for each"), true};
    static const Option note = noteThatLeaves();
    static const std::vector<Command> commands{
        {"document show",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "a document, its versions and what others say of it"),
         {which},
         showDocument},
        {"document write",
         "KIND",
         QT_TRANSLATE_NOOP("Cli", "write a standard, process_card or material_test"),
         {json},
         writeDocumentOne},
        {"document version",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "what a document of ours says from now on"),
         {json},
         writeDocumentVersion},
        {"document card",
         "PRODUCT",
         QT_TRANSLATE_NOOP("Cli", "a process card of how a product is made: no costs, no suppliers, no drawing"),
         {{"learnt", nullptr, QT_TRANSLATE_NOOP("Cli", "minutes as they were learnt, else as planned")},
          {"without-materials", nullptr, QT_TRANSLATE_NOOP("Cli", "leave the materials out")},
          {"title", "TEXT", QT_TRANSLATE_NOOP("Cli", "what it is called to others")},
          {"craft", "TEXT", QT_TRANSLATE_NOOP("Cli", "the craft it belongs to")}},
         writeProcessCard},
        writingLetters({"document publish",
                        "REF",
                        QT_TRANSLATE_NOOP("Cli", "write the newest version to peers"),
                        {to},
                        publishDocumentOne}),
        writingLetters({"document withdraw",
                        "REF",
                        QT_TRANSLATE_NOOP("Cli", "ask everybody who has it to forget it"),
                        {note},
                        withdrawDocumentOne}),
        writingLetters({"document endorse",
                        "REF",
                        QT_TRANSLATE_NOOP("Cli", "tell its author that we work like this, too"),
                        {which, note},
                        endorseDocument}),
        writingLetters(
            {"document comment",
             "REF",
             QT_TRANSLATE_NOOP("Cli", "tell what we think of it"),
             {which, {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "what we think; it leaves the studio"), true}},
             commentOnDocument}),
        {"document fork", "REF", QT_TRANSLATE_NOOP("Cli", "go on from it under our name"), {which}, forkDocumentOne},
    };
    return commands;
}

} // namespace benchbook::cli
