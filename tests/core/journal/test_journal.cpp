// The studio file: perform, history, undo, verify and rebuild, bad files.
#include "core/journal/backup.h"
#include "core/journal/connection.h"
#include "core/journal/history.h"
#include "core/journal/schema.h"
#include "core/journal/verify.h"
#include "tests/support/test_studio.h"

#include <QSignalSpy>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Result<Id<Person>> addPerson(Studio &studio, const QString &name)
{
    return studio.perform(Sentence("Add the person %1", {name}), std::nullopt,
                          [&](Action &action) -> Result<Id<Person>> {
                              const auto id = action.newId<Person>();
                              action.add("person", id, {{"name", name}, {"phone", u"123"_s}});
                              return id;
                          });
}

Result<void> rename(Studio &studio, Id<Person> id, const QString &name)
{
    return studio.perform(Sentence("Rename %1", {name}), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("person", id, {{"name", name}});
        return {};
    });
}

QString nameOf(Studio &studio, Id<Person> id)
{
    return studio
        .read([&](const Reader &reader) {
            Query query = reader.query("SELECT name FROM person WHERE id = :id");
            query.bind("id", id);
            return query.next() ? query.text(0) : QString();
        })
        .value();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actionIsWholeOrNothing()
    {
        TestStudio studio;
        const qint64 before = studio.integer("SELECT count(*) FROM journal_entry");
        const auto refused = studio->perform(Sentence("Try"), std::nullopt, [&](Action &action) -> Result<void> {
            action.add("person", action.newId<Person>(), {{"name", u"Half"_s}});
            return Error::refused(u"no"_s);
        });
        QVERIFY(!refused.ok());
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), before);
        QVERIFY(violationsOf(*studio, true).isEmpty());
    }

    void changesGoOutOnceAfterTheCommit()
    {
        TestStudio studio;
        std::vector<ChangeSet> seen;
        connect(&studio->changes(), &ChangeBus::committed, this, [&](const ChangeSet &set) { seen.push_back(set); });
        const auto id = addPerson(*studio, u"小林"_s).value();
        QCOMPARE(seen.size(), 1u);
        QVERIFY(seen[0].touches("person"));
        BENCHBOOK_VERIFY(rename(*studio, id, u"小林"_s));
        QCOMPARE(seen.size(), 1u); // Nothing changed, so nothing is told or journaled.
    }

    void undoAndRedoReturnEveryValue()
    {
        TestStudio studio;
        const auto id = addPerson(*studio, u"Lin"_s).value();
        BENCHBOOK_VERIFY(rename(*studio, id, u"Chen"_s));
        QCOMPARE(studio->undoable()->sentence.text(), u"Rename Chen"_s);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(nameOf(*studio, id), u"Lin"_s);
        QVERIFY(studio->redoable());
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        QCOMPARE(nameOf(*studio, id), u"Chen"_s);
        QVERIFY(!studio->redoable());
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(nameOf(*studio, id), u"Lin"_s);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 0);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void undoRefusesWhatWasChangedSince()
    {
        TestStudio studio;
        const auto id = addPerson(*studio, u"Lin"_s).value();
        BENCHBOOK_VERIFY(rename(*studio, id, u"Chen"_s));
        const qint64 first = studio->undoable()->entry;
        BENCHBOOK_VERIFY(rename(*studio, id, u"Wang"_s));
        const auto refused = studio->undo(first, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains(u"Rename Wang"_s));
        QCOMPARE(nameOf(*studio, id), u"Wang"_s);
    }

    void personalValuesAreSealedInTheJournal()
    {
        TestStudio studio;
        const auto id = addPerson(*studio, u"Secret Name"_s).value();
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_change WHERE after LIKE '%Secret%'"), 0);
        BENCHBOOK_VERIFY(studio->perform(Sentence("Erase"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("person", id, {{"name", QString()}, {"phone", QString()}});
            action.destroyPersonalKey(id.value());
            return {};
        }));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void historyNamesFieldsBeforeAndAfter()
    {
        TestStudio studio;
        const auto id = addPerson(*studio, u"Lin"_s).value();
        BENCHBOOK_VERIFY(rename(*studio, id, u"Chen"_s));
        const auto history = studio->read([&](const Reader &r) {
                                       return historyOf(r, {"person", id.value()});
                                   })
                                 .value();
        QCOMPARE(history.size(), 2u);
        const auto changes = changesOf(*studio, history[0].id, RowRef{"person", id.value()});
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes[0].column, u"name"_s);
        QCOMPARE(changes[0].before.text(), u"Lin"_s);
        QCOMPARE(changes[0].after.text(), u"Chen"_s);
    }

    /// The places and channels every studio has are numbered from 1 in each table.
    void historyIsOfOneRowOfOneTable()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(studio->perform(
            Sentence("Rename the fair and the bench"), std::nullopt, [&](Action &action) -> Result<void> {
                action.changeRow("channel", 2, std::vector<Column>{{"name", u"Street fair"_s}});
                action.changeRow("location", 2, std::vector<Column>{{"name", u"Big table"_s}});
                return {};
            }));
        BENCHBOOK_VERIFY(
            studio->perform(Sentence("Rename the fair"), std::nullopt, [&](Action &action) -> Result<void> {
                action.changeRow("channel", 2, std::vector<Column>{{"name", u"Fair"_s}});
                return {};
            }));
        const auto history = studio->read([](const Reader &r) { return historyOf(r, {"location", 2}); }).value();
        QCOMPARE(history.size(), 1u);
        const auto changes = changesOf(*studio, history[0].id, RowRef{"location", 2});
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes[0].after.text(), u"Big table"_s);
        QCOMPARE(changesOf(*studio, history[0].id, std::nullopt).size(), 2u);
    }

    void tamperingIsFound()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPerson(*studio, u"Lin"_s));
        QCOMPARE(violationsOf(*studio, true), QString());
        studio.integer("UPDATE journal_change SET after = replace(after, 'person', 'x') || ' '");
        QVERIFY(violationsOf(*studio, false).contains(u"journal_chain"_s));
    }

    void rebuildFindsARowTheJournalDoesNotKnow()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPerson(*studio, u"Lin"_s));
        studio.integer("UPDATE person SET role = 'owner'");
        QVERIFY(violationsOf(*studio, false).isEmpty());
        QVERIFY(violationsOf(*studio, true).contains(u"rebuild person"_s));
    }

    void aFactCannotBeEdited()
    {
        TestStudio studio;
        const auto result = studio->read([](const Reader &reader) {
            Query query = reader.query("UPDATE stock_move SET reason = 'x'");
            return query.next();
        });
        QVERIFY(result.ok()); // No row yet: the guard speaks per row.
        QCOMPARE(studio.integer("SELECT count(*) FROM sqlite_master WHERE name LIKE 'stock_move_is_a_fact%'"), 2);
    }

    void badFilesAreRefusedWithTheirSentence()
    {
        TestStudio studio;
        studio->setFileNote(u"x"_s, u"y"_s).ok();
        const auto open = [&](const QString &path) { return Studio::open(path, Access::ReadWrite, studio.clock()); };
        QVERIFY(open(studio.path()).error().message.contains(u"open in another window"_s));
        QCOMPARE(open(studio.filePath(u"none.benchbook"_s)).error().code, ErrorCode::Storage);

        const QString text = studio.filePath(u"text.benchbook"_s);
        writeBytes(text, "this is no database at all, just a text of some length to be refused by the opener");
        QVERIFY(open(text).error().message.contains(u"damaged or is not a studio file"_s));

        const QString other = studio.filePath(u"other.benchbook"_s);
        BENCHBOOK_VERIFY(studio->copyTo(other));
        {
            QFile file(other);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(60); // user_version in the SQLite header
            file.write(QByteArray::fromHex("00000063"));
        }
        QVERIFY(open(other).error().message.contains(u"newer Benchbook (format 99"_s));

        const QString noFolder = u"/proc/benchbook-cannot-write-here/studio.benchbook"_s;
        const auto created = Studio::create(noFolder, {u"A"_s, Currency{u"CNY"_s, 2}, QTimeZone::utc()}, studio.clock(),
                                            studio.random());
        QVERIFY(!created.ok());
        QCOMPARE(created.error().code, ErrorCode::Storage);
        const auto again = Studio::create(studio.path(), {u"A"_s, Currency{u"CNY"_s, 2}, QTimeZone::utc()},
                                          studio.clock(), studio.random());
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void aFailureInABulkLeavesNothingBehind()
    {
        TestStudio studio;
        const auto fail = [&]() -> Result<void> {
            BENCHBOOK_TRY(addPerson(*studio, u"Lin"_s));
            studio->connection().execute("SELECT * FROM no_such_table");
            return {};
        };
        QVERIFY(!studio->bulk(fail).ok());
        BENCHBOOK_VERIFY(addPerson(*studio, u"Chen"_s));
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 1);

        QVERIFY(!studio->whileUnfinished(fail).ok()); // The person was added before it failed.
        QVERIFY(!studio->whileUnfinished([&] { return studio->bulk(fail); }).ok());
        QCOMPARE(studio.integer("PRAGMA synchronous"), 2);
        QCOMPARE(studio.integer("PRAGMA secure_delete"), 1);
        // A refused action of a bulk is undone by itself again.
        BENCHBOOK_VERIFY(studio->bulk([&]() -> Result<void> {
            const auto refused = studio->perform(Sentence("Try"), std::nullopt, [&](Action &action) -> Result<void> {
                action.add("person", action.newId<Person>(), {{"name", u"Half"_s}});
                return Error::refused(u"no"_s);
            });
            return refused.ok() ? Result<void>(Error::refused(u"kept"_s)) : Result<void>();
        }));
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 2);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void backupsAreCopiesAndRotate()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPerson(*studio, u"Lin"_s));
        const QString folder = studio.filePath(u"backups"_s);
        QString last;
        for (int day = 0; day < 40; ++day) {
            last = backUp(*studio, folder).value().path;
            studio.clock().advance(24LL * 3600 * 1000);
        }
        QVERIFY(QDir(folder).entryList(QDir::Files).size() <= 12);
        const QString restored = studio.filePath(u"restored.benchbook"_s);
        BENCHBOOK_VERIFY(restoreBackup(last, restored, studio.clock(), studio.random()));
        auto opened = Studio::open(restored, Access::ReadWrite, studio.clock());
        BENCHBOOK_VERIFY(opened);
        QCOMPARE(violationsOf(**opened, true), QString());
        QVERIFY(!restoreBackup(last, restored, studio.clock(), studio.random()).ok());
    }

    void aCopyNeverReplacesAnything()
    {
        TestStudio studio;
        const QString path = studio.filePath(u"note.benchbook"_s);
        writeBytes(path, "something of mine");
        QCOMPARE(studio->copyTo(path).error().code, ErrorCode::Conflict);
        QCOMPARE(QFileInfo(path).size(), 17);
        BENCHBOOK_VERIFY(backupBefore(*studio, u"import"_s));
        BENCHBOOK_VERIFY(backupBefore(*studio, u"import"_s)); // In the same second.
        QCOMPARE(QDir(backupFolder(*studio)).entryList({u"*-before-import-*"_s}, QDir::Files).size(), 2);
    }

    void copiesBeforeSomethingLargeAreThinnedOut()
    {
        TestStudio studio;
        for (int day = 0; day < 40; ++day) {
            BENCHBOOK_VERIFY(backupBefore(*studio, u"import"_s));
            studio.clock().advance(24LL * 3600 * 1000);
        }
        QVERIFY(QDir(backupFolder(*studio)).entryList(QDir::Files).size() <= 12);
    }

    void rotationLeavesAnotherStudioOfTheSameNameAlone()
    {
        TestStudio studio;
        TestStudio other(u"EUR"_s);
        const QString folder = studio.filePath(u"backups"_s);
        const QString theirs = backUp(*other, folder).value().path;
        for (int day = 0; day < 40; ++day) {
            BENCHBOOK_VERIFY(backUp(*studio, folder));
            studio.clock().advance(24LL * 3600 * 1000);
        }
        QVERIFY(QFileInfo::exists(theirs));
        BENCHBOOK_VERIFY(restoreBackup(theirs, other.filePath(u"restored.benchbook"_s), other.clock(), other.random()));
        QVERIFY(QDir(folder).entryList(QDir::Files).size() <= 13);
    }

    void aMomentIsRestoredByReplayingTheJournal()
    {
        TestStudio studio;
        const qint64 entriesAtFirst = studio.integer("SELECT count(*) FROM journal_entry");
        const auto stays = addPerson(*studio, u"小林"_s).value();
        studio.clock().advance(60'000);
        // The history shows whole seconds; what is shown there means the action too.
        studio.clock().advance(500);
        const QString moment = isoText(studio.clock().now(), studio->timeZone());
        const Instant atMoment = studio.clock().now();
        const auto forgotten = addPerson(*studio, u"阿梅"_s).value();
        studio.clock().advance(60'000);
        const auto later = addPerson(*studio, u"Later"_s).value();
        BENCHBOOK_VERIFY(rename(*studio, stays, u"林师傅"_s));
        BENCHBOOK_VERIFY(studio->perform(Sentence("Forget"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("person", forgotten, {{"phone", QString()}});
            action.destroyPersonalKey(forgotten.value());
            return {};
        }));

        const QString path = studio.filePath(u"then.benchbook"_s);
        const auto made = restoreMoment(studio->path(), moment, path, studio.clock(), studio.random());
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->last, atMoment);
        QCOMPARE(made->leftOut, 0);
        auto then = Studio::open(path, Access::ReadWrite, studio.clock());
        BENCHBOOK_VERIFY(then);
        QCOMPARE(nameOf(**then, stays), u"小林"_s);
        QCOMPARE(nameOf(**then, later), QString());
        Connection &file = (*then)->connection();
        QCOMPARE(file.integer("SELECT count(*) FROM journal_entry"), entriesAtFirst + 2);
        QCOMPARE(file.text("SELECT ifnull(phone, '') FROM person WHERE name = '小林'"), u"123"_s);
        // What was erased since stays erased.
        QCOMPARE(file.text("SELECT ifnull(phone, '') FROM person WHERE id <> (SELECT min(id) FROM person)"), QString());
        QCOMPARE(violationsOf(**then, true), QString());
        // The file lives on: its history can be taken back and written forth.
        BENCHBOOK_VERIFY(rename(**then, stays, u"L"_s));
        BENCHBOOK_VERIFY((*then)->undo((*then)->undoable()->entry, std::nullopt));
        QCOMPARE(violationsOf(**then, true), QString());
        QCOMPARE(nameOf(*studio, stays), u"林师傅"_s);
    }

    void aMomentThatCannotBeLeavesNothing()
    {
        TestStudio studio;
        const QString path = studio.filePath(u"then.benchbook"_s);
        const auto codeOf = [&](const QString &moment, const QString &to, Progress progress = {}) {
            return restoreMoment(studio->path(), moment, to, studio.clock(), studio.random(), progress).error().code;
        };
        QCOMPARE(codeOf(u"1999-01-01"_s, path), ErrorCode::Invalid);
        QCOMPARE(codeOf(u"tomorrow"_s, path), ErrorCode::Invalid);
        QCOMPARE(codeOf(u"2026-02-30"_s, path), ErrorCode::Invalid);
        QCOMPARE(codeOf(u"2999-01-01"_s, studio->path()), ErrorCode::Conflict);
        CancelToken stop;
        stop.cancel();
        QCOMPARE(codeOf(u"2999-01-01"_s, path, Progress({}, stop)), ErrorCode::Cancelled);
        const QDir folder = QFileInfo(path).dir();
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(folder.entryList({u".moment-*"_s}, QDir::Dirs | QDir::Hidden).isEmpty());
    }

    void aClockThatWasPutBackDoesNotTearTheHistory()
    {
        TestStudio studio;
        studio.clock().advance(3'600'000);
        const auto first = addPerson(*studio, u"First"_s).value();
        studio.clock().advance(-1'800'000);
        const QString moment = isoText(studio.clock().now(), studio->timeZone());
        BENCHBOOK_VERIFY(rename(*studio, first, u"Built on the first"_s));
        const QString path = studio.filePath(u"then.benchbook"_s);
        const auto made = restoreMoment(studio->path(), moment, path, studio.clock(), studio.random());
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->leftOut, 1); // The rename is of that moment, and of a person who comes later.
        auto then = Studio::open(path, Access::ReadWrite, studio.clock());
        BENCHBOOK_VERIFY(then);
        QCOMPARE((*then)->connection().integer("SELECT count(*) FROM person"), 0);
        QCOMPARE(violationsOf(**then, true), QString());
    }

    void aBackupOfAnOlderFormatIsRestored()
    {
        TestStudio studio; // (and the migrations of this program are at hand)
        const QString old = studio.filePath(u"old.benchbook"_s);
        const int version = Schema::newestVersion() - 1;
        {
            Connection connection(old, OpenMode::Create);
            const QDir migrations(u":/migrations"_s);
            for (const QString &name : migrations.entryList(QDir::Files, QDir::Name).mid(0, version)) {
                QFile sql(migrations.filePath(name));
                QVERIFY(sql.open(QIODevice::ReadOnly));
                connection.execute(sql.readAll().constData());
            }
            connection.execute(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(Schema::applicationId)
                                   .arg(version)
                                   .toUtf8()
                                   .constData());
        }
        const QString restored = studio.filePath(u"restored.benchbook"_s);
        BENCHBOOK_VERIFY(restoreBackup(old, restored, studio.clock(), studio.random()));
        QCOMPARE(Connection(old, OpenMode::ReadOnly).integer("PRAGMA user_version"), version);
        QCOMPARE(Connection(restored, OpenMode::ReadOnly).integer("PRAGMA user_version"), version + 1);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
