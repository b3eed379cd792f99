// What comes from a paired studio that is broken, newer, put back or malicious: each failure case that needs two studio
// files (bundle.md; FAILURES.md says which test shows which case).
#include "tests/core/peers/crafted_bundle.h"

#include "core/journal/content_store.h"
#include "core/journal/schema.h"
#include "core/peers/bundle_waiting.h"
#include "core/peers/open_questions.h"
#include "core/peers/stored_bytes.h"

#include <QFile>
#include <QFileInfo>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 yearInMs = 365LL * 24 * 3'600'000;

LetterContent noteSaying(const QString &text)
{
    LetterContent content{.kind = u"note"_s, .at = testStart()};
    content.body.set("text"_L1, text);
    return content;
}

std::vector<BundleItem> joinedItems(std::vector<BundleItem> items, const std::vector<BundleItem> &more)
{
    items.insert(items.end(), more.begin(), more.end());
    return items;
}

QString refusalOf(const Result<BundleNews> &news)
{
    return news.ok() ? u"OK"_s : news.error().detail.section(u' ', 0, 0).remove(u':');
}

} // namespace

class TestHostilePost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadWritesNothing_data()
    {
        QTest::addColumn<std::function<QString(PostStudio &, PostStudio &, PostStudio &)>>("file");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *name, const QString &refusal, const auto &file) {
            QTest::newRow(name) << std::function<QString(PostStudio &, PostStudio &, PostStudio &)>(file) << refusal;
        };
        row("F1 cut short", u"TRUNCATED"_s, [](PostStudio &kiln, PostStudio &oak, PostStudio &) {
            const QString path = kiln.send(oak);
            QFile::resize(path, QFileInfo(path).size() * 2 / 3);
            return path;
        });
        row("F2 one bit changed", u"DAMAGED"_s, [](PostStudio &kiln, PostStudio &oak, PostStudio &) {
            const QString path = kiln.send(oak);
            QFile file(path);
            if (!file.open(QIODevice::ReadWrite) || !file.seek(20))
                qFatal("the bundle cannot be opened");
            const char here = file.peek(1).front();
            file.putChar(static_cast<char>(here ^ 4));
            return path;
        });
        row("F3 sealed to another studio", u"NOT_FOR_ME"_s,
            [](PostStudio &kiln, PostStudio &, PostStudio &sage) { return kiln.send(sage); });
    }

    void whatCannotBeReadWritesNothing()
    {
        using File = std::function<QString(PostStudio &, PostStudio &, PostStudio &)>;
        QFETCH(File, file);
        QFETCH(QString, refusal);
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, oak);
        pair(kiln, sage);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(kiln.write(sage, offerOf(10, 5)));
        QCOMPARE(refusalOf(oak.take(file(kiln, oak, sage))), refusal);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter_ack"), 0);
        // A line of the history says why, and nothing of whom a file that is not ours is from.
        QCOMPARE(oak.file().text("SELECT refusal FROM bundle WHERE direction = 'in'"), refusal);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM bundle WHERE peer_id IS NOT NULL"), 0);
        // The next whole one heals it.
        const auto healed = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(healed);
        QCOMPARE(healed->fresh.size(), std::size_t(1));
    }

    void f9OneNumberTwoLettersFreezesThatChainAlone()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        const Letter one = chain.at({}, *writeContent(offerOf(10, 5)));
        const Letter other = chain.at({}, *writeContent(offerOf(10, 4)));
        const auto first = oak.take(craftBundle(kiln, oak, {chain.items({one})}));
        BENCHBOOK_VERIFY(first);
        QCOMPARE(first->forks.size(), std::size_t(0));
        const auto second = oak.take(craftBundle(kiln, oak, {chain.items({other})}));
        BENCHBOOK_VERIFY(second);
        QCOMPARE(second->forks.size(), std::size_t(1));
        // Both are kept as evidence, and neither counts.
        QCOMPARE(oak.file().text("SELECT hash FROM letter"), QString::fromLatin1(one.hash.hex()));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter_fork"), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter"), 0);
        // The other chains go on.
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(3, 7)));
        const auto next = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(next);
        QCOMPARE(next->fresh.size(), std::size_t(1));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter"), 1);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
    }

    void whatAPeerSaysItHoldsIsObeyedWhereItIsTrue()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            BENCHBOOK_VERIFY(kiln.write(oak, noteSaying(text)));
        const QString lost = kiln.send(oak);
        const auto chain = bytesOfHex<Hash256>(kiln.file().text("SELECT chain FROM letter WHERE seq = 3"));
        const auto asked = [&] {
            const auto questions =
                kiln.studio().read([](const Reader &reader) { return Result(openQuestions(reader)); });
            return std::count_if(questions->begin(), questions->end(), [](const OpenQuestion &question) {
                return question.kind == QuestionKind::HoldsOther;
            });
        };
        // More than we ever wrote, more than anybody could write, and another letter than the one that stands there.
        const Hash256 other = hashOf("BBK1 test", {QByteArrayView("another letter")});
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {{BundleAck{chain, 900, other}}})));
        BENCHBOOK_VERIFY(
            kiln.take(craftBundle(oak, kiln, {{BundleAck{chain, std::numeric_limits<qint64>::max(), other}}})));
        QCOMPARE(kiln.file().integer("SELECT max(seq) FROM letter_ack"), 900);
        QCOMPARE(asked(), 0);
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {{BundleAck{chain, 3, other}}})));
        QCOMPARE(asked(), 1);
        QVERIFY(QFile::remove(lost));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->fresh.size(), std::size_t(3));
        // What they say rightly settles it, and nothing is sent twice.
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(asked(), 0);
        QCOMPARE(oak.take(kiln.send(oak))->letters, 0);
    }

    void f12WhatAsksForANewerProgramChangesNothing()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        const std::vector<BundleItem> items = chain.items({chain.add(noteSaying(u"hello"_s))});
        const QString newer = craftBundle(
            kiln, oak, {items, [](BundleManifest &manifest) { manifest.minReader = bundleReaderVersion + 1; }});
        QCOMPARE(refusalOf(oak.take(newer)), u"NEWER_FORMAT"_s);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        QCOMPARE(oak.file().text("SELECT refusal FROM bundle WHERE direction = 'in'"), u"NEWER_FORMAT"_s);
        // The same of a container whose first number is greater.
        QFile file(newer);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(8) && file.putChar(2));
        file.close();
        QCOMPARE(refusalOf(oak.take(newer)), u"NEWER_FORMAT"_s);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 0);
        // For the program that it asks for, the letter is as new as ever.
        const auto understood = oak.take(craftBundle(kiln, oak, {items}));
        BENCHBOOK_VERIFY(understood);
        QCOMPARE(understood->fresh.size(), std::size_t(1));
    }

    void f15AClockAYearAheadIsSaidAndObeyed_data()
    {
        QTest::addColumn<qint64>("theirs");
        QTest::addColumn<qint64>("ours");
        QTest::newRow("theirs a year ahead") << yearInMs << qint64(0);
        QTest::newRow("ours a year ahead") << qint64(0) << yearInMs;
    }

    void f15AClockAYearAheadIsSaidAndObeyed()
    {
        QFETCH(qint64, theirs);
        QFETCH(qint64, ours);
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        kiln.file().clock().advance(theirs);
        oak.file().clock().advance(ours);
        LetterContent offer = offerOf(10, 5);
        offer.at = kiln.file().clock().now();
        BENCHBOOK_VERIFY(kiln.write(oak, offer));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->clockOff, theirs > ours);
        QCOMPARE(news->fresh.size(), std::size_t(1));
        // What answers comes after what it answers, whatever the clocks say.
        LetterContent answer = reply(oak.deal(), "answer"_L1, "AP"_L1);
        answer.at = oak.file().clock().now();
        BENCHBOOK_VERIFY(oak.write(kiln, answer));
        const auto back = kiln.take(oak.send(kiln));
        BENCHBOOK_VERIFY(back);
        QCOMPARE(back->clockOff, ours > theirs);
        QCOMPARE(kiln.deal().deal.state, DealState::Agreed);
        QCOMPARE(oak.deal().deal.state, DealState::Agreed);
        QVERIFY(kiln.deal().deal.crossings.empty());
    }

    void f12WhatWaitsForAnUpdateIsKeptAndTriedAgain()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        const std::vector<BundleItem> items = chain.items({chain.add(noteSaying(u"hello"_s))});
        const QString path = craftBundle(
            kiln, oak, {items, [](BundleManifest &manifest) { manifest.minReader = bundleReaderVersion + 1; }});
        const auto refused = oak.take(path);
        QVERIFY2(refused.error().message.contains(u"kept here"_s), qPrintable(refused.error().message));
        QVERIFY(QFile::remove(path));
        const auto again = [&] { return takeWaitingBundles(oak.studio(), oak.ring(), std::nullopt); };
        QCOMPARE(again()->waiting, 1);
        QCOMPARE(again()->waiting, 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM bundle WHERE refusal = 'NEWER_FORMAT'"), 1);
        // The update: the same bytes are read now. Another file in their place stands for that.
        const QStringList kept = waitingBundles(oak.file().path());
        QCOMPARE(kept.size(), 1);
        QVERIFY(QFile::remove(kept.front()));
        QVERIFY(QFile::copy(craftBundle(kiln, oak, {items}), kept.front()));
        const auto updated = again();
        BENCHBOOK_VERIFY(updated);
        QCOMPARE(updated->taken.size(), std::size_t(1));
        QCOMPARE(updated->waiting, 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter"), 1);
        QVERIFY(waitingBundles(oak.file().path()).isEmpty());
        // What turns out to be for somebody else is told once.
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, sage);
        QVERIFY(QFile::copy(craftBundle(kiln, sage, {items}), kept.front()));
        QCOMPARE(again()->refused.size(), std::size_t(1));
        QVERIFY(waitingBundles(oak.file().path()).isEmpty());
        // No more are kept than there is room for.
        for (int i = 0; i <= mostWaitingBundles; ++i)
            QVERIFY(
                !oak.take(craftBundle(
                              kiln, oak,
                              {items, [](BundleManifest &manifest) { manifest.minReader = bundleReaderVersion + 1; }}))
                     .ok());
        QCOMPARE(waitingBundles(oak.file().path()).size(), mostWaitingBundles);
    }

    void f17APictureThatDidNotComeIsAskedFor()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, oak);
        pair(kiln, sage);
        const auto theirs = ContentStore::ofFile(oak.file().path());
        const QString picture = *ContentStore::ofFile(kiln.file().path()).keep("a picture of the wallet");
        const QString secret = *ContentStore::ofFile(kiln.file().path()).keep("nobody else's business");
        LetterContent offer = offerOf(10, 5);
        offer.body.set("photos"_L1, BodyHashes{bytesOfHex<Hash256>(picture)});
        BENCHBOOK_VERIFY(kiln.write(oak, offer));
        QCOMPARE(oak.take(kiln.send(oak))->pictures, 1);
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(oak.take(kiln.send(oak))->pictures, 0);
        // Their disk lost it; nothing of the letters is sent again, but the picture is.
        QVERIFY(QFile::remove(theirs.pathOf(picture)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        const auto news = oak.take(kiln.send(oak));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->letters, 0);
        QCOMPARE(news->pictures, 1);
        QCOMPARE(theirs.conditionOf(picture), ContentStore::Condition::Whole);
        // Once: the wish is answered, and comes again only with another loss.
        QVERIFY(QFile::remove(theirs.pathOf(picture)));
        QCOMPARE(oak.take(kiln.send(oak))->pictures, 0);
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(oak.take(kiln.send(oak))->pictures, 1);
        // Nobody gets a picture of a letter that they cannot read, or one that no letter names.
        for (const QString &hash : {picture, secret}) {
            const BundleWant wish{bytesOfHex<Hash256>(hash), 1, 1};
            BENCHBOOK_VERIFY(kiln.take(craftBundle(sage, kiln, {{wish}})));
            QCOMPARE(sage.take(kiln.send(sage))->pictures, 0);
        }
        QCOMPARE(kiln.file().integer("SELECT count(DISTINCT chain) FROM letter_want"), 1);
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
    }

    void f17AnAttachmentThatIsMissingOrFalseIsAwaited()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        const QByteArray picture("not really a picture, but its bytes");
        const Hash256 hash = *Hash256::fromHex(ContentStore::hashOf(picture).toLatin1());
        LetterContent offer = offerOf(10, 5);
        offer.body.set("photos"_L1, BodyHashes{hash});
        CraftedChain chain(kiln, oak);
        const std::vector<BundleItem> letter = chain.items({chain.add(offer)});
        const auto store = ContentStore::ofFile(oak.file().path());
        const QString name = QString::fromLatin1(hash.hex());

        // Its hash, and other bytes of the same length.
        QByteArray other = picture;
        other[0] = 'N';
        const std::vector<BundleItem> falseOne{BundleAttachment{hash, other.size()}, BundleSlice{other}};
        const auto news = oak.take(craftBundle(kiln, oak, {joinedItems(letter, falseOne)}));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->fresh.size(), std::size_t(1));
        QCOMPARE(news->awaited, 1);
        QCOMPARE(news->pictures, 0);
        QVERIFY(store.conditionOf(name) != ContentStore::Condition::Whole);
        QCOMPARE(oak.deal().deal.state, DealState::Offered); // it counts without it

        // The true one comes later, alone.
        const auto later =
            oak.take(craftBundle(kiln, oak, {{BundleAttachment{hash, picture.size()}, BundleSlice{picture}}}));
        BENCHBOOK_VERIFY(later);
        QCOMPARE(later->pictures, 1);
        QCOMPARE(store.conditionOf(name), ContentStore::Condition::Whole);
    }

    void f20LettersOfOthersAreRejectedOneByOne()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, oak);
        pair(sage, oak);
        const auto crafted = [&](const auto &change) {
            CraftedChain chain(kiln, oak);
            change(chain.header);
            return chain.items({chain.add(offerOf(1, 1))});
        };
        // Kiln House writes with its own key as if it were another studio, to another one, and as if it were us.
        std::vector<BundleItem> items = crafted([&](ChainHeader &header) { header.author = sage.card().facts().root; });
        items = joinedItems(items, crafted([&](ChainHeader &header) {
                                header.audience = *LetterAudienceId::from(sage.card().facts().root.view());
                            }));
        items = joinedItems(items, crafted([&](ChainHeader &header) { header.author = oak.card().facts().root; }));
        CraftedChain honest(kiln, oak);
        items = joinedItems(items, honest.items({honest.add(offerOf(2, 2))}));
        const auto news = oak.take(craftBundle(kiln, oak, {items}));
        BENCHBOOK_VERIFY(news);
        QStringList why;
        for (const RejectedLetter &rejected : news->rejected)
            why << rejectName(rejected.why);
        QCOMPARE(why, QStringList({u"FOREIGN_AUTHOR"_s, u"FOREIGN_AUDIENCE"_s, u"UNKNOWN_DEVICE"_s}));
        QCOMPARE(news->fresh.size(), std::size_t(1));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM letter"), 1);
        // A whole bundle to somebody else, or of somebody else, is refused as a whole.
        const Hash256 sageKey = *Hash256::from(sage.card().facts().root.view());
        QCOMPARE(refusalOf(oak.take(
                     craftBundle(kiln, oak, {items, [&](BundleManifest &manifest) { manifest.audience = sageKey; }}))),
                 u"FOREIGN"_s);
        QCOMPARE(
            refusalOf(oak.take(craftBundle(
                kiln, oak, {items, [&](BundleManifest &manifest) { manifest.sender = sage.card().facts().root; }}))),
            u"FOREIGN"_s);
    }

    void f20NobodyAnswersInADealOfOthers()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, oak);
        pair(sage, oak);
        BENCHBOOK_VERIFY(oak.write(sage, offerOf(10, 5)));
        BENCHBOOK_VERIFY(sage.take(oak.send(sage)));
        LetterContent answer = reply(sage.deal(), "answer"_L1, "AP"_L1);
        const Instant written = answer.at;
        answer.at = Instant(written.milliseconds() - yearInMs);
        // Kiln House saw the hash somewhere and accepts in Sage Mill's place.
        CraftedChain chain(kiln, oak);
        BENCHBOOK_VERIFY(oak.take(craftBundle(kiln, oak, {chain.items({chain.add(answer)})})));
        QCOMPARE(oak.deal(*answer.deal).deal.state, DealState::Offered);
        QCOMPARE(oak.file().text("SELECT peer.name FROM deal JOIN peer ON peer.id = deal.peer_id"), u"Sage Mill"_s);
        // Sage Mill's own answer still counts.
        answer.at = written;
        BENCHBOOK_VERIFY(sage.write(oak, answer));
        BENCHBOOK_VERIFY(oak.take(sage.send(oak)));
        QCOMPARE(oak.deal(*answer.deal).deal.state, DealState::Agreed);
    }
};

QTEST_MAIN(TestHostilePost)
#include "test_hostile_post.moc"
