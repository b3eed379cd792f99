// Purchases made elsewhere: exports of 1688 and tables of our own.
#include "core/base/random.h"
#include "core/buying/purchase_table/purchase_table.h"

#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

const QString header1688 =
    u"订单编号,买家公司名,买家会员名,卖家公司名,卖家会员名,货品总价(元),运费(元),涨价或折扣(元),实付款(元),订单状态,"
    "订单创建时间,订单付款时间,发货方,收货人姓名,收货地址,邮编,联系电话,联系手机,货品标题,单价(元),数量,单位,货号,型号\n"_s;

/// Two leathers in one order, the second on a continuation row; a cheap part in another one.
const QString rows1688 =
    u"=\"3300000000000000001\",我的工坊,wo,海宁皮革有限公司,haining,\"1,280.00\",15.00,-20.00,1275.00,交易成功,"
    "2026-09-02 10:15:40,2026-09-02 10:20:00,卖家,张三,杭州,310000,,'13800000000,植鞣革 2.0mm,980.00,1,张,ZR-20,本色\n"
    ",,,,,,,,,,,,,,,,,,里布,15,20,米,LB-1,黑\n"
    "3300000000000000002,我的工坊,wo,广州五金,gzwj,35,0,0,35,等待买家付款,2026-09-03,,卖家,张三,杭州,,,,四合扣,0.035,"
    "1000,个,KK-1,-\n"_s;

CsvTable tableOf(const QString &csv)
{
    auto table = readCsv(csv);
    if (!table)
        qFatal("%s", qUtf8Printable(table.error().message));
    return *std::move(table);
}

PurchaseOptions inShanghai()
{
    PurchaseOptions options;
    options.studioZone = QTimeZone("Asia/Shanghai");
    options.currency = Currency::ofCode(u"EUR"_s);
    return options;
}

Result<ForeignPurchases> purchasesOf(const QString &csv) { return readPurchases(tableOf(csv), inShanghai()); }

QString yuan(std::optional<Money> money) { return money ? plainText(*money, Currency{u"CNY"_s, 2}) : u"unknown"_s; }

/// "title|itemNo|model|price|quantity|unit|total".
QString lineText(const ForeignPurchaseLine &line)
{
    return QStringList{line.title, line.itemNo,     line.model, line.unitPrice, plainText(line.quantity),
                       line.unit,  yuan(line.total)}
        .join(u'|');
}

/// "2:21 message".
QString issuesText(const ForeignPurchases &read)
{
    QStringList issues;
    for (const PurchaseIssue &issue : read.issues)
        issues << u"%1:%2 %3"_s.arg(issue.row).arg(issue.column).arg(issue.message);
    return issues.join(u'\n');
}

} // namespace

class TestPurchaseTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExportOf1688()
    {
        const auto read = purchasesOf(header1688 + rows1688);
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().message));
        QCOMPARE(issuesText(*read), QString());
        QCOMPARE(read->source, PurchaseSource::Alibaba1688);
        QCOMPARE(read->purchases.size(), std::size_t(2));
        const ForeignPurchase &first = read->purchases[0];
        QCOMPARE(first.orderNo, u"3300000000000000001"_s);
        QCOMPARE(first.seller, u"海宁皮革有限公司"_s);
        QCOMPARE(first.sellerAccount, u"haining"_s);
        QCOMPARE(first.status, u"交易成功"_s);
        QCOMPARE(first.currency.code, u"CNY"_s);
        QCOMPARE(isoText(*first.orderedAt, QTimeZone("Asia/Shanghai")), u"2026-09-02T10:15:40+08:00"_s);
        QCOMPARE(yuan(first.goods), u"1280.00"_s);
        QCOMPARE(yuan(first.freight), u"15.00"_s);
        QCOMPARE(yuan(first.adjustment), u"-20.00"_s);
        QCOMPARE(yuan(first.paid), u"1275.00"_s);
        QCOMPARE(first.warnings, QStringList());
        QCOMPARE(first.lines.size(), std::size_t(2));
        QCOMPARE(lineText(first.lines[0]), u"植鞣革 2.0mm|ZR-20|本色|980|1|张|980.00"_s);
        QCOMPARE(lineText(first.lines[1]), u"里布|LB-1|黑|15|20|米|300.00"_s);
        QCOMPARE(first.row, 2);
        QCOMPARE(first.lines[1].row, 3);
        // Finer than a cent, and "-" is nothing.
        QCOMPARE(lineText(read->purchases[1].lines[0]), u"四合扣|KK-1||0.035|1000|个|35.00"_s);
        QCOMPARE(dayOf(*read->purchases[1].orderedAt, QTimeZone("Asia/Shanghai")), QDate(2026, 9, 3));
    }

    /// The receiver is nobody's business here; the header says what else was left.
    void theReceiverIsLeftAlone()
    {
        const auto read = purchasesOf(header1688 + rows1688);
        for (const QString &column : {u"收货人姓名"_s, u"收货地址"_s, u"联系手机"_s, u"买家会员名"_s})
            QVERIFY2(read->unusedColumns.contains(column), qPrintable(column));
        QVERIFY(!read->unusedColumns.contains(u"货号"_s));
    }

    /// Another export of the same repeats the cells of the order on each row, and has its columns elsewhere.
    void repeatedCellsAndOtherPlaces()
    {
        const auto read = purchasesOf(u"数量 ,货品标题,单价（元）,卖家会员名,实付款(元),订单编号\n"
                                      "1,a,5,haining,15,77\n2,b,5,haining,15.00,77\n"_s);
        QVERIFY(read.ok());
        QCOMPARE(issuesText(*read), QString());
        QCOMPARE(read->purchases.size(), std::size_t(1));
        QCOMPARE(read->purchases[0].lines.size(), std::size_t(2));
        // The sum of the lines stands in for the goods.
        QCOMPARE(yuan(read->purchases[0].goods), u"15.00"_s);
        QCOMPARE(read->purchases[0].warnings, QStringList());
    }

    void whatDoesNotAddUp()
    {
        const auto read = purchasesOf(header1688 + QString(rows1688).replace(u"1275.00"_s, u"1275.01"_s));
        QCOMPARE(read->purchases.size(), std::size_t(2));
        QCOMPARE(
            read->purchases[0].warnings,
            QStringList(u"Goods 1280.00, freight 15.00 and adjustment -20.00 make 1275.00, but 1275.01 was paid."_s));
        QCOMPARE(read->purchases[1].warnings, QStringList());
    }

    void badCells_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &issue) {
            QTest::newRow(name) << before << after << issue;
        };
        row("quantity", u",15,20,"_s, u",15,many,"_s, u"3:21 数量: "_s);
        row("no quantity", u",15,20,"_s, u",15,,"_s, u"3:21 数量: "_s);
        row("nothing bought", u",15,20,"_s, u",15,0,"_s, u"3:21 数量: “0” cannot be bought"_s);
        row("price", u"980.00"_s, u"980.00 USD"_s, u"2:20 单价(元): "_s);
        row("price below zero", u"980.00"_s, u"-980"_s, u"2:20 单价(元): “-980” is below zero"_s);
        row("freight", u",15.00,-20"_s, u",free,-20"_s, u"2:7 运费(元): "_s);
        row("day", u"2026-09-02 10:15:40"_s, u"soon"_s, u"2:11 订单创建时间: “soon” is not a date"_s);
        row("no such day", u"2026-09-02 10:15:40"_s, u"2026-02-30"_s, u"2:11 "_s);
        row("no title", u"里布,15,20,米,LB-1"_s, u",15,20,米,"_s, u"3:19 货品标题: what was bought is missing"_s);
        row("a rounded number", u"=\"3300000000000000001\""_s, u"3.3E+18"_s,
            u"2:1 订单编号: a spreadsheet has rounded"_s);
        row("two prices of carriage", u",,,,,,,,,,,,,,,,,,里布"_s, u",,,,,,16.00,,,,,,,,,,,,里布"_s,
            u"3:7 运费(元): one purchase has both 15.00 and 16.00"_s);
        row("too much", u",15,20,"_s, u",999999999,999999999,"_s, u"3:21 数量: this line's total is too large."_s);
        row("far too much", u",15,20,"_s, u",99999999999,99999999999,"_s, u"3:"_s);
    }
    void badCells()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, issue);
        QVERIFY(rows1688.contains(before));
        const auto read = purchasesOf(header1688 + QString(rows1688).replace(before, after));
        QVERIFY(read.ok());
        QVERIFY2(issuesText(*read).startsWith(issue), qPrintable(issuesText(*read)));
        // The whole purchase is left out, the other one comes.
        QCOMPARE(read->leftOut, 1);
        QCOMPARE(read->purchases.size(), std::size_t(1));
        QCOMPARE(read->purchases[0].orderNo, u"3300000000000000002"_s);
    }

    void aRowBeforeAnyOrder()
    {
        const auto read = purchasesOf(u"订单编号,卖家公司名,货品标题,单价(元),数量\n,,里布,15,2\n7,A,b,1,1\n"_s);
        QVERIFY(issuesText(*read).startsWith(u"2:1 订单编号: the first row"));
        QCOMPARE(read->purchases.size(), std::size_t(1));
    }

    void ownTables_data()
    {
        QTest::addColumn<QString>("header");
        QTest::newRow("English")
            << u"Supplier,Order No.,Date,Item,Item no,Quantity,Unit,Price,Total,Freight,Discount,Paid"_s;
        QTest::newRow("Chinese") << u"供应商,采购单号,日期,品名,货号,数量,单位,单价,金额,运费,优惠,实付"_s;
        QTest::newRow("mixed")
            << u" SUPPLIER ,订单号,下单日期,Material,SKU,数量,unit,Unit Price,合计（元）,运费（元）,优惠,paid"_s;
    }
    void ownTables()
    {
        QFETCH(const QString, header);
        const auto read = purchasesOf(header + u"\nHaining,P-1,2026-09-01,Hide,ZR,2,张,980,1960,15,20,1955\n"
                                               ",,,Lining,LB,20,m,,300,,,\n"
                                               "Haining,P-2,2026/9/5,Thread,,1.5,kg,,,,,\n"
                                               "Other,P-1,2026年9月6日,Glue,,1,can,8.8,8.81,,,\n"_s);
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().message));
        QCOMPARE(issuesText(*read), QString());
        QCOMPARE(read->source, PurchaseSource::OwnTable);
        QCOMPARE(read->purchases.size(), std::size_t(3));
        const ForeignPurchase &first = read->purchases[0];
        QCOMPARE(first.currency.code, u"EUR"_s);
        QCOMPARE(first.orderNo, u"P-1"_s);
        QCOMPARE(lineText(first.lines[0]), u"Hide|ZR||980|2|张|1960.00"_s);
        QCOMPARE(lineText(first.lines[1]), u"Lining|LB|||20|m|300.00"_s);
        QCOMPARE(yuan(first.goods), u"2260.00"_s);
        QCOMPARE(yuan(first.adjustment), u"-20.00"_s);
        QCOMPARE(
            first.warnings,
            QStringList(u"Goods 2260.00, freight 15.00 and adjustment -20.00 make 2255.00, but 1955.00 was paid."_s));
        // What it cost is unknown, and not nothing.
        QCOMPARE(lineText(read->purchases[1].lines[0]), u"Thread||||1.5|kg|unknown"_s);
        QCOMPARE(yuan(read->purchases[1].goods), u"unknown"_s);
        QCOMPARE(dayOf(*read->purchases[1].orderedAt, inShanghai().studioZone), QDate(2026, 9, 5));
        // Another seller's order of the same number is another one.
        QCOMPARE(read->purchases[2].seller, u"Other"_s);
        QCOMPARE(read->purchases[2].warnings,
                 QStringList(u"Row 5: price × quantity is 8.80, but the total says 8.81."_s));
    }

    /// Without order numbers, what came from one supplier on one day is one purchase.
    void ownTableWithoutNumbers()
    {
        const auto read = purchasesOf(u"Our purchases\n\nSupplier,Date,Item,Quantity,Price,Currency\n"
                                      "A,2026-09-01,x,1,1,USD\nA,2026-09-01,y,1,1,\nB,2026-09-01,z,1,1,JPY\n,,w,1,3,\n"
                                      ",2026-09-02,v,1,1,\nA,2026-09-02,u,1,1,CNY\nA,2026-09-02,t,1,1,EUR\n"_s);
        QVERIFY(read.ok());
        QCOMPARE(read->purchases.size(), std::size_t(2));
        QCOMPARE(read->purchases[0].lines.size(), std::size_t(2));
        QCOMPARE(read->purchases[0].currency.code, u"USD"_s);
        QCOMPARE(read->purchases[1].lines.size(), std::size_t(2));
        QCOMPARE(read->purchases[1].goods, Money::fromMinor(4));
        QCOMPARE(issuesText(*read), u"8:1 Supplier: the supplier is missing.\n"
                                    "10:6 Currency: one purchase has rows in CNY and in EUR."_s);
        QCOMPARE(read->leftOut, 2);
    }

    void whatIsNoTableOfPurchases()
    {
        const auto read = purchasesOf(u"Name,Weight\nA,1\n"_s);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.contains(u"Name, Weight"), qPrintable(read.error().message));
        QVERIFY(!readPurchases(CsvTable(), inShanghai()).ok());
        const auto twice = purchasesOf(u"Supplier,Item,Quantity,数量\n"_s);
        QVERIFY(!twice.ok());
        QVERIFY2(twice.error().message.contains(u"columns 3 and 4"), qPrintable(twice.error().message));
    }

    /// Whatever stands in the cells: an answer, whole purchases only, every issue with its place.
    void anyCells()
    {
        static const QStringList cells = {u""_s,      u"1"_s, u"-5"_s,  u"0.035"_s, u"99999999999999999999"_s,
                                          u"A"_s,     u"7"_s, u"￥3"_s, u"CNY"_s,   u"2026-09-01"_s,
                                          u"1E+18"_s, u"-"_s, u"1/2"_s, u"\n"_s};
        static const QString own = u"Supplier,Order,Date,Item,Quantity,Price,Total,Freight,Discount,Paid,Currency"_s;
        Random random(5);
        int whole = 0;
        for (int round = 0; round < 2'000; ++round) {
            CsvTable table = tableOf(round % 2 == 0 ? header1688 : own);
            const int width = int(table.rows.front().cells.size());
            for (int line = 2; line < 6; ++line) {
                CsvRow row{{}, line};
                for (int i = 0; i < width - int(random.between(0, 1)); ++i)
                    row.cells.push_back({cells[qsizetype(random.between(0, cells.size() - 1))], line, i + 1});
                table.rows.push_back(std::move(row));
            }
            const auto read = readPurchases(table, inShanghai());
            QVERIFY(read.ok() || !read.error().message.isEmpty());
            if (!read)
                continue;
            whole += int(read->purchases.size());
            QVERIFY(read->leftOut == 0 || !read->issues.empty());
            for (const PurchaseIssue &issue : read->issues)
                QVERIFY(issue.row >= 2 && issue.row <= 5 && issue.column <= width && !issue.message.isEmpty());
            for (const ForeignPurchase &purchase : read->purchases) {
                QVERIFY(!purchase.lines.empty() && !purchase.currency.code.isEmpty());
                for (const ForeignPurchaseLine &line : purchase.lines)
                    QVERIFY(line.quantity > Quantity());
            }
        }
        QVERIFY(whole > 0);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseTable)
#include "test_purchase_table.moc"
