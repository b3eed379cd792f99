#include "tests/core/channel/channel_samples.h"

#include <QCryptographicHash>
#include <QTest>

namespace benchbook {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

ChannelImport readOrFail(const std::vector<ChannelFile> &files, const ChannelOptions &options = studio())
{
    auto import = readChannelFiles(files, options);
    if (!import)
        QTest::qFail(qUtf8Printable(import.error().message), __FILE__, __LINE__);
    return import ? *std::move(import) : ChannelImport{};
}

QString sumText(Money money) { return plainText(money, Currency{u"USD"_s, 2}); }

const ChannelOrder *orderOf(const ChannelImport &import, const QString &number)
{
    for (const ChannelOrder &order : import.orders) {
        if (order.orderNo == number)
            return &order;
    }
    return nullptr;
}

Instant utc(const char *text)
{
    return Instant(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch());
}

QByteArray withoutLastColumns(QByteArray csv)
{
    while (csv.contains(",\n"))
        csv.replace(",\n", "\n");
    return csv;
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void etsyItemsMatchTheirFigures();
    void etsyPairMatchesItsFigures();
    void shopifyMatchesItsFigures();
    void taobaoPairMatchesItsFigures();
    void taobaoItemReportMatchesItsFigures();
    void etsyOrderIsReadWhole();
    void etsyShippingCountsOnce();
    void etsyMarketplaceTaxIsApart();
    void etsyPrefixedNumbersAndCurrencySigns();
    void etsyRefundFromAdjustedTotal();
    void etsyOrderListMayKnowMoreOrders();
    void shopifyContinuationRows();
    void shopifyStates();
    void taobaoJoinsInEitherOrder();
    void taobaoOrderMissingInOneFile();
    void taobaoDiscountIsReckoned();
    void taobaoUnknownStatus();
    void roundedOrderNumbers();
    void personalDataStaysOutside();
    void filesAreNamedAndHashed();
    void sameFileTwice();
    void overlappingExports();
    void forcedEncoding();
    void badCells_data();
    void badCells();
    void orderComesWholeOrNotAtAll();
    void contradictions_data();
    void contradictions();
    void shiftedAndShortRows();
};

void TestReader::etsyItemsMatchTheirFigures()
{
    const ChannelImport import = readOrFail({sample(etsyItems)});
    const QJsonObject figures = expected(etsyItems);
    const ChannelTotals totals = import.totals();
    QCOMPARE(import.problems.size(), std::size_t(0));
    QCOMPARE(import.channel, figures.value("channel"_L1).toString());
    QCOMPARE(totals.orders, figures.value("orders"_L1).toInt());
    QCOMPARE(totals.lines, figures.value("lines"_L1).toInt());
    QCOMPARE(totals.units, figures.value("units"_L1).toInt());
    QCOMPARE(totals.linesWithoutSku, figures.value("lines_without_sku"_L1).toInt());
    QCOMPARE(totals.money.size(), std::size_t(1));
    const ChannelMoney money = totals.money.at(figures.value("currency"_L1).toString());
    QCOMPARE(sumText(money.lines), figures.value("line_total"_L1).toString());
    // Reckoned from the lines alone, the totals are what the order list says.
    QCOMPARE(sumText(money.orderTotal), expected(etsyOrders).value("order_total"_L1).toString());
}

void TestReader::etsyPairMatchesItsFigures()
{
    const QJsonObject figures = expected(etsyOrders);
    for (const auto &files :
         {std::vector{sample(etsyItems), sample(etsyOrders)}, std::vector{sample(etsyOrders), sample(etsyItems)}}) {
        const ChannelImport import = readOrFail(files);
        const ChannelTotals totals = import.totals();
        QCOMPARE(import.problems.size(), std::size_t(0));
        QCOMPARE(totals.orders, figures.value("orders"_L1).toInt());
        QCOMPARE(totals.lines, expected(etsyItems).value("lines"_L1).toInt());
        const ChannelMoney money = totals.money.at(figures.value("currency"_L1).toString());
        QCOMPARE(sumText(money.orderTotal), figures.value("order_total"_L1).toString());
        QCOMPARE(sumText(money.lines), expected(etsyItems).value("line_total"_L1).toString());
        QCOMPARE(sumText(money.refunded), u"40.00"_s);
        QCOMPARE(dayOf(import.orders.front().orderedAt, studio().studioZone).toString(Qt::ISODate),
                 figures.value("first_date"_L1).toString());
    }
}

void TestReader::shopifyMatchesItsFigures()
{
    const ChannelImport import = readOrFail({sample(shopifyOrders)});
    const QJsonObject figures = expected(shopifyOrders);
    const ChannelTotals totals = import.totals();
    QCOMPARE(import.problems.size(), std::size_t(0));
    QCOMPARE(totals.orders, figures.value("orders"_L1).toInt());
    QCOMPARE(totals.lines, figures.value("lines"_L1).toInt());
    QCOMPARE(totals.units, figures.value("units"_L1).toInt());
    QCOMPARE(totals.cancelled, figures.value("cancelled"_L1).toInt());
    const ChannelMoney money = totals.money.at(figures.value("currency"_L1).toString());
    QCOMPARE(sumText(money.orderTotal), figures.value("order_total"_L1).toString());
    for (const ChannelOrder &order : import.orders)
        QCOMPARE(order.unexplained(), Money());
}

void TestReader::taobaoPairMatchesItsFigures()
{
    const ChannelImport import = readOrFail({sample(taobaoOrders), sample(taobaoItems)});
    const QJsonObject items = expected(taobaoItems);
    const QJsonObject orders = expected(taobaoOrders);
    const ChannelTotals totals = import.totals();
    QCOMPARE(import.problems.size(), std::size_t(0));
    QCOMPARE(totals.orders, orders.value("orders"_L1).toInt());
    QCOMPARE(totals.orders, items.value("orders"_L1).toInt());
    QCOMPARE(totals.lines, items.value("lines"_L1).toInt());
    QCOMPARE(totals.units, items.value("units"_L1).toInt());
    QCOMPARE(totals.linesWithoutSku, items.value("lines_without_sku"_L1).toInt());
    QCOMPARE(totals.cancelled, orders.value("closed"_L1).toInt());
    const ChannelMoney money = totals.money.at(orders.value("currency"_L1).toString());
    QCOMPARE(sumText(money.paid), orders.value("paid_total"_L1).toString());
    for (const ChannelOrder &order : import.orders)
        QCOMPARE(order.unexplained(), Money());
}

/// A workbook that stands alone: dates, states, amounts and refunds are in every line.
void TestReader::taobaoItemReportMatchesItsFigures()
{
    const ChannelImport import = readOrFail({sample(taobaoItemReport)});
    const QJsonObject figures = expected(taobaoItemReport);
    const ChannelTotals totals = import.totals();
    QCOMPARE(import.problems.size(), std::size_t(0));
    QCOMPARE(import.channel, figures.value("channel"_L1).toString());
    QCOMPARE(totals.orders, figures.value("orders"_L1).toInt());
    QCOMPARE(totals.lines, figures.value("lines"_L1).toInt());
    QCOMPARE(totals.units, figures.value("units"_L1).toInt());
    const ChannelMoney money = totals.money.at(figures.value("currency"_L1).toString());
    QCOMPARE(sumText(money.paid), figures.value("line_paid"_L1).toString());
    QCOMPARE(sumText(money.refunded), figures.value("refunded"_L1).toString());
    QCOMPARE(sumText(money.orderTotal), u"256.00"_s);
    const ChannelOrder &order = import.orders.front();
    QCOMPARE(order.orderNo, u"2000000000000000010"_s);
    QCOMPARE(order.orderedAt, utc("2026-09-02T02:15:40Z"));
    // One line went to the buyer, the other was closed: the order is done.
    QCOMPARE(order.state, ChannelState::Done);
    QVERIFY(order.unexplained().isZero());
    QCOMPARE(order.lines[0].key, u"2000000000000000011"_s);
    QCOMPARE(order.lines[1].sku, u"COASTER-RED"_s);
    QVERIFY(!import.files.front().encoding);
}

void TestReader::etsyOrderIsReadWhole()
{
    ChannelOptions options = studio();
    options.keepPersonalData = true;
    const ChannelImport import = readOrFail({sample(etsyItems)}, options);
    const ChannelOrder *order = orderOf(import, u"3900000001"_s);
    QVERIFY(order);
    QCOMPARE(order->channel, u"etsy"_s);
    QCOMPARE(order->shop, u"Demo"_s);
    QCOMPARE(order->orderedAt, utc("2026-09-02T16:00:00Z"));
    QCOMPARE(order->state, ChannelState::Shipped);
    QCOMPARE(order->buyerHandle, u"synbuyer01"_s);
    QCOMPARE(order->buyerName, u"Test Buyer One"_s);
    QCOMPARE(order->buyerAddress, u"1 Example St, Exampleville, OR, 00001"_s);
    QCOMPARE(order->buyerCountry, u"United States"_s);
    QCOMPARE(order->fileLine, 2);
    QVERIFY(!order->paid);
    QCOMPARE(order->lines.size(), std::size_t(2));
    const ChannelLine &coaster = order->lines[1];
    QCOMPARE(coaster.lineNo, 2);
    QCOMPARE(coaster.key, u"4100000002"_s);
    QCOMPARE(coaster.title, u"Potter's coaster \"Red Clay\""_s);
    QCOMPARE(coaster.unitPrice.minor(), 3000);
    QCOMPARE(order->lines[0].options, u"Glaze:Celadon,Size:350 ml"_s);
    QCOMPARE(order->lines[0].lineTotal.minor(), 6800);
    const ChannelOrder *scarf = orderOf(import, u"3900000002"_s);
    QCOMPARE(scarf->state, ChannelState::Paid);
    QCOMPARE(scarf->lines[0].options, u"Personalization:\"A.B., 2026\""_s);
    QCOMPARE(scarf->discount.minor(), 450);
}

void TestReader::etsyShippingCountsOnce()
{
    const ChannelImport import = readOrFail({sample(etsyItems)});
    QCOMPARE(orderOf(import, u"3900000001"_s)->shipping.minor(), 1200);
    QCOMPARE(orderOf(import, u"3900000001"_s)->orderTotal.minor(), 11000);
    QCOMPARE(import.totals().money.at(u"USD"_s).shipping.minor(), 3000);
}

void TestReader::etsyMarketplaceTaxIsApart()
{
    const ChannelImport import = readOrFail({changedSample(etsyItems, "12.00,0.00,", "12.00,7.77,")});
    const ChannelOrder *order = orderOf(import, u"3900000001"_s);
    QCOMPARE(order->marketplaceTax.minor(), 777);
    QCOMPARE(order->tax, Money());
    QCOMPARE(order->orderTotal.minor(), 11777);
}

void TestReader::etsyPrefixedNumbersAndCurrencySigns()
{
    ChannelFile list = changedSample(etsyOrders, ",3900000003,", ",#3900000003,");
    list.bytes.replace(",80.00,", ",$80.00,");
    const ChannelImport import = readOrFail({changedSample(etsyItems, ",120.00,", ",\"$1,120.00\","), list});
    const ChannelOrder *order = orderOf(import, u"3900000003"_s);
    QCOMPARE(order->lines[0].lineTotal.minor(), 112000);
    QCOMPARE(order->refunded.minor(), 4000);
    QCOMPARE(order->unexplained().minor(), -100000);
}

void TestReader::etsyRefundFromAdjustedTotal()
{
    const ChannelImport import = readOrFail({sample(etsyItems), sample(etsyOrders)});
    QCOMPARE(orderOf(import, u"3900000003"_s)->refunded.minor(), 4000);
    QCOMPARE(orderOf(import, u"3900000001"_s)->refunded, Money());
    const ChannelImport above = readOrFail({sample(etsyItems), changedSample(etsyOrders, ",80.00,", ",180.00,")});
    QCOMPARE(above.problems.size(), std::size_t(1));
    QCOMPARE(above.ordersLeftOut, 1);
}

void TestReader::etsyOrderListMayKnowMoreOrders()
{
    ChannelFile list = sample(etsyOrders);
    QByteArray extra = list.bytes.mid(list.bytes.indexOf("09/30/26"));
    list.bytes += extra.replace("3900000003", "3900000009");
    const ChannelImport import = readOrFail({sample(etsyItems), list});
    QCOMPARE(import.orders.size(), std::size_t(3));
    QCOMPARE(import.ordersLeftOut, 1);
    QCOMPARE(import.problems.size(), std::size_t(1));
    QCOMPARE(import.problems[0].line, 5);
    QCOMPARE(import.problems[0].column, 2);
    QVERIFY(import.problems[0].message.contains(u"3900000009"_s));
}

void TestReader::shopifyContinuationRows()
{
    ChannelOptions options = studio();
    options.keepPersonalData = true;
    const ChannelImport import = readOrFail({sample(shopifyOrders)}, options);
    const ChannelOrder *order = orderOf(import, u"#1001"_s);
    QVERIFY(order);
    QCOMPARE(order->lines.size(), std::size_t(2));
    QCOMPARE(order->lines[1].key, u"2"_s);
    QCOMPARE(order->lines[1].title, u"Red Clay Coaster"_s);
    QCOMPARE(order->orderedAt, utc("2026-09-02T02:15:40Z"));
    QCOMPARE(order->note, u"Please pack well.\nSecond line of the note, with a comma"_s);
    QVERIFY(order->buyerAddress.endsWith(u", 00001"_s));
    QCOMPARE(order->buyerHandle, u"buyer.one@example.com"_s);
    QCOMPARE(order->orderTotal.minor(), 10600);
    const ChannelOrder *tote = orderOf(import, u"#1002"_s);
    QCOMPARE(tote->fileLine, 5);
    QCOMPARE(tote->tax.minor(), 540);
    QCOMPARE(tote->discount.minor(), 1200);
    QCOMPARE(tote->refunded.minor(), 2000);
}

void TestReader::shopifyStates()
{
    const ChannelImport import = readOrFail({sample(shopifyOrders)});
    QCOMPARE(orderOf(import, u"#1001"_s)->state, ChannelState::Shipped);
    QCOMPARE(orderOf(import, u"#1002"_s)->state, ChannelState::Paid);
    QCOMPARE(orderOf(import, u"#1003"_s)->state, ChannelState::Cancelled);
    const ChannelImport open = readOrFail({changedSample(shopifyOrders, "partially_refunded", "Pending")});
    QCOMPARE(orderOf(open, u"#1002"_s)->state, ChannelState::Open);
    const ChannelImport refunded = readOrFail({changedSample(shopifyOrders, "partially_refunded", "refunded")});
    QCOMPARE(orderOf(refunded, u"#1002"_s)->state, ChannelState::Cancelled);
}

void TestReader::taobaoJoinsInEitherOrder()
{
    ChannelOptions options = studio();
    options.keepPersonalData = true;
    for (const auto &files : {std::vector{sample(taobaoItems), sample(taobaoOrders)},
                              std::vector{sample(taobaoOrders), sample(taobaoItems)}}) {
        const ChannelImport import = readOrFail(files, options);
        const ChannelOrder *first = orderOf(import, u"1000000000000000001"_s);
        QVERIFY(first);
        QCOMPARE(first->shop, u"示例手作工作室"_s);
        QCOMPARE(first->buyerPhone, u"1380000****"_s);
        QCOMPARE(first->buyerAddress, u"示例省 示例市 示例区 测试路1号(000000)"_s);
        QCOMPARE(first->note, u"老客户，送小样"_s);
        QCOMPARE(first->state, ChannelState::Done);
        QCOMPARE(first->lines[0].unitPrice.minor(), 9800);
        QCOMPARE(first->lines[0].lineTotal.minor(), 19600);
        QCOMPARE(first->lines[0].options, u"颜色分类:青瓷;容量:350ml"_s);
        QCOMPARE(orderOf(import, u"1000000000000000002"_s)->state, ChannelState::Paid);
        QCOMPARE(orderOf(import, u"1000000000000000002"_s)->lines[0].sku, QString());
        const ChannelOrder *closed = orderOf(import, u"1000000000000000003"_s);
        QCOMPARE(closed->state, ChannelState::Cancelled);
        QCOMPARE(closed->paid, Money());
        QCOMPARE(closed->orderTotal.minor(), 88000);
        const ChannelOrder *excel = orderOf(import, u"1000000000000000004"_s);
        QCOMPARE(excel->state, ChannelState::Shipped);
        QCOMPARE(excel->orderedAt, utc("2026-09-21T00:05:00Z"));
    }
}

void TestReader::taobaoOrderMissingInOneFile()
{
    const ChannelImport import =
        readOrFail({sample(taobaoOrders), changedSample(taobaoItems, "1000000000000000004", "1000000000000000009")});
    QCOMPARE(import.orders.size(), std::size_t(3));
    QCOMPARE(import.ordersLeftOut, 2);
    QCOMPARE(import.problems.size(), std::size_t(2));
    QCOMPARE(import.problems[0].file, taobaoOrders);
    QVERIFY(import.problems[0].message.contains(u"1000000000000000004"_s));
    QCOMPARE(import.problems[1].file, taobaoItems);
    QVERIFY(import.problems[1].message.contains(u"1000000000000000009"_s));
}

void TestReader::taobaoDiscountIsReckoned()
{
    const ChannelImport import =
        readOrFail({sample(taobaoItems), changedSample(taobaoOrders, "\"256.00\",\"12.00\",\"0\",\"268.00\"",
                                                       "\"250.00\",\"12.00\",\"0\",\"262.00" + gbk(u"元"_s) + "\"")});
    const ChannelOrder *order = orderOf(import, u"1000000000000000001"_s);
    QVERIFY(order);
    QCOMPARE(order->discount.minor(), 600);
    QCOMPARE(order->unexplained(), Money());
}

void TestReader::taobaoUnknownStatus()
{
    const ChannelImport import =
        readOrFail({sample(taobaoItems), changedSample(taobaoOrders, gbk(u"\"交易成功\""_s), gbk(u"\"神秘状态\""_s))});
    QCOMPARE(import.orders.size(), std::size_t(4));
    QCOMPARE(import.problems.size(), std::size_t(1));
    QCOMPARE(import.problems[0].column, 11);
    QVERIFY(import.problems[0].message.contains(u"神秘状态"_s));
    QCOMPARE(orderOf(import, u"1000000000000000001"_s)->state, ChannelState::Open);
    // Some versions write an ASCII comma.
    const ChannelImport comma = readOrFail(
        {sample(taobaoItems), changedSample(taobaoOrders, gbk(u"买家已付款，等待"_s), gbk(u"买家已付款,等待"_s))});
    QCOMPARE(comma.problems.size(), std::size_t(0));
}

void TestReader::roundedOrderNumbers()
{
    const ChannelImport import =
        readOrFail({sample(taobaoItems), changedSample(taobaoOrders, "\"=\"\"1000000000000000004\"\"\"", "1.00E+18")});
    QCOMPARE(import.orders.size(), std::size_t(3));
    QVERIFY(import.problems[0].message.contains(u"rounded"_s));
}

void TestReader::personalDataStaysOutside()
{
    const ChannelImport etsy = readOrFail({sample(etsyItems), sample(etsyOrders)});
    const ChannelImport shopify = readOrFail({sample(shopifyOrders)});
    const ChannelImport taobao = readOrFail({sample(taobaoItems), sample(taobaoOrders)});
    for (const ChannelImport *import : {&etsy, &shopify, &taobao}) {
        for (const ChannelOrder &order : import->orders) {
            QVERIFY(order.buyerName.isEmpty());
            QVERIFY(order.buyerPhone.isEmpty());
            QVERIFY(order.buyerAddress.isEmpty());
            QVERIFY(!order.buyerHandle.contains(u'@'));
        }
    }
    QCOMPARE(taobao.orders[0].buyerHandle, u"t**1"_s);
}

void TestReader::filesAreNamedAndHashed()
{
    const ChannelImport import = readOrFail({sample(taobaoOrders), sample(taobaoItems)});
    QCOMPARE(import.files.size(), std::size_t(2));
    QCOMPARE(import.files[0].preset, u"taobao-items"_s);
    QCOMPARE(import.files[1].encoding, TextEncoding::Gb18030);
    QCOMPARE(import.files[0].sha256, QCryptographicHash::hash(sample(taobaoItems).bytes, QCryptographicHash::Sha256));
}

void TestReader::sameFileTwice()
{
    ChannelFile copy = sample(etsyItems);
    copy.name = u"copy.csv"_s;
    const ChannelImport import = readOrFail({sample(etsyItems), copy});
    QCOMPARE(import.totals().units, 5);
    QCOMPARE(import.files.size(), std::size_t(1));
    QCOMPARE(import.problems.size(), std::size_t(1));
    QVERIFY(import.problems[0].message.contains(etsyItems));
}

void TestReader::overlappingExports()
{
    // Etsy's lines have numbers: the same line twice is one line.
    ChannelFile later = changedSample(etsyItems, "3900000003", "3900000004");
    later.bytes.replace("4100000004", "4100000005");
    later.name = u"later.csv"_s;
    const ChannelImport etsy = readOrFail({sample(etsyItems), later});
    QCOMPARE(etsy.problems.size(), std::size_t(0));
    QCOMPARE(etsy.totals().orders, 4);
    QCOMPARE(etsy.totals().units, 6);
    QCOMPARE(orderOf(etsy, u"3900000002"_s)->discount.minor(), 450);
    // Shopify's have none: the first file speaks for the order.
    ChannelFile second = changedSample(shopifyOrders, "#1002", "#1004");
    second.name = u"second.csv"_s;
    const ChannelImport shopify = readOrFail({sample(shopifyOrders), second});
    QCOMPARE(shopify.totals().orders, 4);
    QCOMPARE(shopify.totals().units, 6);
    QCOMPARE(shopify.problems.size(), std::size_t(3));
    QCOMPARE(shopify.ordersLeftOut, 0);
}

void TestReader::forcedEncoding()
{
    ChannelOptions options = studio();
    options.forcedEncoding = TextEncoding::Utf8;
    const auto import = readChannelFiles({sample(taobaoOrders), sample(taobaoItems)}, options);
    QVERIFY(!import.ok());
    QCOMPARE(import.error().code, ErrorCode::Invalid);
    QVERIFY(import.error().message.contains(taobaoOrders));
    QVERIFY(import.error().message.contains(u"GB18030"_s));
    options.forcedEncoding = TextEncoding::Gb18030;
    QVERIFY(readChannelFiles({sample(taobaoOrders), sample(taobaoItems)}, options).ok());
}

void TestReader::badCells_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("column");
    QTest::newRow("text for a number") << QByteArray(",1,120.00,") << QByteArray(",one,120.00,") << 4;
    QTest::newRow("negative pieces") << QByteArray(",1,120.00,") << QByteArray(",-1,120.00,") << 4;
    QTest::newRow("half a piece") << QByteArray(",1,120.00,") << QByteArray(",0.5,120.00,") << 4;
    QTest::newRow("no pieces") << QByteArray(",1,120.00,") << QByteArray(",,120.00,") << 4;
    QTest::newRow("text for money") << QByteArray(",1,120.00,") << QByteArray(",1,cheap,") << 5;
    QTest::newRow("too many decimals") << QByteArray(",1,120.00,") << QByteArray(",1,120.001,") << 5;
    QTest::newRow("negative money") << QByteArray(",1,120.00,") << QByteArray(",1,-120.00,") << 5;
    QTest::newRow("another currency") << QByteArray(",1,120.00,") << QByteArray(",1,€120.00,") << 5;
    QTest::newRow("no date") << QByteArray("09/30/26,\"") << QByteArray("09/31/26,\"") << 1;
    QTest::newRow("unknown currency") << QByteArray(",120.00,USD,") << QByteArray(",120.00,XXX,") << 13;
    QTest::newRow("no currency") << QByteArray(",120.00,USD,") << QByteArray(",120.00,,") << 13;
    QTest::newRow("no line number") << QByteArray(",4100000004,") << QByteArray(",,") << 14;
    QTest::newRow("no order number") << QByteArray(",3900000003,") << QByteArray(",,") << 25;
}

