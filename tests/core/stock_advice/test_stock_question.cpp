// What a studio's file says of stock: use by week, empty shelves, deliveries, quotes, recipes and ways out.
#include "core/buying/quote.h"
#include "core/forecast/series.h"
#include "core/planning/stock/stock_question.h"
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
