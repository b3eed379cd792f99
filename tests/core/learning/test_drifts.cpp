// Drifts: rare false alarms in shops where nothing changes, and real changes found.
#include "core/workshop/learning/drift.h"
#include "tests/core/learning/simulated_shop.h"

#include <QtTest>

using namespace benchbook;

class DriftTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steadyShopsRaiseNoAlarm();
    void aChangeIsFound();
    void smallerBatchesAreNoChange();
};

void DriftTests::steadyShopsRaiseNoAlarm()
{
    Random random(31);
    constexpr int shops = 300;
    constexpr int steps = 6;
    int alarms = 0;
    for (int shop = 0; shop < shops; ++shop) {
        bool alarm = false;
        for (int i = 0; i < steps; ++i) {
            const auto batches = makeBatches(random, anyStep(random), int(random.between(15, 60)));
            const DriftRule rule{.series = 2 * steps, .seed = random.next()};
            alarm = alarm || findDrift(batches, DriftOf::Loss, rule) || findDrift(batches, DriftOf::Minutes, rule);
        }
        alarms += alarm ? 1 : 0;
    }
    qInfo("false alarms in %.1f %% of %d steady shops", 100.0 * alarms / shops, shops);
    QVERIFY(alarms <= shops * 0.05);
}

void DriftTests::aChangeIsFound()
{
    Random random(32);
    int loss = 0;
    int minutes = 0;
    int near = 0;
    constexpr int shops = 100;
    for (int shop = 0; shop < shops; ++shop) {
        TrueStep step;
        step.yield = 0.96;
        TrueStep later = step;
        later.yield = 0.88;
        later.secondsPerPiece *= 1.3;
        auto batches = makeBatches(random, step, 50);
        for (const StepBatch &batch : makeBatches(random, later, 40))
            batches.push_back(batch);
        const DriftRule rule{.series = 24, .seed = random.next()};
        if (const auto drift = findDrift(batches, DriftOf::Loss, rule)) {
            loss += drift->isWorse() ? 1 : 0;
            near += std::abs(int(drift->since) - 50) <= 5 ? 1 : 0;
        }
        if (const auto drift = findDrift(batches, DriftOf::Minutes, rule))
            minutes += drift->isWorse() ? 1 : 0;
    }
    qInfo("of %d: loss 4 to 12 %% found %d (within five batches %d), minutes +30 %% found %d", shops, loss, near,
          minutes);
    QVERIFY(loss >= shops / 2);
    QVERIFY(minutes >= shops * 8 / 10);
}

void DriftTests::smallerBatchesAreNoChange()
{
    Random random(33);
    constexpr int shops = 200;
    int alarms = 0;
    for (int shop = 0; shop < shops; ++shop) {
        // The same loss, at first in batches of twelve, then of three; every fourth shop never loses a piece.
        const double yield = shop % 4 == 0 ? 1.0 : 0.96;
        std::vector<StepBatch> batches;
        for (int i = 0; i < 80; ++i) {
            StepBatch batch{.pieces = i < 40 ? 12 : 3};
            for (int piece = 0; piece < batch.pieces; ++piece)
                batch.good += random.chance(yield) ? 1 : 0;
            batches.push_back(batch);
        }
        alarms += findDrift(batches, DriftOf::Loss, {.seed = random.next()}) ? 1 : 0;
    }
    qInfo("false alarms in %.1f %% of %d shops whose batches shrank", 100.0 * alarms / shops, shops);
    QVERIFY(alarms <= shops * 0.07);
}

int runDriftTests(int argc, char **argv)
{
    DriftTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_drifts.moc"
