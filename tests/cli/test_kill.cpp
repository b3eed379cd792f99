// A process that writes is killed at random moments, again and again. Afterwards the file opens, keeps all its
// promises, and holds every action that was reported as done.
#include "core/studio_setup.h"
#include "tests/support/test_studio.h"

#include <QProcess>
#include <QThread>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

qint64 journalLength(const Studio &studio)
{
    return studio
        .read([](const Reader &reader) {
            Query query = reader.query("SELECT count(*) FROM journal_entry");
            return query.next() ? query.integer(0) : qint64(0);
        })
        .value();
}

} // namespace

class TestKill final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsTorn_data();
    void nothingIsTorn();

private:
    /// Starts the writer, kills it after a while and returns the number of actions it reported.
    int killAfter(const QString &path, Id<Material> material, qint64 microseconds);
};

int TestKill::killAfter(const QString &path, Id<Material> material, qint64 microseconds)
{
    QProcess process;
    process.start(QStringLiteral(BENCHBOOK_WRITER), {path, QString::number(material.value())});
    if (!process.waitForStarted())
        return -1;
    QThread::usleep(static_cast<unsigned long>(microseconds));
    process.kill();
    process.waitForFinished();
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty())
        qWarning("%s", errors.constData());
    if (process.exitStatus() != QProcess::CrashExit)
        return -1;
    return static_cast<int>(process.readAllStandardOutput().count('\n'));
}

void TestKill::nothingIsTorn_data()
{
    QTest::addColumn<int>("kills");
    // A file is used for 50 kills at most: checking it takes longer with every action in it.
    const int asked = qEnvironmentVariableIntValue("BENCHBOOK_KILLS");
    for (int left = asked > 0 ? asked : 40; left > 0; left -= 50)
        QTest::addRow("%d to go", left) << std::min(left, 50);
}

void TestKill::nothingIsTorn()
{
    QFETCH(int, kills);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"studio.benchbook"_s);
    const SystemClock clock;
    Random random = Random::fromSystem();
    std::optional<Id<Material>> material;
    qint64 entries = 0;
    {
        const auto studio = createStudio(
            path, {u"Kill"_s, Currency::fromCode(u"CNY"_s).value(), QTimeZone("Asia/Shanghai")}, clock, random);
        BENCHBOOK_VERIFY(studio);
        const auto added =
            (*studio)->perform(Sentence("Add a hide"), std::nullopt, [&](Action &action) -> Result<void> {
                material = action.newId<Material>();
                action.add("material", *material,
                           {{"number", 1}, {"code", u"M-0001"_s}, {"name", u"Hide"_s}, {"base_unit", u"dm2"_s}});
                return {};
            });
        BENCHBOOK_VERIFY(added);
        entries = journalLength(**studio);
    }
    int reported = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const int done = killAfter(path, *material, random.between(0, 400'000));
        QVERIFY2(done >= 0, "the writer ended by itself");
        reported += done;
        const auto opened = Studio::open(path, Access::ReadWrite, clock);
        BENCHBOOK_VERIFY(opened);
        // Rebuilding compares every table with the journal; it takes longer with every action.
        const QString torn = violationsOf(**opened, kill % 20 == 19);
        QVERIFY2(torn.isEmpty(), qPrintable(torn));
        const qint64 now = journalLength(**opened);
        QVERIFY2(now - entries >= done, "a reported action is not in the file");
        QVERIFY2(now - entries <= done + 1, "more was written than one action not yet reported");
        entries = now;
    }
    qInfo("%d kills, %d actions reported, %lld in the journal, none torn", kills, reported,
          static_cast<long long>(entries));
    QVERIFY(reported > kills);
}

} // namespace benchbook::testing

QTEST_GUILESS_MAIN(benchbook::testing::TestKill)
#include "test_kill.moc"
