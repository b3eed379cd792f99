// Pictures that a studio asks another one for: who may have which, how many are heard of one bundle, and that all of
// them have their turn (F17).
#include "core/peers/picture_wants.h"
#include "core/peers/stored_bytes.h"
#include "tests/core/peers/crafted_bundle.h"
#include "tests/core/peers/joined_machine.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Hash256 keptPicture(const QString &studioPath, const QByteArray &bytes)
{
    const Result<QString> hash = ContentStore::ofFile(studioPath).keep(bytes);
    if (!hash.ok())
        qFatal("%s", qPrintable(hash.error().message));
    return bytesOfHex<Hash256>(*hash);
}

LetterContent offerShowing(const std::vector<Hash256> &pictures)
{
    LetterContent offer = offerOf(10, 5);
    offer.body.set("photos"_L1, BodyHashes(pictures));
    return offer;
}

qint64 wishesOf(PostStudio &studio)
{
    return studio.file().integer("SELECT count(*) FROM letter_want WHERE counters_id IS NULL");
}

/// How many pictures come to `from` with the next bundle, after it asked for these things.
int picturesAfter(PostStudio &from, PostStudio &to, const std::vector<BundleItem> &asked)
{
    const auto heard = to.take(craftBundle(from, to, {asked}));
    if (!heard.ok())
        qFatal("%s", qPrintable(heard.error().message));
    const auto news = from.take(to.send(from));
    if (!news.ok())
        qFatal("%s", qPrintable(news.error().message));
    return news->pictures;
}

constexpr const char *allWishes = R"sql(
    SELECT group_concat(id || ' ' || at_ms || ' ' || chain || ' ' || coalesce(counters_id, '-'), '; ')
    FROM (SELECT * FROM letter_want ORDER BY id)
)sql";

} // namespace

