#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include "core/journal/studio.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A small file system of its own, where the test may make one; empty otherwise.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &options)
    {
#ifdef Q_OS_LINUX
        m_mounted = geteuid() == 0 && QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, options, u"none"_s,
                                                                     m_folder.path()}) == 0;
#else
        Q_UNUSED(options)
#endif
    }
    ~SmallDisk()
    {
        if (m_mounted)
            QProcess::execute(u"umount"_s, {m_folder.path()});
    }
    bool isThere() const { return m_mounted; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

CliRun runOn(const QString &file, const QStringList &words)
{
    return runCli(QStringList{u"--file"_s, file, u"--json"_s, u"--lang"_s, u"en"_s} + words);
}

} // namespace

void TestStudioFile::cannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("content");
    const CliStudio studio;
    const QByteArray whole = studio.bytes();
    QVERIFY(whole.size() > 100'000);
    QTest::newRow("missing") << QByteArray("<missing>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear diary,\n").repeated(500);
    QByteArray newer = whole;
    newer.replace(60, 4, QByteArray("\x00\x00\x03\xe7", 4)); // SQLite's user_version, big-endian
    QTest::newRow("newer") << newer;
    QByteArray foreign = whole;
    foreign.replace(68, 4, QByteArray("\x12\x34\x56\x78", 4)); // SQLite's application_id
    QTest::newRow("another program's") << foreign;
    QTest::newRow("cut off") << whole.left(5000);
    QByteArray damaged = whole;
    damaged.replace(100, 20'000, QByteArray(20'000, 'x'));
    QTest::newRow("damaged") << damaged;
}

void TestStudioFile::cannotBeOpened()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"studio.benchbook"_s);
    if (content != "<missing>") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    for (const QStringList &words : {QStringList{u"info"_s}, QStringList{u"list"_s, u"lots"_s}, QStringList{u"undo"_s},
                                     QStringList{u"backup"_s, folder.filePath(u"copies"_s)}}) {
        const CliRun run = runOn(path, words);
        CLI_VERIFY(run, 4);
        QCOMPARE(run.errorCode(), u"STORAGE"_s);
        QVERIFY2(run.errorMessage().contains(u"studio.benchbook"), run.told().constData());
    }
    QCOMPARE(contentOf(path), content == "<missing>" ? QByteArray() : content);
}

void TestStudioFile::inUse()
{
    const CliStudio studio;
    const SystemClock clock;
    const auto held = Studio::open(studio.path(), Access::ReadWrite, clock);
    QVERIFY(held.ok());
    const CliRun write = studio.run({u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s});
    CLI_VERIFY(write, 4);
    QCOMPARE(write.errorCode(), u"STORAGE"_s);
    // Looking is allowed beside a writer.
    CLI_VERIFY(studio.run({u"list"_s, u"materials"_s}), 0);
    CLI_VERIFY(studio.run({u"verify"_s}), 0);
}

void TestStudioFile::lockLeftBehind()
{
    // What a program leaves that was killed after it made its lock file and before it wrote its name into it.
    const CliStudio studio;
    studio.write(u"studio.benchbook.lock"_s, QByteArray());
    CLI_VERIFY(studio.run({u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s}), 0);
    QVERIFY(!QFile::exists(studio.path() + u".lock"_s));
}

void TestStudioFile::backupAndRestore()
{
    const CliStudio studio;
    const CliRun copied = studio.done({u"backup"_s, studio.filePath(u"copies"_s)});
    const QString copy = copied[u"backup"].toString();
    QVERIFY(QFile::exists(copy));
    QVERIFY(!studio.done({u"info"_s})[u"lastBackup"].isNull());
    {
        // A window has it open.
        const SystemClock clock;
        const auto writer = Studio::open(studio.path(), Access::ReadWrite, clock);
        QVERIFY(writer.ok());
        CLI_VERIFY(studio.run({u"backup"_s, studio.filePath(u"beside"_s)}), 0);
        CLI_VERIFY(studio.run({u"verify"_s}), 0);
    }
    studio.hide();
    const QString restored = studio.filePath(u"restored.benchbook"_s);
    CLI_VERIFY(runCli({u"restore"_s, copy, u"--to"_s, restored, u"--json"_s}), 0);
    const CliRun lots = runOn(restored, {u"list"_s, u"lots"_s});
    QCOMPARE(lots[u"total"].toInt(), 0);
    const CliRun again = runCli({u"restore"_s, copy, u"--to"_s, restored, u"--json"_s});
    CLI_VERIFY(again, 1);
    QCOMPARE(again.errorCode(), u"CONFLICT"_s);
    CLI_VERIFY(runCli({u"restore"_s, studio.filePath(u"none"_s), u"--to"_s, studio.filePath(u"x"_s), u"--json"_s}), 4);
    CLI_VERIFY(runOn(restored, {u"verify"_s, u"--rebuild"_s}), 0);

    const QString asItWas = studio.filePath(u"as-it-was.benchbook"_s);
    const auto at = [&](const QString &moment) {
        return runCli({u"restore"_s, copy, u"--to"_s, asItWas, u"--at"_s, moment, u"--json"_s});
    };
    CLI_VERIFY(at(u"yesterday"_s), 2);
    CLI_VERIFY(at(u"2026-9-2"_s), 2);
    CLI_VERIFY(at(u"2001-01-01"_s), 1);
    QVERIFY(!QFile::exists(asItWas));
    CLI_VERIFY(at(u"2999-12-31"_s), 0);
    CLI_VERIFY(runOn(asItWas, {u"verify"_s, u"--rebuild"_s}), 0);
}

