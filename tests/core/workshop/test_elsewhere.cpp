#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include "core/workshop/batch.h"
#include "core/workshop/late_expense.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

struct Shop
{
    Shop()
    {
        const auto made = studio->perform(Sentence("Meet the plater"), shop.owner, [&](Action &action) -> Result<void> {
            plater = action.newId<Supplier>();
            action.add("supplier", plater, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Old Zhou"_s}});
            return {};
        });
        if (!made.ok())
            qFatal("%s", qPrintable(made.error().detail));
    }
    Id<WorkOrder> order(int quantity)
    {
        return planWorkOrder(*studio, {.variant = shop.wallet, .quantity = quantity}, shop.owner).value().id;
    }
    StepProgress step(Id<WorkOrder> id, std::size_t index)
    {
        return studio->read([&](const Reader &r) { return stepsOf(r, id); })->at(index);
    }
    Result<Id<WorkLog>> log(const NewWorkLog &entry) { return logWork(*studio, entry, entry.person); }
    Value cell(const ListDefinition &list, qint64 id, std::string_view key)
    {
        const ListRow row = studio->read([&](const Reader &r) { return listRows(r, list, {id}); })->at(0);
        for (std::size_t i = 0; i < list.columns.size(); ++i) {
            if (list.columns[i].key == key)
                return row.cells[i];
        }
        qFatal("no such column");
    }

    TestStudio studio;
    Workshop shop{studio};
    Id<Supplier> plater{0};
};

NewWorkLog sentBack(const Shop &s, Id<WorkOrder> order, int good, int pieces)
{
    NewWorkLog log{order, s.shop.stitch, s.shop.owner, 600, good, 0, s.shop.crack};
    log.rework = pieces;
    log.reworkStep = s.shop.cut;
    return log;
}

NewWorkLog redone(const Shop &s, Id<WorkOrder> order, int good, int scrap)
{
    NewWorkLog log{order, s.shop.cut, s.shop.helper, 300, good, scrap, s.shop.crack};
    log.isRework = true;
    return log;
}

} // namespace

void TestElsewhere::piecesGoThroughAStepAgain()
{
    Shop s;
    const Id<WorkOrder> order = s.order(10);
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 600, 10}));
    BENCHBOOK_VERIFY(s.log(sentBack(s, order, 7, 3)));
    QCOMPARE(s.step(order, 0).toRedo, 3);
    QCOMPARE(s.step(order, 1).left(), 3);
    QVERIFY(!s.log(redone(s, order, 4, 0)).ok());
    BENCHBOOK_VERIFY(s.log(redone(s, order, 3, 0)));
    QCOMPARE(s.step(order, 0).toRedo, 0);
    QCOMPARE(s.step(order, 0).good, 10);
    BENCHBOOK_VERIFY(s.log({order, s.shop.stitch, s.shop.owner, 600, 3}));
    QVERIFY(s.step(order, 1).isDone());
    // The second time costs, too: 600 + 600 + 600 s of the owner, 300 s of the helper.
    QCOMPARE(costOf(s.studio, order).labour->minor(), 6'000 + 500);
    BENCHBOOK_VERIFY(finishWorkOrder(*s.studio, order, std::nullopt, s.shop.owner));
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::scrapWhileRedoingIsCountedOnce()
{
    Shop s;
    const Id<WorkOrder> order = s.order(10);
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 600, 10}));
    BENCHBOOK_VERIFY(s.log(sentBack(s, order, 8, 2)));
    BENCHBOOK_VERIFY(s.log(redone(s, order, 1, 1)));
    QCOMPARE(s.step(order, 0).good, 9);
    QCOMPARE(s.step(order, 0).scrap, 1);
    QCOMPARE(s.step(order, 1).pieces, 9);
    QCOMPARE(s.step(order, 1).left(), 1);
    const auto finish = finishWorkOrder(*s.studio, order, std::nullopt, s.shop.owner);
    BENCHBOOK_VERIFY(finish);
    QCOMPARE(finish->good, 9);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::everyListKnowsTheSameStep()
{
    Shop s;
    const Id<WorkOrder> order = s.order(10);
    NewWorkLog again{order, s.shop.cut, s.shop.owner, 600, 5, 0, s.shop.crack};
    again.rework = 3;
    again.reworkStep = s.shop.cut;
    BENCHBOOK_VERIFY(s.log(again));
    BENCHBOOK_VERIFY(s.log(redone(s, order, 3, 0)));
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 300, 2}));
    QCOMPARE(s.step(order, 0).left(), 3);
    QCOMPARE(s.cell(workOrderList(), order.value(), "step").text(), s.step(order, 0).name);
    QCOMPARE(s.studio.integer("SELECT group_concat(pieces_left, '') FROM work_order_step"), 310);
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 300, 3}));
    QCOMPARE(s.cell(workOrderList(), order.value(), "step").text(), s.step(order, 1).name);
}

