// What a craft does to its lots: cutting, merging, holding, testing, correcting, and what is proposed of them.
#include "tests/core/stock/ledger_tests.h"
#include "tests/core/stock/workshop_fixture.h"

#include "core/stock/change_lot.h"
#include "core/stock/lot_descent.h"
#include "core/stock/lot_hold.h"
#include "core/stock/material_test.h"
#include "core/stock/merge_lots.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// A refusal that says `because` and wrote nothing.
template <class Act> void compareRefused(TestStudio &studio, const QString &because, Act act)
{
    const qint64 entries = studio.integer("SELECT count(*) FROM journal_entry");
    const qint64 moves = studio.integer("SELECT count(*) FROM stock_move");
    const auto result = act();
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(because), qPrintable(result.error().message));
    QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), entries);
    QCOMPARE(studio.integer("SELECT count(*) FROM stock_move"), moves);
}

Id<Lot> receiveWith(TestStudio &studio, Id<Material> material, Quantity quantity, const LotTraits &traits,
                    std::optional<Money> cost = yuan(10), const QString &supplier = {}, QDate day = {})
{
    Receipt receipt{.material = material, .pieces = {{quantity, traits}}, .cost = cost};
    receipt.supplier = supplier;
    receipt.day = day;
    return receive(*studio, receipt, std::nullopt).value().front().id;
}

LotInfo lotOf(TestStudio &studio, Id<Lot> lot)
{
    return studio->read([&](const Reader &reader) { return lotInfo(reader, lot); }).value();
}

auto merge(TestStudio &studio, const std::vector<Id<Lot>> &lots)
{
    return mergeLots(*studio, lots, places::shelf, {}, std::nullopt);
}

auto cut(TestStudio &studio, Id<Lot> lot, const std::vector<SplitPart> &parts)
{
    return splitLot(*studio, lot, places::shelf, parts, std::nullopt);
}

std::vector<LotStock> proposed(TestStudio &studio, Id<Material> material, Quantity need)
{
    return studio->read([&](const Reader &reader) { return proposeLots(reader, material, need); }).value();
}

