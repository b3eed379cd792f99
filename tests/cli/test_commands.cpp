#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"
#include "tests/support/zip_file.h"

#include "core/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

int rowCount(const CliRun &run) { return static_cast<int>(run[u"rows"].toArray().size()); }

} // namespace

void TestCommands::helpIsComplete()
{
    const CliRun general = runCli({u"--help"_s, u"--json"_s});
    CLI_VERIFY(general, 0);
    const QJsonArray commands = general[u"commands"].toArray();
    QVERIFY(commands.size() > 30);
    const CliRun text = runCli({u"--help"_s, u"--lang"_s, u"en"_s});
    QStringList names;
    for (const QJsonValue &command : commands) {
        const QString name = command[u"command"].toString();
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
        QVERIFY2(text.output.contains(name.toUtf8()), qPrintable(name));
        QVERIFY2(!command[u"help"].toString().isEmpty(), qPrintable(name));
        const CliRun own = runCli(name.split(u' ') + QStringList{u"--help"_s, u"--lang"_s, u"en"_s});
        CLI_VERIFY(own, 0);
        QVERIFY2(own.output.contains(QByteArray("Usage: benchbook-cli ").append(name.toUtf8())),
                 own.told().constData());
    }
    const CliRun version = runCli({u"--version"_s});
    CLI_VERIFY(version, 0);
    QVERIFY2(version.output.contains("format "), version.told().constData());
}

void TestCommands::helpNamesTheFields()
{
    const RecordKinds kinds = recordKinds();
    for (const QString &command : {u"add"_s, u"change"_s}) {
        const CliRun help = runCli({command, u"--help"_s, u"--lang"_s, u"en"_s});
        CLI_VERIFY(help, 0);
        const QStringList lines = QString::fromUtf8(help.output).split(u'\n');
        for (const RecordKind *kind : kinds.all()) {
            if (command == u"add" && !kind->canHide)
                continue; // There is one studio.
            const QStringList told = lines.filter(u"  "_s + QLatin1StringView(kind->name) + u": "_s);
            QVERIFY2(told.size() == 1, kind->name);
            for (const Field &field : kind->fields) {
                const bool fixed = command == u"change" && field.fixedOnceAdded;
                // A product is added with all its variants; its own fields are among what that reads.
                QVERIFY2(fixed || told[0].contains(QLatin1StringView(field.key)), field.key);
            }
        }
        QCOMPARE(lines.filter(u"lines: [{sku, quantity"_s).size(), command == u"add" ? 1 : 0);
        QCOMPARE(lines.filter(u"setupMinutes"_s).size(), 1);
    }
}

/// Whoever reads text is not told the names that programs use.
void TestCommands::textsAreInWords()
{
    const CliStudio studio;
    studio.wallets(1);
    const QString lot = studio.hide();
    const CliRun order = studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                                     R"({"channel": "studio", "lines": [{"sku": "WAL-BRN", "quantity": "1"}]})");
    const CliRun shipped = studio.done({u"order"_s, u"ship"_s, order[u"order"][u"code"].toString()});
    const QStringList file{u"--file"_s, studio.path(), u"--lang"_s, u"en"_s};
    static const QRegularExpression key(u"^[ -]*([a-z][A-Za-z]*):"_s, QRegularExpression::MultilineOption);
    for (const QStringList &command :
         {QStringList{u"info"_s}, QStringList{u"show"_s, u"orders"_s, order[u"order"][u"code"].toString()},
          QStringList{u"show"_s, u"lots"_s, lot}, QStringList{u"show"_s, u"work-orders"_s, u"WO-0001"_s},
          QStringList{u"show"_s, u"products"_s, u"P-0001"_s}, QStringList{u"show"_s, u"recipes"_s, u"P-0001"_s},
          QStringList{u"show"_s, u"customers"_s, u"王小姐"_s}, QStringList{u"show"_s, u"materials"_s, u"M-0001"_s},
          QStringList{u"show"_s, u"journal"_s, shipped[u"action"].toString()}}) {
        const CliRun text = runCli(file + command);
        CLI_VERIFY(text, 0);
        const auto found = key.match(QString::fromUtf8(text.output));
        QVERIFY2(!found.hasMatch(), qPrintable(command.join(u' ') + u": "_s + found.captured(1)));
        QVERIFY2(text.output.contains(": "), text.told().constData());
    }
}

