// Forecasts of plain series by command line.
#include "tests/cli/cli_runner.h"
#include "tests/cli/cli_tests.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

void writeSeries(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestForecastCommand::forecastsATable()
{
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"series.csv"_s);
    const QString output = folder.filePath(u"forecast.csv"_s);
    QByteArray rows = "id,frequency,horizon,values\n";
    for (int i = 0; i < 8; ++i) {
        rows += "bag " + QByteArray::number(i) + ",12,6,";
        for (int t = 0; t < 30 + i; ++t)
            rows += (t ? ";" : "") + (t == 9 ? QByteArray() : QByteArray::number(80 + 7 * i + (t * 37 + i * 11) % 23));
        rows += "\n";
    }
    rows += "charm,12,6,0;0;3;0;0;0;1;0;0;4;0;0\n";
    writeSeries(input, rows);
    const CliRun run = runCli({u"forecast"_s, u"--input"_s, input, u"--output"_s, output, u"--explain"_s, u"bag 1"_s,
                               u"--explain"_s, u"charm"_s, u"--threads"_s, u"1"_s, u"--json"_s});
    CLI_VERIFY(run, 0);
    QCOMPARE(run[u"series"].toInt(), 9);
    QVERIFY(run[u"explained"][0][u"members"].toArray().size() > 4);
    QVERIFY(run[u"explained"][1][u"reasons"].toArray().size() >= 2);
    const QByteArray once = bytesOf(output);
    // Seven rows each: six steps and the next three together.
    QCOMPARE(once.count('\n'), 1 + 9 * 7);
    QVERIFY(once.startsWith("id,step,mean,q0.025,q0.5,q0.8,q0.9,q0.95,q0.975,q0.99\r\n"));
    CLI_VERIFY(runCli({u"forecast"_s, u"--input"_s, input, u"--output"_s, output, u"--threads"_s, u"4"_s}), 0);
    QCOMPARE(bytesOf(output), once);
    const CliRun longer = runCli({u"forecast"_s, u"--input"_s, u"-"_s, u"--output"_s, output, u"--horizon"_s, u"2"_s,
                                  u"--level"_s, u"80"_s, u"--method"_s, u"theta"_s},
                                 rows);
    CLI_VERIFY(longer, 0);
    QCOMPARE(bytesOf(output).count('\n'), 1 + 9 * 2);
    QVERIFY(bytesOf(output).contains(",q0.1\r\n"));
}

void TestForecastCommand::namesBrokenRows()
{
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"series.csv"_s);
    const QString output = folder.filePath(u"forecast.csv"_s);
    writeSeries(input, "id,frequency,horizon,values\na,12,6,1;2;3\nb,12,6,1;two;3\n");
    const CliRun broken = runCli({u"forecast"_s, u"--input"_s, input, u"--output"_s, output, u"--json"_s});
    CLI_VERIFY(broken, 3);
    QCOMPARE(broken.errorDetails()[0][u"line"].toInt(), 3);
    QCOMPARE(broken.errorDetails()[0][u"column"].toInt(), 4);
    QCOMPARE(broken.errorDetails()[0][u"file"].toString(), input);
    QVERIFY(!QFile::exists(output));
    writeSeries(input, "a,12,6,1;2;3\n");
    const QStringList start{u"forecast"_s, u"--input"_s, input, u"--output"_s, output};
    CLI_VERIFY(runCli(start + QStringList{u"--method"_s, u"magic"_s}), 2);
    CLI_VERIFY(runCli(start + QStringList{u"--level"_s, u"100"_s}), 2);
    CLI_VERIFY(runCli(start + QStringList{u"--horizon"_s, u"0"_s}), 2);
    CLI_VERIFY(runCli(start + QStringList{u"--threads"_s, u"0"_s}), 2);
    CLI_VERIFY(runCli(start + QStringList{u"--explain"_s, u"z"_s}), 2);
    CLI_VERIFY(runCli({u"forecast"_s, u"--input"_s, folder.filePath(u"none.csv"_s), u"--output"_s, output}), 3);
    CLI_VERIFY(runCli({u"forecast"_s, u"--input"_s, input}), 2);
    QVERIFY(!QFile::exists(output));
}

} // namespace benchbook::testing
