// What no count and no name may do: more pieces than there are, undoing what was signed, taking another's place.
#include "core/peers/counterpart.h"
#include "core/peers/undo_bundle.h"
#include "tests/core/peers/outsource_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

class TestOutsourceBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMoreStaysThereThanWasHandedOver();
    void whatWasSignedStaysBooked();
    void aPeersNameTakesNobodysPlace();
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
    for (const char *what : {"Write a bundle for %1", "Sign %1 letters to %2"}) {
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

QTEST_MAIN(TestOutsourceBounds)
#include "test_outsource_bounds.moc"
