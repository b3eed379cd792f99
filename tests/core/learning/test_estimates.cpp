// The ranges are put to the test on simulated steps whose truth is known.
#include "core/workshop/learning/distribution.h"
#include "core/workshop/learning/step_estimate.h"
#include "tests/core/learning/simulated_shop.h"

#include <QtTest>

#include <cmath>

using namespace benchbook;

namespace {

struct Coverage
{
    int asked = 0;
    int hit = 0;
    void count(bool inside)
    {
        ++asked;
        hit += inside ? 1 : 0;
    }
    double share() const { return double(hit) / asked; }
};

struct Coverages
{
    Coverage minutes;
    Coverage yield;
    Coverage nextLog;
    double minutesWidth = 0; ///< relative, summed
    double yieldWidth = 0;
};

Coverages simulateSteps(quint64 seed, int steps, int fewest, int most)
{
    Random random(seed);
    Coverages result;
    for (int i = 0; i < steps; ++i) {
        const TrueStep step = anyStep(random);
        const auto batches = makeBatches(random, step, int(random.between(fewest, most)));
        const MinutesEstimate minutes = estimateMinutes(batches);
        const YieldEstimate yield = estimateYield(batches);
        TrueStep remembered = step;
        remembered.forgotten = 0;
        const StepBatch next = makeBatch(random, remembered);
        result.minutes.count(minutes.range.contains(step.secondsPerPiece));
        result.yield.count(yield.range.contains(step.yield));
        result.nextLog.count(minutes.nextBatch.contains(next.seconds / next.pieces));
        result.minutesWidth += (minutes.range.high - minutes.range.low) / step.secondsPerPiece / steps;
        result.yieldWidth += (yield.range.high - yield.range.low) / steps;
    }
    return result;
}

void say(const char *name, const Coverages &found)
{
    qInfo("%s: minutes %.1f %% (width %.0f %%), yield %.1f %% (width %.1f points), next log %.1f %%", name,
          100 * found.minutes.share(), 100 * found.minutesWidth, 100 * found.yield.share(), 100 * found.yieldWidth,
          100 * found.nextLog.share());
}

bool isNinety(const Coverage &coverage) { return coverage.share() >= 0.87 && coverage.share() <= 0.93; }

} // namespace

class EstimateTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void truthLiesWithinTheRange_data();
    void truthLiesWithinTheRange();
    void fewLogsAreHonest();
    void anecdotesAreNotKnown();
    void aForgottenTimerIsLeftOut();
    void whereNothingWasLostNothingSpeaksAgainstAll();
    void longBatchesCountLikeShortOnes();
    void theNeedIsCoveredNineTimesInTen();
    void quantilesAgreeWithTables();
};

void EstimateTests::truthLiesWithinTheRange_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::newRow("first") << quint64(1);
    QTest::newRow("second") << quint64(2);
    QTest::newRow("third") << quint64(3);
}

void EstimateTests::truthLiesWithinTheRange()
{
    QFETCH(quint64, seed);
    const Coverages found = simulateSteps(seed, 1000, 8, 60);
    say("8 to 60 logs", found);
    QVERIFY(isNinety(found.minutes));
    QVERIFY(isNinety(found.yield));
    QVERIFY(isNinety(found.nextLog));
}

void EstimateTests::fewLogsAreHonest()
{
    const Coverages found = simulateSteps(4, 1000, 3, 8);
    say("3 to 8 logs", found);
    QVERIFY(found.minutes.share() >= 0.85);
    QVERIFY(found.yield.share() >= 0.85);
    QVERIFY(found.nextLog.share() >= 0.85);
}

void EstimateTests::anecdotesAreNotKnown()
{
    const std::vector<StepBatch> two = {{600, 2, 2}, {0, 0, 0}, {900, 3, 2}};
    QVERIFY(!estimateMinutes(two).known);
    QVERIFY(!estimateYield(two).known);
    QCOMPARE(estimateYield(two).why.front().kind, FindingKind::TooFewLogs);
    QCOMPARE(estimateYield(two).why.front().first, 2.0);
    QVERIFY(!estimateNeed({{22, 1}, {44, 2}}).known);
    QVERIFY(!estimateMinutes({}).known);
    QVERIFY(minutesByGroup(two, Circumstance::Person).empty());
}

