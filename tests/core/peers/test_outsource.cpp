// Work that a peer does for us, and work that we do for a peer: what the letters do to the studio's own book.
#include "core/peers/deal_terms.h"
#include "core/sales/shipment.h"
#include "core/workshop/late_expense.h"
#include "tests/core/peers/outsource_fixture.h"

#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Everything in the file but the journal, as far as a person can tell: how many rows stand in each of these.
QString standingOf(TestStudio &file)
{
    return file.text(
        "SELECT (SELECT count(*) FROM letter_draft) || ' ' || (SELECT count(*) FROM deal_link) || ' ' ||"
        " (SELECT count(*) FROM standing_outside_work) || ' ' || (SELECT count(*) FROM standing_work_log) "
        "|| ' ' || (SELECT count(*) FROM supplier WHERE hidden = 0) || ' ' || "
        "(SELECT count(*) FROM customer WHERE hidden = 0) || ' ' || (SELECT count(*) FROM sales_order) || ' ' "
        "|| (SELECT count(*) FROM scrap_reason WHERE hidden = 0) || ' ' || "
        "(SELECT coalesce(sum(quantity_micro), 0) FROM stock_total JOIN location ON location.id = "
        "location_id WHERE kind = 'peer')");
}

Result<qint64> undoLast(PostStudio &studio)
{
    const auto last = studio.studio().undoable();
    if (!last)
        return Error::notFound(u"nothing to undo"_s);
    const auto undone = studio.studio().undo(last->entry, std::nullopt);
    if (!undone.ok())
        return undone.error();
    return last->entry;
}

} // namespace

class TestOutsource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepGoesOutComesBackAndIsSettled();
    void valueInIsValueOut();
    void everyUseCaseIsOneUndo();
    void aCustomerGoesByAnAlias();
    void materialGoesAlongAndComesBack();
    void deliveriesInPartsComeToTheSettlement();
    void aChargeThatWasUnknownOrChangedIsStated();
    void aDeliveryIsCountedAnew();
    void whatWasBookedWithALetterGoesBackWithIt();
    void piecesToBeReworkedStayWithThePeer();
    void foreignMoneyWithoutARateStaysUnknown();
    void whatIsNotAgreedIsNotHandedOver();
    void aRushOrderIsSplit();
    void oneOfSeveralCanHaveIt();
    void theSellerTakesItOnTellsAndDelivers();
    void workThatIsNoProductIsAnOrderToo();
};

