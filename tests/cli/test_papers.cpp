#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

const QByteArray scan = "%PDF-1.4 chrome free, says the tannery\n";

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

QJsonObject paperIn(const CliRun &run, int index = 0) { return run[u"papers"].toArray()[index].toObject(); }

} // namespace

void TestPapers::addsListsAndExports()
{
    const CliStudio studio;
    const QString lot = studio.hide();
    const QString file = studio.write(u"证书.pdf"_s, scan);
    const QString drawing = studio.write(u"outline.svg"_s, "<svg/>");
    const CliRun added = studio.done({u"paper"_s, u"add"_s, lot.toLower(), file, u"--kind"_s, u"certificate"_s,
                                      u"--title"_s, u"free of chrome"_s, u"--by"_s, u"Lin"_s});
    QCOMPARE(paperIn(added)[u"name"], u"证书.pdf"_s);
    QCOMPARE(paperIn(added)[u"kind"], u"certificate"_s);
    QVERIFY2(added[u"done"].toString().contains(lot), added.told().constData());
    QVERIFY(!added[u"action"].toString().isEmpty());
    CLI_VERIFY(studio.run({u"paper"_s, u"add"_s, lot, drawing}), 0);
    CLI_VERIFY(studio.run({u"paper"_s, u"add"_s, u"M-0001"_s, file}), 0);

    const CliRun list = studio.done({u"paper"_s, u"list"_s, lot});
    QCOMPARE(list[u"subject"].toString(), lot);
    QCOMPARE(list[u"papers"].toArray().size(), 2);
    const QJsonObject paper = paperIn(list);
    QCOMPARE(paper[u"condition"], u"whole"_s);
    QCOMPARE(paper[u"bytes"].toInt(), scan.size());
    QCOMPARE(paper[u"title"], u"free of chrome"_s);
    QCOMPARE(fileBytes(paper[u"path"].toString()), scan);
    QCOMPARE(paperIn(list, 1)[u"kind"], u"photo"_s);

    CLI_VERIFY(studio.run({u"paper"_s, u"change"_s, lot, u"outline.svg"_s, u"--kind"_s, u"drawing"_s}), 0);
    QCOMPARE(paperIn(studio.done({u"paper"_s, u"list"_s, lot}), 1)[u"kind"], u"drawing"_s);

    const QString out = studio.filePath(u"out.pdf"_s);
    CLI_VERIFY(studio.run({u"paper"_s, u"export"_s, lot, u"证书.pdf"_s, u"--output"_s, out}), 0);
    QCOMPARE(fileBytes(out), scan);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"contents"].toInt(), 2);
    // For people: names, not JSON.
    const CliRun text = runCli({u"--file"_s, studio.path(), u"--lang"_s, u"en"_s, u"paper"_s, u"list"_s, lot});
    QVERIFY2(text.output.contains("Certificate") && !text.output.contains('{'), text.told().constData());
}

void TestPapers::removedAndBroughtBack()
{
    const CliStudio studio;
    const QString file = studio.write(u"data sheet.pdf"_s, scan);
    const QString id = paperIn(studio.done({u"paper"_s, u"add"_s, u"M-0001"_s, file}))[u"id"].toString();
    studio.done({u"paper"_s, u"remove"_s, u"M-0001"_s, id});
    QVERIFY(studio.done({u"paper"_s, u"list"_s, u"M-0001"_s})[u"papers"].toArray().isEmpty());
    studio.done({u"undo"_s});
    QCOMPARE(paperIn(studio.done({u"paper"_s, u"list"_s, u"M-0001"_s}))[u"id"].toString(), id);
    studio.done({u"undo"_s});
    QVERIFY(studio.done({u"paper"_s, u"list"_s, u"M-0001"_s})[u"papers"].toArray().isEmpty());
}

void TestPapers::refusals_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    const auto addRow = [](const char *name, const char *command, int code) {
        QTest::newRow(name) << QString::fromLatin1(command) << code;
    };
    addRow("no such record", "paper add LOT-1999-0001 FILE", 1);
    addRow("of a person", "paper add C-0001 FILE", 1);
    addRow("there already", "paper add M-0002 FILE", 1);
    addRow("no such paper", "paper remove M-0001 nothing.pdf", 1);
    addRow("unknown kind", "paper add M-0001 FILE --kind selfie", 2);
    addRow("nothing to change", "paper change M-0002 paper.pdf", 2);
    addRow("no file named", "paper add M-0001", 2);
    addRow("no such file", "paper add M-0001 none.pdf", 3);
    addRow("empty file", "paper add M-0001 EMPTY", 3);
    addRow("a studio file", "paper add M-0001 STUDIO", 3);
}

