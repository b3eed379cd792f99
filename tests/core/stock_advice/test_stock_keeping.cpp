// What is accepted of the advice stands in the file as one action, and goes when it is taken back.
#include "core/planning/stock/stock_keeping.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct Keeping
{
    StockKey hide() const { return {false, shop.hide.value()}; }
    StockKey thread() const { return {false, shop.thread.value()}; }
    StockKey wallet() const { return {true, shop.wallet.value()}; }
    StockWish wishOf(StockKey key)
    {
        return studio->read([&](const Reader &reader) { return stockWishes(reader); }).value().at(key);
    }
    QString reorderPoints()
    {
        return studio.text("SELECT group_concat(coalesce(reorder_point_micro / 1000000, '-') || '/' || "
                           "coalesce(fill_up_to_micro / 1000000, '-') || '/' || stocking, ' ') FROM material");
    }
    void undoLast() { BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner)); }
    TestStudio studio;
    Workshop shop{studio};
};

} // namespace

class TestStockKeeping final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void termsAreOneAction()
    {
        Keeping k;
        BENCHBOOK_VERIFY(acceptStockTerms(*k.studio,
                                          {{k.hide(), StockingMode::Keep, dm2(340), dm2(900)},
                                           {k.thread(), StockingMode::BuyOnDemand, {}, {}},
                                           {k.wallet(), StockingMode::Keep, Quantity::units(7), {}}},
                                          k.shop.owner));
        QCOMPARE(k.reorderPoints(), u"340/900/stock -/-/on_demand"_s);
        QCOMPARE(k.studio.integer("SELECT keep_pieces FROM variant"), 7);
        QCOMPARE(k.wishOf(k.thread()).mode, StockingMode::BuyOnDemand);
        QVERIFY(k.wishOf(k.thread()).isDecided());
        k.undoLast();
        QCOMPARE(k.reorderPoints(), u"-/-/stock -/-/stock"_s);
        QCOMPARE(k.studio.integer("SELECT count(keep_pieces) FROM variant"), 0);
        QCOMPARE(violationsOf(*k.studio, true), QString());
    }

    void oneItemIsNamedInTheHistory()
    {
        Keeping k;
        BENCHBOOK_VERIFY(
            acceptStockTerms(*k.studio, {{k.hide(), StockingMode::Keep, dm2(340), dm2(900)}}, k.shop.owner));
        QCOMPARE(k.studio->undoable()->sentence.text(), u"Reorder Veg tan at 340 dm², fill up to 900 dm²"_s);
    }

    void whatCannotBeIsRefusedWhole()
    {
        Keeping k;
        const std::vector<StockTerms> wrong = {
            {k.thread(), StockingMode::Keep, dm2(50), dm2(40)},
            {k.thread(), StockingMode::Keep, Quantity() - dm2(1), dm2(40)},
            {k.wallet(), StockingMode::Keep, Quantity::fromMicro(1'500'000), {}},
            {{false, 4711}, StockingMode::Keep, dm2(1), dm2(2)},
        };
        for (const StockTerms &each : wrong) {
            const auto refused =
                acceptStockTerms(*k.studio, {{k.hide(), StockingMode::Keep, dm2(340), dm2(900)}, each}, k.shop.owner);
            QVERIFY(!refused.ok());
            QVERIFY(!refused.error().message.isEmpty());
            QCOMPARE(k.reorderPoints(), u"-/-/stock -/-/stock"_s);
        }
        QCOMPARE(acceptStockTerms(*k.studio, {}, k.shop.owner).error().code, ErrorCode::Refused);
    }

    void servicesAreAskedTogether()
    {
        Keeping k;
        BENCHBOOK_VERIFY(
            askServices(*k.studio, {{k.hide(), Ratio::percent(97)}, {k.wallet(), Ratio::percent(93)}}, k.shop.owner));
        QCOMPARE(k.studio->undoable()->sentence.text(), u"Ask a service of 95 % on average of 2 items"_s);
        QCOMPARE(*k.wishOf(k.hide()).service, Ratio::percent(97));
        QCOMPARE(*k.wishOf(k.wallet()).service, Ratio::percent(93));
        QVERIFY(!askServices(*k.studio, {{k.hide(), Ratio::percent(40)}}, k.shop.owner).ok());
        QVERIFY(!askServices(*k.studio, {{k.hide(), Ratio::percent(100)}}, k.shop.owner).ok());
        k.undoLast();
        QVERIFY(!k.wishOf(k.hide()).service);
    }

    void theOwnerSaysHowOneIsKept()
    {
        Keeping k;
        BENCHBOOK_VERIFY(
            sayStocking(*k.studio, k.hide(), {StockingMode::DoNotStock, Ratio::percent(90)}, k.shop.owner));
        QCOMPARE(k.wishOf(k.hide()).mode, StockingMode::DoNotStock);
        QCOMPARE(*k.wishOf(k.hide()).service, Ratio::percent(90));
        for (const StockingMode mode : {StockingMode::Keep, StockingMode::BuyOnDemand, StockingMode::DoNotStock})
            QCOMPARE(stockingFromWord(stockingWord(mode)), mode);
        QVERIFY(!stockingFromWord(u"now and then"_s));
    }
};

int runStockKeepingTests(int argc, char **argv)
{
    TestStockKeeping test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_stock_keeping.moc"
