// What will be asked for, by command line; events as records.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

CliRun outlookOf(const QString &file, const QStringList &more = {})
{
    return runCli(QStringList{u"outlook"_s, u"--file"_s, file, u"--json"_s} + more);
}

qint64 piecesOf(const QJsonValue &node, int month) { return node[u"months"][month][u"pieces"].toInteger(); }

} // namespace

void TestOutlookCommands::nothingIsSoldYet()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"new.benchbook"_s);
    CLI_VERIFY(runCli({u"new"_s, u"--file"_s, file, u"--name"_s, u"Empty"_s, u"--currency"_s, u"CNY"_s,
                       u"--time-zone"_s, u"Asia/Shanghai"_s}),
               0);
    const CliRun empty = runCli({u"outlook"_s, u"--file"_s, file});
    CLI_VERIFY(empty, 0);
    QVERIFY2(empty.output.contains("Nothing is sold here yet"), empty.output);
    const CliStudio studio;
    const CliRun unsold = outlookOf(studio.path(), {u"--explain"_s, u"--accuracy"_s});
    CLI_VERIFY(unsold, 0);
    QCOMPARE(unsold[u"variants"].toArray().size(), 1);
    QCOMPARE(unsold[u"variants"][0][u"reasons"][0].toString(),
             u"Nothing is known of it; the zeros here say nothing."_s);
    QVERIFY(unsold[u"variants"][0][u"trend"].isNull());
}

void TestOutlookCommands::aYearIsLookedAhead()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sample.benchbook"_s);
    CLI_VERIFY(runCli({u"sample"_s, u"--file"_s, file, u"--months"_s, u"15"_s, u"--lang"_s, u"en"_s}), 0);
    const CliRun all = outlookOf(file, {u"--explain"_s, u"--accuracy"_s, u"--months"_s, u"6"_s});
    CLI_VERIFY(all, 0);
    const QJsonArray variants = all[u"variants"].toArray();
    const QJsonArray tree = all[u"tree"].toArray();
    QVERIFY(variants.size() > 5);
    for (int month = 0; month < 6; ++month) {
        qint64 sum = 0;
        for (const QJsonValue &variant : variants)
            sum += piecesOf(variant, month);
        QCOMPARE(sum, piecesOf(tree.first(), month));
        QVERIFY(sum > 20);
    }
    for (const QJsonValue &variant : variants) {
        QCOMPARE(variant[u"months"].toArray().size(), 6);
        QVERIFY(!variant[u"reasons"].toArray().isEmpty());
        QCOMPARE(variant[u"accuracy"][u"past"].toArray().size(), 6);
    }
    // One product alone, as people read it.
    const QString product = variants.first()[u"name"].toString();
    const CliRun text =
        runCli({u"outlook"_s, u"--file"_s, file, u"--product"_s, u"P-0001"_s, u"--explain"_s, u"--accuracy"_s});
    CLI_VERIFY(text, 0);
    QVERIFY2(text.output.contains("Methods: ") && text.output.contains("One month ahead it would have been off by"),
             text.output);
    QVERIFY(!product.isEmpty());
}

void TestOutlookCommands::eventsAreRecords()
{
    const CliStudio studio;
    const CliRun added =
        studio.done({u"add"_s, u"events"_s, u"--json-file"_s, u"-"_s},
                    R"({"name": "Spring fair", "kind": "fair", "firstDay": "2026-04-01", "lastDay": "2026-04-07",
                        "repeats": "yearly", "guess": "50"})");
    QVERIFY(added.exitCode == 0);
    const CliRun listed = studio.done({u"list"_s, u"events"_s});
    QCOMPARE(listed[u"rows"].toArray().size(), 1);
    CLI_VERIFY(studio.run({u"add"_s, u"events"_s, u"--json-file"_s, u"-"_s},
                          R"({"name": "Backwards", "kind": "fair", "firstDay": "2026-04-07",
                              "lastDay": "2026-04-01", "repeats": "no"})"),
               1);
    studio.done({u"change"_s, u"events"_s, u"EV-0001"_s, u"--json-file"_s, u"-"_s}, R"({"guess": "80"})");
    studio.done({u"remove"_s, u"events"_s, u"EV-0001"_s});
    QCOMPARE(studio.done({u"list"_s, u"events"_s})[u"rows"].toArray().size(), 0);
}

void TestOutlookCommands::whatIsRefused()
{
    const CliStudio studio;
    CLI_VERIFY(outlookOf(studio.path(), {u"--months"_s, u"25"_s}), 2);
    CLI_VERIFY(outlookOf(studio.path(), {u"--months"_s, u"0"_s}), 2);
    CLI_VERIFY(outlookOf(studio.path(), {u"--product"_s, u"P-0999"_s}), 1);
}

} // namespace benchbook::testing
