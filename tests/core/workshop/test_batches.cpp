#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include "core/journal/record.h"
#include "core/workshop/batch.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"

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

void TestBatches::mergedPiecesCannotLeaveOnceTheyAreUsed()
{
    HalfMade half;
    const auto other = planWorkOrder(*half.studio, {.variant = half.shop.wallet, .quantity = 5}, half.shop.owner);
    BENCHBOOK_VERIFY(other);
    BENCHBOOK_VERIFY(mergeWorkOrders(*half.studio, half.order, other->id, half.shop.owner));
    const qint64 merge = half.studio->undoable()->entry;
    const auto stitched = logWork(*half.studio, {half.order, half.shop.cut, half.shop.owner, 600, 5}, half.shop.owner);
    BENCHBOOK_VERIFY(stitched);
    const qint64 cut = half.studio->undoable()->entry;
    QVERIFY(!half.studio->undo(merge, half.shop.owner).ok());
    QCOMPARE(infoOf(half.studio, half.order).quantity, 15);
    BENCHBOOK_VERIFY(half.studio->undo(cut, half.shop.owner));
    BENCHBOOK_VERIFY(half.studio->undo(merge, half.shop.owner));
    QCOMPARE(infoOf(half.studio, half.order).quantity, 10);
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::splitPiecesDoNotComeBackToAClosedOrder()
{
    TestStudio studio;
    const Workshop shop(studio);
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 10}, shop.owner)->id;
    BENCHBOOK_VERIFY(splitWorkOrder(*studio, order, 3, BatchPart::Hindmost, shop.owner));
    const qint64 split = studio->undoable()->entry;
    BENCHBOOK_VERIFY(finishWorkOrder(*studio, order, 7, shop.owner));
    QVERIFY(!studio->undo(split, shop.owner).ok());
    QCOMPARE(infoOf(studio, order).quantity, 7);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestBatches::piecesCountedAnewAreNotCountedAgain()
{
    TestStudio studio;
    const Workshop shop(studio);
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 10}, shop.owner)->id;
    const NewWorkLog log{order, shop.cut, shop.owner, 600, 10};
    BENCHBOOK_VERIFY(logWork(*studio, log, shop.owner));
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    const auto undone = studio->redoable();
    QVERIFY(undone.has_value());
    BENCHBOOK_VERIFY(logWork(*studio, log, shop.owner));
    QVERIFY(!studio->undo(undone->entry, shop.owner).ok());
    QCOMPARE(studio.integer("SELECT sum(good) FROM work_log"), 10);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestBatches::knownChargesMoveAsKnownOnes()
{
    HalfMade half;
    Id<Supplier> partner{0};
    const auto met = half.studio->perform(Sentence("Meet"), half.shop.owner, [&](Action &action) -> Result<void> {
        partner = action.newId<Supplier>();
        action.add("supplier", partner, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Old Zhou"_s}});
        return {};
    });
    BENCHBOOK_VERIFY(met);
    const auto sent = sendOut(*half.studio, {half.order, half.shop.stitch, partner, 4}, half.shop.owner);
    BENCHBOOK_VERIFY(sent);
    const auto back = [&](int good, std::optional<Money> charge) {
        return takeBack(*half.studio, {.work = *sent, .good = good, .charge = charge}, half.shop.owner);
    };
    // An unknown charge that was taken back is no charge.
    BENCHBOOK_VERIFY(back(4, std::nullopt));
    BENCHBOOK_VERIFY(half.studio->undo(half.studio->undoable()->entry, half.shop.owner));
    BENCHBOOK_VERIFY(back(2, yuan(50)));
    const auto first = splitWorkOrder(*half.studio, half.order, 4, BatchPart::Foremost, half.shop.owner);
    BENCHBOOK_VERIFY(first);
    QCOMPARE(costOf(half.studio, first->id).expense->minor(), 2'500); // 4 of 8 stitched took half of it along
    QCOMPARE(costOf(half.studio, half.order).expense->minor(), 2'500);
    // Beside a known charge of the same day an unknown one stays unknown, and the known one known.
    BENCHBOOK_VERIFY(back(2, std::nullopt));
    BENCHBOOK_VERIFY(splitWorkOrder(*half.studio, half.order, 2, BatchPart::Foremost, half.shop.owner));
    QCOMPARE(half.studio.integer("SELECT sum(expense_minor) FROM work_log"), 5'000);
    QCOMPARE(half.studio.integer("SELECT sum(expense_minor) FROM work_log WHERE entry = 'moved'"), 0);
    QVERIFY(!costOf(half.studio, half.order).expense.has_value());
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::loadsAndReasonsMoveAlong()
{
    HalfMade half;
    const auto tear = addRecord(*half.studio, scrapReasonKind(),
                                {{u"code"_s, Value(u"tear"_s)}, {u"name"_s, Value(u"Tear"_s)}}, half.shop.owner);
    BENCHBOOK_VERIFY(tear);
    const auto load = planLoad(*half.studio, {.name = u"Firing"_s}, half.shop.owner);
    const auto part = putIn(*half.studio, load->id, {half.order, half.shop.stitch, 2}, half.shop.owner);
    BENCHBOOK_VERIFY(part);
    BENCHBOOK_VERIFY(finishLoad(*half.studio, {load->id, half.shop.owner, 600, yuan(10), {{.part = *part, .good = 2}}},
                                half.shop.owner));
    const auto scrap = [&](int pieces, Id<ScrapReason> reason) {
        return logWork(*half.studio, {half.order, half.shop.stitch, half.shop.owner, 60, 0, pieces, reason},
                       half.shop.owner);
    };
    BENCHBOOK_VERIFY(scrap(1, half.shop.crack));
    BENCHBOOK_VERIFY(scrap(1, Id<ScrapReason>(*tear)));
    const auto into = planWorkOrder(*half.studio, {.variant = half.shop.wallet, .quantity = 5}, half.shop.owner);
    BENCHBOOK_VERIFY(mergeWorkOrders(*half.studio, into->id, half.order, half.shop.owner));
    const std::string order = std::to_string(into->id.value());
    QCOMPARE(
        half.studio.integer("SELECT sum(good) FROM work_log WHERE load_id IS NOT NULL AND work_order_id = " + order),
        2);
    QCOMPARE(half.studio.integer("SELECT count(*) FROM (SELECT scrap_reason_id FROM work_log WHERE work_order_id = " +
                                 order + " GROUP BY scrap_reason_id HAVING sum(scrap) = 1)"),
             2);
    QCOMPARE(violationsOf(*half.studio, true), QString());
}

void TestBatches::whatIsPromisedGoesOn()
{
    TestStudio studio;
    const Workshop shop(studio);
    const QDate today = studio->today();
    const auto late =
        planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 5, .due = today.addDays(60)}, shop.owner);
    NewWorkOrder urgent{.variant = shop.wallet, .quantity = 3, .due = today.addDays(2)};
    urgent.note = u"Engrave ANNA"_s;
    urgent.priority = WorkPriority::Urgent;
    const auto soon = planWorkOrder(*studio, urgent, shop.owner);
    BENCHBOOK_VERIFY(mergeWorkOrders(*studio, late->id, soon->id, shop.owner));
    const WorkOrderInfo merged = infoOf(studio, late->id);
    QCOMPARE(merged.due, today.addDays(2));
    QCOMPARE(merged.priority, WorkPriority::Urgent);
    QCOMPARE(merged.note, u"Engrave ANNA"_s);
    // Who scans the traveller of the one that went on is told where.
    const auto refused = logWork(*studio, {soon->id, shop.cut, shop.owner, 60, 1}, shop.owner);
    QVERIFY2(refused.error().message.contains(merged.code), qPrintable(refused.error().message));
}

} // namespace benchbook::testing
