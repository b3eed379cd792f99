// Letters between studios, from one file to the other: through real bundles, lost, doubled, late and hostile ones.
#include "core/letters/letter_kinds.h"
#include "core/peers/letter_lists.h"
#include "core/peers/open_questions.h"
#include "core/peers/own_machines.h"
#include "tests/core/peers/post_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

LetterBody countedLine(QLatin1StringView key, qint64 pieces)
{
    LetterBody line;
    line.set("no"_L1, qint64(1)).set(key, pieces);
    return line;
}

QString className(const Error &error) { return error.detail.section(u':', 0, 0); }

} // namespace

class TestPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBundleOfLettersSaysHowFarItIsAndIsStopped()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        for (int pieces : {20, 30, 40})
            BENCHBOOK_VERIFY(kiln.write(oak, offerOf(pieces, 12)));
        const QString path = kiln.file().filePath(u"stopped.bbundle"_s);
        // Without any picture, and stopped at the first word of it.
        const CancelToken stop;
        std::vector<double> told;
        const Progress stopping(
            [&](double done, const QString &) {
                told.push_back(done);
                stop.cancel();
            },
            stop);
        const auto stopped = writeBundle(kiln.studio(), kiln.ring(), kiln.peer(oak), path, std::nullopt, stopping);
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY(!QFile::exists(path));
        // What was signed for it goes with the next one; taking that in is stopped the same way, and leaves nothing.
        const QString next = kiln.send(oak);
        const CancelToken enough;
        told.clear();
        const auto refused = takeBundle(oak.studio(), oak.ring(), next, std::nullopt,
                                        Progress(
                                            [&](double done, const QString &) {
                                                told.push_back(done);
                                                enough.cancel();
                                            },
                                            enough));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Cancelled);
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM bundle"), 0);
        const auto news = oak.take(next);
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->fresh.size(), std::size_t(3));
    }

    void anOfferBecomesAContractAndIsSettled()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(200, 12)));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->sender, u"Kiln House"_s);
        QCOMPARE(news->fresh.size(), std::size_t(1));
        QCOMPARE(news->offered.at(u"CNY"_s).minor(), 240'000);
        QCOMPARE(oak.deal().us, DealParty::Seller);
        QCOMPARE(oak.file().text("SELECT state || my_turn || total_minor FROM deal"), u"offered1240000"_s);

        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QVERIFY(kiln.deal().deal.contract);
        QCOMPARE(kiln.deal().deal, oak.deal().deal);

        LetterContent delivery = reply(oak.deal(), "delivery"_L1);
        delivery.body.set("lines"_L1, BodyLines{countedLine("pieces"_L1, 200)});
        BENCHBOOK_VERIFY(oak.write(kiln, delivery));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        LetterContent receipt = reply(kiln.deal(), "receipt"_L1);
        LetterBody line = countedLine("accepted"_L1, 197);
        line.set("rejected"_L1, qint64(3)).set("reason"_L1, u"surface"_s);
        receipt.body.set("lines"_L1, BodyLines{line});
        BENCHBOOK_VERIFY(kiln.write(oak, receipt));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(kiln.deal().deal, oak.deal().deal);

        LetterContent settlement = reply(kiln.deal(), "settlement"_L1);
        const Hash256 version = kiln.deal().deal.contract->version;
        const auto offer =
            kiln.studio().read([&](const Reader &reader) { return letterOfHash(reader, version)->letter; });
        const auto body = settlementBody(offer->content.body, {receipt.body});
        BENCHBOOK_VERIFY(body);
        settlement.body = *body;
        BENCHBOOK_VERIFY(kiln.write(oak, settlement));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QVERIFY(oak.deal().deal.differences.empty());
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "countersign"_L1)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(kiln.deal().deal.state, DealState::Closed);
        QCOMPARE(kiln.deal().deal, oak.deal().deal);
        for (PostStudio *studio : {&kiln, &oak})
            QCOMPARE(violationsOf(studio->studio(), true), QString());
    }

    void f6TheSameBundleAgainChangesNothing()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        const QString path = kiln.send(oak);
        BENCHBOOK_VERIFY(oak.take(path));
        const qint64 rows = oak.file().integer("SELECT count(*) FROM journal_change");
        const QString renamed = oak.file().filePath(u"download (1).bin"_s);
        QVERIFY(QFile::copy(path, renamed));
        const auto again = oak.take(renamed);
        BENCHBOOK_VERIFY(again);
        QVERIFY(again->takenInBefore);
        QVERIFY(again->fresh.empty());
        QCOMPARE(oak.file().integer("SELECT count(*) FROM journal_change"), rows);
    }

    void aLostBundleHealsWithTheNext()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5, u"Belt"_s)));
        kiln.send(oak); // lost
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(20, 6, u"Strap"_s)));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->fresh.size(), std::size_t(2));
        // Once acknowledged, a letter does not go out again.
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        const auto forecast =
            kiln.studio().read([&](const Reader &reader) { return forecastBundle(reader, kiln.peer(oak)); });
        BENCHBOOK_VERIFY(forecast);
        QCOMPARE(forecast->unconfirmed, 0);
        QVERIFY(!forecast->card);
    }

    void f7AnOlderBundleAfterANewerOne()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5, u"Belt"_s)));
        const QString first = kiln.send(oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(20, 6, u"Strap"_s)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const auto late = oak.take(first);
        BENCHBOOK_VERIFY(late);
        QVERIFY(late->fresh.empty());
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 2);
    }

    void f10APeerGivesBackWhatADiskLost()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        const QString backup = kiln.file().filePath(u"backup.benchbook"_s);
        BENCHBOOK_VERIFY(kiln.studio().copyTo(backup));
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5, u"Belt"_s)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        // The disk dies; the file of this morning is put back, the key ring is another thing and stays.
        kiln.file().close();
        QVERIFY(QFile::remove(kiln.file().path()) && QFile::copy(backup, kiln.file().path()));
        kiln.file().reopen();
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter"), 0);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(30, 7, u"Bag"_s)));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QVERIFY2(news->forks.empty(), "a number was used twice");
        QCOMPARE(news->fresh.size(), std::size_t(1));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak))); // asks for its own letters
        const auto healed = kiln.take(oak.send(kiln));
        BENCHBOOK_VERIFY(healed);
        QCOMPARE(healed->fresh.size(), std::size_t(1));
        QVERIFY(healed->fresh.front().ours);
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter WHERE direction = 'out'"), 2);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
    }

    void f4WhoIsNotPairedBlockedOrWithdrawnIsNotOpened()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        BENCHBOOK_VERIFY(takeCard(kiln.studio(), oak.card(), std::nullopt));
        const auto unknown = oak.take(kiln.send(oak));
        QVERIFY(!unknown.ok());
        QCOMPARE(className(unknown.error()), u"UNKNOWN_SENDER"_s);
        QCOMPARE(oak.file().text("SELECT refusal FROM bundle"), u"UNKNOWN_SENDER"_s);
        const auto peer = takeCard(oak.studio(), kiln.card(), std::nullopt);
        BENCHBOOK_VERIFY(setBlocked(oak.studio(), peer->peer, true, std::nullopt));
        QCOMPARE(className(oak.take(kiln.send(oak)).error()), u"BLOCKED_SENDER"_s);
        BENCHBOOK_VERIFY(setBlocked(oak.studio(), peer->peer, false, std::nullopt));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        // Somebody else cannot read it at all.
        PostStudio third(u"Third"_s);
        pair(kiln, third);
        QCOMPARE(className(third.take(kiln.send(oak)).error()), u"NOT_FOR_ME"_s);
    }

    void f19NothingGoesOutWhileTheKeysAreInQuestion()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio swapped(u"Oakbench"_s);
        pair(kiln, oak);
        QCOMPARE(takeCard(kiln.studio(), swapped.card(), std::nullopt).error().code, ErrorCode::Conflict);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        const auto stopped = takeCard(kiln.studio(), swapped.card(), std::nullopt, SameName::IsTheirs);
        BENCHBOOK_VERIFY(stopped);
        QCOMPARE(stopped->outcome, CardOutcome::Stopped);
        const auto refused =
            writeBundle(kiln.studio(), kiln.ring(), stopped->peer, kiln.file().filePath(u"x.bbundle"_s), std::nullopt);
        QVERIFY(!refused.ok());
        QVERIFY(!QFile::exists(kiln.file().filePath(u"x.bbundle"_s)));
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter"), 0);
        // Heard: it was the known card after all.
        BENCHBOOK_VERIFY(verifyFaceToFace(kiln.studio(), stopped->peer, oak.card(), std::nullopt));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
    }

    void namesOfFilesTellNothingOfOthers()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, oak);
        pair(kiln, sage);
        const auto nameFor = [&](PostStudio &to) {
            return kiln.studio()
                .read([&](const Reader &reader) { return Result(bundleFileName(reader, kiln.peer(to))); })
                .value();
        };
        const QString first = nameFor(sage);
        QVERIFY2(first.startsWith(u"KILNHOUSE-"_s) && first.endsWith(u"-0001.bbundle"_s), qPrintable(first));
        kiln.send(oak);
        kiln.send(oak);
        QCOMPARE(nameFor(sage), first);
        QVERIFY(nameFor(oak).endsWith(u"-0003.bbundle"_s));
        // On one stick neither takes the other's place.
        kiln.send(sage);
        kiln.send(sage);
        QVERIFY(nameFor(sage) != nameFor(oak));
    }

    void moneyIsWrittenOfToVerifiedPeersOnly()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak, false);
        const auto refused = kiln.write(oak, offerOf(10, 5));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().issues.front().field, u"to"_s);
        LetterContent note{.kind = u"note"_s, .at = testStart()};
        note.body.set("text"_L1, u"Hello"_s);
        BENCHBOOK_VERIFY(kiln.write(oak, note));
    }

    void bindingLettersCountOnceThePeerIsHeard()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak, false);
        BENCHBOOK_VERIFY(verifyFaceToFace(kiln.studio(), kiln.peer(oak), oak.card(), std::nullopt));
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(kiln.write(oak, {.kind = u"note"_s, .body = LetterBody().set("text"_L1, u"Soon"_s)}));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QVERIFY(news->offered.empty());
        // Both are kept; only what binds to nothing counts.
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 2);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter WHERE kind = 'note'"), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter WHERE kind = 'offer'"), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal"), 0);
        const auto questions = oak.studio().read([](const Reader &reader) { return Result(openQuestions(reader)); });
        QCOMPARE(questions->size(), std::size_t(1));
        QCOMPARE(questions->front().kind, QuestionKind::PeerUnverified);
        QCOMPARE(questions->front().letters, 1);
        const auto states = oak.studio().read([](const Reader &reader) {
            QJsonArray said;
            for (const ListRow &row : listRows(reader, letterList(), listIds(reader, letterList(), {})))
                said << cellJson(letterList(), row, 6, {Currency::ofCode(u"CNY"_s), QTimeZone::utc(), QLocale::c()});
            return Result(said);
        });
        QVERIFY(states->contains(u"unverified"_s));
        BENCHBOOK_VERIFY(verifyFaceToFace(oak.studio(), oak.peer(kiln), kiln.card(), std::nullopt));
        QCOMPARE(oak.deal().deal.state, DealState::Offered);
        QCOMPARE(oak.deal().ours().empty(), false);
        // A card that is not theirs stops what goes out; what was heard before stays said.
        PostStudio swapped(u"Kiln House"_s);
        BENCHBOOK_VERIFY(takeCard(oak.studio(), swapped.card(), std::nullopt, SameName::IsTheirs));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter WHERE kind = 'offer'"), 1);
        BENCHBOOK_VERIFY(oak.studio().undo(oak.studio().undoable()->entry, std::nullopt));
        BENCHBOOK_VERIFY(oak.studio().undo(oak.studio().undoable()->entry, std::nullopt));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal"), 0);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
    }

    void aCardInQuestionMakesNobodyHeard()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio swapped(u"Kiln House"_s);
        pair(kiln, oak, false);
        BENCHBOOK_VERIFY(verifyFaceToFace(kiln.studio(), kiln.peer(oak), oak.card(), std::nullopt));
        BENCHBOOK_VERIFY(takeCard(oak.studio(), swapped.card(), std::nullopt, SameName::IsTheirs));
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter"), 0);
    }

    /// The file knows the same kinds as the program.
    void kindsThatBindAreNamedInTheFile()
    {
        QStringList binding;
        for (const LetterKind &kind : letterKinds()) {
            if (kind.binding)
                binding << QString::fromLatin1(kind.key);
        }
        binding.sort();
        TestStudio file;
        const auto named = file->read([](const Reader &reader) {
            QStringList kinds;
            Query query = reader.query("SELECT kind FROM binding_kind ORDER BY kind");
            while (query.next())
                kinds << query.text(0);
            return Result(kinds);
        });
        QCOMPARE(named.value(), binding);
    }

    void wordsAreHeardInThreeTries()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak, false);
        const Id<Peer> peer = kiln.peer(oak);
        Random random(7);
        const auto as = SpokenAs::Words;
        const auto begun = beginHearing(kiln.studio(), peer, as, random, std::nullopt);
        BENCHBOOK_VERIFY(begun);
        const QStringList spoken = spokenFingerprint(oak.card().facts().root, oak.card().facts().box, as);
        const auto said = [&](int shift) {
            std::array<QString, Hearing::asked> typed;
            for (std::size_t i = 0; i < typed.size(); ++i)
                typed[i] = spoken[(begun->positions()[i] - 1 + shift) % spoken.size()];
            return typed;
        };
        QCOMPARE(*answerHearing(kiln.studio(), peer, as, said(1), std::nullopt), Hearing::Answer::Wrong);
        QCOMPARE(*answerHearing(kiln.studio(), peer, as, said(1), std::nullopt), Hearing::Answer::Wrong);
        QCOMPARE(*answerHearing(kiln.studio(), peer, as, said(0), std::nullopt), Hearing::Answer::Right);
        QCOMPARE(kiln.file().text("SELECT state FROM peer"), u"verified"_s);
        QVERIFY(!answerHearing(kiln.studio(), peer, as, said(0), std::nullopt).ok());
    }

    void undoOfABundleSetsItsLettersAside()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        const QString path = kiln.send(oak);
        BENCHBOOK_VERIFY(oak.take(path));
        const auto last = oak.studio().undoable();
        QVERIFY(last);
        BENCHBOOK_VERIFY(oak.studio().undo(last->entry, std::nullopt));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter"), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal"), 0);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
        // The same bundle again brings them back, once; that is taken back like any other import.
        const auto again = oak.take(path);
        BENCHBOOK_VERIFY(again);
        QCOMPARE(again->fresh.size(), 1u);
        QCOMPARE(again->deals.size(), 1u);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter"), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 1);
        const auto third = oak.take(path);
        BENCHBOOK_VERIFY(third);
        QCOMPARE(third->fresh.size(), 0u);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
        // What was signed cannot be taken back; a letter that still waits can.
        const auto sign = kiln.file().integer("SELECT id FROM journal_entry WHERE sentence LIKE 'Sign %'");
        QVERIFY(!kiln.studio().undo(sign, std::nullopt).ok());
    }

    void aSecondMachineJoinsAndBothComeToTheSame()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        QString benchPath = kiln.file().filePath(u"bench.benchbook"_s);
        Random random(11);
        const auto letter = makeMachineFile(kiln.studio(), benchPath, random);
        BENCHBOOK_VERIFY(letter);
        QCOMPARE(*letter, u"B"_s);
        const QString carried = std::exchange(benchPath, kiln.file().filePath(u"own.benchbook"_s));
        BENCHBOOK_VERIFY(bringMachineFile(carried, benchPath, kiln.file().clock()));
        QVERIFY2(
            !bringMachineFile(kiln.studio().path(), kiln.file().filePath(u"x.benchbook"_s), kiln.file().clock()).ok(),
            "the owner's file became another machine's");
        QVERIFY(!QFile::exists(kiln.file().filePath(u"x.benchbook"_s)));
        auto bench = Studio::open(benchPath, Access::ReadWrite, kiln.file().clock());
        BENCHBOOK_VERIFY(bench);
        MemoryRing benchRing;
        QCOMPARE(machineStep(kiln.studio()), MachineStep::Works);
        QCOMPARE(machineStep(**bench), MachineStep::ToAsk);
        const auto request = askToJoin(**bench, benchRing, u"Bench"_s);
        BENCHBOOK_VERIFY(request);
        QCOMPARE(machineStep(**bench), MachineStep::Asked);
        QCOMPARE(pendingRequest(**bench)->file(), request->file());
        QCOMPARE(*admissionFromText(admissionText(request->file())), request->file());
        QVERIFY(!admissionFromText(admissionText(request->file()).chopped(1)).ok());
        Hearing hearing = request->hearing(SpokenAs::Digits, random);
        const QStringList spoken = request->spoken(SpokenAs::Digits);
        std::array<QString, Hearing::asked> typed;
        for (std::size_t i = 0; i < typed.size(); ++i)
            typed[i] = spoken[hearing.positions()[i] - 1];
        QCOMPARE(hearing.check(typed), Hearing::Answer::Right);
        const auto answer = admitOwnMachine(kiln.studio(), kiln.ring(), *request, hearing, MachineRole::Works, {});
        BENCHBOOK_VERIFY(answer);
        BENCHBOOK_VERIFY(join(**bench, benchRing, *answer));
        QCOMPARE(machineStep(**bench), MachineStep::Works);
        QVERIFY(!pendingRequest(**bench).ok());
        const auto known = [&] {
            return kiln.studio().read([](const Reader &reader) { return Result(ownMachines(reader)); }).value();
        };
        QCOMPARE(known().size(), std::size_t(2));
        QVERIFY(known()[0].isThisOne && known()[0].letter == u"A"_s && known()[0].toCarry == 0);
        QCOMPARE(known()[1].name, u"Bench"_s);
        QCOMPARE(known()[1].toCarry, 1); // it was admitted
        QVERIFY(!known()[1].lastBundle);

        // The bench writes; the desk takes it in, and the other way round.
        BENCHBOOK_VERIFY((*bench)->perform(Sentence("Note"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("peer", kiln.peer(oak), {{"note", u"from the bench"_s}});
            return {};
        }));
        const QString up = kiln.file().filePath(u"up.bbundle"_s);
        BENCHBOOK_VERIFY(writeMachineBundle(**bench, benchRing, *otherMachine(**bench, {}), up, {}));
        const auto preview = previewBundle(kiln.studio(), kiln.ring(), up);
        BENCHBOOK_VERIFY(preview);
        const auto news = takeBundle(kiln.studio(), kiln.ring(), up, {});
        BENCHBOOK_VERIFY(news);
        QVERIFY(news->own);
        QCOMPARE(news->machine->taken, preview->machine->taken);
        QVERIFY(known()[1].lastBundle.has_value());
        QCOMPARE(known()[1].toCarry, 1);
        QCOMPARE(kiln.file().text("SELECT note FROM peer"), u"from the bench"_s);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const QString down = kiln.file().filePath(u"down.bbundle"_s);
        BENCHBOOK_VERIFY(writeMachineBundle(kiln.studio(), kiln.ring(), *otherMachine(kiln.studio(), {}), down, {}));
        BENCHBOOK_VERIFY(takeBundle(**bench, benchRing, down, {}));
        const auto deals = (*bench)->read([](const Reader &reader) {
            Query query = reader.query("SELECT count(*) FROM deal WHERE state = 'offered'");
            return query.next() ? query.count(0) : 0;
        });
        QCOMPARE(*deals, 1);
        // What only notes that bundles came and went is nothing to carry.
        const QString again = kiln.file().filePath(u"again.bbundle"_s);
        BENCHBOOK_VERIFY(writeMachineBundle(**bench, benchRing, *otherMachine(**bench, {}), again, {}));
        BENCHBOOK_VERIFY(takeBundle(kiln.studio(), kiln.ring(), again, {}));
        QCOMPARE(known()[1].toCarry, 0);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
        QCOMPARE(violationsOf(**bench, true), QString());
        // The answer of the peer may come to either machine, and is one letter on both.
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        const QString reply = oak.send(kiln);
        BENCHBOOK_VERIFY(kiln.take(reply));
        BENCHBOOK_VERIFY(takeBundle(**bench, benchRing, reply, {}));
        const QString both = kiln.file().filePath(u"both.bbundle"_s);
        BENCHBOOK_VERIFY(writeMachineBundle(**bench, benchRing, *otherMachine(**bench, {}), both, {}));
        const auto same = takeBundle(kiln.studio(), kiln.ring(), both, {});
        BENCHBOOK_VERIFY(same);
        QCOMPARE(same->machine->questions, 0);
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter WHERE kind = 'answer'"), 1);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
    }

    void theNextLetterIsOneThatFits()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        LetterContent delivery{.kind = u"delivery"_s, .deal = oak.deal().deal.id, .at = testStart()};
        delivery.parents = {*oak.deal().deal.position};
        delivery.body.set("lines"_L1, BodyLines{countedLine("pieces"_L1, 10)});
        const auto early = oak.write(kiln, delivery);
        QVERIFY(!early.ok());
        QVERIFY2(early.error().message.contains(u"Answer: Accepted"_s), qPrintable(early.error().message));
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "RE"_L1)));
        LetterContent second{.kind = u"answer"_s, .deal = oak.deal().deal.id, .at = testStart()};
        second.parents = delivery.parents;
        second.body.set("code"_L1, u"AP"_s);
        QVERIFY(!oak.write(kiln, second).ok());
    }
};

QTEST_MAIN(TestPost)
#include "test_post.moc"