void TestOutsource::aStepGoesOutComesBackAndIsSettled()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(20);
    o.agree(order, 20);
    QCOMPARE(o.oak.deal().title, u"Wallet brown: Stitch"_s);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    QCOMPARE(o.stitching(order).outside, 20);
    QCOMPARE(o.kiln.file().text("SELECT supplier.name FROM supplier JOIN peer ON peer.supplier_id = supplier.id"),
             u"Oakbench"_s);
    const Hash256 delivery = o.deliver(20);
    const auto received = o.receive(delivery, {{.accepted = 17, .rejected = 3, .reason = u"surface"_s}});
    BENCHBOOK_VERIFY(received);
    QCOMPARE(received->charge->minor(), 17 * 1'200);
    QCOMPARE(o.stitching(order).outside, 0);
    QCOMPARE(o.stitching(order).good, 17);
    QCOMPARE(o.stitching(order).scrap, 3);
    QCOMPARE(o.kiln.file().text(
                 "SELECT scrap_reason.code FROM scrap_reason JOIN work_log ON scrap_reason_id = scrap_reason.id"),
             u"surface"_s);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 17 * 1'200);
    o.post();
    const auto settled = settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner);
    BENCHBOOK_VERIFY(settled);
    QCOMPARE(settled->total.money.minor(), 17 * 1'200);
    QCOMPARE(settled->notBooked, QString());
    o.post();
    QVERIFY(o.oak.deal().deal.differences.empty());
    BENCHBOOK_VERIFY(o.oak.write(o.kiln, reply(o.oak.deal(), "countersign"_L1)));
    o.post();
    QCOMPARE(o.kiln.deal().deal.state, DealState::Closed);
    QCOMPARE(o.kiln.deal().deal, o.oak.deal().deal);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 17 * 1'200);
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::valueInIsValueOut()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10, 7);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    BENCHBOOK_VERIFY(o.receive(o.deliver(10), {{.accepted = 9, .rejected = 1, .reason = u"damaged"_s}}));
    const WorkOrderCost cost = costOf(o.kiln.file(), order);
    QVERIFY(cost.total());
    QCOMPARE(cost.expense->minor(), 9 * 700);
    const auto finished = finishWorkOrder(o.kiln.studio(), order, std::nullopt, o.shop.owner);
    BENCHBOOK_VERIFY(finished);
    QCOMPARE(finished->good, 9);
    // All that went in lies in the finished lot: material, our labour, overhead and what the peer is paid.
    const auto lot =
        o.kiln.studio().read([&](const Reader &reader) { return stockAt(reader, *finished->lot, places::finished); });
    BENCHBOOK_VERIFY(lot);
    QCOMPARE(lot->value->minor(), cost.total()->minor());
    QCOMPARE(cost.material->minor() + cost.labour->minor() + cost.overhead.minor() + 9 * 700, lot->value->minor());
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::everyUseCaseIsOneUndo()
{
    Outsourced o;
    TestStudio &file = o.kiln.file();
    const Id<WorkOrder> order = o.wallets(6);
    const Id<Lot> hide = receiveOne(file, o.shop.hide, dm2(50), yuan(500));
    const auto once = [&](auto &&act) {
        const QString before = standingOf(file);
        const qint64 entries = file.integer("SELECT count(*) FROM journal_entry");
        const auto done = act();
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        QVERIFY(standingOf(file) != before);
        QCOMPARE(file.integer("SELECT count(*) FROM journal_entry"), entries + 1);
        const auto undone = undoLast(o.kiln);
        QVERIFY2(undone.ok(), undone.ok() ? "" : qPrintable(undone.error().message));
        QCOMPARE(standingOf(file), before);
        QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
        // Again, for what follows: whatever the undo left behind must not be in the way.
        const auto again = act();
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().message));
    };
    once([&] { return offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 6), o.shop.owner); });
    o.post();
    o.acceptOffer(o.oak);
    o.post();
    const HandOver going{.deal = o.kiln.deal().id, .materials = {{hide, places::shelf, dm2(40)}}};
    once([&] { return handOver(o.kiln.studio(), going, o.shop.owner); });
    const Hash256 delivery = o.deliver(6);
    once([&] {
        return o.receive(delivery, {{.accepted = 4, .rejected = 2, .reason = u"workmanship"_s}},
                         ChargeTold::AtSettlement);
    });
    o.post();
    once([&] { return settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner); });
    QCOMPARE(costOf(file, order).expense->minor(), 4 * 1'200);
    QCOMPARE(file.integer("SELECT count(*) FROM location WHERE kind = 'peer' AND hidden = 0"), 1);
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::aCustomerGoesByAnAlias()
{
    Outsourced o;
    PostStudio third(u"Third"_s);
    pair(o.kiln, third);
    const auto setUp =
        o.kiln.studio().perform(Sentence("Order"), std::nullopt, [&](Action &action) -> Result<Id<OrderLine>> {
            const auto customer = action.newId<Customer>();
            action.add("customer", customer, {{"number", 1}, {"code", u"C-0001"_s}, {"name", u"Wang Xiulan"_s}});
            OrderDraft draft{.channel = Id<Channel>(1), .customer = customer};
            draft.lines = {{.variant = o.shop.wallet, .quantity = Quantity::units(8), .total = yuan(4000)}};
            BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(action, draft));
            return orderLines(action.reader(), placed.id).front().id;
        });
    BENCHBOOK_VERIFY(setUp);
    const Id<WorkOrder> order = o.wallets(8, *setUp);
    StepOffer offer = o.offer(order, 2);
    offer.namesCustomer = true;
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), offer, o.shop.owner));
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), offer, o.shop.owner));
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(third), offer, o.shop.owner));
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM customer_alias"), 2);
    QCOMPARE(o.kiln.file().integer("SELECT count(DISTINCT alias) FROM customer_alias"), 2);
    QCOMPARE(
        o.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE body LIKE '%Wang%' OR body LIKE '%C-0001%'"), 0);
    const QString alias = o.kiln.file().text("SELECT alias FROM customer_alias JOIN peer ON peer.id = peer_id "
                                             "WHERE peer.name = 'Oakbench'");
    o.post();
    QCOMPARE(o.oak.deal().letters.front().letter.content.body.lines("lines"_L1).front().text("alias"_L1), alias);
    // Without being asked to, no offer names anybody.
    offer.namesCustomer = false;
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(third), offer, o.shop.owner));
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE body LIKE '%alias%'"), 3);
}

