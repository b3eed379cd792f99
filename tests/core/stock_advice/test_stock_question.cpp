// What a studio's file says of stock: use by week, empty shelves, deliveries, quotes, recipes and ways out.
#include "core/buying/quote.h"
#include "core/forecast/series.h"
#include "core/planning/read_plan.h"
#include "core/planning/stock/stock_question.h"
#include "core/sales/place_order.h"
#include "core/workshop/batch.h"
#include "tests/core/buying/buying_studio.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

#include <cmath>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

StockQuestion questionIn(TestStudio &studio)
{
    return studio->read([](const Reader &reader) -> Result<StockQuestion> { return stockQuestion(reader); }).value();
}

const StockedItem &itemOf(const StockQuestion &question, StockKey key)
{
    return *std::find_if(question.items.begin(), question.items.end(),
                         [&](const StockedItem &item) { return item.key == key; });
}

struct Making
{
    void weeks(int count) { studio.clock().advance(count * 7LL * 24 * 3600 * 1000); }
    void set(const char *table, qint64 id, const std::vector<Column> &columns)
    {
        BENCHBOOK_VERIFY(studio->perform(Sentence("Set"), shop.owner, [&](Action &action) -> Result<void> {
            action.changeRow(table, id, columns);
            return {};
        }));
    }
    Id<WorkOrder> issue(Id<Lot> lot, Quantity quantity)
    {
        const auto made = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 3}, shop.owner).value();
        const auto done = issueLot(*studio, made.id, lot, places::shelf, quantity, shop.owner, IssueConsent::Given);
        if (!done.ok())
            qWarning() << done.error().message;
        return made.id;
    }
    StockedItem hide() { return itemOf(questionIn(studio), {false, shop.hide.value()}); }
    TestStudio studio;
    Workshop shop{studio};
};

} // namespace

