// A rush order from the question to the last countersignature: parted over peers, offered in one action, never more
// than is free.
#include "core/board/hours_board.h"
#include "core/board/rush.h"
#include "core/peers/hand_over.h"
#include "core/peers/offer_work.h"
#include "tests/core/peers/outsource_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

/// Kiln House with two peers who have hours of stitching.
struct RushTown : Outsourced
{
    RushTown() { pair(kiln, third); }

    void hours(PostStudio &who, qint64 perWeek)
    {
        const QDate monday = mondayOf(who.studio().today());
        for (int week = 0; week < 4; ++week)
            BENCHBOOK_VERIFY(setSpareHours(who.studio(), {monday.addDays(7 * week), u"stitch"_s, perWeek}, {}));
        BENCHBOOK_VERIFY(publishCapacity(who.studio(), {.peers = {who.peer(kiln)}}, {}));
        carry(who, kiln);
    }
    void carry(PostStudio &from, PostStudio &to) { BENCHBOOK_VERIFY(to.take(from.send(to))); }
    Result<RushBrief> ask(const RushQuestion &question)
    {
        return kiln.studio().read([&](const Reader &reader) { return rushBrief(reader, question); });
    }
    QDate in(int days) { return kiln.studio().today().addDays(days); }
    int offered(Id<WorkOrder> order)
    {
        return kiln.studio()
            .read([&](const Reader &reader) { return piecesOffered(reader, order, shop.stitch); })
            .value();
    }
    RushOrder shares(Id<WorkOrder> order, int toOak, int toThird, QDate due = {})
    {
        return {.workOrder = order,
                .step = shop.stitch,
                .due = due,
                .shares = {{kiln.peer(oak), toOak, yuan(12)}, {kiln.peer(third), toThird, yuan(14)}}};
    }
    /// The deal with one peer, newest first.
    DealView with(PostStudio &peer) { return kiln.deal(peer.deal().deal.id); }
    /// Made, delivered on this day, counted and settled.
    void workOff(PostStudio &peer, int pieces, int accepted)
    {
        LetterContent delivery = reply(peer.deal(), "delivery"_L1);
        LetterBody line;
        line.set("no"_L1, qint64(1)).set("pieces"_L1, qint64(pieces));
        delivery.body.set("lines"_L1, BodyLines{line});
        BENCHBOOK_VERIFY(peer.write(kiln, delivery));
        carry(peer, kiln);
        const DealView view = with(peer);
        ReceivedLine received{.accepted = accepted, .rejected = pieces - accepted};
        if (accepted < pieces)
            received.reason = u"surface"_s;
        BENCHBOOK_VERIFY(receiveDelivery(
            kiln.studio(), {.deal = view.id, .delivery = lastOf(view, "delivery"_L1).hash, .lines = {received}},
            shop.owner));
        carry(kiln, peer);
    }
    void settle(PostStudio &peer)
    {
        BENCHBOOK_VERIFY(settleDeal(kiln.studio(), {.deal = with(peer).id}, shop.owner));
        carry(kiln, peer);
        LetterContent sign = reply(peer.deal(), "countersign"_L1);
        const Letter settlement = lastOf(peer.deal(), "settlement"_L1);
        sign.body.set("total"_L1, *settlement.content.body.find<BodyMoney>("total"_L1));
        BENCHBOOK_VERIFY(peer.write(kiln, sign));
        carry(peer, kiln);
    }

    PostStudio third{u"Third"_s};
};

QStringList keysOf(const Error &error)
{
    QStringList keys;
    for (const Issue &issue : error.issues)
        keys << issue.field;
    return keys;
}

} // namespace

class TestRushSent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredPiecesOverTwoPeers();
    void neverMoreThanIsFree();
    void whatNobodyCanTakeIsSaid();
    void aPriceHasToBeSaid();
    void theBriefSaysWhereItKnowsFrom();
    void oneOfSeveralCountsOnce();
    void hoursAskedAreNotFreeTwice();
    void allOfItIsOfferedToEach();
    void noPieceIsOfferedTwice();
};

