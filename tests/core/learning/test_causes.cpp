// Planted causes among circumstances that are mixed up with them.
#include "core/workshop/learning/cause.h"
#include "tests/core/learning/simulated_shop.h"

#include <QtTest>

using namespace benchbook;

class CauseTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlantedCauseIsTheFirstSuspect_data();
    void thePlantedCauseIsTheFirstSuspect();
    void nothingStandsOutWhereNothingIs();
};

void CauseTests::thePlantedCauseIsTheFirstSuspect_data()
{
    QTest::addColumn<int>("factor");
    QTest::newRow("a bad lot") << int(Circumstance::Lot);
    QTest::newRow("humid weeks") << int(Circumstance::Humidity);
    QTest::newRow("a person") << int(Circumstance::Person);
    QTest::newRow("a grade") << int(Circumstance::Grade);
}

void CauseTests::thePlantedCauseIsTheFirstSuspect()
{
    QFETCH(int, factor);
    Random random(41 + quint64(factor));
    int first = 0;
    int sure = 0;
    constexpr int shops = 200;
    for (int shop = 0; shop < shops; ++shop) {
        const int logs = int(random.between(60, 120));
        TrueStep step;
        step.yield = 0.95 + 0.02 * random.unit();
        step.alike = 0.04 * random.unit();
        const PlantedCause cause{plantable(random, Circumstance(factor), logs), 4 + 2 * random.unit()};
        const Causes found = findCauses(makeHistory(random, step, logs, cause), DriftOf::Loss, {.seed = random.next()});
        first += !found.suspects.empty() && found.suspects.front().label == cause.label ? 1 : 0;
        sure += found.standOut ? 1 : 0;
    }
    qInfo("first suspect in %.1f %% of %d shops, stands out in %.1f %%", 100.0 * first / shops, shops,
          100.0 * sure / shops);
    QVERIFY(first >= shops * 8 / 10);
}

void CauseTests::nothingStandsOutWhereNothingIs()
{
    Random random(51);
    int alarms = 0;
    constexpr int shops = 200;
    for (int shop = 0; shop < shops; ++shop) {
        const auto history =
            makeHistory(random, anyStep(random), int(random.between(60, 120)), {{Circumstance::Tool, 99}});
        alarms += findCauses(history, DriftOf::Loss, {.seed = random.next()}).standOut ? 1 : 0;
    }
    qInfo("something stood out in %.1f %% of %d shops without a cause", 100.0 * alarms / shops, shops);
    QVERIFY(alarms <= shops * 0.08);
}

int runCauseTests(int argc, char **argv)
{
    CauseTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_causes.moc"