void TestOutsource::materialGoesAlongAndComesBack()
{
    Outsourced o;
    TestStudio &file = o.kiln.file();
    const Id<WorkOrder> order = o.wallets(5);
    const Id<Lot> hide = receiveOne(file, o.shop.hide, dm2(30), yuan(300));
    StepOffer offer = o.offer(order, 5);
    offer.withMaterial = true;
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), offer, o.shop.owner));
    o.post();
    o.acceptOffer(o.oak);
    o.post();
    // More than there is: nothing happens at all.
    QVERIFY(!handOver(o.kiln.studio(), {.deal = o.kiln.deal().id, .materials = {{hide, places::shelf, dm2(31)}}},
                      o.shop.owner)
                 .ok());
    QCOMPARE(o.stitching(order).outside, 0);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(),
                              {.deal = o.kiln.deal().id, .materials = {{hide, places::shelf, dm2(20)}}}, o.shop.owner));
    QCOMPARE(onShelf(file, hide).quantity, dm2(10));
    QCOMPARE(file.integer("SELECT quantity_micro FROM stock_total JOIN location ON location.id = location_id "
                          "WHERE kind = 'peer'"),
             dm2(20).micro());
    const qint64 material = costOf(file, order).material->minor();
    const ReceivedDelivery delivery{.deal = o.kiln.deal().id,
                                    .delivery = o.deliver(5),
                                    .lines = {{.accepted = 5}},
                                    .used = {{hide, places::shelf, dm2(12)}},
                                    .back = {{hide, places::shelf, dm2(8)}}};
    BENCHBOOK_VERIFY(receiveDelivery(o.kiln.studio(), delivery, o.shop.owner));
    QCOMPARE(costOf(file, order).material->minor(), material + yuan(120).minor());
    QCOMPARE(onShelf(file, hide).quantity, dm2(18));
    QCOMPARE(onShelf(file, hide).value->minor(), yuan(180).minor());
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::deliveriesInPartsComeToTheSettlement()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(9);
    // A price for all that divides into no whole fen a piece.
    LetterContent whole = offerOf(9, 1, u"Wallets"_s);
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("product"_L1, u"Wallets"_s).set("pieces"_L1, qint64(9));
    line.set("total"_L1, BodyMoney{Money::fromMinor(10'000), u"CNY"_s});
    whole.body.set("lines"_L1, BodyLines{line});
    const Id<Peer> oakbench = o.kiln.peer(o.oak);
    const auto written = o.kiln.studio().perform(Sentence("Offer"), std::nullopt, [&](Action &action) -> Result<void> {
        BENCHBOOK_ASSIGN(const auto draft, writeLetter(action, {.peer = oakbench}, whole));
        linkDraft(action, draft, {.workOrder = order, .step = o.shop.stitch});
        return {};
    });
    BENCHBOOK_VERIFY(written);
    o.post();
    o.acceptOffer(o.oak);
    o.post();
    // In two hand-overs, and back in three deliveries that do not follow them.
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id, .pieces = 4}, o.shop.owner));
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    QCOMPARE(o.stitching(order).outside, 9);
    QVERIFY(!handOver(o.kiln.studio(), {.deal = o.kiln.deal().id, .pieces = 1}, o.shop.owner).ok());
    Money charged;
    for (const int pieces : {2, 5, 2}) {
        const auto received = o.receive(o.deliver(pieces), {{.accepted = pieces}});
        BENCHBOOK_VERIFY(received);
        charged += *received->charge;
        o.post();
    }
    QCOMPARE(charged.minor(), 10'000);
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM standing_work_log WHERE entry = 'outside'"), 4);
    const auto settled = settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner);
    BENCHBOOK_VERIFY(settled);
    QCOMPARE(settled->total.money.minor(), 10'000);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 10'000);
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::aChargeThatWasUnknownOrChangedIsStated()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    BENCHBOOK_VERIFY(o.receive(o.deliver(4), {{.accepted = 4}}, ChargeTold::AtSettlement));
    QVERIFY(!costOf(o.kiln.file(), order).expense);
    o.post();
    BENCHBOOK_VERIFY(o.receive(o.deliver(6), {{.accepted = 6}}, ChargeTold::Now));
    QVERIFY(!costOf(o.kiln.file(), order).expense);
    // A settlement while the last receipt waits in the box would not count it.
    QVERIFY(!settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner).ok());
    o.post();
    const auto known = settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner);
    BENCHBOOK_VERIFY(known);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 12'000);
    BENCHBOOK_VERIFY(undoLast(o.kiln));
    QVERIFY(!costOf(o.kiln.file(), order).expense);
    // Less than what is known already: then that has to change, too.
    const auto less = settleDeal(
        o.kiln.studio(), {.deal = o.kiln.deal().id, .further = {{u"two days late"_s, yuan(-60)}}}, o.shop.owner);
    BENCHBOOK_VERIFY(less);
    QCOMPARE(less->total.money.minor(), 6'000);
    QCOMPARE(less->notBooked, QString());
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 6'000);
    o.post();
    QVERIFY(o.oak.deal().deal.differences.empty());
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
    // Once pieces came out, they bear what they bear, and that is said.
    Outsourced late;
    const Id<WorkOrder> done = late.wallets(3);
    late.agree(done, 3);
    BENCHBOOK_VERIFY(handOver(late.kiln.studio(), {.deal = late.kiln.deal().id}, late.shop.owner));
    BENCHBOOK_VERIFY(late.receive(late.deliver(3), {{.accepted = 3}}, ChargeTold::AtSettlement));
    BENCHBOOK_VERIFY(finishWorkOrder(late.kiln.studio(), done, std::nullopt, late.shop.owner));
    late.post();
    const auto tooLate = settleDeal(late.kiln.studio(), {.deal = late.kiln.deal().id}, late.shop.owner);
    BENCHBOOK_VERIFY(tooLate);
    QVERIFY(!tooLate->notBooked.isEmpty());
    QCOMPARE(late.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE kind = 'settlement'"), 1);
}

void TestOutsource::aDeliveryIsCountedAnew()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    const Hash256 delivery = o.deliver(10);
    BENCHBOOK_VERIFY(o.receive(delivery, {{.accepted = 8}})); // two were overlooked: the counts differ
    o.post();
    QCOMPARE(o.kiln.deal().deal.state, DealState::Crossed);
    QCOMPARE(o.stitching(order).outside, 2);
    const auto again = o.receive(delivery, {{.accepted = 7, .rejected = 3, .reason = u"colour"_s}});
    BENCHBOOK_VERIFY(again);
    QCOMPARE(again->charge->minor(), 7 * 1'200);
    o.post();
    QCOMPARE(o.kiln.deal().deal.state, DealState::Received);
    QCOMPARE(o.stitching(order).good, 7);
    QCOMPARE(o.stitching(order).scrap, 3);
    QCOMPARE(o.stitching(order).outside, 0);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 7 * 1'200);
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::whatWasBookedWithALetterGoesBackWithIt()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    const Hash256 delivery = o.deliver(10);
    const auto waiting = [&](Id<LetterDraft> draft) {
        return o.kiln.studio().read([&](const Reader &reader) { return waitingLetter(reader, draft); })->content;
    };
    const auto receipt = o.receive(delivery, {{.accepted = 8, .rejected = 2, .reason = u"colour"_s}});
    BENCHBOOK_VERIFY(receipt);
    const auto dropped = dropLetter(o.kiln.studio(), receipt->letter, o.shop.owner);
    QVERIFY(!dropped.ok());
    QVERIFY2(dropped.error().message.contains(u"Receive a delivery"_s), qPrintable(dropped.error().message));
    QVERIFY(!changeLetter(o.kiln.studio(), receipt->letter, waiting(receipt->letter), o.shop.owner).ok());
    QCOMPARE(o.stitching(order).good, 8);
    BENCHBOOK_VERIFY(undoLast(o.kiln));
    QCOMPARE(o.stitching(order).good, 0);
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 0);
    BENCHBOOK_VERIFY(o.receive(delivery, {{.accepted = 10}}));
    o.post();
    // What is settled stands in the work order by the same sum; nobody rewrites only one of the two.
    const auto settled = settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner);
    BENCHBOOK_VERIFY(settled);
    QVERIFY(!changeLetter(o.kiln.studio(), settled->letter, waiting(settled->letter), o.shop.owner).ok());
}