void TestCommands::newStudio()
{
    const CliStudio studio;
    const CliRun info = studio.done({u"info"_s});
    QCOMPARE(info[u"name"].toString(), u"Test workshop"_s);
    QCOMPARE(info[u"currency"].toString(), u"CNY"_s);
    QCOMPARE(info[u"craft"].toString(), u"leather"_s);
    QCOMPARE(info[u"counts"][u"materials"].toInt(), 2);
    QVERIFY(info[u"lastBackup"].isNull());
    // What a leather workshop begins with, in the language of who made it, as one action.
    const CliRun reasons = studio.done({u"list"_s, u"scrap-reasons"_s});
    QVERIFY(rowCount(reasons) >= 5);
    QVERIFY2(reasons.output.contains("Cut wrong"), reasons.told().constData());
    const CliRun again = studio.run(
        {u"new"_s, u"--name"_s, u"Other"_s, u"--currency"_s, u"CNY"_s, u"--time-zone"_s, u"Asia/Shanghai"_s});
    CLI_VERIFY(again, 1);
    QCOMPARE(again.errorCode(), u"CONFLICT"_s);
}

void TestCommands::lists()
{
    const CliStudio studio;
    const QString help = QString::fromUtf8(runCli({u"--help"_s, u"--lang"_s, u"en"_s}).output);
    const QString kinds = help.section(u"Kinds: "_s, 1).section(u'\n', 0, 0);
    QVERIFY(kinds.contains(u"materials"_s) && kinds.contains(u"orders"_s));
    for (const QString &kind : kinds.split(u", "_s)) {
        const CliRun run = studio.run({u"list"_s, kind});
        CLI_VERIFY(run, 0);
        QVERIFY2(run.document.object().contains(u"rows"), qPrintable(kind));
    }
    const CliRun found = studio.done({u"list"_s, u"materials"_s, u"--where"_s, u"thread"_s});
    QCOMPARE(rowCount(found), 1);
    QCOMPARE(found[u"rows"][0][u"code"].toString(), u"M-0002"_s);
    const CliRun page =
        studio.done({u"list"_s, u"materials"_s, u"--sort"_s, u"code"_s, u"--limit"_s, u"1"_s, u"--offset"_s, u"1"_s});
    QCOMPARE(page[u"total"].toInt(), 2);
    QCOMPARE(rowCount(page), 1);
    QCOMPARE(page[u"rows"][0][u"code"].toString(), u"M-0002"_s);
}

void TestCommands::records()
{
    const CliStudio studio;
    const CliRun added = studio.done({u"add"_s, u"customers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Ann"})");
    QVERIFY(!added[u"action"].toString().isEmpty());
    const QString id = added[u"id"].toString();
    QVERIFY(!id.isEmpty());
    const QString file = studio.write(u"change.json"_s, R"({"note": "likes green"})");
    studio.done({u"change"_s, u"customers"_s, u"Ann"_s, u"--json-file"_s, file});
    QCOMPARE(studio.done({u"show"_s, u"customers"_s, u"Ann"_s})[u"note"].toString(), u"likes green"_s);
    studio.done({u"remove"_s, u"customers"_s, u"Ann"_s});
    QCOMPARE(rowCount(studio.done({u"list"_s, u"customers"_s, u"--where"_s, u"Ann"_s})), 0);
    studio.done({u"restore"_s, u"customers"_s, u"Ann"_s});
    QCOMPARE(rowCount(studio.done({u"list"_s, u"customers"_s, u"--where"_s, u"Ann"_s})), 1);
    QCOMPARE(studio.done({u"show"_s, u"customers"_s, id})[u"name"].toString(), u"Ann"_s);
}

void TestCommands::recipes()
{
    const CliStudio studio;
    const CliRun product = studio.done({u"show"_s, u"products"_s, u"Wallet"_s});
    QCOMPARE(product[u"variants"][0][u"sku"].toString(), u"WAL-BRN"_s);
    QCOMPARE(product[u"recipe"][u"inputs"].toArray().size(), 2);
    QJsonObject recipe = studio.done({u"show"_s, u"recipes"_s, u"Wallet"_s}).document.object();
    QCOMPARE(recipe[u"version"].toInt(), 1);
    studio.done(
        {u"change"_s, u"recipes"_s, u"Wallet"_s, u"--json-file"_s, u"-"_s},
        R"({"inputs": [{"material": "M-0001", "quantity": "9 dm2"}], "steps": [{"name": "Cut", "minutes": "6"}]})");
    recipe = studio.done({u"show"_s, u"recipes"_s, u"Wallet"_s}).document.object();
    QCOMPARE(recipe[u"inputs"].toArray().size(), 1);
}

