#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include "core/workshop/batch.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// Ten wallets, all cut (60 min), six stitched (180 min), with 430.00 of material at the bench.
struct HalfMade
{
    HalfMade()
    {
        receiveOne(studio, shop.hide, dm2(200), yuan(1000));
        receiveOne(studio, shop.thread, dm2(100), yuan(50));
        order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 10}, shop.owner).value().id;
        need(issueProposed(*studio, order, shop.owner).ok());
        need(logWork(*studio, {order, shop.cut, shop.owner, 3600, 10}, shop.owner).ok());
        need(logWork(*studio, {order, shop.stitch, shop.helper, 3 * 3600, 6}, shop.helper).ok());
    }
    static void need(bool done)
    {
        if (!done)
            qFatal("the batch could not be prepared");
    }
    Money materialOf(Id<WorkOrder> id)
    {
        Money sum;
        const std::vector<IssuedLot> lots = studio->read([&](const Reader &r) { return issuedLots(r, id); }).value();
        for (const IssuedLot &lot : lots)
            sum += *lot.value;
        return sum;
    }
    std::vector<StepProgress> steps(Id<WorkOrder> id)
    {
        return studio->read([&](const Reader &r) { return stepsOf(r, id); }).value();
    }
    TestStudio studio;
    Workshop shop{studio};
    Id<WorkOrder> order{0};
};

} // namespace

