// Letters that come a second time because they are asked for: those that were set aside with an import that was taken
// back (F25), who may ask for which, and what asking costs.
#include "core/peers/letter_wants.h"
#include "core/peers/stored_bytes.h"
#include "core/peers/undo_bundle.h"
#include "tests/core/peers/crafted_bundle.h"
#include "tests/core/peers/joined_machine.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int lettersSent = 6;
constexpr int mostWishes = 999'990; ///< of one bundle: with what stands around them a million items, the cap

QString told(PostStudio &studio)
{
    return studio.file().text("SELECT group_concat(hash, ' ') FROM (SELECT hash FROM told_letter ORDER BY hash)");
}

qint64 openWishes(PostStudio &studio)
{
    return studio.file().integer(
        "SELECT count(*) FROM letter_want AS want WHERE counters_id IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM letter_want AS answer WHERE answer.counters_id = want.id)");
}

void mustUndoLast(PostStudio &studio)
{
    const auto last = studio.studio().undoable();
    const auto undone = last ? takeBackAction(studio.studio(), last->entry, std::nullopt) : Error::notFound({});
    if (!undone.ok())
        qFatal("%s / %s", qPrintable(undone.error().message), qPrintable(undone.error().detail));
}

int mustTake(PostStudio &studio, const QString &path)
{
    const auto news = studio.take(path);
    if (!news.ok())
        qFatal("%s / %s", qPrintable(news.error().message), qPrintable(news.error().detail));
    return static_cast<int>(news->fresh.size());
}

int unconfirmed(PostStudio &studio, PostStudio &to)
{
    const Id<Peer> peer = studio.peer(to);
    return studio.studio().read([&](const Reader &reader) { return forecastBundle(reader, peer); })->unconfirmed;
}

/// Kiln House offered six works, Oakbench took them in and said so.
struct Offered
{
    Offered() : kiln(u"Kiln House"_s), oak(u"Oakbench"_s)
    {
        pair(kiln, oak);
        for (int i = 0; i < lettersSent; ++i) {
            if (!kiln.write(oak, offerOf(10 + i, 5)).ok())
                qFatal("an offer cannot be written");
        }
        path = kiln.send(oak);
        mustTake(oak, path);
    }
    QString path;
    PostStudio kiln;
    PostStudio oak;
};

} // namespace