void TestRushSent::twoHundredPiecesOverTwoPeers()
{
    RushTown town;
    const Id<WorkOrder> order = town.wallets(200);
    town.hours(town.oak, 20);
    town.hours(town.third, 20);
    // 30 minutes a piece: 40 a week each, so neither can take 200 in 28 days alone.
    const auto brief =
        town.ask({.workOrder = order,
                  .step = town.shop.stitch,
                  .due = town.in(25),
                  .prices = {{town.kiln.peer(town.oak), yuan(12)}, {town.kiln.peer(town.third), yuan(14)}}});
    BENCHBOOK_VERIFY(brief);
    QCOMPARE(brief->need.pieces, 200);
    QCOMPARE(brief->need.minutesEach, 30);
    QCOMPARE(brief->minutesFrom, MinutesFrom::Recipe);
    QCOMPARE(brief->need.craft, u"Stitch"_s);
    const auto proposal = proposeRush(brief->need, brief->peers());
    BENCHBOOK_VERIFY(proposal);
    QCOMPARE(proposal->uncovered, 0);
    QCOMPARE(proposal->offers.size(), std::size_t(2));
    QVERIFY(proposal->proved);
    RushOrder rush{.workOrder = order, .step = town.shop.stitch, .due = town.in(25)};
    for (const RushOffer &offer : proposal->offers) {
        for (const RushPartner &partner : brief->partners) {
            if (partner.known.studio == offer.studio)
                rush.shares.push_back({partner.peer, int(offer.pieces), partner.known.priceEach});
        }
    }
    const auto letters = rushLetters(town.kiln.studio(), rush);
    BENCHBOOK_VERIFY(letters);
    QCOMPARE(letters->size(), std::size_t(2));
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM letter_draft"), 0);
    const qint64 entries = town.kiln.file().integer("SELECT count(*) FROM journal_entry");
    BENCHBOOK_VERIFY(sendRush(town.kiln.studio(), rush, town.shop.owner));
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM journal_entry"), entries + 1);
    QCOMPARE(town.kiln.file().integer(
                 "SELECT count(*) FROM deal_link WHERE work_order_id IS NOT NULL AND step_id IS NOT NULL"),
             2);
    QCOMPARE(town.offered(order), 200);
    // Taken back whole, and done again.
    const auto last = town.kiln.studio().undoable();
    BENCHBOOK_VERIFY(town.kiln.studio().undo(last->entry, std::nullopt));
    QCOMPARE(town.offered(order), 0);
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM deal_link"), 0);
    BENCHBOOK_VERIFY(sendRush(town.kiln.studio(), rush, town.shop.owner));
    int handedOver = 0;
    for (PostStudio *peer : {&town.oak, &town.third}) {
        town.carry(town.kiln, *peer);
        town.acceptOffer(*peer);
        town.carry(*peer, town.kiln);
        BENCHBOOK_VERIFY(handOver(town.kiln.studio(), {.deal = town.with(*peer).id}, town.shop.owner));
        handedOver = town.stitching(order).outside;
        QCOMPARE(town.offered(order), 200 - handedOver);
    }
    QCOMPARE(handedOver, 200);
    QCOMPARE(town.stitching(order).atBench(), 0);
    for (PostStudio *peer : {&town.oak, &town.third}) {
        const int pieces = int(town.with(*peer).deal.lines.front().ordered.value);
        town.workOff(*peer, pieces, pieces);
        town.settle(*peer);
        QCOMPARE(town.with(*peer).deal.state, DealState::Closed);
    }
    QCOMPARE(town.stitching(order).good, 200);
    BENCHBOOK_VERIFY(finishWorkOrder(town.kiln.studio(), order, 200, town.shop.owner));
    QCOMPARE(violationsOf(town.kiln.studio(), true), QString());
    QCOMPARE(violationsOf(town.oak.studio(), true), QString());
}

