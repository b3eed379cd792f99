#include "tests/core/stock/ledger_tests.h"
#include "tests/core/stock/workshop_fixture.h"

#include "core/stock/lot_hold.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

void TestStock::receivingPiecesMakesLotsThatShareTheCost()
{
    TestStudio studio;
    const Workshop shop(studio);
    const auto lots = receive(
        *studio, {.material = shop.hide, .pieces = {dm2(100), dm2(100), dm2(101)}, .cost = yuan(1000)}, shop.owner);
    BENCHBOOK_VERIFY(lots);
    QCOMPARE(lots->size(), 3u);
    Money sum;
    for (const MadeLot &lot : *lots)
        sum += *onShelf(studio, lot.id).value;
    QCOMPARE(sum.minor(), 100'000);
    QCOMPARE(onShelf(studio, (*lots)[0].id).value->minor(), 33'223);
    QCOMPARE((*lots)[0].code, u"LOT-2026-0001"_s);
    QVERIFY(studio->undoable()->sentence.text().startsWith(u"Receive 301 dm² of Veg tan as LOT-2026-0001"_s));
}

void TestStock::looseMaterialRollsIntoOneLot()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> first = receiveOne(studio, shop.thread, dm2(10), yuan(10));
    const Id<Lot> second = receiveOne(studio, shop.thread, dm2(5), yuan(13));
    QCOMPARE(first.value(), second.value());
    QCOMPARE(onShelf(studio, first).value->minor(), 2300);
    const Id<Lot> unknown = receiveOne(studio, shop.thread, dm2(5), std::nullopt);
    QVERIFY(unknown.value() != first.value());
    QCOMPARE(receiveOne(studio, shop.thread, dm2(1), std::nullopt).value(), unknown.value());
    QCOMPARE(receiveOne(studio, shop.thread, dm2(1), yuan(1)).value(), first.value());
}

void TestStock::usingUpLeavesNoValueBehind()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(3), Money::fromMinor(1000));
    for (int i = 0; i < 3; ++i)
        BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(1), u"test"_s, shop.owner));
    QCOMPARE(onShelf(studio, lot).quantity.micro(), 0);
    QCOMPARE(onShelf(studio, lot).value->minor(), 0);
    QCOMPARE(studio.integer("SELECT value_minor FROM stock_total WHERE location_id = 5"), 1000);
}

void TestStock::theLatestMovesAreOfTheLotAlone()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(3), yuan(30));
    receiveOne(studio, shop.hide, dm2(4), yuan(40));
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(1), u"first"_s, shop.owner));
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(1), u"second"_s, shop.owner));
    const auto kinds = [&](int limit) {
        QStringList reasons;
        const auto rows = studio->read([&](const Reader &reader) { return latestMoves(reader, lot, limit); });
        for (const ListRow &row : rows.value())
            reasons << row.cells[10].text();
        return reasons;
    };
    QCOMPARE(kinds(2), QStringList({u"second"_s, u"first"_s}));
    QCOMPARE(kinds(9).size(), 3);
}

void TestStock::overIssueIsRefusedAndWritesNothing()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(3), yuan(30));
    const qint64 entries = studio.integer("SELECT count(*) FROM journal_entry");
    const auto refused = scrapLot(*studio, lot, places::shelf, dm2(5), u"test"_s, shop.owner);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().message.contains(u"2 dm² are missing"_s));
    QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), entries);
    QVERIFY(!scrapLot(*studio, lot, places::shelf, Quantity::fromMicro(-1), u"test"_s, shop.owner).ok());
    QVERIFY(!receive(*studio, {.material = shop.hide, .pieces = {dm2(-2)}}, shop.owner).ok());
    QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), entries);
}

