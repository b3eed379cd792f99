#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

void TestCounting::countsAndBooks()
{
    const CliStudio studio;
    const QString first = studio.hide();
    const QString second = studio.hide(u"100 dm2"_s);
    const CliRun begun = studio.done({u"count"_s, u"begin"_s, u"SHELF"_s});
    QCOMPARE(begun[u"code"].toString(), u"SC-0001"_s);
    QCOMPARE(begun[u"lots"].toInt(), 2);
    CLI_VERIFY(studio.run({u"count"_s, u"begin"_s, u"SHELF"_s}), 1);
    CLI_VERIFY(studio.run({u"count"_s, u"book"_s, u"SC-0001"_s}), 1);
    studio.done({u"count"_s, u"lot"_s, u"sc-0001"_s, first, u"190 dm2"_s, u"--reason"_s, u"cut"_s});
    studio.done({u"lot"_s, u"scrap"_s, first, u"20 dm2"_s, u"--reason"_s, u"stain"_s});
    const CliRun plan = studio.done({u"count"_s, u"plan"_s, u"SC-0001"_s, u"--missing-is-zero"_s});
    QCOMPARE(plan[u"differing"].toInt(), 2);
    QCOMPARE(plan[u"lines"][0][u"expected"].toString(), u"200"_s);
    QCOMPARE(plan[u"lines"][0][u"movedSince"].toString(), u"-20"_s);
    QCOMPARE(plan[u"lines"][0][u"difference"].toString(), u"-10"_s);
    QCOMPARE(plan[u"lines"][0][u"reason"].toString(), u"cut"_s);
    const CliRun booked = studio.done({u"count"_s, u"book"_s, u"SC-0001"_s});
    QCOMPARE(booked[u"state"].toString(), u"booked"_s);
    QCOMPARE(booked[u"counted"].toInt(), 1);
    QCOMPARE(booked[u"notCounted"].toInt(), 1);
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, first})[u"onHand"].toString(), u"170"_s);
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, second})[u"onHand"].toString(), u"100"_s);
    QCOMPARE(studio.done({u"show"_s, u"stocktakes"_s, u"SC-0001"_s})[u"lines"].toArray().size(), 2);
    QCOMPARE(studio.done({u"list"_s, u"stocktakes"_s})[u"rows"].toArray().size(), 1);
    CLI_VERIFY(studio.run({u"count"_s, u"lot"_s, u"SC-0001"_s, second, u"1 dm2"_s}), 1);
    studio.done({u"undo"_s, u"--action"_s, booked[u"action"].toString()});
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, first})[u"onHand"].toString(), u"180"_s);
    studio.done({u"count"_s, u"skip"_s, u"SC-0001"_s, first});
    studio.done({u"count"_s, u"drop"_s, u"SC-0001"_s});
    studio.done({u"count"_s, u"begin"_s, u"SHELF"_s});
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestCounting::aBlindSheetIsReadBack()
{
    const CliStudio studio;
    const QString lot = studio.hide();
    studio.done({u"count"_s, u"begin"_s, u"SHELF"_s, u"--blind"_s});
    const CliRun shown = studio.done({u"count"_s, u"show"_s, u"SC-0001"_s});
    QVERIFY(shown[u"lines"][0][u"expected"].isUndefined());
    const QString csv = studio.filePath(u"sheet.csv"_s);
    const QString pdf = studio.filePath(u"sheet.pdf"_s);
    CLI_VERIFY(studio.run({u"count"_s, u"sheet"_s, u"SC-0001"_s}), 2);
    studio.done({u"count"_s, u"sheet"_s, u"SC-0001"_s, u"--csv"_s, csv, u"--pdf"_s, pdf});
    QFile printed(pdf);
    QVERIFY(printed.open(QIODevice::ReadOnly) && printed.read(4) == "%PDF");
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QByteArray bytes = table.readAll();
    QVERIFY(!bytes.contains("200"));
    QVERIFY(bytes.contains(",dm2,,"));
    bytes.replace(",dm2,,", ",dm2,198.5,cut");
    studio.done({u"count"_s, u"read"_s, u"SC-0001"_s, studio.write(u"filled.csv"_s, bytes)});
    const CliRun booked = studio.done({u"count"_s, u"book"_s, u"SC-0001"_s});
    QCOMPARE(booked[u"lines"][0][u"difference"].toString(), u"-1.5"_s);
    QCOMPARE(studio.done({u"show"_s, u"lots"_s, lot})[u"onHand"].toString(), u"198.5"_s);
    studio.done({u"count"_s, u"begin"_s, u"SHELF"_s});
    CLI_VERIFY(studio.run({u"count"_s, u"read"_s, u"SC-0002"_s,
                           studio.write(u"bad.csv"_s, "Lot,Counted\n" + lot.toUtf8() + ",many\n")}),
               3);
    CLI_VERIFY(studio.run({u"count"_s, u"lot"_s, u"SC-0002"_s, lot, u"1 dm2"_s, u"--at"_s, u"soon"_s}), 2);
}

} // namespace benchbook::testing
