#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QString journeyFile(const QString &name) { return QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/"_s + name; }

QString expectedFigure(const QString &name, QStringView figure)
{
    QFile file(journeyFile(u"expected.json"_s));
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object()[name].toObject()[figure].toVariant().toString()
               : QString();
}

const QString journeyEtsyItems = u"etsy-EtsySoldOrderItems2026-9.csv"_s;
const QString journeyEtsyOrders = u"etsy-EtsySoldOrders2026-9.csv"_s;
const QString journeyShopify = u"shopify-orders_export_1.csv"_s;
const QString journeyTaobaoItems = u"taobao-ExportOrderDetailList202610011200-gbk.csv"_s;
const QString journeyTaobaoOrders = u"taobao-ExportOrderList202610011200-gbk.csv"_s;

int ordersIn(const CliStudio &studio)
{
    return studio.done({u"list"_s, u"orders"_s, u"--limit"_s, u"1"_s})[u"total"].toInt();
}

/// Three shops' orders; what the scarf is, is said once.
void importThreeShops(const CliStudio &studio)
{
    studio.done({u"add"_s, u"exchange-rates"_s, u"--json-file"_s, u"-"_s}, R"({"currency": "USD", "rate": "7.1"})");
    const CliRun preview = studio.done(
        {u"import"_s, u"orders"_s, journeyFile(journeyEtsyItems), journeyFile(journeyEtsyOrders), u"--preview"_s});
    const QJsonObject money = preview[u"totals"][u"money"][u"USD"].toObject();
    QVERIFY2(QJsonDocument(money).toJson().contains(expectedFigure(journeyEtsyOrders, u"order_total").toUtf8()),
             preview.told().constData());
    QString scarf;
    for (const QJsonValue &item : preview[u"unmatched"].toArray()) {
        if (item[u"title"].toString().startsWith(u"Indigo Scarf"_s))
            scarf = item[u"key"].toString();
    }
    studio.done({u"import"_s, u"orders"_s, journeyFile(journeyEtsyItems), journeyFile(journeyEtsyOrders), u"--match"_s,
                 scarf + u"=WAL-BRN"_s});
    const CliRun shopify = studio.done({u"import"_s, u"orders"_s, journeyFile(journeyShopify)});
    QVERIFY2(shopify.output.contains(expectedFigure(journeyShopify, u"order_total").toUtf8()),
             shopify.told().constData());
    const CliRun taobao =
        studio.done({u"import"_s, u"orders"_s, journeyFile(journeyTaobaoItems), journeyFile(journeyTaobaoOrders)});
    QVERIFY2(taobao.output.contains(expectedFigure(journeyTaobaoOrders, u"paid_total").toUtf8()),
             taobao.told().constData());
    QCOMPARE(ordersIn(studio), 10);
    // The same item in a new order is known.
    QFile file(journeyFile(journeyEtsyItems));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList rows = file.readAll().split('\n');
    const QString later = studio.write(u"EtsySoldOrderItems2026-10.csv"_s,
                                       rows[0] + '\n' + QByteArray(rows[3]).replace("3900000002", "3900000009") + '\n');
    QCOMPARE(studio.done({u"import"_s, u"orders"_s, later, u"--preview"_s})[u"unmatched"].toArray().size(), 0);
}

/// Ten wallets of two hides, one of them scrap, and eight of them to the customer.
void makeAndShip(const CliStudio &studio)
{
    studio.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"50 dm2"_s, u"60 dm2"_s, u"--cost"_s, u"500"_s});
    studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"50"_s});
    const CliRun placed =
        studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                    R"({"channel": "studio", "lines": [{"sku": "WAL-BRN", "quantity": "8", "total": "2400"}]})");
    const QString order = placed[u"order"][u"code"].toString();
    const CliRun planned = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"10"_s});
    const QString work = planned[u"workOrder"][u"code"].toString();
    QCOMPARE(studio.done({u"work-order"_s, u"issue"_s, work})[u"workOrder"][u"atBench"].toArray().size(), 3);
    studio.done({u"work-order"_s, u"log"_s, work, u"--step"_s, u"Cut"_s, u"--person"_s, u"Lin"_s, u"--minutes"_s,
                 u"60"_s, u"--good"_s, u"9"_s, u"--scrap"_s, u"1"_s, u"--reason"_s, u"cut"_s});
    studio.done({u"work-order"_s, u"log"_s, work, u"--step"_s, u"Stitch"_s, u"--person"_s, u"Lin"_s, u"--minutes"_s,
                 u"270"_s, u"--good"_s, u"9"_s});
    const CliRun finished = studio.done({u"work-order"_s, u"finish"_s, work});
    QCOMPARE(finished[u"good"].toInt(), 9);
    // 227.27 and 34/60 of 272.73 of leather, 10.00 of thread, 5.5 hours at 120.
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, finished[u"lot"].toString()})[u"value"].toString(), u"1051.82"_s);
    const CliRun shipped = studio.done({u"order"_s, u"ship"_s, order, u"--tracking"_s, u"SF1234567890"_s});
    QCOMPARE(shipped[u"cost"].toString(), u"934.95"_s);
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, finished[u"lot"].toString()})[u"value"].toString(), u"116.87"_s);
}

} // namespace

void TestJourney::aFirstWeekAndAllOfItBack()
{
    const CliStudio studio;
    importThreeShops(studio);
    makeAndShip(studio);
    const QString target = studio.done({u"price"_s, u"WAL-BRN"_s})[u"target"].toString();
    QVERIFY(!target.isEmpty());
    studio.done({u"change"_s, u"variants"_s, u"WAL-BRN"_s, u"--json-file"_s, u"-"_s},
                "{\"price\": \"" + target.toUtf8() + "\"}");
    QCOMPARE(studio.done({u"show"_s, u"variants"_s, u"WAL-BRN"_s})[u"price"].toString(), target);
    const QString pdf = studio.filePath(u"month.pdf"_s);
    studio.done({u"report"_s, u"month"_s, u"2026-09"_s, u"--output"_s, pdf});
    QVERIFY(QFile(pdf).size() > 10'000);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);

    // The latest first, until the imports are gone too.
    for (int step = 0; step < 20 && studio.done({u"list"_s, u"imports"_s})[u"total"].toInt() > 0; ++step)
        studio.done({u"undo"_s});
    QCOMPARE(studio.done({u"list"_s, u"imports"_s})[u"total"].toInt(), 0);
    // The one order that counter-facts tell of is left, cancelled.
    const CliRun left = studio.done({u"list"_s, u"orders"_s});
    QCOMPARE(left[u"total"].toInt(), 1);
    QVERIFY2(left.output.contains("cancelled"), left.told().constData());
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

} // namespace benchbook::testing
