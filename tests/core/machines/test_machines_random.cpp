#include "tests/core/machines/episode.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::testing;

namespace {

/// Files are made anew after so many episodes; until then each episode works on rows of its own.
constexpr int episodesOfOneFleet = 25;

struct Outcome
{
    int failed = 0;
    int operations = 0;
    int conflicts = 0;
    int rounds = 0;
    QString first;
};

/// The long search is on: BENCHBOOK_SEEDS says how many seeds.
bool isLongSearch() { return qEnvironmentVariableIntValue("BENCHBOOK_SEEDS") > 0; }

/// Every fourth fleet has up to eight machines, the others two to five.
int machinesOf(quint64 seed)
{
    const quint64 fleet = seed / episodesOfOneFleet;
    return fleet % 4 == 3 ? 6 + static_cast<int>(fleet / 4 % 3) : 2 + static_cast<int>(fleet % 4);
}

/// Ways from faultless to bad; the long search also works for long between two settlements.
EpisodeSettings byChance(EpisodeSettings settings, quint64 seed)
{
    Random random(seed * 7 + 1);
    settings.loss = 0.6 * random.unit();
    settings.doubled = 0.5 * random.unit();
    if (isLongSearch())
        settings.steps = static_cast<int>(random.chance(0.02) ? random.between(200, 500) : random.between(40, 120));
    return settings;
}

Outcome runEpisodes(quint64 firstSeed, int count, const EpisodeSettings &settings)
{
    Outcome outcome;
    std::unique_ptr<Fleet> fleet;
    for (int i = 0; i < count; ++i) {
        const quint64 seed = firstSeed + static_cast<quint64>(i);
        // After a fault the files are no longer what the next episode needs.
        if (i % episodesOfOneFleet == 0 || !fleet)
            fleet = std::make_unique<Fleet>(machinesOf(seed), seed);
        Episode episode(*fleet, seed, settings.sabotage == Sabotage::None ? byChance(settings, seed) : settings);
        const QString faults = episode.run();
        outcome.operations += episode.operations();
        outcome.conflicts += episode.conflictsSeen();
        outcome.rounds = std::max(outcome.rounds, episode.roundsToSettle());
        if (faults.isEmpty())
            continue;
        ++outcome.failed;
        if (outcome.first.isEmpty())
            outcome.first = u"seed %1\n%2"_s.arg(seed).arg(faults);
        fleet.reset();
        if (settings.sabotage != Sabotage::None)
            break;
    }
    return outcome;
}

int seedsWanted(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("BENCHBOOK_SEEDS");
    return wanted > 0 ? wanted : usual;
}

void mustHold(const Outcome &outcome)
{
    qInfo("%d operations, %d conflicts found, at most %d rounds", outcome.operations, outcome.conflicts,
          outcome.rounds);
    if (outcome.failed > 0)
        QFAIL(qPrintable(u"%1 episodes failed; %2"_s.arg(outcome.failed).arg(outcome.first.left(4000))));
    // The last round brings nothing: it only finds that all is said.
    QVERIFY(outcome.rounds <= 3);
}

} // namespace

class TestMachinesRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void machinesConverge() { mustHold(runEpisodes(1, seedsWanted(1500), EpisodeSettings())); }

    void filesThatArePutBackConverge()
    {
        EpisodeSettings settings;
        settings.putBack = 0.06;
        mustHold(runEpisodes(100'001, seedsWanted(500), settings));
    }

    void aSecondImportCostsLittle_F6()
    {
        Fleet fleet(2, 300'001);
        qint64 customer = 0;
        for (int i = 0; i < 600; ++i) {
            fleet.clock(1).advance(100);
            const auto done =
                fleet.studio(1).perform(Sentence("Work"), std::nullopt, [&](Action &action) -> Result<void> {
                    const QString text = QString::number(i);
                    if (i % 3 == 0) {
                        customer = action.newId<Customer>().value();
                        action.addRow("customer", customer, {{"number", i}, {"code", text}, {"name", text}});
                    } else {
                        action.changeRow("customer", customer, std::vector<Column>{{"phone", text}});
                    }
                    return {};
                });
            QVERIFY(done.ok());
        }
        const QByteArray message = fleet.message(1, 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(fleet.take(0, message).taken, 600);
        const qint64 first = timer.nsecsElapsed();
        const QString dump = fleet.dump(0, {u"customer"_s});
        const qint64 changes = fleet.integer(0, "SELECT total_changes()");
        timer.start();
        QCOMPARE(fleet.take(0, message).known, 600);
        const qint64 second = timer.nsecsElapsed();
        qInfo("600 groups: %lld bytes, %.1f ms, again %.1f ms", static_cast<long long>(message.size()),
              static_cast<double>(first) / 1e6, static_cast<double>(second) / 1e6);
        QCOMPARE(fleet.integer(0, "SELECT total_changes()"), changes);
        QCOMPARE(fleet.dump(0, {u"customer"_s}), dump);
        // Measured 11 %: most of it is reading the groups again to see that they are known.
        QVERIFY(second * 5 <= first);
    }

    /// What a thousand actions weigh on their way, beside what their values weigh in plain.
    void rowsAreSmallOnTheirWay_T14()
    {
        constexpr int groups = 1'000;
        constexpr int rowsOfAGroup = 4;
        Fleet fleet(2, 300'002);
        for (int i = 0; i < groups; ++i) {
            fleet.clock(1).advance(60'000 + i % 977);
            const auto done =
                fleet.studio(1).perform(Sentence("Read the air"), std::nullopt, [&](Action &action) -> Result<void> {
                    for (int row = 0; row < rowsOfAGroup; ++row) {
                        action.addRow("reading", action.newId<Reading>().value(),
                                      {{"at_ms", action.now()},
                                       {"humidity_ppm", fleet.random().between(300'000, 700'000)},
                                       {"temperature_milli", fleet.random().between(10'000, 30'000)}});
                    }
                    return {};
                });
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
        }
        const QByteArray message = fleet.message(1, 0);
        const double bytes = static_cast<double>(qCompress(message, 6).size());
        const double eachRow = bytes / (groups * rowsOfAGroup);
        qInfo("%d rows of 3 cells: %.1f bytes a row, %.1f a cell; %.1f a row before compression", groups * rowsOfAGroup,
              eachRow, eachRow / 3, static_cast<double>(message.size()) / (groups * rowsOfAGroup));
        QVERIFY(eachRow <= 20);
        QVERIFY(eachRow / 3 <= 10);
    }

    void whatIsBrokenIsNoticed_data()
    {
        QTest::addColumn<int>("sabotage");
        QTest::addColumn<double>("putBack");
        QTest::newRow("sent is taken for received") << static_cast<int>(Sabotage::MarkAtExport) << 0.0;
        QTest::newRow("no new life after being put back") << static_cast<int>(Sabotage::SameLifeAfterPutBack) << 0.15;
        QTest::newRow("the last writer wins") << static_cast<int>(Sabotage::LastWriterWins) << 0.0;
        QTest::newRow("ties are broken anyhow") << static_cast<int>(Sabotage::ShuffledTies) << 0.0;
    }
    void whatIsBrokenIsNoticed()
    {
        QFETCH(int, sabotage);
        QFETCH(double, putBack);
        EpisodeSettings settings;
        settings.sabotage = static_cast<Sabotage>(sabotage);
        settings.putBack = putBack;
        const Outcome outcome = runEpisodes(200'001, 60, settings);
        QVERIFY2(outcome.failed > 0, "60 episodes did not show it");
    }
};

QTEST_GUILESS_MAIN(TestMachinesRandom)
#include "test_machines_random.moc"
