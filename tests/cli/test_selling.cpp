#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

const QString etsyItems = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrderItems2026-9.csv"_s;
const QString etsyOrders = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrders2026-9.csv"_s;

} // namespace

void TestSelling::orders()
{
    const CliStudio studio;
    studio.wallets(3);
    const CliRun placed = studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                                      R"({"channel": "studio", "customer": "王小姐", "promise": "2030-01-01",
                                          "lines": [{"sku": "WAL-BRN", "quantity": "2", "total": "300.00"}]})");
    const QString code = placed[u"order"][u"code"].toString();
    QVERIFY(!code.isEmpty());
    const CliRun promised = studio.done({u"order"_s, u"promise"_s, code, u"2030-02-01"_s});
    QVERIFY2(promised.output.contains("2030-02-01") && promised.output.contains("2030-01-01"),
             promised.told().constData());
    // Every key the help names for it.
    const CliRun changed =
        studio.done({u"change"_s, u"orders"_s, code, u"--json-file"_s, u"-"_s},
                    R"({"customer": "王小姐", "shipping": "12.00", "discount": "2.00", "tax": "10.00",
                                           "refunded": "20.00", "paid": true, "note": "gift"})");
    QCOMPARE(changed[u"charged"].toString(), u"320.00"_s);
    // 20.00 × 10.00 / 320.00 is 0.625, and half a cent goes to the even one.
    QCOMPARE(changed[u"refundedTax"].toString(), u"0.62"_s);
    studio.done({u"change"_s, u"orders"_s, code, u"--json-file"_s, u"-"_s}, R"({"refunded": "0"})");
    const CliRun some = studio.done({u"order"_s, u"ship"_s, code, u"--line"_s, u"WAL-BRN=1"_s});
    QCOMPARE(some[u"order"][u"state"].toString(), u"partly_shipped"_s);
    const CliRun rest = studio.done({u"order"_s, u"ship"_s, code, u"--tracking"_s, u"SF123"_s});
    // Both parcels are part of the order's history, though neither changed its row.
    QCOMPARE(studio.done({u"history"_s, code})[u"rows"].toArray().size(), 6);
    QCOMPARE(rest[u"order"][u"state"].toString(), u"shipped"_s);
    QVERIFY(!rest[u"cost"].isNull());
    QCOMPARE(studio.done({u"show"_s, u"orders"_s, code})[u"code"].toString(), code);
    const CliRun second = studio.done({u"add"_s, u"orders"_s, u"--json-file"_s, u"-"_s},
                                      R"({"channel": "studio", "lines": [{"sku": "WAL-BRN", "quantity": "1"}]})");
    const CliRun cancelled = studio.done({u"order"_s, u"cancel"_s, second[u"code"].toString()});
    QCOMPARE(cancelled[u"order"][u"state"].toString(), u"cancelled"_s);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

/// Taobao's item report is a workbook; the same one again changes nothing.
void TestSelling::aWorkbookOfOrders()
{
    const CliStudio studio;
    const QString report = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/taobao-items-new.xlsx"_s;
    const CliRun imported = studio.done({u"import"_s, u"orders"_s, report});
    QCOMPARE(imported[u"channel"].toString(), u"taobao"_s);
    QCOMPARE(imported[u"new"].toInt(), 1);
    QCOMPARE(imported[u"rowsNotUnderstood"].toArray().size(), 0);
    const CliRun again = studio.done({u"import"_s, u"orders"_s, report});
    QCOMPARE(again[u"new"].toInt(), 0);
    QCOMPARE(again[u"unchanged"].toInt(), 1);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestSelling::previewWritesNothing()
{
    const CliStudio studio;
    const QByteArray before = studio.bytes();
    const CliRun preview = studio.done({u"import"_s, u"orders"_s, etsyItems, etsyOrders, u"--preview"_s});
    QCOMPARE(preview[u"channel"].toString(), u"etsy"_s);
    QVERIFY(preview[u"new"].toInt() > 0);
    QVERIFY(preview[u"totals"][u"money"].toObject().size() > 0);
    QCOMPARE(studio.bytes(), before);
}

void TestSelling::importsAndTakesBack()
{
    const CliStudio studio;
    const CliRun preview = studio.done({u"import"_s, u"orders"_s, etsyItems, etsyOrders, u"--preview"_s});
    const int orders = preview[u"new"].toInt();
    const QString key = preview[u"unmatched"][0][u"key"].toString();
    QVERIFY(!key.isEmpty());
    const CliRun imported = studio.done({u"import"_s, u"orders"_s, etsyOrders, etsyItems, u"--channel"_s, u"auto"_s,
                                         u"--match"_s, key + u"=WAL-BRN"_s});
    QCOMPARE(imported[u"new"].toInt(), orders);
    QCOMPARE(studio.done({u"list"_s, u"orders"_s, u"--limit"_s, u"1"_s})[u"total"].toInt(), orders);
    const CliRun again = studio.done({u"import"_s, u"orders"_s, etsyItems, etsyOrders});
    QCOMPARE(again[u"new"].toInt(), 0);
    QCOMPARE(again[u"unchanged"].toInt(), orders);
    studio.done({u"undo"_s, u"--import"_s, imported[u"import"].toString()});
    QCOMPARE(studio.done({u"list"_s, u"orders"_s})[u"total"].toInt(), 0);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);

    // People use the number that the text tells them.
    const QStringList file{u"--file"_s, studio.path(), u"--lang"_s, u"en"_s};
    const CliRun said = runCli(file + QStringList{u"import"_s, u"orders"_s, etsyItems, etsyOrders});
    const CliRun listed = runCli(file + QStringList{u"list"_s, u"imports"_s});
    QVERIFY2(said.output.contains("undo --import IM-0001"), said.told().constData());
    QVERIFY2(!said.output.contains("linesWithoutSku"), said.told().constData());
    QVERIFY2(listed.output.contains("IM-0001"), listed.told().constData());
    studio.done({u"undo"_s, u"--import"_s, u"im-0001"_s});
    QCOMPARE(studio.done({u"list"_s, u"orders"_s})[u"total"].toInt(), 0);
    CLI_VERIFY(studio.run({u"undo"_s, u"--import"_s, u"IM-0001"_s}), 1);
}

