// Letters that would be too much, too late or too many: they are told, and nothing else stops with them.
#include "core/peers/letter_box.h"
#include "core/peers/letter_lists.h"
#include "core/peers/letter_photos.h"
#include "core/peers/take_on.h"
#include "tests/core/peers/crafted_bundle.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// The bytes of an offer that this version would not write: a thousand million pieces at ten thousand million yuan.
QByteArray hugeOffer()
{
    LetterContent content = offerOf(1, 1, u"Moon"_s);
    BodyLines lines = content.body.lines("lines"_L1);
    lines.front()
        .set("pieces"_L1, qint64(1'000'000'000))
        .set("unit_price"_L1, BodyMoney{Money::fromMinor(999), u"CNY"_s});
    content.body.set("lines"_L1, lines);
    const Result<QByteArray> raw = writeContent(content);
    if (!raw.ok())
        qFatal("%s", qPrintable(raw.error().message));
    // In CBOR 999 is 19 03e7, and 10^12 is 1b 000000e8d4a51000.
    QByteArray huge = *raw;
    return huge.replace(QByteArray::fromHex("1903e7"), QByteArray::fromHex("1b000000e8d4a51000"));
}

/// How SQLite finds rows by this column; "SCAN …" reads all of them.
QString planOf(PostStudio &studio, const char *sql)
{
    return studio.studio()
        .read([&](const Reader &reader) -> Result<QString> {
            Query query = reader.query(sql);
            if (QByteArray(sql).contains(":deal"))
                query.bind("deal", u"00"_s);
            QStringList steps;
            while (query.next())
                steps << query.text(3);
            return steps.join(u"; "_s);
        })
        .value();
}

} // namespace

class TestLetterLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAmountThatNobodyCanWriteStopsNothing()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        const std::vector<Letter> letters{chain.add(hugeOffer()), chain.add(offerOf(10, 5))};
        const auto news = oak.take(craftBundle(kiln, oak, {.items = chain.items(letters)}));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->fresh.size(), std::size_t(2));
        QCOMPARE(news->newer, 1);
        QCOMPARE(news->offered.at(u"CNY"_s).minor(), 5'000);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 1);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
        // Nobody writes such a letter here.
        LetterContent ours = offerOf(1'000'000'000, 1'000);
        const auto written = oak.write(kiln, ours);
        QVERIFY(!written.ok());
        QVERIFY2(written.error().message.contains(u"more than can be written"_s), qPrintable(written.error().message));
    }

    /// What a camera writes beside the dots: a comment, where and when it was, and a small picture of what was cut off.
    void nothingOfTheCameraGoesWithAPicture()
    {
        QImage dots(64, 48, QImage::Format_RGB888);
        dots.fill(Qt::darkGreen);
        QByteArray plain;
        QBuffer buffer(&plain);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && dots.save(&buffer, "JPEG", 90));
        const auto segment = [](char mark, const QByteArray &body) -> QByteArray {
            const auto size = static_cast<quint16>(body.size() + 2);
            return QByteArray("\xFF", 1) + mark + char(size >> 8) + char(size & 0xFF) + body;
        };
        // TIFF, one directory that points to that of the place; the thumbnail stands behind, a JPEG of its own.
        QByteArray tiff("MM\0\x2A\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1A\0\0\0\0", 26);
        tiff += QByteArray("\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0", 18) + "GPS-CANARY-52.5200N" + plain +
                "THUMBNAIL-CANARY";
        const QByteArray picture = plain.first(2) + segment('\xE1', QByteArray("Exif\0\0", 6) + tiff) +
                                   segment('\xE1', "http://ns.adobe.com/xap/1.0/ XMP-CANARY") +
                                   segment('\xED', "Photoshop 3.0 IPTC-CANARY") + segment('\xFE', "COMMENT-CANARY") +
                                   plain.sliced(2) + "TAIL-CANARY";
        TestStudio file;
        const ContentStore store = ContentStore::ofFile(file.path());
        const auto hash = keepPhoto(store, picture);
        BENCHBOOK_VERIFY(hash);
        const auto kept = store.read(QString::fromLatin1(hash->hex()));
        BENCHBOOK_VERIFY(kept);
        QCOMPARE(QImage::fromData(*kept).size(), dots.size());
        for (const char *trace : {"CANARY", "Exif", "xap", "Photoshop", "GPS"})
            QVERIFY2(!kept->contains(trace), trace);
        // One picture, and no segment but those that the dots need: APP0 (JFIF), tables, frame, scan.
        QCOMPARE(kept->count(QByteArray("\xFF\xD8", 2)), 1);
        for (qsizetype at = 2; at + 4 <= kept->size() && kept->at(at) == '\xFF' && kept->at(at + 1) != '\xDA';) {
            const auto mark = static_cast<unsigned char>(kept->at(at + 1));
            QVERIFY2(mark == 0xE0 || (mark >= 0xC0 && mark <= 0xDD), QByteArray::number(mark, 16));
            at +=
                2 + (static_cast<unsigned char>(kept->at(at + 2)) << 8) + static_cast<unsigned char>(kept->at(at + 3));
        }
    }

    void whatIsOverIsNotSigned()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        LetterContent offer = offerOf(10, 5);
        offer.validUntil = Instant(kiln.studio().clock().now().milliseconds() + 3'600'000);
        const auto draft = kiln.write(oak, offer);
        BENCHBOOK_VERIFY(draft);
        kiln.file().clock().advance(2 * 3'600'000);
        const QString path = kiln.file().filePath(u"late.bbundle"_s);
        const auto late = writeBundle(kiln.studio(), kiln.ring(), kiln.peer(oak), path, std::nullopt);
        QVERIFY(!late.ok());
        QVERIFY2(late.error().message.contains(u"valid until"_s), qPrintable(late.error().message));
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter"), 0);
        BENCHBOOK_VERIFY(dropLetter(kiln.studio(), *draft, std::nullopt));
        BENCHBOOK_VERIFY(writeBundle(kiln.studio(), kiln.ring(), kiln.peer(oak), path, std::nullopt));
    }

    void anOfferLapsesInTheListByItself()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        LetterContent offer = offerOf(10, 5);
        offer.validUntil = Instant(kiln.studio().clock().now().milliseconds() + 3'600'000);
        BENCHBOOK_VERIFY(kiln.write(oak, offer));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const auto stateInList = [&](const char *filter) {
            const auto rows = oak.studio().read([&](const Reader &reader) {
                ListRequest request;
                request.filter = QString::fromLatin1(filter);
                request.today = reader.today();
                return Result(listRows(reader, dealList(), listIds(reader, dealList(), request)));
            });
            return rows->empty() ? QString() : rows->front().cells[3].text();
        };
        QCOMPARE(stateInList("turn"), u"offered"_s);
        oak.file().clock().advance(48 * 3'600'000);
        QCOMPARE(oak.deal().deal.state, DealState::Lapsed);
        QCOMPARE(stateInList(""), u"lapsed"_s);
        QCOMPARE(stateInList("turn"), QString());
        QCOMPARE(stateInList("open"), QString());
    }

    void aDealIsFoundByItsTitleHoweverShort()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5, u"皮带"_s)));
        kiln.send(oak);
        const auto found = [&](const QString &reference) {
            return kiln.studio().read([&](const Reader &reader) { return findDeal(reader, reference); });
        };
        BENCHBOOK_VERIFY(found(u"皮带"_s));
        BENCHBOOK_VERIFY(found(QString::fromLatin1(kiln.deal().deal.id.hex().left(4)).toUpper()));
        for (const QString &nothing : {u"%%%%"_s, u"____"_s, u"皮"_s, QString()})
            QVERIFY2(!found(nothing).ok(), qPrintable(nothing));
    }

    void f27WordsOfAPeerAreSeenAsTheyAre()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5, u"Strap \u202Etxt.gnp"_s)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        oak.send(kiln);
        BENCHBOOK_VERIFY(takeOn(oak.studio(), {.deal = oak.deal().id}, std::nullopt));
        const QString title = oak.file().text("SELECT title FROM sales_order_line");
        QVERIFY2(title.contains(u"[U+202E]"), qPrintable(title));
        QVERIFY(!title.contains(u'\u202E'));
    }

    void aDealIsFoundByAnIndex()
    {
        PostStudio kiln(u"Kiln House"_s);
        for (const char *sql : {"EXPLAIN QUERY PLAN SELECT id FROM letter WHERE deal = :deal",
                                "EXPLAIN QUERY PLAN SELECT id FROM deal_link WHERE deal = :deal",
                                "EXPLAIN QUERY PLAN SELECT id FROM letter_draft WHERE deal = :deal"}) {
            const QString plan = planOf(kiln, sql);
            QVERIFY2(plan.startsWith(u"SEARCH"), qPrintable(plan));
        }
    }

    void lettersWithPicturesAreFoundByAnIndex()
    {
        PostStudio kiln(u"Kiln House"_s);
        const QString plan = planOf(kiln, "EXPLAIN QUERY PLAN SELECT id FROM letter WHERE counters_id IS NULL "
                                          "AND instr(body, '\"photos\"') > 0");
        QVERIFY2(plan.contains(u"letter_with_photos"), qPrintable(plan));
    }
};

QTEST_MAIN(TestLetterLimits)
#include "test_letter_limits.moc"