class TestStockQuestion final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void useIsWhatWentToTheBenchLessWhatCameBack()
    {
        Making m;
        const Id<Lot> lot = receiveOne(m.studio, m.shop.hide, dm2(300), yuan(600));
        const Id<WorkOrder> order = m.issue(lot, dm2(30));
        BENCHBOOK_VERIFY(returnLot(*m.studio, order, lot, places::shelf, dm2(4), m.shop.owner));
        m.weeks(2);
        m.issue(lot, dm2(12));
        m.weeks(1);
        const StockedItem hide = m.hide();
        QCOMPARE(hide.used, (std::vector<double>{26, 0, 12}));
        QCOMPARE(hide.onHand, dm2(262));
        QCOMPARE(hide.periodsSinceUse, 1);
        QCOMPARE(hide.periodsHere, 3);
        QCOMPARE(hide.price->of(dm2(1)), yuan(2));
        QCOMPARE(*hide.value, yuan(524));
    }

    void anEmptyShelfSaysNothing()
    {
        Making m;
        m.set("material", m.shop.hide.value(), {{"reorder_point_micro", dm2(10)}});
        m.issue(receiveOne(m.studio, m.shop.hide, dm2(20), yuan(40)), dm2(20));
        m.weeks(3);
        receiveOne(m.studio, m.shop.hide, dm2(20), yuan(40));
        m.weeks(1);
        const std::vector<double> used = m.hide().used;
        QCOMPARE(used.size(), std::size_t(4));
        QCOMPARE(used[0], 20.0);
        QVERIFY(std::isnan(used[1]) && std::isnan(used[2]));
        QCOMPARE(used[3], 0.0);
        // What is not meant to lie there all the time was simply not used.
        m.set("material", m.shop.hide.value(), {{"reorder_point_micro", Value()}});
        QCOMPARE(m.hide().used, (std::vector<double>{20, 0, 0, 0}));
    }

    void recipesTellWhatAPieceTakes()
    {
        Making m;
        m.set("recipe_step", m.shop.stitch.value(), {{"expected_yield_ppm", 800'000}});
        const StockQuestion question = questionIn(m.studio);
        QCOMPARE(question.recipes.size(), std::size_t(2));
        for (const RecipeShare &share : question.recipes) {
            const bool isHide = question.items[std::size_t(share.material)].key.record == m.shop.hide.value();
            // 8 dm² and 5 % on top, of 1.25 pieces begun for one that is good.
            QVERIFY(std::abs(share.perPiece - (isHide ? 8 * 1.05 / 0.8 : 2 / 0.8)) < 1e-9);
        }
    }

    void onlyWhatIsMeantForTheShelfIsKept()
    {
        Making m;
        const StockKey wallet{true, m.shop.wallet.value()};
        QVERIFY(!itemOf(questionIn(m.studio), wallet).kept);
        m.set("variant", wallet.record, {{"keep_pieces", 4}});
        const StockedItem kept = itemOf(questionIn(m.studio), wallet);
        QVERIFY(kept.kept);
        QCOMPARE(*kept.reorderAt, Quantity::units(4));
        // Nothing was finished yet: a day for each of the two steps.
        QVERIFY(kept.leadGuessed && std::abs(*kept.quoted - 2.0 / 7) < 1e-9);
        m.set("variant", wallet.record, {{"keep_pieces", Value()}, {"service_ppm", 950'000}});
        QVERIFY(itemOf(questionIn(m.studio), wallet).kept);
        m.set("material", m.shop.hide.value(), {{"hidden", 1}});
        QVERIFY(!m.hide().kept);
    }

    void removedProductsTakeNothing()
    {
        Making m;
        m.issue(receiveOne(m.studio, m.shop.hide, dm2(300), yuan(600)), dm2(60));
        const OrderDraft draft{.channel = Id<Channel>(1), .lines = {{m.shop.wallet, Quantity::units(5), yuan(300)}}};
        BENCHBOOK_VERIFY(placeOrder(*m.studio, draft, std::nullopt));
        m.weeks(1);
        const StockKey wallet{true, m.shop.wallet.value()};
        m.set("variant", wallet.record, {{"keep_pieces", 4}, {"service_ppm", 950'000}});
        const qint64 product = m.studio.integer("SELECT product_id FROM variant");
        const StockQuestion before = questionIn(m.studio);
        QVERIFY(itemOf(before, wallet).kept);
        QCOMPARE(itemOf(before, wallet).product, product);
        QCOMPARE(before.recipes.size(), std::size_t(2));
        QCOMPARE(m.hide().usedByRemoved, 0.0);
        for (const auto &[table, record] : {std::pair("product", product), std::pair("variant", wallet.record)}) {
            m.set(table, record, {{"hidden", 1}});
            const StockQuestion question = questionIn(m.studio);
            QVERIFY(itemOf(question, wallet).removed && !itemOf(question, wallet).kept);
            QVERIFY(question.recipes.empty());
            // What it took stays in the past of its material, and is known to be of what was removed.
            QCOMPARE(m.hide().used, std::vector<double>{60});
            QVERIFY(std::abs(m.hide().usedByRemoved - 5 * 8 * 1.05) < 1e-9);
            m.set(table, record, {{"hidden", 0}});
        }
        QCOMPARE(questionIn(m.studio).recipes.size(), std::size_t(2));
    }

    /// A log that was taken back, or came with the pieces of another batch, makes the making no longer.
    void makingLastsFromItsOwnFirstLogToItsLast()
    {
        Making m;
        const auto planned = [&](int pieces) {
            return planWorkOrder(*m.studio, {.variant = m.shop.wallet, .quantity = pieces}, m.shop.owner).value().id;
        };
        const auto log = [&](Id<WorkOrder> order, Id<RecipeStep> step, int good) {
            const NewWorkLog one{
                .workOrder = order, .step = step, .person = m.shop.owner, .seconds = 600, .good = good};
            BENCHBOOK_VERIFY(logWork(*m.studio, one, m.shop.owner));
        };
        const Id<WorkOrder> whole = planned(3);
        log(whole, m.shop.cut, 1);
        BENCHBOOK_VERIFY(m.studio->undo(m.studio->undoable()->entry, m.shop.owner));
        const Id<WorkOrder> other = planned(2);
        log(other, m.shop.cut, 2);
        m.weeks(3);
        BENCHBOOK_VERIFY(mergeWorkOrders(*m.studio, whole, other, m.shop.owner));
        log(whole, m.shop.cut, 3);
        log(whole, m.shop.stitch, 5);
        BENCHBOOK_VERIFY(finishWorkOrder(*m.studio, whole, 5, m.shop.owner));
        const StockedItem wallet = itemOf(questionIn(m.studio), {true, m.shop.wallet.value()});
        QCOMPARE(wallet.delivered.size(), std::size_t(1));
        QVERIFY2(std::abs(wallet.delivered[0] - 1.0 / 7) < 1e-9, qPrintable(QString::number(wallet.delivered[0])));
        const StudioPlanBook plan =
            m.studio->read([](const Reader &reader) { return readPlan(reader, reader.today().addDays(30)); }).value();
        for (std::size_t at = 0; at < plan.items.size(); ++at)
            QVERIFY(!plan.items[at].isVariant || plan.book.needs.items[at].leadDays == 1);
    }

    void deliveriesAndQuotesTellTheTerms()
    {
        BuyingStudio buying;
        QuoteDraft quote{.supplier = buying.tannery, .material = buying.buckle};
        quote.leadDays = 14;
        quote.minimum = units(50);
        quote.multiple = units(10);
        quote.prices = {{{units(0), cents(300), units(1)}, {}}, {{units(200), cents(250), units(1)}, {}}};
        BENCHBOOK_VERIFY(addQuote(*buying, quote, std::nullopt));
        for (const int days : {7, 21}) {
            const Id<PurchaseOrder> order =
                buying.placed({{.material = buying.buckle, .quantity = units(60), .total = cents(18000)}});
            buying.advance(days);
            ReceiptDraft came{.order = order};
            came.lines = {{.material = buying.buckle, .pieces = {units(60)}, .goods = cents(18000)}};
            BENCHBOOK_VERIFY(bookReceipt(*buying, came, {}, std::nullopt));
        }
        const StockQuestion question = questionIn(buying);
        const StockedItem &buckle = itemOf(question, {false, buying.buckle.value()});
        QCOMPARE(buckle.delivered, (std::vector<double>{1, 3}));
        QCOMPARE(*buckle.quoted, 2.0);
        QCOMPARE(buckle.terms.breaks.size(), std::size_t(2));
        QCOMPARE(buckle.terms.minimum, units(50));
        QCOMPARE(buckle.terms.multiple, units(10));
        QCOMPARE(buckle.price->of(units(1)), cents(300));
        QCOMPARE(buckle.supplier, u"Riverside Tannery"_s);
        // Whoever never delivered it and said nothing is taken to need a week, and that is said.
        const StockedItem &thread = itemOf(question, {false, buying.thread.value()});
        QVERIFY(thread.leadGuessed);
        QCOMPARE(*thread.quoted, 1.0);
        QCOMPARE(thread.terms.multiple, units(500));
        QVERIFY(!thread.price);
        QVERIFY(question.assumed.join(u' ').contains(u"2 material"_s));
    }

    void holidaysCloseTheWay()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(studio->perform(Sentence("Event"), std::nullopt, [&](Action &action) -> Result<void> {
            action.add("demand_event", action.newId<DemandEvent>(),
                       {{"number", 1},
                        {"code", u"E-0001"_s},
                        {"name", u"Spring Festival"_s},
                        {"kind", u"holiday"_s},
                        {"first_day", u"2024-02-10"_s},
                        {"last_day", u"2024-02-24"_s},
                        {"repeats", u"lunar"_s}});
            action.add("demand_event", action.newId<DemandEvent>(),
                       {{"number", 2},
                        {"code", u"E-0002"_s},
                        {"name", u"Fair"_s},
                        {"kind", u"fair"_s},
                        {"first_day", u"2026-10-10"_s},
                        {"last_day", u"2026-10-24"_s}});
            return {};
        }));
        const StockQuestion question = questionIn(studio);
        QCOMPARE(question.closed.size(), std::size_t(1));
        QCOMPARE(question.closed[0], (DaySpan{QDate(2027, 2, 6), QDate(2027, 2, 20)}));
    }

    /// The eighth lunar month of 2025 came behind a leap month: a year later its full moon is on 25 September.
    void leapMonthsMoveNoHoliday()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(studio->perform(Sentence("Event"), std::nullopt, [&](Action &action) -> Result<void> {
            action.add("demand_event", action.newId<DemandEvent>(),
                       {{"number", 1},
                        {"code", u"E-0001"_s},
                        {"name", u"Mid-Autumn"_s},
                        {"kind", u"holiday"_s},
                        {"first_day", u"2025-10-06"_s},
                        {"last_day", u"2025-10-11"_s},
                        {"repeats", u"lunar"_s}});
            return {};
        }));
        const StockQuestion question = questionIn(studio);
        QCOMPARE(question.closed.size(), std::size_t(1));
        const DaySpan closed = question.closed[0];
        QVERIFY2(std::abs(closed.first.daysTo(QDate(2026, 9, 25))) <= 1,
                 qPrintable(closed.first.toString(Qt::ISODate)));
        QCOMPARE(closed.first.daysTo(closed.last), 5);
    }

    void waysOutAreThoseThereAre()
    {
        Making m;
        receiveOne(m.studio, m.shop.hide, dm2(20), yuan(40));
        QVERIFY(m.hide().ways.empty());
        const auto lots = receive(
            *m.studio, {.material = m.shop.hide, .pieces = {dm2(5)}, .cost = yuan(10), .supplier = u"Riverside"_s},
            m.shop.owner);
        BENCHBOOK_VERIFY(lots);
        const std::vector<StockWayOut> ways = m.hide().ways;
        QCOMPARE(ways.size(), std::size_t(1));
        QCOMPARE(ways[0].offer.way, DeadStockWay::ReturnToSupplier);
        QCOMPARE(ways[0].offer.atMost, dm2(5));
        QCOMPARE(ways[0].name, u"Riverside"_s);
        m.weeks(30);
        QVERIFY(m.hide().ways.empty());
    }
};

int runStockQuestionTests(int argc, char **argv)
{
    TestStockQuestion test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_stock_question.moc"
