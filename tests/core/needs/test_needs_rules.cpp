// The rules of the plan, one by one, on a belt that is cut from hides.
#include "core/planning/needs/needs_plan.h"
#include "core/planning/needs/plan_reasons.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

enum BeltItem { Belt, Strap, Hide, Buckle };
const QDate monday(2026, 3, 2);

Quantity pieces(qint64 count) { return Quantity::units(count); }

/// A belt takes a strap and a buckle, a strap 1.5 dm² of hide. Two days a step; hides take five, buckles ten.
NeedsInput beltPlan()
{
    NeedsInput input{.today = monday, .until = monday.addDays(120)};
    input.suppliers = {{.name = u"Tannery"_s}, {.name = u"Smith"_s}, {.name = u"Dear smith"_s}};
    PlanItem belt{.name = u"Belt"_s, .made = true, .leadDays = 2};
    belt.inputs = {{.item = Strap, .perPiece = pieces(1)}, {.item = Buckle, .perPiece = pieces(1)}};
    PlanItem strap{.name = u"Strap"_s, .made = true, .leadDays = 2};
    strap.inputs = {{.item = Hide, .perPiece = Quantity::fromMicro(1'500'000)}};
    PlanItem hide{.name = u"Hide"_s};
    hide.sources = {{.supplier = 0, .leadDays = 5, .price = PricePer{Money::fromMinor(1000), pieces(10)}}};
    PlanItem buckle{.name = u"Buckle"_s};
    buckle.sources = {{.supplier = 1, .leadDays = 10}, {.supplier = 2, .leadDays = 2}};
    input.items = {belt, strap, hide, buckle};
    return input;
}

PlanDemand order(int item, qint64 count, QDate day) { return {.item = item, .quantity = pieces(count), .day = day}; }

NeedsPlan planOfBelts(const NeedsInput &input)
{
    Result<NeedsPlan> plan = planNeeds(input);
    if (!plan.ok())
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(plan).value();
}

/// The lines of an item.
std::vector<PlannedLine> linesOf(const NeedsPlan &plan, int item)
{
    std::vector<PlannedLine> lines;
    std::copy_if(plan.lines.begin(), plan.lines.end(), std::back_inserter(lines),
                 [item](const PlannedLine &line) { return line.item == item; });
    return lines;
}

bool hasReason(const NeedsInput &input, const NeedsPlan &plan, int item, PlanReasonKind kind)
{
    for (std::size_t i = 0; i < plan.lines.size(); ++i) {
        if (plan.lines[i].item != item)
            continue;
        for (const PlanReason &reason : reasonsOf(input, plan, int(i))) {
            if (reason.kind == kind)
                return true;
        }
    }
    return false;
}

} // namespace

class NeedsRulesTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLevelBeginsInTime();
    void lossAndAttritionRaiseTheNeed();
    void piecesAreWholeAndSmallLossesRisked();
    void lotRules();
    void oneOrderADay();
    void stockGoesToTheFirstDay();
    void reservedStockIsTheirs();
    void lateDeliveryIsTakenWhenNothingIsSooner();
    void anotherSupplierWhenThePreferredIsLate();
    void whatStopsWaitsThroughEveryLevel();
    void forecastContainsItsOrders();
    void anOrderWasForeseenByTheWholeMonth();
    void ordersMayDrawOnTheMinimum();
    void whatIsExpectedIsInTheMinimum();
    void remnantsServeSmallParts();
    void choicesAreMadeForThemselves();
    void lineSaysForWhom();
    void whatContainsItselfIsRefused();
    void nonsenseIsNamed();
    void tooMuchIsAnError();
};

void NeedsRulesTests::everyLevelBeginsInTime()
{
    NeedsInput input = beltPlan();
    const QDate day = monday.addDays(28);
    input.demands = {order(Belt, 10, day)};
    const NeedsPlan plan = planOfBelts(input);
    QCOMPARE(plan.lines.size(), std::size_t(4));
    QCOMPARE(linesOf(plan, Belt)[0].start, monday.addDays(24));  // two working days before a Monday: Thursday
    QCOMPARE(linesOf(plan, Strap)[0].start, monday.addDays(22)); // Tuesday
    QCOMPARE(linesOf(plan, Hide)[0].start, monday.addDays(15));
    QCOMPARE(linesOf(plan, Hide)[0].quantity, pieces(15));
    QCOMPARE(linesOf(plan, Hide)[0].cost, std::optional(Money::fromMinor(1500)));
    QCOMPARE(linesOf(plan, Buckle)[0].cost, std::optional<Money>());
    QCOMPARE(plan.demands[0].lateDays, 0);
    QCOMPARE(plan.levels, (std::vector<int>{0, 1, 2, 1}));
}