void TestRushSent::neverMoreThanIsFree()
{
    RushTown town;
    const Id<WorkOrder> order = town.wallets(30);
    QCOMPARE(keysOf(sendRush(town.kiln.studio(), town.shares(order, 20, 11), {}).error()), QStringList{u"pieces"_s});
    QCOMPARE(keysOf(sendRush(town.kiln.studio(), town.shares(order, 20, 0), {}).error()), QStringList{u"pieces"_s});
    BENCHBOOK_VERIFY(sendRush(town.kiln.studio(), town.shares(order, 15, 5), {}));
    // Neither what waits, nor what left and is not answered, nor what is agreed is offered a second time.
    QCOMPARE(keysOf(sendRush(town.kiln.studio(), town.shares(order, 6, 5), {}).error()), QStringList{u"pieces"_s});
    town.carry(town.kiln, town.oak);
    town.carry(town.kiln, town.third);
    QCOMPARE(town.offered(order), 20);
    QVERIFY(!town.ask({.workOrder = order, .pieces = 11, .due = town.in(9)}).ok());
    town.acceptOffer(town.oak);
    town.carry(town.oak, town.kiln);
    BENCHBOOK_VERIFY(town.third.write(town.kiln, reply(town.third.deal(), "answer"_L1, "RE"_L1)));
    town.carry(town.third, town.kiln);
    // Declined pieces are free again.
    QCOMPARE(town.offered(order), 15);
    const auto brief = town.ask({.workOrder = order, .step = town.shop.stitch, .due = town.in(9)});
    BENCHBOOK_VERIFY(brief);
    QCOMPARE(brief->free(), 15);
    QCOMPARE(brief->need.pieces, 15);
    BENCHBOOK_VERIFY(handOver(town.kiln.studio(), {.deal = town.with(town.oak).id, .pieces = 10}, town.shop.owner));
    QCOMPARE(town.offered(order), 5);
    QCOMPARE(town.ask({.workOrder = order, .step = town.shop.stitch, .due = town.in(9)})->free(), 15);
    QCOMPARE(keysOf(town.ask({.workOrder = order, .step = Id<RecipeStep>(5)}).error()),
             (QStringList{u"step"_s, u"due"_s}));
}

void TestRushSent::whatNobodyCanTakeIsSaid()
{
    RushTown town;
    const Id<WorkOrder> order = town.wallets(60);
    town.hours(town.oak, 4);
    const auto brief = town.ask({.workOrder = order, .step = town.shop.stitch, .due = town.in(9)});
    BENCHBOOK_VERIFY(brief);
    const auto proposal = proposeRush(brief->need, brief->peers());
    QVERIFY(proposal->uncovered > 0);
    QCOMPARE(proposal->offers.size(), std::size_t(1));
    QVERIFY(proposal->reasons.join(u' ').contains(QString::number(proposal->uncovered)));
    QVERIFY(!proposal->cost);
    // Typed minutes and a typed craft go before what is learnt.
    const auto typed = town.ask(
        {.workOrder = order, .step = town.shop.stitch, .minutesEach = 2, .craft = u"Sewing"_s, .due = town.in(9)});
    QCOMPARE(typed->need.minutesEach, 2);
    QCOMPARE(typed->minutesFrom, MinutesFrom::Typed);
    QCOMPARE(proposeRush(typed->need, typed->peers())->uncovered, 60);
}

void TestRushSent::aPriceHasToBeSaid()
{
    RushTown town;
    RushOrder rush = town.shares(town.wallets(10), 5, 5);
    rush.shares[1].priceEach.reset();
    QCOMPARE(keysOf(sendRush(town.kiln.studio(), rush, {}).error()), QStringList{u"price"_s});
    rush.shares.clear();
    QCOMPARE(keysOf(sendRush(town.kiln.studio(), rush, {}).error()), QStringList{u"peers"_s});
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM letter_draft"), 0);
}