void TestOutsource::piecesToBeReworkedStayWithThePeer()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    BENCHBOOK_VERIFY(o.receive(
        o.deliver(10),
        {{.accepted = 6, .rejected = 4, .reason = u"workmanship"_s, .rejectedAre = RejectedAre::RedoneThere}}));
    QCOMPARE(o.stitching(order).outside, 4);
    o.post();
    QVERIFY(lastOf(o.oak.deal(), "receipt"_L1).content.body.lines("lines"_L1).front().flag("rework"_L1));
    // They come again; one of them is cut anew by us.
    BENCHBOOK_VERIFY(o.receive(o.deliver(4), {{.accepted = 3,
                                               .rejected = 1,
                                               .reason = u"dimension"_s,
                                               .rejectedAre = RejectedAre::RedoneHere,
                                               .redo = o.shop.cut}}));
    QCOMPARE(o.stitching(order).good, 9);
    QCOMPARE(o.stitching(order).outside, 0);
    QCOMPARE(o.kiln.studio().read([&](const Reader &r) { return stepsOf(r, order); })->at(0).toRedo, 1);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 9 * 1'200);
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
    // More than is there is not counted, and no letter says so.
    o.post();
    const auto tooMany = o.receive(o.deliver(2), {{.accepted = 2}});
    QVERIFY(!tooMany.ok());
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 0);
}

