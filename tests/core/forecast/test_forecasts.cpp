// Whole forecasts: combination, intervals, groups, threads.
#include "tests/core/forecast/forecast_tests.h"
#include "tests/core/forecast/made_series.h"

#include "core/forecast/combination.h"
#include "core/forecast/forecast.h"
#include "core/forecast/forecast_words.h"
#include "core/forecast/group_season.h"
#include "core/forecast/portfolio.h"

#include <QTest>

#include <cstring>

namespace benchbook::testing {

using namespace Qt::StringLiterals;
using namespace forecast;

namespace {

/// Thirty products of five quarters with the Christmas of their group.
std::vector<Item> youngGroup()
{
    std::vector<Item> items;
    for (unsigned i = 0; i < 30; ++i) {
        Noise noise(i + 1);
        Series series{{}, 12};
        const double level = 200 + 40 * i;
        for (int t = 0; t < 18; ++t)
            series.values.push_back(level * (t % 12 == 2 ? 3.5 : 0.8) * (1 + 0.15 * noise.normal()) + 0.5);
        items.push_back({series, 12, 4});
    }
    return items;
}

std::vector<Item> mixedItems()
{
    std::vector<Item> items = youngGroup();
    for (unsigned i = 0; i < 12; ++i)
        items.push_back({madeSeries({.growth = 0.5, .season = 0.3, .noise = 0.1}, 30 + 9 * int(i), i), 6, int(i % 2)});
    for (unsigned i = 0; i < 12; ++i) {
        Noise noise(i + 50);
        Series now{{}, 12};
        for (int t = 0; t < 30; ++t)
            now.values.push_back(noise.even() < 0.3 ? std::ceil(4 * noise.even()) : 0);
        items.push_back({now, 3, 9});
    }
    return items;
}

bool sameBytes(const Forecast &a, const Forecast &b)
{
    return a.steps.size() == b.steps.size() &&
           std::memcmp(a.steps.data(), b.steps.data(), a.steps.size() * sizeof(Row)) == 0 &&
           std::memcmp(a.sums.data(), b.sums.data(), a.sums.size() * sizeof(Row)) == 0;
}

} // namespace

void TestForecasts::weightsFollowErrors()
{
    const Prepared ready = prepared(madeSeries({.season = 0.5, .noise = 0.05}, 60));
    const std::vector<Member> members{memberOf(Method::Naive, ready, 6, nullptr),
                                      memberOf(Method::Ets, ready, 6, nullptr)};
    const std::vector<double> weights = combinationWeights(ready, members);
    QVERIFY(std::abs(weights[0] + weights[1] - 1) < 1e-12);
    QVERIFY2(weights[1] > 0.9, qPrintable(QString::number(weights[1])));
    // By hand: errors of 1 and 2 at every step weigh 1 : 2^-2.5.
    Prepared flat = prepared({{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}, 1});
    std::vector<Member> two(2, memberOf(Method::Naive, flat, 1, nullptr));
    for (int origin = 0; origin < flat.size() - 1; ++origin) {
        two[0].ahead.row(origin)[0] = flat.series.values[std::size_t(origin + 1)] + 1;
        two[1].ahead.row(origin)[0] = flat.series.values[std::size_t(origin + 1)] - 2;
    }
    const std::vector<double> byHand = combinationWeights(flat, two);
    QVERIFY(std::abs(byHand[1] / byHand[0] - std::pow(2, -2.5)) < 1e-12);
}

void TestForecasts::intervalsHoldWhatTheyPromise()
{
    std::array<int, quantileLevels.size()> below{};
    std::array<int, quantileLevels.size()> sumsBelow{};
    int count = 0;
    int sums = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Series all = madeSeries({.season = 0.25, .noise = 0.15}, 60, seed);
        const Forecast answer = forecastOne({{{all.values.begin(), all.values.begin() + 48}, 12}, 12});
        double sum = 0;
        for (int step = 0; step < 12; ++step) {
            const double actual = all.values[std::size_t(48 + step)];
            sum += actual;
            ++count;
            for (std::size_t q = 0; q < quantileLevels.size(); ++q)
                below[q] += actual <= answer.steps[std::size_t(step)].quantiles[q];
        }
        ++sums;
        for (std::size_t q = 0; q < quantileLevels.size(); ++q)
            sumsBelow[q] += sum <= answer.sums[11].quantiles[q];
    }
    for (std::size_t q = 0; q < quantileLevels.size(); ++q) {
        const double share = double(below[q]) / count;
        QVERIFY2(std::abs(share - quantileLevels[q]) < 0.08, qPrintable(u"%1: %2"_s.arg(quantileLevels[q]).arg(share)));
        const double ofSums = double(sumsBelow[q]) / sums;
        QVERIFY2(std::abs(ofSums - quantileLevels[q]) < 0.16,
                 qPrintable(u"sums %1: %2"_s.arg(quantileLevels[q]).arg(ofSums)));
    }
}

void TestForecasts::sumsAreSums()
{
    const Forecast answer = forecastOne({madeSeries({.growth = 1, .season = 0.4, .noise = 0.2}, 60), 8});
    double sum = 0;
    for (int step = 0; step < 8; ++step) {
        const Row &row = answer.sums[std::size_t(step)];
        sum += answer.steps[std::size_t(step)].mean;
        QVERIFY(std::abs(row.mean - sum) < 1e-9 * sum);
        const DemandDistribution demand = answer.demandOver(step + 1);
        QVERIFY(std::abs(demand.quantile(0.95) - row.quantiles[4]) < 1e-6 * sum);
        QVERIFY(std::abs(demand.mean() / sum - 1) < 0.1);
    }
    // Ups and downs partly cancel: the range of eight is narrower than eight ranges.
    double ranges = 0;
    for (const Row &row : answer.steps)
        ranges += row.quantiles[5] - row.quantiles[0];
    QVERIFY(answer.sums[7].quantiles[5] - answer.sums[7].quantiles[0] < 0.8 * ranges);
    double before = 0;
    for (double p = 0.01; p < 1; p += 0.01) {
        const double here = answer.quantile(3, p);
        QVERIFY(here >= before);
        before = here;
    }
}