class TestPictureWants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Both machines hold the wish and write to the peer before they meet.
    void f17TwoMachinesAnswerAWishOnce()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        const QByteArray bytes("a picture of the wallet");
        const Hash256 picture = keptPicture(kiln.file().path(), bytes);
        BENCHBOOK_VERIFY(kiln.write(oak, offerShowing({picture})));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {{BundleWant{picture, 1, 1}}})));
        QCOMPARE(wishesOf(kiln), 1);
        JoinedMachine bench(kiln);
        BENCHBOOK_VERIFY(bench.hearOwner());
        QCOMPARE(keptPicture(bench.path(), bytes), picture);
        kiln.send(oak);
        ManualClock &clock = kiln.file().clock();
        clock.set(Instant(clock.now().milliseconds() + 60'000));
        BENCHBOOK_VERIFY(writeBundle(bench.studio(), bench.ring(), kiln.peer(oak),
                                     kiln.file().filePath(u"bench.bbundle"_s), std::nullopt));
        QCOMPARE(bench.integer("SELECT count(*) FROM letter_want WHERE counters_id IS NOT NULL"), 1);
        BENCHBOOK_VERIFY(bench.tellOwner());
        BENCHBOOK_VERIFY(bench.hearOwner());
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter_want WHERE counters_id IS NOT NULL"), 1);
        QCOMPARE(bench.text(allWishes), kiln.file().text(allWishes));
        QCOMPARE(violationsOf(kiln.studio(), true), QString());
        QCOMPARE(violationsOf(bench.studio(), true), QString());
    }

    void f17OnlyWhatCanBeAnsweredIsHeardOfOneBundle()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        std::vector<Hash256> pictures;
        for (int i = 0; i < mostPicturesAsked + 5; ++i)
            pictures.push_back(keptPicture(kiln.file().path(), "picture " + QByteArray::number(i)));
        const Hash256 lost = hashOf("BBK1 test", {QByteArrayView("lost with the disk")});
        for (std::size_t i = 0; i < pictures.size(); i += maxBodyPhotos) {
            const std::size_t end = std::min(pictures.size(), i + maxBodyPhotos);
            BENCHBOOK_VERIFY(
                kiln.write(oak, offerShowing({pictures.begin() + qint64(i), pictures.begin() + qint64(end)})));
        }
        BENCHBOOK_VERIFY(kiln.write(oak, offerShowing({lost})));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        // One picture is one wish, however it is said; one that is gone here too is nothing to remember.
        const Hash256 first = pictures.front();
        const std::vector<BundleItem> odd{BundleWant{lost, 1, 1},  BundleWant{first, 1, 2}, BundleWant{first, 2, 2},
                                          BundleWant{first, 1, 9}, BundleWant{first, 1, 1}, BundleWant{first, 1, 1}};
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {odd})));
        QCOMPARE(wishesOf(kiln), 1);
        std::vector<BundleItem> all;
        for (const Hash256 &picture : pictures)
            all.push_back(BundleWant{picture, 1, 1});
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {all})));
        QCOMPARE(wishesOf(kiln), mostPicturesAsked);
        // A wish whose picture was lost since is not spoken of until it is here again.
        const auto store = ContentStore::ofFile(kiln.file().path());
        QVERIFY(QFile::remove(store.pathOf(hexText(first))));
        const Id<Peer> peer = kiln.peer(oak);
        const auto open =
            kiln.studio().read([&](const Reader &reader) { return Result(pictureWishes(reader, peer, store).size()); });
        QCOMPARE(*open, std::size_t(mostPicturesAsked - 1));
    }

    /// Pictures that nobody has any more do not keep the others from being asked for.
    void f17AllMissingPicturesHaveTheirTurn()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        std::vector<Letter> letters;
        std::set<Hash256> missing;
        for (int letter = 0; letter < 20; ++letter) {
            std::vector<Hash256> pictures;
            for (int i = 0; i < maxBodyPhotos; ++i)
                pictures.push_back(hashOf("BBK1 test", {QByteArray::number(letter * maxBodyPhotos + i)}));
            missing.insert(pictures.begin(), pictures.end());
            letters.push_back(chain.add(offerShowing(pictures)));
        }
        BENCHBOOK_VERIFY(oak.take(craftBundle(kiln, oak, {chain.items(letters)})));
        const auto store = ContentStore::ofFile(oak.file().path());
        const Id<Peer> peer = oak.peer(kiln);
        std::set<Hash256> asked;
        for (int bundle = 0; bundle < 30; ++bundle) {
            const auto wants =
                oak.studio().read([&](const Reader &reader) { return Result(wantedPictures(reader, peer, store)); });
            BENCHBOOK_VERIFY(wants);
            std::set<Hash256> now;
            for (const BundleWant &want : *wants)
                now.insert(want.chain);
            QCOMPARE(now.size(), std::size_t(mostPicturesAsked));
            asked.insert(now.begin(), now.end());
            oak.send(kiln);
        }
        QVERIFY(asked == missing);
    }

    /// Who names the hash of a picture has it as little as before: neither asking for it nor asking for the letter back
    /// brings it, and nobody learns whether it is here.
    void f17NamingAHashBringsNoPicture()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio sage(u"Sage Mill"_s);
        pair(kiln, oak);
        pair(kiln, sage);
        const Hash256 ofSage = keptPicture(kiln.file().path(), "between Kiln House and Sage Mill");
        BENCHBOOK_VERIFY(kiln.write(sage, offerShowing({ofSage})));
        BENCHBOOK_VERIFY(sage.take(kiln.send(sage)));
        const Hash256 paper = keptPicture(kiln.file().path(), "the lease of the workshop");
        BENCHBOOK_VERIFY(kiln.studio().perform(Sentence("Keep"), std::nullopt, [&](Action &action) -> Result<void> {
            action.add("paper", action.newId<Paper>(),
                       {{"subject_table", u"studio"_s},
                        {"subject_id", 1},
                        {"kind", u"other"_s},
                        {"name", u"lease.txt"_s},
                        {"content_hash", hexText(paper)},
                        {"bytes", 25},
                        {"media_type", u"text/plain"_s},
                        {"added_day", u"2026-11-23"_s}});
            return {};
        }));
        CraftedChain chain(oak, kiln);
        const std::vector<Letter> letters{chain.add(offerShowing({ofSage, paper}))};
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {chain.items(letters)})));
        QCOMPARE(picturesAfter(oak, kiln, {BundleWant{ofSage, 1, 1}, BundleWant{paper, 1, 1}}), 0);
        QCOMPARE(wishesOf(kiln), 0);
        QCOMPARE(picturesAfter(oak, kiln, {BundleWant{chain.header.id(), 1, 1}}), 0);
        QCOMPARE(wishesOf(kiln), 1);
    }

    /// A disk that died gets its own pictures back, with its letters and alone.
    void f17WhatCameWithTheirLettersGoesBack()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        const QByteArray bytes("their own pot");
        const Hash256 picture = *Hash256::fromHex(ContentStore::hashOf(bytes).toLatin1());
        CraftedChain chain(oak, kiln);
        std::vector<BundleItem> items = chain.items({chain.add(offerShowing({picture}))});
        items.push_back(BundleAttachment{picture, bytes.size()});
        items.push_back(BundleSlice{bytes});
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {items})));
        const auto theirs = ContentStore::ofFile(oak.file().path());
        QCOMPARE(picturesAfter(oak, kiln, {BundleWant{picture, 1, 1}}), 1);
        QVERIFY(QFile::remove(theirs.pathOf(hexText(picture))));
        // The letters alone bring it, too.
        QCOMPARE(picturesAfter(oak, kiln, {BundleWant{chain.header.id(), 1, 1}}), 1);
    }
};

QTEST_MAIN(TestPictureWants)
#include "test_picture_wants.moc"
