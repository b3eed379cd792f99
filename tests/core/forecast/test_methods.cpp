// Each method on series whose answer is known.
#include "tests/core/forecast/forecast_tests.h"
#include "tests/core/forecast/made_series.h"

#include "core/forecast/arima.h"
#include "core/forecast/arima_model.h"
#include "core/forecast/combination.h"
#include "core/forecast/ets.h"
#include "core/forecast/level.h"
#include "core/forecast/logarithms.h"
#include "core/forecast/minimise.h"
#include "core/forecast/portfolio.h"
#include "core/forecast/simple_methods.h"
#include "core/forecast/theta.h"
#include "core/forecast/trend.h"

#include <QTest>

namespace benchbook::testing {

using namespace forecast;

namespace {

bool close(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

/// Mean absolute error of a member's forecast against the shape, as a share of the level.
double shareOff(const Member &member, const Shape &shape, int known)
{
    double sum = 0;
    for (int step = 0; step < member.ahead.steps(); ++step)
        sum += std::abs(member.ahead.last()[std::size_t(step)] - shapeAt(shape, known + step));
    return sum / member.ahead.steps() / (shape.level + shape.growth * known);
}

} // namespace

void TestMethods::naivesRepeat()
{
    const Series series{{1, 2, 3, 4, 5}, 4};
    QCOMPARE(naive(series, 3).ahead.last()[2], 5.0);
    const Member year = seasonalNaive(series, 6);
    const std::vector<double> expected{2, 3, 4, 5, 2, 3};
    QVERIFY(std::ranges::equal(year.ahead.last(), expected));
    // Before a year is known, the last value stands.
    QCOMPARE(year.ahead.row(1)[1], 2.0);
}

void TestMethods::levelIsTheBestOfAll()
{
    const Series series = madeSeries({.level = 50, .noise = 0.3}, 40, 7);
    const LevelFit fit = bestLevel(series.values);
    // No weight of a fine grid, and no first level, does better.
    const auto squares = [&](double alpha, double first) {
        double level = first;
        double sum = 0;
        for (const double value : series.values) {
            sum += (value - level) * (value - level);
            level += alpha * (value - level);
        }
        return sum;
    };
    QVERIFY(close(squares(fit.alpha, fit.first), fit.squares, 1e-6 * fit.squares));
    for (int i = 1; i < 200; ++i)
        for (const double apart : {-1.0, 0.0, 1.0})
            QVERIFY(squares(i / 200.0, fit.first + apart) > fit.squares * (1 - 1e-6));
}

void TestMethods::trendsGoOn()
{
    const Series line = madeSeries({.level = 10, .growth = 3}, 30);
    const Member holt = holtSmoothing(line, {}, 4);
    for (int step = 0; step < 4; ++step)
        QVERIFY(close(holt.ahead.last()[std::size_t(step)], 10 + 3 * (30 + step), 0.05));
    const Member damped = dampedSmoothing(line, {}, 200);
    const double far = damped.ahead.last()[199];
    QVERIFY2(far < 10 + 3 * 229 && far > 10 + 3 * 29, qPrintable(QString::number(far)));
    QVERIFY(!holtSmoothing({{1, 2, 3}, 12}, {}, 2).usable());
}

void TestMethods::thetaDriftsByHalfTheSlope()
{
    const Series line = madeSeries({.level = 10, .growth = 2}, 24);
    const Member member = theta(line, {}, 3);
    QVERIFY(close(member.ahead.last()[2] - member.ahead.last()[1], 1, 1e-9));
    // The dynamic one learns the whole line.
    const Member dynamic = dynamicTheta(line, {}, 3);
    QVERIFY(close(dynamic.ahead.last()[2] - dynamic.ahead.last()[1], 2, 0.2));
}

void TestMethods::seasonsAreFollowed_data()
{
    QTest::addColumn<int>("method");
    for (const Method method : {Method::SeasonalNaive, Method::Ses, Method::Damped, Method::Theta, Method::DynamicTheta,
                                Method::Ets, Method::Ces, Method::StlEts, Method::Arima})
        QTest::addRow("%s", nameOf(method).data()) << int(method);
}

void TestMethods::seasonsAreFollowed()
{
    QFETCH(int, method);
    const Shape shape{.level = 200, .season = 0.4, .noise = 0.02};
    const Prepared ready = prepared(madeSeries(shape, 72, 3));
    const Member member = memberOf(Method(method), ready, 12, nullptr);
    QVERIFY(member.usable());
    const double off = shareOff(member, shape, 72);
    QVERIFY2(off < 0.04, qPrintable(QString::number(off)));
    // Without the season nobody comes near.
    QVERIFY(shareOff(naive(ready.series, 12), shape, 72) > 0.15);
    QCOMPARE(member.ahead.origins(), 72);
}

void TestMethods::seasonIsDrawnToNone()
{
    const auto strength = [](double season, unsigned seed) {
        return classicalSeason(madeSeries({.season = season, .noise = 0.2}, 48, seed)).strength();
    };
    double none = 0;
    for (unsigned seed = 1; seed <= 20; ++seed)
        none += strength(0, seed) / 20;
    // Plain noise of a fifth would show shares of about a tenth; little of it is believed.
    QVERIFY2(none < 0.05, qPrintable(QString::number(none)));
    QVERIFY(strength(0.5, 1) > 0.3);
}

void TestMethods::autoregressionIsFound()
{
    Noise noise(5);
    std::vector<double> values{0};
    for (int t = 1; t < 600; ++t)
        values.push_back(0.7 * values.back() + noise.normal());
    ArmaFitter fitter(values, 12);
    const ArmaFit fit = fitter.fitted({.p = 1}, nullptr);
    const ArmaModel model = armaModel(fit.orders, fit.free, 12);
    QVERIFY(close(model.ar.of[0].weight, 0.7, 0.06));
    // An order more explains no more than its penalty.
    const ArmaFit more = fitter.fitted({.p = 3, .q = 2}, &fit);
    QVERIFY(more.aicc > fit.aicc - 2);
    // From one point of a moving average of order 1 nothing is left two steps on.
    std::vector<double> errors{noise.normal()};
    std::vector<double> moving;
    for (int t = 1; t < 600; ++t) {
        errors.push_back(noise.normal());
        moving.push_back(errors[std::size_t(t)] + 0.6 * errors[std::size_t(t - 1)]);
    }
    ArmaFitter second(moving, 12);
    const ArmaFit ma = second.fitted({.q = 1}, nullptr);
    QVERIFY(close(armaModel(ma.orders, ma.free, 12).ma.of[0].weight, 0.6, 0.06));
}

void TestMethods::logarithmsFollowGrowth()
{
    Series growing{{}, 12};
    for (int t = 0; t < 48; ++t)
        growing.values.push_back(100 * std::pow(1.05, t));
    const auto far = [&](const Member &member) { return member.ahead.last()[11] / (100 * std::pow(1.05, 59)); };
    const Member plain = arima(growing, 12);
    const Member logarithmic = onLogarithms(growing, [](const Series &series) { return theta(series, {}, 12); });
    QVERIFY2(far(logarithmic) > 0.6 && far(logarithmic) < 1.05, qPrintable(QString::number(far(logarithmic))));
    QVERIFY(far(logarithmic) > far(theta(growing, {}, 12)));
    QVERIFY(plain.usable());
    QVERIFY(!bearsLogarithms({{1, 2, 0, 4}, 12}));
    QVERIFY(!bearsLogarithms({{1, 2, -3, 4}, 12}));
}

void TestMethods::searchFindsTheValley()
{
    // Rosenbrock's valley, 1960.
    const auto found =
        minimise<2>([](const auto &x) { return 100 * std::pow(x[1] - x[0] * x[0], 2) + std::pow(1 - x[0], 2); },
                    {-1.2, 1}, {1, 1}, {2000, 1e-12});
    QVERIFY(close(found.at[0], 1, 1e-3) && close(found.at[1], 1, 1e-3));
    QVERIFY(found.evaluations <= 2002);
}

} // namespace benchbook::testing