void EstimateTests::aForgottenTimerIsLeftOut()
{
    std::vector<StepBatch> batches = {{600, 2, 2}, {620, 2, 2}, {930, 3, 3}, {310, 1, 1}, {3100, 10, 10}};
    const double honest = estimateMinutes(batches).secondsPerPiece;
    batches.push_back({6200, 2, 2});
    const MinutesEstimate estimate = estimateMinutes(batches);
    QCOMPARE(estimate.leftOut, std::vector<std::size_t>{5});
    QCOMPARE(estimate.secondsPerPiece, honest);
    QCOMPARE(estimate.logs, 5);
    QCOMPARE(estimate.why.back().kind, FindingKind::LeftOut);
    QCOMPARE(estimateYield(batches).pieces, 20); // its pieces are believed
}

void EstimateTests::whereNothingWasLostNothingSpeaksAgainstAll()
{
    const YieldEstimate all = estimateYield(std::vector<StepBatch>(10, {600, 6, 6}));
    QCOMPARE(all.yield, 1.0);
    QCOMPARE(all.range.high, 1.0);
    QVERIFY(all.range.low > 0.9 && all.range.low < 0.99);
    const YieldEstimate none = estimateYield(std::vector<StepBatch>(3, {600, 2, 0}));
    QCOMPARE(none.range.low, 0.0);
    QVERIFY(none.range.high < 0.6);
}

void EstimateTests::longBatchesCountLikeShortOnes()
{
    // 300 pieces are counted one way and 301 another.
    const YieldEstimate one = estimateYield({{0, 300, 290}, {0, 300, 280}, {0, 300, 291}, {0, 300, 288}});
    const YieldEstimate other = estimateYield({{0, 301, 291}, {0, 301, 281}, {0, 301, 292}, {0, 301, 289}});
    QVERIFY(std::abs(one.range.low - other.range.low) < 0.002);
    QVERIFY(std::abs(one.range.high - other.range.high) < 0.002);
}

void EstimateTests::theNeedIsCoveredNineTimesInTen()
{
    Random random(5);
    Coverage coverage;
    const auto order = [&](double usual, double scatter) {
        const int pieces = int(random.between(1, 12));
        return Consumption{pieces * usual * std::exp(random.normal(0, scatter)), pieces};
    };
    for (int i = 0; i < 2000; ++i) {
        const double usual = 1 + 30 * random.unit();
        const double scatter = 0.02 + 0.2 * random.unit();
        std::vector<Consumption> orders;
        for (qint64 left = random.between(3, 40); left > 0; --left)
            orders.push_back(order(usual, scatter));
        const Consumption next = order(usual, scatter);
        coverage.count(next.quantity / next.pieces <= estimateNeed(orders).covers);
    }
    qInfo("the need was covered in %.1f %%", 100 * coverage.share());
    QVERIFY(isNinety(coverage));
    const NeedEstimate steady = estimateNeed({{22, 1}, {44, 2}, {22, 1}});
    QVERIFY(std::abs(steady.covers - 22) < 1e-9);
}

void EstimateTests::quantilesAgreeWithTables()
{
    const auto near = [](double value, double table) { return std::abs(value - table) < 0.0006 * std::abs(table); };
    QVERIFY(near(studentQuantile(0.95, 1), 6.314));
    QVERIFY(near(studentQuantile(0.95, 10), 1.8125));
    QVERIFY(near(studentQuantile(0.975, 30), 2.0423));
    QVERIFY(near(studentQuantile(0.05, 10), -1.8125));
    QVERIFY(near(studentQuantile(0.95, 100000), 1.6449));
    QVERIFY(near(betaQuantile(0.5, 2, 2), 0.5));
    QVERIFY(near(betaQuantile(0.95, 1, 10), 1 - std::pow(0.05, 0.1)));
    QVERIFY(near(betaQuantile(0.05, 500, 1), std::pow(0.05, 1.0 / 500)));
}

int runEstimateTests(int argc, char **argv)
{
    EstimateTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_estimates.moc"
