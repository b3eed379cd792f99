// Commands about lists and records: list, show, add, change, remove, restore.
#include "app/cli/documents.h"

#include "app/cli/key_words.h"
#include "app/cli/output.h"
#include "core/journal/backup.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct RecordCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int rowsUnlessSaid = 200;

Result<const RecordKind *> kindOf(Session &session)
{
    const QString name = session.arguments().positional().first();
    if (const RecordKind *kind = session.kinds().find(name))
        return kind;
    QStringList known;
    for (const RecordKind *kind : session.kinds().all())
        known << QString::fromLatin1(kind->name);
    return session.usage(
        RecordCommandText::tr("There is no kind of record “%1”; known are: %2.").arg(name, known.join(u", "_s)));
}

Result<ListRequest> requestFor(Session &session, const Studio &studio, const ListDefinition &list)
{
    const Arguments &arguments = session.arguments();
    ListRequest request{arguments.value("where"), arguments.value("filter"), arguments.value("sort"),
                        arguments.has("descending"), studio.today()};
    QStringList filters;
    for (const ListFilter &filter : list.filters)
        filters << QString::fromLatin1(filter.key);
    filters.removeAll(QString());
    if (!request.filter.isEmpty() && !filters.contains(request.filter)) {
        return session.usage(RecordCommandText::tr("There is no filter “%1”; known are: %2.")
                                 .arg(request.filter, filters.join(u", "_s)));
    }
    QStringList columns;
    for (const ListColumn &column : list.columns) {
        if (column.sort)
            columns << QString::fromLatin1(column.key);
    }
    if (!request.sort.isEmpty() && !columns.contains(request.sort)) {
        return session.usage(RecordCommandText::tr("The list cannot be sorted by “%1”; it can by: %2.")
                                 .arg(request.sort, columns.join(u", "_s)));
    }
    return request;
}

Answer listAnswer(const ListDefinition &list, const std::vector<ListRow> &rows, qsizetype total, int offset,
                  const CellFormat &format)
{
    QJsonArray all;
    std::vector<QStringList> lines;
    // What has no code is named by its id.
    const bool hasCode = std::any_of(list.columns.begin(), list.columns.end(), [](const ListColumn &column) {
        return QLatin1StringView(column.key) == "code"_L1 || QLatin1StringView(column.key) == "sku"_L1;
    });
    for (const ListRow &row : rows) {
        all << rowJson(list, row, format);
        QStringList line;
        if (!hasCode)
            line << idText(row.id);
        for (std::size_t i = 0; i < list.columns.size(); ++i) {
            if (list.columns[i].type != ColumnType::Hidden)
                line << cellText(list, row, static_cast<int>(i), format);
        }
        lines.push_back(line);
    }
    QStringList titles;
    if (!hasCode)
        titles << u"ID"_s;
    for (const ListColumn &column : list.columns) {
        if (column.type != ColumnType::Hidden)
            titles << QCoreApplication::translate("List", column.title);
    }
    QString text = textTable(titles, lines);
    if (std::ssize(rows) < total)
        text += RecordCommandText::tr("%1 to %2 of %3").arg(offset + 1).arg(offset + std::ssize(rows)).arg(total);
    return {
        QJsonObject{
            {u"kind"_s, QString::fromLatin1(list.name)}, {u"total"_s, total}, {u"offset"_s, offset}, {u"rows"_s, all}},
        text};
}

Result<Answer> list(Session &session)
{
    const QString name = session.arguments().positional().first();
    BENCHBOOK_ASSIGN(const auto limit, session.maybeCount("limit"));
    BENCHBOOK_ASSIGN(const auto offset, session.maybeCount("offset"));
    if (name == u"journal") {
        BENCHBOOK_ASSIGN(Studio * studio, session.read());
        return studio->read([&](const Reader &reader) {
            return Result<Answer>(entriesAnswer(
                *studio, reader, latestEntries(reader, limit.value_or(rowsUnlessSaid), offset.value_or(0))));
        });
    }
    if (name == u"suggestions"_s)
        return session.usage(RecordCommandText::tr(
            "Suggestions are reckoned anew each time and are no list: `suggestions` shows them, `list "
            "suggestion-rules` the rules, `suggestions record` what was answered."));
    const ListDefinition *definition = findList(name);
    if (!definition) {
        QStringList known;
        for (const ListDefinition *each : allLists())
            known << QString::fromLatin1(each->name);
        return session.usage(
            RecordCommandText::tr("There is no list “%1”; known are: %2.").arg(name, known.join(u", "_s)));
    }
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ListRequest request, requestFor(session, *studio, *definition));
    return studio->read([&](const Reader &reader) -> Result<Answer> {
        const std::vector<qint64> ids = listIds(reader, *definition, request);
        const auto first = std::min<std::size_t>(static_cast<std::size_t>(offset.value_or(0)), ids.size());
        const auto count =
            std::min<std::size_t>(static_cast<std::size_t>(limit.value_or(rowsUnlessSaid)), ids.size() - first);
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        const std::vector<qint64> page(begin, begin + static_cast<std::ptrdiff_t>(count));
        return listAnswer(*definition, listRows(reader, *definition, page), std::ssize(ids), static_cast<int>(first),
                          session.cellFormat(*studio));
    });
}

