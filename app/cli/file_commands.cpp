// Commands about the studio file itself: new, info, verify, backup.
#include "app/cli/documents.h"

#include "core/journal/backup.h"
#include "core/journal/schema.h"
#include "core/peers/verify_letters.h"
#include "core/studio_setup.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <functional>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct FileCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const QString verifyNote = u"last-verify-ms"_s;
const QString backupNote = u"last-backup-ms"_s;

constexpr const char *studioRowSql = R"sql(
    SELECT name, currency, time_zone, language, craft FROM studio WHERE id = 1
)sql";

constexpr const char *countsSql = R"sql(
    SELECT (SELECT count(*) FROM customer WHERE hidden = 0), (SELECT count(*) FROM material WHERE hidden = 0),
           (SELECT count(*) FROM product WHERE hidden = 0), (SELECT count(*) FROM lot WHERE hidden = 0),
           (SELECT count(*) FROM stock_move), (SELECT count(*) FROM work_order), (SELECT count(*) FROM work_log),
           (SELECT count(*) FROM sales_order), (SELECT count(*) FROM journal_entry)
)sql";
constexpr const char *countNames[] = {"customers",  "materials", "products", "lots",   "moves",
                                      "workOrders", "workLogs",  "orders",   "journal"};

Result<Answer> createNew(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const QString path, session.studioPath());
    BENCHBOOK_ASSIGN(const Currency currency, session.typed(Currency::fromCode(arguments.value("currency").toUpper())));
    const QTimeZone zone(arguments.value("time-zone").toUtf8());
    if (!zone.isValid())
        return session.usage(FileCommandText::tr("The time zone “%1” is unknown.").arg(arguments.value("time-zone")));
    NewStudio draft{arguments.value("name"), currency, zone};
    draft.language = session.locale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
    if (arguments.has("language"))
        draft.language = arguments.value("language");
    if (!QStringList{u"zh"_s, u"en"_s, u"both"_s}.contains(draft.language))
        return session.usage(FileCommandText::tr("The language is zh, en or both."));
    if (arguments.has("craft"))
        draft.craft = arguments.value("craft");
    if (!crafts().contains(draft.craft))
        return session.usage(FileCommandText::tr("The craft is one of: %1.").arg(crafts().join(u", "_s)));
    BENCHBOOK_ASSIGN(const auto studio, createStudio(path, draft, session.clock(), session.random()));
    return Answer{QJsonObject{{u"file"_s, path}, {u"name"_s, draft.name}, {u"format"_s, Schema::newestVersion()}},
                  FileCommandText::tr("The studio “%1” is in %2.").arg(draft.name, path)};
}

QJsonValue noteTime(const Studio &studio, const QString &note)
{
    const QString text = studio.fileNote(note);
    return text.isEmpty() ? QJsonValue(QJsonValue::Null)
                          : QJsonValue(isoText(Instant(text.toLongLong()), studio.timeZone()));
}

Result<Answer> info(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    QJsonObject json;
    BENCHBOOK_TRY(studio->read([&](const Reader &reader) -> Result<void> {
        Query row = reader.query(studioRowSql);
        if (row.next()) {
            json = {{u"name"_s, row.text(0)},
                    {u"currency"_s, row.text(1)},
                    {u"timeZone"_s, row.text(2)},
                    {u"language"_s, row.text(3)},
                    {u"craft"_s, row.text(4)}};
        }
        Query counts = reader.query(countsSql);
        QJsonObject all;
        for (int i = 0; counts.next() && i < counts.columnCount();) {
            for (; i < counts.columnCount(); ++i)
                all.insert(QString::fromLatin1(countNames[i]), counts.integer(i));
        }
        json.insert(u"counts"_s, all);
        return {};
    }));
    json.insert(u"file"_s, studio->path());
    json.insert(u"format"_s, Schema::newestVersion());
    json.insert(u"program"_s, QCoreApplication::applicationVersion());
    json.insert(u"bytes"_s, QFileInfo(studio->path()).size());
    json.insert(u"lastBackup"_s, noteTime(*studio, backupNote));
    json.insert(u"lastVerify"_s, noteTime(*studio, verifyNote));
    return Answer{json};
}

/// What only the writer can note about the file; left out while a window has it open, for it is no part of the studio.
void whenFree(Session &session, const std::function<Result<void>(Studio &)> &note)
{
    const Result<QString> path = session.studioPath();
    const auto studio = Studio::open(*path, Access::ReadWrite, session.clock());
    if (studio.ok())
        static_cast<void>(note(**studio).ok());
}

