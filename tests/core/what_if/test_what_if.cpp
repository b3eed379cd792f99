// Copies of a plan in which something happens: what it costs, what comes late, and why.
#include "core/planning/what_if/plan_figures.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class WhatIfTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOriginalStaysAsItIs();
    void supplierStops();
    void everySupplierStops();
    void pricesRise();
    void ordersGrow();
    void forecastsGrowByTheirDays();
    void transportRises();
    void personIsAway();
    void toolIsOut();
    void fullWeeksDelayOrders();
    void moneyBound();
    void unknownPartsAreRefused();
    void sideBySide();
};

namespace {

enum BagItem { Bag, Leather };
constexpr qint64 hour = 3600;
const QDate monday(2026, 3, 2);

Quantity pieces(qint64 count) { return Quantity::units(count); }

/// Ten bags of two hours each for the fourth Monday, ten for the fifth; leather of two suppliers.
PlanBook bagBook()
{
    PlanBook book;
    book.needs.today = monday;
    book.needs.until = monday.addDays(69);
    book.needs.suppliers = {{.name = u"Near"_s, .freight = Money::fromMinor(1000)},
                            {.name = u"Far"_s, .freight = Money::fromMinor(5000)}};
    PlanItem bag{.name = u"Bag"_s, .made = true, .leadDays = 5};
    bag.inputs = {{.item = Leather, .perPiece = pieces(3)}};
    bag.value = PricePer{Money::fromMinor(10'000), pieces(1)};
    PlanItem leather{.name = u"Leather"_s};
    leather.sources = {{.supplier = 0, .leadDays = 5, .price = PricePer{Money::fromMinor(200), pieces(1)}},
                       {.supplier = 1, .leadDays = 8, .price = PricePer{Money::fromMinor(300), pieces(1)}}};
    leather.value = PricePer{Money::fromMinor(200), pieces(1)};
    book.needs.items = {bag, leather};
    book.needs.demands = {{.item = Bag, .quantity = pieces(10), .day = monday.addDays(21)},
                          {.item = Bag, .quantity = pieces(10), .day = monday.addDays(28)}};
    book.routes = {{{.name = u"Stitch"_s, .skill = 0, .tool = 0, .seconds = 2 * hour}}, {}};
    book.load.weeks = 10;
    book.load.skills = {u"stitch"_s};
    book.load.persons = {{.name = u"Lin"_s, .skills = {0}, .secondsPerDay = 6 * hour}};
    book.load.tools = {{.name = u"Machine"_s, .secondsPerDay = 8 * hour}};
    return book;
}

WorkedPlan worked(const PlanBook &book)
{
    Result<WorkedPlan> plan = workOut(book);
    if (!plan.ok())
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(plan).value();
}

ComparedPlan after(const PlanBook &book, const PlanChange &change)
{
    Result<std::vector<ComparedPlan>> plans = comparePlans(book, {{u"what if"_s, {change}}});
    if (!plans.ok())
        qFatal("%s", qPrintable(plans.error().message));
    return plans->at(1);
}

const PlanDifference *difference(const ComparedPlan &plan, DifferenceKind kind)
{
    const auto found = std::find_if(plan.differences.begin(), plan.differences.end(),
                                    [kind](const PlanDifference &one) { return one.kind == kind; });
    return found == plan.differences.end() ? nullptr : &*found;
}

const DaySpan fourWeeks{monday, monday.addDays(27)};

} // namespace

void WhatIfTests::theOriginalStaysAsItIs()
{
    const PlanBook book = bagBook();
    const PlanFigures figures = figuresOf(book, worked(book));
    QCOMPARE(figures.goods, Money::fromMinor(12'000));
    QCOMPARE(figures.deliveries, 2);
    QCOMPARE(figures.freight, Money::fromMinor(2000));
    QCOMPARE(figures.orders, 2);
    QCOMPARE(figures.lateOrders, 0);
    QCOMPARE(figures.peakLoad, 20.0 / 30);
    QVERIFY(changedPlan(book, {SupplierStops{0, fourWeeks}}).ok());
    QCOMPARE(figuresOf(book, worked(book)).goods, Money::fromMinor(12'000));
}

void WhatIfTests::supplierStops()
{
    const ComparedPlan plan = after(bagBook(), SupplierStops{0, fourWeeks});
    QCOMPARE(plan.figures.goods, Money::fromMinor(18'000)); // both from the far one, in time
    QCOMPARE(plan.figures.lateOrders, 0);
    QCOMPARE(difference(plan, DifferenceKind::Dearer)->money, Money::fromMinor(6000));
    QCOMPARE(difference(plan, DifferenceKind::OtherSource)->count, 2);
    QCOMPARE(difference(plan, DifferenceKind::MoreFreight)->money, Money::fromMinor(8000));
    // What was on its way comes after the stop.
    PlanBook book = bagBook();
    book.needs.open = {{.item = Leather, .quantity = pieces(5), .day = monday.addDays(3), .supplier = 0}};
    QCOMPARE(changedPlan(book, {SupplierStops{0, fourWeeks}})->needs.open[0].day, monday.addDays(28));
    QCOMPARE(changedPlan(book, {SupplierStops{1, fourWeeks}})->needs.open[0].day, monday.addDays(3));
}

void WhatIfTests::everySupplierStops()
{
    PlanBook book = bagBook();
    book.needs.items[Leather].sources.pop_back();
    ComparedPlan plan = after(book, SupplierStops{0, fourWeeks});
    QCOMPARE(plan.figures.lateOrders, 2);
    const PlanDifference *later = difference(plan, DifferenceKind::Later);
    QVERIFY(later);
    QCOMPARE(later->item, int(Leather));
    QCOMPARE(later->demand, 0);
    QCOMPARE(later->days, 21); // ordered on the fifth Monday, there a week later, made in another
    plan = after(book, SupplierStops{0, {monday, monday.addYears(20)}});
    QCOMPARE(plan.figures.neverOrders, 2);
    QCOMPARE(plan.figures.shortItems, 1);
    QCOMPARE(difference(plan, DifferenceKind::NeverComes)->item, int(Leather));
}

void WhatIfTests::pricesRise()
{
    ComparedPlan plan = after(bagBook(), PricesChange{.by = Ratio::percent(50)});
    QCOMPARE(plan.figures.goods, Money::fromMinor(18'000));
    QCOMPARE(difference(plan, DifferenceKind::Dearer)->item, int(Leather));
    plan = after(bagBook(), PricesChange{.by = Ratio::percent(50), .supplier = 1});
    QCOMPARE(plan.figures.goods, Money::fromMinor(12'000));
    QVERIFY(plan.differences.empty());
}

void WhatIfTests::ordersGrow()
{
    const ComparedPlan plan =
        after(bagBook(), OrdersGrow{Ratio::percent(300), {monday.addDays(21), monday.addDays(23)}});
    QCOMPARE(plan.figures.goods, Money::fromMinor(30'000));
    QVERIFY(plan.figures.overSeconds >= 50 * hour);
    const PlanDifference *full = difference(plan, DifferenceKind::FullWeek);
    QVERIFY(full);
    QCOMPARE(full->count, 2);
    const PlanDifference *later = difference(plan, DifferenceKind::Later);
    QVERIFY(later && later->item == -1);
}

void WhatIfTests::forecastsGrowByTheirDays()
{
    PlanBook book = bagBook();
    book.needs.demands[0].kind = WantKind::Forecast;
    book.needs.demands[0].until = monday.addDays(27);
    const Result<PlanBook> changed =
        changedPlan(book, {OrdersGrow{Ratio::percent(70), {monday.addDays(20), monday.addDays(22)}}});
    QCOMPARE(changed->needs.demands[0].quantity, pieces(12)); // two of seven days: two of ten pieces
    QCOMPARE(changed->needs.demands[1].quantity, pieces(10));
}

void WhatIfTests::transportRises()
{
    const ComparedPlan plan = after(bagBook(), TransportChanges{Ratio::percent(200)});
    QCOMPARE(plan.figures.freight, Money::fromMinor(6000));
    QCOMPARE(difference(plan, DifferenceKind::MoreFreight)->count, 0);
}

void WhatIfTests::personIsAway()
{
    const ComparedPlan plan = after(bagBook(), PersonAway{0, {monday.addDays(14), monday.addDays(27)}});
    QCOMPARE(plan.figures.overWeeks, 2);
    QCOMPARE(plan.figures.lateOrders, 2);
    QVERIFY(difference(plan, DifferenceKind::Later));
    QCOMPARE(plan.figures.peakLoad, 0.0);
}

void WhatIfTests::toolIsOut()
{
    const ComparedPlan plan = after(bagBook(), ToolOut{0, {monday.addDays(14), monday.addDays(20)}});
    QCOMPARE(plan.figures.overWeeks, 1);
    QCOMPARE(plan.figures.overSeconds, qint64(0));
    QCOMPARE(difference(plan, DifferenceKind::FullWeek)->seconds, 20 * hour);
    // The first bags are made a week later, and push the second ones.
    QCOMPARE(plan.figures.lateOrders, 2);
}

void WhatIfTests::fullWeeksDelayOrders()
{
    PlanBook book = bagBook();
    book.needs.items.push_back({.name = u"Strap"_s, .made = true, .leadDays = 5});
    book.needs.items[Bag].inputs.push_back({.item = 2, .perPiece = pieces(1)});
    book.routes.push_back({{.seconds = 4 * hour}});
    const WorkedPlan plan = worked(book);
    // Forty hours of straps meet thirty in the week before; the bags behind them wait, too.
    QVERIFY(plan.fates[0].loadDays > 0);
    QCOMPARE(plan.fates[0].cause, -1);
    QCOMPARE(plan.needs.demands[0].lateDays, 0);
}

void WhatIfTests::moneyBound()
{
    PlanBook book = bagBook();
    book.needs.items[Leather].onHand = pieces(60);
    const PlanFigures figures = figuresOf(book, worked(book));
    QCOMPARE(figures.boundPeak, Money::fromMinor(12'000));
    // Sixty at the ends of two weeks, thirty at the end of one, nothing at the ends of seven; bags go out as they come.
    QCOMPARE(figures.boundMean, Money::fromMinor(3000));
    book.needs.items[Leather].value.reset();
    QCOMPARE(figuresOf(book, worked(book)).unvaluedItems, 1);
}

void WhatIfTests::unknownPartsAreRefused()
{
    const PlanBook book = bagBook();
    QVERIFY(!changedPlan(book, {SupplierStops{2, fourWeeks}}).ok());
    QVERIFY(!changedPlan(book, {PersonAway{1, fourWeeks}}).ok());
    QVERIFY(!changedPlan(book, {ToolOut{-1, fourWeeks}}).ok());
    QVERIFY(!changedPlan(book, {PricesChange{.by = Ratio::percent(-100)}}).ok());
    QVERIFY(!changedPlan(book, {OrdersGrow{Ratio::percent(-1), fourWeeks}}).ok());
}

void WhatIfTests::sideBySide()
{
    const std::vector<PlanScenario> scenarios{
        {u"ill"_s, {PersonAway{0, fourWeeks}}},
        {u"dear and ill"_s, {PricesChange{.by = Ratio::percent(50)}, PersonAway{0, fourWeeks}}}};
    const Result<std::vector<ComparedPlan>> plans = comparePlans(bagBook(), scenarios);
    QVERIFY(plans.ok());
    QCOMPARE(plans->size(), std::size_t(3));
    QVERIFY(plans->at(0).differences.empty());
    QCOMPARE(plans->at(2).name, u"dear and ill"_s);
    QCOMPARE(plans->at(2).figures.goods, Money::fromMinor(18'000));
    QCOMPARE(plans->at(1).figures.lateDays, plans->at(2).figures.lateDays);
    const CancelToken token;
    token.cancel();
    QCOMPARE(comparePlans(bagBook(), scenarios, token).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(WhatIfTests)
#include "test_what_if.moc"
