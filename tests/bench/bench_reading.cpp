// Reading the stock, the reports and the first screen.
#include "core/reports/month_report.h"
#include "core/reports/today.h"
#include "core/stock/lot.h"
#include "tests/bench/benches.h"
#include "tests/bench/raw_sqlite.h"

namespace benchbook::bench {
namespace {

constexpr int rounds = 5;

constexpr const char *rawTotals = R"sql(
    SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro FROM stock_total
    WHERE inside = 1 AND quantity_micro > 0 ORDER BY lot_id, location_id
)sql";

constexpr const char *rawFacts = R"sql(
    SELECT lot_id, location_id, sum(quantity_micro), sum(value_minor), sum(unknown_micro)
    FROM (SELECT lot_id, from_location_id AS location_id, -quantity_micro AS quantity_micro,
                 -coalesce(value_minor, 0) AS value_minor, -iif(value_minor IS NULL, quantity_micro, 0) AS unknown_micro
          FROM stock_move
          UNION ALL
          SELECT lot_id, to_location_id, quantity_micro, coalesce(value_minor, 0),
                 iif(value_minor IS NULL, quantity_micro, 0)
          FROM stock_move)
    WHERE location_id IN (1, 2, 9)
    GROUP BY lot_id, location_id HAVING sum(quantity_micro) > 0 ORDER BY lot_id, location_id
)sql";

struct RawStock
{
    sqlite3_int64 column[5];
};

std::vector<RawStock> rawStock(sqlite3_stmt *statement)
{
    std::vector<RawStock> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        RawStock &row = rows.emplace_back();
        for (int i = 0; i < 5; ++i)
            row.column[i] = sqlite3_column_int64(statement, i);
    }
    sqlite3_reset(statement);
    return rows;
}

/// Our function and its raw statement by turns; both must have found the same number of rows.
template <class Read>
void compareStock(Table &table, const QString &what, Studio &studio, sqlite3_stmt *raw, double wanted, Read &&read)
{
    Samples ours;
    Samples theirs;
    std::size_t found = 0;
    std::size_t foundRaw = 0;
    for (int i = 0; i < rounds; ++i) {
        ours.measure([&] { found = need(studio.read(read)).size(); });
        theirs.measure([&] { foundRaw = rawStock(raw).size(); });
    }
    if (found != foundRaw)
        giveUp(QStringLiteral("%1 and %2 rows").arg(found).arg(foundRaw));
    table.ratio(what.arg(found), ours.medianCpu(), theirs.medianCpu(), wanted);
}

} // namespace

void benchStock(Table &table, const QString &path, Studio &studio)
{
    RawFile file(path);
    table.section(QStringLiteral("Stock of everything"));
    compareStock(table, QStringLiteral("from kept totals (%1 rows)"), studio, file.prepare(rawTotals), 1.5,
                 [](const Reader &reader) { return allStock(reader); });
    compareStock(table, QStringLiteral("from all moves (%1 rows)"), studio, file.prepare(rawFacts), 2,
                 [](const Reader &reader) { return allStockFromFacts(reader); });
}

void benchReports(Table &table, Studio &studio)
{
    table.section(QStringLiteral("Reports (processor time; first / again)"));
    const QDate today = studio.today();
    const auto twice = [&](const QString &what, double wanted, auto &&read) {
        for (const char *which : {"first", "again"}) {
            Samples samples;
            samples.measure([&] { need(studio.read(read)); });
            table.time(what + QStringLiteral(", ") + QLatin1StringView(which), samples.medianCpu(), wanted);
        }
    };
    for (const int monthsAgo : {1, 12}) {
        twice(QStringLiteral("monthly report, %1 month(s) ago").arg(monthsAgo), 2e6, [&](const Reader &reader) {
            LookAhead lookAhead;
            OutlookCache earlier;
            return readMonthReport(reader, today.addMonths(-monthsAgo), studio.clock().now(), studio.timeZone(),
                                   ReportLanguage::Both, lookAhead, earlier);
        });
    }
    twice(QStringLiteral("today's figures"), 0,
          [&](const Reader &reader) { return todayFigures(reader, studio.clock().now(), studio.timeZone()); });
}

void benchOpening(Table &table, const QString &path)
{
    Samples samples;
    for (int i = 0; i < rounds; ++i) {
        samples.measure([&] {
            const SystemClock clock;
            const auto studio = need(Studio::open(path, Access::ReadWrite, clock));
            need(studio->read(
                [&](const Reader &reader) { return todayFigures(reader, clock.now(), studio->timeZone()); }));
        });
    }
    table.section(QStringLiteral("Opening the file up to today's figures"));
    table.time(QStringLiteral("processor time"), samples.medianCpu());
    table.time(QStringLiteral("elapsed"), samples.medianWall());
}

} // namespace benchbook::bench