QString fieldWord(const Field &field, const QJsonValue &value)
{
    if (value.isNull())
        return u"—"_s;
    if (value.isBool())
        return value.toBool() ? RecordCommandText::tr("yes") : RecordCommandText::tr("no");
    const QString text = value.toVariant().toString();
    for (const FieldChoice &choice : field.choices) {
        if (text == QLatin1StringView(choice.value))
            return QCoreApplication::translate("Field", choice.title);
    }
    return text;
}

/// A record in the words of its form; what is empty is left out.
QString recordText(const RecordKind &kind, const QJsonObject &json)
{
    QString text;
    const auto add = [&text](const QString &title, const QString &word) {
        if (!word.isEmpty())
            text += RecordCommandText::tr("%1: %2").arg(title, word) + u'\n';
    };
    QStringList told;
    for (const Field &field : kind.fields)
        told << QString::fromLatin1(field.key);
    for (const QString &key : json.keys()) {
        if (!told.contains(key))
            add(wordsOf(key), json[key].toVariant().toString());
    }
    for (const Field &field : kind.fields)
        add(QCoreApplication::translate("Field", field.title), fieldWord(field, json[QLatin1StringView(field.key)]));
    return text;
}

Result<Answer> show(Session &session)
{
    const QStringList &words = session.arguments().positional();
    if (const Document *document = findDocument(words[0]); document && document->show) {
        BENCHBOOK_TRY(session.read());
        BENCHBOOK_ASSIGN(const QJsonObject json, document->show(session, words[1]));
        return Answer{json};
    }
    BENCHBOOK_ASSIGN(const RecordKind *kind, kindOf(session));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const qint64 id, session.find(kind->name, words[1]));
    const QJsonObject json = recordWithId(session, *studio, *kind, id);
    return Answer{json, recordText(*kind, json)};
}

Result<Answer> add(Session &session)
{
    const Document *document = findDocument(session.arguments().positional().first());
    if (document && document->add) {
        BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
        BENCHBOOK_TRY(session.write());
        BENCHBOOK_ASSIGN(const QJsonObject added, document->add(session, json));
        return session.done(added);
    }
    BENCHBOOK_ASSIGN(const RecordKind *kind, kindOf(session));
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Draft draft, draftFromJson(*studio, session.kinds(), *kind, json, std::nullopt));
    BENCHBOOK_ASSIGN(const qint64 id, addRecord(*studio, *kind, draft, signer));
    return session.done(recordWithId(session, *studio, *kind, id));
}

Result<Answer> change(Session &session)
{
    const QStringList &words = session.arguments().positional();
    if (const Document *document = findDocument(words[0]); document && document->change) {
        BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
        BENCHBOOK_TRY(session.write());
        BENCHBOOK_ASSIGN(const QJsonObject changed, document->change(session, words[1], json));
        return session.done(changed);
    }
    BENCHBOOK_ASSIGN(const RecordKind *kind, kindOf(session));
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const qint64 id, session.find(kind->name, session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const Draft draft, draftFromJson(*studio, session.kinds(), *kind, json, id));
    BENCHBOOK_TRY(changeRecord(*studio, *kind, id, draft, signer));
    return session.done(recordWithId(session, *studio, *kind, id));
}

Result<Answer> hide(Session &session, bool hidden)
{
    BENCHBOOK_ASSIGN(const RecordKind *kind, kindOf(session));
    if (!kind->canHide)
        return session.usage(RecordCommandText::tr("Records of this kind cannot be removed."));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const qint64 id, session.find(kind->name, session.arguments().positional()[1]));
    BENCHBOOK_TRY(setHidden(*studio, *kind, id, hidden, signer));
    return session.done(recordWithId(session, *studio, *kind, id));
}

Result<Answer> removeRecord(Session &session) { return hide(session, true); }

