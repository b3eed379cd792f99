#include "core/sales/channel/channel_detector.h"
#include "tests/core/channel/channel_samples.h"

#include <QTest>

namespace benchbook {

using namespace Qt::StringLiterals;
using namespace test;

class TestDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsAreWhole();
    void brokenPresetsAreRefused_data();
    void brokenPresetsAreRefused();
    void everySampleIsKnown_data();
    void everySampleIsKnown();
    void orderOfColumnsDoesNotMatter();
    void unknownHeaderSaysWhatWasSeen();
    void halfOfAPairGetsAHint_data();
    void halfOfAPairGetsAHint();
    void laterShopsAreNamed_data();
    void laterShopsAreNamed();
    void workbooksThatCannotBeRead();
    void missingColumn();
    void doubledColumn();
    void twoShopsAtOnce();
};

void TestDetector::presetsAreWhole()
{
    const auto &presets = builtInChannelPresets();
    for (const QString &code : {u"etsy-items"_s, u"etsy-orders"_s, u"shopify"_s, u"taobao-items"_s, u"taobao-orders"_s,
                                u"douyin"_s, u"youzan"_s, u"woocommerce-analytics"_s})
        QVERIFY2(findChannelPreset(presets, code), qUtf8Printable(code));
    for (const ChannelPreset &preset : presets) {
        if (!preset.partner.isEmpty()) {
            const ChannelPreset *partner = findChannelPreset(presets, preset.partner);
            QVERIFY(partner);
            QCOMPARE(partner->partner, preset.code);
            QCOMPARE(partner->channel, preset.channel);
        }
        QVERIFY(preset.timeZone.isEmpty() || QTimeZone(preset.timeZone).isValid());
        QVERIFY(preset.currency.isEmpty() || Currency::fromCode(preset.currency).ok());
    }
}

void TestDetector::brokenPresetsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not json") << QByteArray("code: x");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no mapping") << QByteArray(R"({"code":"x","channel":"x","name":"X","signature":["A"]})");
    QTest::newRow("unknown field") << QByteArray(
        R"({"code":"x","channel":"x","name":"X","signature":["A"],"role":"whole",
                          "dates":"year-first","required":["orderNumber"],"columns":{"orderNo":["A"]}})");
    QTest::newRow("required, not mapped")
        << QByteArray(R"({"code":"x","channel":"x","name":"X","signature":["A"],"role":"whole",
                          "dates":"year-first","required":["orderNo","title"],"columns":{"orderNo":["A"]}})");
    QTest::newRow("unknown state") << QByteArray(
        R"({"code":"x","channel":"x","name":"X","signature":["A"],"role":"whole",
                          "dates":"year-first","required":["orderNo"],"columns":{"orderNo":["A"]},
                          "states":[{"column":"S","state":"lost"}]})");
}

void TestDetector::brokenPresetsAreRefused()
{
    QFETCH(QByteArray, json);
    const auto preset = parseChannelPreset(json);
    QVERIFY(!preset.ok());
    QCOMPARE(preset.error().code, ErrorCode::Invalid);
}

void TestDetector::everySampleIsKnown_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::newRow("etsy items") << etsyItems << u"etsy-items"_s;
    QTest::newRow("etsy orders") << etsyOrders << u"etsy-orders"_s;
    QTest::newRow("shopify") << shopifyOrders << u"shopify"_s;
    QTest::newRow("taobao items") << taobaoItems << u"taobao-items"_s;
    QTest::newRow("taobao orders") << taobaoOrders << u"taobao-orders"_s;
}

void TestDetector::everySampleIsKnown()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    const auto text = decodeText(sample(file).bytes);
    QVERIFY(text.ok());
    auto table = readCsv(text->text);
    QVERIFY(table.ok());
    const auto sheet = openChannelSheet(file, *std::move(table), builtInChannelPresets());
    QVERIFY(sheet.ok());
    QCOMPARE(sheet->preset->code, code);
    QCOMPARE(sheet->columns.size(), sheet->preset->columns.size());
    const auto detection = detectChannel(sheet->headers, builtInChannelPresets());
    QCOMPARE(detection->found, static_cast<int>(sheet->preset->signature.size()));
}

