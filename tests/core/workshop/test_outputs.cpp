#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include "core/workshop/by_product.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// Ten wallets with all their material: 84 dm² at 5.00 and 20 m at 0.50, together 430.00.
struct TenWallets
{
    TenWallets()
    {
        hide = receiveOne(studio, shop.hide, dm2(200), yuan(1000));
        thread = receiveOne(studio, shop.thread, dm2(100), yuan(50));
        order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 10}, shop.owner).value().id;
    }
    Result<Id<WorkLog>> log(Id<RecipeStep> step, Id<Person> person, qint64 minutes, int good, int scrap = 0)
    {
        NewWorkLog entry{order, step, person, minutes * 60, good, scrap};
        if (scrap > 0)
            entry.reason = shop.crack;
        return logWork(*studio, entry, person);
    }
    Money valueOf(const WorkOrderFinish &finish)
    {
        return *studio->read([&](const Reader &r) { return stockAt(r, *finish.lot, places::finished); })->value;
    }
    TestStudio studio;
    Workshop shop{studio};
    Id<Lot> hide{0};
    Id<Lot> thread{0};
    Id<WorkOrder> order{0};
};

} // namespace

void TestOutputs::aPartBearsWhatItTook()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueProposed(*ten.studio, ten.order, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 60, 10));
    BENCHBOOK_VERIFY(ten.log(ten.shop.stitch, ten.shop.owner, 120, 10));
    const auto part = deliverPart(*ten.studio, ten.order, 4, ten.shop.owner);
    BENCHBOOK_VERIFY(part);
    QVERIFY(!part->isEnd);
    // Everything has passed every step: four tenths of 430.00 material, 360.00 labour and 90.00 overhead.
    QCOMPARE(ten.valueOf(*part).minor(), 17'200 + 14'400 + 3'600);
    QCOMPARE(infoOf(ten.studio, ten.order).delivered, 4);
    QCOMPARE(infoOf(ten.studio, ten.order).alive(), 6);
    QCOMPARE(infoOf(ten.studio, ten.order).state, WorkOrderState::InWork);
    const auto rest = finishWorkOrder(*ten.studio, ten.order, std::nullopt, ten.shop.owner);
    BENCHBOOK_VERIFY(rest);
    QCOMPARE(rest->good, 6);
    QCOMPARE(ten.valueOf(*rest).minor(), 43'000 + 36'000 + 9'000 - 35'200);
    QVERIFY(*rest->lot != *part->lot);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::earlyPiecesDoNotBearLaterWork()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueProposed(*ten.studio, ten.order, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 60, 10));
    BENCHBOOK_VERIFY(ten.log(ten.shop.stitch, ten.shop.owner, 120, 4));
    const auto part = deliverPart(*ten.studio, ten.order, 4, ten.shop.owner);
    BENCHBOOK_VERIFY(part);
    // Standard seconds of the order: cutting 600 + 10 × 300 = 3 600, stitching 18 000. Four pieces out weigh
    // 4 × 21 600, the other six have passed the cutting only: 6 × 3 600. So 4 out of 5 of 360.00 and of 90.00.
    QCOMPARE(ten.valueOf(*part).minor(), 17'200 + 28'800 + 7'200);
    BENCHBOOK_VERIFY(ten.log(ten.shop.stitch, ten.shop.helper, 180, 6));
    const auto rest = finishWorkOrder(*ten.studio, ten.order, std::nullopt, ten.shop.owner);
    BENCHBOOK_VERIFY(rest);
    QCOMPARE(ten.valueOf(*rest).minor(), 25'800 + 7'200 + 1'800 + 18'000 + 9'000);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::scarceMaterialGoesToThePiecesItCovers()
{
    TenWallets ten;
    // Material for four of ten: those four take all of it.
    const Quantity need = dm2(4 * 8).increased(Ratio::percent(5), Rounding::Up);
    BENCHBOOK_VERIFY(issueLot(*ten.studio, ten.order, ten.hide, places::shelf, need, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 10, 4));
    const auto part = deliverPart(*ten.studio, ten.order, 4, ten.shop.owner);
    BENCHBOOK_VERIFY(part);
    QVERIFY(ten.studio->read([&](const Reader &r) { return issuedLots(r, ten.order); })->empty());
    // 33.6 dm² × 5.00, 20.00 labour, 5.00 overhead.
    QCOMPARE(ten.valueOf(*part).minor(), 16'800 + 2'000 + 500);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::thePartsAndTheEndGiveOutAll()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueProposed(*ten.studio, ten.order, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.helper, 47, 10));
    qint64 out = 0;
    for (const int pieces : {1, 2, 3}) {
        BENCHBOOK_VERIFY(ten.log(ten.shop.stitch, ten.shop.owner, 31, pieces));
        const auto part = deliverPart(*ten.studio, ten.order, pieces, ten.shop.owner);
        BENCHBOOK_VERIFY(part);
        out += ten.valueOf(*part).minor();
        QCOMPARE(violationsOf(*ten.studio, false), QString());
    }
    BENCHBOOK_VERIFY(ten.log(ten.shop.stitch, ten.shop.owner, 50, 3, 1));
    const auto end = finishWorkOrder(*ten.studio, ten.order, std::nullopt, ten.shop.owner);
    BENCHBOOK_VERIFY(end);
    QCOMPARE(end->good, 3);
    QCOMPARE(end->scrap, 1);
    QCOMPARE(out + ten.valueOf(*end).minor(), costOf(ten.studio, ten.order).total()->minor());
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::allAtOnceIsTheEnd()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 10, 9, 1));
    QVERIFY(!deliverPart(*ten.studio, ten.order, 10, ten.shop.owner).ok());
    QVERIFY(!deliverPart(*ten.studio, ten.order, 0, ten.shop.owner).ok());
    const auto all = deliverPart(*ten.studio, ten.order, 9, ten.shop.owner);
    BENCHBOOK_VERIFY(all);
    QVERIFY(all->isEnd);
    QCOMPARE(infoOf(ten.studio, ten.order).state, WorkOrderState::Done);
}