void TestCommands::lots()
{
    const CliStudio studio;
    const CliRun received = studio.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"100 dm2"_s, u"50 dm2"_s, u"--cost"_s,
                                         u"300"_s, u"--supplier"_s, u"Tannery"_s, u"--grade"_s, u"A"_s});
    QCOMPARE(received[u"lots"].toArray().size(), 2);
    const QString lot = received[u"lots"][0][u"code"].toString();
    QCOMPARE(received[u"lots"][0][u"value"].toString(), u"200.00"_s);
    QCOMPARE(received[u"lots"][0][u"unit"].toString(), u"dm2"_s);
    QCOMPARE(received[u"lots"][0][u"onHand"].toString(), u"100"_s);

    const CliRun parts = studio.done({u"lot"_s, u"split"_s, lot, u"30"_s, u"10"_s, u"--remnant"_s});
    QCOMPARE(parts[u"lots"].toArray().size(), 2);
    QCOMPARE(parts[u"lots"][0][u"value"].toString(), u"60.00"_s);
    QCOMPARE(parts[u"lots"][0][u"parent"].toString(), lot);
    QCOMPARE(parts[u"lots"][0][u"remnant"].toBool(), true);

    studio.done({u"add"_s, u"locations"_s, u"--json-file"_s, u"-"_s}, R"({"code": "RACK", "name": "Rack"})");
    const CliRun moved = studio.done({u"lot"_s, u"move"_s, lot, u"20 dm2"_s, u"--to"_s, u"RACK"_s});
    QCOMPARE(moved[u"lot"][u"places"].toArray().size(), 2);
    const CliRun scrapped =
        studio.done({u"lot"_s, u"scrap"_s, lot, u"5"_s, u"--reason"_s, u"hole"_s, u"--location"_s, u"SHELF"_s});
    QCOMPARE(scrapped[u"lot"][u"onHand"].toString(), u"55"_s);
    const CliRun counted = studio.done(
        {u"lot"_s, u"count"_s, lot, u"36"_s, u"--location"_s, u"SHELF"_s, u"--reason"_s, u"measured again"_s});
    QCOMPARE(counted[u"lot"][u"onHand"].toString(), u"56"_s);
    QVERIFY(!counted[u"action"].toString().isEmpty());
    // The same count again differs in nothing: no action, so none to take back either.
    const int length = studio.journalLength();
    const CliRun again = studio.done({u"lot"_s, u"count"_s, lot, u"36"_s, u"--location"_s, u"SHELF"_s});
    QCOMPARE(studio.journalLength(), length);
    QVERIFY(again[u"action"].isUndefined());
    const CliRun unknown = studio.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"10"_s});
    QVERIFY(unknown[u"lots"][0][u"value"].isNull());
    const QString late = unknown[u"lots"][0][u"code"].toString();
    QCOMPARE(studio.done({u"lot"_s, u"cost"_s, late, u"12.50"_s})[u"lot"][u"value"].toString(), u"12.50"_s);
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, late})[u"code"].toString(), late);
}

void TestCommands::quantitiesAreConverted()
{
    const CliStudio studio;
    const CliRun received = studio.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"18.5 sqft"_s});
    // 18.5 × 9.290304 dm², exactly.
    QCOMPARE(received[u"lots"][0][u"onHand"].toString(), u"171.870624"_s);
}

