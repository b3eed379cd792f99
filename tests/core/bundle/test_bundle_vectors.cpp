// Bundles with one fault each, and what it is called (T9, in the manner of age's test vectors).
#include "core/cbor/cbor_reader.h"
#include "tests/core/bundle/bundle_craft.h"

#include <QTest>

#include <functional>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

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

class TestBundleVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void TestBundleVectors::oneFaultOneName_data()
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

void TestBundleVectors::headerVectors()
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

void TestBundleVectors::insideVectors()
{
    const QString unsignedName = u"BAD_SIGNATURE inside"_s;
    const QString malformed = u"MALFORMED inside"_s;
    vector(
        "chunks of 100 bytes", [](BundleCraft &c) { c.chunk = 100; }, u"TRUNCATED end"_s);
    vector(
        "last chunk is not marked", [](BundleCraft &c) { c.lastIsMarked = false; }, u"TRUNCATED end"_s);
    vector(
        "nothing in the last chunk", [](BundleCraft &c) { c.emptyLast = true; }, u"DAMAGED chunk 2"_s);
    vector(
        "marked as last too early",
        [](BundleCraft &c) {
            c.items = {BundleGroup{incompressible(150'000)}};
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

void TestBundleVectors::rowVectors()
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

void TestBundleVectors::itemVectors()
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

void TestBundleVectors::orderVectors()
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

QTEST_GUILESS_MAIN(TestBundleVectors)
#include "test_bundle_vectors.moc"