void TestOutputs::unknownStaysUnknown()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueProposed(*ten.studio, ten.order, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.newcomer, 60, 10));
    const auto part = deliverPart(*ten.studio, ten.order, 4, ten.shop.owner);
    BENCHBOOK_VERIFY(part);
    QVERIFY(!ten.studio->read([&](const Reader &r) { return stockAt(r, *part->lot, places::finished); })->value);
    BENCHBOOK_VERIFY(finishWorkOrder(*ten.studio, ten.order, std::nullopt, ten.shop.owner));
    QCOMPARE(ten.studio.integer("SELECT count(*) FROM work_finish WHERE labour_minor IS NULL"), 2);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::aPartCanBeTakenBack()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueProposed(*ten.studio, ten.order, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 60, 10));
    BENCHBOOK_VERIFY(deliverPart(*ten.studio, ten.order, 4, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.studio->undo(ten.studio->undoable()->entry, ten.shop.owner));
    QCOMPARE(infoOf(ten.studio, ten.order).delivered, 0);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
    // What was issued or logged meanwhile does not hinder doing it again: the rest bears it.
    BENCHBOOK_VERIFY(ten.log(ten.shop.stitch, ten.shop.owner, 10, 1));
    BENCHBOOK_VERIFY(deliverPart(*ten.studio, ten.order, 2, ten.shop.owner));
    QCOMPARE(infoOf(ten.studio, ten.order).delivered, 2);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
    QVERIFY(!cancelWorkOrder(*ten.studio, ten.order, ten.shop.owner).ok());
}