void NeedsRulesTests::lossAndAttritionRaiseTheNeed()
{
    NeedsInput input = beltPlan();
    input.items[Belt].yields = {Ratio::percent(90), Ratio::percent(95)};
    input.items[Belt].lot.multiple = pieces(1);
    input.items[Belt].inputs[0].attrition = Ratio::percent(5);
    input.demands = {order(Belt, 10, monday.addDays(40))};
    const NeedsPlan plan = planOfBelts(input);
    const PlannedLine belt = linesOf(plan, Belt)[0];
    QCOMPARE(belt.least, Quantity::fromMicro(11'695'907)); // 10 ÷ 0.855, rounded up
    QCOMPARE(belt.quantity, pieces(12));
    QCOMPARE(belt.good, Quantity::fromMicro(10'260'000));
    QCOMPARE(linesOf(plan, Strap)[0].quantity, Quantity::fromMicro(12'600'000));
    QCOMPARE(linesOf(plan, Buckle)[0].quantity, pieces(12));
    QVERIFY(hasReason(input, plan, Belt, PlanReasonKind::ForLoss));
    QVERIFY(hasReason(input, plan, Belt, PlanReasonKind::LeftOver));
}

void NeedsRulesTests::piecesAreWholeAndSmallLossesRisked()
{
    NeedsInput input = beltPlan();
    input.items[Belt].counted = true;
    input.items[Buckle].counted = true;
    input.items[Belt].yields = {Ratio::percent(92)};
    input.items[Belt].inputs[1].attrition = Ratio::percent(1);
    input.demands = {order(Belt, 1, monday.addDays(40))};
    NeedsPlan plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Belt)[0].quantity, pieces(1));
    QCOMPARE(linesOf(plan, Belt)[0].good, pieces(1));
    QCOMPARE(linesOf(plan, Buckle)[0].quantity, pieces(2));
    input.demands[0].quantity = pieces(10); // 10 ÷ 0.92 is 10.87
    plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Belt)[0].quantity, pieces(11));
    QCOMPARE(plan.items[Belt].leftPlanned, Quantity::fromMicro(120'000));
}

void NeedsRulesTests::lotRules()
{
    NeedsInput input = beltPlan();
    input.demands = {order(Strap, 5, monday.addDays(30)), order(Strap, 4, monday.addDays(33)),
                     order(Strap, 3, monday.addDays(40))};
    input.items[Strap].lot = {.kind = LotRule::Kind::FixedBatch, .batch = pieces(8)};
    NeedsPlan plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Strap).size(), std::size_t(2)); // 5 and 3 of the first eight, then one and 3 of the next
    QVERIFY(hasReason(input, plan, Strap, PlanReasonKind::ToBatch));
    input.items[Strap].lot = {.kind = LotRule::Kind::PeriodCover, .coverDays = 7};
    plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Strap).size(), std::size_t(2));
    QCOMPARE(linesOf(plan, Strap)[0].quantity, pieces(9));
    QCOMPARE(linesOf(plan, Strap)[1].quantity, pieces(3));
    input.items[Strap].lot = {.minimum = pieces(6), .multiple = pieces(4)};
    plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Strap)[0].quantity, pieces(8));
    QVERIFY(hasReason(input, plan, Strap, PlanReasonKind::ToMinimum));
    QVERIFY(hasReason(input, plan, Strap, PlanReasonKind::ToMultiple));
}

void NeedsRulesTests::oneOrderADay()
{
    NeedsInput input = beltPlan();
    input.items[Hide].sources[0].lot.minimum = pieces(12);
    input.items[Hide].keep = pieces(5);
    input.demands = {order(Hide, 10, monday.addDays(1)), order(Hide, 10, monday.addDays(2))};
    const NeedsPlan plan = planOfBelts(input);
    const std::vector<PlannedLine> hides = linesOf(plan, Hide);
    QCOMPARE(hides.size(), std::size_t(1));
    QCOMPARE(hides[0].quantity, pieces(25));
    QCOMPARE(hides[0].cost, std::optional(Money::fromMinor(2500)));
    QCOMPARE(plan.items[Hide].leftPlanned, Quantity());
    QCOMPARE(plan.items[Hide].plannedGood, pieces(25));
}