void TestReader::badCells()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, column);
    const ChannelImport import = readOrFail({changedSample(etsyItems, before, after)});
    QCOMPARE(import.orders.size(), std::size_t(2));
    QCOMPARE(import.problems.size(), std::size_t(1));
    QCOMPARE(import.problems[0].file, etsyItems);
    QCOMPARE(import.problems[0].line, 5);
    QCOMPARE(import.problems[0].column, column);
}

void TestReader::orderComesWholeOrNotAtAll()
{
    const ChannelImport import = readOrFail({changedSample(etsyItems, ",1,30.00,", ",x,30.00,")});
    QVERIFY(!orderOf(import, u"3900000001"_s));
    QCOMPARE(import.orders.size(), std::size_t(2));
    QCOMPARE(import.ordersLeftOut, 1);
    QCOMPARE(import.problems.size(), std::size_t(1));
    QCOMPARE(import.problems[0].line, 3);
}

void TestReader::contradictions_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("two shippings") << QByteArray("0.00,12.00,0.00,30.00") << QByteArray("0.00,13.00,0.00,30.00");
    QTest::newRow("two currencies") << QByteArray("30.00,USD") << QByteArray("30.00,EUR");
    QTest::newRow("one line number, two lines") << QByteArray("4100000002") << QByteArray("4100000001");
}

void TestReader::contradictions()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ChannelImport import = readOrFail({changedSample(etsyItems, before, after)});
    QCOMPARE(import.problems.size(), std::size_t(1));
    QCOMPARE(import.ordersLeftOut, 1);
    QVERIFY(!orderOf(import, u"3900000001"_s));
}

void TestReader::shiftedAndShortRows()
{
    // A separator inside an unquoted text shifts every later cell.
    const ChannelImport shifted =
        readOrFail({changedSample(etsyItems, "\"Leather Tote, brown\"", "Leather Tote, brown")});
    QCOMPARE(shifted.orders.size(), std::size_t(2));
    QVERIFY(shifted.problems[0].message.contains(u"34"_s));
    // Excel drops empty cells at the end of rows, and that is fine.
    ChannelFile shorter = sample(etsyItems);
    shorter.bytes = withoutLastColumns(shorter.bytes);
    QVERIFY(shorter.bytes != sample(etsyItems).bytes);
    const ChannelImport import = readOrFail({shorter});
    QCOMPARE(import.problems.size(), std::size_t(0));
    QCOMPARE(import.totals().units, 5);
}

} // namespace benchbook

int runReaderTests(int argc, char **argv)
{
    benchbook::TestReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_reader.moc"
