// The writer lent to another thread: who reads what meanwhile, who is refused, and what is left when it comes back.
#include "core/journal/backup.h"
#include "tests/support/test_studio.h"

#include <QDir>
#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Result<void> addPeople(
    Studio &studio, int count, const std::function<void()> &inTheMiddle = [] {})
{
    return studio.perform(Sentence("Add people"), std::nullopt, [&](Action &action) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            action.add("person", action.newId<Person>(), {{"name", u"P%1"_s.arg(i)}});
            if (i == count / 2)
                inTheMiddle();
        }
        return {};
    });
}

Result<void> rename(Studio &studio, const QString &name)
{
    return studio.perform(Sentence("Name the studio %1", {name}), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow("studio", 1, std::vector<Column>{{"name", name}});
        return {};
    });
}

int numberGiven(Studio &studio)
{
    int number = 0;
    const auto refused =
        studio.perform(Sentence("Ask for a number"), std::nullopt, [&](Action &action) -> Result<void> {
            number = action.nextNumber("material");
            return Error::refused(u"only asked"_s);
        });
    return refused.ok() ? 0 : number;
}

/// Reads without end unless somebody stops it.
Result<void> readForEver(const Reader &reader)
{
    Query query = reader.query("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n");
    query.next();
    return {};
}

} // namespace