Result<Answer> verifyStudio(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const bool rebuild = session.arguments().has("rebuild");
    const Result<Verification> checked = verifyWithLetters(*studio, rebuild, session.progress());
    if (!checked.ok())
        return checked.error();
    QJsonArray violations;
    QString text =
        FileCommandText::tr("%1 checks, %2 actions, %3 changes.")
            .arg(checked->checks)
            .arg(checked->entries)
            .arg(checked->changes) +
        u'\n' +
        (rebuild ? FileCommandText::tr("%1 tables, rebuilt from the journal alone, were compared.").arg(checked->tables)
                 : FileCommandText::tr("With --rebuild the tables are compared with the journal, too.")) +
        u'\n';
    if (checked->contents > 0)
        text += FileCommandText::tr("%n file(s) of photos and papers were read.", nullptr, checked->contents) + u'\n';
    if (checked->letters > 0) {
        text += FileCommandText::tr("The signatures of %n letter(s) were checked.", nullptr,
                                    static_cast<int>(checked->letters)) +
                u'\n';
    }
    if (checked->unnamedBytes > 0) {
        text += FileCommandText::tr("%1 bytes beside the file belong to nothing in it; they do no harm.")
                    .arg(checked->unnamedBytes) +
                u'\n';
    }
    for (const Violation &violation : checked->violations) {
        violations << QJsonObject{
            {u"check"_s, violation.check}, {u"subject"_s, violation.subject}, {u"detail"_s, violation.detail}};
        text += violation.check + u' ' + violation.subject + u": "_s + violation.detail + u'\n';
    }
    if (checked->violations.empty()) {
        text += FileCommandText::tr("The file keeps all its promises.");
        const QString now = QString::number(session.clock().now().milliseconds());
        whenFree(session, [&](Studio &writer) { return writer.setFileNote(verifyNote, now); });
    }
    const QJsonObject json{{u"ok"_s, checked->violations.empty()}, {u"checks"_s, checked->checks},
                           {u"entries"_s, checked->entries},       {u"changes"_s, checked->changes},
                           {u"tables"_s, checked->tables},         {u"contents"_s, checked->contents},
                           {u"letters"_s, checked->letters},       {u"unnamedBytes"_s, checked->unnamedBytes},
                           {u"violations"_s, violations}};
    return Answer{json, text, !checked->violations.empty()};
}

Result<Answer> backup(Session &session)
{
    // Beside an open window too: a daily backup does not wait until everybody has gone home.
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const Instant started = session.clock().now();
    BENCHBOOK_ASSIGN(const BackupCopy copy,
                     copyToFolder(*studio, session.arguments().positional().first(), session.progress()));
    whenFree(session, [&](Studio &writer) { return noteBackup(writer, started); });
    QJsonObject json{{u"backup"_s, copy.path}, {u"bytes"_s, QFileInfo(copy.path).size()}};
    QString text = FileCommandText::tr("Copied to %1.").arg(copy.path);
    putContents(json, text, copy.contents);
    return Answer{json, text};
}

} // namespace

std::span<const Command> fileCommands()
{
    static const std::vector<Command> commands{
        {"new",
         "",
         QT_TRANSLATE_NOOP("Cli", "create a studio file; never overwrites one"),
         {{"name", "NAME", QT_TRANSLATE_NOOP("Cli", "the studio's name"), true},
          {"currency", "CODE", QT_TRANSLATE_NOOP("Cli", "its currency, for example CNY"), true},
          {"time-zone", "ZONE", QT_TRANSLATE_NOOP("Cli", "its time zone, for example Asia/Shanghai"), true},
          {"craft", "CRAFT",
           QT_TRANSLATE_NOOP("Cli", "leather (else), ceramics, jewellery, textile, wood, bookbinding, other")},
          {"language", "zh|en|both",
           QT_TRANSLATE_NOOP("Cli", "of print-outs and of the first places and reasons; the program's unless said")}},
         createNew},
        {"info", "", QT_TRANSLATE_NOOP("Cli", "name, format, counts, size, last backup and last verify"), {}, info},
        {"verify",
         "",
         QT_TRANSLATE_NOOP("Cli", "prove that the file keeps its promises; lists every violation"),
         {{"rebuild", nullptr,
           QT_TRANSLATE_NOOP("Cli", "also replay the journal into a fresh file and compare every table")}},
         verifyStudio},
        {"backup",
         "DIR",
         QT_TRANSLATE_NOOP("Cli", "a consistent copy into a folder; older copies there are thinned out"),
         {},
         backup},
    };
    return commands;
}

} // namespace benchbook::cli