Result<Answer> restoreAsItWas(Session &session, const QString &backup, const QString &to)
{
    const QString moment = session.arguments().value("at");
    // Which moment it is, the studio's zone says; whether it is one can be told before the file is opened.
    if (!momentFromText(moment, QTimeZone::utc())) {
        return session.usage(
            RecordCommandText::tr("“%1” is no moment. Write it like 2026-09-02 or 2026-09-02T10:15.").arg(moment));
    }
    BENCHBOOK_ASSIGN(const RestoredMoment restored,
                     restoreMoment(backup, moment, to, session.clock(), session.random(), session.progress()));
    BENCHBOOK_ASSIGN(const auto studio, Studio::open(to, Access::ReadOnly, session.clock()));
    const QString last = isoText(restored.last, studio->timeZone());
    QString text = RecordCommandText::tr("Restored to %1. Its last action is of %2.").arg(to, last);
    if (restored.leftOut > 0) {
        text += u'\n' +
                RecordCommandText::tr("%n action(s) of before then are not in it: the clock was wrong when they were "
                                      "done.",
                                      nullptr, restored.leftOut);
    }
    QJsonObject json{{u"file"_s, to}, {u"lastAction"_s, last}, {u"leftOut"_s, restored.leftOut}};
    putContents(json, text, restored.contents);
    return Answer{json, text};
}

Result<Answer> restoreFile(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.positional().size() != 1)
        return session.usage(RecordCommandText::tr("Restore one backup: restore BACKUP --to NEWFILE [--at TIME]."));
    const QString backup = arguments.positional().first();
    const QString to = arguments.value("to");
    if (arguments.has("at"))
        return restoreAsItWas(session, backup, to);
    BENCHBOOK_ASSIGN(const CarriedContents contents,
                     restoreBackup(backup, to, session.clock(), session.random(), session.progress()));
    QJsonObject json{{u"file"_s, to}};
    QString text = RecordCommandText::tr("Restored to %1.").arg(to);
    putContents(json, text, contents);
    return Answer{json, text};
}

/// Two things are called so: a record that was removed, and a backup.
Result<Answer> restore(Session &session)
{
    if (session.arguments().has("to"))
        return restoreFile(session);
    if (session.arguments().positional().size() != 2)
        return session.usage(
            RecordCommandText::tr("Say restore KIND REF, or restore BACKUP --to NEWFILE [--at TIME]."));
    return hide(session, false);
}

} // namespace

std::span<const Command> recordCommands()
{
    static const Option jsonFile{"json-file", "FILE",
                                 QT_TRANSLATE_NOOP("Cli", "the fields as JSON; - for standard input"), true};
    static const std::vector<Command> commands{
        {"list",
         "KIND",
         QT_TRANSLATE_NOOP("Cli", "the rows of a list"),
         {{"where", "TEXT", QT_TRANSLATE_NOOP("Cli", "only rows that contain this text")},
          {"filter", "FILTER", QT_TRANSLATE_NOOP("Cli", "one of the list's filters, for example open")},
          {"sort", "COLUMN", QT_TRANSLATE_NOOP("Cli", "the key of a column")},
          {"descending", nullptr, QT_TRANSLATE_NOOP("Cli", "the largest first")},
          {"limit", "N", QT_TRANSLATE_NOOP("Cli", "at most so many rows; 200 unless said")},
          {"offset", "N", QT_TRANSLATE_NOOP("Cli", "leave out the first N")}},
         list},
        {"show", "KIND REF", QT_TRANSLATE_NOOP("Cli", "one of them whole, by code, name or id"), {}, show},
        {"add",
         "KIND",
         QT_TRANSLATE_NOOP("Cli", "create a description; all that is wrong with it is told at once"),
         {jsonFile},
         add},
        {"change", "KIND REF", QT_TRANSLATE_NOOP("Cli", "change the fields that are given"), {jsonFile}, change},
        {"remove",
         "KIND REF",
         QT_TRANSLATE_NOOP("Cli", "hide a description; what points at it stays"),
         {},
         removeRecord},
        {"restore",
         "KIND|BACKUP [REF]",
         QT_TRANSLATE_NOOP("Cli", "bring back a removed description, or a backup to a new file"),
         {{"to", "NEWFILE", QT_TRANSLATE_NOOP("Cli", "where the backup is restored; never overwrites")},
          {"at", "TIME",
           QT_TRANSLATE_NOOP("Cli", "as it was then: a day's end (2026-09-02) or a moment (2026-09-02T10:15)")}},
         restore},
    };
    return commands;
}

} // namespace benchbook::cli
