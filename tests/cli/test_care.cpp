// Tools, readings, checks, holds and feedback by command line.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

void TestCare::toolsAreCaredForAndLent()
{
    const CliStudio studio;
    studio.done({u"add"_s, u"tools"_s, u"--json-file"_s, u"-"_s},
                R"({"name": "Press", "hoursBefore": 12, "careHours": 50})");
    const CliRun cared = studio.done({u"tool"_s, u"care"_s, u"Press"_s, u"--note"_s, u"oiled"_s});
    QCOMPARE(cared[u"tool"][u"events"][0][u"usedHours"].toString(), u"12"_s);
    QCOMPARE(cared[u"tool"][u"careIn"].toString(), u"50"_s);
    studio.done({u"tool"_s, u"lend"_s, u"T-0001"_s, u"--to"_s, u"Zhou"_s});
    CLI_VERIFY(studio.run({u"tool"_s, u"lend"_s, u"T-0001"_s, u"--to"_s, u"Wu"_s}), 1);
    QCOMPARE(studio.done({u"tool"_s, u"show"_s, u"T-0001"_s})[u"lentTo"].toString(), u"Zhou"_s);
    const CliRun listed = studio.done({u"list"_s, u"tools"_s, u"--filter"_s, u"lent"_s});
    QVERIFY(listed.output.contains("Zhou"));
    studio.done({u"tool"_s, u"back"_s, u"T-0001"_s});
    CLI_VERIFY(studio.run({u"tool"_s, u"back"_s, u"T-0001"_s}), 1);
    studio.done({u"undo"_s});
    QCOMPARE(studio.done({u"tool"_s, u"show"_s, u"T-0001"_s})[u"state"].toString(), u"lent"_s);
}

void TestCare::readingsComeFromFiles()
{
    const CliStudio studio;
    studio.done({u"reading"_s, u"add"_s, u"--temperature"_s, u"22,4"_s, u"--humidity"_s, u"48 %"_s});
    CLI_VERIFY(studio.run({u"reading"_s, u"add"_s, u"--temperature"_s, u"warm"_s}), 2);
    const QString file = studio.write(u"logger.csv"_s, "时间,温度(℃),湿度(%RH)\n"
                                                       "2026-01-05 10:00,21.5,40\n"
                                                       "2026-01-05 11:00,hot,40\n");
    const QByteArray before = studio.bytes();
    const CliRun preview = studio.done({u"reading"_s, u"import"_s, file, u"--preview"_s});
    QCOMPARE(preview[u"new"].toInt(), 1);
    QCOMPARE(preview[u"issues"][0][u"row"].toInt(), 3);
    QCOMPARE(studio.bytes(), before);
    QCOMPARE(studio.done({u"reading"_s, u"import"_s, file, u"--place"_s, u"Kiln"_s})[u"new"].toInt(), 1);
    QCOMPARE(studio.done({u"reading"_s, u"import"_s, file, u"--place"_s, u"Kiln"_s})[u"known"].toInt(), 1);
    const QString other = studio.write(u"other.csv"_s, "a,b\n1,2\n");
    CLI_VERIFY(studio.run({u"reading"_s, u"import"_s, other}), 3);
}

void TestCare::checksHoldWorkOrders()
{
    const CliStudio studio;
    const QString order =
        studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"2"_s})[u"workOrder"][u"code"]
            .toString();
    const QString step = studio.done({u"show"_s, u"work-orders"_s, order})[u"steps"][0][u"name"].toString();
    studio.done({u"add"_s, u"quality-checks"_s, u"--json-file"_s, u"-"_s},
                u"{\"name\": \"Edge\", \"product\": \"P-0001\", \"step\": \"%1\", \"kind\": \"measured\","
                " \"unit\": \"mm\", \"upper\": \"0.5\"}"_s.arg(step)
                    .toUtf8());
    QCOMPARE(studio.done({u"quality"_s, u"open"_s, order})[u"checks"].toArray().size(), 1);
    const CliRun failed =
        studio.done({u"quality"_s, u"check"_s, order, u"Edge"_s, u"--value"_s, u"0.7"_s, u"--hold"_s});
    QCOMPARE(failed[u"passed"].toBool(true), false);
    QVERIFY(failed[u"held"].toBool());
    CLI_VERIFY(studio.run({u"quality"_s, u"hold"_s, order, u"--reason"_s, u"again"_s}), 1);
    QCOMPARE(studio.done({u"quality"_s, u"pareto"_s})[u"reasons"][0][u"failed"].toInt(), 1);
    studio.done({u"quality"_s, u"release"_s, order});
    QCOMPARE(studio.done({u"quality"_s, u"open"_s, order})[u"checks"].toArray().size(), 0);
}

} // namespace benchbook::testing
