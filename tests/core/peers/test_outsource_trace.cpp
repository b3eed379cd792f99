// The trace of what a peer worked on: it names the peer.
#include "core/trace.h"
#include "tests/core/peers/outsource_fixture.h"

#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

class TestOutsourceTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTraceNamesThePeer()
    {
        Outsourced o;
        const Id<WorkOrder> order = o.wallets(10);
        o.agree(order, 10, 7);
        BENCHBOOK_VERIFY(handOver(o.kiln.studio(), {.deal = o.kiln.deal().id}, o.shop.owner));
        BENCHBOOK_VERIFY(o.receive(o.deliver(10), {{.accepted = 9, .rejected = 1, .reason = u"damaged"_s}}));
        const auto finished = finishWorkOrder(o.kiln.studio(), order, std::nullopt, o.shop.owner);
        BENCHBOOK_VERIFY(finished);
        const auto trace = o.kiln.studio().read([&](const Reader &reader) { return traceLot(reader, *finished->lot); });
        BENCHBOOK_VERIFY(trace);
        const auto partner =
            std::find_if(trace->work.begin(), trace->work.end(), [](const TracedWork &work) { return work.isPartner; });
        QVERIFY(partner != trace->work.end());
        QCOMPARE(partner->person, u"Oakbench"_s);
        QCOMPARE(partner->step, u"Stitch"_s);
        QCOMPARE(partner->good, 9);
        QCOMPARE(partner->scrap, 1);
    }
};

QTEST_MAIN(TestOutsourceTrace)
#include "test_outsource_trace.moc"
