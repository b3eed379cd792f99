#include "core/base/random.h"
#include "core/forecast/forecast.h"
#include "core/forecast/normal_score.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/policy/reorder_point.h"
#include "tests/core/policy/simulated_demand.h"

#include <QHash>
#include <QTest>

#include <cmath>
#include <memory>
#include <numeric>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

/// Deliveries take one, two or three periods.
const std::vector<LeadTimeChance> deliveries = {{1, 0.25}, {2, 0.5}, {3, 0.25}};
constexpr int longestDelivery = 3;

/// One product at one moment: what the program and the textbook know, and what came until the delivery.
struct StockCase
{
    DemandOver demand;
    double mean = 0;
    double deviation = 0;
    double came = 0;
};

/// Forecast as the program does: what was known alike is one group, and the forecaster chooses by itself.
std::vector<StockCase> forecastCases(const std::vector<HeldSeries> &all, int periodsAYear)
{
    QHash<QString, int> groups;
    std::vector<forecast::Item> asked;
    for (const HeldSeries &series : all) {
        const int group = groups.value(series.origin, int(groups.size()));
        groups.insert(series.origin, group);
        asked.push_back({{series.known, periodsAYear}, longestDelivery, group});
    }
    const auto forecasts = forecast::forecastAll(asked, {.threads = 2}).valueOr({});
    Random random(1);
    std::vector<StockCase> cases;
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        StockCase each;
        const auto told = std::make_shared<const forecast::Forecast>(forecasts[i]);
        each.demand = [told](int, int last) { return told->demandOver(std::min(last, longestDelivery)); };
        const double count = double(all[i].known.size());
        each.mean = std::accumulate(all[i].known.begin(), all[i].known.end(), 0.0) / count;
        for (const double value : all[i].known)
            each.deviation += (value - each.mean) * (value - each.mean) / (count - 1);
        each.deviation = std::sqrt(each.deviation);
        const double die = random.unit();
        const std::ptrdiff_t periods = die < 0.25 ? 1 : die < 0.75 ? 2 : 3;
        each.came = std::accumulate(all[i].came.begin(), all[i].came.begin() + periods, 0.0);
        cases.push_back(each);
    }
    return cases;
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askedServiceIsReachedWithNoMoreStockThanTheTextbook_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<int>("periodsAYear");
        QTest::newRow("carparts") << u"carparts"_s << 12;
        QTest::newRow("bakery_weekly") << u"bakery_weekly"_s << 52;
        QTest::newRow("uci_weekly") << u"uci_weekly"_s << 52;
        QTest::newRow("hospital") << u"hospital"_s << 12;
        QTest::newRow("m3_monthly") << u"m3_monthly"_s << 12;
    }

    void askedServiceIsReachedWithNoMoreStockThanTheTextbook()
    {
        QFETCH(const QString, set);
        QFETCH(const int, periodsAYear);
        const QString folder = qEnvironmentVariable("BENCHBOOK_SERIES");
        if (folder.isEmpty())
            QSKIP("BENCHBOOK_SERIES does not name a folder of demand series");
        const std::vector<HeldSeries> all = heldSeries(folder, set);
        QVERIFY2(!all.empty(), "no series could be read");
        const std::vector<StockCase> cases = forecastCases(all, periodsAYear);
        std::vector<double> came;
        std::vector<double> scales;
        for (const StockCase &each : cases) {
            came.push_back(each.came);
            scales.push_back(std::max(each.mean, 0.05));
        }
        for (const double service : {0.9, 0.95}) {
            std::vector<double> levels;
            for (const StockCase &each : cases) {
                const auto point = reorderPoint(each.demand, deliveries, {service});
                QVERIFY(point.ok());
                levels.push_back(unitsOf(point->reorderAt));
            }
            const ReachedService ours = reachedService(levels, came, scales);
            // The textbook's formula with that factor z which reaches the same.
            double low = -2;
            double high = 12;
            ReachedService textbook;
            for (int i = 0; i < 60; ++i) {
                const double z = (low + high) / 2;
                std::vector<double> normal;
                for (const StockCase &each : cases) {
                    const double safety =
                        z * normalSafetyStock(normalBelow(1), each.mean, each.deviation, meanLeadTime(deliveries),
                                              leadTimeDeviation(deliveries));
                    normal.push_back(std::max(0.0, std::round(meanLeadTime(deliveries) * each.mean + safety)));
                }
                textbook = reachedService(normal, came, scales);
                (textbook.service < ours.service ? low : high) = z;
            }
            qInfo(
                "%-14s asked %.0f %%: reached %.1f %%, stock %.2f, left %.2f; textbook at %.1f %% (z %.2f): %.2f, %.2f",
                qPrintable(set), 100 * service, 100 * ours.service, ours.stock, ours.left, 100 * textbook.service, high,
                textbook.stock, textbook.left);
            QVERIFY2(ours.stock <= textbook.stock, "the textbook keeps less for the same service");
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulation)

#include "test_simulation.moc"
