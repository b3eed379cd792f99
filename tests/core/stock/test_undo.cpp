// Taking back and doing again, in any order: every fact counts once or not at all, and no rule is gone around.
#include "tests/core/stock/ledger_tests.h"
#include "tests/core/stock/workshop_fixture.h"

#include "core/experience/step_experience.h"
#include "core/journal/history.h"

#include <map>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

qint64 latest(TestStudio &studio) { return studio.integer("SELECT max(id) FROM journal_entry"); }

/// The entry that takes `entry` back, or 0.
qint64 takenBack(TestStudio &studio, qint64 entry)
{
    return studio->undo(entry, std::nullopt).ok() ? latest(studio) : 0;
}

Result<void> write(TestStudio &studio, const char *table, qint64 row, const std::vector<Column> &columns)
{
    return studio->perform(Sentence("Change a row"), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow(table, row, columns);
        return {};
    });
}

/// A workshop whose thread was received twice, into the same rolling lot.
struct ReceivedTwice
{
    ReceivedTwice(qint64 firstMetres, qint64 secondMetres)
        : lot(receiveOne(studio, shop.thread, dm2(firstMetres), yuan(firstMetres))),
          first(latest(studio)),
          second((receiveOne(studio, shop.thread, dm2(secondMetres), yuan(secondMetres)), latest(studio)))
    {
    }

    TestStudio studio;
    const Workshop shop{studio};
    Id<Lot> lot;
    qint64 first; ///< the entries of the journal
    qint64 second;
};

} // namespace

