#include "core/journal/verify.h"

#include "core/journal/action_state.h"
#include "core/journal/contents.h"
#include "core/journal/digest.h"
#include "core/journal/rebuild.h"
#include "core/journal/side_folder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace benchbook {
namespace {

struct VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

constexpr int violationsListed = 200;

constexpr const char *allEntries = R"sql(
    SELECT id, at_ms, person_id, sentence, arguments, undoes_id, final, digest FROM journal_entry ORDER BY id
)sql";

constexpr const char *allChanges = R"sql(
    SELECT entry_id, table_name, row_id, before, after FROM journal_change ORDER BY entry_id, position
)sql";

QByteArray bytesAt(const Query &query, int column)
{
    return query.isNull(column) ? QByteArray() : query.text(column).toUtf8();
}

void checkFile(const Reader &reader, Verification &result)
{
    Query integrity = reader.query("PRAGMA integrity_check(20)");
    while (integrity.next()) {
        if (integrity.text(0) != QLatin1StringView("ok"))
            result.violations.push_back({QStringLiteral("file"), QString(), integrity.text(0)});
    }
    Query keys = reader.query("PRAGMA foreign_key_check");
    while (keys.next()) {
        result.violations.push_back({QStringLiteral("foreign_key"), keys.text(0),
                                     QStringLiteral("row %1 points at a missing %2").arg(keys.text(1), keys.text(2))});
    }
    result.checks += 2;
}

void checkChain(const Reader &reader, Verification &result, Progress &progress)
{
    Query entries = reader.query(allEntries);
    Query changes = reader.query(allChanges);
    bool more = changes.next();
    QByteArray previous;
    while (entries.next()) {
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        hash.addData(previous);
        addEntryToDigest(hash, entries.integer(0), entries.instant(1), entries.maybeInteger(2), bytesAt(entries, 3),
                         bytesAt(entries, 4), entries.maybeInteger(5), entries.flag(6));
        for (; more && changes.integer(0) == entries.integer(0); more = changes.next()) {
            addChangeToDigest(hash, changes.text(1).toStdString(), changes.integer(2), bytesAt(changes, 3),
                              bytesAt(changes, 4));
            ++result.changes;
        }
        previous = hash.result().toHex();
        if (previous != entries.text(7).toLatin1()) {
            result.violations.push_back({QStringLiteral("journal_chain"), QString::number(entries.integer(0)),
                                         QStringLiteral("the entry or its changes are not what was written")});
            previous = entries.text(7).toLatin1();
        }
        if (++result.entries % 1000 == 0)
            progress.step(0.1, VerifyText::tr("Following the journal"));
    }
    ++result.checks;
}

void checkRules(const Reader &reader, Verification &result)
{
    std::vector<QString> views;
    Query names =
        reader.query("SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'check!_%' ESCAPE '!'");
    while (names.next())
        views.push_back(names.text(0));
    for (const QString &view : views) {
        const std::string sql =
            "SELECT subject, detail FROM " + view.toStdString() + " LIMIT " + std::to_string(violationsListed);
        Query rows = reader.query(sql);
        while (rows.next())
            result.violations.push_back({view.mid(6), rows.text(0), rows.text(1)});
        ++result.checks;
    }
}

} // namespace

Result<Verification> verifyFile(const Studio &studio, Progress progress)
{
    return studio.read([&](const Reader &reader) -> Result<Verification> {
        Verification result;
        checkFile(reader, result);
        checkChain(reader, result, progress);
        checkRules(reader, result);
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, VerifyText::tr("Stopped.")};
        return result;
    });
}

Result<Verification> verify(const Studio &studio, Progress progress)
{
    BENCHBOOK_ASSIGN(Verification result, verifyFile(studio, progress));
    BENCHBOOK_TRY(studio.read([&](const Reader &reader) -> Result<void> {
        checkContents(reader.connection(), result, progress);
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, VerifyText::tr("Stopped.")};
        return {};
    }));
    return result;
}

Result<Verification> verifyByRebuild(const Studio &studio, Progress progress)
{
    BENCHBOOK_ASSIGN(Verification result, verify(studio, progress));
    BENCHBOOK_ASSIGN(const std::unique_ptr<QTemporaryDir> folder,
                     folderBeside(studio.path(), QLatin1StringView("rebuild")));
    const QString path = folder->filePath(QStringLiteral("rebuilt.benchbook"));
    BENCHBOOK_TRY(studio.read([&](const Reader &) { return rebuildInto(studio, path, progress); }));
    BENCHBOOK_TRY(studio.read([&](const Reader &) { return compareWith(studio, path, result); }));
    return result;
}

} // namespace benchbook