void TestSelling::whatWasTakenBackReturns()
{
    const CliStudio studio;
    studio.wallets(3);
    const QStringList import{u"import"_s, u"orders"_s, etsyItems, etsyOrders};
    const CliRun first = studio.done(import + QStringList{u"--match"_s, u"sku:BAG-TOTE-BRN=WAL-BRN"_s});
    const CliRun shipped = studio.done({u"order"_s, u"ship"_s, u"3900000003"_s});
    studio.done({u"undo"_s, u"--action"_s, shipped[u"action"].toString()});
    studio.done({u"undo"_s, u"--import"_s, first[u"import"].toString()});
    QCOMPARE(studio.done({u"show"_s, u"orders"_s, u"3900000003"_s})[u"state"].toString(), u"cancelled"_s);

    const CliRun again = studio.done(import);
    QCOMPARE(again[u"new"].toInt(), 2);
    QCOMPARE(again[u"changed"].toInt(), 1);
    const CliRun back = studio.done({u"show"_s, u"orders"_s, u"3900000003"_s});
    QCOMPARE(back[u"state"].toString(), u"paid"_s);
    QCOMPARE(back[u"code"].toString(), shipped[u"order"][u"code"].toString());
    QCOMPARE(studio.done(import)[u"unchanged"].toInt(), 3);
    studio.done({u"order"_s, u"ship"_s, u"3900000003"_s});
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestSelling::theOrderListComesLater()
{
    const CliStudio studio;
    CLI_VERIFY(studio.run({u"import"_s, u"orders"_s, etsyOrders}), 3); // Nothing to add to yet.
    const CliRun items = studio.done({u"import"_s, u"orders"_s, etsyItems});
    QVERIFY2(items[u"notes"][0].toString().contains(u"EtsySoldOrders"_s), items.told().constData());
    QCOMPARE(studio.done({u"import"_s, u"orders"_s, etsyOrders})[u"changed"].toInt(), 1);
    QCOMPARE(studio.done({u"show"_s, u"orders"_s, u"3900000003"_s})[u"refunded"].toString(), u"40.00"_s);
    QCOMPARE(studio.done({u"import"_s, u"orders"_s, etsyOrders})[u"unchanged"].toInt(), 3);
}

void TestSelling::prices()
{
    const CliStudio studio;
    studio.wallets(3);
    studio.hide();
    const CliRun price = studio.done(
        {u"price"_s, u"WAL-BRN"_s, u"--channel"_s, u"etsy"_s, u"--tier"_s, u"friend"_s, u"--quantity"_s, u"5"_s});
    QCOMPARE(price[u"quantity"].toInt(), 5);
    QVERIFY2(price[u"costLines"].toArray().size() > 2, price.told().constData());
    QVERIFY2(price[u"floor"].isString() || price[u"warnings"].toArray().size() > 0, price.told().constData());
}

void TestSelling::answersToPrices()
{
    const CliStudio studio;
    QByteArray panel("unit,date,price,volume\n");
    for (int week = 0; week < 10; ++week) {
        const QByteArray day = QDate(2026, 1, 5).addDays(7 * week).toString(Qt::ISODate).toLatin1();
        panel += "WAL," + day + (week % 3 == 0 ? ",90,24\n" : ",100,20\n");
    }
    const QString input = studio.write(u"panel.csv"_s, panel + "WAL,2026-03-16,95,\n");
    const QString output = studio.filePath(u"expected.csv"_s);
    const QStringList command{u"price-response"_s, u"--input"_s, input, u"--output"_s, output};
    const CliRun run = runCli(command + QStringList{u"--json"_s});
    CLI_VERIFY(run, 0);
    QCOMPARE(run[u"rows"].toInt(), 1);
    const QJsonObject wallet = run[u"units"].toArray().first().toObject();
    QVERIFY2(wallet[u"elasticity"].toDouble() < 0 && !wallet[u"reasons"].toArray().isEmpty(), run.told().constData());
    QFile file(output);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\nWAL,1,2026-03-16,95,"));
    CLI_VERIFY(runCli(command + QStringList{u"--ahead"_s, u"0"_s}), 2);
    studio.write(u"panel.csv"_s, "unit,price\n");
    CLI_VERIFY(runCli(command + QStringList{u"--json"_s}), 3);
}

void TestSelling::aPriceList()
{
    const CliStudio studio;
    const QString csv = studio.filePath(u"prices.csv"_s);
    const QString pdf = studio.filePath(u"prices.pdf"_s);
    QCOMPARE(studio.done({u"report"_s, u"price-list"_s, u"--output"_s, csv})[u"products"].toInt(), 1);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("398.00"));
    studio.done({u"report"_s, u"price-list"_s, u"--output"_s, pdf, u"--tier"_s, u"trade"_s});
    QVERIFY(QFile(pdf).size() > 1'000);
    CLI_VERIFY(studio.run({u"report"_s, u"price-list"_s, u"--output"_s, csv, u"--tier"_s, u"king"_s}), 2);
    CLI_VERIFY(studio.run({u"report"_s, u"price-list"_s, u"--output"_s, studio.filePath(u"prices.txt"_s)}), 2);
}

} // namespace benchbook::testing