void TestRushSent::theBriefSaysWhereItKnowsFrom()
{
    RushTown town;
    const Id<WorkOrder> first = town.wallets(20);
    RushOrder rush = town.shares(first, 20, 1, town.in(3));
    rush.shares.pop_back();
    BENCHBOOK_VERIFY(sendRush(town.kiln.studio(), rush, {}));
    town.carry(town.kiln, town.oak);
    town.acceptOffer(town.oak);
    town.carry(town.oak, town.kiln);
    BENCHBOOK_VERIFY(handOver(town.kiln.studio(), {.deal = town.with(town.oak).id}, town.shop.owner));
    town.kiln.file().clock().advance(4 * dayMs); // a day late
    town.workOff(town.oak, 20, 18);
    town.settle(town.oak);
    const Id<WorkOrder> second = town.wallets(30);
    const auto brief = town.ask({.workOrder = second, .step = town.shop.stitch, .due = town.in(20)});
    BENCHBOOK_VERIFY(brief);
    const auto partner = [&](PostStudio &who) {
        const auto found = std::find_if(brief->partners.begin(), brief->partners.end(),
                                        [&](const RushPartner &one) { return one.peer == town.kiln.peer(who); });
        return *found;
    };
    const RushPartner oak = partner(town.oak);
    QCOMPARE(oak.known.deals.size(), std::size_t(1));
    QCOMPARE(oak.known.deals[0].delivered, 20);
    QCOMPARE(oak.known.deals[0].accepted, 18);
    QCOMPARE(oak.known.deals[0].onTime, std::optional(false));
    QCOMPARE(oak.known.priceEach, std::optional(yuan(12)));
    QCOMPARE(oak.priceFrom, u"Wallet brown: Stitch"_s);
    QVERIFY(partner(town.third).known.deals.empty());
    QVERIFY(!partner(town.third).known.priceEach);
    QCOMPARE(transportDays({}), 1);
    QCOMPARE(transportDays(499), 1);
    QCOMPARE(transportDays(1200), 3);
}

void TestRushSent::oneOfSeveralCountsOnce()
{
    RushTown town;
    const Id<WorkOrder> order = town.wallets(30);
    const std::vector<OfferShare> shares{{town.kiln.peer(town.oak), 20}, {town.kiln.peer(town.third), 20}};
    BENCHBOOK_VERIFY(offerToSeveral(town.kiln.studio(), town.offer(order, 0), shares, OfferedTo::One, town.shop.owner));
    QCOMPARE(town.offered(order), 20);
    town.carry(town.kiln, town.oak);
    town.carry(town.kiln, town.third);
    QCOMPARE(town.offered(order), 20);
}

/// 30 minutes a piece: 40 pieces are 20 hours, the first week of what they published.
void TestRushSent::hoursAskedAreNotFreeTwice()
{
    RushTown town;
    const Id<WorkOrder> first = town.wallets(60);
    const Id<WorkOrder> second = town.wallets(60);
    town.hours(town.oak, 20);
    const auto known = [&] {
        const auto brief = town.ask({.workOrder = second, .step = town.shop.stitch, .due = town.in(25)});
        for (const RushPartner &partner : brief->partners) {
            if (partner.peer == town.kiln.peer(town.oak))
                return partner;
        }
        qFatal("the peer is not known");
    };
    const auto freeHours = [&] {
        qint64 sum = 0;
        for (const WeekHours &week : known().known.free)
            sum += week.hours;
        return sum;
    };
    QCOMPARE(freeHours(), 80);
    QCOMPARE(known().hoursAsked, 0);
    // It waits in the box, is signed, is agreed: asked all the while.
    BENCHBOOK_VERIFY(offerStep(town.kiln.studio(), town.kiln.peer(town.oak), town.offer(first, 40), town.shop.owner));
    QCOMPARE(known().hoursAsked, 20);
    QCOMPARE(freeHours(), 60);
    QCOMPARE(known().known.free.front().hours, 0);
    town.post();
    QCOMPARE(freeHours(), 60);
    town.acceptOffer(town.oak);
    town.post();
    QCOMPARE(freeHours(), 60);
    // What they publish a day later knows of it.
    for (PostStudio *studio : {&town.kiln, &town.oak})
        studio->file().clock().advance(dayMs);
    town.hours(town.oak, 16);
    QCOMPARE(known().hoursAsked, 0);
    QCOMPARE(freeHours(), 64);
    // An offer without an answer they cannot know of.
    BENCHBOOK_VERIFY(offerStep(town.kiln.studio(), town.kiln.peer(town.oak), town.offer(first, 10), town.shop.owner));
    QCOMPARE(known().hoursAsked, 5);
    BENCHBOOK_VERIFY(town.kiln.studio().undo(town.kiln.studio().undoable()->entry, std::nullopt));
    QCOMPARE(freeHours(), 64);
}

