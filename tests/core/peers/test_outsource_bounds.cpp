// What no count and no name may do: more pieces than there are, undoing what was signed, taking another's place.
#include "core/peers/counterpart.h"
#include "core/peers/undo_bundle.h"
#include "tests/core/peers/outsource_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

template <class T> QString refusalOf(const Result<T> &result)
{
    return result.ok() ? QString() : result.error().message;
}

qint64 issuedTo(Outsourced &o, Id<WorkOrder> order)
{
    return o.kiln.file().integer("SELECT count(*) FROM stock_move WHERE kind = 'issue' AND work_order_id = " +
                                 std::to_string(order.value()));
}

} // namespace

class TestOutsourceBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMoreStaysThereThanWasHandedOver();
    void whatWasSignedStaysBooked();
    void aPeersNameTakesNobodysPlace();
    void nothingIsUsedForWhatIsNotAgreed();
    void theLineThatBelongsToNoWorkIsNamed();
    void whatIsUsedGoesIntoTheWorkOfItsLine();
};

void TestOutsourceBounds::noMoreStaysThereThanWasHandedOver()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    const Hash256 delivery = o.deliver(10);
    const auto counted = [&](int accepted, int rejected) {
        return o.receive(delivery, {{.accepted = accepted,
                                     .rejected = rejected,
                                     .reason = u"workmanship"_s,
                                     .rejectedAre = RejectedAre::RedoneThere}});
    };
    const auto refused = counted(10, 5);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(u"5 more pieces"_s), qPrintable(refused.error().message));
    QCOMPARE(o.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 0);
    BENCHBOOK_VERIFY(counted(6, 4));
}

void TestOutsourceBounds::whatWasSignedStaysBooked()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    o.agree(order, 10);
    BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
    const Hash256 delivery = o.deliver(10);
    BENCHBOOK_VERIFY(o.receive(delivery, {{.accepted = 10}}));
    const qint64 received = o.kiln.studio().undoable()->entry;
    o.post();
    const auto undone = takeBackAction(o.kiln.studio(), received, o.shop.owner);
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().code, ErrorCode::Refused);
    QVERIFY2(undone.error().message.contains(u"Receipt and check"_s), qPrintable(undone.error().message));
    QVERIFY2(undone.error().message.contains(u"write a note"_s), qPrintable(undone.error().message));
    QCOMPARE(o.stitching(order).good, 10);
    // Nor is the bundle that took it away, or the signing itself.
    for (const char *what : {"Write a bundle for %1", "Sign a letter to %1"}) {
        const qint64 entry =
            o.kiln.file().integer("SELECT max(id) FROM journal_entry WHERE sentence = '" + std::string(what) + "'");
        QVERIFY(entry > 0);
        const auto stays = takeBackAction(o.kiln.studio(), entry, o.shop.owner);
        QVERIFY(!stays.ok());
        QVERIFY2(stays.error().message.contains(u"may have left"_s), qPrintable(stays.error().message));
    }
    QCOMPARE(o.stitching(order).good, 10);
    QVERIFY(o.kiln.deal().deal.mayWrite(DealParty::Buyer, u"settlement"));
    QCOMPARE(violationsOf(o.kiln.studio(), true), QString());
}

void TestOutsourceBounds::aPeersNameTakesNobodysPlace()
{
    Outsourced o;
    PostStudio sly(u"S-0001"_s);
    pair(o.kiln, sly);
    const Id<Peer> slyOne = o.kiln.peer(sly);
    const Id<Peer> oakbench = o.kiln.peer(o.oak);
    const auto done = o.kiln.studio().perform(Sentence("Book"), std::nullopt, [&](Action &action) -> Result<void> {
        action.add("supplier", action.newId<Supplier>(),
                   {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Tannery"_s}});
        action.add("customer", action.newId<Customer>(),
                   {{"number", 1}, {"code", u"C-0001"_s}, {"name", u"Oakbench"_s}});
        // Nor by a name alone: a peer chooses it, and might be paid for what another delivered.
        action.add("supplier", action.newId<Supplier>(),
                   {{"number", 2}, {"code", u"S-0002"_s}, {"name", u"Oakbench"_s}});
        BENCHBOOK_ASSIGN(const auto oaks, supplierOfPeer(action, oakbench));
        Query taken = action.query("SELECT code FROM supplier WHERE id = :id");
        taken.bind("id", oaks).next();
        if (taken.text(0) == u"S-0002"_s)
            return Error::refused(taken.text(0));
        BENCHBOOK_ASSIGN(const auto same, supplierOfPeer(action, oakbench));
        if (same != oaks)
            return Error::refused(u"another supplier"_s);
        BENCHBOOK_ASSIGN(const auto supplier, supplierOfPeer(action, slyOne));
        Query named = action.query("SELECT name FROM supplier WHERE id = :id");
        named.bind("id", supplier).next();
        if (named.text(0) != u"S-0001"_s)
            return Error::refused(named.text(0));
        BENCHBOOK_ASSIGN(const auto customer, customerOfPeer(action, oakbench));
        Query code = action.query("SELECT code FROM customer WHERE id = :id");
        code.bind("id", customer).next();
        if (code.text(0) == u"C-0001"_s)
            return Error::refused(code.text(0));
        BENCHBOOK_ASSIGN(const auto again, customerOfPeer(action, oakbench));
        return again == customer ? Result<void>() : Result<void>(Error::refused(u"another one"_s));
    });
    BENCHBOOK_VERIFY(done);
}

void TestOutsourceBounds::nothingIsUsedForWhatIsNotAgreed()
{
    Outsourced o;
    const Id<WorkOrder> order = o.wallets(10);
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 10), o.shop.owner));
    o.post();
    const Id<Lot> lot = receiveOne(o.kiln.file(), o.shop.thread, Quantity::units(10), yuan(1));
    const std::vector<PeerMaterial> used{{lot, places::shelf, Quantity::units(1)}};
    const QString refused = refusalOf(useAtPeer(o.kiln.studio(), o.kiln.deal().id, used, o.shop.owner));
    QVERIFY2(refused.startsWith(u"Nothing is agreed"_s), qPrintable(refused));
}

