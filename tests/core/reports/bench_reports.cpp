// The month's and today's figures on a file with a million stock moves and fifty thousand orders.
#include "core/reports/month_report.h"
#include "core/reports/today.h"
#include "tests/support/test_studio.h"

#include <ctime>
#include <limits>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

// Five years up to 2026-09-01, written past the journal: only reading is measured here. Dates run
// with the row's number, as they do in life.
const std::vector<const char *> &manyRows()
{
    static const std::vector<const char *> statements{
        "BEGIN",
        "CREATE TEMP TABLE series (value INTEGER PRIMARY KEY)",
        R"sql(INSERT INTO series WITH RECURSIVE counted (value) AS (
                  SELECT 1 UNION ALL SELECT value + 1 FROM counted WHERE value < 120000)
              SELECT value FROM counted)sql",
        R"sql(INSERT INTO person (id, name, rate_per_hour_minor)
              SELECT value, 'Person ' || value, 6000 FROM series WHERE value <= 6)sql",
        R"sql(INSERT INTO customer (id, number, code, name)
              SELECT value, value, 'C-' || value, 'Customer ' || value FROM series WHERE value <= 9000)sql",
        R"sql(INSERT INTO material (id, number, code, name, kind, base_unit, reorder_point_micro)
              SELECT value, value, 'M-' || value, 'Material ' || value, 'leather', 'dm2', 900000000
              FROM series WHERE value <= 200)sql",
        R"sql(INSERT INTO product (id, number, code, name)
              SELECT value, value, 'P-' || value, 'Product ' || value FROM series WHERE value <= 200)sql",
        R"sql(INSERT INTO variant (id, product_id, sku)
              SELECT value, value, 'SKU-' || value FROM series WHERE value <= 200)sql",
        R"sql(INSERT INTO recipe (id, product_id, version)
              SELECT value, value, 1 FROM series WHERE value <= 200)sql",
        R"sql(INSERT INTO recipe_step (id, recipe_id, position, name, setup_seconds, seconds)
              SELECT value, (value + 2) / 3, value % 3, 'Step ' || value % 3, 600, 900
              FROM series WHERE value <= 600)sql",
        R"sql(INSERT INTO sales_order (id, number, code, channel_id, customer_id, ordered_at_ms, ordered_day,
                                       first_promise_day, promise_day, currency, rate_micro)
              SELECT value, value, 'SO-' || value, 1 + value % 5, 1 + value % 9000, 0,
                     date('2021-09-01', '+' || (value * 1826 / 50000) || ' days'),
                     date('2021-09-15', '+' || (value * 1826 / 50000) || ' days'),
                     date('2021-09-15', '+' || (value * 1826 / 50000) || ' days'),
                     iif(value % 5 = 2, 'USD', 'CNY'), iif(value % 5 = 2, 7100000, NULL)
              FROM series WHERE value <= 50000)sql",
        R"sql(INSERT INTO sales_order_line (id, order_id, position, variant_id, title, quantity_micro, total_minor)
              SELECT value, 1 + value * 49999 / 60000, 1, 1 + value % 200, 'Thing', 1000000, 19900
              FROM series WHERE value <= 60000)sql",
        R"sql(INSERT INTO shipment (id, order_id, at_ms, shipped_day)
              SELECT id, id, 0, date(ordered_day, '+' || (5 + id % 12) || ' days') FROM sales_order
              WHERE ordered_day < '2026-08-20')sql",
        R"sql(INSERT INTO work_order (id, number, code, variant_id, recipe_id, quantity, planned_day, due_day, released)
              SELECT value, value, 'WO-' || value, 1 + value % 200, 1 + value % 200, 2,
                     date('2021-09-01', '+' || (value * 1826 / 30000) || ' days'),
                     date('2021-09-10', '+' || (value * 1826 / 30000) || ' days'), 1
              FROM series WHERE value <= 30000)sql",
        R"sql(INSERT INTO work_log (id, work_order_id, step_id, person_id, at_ms, about_day, seconds, good, scrap,
                                    rate_per_hour_minor, overhead_per_hour_minor, labour_minor, overhead_minor)
              SELECT value, 1 + (value - 1) / 3, 1 + value % 600, 1 + value % 6, 0,
                     date('2021-09-05', '+' || (value * 1826 / 90000) || ' days'), 1800, 2, value % 20 = 0, 6000, 0,
                     3000, 0
              FROM series WHERE value <= 90000)sql",
        R"sql(INSERT INTO work_finish (id, work_order_id, at_ms, about_day, good, scrap, material_minor, labour_minor,
                                       overhead_minor)
              SELECT id, id, 0, due_day, 2, id % 10 = 0, 4000, 9000, 0 FROM work_order WHERE id <= 29900)sql",
        R"sql(INSERT INTO lot (id, number, code, material_id, received_day)
              SELECT value, value, 'LOT-' || value, 1 + value % 200,
                     date('2021-09-01', '+' || (value * 1820 / 83000) || ' days')
              FROM series WHERE value <= 83000)sql",
        R"sql(INSERT INTO lot (id, number, code, variant_id, received_day)
              SELECT value, value, 'LOT-' || value, 1 + value % 200,
                     date('2021-09-01', '+' || ((value - 83000) * 1820 / 30000) || ' days')
              FROM series WHERE value BETWEEN 83001 AND 113000)sql",
        R"sql(INSERT INTO stock_move (id, at_ms, about_day, kind, lot_id, from_location_id, to_location_id,
                                      quantity_micro, value_minor)
              SELECT id * 11, 0, received_day, 'receipt', id, 3, 1, 100000000, 10000 FROM lot WHERE id <= 83000)sql",
        R"sql(INSERT INTO stock_move (id, at_ms, about_day, kind, lot_id, from_location_id, to_location_id,
                                      quantity_micro, value_minor)
              SELECT id * 11 + 2 * value - 1, 0, date(received_day, '+' || value || ' days'), 'issue', id, 1, 2,
                     20000000, 2000
              FROM lot JOIN series ON value <= 5 WHERE id <= 83000 AND (id % 40 <> 0 OR value < 4))sql",
        R"sql(INSERT INTO stock_move (id, at_ms, about_day, kind, lot_id, from_location_id, to_location_id,
                                      quantity_micro, value_minor)
              SELECT id * 11 + 2 * value, 0, date(received_day, '+' || (value + 1) || ' days'), 'use', id, 2, 8,
                     20000000, 2000
              FROM lot JOIN series ON value <= 5 WHERE id <= 83000 AND (id % 40 <> 0 OR value < 4))sql",
        R"sql(INSERT INTO stock_move (id, at_ms, about_day, kind, lot_id, from_location_id, to_location_id,
                                      quantity_micro, value_minor)
              SELECT 2000000 + id, 0, received_day, 'output', id, 8, 9, 2000000, 13000 FROM lot WHERE id > 83000)sql",
        R"sql(INSERT INTO stock_move (id, at_ms, about_day, kind, lot_id, from_location_id, to_location_id,
                                      quantity_micro, value_minor, order_line_id, shipment_id)
              SELECT 3000000 + line.id, 0, shipment.shipped_day, 'ship', 83000 + (line.id + 1) / 2, 9, 4, 1000000,
                     6500, line.id, shipment.id
              FROM shipment JOIN sales_order_line AS line ON line.order_id = shipment.order_id)sql",
        "COMMIT"};
    return statements;
}

} // namespace