Quantity hundredths(qint64 count) { return Quantity::fromMicro(count * 10'000); }

} // namespace

void TestLots::aCutBooksPartsRemnantsAndOffCutAtOnce()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveWith(studio, shop.hide, dm2(100), {.grade = u"A"_s, .thickness = dm2(2)}, yuan(1000));
    SplitPart strap{dm2(3)};
    strap.pieces = 4;
    SplitPart remnant{dm2(20), true};
    remnant.traits.thickness = hundredths(180);
    remnant.traits.outline = u"0,0 400,0 400,500"_s;
    SplitPart offCut{dm2(8)};
    offCut.scrap = true;
    const auto made = cut(studio, hide, {strap, remnant, offCut});
    BENCHBOOK_VERIFY(made);
    QCOMPARE(made->size(), 2u);
    // 40 of 100 dm² went at 400.00; the 8 thrown away are borne by the 12 and the 20 that were kept.
    QCOMPARE(onShelf(studio, hide).quantity, dm2(60));
    QCOMPARE(onShelf(studio, hide).value, yuan(600));
    QCOMPARE(onShelf(studio, (*made)[0].id).quantity, dm2(12));
    QCOMPARE(onShelf(studio, (*made)[0].id).value, yuan(150));
    QCOMPARE(onShelf(studio, (*made)[1].id).value, yuan(250));
    QCOMPARE(lotOf(studio, (*made)[0].id).traits.pieceSize, dm2(3));
    QCOMPARE(lotOf(studio, (*made)[0].id).traits.thickness, dm2(2));
    QCOMPARE(lotOf(studio, (*made)[1].id).traits.thickness, hundredths(180));
    QCOMPARE(lotOf(studio, (*made)[1].id).traits.outline, u"0,0 400,0 400,500"_s);
    QVERIFY(!lotOf(studio, (*made)[1].id).traits.pieceSize);
    QCOMPARE(studio.integer("SELECT quantity_micro FROM stock_total WHERE location_id = 5"), dm2(8).micro());
    QCOMPARE(studio.integer("SELECT value_minor FROM stock_total WHERE location_id = 5"), 0);
    QCOMPARE(studio->read([&](const Reader &r) { return childrenOf(r, hide); })->size(), 2u);
    QCOMPARE(violationsOf(*studio, true), QString());
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QCOMPARE(onShelf(studio, hide).value, yuan(1000));
    QCOMPARE(studio->read([&](const Reader &r) { return childrenOf(r, hide); })->size(), 0u);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::cutsThatCannotBeAreRefused()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    BENCHBOOK_VERIFY(studio->perform(Sentence("Keep from 2"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("material", shop.hide, {{"keep_from_micro", dm2(2)}});
        return {};
    }));
    SplitPart waste{dm2(1)};
    waste.scrap = true;
    SplitPart none{dm2(1)};
    none.pieces = 0;
    compareRefused(studio, u"1 dm² are missing"_s, [&] { return cut(studio, hide, {{dm2(6)}, {dm2(5)}}); });
    compareRefused(studio, u"name it as off-cut"_s, [&] { return cut(studio, hide, {{dm2(1), true}}); });
    compareRefused(studio, u"Nothing is kept"_s, [&] { return cut(studio, hide, {waste}); });
    compareRefused(studio, u"at least one piece"_s, [&] { return cut(studio, hide, {none}); });
    compareRefused(studio, u"more than zero"_s, [&] { return cut(studio, hide, {{dm2(-1)}}); });
    compareRefused(studio, u"which parts"_s, [&] { return cut(studio, hide, {}); });
    BENCHBOOK_VERIFY(cut(studio, hide, {{dm2(2), true}, waste}));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::mergedLotsKeepTheirParents()
{
    TestStudio studio;
    const Workshop shop(studio);
    const QDate today = studio->today();
    const Id<Lot> a = receiveWith(studio, shop.hide, dm2(10), {.grade = u"B"_s, .expiry = today.addDays(90)}, yuan(100),
                                  u"Tannery"_s);
    const Id<Lot> b = receiveWith(studio, shop.hide, dm2(5), {.grade = u"B"_s, .defects = u"tick"_s},
                                  Money::fromMinor(333), u"Tannery"_s, today.addDays(-30));
    const Id<Lot> piece = cut(studio, a, {{dm2(4), true}}).value().front().id;
    const auto made = merge(studio, {a, b, piece});
    BENCHBOOK_VERIFY(made);
    QCOMPARE(onShelf(studio, made->id).quantity, dm2(15));
    QCOMPARE(onShelf(studio, made->id).value->minor(), 10'333);
    QVERIFY(onShelf(studio, a).quantity.isZero());
    const LotInfo info = lotOf(studio, made->id);
    QCOMPARE(info.receivedDay, today.addDays(-30));
    QCOMPARE(info.traits.expiry, today.addDays(90));
    QCOMPARE(info.traits.grade, u"B"_s);
    QCOMPARE(info.traits.defects, u"tick"_s);
    QCOMPARE(info.supplier, u"Tannery"_s);
    QVERIFY(!info.remnant);
    const auto parents = studio->read([&](const Reader &r) { return parentsOf(r, made->id); }).value();
    QCOMPARE(parents.size(), 3u);
    QVERIFY(parents.front().merged);
    QCOMPARE(parents.front().quantity, dm2(6));
    const auto roots = studio->read([&](const Reader &r) { return rootsOf(r, made->id); }).value();
    QCOMPARE(roots, (std::vector<Id<Lot>>{a, b}));
    QCOMPARE(violationsOf(*studio, true), QString());
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QCOMPARE(onShelf(studio, a).quantity, dm2(6));
    QCOMPARE(studio->read([&](const Reader &r) { return childrenOf(r, b); })->size(), 0u);
    BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, shop.owner));
    QCOMPARE(onShelf(studio, made->id).quantity, dm2(15));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::equalPiecesStayPieces()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> a = receiveOne(studio, shop.hide, dm2(3), yuan(10));
    const Id<Lot> b = receiveOne(studio, shop.hide, dm2(3), yuan(10));
    const auto made = merge(studio, {a, b});
    BENCHBOOK_VERIFY(made);
    QCOMPARE(lotOf(studio, made->id).traits.pieceSize, dm2(3));
}

