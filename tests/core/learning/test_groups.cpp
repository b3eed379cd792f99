// Groups are drawn towards the step's mean as far as chance may have moved them.
#include "core/workshop/learning/step_estimate.h"
#include "tests/core/learning/simulated_shop.h"

#include <QtTest>

#include <cmath>

using namespace benchbook;

class GroupTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawnTowardsTheMeanIsNearerToTheTruth();
    void equalPersonsDoNotDiffer();
};

void GroupTests::drawnTowardsTheMeanIsNearerToTheTruth()
{
    Random random(21);
    double own = 0;
    double drawn = 0;
    double ownYield = 0;
    double drawnYield = 0;
    int asked = 0;
    int within = 0;
    int yieldAsked = 0;
    int yieldWithin = 0;
    for (int i = 0; i < 600; ++i) {
        const TrueStep step = anyStep(random);
        const auto batches = makeBatches(random, step, int(random.between(12, 40)));
        for (const GroupEstimate &group : minutesByGroup(batches, Circumstance::Person)) {
            if (!group.known)
                continue;
            const double truth = step.secondsPerPiece * step.paces[std::size_t(group.label.level)];
            own += std::pow(group.own / truth - 1, 2);
            drawn += std::pow(group.estimate / truth - 1, 2);
            ++asked;
            within += group.range.contains(truth) ? 1 : 0;
        }
        for (const GroupEstimate &group : yieldByGroup(batches, Circumstance::Person)) {
            if (!group.known)
                continue;
            ownYield += std::pow(group.own - step.yield, 2);
            drawnYield += std::pow(group.estimate - step.yield, 2);
            ++yieldAsked;
            yieldWithin += group.range.contains(step.yield) ? 1 : 0;
        }
    }
    qInfo("minutes: drawn error %.3f of own, covered %.1f %%; yield: %.3f, covered %.1f %%", drawn / own,
          100.0 * within / asked, drawnYield / ownYield, 100.0 * yieldWithin / yieldAsked);
    QVERIFY(drawn < own);
    QVERIFY(drawnYield < ownYield);
    QVERIFY(within >= asked * 0.86);
    QVERIFY(yieldWithin >= yieldAsked * 0.86);
}

void GroupTests::equalPersonsDoNotDiffer()
{
    Random random(22);
    int steps = 0;
    int alarms = 0;
    for (int i = 0; i < 400; ++i) {
        TrueStep step = anyStep(random);
        step.paces.assign(4, 1.0);
        const auto batches = makeBatches(random, step, 30);
        bool minutes = false;
        bool yield = false;
        for (const GroupEstimate &group : minutesByGroup(batches, Circumstance::Person))
            minutes = minutes || group.differs;
        for (const GroupEstimate &group : yieldByGroup(batches, Circumstance::Person))
            yield = yield || group.differs;
        alarms += (minutes ? 1 : 0) + (yield ? 1 : 0);
        steps += 2;
    }
    qInfo("false differences in %.1f %% of the comparisons", 100.0 * alarms / steps);
    QVERIFY(alarms <= steps * 0.07);
}

int runGroupTests(int argc, char **argv)
{
    GroupTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_groups.moc"
