// Known events and the Chinese New Year.
#include "tests/core/forecast/forecast_tests.h"
#include "tests/core/forecast/made_series.h"

#include "core/forecast/chinese_new_year.h"
#include "core/forecast/forecast.h"

#include <QTest>

namespace benchbook::testing {

using namespace forecast;

namespace {

/// The new moon number k since January 2000 as a Julian day (Meeus: Astronomical algorithms, 2nd edition, chapter 49;
/// the larger terms, good to about a minute).
double newMoon(double k)
{
    constexpr double degree = 3.14159265358979323846 / 180;
    const double t = k / 1236.85;
    const double e = 1 - 0.002516 * t;
    const double sun = (2.5534 + 29.10535670 * k) * degree;
    const double moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * degree;
    const double node = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * degree;
    const double shift =
        -0.40720 * std::sin(moon) + 0.17241 * e * std::sin(sun) + 0.01608 * std::sin(2 * moon) +
        0.01039 * std::sin(2 * node) + 0.00739 * e * std::sin(moon - sun) - 0.00514 * e * std::sin(moon + sun) +
        0.00208 * e * e * std::sin(2 * sun) - 0.00111 * std::sin(moon - 2 * node) -
        0.00057 * std::sin(moon + 2 * node) + 0.00056 * e * std::sin(2 * moon + sun) - 0.00042 * std::sin(3 * moon) +
        0.00042 * e * std::sin(sun + 2 * node) + 0.00038 * e * std::sin(sun - 2 * node) -
        0.00024 * e * std::sin(2 * moon - sun) - 0.00017 * std::sin((124.7746 - 1.56375588 * k) * degree) +
        0.000325 * std::sin((299.77 + 0.107408 * k) * degree) + 0.000165 * std::sin((251.88 + 0.016321 * k) * degree);
    // Clocks are some 70 seconds behind the sky's own time.
    return 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t + shift - 70 / 86400.0;
}

QDate firstNewMoonInBeijing(const QDate &from)
{
    for (double k = std::floor((from.year() - 2000) * 12.3685) - 2;; ++k) {
        const auto day = qint64(std::floor(newMoon(k) + 0.5 + 8 / 24.0));
        if (day >= from.toJulianDay())
            return QDate::fromJulianDay(day);
    }
}

/// Sixty months from 2019 on, of which the share of `days` moves demand by exp(effect).
Item withNewYear(double effect, double noise, double expected, unsigned seed)
{
    std::vector<QDate> starts;
    for (int month = 0; month <= 72; ++month)
        starts.push_back(QDate(2019, 1, 1).addMonths(month));
    const std::vector<DaySpan> days = aroundChineseNewYear(2018, 2026, 20, 5);
    Item item{madeSeries({.level = 100, .noise = noise}, 60, seed), 12};
    item.events = {{7, exposureOfDays(starts, days), expected}};
    for (int t = 0; t < 60; ++t)
        item.series.values[std::size_t(t)] *= std::exp(effect * item.events[0].exposure[std::size_t(t)]);
    return item;
}

} // namespace

void TestEvents::newYearIsTheNewMoon()
{
    for (int year = firstLunarYear; year <= lastLunarYear; ++year) {
        const QDate day = chineseNewYear(year);
        QCOMPARE(day.year(), year);
        QCOMPARE(day, firstNewMoonInBeijing(QDate(year, 1, 22)));
    }
    // As everybody remembers them.
    QCOMPARE(chineseNewYear(2023), QDate(2023, 1, 22));
    QCOMPARE(chineseNewYear(2024), QDate(2024, 2, 10));
    QVERIFY(chineseNewYear(firstLunarYear - 1).isNull() && chineseNewYear(lastLunarYear + 1).isNull());
}

void TestEvents::daysBecomeShares()
{
    const std::vector<QDate> starts{{2024, 1, 1}, {2024, 2, 1}, {2024, 3, 1}};
    const std::vector<DaySpan> days{{{2024, 1, 22}, {2024, 2, 10}}};
    const std::vector<double> shares = exposureOfDays(starts, days);
    QCOMPARE(shares.size(), std::size_t(2));
    QCOMPARE(shares[0], 10 / 31.0);
    QCOMPARE(shares[1], 10 / 29.0);
    // Spans that overlap count a day once.
    const std::vector<DaySpan> twice{days[0], days[0]};
    QCOMPARE(exposureOfDays(starts, twice), shares);
}

void TestEvents::effectsAreLearntAndDrawn()
{
    const Item item = withNewYear(0.9, 0.03, 0, 3);
    const EventEffect effect = learnEffects(item.series, item.events)[0];
    QCOMPARE(effect.kind, 7);
    QVERIFY2(effect.seen >= 5, qPrintable(QString::number(effect.seen)));
    QVERIFY2(std::abs(effect.effect - 0.9) < 0.15, qPrintable(QString::number(effect.effect)));
    // In noise it is believed less, and what was expected more.
    const Item loud = withNewYear(0.9, 0.4, 0, 3);
    const EventEffect drawn = learnEffects(loud.series, loud.events)[0];
    QVERIFY(drawn.trust < effect.trust);
    QVERIFY(std::abs(drawn.effect) < std::abs(drawn.own));
    // What was never seen is what is expected of it.
    Item unseen = withNewYear(0, 0.1, 0.5, 3);
    std::fill(unseen.events[0].exposure.begin(), unseen.events[0].exposure.begin() + 60, 0.0);
    const EventEffect believed = learnEffects(unseen.series, unseen.events)[0];
    QCOMPARE(believed.seen, 0);
    QVERIFY(std::abs(believed.effect - 0.5) < 1e-12);
    // Two events in the same periods share what was seen.
    Item both = withNewYear(0.9, 0.03, 0, 3);
    both.events.push_back(both.events[0]);
    const std::vector<EventEffect> shared = learnEffects(both.series, both.events);
    QVERIFY(std::abs(shared[0].effect + shared[1].effect - 0.9) < 0.2);
}

void TestEvents::forecastsMoveWithTheCalendar()
{
    // The new year of 2024 lay in February for the most part, that of 2025 in January.
    const Item item = withNewYear(1.0, 0.04, 0, 5);
    const Forecast with = forecastOne(item);
    Item without(item);
    without.events.clear();
    const Forecast plain = forecastOne(without);
    const auto truth = [&](int step) { return 100 * std::exp(item.events[0].exposure[std::size_t(60 + step)]); };
    double better = 0;
    double worse = 0;
    for (int step = 0; step < 2; ++step) {
        better += std::abs(with.steps[std::size_t(step)].mean - truth(step));
        worse += std::abs(plain.steps[std::size_t(step)].mean - truth(step));
    }
    QVERIFY2(better < 0.6 * worse, qPrintable(QString::number(better / worse)));
    QVERIFY(with.has(Reason::EventLearnt));
    QVERIFY(std::abs(with.sums[11].mean / 12 / plain.sums[11].mean * 12 - 1) < 0.15);
    double sum = 0;
    for (int step = 0; step < 12; ++step) {
        sum += with.steps[std::size_t(step)].mean;
        QVERIFY(std::abs(with.sums[std::size_t(step)].mean - sum) < 1e-9 * sum);
    }
    // A price that rises by a fifth at an elasticity of −2 costs a third of what is asked for.
    Item dearer{madeSeries({.level = 100, .noise = 0.05}, 40), 2};
    dearer.events = {{1, std::vector<double>(40, 0.0), -2}};
    dearer.events[0].exposure.resize(42, std::log(1.2));
    const double share = forecastOne(dearer).steps[0].mean / forecastOne({dearer.series, 2}).steps[0].mean;
    QVERIFY2(std::abs(share - std::pow(1.2, -2)) < 0.01, qPrintable(QString::number(share)));
}

} // namespace benchbook::testing