void TestPapers::refusals()
{
    QFETCH(QString, command);
    QFETCH(int, code);
    const CliStudio studio;
    const QString file = studio.write(u"paper.pdf"_s, scan);
    const QString empty = studio.write(u"empty.pdf"_s, {});
    studio.done({u"paper"_s, u"add"_s, u"M-0002"_s, file});
    const int before = studio.journalLength();
    QStringList words = command.split(u' ');
    words.replaceInStrings(u"FILE"_s, file).replaceInStrings(u"EMPTY"_s, empty);
    words.replaceInStrings(u"STUDIO"_s, studio.path());
    const CliRun run = studio.run(words);
    CLI_VERIFY(run, code);
    QVERIFY2(!run.errorMessage().isEmpty(), run.told().constData());
    QCOMPARE(studio.journalLength(), before);
}

void TestPapers::verifyTellsWhatIsDamaged()
{
    const CliStudio studio;
    const QString file = studio.write(u"paper.pdf"_s, scan);
    const QString path = paperIn(studio.done({u"paper"_s, u"add"_s, u"M-0001"_s, file}))[u"path"].toString();
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::ReadWrite));
    kept.seek(3);
    kept.write("X");
    kept.close();
    const CliRun checked = studio.run({u"verify"_s});
    CLI_VERIFY(checked, 1);
    QCOMPARE(checked[u"violations"].toArray()[0][u"check"].toString(), u"content"_s);
    QCOMPARE(paperIn(studio.done({u"paper"_s, u"list"_s, u"M-0001"_s}))[u"condition"], u"damaged"_s);
    const QString out = studio.filePath(u"out.pdf"_s);
    const CliRun exported = studio.run({u"paper"_s, u"export"_s, u"M-0001"_s, u"paper.pdf"_s, u"--output"_s, out});
    QVERIFY2(exported.exitCode != 0 && !QFile::exists(out), exported.told().constData());
    // The person who moved the file without its folder is told where it is looked for.
    QVERIFY(QDir(studio.filePath(u"studio.papers"_s)).removeRecursively());
    const CliRun lost = studio.run({u"verify"_s});
    CLI_VERIFY(lost, 1);
    QVERIFY2(lost.output.contains("studio.papers"), lost.told().constData());
    QCOMPARE(paperIn(studio.done({u"paper"_s, u"list"_s, u"M-0001"_s}))[u"condition"], u"missing"_s);
}

void TestPapers::backedUpAndRestored()
{
    const CliStudio studio;
    const QString file = studio.write(u"paper.pdf"_s, scan);
    studio.done({u"paper"_s, u"add"_s, u"M-0001"_s, file});
    const CliRun copied = studio.done({u"backup"_s, studio.filePath(u"copies"_s)});
    QCOMPARE(copied[u"papersCopied"].toInt(), 1);
    const CliRun again = studio.done({u"backup"_s, studio.filePath(u"copies"_s)});
    QCOMPARE(again[u"papersCopied"].toInt(), 0);
    QCOMPARE(again[u"papers"].toInt(), 1);
    QVERIFY(QDir(studio.filePath(u"studio.papers"_s)).removeRecursively());
    const QString backup = again[u"backup"].toString();
    for (const QStringList &moment : {QStringList(), QStringList{u"--at"_s, u"2999-12-31"_s}}) {
        const QString to = studio.filePath(u"r%1.benchbook"_s.arg(moment.size()));
        const CliRun restored = runCli(QStringList{u"restore"_s, backup, u"--to"_s, to, u"--json"_s} + moment);
        CLI_VERIFY(restored, 0);
        QCOMPARE(restored[u"papers"].toInt(), 1);
        QVERIFY(restored[u"papersMissing"].toArray().isEmpty());
        CLI_VERIFY(runCli({u"--file"_s, to, u"--json"_s, u"verify"_s, u"--rebuild"_s}), 0);
    }
}

} // namespace benchbook::testing
