#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

void TestTables::previewWritesNothing()
{
    const CliStudio studio;
    const QString file = studio.write(u"list.csv"_s, "Name,Phone,Shoe size\nLin,139,42\n王小姐,138,\nChen,1.39E+10,\n");
    const QByteArray before = studio.bytes();
    const CliRun preview = studio.done({u"import"_s, u"customers"_s, file, u"--preview"_s});
    QCOMPARE(studio.bytes(), before);
    QCOMPARE(preview[u"preview"].toBool(), true);
    QCOMPARE(preview[u"new"].toInt(), 1);
    QCOMPARE(preview[u"changed"].toInt(), 1);
    QCOMPARE(preview[u"problems"].toInt(), 1);
    QCOMPARE(preview[u"columnsNotUsed"].toArray(), QJsonArray{u"Shoe size"_s});
    QCOMPARE(preview[u"rows"][1][u"changes"].toArray(), QJsonArray{u"Phone"_s});
    QCOMPARE(preview[u"rowsNotUnderstood"][0][u"line"].toInt(), 4);
    QCOMPARE(preview[u"rowsNotUnderstood"][0][u"column"].toInt(), 2);
}

void TestTables::importsOnceAndTakesBack()
{
    const CliStudio studio;
    const QString file = studio.write(u"list.csv"_s, "\xEF\xBB\xBF名称;电话\r\nLin;139\r\n王小姐;138\r\n");
    const int before = studio.journalLength();
    const CliRun imported = studio.done({u"import"_s, u"customers"_s, file});
    QCOMPARE(imported[u"done"].toString(), u"Import 2 customers from list.csv"_s);
    QCOMPARE(studio.journalLength(), before + 1);
    QCOMPARE(studio.done({u"show"_s, u"customers"_s, u"Lin"_s})[u"phone"].toString(), u"139"_s);
    const CliRun again = studio.done({u"import"_s, u"customers"_s, file});
    QCOMPARE(again[u"unchanged"].toInt(), 2);
    QVERIFY(again[u"action"].isUndefined());
    QCOMPARE(studio.journalLength(), before + 1);
    studio.done({u"undo"_s, u"--action"_s, imported[u"action"].toString()});
    CLI_VERIFY(studio.run({u"show"_s, u"customers"_s, u"Lin"_s}), 1);
    QCOMPARE(studio.done({u"show"_s, u"customers"_s, u"王小姐"_s})[u"phone"].toString(), u"13800000000"_s);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestTables::foreignHeaders()
{
    const CliStudio studio;
    const QString file = studio.write(u"stock.tsv"_s, "Artikel\tMeldebestand\nGarn\t12,5\n");
    const QString preset = studio.write(
        u"preset.json"_s, R"({"columns": {"name": "Artikel"}, "defaults": {"unit": "m", "kind": "thread"}})");
    const CliRun imported = studio.done({u"import"_s, u"materials"_s, file, u"--map"_s, preset});
    QCOMPARE(imported[u"columnsNotUsed"].toArray(), QJsonArray{u"Meldebestand"_s});
    QCOMPARE(studio.done({u"show"_s, u"materials"_s, u"Garn"_s})[u"kind"].toString(), u"thread"_s);
    const QString wrong = studio.write(u"wrong.json"_s, R"({"columns": {"price": "Preis"}})");
    CLI_VERIFY(studio.run({u"import"_s, u"materials"_s, file, u"--map"_s, wrong}), 3);
}

void TestTables::badTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("wrong header") << QByteArray("Nome,Unit\nHide,dm2\n") << 1
                                  << u"“Name”. The file has: “Nome”, “Unit”"_s;
    QTest::newRow("blank lines first") << QByteArray("\n\nNome\n") << 3 << u"“Name”, “Unit”"_s;
    QTest::newRow("open quote") << QByteArray("Name,Unit\n\"Hide,dm2\n") << 0 << u"Line 2, column 1"_s;
    QTest::newRow("cut workbook") << QByteArray("PK\x03\x04, Unit") << 0 << u"damaged or cut off"_s;
    QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0") << 0 << u"save it as .xlsx"_s;
    QTest::newRow("empty") << QByteArray() << 0 << u"The file is empty."_s;
    QTest::newRow("no row to take") << QByteArray("Name,Unit,Reorder point\nHide,dm2,many\n") << 2
                                    << u"“many” is not a number"_s;
}

void TestTables::badTables()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, line);
    QFETCH(const QString, reason);
    const CliStudio studio;
    const QByteArray before = studio.bytes();
    const CliRun run = studio.run({u"import"_s, u"materials"_s, studio.write(u"list.csv"_s, bytes)});
    CLI_VERIFY(run, 3);
    QCOMPARE(run.errorCode(), u"BAD_INPUT"_s);
    QVERIFY2(run.errorMessage().contains(reason), run.told().constData());
    QVERIFY2(run.errorDetails().at(0)[u"file"].toString().endsWith(u"list.csv"), run.told().constData());
    QCOMPARE(run.errorDetails().at(0)[u"line"].toInt(), line);
    QCOMPARE(studio.bytes(), before);
    const CliRun preview = studio.run({u"import"_s, u"materials"_s, studio.filePath(u"list.csv"_s), u"--preview"_s});
    CLI_VERIFY(preview, 3);
    QCOMPARE(preview.errorMessage(), run.errorMessage());
    CLI_VERIFY(studio.run({u"import"_s, u"lots"_s, studio.filePath(u"list.csv"_s)}), 2);
    CLI_VERIFY(studio.run({u"import"_s, u"materials"_s, studio.filePath(u"missing.csv"_s)}), 3);
}

void TestTables::whatIsExportedIsReadBack_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    for (const QString &ending : {u"csv"_s, u"xlsx"_s}) {
        for (const QString &kind : {u"materials"_s, u"customers"_s}) {
            const QString file = kind + u'.' + ending;
            QTest::newRow(qPrintable(file)) << file << kind;
        }
    }
}

void TestTables::whatIsExportedIsReadBack()
{
    QFETCH(const QString, file);
    QFETCH(const QString, kind);
    const CliStudio studio;
    const QString path = studio.filePath(file);
    const int rows = studio.done({u"export"_s, kind, u"--output"_s, path, u"--lang"_s, u"zh"_s})[u"rows"].toInt();
    QVERIFY(rows > 0);
    const CliRun read = studio.done({u"import"_s, kind, path});
    QCOMPARE(read[u"unchanged"].toInt(), rows);
    QCOMPARE(read[u"rows"].toArray().size(), rows);
}

} // namespace benchbook::testing
