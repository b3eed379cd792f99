#include "tests/core/stock/ledger_tests.h"
#include "tests/core/stock/workshop_fixture.h"

#include "core/experience/step_experience.h"
#include "core/workshop/work_order_story.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

Id<WorkOrder> planned(TestStudio &studio, const Workshop &shop, int quantity)
{
    return planWorkOrder(*studio, {.variant = shop.wallet, .quantity = quantity}, shop.owner).value().id;
}

void stockUp(TestStudio &studio, const Workshop &shop)
{
    receiveOne(studio, shop.hide, dm2(200), yuan(1000));
    receiveOne(studio, shop.thread, dm2(100), yuan(50));
}

Result<Id<WorkLog>> logged(TestStudio &studio, const Workshop &shop, Id<WorkOrder> order, Id<Person> person,
                           qint64 minutes, int good, int scrap)
{
    NewWorkLog log{order, shop.cut, person, minutes * 60, good, scrap};
    if (scrap > 0)
        log.reason = shop.crack;
    return logWork(*studio, log, person);
}

} // namespace

void TestWorkOrders::everythingPutInComesOut()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const Id<WorkOrder> order = planned(studio, shop, 10);
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 60, 9, 1));
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.helper, 30, 0, 0));
    const auto finish = finishWorkOrder(*studio, order, std::nullopt, shop.owner);
    BENCHBOOK_VERIFY(finish);
    QCOMPARE(finish->good, 9);
    QCOMPARE(finish->scrap, 1);
    // 84 dm² × 5.00 + 20 m × 0.50 + 1 h × 120 + 0.5 h × 60 + 1.5 h × 30 overhead
    const qint64 expected = 42'000 + 1'000 + 12'000 + 3'000 + 4'500;
    QCOMPARE(costOf(studio, order).total()->minor(), expected);
    const auto out = studio->read([&](const Reader &r) { return stockAt(r, *finish->lot, places::finished); });
    QCOMPARE(out->value->minor(), expected);
    QCOMPARE(out->quantity.wholeUnits(), 9);
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Done);
    QCOMPARE(violationsOf(*studio, true), QString());
    QVERIFY(!logged(studio, shop, order, shop.owner, 5, 0, 0).ok());
}

void TestWorkOrders::aLaterRateChangesNothingLogged()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planned(studio, shop, 2);
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 60, 1, 0));
    BENCHBOOK_VERIFY(studio->perform(Sentence("Raise"), shop.owner, [&](Action &action) -> Result<void> {
        action.change("person", shop.owner, {{"rate_per_hour_minor", yuan(500)}});
        return {};
    }));
    QCOMPARE(costOf(studio, order).labour->minor(), 12'000);
}

