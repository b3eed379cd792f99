// Bad or thin data: a plain answer with a plain reason.
#include "tests/core/forecast/forecast_tests.h"
#include "tests/core/forecast/made_series.h"

#include "core/forecast/forecast.h"
#include "core/forecast/forecast_words.h"

#include <QElapsedTimer>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;
using namespace forecast;

namespace {

QString soundness(const Forecast &answer, int steps)
{
    if (int(answer.steps.size()) != steps || int(answer.sums.size()) != steps)
        return u"steps"_s;
    for (const auto *rows : {&answer.steps, &answer.sums}) {
        for (const Row &row : *rows) {
            if (!std::isfinite(row.mean) ||
                !std::ranges::all_of(row.quantiles, [](double q) { return std::isfinite(q); }))
                return u"not finite"_s;
            if (!std::ranges::is_sorted(row.quantiles))
                return u"not in order"_s;
            if (!answer.profile.returns && (row.mean < 0 || row.quantiles.front() < 0))
                return u"below zero"_s;
        }
    }
    return {};
}

void badRow(const char *name, const Series &series, Reason reason)
{
    QTest::newRow(name) << series.values << series.period << int(reason);
}

} // namespace

void TestBadData::answersPlainly_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("reason");
    badRow("no period", {{}, 12}, Reason::NoHistory);
    badRow("nothing known", {{unknownDemand, unknownDemand}, 12}, Reason::NoHistory);
    badRow("one point", {{17}, 12}, Reason::OnePeriod);
    badRow("one point among unknown", {{unknownDemand, 17, unknownDemand}, 12}, Reason::OnePeriod);
    badRow("two points", {{17.5, 20}, 12}, Reason::LevelOnly);
    badRow("two whole points", {{17, 20}, 12}, Reason::YoungCount);
    badRow("all zero", {std::vector<double>(36, 0.0), 12}, Reason::NothingSold);
    badRow("constant", {std::vector<double>(36, 8.0), 12}, Reason::AlwaysTheSame);
    badRow("constant, weekly", {std::vector<double>(120, 8.5), 52}, Reason::AlwaysTheSame);
    Series gaps = madeSeries({.season = 0.3, .noise = 0.1}, 60);
    for (const int t : {3, 4, 5, 20, 33, 58, 59})
        gaps.values[std::size_t(t)] = unknownDemand;
    badRow("gaps", gaps, Reason::Unknown);
    Series wild = madeSeries({.season = 0.3, .noise = 0.1}, 60);
    wild.values[30] *= 1000;
    badRow("an outlier of a thousand", wild, Reason::SetAside);
    Series endless = madeSeries({.noise = 0.1}, 30);
    endless.values[7] = std::numeric_limits<double>::infinity();
    badRow("infinite", endless, Reason::Unknown);
    Series returns = madeSeries({.noise = 0.4}, 40);
    returns.values[11] = -60;
    badRow("returns", returns, Reason::Returns);
    badRow("only returns", {{-3, -4, -3, -5, -2, -3, -4, -6, -3, -2}, 12}, Reason::Returns);
    Series late = madeSeries({.noise = 0.1}, 30);
    late.values.insert(late.values.begin(), 20, 0.0);
    badRow("zeros in front", late, Reason::UnsoldBefore);
    badRow("no year", {madeSeries({.noise = 0.2}, 30).values, 1}, Reason::NoSeason);
    badRow("period of nought", {{4, 5, 4}, 0}, Reason::FewAtATime);
    badRow("now and then", {{0, 0, 3, 0, 0, 0, 1, 0, 0, 4, 0, 0}, 12}, Reason::SoldNowAndThen);
    badRow("tiny", {{1e-300, 2e-300, 1e-300, 3e-300, 1e-300, 2e-300, 4e-300, 1e-300, 2e-300, 1e-300}, 12},
           Reason::NoSeason);
    badRow("huge", {{1e15, 9e14, 1e15, 8e14, 1e15, 9e14, 1e15, 9e14, 7e14, 9e14, 1e15}, 12}, Reason::NoSeason);
}

void TestBadData::answersPlainly()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, period);
    QFETCH(int, reason);
    for (const int steps : {1, 3, 24}) {
        const Forecast answer = forecastOne({{values, period}, steps});
        QCOMPARE(soundness(answer, steps), QString());
        if (!(reason == int(Reason::NoSeason) && period == 1)) {
            QVERIFY2(answer.has(Reason(reason)), qPrintable(explanation(answer).join(u' ')));
            for (const QString &line : explanation(answer))
                QVERIFY(line.size() > 5 && line.endsWith(u'.'));
        }
        if (values.size() > 1 && reason == int(Reason::AlwaysTheSame)) {
            QCOMPARE(answer.steps[0].mean, values[0]);
            // Nothing was seen to vary, and yet nobody knows.
            QVERIFY(answer.steps[0].quantiles.back() > values[0]);
        }
    }
}

void TestBadData::wildValueIsSetAside()
{
    const Series good = madeSeries({.season = 0.3, .noise = 0.1}, 60);
    Series wild = good;
    wild.values[40] *= 1000;
    const Forecast with = forecastOne({wild, 12});
    const Forecast without = forecastOne({good, 12});
    for (int step = 0; step < 12; ++step)
        QVERIFY(std::abs(with.steps[std::size_t(step)].mean / without.steps[std::size_t(step)].mean - 1) < 0.1);
    // A second one of its size makes both believable.
    wild.values[41] *= 1000;
    QCOMPARE(forecastOne({wild, 12}).profile.setAside, 0);
}

void TestBadData::emptyShelfIsNotZero()
{
    Series empty = madeSeries({.level = 100, .noise = 0.1}, 36, 4);
    Series zero = empty;
    for (int t = 28; t < 34; ++t) {
        empty.values[std::size_t(t)] = unknownDemand;
        zero.values[std::size_t(t)] = 0;
    }
    const double masked = forecastOne({empty, 6}).steps[0].mean;
    QVERIFY2(std::abs(masked - 100) < 8, qPrintable(QString::number(masked)));
    QVERIFY(forecastOne({zero, 6}).steps[0].mean < masked - 5);
    // The season is estimated through, too.
    const Shape shape{.level = 100, .season = 0.5, .noise = 0.01};
    Series seasonal = madeSeries(shape, 60);
    for (int t = 40; t < 46; ++t)
        seasonal.values[std::size_t(t)] = unknownDemand;
    const Prepared ready = prepared(seasonal);
    for (int t = 40; t < 46; ++t)
        QVERIFY(std::abs(ready.series.values[std::size_t(t)] - shapeAt(shape, t)) < 10);
}

void TestBadData::longHistoriesAreFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const int period : {12, 52}) {
        const Forecast answer = forecastOne({madeSeries({.season = 0.3, .noise = 0.1}, 40 * period, 9, period), 24});
        QCOMPARE(soundness(answer, 24), QString());
        QCOMPARE(answer.has(Reason::OnlyRecent), 40 * period > mostPeriods);
    }
    // Some 40 ms on an idle core; what is slow here would be slow for everybody.
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

} // namespace benchbook::testing