void NeedsRulesTests::stockGoesToTheFirstDay()
{
    NeedsInput input = beltPlan();
    input.items[Strap].onHand = pieces(5);
    input.demands = {order(Strap, 4, monday.addDays(30)), order(Strap, 4, monday.addDays(20))};
    input.open = {{.item = Strap, .quantity = pieces(1), .day = monday.addDays(25)}};
    const NeedsPlan plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Strap).size(), std::size_t(1));
    QCOMPARE(linesOf(plan, Strap)[0].net, pieces(2));
    QCOMPARE(plan.items[Strap].fromStock, pieces(5));
    QCOMPARE(plan.items[Strap].fromOpen, pieces(1));
}

void NeedsRulesTests::reservedStockIsTheirs()
{
    NeedsInput input = beltPlan();
    input.items[Strap].onHand = pieces(5);
    input.demands = {order(Strap, 4, monday.addDays(20)), order(Strap, 4, monday.addDays(30))};
    input.demands[1].reserved = pieces(3);
    input.open = {{.item = Strap, .quantity = pieces(2), .day = monday.addDays(18), .demand = 1}};
    const NeedsPlan plan = planOfBelts(input);
    // The second has three of the shelf and one of the two that are made for it; the other one is spare.
    QCOMPARE(linesOf(plan, Strap).size(), std::size_t(1));
    QCOMPARE(linesOf(plan, Strap)[0].net, pieces(1));
    QCOMPARE(linesOf(plan, Strap)[0].wanted, monday.addDays(20));
}

void NeedsRulesTests::lateDeliveryIsTakenWhenNothingIsSooner()
{
    NeedsInput input = beltPlan();
    input.demands = {order(Hide, 10, monday.addDays(1))};
    input.open = {{.item = Hide, .quantity = pieces(6), .day = monday.addDays(3)},
                  {.item = Hide, .quantity = pieces(6), .day = monday.addDays(20)}};
    const NeedsPlan plan = planOfBelts(input);
    const std::vector<PlannedLine> lines = linesOf(plan, Hide);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].net, pieces(4));
    QCOMPARE(lines[0].due, monday.addDays(7));
    QCOMPARE(lines[0].lateStart, monday.addDays(-6)); // five working days before the Tuesday
    QCOMPARE(plan.demands[0].lateDays, 6);
    QVERIFY(hasReason(input, plan, Hide, PlanReasonKind::StartsLate));
}

void NeedsRulesTests::anotherSupplierWhenThePreferredIsLate()
{
    NeedsInput input = beltPlan();
    input.demands = {order(Buckle, 10, monday.addDays(3)), order(Buckle, 10, monday.addDays(30))};
    NeedsPlan plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Buckle)[0].source, 1);
    QCOMPARE(linesOf(plan, Buckle)[1].source, 0);
    QVERIFY(hasReason(input, plan, Buckle, PlanReasonKind::OtherSource));
    input.suppliers[1].calendar.close({monday, monday.addYears(10)});
    plan = planOfBelts(input);
    QCOMPARE(linesOf(plan, Buckle)[1].source, 1);
    input.suppliers[2].calendar.close({monday, monday.addYears(10)});
    plan = planOfBelts(input);
    QVERIFY(plan.lines.empty());
    QCOMPARE(plan.items[Buckle].missing, pieces(20));
    QVERIFY(!plan.demands[0].ready.isValid());
    QCOMPARE(plan.needs[0].shortage, Shortage::NotToBeHad);
}

void NeedsRulesTests::whatStopsWaitsThroughEveryLevel()
{
    NeedsInput input = beltPlan();
    input.demands = {order(Belt, 10, monday.addDays(11))}; // a Friday
    input.suppliers[0].calendar.close({monday, monday.addDays(13)});
    const NeedsPlan plan = planOfBelts(input);
    const PlannedLine belt = linesOf(plan, Belt)[0];
    QCOMPARE(linesOf(plan, Hide)[0].due, monday.addDays(21));
    QCOMPARE(linesOf(plan, Strap)[0].waitsFor, int(Hide));
    QCOMPARE(belt.due, monday.addDays(11));
    QCOMPARE(belt.waitsFor, int(Strap));
    QCOMPARE(belt.ready, monday.addDays(25));
    QCOMPARE(plan.demands[0].lateDays, 14);
    // A work order under way waits, too.
    input.demands = {
        {.item = Hide, .quantity = pieces(2), .day = monday.addDays(1), .kind = WantKind::WorkOrder, .open = 0}};
    input.open = {{.item = Belt, .quantity = pieces(1), .day = monday.addDays(4)}};
    QCOMPARE(planOfBelts(input).openReady[0], monday.addDays(24));
}

