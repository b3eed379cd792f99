// How long a trace takes, both ways, on a studio that has lived.
#include "core/recall.h"
#include "tests/bench/benches.h"

#include <algorithm>

namespace benchbook::bench {
namespace {

using namespace Qt::StringLiterals;

/// Nobody waits for a trace while a customer is on the line.
constexpr double traceWanted = 100'000;
constexpr int traced = 25;

constexpr const char *takenMostSql = R"sql(
    SELECT lot_id FROM stock_move WHERE kind = 'issue' GROUP BY lot_id ORDER BY count(*) DESC LIMIT 1
)sql";

std::vector<qint64> someOf(const Studio &studio, const char *sql)
{
    std::vector<qint64> ids = need(studio.read([&](const Reader &reader) -> Result<std::vector<qint64>> {
        std::vector<qint64> found;
        Query query = reader.query(sql);
        while (query.next())
            found.push_back(query.integer(0));
        return found;
    }));
    Random random(5);
    for (std::size_t i = 0; i < ids.size() && i < traced; ++i)
        std::swap(
            ids[i],
            ids[static_cast<std::size_t>(random.between(static_cast<qint64>(i), static_cast<qint64>(ids.size()) - 1))]);
    ids.resize(std::min<std::size_t>(ids.size(), traced));
    return ids;
}

/// The slowest of them: what a person meets on a bad day.
template <class Ask> void timeTraces(Table &table, const QString &what, const Studio &studio, const char *sql, Ask ask)
{
    double slowest = 0;
    std::size_t lots = 0;
    for (const qint64 id : someOf(studio, sql)) {
        Samples samples;
        for (int again = 0; again < 3; ++again) {
            samples.measure([&] {
                const auto found = studio.read([&](const Reader &reader) { return ask(reader, id); });
                lots = std::max(lots, found.ok() ? found->lots.size() : 0);
            });
        }
        slowest = std::max(slowest, samples.medianCpu());
    }
    table.time(u"%1, the slowest of %2, up to %3 lots"_s.arg(what).arg(traced).arg(lots), slowest, traceWanted);
}

Result<Trace> ofLot(const Reader &reader, qint64 id) { return traceLot(reader, Id<Lot>(id)); }

} // namespace

void benchTrace(Table &table, const Studio &studio)
{
    table.section(u"Trace"_s);
    timeTraces(table, u"a material's lot"_s, studio,
               "SELECT id FROM lot WHERE material_id IS NOT NULL AND rolling = 0 AND hidden = 0", ofLot);
    timeTraces(table, u"a product's lot"_s, studio, "SELECT id FROM lot WHERE variant_id IS NOT NULL AND hidden = 0",
               ofLot);
    timeTraces(table, u"a work order"_s, studio, "SELECT id FROM work_order",
               [](const Reader &reader, qint64 id) { return traceWorkOrder(reader, Id<WorkOrder>(id)); });
    timeTraces(table, u"an order"_s, studio, "SELECT id FROM sales_order",
               [](const Reader &reader, qint64 id) { return traceSalesOrder(reader, Id<SalesOrder>(id)); });
    timeTraces(table, u"the lot most orders took from"_s, studio, takenMostSql, ofLot);
    timeTraces(table, u"the same, as the window asks first"_s, studio, takenMostSql,
               [](const Reader &reader, qint64 id) { return Result(traceLot(reader, Id<Lot>(id), {.orders = 400})); });
    const std::vector<qint64> hides =
        someOf(studio, "SELECT id FROM lot WHERE material_id IS NOT NULL AND rolling = 0 AND hidden = 0");
    Samples recalls;
    for (const qint64 id : hides) {
        recalls.measure([&] {
            need(studio.read([&](const Reader &reader) -> Result<Recall> { return recallList(reader, Id<Lot>(id)); }));
        });
    }
    table.time(u"recall list of a material's lot"_s, recalls.medianCpu(), traceWanted);
}

} // namespace benchbook::bench
