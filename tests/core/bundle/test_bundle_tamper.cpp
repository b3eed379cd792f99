// Bundles that somebody meddled with: none is accepted, and each is refused under its right name (T9).
#include "core/base/random.h"
#include "core/cbor/cbor_reader.h"
#include "core/crypto/hash.h"
#include "core/crypto/sealed_stream.h"
#include "tests/core/bundle/bundle_craft.h"

#include <QFile>
#include <QTest>

#include <functional>

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

/// Incompressible, so that it spreads over chunks.
QByteArray tamperNoise(qsizetype size)
{
    Random random(5);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.next());
    return bytes;
}

BundleCraft largeCraft()
{
    BundleCraft craft;
    craft.items = {BundleGroup{tamperNoise(300'000)}};
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

using Change = std::function<void(BundleCraft &)>;

CborValue number(qint64 value) { return CborValue::integer(value); }
CborValue bytesOf(char byte, int size) { return CborValue::bytes(QByteArray(size, byte)); }

/// A row that has, behind its manifest, one item of `parts`, which the manifest announces.
Change rowWith(int section, CborValue::Items parts)
{
    return [=](BundleCraft &craft) {
        craft.countItems = false;
        craft.manifest.tally.items[section] = 1;
        CborValue::Items all{number(section)};
        all.insert(all.end(), parts.begin(), parts.end());
        craft.rawTail = writeCbor(CborValue::array(all));
    };
}

Change tail(const char *hex)
{
    return [=](BundleCraft &craft) { craft.rawTail = QByteArray::fromHex(hex); };
}

/// A manifest that lacks a key, or says something else under it.
Change manifestWith(qint64 key, std::optional<CborValue> value)
{
    return [=](BundleCraft &craft) {
        const CborValue item = *readCbor(craft.payload());
        CborValue::Entries fields;
        for (const CborEntry &entry : item.items()[1].entries()) {
            if (entry.key.toInteger() != key)
                fields.push_back(entry);
            else if (value)
                fields.emplace_back(key, *value);
        }
        craft.rawRow = writeCbor(CborValue::array({item.items()[0], CborValue::map(fields)}));
    };
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
        full.compressed = tamperNoise(65'536 - composeSignerBlock(full.signer).size() - Signature::size);
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

    void oneFaultOneName_data();

    void oneFaultOneName()
    {
        QFETCH(Change, change);
        QFETCH(QString, outcome);
        BundleCraft craft;
        change(craft);
        QCOMPARE(openBundle(craft.build()).outcome(), outcome);
    }

private:
    static void headerVectors();
    static void insideVectors();
    static void rowVectors();
    static void itemVectors();
    static void orderVectors();
};

namespace {

void vector(const char *name, const Change &change, const QString &outcome)
{
    QTest::newRow(name) << change << outcome;
}

} // namespace

void TestBundleTamper::oneFaultOneName_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("outcome");
    vector(
        "nothing wrong", [](BundleCraft &) {}, u"OK"_s);
    headerVectors();
    insideVectors();
    rowVectors();
    itemVectors();
    orderVectors();
}

void TestBundleTamper::headerVectors()
{
    const QString damaged = u"DAMAGED header"_s;
    const QString newer = u"NEWER_FORMAT header"_s;
    vector(
        "container 2 (F12)", [](BundleCraft &c) { c.major = 2; }, newer);
    vector(
        "container 255", [](BundleCraft &c) { c.major = char(255); }, newer);
    vector(
        "container 0", [](BundleCraft &c) { c.major = 0; }, damaged);
    vector(
        "minor 9 is read", [](BundleCraft &c) { c.minor = 9; }, u"OK"_s);
    vector(
        "suite 2", [](BundleCraft &c) { c.suite = 2; }, damaged);
    vector(
        "suite 0", [](BundleCraft &c) { c.suite = 0; }, damaged);
    vector(
        "a flag", [](BundleCraft &c) { c.flags = 1; }, damaged);
    vector(
        "length one more", [](BundleCraft &c) { c.lengthMore = 1; }, damaged);
    vector(
        "length one less", [](BundleCraft &c) { c.lengthMore = -1; }, damaged);
    vector(
        "length of a recipient more", [](BundleCraft &c) { c.lengthMore = 80; }, damaged);
    vector(
        "length beyond 16 KiB", [](BundleCraft &c) { c.lengthMore = 16'384; }, damaged);
    vector(
        "length 2 GiB", [](BundleCraft &c) { c.lengthMore = 0x7fff0000; }, damaged);
    vector(
        "no recipients said", [](BundleCraft &c) { c.recipientsSaid = 0; }, damaged);
    vector(
        "17 recipients said", [](BundleCraft &c) { c.recipientsSaid = 17; }, damaged);
    vector(
        "no recipients", [](BundleCraft &c) { c.recipients.clear(); }, damaged);
    vector(
        "17 recipients", [](BundleCraft &c) { c.recipients.assign(17, c.recipients[0]); }, damaged);
    vector(
        "16 recipients", [](BundleCraft &c) { c.recipients.assign(16, c.recipients[0]); }, u"OK"_s);
    vector(
        "wrong recipient (F3)", [](BundleCraft &c) { c.recipients[0] = boxKey('x').publicKey(); }, u"NOT_FOR_ME"_s);
    vector(
        "code of the header", [](BundleCraft &c) { c.rightCode = false; }, damaged);
    vector(
        "only the magic's letters",
        [](BundleCraft &c) {
            c.magic = "\x89"
                      "BBK\n\n\x1a\n";
        },
        damaged);
    vector(
        "another magic", [](BundleCraft &c) { c.magic = "\x89PNG\r\n\x1a\n"; }, u"NOT_A_BUNDLE"_s);
}

void TestBundleTamper::insideVectors()
{
    const QString unsignedName = u"BAD_SIGNATURE inside"_s;
    const QString malformed = u"MALFORMED inside"_s;
    vector(
        "two chunks of a small file", [](BundleCraft &c) { c.chunk = 100; }, u"DAMAGED chunk 1"_s);
    vector(
        "last chunk is not marked", [](BundleCraft &c) { c.lastIsMarked = false; }, u"TRUNCATED end"_s);
    vector(
        "marked as last too early",
        [](BundleCraft &c) {
            c.items = {BundleGroup{tamperNoise(150'000)}};
            c.markAlso = 1;
        },
        u"DAMAGED end"_s);
    vector(
        "nothing inside",
        [](BundleCraft &c) {
            c.signerBlock = QByteArray();
            c.compressed = QByteArray("");
            c.wholeSignature = false;
        },
        unsignedName);
    vector(
        "half a signer", [](BundleCraft &c) { c.signerBlock = composeSignerBlock(c.signer).first(50); },
        u"UNKNOWN_SENDER"_s);
    vector(
        "certificate of 60 KB said",
        [](BundleCraft &c) {
            c.signerBlock = composeSignerBlock(c.signer);
            (*c.signerBlock)[33] = char(0xea);
        },
        unsignedName);
    vector(
        "certificate of 4097 bytes",
        [](BundleCraft &c) {
            QByteArray block =
                c.signer.root.bytes() + QByteArray::fromHex("0110") + QByteArray(4097, 'c') + c.signer.device.bytes();
            c.signerBlock = block;
        },
        unsignedName);
    vector(
        "signer block runs into the signature",
        [](BundleCraft &c) {
            c.compressed = QByteArray("");
            c.signerBlock = composeSignerBlock(c.signer).chopped(1);
        },
        unsignedName);
    vector(
        "half a signature", [](BundleCraft &c) { c.wholeSignature = false; }, unsignedName);
    vector(
        "signature of zeros", [](BundleCraft &c) { c.signature = Signature(); }, unsignedName);
    vector(
        "signed by another machine", [](BundleCraft &c) { c.deviceSeed = 'e'; }, unsignedName);
    vector(
        "signed for another purpose", [](BundleCraft &c) { c.signatureDomain = "BBK1 letter signature"; },
        unsignedName);
    vector(
        "unpaired studio (F4)", [](BundleCraft &c) { c.signer.root = signKey('q').publicKey(); }, u"UNKNOWN_SENDER"_s);
    vector(
        "machine of nobody",
        [](BundleCraft &c) {
            c.signer.device = signKey('e').publicKey();
            c.deviceSeed = 'e';
        },
        u"UNKNOWN_SENDER"_s);
    vector(
        "certificate of another machine", [](BundleCraft &c) { c.signer.certificate = "another"; },
        u"UNKNOWN_SENDER"_s);
    vector(
        "no zlib", [](BundleCraft &c) { c.compressed = "garbage garbage"; }, malformed);
    vector(
        "nothing compressed", [](BundleCraft &c) { c.compressed = QByteArray(""); }, malformed);
    vector(
        "zlib cut short", [](BundleCraft &c) { c.compressed = deflated(c.payload()).chopped(5); }, malformed);
    vector(
        "zlib with a wrong sum",
        [](BundleCraft &c) {
            c.compressed = deflated(c.payload());
            c.compressed->back() = char(c.compressed->back() ^ 1);
        },
        malformed);
    vector(
        "zlib that wants a dictionary",
        [](BundleCraft &c) { c.compressed = QByteArray::fromHex("78bb0000000103000000000001"); }, malformed);
    vector(
        "bytes behind zlib", [](BundleCraft &c) { c.compressedTail = "x"; }, malformed);
    vector(
        "zlib twice", [](BundleCraft &c) { c.compressedTail = deflated(c.payload()); }, malformed);
    vector(
        "stored, level 0", [](BundleCraft &c) { c.compressed = deflated(c.payload(), 0); }, u"OK"_s);
}

void TestBundleTamper::rowVectors()
{
    const QString malformed = u"MALFORMED inside"_s;
    const QString limit = u"LIMIT inside"_s;
    vector(
        "empty row", [](BundleCraft &c) { c.rawRow = QByteArray(""); }, malformed);
    vector(
        "no manifest", [](BundleCraft &c) { c.rawRow = writeBundleItem(BundleGroup{"g"}); }, malformed);
    vector(
        "manifest twice", [](BundleCraft &c) { c.rawTail = writeManifest(c.manifest); }, malformed);
    for (qint64 key = 1; key <= 9; ++key) {
        vector(qPrintable(u"manifest without field %1"_s.arg(key)), manifestWith(key, std::nullopt), malformed);
        vector(qPrintable(u"manifest with null in field %1"_s.arg(key)), manifestWith(key, CborValue()), malformed);
    }
    vector("needs a newer reader (F12)", manifestWith(5, number(2)), u"NEWER_FORMAT inside"_s);
    vector("speaks for another studio (F20)", manifestWith(1, bytesOf('q', 32)), u"FOREIGN inside"_s);
    vector("to another audience (F18)", manifestWith(2, bytesOf('q', 32)), u"FOREIGN inside"_s);
    vector("says -1 letter bytes", manifestWith(8, number(-1)), malformed);
    vector("says 600 MiB of photos", manifestWith(9, number(qint64(600) << 20)), limit);
    vector("says an item that is not there", manifestWith(7, CborValue::map({{5, number(1)}})), malformed);
    vector("says a section 0", manifestWith(7, CborValue::map({{0, number(1)}})), malformed);
    vector(
        "an item that was not said", [](BundleCraft &c) { c.rawTail = writeBundleItem(BundleGroup{"g"}); }, malformed);
    vector("a number at the end", tail("00"), malformed);
    vector("a map at the end", tail("a0"), malformed);
    vector("an empty array", tail("80"), malformed);
    vector("section 0", tail("8100"), malformed);
    vector("section 1001", tail("811903e9"), malformed);
    vector("section in words", tail("816161"), malformed);
    vector("cut item", tail("82055864"), malformed);
    vector("long form", tail("8218054161"), malformed);
    vector("endless array", tail("9f05ff"), malformed);
    vector("a float", tail("8205f93c00"), malformed);
    vector("a tag", tail("8205c100"), malformed);
    vector("a doubled key", tail("821863a200000000"), malformed);
    vector("decomposed text", tail("8218636365cc81"), malformed);
    vector(
        "17 deep", [](BundleCraft &c) { c.rawTail = QByteArray(17, '\x81') + '\0'; }, limit);
    vector(
        "text of 64 KiB and one",
        [](BundleCraft &c) { c.rawTail = QByteArray::fromHex("8218637a00010001") + QByteArray(65'537, 'a'); }, limit);
    vector("an item of 1 MiB and much", tail("82055a00200000"), limit);
    vector("an unknown section is kept (F13)", rowWith(500, {number(1)}), u"OK"_s);
    vector(
        "an unknown field is left aside (F13)",
        [](BundleCraft &c) {
            const CborValue item = *readCbor(c.payload());
            CborValue::Entries fields = item.items()[1].entries();
            fields.emplace_back(77, number(1));
            c.rawRow = writeCbor(CborValue::array({item.items()[0], CborValue::map(fields)}));
        },
        u"OK"_s);
}

void TestBundleTamper::itemVectors()
{
    const QString malformed = u"MALFORMED inside"_s;
    const QString limit = u"LIMIT inside"_s;
    const CborValue hash = bytesOf('h', 32);
    vector("ack is right", rowWith(2, {hash, number(1), hash}), u"OK"_s);
    vector("ack of a short chain name", rowWith(2, {bytesOf('h', 31), number(1), hash}), malformed);
    vector("ack of letter 0", rowWith(2, {hash, number(0), hash}), malformed);
    vector("ack without a hash", rowWith(2, {hash, number(1)}), malformed);
    vector("ack with more", rowWith(2, {hash, number(1), hash, number(1)}), malformed);
    vector("ack in text", rowWith(2, {CborValue::text(u"chain"_s), number(1), hash}), malformed);
    vector("head of letter -1", rowWith(3, {hash, number(-1), hash}), malformed);
    vector("want is right", rowWith(4, {hash, number(2), number(2)}), u"OK"_s);
    vector("want backwards", rowWith(4, {hash, number(3), number(2)}), malformed);
    vector("want from 0", rowWith(4, {hash, number(0), number(2)}), malformed);
    vector("group in text", rowWith(5, {CborValue::text(u"g"_s)}), malformed);
    vector("empty group", rowWith(5, {bytesOf('g', 0)}), malformed);
    vector("group of 1 MiB", rowWith(5, {bytesOf('g', 1 << 20)}), u"OK"_s);
    vector("group of 1 MiB and one", rowWith(5, {bytesOf('g', (1 << 20) + 1)}), limit);
    const CborValue incarnation = bytesOf('i', 16);
    const CborValue none = bytesOf('\0', 32);
    vector("chain is right", rowWith(6, {hash, hash, incarnation, hash, number(1), none}), u"OK"_s);
    vector("chain from letter 0", rowWith(6, {hash, hash, incarnation, hash, number(0), none}), malformed);
    vector("letter 1 with a letter before", rowWith(6, {hash, hash, incarnation, hash, number(1), hash}), malformed);
    vector("letter 2 without a letter before", rowWith(6, {hash, hash, incarnation, hash, number(2), none}), malformed);
    vector("long incarnation", rowWith(6, {hash, hash, bytesOf('i', 17), hash, number(1), none}), malformed);
    vector("attachment beyond 32 MiB", rowWith(8, {hash, number((32 << 20) + 1)}), limit);
    vector("attachment of -1 bytes", rowWith(8, {hash, number(-1)}), malformed);
    vector("keys of 1 MiB and one", rowWith(10, {bytesOf('k', (1 << 20) + 1)}), limit);
    vector("card in an array", rowWith(11, {CborValue::array({})}), malformed);
    const auto letterOf = [](int raw, int signature) {
        return [=](BundleCraft &c) {
            c.countItems = false;
            c.manifest.tally.items = {{6, 1}, {7, 1}};
            c.manifest.tally.letterBytes = raw;
            c.rawTail = writeBundleItem(someChain()) +
                        writeCbor(CborValue::array({number(7), bytesOf('l', raw), bytesOf('s', signature)}));
        };
    };
    vector("letter is right", letterOf(100, 64), u"OK"_s);
    vector("letter of nothing", letterOf(0, 64), malformed);
    vector("letter of 256 KiB", letterOf(256 << 10, 64), u"OK"_s);
    vector("letter of 256 KiB and one", letterOf((256 << 10) + 1, 64), limit);
    vector("short signature of a letter", letterOf(100, 63), malformed);
}

void TestBundleTamper::orderVectors()
{
    const QString malformed = u"MALFORMED inside"_s;
    const auto items = [](std::vector<BundleItem> row) { return [=](BundleCraft &c) { c.items = row; }; };
    const BundleLetter letter = someLetter(1, "l");
    const BundleAttachment photo{someHash('6'), 5};
    vector("letter without a chain", items({letter}), malformed);
    vector("letter behind something else", items({someChain(), BundleGroup{"g"}, letter}), malformed);
    vector("slice without an attachment", items({BundleSlice{"abc"}}), malformed);
    vector("attachment longer than it says", items({photo, BundleSlice{"abcdef"}}), malformed);
    vector("attachment shorter than it says", items({photo, BundleSlice{"abcd"}}), malformed);
    vector("attachment cut by another", items({photo, BundleSlice{"abc"}, photo, BundleSlice{"abcde"}}), malformed);
    vector("attachment cut by a group", items({photo, BundleGroup{"g"}, BundleSlice{"abcde"}}), malformed);
    vector("attachment in two slices", items({photo, BundleSlice{"abc"}, BundleSlice{"de"}}), u"OK"_s);
    vector(
        "more letter bytes than said",
        [=](BundleCraft &c) {
            c.countItems = false;
            c.items = {someChain(), letter};
            c.manifest.tally.items = {{6, 1}, {7, 1}};
        },
        malformed);
    vector(
        "fewer photo bytes than said",
        [=](BundleCraft &c) {
            c.countItems = false;
            c.items = {photo, BundleSlice{"abcde"}};
            c.manifest.tally = {{{8, 1}, {9, 1}}, 0, 6};
        },
        malformed);
}

QTEST_GUILESS_MAIN(TestBundleTamper)
#include "test_bundle_tamper.moc"