void NeedsRulesTests::forecastContainsItsOrders()
{
    NeedsInput input = beltPlan();
    const QDate week = monday.addDays(28);
    input.demands = {
        order(Strap, 4, week.addDays(2)),
        {.item = Strap, .quantity = pieces(10), .day = week, .kind = WantKind::Forecast, .until = week.addDays(6)},
        {.item = Strap, .quantity = pieces(5), .day = monday, .kind = WantKind::Forecast, .until = monday.addDays(1)}};
    const NeedsPlan plan = planOfBelts(input);
    QCOMPARE(plan.demands[1].inOrders, pieces(4));
    QCOMPARE(plan.items[Strap].plannedGood, pieces(10));
    // What would have sold before anything can be made is not made after it.
    QCOMPARE(plan.items[Strap].missing, pieces(5));
    QCOMPARE(plan.needs[std::size_t(plan.demands[2].need)].shortage, Shortage::TooSoon);
}

void NeedsRulesTests::anOrderWasForeseenByTheWholeMonth()
{
    NeedsInput input = beltPlan();
    const QDate month = monday.addDays(28);
    const auto week = [&](int at, int quantity) {
        return PlanDemand{.item = Strap,
                          .quantity = pieces(quantity),
                          .day = month.addDays(7 * at),
                          .kind = WantKind::Forecast,
                          .until = month.addDays(7 * at + 6),
                          .group = 1};
    };
    // Twenty are expected in four weeks; fifteen of them are ordered at once.
    input.demands = {order(Strap, 15, month.addDays(9)), week(0, 5), week(1, 5), week(2, 5), week(3, 5)};
    const NeedsPlan plan = planOfBelts(input);
    QCOMPARE(plan.demands[2].inOrders, pieces(5));
    QCOMPARE(plan.demands[1].inOrders + plan.demands[3].inOrders + plan.demands[4].inOrders, pieces(10));
    QCOMPARE(plan.items[Strap].plannedGood, pieces(20));
    // A forecast of its own is none of that.
    for (PlanDemand &demand : input.demands)
        demand.group = -1;
    QCOMPARE(planOfBelts(input).items[Strap].plannedGood, pieces(30));
}

void NeedsRulesTests::ordersMayDrawOnTheMinimum()
{
    NeedsInput input = beltPlan();
    input.items[Hide].onHand = pieces(10);
    input.items[Hide].keep = pieces(10);
    input.demands = {order(Hide, 6, monday.addDays(2))};
    const NeedsPlan plan = planOfBelts(input);
    QCOMPARE(plan.demands[0].lateDays, 0);
    const std::vector<PlannedLine> lines = linesOf(plan, Hide);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].net, pieces(6));
    QCOMPARE(lines[0].due, monday.addDays(7));
    QVERIFY(!lines[0].firm);
}

void NeedsRulesTests::whatIsExpectedIsInTheMinimum()
{
    NeedsInput input = beltPlan();
    input.items[Hide].onHand = pieces(10);
    input.items[Hide].keep = pieces(10);
    input.demands = {{.item = Strap, .quantity = pieces(4), .day = monday.addDays(9), .kind = WantKind::Forecast}};
    // Four straps take six of the ten, and the minimum is whole again.
    QCOMPARE(planOfBelts(input).items[Hide].plannedGood, pieces(6));
    input.items[Hide].keepCovers = monday.addDays(12);
    QCOMPARE(planOfBelts(input).items[Hide].plannedGood, Quantity());
    // What begins later is bought for itself, and what somebody waits for is none of the minimum.
    input.items[Hide].keepCovers = monday.addDays(1);
    QCOMPARE(planOfBelts(input).items[Hide].plannedGood, pieces(6));
    input.items[Hide].keepCovers = monday.addDays(12);
    input.demands[0].kind = WantKind::Order;
    QCOMPARE(planOfBelts(input).items[Hide].plannedGood, pieces(6));
}

