// Bundles that somebody meddled with: none is accepted, and each is refused under its right name (T9).
#include "core/base/random.h"
#include "core/crypto/hash.h"
#include "core/crypto/sealed_stream.h"
#include "tests/core/bundle/bundle_craft.h"

#include <QFile>
#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray golden(const QString &name)
{
    QFile file(QStringLiteral(BENCHBOOK_TEST_DATA "/bundles/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a bit flipped at this byte of a bundle with one chunk must be called. Ours is the last of the recipients.
QString outcomeOfFlip(qsizetype at, int bit, qsizetype recipients)
{
    const qsizetype sealedAt = 33;
    const qsizetype ours = sealedAt + (recipients - 1) * 80;
    if (at >= 1 && at <= 3)
        return u"NOT_A_BUNDLE"_s;
    if (at == 8 && bit > 0)
        return u"NEWER_FORMAT header"_s;
    if (at >= ours && at < ours + 80)
        return u"NOT_FOR_ME"_s;
    return at < ours + 80 + 24 + 32 ? u"DAMAGED header"_s : u"TRUNCATED end"_s;
}

BundleCraft largeCraft()
{
    BundleCraft craft;
    craft.items = {BundleGroup{incompressible(300'000)}};
    return craft;
}

QByteArray joined(const std::vector<QByteArray> &pieces)
{
    QByteArray bytes;
    for (const QByteArray &piece : pieces)
        bytes += piece;
    return bytes;
}

/// What B can do with a bundle that A wrote to B: take the inside out and seal it to C.
QByteArray rewrapped(const QByteArray &bytes, const BoxKey &opener, const BoxPublicKey &third, const BundleId &id)
{
    const auto header = std::get<BundleHeader>(parseBundleHeader(bytes));
    const auto fileKey = std::get<SecretBytes>(unsealBundle(header, {&opener}));
    StreamOpener stream(bundleStreamKey(fileKey), header.streamHeader);
    const QByteArray inside = stream.open(bytes.mid(header.size()))->plain;
    const SecretBytes newKey = SecretBytes::random(streamKeySize);
    StreamSealer sealer(bundleStreamKey(newKey));
    const QByteArray newHeader = composeBundleHeader(id, {sealTo(third, newKey)}, sealer.header());
    return newHeader + bundleHeaderCode(newKey, newHeader).bytes() + sealer.seal(inside, true);
}

} // namespace

class TestBundleTamper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBundlesStayReadable_data()
    {
        QTest::addColumn<qsizetype>("recipients");
        QTest::newRow("acks") << qsizetype(1);
        QTest::newRow("letters") << qsizetype(2);
        QTest::newRow("photo") << qsizetype(3);
    }

    /// Written once by format 1 and kept for ever (T13).
    void goldenBundlesStayReadable()
    {
        const QByteArray bytes = golden(QString::fromLatin1(QTest::currentDataTag()) + u".bbundle"_s);
        QVERIFY(!bytes.isEmpty());
        const Opened opened = openBundle(bytes);
        QCOMPARE(opened.outcome(), u"OK"_s);
        QVERIFY(!opened.collected.items.empty());
        QFETCH(qsizetype, recipients);
        QCOMPARE(std::get<BundleHeader>(parseBundleHeader(bytes)).sealedKeys.size(), std::size_t(recipients));
    }

    void everyFlippedBitIsRefused_F2_data() { goldenBundlesStayReadable_data(); }

    void everyFlippedBitIsRefused_F2()
    {
        QByteArray bytes = golden(QString::fromLatin1(QTest::currentDataTag()) + u".bbundle"_s);
        QFETCH(qsizetype, recipients);
        const Addressee us;
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                bytes[at] = char(bytes[at] ^ (1 << bit));
                const QString outcome = openBundle(bytes, us).outcome();
                if (outcome != outcomeOfFlip(at, bit, recipients))
                    QFAIL(qPrintable(u"byte %1, bit %2: %3"_s.arg(at).arg(bit).arg(outcome)));
                bytes[at] = char(bytes[at] ^ (1 << bit));
            }
        }
        QCOMPARE(us.asked, 0); // nobody was asked about a sender
    }

    void everyTruncationIsRefused_F1_data() { goldenBundlesStayReadable_data(); }

    void everyTruncationIsRefused_F1()
    {
        const QByteArray bytes = golden(QString::fromLatin1(QTest::currentDataTag()) + u".bbundle"_s);
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const Opened opened = openBundle(bytes.first(size));
            QCOMPARE(opened.refusal->className(), u"TRUNCATED"_s);
            QVERIFY(!opened.collected.manifest);
        }
    }

    void chunksThatMovedAreNamed_F2()
    {
        const BundleCraft craft = largeCraft();
        const std::vector<QByteArray> pieces = craft.pieces();
        QCOMPARE(pieces.size(), std::size_t(6)); // header and five chunks
        QCOMPARE(openBundle(joined(pieces)).outcome(), u"OK"_s);
        const auto outcome = [](const std::vector<QByteArray> &changed) {
            return openBundle(joined(changed)).outcome();
        };
        for (std::size_t i = 1; i < 5; ++i) {
            auto swapped = pieces;
            if (i < 4)
                std::swap(swapped[i], swapped[i + 1]);
            auto dropped = pieces;
            dropped.erase(dropped.begin() + qsizetype(i));
            auto doubled = pieces;
            doubled.insert(doubled.begin() + qsizetype(i), pieces[i]);
            auto flipped = pieces;
            flipped[i][int(i) * 1000] = char(flipped[i][int(i) * 1000] ^ 8);
            auto grown = pieces;
            grown[i].append('x');
            const QString here = u"DAMAGED chunk %1"_s.arg(i);
            const QString next = u"DAMAGED chunk %1"_s.arg(i + 1);
            if (i < 4)
                QCOMPARE(outcome(swapped), here);
            // Without its fourth chunk the file ends in what should be the fourth.
            QCOMPARE(outcome(dropped), i < 4 ? here : u"TRUNCATED end"_s);
            QCOMPARE(outcome(doubled), next);
            QCOMPARE(outcome(flipped), here);
            QCOMPARE(outcome(grown), i < 4 ? next : u"TRUNCATED end"_s);
        }
    }

    void endsThatAreMissingOrAddedAreNamed_F1_F2()
    {
        const std::vector<QByteArray> pieces = largeCraft().pieces();
        const QByteArray bytes = joined(pieces);
        // The stick was pulled: at the end of a chunk, and within one.
        QCOMPARE(openBundle(bytes.first(bytes.size() - pieces.back().size())).outcome(), u"TRUNCATED end"_s);
        Random random(9);
        for (int i = 0; i < 60; ++i) {
            const auto size = qsizetype(random.between(pieces[0].size(), bytes.size() - 1));
            QCOMPARE(openBundle(bytes.first(size)).outcome(), u"TRUNCATED end"_s);
        }
        QCOMPARE(openBundle(bytes + 'x').outcome(), u"TRUNCATED end"_s);
        // So much added that the last chunk is no longer the last.
        QCOMPARE(openBundle(bytes + QByteArray(70'000, 'x')).outcome(), u"DAMAGED chunk 5"_s);
        // A last chunk that is full, and something behind it.
        BundleCraft full;
        full.rawRow = QByteArray();
        full.compressed = incompressible(65'536 - composeSignerBlock(full.signer).size() - Signature::size);
        full.tail = "more";
        QCOMPARE(openBundle(full.build()).outcome(), u"DAMAGED end"_s);
    }

    void mailThatTookItForText_F2()
    {
        const QByteArray bytes = largeCraft().build();
        QByteArray unixEnds = bytes;
        QCOMPARE(openBundle(unixEnds.replace("\r\n", "\n")).outcome(), u"DAMAGED header"_s);
        QByteArray dosEnds = bytes;
        QCOMPARE(openBundle(dosEnds.replace("\n", "\r\n")).outcome(), u"DAMAGED header"_s);
        QByteArray sevenBits = bytes;
        for (char &byte : sevenBits)
            byte = char(byte & 0x7f);
        QCOMPARE(openBundle(sevenBits).outcome(), u"DAMAGED header"_s);
        QCOMPARE(openBundle(bytes.toBase64()).outcome(), u"NOT_A_BUNDLE"_s);
        QCOMPARE(openBundle("%PDF-1.7 something else").outcome(), u"NOT_A_BUNDLE"_s);
        QCOMPARE(openBundle(QByteArray(4096, '\0')).outcome(), u"NOT_A_BUNDLE"_s);
    }

    void whoIsMeantAndWhoSpeaks_F3_F4()
    {
        const QByteArray bytes = largeCraft().build();
        Addressee us;
        us.trust = BundleTrust::Blocked;
        QCOMPARE(openBundle(bytes, us).outcome(), u"BLOCKED_SENDER"_s);
        us.trust = BundleTrust::Revoked;
        QCOMPARE(openBundle(bytes, us).outcome(), u"REVOKED"_s);
        us.trust = BundleTrust::Unknown;
        const Opened unknown = openBundle(bytes, us);
        QCOMPARE(unknown.outcome(), u"UNKNOWN_SENDER"_s);
        QVERIFY(unknown.signer && !unknown.collected.manifest); // who to pair with; nothing parsed
        QCOMPARE(us.asked, 3);
        us.boxSeed = 's';
        const Opened foreign = openBundle(bytes, us);
        QCOMPARE(foreign.outcome(), u"NOT_FOR_ME"_s);
        QVERIFY(!foreign.signer);
        QCOMPARE(us.asked, 3);
    }

    /// Neither bytes nor a broken payload of somebody unknown come near the decompressor.
    void nothingIsReadBeforeTheSignature_F4()
    {
        BundleCraft craft;
        craft.compressed = "this is no zlib stream";
        QCOMPARE(openBundle(craft.build()).outcome(), u"MALFORMED inside"_s);
        Addressee us;
        us.trust = BundleTrust::Unknown;
        QCOMPARE(openBundle(craft.build(), us).outcome(), u"UNKNOWN_SENDER"_s);
        craft.deviceSeed = 'e';
        const Opened forged = openBundle(craft.build());
        QCOMPARE(forged.outcome(), u"BAD_SIGNATURE inside"_s);
        QVERIFY(!forged.signer); // whom it names did not write it
    }

    void rewrappedToAThirdParty_F5()
    {
        // A writes to B; B takes the signed inside and seals it to us, under a new id and under the same.
        BundleCraft craft;
        craft.items = {someChain(), someLetter(1, "for B only")};
        const BoxKey b = boxKey('B');
        craft.recipients = {b.publicKey()};
        const QByteArray bytes = craft.build();
        QCOMPARE(openBundle(bytes).outcome(), u"NOT_FOR_ME"_s);
        for (const BundleId &id : {newBundleId(), craft.id}) {
            const QByteArray wrapped = rewrapped(bytes, b, boxKey('b').publicKey(), id);
            QCOMPARE(openBundle(wrapped).outcome(), u"BAD_SIGNATURE inside"_s);
        }
    }

    void headersAndBodiesDoNotMix()
    {
        const auto one = largeCraft().pieces();
        const auto other = largeCraft().pieces();
        auto mixed = one;
        mixed[3] = other[3];
        QCOMPARE(openBundle(joined(mixed)).outcome(), u"DAMAGED chunk 3"_s);
        mixed = one;
        mixed[0] = other[0];
        QCOMPARE(openBundle(joined(mixed)).outcome(), u"DAMAGED chunk 1"_s);
    }
};

QTEST_GUILESS_MAIN(TestBundleTamper)
#include "test_bundle_tamper.moc"