class BenchReports final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStudio> m_studio;

    /// The best of five in milliseconds of processor time, because tests share their machine with
    /// others.
    template <class Body> qint64 bestOf(Body &&body)
    {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            const std::clock_t start = std::clock();
            const auto done = (*m_studio)->read(body);
            if (!done.ok())
                qFatal("%s", qPrintable(done.error().message + u" / " + done.error().detail));
            best = std::min<qint64>(best, (std::clock() - start) * 1000 / CLOCKS_PER_SEC);
        }
        return best;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<TestStudio>();
        for (const char *statement : manyRows())
            m_studio->integer(statement);
        const qint64 moves = m_studio->integer("SELECT count(*) FROM stock_move");
        QVERIFY2(moves > 950'000, qPrintable(QString::number(moves)));
    }

    void month_data()
    {
        QTest::addColumn<QDate>("month");
        QTest::newRow("last") << QDate(2026, 8, 1);
        QTest::newRow("a year ago") << QDate(2025, 8, 1);
        QTest::newRow("halfway") << QDate(2024, 2, 1);
        QTest::newRow("the first") << QDate(2021, 9, 1);
    }
    void month()
    {
        QFETCH(QDate, month);
        const Instant now = testStart();
        const qint64 took = bestOf([&](const Reader &reader) {
            return monthFigures(reader, month, now, (*m_studio)->timeZone());
        });
        qInfo("figures of the month in %lld ms", static_cast<long long>(took));
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    }

    void today()
    {
        const Instant now = testStart();
        const qint64 took = bestOf([&](const Reader &reader) {
            return todayFigures(reader, now, (*m_studio)->timeZone());
        });
        qInfo("today's figures in %lld ms", static_cast<long long>(took));
        QVERIFY2(took < 50, qPrintable(QString::number(took)));
    }
};

QTEST_GUILESS_MAIN(BenchReports)
#include "bench_reports.moc"