void TestBatches::theForemostLeave()
{
    HalfMade half;
    const auto made = splitWorkOrder(*half.studio, half.order, 4, BatchPart::Foremost, half.shop.owner);
    BENCHBOOK_VERIFY(made);
    const auto away = half.steps(made->id);
    QCOMPARE(away[0].good, 4);
    QCOMPARE(away[1].good, 4);
    QCOMPARE(half.steps(half.order)[1].good, 2);
    QCOMPARE(infoOf(half.studio, half.order).quantity, 6);
    QCOMPARE(infoOf(half.studio, made->id).quantity, 4);
    QCOMPARE(infoOf(half.studio, made->id).splitFrom, std::optional(half.order));
    QCOMPARE(half.materialOf(made->id).minor(), 17'200);
    // 4 of 10 cut and 4 of 6 stitched took along their part of 120.00 and 180.00.
    QCOMPARE(costOf(half.studio, made->id).labour->minor(), 4'800 + 12'000);
    QCOMPARE(costOf(half.studio, half.order).labour->minor(), 7'200 + 6'000);
    QCOMPARE(violationsOf(*half.studio, true), QString());
    BENCHBOOK_VERIFY(finishWorkOrder(*half.studio, made->id, std::nullopt, half.shop.owner));
    BENCHBOOK_VERIFY(finishWorkOrder(*half.studio, half.order, std::nullopt, half.shop.owner));
    QCOMPARE(half.studio.integer("SELECT sum(material_minor + labour_minor + overhead_minor) FROM work_finish"),
             43'000 + 12'000 + 18'000 + 12'000);
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::theHindmostLeave()
{
    HalfMade half;
    const auto made = splitWorkOrder(*half.studio, half.order, 4, BatchPart::Hindmost, half.shop.owner);
    BENCHBOOK_VERIFY(made);
    QCOMPARE(half.steps(made->id)[0].good, 4);
    QCOMPARE(half.steps(made->id)[1].good, 0);
    QCOMPARE(half.steps(half.order)[1].good, 6);
    QCOMPARE(costOf(half.studio, made->id).labour->minor(), 4'800);
    QVERIFY(!splitWorkOrder(*half.studio, half.order, 6, BatchPart::Hindmost, half.shop.owner).ok());
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::hoursStayAPersons()
{
    HalfMade half;
    BENCHBOOK_VERIFY(splitWorkOrder(*half.studio, half.order, 3, BatchPart::Foremost, half.shop.owner));
    const auto hours = [&](Id<Person> person) {
        const std::string sql = "SELECT sum(seconds) FROM work_log WHERE person_id = " + std::to_string(person.value());
        return half.studio.integer(sql);
    };
    QCOMPARE(hours(half.shop.owner), 3600);
    QCOMPARE(hours(half.shop.helper), 3 * 3600);
}

void TestBatches::aSplitCanBeTakenBack()
{
    HalfMade half;
    const auto made = splitWorkOrder(*half.studio, half.order, 4, BatchPart::Foremost, half.shop.owner);
    BENCHBOOK_VERIFY(made);
    BENCHBOOK_VERIFY(half.studio->undo(half.studio->undoable()->entry, half.shop.owner));
    QCOMPARE(infoOf(half.studio, half.order).quantity, 10);
    QCOMPARE(half.steps(half.order)[1].good, 6);
    QCOMPARE(half.materialOf(half.order).minor(), 43'000);
    QCOMPARE(infoOf(half.studio, made->id).state, WorkOrderState::Cancelled);
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::whatMovedOnStays()
{
    HalfMade half;
    const qint64 stitched = half.studio->undoable()->entry;
    BENCHBOOK_VERIFY(splitWorkOrder(*half.studio, half.order, 4, BatchPart::Foremost, half.shop.owner));
    QVERIFY(!half.studio->undo(stitched, half.shop.owner).ok());
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::batchesGoOnAsOne()
{
    HalfMade half;
    const auto other = planWorkOrder(*half.studio, {.variant = half.shop.wallet, .quantity = 5}, half.shop.owner);
    BENCHBOOK_VERIFY(other);
    BENCHBOOK_VERIFY(issueProposed(*half.studio, other->id, half.shop.owner));
    BENCHBOOK_VERIFY(logWork(*half.studio, {other->id, half.shop.cut, half.shop.owner, 1800, 4, 1, half.shop.crack},
                             half.shop.owner));
    BENCHBOOK_VERIFY(mergeWorkOrders(*half.studio, half.order, other->id, half.shop.owner));
    QCOMPARE(infoOf(half.studio, half.order).quantity, 15);
    QCOMPARE(half.steps(half.order)[0].good, 14);
    QCOMPARE(half.steps(half.order)[0].scrap, 1);
    QCOMPARE(infoOf(half.studio, other->id).state, WorkOrderState::Cancelled);
    QCOMPARE(infoOf(half.studio, other->id).mergedInto, std::optional(half.order));
    QCOMPARE(half.materialOf(half.order).minor(), 43'000 + 21'500);
    QCOMPARE(costOf(half.studio, half.order).labour->minor(), 12'000 + 18'000 + 6'000);
    QCOMPARE(violationsOf(*half.studio, true), QString());
    BENCHBOOK_VERIFY(half.studio->undo(half.studio->undoable()->entry, half.shop.owner));
    QCOMPARE(infoOf(half.studio, other->id).state, WorkOrderState::InWork);
    QCOMPARE(infoOf(half.studio, half.order).quantity, 10);
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::onlyTheSameIsMerged()
{
    HalfMade half;
    QVERIFY(!mergeWorkOrders(*half.studio, half.order, half.order, half.shop.owner).ok());
    const auto other = planWorkOrder(*half.studio, {.variant = half.shop.wallet, .quantity = 2}, half.shop.owner);
    BENCHBOOK_VERIFY(other);
    BENCHBOOK_VERIFY(benchbook::startTimer(*half.studio, half.shop.owner, other->id, half.shop.cut));
    QVERIFY(!mergeWorkOrders(*half.studio, half.order, other->id, half.shop.owner).ok());
    BENCHBOOK_VERIFY(finishTimer(*half.studio, half.shop.owner, {.good = 1}));
    BENCHBOOK_VERIFY(deliverPart(*half.studio, other->id, 1, half.shop.owner));
    QVERIFY(!mergeWorkOrders(*half.studio, half.order, other->id, half.shop.owner).ok());
    BENCHBOOK_VERIFY(mergeWorkOrders(*half.studio, other->id, half.order, half.shop.owner));
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

} // namespace benchbook::testing
