// Two machines of one studio come to rest by bundles alone: the post itself is nothing to carry.
#include "core/journal/connection.h"
#include "core/journal/history.h"
#include "core/peers/undo_bundle.h"
#include "tests/core/peers/joined_machine.h"

#include <QFile>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

int toCarry(Studio &studio)
{
    const auto machines = studio.read([](const Reader &reader) { return Result(ownMachines(reader)); }).value();
    int sum = 0;
    for (const OwnMachine &machine : machines)
        sum += machine.toCarry;
    return sum;
}

Result<void> note(Studio &studio, Id<Peer> peer, const QString &words)
{
    return studio.perform(Sentence("Note"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("peer", peer, {{"note", words}});
        return {};
    });
}

/// Actions in the bundle that this machine would write now; writing it is one more step of the post.
int actionsInNext(Studio &studio, KeyRing &ring, const QString &path)
{
    const auto written = writeMachineBundle(studio, ring, *otherMachine(studio, {}), path, std::nullopt);
    return written.ok() ? written->letters : -1;
}

} // namespace

class TestMachinesAtRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twiceBothWaysAndNothingIsLeft()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(kiln);
        BENCHBOOK_VERIFY(note(kiln.studio(), kiln.peer(oak), u"from the desk"_s));
        BENCHBOOK_VERIFY(bench.hearOwner());
        BENCHBOOK_VERIFY(note(bench.studio(), kiln.peer(oak), u"from the bench"_s));
        QCOMPARE(toCarry(bench.studio()), 1);
        for (int round = 0; round < 2; ++round) {
            BENCHBOOK_VERIFY(bench.tellOwner());
            BENCHBOOK_VERIFY(bench.hearOwner());
        }
        QCOMPARE(toCarry(kiln.studio()), 0);
        QCOMPARE(toCarry(bench.studio()), 0);
        QCOMPARE(actionsInNext(kiln.studio(), kiln.ring(), kiln.file().filePath(u"rest-down.bbundle"_s)), 0);
        QCOMPARE(actionsInNext(bench.studio(), bench.ring(), kiln.file().filePath(u"rest-up.bbundle"_s)), 0);
        // What was not carried on purpose does not become news by being carried again.
        const auto news = bench.hearOwner();
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->machine->taken, 0);
        QVERIFY(!news->machine->digestsDiffer);
        QCOMPARE(kiln.file().text("SELECT note FROM peer"), u"from the bench"_s);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
        QCOMPARE(violationsOf(bench.studio(), true), QString());
    }

    /// The history of bundles is each machine's own; the letters are everybody's.
    void whatTheBenchTookInStaysItsOwnHistory()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(kiln);
        BENCHBOOK_VERIFY(bench.hearOwner());
        BENCHBOOK_VERIFY(oak.write(kiln, offerOf(10, 5)));
        BENCHBOOK_VERIFY(bench.take(oak.send(kiln)));
        const qint64 atTheDesk = kiln.file().integer("SELECT count(*) FROM bundle WHERE peer_id IS NOT NULL");
        BENCHBOOK_VERIFY(bench.tellOwner());
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM bundle WHERE peer_id IS NOT NULL"), atTheDesk);
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter WHERE direction = 'in'"), 1);
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 1);
        // Taken back at the desk, it is set aside on both; the bench hears of it by a bundle.
        const auto taken = kiln.studio().undoable();
        QVERIFY(taken);
        BENCHBOOK_VERIFY(takeBackAction(kiln.studio(), taken->entry, std::nullopt));
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM told_letter WHERE direction = 'in'"), 0);
        BENCHBOOK_VERIFY(bench.hearOwner());
        QCOMPARE(bench.integer("SELECT count(*) FROM told_letter WHERE direction = 'in'"), 0);
        BENCHBOOK_VERIFY(bench.tellOwner());
        QCOMPARE(toCarry(kiln.studio()), 0);
        QCOMPARE(toCarry(bench.studio()), 0);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
        QCOMPARE(violationsOf(bench.studio(), true), QString());
    }

    void withoutKeysNothingThatNeedsThemBegins()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(kiln);
        BENCHBOOK_VERIFY(bench.hearOwner());
        Studio &studio = bench.studio();
        MemoryRing empty;
        const qint64 entries = bench.integer("SELECT count(*) FROM journal_entry");
        const auto isRefused = [&](const Error &error, const QString &words) {
            QCOMPARE(error.code, ErrorCode::Refused);
            QVERIFY2(error.message.contains(words), qPrintable(error.message));
            QCOMPARE(bench.integer("SELECT count(*) FROM journal_entry"), entries);
        };
        const QString path = kiln.file().filePath(u"none.bbundle"_s);
        const Id<Machine> desk = studio.read([](const Reader &reader) { return needIdentity(reader); })->machines[0].id;
        const QString none = u"has no keys"_s;
        isRefused(writeMachineBundle(studio, empty, *otherMachine(studio, {}), path, {}).error(), none);
        isRefused(writeBundle(studio, empty, kiln.peer(oak), path, {}).error(), none);
        isRefused(takeBundle(studio, empty, oak.send(kiln), {}).error(), none);
        isRefused(revokeMachine(studio, empty, desk, {}).error(), none);
        isRefused(renameCard(studio, empty, {}).error(), none);
        QVERIFY(!QFile::exists(path));
        // One that has its own keys, and not the one that vouches for others.
        isRefused(revokeMachine(studio, bench.ring(), desk, {}).error(), u"owner's machine"_s);
        const auto asked = AdmissionRequest::make(MachineKeys::generate(), BoxKey::generate().publicKey(), u"Third"_s);
        BENCHBOOK_VERIFY(asked);
        Random random(3);
        const Hearing hearing = asked->hearing(SpokenAs::Digits, random);
        isRefused(admitOwnMachine(studio, empty, *asked, hearing, MachineRole::Works, {}).error(), none);
        isRefused(admitOwnMachine(studio, bench.ring(), *asked, hearing, MachineRole::Works, {}).error(),
                  u"owner's machine"_s);
    }

    /// Both count their own files, and lie on one stick all the same.
    void filesOfTwoMachinesHaveNamesOfTheirOwn()
    {
        PostStudio kiln(u"Kiln House"_s);
        const auto nameOf = [](Studio &studio) {
            return studio.read([](const Reader &reader) { return Result(bundleFileName(reader)); }).value();
        };
        QCOMPARE(nameOf(kiln.studio()), u"KILNHOUSE-0001.bbundle"_s);
        JoinedMachine bench(kiln);
        QVERIFY(nameOf(kiln.studio()).startsWith(u"KILNHOUSE-A-"_s));
        QVERIFY(nameOf(bench.studio()).startsWith(u"KILNHOUSE-B-"_s));
    }
};

QTEST_GUILESS_MAIN(TestMachinesAtRest)
#include "test_machines_at_rest.moc"