void TestElsewhere::reworkNeedsAReasonAndAStep()
{
    Shop s;
    const Id<WorkOrder> order = s.order(4);
    NewWorkLog log = sentBack(s, order, 0, 1);
    log.reason.reset();
    QVERIFY(!s.log(log).ok());
    log = sentBack(s, order, 0, 1);
    log.reworkStep.reset();
    QVERIFY(!s.log(log).ok());
    // Not to a later step, and not more than there are.
    log = sentBack(s, order, 0, 1);
    log.step = s.shop.cut;
    log.reworkStep = s.shop.stitch;
    QVERIFY(!s.log(log).ok());
    QVERIFY(!s.log(sentBack(s, order, 2, 3)).ok());
    QCOMPARE(s.studio.integer("SELECT count(*) FROM work_log"), 0);
}

void TestElsewhere::aPartnerChargesIntoTheCost()
{
    Shop s;
    const Id<WorkOrder> order = s.order(10);
    const auto sent = sendOut(*s.studio, {order, s.shop.stitch, s.plater, 10}, s.shop.owner);
    BENCHBOOK_VERIFY(sent);
    QCOMPARE(s.step(order, 1).outside, 10);
    BENCHBOOK_VERIFY(takeBack(*s.studio, {.work = *sent, .good = 6, .charge = yuan(90)}, s.shop.owner));
    BENCHBOOK_VERIFY(takeBack(
        *s.studio, {.work = *sent, .good = 3, .scrap = 1, .reason = s.shop.crack, .charge = yuan(45)}, s.shop.owner));
    QCOMPARE(s.step(order, 1).outside, 0);
    QCOMPARE(s.step(order, 1).good, 9);
    QCOMPARE(costOf(s.studio, order).expense->minor(), 13'500);
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 3600, 10}));
    const auto finish = finishWorkOrder(*s.studio, order, std::nullopt, s.shop.owner);
    BENCHBOOK_VERIFY(finish);
    QCOMPARE(s.studio.integer("SELECT expense_minor FROM work_finish"), 13'500);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::anUnknownChargeIsUnknown()
{
    Shop s;
    const Id<WorkOrder> order = s.order(2);
    const auto sent = sendOut(*s.studio, {order, s.shop.stitch, s.plater, 2}, s.shop.owner);
    BENCHBOOK_VERIFY(sent);
    BENCHBOOK_VERIFY(takeBack(*s.studio, {.work = *sent, .good = 2}, s.shop.owner));
    QVERIFY(!costOf(s.studio, order).expense);
    QVERIFY(!costOf(s.studio, order).total());
    // Taken back, it is known again: nothing was charged.
    BENCHBOOK_VERIFY(s.studio->undo(s.studio->undoable()->entry, s.shop.owner));
    QCOMPARE(costOf(s.studio, order).expense, std::optional(Money()));
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::aPartnersWorkStandsInTheLists()
{
    Shop s;
    const Id<WorkOrder> order = s.order(6);
    const auto sent = sendOut(*s.studio, {order, s.shop.stitch, s.plater, 6}, s.shop.owner);
    BENCHBOOK_VERIFY(sent);
    QVERIFY(s.cell(outsideWorkList(), sent->value(), "charge").isNull());
    const auto back = takeBack(
        *s.studio, {.work = *sent, .good = 4, .scrap = 1, .reason = s.shop.crack, .charge = yuan(77)}, s.shop.owner);
    BENCHBOOK_VERIFY(back);
    const ListRequest byPartner{.search = u"old zhou"_s};
    const auto found = s.studio->read([&](const Reader &r) { return listIds(r, workLogList(), byPartner); }).value();
    QCOMPARE(found, std::vector<qint64>{back->value()});
    QCOMPARE(s.cell(workLogList(), back->value(), "person").text(), u"Old Zhou"_s);
    QCOMPARE(s.cell(workLogList(), back->value(), "expense").integer(), 7'700);
    QCOMPARE(s.cell(outsideWorkList(), sent->value(), "good").integer(), 4);
    QCOMPARE(s.cell(outsideWorkList(), sent->value(), "scrap").integer(), 1);
    QCOMPARE(s.cell(outsideWorkList(), sent->value(), "charge").integer(), 7'700);
    // What the last piece costs is not said yet, so the whole is not known.
    BENCHBOOK_VERIFY(takeBack(*s.studio, {.work = *sent, .good = 1}, s.shop.owner));
    QVERIFY(s.cell(outsideWorkList(), sent->value(), "charge").isNull());
}

void TestElsewhere::piecesOutsideAreNotAtTheBench()
{
    Shop s;
    const Id<WorkOrder> order = s.order(5);
    const auto sent = sendOut(*s.studio, {order, s.shop.cut, s.plater, 4}, s.shop.owner);
    BENCHBOOK_VERIFY(sent);
    QVERIFY(!sendOut(*s.studio, {order, s.shop.cut, s.plater, 2}, s.shop.owner).ok());
    QVERIFY(!s.log({order, s.shop.cut, s.shop.owner, 60, 2}).ok());
    QVERIFY(!takeBack(*s.studio, {.work = *sent, .good = 5}, s.shop.owner).ok());
    QVERIFY(!finishWorkOrder(*s.studio, order, std::nullopt, s.shop.owner).ok());
    QVERIFY(!cancelWorkOrder(*s.studio, order, s.shop.owner).ok());
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 60, 1}));
    BENCHBOOK_VERIFY(takeBack(*s.studio, {.work = *sent, .good = 4, .charge = yuan(1)}, s.shop.owner));
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

namespace {

struct KilnLoad
{
    explicit KilnLoad(Shop &given) : s(given)
    {
        cups = s.order(10);
        vases = s.order(3);
        load = planLoad(*s.studio, {.name = u"Glaze firing"_s}, s.shop.owner)->id;
        cupsIn = putIn(*s.studio, load, {cups, s.shop.cut, 10, 1, u"top"_s}, s.shop.owner).value();
        vasesIn = putIn(*s.studio, load, {vases, s.shop.cut, 3, 4, u"floor"_s}, s.shop.owner).value();
    }
    Result<void> out(int cupsGood, int vasesGood, std::optional<Money> expense)
    {
        FinishedLoad done{.load = load, .person = s.shop.owner, .seconds = 3600, .expense = expense};
        done.parts = {{cupsIn, cupsGood, 10 - cupsGood, s.shop.crack},
                      {vasesIn, vasesGood, 3 - vasesGood, s.shop.crack}};
        return finishLoad(*s.studio, done, s.shop.owner);
    }
    Shop &s;
    Id<WorkOrder> cups{0};
    Id<WorkOrder> vases{0};
    Id<Load> load{0};
    Id<LoadPart> cupsIn{0};
    Id<LoadPart> vasesIn{0};
};

} // namespace

void TestElsewhere::survivorsBearTheLoad()
{
    Shop s;
    KilnLoad kiln(s);
    BENCHBOOK_VERIFY(kiln.out(8, 1, yuan(100)));
    // Eight cups of one space and one vase of four: 100.00 in twelfths.
    QCOMPARE(costOf(s.studio, kiln.cups).expense->minor(), 6'667);
    QCOMPARE(costOf(s.studio, kiln.vases).expense->minor(), 3'333);
    QCOMPARE(s.step(kiln.cups, 0).loggedSeconds + s.step(kiln.vases, 0).loggedSeconds, 3600);
    QCOMPARE(s.step(kiln.cups, 0).scrap, 2);
    QVERIFY(!kiln.out(8, 1, yuan(100)).ok());
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::aLoadWithoutSurvivorsIsBorneByAll()
{
    Shop s;
    KilnLoad kiln(s);
    BENCHBOOK_VERIFY(kiln.out(0, 0, yuan(22)));
    QCOMPARE(costOf(s.studio, kiln.cups).expense->minor(), 1'000);
    QCOMPARE(costOf(s.studio, kiln.vases).expense->minor(), 1'200);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::everyPieceOfALoadIsAccountedFor()
{
    Shop s;
    KilnLoad kiln(s);
    FinishedLoad done{.load = kiln.load, .person = s.shop.owner};
    done.parts = {{kiln.cupsIn, 9}};
    QVERIFY(!finishLoad(*s.studio, done, s.shop.owner).ok());
    // What stands in an open load goes into no other.
    const auto second = planLoad(*s.studio, {}, s.shop.owner);
    QVERIFY(!putIn(*s.studio, second->id, {kiln.cups, s.shop.cut, 1}, s.shop.owner).ok());
    QVERIFY(!finishLoad(*s.studio, {.load = second->id, .person = s.shop.owner}, s.shop.owner).ok());
    BENCHBOOK_VERIFY(takeOutOfLoad(*s.studio, {kiln.cupsIn}, s.shop.owner));
    BENCHBOOK_VERIFY(putIn(*s.studio, second->id, {kiln.cups, s.shop.cut, 10}, s.shop.owner));
    BENCHBOOK_VERIFY(cancelLoad(*s.studio, second->id, s.shop.owner));
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::whatALoadCostIsStatedAfterwards()
{
    Shop s;
    KilnLoad kiln(s);
    QVERIFY(!stateLoadExpense(*s.studio, kiln.load, yuan(100), s.shop.owner).ok());
    BENCHBOOK_VERIFY(kiln.out(8, 1, std::nullopt));
    QVERIFY(!costOf(s.studio, kiln.cups).expense);
    QVERIFY(!stateLoadExpense(*s.studio, kiln.load, -yuan(1), s.shop.owner).ok());
    BENCHBOOK_VERIFY(stateLoadExpense(*s.studio, kiln.load, yuan(100), s.shop.owner));
    // As if it had been known: the counts, the hours and the shares of survivorsBearTheLoad().
    QCOMPARE(costOf(s.studio, kiln.cups).expense->minor(), 6'667);
    QCOMPARE(costOf(s.studio, kiln.vases).expense->minor(), 3'333);
    QCOMPARE(s.step(kiln.cups, 0).loggedSeconds + s.step(kiln.vases, 0).loggedSeconds, 3600);
    QCOMPARE(s.step(kiln.cups, 0).scrap, 2);
    QCOMPARE(s.studio->read([&](const Reader &r) { return loadInfo(r, kiln.load); })->expense,
             std::optional(yuan(100)));
    QVERIFY(!stateLoadExpense(*s.studio, kiln.load, yuan(90), s.shop.owner).ok());
    QCOMPARE(violationsOf(*s.studio, true), QString());
    BENCHBOOK_VERIFY(s.studio->undo(s.studio->undoable()->entry, s.shop.owner));
    QVERIFY(!costOf(s.studio, kiln.cups).expense);
    QCOMPARE(s.step(kiln.cups, 0).good, 8);
    QCOMPARE(violationsOf(*s.studio, true), QString());
    // Another figure after that.
    BENCHBOOK_VERIFY(stateLoadExpense(*s.studio, kiln.load, yuan(90), s.shop.owner));
    QCOMPARE(costOf(s.studio, kiln.cups).expense->minor() + costOf(s.studio, kiln.vases).expense->minor(), 9'000);
    QCOMPARE(s.step(kiln.cups, 0).good, 8);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::whatAPartnerChargedIsStatedAfterwards()
{
    Shop s;
    const Id<WorkOrder> order = s.order(4);
    const auto sent = sendOut(*s.studio, {order, s.shop.cut, s.plater, 4}, s.shop.owner);
    BENCHBOOK_VERIFY(sent);
    const auto log = takeBack(*s.studio, {.work = *sent, .good = 4}, s.shop.owner);
    BENCHBOOK_VERIFY(log);
    // The pieces have moved on meanwhile.
    BENCHBOOK_VERIFY(s.log({order, s.shop.stitch, s.shop.owner, 60, 4}));
    const auto unknown = [&] {
        return s.studio->read([&](const Reader &r) { return Result(unknownCharges(r, order)); }).value();
    };
    QCOMPARE(unknown().size(), 1U);
    QCOMPARE(unknown().front().pieces, 4);
    BENCHBOOK_VERIFY(stateCharge(*s.studio, unknown().front().log, yuan(36), s.shop.owner));
    QCOMPARE(unknown().size(), 0U);
    QCOMPARE(costOf(s.studio, order).expense, std::optional(yuan(36)));
    QCOMPARE(s.step(order, 0).good, 4);
    QVERIFY(!stateCharge(*s.studio, *log, yuan(40), s.shop.owner).ok());
    QCOMPARE(violationsOf(*s.studio, true), QString());

    const Id<WorkOrder> done = s.order(1);
    const auto one = sendOut(*s.studio, {done, s.shop.cut, s.plater, 1}, s.shop.owner);
    BENCHBOOK_VERIFY(one);
    const auto late = takeBack(*s.studio, {.work = *one, .good = 1}, s.shop.owner);
    BENCHBOOK_VERIFY(late);
    BENCHBOOK_VERIFY(s.log({done, s.shop.stitch, s.shop.owner, 60, 1}));
    BENCHBOOK_VERIFY(finishWorkOrder(*s.studio, done, std::nullopt, s.shop.owner));
    QCOMPARE(stateCharge(*s.studio, *late, yuan(9), s.shop.owner).error().code, ErrorCode::Refused);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::aLoadCanBeTakenBack()
{
    Shop s;
    KilnLoad kiln(s);
    BENCHBOOK_VERIFY(kiln.out(8, 1, std::nullopt));
    QVERIFY(!costOf(s.studio, kiln.cups).expense);
    BENCHBOOK_VERIFY(s.studio->undo(s.studio->undoable()->entry, s.shop.owner));
    QCOMPARE(s.studio->read([&](const Reader &r) { return loadInfo(r, kiln.load); })->state, LoadState::Open);
    QCOMPARE(s.step(kiln.cups, 0).good, 0);
    BENCHBOOK_VERIFY(kiln.out(10, 3, yuan(10)));
    QCOMPARE(costOf(s.studio, kiln.cups).expense->minor() + costOf(s.studio, kiln.vases).expense->minor(), 1'000);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

namespace {

int piecesIn(Shop &s, Id<Load> load)
{
    return s.studio->read([&](const Reader &r) { return loadInfo(r, load); })->pieces();
}

} // namespace

void TestElsewhere::aCancelledOrderLeavesItsLoads()
{
    Shop s;
    KilnLoad kiln(s);
    BENCHBOOK_VERIFY(cancelWorkOrder(*s.studio, kiln.cups, s.shop.owner));
    QCOMPARE(piecesIn(s, kiln.load), 3);
    BENCHBOOK_VERIFY(s.studio->undo(s.studio->undoable()->entry, s.shop.owner));
    QCOMPARE(piecesIn(s, kiln.load), 13);
    BENCHBOOK_VERIFY(kiln.out(10, 3, yuan(10)));
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::whatStandsInALoadIsCountedThere()
{
    Shop s;
    const Id<WorkOrder> order = s.order(10);
    const Id<Load> load = planLoad(*s.studio, {}, s.shop.owner)->id;
    const auto part = putIn(*s.studio, load, {order, s.shop.cut, 6}, s.shop.owner);
    QCOMPARE(s.step(order, 0).inLoad, 6);
    QCOMPARE(s.step(order, 0).atBench(), 4);
    const auto counted = s.log({order, s.shop.cut, s.shop.owner, 60, 5});
    QVERIFY(!counted.ok());
    QVERIFY2(counted.error().message.contains(u"LD-0001"_s), qPrintable(counted.error().message));
    QVERIFY(!sendOut(*s.studio, {order, s.shop.cut, s.plater, 5}, s.shop.owner).ok());
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 60, 4}));
    const FinishedLoad out{
        .load = load, .person = s.shop.owner, .seconds = 60, .expense = yuan(6), .parts = {{*part, 6}}};
    BENCHBOOK_VERIFY(finishLoad(*s.studio, out, s.shop.owner));
    QVERIFY(s.step(order, 0).isDone());
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::aCrackedPieceLeavesTheLoad()
{
    Shop s;
    const Id<WorkOrder> order = s.order(10);
    const Id<Load> load = planLoad(*s.studio, {}, s.shop.owner)->id;
    BENCHBOOK_VERIFY(putIn(*s.studio, load, {order, s.shop.stitch, 8, 1, u"top"_s}, s.shop.owner));
    BENCHBOOK_VERIFY(putIn(*s.studio, load, {order, s.shop.stitch, 2, 1, u"floor"_s}, s.shop.owner));
    // Three break at the step before: the last that went in, and one of the others, are not there any more.
    BENCHBOOK_VERIFY(s.log({order, s.shop.cut, s.shop.owner, 60, 7, 3, s.shop.crack}));
    QCOMPARE(piecesIn(s, load), 7);
    BENCHBOOK_VERIFY(s.studio->undo(s.studio->undoable()->entry, s.shop.owner));
    QCOMPARE(piecesIn(s, load), 10);
    // One breaks while it is put in.
    BENCHBOOK_VERIFY(s.log({order, s.shop.stitch, s.shop.owner, 60, 0, 1, s.shop.crack}));
    QCOMPARE(piecesIn(s, load), 9);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::nothingComesOutBesideTheLoad()
{
    Shop s;
    KilnLoad kiln(s);
    QVERIFY(!finishWorkOrder(*s.studio, kiln.cups, 10, s.shop.owner).ok());
    QVERIFY(!deliverPart(*s.studio, kiln.cups, 1, s.shop.owner).ok());
    QVERIFY(!splitWorkOrder(*s.studio, kiln.cups, 2, BatchPart::Foremost, s.shop.owner).ok());
    BENCHBOOK_VERIFY(takeOutOfLoad(*s.studio, {kiln.cupsIn}, s.shop.owner));
    BENCHBOOK_VERIFY(putIn(*s.studio, kiln.load, {kiln.cups, s.shop.cut, 6}, s.shop.owner));
    QVERIFY(!deliverPart(*s.studio, kiln.cups, 5, s.shop.owner).ok());
    BENCHBOOK_VERIFY(deliverPart(*s.studio, kiln.cups, 4, s.shop.owner));
    QCOMPARE(piecesIn(s, kiln.load), 9);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::aLoadThatIsOutTakesNothingBack()
{
    Shop s;
    KilnLoad kiln(s);
    BENCHBOOK_VERIFY(takeOutOfLoad(*s.studio, {kiln.cupsIn}, s.shop.owner));
    const qint64 left = s.studio->undoable()->entry;
    FinishedLoad done{.load = kiln.load, .person = s.shop.owner, .seconds = 60, .expense = yuan(1)};
    done.parts = {{kiln.vasesIn, 3}};
    BENCHBOOK_VERIFY(finishLoad(*s.studio, done, s.shop.owner));
    QVERIFY(!s.studio->undo(left, s.shop.owner).ok());
    QCOMPARE(piecesIn(s, kiln.load), 3);
    QCOMPARE(violationsOf(*s.studio, true), QString());
}

void TestElsewhere::anOpenLoadHasSpentNothing()
{
    Shop s;
    KilnLoad kiln(s);
    const auto expense = [&] {
        return s.studio
            ->read([&](const Reader &reader) -> Result<QString> {
                const std::vector<ListRow> rows = listRows(reader, loadList(), {kiln.load.value()});
                const auto column = static_cast<int>(loadList().columns.size()) - 1;
                const CellFormat format{s.studio->currency(), s.studio->timeZone(), QLocale::c()};
                return cellText(loadList(), rows.front(), column, format);
            })
            .value();
    };
    QCOMPARE(expense(), u"—"_s);
    BENCHBOOK_VERIFY(kiln.out(10, 3, std::nullopt));
    QCOMPARE(expense(), u"unknown"_s);
}

} // namespace benchbook::testing
