// CBOR: what is written is read back, in one form only; every other form is refused by its name and place.
#include "core/base/random.h"
#include "core/cbor/cbor_sequence.h"
#include "core/cbor/cbor_writer.h"

#include <QTest>

#include <limits>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallest = std::numeric_limits<qint64>::min();
constexpr qint64 greatest = std::numeric_limits<qint64>::max();

QByteArray nested(int depth) { return QByteArray(depth - 1, '\x81') + QByteArray(1, '\x80'); }

/// A tree by chance, at most `depth` containers deep.
CborValue someTree(Random &random, int depth)
{
    switch (random.between(0, depth > 0 ? 6 : 4)) {
    case 0:
        return {};
    case 1:
        return CborValue::boolean(random.chance(0.5));
    case 2:
        return CborValue::integer(qint64(random.next()) >> random.between(0, 63));
    case 3:
        return CborValue::bytes(QByteArray(qsizetype(random.between(0, 300)), char(random.between(0, 255))));
    case 4:
        return CborValue::text(QString(qsizetype(random.between(0, 300)), QChar(int(random.between(1, 0xd7ff)))));
    case 5: {
        CborValue::Items items;
        for (qint64 i = random.between(0, 6); i > 0; --i)
            items.push_back(someTree(random, depth - 1));
        return CborValue::array(std::move(items));
    }
    default: {
        CborValue::Entries entries;
        for (qint64 i = random.between(0, 6); i > 0; --i) {
            if (random.chance(0.5))
                entries.emplace_back(i, someTree(random, depth - 1));
            else
                entries.emplace_back(QString::number(i), someTree(random, depth - 1));
        }
        return CborValue::map(std::move(entries));
    }
    }
}

struct Sequence
{
    std::vector<CborValue> values;
    std::optional<CborProblem> problem;
    bool whole = false;
};

/// Reads a row of values that comes in pieces of `piece` bytes.
Sequence readInPieces(const QByteArray &bytes, qsizetype piece, qsizetype largest)
{
    Sequence read;
    CborSequenceReader reader(largest);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (auto value = reader.next())
            read.values.push_back(*value);
    }
    read.problem = reader.problem();
    read.whole = reader.atEnd();
    return read;
}

} // namespace

class TestCbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheShortestForm_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QByteArray>("hex");
        // From the examples of RFC 8949, appendix A, and the edges of 64 bits.
        QTest::newRow("0") << qint64(0) << QByteArray("00");
        QTest::newRow("23") << qint64(23) << QByteArray("17");
        QTest::newRow("24") << qint64(24) << QByteArray("1818");
        QTest::newRow("255") << qint64(255) << QByteArray("18ff");
        QTest::newRow("256") << qint64(256) << QByteArray("190100");
        QTest::newRow("65535") << qint64(65535) << QByteArray("19ffff");
        QTest::newRow("65536") << qint64(65536) << QByteArray("1a00010000");
        QTest::newRow("1000000") << qint64(1000000) << QByteArray("1a000f4240");
        QTest::newRow("4294967296") << qint64(4294967296) << QByteArray("1b0000000100000000");
        QTest::newRow("greatest") << greatest << QByteArray("1b7fffffffffffffff");
        QTest::newRow("-1") << qint64(-1) << QByteArray("20");
        QTest::newRow("-100") << qint64(-100) << QByteArray("3863");
        QTest::newRow("-1000") << qint64(-1000) << QByteArray("3903e7");
        QTest::newRow("smallest") << smallest << QByteArray("3b7fffffffffffffff");
    }

    void writesTheShortestForm()
    {
        QFETCH(qint64, number);
        QFETCH(QByteArray, hex);
        const QByteArray bytes = CborWriter().integer(number).take();
        QCOMPARE(bytes.toHex(), hex);
        QCOMPARE(readCbor(bytes)->toInteger(), std::optional(number));
    }

    void writesAsEverybodyElse()
    {
        CborWriter writer;
        writer.map(5).text(u"k").text(u"offer").text(u"d").bytes("\x01\x02").text(u"p").array(0);
        writer.integer(-7).boolean(true).text(u"n").null();
        const QByteArray bytes = writer.take();
        QCOMPARE(bytes.toHex(), QByteArray("a5616b656f66666572616442010261708026f5616ef6"));
        const auto value = readCbor(bytes);
        QVERIFY(value);
        QCOMPARE(value->at("k").toText(), std::optional(u"offer"_s));
        QCOMPARE(value->at("d").toBytes(), std::optional(QByteArray("\x01\x02")));
        QCOMPARE(value->at("p").kind(), CborValue::Kind::Array);
        QCOMPARE(value->at(-7).toBoolean(), std::optional(true));
        QVERIFY(value->find("n") && value->at("n").isNull());
        QVERIFY(!value->find("x") && value->at("x").isNull());
        QVERIFY(!value->at("k").toInteger());
        QVERIFY(writeCbor(*value) == bytes);
    }

    void textIsComposed()
    {
        const QByteArray bytes = CborWriter().text(u"e\u0301").take();
        QCOMPARE(bytes.toHex(), QByteArray("62c3a9"));
        QCOMPARE(readCbor(bytes)->toText(), std::optional(u"é"_s));
    }

    void treesComeBack()
    {
        Random random(7);
        for (int i = 0; i < 2'000; ++i) {
            const CborValue tree = someTree(random, 5);
            const QByteArray bytes = writeCbor(tree);
            const auto read = readCbor(bytes);
            QVERIFY(read);
            QVERIFY(*read == tree);
            QVERIFY(writeCbor(*read) == bytes);
        }
    }

    /// Whatever is accepted, was written in its one form: nothing else hashes like it or looks like it.
    void whatIsAcceptedIsTheOneForm()
    {
        Random random(11);
        int accepted = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = writeCbor(someTree(random, 3));
            for (qint64 n = random.between(1, 3); n > 0; --n)
                bytes[qsizetype(random.between(0, bytes.size() - 1))] = char(random.between(0, 255));
            const CborRead read = tryReadCbor(bytes);
            accepted += read.problem ? 0 : 1;
            QVERIFY(read.problem || writeCbor(read.value) == bytes);
            QVERIFY(!read.problem || (read.problem->offset >= 0 && read.problem->offset <= bytes.size()));
        }
        QVERIFY(accepted > 1'000);
    }

    void cutShortIsRefusedAtEveryByte()
    {
        const QByteArray bytes = QByteArray::fromHex("a3616b656f66666572616482190100386361784401020304");
        QVERIFY(readCbor(bytes));
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const CborRead read = tryReadCbor(bytes.first(length));
            QVERIFY(read.problem && read.problem->fault == CborFault::Truncated);
        }
    }

    void refusesByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("offset");
        const auto row = [](const char *tag, const QByteArray &hex, const QString &name, qint64 offset) {
            QTest::newRow(tag) << QByteArray::fromHex(hex) << name << offset;
        };
        row("nothing", "", u"TRUNCATED"_s, 0);
        row("two values", "0001", u"TRAILING_BYTES"_s, 1);
        row("break after", "00ff", u"TRAILING_BYTES"_s, 1);
        row("same text twice", "a2616100616101", u"DUPLICATE_KEY"_s, 4);
        row("same number twice", "a3010002000100", u"DUPLICATE_KEY"_s, 5);
        row("same key deeper", "82a0a2616100616101", u"DUPLICATE_KEY"_s, 6);
        row("23 in a byte", "1817", u"NOT_SHORTEST"_s, 0);
        row("255 in two", "1900ff", u"NOT_SHORTEST"_s, 0);
        row("65535 in four", "1a0000ffff", u"NOT_SHORTEST"_s, 0);
        row("2^32-1 in eight", "1b00000000ffffffff", u"NOT_SHORTEST"_s, 0);
        row("long negative", "3800", u"NOT_SHORTEST"_s, 0);
        row("long length of bytes", "580100", u"NOT_SHORTEST"_s, 0);
        row("long length of text", "78026161", u"NOT_SHORTEST"_s, 0);
        row("long count of array", "980100", u"NOT_SHORTEST"_s, 0);
        row("long count of map", "b8010000", u"NOT_SHORTEST"_s, 0);
        row("long within", "82181700", u"NOT_SHORTEST"_s, 1);
        row("endless bytes", "5f4100ff", u"INDEFINITE_LENGTH"_s, 0);
        row("endless text", "7f6161ff", u"INDEFINITE_LENGTH"_s, 0);
        row("endless array", "9f00ff", u"INDEFINITE_LENGTH"_s, 0);
        row("endless map", "bf0000ff", u"INDEFINITE_LENGTH"_s, 0);
        row("break", "ff", u"INDEFINITE_LENGTH"_s, 0);
        row("2^63", "1b8000000000000000", u"INTEGER_TOO_LARGE"_s, 0);
        row("-2^63-1", "3b8000000000000000", u"INTEGER_TOO_LARGE"_s, 0);
        row("half", "f93c00", u"FLOAT"_s, 0);
        row("single", "fa47c35000", u"FLOAT"_s, 0);
        row("double", "81fb3ff199999999999a", u"FLOAT"_s, 1);
        row("tag", "c11a514b67b0", u"TAG"_s, 0);
        row("self-described", "d9d9f700", u"TAG"_s, 0);
        row("undefined", "f7", u"OTHER_SIMPLE"_s, 0);
        row("simple 16", "f0", u"OTHER_SIMPLE"_s, 0);
        row("simple 255", "f8ff", u"OTHER_SIMPLE"_s, 0);
        row("reserved 28", "1c", u"RESERVED"_s, 0);
        row("reserved in text", "7e", u"RESERVED"_s, 0);
        row("endless integer", "1f", u"RESERVED"_s, 0);
        row("endless negative", "3f", u"RESERVED"_s, 0);
        row("lone continuation", "6180", u"NOT_UTF8"_s, 0);
        row("overlong slash", "62c0af", u"NOT_UTF8"_s, 0);
        row("surrogate", "63eda080", u"NOT_UTF8"_s, 0);
        row("beyond Unicode", "64f4908080", u"NOT_UTF8"_s, 0);
        row("cut character", "8261c300", u"NOT_UTF8"_s, 1);
        row("decomposed", "6365cc81", u"NOT_COMPOSED"_s, 0);
        row("Angstrom sign", "63e284ab", u"NOT_COMPOSED"_s, 0);
        row("decomposed key", "a16365cc8100", u"NOT_COMPOSED"_s, 1);
        row("key of bytes", "a1416100", u"BAD_KEY"_s, 1);
        row("key null", "a1f600", u"BAD_KEY"_s, 1);
        row("key array", "a18000", u"BAD_KEY"_s, 1);
        row("16 EiB of bytes", "5bffffffffffffffff", u"TRUNCATED"_s, 0);
        row("4 GiB of bytes", "815affffffff00", u"TRUNCATED"_s, 1);
        row("2^64-1 items", "9bffffffffffffffff", u"TRUNCATED"_s, 0);
        row("2^63 pairs", "bb8000000000000000", u"TRUNCATED"_s, 0);
        row("a map short of a value", "a100", u"TRUNCATED"_s, 0);
        row("text said to be 2^64-1", "7bffffffffffffffff", u"TEXT_TOO_LONG"_s, 0);
        QTest::newRow("17 deep") << nested(17) << u"TOO_DEEP"_s << qint64(16);
        QTest::newRow("5 million deep") << QByteArray(5'000'000, '\x81') << u"TOO_DEEP"_s << qint64(16);
        QTest::newRow("maps 17 deep") << QByteArray("\xa1\x00", 2).repeated(17) + QByteArray(1, '\0') << u"TOO_DEEP"_s
                                      << qint64(32);
    }

    void refusesByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(qint64, offset);
        const CborRead read = tryReadCbor(bytes);
        QVERIFY(read.problem);
        QCOMPARE(cborFaultName(read.problem->fault), name);
        QCOMPARE(read.problem->offset, offset);
        QVERIFY(readCbor(bytes).error().detail.contains(name));
        // In a row of values the same is wrong, but for what only says that the end has come.
        if (name != "TRAILING_BYTES"_L1 && name != "TRUNCATED"_L1) {
            for (const qsizetype piece : {qsizetype(1), bytes.size()})
                QCOMPARE(readInPieces(bytes, piece, 1 << 20).problem, read.problem);
        }
    }

    void takesWhatIsJustWithinTheLimits()
    {
        QVERIFY(readCbor(nested(cborDeepest)));
        const QByteArray most = CborWriter().text(QString(cborLongestText, u'a')).take();
        QVERIFY(readCbor(most));
        QByteArray over = most + 'a';
        over[4] = 1; // 00 01 00 01 in the four bytes of its length
        QCOMPARE(tryReadCbor(over).problem, std::optional(CborProblem{CborFault::TextTooLong, 0}));

        CborWriter many;
        many.array(cborMostItems - 1);
        for (qsizetype i = 1; i < cborMostItems; ++i)
            many.integer(0);
        const QByteArray all = many.take();
        QVERIFY(readCbor(all));
        QCOMPARE(tryReadCbor(QByteArray(QByteArray("\x81") + all)).problem,
                 std::optional(CborProblem{CborFault::TooManyItems, all.size()}));
    }

    void sequencesComeInPieces()
    {
        Random random(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<CborValue> values;
            CborWriter writer;
            for (qint64 n = random.between(0, 12); n > 0; --n) {
                values.push_back(someTree(random, 3));
                writer.value(values.back());
            }
            const QByteArray bytes = writer.take();
            const Sequence read = readInPieces(bytes, qsizetype(random.between(1, 40)), 1 << 20);
            QVERIFY(!read.problem && read.whole);
            QVERIFY(read.values == values);
            if (!bytes.isEmpty()) {
                const Sequence cut = readInPieces(bytes.chopped(1), 7, 1 << 20);
                QVERIFY(!cut.problem && cut.values.size() == values.size() - 1);
                QCOMPARE(cut.whole, writeCbor(values.back()).size() == 1);
            }
        }
    }

    void sequenceTellsWhereItWentWrong()
    {
        // Two values, then one with a long form inside; the offset counts from the beginning of the row.
        const QByteArray bytes = QByteArray::fromHex("8101616182001817");
        for (const qsizetype piece : {1, 3, 100}) {
            const Sequence read = readInPieces(bytes, piece, 100);
            QCOMPARE(read.values.size(), size_t(2));
            QCOMPARE(read.problem, std::optional(CborProblem{CborFault::NotShortest, 6}));
            QVERIFY(!read.whole);
        }
        CborSequenceReader reader(100);
        reader.add(QByteArray::fromHex("8101a2010001"));
        QVERIFY(reader.next());
        QCOMPARE(reader.lastBytes().toByteArray().toHex(), QByteArray("8101"));
        QVERIFY(!reader.next() && !reader.problem());
        reader.add(QByteArray::fromHex("00"));
        QVERIFY(!reader.next());
        QCOMPARE(reader.problem(), std::optional(CborProblem{CborFault::DuplicateKey, 5}));
    }

    void sequenceWaitsForNothingTooLarge()
    {
        // What says that it is too long is refused before its bytes have come.
        const auto announced = [](const char *hex) {
            CborSequenceReader reader(100);
            reader.add(QByteArray::fromHex(hex));
            return !reader.next() && reader.problem() ? cborFaultName(reader.problem()->fault) : QString();
        };
        QCOMPARE(announced("5862"), QString());                         // 98 + 2 bytes: just right
        QCOMPARE(announced("5863"), u"ITEM_TOO_LARGE"_s);               // 99 + 2
        QCOMPARE(announced("815862"), u"ITEM_TOO_LARGE"_s);             // the array's head is one too many
        QCOMPARE(announced("5bffffffffffffffff"), u"ITEM_TOO_LARGE"_s); // 16 EiB
        QCOMPARE(announced("1864"), QString());
        QCOMPARE(announced("9bffffffffffffffff"), u"ITEM_TOO_LARGE"_s);
        QCOMPARE(readInPieces(QByteArray(5'000'000, '\x81'), 4096, 1 << 20).problem,
                 std::optional(CborProblem{CborFault::TooDeep, 16}));
    }

    void aMillionSmallValuesTakeNoRoom()
    {
        CborSequenceReader reader(1000);
        const QByteArray piece = QByteArray("\x81\x18\x64").repeated(1000);
        qint64 count = 0;
        for (int i = 0; i < 1000; ++i) {
            reader.add(piece);
            while (reader.next())
                ++count;
        }
        QCOMPARE(count, 1'000'000);
        QCOMPARE(reader.offset(), 3'000'000);
        QVERIFY(reader.atEnd());
    }
};

QTEST_GUILESS_MAIN(TestCbor)
#include "test_cbor.moc"
