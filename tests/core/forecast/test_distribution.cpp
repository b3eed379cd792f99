#include "core/base/random.h"
#include "core/forecast/distribution.h"
#include "core/forecast/normal_score.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace benchbook;

namespace {

bool near(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) <= tolerance; }

DemandDistribution normalDemand(double mean, double deviation)
{
    std::vector<DemandDistribution::Quantile> quantiles;
    for (const double p : {0.025, 0.5, 0.8, 0.9, 0.95, 0.975, 0.99})
        quantiles.push_back({p, mean + deviation * normalScore(p)});
    return DemandDistribution::ofQuantiles(quantiles);
}

std::vector<DemandDistribution> manyDemands()
{
    const std::array parts = {DemandDistribution::Part{0.3, DemandDistribution::poisson(2)},
                              DemandDistribution::Part{0.7, normalDemand(20, 6)}};
    return {DemandDistribution(),
            DemandDistribution::certain(7),
            DemandDistribution::ofSamples({0, 0, 3, 5, 5, 12}),
            DemandDistribution::poisson(0.2),
            DemandDistribution::poisson(80),
            DemandDistribution::negativeBinomial(0.5, 3),
            DemandDistribution::negativeBinomial(30, 400),
            DemandDistribution::negativeBinomial(5000, 2'000'000),
            normalDemand(100, 20),
            normalDemand(10, 20),
            DemandDistribution::mixture(parts)};
}

} // namespace

class TestDistribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalScoresInvertTheDistribution()
    {
        // Tables: the 97.5 % score is 1.959964, the 99 % score 2.326348.
        QVERIFY(near(normalScore(0.975), 1.959964));
        QVERIFY(near(normalScore(0.99), 2.326348));
        for (double p = 0.001; p < 1; p += 0.007)
            QVERIFY(near(normalBelow(normalScore(p)), p, 1e-12));
        // The unit normal loss at 1, as printed in tables: 0.0833.
        QVERIFY(near(normalExcess(1), 0.0833, 5e-5));
    }

    void samplesAreEquallyLikely()
    {
        const auto demand = DemandDistribution::ofSamples({5, 0, 12, 0, 3});
        QVERIFY(near(demand.mean(), 4));
        QVERIFY(near(demand.deviation(), std::sqrt((25 + 144 + 9) / 5.0 - 16)));
        QVERIFY(near(demand.atMost(0), 0.4));
        QVERIFY(near(demand.atMost(4.9), 0.6));
        QVERIFY(near(demand.atMost(12), 1));
        QCOMPARE(demand.quantile(0.4), 0.0);
        QCOMPARE(demand.quantile(0.41), 3.0);
        QCOMPARE(demand.quantile(1), 12.0);
        QVERIFY(near(demand.shortfall(4), (1 + 8) / 5.0));
        QVERIFY(near(demand.leftOver(4), (4 + 4 + 1) / 5.0));
    }

    void whatIsNearestServesAsAskedOnAverage()
    {
        const auto demand = DemandDistribution::ofSamples({0, 0, 0, 0, 0, 0, 0, 0, 2, 5});
        QCOMPARE(demand.quantile(0.82), 2.0);
        QCOMPARE(demand.nearQuantile(0.82, 0), 2.0);
        QCOMPARE(demand.nearQuantile(0.82, 0.2), 2.0);
        QCOMPARE(demand.nearQuantile(0.82, 0.3), 0.0);
        QCOMPARE(demand.nearQuantile(0.88, 1), 2.0);
        QCOMPARE(normalDemand(100, 20).nearQuantile(0.9, 1), normalDemand(100, 20).quantile(0.9));
        // Over many products of few pieces the exact quantile serves too well, the nearest about as asked.
        double exact = 0;
        double near = 0;
        int products = 0;
        for (double mean = 0.2; mean < 6; mean += 0.05, ++products) {
            const auto few = DemandDistribution::poisson(mean);
            exact += few.atMost(few.quantile(0.9));
            near += few.atMost(few.nearQuantile(0.9, 1));
        }
        QVERIFY(exact / products > 0.925);
        QVERIFY(std::abs(near / products - 0.9) < 0.012);
    }

    void countsFollowTheirLaw()
    {
        const auto poisson = DemandDistribution::poisson(3);
        QVERIFY(near(poisson.mean(), 3));
        QVERIFY(near(poisson.deviation(), std::sqrt(3.0)));
        QVERIFY(near(poisson.atMost(0), std::exp(-3.0)));
        QVERIFY(near(poisson.atMost(2), 8.5 * std::exp(-3.0)));
        QCOMPARE(poisson.quantile(0.95), 6.0);
        for (double p = 0.01; p < 1; p += 0.01) {
            const double count = poisson.quantile(p);
            QCOMPARE(count, std::round(count));
            QVERIFY(poisson.atMost(count) >= p);
        }
        // With size 1 it is geometric: P(D > k) = (1 − p)^(k + 1), p = 1 ÷ (1 + mean).
        const auto geometric = DemandDistribution::negativeBinomial(4, 20);
        QVERIFY(near(geometric.atMost(9), 1 - std::pow(0.8, 10)));
        QVERIFY(near(geometric.shortfall(9), 4 * std::pow(0.8, 9)));
        QVERIFY(near(geometric.mean(), 4));
        QVERIFY(near(geometric.deviation(), std::sqrt(20.0)));
    }

    void largeCountsKeepMeanAndSpreadAndAreQuick()
    {
        QElapsedTimer timer;
        timer.start();
        const std::array<std::array<double, 2>, 6> cases = {
            {{5e3, 2e6}, {1e5, 1e5}, {1e6, 1e12}, {1e9, 1e9}, {1e12, 1e24}, {1e14, 1e14}}};
        for (const auto &[mean, variance] : cases) {
            const auto demand = DemandDistribution::negativeBinomial(mean, variance);
            QVERIFY2(near(demand.mean() / mean, 1, 1e-3), qPrintable(QString::number(mean)));
            QVERIFY2(near(demand.deviation() / std::sqrt(variance), 1, 1e-2), qPrintable(QString::number(mean)));
        }
        QVERIFY(timer.elapsed() < 2000);
    }

    void quantilesOfANormalGiveTheNormal()
    {
        const auto demand = normalDemand(100, 20);
        QVERIFY(near(demand.mean(), 100, 0.02));
        QVERIFY(near(demand.deviation(), 20, 0.05));
        QVERIFY(near(demand.quantile(0.999), 100 + 20 * normalScore(0.999), 0.05));
        for (const double score : {-1.0, 0.0, 0.7, 1.5, 2.5})
            QVERIFY(near(demand.shortfall(100 + 20 * score), 20 * normalExcess(score), 0.02));
    }

    void quantilesAreMetInWhateverOrderTheyCome()
    {
        const auto demand = DemandDistribution::ofQuantiles({{0.95, 30}, {0.5, 4}, {0.8, 11}, {0.9, 9}});
        QVERIFY(near(demand.quantile(0.5), 4));
        QVERIFY2(near(demand.quantile(0.8), 9), "quantiles that cross are put in order");
        QVERIFY(near(demand.quantile(0.9), 11));
        QVERIFY(near(demand.quantile(0.95), 30));
        QVERIFY(demand.quantile(0) >= 0);
        QCOMPARE(DemandDistribution::ofQuantiles({{0.5, 6}}).quantile(0.99), 6.0);
    }

    void mixturesAddProbabilities()
    {
        const auto one = DemandDistribution::ofSamples({0, 10});
        const auto other = normalDemand(50, 10);
        const std::array parts = {DemandDistribution::Part{1, one}, DemandDistribution::Part{3, other},
                                  DemandDistribution::Part{0, DemandDistribution::certain(1e9)}};
        const auto both = DemandDistribution::mixture(parts);
        for (double x = 0; x < 120; x += 3.7) {
            QVERIFY(near(both.atMost(x), 0.25 * one.atMost(x) + 0.75 * other.atMost(x), 1e-9));
            QVERIFY(near(both.shortfall(x), 0.25 * one.shortfall(x) + 0.75 * other.shortfall(x), 1e-6));
        }
        QVERIFY(near(both.mean(), 0.25 * one.mean() + 0.75 * other.mean(), 1e-6));
    }

    void everyDistributionKeepsItsPromises()
    {
        for (const DemandDistribution &demand : manyDemands()) {
            double last = -1;
            for (double p = 0; p <= 1; p += 0.01) {
                const double amount = demand.quantile(p);
                QVERIFY(amount >= last);
                QVERIFY(demand.atMost(amount + 1e-9 * (1 + amount)) >= p - 1e-9);
                last = amount;
            }
            double shortfall = demand.shortfall(0);
            QVERIFY(near(shortfall, demand.mean(), 1e-6 * (1 + demand.mean())));
            for (double p = 0; p <= 1; p += 0.03) {
                const double here = demand.quantile(p);
                QVERIFY(demand.shortfall(here) <= shortfall + 1e-9);
                QVERIFY(demand.leftOver(here) >= -1e-6 * (1 + here));
                shortfall = demand.shortfall(here);
            }
            const auto twice = demand.scaled(2).shifted(3);
            QVERIFY(near(twice.mean(), 2 * demand.mean() + 3, 1e-6 * (1 + demand.mean())));
            QVERIFY(near(twice.quantile(0.9), 2 * demand.quantile(0.9) + 3, 1e-6 * (1 + demand.mean())));
        }
    }

    void badNumbersAreLeftOut()
    {
        const double no = std::numeric_limits<double>::quiet_NaN();
        const double endless = std::numeric_limits<double>::infinity();
        QCOMPARE(DemandDistribution::ofSamples({no, endless}).quantile(0.9), 0.0);
        QCOMPARE(DemandDistribution::ofSamples({-4, no}).mean(), 0.0);
        QCOMPARE(DemandDistribution::certain(no).mean(), 0.0);
        QCOMPARE(DemandDistribution::negativeBinomial(no, 1).mean(), 0.0);
        QCOMPARE(DemandDistribution::negativeBinomial(-1, 1).mean(), 0.0);
        QVERIFY(near(DemandDistribution::negativeBinomial(2, no).deviation(), std::sqrt(2.0)));
        QCOMPARE(DemandDistribution::ofQuantiles({{no, 1}, {0.5, endless}, {1.5, 3}}).mean(), 0.0);
        QCOMPARE(DemandDistribution::mixture({}).mean(), 0.0);
    }
};

int runDistributionTests(int argc, char **argv)
{
    TestDistribution test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_distribution.moc"
