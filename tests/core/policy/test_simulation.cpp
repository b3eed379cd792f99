#include "core/base/random.h"
#include "core/forecast/intermittent.h"
#include "core/forecast/normal_score.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/policy/reorder_point.h"
#include "tests/core/policy/simulated_demand.h"

#include <QHash>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

/// Deliveries take one, two or three periods.
const std::vector<LeadTimeChance> deliveries = {{1, 0.25}, {2, 0.5}, {3, 0.25}};

/// One product at one moment: what the program and the textbook know, and what came until the delivery.
struct StockCase
{
    DemandOver demand;
    double mean = 0;
    double deviation = 0;
    double came = 0;
};

std::vector<StockCase> lumpyCases(const std::vector<HeldSeries> &all)
{
    QStringList origins;
    QHash<QString, std::vector<std::size_t>> byOrigin;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!byOrigin.contains(all[i].origin))
            origins << all[i].origin;
        byOrigin[all[i].origin].push_back(i);
    }
    Random random(1);
    std::vector<StockCase> cases;
    for (const QString &origin : origins) {
        std::vector<LumpyHistory> group;
        for (const std::size_t i : byOrigin[origin])
            group.push_back({all[i].known});
        const auto forecasts = forecastLumpyDemand(group, 3).valueOr({});
        for (std::size_t j = 0; j < forecasts.size(); ++j) {
            const HeldSeries &series = all[byOrigin[origin][j]];
            const LumpyForecast forecast = forecasts[j];
            StockCase each;
            each.demand = [forecast](int first, int last) { return forecast.demandOver(first, last); };
            const double count = double(series.known.size());
            each.mean = std::accumulate(series.known.begin(), series.known.end(), 0.0) / count;
            for (const double value : series.known)
                each.deviation += (value - each.mean) * (value - each.mean) / (count - 1);
            each.deviation = std::sqrt(each.deviation);
            const double die = random.unit();
            const std::ptrdiff_t periods = die < 0.25 ? 1 : die < 0.75 ? 2 : 3;
            each.came = std::accumulate(series.came.begin(), series.came.begin() + periods, 0.0);
            cases.push_back(each);
        }
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
        for (const QString &set : {u"carparts"_s, u"uci_weekly"_s, u"bakery_weekly"_s, u"hospital"_s})
            QTest::newRow(qPrintable(set)) << set;
    }

    void askedServiceIsReachedWithNoMoreStockThanTheTextbook()
    {
        QFETCH(const QString, set);
        const QString folder = qEnvironmentVariable("BENCHBOOK_SERIES");
        if (folder.isEmpty())
            QSKIP("BENCHBOOK_SERIES does not name a folder of demand series");
        const std::vector<HeldSeries> all = heldSeries(folder, set);
        QVERIFY2(!all.empty(), "no series could be read");
        const std::vector<StockCase> cases = lumpyCases(all);
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
            QVERIFY(ours.stock <= textbook.stock);
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulation)

#include "test_simulation.moc"
