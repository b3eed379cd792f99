#include "tests/core/needs/random_plan.h"

#include <algorithm>

namespace benchbook {
namespace {

Quantity anyQuantity(Random &random, qint64 mostUnits)
{
    // Half of them whole pieces, half with every millionth.
    return random.chance(0.5) ? Quantity::units(random.between(1, mostUnits))
                              : Quantity::fromMicro(random.between(1, mostUnits * Quantity::microPerUnit));
}

LotRule anyRule(Random &random)
{
    LotRule rule;
    rule.kind = LotRule::Kind(random.between(0, 2));
    if (random.chance(0.3))
        rule.minimum = anyQuantity(random, 20);
    if (random.chance(0.5))
        rule.multiple = random.chance(0.5) ? Quantity::units(1) : anyQuantity(random, 3);
    rule.batch = anyQuantity(random, 12);
    rule.coverDays = int(random.between(1, 21));
    return rule;
}

std::vector<Ratio> anyYields(Random &random)
{
    std::vector<Ratio> yields;
    // Two at most: their product is exact in millionths of millionths.
    for (qint64 i = random.between(0, 2); i > 0; --i)
        yields.push_back(Ratio::fromPpm(random.between(700'000, 1'000'000)));
    return yields;
}

PlanItem anyItem(Random &random, int index, const RandomPlanSize &size, int suppliers)
{
    PlanItem item{.record = index, .name = QString::number(index)};
    item.counted = random.chance(0.4);
    item.made = index < size.items * 2 / 3;
    item.yields = anyYields(random);
    item.leadDays = int(random.between(0, 6));
    item.lot = anyRule(random);
    if (item.made) {
        for (qint64 i = random.between(1, 4); i > 0 && index + 1 < size.items; --i) {
            PlanInput input{.item = int(random.between(index + 1, size.items - 1))};
            input.perPiece = anyQuantity(random, 3);
            input.attrition = random.chance(0.5) ? Ratio::fromPpm(random.between(0, 200'000)) : Ratio();
            input.share = random.chance(0.2) ? Ratio::fromPpm(random.between(0, 1'000'000)) : PlanInput::allOfThem;
            input.fromRemnants = random.chance(0.4) ? Ratio::fromPpm(random.between(1, 1'000'000)) : Ratio();
            item.inputs.push_back(input);
        }
    } else {
        for (qint64 i = random.chance(0.1) ? 0 : random.between(1, 2); i > 0; --i)
            item.sources.push_back({int(random.between(0, suppliers - 1)), int(random.between(0, 15)), anyRule(random),
                                    PricePer{Money::fromMinor(random.between(1, 5000)), Quantity::units(1)}});
    }
    if (random.chance(0.6))
        item.onHand = anyQuantity(random, 80);
    if (random.chance(0.4))
        item.remnants = anyQuantity(random, 20);
    if (random.chance(0.3))
        item.keep = anyQuantity(random, 20);
    return item;
}

PlanDemand anyDemand(Random &random, const NeedsInput &input, const RandomPlanSize &size)
{
    PlanDemand demand{.item = int(random.between(0, size.items - 1))};
    demand.quantity = anyQuantity(random, 15);
    demand.day = input.today.addDays(random.between(-5, size.days + 5));
    demand.kind = WantKind(random.between(0, 3));
    if (demand.kind == WantKind::Forecast && random.chance(0.8))
        demand.until = demand.day.addDays(random.between(0, 13));
    if (demand.kind == WantKind::Forecast && random.chance(0.5))
        demand.group = int(random.between(0, 2));
    if (random.chance(0.2))
        demand.reserved = anyQuantity(random, 10);
    const auto inputs = qint64(input.items[std::size_t(demand.item)].inputs.size());
    if (demand.kind == WantKind::Order && inputs > 0 && random.chance(0.2)) {
        InputChoice choice{.input = int(random.between(0, inputs - 1))};
        if (random.chance(0.6)) {
            choice.item = int(random.between(demand.item + 1, size.items - 1));
            choice.perPiece = anyQuantity(random, 3);
        }
        demand.choices.push_back(choice);
    }
    return demand;
}

} // namespace

NeedsInput randomPlan(Random &random, const RandomPlanSize &size)
{
    NeedsInput input{.today = QDate(2026, 3, 4).addDays(random.between(0, 6))};
    input.until = input.today.addDays(size.days);
    constexpr int suppliers = 3;
    for (int i = 0; i < suppliers; ++i) {
        PlanSupplier supplier{.record = i};
        if (random.chance(0.5)) {
            const QDate first = input.today.addDays(random.between(-5, size.days));
            supplier.calendar.close({first, first.addDays(random.between(0, 20))});
        }
        input.suppliers.push_back(supplier);
    }
    input.calendar.close({input.today.addDays(10), input.today.addDays(14)});
    input.calendar.workOn(input.today.addDays(random.between(0, 30)));
    for (int i = 0; i < size.items; ++i) {
        input.items.push_back(anyItem(random, i, size, suppliers));
        if (random.chance(0.5))
            input.items.back().keepCovers = input.today.addDays(random.between(0, size.days));
    }
    for (int i = 0; i < size.demands; ++i)
        input.demands.push_back(anyDemand(random, input, size));
    for (int i = 0; i < size.open; ++i) {
        OpenSupply open{.item = int(random.between(0, size.items - 1))};
        open.quantity = anyQuantity(random, 30);
        open.day = input.today.addDays(random.between(-5, size.days));
        const int demand = int(random.between(0, size.demands - 1));
        if (random.chance(0.3)) {
            open.demand = demand;
            open.item = input.demands[std::size_t(demand)].item;
        }
        input.open.push_back(open);
    }
    return input;
}

} // namespace benchbook
