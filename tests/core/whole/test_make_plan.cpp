// What has to be made, against orders, the shelf and the work begun; and the board that shows it.
#include "core/planning/make_plan.h"
#include "core/sales/place_order.h"
#include "core/stock/lot_hold.h"
#include "core/workshop/board.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct Selling
{
    Id<SalesOrder> order(int pieces, int promisedInDays)
    {
        OrderDraft draft{.channel = Id<Channel>(1), .lines = {{shop.wallet, Quantity::units(pieces), yuan(300)}}};
        draft.promise = studio->today().addDays(promisedInDays);
        return placeOrder(*studio, draft, std::nullopt).value().id;
    }
    void keep(int pieces)
    {
        const auto kept = studio->perform(Sentence("Keep"), shop.owner, [&](Action &action) -> Result<void> {
            action.change("variant", shop.wallet, {{"keep_pieces", pieces}});
            return {};
        });
        QVERIFY(kept.ok());
    }
    /// So many finished wallets on the shelf.
    Id<Lot> finished(int pieces)
    {
        const auto made = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = pieces}, shop.owner).value();
        return *finishWorkOrder(*studio, made.id, pieces, shop.owner).value().lot;
    }
    std::vector<MakeProposal> plan()
    {
        return studio->read([](const Reader &reader) { return makePlan(reader); }).value();
    }
    TestStudio studio;
    Workshop shop{studio};
};

} // namespace

class TestMakePlan final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOrderedIsNothingToMake()
    {
        Selling s;
        QVERIFY(s.plan().empty());
        s.order(3, 5);
        QCOMPARE(s.plan().size(), std::size_t(1));
        QCOMPARE(s.plan().front().pieces(), 3);
    }

    void stockAndWorkCoverTheEarliestFirst()
    {
        Selling s;
        s.order(4, 10);
        const Id<SalesOrder> early = s.order(3, 2);
        s.finished(2);
        BENCHBOOK_VERIFY(planWorkOrder(*s.studio, {.variant = s.shop.wallet, .quantity = 2}, s.shop.owner));
        const std::vector<MakeProposal> plan = s.plan();
        QCOMPARE(plan.size(), std::size_t(1));
        QCOMPARE(plan.front().pieces(), 3);
        QCOMPARE(plan.front().onShelf, 2);
        QCOMPARE(plan.front().inMaking, 2);
        // The order promised first is covered, and one piece of the other.
        QCOMPARE(plan.front().lines.size(), std::size_t(1));
        QVERIFY(plan.front().lines.front().order != early);
        QCOMPARE(plan.front().lines.front().pieces, 3);
        QCOMPARE(plan.front().due(), s.studio->today().addDays(10));
    }

    void whatIsOnHoldCoversNothing()
    {
        Selling s;
        s.order(2, 3);
        const Id<Lot> lot = s.finished(2);
        QVERIFY(s.plan().empty());
        BENCHBOOK_VERIFY(holdLot(*s.studio, lot, u"loose seam"_s, s.shop.owner));
        QCOMPARE(s.plan().front().pieces(), 2);
    }

    void theShelfIsFilledBeyondTheOrders()
    {
        Selling s;
        s.keep(5);
        s.order(2, 3);
        s.finished(4);
        QCOMPARE(s.plan().front().pieces(), 3);
        QVERIFY(s.plan().front().lines.empty());
    }

    void oneForEachOrderAndOneForTheShelf()
    {
        Selling s;
        s.keep(2);
        s.order(3, 2);
        s.order(1, 9);
        const auto made = planProposal(*s.studio, s.shop.wallet, PlanAs::ByLine, s.shop.owner);
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->size(), std::size_t(3));
        QVERIFY(s.plan().empty());
        QCOMPARE(infoOf(s.studio, made->at(0).id).quantity, 3);
        QVERIFY(infoOf(s.studio, made->at(0).id).orderLine.has_value());
        QCOMPARE(infoOf(s.studio, made->at(2).id).quantity, 2);
        QVERIFY(!planProposal(*s.studio, s.shop.wallet, PlanAs::OneBatch, s.shop.owner).ok());
        BENCHBOOK_VERIFY(s.studio->undo(s.studio->undoable()->entry, s.shop.owner));
        const auto one = planProposal(*s.studio, s.shop.wallet, PlanAs::OneBatch, s.shop.owner);
        BENCHBOOK_VERIFY(one);
        QCOMPARE(one->size(), std::size_t(1));
        QCOMPARE(infoOf(s.studio, one->front().id).quantity, 6);
        QCOMPARE(infoOf(s.studio, one->front().id).due, s.studio->today().addDays(2));
        QCOMPARE(violationsOf(*s.studio, true), QString());
    }

    void theBoardShowsUrgentAndLateFirst()
    {
        Selling s;
        const auto planned = [&](WorkPriority priority, int days) {
            return planWorkOrder(*s.studio,
                                 {.variant = s.shop.wallet,
                                  .quantity = 2,
                                  .due = s.studio->today().addDays(days),
                                  .priority = priority},
                                 s.shop.owner)
                .value()
                .id;
        };
        const Id<WorkOrder> usual = planned(WorkPriority::Normal, -1);
        const Id<WorkOrder> urgent = planned(WorkPriority::Urgent, 9);
        s.finished(1);
        BENCHBOOK_VERIFY(benchbook::startTimer(*s.studio, s.shop.helper, usual, s.shop.cut));
        const auto cards =
            s.studio->read([&](const Reader &r) { return boardCards(r, s.studio->today().addDays(-7)); }).value();
        QCOMPARE(cards.size(), std::size_t(3));
        QCOMPARE(cards[0].id, urgent);
        QCOMPARE(cards[1].id, usual);
        QCOMPARE(cards[1].state, WorkOrderState::InWork);
        QCOMPARE(cards[1].people, QStringList{u"Chen"_s});
        QCOMPARE(cards[1].step, u"Cut"_s);
        QCOMPARE(cards[1].missingMaterials, 2);
        QVERIFY(cards[1].isLateOn(s.studio->today()));
        QCOMPARE(cards[2].state, WorkOrderState::Done);
    }
};

int runMakePlanTests(int argc, char **argv)
{
    TestMakePlan test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_make_plan.moc"