void TestWorkOrders::unknownMaterialMakesUnknownProduct()
{
    TestStudio studio;
    const Workshop shop(studio);
    receiveOne(studio, shop.hide, dm2(200), std::nullopt);
    receiveOne(studio, shop.thread, dm2(100), yuan(50));
    const Id<WorkOrder> order = planned(studio, shop, 1);
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.newcomer, 60, 1, 0));
    QVERIFY(!costOf(studio, order).material);
    QVERIFY(!costOf(studio, order).labour);
    const auto finish = finishWorkOrder(*studio, order, 1, shop.owner);
    BENCHBOOK_VERIFY(finish);
    const auto out = studio->read([&](const Reader &r) { return stockAt(r, *finish->lot, places::finished); });
    QVERIFY(!out->value);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::nothingGoodIsALoss()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const Id<WorkOrder> order = planned(studio, shop, 2);
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    const auto finish = finishWorkOrder(*studio, order, 0, shop.owner);
    BENCHBOOK_VERIFY(finish);
    QVERIFY(!finish->lot);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::finishCanBeTakenBackAndDoneAgain()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const Id<WorkOrder> order = planned(studio, shop, 2);
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    BENCHBOOK_VERIFY(finishWorkOrder(*studio, order, 2, shop.owner));
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Released);
    QCOMPARE(violationsOf(*studio, true), QString());
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 10, 1, 1));
    const auto again = finishWorkOrder(*studio, order, std::nullopt, shop.owner);
    BENCHBOOK_VERIFY(again);
    QCOMPARE(again->good, 1);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::everythingCanBeTakenBackInTurn()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const qint64 before = studio->undoable()->entry;
    const Id<WorkOrder> order = planned(studio, shop, 2);
    const qint64 plan = studio->undoable()->entry;
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 10, 1, 1));
    BENCHBOOK_VERIFY(finishWorkOrder(*studio, order, 1, shop.owner));
    const auto refused = studio->undo(plan, shop.owner);
    // What it needs was issued since: that is named, and that one names what followed it.
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"Issue"_s), qPrintable(refused.error().message));
    while (studio->undoable()->entry != plan)
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    // Facts and their counter-facts still tell of it, so it stays, cancelled, and what came before is within reach.
    BENCHBOOK_VERIFY(studio->undo(plan, shop.owner));
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Cancelled);
    QCOMPARE(studio->undoable()->entry, before);
    QCOMPARE(violationsOf(*studio, true), QString());
    // Done again it is the same work order.
    BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, shop.owner));
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Planned);
    // One after the other, and nothing is left to do again.
    for (int redone = 0; redone < 3; ++redone) {
        QVERIFY(studio->redoable());
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, shop.owner));
    }
    QVERIFY(!studio->redoable());
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Done);
    QCOMPARE(studio->undo(plan, shop.owner).error().code, ErrorCode::Conflict);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::tooManyPiecesAreRefused()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planned(studio, shop, 3);
    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 10, 2, 0));
    QVERIFY(!logged(studio, shop, order, shop.owner, 10, 2, 0).ok());
    const auto noReason = logWork(*studio, {order, shop.cut, shop.owner, 60, 0, 1}, shop.owner);
    QCOMPARE(noReason.error().issues.front().field, u"reason"_s);
    QVERIFY(!logWork(*studio, {order, shop.cut, shop.owner, -60, 1, 0}, shop.owner).ok());
}