/// One of two can have it: one action, one tender, and the pieces are spoken for once.
void TestRushSent::allOfItIsOfferedToEach()
{
    RushTown town;
    const Id<WorkOrder> order = town.wallets(30);
    town.hours(town.oak, 20);
    town.hours(town.third, 20);
    const auto brief =
        town.ask({.workOrder = order,
                  .step = town.shop.stitch,
                  .due = town.in(25),
                  .prices = {{town.kiln.peer(town.oak), yuan(12)}, {town.kiln.peer(town.third), yuan(14)}}});
    BENCHBOOK_VERIFY(brief);
    const auto proposal = proposeRush(brief->need, brief->peers());
    BENCHBOOK_VERIFY(proposal);
    RushOrder rush{.workOrder = order,
                   .step = town.shop.stitch,
                   .due = town.in(25),
                   .shares = tenderShares(*brief, *proposal),
                   .to = OfferedTo::One};
    QCOMPARE(rush.shares.size(), std::size_t(2));
    QCOMPARE(rush.shares[0].pieces, 30);
    QCOMPARE(rush.shares[1].pieces, 30);
    const qint64 entries = town.kiln.file().integer("SELECT count(*) FROM journal_entry");
    BENCHBOOK_VERIFY(sendRush(town.kiln.studio(), rush, town.shop.owner));
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM journal_entry"), entries + 1);
    QCOMPARE(town.offered(order), 30);
    for (PostStudio *peer : {&town.oak, &town.third}) {
        town.carry(town.kiln, *peer);
        town.acceptOffer(*peer);
        town.carry(*peer, town.kiln);
    }
    QCOMPARE(town.with(town.oak).deal.state, DealState::AwaitingAward);
    // One has it, and what it hands over is not spoken for any more.
    BENCHBOOK_VERIFY(town.kiln.write(town.oak, reply(town.with(town.oak), "countersign"_L1)));
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.offered(order), 30);
    BENCHBOOK_VERIFY(handOver(town.kiln.studio(), {.deal = town.with(town.oak).id}, town.shop.owner));
    QCOMPARE(town.offered(order), 0);
    rush.shares.pop_back();
    const auto alone = sendRush(town.kiln.studio(), rush, town.shop.owner);
    QVERIFY(!alone.ok());
    QVERIFY(keysOf(alone.error()).contains(u"peers"_s));
}

/// A piece that is offered is not offered again, until it is free once more.
void TestRushSent::noPieceIsOfferedTwice()
{
    RushTown o;
    const Id<WorkOrder> order = o.wallets(12);
    const auto offer = [&](int pieces) {
        return offerStep(o.kiln.studio(), o.kiln.peer(o.third), o.offer(order, pieces), o.shop.owner);
    };
    const auto draft = offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 8), o.shop.owner);
    BENCHBOOK_VERIFY(draft);
    const auto tooMany = offer(5);
    QVERIFY(!tooMany.ok());
    QCOMPARE(tooMany.error().issues.front().field, u"pieces"_s);
    QVERIFY2(tooMany.error().issues.front().message.contains(u"for 8 are offered already"_s),
             qPrintable(tooMany.error().issues.front().message));
    // Thrown away, it is free; signed and unanswered, it is not.
    BENCHBOOK_VERIFY(dropLetter(o.kiln.studio(), *draft, o.shop.owner));
    BENCHBOOK_VERIFY(offer(5));
    BENCHBOOK_VERIFY(o.kiln.studio().undo(o.kiln.studio().undoable()->entry, std::nullopt));
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 8), o.shop.owner));
    o.post();
    QVERIFY(!offer(5).ok());
    const std::vector<OfferShare> tender{{o.kiln.peer(o.oak), 5}, {o.kiln.peer(o.third), 5}};
    QVERIFY(!offerToSeveral(o.kiln.studio(), o.offer(order, 0), tender, OfferedTo::One, o.shop.owner).ok());
    // Declined, it is free again; what one of two can have counts once.
    BENCHBOOK_VERIFY(o.oak.write(o.kiln, reply(o.oak.deal(), "answer"_L1, "RE"_L1)));
    o.post();
    BENCHBOOK_VERIFY(offer(4));
    const std::vector<OfferShare> rest{{o.kiln.peer(o.oak), 8}, {o.kiln.peer(o.third), 8}};
    BENCHBOOK_VERIFY(offerToSeveral(o.kiln.studio(), o.offer(order, 0), rest, OfferedTo::One, o.shop.owner));
    QVERIFY(!offer(1).ok());
    QCOMPARE(o.offered(order), 12);
}

QTEST_GUILESS_MAIN(TestRushSent)
#include "test_rush_sent.moc"
