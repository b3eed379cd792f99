#include "core/base/random.h"
#include "core/forecast/intermittent.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace benchbook;

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

/// Counts whose level is drawn anew around `level` each period, so that their variance is mean + scatter · mean².
LumpyHistory drawnHistory(Random &random, double level, double scatter, int periods)
{
    LumpyHistory history;
    for (int t = 0; t < periods; ++t) {
        double rate = level;
        if (scatter > 0)
            rate *= std::exp(random.normal(-std::log1p(scatter) / 2, std::sqrt(std::log1p(scatter))));
        history.demand.push_back(random.poisson(std::min(rate, 45.0)));
    }
    return history;
}

std::vector<LumpyHistory> drawnGroup(quint64 seed, int products, int periods)
{
    Random random(seed);
    std::vector<LumpyHistory> group;
    for (int i = 0; i < products; ++i)
        group.push_back(drawnHistory(random, std::exp(random.normal(-0.5, 1)), 0.5, periods));
    return group;
}

std::vector<LumpyForecast> forecastOf(const std::vector<LumpyHistory> &group, int horizon)
{
    return forecastLumpyDemand(group, horizon).valueOr({});
}

} // namespace

class TestLumpy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternsAreToldByIntervalAndScatter()
    {
        QCOMPARE(demandProfile({{0, 0, 3, 3, 4, 3}}).pattern, DemandPattern::Smooth);
        QCOMPARE(demandProfile({{3, 0, 0, 3, 0, 4}}).pattern, DemandPattern::Intermittent);
        QCOMPARE(demandProfile({{1, 0, 0, 30, 0, 1}}).pattern, DemandPattern::Lumpy);
        QCOMPARE(demandProfile({{1, 30, 1, 2, 1, 1}}).pattern, DemandPattern::Erratic);
        QCOMPARE(demandProfile({{0, 0, notKnown}}).pattern, DemandPattern::None);
        const DemandProfile profile = demandProfile({{0, 2, notKnown, 0, 4}});
        QCOMPARE(profile.periods, 3);
        QCOMPARE(profile.interval, 1.5);
        QCOMPARE(profile.mean, 2.0);
        QVERIFY(std::abs(profile.sizeScatter - 1.0 / 9) < 1e-12);
        QVERIFY(comesInLumps(demandProfile({{3, 3, 4, 3}})));
        QVERIFY(!comesInLumps(demandProfile({{30, 31, 40, 28}})));
    }

    void steadyDemandIsForetold()
    {
        std::vector<LumpyHistory> group = drawnGroup(5, 20, 40);
        Random random(11);
        group.front() = drawnHistory(random, 2, 0, 150);
        const std::vector<LumpyForecast> forecasts = forecastOf(group, 6);
        QCOMPARE(forecasts.size(), group.size());
        QVERIFY(std::abs(forecasts.front().mean(1) - 2) < 0.3);
        const DemandDistribution three = forecasts.front().demandOver(1, 3);
        QVERIFY(std::abs(three.mean() - 3 * forecasts.front().mean(2)) < 0.02 * three.mean());
        // Poisson with mean 6: 95 % is 10.
        QVERIFY(std::abs(three.quantile(0.95) - 10) <= 1.5);
        QVERIFY(forecasts.front().reasons().dispersion < 1.6);
        QCOMPARE(forecasts.front().reasons().groupSize, 20);
    }

    void quantilesAreReachedAsOftenAsTheySay()
    {
        constexpr int past = 40;
        std::vector<LumpyHistory> whole = drawnGroup(3, 120, past + 3);
        std::vector<LumpyHistory> known;
        for (const LumpyHistory &history : whole)
            known.push_back({{history.demand.begin(), history.demand.begin() + past}});
        const std::vector<LumpyForecast> forecasts = forecastOf(known, 3);
        double reached = 0;
        double promised = 0;
        double bias = 0;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            const DemandDistribution demand = forecasts[i].demandOver(1, 3);
            const double stock = demand.nearQuantile(0.9, 1);
            const std::vector<double> &all = whole[i].demand;
            const double came = all[past] + all[past + 1] + all[past + 2];
            reached += came <= stock ? 1 : 0;
            promised += demand.atMost(stock);
            bias += (demand.mean() - came) / double(whole.size());
        }
        // Of so many draws the share is within 0.03 two times in three.
        QVERIFY2(std::abs(reached / 120 - 0.9) < 0.08, qPrintable(QString::number(reached / 120)));
        QVERIFY(std::abs(promised / 120 - 0.9) < 0.02);
        QVERIFY2(std::abs(bias) < 0.4, qPrintable(QString::number(bias)));
    }

    void aJumpIsFollowedAndAnEndIsSeen()
    {
        std::vector<LumpyHistory> group = drawnGroup(7, 12, 48);
        Random random(1);
        LumpyHistory risen = drawnHistory(random, 1, 0, 40);
        for (int t = 0; t < 8; ++t)
            risen.demand.push_back(random.poisson(9));
        LumpyHistory ended = drawnHistory(random, 6, 0, 34);
        while (ended.demand.size() < 48)
            ended.demand.push_back(0);
        group.push_back(risen);
        group.push_back(ended);
        const std::vector<LumpyForecast> forecasts = forecastOf(group, 3);
        QVERIFY(forecasts[12].mean(1) > 6);
        QVERIFY(forecasts[13].mean(1) < 0.6);
    }

    void whatTheWholeGroupDoesIsSeenAtOnce()
    {
        // All products lose half of their demand two periods before the end: each alone could not tell.
        Random random(21);
        std::vector<LumpyHistory> group;
        for (int i = 0; i < 30; ++i) {
            LumpyHistory history = drawnHistory(random, 8, 0, 30);
            const LumpyHistory end = drawnHistory(random, 4, 0, 2);
            history.demand.insert(history.demand.end(), end.demand.begin(), end.demand.end());
            group.push_back(history);
        }
        const std::vector<LumpyForecast> together = forecastOf(group, 1);
        double sum = 0;
        for (const LumpyForecast &each : together)
            sum += each.mean(1) / double(together.size());
        QVERIFY2(sum < 5, qPrintable(QString::number(sum)));
        QVERIFY(together.front().reasons().groupMove < 0.7);
        double alone = 0;
        for (std::size_t i = 0; i < 6; ++i)
            alone += forecastOf({group[i]}, 1).front().mean(1) / 6;
        QVERIFY2(alone > sum + 1, qPrintable(QString::number(alone)));
    }

    void whatBeganLateIsNotTakenForRare()
    {
        std::vector<LumpyHistory> group = drawnGroup(9, 12, 30);
        LumpyHistory late;
        for (int t = 0; t < 30; ++t)
            late.demand.push_back(t < 26 ? 0 : 8 + t % 4);
        group.push_back(late);
        QVERIFY(forecastOf(group, 2).back().mean(1) > 7);
    }

    void monthsWithoutStockAreNotZero()
    {
        std::vector<LumpyHistory> group = drawnGroup(13, 8, 36);
        LumpyHistory full;
        LumpyHistory masked;
        LumpyHistory zeros;
        for (int t = 0; t < 36; ++t) {
            full.demand.push_back(4 + t % 3);
            masked.demand.push_back(t < 26 ? full.demand.back() : notKnown);
            zeros.demand.push_back(t < 26 ? full.demand.back() : 0);
        }
        group.insert(group.end(), {full, masked, zeros});
        const std::vector<LumpyForecast> forecasts = forecastOf(group, 1);
        QVERIFY(std::abs(forecasts[9].mean(1) - 5) < 1);
        QVERIFY(forecasts[10].mean(1) < 1.5);
        QVERIFY(forecasts[9].demandAt(1).deviation() >= forecasts[8].demandAt(1).deviation());
    }

    void badAndThinDataGiveAPlainAnswer()
    {
        const double endless = std::numeric_limits<double>::infinity();
        LumpyHistory outlier = {{2, 0, 3, 0, 0, 2, 1, 0, 3000, 2, 0, 1}};
        LumpyHistory years;
        for (int t = 0; t < 600; ++t)
            years.demand.push_back(t % 7 == 0 ? 2 : 0);
        const std::vector<LumpyHistory> group = {{},
                                                 {{3}},
                                                 {std::vector<double>(40, 0.0)},
                                                 {{notKnown, endless, notKnown}},
                                                 {{-3, 2, -1, 0, 4}},
                                                 outlier,
                                                 {{0.25, 0, 0.5, 0, 0, 0.25}},
                                                 {{4e9, 0, 5e9, 4e9, 0}},
                                                 years};
        QElapsedTimer timer;
        timer.start();
        const std::vector<LumpyForecast> forecasts = forecastOf(group, 4);
        QVERIFY2(timer.elapsed() < 20'000, "a machine may be busy; alone this takes a fraction of a second");
        QCOMPARE(forecasts.size(), group.size());
        for (const LumpyForecast &each : forecasts) {
            for (int step = 1; step <= 4; ++step) {
                QVERIFY(std::isfinite(each.mean(step)) && each.mean(step) >= 0);
                QVERIFY(std::isfinite(each.demandAt(step).quantile(0.99)));
            }
        }
        QVERIFY(forecasts[2].mean(1) < 0.2);
        QVERIFY(forecasts[5].mean(1) < 10);
        QCOMPARE(forecasts[5].reasons().cutAmounts, 1);
        QVERIFY(forecasts[6].reasons().pack < 0.1);
        QVERIFY2(forecasts[7].mean(1) > 1e9 && forecasts[7].mean(1) < 6e9,
                 qPrintable(QString::number(forecasts[7].mean(1))));
        QVERIFY(std::abs(forecasts[8].mean(1) - 2.0 / 7) < 0.15);
        QVERIFY(forecastOf({}, 3).empty());
    }

    void theSameNumbersComeOutTwice()
    {
        const std::vector<LumpyHistory> group = drawnGroup(17, 6, 24);
        const std::vector<LumpyForecast> first = forecastOf(group, 3);
        const std::vector<LumpyForecast> second = forecastOf(group, 3);
        for (std::size_t i = 0; i < group.size(); ++i) {
            QCOMPARE(first[i].mean(2), second[i].mean(2));
            QCOMPARE(first[i].demandOver(1, 3).quantile(0.95), second[i].demandOver(1, 3).quantile(0.95));
        }
    }

    void itStopsWhenAsked()
    {
        const CancelToken token;
        token.cancel();
        const auto result = forecastLumpyDemand(drawnGroup(1, 3, 20), 2, Progress({}, token));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

int runLumpyTests(int argc, char **argv)
{
    TestLumpy test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_lumpy.moc"