void TestCommands::workOrders()
{
    const CliStudio studio;
    const QString hide = studio.hide();
    studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s});
    const CliRun planned =
        studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"10"_s, u"--due"_s, u"2030-01-31"_s});
    const QString code = planned[u"workOrder"][u"code"].toString();
    QCOMPARE(planned[u"workOrder"][u"state"].toString(), u"planned"_s);
    QCOMPARE(studio.done({u"work-order"_s, u"release"_s, code})[u"workOrder"][u"state"].toString(), u"released"_s);
    studio.done({u"work-order"_s, u"issue"_s, code});
    studio.done({u"lot"_s, u"issue"_s, hide, u"10 dm2"_s, u"--work-order"_s, code});
    studio.done({u"lot"_s, u"return"_s, hide, u"4 dm2"_s, u"--work-order"_s, code});
    studio.done({u"work-order"_s, u"issue"_s, code, u"--lot"_s, hide, u"--quantity"_s, u"1 dm2"_s});
    const CliRun returned =
        studio.done({u"work-order"_s, u"return"_s, code, u"--lot"_s, hide, u"--quantity"_s, u"7 dm2"_s});
    // 200 dm² for 500.00; 84 stay at the bench.
    QCOMPARE(returned[u"workOrder"][u"atBench"][0][u"quantity"].toString(), u"84"_s);
    QCOMPARE(returned[u"workOrder"][u"atBench"][0][u"value"].toString(), u"210.00"_s);

    const CliRun logged =
        studio.done({u"work-order"_s, u"log"_s, code, u"--step"_s, u"Cut"_s, u"--person"_s, u"Lin"_s, u"--minutes"_s,
                     u"45"_s, u"--good"_s, u"9"_s, u"--scrap"_s, u"1"_s, u"--reason"_s, u"cut"_s});
    QVERIFY(!logged[u"log"].toString().isEmpty());
    QCOMPARE(logged[u"workOrder"][u"state"].toString(), u"in_work"_s);
    QCOMPARE(logged[u"workOrder"][u"steps"][0][u"scrap"].toInt(), 1);
    QCOMPARE(logged[u"workOrder"][u"cost"][u"labour"].toString(), u"90.00"_s);
    studio.done({u"work-order"_s, u"log"_s, code, u"--step"_s, u"2"_s, u"--person"_s, u"Chen"_s, u"--minutes"_s,
                 u"7.5"_s, u"--good"_s, u"9"_s});
    const CliRun finished = studio.done({u"work-order"_s, u"finish"_s, code});
    QCOMPARE(finished[u"good"].toInt(), 9);
    QCOMPARE(finished[u"workOrder"][u"state"].toString(), u"done"_s);
    const QString lot = finished[u"lot"].toString();
    // 210.00 leather + 6.00 thread + 90.00 + 7.50 labour.
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, lot})[u"value"].toString(), u"313.50"_s);
    QCOMPARE(studio.done({u"show"_s, u"work-orders"_s, code})[u"code"].toString(), code);

    const CliRun second = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"1"_s});
    const CliRun cancelled = studio.done({u"work-order"_s, u"cancel"_s, second[u"workOrder"][u"code"].toString()});
    QCOMPARE(cancelled[u"workOrder"][u"state"].toString(), u"cancelled"_s);
    // What the recipe does not name is issued by who says so.
    const CliRun third = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"1"_s});
    const QString next = third[u"workOrder"][u"code"].toString();
    CLI_VERIFY(studio.run({u"lot"_s, u"issue"_s, lot, u"1"_s, u"--work-order"_s, next}), 1);
    CLI_VERIFY(studio.run({u"work-order"_s, u"issue"_s, next, u"--lot"_s, lot, u"--quantity"_s, u"1"_s}), 1);
    studio.done({u"lot"_s, u"issue"_s, lot, u"1"_s, u"--work-order"_s, next, u"--consent"_s});
    studio.done({u"work-order"_s, u"issue"_s, next, u"--lot"_s, lot, u"--quantity"_s, u"1"_s, u"--consent"_s});
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestCommands::traceBothWays()
{
    const CliStudio studio;
    const QString hide = studio.hide();
    const CliRun parts = studio.done({u"lot"_s, u"split"_s, hide, u"90"_s, u"--remnant"_s});
    const QString part = parts[u"lots"][0][u"code"].toString();
    const CliRun planned = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"1"_s});
    const QString order = planned[u"workOrder"][u"code"].toString();
    studio.done({u"lot"_s, u"issue"_s, part, u"9"_s, u"--work-order"_s, order});
    studio.done({u"work-order"_s, u"log"_s, order, u"--step"_s, u"Cut"_s, u"--person"_s, u"Lin"_s, u"--minutes"_s,
                 u"5"_s, u"--good"_s, u"1"_s});
    const QString wallet = studio.done({u"work-order"_s, u"finish"_s, order})[u"lot"].toString();
    const CliRun placed = studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                                      R"({"channel": "studio", "customer": "王小姐",
                                          "lines": [{"sku": "WAL-BRN", "quantity": "1"}]})");
    const QString sale = placed[u"order"][u"code"].toString();
    studio.done({u"order"_s, u"ship"_s, sale});

    const auto sideOf = [](const CliRun &trace, const QString &lot) {
        for (const QJsonValue &each : trace[u"lots"].toArray()) {
            if (each[u"lot"].toString() == lot)
                return QString(each[u"side"].toString() + QString::number(each[u"distance"].toInt()));
        }
        return QString();
    };
    const CliRun forward = studio.done({u"trace"_s, hide});
    QCOMPARE(sideOf(forward, hide), u"subject0"_s);
    QCOMPARE(sideOf(forward, part), u"result1"_s);
    QCOMPARE(sideOf(forward, wallet), u"result2"_s);
    QCOMPARE(forward[u"work"][0][u"person"].toString(), u"Lin"_s);
    QCOMPARE(forward[u"shipments"][0][u"customer"].toString(), u"王小姐"_s);
    const CliRun back = studio.done({u"trace"_s, sale});
    QCOMPARE(sideOf(back, wallet), u"subject0"_s);
    QCOMPARE(sideOf(back, part), u"origin1"_s);
    QCOMPARE(sideOf(back, hide), u"origin2"_s);
    const CliRun byWork = studio.done({u"trace"_s, order});
    QCOMPARE(sideOf(byWork, wallet), u"subject0"_s);
    // Quantities, and the recall list as an answer, a table and a paper.
    QCOMPARE(forward[u"ways"].toArray().size(), 3);
    QCOMPARE(forward[u"receipts"][0][u"quantity"].toString(), u"200"_s);
    const CliRun recall = studio.done({u"trace"_s, hide, u"--recall"_s});
    QCOMPARE(recall[u"customers"].toInt(), 1);
    QCOMPARE(recall[u"parcels"][0][u"customer"].toString(), u"王小姐"_s);
    QCOMPARE(
        studio.done({u"trace"_s, hide, u"--recall"_s, u"--output"_s, studio.filePath(u"r.csv"_s)})[u"rows"].toInt(),
        1 + recall[u"stock"].toArray().size());
    QVERIFY(studio.done({u"report"_s, u"trace"_s, hide, u"--output"_s, studio.filePath(u"t.pdf"_s)})[u"bytes"].toInt() >
            1000);
    QVERIFY(studio
                .done({u"report"_s, u"traveller"_s, order, order, u"--output"_s, studio.filePath(u"w.pdf"_s),
                       u"--paper"_s, u"a5"_s})[u"bytes"]
                .toInt() > 1000);
    // What was never issued to it is no part of it.
    const QString stranger = studio.hide();
    QCOMPARE(sideOf(studio.done({u"trace"_s, wallet}), stranger), QString());
}

