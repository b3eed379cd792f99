// Every list as a screen uses it: the first rows, the ids of all, then rows wherever somebody scrolls to.
#include "core/catalogue.h"
#include "tests/bench/benches.h"

#include <algorithm>

namespace benchbook::bench {
namespace {

constexpr int pageOfRows = 200;
constexpr int jumps = 9;
constexpr double firstPageWanted = 100'000;
constexpr double scrollWanted = 50'000;

std::vector<qint64> pageAt(const std::vector<qint64> &ids, std::size_t offset)
{
    const auto first = ids.begin() + static_cast<std::ptrdiff_t>(std::min(offset, ids.size()));
    return {first, first + std::min<std::ptrdiff_t>(pageOfRows, ids.end() - first)};
}

/// The list as it opens: its default filter, its own order.
void benchList(Table &table, const Studio &studio, const ListDefinition &list, Random &random)
{
    ListRequest request{.today = studio.today(), .limit = pageOfRows};
    Samples first;
    for (int i = 0; i < 3; ++i) {
        first.measure([&] {
            need(studio.read(
                [&](const Reader &reader) { return listRows(reader, list, listIds(reader, list, request)); }));
        });
    }
    request.limit = 0;
    std::vector<qint64> ids;
    Samples whole;
    whole.measure(
        [&] { ids = need(studio.read([&](const Reader &reader) { return listIds(reader, list, request); })); });
    const QString name = QLatin1StringView(list.name) + QStringLiteral(" (%1)").arg(ids.size());
    table.time(name + QStringLiteral(": first page"), first.medianCpu(), firstPageWanted);
    if (ids.size() <= pageOfRows)
        return;
    table.time(name + QStringLiteral(": all ids, in the worker"), whole.medianCpu());
    Samples scroll;
    for (int i = 0; i < jumps; ++i) {
        const auto offset = static_cast<std::size_t>(random.between(0, static_cast<qint64>(ids.size()) - pageOfRows));
        scroll.measure([&] {
            need(studio.read([&](const Reader &reader) { return listRows(reader, list, pageAt(ids, offset)); }));
        });
    }
    table.time(name + QStringLiteral(": scrolled to"), scroll.medianCpu(), scrollWanted);
}

/// The chips above the lists; only what is slow is worth a line.
void benchFilters(Table &table, const Studio &studio, const ListDefinition &list)
{
    for (const ListFilter &filter : list.filters) {
        const ListRequest request{
            .filter = QLatin1StringView(filter.key), .today = studio.today(), .limit = pageOfRows};
        Samples samples;
        for (int i = 0; i < 2; ++i) {
            samples.measure([&] {
                need(studio.read(
                    [&](const Reader &reader) { return listRows(reader, list, listIds(reader, list, request)); }));
            });
        }
        if (samples.medianCpu() > firstPageWanted / 4) {
            table.time(
                QStringLiteral("%1, %2: first page").arg(QLatin1StringView(list.name), QLatin1StringView(filter.key)),
                samples.medianCpu(), firstPageWanted);
        }
    }
}

} // namespace

void benchLists(Table &table, Studio &studio)
{
    Random random(3);
    table.section(QStringLiteral("Lists (processor time; a page is 200 rows, found and read)"));
    for (const ListDefinition *list : allLists())
        benchList(table, studio, *list, random);
    table.section(QStringLiteral("Filters that take more than a quarter of what is allowed"));
    for (const ListDefinition *list : allLists())
        benchFilters(table, studio, *list);
}

} // namespace benchbook::bench