void TestOutsource::foreignMoneyWithoutARateStaysUnknown()
{
    Outsourced o(u"EUR"_s);
    const Id<WorkOrder> order = o.wallets(4);
    o.agree(order, 4, 3);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    const auto received = o.receive(o.deliver(4), {{.accepted = 4}});
    BENCHBOOK_VERIFY(received);
    QVERIFY(!received->charge);
    QVERIFY(!costOf(o.kiln.file(), order).expense);
    o.post();
    const auto unknown = settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner);
    BENCHBOOK_VERIFY(unknown);
    QCOMPARE(unknown->total.currency, u"EUR"_s);
    QVERIFY(!unknown->cost && !unknown->notBooked.isEmpty());
    BENCHBOOK_VERIFY(undoLast(o.kiln));
    const auto said = settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id, .cost = yuan(93)}, o.shop.owner);
    BENCHBOOK_VERIFY(said);
    QCOMPARE(said->total.money.minor(), 1'200);
    QCOMPARE(costOf(o.kiln.file(), order).expense->minor(), 9'300);
}

void TestOutsource::whatIsNotAgreedIsNotHandedOver()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(5);
    QVERIFY(!offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 6), o.shop.owner).ok());
    QVERIFY(!offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 0), o.shop.owner).ok());
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 5), o.shop.owner));
    o.post();
    QCOMPARE(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner).error().code, ErrorCode::Refused);
    QCOMPARE(takeOn(o.oak.studio(), {.deal = o.oak.deal().id}, std::nullopt).error().code, ErrorCode::Refused);
    QVERIFY(!settleDeal(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner).ok());
    o.acceptOffer(o.oak);
    o.post();
    // Each side does what is its own.
    QVERIFY(!handOver(o.oak.studio(), {.deal = o.oak.deal().id}, std::nullopt).ok());
    QVERIFY(!takeOn(o.kiln.studio(), {.deal = o.kiln.deal().id}, std::nullopt).ok());
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM outside_work"), 0);
    QCOMPARE(o.oak.file().integer("SELECT count(*) FROM sales_order"), 0);
}