void TestForecasts::groupLendsItsSeason()
{
    const std::vector<Item> items = youngGroup();
    const std::vector<Forecast> together = *forecastAll(items);
    int lent = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!together[i].has(Reason::SeasonOfGroup))
            continue;
        ++lent;
        // The 18 known months end with place 5; place 2 of the next year is the ninth from there.
        const double peak = together[i].steps[8].mean / together[i].steps[6].mean;
        QVERIFY2(peak > 2.5 && peak < 6, qPrintable(QString::number(peak)));
        QCOMPARE(together[i].shares.front().method, Method::GroupSeason);
    }
    QVERIFY2(lent > 25, qPrintable(QString::number(lent)));
    // Alone nobody knows of it.
    const Forecast alone = forecastOne(items[5]);
    QVERIFY(!alone.has(Reason::SeasonOfGroup));
    QVERIFY(alone.steps[8].mean / alone.steps[6].mean < 2);
    // A group without a season in common lends none.
    std::vector<Item> strangers;
    for (unsigned i = 0; i < 30; ++i)
        strangers.push_back({madeSeries({.level = 300, .noise = 0.2}, 18, i + 1), 12, 1});
    const std::vector<Forecast> apart = *forecastAll(strangers);
    for (const Forecast &answer : apart)
        QVERIFY(!answer.has(Reason::SeasonOfGroup));
}

void TestForecasts::threadsChangeNothing()
{
    const std::vector<Item> items = mixedItems();
    const std::vector<Forecast> one = *forecastAll(items, {Method::Auto, 1});
    for (const int threads : {2, 5, 64}) {
        const std::vector<Forecast> many = *forecastAll(items, {Method::Auto, threads});
        QCOMPARE(many.size(), one.size());
        for (std::size_t i = 0; i < one.size(); ++i)
            QVERIFY(sameBytes(one[i], many[i]));
    }
}

void TestForecasts::stopsWhenAsked()
{
    const std::vector<Item> items = mixedItems();
    CancelToken token;
    int told = 0;
    Progress progress(
        [&](double done, const QString &) {
            ++told;
            QVERIFY(done >= 0 && done <= 1);
            token.cancel();
        },
        token);
    const Result<std::vector<Forecast>> stopped = forecastAll(items, {Method::Auto, 2}, progress);
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(told > 0);
    QVERIFY(forecastAll({}).ok());
}

void TestForecasts::eachMethodCanBeChosen()
{
    const Item item{madeSeries({.level = 20, .season = 0.3, .noise = 0.1}, 60), 6};
    for (const MethodName &entry : methodNames) {
        QCOMPARE(methodNamed(entry.name), entry.method);
        const Forecast answer = forecastOne(item, entry.method);
        QCOMPARE(answer.steps.size(), std::size_t(6));
        // The group's season is nobody's alone.
        QCOMPARE(answer.has(Reason::MethodCannot), entry.method == Method::GroupSeason);
        if (entry.method != Method::Auto && entry.method != Method::GroupSeason)
            QCOMPARE(answer.shares.front().method, entry.method);
    }
    QVERIFY(!methodNamed("magic"));
}

void TestForecasts::smallCountsGoTheirWay()
{
    Noise noise(3);
    Series now{{}, 12};
    Series young{{}, 12};
    for (int t = 0; t < 40; ++t)
        now.values.push_back(noise.even() < 0.25 ? 2 : 0);
    for (int t = 0; t < 14; ++t)
        young.values.push_back(std::round(30 + 6 * noise.normal()));
    const Forecast first = forecastOne({now, 3});
    QCOMPARE(first.shares.front().method, Method::Intermittent);
    QVERIFY(first.has(Reason::SoldNowAndThen));
    QVERIFY(std::abs(first.steps[0].mean - 0.5) < 0.4);
    const Forecast second = forecastOne({young, 3});
    QCOMPARE(second.shares.front().method, Method::Intermittent);
    QVERIFY(second.has(Reason::YoungCount));
    QVERIFY(std::abs(second.steps[0].mean - 30) < 6);
    // Grown up, it is a line again.
    for (int t = 0; t < 14; ++t)
        young.values.push_back(std::round(30 + 6 * noise.normal()));
    QVERIFY(forecastOne({young, 3}).shares.front().method != Method::Intermittent);
}

void TestForecasts::reasonsAreSentences()
{
    for (int reason = 0; reason <= int(Reason::MethodCannot); ++reason)
        QVERIFY2(noteText({Reason(reason), 3}).endsWith(u'.'), qPrintable(QString::number(reason)));
    const Forecast answer = forecastOne({madeSeries({.season = 0.4, .noise = 0.1}, 60), 6});
    QVERIFY(answer.has(Reason::OwnSeason));
    QCOMPARE(answer.season.size(), std::size_t(12));
    double weights = 0;
    for (const Share &share : answer.shares)
        weights += share.weight;
    QVERIFY(std::abs(weights - 1) < 1e-9);
    QVERIFY(answer.shares.size() >= 6);
    QCOMPARE(explanation(answer).size(), qsizetype(answer.notes.size() + answer.shares.size() + 1));
}

} // namespace benchbook::testing