void TestDetector::orderOfColumnsDoesNotMatter()
{
    const QStringList headers = {
        u"Accepts Marketing"_s, u"LINEITEM SKU"_s,       u"Lineitem price"_s,   u"Lineitem name"_s,
        u"Lineitem quantity"_s, u"Fulfillment Status"_s, u"Financial Status"_s, u"Name"_s};
    const auto detection = detectChannel(headers, builtInChannelPresets());
    QVERIFY(detection.ok());
    QCOMPARE(detection->preset->code, u"shopify"_s);
}

void TestDetector::unknownHeaderSaysWhatWasSeen()
{
    const auto import = readChannelFiles({{u"list.csv"_s, "Name,Financial Status,Weight\nA,B,1\n"}}, studio());
    QVERIFY(!import.ok());
    QCOMPARE(import.error().code, ErrorCode::Invalid);
    for (const QString &part : {u"list.csv"_s, u"line 1"_s, u"Weight"_s, u"Shopify"_s, u"Lineitem name"_s})
        QVERIFY2(import.error().message.contains(part), qUtf8Printable(import.error().message));
}

void TestDetector::halfOfAPairGetsAHint_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("partner");
    QTest::newRow("etsy orders") << etsyOrders << u"EtsySoldOrderItems"_s;
    QTest::newRow("taobao orders") << taobaoOrders << u"ExportOrderDetailList"_s;
    QTest::newRow("taobao items") << taobaoItems << u"ExportOrderList"_s;
}

void TestDetector::halfOfAPairGetsAHint()
{
    QFETCH(QString, file);
    QFETCH(QString, partner);
    const auto import = readChannelFiles({sample(file)}, studio());
    // An order list alone may tell more about orders that are known; items without dates tell nothing.
    const QString hint = import.ok() ? import->withoutLines : import.error().message;
    QCOMPARE(import.ok(), file != taobaoItems);
    QVERIFY2(hint.contains(u"also choose"_s), qUtf8Printable(hint));
    QVERIFY(hint.contains(file));
    QVERIFY(hint.section(u"also choose"_s, 1).contains(partner));
}

void TestDetector::laterShopsAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("shop");
    QTest::newRow("douyin") << u"douyin-1790000000-orders.csv"_s << u"Douyin"_s;
    QTest::newRow("youzan") << u"youzan-orders.csv"_s << u"Youzan"_s;
    QTest::newRow("woo") << u"woocommerce-analytics-orders.csv"_s << u"WooCommerce"_s;
}

void TestDetector::laterShopsAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, shop);
    const auto import = readChannelFiles({sample(file)}, studio());
    QVERIFY(!import.ok());
    QVERIFY2(import.error().message.contains(shop), qUtf8Printable(import.error().message));
    QVERIFY(import.error().message.contains(u"yet"_s));
}

void TestDetector::workbooksThatCannotBeRead()
{
    const auto xlsx = readChannelFiles({{u"a.xlsx"_s, "PK\x03\x04rest"}}, studio());
    QVERIFY(!xlsx.ok());
    QVERIFY(xlsx.error().message.startsWith(u"“a.xlsx”: "));
    QVERIFY(xlsx.error().message.contains(u"damaged or cut off"_s));
    const auto old = readChannelFiles({{u"a.csv"_s, "\xD0\xCF\x11\xE0rest"}}, studio());
    QVERIFY(!old.ok() && old.error().message.contains(u"save it as .xlsx"_s));
}

void TestDetector::missingColumn()
{
    const auto import = readChannelFiles({changedSample(etsyItems, "Item Total,", "Sum,")}, studio());
    QVERIFY(!import.ok());
    QCOMPARE(import.error().code, ErrorCode::Invalid);
    for (const QString &part : {etsyItems, u"line 1"_s, u"Item Total"_s})
        QVERIFY2(import.error().message.contains(part), qUtf8Printable(import.error().message));
}

void TestDetector::doubledColumn()
{
    const auto import = readChannelFiles({changedSample(etsyItems, "Listing ID,", "Item Total,")}, studio());
    QVERIFY(!import.ok());
    QVERIFY(import.error().message.contains(u"twice"_s));
}

void TestDetector::twoShopsAtOnce()
{
    const auto import = readChannelFiles({sample(etsyItems), sample(shopifyOrders)}, studio());
    QVERIFY(!import.ok());
    QVERIFY(import.error().message.contains(u"one shop"_s));
    QVERIFY(!readChannelFiles({}, studio()).ok());
}

} // namespace benchbook

int runDetectorTests(int argc, char **argv)
{
    benchbook::TestDetector test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_detector.moc"
