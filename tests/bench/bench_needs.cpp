// benchbook_bench_needs: planning 500 products of three levels with 5,000 open lines over 52 weeks, beside a raw loop
// that only multiplies the same demands through the same recipes into weeks.
#include "core/base/random.h"
#include "core/planning/needs/needs_plan.h"
#include "tests/bench/bench_table.h"

#include <QCoreApplication>

#include <numeric>

using namespace benchbook;
using namespace benchbook::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;
constexpr int products = 500;
constexpr int assemblies = 300;
constexpr int materials = 400;
constexpr int openLines = 5000;
constexpr int weeks = 52;
constexpr double wantedMicroseconds = 50'000;

PlanItem madeItem(Random &random, int level, int firstPart, int parts)
{
    PlanItem item{.record = level, .made = true};
    item.leadDays = int(random.between(1, 5));
    item.lot.multiple = Quantity::units(1);
    item.yields = {Ratio::fromPpm(random.between(900'000, 1'000'000)),
                   Ratio::fromPpm(random.between(950'000, 1'000'000))};
    for (int i = 0; i < parts; ++i) {
        item.inputs.push_back({.item = int(firstPart + random.between(0, (level == 0 ? assemblies : materials) - 1)),
                               .perPiece = Quantity::fromMicro(random.between(100'000, 4'000'000)),
                               .attrition = Ratio::fromPpm(random.between(0, 80'000))});
    }
    item.onHand = Quantity::units(random.between(0, 10));
    return item;
}

NeedsInput largeStudio()
{
    Random random(7);
    NeedsInput input{.today = QDate(2026, 3, 2), .until = QDate(2026, 3, 2).addDays(7 * weeks)};
    input.suppliers.resize(20);
    for (int i = 0; i < products; ++i)
        input.items.push_back(madeItem(random, 0, products, 3));
    for (int i = 0; i < assemblies; ++i)
        input.items.push_back(madeItem(random, 1, products + assemblies, 4));
    for (int i = 0; i < materials; ++i) {
        PlanItem item{.record = i, .onHand = Quantity::units(random.between(0, 500))};
        item.sources.push_back({.supplier = int(random.between(0, 19)), .leadDays = int(random.between(2, 25))});
        item.sources[0].lot = {.kind = LotRule::Kind::PeriodCover, .coverDays = 28};
        item.keep = Quantity::units(random.between(0, 100));
        input.items.push_back(item);
    }
    for (int i = 0; i < openLines; ++i) {
        input.demands.push_back({.item = int(random.between(0, products - 1)),
                                 .quantity = Quantity::units(random.between(1, 6)),
                                 .day = input.today.addDays(random.between(-3, 60))});
    }
    for (int item = 0; item < products; ++item) {
        for (int week = 0; week < weeks; ++week) {
            const QDate first = input.today.addDays(7 * week);
            input.demands.push_back({.item = item,
                                     .quantity = Quantity::fromMicro(random.between(1, 5'000'000)),
                                     .day = first,
                                     .kind = WantKind::Forecast,
                                     .until = first.addDays(6)});
        }
    }
    for (int i = 0; i < products; ++i) {
        input.open.push_back({.item = int(random.between(0, products + assemblies + materials - 1)),
                              .quantity = Quantity::units(random.between(1, 50)),
                              .day = input.today.addDays(random.between(-3, 60))});
    }
    return input;
}

/// Gross needs by item and week, nothing netted, nothing said.
qint64 rawLoop(const NeedsInput &input)
{
    std::vector<qint64> gross(input.items.size() * (weeks + 1));
    for (const PlanDemand &demand : input.demands) {
        const auto week = std::size_t(std::clamp<qint64>(input.today.daysTo(demand.day) / 7, 0, weeks));
        gross[std::size_t(demand.item) * (weeks + 1) + week] += demand.quantity.micro();
    }
    for (std::size_t item = 0; item < input.items.size(); ++item) {
        for (const PlanInput &part : input.items[item].inputs) {
            for (std::size_t week = 0; week <= weeks; ++week) {
                const qint64 started = gross[item * (weeks + 1) + week];
                gross[std::size_t(part.item) * (weeks + 1) + week] +=
                    multiplyDivide(part.perPiece.micro(), started, Quantity::microPerUnit, Rounding::Up);
            }
        }
    }
    return std::accumulate(gross.begin(), gross.end(), qint64(0));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const NeedsInput input = largeStudio();
    Samples ours;
    Samples raw;
    std::size_t lines = 0;
    std::size_t needs = 0;
    qint64 gross = 0;
    for (int round = 0; round < rounds; ++round) {
        ours.measure([&] {
            const NeedsPlan plan = need(planNeeds(input));
            lines = plan.lines.size();
            needs = plan.needs.size();
        });
        raw.measure([&] { gross += rawLoop(input); });
    }
    Table table;
    table.section(u"%1 items, %2 demands, %3 weeks: %4 needs, %5 lines (raw sum %6)"_s.arg(input.items.size())
                      .arg(input.demands.size())
                      .arg(weeks)
                      .arg(needs)
                      .arg(lines)
                      .arg(gross));
    table.time(u"plan the needs"_s, ours.medianCpu(), wantedMicroseconds);
    table.time(u"raw loop: gross needs by week"_s, raw.medianCpu());
    return 0;
}