void TestUndo::aMixtureDrawnOnIsNotTakenApart()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.thread, dm2(10), yuan(100));
    receiveOne(studio, shop.thread, dm2(10), yuan(200));
    const qint64 second = latest(studio);
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, Quantity::fromMicro(6'666'667), u"wet"_s, shop.owner));
    const qint64 scrap = latest(studio);
    const LotStock mixed = onShelf(studio, lot);
    QVERIFY(!takenBack(studio, second));
    QCOMPARE(onShelf(studio, lot).value, mixed.value);
    QVERIFY(takenBack(studio, scrap) && takenBack(studio, second));
    QCOMPARE(onShelf(studio, lot).value, std::optional(yuan(100)));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::aRedoneActionIsTakenBackOnce()
{
    ReceivedTwice shop(100, 10);
    TestStudio &studio = shop.studio;
    const Id<Lot> lot = shop.lot;
    const qint64 receipt = shop.second;
    const qint64 undo = takenBack(studio, receipt);
    const qint64 redo = takenBack(studio, undo);
    QVERIFY(redo);
    QCOMPARE(onShelf(studio, lot).quantity, dm2(110));
    const auto shown = [&](qint64 id) {
        return studio->read([&](const Reader &r) { return entryById(r, id); })->undone;
    };
    QVERIFY(!shown(receipt));
    // It stands again, so it can be taken back again: once.
    QVERIFY(takenBack(studio, receipt));
    QCOMPARE(onShelf(studio, lot).quantity, dm2(100));
    QVERIFY(shown(receipt));
    QVERIFY(shown(redo));
    QCOMPARE(studio->undo(receipt, std::nullopt).error().code, ErrorCode::Conflict);
    QCOMPARE(studio->undo(redo, std::nullopt).error().code, ErrorCode::Conflict);
    QCOMPARE(onShelf(studio, lot).quantity, dm2(100));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::anyLinkOfTheChainIsJudgedAlike()
{
    ReceivedTwice shop(100, 10);
    TestStudio &studio = shop.studio;
    const Id<Lot> lot = shop.lot;
    const qint64 receipt = shop.second;
    const qint64 undo = takenBack(studio, receipt);
    QVERIFY(takenBack(studio, undo));
    const qint64 undoneAgain = takenBack(studio, studio->undoable()->entry);
    QVERIFY(undoneAgain);
    QVERIFY(!takenBack(studio, receipt));
    QCOMPARE(onShelf(studio, lot).quantity, dm2(100));
    QVERIFY(takenBack(studio, undoneAgain));
    QVERIFY(!takenBack(studio, undo)); // A redo of it stands.
    QCOMPARE(onShelf(studio, lot).quantity, dm2(110));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::randomUndoCountsEachFactOnce()
{
    for (const quint64 seed : {3u, 17u, 99u}) {
        TestStudio studio;
        const Workshop shop(studio);
        const Id<Lot> lot = receiveOne(studio, shop.thread, dm2(1), yuan(1));
        Random random(seed);
        struct Chain
        {
            qint64 quantity;
            bool stands;
        };
        std::vector<Chain> chains;
        std::vector<std::pair<qint64, std::size_t>> entries; // entry, its chain
        std::map<qint64, int> place;                         // entry, its place in its chain
        std::map<std::size_t, int> length;
        for (int i = 0; i < 400; ++i) {
            if (entries.empty() || random.chance(0.3)) {
                const qint64 quantity = random.between(1, 50'000'000);
                receiveOne(studio, shop.thread, Quantity::fromMicro(quantity), Money::fromMinor(quantity / 10'000));
                chains.push_back({quantity, true});
                entries.push_back({latest(studio), chains.size() - 1});
                place[latest(studio)] = 0;
                length[chains.size() - 1] = 1;
            } else {
                const auto [entry, chain] = random.pick(entries);
                const bool stands = (length[chain] - 1 - place[entry]) % 2 == 0;
                const qint64 answer = takenBack(studio, entry);
                QCOMPARE(answer != 0, stands);
                if (stands) {
                    chains[chain].stands = !chains[chain].stands;
                    place[answer] = length[chain]++;
                    entries.push_back({answer, chain});
                }
            }
            qint64 expected = dm2(1).micro();
            for (const Chain &chain : chains)
                expected += chain.stands ? chain.quantity : 0;
            QCOMPARE(onShelf(studio, lot).quantity.micro(), expected);
        }
        for (const auto &[entry, chain] : entries) {
            const auto shown = studio->read([&, id = entry](const Reader &r) { return entryById(r, id); });
            QCOMPARE(shown->undone, (length[chain] - 1 - place[entry]) % 2 == 1);
        }
        QCOMPARE(violationsOf(*studio, true), QString());
    }
}

void TestUndo::theFirstReceiptOfARollingLotHidesNothing()
{
    ReceivedTwice shop(10, 5);
    TestStudio &studio = shop.studio;
    const Id<Lot> lot = shop.lot;
    QVERIFY(takenBack(studio, shop.first));
    QCOMPARE(onShelf(studio, lot).quantity, dm2(5));
    QCOMPARE(studio.integer("SELECT hidden FROM lot"), 0);
    QCOMPARE(violationsOf(*studio, true), QString());
    BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
    QCOMPARE(onShelf(studio, lot).quantity, dm2(15));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::nothingComesBackIntoAHiddenLot()
{
    ReceivedTwice shop(10, 5);
    TestStudio &studio = shop.studio;
    const qint64 undo = takenBack(studio, shop.second);
    const qint64 undoFirst = takenBack(studio, shop.first);
    QCOMPARE(studio.integer("SELECT hidden FROM lot"), 1);
    QCOMPARE(studio->undo(undo, std::nullopt).error().code, ErrorCode::Refused);
    QVERIFY(takenBack(studio, undoFirst));
    QVERIFY(takenBack(studio, undo));
    QCOMPARE(studio.integer("SELECT sum(quantity_micro) FROM stock_total WHERE inside"), dm2(15).micro());
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::aUnitInUseIsNotTakenBack()
{
    TestStudio studio;
    const Workshop shop(studio);
    Id<Material> glue{0};
    BENCHBOOK_VERIFY(studio->perform(Sentence("Add glue"), std::nullopt, [&](Action &action) -> Result<void> {
        glue = action.newId<Material>();
        action.add("material", glue,
                   {{"number", 3}, {"code", u"M-0003"_s}, {"name", u"Glue"_s}, {"base_unit", u"g"_s}});
        return {};
    }));
    BENCHBOOK_VERIFY(write(studio, "material", glue.value(), {{"base_unit", u"m"_s}}));
    const qint64 change = latest(studio);
    receiveOne(studio, glue, dm2(5), yuan(5));
    QCOMPARE(studio->undo(change, std::nullopt).error().code, ErrorCode::Refused);
    QCOMPARE(studio.integer("SELECT count(*) FROM material WHERE base_unit = 'm'"), 2);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::aCancellationIsNotDoneAgainOverMaterial()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(100), yuan(100));
    const Id<WorkOrder> order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 2}, shop.owner)->id;
    BENCHBOOK_VERIFY(cancelWorkOrder(*studio, order, shop.owner));
    const qint64 undo = takenBack(studio, latest(studio));
    BENCHBOOK_VERIFY(issueLot(*studio, order, lot, places::shelf, dm2(10), shop.owner));
    QCOMPARE(studio->undo(undo, std::nullopt).error().code, ErrorCode::Refused);
    QVERIFY(infoOf(studio, order).state != WorkOrderState::Cancelled);
    QVERIFY(takenBack(studio, latest(studio))); // Without the material nothing stands against it.
    QVERIFY(takenBack(studio, undo));
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Cancelled);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::nothingIsIssuedToACancelledWorkOrder()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(100), yuan(100));
    const Id<WorkOrder> order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 2}, shop.owner)->id;
    BENCHBOOK_VERIFY(issueLot(*studio, order, lot, places::shelf, dm2(7), shop.owner));
    BENCHBOOK_VERIFY(issueLot(*studio, order, lot, places::shelf, dm2(10), shop.owner));
    const qint64 undo = takenBack(studio, latest(studio));
    BENCHBOOK_VERIFY(cancelWorkOrder(*studio, order, shop.owner));
    const qint64 cancel = latest(studio);
    QCOMPARE(studio->undo(undo, std::nullopt).error().code, ErrorCode::Refused);
    QCOMPARE(onShelf(studio, lot).quantity, dm2(100));
    // Taking the cancellation back, and doing it again, brings the material to the bench and back.
    const qint64 open = takenBack(studio, cancel);
    QVERIFY(open);
    QCOMPARE(onShelf(studio, lot).quantity, dm2(93));
    QVERIFY(takenBack(studio, open));
    QCOMPARE(onShelf(studio, lot).quantity, dm2(100));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::aWorkOrderIsNotFinishedTwice()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 2}, shop.owner)->id;
    BENCHBOOK_VERIFY(finishWorkOrder(*studio, order, 0, shop.owner));
    const qint64 undo = takenBack(studio, latest(studio));
    BENCHBOOK_VERIFY(finishWorkOrder(*studio, order, 0, shop.owner));
    QVERIFY(!takenBack(studio, undo));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::experienceOutlivesARedo()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 9}, shop.owner)->id;
    for (int i = 0; i < 3; ++i)
        BENCHBOOK_VERIFY(logWork(*studio, {order, shop.stitch, shop.owner, 1200, 2, 0}, shop.owner));
    const auto learnt = [&] {
        return studio->read([&](const Reader &r) { return stepExperience(r, shop.stitch).yield.good; }).value();
    };
    const auto before = learnt();
    QVERIFY(takenBack(studio, takenBack(studio, latest(studio))));
    QCOMPARE(learnt(), before);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestUndo::aForgedTotalIsFound()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    QCOMPARE(violationsOf(*studio, false), QString());
    studio.integer("INSERT INTO location (id, code, name) VALUES (20, 'BACK', 'Back room')");
    studio.integer("INSERT INTO stock_total VALUES (" + std::to_string(lot.value()) +
                   ", 20, NULL, NULL, 1, 7000000, 700, 0)");
    studio.integer("INSERT INTO stock_total VALUES (" + std::to_string(lot.value()) +
                   ", 5, NULL, NULL, 0, -7000000, -700, 0)");
    QVERIFY(violationsOf(*studio, false).contains(u"stock_total LOT-2026-0001"_s));
}

} // namespace benchbook::testing