void NeedsRulesTests::remnantsServeSmallParts()
{
    NeedsInput input = beltPlan();
    input.items[Hide].remnants = pieces(10);
    input.items[Strap].inputs[0].fromRemnants = Ratio::percent(30);
    input.demands = {order(Strap, 1, monday.addDays(30)), order(Strap, 10, monday.addDays(37))};
    const NeedsPlan plan = planOfBelts(input);
    // 1.5 of the first takes five remnants, of the other five 1.5 are usable: 15 − 1.5 have to be bought.
    QCOMPARE(plan.items[Hide].fromRemnants, pieces(3));
    QCOMPARE(plan.items[Hide].spoiltRemnants, pieces(7));
    QCOMPARE(linesOf(plan, Hide)[0].net, Quantity::fromMicro(13'500'000));
}

void NeedsRulesTests::choicesAreMadeForThemselves()
{
    NeedsInput input = beltPlan();
    input.items[Belt].onHand = pieces(5);
    input.items[Belt].inputs[1].share = Ratio::percent(40);
    input.demands = {order(Belt, 2, monday.addDays(30)), order(Belt, 15, monday.addDays(30))};
    input.demands[0].choices = {{.input = 1}}; // without a buckle
    const NeedsPlan plan = planOfBelts(input);
    const std::vector<PlannedLine> belts = linesOf(plan, Belt);
    QCOMPARE(belts.size(), std::size_t(2));
    QCOMPARE(belts[0].demand, 0);
    QCOMPARE(belts[0].net, pieces(2));
    QCOMPARE(belts[1].net, pieces(10));
    QCOMPARE(plan.items[Buckle].wanted, pieces(4));
    QCOMPARE(plan.items[Strap].wanted, pieces(12));
}

void NeedsRulesTests::lineSaysForWhom()
{
    NeedsInput input = beltPlan();
    input.demands = {order(Belt, 3, monday.addDays(30)), order(Belt, 5, monday.addDays(31)),
                     order(Strap, 4, monday.addDays(40))};
    input.items[Hide].sources[0].lot = {.kind = LotRule::Kind::PeriodCover, .minimum = pieces(36), .coverDays = 30};
    const NeedsPlan plan = planOfBelts(input);
    for (std::size_t i = 0; i < plan.lines.size(); ++i) {
        if (plan.lines[i].item != Hide)
            continue;
        const std::vector<EndDemand> ends = demandsBehind(plan, int(i));
        QCOMPARE(ends.size(), std::size_t(3));
        QCOMPARE(ends[0].demand, 1);
        QCOMPARE(ends[0].quantity, Quantity::fromMicro(7'500'000));
        QCOMPARE(ends[1].quantity, pieces(6));
        QCOMPARE(ends[2].quantity, Quantity::fromMicro(4'500'000));
    }
}

void NeedsRulesTests::whatContainsItselfIsRefused()
{
    NeedsInput input = beltPlan();
    input.items[Hide].made = true;
    input.items[Hide].inputs = {{.item = Strap, .perPiece = pieces(1)}};
    const Result<NeedsPlan> plan = planNeeds(input);
    QVERIFY(!plan.ok());
    QCOMPARE(plan.error().code, ErrorCode::Refused);
    QVERIFY(plan.error().message.contains(u"Strap → Hide"_s) || plan.error().message.contains(u"Hide → Strap"_s));
    QVERIFY(!plan.error().message.contains(u"Belt"_s));
}

void NeedsRulesTests::nonsenseIsNamed()
{
    NeedsInput input = beltPlan();
    input.demands = {order(Belt, 0, monday), order(Belt, 1, QDate())};
    input.items[Belt].yields = {Ratio()};
    const Result<NeedsPlan> plan = planNeeds(input);
    QVERIFY(!plan.ok());
    QCOMPARE(plan.error().issues.size(), std::size_t(3));
    QCOMPARE(plan.error().issues[0].field, u"items.0"_s);
}

void NeedsRulesTests::tooMuchIsAnError()
{
    NeedsInput input = beltPlan();
    input.demands = {{.item = Belt, .quantity = Quantity::fromMicro(9'000'000'000'000'000'000), .day = monday}};
    input.items[Belt].inputs[0].perPiece = pieces(1'000'000);
    const Result<NeedsPlan> plan = planNeeds(input);
    QVERIFY(!plan.ok());
    QCOMPARE(plan.error().code, ErrorCode::Invalid);
}

int runNeedsRulesTests(int argc, char **argv)
{
    NeedsRulesTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_needs_rules.moc"