void TestStudioFile::verifies()
{
    const CliStudio studio;
    studio.wallets(2);
    const CliRun checked = studio.done({u"verify"_s, u"--rebuild"_s});
    QCOMPARE(checked[u"ok"].toBool(), true);
    QVERIFY(checked[u"tables"].toInt() > 20);
    QVERIFY(!studio.done({u"info"_s})[u"lastVerify"].isNull());
}

void TestStudioFile::verifyTellsViolations()
{
    const CliStudio studio;
    studio.hide(u"171 dm2"_s);
    {
        // Somebody tampers with the file behind the program's back: one digit of one journaled value.
        QFile file(studio.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("\"quantity_micro\":171000000");
        QVERIFY(at > 0);
        file.seek(at + 17);
        file.write("9");
    }
    const CliRun checked = studio.run({u"verify"_s, u"--rebuild"_s});
    CLI_VERIFY(checked, 1);
    QCOMPARE(checked[u"ok"].toBool(), false);
    QVERIFY2(checked[u"violations"].toArray().size() >= 1, checked.told().constData());
    QVERIFY2(checked.output.contains("journal_chain"), checked.told().constData());
}

void TestStudioFile::sample()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.benchbook"_s);
    const CliRun made = runOn(path, {u"sample"_s, u"--months"_s, u"1"_s, u"--seed"_s, u"3"_s});
    CLI_VERIFY(made, 0);
    QVERIFY(runOn(path, {u"info"_s})[u"counts"][u"orders"].toInt() > 5);
    CLI_VERIFY(runOn(path, {u"verify"_s}), 0);
    CLI_VERIFY(runOn(path, {u"sample"_s, u"--months"_s, u"1"_s}), 1);
    CLI_VERIFY(runOn(path, {u"sample"_s, u"--months"_s, u"0"_s}), 2);
}

void TestStudioFile::interruptedAtWork()
{
#ifdef Q_OS_UNIX
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.benchbook"_s);
    QProcess process;
    process.start(QStringLiteral(BENCHBOOK_CLI), {u"--file"_s, path, u"--json"_s, u"sample"_s, u"--months"_s, u"60"_s});
    QVERIFY(process.waitForStarted());
    // Its first report says that it is at work.
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead(20'000));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 5);
    QVERIFY(!QFile::exists(path));
#else
    QSKIP("signals of this kind are Unix's");
#endif
}

void TestStudioFile::interrupted()
{
#ifdef Q_OS_UNIX
    const CliStudio studio;
    const QByteArray before = studio.bytes();
    QProcess process;
    process.start(QStringLiteral(BENCHBOOK_CLI),
                  {u"--file"_s, studio.path(), u"--json"_s, u"add"_s, u"customers"_s, u"--json-file"_s, u"-"_s});
    QVERIFY(process.waitForStarted());
    QTest::qWait(300); // until it waits for its input
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    process.write(R"({"name": "Too late"})");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray output = process.readAllStandardOutput();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 5, output.constData());
    QVERIFY2(output.contains("CANCELLED"), output.constData());
    QCOMPARE(studio.bytes(), before);
#else
    QSKIP("signals of this kind are Unix's");
#endif
}

void TestStudioFile::fullDisk()
{
    const SmallDisk disk(u"size=2m"_s);
    if (!disk.isThere())
        QSKIP("a small disk can only be mounted by root");
    const CliStudio studio;
    const QString path = disk.filePath(u"studio.benchbook"_s);
    QVERIFY(QFile::copy(studio.path(), path));
    CLI_VERIFY(runOn(path, {u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s}), 0);
    const auto fill = [&] {
        QFile filler(disk.filePath(u"filler"_s));
        if (filler.open(QIODevice::Append | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(4096, 'f')) == 4096) {
            }
        }
    };
    fill();
    const CliRun full = runOn(path, {u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s});
    CLI_VERIFY(full, 4);
    QVERIFY(!full.errorMessage().isEmpty());
    const CliRun copy = runOn(path, {u"backup"_s, disk.filePath(u"copies"_s)});
    QVERIFY2(copy.exitCode == 4 || copy.exitCode == 1, copy.told().constData());
    fill();
    const CliRun table = runOn(studio.path(), {u"export"_s, u"materials"_s, u"--output"_s, disk.filePath(u"a.csv"_s)});
    CLI_VERIFY(table, 1);
    QCOMPARE(table.errorCode(), u"IO"_s);
    QVERIFY(QFile::remove(disk.filePath(u"filler"_s)));
    const CliRun lots = runOn(path, {u"list"_s, u"lots"_s});
    QCOMPARE(lots[u"total"].toInt(), 1);
    CLI_VERIFY(runOn(path, {u"verify"_s}), 0);
    CLI_VERIFY(runOn(path, {u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s}), 0);
}

void TestStudioFile::readOnlyFolder()
{
    const SmallDisk disk(u"size=4m"_s);
    if (!disk.isThere())
        QSKIP("a disk can only be mounted by root");
    const CliStudio studio;
    const QString path = disk.filePath(u"studio.benchbook"_s);
    QVERIFY(QFile::copy(studio.path(), path));
    QCOMPARE(QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro"_s, disk.path()}), 0);
    const CliRun write = runOn(path, {u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s});
    CLI_VERIFY(write, 4);
    QVERIFY(!write.errorMessage().isEmpty());
    const CliRun fresh = runOn(disk.filePath(u"new.benchbook"_s), {u"new"_s, u"--name"_s, u"A"_s, u"--currency"_s,
                                                                   u"CNY"_s, u"--time-zone"_s, u"Asia/Shanghai"_s});
    CLI_VERIFY(fresh, 4);
    CLI_VERIFY(runOn(path, {u"list"_s, u"materials"_s}), 0);
}

} // namespace benchbook::testing