void TestStock::unknownCostStaysUnknown()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), std::nullopt);
    QVERIFY(!onShelf(studio, lot).value);
    const auto parts = splitLot(*studio, lot, places::shelf, {{dm2(4), true}}, shop.owner);
    BENCHBOOK_VERIFY(parts);
    QVERIFY(!onShelf(studio, parts->front().id).value);
    BENCHBOOK_VERIFY(setLotCost(*studio, lot, places::shelf, yuan(60), shop.owner));
    QCOMPARE(onShelf(studio, lot).value->minor(), 6000);
    QVERIFY(!onShelf(studio, parts->front().id).value);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::splitSharesValueAndNamesTheParent()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), Money::fromMinor(1001));
    const auto parts = splitLot(*studio, lot, places::shelf, {{dm2(3), false}, {dm2(3), true}}, shop.owner);
    BENCHBOOK_VERIFY(parts);
    const Money left = *onShelf(studio, lot).value;
    const Money first = *onShelf(studio, (*parts)[0].id).value;
    const Money second = *onShelf(studio, (*parts)[1].id).value;
    QCOMPARE((left + first + second).minor(), 1001);
    const auto info = studio->read([&](const Reader &r) { return lotInfo(r, (*parts)[1].id); });
    QCOMPARE(info->parent->value(), lot.value());
    QVERIFY(info->remnant);
    QVERIFY(!splitLot(*studio, lot, places::shelf, {{dm2(5), false}}, shop.owner).ok());
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::countBooksTheDifference()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    BENCHBOOK_VERIFY(countLot(*studio, lot, places::shelf, dm2(8), u"counted"_s, shop.owner));
    QCOMPARE(onShelf(studio, lot).value->minor(), 8000);
    BENCHBOOK_VERIFY(countLot(*studio, lot, places::shelf, dm2(12), u"counted"_s, shop.owner));
    QCOMPARE(onShelf(studio, lot).value->minor(), 12000);
    BENCHBOOK_VERIFY(countLot(*studio, lot, places::shelf, dm2(0), u"gone"_s, shop.owner));
    // Of nothing there is no average: what was last known of it.
    BENCHBOOK_VERIFY(countLot(*studio, lot, places::shelf, dm2(1), u"found"_s, shop.owner));
    QCOMPARE(onShelf(studio, lot).value->minor(), 1000);
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    const Id<Lot> issued = receiveOne(studio, shop.hide, dm2(10), yuan(50));
    BENCHBOOK_VERIFY(issueLot(*studio, order->id, issued, places::shelf, dm2(10), shop.owner));
    BENCHBOOK_VERIFY(countLot(*studio, issued, places::shelf, dm2(2), u"found"_s, shop.owner));
    QCOMPARE(onShelf(studio, issued).value->minor(), 1000);
    const Id<Lot> unknown = receiveOne(studio, shop.hide, dm2(5), std::nullopt);
    BENCHBOOK_VERIFY(countLot(*studio, unknown, places::shelf, dm2(6), u"found"_s, shop.owner));
    QVERIFY(!onShelf(studio, unknown).value);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::proposalTakesRemnantsThenTheOldest()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> older = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    studio.clock().advance(48LL * 3600 * 1000);
    const Id<Lot> newer = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const Id<Lot> remnant = splitLot(*studio, newer, places::shelf, {{dm2(2), true}}, shop.owner).value().front().id;
    const auto proposal = studio->read([&](const Reader &r) { return proposeLots(r, shop.hide, dm2(14)); }).value();
    QCOMPARE(proposal.size(), 3u);
    QCOMPARE(proposal[0].lot.value(), remnant.value());
    QCOMPARE(proposal[1].lot.value(), older.value());
    QCOMPARE(proposal[2].lot.value(), newer.value());
    QCOMPARE(proposal[2].quantity.micro(), dm2(2).micro());
}