void TestOutsource::aRushOrderIsSplit()
{
    Outsourced o;
    PostStudio third(u"Third"_s);
    pair(o.kiln, third);
    const Id<WorkOrder> order = o.wallets(30);
    const std::vector<OfferShare> shares{{o.kiln.peer(o.oak), 20}, {o.kiln.peer(third), 10}};
    const qint64 entries = o.kiln.file().integer("SELECT count(*) FROM journal_entry");
    QVERIFY(!offerToSeveral(o.kiln.studio(), o.offer(order, 0), {{shares[0].peer, 21}, shares[1]}, OfferedTo::Each,
                            o.shop.owner)
                 .ok());
    QVERIFY(!offerToSeveral(o.kiln.studio(), o.offer(order, 0), {shares[0], {shares[0].peer, 1}}, OfferedTo::Each,
                            o.shop.owner)
                 .ok());
    const auto drafts = offerToSeveral(o.kiln.studio(), o.offer(order, 0), shares, OfferedTo::Each, o.shop.owner);
    BENCHBOOK_VERIFY(drafts);
    QCOMPARE(drafts->size(), std::size_t(2));
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM journal_entry"), entries + 1);
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM deal_link WHERE work_order_id IS NOT NULL"), 2);
    for (PostStudio *peer : {&o.oak, &third}) {
        BENCHBOOK_VERIFY(peer->take(o.kiln.send(*peer)));
        o.acceptOffer(*peer);
        BENCHBOOK_VERIFY(o.kiln.take(peer->send(o.kiln)));
        BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal(peer->deal().deal.id).id}, o.shop.owner));
    }
    QCOMPARE(o.stitching(order).outside, 30);
    QCOMPARE(o.kiln.file().integer("SELECT count(DISTINCT supplier_id) FROM outside_work"), 2);
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsource::oneOfSeveralCanHaveIt()
{
    Outsourced o;
    PostStudio third(u"Third"_s);
    pair(o.kiln, third);
    const Id<WorkOrder> order = o.wallets(12);
    const std::vector<OfferShare> shares{{o.kiln.peer(o.oak), 12}, {o.kiln.peer(third), 12}};
    BENCHBOOK_VERIFY(offerToSeveral(o.kiln.studio(), o.offer(order, 0), shares, OfferedTo::One, o.shop.owner));
    for (PostStudio *peer : {&o.oak, &third}) {
        BENCHBOOK_VERIFY(peer->take(o.kiln.send(*peer)));
        o.acceptOffer(*peer);
        BENCHBOOK_VERIFY(o.kiln.take(peer->send(o.kiln)));
    }
    const DealId oaks = o.oak.deal().deal.id;
    const DealId thirds = third.deal().deal.id;
    QCOMPARE(o.kiln.deal(oaks).deal.tender, o.kiln.deal(thirds).deal.tender);
    QCOMPARE(o.kiln.deal(oaks).deal.state, DealState::AwaitingAward);
    // Accepted by both, and neither can be handed over yet.
    QVERIFY(!handOver(o.kiln.studio(), {.deal = o.kiln.deal(oaks).id}, o.shop.owner).ok());
    BENCHBOOK_VERIFY(o.kiln.write(o.oak, reply(o.kiln.deal(oaks), "countersign"_L1)));
    o.post();
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal(oaks).id}, o.shop.owner));
    QVERIFY(!handOver(o.kiln.studio(), {.deal = o.kiln.deal(thirds).id}, o.shop.owner).ok());
}

