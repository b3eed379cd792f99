// T12 and F16: whatever happens while a bundle is taken in, afterwards it either was not touched or is in as a whole,
// the file is sound, and taking it in again comes to the same.
#include "core/journal/connection.h"
#include "core/peers/letter_photos.h"
#include "core/peers/verify_letters.h"
#include "tests/core/peers/joined_machine.h"
#include "tests/support/faulty_disk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kills = BENCHBOOK_CRASH_KILLS;
/// Of the places at which the disk fails, every so many-th is tried; the long test tries them all.
constexpr int faultStep = BENCHBOOK_CRASH_STEP;
constexpr int rebuiltEvery = 20; ///< comparing all tables with the journal takes longest
constexpr const char *studioName = "studio.benchbook";

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(path, target))
            qFatal("%s was not copied", qPrintable(path));
    }
}

enum class Told { AllOfIt, NotItsHistory };

/// All rows of all tables but the notes about this file, as one hash. The history counts pictures that were new, and
/// one that a crash left behind is not: where that matters, it is left out.
QByteArray stateOf(Studio &studio, Told told = Told::AllOfIt)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    Connection &connection = studio.connection();
    QStringList tables;
    Query names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                            "AND name <> 'file_note' ORDER BY name");
    while (names.next())
        tables << names.text(0);
    static const QStringList history{u"bundle"_s, u"journal_entry"_s, u"journal_change"_s};
    for (const QString &table : tables) {
        if (told == Told::NotItsHistory && history.contains(table))
            continue;
        hash.addData(table.toUtf8());
        const std::string sql = "SELECT * FROM " + table.toStdString();
        Query rows(connection, sql);
        while (rows.next()) {
            for (int column = 0; column < rows.columnCount(); ++column) {
                hash.addData(rows.isNull(column) ? QByteArrayView("-") : QByteArrayView("+"));
                hash.addData(rows.bytes(column));
            }
        }
    }
    return hash.result();
}

/// A studio folder before it takes a bundle in, and everything that is needed to try.
class CrashScene
{
public:
    CrashScene(PostStudio &receiver, const QString &bundle) : m_ring(receiver.ring())
    {
        m_bundle = m_folder.filePath(u"it.bbundle"_s);
        QFile::copy(bundle, m_bundle);
        const QString from = QFileInfo(receiver.file().path()).path();
        receiver.file().close();
        copyFolder(from, m_folder.filePath(u"before"_s));
        restore();
        const auto studio = opened();
        m_before = stateOf(*studio);
        if (const auto taken = take(*studio); !taken.ok())
            qFatal("%s / %s", qPrintable(taken.error().message), qPrintable(taken.error().detail));
        m_after = stateOf(*studio);
        m_content = stateOf(*studio, Told::NotItsHistory);
        if (m_before == m_after)
            qFatal("the bundle brings nothing");
    }

    void restore() { copyFolder(m_folder.filePath(u"before"_s), m_folder.filePath(u"now"_s)); }
    QString path() const { return m_folder.filePath(u"now/"_s + QLatin1StringView(studioName)); }
    Result<std::unique_ptr<Studio>> tryOpen() { return Studio::open(path(), Access::ReadWrite, m_clock); }
    std::unique_ptr<Studio> opened()
    {
        auto studio = tryOpen();
        if (!studio.ok())
            qFatal("%s / %s", qPrintable(studio.error().message), qPrintable(studio.error().detail));
        return std::move(studio.value());
    }
    Result<BundleNews> take(Studio &studio) { return takeBundle(studio, m_ring, m_bundle, std::nullopt); }

    /// What is wrong after a crash; empty if the file is as before or after, sound, and the bundle can be taken in.
    QString faultsAfterCrash(bool saidDone, bool rebuild)
    {
        auto studio = tryOpen();
        if (!studio.ok())
            return u"cannot be opened: "_s + studio.error().message;
        const QByteArray state = stateOf(**studio);
        if (state != m_before && state != m_after)
            return u"neither before nor after"_s;
        if (saidDone && state != m_after)
            return u"it was said to be done, and is not there"_s;
        ++(state == m_after ? afters : befores);
        if (const QString torn = violationsOf(**studio, rebuild); !torn.isEmpty())
            return torn;
        Verification letters;
        if (!checkLetters(**studio, letters).ok() || !letters.violations.empty())
            return u"letters: "_s + (letters.violations.empty() ? QString() : letters.violations.front().detail);
        const auto again = take(**studio);
        if (!again.ok())
            return u"cannot be taken in again: "_s + again.error().message;
        if (stateOf(**studio, Told::NotItsHistory) != m_content)
            return u"taking it in again came to something else"_s;
        const QStringList left = QDir(bundleFolder(path())).entryList({u"*.staging*"_s, u".*"_s}, QDir::Files);
        return left.isEmpty() ? QString() : u"left over: "_s + left.join(u' ');
    }

