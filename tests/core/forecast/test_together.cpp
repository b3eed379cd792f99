// Trees whose parts sum, new products, figures made by hand.
#include "tests/core/forecast/forecast_tests.h"
#include "tests/core/forecast/made_series.h"

#include "core/forecast/hand_figure.h"
#include "core/forecast/hierarchy.h"
#include "core/forecast/new_product.h"

#include <QTest>

namespace benchbook::testing {

using namespace forecast;

namespace {

std::vector<HierarchyNode> randomTree(unsigned seed)
{
    Noise noise(seed);
    std::vector<HierarchyNode> nodes;
    const int count = 1 + int(noise.even() * 40);
    for (int i = 0; i < count; ++i) {
        const int parent = i == 0 || noise.even() < 0.1 ? -1 : int(noise.even() * i);
        nodes.push_back({parent, 100 * noise.even() * noise.even(), noise.even() < 0.2 ? 0 : 30 * noise.even()});
    }
    return nodes;
}

template <typename Number>
void compareSums(const std::vector<HierarchyNode> &nodes, const std::vector<Number> &values, double tolerance)
{
    std::vector<double> sums(nodes.size(), 0.0);
    std::vector<bool> inner(nodes.size(), false);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        QVERIFY(values[i] >= 0);
        if (nodes[i].parent >= 0) {
            sums[std::size_t(nodes[i].parent)] += double(values[i]);
            inner[std::size_t(nodes[i].parent)] = true;
        }
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (inner[i])
            QVERIFY(std::abs(sums[i] - double(values[i])) <= tolerance * (1 + sums[i]));
}

} // namespace

void TestTogether::partsSum()
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        const std::vector<HierarchyNode> nodes = randomTree(seed);
        const std::vector<double> means = reconciled(nodes);
        compareSums(nodes, means, 1e-12);
        const std::vector<qint64> whole = wholeHierarchy(nodes, means);
        compareSums(nodes, whole, 0);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (nodes[i].parent < 0)
                QCOMPARE(whole[i], qint64(std::llround(means[i])));
    }
}

void TestTogether::treeIsLeastSquares()
{
    // Least squares by hand: a whole of 12 ± 1 and parts of 5 ± 1 and 4 ± 2: the 3 that are missing are shared as 1 : 1
    // : 4, the whole gives 1/6 of them, the parts 1/6 and 4/6.
    const std::vector<HierarchyNode> nodes{{-1, 12, 1}, {0, 5, 1}, {0, 4, 2}};
    const std::vector<double> means = reconciled(nodes);
    QVERIFY(std::abs(means[0] - 11.5) < 1e-9);
    QVERIFY(std::abs(means[1] - 5.5) < 1e-9);
    QVERIFY(std::abs(means[2] - 6) < 1e-9);
    // An inner node without a forecast of its own is the sum of its parts; parts that agree stay as they are.
    const std::vector<HierarchyNode> silent{{-1, 0, 0}, {0, 5, 1}, {0, 4, 2}};
    QCOMPARE(reconciled(silent), (std::vector<double>{9, 5, 4}));
    // Nothing falls below zero: the unsure small part ends at 0, the others bear the rest.
    const std::vector<HierarchyNode> steep{{-1, 5, 0.001}, {0, 10, 1}, {0, 1, 20}};
    const std::vector<double> kept = reconciled(steep);
    QCOMPARE(kept[2], 0.0);
    QVERIFY(std::abs(kept[1] - 5) < 0.01);
    // Three thirds of ten: the first has the piece that is left over.
    const std::vector<HierarchyNode> thirds{{-1, 10, 1}, {0, 3, 1}, {0, 3, 1}, {0, 3, 1}};
    QCOMPARE(wholeHierarchy(thirds, std::vector<double>{10, 10 / 3.0, 10 / 3.0, 10 / 3.0}),
             (std::vector<qint64>{10, 4, 3, 3}));
}

void TestTogether::newProductsBorrow()
{
    const Shape shape{.level = 200, .season = 0.4, .noise = 0.05};
    std::vector<Resembled> alike;
    for (unsigned i = 1; i <= 3; ++i) {
        const Series series = madeSeries(shape, 60, i);
        alike.push_back({series, forecastOne({series, 12}), 1});
    }
    // Nothing sold yet: half of theirs, as the owner says, with their season.
    const Borrowed first = borrowedForecast({{}, 12}, alike, 0.5, 12);
    QCOMPARE(first.factor, 0.5);
    QCOMPARE(first.own, 0.0);
    for (int step = 0; step < 12; ++step)
        QVERIFY(std::abs(first.forecast.steps[std::size_t(step)].mean / (0.5 * shapeAt(shape, 60 + step)) - 1) < 0.12);
    // Six months at a fifth of theirs move it there, and narrow it.
    Series own{{}, 12};
    for (int t = 54; t < 60; ++t)
        own.values.push_back(0.2 * shapeAt(shape, t));
    const Borrowed later = borrowedForecast(own, alike, 0.5, 12);
    QCOMPARE(later.known, 6);
    QVERIFY2(later.factor > 0.2 && later.factor < 0.35, qPrintable(QString::number(later.factor)));
    const auto width = [](const Borrowed &each) {
        const Row &row = each.forecast.steps[0];
        return (row.quantiles[5] - row.quantiles[0]) / row.mean;
    };
    QVERIFY(width(later) < width(first));
    QVERIFY(first.forecast.has(Reason::Borrowed));
    QVERIFY(std::ranges::is_sorted(first.forecast.sums[11].quantiles));
    // Without anything alike it stands alone.
    QVERIFY(!borrowedForecast(own, {}, 0.5, 12).forecast.has(Reason::Borrowed));
}

void TestTogether::handFiguresStandInFront()
{
    const Forecast forecast = forecastOne({madeSeries({.level = 100, .noise = 0.1}, 48), 6});
    const HandFigures figures{std::nullopt, 150.0, std::nullopt, -3.0};
    const OverriddenForecast changed = withHandFigures(forecast, figures);
    QCOMPARE(changed.overridden, 1);
    QCOMPARE(changed.used[1].mean, 150.0);
    QCOMPARE(changed.used[0].mean, forecast.steps[0].mean);
    // Both are kept, and the range went along.
    QCOMPARE(changed.reckoned[1].mean, forecast.steps[1].mean);
    QVERIFY(std::abs(changed.used[1].quantiles[5] / 150 - forecast.steps[1].quantiles[5] / forecast.steps[1].mean) <
            1e-12);
    QCOMPARE(changed.usedSums[0].mean, forecast.sums[0].mean);
    QVERIFY(std::abs(changed.usedSums[5].mean - (forecast.sums[5].mean - forecast.steps[1].mean + 150)) < 1e-9);
    const std::vector<double> actual{90, 140, 100};
    const HandJudgement judgement = judged(changed, figures, actual);
    QCOMPARE(judgement.steps, 1);
    QCOMPARE(judgement.handError, 10.0);
    QCOMPARE(judgement.handBias, 10.0);
    QCOMPARE(judgement.reckonedError, std::abs(forecast.steps[1].mean - 140));
}

} // namespace benchbook::testing