void TestLots::lotsThatDifferAreNotMerged()
{
    TestStudio studio;
    const Workshop shop(studio);
    const QDate today = studio->today();
    const LotTraits usual{.grade = u"A"_s, .thickness = dm2(2), .fineness = Ratio::percent(90)};
    const auto with = [&](auto change) {
        LotTraits traits = usual;
        change(traits);
        return receiveWith(studio, shop.hide, dm2(5), traits, yuan(10), u"Tannery"_s);
    };
    const Id<Lot> first = with([](LotTraits &) {});
    const Id<Lot> grade = with([](LotTraits &traits) { traits.grade = u"B"_s; });
    const Id<Lot> thick = with([](LotTraits &traits) { traits.thickness = dm2(3); });
    const Id<Lot> fine = with([](LotTraits &traits) { traits.fineness.reset(); });
    const Id<Lot> piece = with([](LotTraits &traits) { traits.pieceSize = dm2(1); });
    const Id<Lot> old = with([&](LotTraits &traits) { traits.expiry = today.addDays(-1); });
    const Id<Lot> held = with([](LotTraits &) {});
    const Id<Lot> empty = with([](LotTraits &) {});
    const Id<Lot> unknown = receiveWith(studio, shop.hide, dm2(5), usual, std::nullopt, u"Tannery"_s);
    const Id<Lot> elsewhere = receiveWith(studio, shop.hide, dm2(5), usual, yuan(10), u"Other"_s);
    const Id<Lot> loose = receiveOne(studio, shop.thread, dm2(5), yuan(10));
    BENCHBOOK_VERIFY(holdLot(*studio, held, u"smells"_s, shop.owner));
    BENCHBOOK_VERIFY(scrapLot(*studio, empty, places::shelf, dm2(5), u"burnt"_s, shop.owner));
    const auto refused = [&](Id<Lot> other, const QString &because) {
        compareRefused(studio, because, [&] { return merge(studio, {first, other}); });
    };
    refused(grade, u"differ in grade (A, B)"_s);
    refused(thick, u"differ in thickness (2 mm, 3 mm)"_s);
    refused(fine, u"differ in fineness (90 %, not stated)"_s);
    refused(piece, u"the size of their pieces"_s);
    refused(elsewhere, u"differ in supplier (Tannery, Other)"_s);
    refused(unknown, u"cost of %1 is unknown"_s.arg(lotOf(studio, unknown).code));
    refused(loose, u"loose material"_s);
    refused(empty, u"Nothing of %1 lies on this shelf"_s.arg(lotOf(studio, empty).code));
    refused(held, u"on hold since 2026-09-01: smells"_s);
    refused(old, u"expired on 2026-08-31"_s);
    refused(first, u"named twice"_s);
    compareRefused(studio, u"at least two"_s, [&] { return merge(studio, {first}); });
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::aHoldIsNotGoneAround()
{
    TestStudio studio;
    const Workshop shop(studio);
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const auto lastEntry = [&] { return studio.integer("SELECT max(id) FROM journal_entry"); };
    const auto issue = [&] { return issueLot(*studio, order->id, lot, places::shelf, dm2(10), shop.owner); };
    BENCHBOOK_VERIFY(issue());
    BENCHBOOK_VERIFY(studio->undo(lastEntry(), shop.owner));
    const qint64 undone = lastEntry();
    BENCHBOOK_VERIFY(holdLot(*studio, lot, u"smells"_s, shop.owner));
    // Doing it again is using it.
    QVERIFY(!studio->undo(undone, shop.owner).ok());
    BENCHBOOK_VERIFY(releaseLot(*studio, lot, {}, shop.owner));
    // What is found bad at the bench does not go into the product.
    BENCHBOOK_VERIFY(issue());
    BENCHBOOK_VERIFY(holdLot(*studio, lot, u"tears"_s, shop.owner));
    compareRefused(studio, u"tears"_s, [&] { return finishWorkOrder(*studio, order->id, 1, shop.owner); });
    // Nor does a merged lot that failed come apart into good ones.
    const Id<Lot> left = receiveOne(studio, shop.hide, dm2(3), yuan(30));
    const Id<Lot> right = receiveOne(studio, shop.hide, dm2(4), yuan(40));
    const auto merged = mergeLots(*studio, {left, right}, places::shelf, {}, shop.owner);
    BENCHBOOK_VERIFY(merged);
    const qint64 merging = lastEntry();
    BENCHBOOK_VERIFY(holdLot(*studio, merged->id, u"tears"_s, shop.owner));
    QVERIFY(!studio->undo(merging, shop.owner).ok());
    BENCHBOOK_VERIFY(studio->undo(lastEntry(), shop.owner));
    BENCHBOOK_VERIFY(studio->undo(merging, shop.owner));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::finenessOfPastDaysStays()
{
    TestStudio studio;
    const Workshop shop(studio);
    BENCHBOOK_VERIFY(studio->perform(Sentence("It is silver"), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow("material", shop.hide.value(),
                         std::vector<Column>{{"metal", u"silver"_s}, {"fineness_ppm", 925'000}});
        return {};
    }));
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    LotDescription to{lotOf(studio, lot).traits, {}};
    QCOMPARE(to.traits.fineness, std::optional(Ratio::fromPpm(925'000)));
    to.traits.fineness = Ratio::fromPpm(916'000);
    BENCHBOOK_VERIFY(changeLot(*studio, lot, to, shop.owner));
    studio.clock().advance(86'400'000);
    to.traits.fineness = Ratio::fromPpm(500'000);
    const auto refused = changeLot(*studio, lot, to, shop.owner);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().issues.front().field, u"fineness"_s);
}

void TestLots::aHeldLotIsNotUsed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    compareRefused(studio, u"not on hold"_s, [&] { return releaseLot(*studio, lot, {}, shop.owner); });
    const auto noReason = holdLot(*studio, lot, u"  "_s, shop.owner);
    QCOMPARE(noReason.error().issues.front().field, u"reason"_s);
    BENCHBOOK_VERIFY(holdLot(*studio, lot, u"bleeds colour"_s, shop.owner));
    compareRefused(studio, u"already"_s, [&] { return holdLot(*studio, lot, u"again"_s, shop.owner); });
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner).value().id;
    compareRefused(studio, u"bleeds colour"_s,
                   [&] { return issueLot(*studio, order, lot, places::shelf, dm2(1), shop.owner); });
    QVERIFY(proposed(studio, shop.hide, dm2(1)).empty());
    // What it is not used for stays possible, and a part of it is held as well.
    BENCHBOOK_VERIFY(countLot(*studio, lot, places::shelf, dm2(9), u"count"_s, shop.owner));
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(1), u"sample"_s, shop.owner));
    BENCHBOOK_VERIFY(moveLot(*studio, lot, places::shelf, places::finished, dm2(1), shop.owner));
    const Id<Lot> part = cut(studio, lot, {{dm2(2)}}).value().front().id;
    QVERIFY(studio->read([&](const Reader &r) { return isHeld(r, part); }).value());
    BENCHBOOK_VERIFY(releaseLot(*studio, lot, u"washed"_s, shop.owner));
    QCOMPARE(proposed(studio, shop.hide, dm2(1)).size(), 1u);
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QVERIFY(proposed(studio, shop.hide, dm2(1)).empty());
    BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, shop.owner));
    BENCHBOOK_VERIFY(issueLot(*studio, order, lot, places::shelf, dm2(1), shop.owner));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::anExpiredLotIsNotUsed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const QDate today = studio->today();
    const Id<Lot> lot = receiveWith(studio, shop.hide, dm2(10), {.expiry = today});
    QCOMPARE(proposed(studio, shop.hide, dm2(1)).size(), 1u);
    studio.clock().advance(24LL * 3600 * 1000);
    QVERIFY(proposed(studio, shop.hide, dm2(1)).empty());
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner).value().id;
    compareRefused(studio, u"expired on 2026-09-01"_s,
                   [&] { return issueLot(*studio, order, lot, places::shelf, dm2(1), shop.owner); });
    BENCHBOOK_VERIFY(changeLot(*studio, lot, {{.expiry = today.addDays(30)}, u"tested"_s}, shop.owner));
    BENCHBOOK_VERIFY(issueLot(*studio, order, lot, places::shelf, dm2(1), shop.owner));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::testsHoldAndRelease()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    NewMaterialTest test{lot, u"Tear test"_s};
    test.value = hundredths(420);
    test.unit = u"N/mm"_s;
    test.uncertainty = hundredths(30);
    test.passed = false;
    test.holdIfFailed = true;
    BENCHBOOK_VERIFY(recordTest(*studio, test, shop.owner));
    const auto hold = studio->read([&](const Reader &r) { return holdOf(r, lot); }).value();
    QVERIFY(hold && hold->reason.contains(u"Tear test"_s));
    const auto all = studio->read([&](const Reader &r) { return testsOf(r, lot); }).value();
    QCOMPARE(valueText(all.front()), u"4.2 ± 0.3 N/mm"_s);
    test.passed = true;
    test.release = true;
    BENCHBOOK_VERIFY(recordTest(*studio, test, shop.owner));
    QVERIFY(!studio->read([&](const Reader &r) { return isHeld(r, lot); }).value());
    // Both facts of the action are taken back together.
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QVERIFY(studio->read([&](const Reader &r) { return isHeld(r, lot); }).value());
    QCOMPARE(studio->read([&](const Reader &r) { return testsOf(r, lot); })->size(), 1u);
    NewMaterialTest empty{lot, {}};
    empty.uncertainty = hundredths(1);
    empty.day = studio->today().addDays(1);
    QCOMPARE(recordTest(*studio, empty, shop.owner).error().issues.size(), 4u);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestLots::whatIsSaidOfALotIsCorrected()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const LotDescription wrong{{.pieceSize = dm2(0),
                                .thickness = dm2(-1),
                                .side = u"top"_s,
                                .outline = u"0,0 1,1"_s,
                                .fineness = Ratio::percent(101)},
                               {}};
    QCOMPARE(validateLot(wrong).size(), 5u);
    QVERIFY(!changeLot(*studio, lot, wrong, shop.owner).ok());
    const LotDescription right{{.grade = u"A"_s, .thickness = dm2(2), .side = u"left"_s, .defects = u"brand"_s},
                               u"belly"_s};
    BENCHBOOK_VERIFY(changeLot(*studio, lot, right, shop.owner));
    QCOMPARE(lotOf(studio, lot).traits, right.traits);
    QCOMPARE(lotOf(studio, lot).note, u"belly"_s);
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QCOMPARE(lotOf(studio, lot).traits, LotTraits());
    const auto receipt = receive(
        *studio, {.material = shop.hide, .pieces = {{dm2(1), {.side = u"top"_s}}}, .cost = yuan(1)}, shop.owner);
    QCOMPARE(receipt.error().issues.front().field, u"side"_s);
}

void TestLots::proposalsFitBest()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> large = receiveOne(studio, shop.hide, dm2(30), yuan(10));
    const Id<Lot> small = receiveOne(studio, shop.hide, dm2(8), yuan(10));
    const Id<Lot> middle = receiveOne(studio, shop.hide, dm2(12), yuan(10));
    const auto ids = [&](Quantity need) {
        std::vector<Id<Lot>> found;
        for (const LotStock &stock : proposed(studio, shop.hide, need))
            found.push_back(stock.lot);
        return found;
    };
    QCOMPARE(ids(dm2(9)), (std::vector<Id<Lot>>{middle}));
    QCOMPARE(ids(dm2(8)), (std::vector<Id<Lot>>{small}));
    QCOMPARE(ids(dm2(36)), (std::vector<Id<Lot>>{large, small}));
    // Remnants go first: the smallest that covers it, else the oldest and then what covers the rest.
    const auto remnants = cut(studio, large, {{dm2(3), true}, {dm2(5), true}, {dm2(2), true}}).value();
    QCOMPARE(ids(dm2(3)), (std::vector<Id<Lot>>{remnants[0].id}));
    QCOMPARE(ids(dm2(4)), (std::vector<Id<Lot>>{remnants[1].id}));
    QCOMPARE(ids(dm2(6)), (std::vector<Id<Lot>>{remnants[0].id, remnants[1].id}));
    studio.clock().advance(24LL * 3600 * 1000);
    const Id<Lot> exact = receiveOne(studio, shop.hide, dm2(9), yuan(10));
    QCOMPARE(ids(dm2(19)), (std::vector<Id<Lot>>{remnants[0].id, remnants[1].id, remnants[2].id, middle}));
    QCOMPARE(ids(dm2(10 + 22 + 12 + 8 + 1)).back(), exact);
}

void TestLots::piecesComeOutOfWholePieces()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> bars = receiveWith(studio, shop.hide, dm2(10), {.pieceSize = dm2(1)});
    const auto pieces = [&](Quantity size, qint64 count) {
        return studio->read([&](const Reader &r) { return proposePieces(r, shop.hide, size, count); }).value();
    };
    const auto four = pieces(hundredths(28), 4);
    QCOMPARE(four.size(), 1u);
    QCOMPARE(four.front().opened, 2);
    QCOMPARE(four.front().stock.quantity, hundredths(112));
    QVERIFY(pieces(hundredths(101), 1).empty());
    const Id<Lot> remnant = cut(studio, bars, {{hundredths(60), true}}).value().front().id;
    const auto mixed = pieces(hundredths(28), 30);
    QCOMPARE(mixed.size(), 2u);
    QCOMPARE(mixed[0].stock.lot, remnant);
    QCOMPARE(mixed[0].pieces, 2);
    // Nine whole bars give 27; the tenth was cut and has 0.4 left.
    QCOMPARE(mixed[1].pieces, 28);
}

} // namespace benchbook::testing