void TestOutsource::theSellerTakesItOnTellsAndDelivers()
{
    Outsourced o;
    Workshop oaksShop(o.oak.file());
    Studio &oak = o.oak.studio();
    const Id<WorkOrder> order = o.wallets(10);
    StepOffer offer = o.offer(order, 10, 30);
    offer.due = QDate(2026, 9, 20);
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), offer, o.shop.owner));
    o.post();
    o.acceptOffer(o.oak);
    o.post();
    const TakenDeal taking{.deal = o.oak.deal().id, .variants = {{1, oaksShop.wallet}}};
    BENCHBOOK_VERIFY(takeOn(oak, taking, oaksShop.owner));
    BENCHBOOK_VERIFY(undoLast(o.oak));
    QCOMPARE(o.oak.file().integer("SELECT count(*) FROM deal_link"), 0);
    const auto placed = takeOn(oak, taking, oaksShop.owner);
    BENCHBOOK_VERIFY(placed);
    QVERIFY(!takeOn(oak, taking, oaksShop.owner).ok());
    const auto info = oak.read([&](const Reader &reader) { return orderInfo(reader, placed->id); });
    BENCHBOOK_VERIFY(info);
    QCOMPARE(info->customerName, u"Kiln House"_s);
    QCOMPARE(info->goods.minor(), 30'000);
    QCOMPARE(info->promise, QDate(2026, 9, 20));
    QCOMPARE(info->currency.code, u"CNY"_s);
    // Nothing is made yet; then half of it is.
    QVERIFY(!reportProgress(oak, {.deal = o.oak.deal().id}, oaksShop.owner).ok());
    const Id<OrderLine> line =
        oak.read([&](const Reader &reader) { return orderLines(reader, placed->id); })->front().id;
    const auto work =
        planWorkOrder(oak, {.variant = oaksShop.wallet, .quantity = 10, .orderLine = line}, oaksShop.owner);
    BENCHBOOK_VERIFY(work);
    BENCHBOOK_VERIFY(logWork(oak, {work->id, oaksShop.cut, oaksShop.owner, 600, 9, 1, oaksShop.crack}, oaksShop.owner));
    BENCHBOOK_VERIFY(logWork(oak, {work->id, oaksShop.stitch, oaksShop.owner, 600, 4}, oaksShop.owner));
    BENCHBOOK_VERIFY(reportProgress(oak, {.deal = o.oak.deal().id, .ready = QDate(2026, 9, 18)}, oaksShop.owner));
    o.post();
    const LetterBody progress = lastOf(o.kiln.deal(), "progress"_L1).content.body;
    QCOMPARE(progress.text("step"_L1), u"assembling"_s);
    QCOMPARE(progress.lines("lines"_L1).front().number("done"_L1), 4);
    QCOMPARE(progress.lines("lines"_L1).front().number("scrap"_L1), 1);
    QCOMPARE(o.kiln.deal().deal.state, DealState::InWork);
    // What was not shipped is not told to be.
    QVERIFY(!sendDelivery(oak, {.deal = o.oak.deal().id}, oaksShop.owner).ok());
    BENCHBOOK_VERIFY(deliverPart(oak, work->id, 4, oaksShop.owner));
    BENCHBOOK_VERIFY(shipOrder(oak, placed->id, {{.line = line, .quantity = Quantity::units(4)}}, {}, oaksShop.owner));
    QVERIFY(!sendDelivery(oak, {.deal = o.oak.deal().id, .pieces = {{1, 5}}}, oaksShop.owner).ok());
    BENCHBOOK_VERIFY(sendDelivery(oak, {.deal = o.oak.deal().id, .tracking = u"SF1"_s}, oaksShop.owner));
    o.post();
    QCOMPARE(o.kiln.deal().deal.lines.front().delivered.value, 4);
    QVERIFY(!sendDelivery(oak, {.deal = o.oak.deal().id}, oaksShop.owner).ok()); // told already
    QCOMPARE(violationsOf(oak, true), QString());
}

void TestOutsource::workThatIsNoProductIsAnOrderToo()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10, 5);
    Studio &oak = o.oak.studio();
    const auto placed = takeOn(oak, {.deal = o.oak.deal().id}, std::nullopt);
    BENCHBOOK_VERIFY(placed);
    const auto lines = oak.read([&](const Reader &reader) { return orderLines(reader, placed->id); });
    QVERIFY(!lines->front().variant);
    QCOMPARE(lines->front().title, u"Wallet brown: Stitch"_s);
    QVERIFY(!sendDelivery(oak, {.deal = o.oak.deal().id}, std::nullopt).ok());
    // Eleven of ten that are agreed are a slip of the finger.
    QVERIFY(!sendDelivery(oak, {.deal = o.oak.deal().id, .pieces = {{1, 11}}}, std::nullopt).ok());
    BENCHBOOK_VERIFY(sendDelivery(oak, {.deal = o.oak.deal().id, .pieces = {{1, 10}}}, std::nullopt));
    o.post();
    QCOMPARE(o.kiln.deal().deal.state, DealState::Delivered);
    QCOMPARE(violationsOf(oak, true), QString());
}

QTEST_MAIN(TestOutsource)
#include "test_outsource.moc"