void TestOutputs::aLogThatAPartBearsStays()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 60, 10));
    const qint64 logged = ten.studio->undoable()->entry;
    BENCHBOOK_VERIFY(deliverPart(*ten.studio, ten.order, 4, ten.shop.owner));
    QVERIFY(!ten.studio->undo(logged, ten.shop.owner).ok());
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::byProductsTakeValueOff()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueProposed(*ten.studio, ten.order, ten.shop.owner));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 60, 10));
    const NewByProduct scraps{
        .workOrder = ten.order, .material = ten.shop.thread, .quantity = dm2(3), .value = yuan(30)};
    const auto made = addByProduct(*ten.studio, scraps, ten.shop.owner);
    BENCHBOOK_VERIFY(made);
    QCOMPARE(onShelf(ten.studio, made->id).value->minor(), 3'000);
    NewByProduct tooDear = scraps;
    tooDear.value = yuan(401);
    QVERIFY(!addByProduct(*ten.studio, tooDear, ten.shop.owner).ok());
    // Material that carries a by-product cannot all go back.
    const auto issued = ten.studio->read([&](const Reader &r) { return issuedLots(r, ten.order); }).value();
    BENCHBOOK_VERIFY(
        returnLot(*ten.studio, ten.order, issued[1].lot, places::shelf, issued[1].quantity, ten.shop.owner));
    QVERIFY(!returnLot(*ten.studio, ten.order, issued[0].lot, places::shelf, issued[0].quantity, ten.shop.owner).ok());
    const auto part = deliverPart(*ten.studio, ten.order, 5, ten.shop.owner);
    BENCHBOOK_VERIFY(part);
    const auto end = finishWorkOrder(*ten.studio, ten.order, std::nullopt, ten.shop.owner);
    BENCHBOOK_VERIFY(end);
    QCOMPARE(ten.studio.integer("SELECT sum(material_minor) FROM work_finish"), 42'000 - 3'000);
    QCOMPARE(costOf(ten.studio, ten.order).material->minor(), 39'000);
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::nothingIsTakenOffAnUnknownCost()
{
    TenWallets ten;
    const Id<Lot> unknown = receiveOne(ten.studio, ten.shop.hide, dm2(60), std::nullopt);
    BENCHBOOK_VERIFY(issueLot(*ten.studio, ten.order, unknown, places::shelf, dm2(60), ten.shop.owner));
    NewByProduct scraps{.workOrder = ten.order, .material = ten.shop.thread, .quantity = dm2(3), .value = yuan(100)};
    const auto refused = addByProduct(*ten.studio, scraps, ten.shop.owner);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().issues.at(0).field, u"value"_s);
    scraps.value = Money();
    BENCHBOOK_VERIFY(addByProduct(*ten.studio, scraps, ten.shop.owner));
    // Once its cost is stated, something can be taken off it; then no more than the rest of the value can go back.
    BENCHBOOK_VERIFY(setLotCost(*ten.studio, unknown, places::shelf, yuan(120), ten.shop.owner));
    scraps.value = yuan(100);
    BENCHBOOK_VERIFY(addByProduct(*ten.studio, scraps, ten.shop.owner));
    const Id<Lot> other = receiveOne(ten.studio, ten.shop.hide, dm2(10), std::nullopt);
    BENCHBOOK_VERIFY(issueLot(*ten.studio, ten.order, other, places::shelf, dm2(10), ten.shop.owner));
    const auto kept = returnLot(*ten.studio, ten.order, unknown, places::shelf, dm2(60), ten.shop.owner);
    QVERIFY(!kept.ok());
    QVERIFY2(kept.error().message.contains(u"By-products"_s), qPrintable(kept.error().message));
    BENCHBOOK_VERIFY(returnLot(*ten.studio, ten.order, unknown, places::shelf, dm2(10), ten.shop.owner));
    BENCHBOOK_VERIFY(setLotCost(*ten.studio, other, places::shelf, yuan(1), ten.shop.owner));
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::aDayHas24Hours()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 1'000, 2));
    const auto tooLong = ten.log(ten.shop.cut, ten.shop.owner, 1'000, 2);
    QVERIFY(!tooLong.ok());
    QCOMPARE(tooLong.error().issues.at(0).field, u"minutes"_s);
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.helper, 1'000, 2));
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 440, 2));
    QVERIFY(!ten.log(ten.shop.cut, ten.shop.owner, 1, 2).ok());
    BENCHBOOK_VERIFY(ten.log(ten.shop.cut, ten.shop.owner, 0, 2));
}

void TestOutputs::remnantsComeBackWithTheirValue()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(issueLot(*ten.studio, ten.order, ten.hide, places::shelf, dm2(100), ten.shop.owner));
    const auto made = returnRemnants(*ten.studio, ten.order, ten.hide, places::shelf, {{dm2(6), true}, {dm2(4), true}},
                                     ten.shop.owner);
    BENCHBOOK_VERIFY(made);
    QCOMPARE(made->size(), std::size_t(2));
    QCOMPARE(onShelf(ten.studio, made->front().id).value->minor(), 3'000);
    const auto left = ten.studio->read([&](const Reader &r) { return issuedLots(r, ten.order); }).value();
    QCOMPARE(left.front().quantity, dm2(90));
    QCOMPARE(left.front().value->minor(), 45'000);
    QVERIFY(!returnRemnants(*ten.studio, ten.order, ten.hide, places::shelf, {{dm2(91), true}}, ten.shop.owner).ok());
    QCOMPARE(violationsOf(*ten.studio, true), QString());
}

void TestOutputs::twoAtOnceAreTwoPersonHours()
{
    TenWallets ten;
    BENCHBOOK_VERIFY(benchbook::startTimer(*ten.studio, ten.shop.owner, ten.order, ten.shop.cut));
    BENCHBOOK_VERIFY(benchbook::startTimer(*ten.studio, ten.shop.helper, ten.order, ten.shop.cut));
    ten.studio.clock().advance(3'600'000);
    BENCHBOOK_VERIFY(finishTimer(*ten.studio, ten.shop.owner, {.good = 6}));
    BENCHBOOK_VERIFY(finishTimer(*ten.studio, ten.shop.helper, {.good = 4}));
    const WorkOrderCost cost = costOf(ten.studio, ten.order);
    // 120.00 + 60.00 an hour, and two hours of overhead: no more, no less.
    QCOMPARE(cost.labour->minor(), 18'000);
    QCOMPARE(cost.overhead.minor(), 6'000);
    const auto steps = ten.studio->read([&](const Reader &r) { return stepsOf(r, ten.order); }).value();
    QCOMPARE(steps.front().loggedSeconds, 7'200);
    QCOMPARE(steps.front().good, 10);
}

} // namespace benchbook::testing
