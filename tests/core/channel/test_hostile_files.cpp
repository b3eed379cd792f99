// Files that are broken by accident or by intent: an answer is due, never a crash and never a hang.
#include "core/base/random.h"
#include "tests/core/channel/channel_samples.h"

#include <QElapsedTimer>
#include <QTest>

namespace benchbook {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// What must hold of any answer at all.
bool isSane(const Result<ChannelImport> &import)
{
    if (!import)
        return !import.error().message.isEmpty();
    const ChannelTotals totals = import->totals();
    for (const ChannelOrder &order : import->orders) {
        if (order.orderNo.isEmpty() || order.lines.empty() || order.currency.code.isEmpty())
            return false;
        for (const ChannelLine &line : order.lines) {
            if (line.quantity <= Quantity() || !line.quantity.isWhole() || line.lineTotal < Money())
                return false;
        }
    }
    return totals.units >= totals.lines;
}

QByteArray mutated(QByteArray bytes, Random &random)
{
    static const QByteArray nasty("\",;\t\n\r=-'#\0\xFF\x81\x30", 14);
    const qint64 changes = random.between(1, 8);
    for (qint64 i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(random.between(0, bytes.size() - 1));
        switch (random.between(0, 3)) {
        case 0:
            bytes[at] = static_cast<char>(random.between(0, 255));
            break;
        case 1:
            bytes[at] = nasty[static_cast<qsizetype>(random.between(0, nasty.size() - 1))];
            break;
        case 2:
            bytes.remove(at, static_cast<qsizetype>(random.between(1, 40)));
            break;
        default:
            bytes.insert(at, bytes.mid(static_cast<qsizetype>(random.between(0, bytes.size() - 1)), 20));
        }
    }
    return bytes;
}

} // namespace

class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFiles();
    void headerAlone();
    void cutOffAnywhere_data();
    void cutOffAnywhere();
    void binaryGarbage();
    void mutations_data();
    void mutations();
    void largeFile();
    void hugeAmounts();
};

void TestHostileFiles::emptyFiles()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\n\n\r\n"), QByteArray("\xEF\xBB\xBF")}) {
        const auto import = readChannelFiles({{u"empty.csv"_s, bytes}}, studio());
        QVERIFY(!import.ok());
        QCOMPARE(import.error().code, ErrorCode::Invalid);
        QVERIFY(import.error().message.contains(u"empty"_s));
    }
}

void TestHostileFiles::headerAlone()
{
    ChannelFile file = sample(etsyItems);
    file.bytes.truncate(file.bytes.indexOf('\n') + 1);
    const auto import = readChannelFiles({file}, studio());
    QVERIFY(import.ok());
    QVERIFY(import->orders.empty());
    QVERIFY(import->totals().money.empty());
}

void TestHostileFiles::cutOffAnywhere_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {etsyItems, shopifyOrders})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void TestHostileFiles::cutOffAnywhere()
{
    QFETCH(QString, name);
    const ChannelFile whole = sample(name);
    for (qsizetype size = 0; size < whole.bytes.size(); ++size)
        QVERIFY(isSane(readChannelFiles({{name, whole.bytes.left(size)}}, studio())));
    // Cut in the middle of the last row's numbers: that row says so.
    const auto lastRow = whole.bytes.lastIndexOf('\n', whole.bytes.size() - 2);
    const auto import = readChannelFiles({{name, whole.bytes.left(lastRow + 60)}}, studio());
    QVERIFY(import.ok());
    QCOMPARE(import->orders.size(), std::size_t(2));
    QVERIFY(import->problems.back().message.contains(u"cut off"_s));
}

void TestHostileFiles::binaryGarbage()
{
    Random random(20260902);
    for (int round = 0; round < 3; ++round) {
        QByteArray bytes;
        while (bytes.size() < 1024 * 1024)
            bytes.append(static_cast<char>(random.between(0, 255)));
        QElapsedTimer timer;
        timer.start();
        const auto import = readChannelFiles({{u"garbage.csv"_s, bytes}}, studio());
        QVERIFY(!import.ok());
        QCOMPARE(import.error().code, ErrorCode::Invalid);
        QVERIFY(timer.elapsed() < 2000);
    }
    // Text that is no table, and a table that is no export.
    QVERIFY(!readChannelFiles({{u"a.csv"_s, QByteArray(1024 * 1024, 'x')}}, studio()).ok());
    QVERIFY(!readChannelFiles({{u"a.csv"_s, QByteArray(1024 * 1024, '"')}}, studio()).ok());
    QVERIFY(!readChannelFiles({{u"a.csv"_s, QByteArray("a,b\n").repeated(300'000)}}, studio()).ok());
}

void TestHostileFiles::mutations_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("etsy items") << etsyItems << QString();
    QTest::newRow("etsy orders") << etsyOrders << etsyItems;
    QTest::newRow("shopify") << shopifyOrders << QString();
    QTest::newRow("taobao items") << taobaoItems << taobaoOrders;
    QTest::newRow("taobao orders") << taobaoOrders << taobaoItems;
}

void TestHostileFiles::mutations()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    constexpr int rounds = 2000;
    const ChannelFile original = sample(first);
    std::vector<ChannelFile> files{original};
    if (!second.isEmpty())
        files.push_back(sample(second));
    Random random(7);
    for (int round = 0; round < rounds; ++round) {
        files.front().bytes = mutated(original.bytes, random);
        if (!isSane(readChannelFiles(files, studio())))
            QFAIL(qPrintable(u"round %1"_s.arg(round)));
    }
}

void TestHostileFiles::largeFile()
{
    // A year of a large shop: 20 000 lines in well under a second.
    const ChannelFile small = sample(etsyItems);
    const qsizetype body = small.bytes.indexOf('\n') + 1;
    const QByteArray row = small.bytes.mid(small.bytes.indexOf("09/30/26"));
    ChannelFile file{small.name, small.bytes.left(body)};
    for (int i = 0; i < 20'000; ++i)
        file.bytes += QByteArray(row)
                          .replace("4100000004", QByteArray::number(i))
                          .replace("3900000003", QByteArray::number(i / 2));
    QElapsedTimer timer;
    timer.start();
    const auto import = readChannelFiles({file}, studio());
    QVERIFY(import.ok());
    QCOMPARE(import->totals().orders, 10'000);
    QCOMPARE(import->totals().units, 20'000);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    qInfo("20 000 lines: %lld ms", timer.elapsed());
}

void TestHostileFiles::hugeAmounts()
{
    const auto import =
        readChannelFiles({changedSample(etsyItems, ",120.00,", ",999999999999999999999.00,")}, studio());
    QVERIFY(import.ok());
    QCOMPARE(import->orders.size(), std::size_t(2));
    const auto line = readChannelFiles({changedSample(shopifyOrders, ",1,Leather Tote - Brown,120.00,",
                                                      ",1000000,Leather Tote - Brown,999999999.00,")},
                                       studio());
    QVERIFY(line.ok());
    QCOMPARE(line->orders.size(), std::size_t(2));
}

} // namespace benchbook

int runHostileFilesTests(int argc, char **argv)
{
    benchbook::TestHostileFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_hostile_files.moc"