    /// In a process of its own, which `prepare` may hobble; its number.
    pid_t startTaking(const std::function<void()> &prepare = {})
    {
        const pid_t child = fork();
        if (child != 0)
            return child;
        if (prepare)
            prepare();
        auto studio = tryOpen();
        const bool done = studio.ok() && take(**studio).ok();
        if (studio.ok())
            studio->reset();
        _exit(done ? 0 : 1);
    }

    int befores = 0;
    int afters = 0;

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{testStart()};
    MemoryRing m_ring;
    QString m_bundle;
    QByteArray m_before;
    QByteArray m_after;
    QByteArray m_content; ///< after it, without the history
};

/// What ended a child: true if it said that it had taken the bundle in.
bool saidDone(pid_t child)
{
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

LetterContent noteWithPhoto(const ContentStore &store, int number)
{
    // Noise, so that it is about as large as a photo.
    Random random(static_cast<quint64>(number) + 1);
    QByteArray bytes(60'000, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.next());
    const QString hash = store.keep(bytes).value();
    LetterContent content{.kind = u"note"_s, .at = testStart()};
    content.body.set("text"_L1, u"Photo %1"_s.arg(number));
    content.body.set("photos"_L1, BodyHashes{*Hash256::fromHex(hash.toLatin1())});
    return content;
}

/// A peer's letters with pictures.
std::unique_ptr<CrashScene> sceneOfPeer(int letters)
{
    PostStudio kiln(u"Kiln House"_s);
    PostStudio oak(u"Oakbench"_s);
    pair(kiln, oak);
    const ContentStore store = ContentStore::ofFile(kiln.studio().path());
    for (int i = 0; i < letters; ++i) {
        const auto written = kiln.write(oak, i % 5 == 0 ? noteWithPhoto(store, i) : offerOf(10 + i, 5));
        if (!written.ok())
            qFatal("%s", qPrintable(written.error().message));
    }
    return std::make_unique<CrashScene>(oak, kiln.send(oak));
}

/// What another machine of ours did, with a peer's letters among it.
std::unique_ptr<CrashScene> sceneOfMachine(int letters)
{
    PostStudio kiln(u"Kiln House"_s);
    PostStudio oak(u"Oakbench"_s);
    pair(kiln, oak);
    JoinedMachine bench(kiln);
    if (!bench.hearOwner().ok())
        qFatal("the bench did not hear");
    for (int i = 0; i < letters; ++i) {
        if (!oak.write(kiln, offerOf(10 + i, 5)).ok())
            qFatal("not written");
    }
    if (!bench.take(oak.send(kiln)).ok())
        qFatal("not taken in");
    for (int i = 0; i < letters; ++i) {
        const auto done = bench.studio().perform(Sentence("Note"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("peer", kiln.peer(oak), {{"note", QString::number(i)}});
            return {};
        });
        if (!done.ok())
            qFatal("not done");
    }
    return std::make_unique<CrashScene>(kiln, bench.bundleForOwner());
}

std::unique_ptr<CrashScene> sceneCalled(const QString &whose, int letters)
{
    return whose == u"peer"_s ? sceneOfPeer(letters) : sceneOfMachine(letters);
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f16KilledAtAnyMoment_data() { senders(); }
    void f16KilledAtAnyMoment()
    {
        QFETCH(QString, whose);
        const auto scene = sceneCalled(whose, 40);
        scene->restore();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(saidDone(scene->startTaking()));
        const qint64 whole = timer.nsecsElapsed() / 1000;
        Random random(2026);
        int finished = 0;
        for (int kill = 0; kill < kills / 2; ++kill) {
            scene->restore();
            const pid_t child = scene->startTaking();
            QThread::usleep(static_cast<unsigned long>(random.between(0, whole)));
            ::kill(child, SIGKILL);
            const bool done = saidDone(child);
            finished += done ? 1 : 0;
            const QString faults = scene->faultsAfterCrash(done, kill % rebuiltEvery == 0);
            QVERIFY2(faults.isEmpty(), qPrintable(u"kill %1: %2"_s.arg(kill).arg(faults)));
        }
        qInfo("%d kills within %.0f ms: %d before, %d after, %d had ended", kills / 2, double(whole) / 1000,
              scene->befores, scene->afters, finished);
        QVERIFY(scene->befores > 0);
        QVERIFY(scene->befores + scene->afters - finished > kills / 8);
    }

    void f16EveryWriteAndSyncFails_data()
    {
        QTest::addColumn<QString>("whose");
        QTest::addColumn<int>("fault");
        for (const char *whose : {"peer", "machine"}) {
            const auto row = [&](const char *what, FaultyDisk::Fault fault) {
                QTest::addRow("%s: %s", whose, what) << QString::fromLatin1(whose) << static_cast<int>(fault);
            };
            row("the power goes", FaultyDisk::Fault::PowerCut);
            row("the disk breaks (EIO)", FaultyDisk::Fault::Broken);
            row("the disk is full (ENOSPC)", FaultyDisk::Fault::Full);
            row("one write fails", FaultyDisk::Fault::Once);
        }
    }
    void f16EveryWriteAndSyncFails()
    {
        QFETCH(QString, whose);
        QFETCH(int, fault);
        const auto scene = sceneCalled(whose, 3);
        int operations = 0;
        {
            scene->restore();
            const FaultyDisk disk;
            QVERIFY(scene->take(*scene->opened()).ok());
            operations = disk.operations();
        }
        QVERIFY(operations > 20);
        int tried = 0;
        for (int k = 1; k <= operations; k += faultStep) {
            scene->restore();
            bool done = false;
            {
                FaultyDisk disk(static_cast<FaultyDisk::Fault>(fault), k);
                auto studio = scene->tryOpen();
                done = studio.ok() && scene->take(**studio).ok();
                if (studio.ok())
                    studio->reset();
                disk.cut(static_cast<quint64>(k));
                QVERIFY2(disk.hasFailed(), qPrintable(u"nothing failed at %1"_s.arg(k)));
            }
            const QString faults = scene->faultsAfterCrash(done, false);
            QVERIFY2(faults.isEmpty(), qPrintable(u"operation %1 of %2: %3"_s.arg(k).arg(operations).arg(faults)));
            ++tried;
        }
        qInfo("%d of %d operations: %d before, %d after", tried, operations, scene->befores, scene->afters);
        QVERIFY(scene->befores > 0);
    }

    void f16NoFileMayGrow_data() { senders(); }
    void f16NoFileMayGrow()
    {
        QFETCH(QString, whose);
        const auto scene = sceneCalled(whose, 5);
        const qint64 size = QFileInfo(scene->path()).size();
        // Files of this process end here: copies, pictures, the log and the file itself, each at another moment.
        for (const qint64 most :
             {qint64(0), qint64(2'000), qint64(30'000), qint64(100'000), size / 2, size, size * 2}) {
            scene->restore();
            const pid_t child = scene->startTaking([most] {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit limit{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
                setrlimit(RLIMIT_FSIZE, &limit);
            });
            const bool done = saidDone(child);
            const QString faults = scene->faultsAfterCrash(done, false);
            QVERIFY2(faults.isEmpty(), qPrintable(u"%1 bytes: %2"_s.arg(most).arg(faults)));
        }
        QVERIFY(scene->befores > 0);
    }

    void f16AnotherProgramHoldsTheFile_data() { senders(); }
    void f16AnotherProgramHoldsTheFile()
    {
        QFETCH(QString, whose);
        const auto scene = sceneCalled(whose, 3);
        scene->restore();
        {
            const auto studio = scene->opened();
            Connection other(scene->path(), OpenMode::ReadWrite);
            other.execute("BEGIN IMMEDIATE");
            const auto taken = scene->take(*studio);
            QVERIFY(!taken.ok());
            QVERIFY(!taken.error().message.isEmpty());
            other.execute("ROLLBACK");
        }
        const QString faults = scene->faultsAfterCrash(false, true);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
        QCOMPARE(scene->befores, 1);
    }

    /// Pictures are kept before the commit: without it they lie there, named by nobody, and do no harm.
    void f16BetweenThePictureAndTheCommit()
    {
        const auto scene = sceneOfPeer(3);
        int before = 0;
        int operations = 0;
        {
            scene->restore();
            const FaultyDisk disk;
            const auto studio = scene->opened();
            before = disk.operations();
            QVERIFY(scene->take(*studio).ok());
            operations = disk.operations() - before;
        }
        QVERIFY(operations > 0);
        scene->restore();
        const auto pictures = [&] {
            const QString folder = ContentStore::ofFile(scene->path()).folder();
            QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
            int count = 0;
            for (; files.hasNext(); files.next())
                ++count;
            return count;
        };
        QCOMPARE(pictures(), 0);
        {
            FaultyDisk disk(FaultyDisk::Fault::PowerCut, before + 2);
            auto studio = scene->tryOpen();
            QVERIFY(studio.ok());
            QVERIFY(!scene->take(**studio).ok());
            studio->reset();
            disk.cut(1);
        }
        QCOMPARE(pictures(), 1);
        const QString faults = scene->faultsAfterCrash(false, true);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
        QCOMPARE(scene->befores, 1);
        QCOMPARE(pictures(), 1);
    }

private:
    static void senders()
    {
        QTest::addColumn<QString>("whose");
        QTest::newRow("a bundle of a peer") << u"peer"_s;
        QTest::newRow("a bundle of our other machine") << u"machine"_s;
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
