// A studio of very many lots: its lists, filters and searches, and what is proposed from them.
#include "core/materials/material.h"
#include "core/stock/stock.h"
#include "core/suppliers/supplier.h"
#include "tests/bench/benches.h"

#include <QTimeZone>

#include <algorithm>

namespace benchbook::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int pageOfRows = 200;
constexpr int piecesOfReceipt = 1'000;
constexpr int materialsOfStudio = 100;
constexpr double firstPageWanted = 100'000;
constexpr double scrollWanted = 50'000;

/// Deliveries of a thousand pieces each, of a hundred materials, over four years; every third lot expires some day.
void receiveLots(Studio &studio, int lots)
{
    std::vector<Id<Material>> materials;
    need(studio.perform(Sentence("Materials"), std::nullopt, [&](Action &action) -> Result<void> {
        for (int i = 0; i < materialsOfStudio; ++i) {
            const Draft draft{{u"name"_s, Value(u"Hide %1"_s.arg(i))}, {u"unit"_s, Value(u"dm2"_s)}};
            materials.push_back(Id<Material>(addRecord(action, materialKind(), draft)));
        }
        return {};
    }));
    Random random(11);
    for (int received = 0; received < lots; received += piecesOfReceipt) {
        const auto which = static_cast<std::size_t>(received / piecesOfReceipt) % materials.size();
        Receipt receipt{materials[which], {}};
        receipt.supplier = u"Supplier %1"_s.arg(received / piecesOfReceipt % 40);
        receipt.cost = Money::fromMinor(random.between(100'000, 900'000));
        receipt.day = studio.today().addDays(-random.between(0, 4 * 365));
        for (int i = 0; i < std::min(piecesOfReceipt, lots - received); ++i) {
            LotTraits traits;
            traits.grade = i % 3 == 0 ? u"B"_s : u"A"_s;
            traits.thickness = Quantity::fromMicro(random.between(800'000, 2'400'000));
            if (i % 3 == 0)
                traits.expiry = receipt.day.addDays(random.between(100, 1'500));
            receipt.pieces.emplace_back(Quantity::fromMicro(random.between(50, 900) * 250'000), traits);
        }
        need(receive(studio, receipt, std::nullopt));
    }
}

double firstPage(const Studio &studio, const ListRequest &request)
{
    Samples samples;
    for (int i = 0; i < 3; ++i) {
        samples.measure([&] {
            need(studio.read([&](const Reader &reader) {
                return listRows(reader, lotList(), listIds(reader, lotList(), request));
            }));
        });
    }
    return samples.medianCpu();
}

void benchLotPages(Table &table, const Studio &studio)
{
    ListRequest request{.today = studio.today(), .limit = pageOfRows};
    table.time(u"lots: first page"_s, firstPage(studio, request), firstPageWanted);
    for (const ListFilter &filter : lotList().filters) {
        request.filter = QLatin1StringView(filter.key);
        table.time(u"lots, %1: first page"_s.arg(request.filter), firstPage(studio, request), firstPageWanted);
    }
    request.filter.clear();
    for (const ListColumn &column : lotList().columns) {
        if (!column.sort)
            continue;
        request.sort = QLatin1StringView(column.key);
        table.time(u"lots by %1: first page"_s.arg(request.sort), firstPage(studio, request));
    }
    request.sort.clear();
    request.search = u"Hide 37"_s;
    table.time(u"lots, “Hide 37”: first page"_s, firstPage(studio, request), firstPageWanted);

    request = {.today = studio.today()};
    std::vector<qint64> ids;
    Samples whole;
    whole.measure(
        [&] { ids = need(studio.read([&](const Reader &reader) { return listIds(reader, lotList(), request); })); });
    table.time(u"lots: all ids, in the worker"_s, whole.medianCpu());
    Random random(3);
    Samples scroll;
    for (int i = 0; i < 9; ++i) {
        const auto last = static_cast<qint64>(ids.size()) - pageOfRows;
        const auto first = ids.begin() + random.between(0, std::max<qint64>(last, 0));
        const std::vector<qint64> page(first, first + std::min<qint64>(pageOfRows, ids.end() - first));
        scroll.measure(
            [&] { need(studio.read([&](const Reader &reader) { return listRows(reader, lotList(), page); })); });
    }
    table.time(u"lots: scrolled to"_s, scroll.medianCpu(), scrollWanted);
}

} // namespace

void benchLots(Table &table, const QString &folder, int lots)
{
    const SystemClock clock;
    Random random(7);
    const NewStudio draft{u"Lots"_s, Currency::fromCode(u"CNY"_s).value(), QTimeZone("Asia/Shanghai")};
    const auto studio = need(Studio::create(folder + u"/lots.benchbook"_s, draft, clock, random));
    table.section(u"%1 lots"_s.arg(lots));
    Samples receiving;
    receiving.measure([&] { receiveLots(*studio, lots); });
    table.line(u"received, each lot"_s, u"%1 µs"_s.arg(receiving.medianCpu() / lots, 0, 'f', 1));
    benchLotPages(table, *studio);
    const auto material = need(studio->read([](const Reader &reader) {
        Query query = reader.query("SELECT id FROM material WHERE name = 'Hide 37'");
        return query.next() ? Result<Id<Material>>(query.id<Material>(0)) : Error::notFound({});
    }));
    Samples proposing;
    for (int i = 0; i < 9; ++i) {
        proposing.measure([&] {
            need(studio->read(
                [&](const Reader &reader) { return proposeLots(reader, material, Quantity::units(300)); }));
        });
    }
    table.time(u"lots proposed for a need, of %1 of the material"_s.arg(lots / materialsOfStudio),
               proposing.medianCpu());
}

} // namespace benchbook::bench