void TestOutsourceBounds::theLineThatBelongsToNoWorkIsNamed()
{
    Outsourced o;
    const Id<WorkOrder> first = o.wallets(10);
    const Id<WorkOrder> second = o.wallets(5);
    o.agreeOnLines({10, 5});
    const Id<Deal> deal = o.kiln.deal().id;
    const auto refused = [&](std::optional<qint64> line) {
        return refusalOf(handOver(o.kiln.studio(), {.deal = deal, .line = line}, o.shop.owner));
    };
    const auto choices = [&] {
        QStringList lines;
        const auto read =
            o.kiln.studio().read([&](const Reader &reader) { return Result(linesToChoose(reader, o.kiln.deal())); });
        for (const LineOfWork &line : read.valueOr({}))
            lines << u"%1: %2"_s.arg(line.no).arg(line.pieces);
        return lines.join(u", "_s);
    };
    QVERIFY2(refused({}).startsWith(u"This deal belongs to no work order"_s), qPrintable(refused({})));
    QCOMPARE(choices(), QString());
    o.tie(first, 1);
    QVERIFY2(refused({}).startsWith(u"Line 2 of this deal belongs to no work order"_s), qPrintable(refused({})));
    QVERIFY2(refused(2).startsWith(u"Line 2 of this deal belongs to no work order"_s), qPrintable(refused(2)));
    QCOMPARE(refused(3), u"Line 3 is not agreed."_s);
    QCOMPARE(choices(), u"1: 10"_s);
    o.tie(second, 2);
    QVERIFY2(refused({}).contains(u"different work"_s), qPrintable(refused({})));
    QCOMPARE(choices(), u"1: 10, 2: 5"_s);
    QCOMPARE(refused(2), QString());
    QCOMPARE(choices(), u"1: 10, 2: 0"_s);
    QCOMPARE(o.stitching(first).outside, 0);
    QCOMPARE(o.stitching(second).outside, 5);
}

void TestOutsourceBounds::whatIsUsedGoesIntoTheWorkOfItsLine()
{
    Outsourced o;
    Studio &studio = o.kiln.studio();
    const Id<WorkOrder> first = o.wallets(10);
    const Id<WorkOrder> second = o.wallets(5);
    o.agreeOnLines({10, 5});
    o.tie(first, 1);
    o.tie(second, 2);
    const Id<Deal> deal = o.kiln.deal().id;
    const Id<Lot> lot = receiveOne(o.kiln.file(), o.shop.thread, Quantity::units(30), yuan(3));
    const std::vector<PeerMaterial> along{{lot, places::shelf, Quantity::units(30)}};
    BENCHBOOK_VERIFY(handOver(studio, {.deal = deal, .materials = along, .line = 1}, o.shop.owner));
    BENCHBOOK_VERIFY(handOver(studio, {.deal = deal, .line = 2}, o.shop.owner));
    const qint64 ofFirst = issuedTo(o, first);
    const qint64 ofSecond = issuedTo(o, second);
    const std::vector<PeerMaterial> used{{lot, places::shelf, Quantity::units(4)}};
    const auto book = [&](std::optional<qint64> line) {
        return bookMaterialAtPeer(studio, deal, used, {}, o.shop.owner, IssueConsent::Asked, line);
    };
    QVERIFY2(refusalOf(book({})).contains(u"different work"_s), qPrintable(refusalOf(book({}))));
    // The line that was handed over last is not the one it was used for.
    BENCHBOOK_VERIFY(book(1));
    QCOMPARE(issuedTo(o, first), ofFirst + 1);
    QCOMPARE(issuedTo(o, second), ofSecond);
    const Hash256 delivery = o.deliver(10);
    ReceivedDelivery request{.deal = deal, .delivery = delivery, .lines = {{.accepted = 10}}, .used = used};
    const QString refused = refusalOf(receiveDelivery(studio, request, o.shop.owner));
    QVERIFY2(refused.contains(u"different work"_s), qPrintable(refused));
    QCOMPARE(o.stitching(first).good, 0);
    request.usedFor = 2;
    BENCHBOOK_VERIFY(receiveDelivery(studio, request, o.shop.owner));
    QCOMPARE(issuedTo(o, first), ofFirst + 1);
    QCOMPARE(issuedTo(o, second), ofSecond + 1);
    QCOMPARE(o.stitching(first).good, 10);
    QCOMPARE(violationsOf(studio, true), QString());
}

QTEST_MAIN(TestOutsourceBounds)
#include "test_outsource_bounds.moc"
