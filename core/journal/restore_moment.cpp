#include "core/journal/action_state.h"
#include "core/journal/backup.h"
#include "core/journal/rebuild.h"
#include "core/journal/side_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace benchbook {
namespace {

struct MomentText
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

// The last entry before the first that is later: where a clock was once put back, the order of the entries counts,
// for the later ones build on the earlier.
constexpr const char *lastEntryAt = R"sql(
    SELECT last.id, last.at_ms,
           (SELECT count(*) FROM journal_entry AS later WHERE later.id > last.id AND later.at_ms <= :moment)
    FROM journal_entry AS last
    WHERE last.id < ifnull((SELECT min(id) FROM journal_entry WHERE at_ms > :moment), 9223372036854775807)
    ORDER BY last.id DESC LIMIT 1
)sql";

// The history up to then, and the keys that are left: what was erased since stays unreadable.
constexpr const char *copyEntries = R"sql(
    INSERT INTO journal_entry SELECT * FROM original.journal_entry WHERE id <= :last ORDER BY id
)sql";
constexpr const char *copyChanges = R"sql(
    INSERT INTO journal_change SELECT * FROM original.journal_change WHERE entry_id <= :last
)sql";
constexpr const char *copyKeys = "INSERT INTO personal_key SELECT * FROM original.personal_key";

struct LastEntry
{
    qint64 id;
    RestoredMoment moment;
};

Result<LastEntry> entryAt(const Studio &studio, const QString &moment)
{
    const std::optional<Instant> instant = momentFromText(moment, studio.timeZone());
    if (!instant) {
        return Error::invalid(
            MomentText::tr("“%1” is no moment. Write it like 2026-09-02 or 2026-09-02 10:15.").arg(moment));
    }
    return studio.read([&](const Reader &reader) -> Result<LastEntry> {
        Query query = reader.query(lastEntryAt);
        query.bind("moment", instant->milliseconds());
        if (!query.next()) {
            return Error::invalid(
                MomentText::tr("At %1 the studio did not exist yet.").arg(isoText(*instant, studio.timeZone())));
        }
        return LastEntry{query.integer(0), {query.instant(1), query.count(2), {}}};
    });
}

void copyHistory(const QString &original, const QString &path, qint64 last)
{
    Connection connection(path, OpenMode::ReadWrite);
    Query attach(connection, "ATTACH DATABASE :original AS original");
    attach.bind("original", original).next();
    connection.execute(QStringLiteral("PRAGMA application_id = %1").arg(Schema::applicationId).toUtf8().constData());
    connection.begin(false);
    for (const char *sql : {copyEntries, copyChanges}) {
        Query copy(connection, sql);
        copy.bind("last", last).next();
    }
    connection.execute(copyKeys);
    connection.commit(false);
}

struct Places
{
    QString backup;
    QString made;
    QString to;
};

/// Opens what was made as anybody would, and asks for every proof there is; then brings the photos and papers of that
/// moment to where it will have its name.
Result<CarriedContents> prove(const Places &places, const Clock &clock, Random &random, const Progress &progress)
{
    const QString &path = places.made;
    BENCHBOOK_ASSIGN(const auto made, Studio::open(path, Access::ReadWrite, clock));
    // Ids made from now on must not meet those the original file made after this moment.
    BENCHBOOK_TRY(made->setFileNote(QStringLiteral("incarnation"), QString::number(random.between(0, 16383))));
    BENCHBOOK_ASSIGN(const Verification proof, verifyFile(*made, progress));
    // What two machines did apart may not fit together, and the studio of that moment was asked about it.
    const auto asked = made->read([](const Reader &reader) {
        Query questions = reader.query("SELECT 1 FROM open_question LIMIT 1");
        return questions.next();
    });
    if (proof.violations.empty() || asked.valueOr(false))
        return carryContents(*made, ContentStore::ofFile(places.backup), ContentStore::ofFile(places.to), progress);
    Error error{ErrorCode::Storage, MomentText::tr("The studio of that moment cannot be made whole from the journal. "
                                                   "Nothing was written.")};
    error.detail = proof.violations.front().check + u' ' + proof.violations.front().detail;
    return error;
}

} // namespace

Result<RestoredMoment> restoreMoment(const QString &backup, const QString &moment, const QString &to,
                                     const Clock &clock, Random &random, Progress progress)
{
    if (QFileInfo::exists(to)) {
        return Error::conflict(
            MomentText::tr("“%1” exists already and was left as it is. Choose another name.").arg(to));
    }
    BENCHBOOK_ASSIGN(const std::unique_ptr<QTemporaryDir> folder, folderBeside(to, QLatin1StringView("moment")));
    const QString original = folder->filePath(QStringLiteral("original.benchbook"));
    const QString made = folder->filePath(QStringLiteral("made.benchbook"));
    BENCHBOOK_TRY(Studio::copyFile(backup, original));
    BENCHBOOK_ASSIGN(auto studio, Studio::open(original, Access::ReadWrite, clock));
    BENCHBOOK_ASSIGN(LastEntry last, entryAt(*studio, moment));
    BENCHBOOK_TRY(studio->read([&](const Reader &) -> Result<void> {
        BENCHBOOK_TRY(rebuildInto(*studio, made, progress, last.id));
        copyHistory(original, made, last.id);
        return {};
    }));
    studio.reset();
    BENCHBOOK_ASSIGN(last.moment.contents, prove({backup, made, to}, clock, random, progress));
    if (!QFile::rename(made, to))
        return Error{ErrorCode::Io, MomentText::tr("The restored studio could not be named “%1”.").arg(to)};
    return last.moment;
}

} // namespace benchbook