class TestLetterWants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The peer was told that the letters came, so nothing but our asking brings them again.
    void f25WhatWasTakenBackComesWithTheNextExchange()
    {
        Offered o;
        mustTake(o.kiln, o.oak.send(o.kiln));
        QCOMPARE(unconfirmed(o.kiln, o.oak), 0);
        const auto imported =
            o.oak.file().integer("SELECT max(entry_id) FROM journal_change WHERE table_name = 'letter'");
        BENCHBOOK_VERIFY(takeBackAction(o.oak.studio(), imported, std::nullopt));
        QCOMPARE(told(o.oak), QString());
        // One bundle there asks, one back brings them.
        mustTake(o.kiln, o.oak.send(o.kiln));
        QCOMPARE(openWishes(o.kiln), 1);
        QCOMPARE(unconfirmed(o.kiln, o.oak), lettersSent);
        QCOMPARE(mustTake(o.oak, o.kiln.send(o.oak)), lettersSent);
        QCOMPARE(openWishes(o.kiln), 0);
        QCOMPARE(told(o.oak), told(o.kiln));
        QCOMPARE(o.oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), lettersSent);
        // Nothing is asked for or sent once more, and the deal goes on where both hold the same.
        mustTake(o.kiln, o.oak.send(o.kiln));
        QCOMPARE(openWishes(o.kiln), 0);
        QCOMPARE(unconfirmed(o.kiln, o.oak), 0);
        BENCHBOOK_VERIFY(o.oak.write(o.kiln, reply(o.oak.deal(), "answer"_L1, "AP"_L1)));
        mustTake(o.kiln, o.oak.send(o.kiln));
        const DealId agreed = o.kiln.deal().deal.id;
        QVERIFY(o.kiln.deal(agreed).deal == o.oak.deal(agreed).deal);
        QCOMPARE(violationsOf(o.oak.studio(), true), QString());
        QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
    }

    /// Taken back, asked for, taken back again: it comes again as often; a bundle lost on the way delays it by one.
    void f25TakenBackTwiceItComesTwice()
    {
        Offered o;
        for (int time = 0; time < 3; ++time) {
            mustUndoLast(o.oak);
            QCOMPARE(told(o.oak), QString());
            mustTake(o.kiln, o.oak.send(o.kiln));
            if (time == 1) {
                o.kiln.send(o.oak); // lost; the wish is answered, so asking anew is all that helps
                QCOMPARE(openWishes(o.kiln), 0);
                mustTake(o.kiln, o.oak.send(o.kiln));
            }
            QCOMPARE(openWishes(o.kiln), 1);
            QCOMPARE(mustTake(o.oak, o.kiln.send(o.oak)), lettersSent);
            QCOMPARE(told(o.oak), told(o.kiln));
        }
        QCOMPARE(violationsOf(o.oak.studio(), true), QString());
        QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
    }

    /// Done again here before the answer came: what comes then is nothing new.
    void f25DoneAgainMeanwhileItIsNothingNew()
    {
        Offered o;
        mustUndoLast(o.oak);
        const QString asks = o.oak.send(o.kiln);
        mustTake(o.kiln, asks);
        // Taking the file that lies on the stick in again does the same as asking.
        QCOMPARE(mustTake(o.oak, o.path), lettersSent);
        QCOMPARE(mustTake(o.oak, o.kiln.send(o.oak)), 0);
        QCOMPARE(told(o.oak), told(o.kiln));
        QCOMPARE(violationsOf(o.oak.studio(), true), QString());
    }

    /// Some of a chain were taken back, the others stay: only those are asked for, and sent once with what is new.
    void f25OnlyWhatWasTakenBackIsAskedFor()
    {
        Offered o;
        mustTake(o.kiln, o.oak.send(o.kiln));
        BENCHBOOK_VERIFY(o.kiln.write(o.oak, offerOf(90, 5)));
        mustTake(o.oak, o.kiln.send(o.oak));
        mustUndoLast(o.oak);
        const auto wants = o.oak.studio().read([&](const Reader &reader) {
            std::vector<BundleWant> all;
            for (const KeptChain &chain : chainsWith(reader, o.oak.peer(o.kiln))) {
                const auto some = wantedAgain(reader, chain);
                all.insert(all.end(), some.begin(), some.end());
            }
            return Result(all);
        });
        BENCHBOOK_VERIFY(wants);
        QCOMPARE(wants->size(), std::size_t(1));
        QCOMPARE(wants->front().first, lettersSent + 1);
        QCOMPARE(wants->front().last, lettersSent + 1);
        mustTake(o.kiln, o.oak.send(o.kiln));
        BENCHBOOK_VERIFY(o.kiln.write(o.oak, offerOf(91, 5)));
        const auto news = o.oak.take(o.kiln.send(o.oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->letters, 2);
        QCOMPARE(news->fresh.size(), std::size_t(2));
        QCOMPARE(told(o.oak), told(o.kiln));
    }

    /// Both machines hold the wish and write to the peer before they meet: one answer, the same in both files.
    void f25TwoMachinesAnswerAWishOnce()
    {
        Offered o;
        mustUndoLast(o.oak);
        mustTake(o.kiln, o.oak.send(o.kiln));
        JoinedMachine bench(o.kiln);
        BENCHBOOK_VERIFY(bench.hearOwner());
        o.kiln.send(o.oak);
        o.kiln.file().clock().advance(60'000);
        BENCHBOOK_VERIFY(writeBundle(bench.studio(), bench.ring(), o.kiln.peer(o.oak),
                                     o.kiln.file().filePath(u"bench.bbundle"_s), std::nullopt));
        BENCHBOOK_VERIFY(bench.tellOwner());
        BENCHBOOK_VERIFY(bench.hearOwner());
        constexpr const char *all = "SELECT group_concat(id || ' ' || coalesce(counters_id, '-'), '; ') "
                                    "FROM (SELECT * FROM letter_want ORDER BY id)";
        QCOMPARE(bench.text(all), o.kiln.file().text(all));
        QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM letter_want WHERE counters_id IS NOT NULL"), 1);
        QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
        QCOMPARE(violationsOf(bench.studio(), true), QString());
    }

    /// A chain that is not between us is not spoken of: neither one of ours to somebody else nor theirs to us.
    void aWishForLettersOfOthersIsPassedOver()
    {
        Offered o;
        PostStudio sage(u"Sage Mill"_s);
        pair(o.kiln, sage);
        BENCHBOOK_VERIFY(sage.write(o.kiln, offerOf(2, 2)));
        mustTake(o.kiln, sage.send(o.kiln));
        const auto ofOak =
            bytesOfHex<Hash256>(o.kiln.file().text("SELECT chain FROM letter_chain WHERE direction = 'out'"));
        const auto ofSage =
            bytesOfHex<Hash256>(o.kiln.file().text("SELECT chain FROM letter_chain WHERE direction = 'in'"));
        mustTake(o.kiln, craftBundle(sage, o.kiln, {{BundleWant{ofOak, 1, lettersSent}}}));
        mustTake(o.kiln, craftBundle(o.oak, o.kiln, {{BundleWant{ofSage, 1, 1}}}));
        QCOMPARE(openWishes(o.kiln), 0);
        // Nor where no letter stands yet, or none could.
        const qint64 farthest = std::numeric_limits<qint64>::max();
        mustTake(o.kiln, craftBundle(o.oak, o.kiln,
                                     {{BundleWant{ofOak, 1, lettersSent + 1}, BundleWant{ofOak, 1, farthest},
                                       BundleWant{ofOak, farthest, farthest}}}));
        QCOMPARE(openWishes(o.kiln), 0);
        mustTake(o.kiln, craftBundle(o.oak, o.kiln, {{BundleWant{ofOak, 1, lettersSent}}}));
        QCOMPARE(openWishes(o.kiln), 1);
        // A row that says otherwise does not open it, whoever wrote the row.
        const Id<Peer> curious = o.kiln.peer(sage);
        BENCHBOOK_VERIFY(o.kiln.studio().perform(Sentence("Want"), std::nullopt, [&](Action &action) -> Result<void> {
            action.add("letter_want", action.newId<struct LetterWant>(),
                       {{"at_ms", action.now()},
                        {"peer_id", curious},
                        {"chain", hexText(ofOak)},
                        {"first_seq", 1},
                        {"last_seq", lettersSent}});
            return {};
        }));
        QCOMPARE(unconfirmed(o.kiln, sage), 0);
    }

    /// A million wishes in one bundle, and bundle after bundle of them: few are kept, and each letter goes out once.
    void aMillionWishesStayCheap_F11()
    {
        Offered o;
        const auto chain =
            bytesOfHex<Hash256>(o.kiln.file().text("SELECT chain FROM letter_chain WHERE direction = 'out'"));
        std::vector<BundleItem> many;
        for (int i = 0; i < mostWishes; ++i)
            many.push_back(BundleWant{chain, 1 + i % lettersSent, lettersSent});
        QElapsedTimer timer;
        timer.start();
        const auto heard = o.kiln.take(craftBundle(o.oak, o.kiln, {many}));
        qInfo("%d wishes: %lld ms, %s", mostWishes, timer.elapsed(), heard.ok() ? "taken in" : "refused");
        QVERIFY(openWishes(o.kiln) <= lettersSent);
        // Those that the caps let through, each for another part of the chain: no more are kept than are heard of one.
        for (int bundle = 0; bundle < 3; ++bundle) {
            std::vector<BundleItem> some;
            for (int first = lettersSent; first >= 1; --first) {
                for (int last = first; last <= lettersSent; ++last)
                    some.push_back(BundleWant{chain, first, last});
            }
            mustTake(o.kiln, craftBundle(o.oak, o.kiln, {some}));
        }
        QVERIFY(openWishes(o.kiln) <= lettersSent * (lettersSent + 1) / 2);
        const auto news = o.oak.take(o.kiln.send(o.oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->letters, lettersSent);
        QCOMPARE(openWishes(o.kiln), 0);
    }

    void placesAreJoinedAndStayWithinTheChain()
    {
        const KeptChain chain{{}, {}, LetterWay::Out, 10, 10};
        const Hash256 id = chain.header.id();
        const auto wish = [&](qint64 from, qint64 to) { return LetterWish{1, id, {from, to}}; };
        using Gaps = std::vector<ChainGap>;
        QVERIFY(placesToSend({}, chain) == Gaps());
        QVERIFY(placesToSend({}, chain, ChainGap{11, 10}) == Gaps());
        QVERIFY(placesToSend({wish(2, 3), wish(1, 1), wish(3, 5)}, chain, ChainGap{9, 10}) == (Gaps{{1, 5}, {9, 10}}));
        QVERIFY(placesToSend({wish(4, 900)}, chain, ChainGap{2, 10}) == (Gaps{{2, 10}}));
        QVERIFY(placesToSend({{1, hashOf("BBK1 test", {}), {1, 9}}}, chain) == Gaps());
    }
};

QTEST_MAIN(TestLetterWants)
#include "test_letter_wants.moc"