void TestCommands::historyAndUndo()
{
    const CliStudio studio;
    const CliRun received =
        studio.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"10"_s, u"--cost"_s, u"5"_s, u"--by"_s, u"Lin"_s});
    const QString lot = received[u"lots"][0][u"code"].toString();
    const CliRun history = studio.done({u"history"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(history[u"rows"][0][u"id"].toString(), received[u"action"].toString());
    QCOMPARE(history[u"rows"][0][u"person"].toString(), u"Lin"_s);
    const CliRun shown = studio.done({u"show"_s, u"journal"_s, received[u"action"].toString()});
    QVERIFY(shown[u"changes"].toArray().size() > 5);
    studio.done({u"lot"_s, u"scrap"_s, lot, u"1"_s, u"--reason"_s, u"spoilt"_s});
    QCOMPARE(rowCount(studio.done({u"history"_s, u"M-0001"_s})), 1);
    // Something was built on the receipt, so it stays.
    const CliRun kept = studio.run({u"undo"_s, u"--action"_s, received[u"action"].toString()});
    CLI_VERIFY(kept, 1);
    studio.done({u"undo"_s});
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, lot})[u"onHand"].toString(), u"10"_s);
    studio.done({u"undo"_s, u"--action"_s, received[u"action"].toString()});
    QCOMPARE(rowCount(studio.done({u"list"_s, u"lots"_s})), 0);
    QCOMPARE(studio.done({u"verify"_s})[u"ok"].toBool(), true);
}