class TestLentWriter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOwnerReadsWhatStoodBefore()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPeople(*studio, 2));
        QSignalSpy told(&studio->changes(), &ChangeBus::committed);
        std::vector<ChangeSet> seen;
        connect(&studio->changes(), &ChangeBus::committed, this, [&](const ChangeSet &changes) {
            QCOMPARE(QThread::currentThread(), thread());
            // Whoever is told may write at once.
            if (seen.empty())
                BENCHBOOK_VERIFY(rename(*studio, u"After"_s));
            seen.push_back(changes);
        });
        const auto writer = studio->lendWriter();
        BENCHBOOK_VERIFY(writer);
        std::binary_semaphore half(0), goOn(0);
        std::optional<Result<void>> done;
        std::thread worker([&] {
            done = addPeople(**writer, 1000, [&] {
                half.release();
                goOn.acquire();
            });
        });
        half.acquire();
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 2);
        QVERIFY(studio->undoable());
        QCOMPARE(studio->undoable()->sentence.text(), u"Add people"_s);
        QVERIFY(violationsOf(*studio, false).isEmpty());
        goOn.release();
        worker.join();
        BENCHBOOK_VERIFY(*done);
        QCOMPARE(told.count(), 0);
        studio->takeBackWriter();
        QCOMPARE(told.count(), 2);
        QCOMPARE(seen.size(), 2u);
        QCOMPARE(seen.back().rows.size(), 1000u); // the inner one of the rename was told first
        QVERIFY(seen.back().touches("person"));
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 1002);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void nobodyElseWritesMeanwhile()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPeople(*studio, 2));
        const qint64 entry = studio->undoable()->entry;
        const auto writer = studio->lendWriter();
        BENCHBOOK_VERIFY(writer);
        QVERIFY(studio->isWriterLent());
        std::binary_semaphore half(0), goOn(0);
        std::optional<Result<void>> done;
        std::thread worker([&] {
            done = addPeople(**writer, 10, [&] {
                half.release();
                goOn.acquire();
            });
        });
        half.acquire();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(addPeople(*studio, 1).error().code, ErrorCode::Conflict);
        QVERIFY(addPeople(*studio, 1).error().message.contains(u"Nothing was changed"_s));
        QCOMPARE(studio->undo(entry, std::nullopt).error().code, ErrorCode::Conflict);
        QCOMPARE(studio->bulk([]() -> Result<void> { return {}; }).error().code, ErrorCode::Conflict);
        QCOMPARE(studio->lendWriter().error().code, ErrorCode::Conflict);
        const auto tried = studio->rehearse(Sentence("Try"), [](Action &) -> Result<void> { return {}; });
        QCOMPARE(tried.error().code, ErrorCode::Conflict);
        // A note waits, and is known meanwhile; a copy is only a read.
        BENCHBOOK_VERIFY(studio->setFileNote(u"seen"_s, u"yes"_s));
        QCOMPARE(studio->fileNote(u"seen"_s), u"yes"_s);
        BENCHBOOK_VERIFY(studio->copyTo(studio.filePath(u"copy.benchbook"_s)));
        QVERIFY2(timer.elapsed() < 2000, "refused at once, not after waiting for the file");
        goOn.release();
        worker.join();
        BENCHBOOK_VERIFY(*done);
        studio->takeBackWriter();
        QVERIFY(!studio->isWriterLent());
        BENCHBOOK_VERIFY(addPeople(*studio, 1));
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 13);
        studio.reopen();
        QCOMPARE(studio->fileNote(u"seen"_s), u"yes"_s);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void idsNumbersAndSettingsComeBack()
    {
        TestStudio studio;
        const int before = numberGiven(*studio);
        qint64 lastThere = 0;
        int numberThere = 0;
        const auto writer = studio->lendWriter();
        BENCHBOOK_VERIFY(writer);
        std::thread worker([&] {
            numberThere = numberGiven(**writer);
            const auto named = rename(**writer, u"Elsewhere"_s);
            const auto currency =
                (*writer)->perform(Sentence("Another currency"), std::nullopt, [&](Action &action) -> Result<void> {
                    lastThere = action.newId<Person>().value();
                    action.changeRow("studio", 1, std::vector<Column>{{"currency", u"EUR"_s}});
                    return {};
                });
            if (!named.ok() || !currency.ok())
                numberThere = -1;
        });
        worker.join();
        QSignalSpy told(&studio->changes(), &ChangeBus::committed);
        QCOMPARE(studio->currency().code, u"CNY"_s);
        studio->takeBackWriter();
        QCOMPARE(told.count(), 2);
        QCOMPARE(studio->currency().code, u"EUR"_s);
        // Neither a number nor an id that was given out there is given again.
        QCOMPARE(numberThere, before + 1);
        QCOMPARE(numberGiven(*studio), before + 2);
        qint64 here = 0;
        BENCHBOOK_VERIFY(studio->perform(Sentence("Ask"), std::nullopt, [&](Action &action) -> Result<void> {
            here = action.newId<Person>().value();
            return {};
        }));
        QVERIFY(here > lastThere);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatIsStoppedLeavesNothing()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPeople(*studio, 2));
        const qint64 entries = studio.integer("SELECT count(*) FROM journal_entry");
        QSignalSpy told(&studio->changes(), &ChangeBus::committed);
        const auto writer = studio->lendWriter();
        BENCHBOOK_VERIFY(writer);
        std::atomic<bool> stop = false;
        (*writer)->stopWhen([&] { return stop.load(); });
        std::binary_semaphore written(0);
        std::optional<Result<void>> done;
        std::thread worker([&] {
            done = (*writer)->perform(Sentence("Never ends"), std::nullopt, [&](Action &action) {
                action.add("person", action.newId<Person>(), {{"name", u"Half"_s}});
                written.release();
                return readForEver(action.reader());
            });
        });
        written.acquire();
        QThread::msleep(20);
        QElapsedTimer timer;
        timer.start();
        stop = true;
        worker.join();
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(done->error().code, ErrorCode::Cancelled);
        studio->takeBackWriter();
        QCOMPARE(told.count(), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 2);
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), entries);
        BENCHBOOK_VERIFY(addPeople(*studio, 1));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aCopyIsStoppedToo()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(addPeople(*studio, 20000));
        studio->stopWhen([] { return true; });
        const QString folder = studio.filePath(u"copies"_s);
        QCOMPARE(copyToFolder(*studio, folder).error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder).isEmpty());
        // Reading stops, too; what is committed before the wish is heard stands.
        const auto session = studio->openReadSession();
        BENCHBOOK_VERIFY(session);
        (*session)->stopWhen([] { return true; });
        QCOMPARE((*session)->read(readForEver).error().code, ErrorCode::Cancelled);
        studio->stopWhen({});
        BENCHBOOK_VERIFY(copyToFolder(*studio, folder));
    }

    void aCommitIsNeverReportedAsStopped()
    {
        TestStudio studio;
        studio->stopWhen([] { return true; });
        // Small actions end before anybody asks; over hundreds of them the count of steps would come round in a COMMIT.
        int done = 0;
        BENCHBOOK_VERIFY(studio->whileUnfinished([&]() -> Result<void> {
            for (int i = 0; i < 3000; ++i)
                done += addPeople(*studio, 1).ok() ? 1 : 0;
            return {};
        }));
        QVERIFY(done > 0);
        studio->stopWhen({});
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), done);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void closedWhileLent()
    {
        TestStudio studio;
        const auto writer = studio->lendWriter();
        BENCHBOOK_VERIFY(writer);
        std::optional<Result<void>> done;
        std::thread worker([&] { done = addPeople(**writer, 3); });
        worker.join();
        BENCHBOOK_VERIFY(*done);
        studio.reopen();
        QCOMPARE(studio.integer("SELECT count(*) FROM person"), 3);
        BENCHBOOK_VERIFY(addPeople(*studio, 1));
        QCOMPARE(violationsOf(*studio, true), QString());
    }
};

QTEST_GUILESS_MAIN(TestLentWriter)
#include "test_lent_writer.moc"