void TestStock::undoOfAReceiptStandsUntilItIsUsed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const qint64 receipt = studio->undoable()->entry;
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(1), u"test"_s, shop.owner));
    const auto refused = studio->undo(receipt, shop.owner);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(onShelf(studio, lot).quantity.micro(), dm2(9).micro());
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    BENCHBOOK_VERIFY(studio->undo(receipt, shop.owner));
    QCOMPARE(onShelf(studio, lot).quantity.micro(), 0);
    QCOMPARE(studio.integer("SELECT hidden FROM lot"), 1);
    BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, shop.owner));
    QCOMPARE(onShelf(studio, lot).value->minor(), 10000);
    QCOMPARE(studio.integer("SELECT hidden FROM lot"), 0);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::theFileItselfRefusesToGoBelowZero()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const auto result =
        studio->perform(Sentence("Break the ledger"), std::nullopt, [&](Action &action) -> Result<void> {
            moveValued(action, lot, places::shelf, places::scrap, dm2(11), yuan(1), {.kind = "scrap"});
            return {};
        });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Refused);
    const auto edited = studio->read([](const Reader &reader) {
        Query query = reader.query("UPDATE stock_move SET quantity_micro = 1");
        return query.next();
    });
    QVERIFY(!edited.ok());
    QVERIFY(edited.error().detail.contains(u"a fact is only added"_s));
}

void TestStock::onlyShelvesGiveAndTake()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(4), u"test"_s, shop.owner));
    for (const Id<Location> place : {places::scrap, places::customer, places::bench, places::used})
        QCOMPARE(splitLot(*studio, lot, place, {{dm2(1), false}}, shop.owner).error().code, ErrorCode::Refused);
    QCOMPARE(studio.integer("SELECT count(*) FROM lot"), 1);
}

void TestStock::whatLiesAtAPeerIsOursAndNotProposed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    Id<Location> oakbench(0);
    BENCHBOOK_VERIFY(studio->perform(Sentence("Make a place"), shop.owner, [&](Action &action) -> Result<void> {
        oakbench = action.newId<Location>();
        action.add("location", oakbench, {{"code", u"P-0001"_s}, {"name", u"Oakbench"_s}, {"kind", u"peer"_s}});
        return {};
    }));
    BENCHBOOK_VERIFY(moveLot(*studio, hide, places::shelf, oakbench, dm2(4), shop.owner));
    const auto there = studio->read([&](const Reader &reader) { return stockAt(reader, hide, oakbench); });
    QCOMPARE(there->quantity, dm2(4));
    QCOMPARE(there->value, std::optional(yuan(40)));
    const auto proposed = studio->read([&](const Reader &reader) { return proposeLots(reader, shop.hide, dm2(10)); });
    QCOMPARE(proposed->size(), std::size_t(1));
    QCOMPARE(proposed->front().quantity, dm2(6));
    QVERIFY(!moveLot(*studio, hide, oakbench, places::shelf, dm2(5), shop.owner).ok());
    // They cut up a part of it for our order, and a part was lost there.
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    BENCHBOOK_VERIFY(issueLot(*studio, order->id, hide, oakbench, dm2(1), shop.owner));
    BENCHBOOK_VERIFY(countLot(*studio, hide, oakbench, dm2(2), u"they told us"_s, shop.owner));
    BENCHBOOK_VERIFY(moveLot(*studio, hide, oakbench, places::shelf, dm2(2), shop.owner));
    QVERIFY(!receive(*studio,
                     {.material = shop.hide, .pieces = {ReceivedPiece(dm2(1))}, .cost = yuan(1), .location = oakbench},
                     shop.owner)
                 .ok());
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::nothingIsReceivedAhead()
{
    TestStudio studio;
    const Workshop shop(studio);
    Receipt receipt{.material = shop.hide, .pieces = {dm2(1)}, .day = studio->today().addDays(1)};
    const auto ahead = receive(*studio, receipt, shop.owner);
    QVERIFY(!ahead.ok());
    QCOMPARE(ahead.error().issues.front().field, u"day"_s);
    receipt.day = studio->today();
    BENCHBOOK_VERIFY(receive(*studio, receipt, shop.owner));
}

void TestStock::piecesAreWhole()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const Quantity half = Quantity::fromMicro(1'500'000);
    BENCHBOOK_VERIFY(scrapLot(*studio, hide, places::shelf, half, u"test"_s, shop.owner));
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 4}, shop.owner);
    const Id<Lot> wallets = *finishWorkOrder(*studio, order->id, 4, shop.owner)->lot;
    QVERIFY(!countLot(*studio, wallets, places::finished, half, u"test"_s, shop.owner).ok());
    QVERIFY(!countLot(*studio, wallets, places::finished, Quantity::units(5) + half, u"test"_s, shop.owner).ok());
    QVERIFY(!scrapLot(*studio, wallets, places::finished, half, u"test"_s, shop.owner).ok());
    QVERIFY(!moveLot(*studio, wallets, places::finished, places::shelf, half, shop.owner).ok());
    QVERIFY(!splitLot(*studio, wallets, places::finished, {{half, false}}, shop.owner).ok());
    BENCHBOOK_VERIFY(scrapLot(*studio, wallets, places::finished, Quantity::units(1), u"test"_s, shop.owner));
}

