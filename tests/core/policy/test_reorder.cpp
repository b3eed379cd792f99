#include "core/base/random.h"
#include "core/planning/policy/abc_xyz.h"
#include "core/planning/policy/reorder_point.h"
#include "tests/core/policy/policy_cases.h"

#include <QTest>

#include <limits>

using namespace benchbook;

class TestReorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextbookExampleComesOut()
    {
        // Average demand 50 a day with deviation 5 and a fixed lead time of 10 days at 95 %: z √(10 · 25) = 26, reorder
        // point 526 (worked by hand; the form of Chopra and Meindl, Supply Chain Management, chapter 12).
        const std::vector<LeadTimeChance> tenDays = {{10, 1}};
        const auto point = reorderPoint(normalPeriods(50, 5), tenDays, {0.95});
        QVERIFY(point.ok());
        QCOMPARE(point->reorderAt, Quantity::units(527));
        QVERIFY(std::abs(normalSafetyStock(0.95, 50, 5, 10, 0) - 1.644854 * std::sqrt(250.0)) < 1e-4);
        const PolicyReason *safety = reasonIn(point->why, PolicyReasonCode::SafetyStock);
        QVERIFY(safety && std::abs(safety->against - 26) < 0.1);
        QVERIFY(std::abs(safety->figure - 27) < 0.1);
    }

    void bothUncertaintiesAreMixed()
    {
        // d = 100, σd = 10, lead time 4 or 8 periods alike: L = 6, σL = 2; σ = √(6·100 + 10 000·4) = 201.5.
        const std::vector<LeadTimeChance> chances = {{4, 1}, {8, 1}};
        QCOMPARE(meanLeadTime(chances), 6.0);
        QCOMPARE(leadTimeDeviation(chances), 2.0);
        const DemandDistribution until = leadTimeDemand(normalPeriods(100, 10), chances, 0);
        QVERIFY(std::abs(until.mean() - 600) < 1);
        QVERIFY2(std::abs(until.deviation() - 201.5) < 1, qPrintable(QString::number(until.deviation())));
        // Two humps are no normal: 95 % is reached at 836, where the normal formula asks for 931.
        QVERIFY2(std::abs(until.quantile(0.95) - (800 + std::sqrt(800.0) * normalScore(0.9))) < 2,
                 qPrintable(QString::number(until.quantile(0.95))));
        const auto point = reorderPoint(normalPeriods(100, 10), chances, {0.95});
        QVERIFY(point.ok());
        QVERIFY(reasonIn(point->why, PolicyReasonCode::LeadTimeVaries)->figure > 0.9);
        QVERIFY(point->reorderAt < Quantity::units(931));
    }

    void moreServiceAndMoreTimeNeverTakeLess()
    {
        Random random(4);
        for (int round = 0; round < 60; ++round) {
            const double mean = 0.1 + 20 * random.unit() * random.unit();
            const DemandOver demand =
                random.chance(0.5) ? poissonPeriods(mean) : normalPeriods(mean, mean * (0.2 + random.unit()));
            Quantity last;
            for (const double service : {0.5, 0.7, 0.9, 0.95, 0.99, 0.999}) {
                const std::vector<LeadTimeChance> time = {{2, 1}, {int(random.between(3, 5)), random.unit()}};
                const std::vector<LeadTimeChance> later = {{time[0].periods + 1, 1},
                                                           {time[1].periods + 1, time[1].weight}};
                const ReorderRule exact = {1, Quantity::units(1), 0};
                const auto point = reorderPoint(demand, time, {service}, exact);
                QVERIFY(point.ok());
                QVERIFY(point->service >= service - 1e-4);
                QVERIFY(point->safetyStock <= point->reorderAt && point->safetyStock >= Quantity());
                QVERIFY(reorderPoint(demand, later, {service}, exact)->reorderAt >= point->reorderAt);
                if (service > 0.5) {
                    const auto lower = reorderPoint(demand, time, {service - 0.1}, exact);
                    QVERIFY(lower->reorderAt <= point->reorderAt);
                }
                last = point->reorderAt;
            }
            QVERIFY(last > Quantity());
        }
    }

    void amountsAreWholeSteps()
    {
        ReorderRule rule;
        rule.step = Quantity::fromMicro(2'500'000);
        const std::vector<LeadTimeChance> time = {{3, 1}};
        const auto point = reorderPoint(normalPeriods(7, 2), time, {0.9}, rule);
        QVERIFY(point.ok());
        QCOMPARE(point->reorderAt.micro() % rule.step.micro(), 0);
        QVERIFY(point->reorderAt >= Quantity::units(21));
    }

    void serviceFollowsFromCosts()
    {
        // Missing costs 9 times keeping: nine in ten.
        QVERIFY(std::abs(serviceByCost(45, 5).service - 0.9) < 1e-12);
        QCOMPARE(serviceByCost(0, 5).service, 0.5);
        QCOMPARE(serviceByCost(5, 0).service, 0.999);
        QCOMPARE(serviceByCost(0, 0).service, 0.5);
        const std::vector<LeadTimeChance> time = {{2, 1}};
        const auto point = reorderPoint(poissonPeriods(3), time, serviceByCost(45, 5));
        QVERIFY(reasonIn(point->why, PolicyReasonCode::ServiceByCost));
    }

    void leadTimesAreLearntFromDeliveries()
    {
        const std::vector<double> delivered = {2, 2, 2.5, 6};
        const auto chances = leadTimeChances(delivered, 2);
        double all = 0;
        for (const LeadTimeChance &each : chances)
            all += each.weight;
        QVERIFY(std::abs(all - 1) < 1e-12);
        QVERIFY(std::abs(meanLeadTime(chances) - (12.5 + 4) / 6) < 1e-12);
        QCOMPARE(leadTimeChances({}, std::numeric_limits<double>::quiet_NaN()).front().periods, 1);
        QCOMPARE(leadTimeChances({}, 3).size(), std::size_t(1));
    }

    void stepsAddUp()
    {
        const std::vector<DemandDistribution> steps = {normalOf(10, 2), normalOf(20, 4), normalOf(30, 4)};
        const DemandOver apart = demandOfSteps(steps, 0);
        const DemandOver alike = demandOfSteps(steps, 1);
        QVERIFY(std::abs(apart(1, 3).mean() - 60) < 0.1);
        QVERIFY(std::abs(apart(1, 3).deviation() - 6) < 0.1);
        QVERIFY(std::abs(alike(1, 3).deviation() - 10) < 0.1);
        QVERIFY2(std::abs(apart(3, 6).mean() - 120) < 0.1, "beyond the last step it repeats");
        QVERIFY(apart(3, 2).mean() <= 0);
    }

    void whatCannotBeIsRefused()
    {
        const std::vector<LeadTimeChance> time = {{2, 1}};
        QVERIFY(!reorderPoint(poissonPeriods(1), time, {1.0}).ok());
        QVERIFY(!reorderPoint(poissonPeriods(1), time, {0.0}).ok());
        QVERIFY(!reorderPoint(poissonPeriods(1), time, {0.9}, {0, Quantity()}).ok());
        QVERIFY(!reorderPoint(normalPeriods(1e15, 1), time, {0.9}).ok());
        QCOMPARE(reorderPoint(poissonPeriods(0), time, {0.9})->reorderAt, Quantity());
    }

    void classesFollowValueAndScatter()
    {
        const std::vector<ClassedItem> items = {{50, 1.2}, {800, 0.2}, {100, 0.7}, {0, 0.1}, {40, 0.5}, {10, 0.3}};
        const auto classes = classifyItems(items);
        QCOMPARE(classes[1].value, ValueClass::A);
        QCOMPARE(classes[1].scatter, ScatterClass::X);
        QCOMPARE(classes[2].value, ValueClass::B);
        QCOMPARE(classes[2].scatter, ScatterClass::Y);
        QCOMPARE(classes[0].value, ValueClass::B);
        QCOMPARE(classes[0].scatter, ScatterClass::Z);
        QCOMPARE(classes[4].value, ValueClass::C);
        QCOMPARE(classes[3].value, ValueClass::C);
        QVERIFY(std::abs(classes[2].cumulated - 0.9) < 1e-12);
        QVERIFY(serviceOf(classes[1]).service > serviceOf(classes[4]).service);
        QVERIFY(classifyItems({}).empty());
    }

    void aSeasonIsNoScatter()
    {
        std::vector<double> season;
        std::vector<double> noise;
        Random random(3);
        for (int t = 0; t < 48; ++t) {
            season.push_back(10 + 8 * ((t % 12) >= 9 ? 1 : 0));
            noise.push_back(random.poisson(12));
        }
        QVERIFY(deseasonalisedScatter(season, 12) < 1e-9);
        QVERIFY(deseasonalisedScatter(season, 1) > 0.2);
        QVERIFY(std::abs(deseasonalisedScatter(noise, 12) - 1 / std::sqrt(12.0)) < 0.08);
        QCOMPARE(deseasonalisedScatter({}, 12), 0.0);
        const std::vector<double> none(30, 0.0);
        QCOMPARE(deseasonalisedScatter(none, 12), 0.0);
    }
};

int runReorderTests(int argc, char **argv)
{
    TestReorder test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_reorder.moc"