void TestWorkOrders::aTimerSurvivesAPowerCut()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planned(studio, shop, 3);
    BENCHBOOK_VERIFY(benchbook::startTimer(*studio, shop.owner, order, shop.cut));
    QVERIFY(!benchbook::startTimer(*studio, shop.owner, order, shop.stitch).ok());
    studio.clock().advance(20 * 60'000);
    studio.reopen();
    BENCHBOOK_VERIFY(pauseTimer(*studio, shop.owner, u"wait"_s));
    studio.clock().advance(60 * 60'000);
    BENCHBOOK_VERIFY(resumeTimer(*studio, shop.owner));
    studio.clock().advance(10 * 60'000);
    QVERIFY(!finishWorkOrder(*studio, order, 1, shop.owner).ok());
    BENCHBOOK_VERIFY(finishTimer(*studio, shop.owner, {.good = 3}));
    QCOMPARE(studio.integer("SELECT seconds FROM work_log"), 30 * 60);
    QCOMPARE(studio.integer("SELECT count(*) FROM running_timer"), 0);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::aDiscardedTimerIsTheLatestAndComesBack()
{
    TestStudio studio;
    const Workshop shop(studio);
    BENCHBOOK_VERIFY(benchbook::startTimer(*studio, shop.owner, planned(studio, shop, 3), shop.cut));
    studio.clock().advance(20 * 60'000);
    BENCHBOOK_VERIFY(discardTimer(*studio, shop.owner));
    const auto latest = [&] {
        return studio
            ->read([&](const Reader &reader) -> Result<std::optional<JournalEntry>> {
                return latestWorkAction(reader, shop.owner);
            })
            .value();
    };
    QVERIFY(latest() && latest()->sentence.text().startsWith(u"Discard the timer of"_s));
    BENCHBOOK_VERIFY(studio->undo(latest()->id, shop.owner));
    QCOMPARE(studio.integer("SELECT count(*) FROM running_timer"), 1);
    QVERIFY2(!latest(), "what was taken back is not offered");
}

void TestWorkOrders::aForgottenTimerIsCutOff()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planned(studio, shop, 3);
    BENCHBOOK_VERIFY(benchbook::startTimer(*studio, shop.owner, order, shop.cut));
    studio.clock().advance(3LL * 24 * 3600 * 1000);
    BENCHBOOK_VERIFY(finishTimer(*studio, shop.owner, {.good = 3}));
    // Begun at nine, it ended with the shift at six.
    QCOMPARE(studio.integer("SELECT seconds FROM work_log"), 9 * 3600);
    QCOMPARE(studio.integer("SELECT count(*) FROM work_log WHERE note LIKE '%cut off%'"), 1);
}

void TestWorkOrders::cancelBringsMaterialBack()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const Id<WorkOrder> order = planned(studio, shop, 5);
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    BENCHBOOK_VERIFY(cancelWorkOrder(*studio, order, shop.owner));
    QCOMPARE(studio.integer("SELECT sum(value_minor) FROM stock_total WHERE location_id = 1"), 105'000);
    QCOMPARE(studio.integer("SELECT sum(quantity_micro) FROM stock_total WHERE location_id = 2"), 0);
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Cancelled);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::attritionIsOnTheNeed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planned(studio, shop, 100);
    const auto needs = studio->read([&](const Reader &r) { return needsOf(r, order); }).value();
    QCOMPARE(needs.front().need.micro(), dm2(840).micro());
    const auto missing = issueProposed(*studio, order, shop.owner);
    QVERIFY(missing.error().message.contains(u"840 dm² of Veg tan"_s));
    QVERIFY(missing.error().message.contains(u"200 m of Thread"_s));
}

void TestWorkOrders::minutesAreLearntFromLogs()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<WorkOrder> order = planned(studio, shop, 40);
    for (int i = 0; i < 4; ++i)
        BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 50, 9, 1));
    // Time without pieces belongs to the pieces before it, and makes their log unbelievable.
    const auto wrong = logged(studio, shop, order, shop.owner, 1000, 0, 0);
    BENCHBOOK_VERIFY(wrong);
    const auto learnt = studio->read([&](const Reader &r) { return stepExperience(r, shop.cut); }).value();
    QVERIFY(learnt.minutes.known);
    QCOMPARE(learnt.minutes.leftOut.size(), std::size_t(1));
    QCOMPARE(learnt.minutes.secondsPerPiece, 280.0); // 240, 300 and 300: set-up is taken off the first
    QCOMPARE(learnt.yield.good, 36);
}

void TestWorkOrders::materialComesFromShelvesAndGoesBackToThem()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(4), u"test"_s, shop.owner));
    const Id<WorkOrder> order = planned(studio, shop, 1);
    for (const Id<Location> place : {places::scrap, places::customer, places::bench, places::supplier})
        QCOMPARE(issueLot(*studio, order, lot, place, dm2(1), shop.owner).error().code, ErrorCode::Refused);
    BENCHBOOK_VERIFY(issueLot(*studio, order, lot, places::shelf, dm2(3), shop.owner));
    for (const Id<Location> place : {places::scrap, places::customer, places::bench, places::supplier})
        QCOMPARE(returnLot(*studio, order, lot, place, dm2(1), shop.owner).error().code, ErrorCode::Refused);
    BENCHBOOK_VERIFY(returnLot(*studio, order, lot, places::finished, dm2(1), shop.owner));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::nothingIsLoggedAhead()
{
    TestStudio studio;
    const Workshop shop(studio);
    NewWorkLog log{planned(studio, shop, 2), shop.cut, shop.owner, 600, 1, 0};
    log.day = studio->today().addDays(1);
    const auto ahead = logWork(*studio, log, shop.owner);
    QVERIFY(!ahead.ok());
    QCOMPARE(ahead.error().issues.front().field, u"day"_s);
    log.day = studio->today();
    BENCHBOOK_VERIFY(logWork(*studio, log, shop.owner));
}