void TestStock::aHeapIsOfOneKind()
{
    TestStudio studio;
    const Workshop shop(studio);
    const auto arrives = [&](const QString &supplier, std::optional<Ratio> fineness) {
        const ReceivedPiece piece(dm2(10), {.fineness = fineness});
        return receive(*studio, {.material = shop.thread, .pieces = {piece}, .cost = yuan(10), .supplier = supplier},
                       shop.owner)
            .value()
            .front()
            .id;
    };
    const Id<Lot> first = arrives(u"Mill"_s, Ratio::percent(99));
    QCOMPARE(arrives(u"Mill"_s, Ratio::percent(99)), first);
    QVERIFY(arrives(u"Mill"_s, Ratio::percent(80)) != first);
    QVERIFY(arrives(u"Other mill"_s, Ratio::percent(99)) != first);
    BENCHBOOK_VERIFY(holdLot(*studio, first, u"wet"_s, shop.owner));
    QVERIFY(arrives(u"Mill"_s, Ratio::percent(99)) != first);
    const auto dated = receive(
        *studio, {.material = shop.thread, .pieces = {dm2(1)}, .expiry = studio->today().addDays(9)}, shop.owner);
    QVERIFY(!dated.ok());
    QCOMPARE(dated.error().issues.front().field, u"expiry"_s);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::aCostIsOfWhatIsLeft()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), std::nullopt);
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    BENCHBOOK_VERIFY(issueLot(*studio, order->id, lot, places::shelf, dm2(10), shop.owner));
    BENCHBOOK_VERIFY(setLotCost(*studio, lot, places::shelf, yuan(100), shop.owner));
    QCOMPARE(costOf(studio, order->id).material->minor(), 10'000);
    const Id<Lot> gone = receiveOne(studio, shop.hide, dm2(10), std::nullopt);
    BENCHBOOK_VERIFY(scrapLot(*studio, gone, places::shelf, dm2(10), u"burnt"_s, shop.owner));
    const auto refused = setLotCost(*studio, gone, places::shelf, yuan(100), shop.owner);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(u"Nothing of"_s), qPrintable(refused.error().message));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStock::aLateCostReachesTheBench()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(40), std::nullopt);
    const auto first = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    const auto second = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    BENCHBOOK_VERIFY(issueLot(*studio, first->id, lot, places::shelf, dm2(10), shop.owner));
    const auto third = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    BENCHBOOK_VERIFY(issueLot(*studio, third->id, lot, places::shelf, dm2(5), shop.owner));
    BENCHBOOK_VERIFY(setLotCost(*studio, lot, places::shelf, Money::fromMinor(7'500), shop.owner));
    QCOMPARE(onShelf(studio, lot).quantity.micro(), dm2(25).micro());
    QCOMPARE(onShelf(studio, lot).value->minor(), 7'500);
    QCOMPARE(costOf(studio, third->id).material->minor(), 1'500);
    QCOMPARE(costOf(studio, first->id).material->minor(), 3'000);
    BENCHBOOK_VERIFY(issueLot(*studio, second->id, lot, places::shelf, dm2(10), shop.owner));
    BENCHBOOK_VERIFY(issueLot(*studio, first->id, lot, places::shelf, dm2(5), shop.owner));
    QCOMPARE(costOf(studio, first->id).material->minor(), 4'500);
    QCOMPARE(violationsOf(*studio, true), QString());
    while (costOf(studio, first->id).material)
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QVERIFY(!onShelf(studio, lot).value);
    QCOMPARE(violationsOf(*studio, true), QString());
}

} // namespace benchbook::testing
