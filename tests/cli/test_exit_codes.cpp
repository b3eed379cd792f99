#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

void addRow(const char *name, const char *words) { QTest::newRow(name) << QString::fromUtf8(words).split(u' '); }

} // namespace

void TestExitCodes::usage_data()
{
    QTest::addColumn<QStringList>("words");
    addRow("unknown command", "dance");
    addRow("half a command", "lot");
    addRow("unknown option", "info --loud");
    addRow("option without its value", "list lots --where");
    addRow("missing option", "new --name Only");
    addRow("missing argument", "show lots");
    addRow("a word too many", "info now");
    addRow("unknown kind", "add dragons --json-file -");
    addRow("unknown list", "list dragons");
    addRow("unknown filter", "list lots --filter blue");
    addRow("unknown column", "list lots --sort blue");
    addRow("bad unit", "lot receive M-0001 5parsec");
    addRow("unit of another dimension", "lot receive M-0001 5kg");
    addRow("no number", "lot receive M-0001 many");
    addRow("bad money", "lot receive M-0001 5 --cost dear");
    addRow("money too fine", "lot receive M-0001 5 --cost 1.005");
    addRow("bad day", "lot receive M-0001 5 --day tomorrow");
    addRow("bad count", "work-order new WAL-BRN --quantity -3");
    addRow("lot without quantity", "work-order issue W-0001 --lot L-1");
    addRow("bad language", "info --lang fr");
    addRow("bad limit", "list lots --limit all");
    addRow("no action", "undo --action yesterday");
    addRow("bad currency", "new --name A --currency XXZ --time-zone Asia/Shanghai");
    addRow("bad time zone", "new --name A --currency CNY --time-zone Mars/Base");
    addRow("bad craft", "new --name A --currency CNY --time-zone Asia/Shanghai --craft magic");
    addRow("bad tier", "price WAL-BRN --tier king");
    addRow("bad match", "import orders /dev/null --match nothing");
}

void TestExitCodes::usage()
{
    QFETCH(QStringList, words);
    static const CliStudio studio;
    const QByteArray before = studio.bytes();
    const CliRun run = studio.run(words);
    CLI_VERIFY(run, 2);
    QCOMPARE(run.errorCode(), u"USAGE"_s);
    QVERIFY(!run.errorMessage().isEmpty());
    QCOMPARE(studio.bytes(), before);
    // Without --json nothing but the sentence, and not on stdout.
    const CliRun text = runCli(QStringList{u"--file"_s, studio.path(), u"--lang"_s, u"en"_s} + words);
    CLI_VERIFY(text, 2);
    QVERIFY(text.output.isEmpty() && !text.errors.isEmpty());
}

void TestExitCodes::refused_data()
{
    QTest::addColumn<QStringList>("words");
    addRow("more than there is", "lot issue L-0001 201 --work-order W-0001");
    addRow("scrap more than there is", "lot scrap L-0001 500 --reason gone");
    addRow("split more than there is", "lot split L-0001 150 51");
    addRow("unknown lot", "lot scrap L-9999 1 --reason gone");
    addRow("unknown material", "lot receive M-9999 1");
    addRow("unknown work order", "work-order release W-9999");
    addRow("unknown step", "work-order log W-0001 --step Paint --person Lin --minutes 5 --good 1");
    addRow("unknown person", "work-order log W-0001 --step Cut --person Nobody --minutes 5 --good 1");
    addRow("scrap without a reason", "work-order log W-0001 --step Cut --person Lin --minutes 5 --scrap 1");
    addRow("more pieces than started", "work-order log W-0001 --step Cut --person Lin --minutes 5 --good 99");
    addRow("shortage", "work-order issue W-0001");
    addRow("unknown signer", "lot count L-0001 10 --by Nobody");
    addRow("unknown record", "show customers Nobody");
    addRow("nothing to trace", "trace X-1");
    addRow("nothing to recall", "trace X-1 --recall");
    addRow("unknown action", "undo --action 12345");
}

void TestExitCodes::refused()
{
    QFETCH(QStringList, words);
    static const CliStudio studio;
    static const QString order = [] {
        studio.hide();
        return studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"30"_s})[u"workOrder"][u"code"]
            .toString();
    }();
    words.replaceInStrings(u"W-0001"_s, order);
    const QString lot = studio.done({u"list"_s, u"lots"_s})[u"rows"][0][u"code"].toString();
    words.replaceInStrings(u"L-0001"_s, lot);
    const QByteArray before = studio.bytes();
    const int entries = studio.journalLength();
    const CliRun run = studio.run(words);
    CLI_VERIFY(run, 1);
    QVERIFY(!run.errorCode().isEmpty() && !run.errorMessage().isEmpty());
    QCOMPARE(studio.journalLength(), entries);
    QCOMPARE(studio.bytes(), before);
}

void TestExitCodes::badInput_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not JSON") << u"add customers --json-file"_s << QByteArray("{\"name\": \"A\",\n oops}");
    QTest::newRow("an array") << u"add customers --json-file"_s << QByteArray("[1, 2]");
    QTest::newRow("empty") << u"add customers --json-file"_s << QByteArray();
    QTest::newRow("no shop's file") << u"import orders"_s << QByteArray("a,b,c\n1,2,3\n");
    QTest::newRow("binary") << u"import orders"_s << QByteArray(4000, '\0');
    QTest::newRow("missing file") << u"import orders"_s << QByteArray("<missing>");
}

void TestExitCodes::badInput()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, content);
    static const CliStudio studio;
    const QByteArray before = studio.bytes();
    const QString file =
        content == "<missing>" ? studio.filePath(u"nowhere.csv"_s) : studio.write(u"input.txt"_s, content);
    const CliRun run = studio.run(command.split(u' ') + QStringList{file});
    CLI_VERIFY(run, 3);
    QCOMPARE(run.errorCode(), u"BAD_INPUT"_s);
    QVERIFY2(run.errorMessage().contains(file.section(u'/', -1)), run.told().constData());
    QCOMPARE(studio.bytes(), before);
}

void TestExitCodes::brokenJsonNamesItsPlace()
{
    const CliStudio studio;
    const QString file = studio.write(u"broken.json"_s, "{\"name\": \"A\",\n \"note\" oops}");
    const CliRun run = studio.run({u"add"_s, u"customers"_s, u"--json-file"_s, file});
    CLI_VERIFY(run, 3);
    QCOMPARE(run.errorDetails()[0][u"line"].toInt(), 2);
    QVERIFY(run.errorDetails()[0][u"column"].toInt() > 1);
    QCOMPARE(run.errorDetails()[0][u"file"].toString(), file);
}

void TestExitCodes::everyIssueAtOnce()
{
    const CliStudio studio;
    const CliRun run = studio.run({u"add"_s, u"materials"_s, u"--json-file"_s, u"-"_s},
                                  R"({"unit": "parsec", "kind": "cheese", "flavour": "red"})");
    CLI_VERIFY(run, 1);
    QStringList fields;
    for (const QJsonValue &detail : run.errorDetails())
        fields << detail[u"field"].toString();
    for (const QString &field : {u"unit"_s, u"kind"_s, u"flavour"_s})
        QVERIFY2(fields.contains(field), run.told().constData());
}

} // namespace benchbook::testing
