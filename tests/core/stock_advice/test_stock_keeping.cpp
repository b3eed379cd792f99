// What is accepted of the advice stands in the file as one action, and goes when it is taken back.
#include "core/materials/material.h"
#include "core/planning/make_plan.h"
#include "core/planning/purchase_plan.h"
#include "core/planning/read_plan.h"
#include "core/planning/stock/stock_keeping.h"
#include "core/suppliers/supplier.h"
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
    std::size_t lowMaterials()
    {
        return studio->read([](const Reader &reader) { return Result(listIds(reader, materialList(), {{}, u"low"_s})); })
            .value()
            .size();
    }
    void say(StockKey key, StockingMode mode)
    {
        BENCHBOOK_VERIFY(sayStocking(*studio, key, {mode, std::nullopt}, shop.owner));
    }
    void set(const char *table, qint64 record, const std::vector<Column> &columns)
    {
        BENCHBOOK_VERIFY(studio->perform(Sentence("Set"), shop.owner, [&](Action &action) -> Result<void> {
            action.changeRow(table, record, columns);
            return {};
        }));
    }
    /// What the plan keeps of it, and the least it buys of it at once.
    std::pair<Quantity, Quantity> inPlan(StockKey key)
    {
        const StudioPlanBook plan =
            studio->read([&](const Reader &reader) { return readPlan(reader, reader.today().addDays(60)); }).value();
        for (std::size_t at = 0; at < plan.items.size(); ++at) {
            const PlanItem &item = plan.book.needs.items[at];
            if (plan.items[at].isVariant == key.isVariant && item.record == key.record)
                return {item.keep, item.sources.empty() ? Quantity() : item.sources.front().lot.minimum};
        }
        return {};
    }
    std::size_t toBuy()
    {
        return studio->read([](const Reader &reader) { return purchasePlan(reader, reader.today()); }).value().size();
    }
    std::size_t toMake()
    {
        return studio->read([](const Reader &reader) { return makePlan(reader); }).value().size();
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

    /// The amounts stay as they are, but nothing is bought or made for them.
    void plansHearHowOneIsKept()
    {
        Keeping k;
        const Id<Supplier> tannery(addRecord(*k.studio, supplierKind(), {{u"name"_s, u"Tannery"_s}}, {}).value());
        k.set("material", k.shop.hide.value(), {{"supplier_id", tannery}});
        BENCHBOOK_VERIFY(acceptStockTerms(*k.studio,
                                          {{k.hide(), StockingMode::Keep, dm2(100), dm2(300)},
                                           {k.wallet(), StockingMode::Keep, Quantity::units(4), {}}},
                                          k.shop.owner));
        QVERIFY(k.inPlan(k.hide()) == std::pair(dm2(100), dm2(200)));
        QCOMPARE(k.inPlan(k.wallet()).first, Quantity::units(4));
        QCOMPARE(k.toBuy(), std::size_t(1));
        QCOMPARE(k.toMake(), std::size_t(1));
        QCOMPARE(k.lowMaterials(), std::size_t(1));
        for (const StockingMode mode : {StockingMode::BuyOnDemand, StockingMode::DoNotStock}) {
            k.say(k.hide(), mode);
            k.say(k.wallet(), mode);
            QVERIFY(k.reorderPoints().startsWith(u"100/300/"));
            QVERIFY(k.inPlan(k.hide()) == std::pair(Quantity(), Quantity()));
            QCOMPARE(k.inPlan(k.wallet()).first, Quantity());
            QCOMPARE(k.toBuy(), std::size_t(0));
            QCOMPARE(k.toMake(), std::size_t(0));
            QCOMPARE(k.lowMaterials(), std::size_t(0));
        }
        k.say(k.hide(), StockingMode::Keep);
        k.say(k.wallet(), StockingMode::Keep);
        QCOMPARE(k.inPlan(k.hide()).first, dm2(100));
        QCOMPARE(k.toBuy(), std::size_t(1));
        QCOMPARE(k.toMake(), std::size_t(1));
    }

    void nothingIsWishedOfWhatIsRemoved()
    {
        Keeping k;
        const auto known = [&](StockKey key) {
            return k.studio->read([&](const Reader &reader) { return stockWishes(reader); }).value().contains(key);
        };
        QVERIFY(known(k.wallet()) && known(k.hide()));
        k.set("product", k.studio.integer("SELECT product_id FROM variant"), {{"hidden", 1}});
        QVERIFY(!known(k.wallet()));
        k.set("material", k.shop.hide.value(), {{"hidden", 1}});
        QVERIFY(!known(k.hide()));
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
