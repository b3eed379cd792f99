// Which of our own machines signs what waits: never two of them the same letter.
#include "core/peers/letter_machine.h"
#include "core/peers/settle_conflict.h"
#include "core/peers/verify_letters.h"
#include "tests/core/peers/joined_machine.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<Machine> machineCalled(PostStudio &studio, const QString &name)
{
    const auto own = studio.studio().read([](const Reader &reader) { return needIdentity(reader); });
    for (const MachineInfo &machine : own->machines) {
        if (machine.facts().name == name)
            return machine.id;
    }
    qFatal("no such machine");
}

int signedAt(JoinedMachine &machine, PostStudio &to, Id<Peer> peer, const QString &path)
{
    const auto sent = writeBundle(machine.studio(), machine.ring(), peer, path, std::nullopt);
    if (!sent.ok())
        qFatal("%s", qPrintable(sent.error().message));
    if (const auto taken = to.take(path); !taken.ok())
        qFatal("%s", qPrintable(taken.error().message));
    return sent->front().fresh;
}

} // namespace

class TestLetterMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLetterIsSignedWhereItWasWritten()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(kiln);
        const Id<Peer> peer = kiln.peer(oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(bench.hearOwner());
        QCOMPARE(bench.integer("SELECT count(*) FROM letter_draft WHERE machine_id IS NOT NULL"), 1);

        const auto forecast = bench.studio().read([&](const Reader &reader) { return forecastBundle(reader, peer); });
        BENCHBOOK_VERIFY(forecast);
        QCOMPARE(forecast->waiting, 0);
        QCOMPARE(forecast->elsewhere, 1);
        QCOMPARE(signedAt(bench, oak, peer, kiln.file().filePath(u"bench.bbundle"_s)), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter WHERE kind = 'offer'"), 1);
        BENCHBOOK_VERIFY(bench.hearOwner());
        QCOMPARE(signedAt(bench, oak, peer, kiln.file().filePath(u"again.bbundle"_s)), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter WHERE kind = 'offer'"), 1);
    }

    void aMachineThatJustJoinedSignsItsOwnOnly()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        // One waits from before there were two: it is machine A's.
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        JoinedMachine bench(kiln);
        const Id<Peer> peer = kiln.peer(oak);
        // The file there has no row of this machine yet; what is written now is its own all the same.
        BENCHBOOK_VERIFY(writeLetter(bench.studio(), {.peer = peer}, offerOf(20, 6), std::nullopt));
        QCOMPARE(bench.integer("SELECT count(*) FROM letter_draft WHERE machine_id IS NULL"), 1);
        BENCHBOOK_VERIFY(bench.tellOwner());
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter WHERE kind = 'offer'"), 1);
        BENCHBOOK_VERIFY(bench.hearOwner());
        QCOMPARE(signedAt(bench, oak, peer, kiln.file().filePath(u"bench.bbundle"_s)), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter WHERE kind = 'offer'"), 2);
        QCOMPARE(oak.file().integer("SELECT count(DISTINCT chain) FROM letter"), 2);
    }

    void f26WhatALostMachineHadWaitingIsTakenOver()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(kiln);
        BENCHBOOK_VERIFY(bench.hearOwner());
        const Id<Peer> peer = kiln.peer(oak);
        const auto draft = writeLetter(bench.studio(), {.peer = peer}, offerOf(20, 6), std::nullopt);
        BENCHBOOK_VERIFY(draft);
        const auto late = writeLetter(bench.studio(), {.peer = peer}, offerOf(30, 7), std::nullopt);
        BENCHBOOK_VERIFY(late);
        BENCHBOOK_VERIFY(bench.tellOwner());
        // In use it is not interfered with; lost, its letters go on from here.
        const auto early = takeOverLetter(kiln.studio(), kiln.ring(), *draft, std::nullopt);
        QCOMPARE(early.error().code, ErrorCode::Refused);
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        BENCHBOOK_VERIFY(revokeMachine(kiln.studio(), kiln.ring(), machineCalled(kiln, u"Bench"_s), std::nullopt));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter WHERE kind = 'offer'"), 2);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
    }

    void f26WhatComesLateOfALostMachineCanBeTakenOverToo()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(kiln);
        BENCHBOOK_VERIFY(bench.hearOwner());
        const auto draft = writeLetter(bench.studio(), {.peer = kiln.peer(oak)}, offerOf(20, 6), std::nullopt);
        BENCHBOOK_VERIFY(draft);
        const QString up = bench.bundleForOwner();
        BENCHBOOK_VERIFY(kiln.take(up));
        // As if a third machine had brought it after the withdrawal.
        const Id<Machine> lost = machineCalled(kiln, u"Bench"_s);
        BENCHBOOK_VERIFY(revokeMachine(kiln.studio(), kiln.ring(), lost, std::nullopt));
        BENCHBOOK_VERIFY(kiln.studio().perform(Sentence("Put back"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("letter_draft", *draft, {{"machine_id", lost}});
            return {};
        }));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        BENCHBOOK_VERIFY(takeOverLetter(kiln.studio(), kiln.ring(), *draft, std::nullopt));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter WHERE kind = 'offer'"), 1);
    }

    void whatIsChosenOfAPeerCountsInTheirDeals()
    {
        // Their offer is held, and counts once somebody heard them: here they were, on the bench they were blocked.
        for (const bool isHeard : {true, false}) {
            PostStudio kiln(u"Kiln House"_s);
            PostStudio oak(u"Oakbench"_s);
            pair(kiln, oak, false);
            BENCHBOOK_VERIFY(verifyFaceToFace(oak.studio(), oak.peer(kiln), kiln.card(), std::nullopt));
            BENCHBOOK_VERIFY(oak.write(kiln, offerOf(10, 5)));
            BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
            QCOMPARE(kiln.file().integer("SELECT count(*) FROM deal"), 0);
            JoinedMachine bench(kiln);
            const Id<Peer> peer = kiln.peer(oak);
            BENCHBOOK_VERIFY(verifyFaceToFace(kiln.studio(), peer, oak.card(), std::nullopt));
            QCOMPARE(kiln.file().integer("SELECT count(*) FROM deal"), 1);
            BENCHBOOK_VERIFY(setBlocked(bench.studio(), peer, true, std::nullopt));
            BENCHBOOK_VERIFY(bench.tellOwner());
            const std::vector<Conflict> conflicts = Machines(kiln.studio()).conflicts();
            QCOMPARE(conflicts.size(), std::size_t(1));
            QCOMPARE(conflicts[0].atom, u"trust"_s);
            const auto &choices = conflicts[0].choices;
            QCOMPARE(choices.size(), std::size_t(2));
            const std::size_t chosen = choices[0].values.at("verified_day").isNull() == isHeard ? 1 : 0;
            BENCHBOOK_VERIFY(settleConflict(kiln.studio(), conflicts[0], chosen, std::nullopt));
            QCOMPARE(kiln.file().integer("SELECT count(*) FROM heard_peer"), isHeard ? 1 : 0);
            QCOMPARE(kiln.file().integer("SELECT count(*) FROM deal"), isHeard ? 1 : 0);
            QCOMPARE(violationsOf(kiln.studio(), true), QString());
            // The other machine reckons them when it hears what was chosen.
            BENCHBOOK_VERIFY(bench.hearOwner());
            QCOMPARE(bench.integer("SELECT count(*) FROM deal"), isHeard ? 1 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestLetterMachine)
#include "test_letter_machine.moc"