void TestWorkOrders::whatNobodyWroteDownIsUnknown()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const auto valueOf = [&](const Result<WorkOrderFinish> &finish) {
        return studio->read([&](const Reader &r) { return stockAt(r, *finish->lot, places::finished); })->value;
    };
    const Id<WorkOrder> nothing = planned(studio, shop, 2);
    QCOMPARE(costOf(studio, nothing).total()->minor(), 0); // So far nothing went into it, and that is known.
    const auto unknown = finishWorkOrder(*studio, nothing, 2, shop.owner);
    BENCHBOOK_VERIFY(unknown);
    QVERIFY(!valueOf(unknown));
    QVERIFY(!costOf(studio, nothing).material);
    QVERIFY(!costOf(studio, nothing).labour);
    QCOMPARE(studio.integer("SELECT count(*) FROM work_finish WHERE material_minor IS NULL AND labour_minor IS NULL"),
             1);

    const auto estimate = studio->read([&](const Reader &r) { return estimateOf(r, nothing); });
    QCOMPARE(estimate->unknown.size(), 2);

    const Id<WorkOrder> unlogged = planned(studio, shop, 2);
    BENCHBOOK_VERIFY(issueProposed(*studio, unlogged, shop.owner));
    QVERIFY(!valueOf(finishWorkOrder(*studio, unlogged, 2, shop.owner)));
    QVERIFY(costOf(studio, unlogged).material && !costOf(studio, unlogged).labour);

    const Id<WorkOrder> takenBack = planned(studio, shop, 2);
    BENCHBOOK_VERIFY(issueProposed(*studio, takenBack, shop.owner));
    BENCHBOOK_VERIFY(logged(studio, shop, takenBack, shop.owner, 10, 2, 0));
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    const auto finish = finishWorkOrder(*studio, takenBack, 2, shop.owner);
    QVERIFY(!valueOf(finish));
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    BENCHBOOK_VERIFY(logged(studio, shop, takenBack, shop.owner, 10, 2, 0));
    QVERIFY(valueOf(finishWorkOrder(*studio, takenBack, 2, shop.owner)));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestWorkOrders::theWorkOrderInTheWayIsNamed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> spool = receiveOne(studio, shop.thread, dm2(10), std::nullopt);
    const Id<WorkOrder> first = planned(studio, shop, 1);
    BENCHBOOK_VERIFY(issueLot(*studio, first, spool, places::shelf, dm2(10), shop.owner));
    const Id<Lot> again = receiveOne(studio, shop.thread, dm2(10), yuan(20));
    QCOMPARE(again.value(), spool.value());
    const Id<WorkOrder> second = planned(studio, shop, 1);
    const auto refused = issueLot(*studio, second, spool, places::shelf, dm2(2), shop.owner);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY2(refused.error().message.contains(infoOf(studio, first).code), qPrintable(refused.error().message));
}

void TestWorkOrders::whatWasScrappedDoesNotReachTheNextStep()
{
    TestStudio studio;
    const Workshop shop(studio);
    stockUp(studio, shop);
    const Id<WorkOrder> order = planned(studio, shop, 10);
    BENCHBOOK_VERIFY(issueProposed(*studio, order, shop.owner));
    const auto steps = [&] { return studio->read([&](const Reader &r) { return stepsOf(r, order); }).value(); };
    const auto estimate = [&] { return studio->read([&](const Reader &r) { return estimateOf(r, order); }).value(); };
    // Nobody has logged: 10 minutes and 10 × 35 at the mean of 120 and 60 an hour.
    QCOMPARE(estimate().cost.labour->minor(), 6 * 9'000);
    QCOMPARE(estimate().cost.overhead.minor(), 6 * 3'000);
    QCOMPARE(steps()[1].left(), 10);

    BENCHBOOK_VERIFY(logged(studio, shop, order, shop.owner, 60, 8, 2));
    QVERIFY(steps()[0].isDone());
    QCOMPARE(steps()[1].pieces, 8);
    QCOMPARE(steps()[1].left(), 8);
    // An hour was logged at 120; eight pieces are still to be stitched, half an hour each.
    QCOMPARE(estimate().cost.labour->minor(), 12'000 + 4 * 12'000);
    BENCHBOOK_VERIFY(logWork(*studio, {order, shop.stitch, shop.helper, 4 * 3600, 8, 0}, shop.helper));
    QVERIFY(steps()[1].isDone());
    QVERIFY(!studio->read([&](const Reader &r) { return currentStep(r, order); }).value());
}

} // namespace benchbook::testing