void TestCommands::exports()
{
    const CliStudio studio;
    studio.done({u"add"_s, u"customers"_s, u"--json-file"_s, u"-"_s}, R"-({"name": "=HYPERLINK(1)", "note": "a"})-");
    const QString path = studio.filePath(u"customers.csv"_s);
    const CliRun done = studio.done({u"export"_s, u"customers"_s, u"--output"_s, path});
    QCOMPARE(done[u"rows"].toInt(), 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    QVERIFY2(csv.contains("'=HYPERLINK(1)"), csv.constData());
    QVERIFY(csv.contains("王小姐"));
    const QString book = studio.filePath(u"c.xlsx"_s);
    QCOMPARE(studio.done({u"export"_s, u"customers"_s, u"--output"_s, book})[u"rows"].toInt(), 2);
    CLI_VERIFY(studio.run({u"export"_s, u"customers"_s, u"--output"_s, studio.filePath(u"customers.ods"_s)}), 2);
    QVERIFY(zipPart(book, u"xl/worksheets/sheet1.xml"_s).contains("王小姐"));
}

void TestCommands::reports()
{
    const CliStudio studio;
    const QString path = studio.filePath(u"month.pdf"_s);
    for (const QString &language : {u"zh"_s, u"en"_s, u"both"_s}) {
        studio.done({u"report"_s, u"month"_s, u"2026-09"_s, u"--output"_s, path, u"--lang"_s, language});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 10'000);
        QVERIFY(file.remove());
    }
    CLI_VERIFY(studio.run({u"report"_s, u"month"_s, u"September"_s, u"--output"_s, path}), 2);
    CLI_VERIFY(studio.run({u"report"_s, u"month"_s, u"2026-09"_s, u"--output"_s, path, u"--lang"_s, u"fr"_s}), 2);
    CLI_VERIFY(studio.run({u"report"_s, u"month"_s, u"2026-09"_s, u"--output"_s, studio.filePath(u"no/such/f.pdf"_s)}),
               1);
    QVERIFY(!QFile::exists(path));

    studio.hide();
    const auto labels = [&](const QStringList &more) {
        return studio.run(QStringList{u"report"_s, u"labels"_s, u"--output"_s, path} + more);
    };
    CLI_VERIFY(labels({}), 1);
    CLI_VERIFY(labels({u"L-9999"_s}), 1);
    CLI_VERIFY(labels({u"Chen"_s}), 0); // a badge
    QVERIFY(QFile::remove(path));
    CLI_VERIFY(labels({u"--filter"_s, u"on_hand"_s, u"--preset"_s, u"1x1"_s}), 2);
    CLI_VERIFY(labels({u"--filter"_s, u"on_hand"_s, u"--dpi"_s, u"1200"_s}), 2);
    QVERIFY(!QFile::exists(path));
    const QString code = studio.done({u"list"_s, u"lots"_s})[u"rows"].toArray().first()[u"code"_s].toString();
    CLI_VERIFY(labels({code, code, u"--preset"_s, u"a4-24"_s, u"--skip"_s, u"23"_s}), 0);
    const CliRun printed = labels({code, code, u"--preset"_s, u"a4-24"_s, u"--skip"_s, u"23"_s, u"--json"_s});
    QCOMPARE(printed[u"labels"].toInt(), 2);
    QCOMPARE(printed[u"pages"].toInt(), 2);
    QVERIFY(QFile::exists(path));
}

void TestCommands::languages()
{
    const CliRun english = runCli({u"--lang"_s, u"en"_s, u"--help"_s});
    QVERIFY(english.output.contains("Commands:"));
    CLI_VERIFY(runCli({u"--lang"_s, u"zh"_s, u"--help"_s}), 0);
    const CliStudio studio;
    const CliRun text = runCli({u"--file"_s, studio.path(), u"--lang"_s, u"en"_s, u"list"_s, u"materials"_s});
    CLI_VERIFY(text, 0);
    QVERIFY2(text.output.contains("M-0001") && !text.output.startsWith('{'), text.told().constData());
}

} // namespace benchbook::testing
