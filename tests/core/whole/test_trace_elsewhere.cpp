// The trace goes through what left the bench on the way: by-products, partners and loads.
#include "core/recall.h"
#include "core/trace_paper.h"
#include "core/workshop/by_product.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"
#include "tests/core/stock/workshop_fixture.h"

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two wallets: cut in a load, stitched by a partner, and thread left over of them.
struct ElsewhereBench
{
    TestStudio studio;
    Workshop workshop{studio};
    Id<Lot> hide = receiveOne(studio, workshop.hide, dm2(200), yuan(800));
    Id<Lot> thread = receiveOne(studio, workshop.thread, dm2(100), yuan(50));
    Id<WorkOrder> order = planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = 2}, std::nullopt).value().id;
    Id<Supplier> partner{0};
    Id<Lot> left{0};
    Id<Lot> made{0};

    ElsewhereBench()
    {
        const auto met = studio->perform(Sentence("Meet"), {}, [&](Action &action) -> Result<void> {
            partner = action.newId<Supplier>();
            action.add("supplier", partner, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Old Zhou"_s}});
            return {};
        });
        BENCHBOOK_VERIFY(met);
        BENCHBOOK_VERIFY(issueProposed(*studio, order, {}));
    }
    void goThroughALoad()
    {
        const auto load = planLoad(*studio, {.name = u"Dye vat"_s}, {});
        const auto part = putIn(*studio, load->id, {order, workshop.cut, 2}, {});
        const FinishedLoad out{
            .load = load->id, .person = workshop.owner, .seconds = 600, .expense = yuan(4), .parts = {{*part, 2}}};
        BENCHBOOK_VERIFY(finishLoad(*studio, out, {}));
    }
    void goToThePartner()
    {
        const auto sent = sendOut(*studio, {order, workshop.stitch, partner, 2}, {});
        BENCHBOOK_VERIFY(sent);
        BENCHBOOK_VERIFY(takeBack(*studio, {.work = *sent, .good = 2, .charge = yuan(30)}, {}));
    }
    void leaveSomeThread()
    {
        const NewByProduct product{
            .workOrder = order, .material = workshop.thread, .quantity = dm2(1), .value = Money::fromMinor(40)};
        left = addByProduct(*studio, product, {}).value().id;
    }
    void finish() { made = *finishWorkOrder(*studio, order, 2, {}).value().lot; }
    Trace of(Id<Lot> lot)
    {
        return studio->read([&](const Reader &reader) { return Result(traceLot(reader, lot)); }).value();
    }
};

} // namespace

class TestTraceElsewhere final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workInALoadNamesIt()
    {
        ElsewhereBench bench;
        bench.goThroughALoad();
        bench.finish();
        const Trace trace = bench.of(bench.made);
        QCOMPARE(trace.work.size(), 1u);
        QCOMPARE(trace.work[0].load, u"LD-0001"_s);
        QCOMPARE(trace.work[0].step, u"Cut"_s);
        QCOMPARE(trace.work[0].seconds, 600);
        QCOMPARE(trace.work[0].good, 2);
        QVERIFY(!trace.work[0].isPartner);
    }

    void workOutsideNamesThePartner()
    {
        ElsewhereBench bench;
        bench.goThroughALoad();
        bench.goToThePartner();
        bench.finish();
        const Trace trace = bench.of(bench.hide);
        QCOMPARE(trace.work.size(), 2u);
        const auto outside =
            std::find_if(trace.work.begin(), trace.work.end(), [](const TracedWork &work) { return work.isPartner; });
        QVERIFY(outside != trace.work.end());
        QCOMPARE(outside->person, u"Old Zhou"_s);
        QCOMPARE(outside->step, u"Stitch"_s);
        QCOMPARE(outside->good, 2);
        QCOMPARE(outside->load, QString());
        // What the partner brought back and was taken back again is not told.
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, {}));
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, {}));
        QCOMPARE(bench.of(bench.hide).work.size(), 1u);
    }

    void aByProductComesFromWhatTheOrderTook()
    {
        ElsewhereBench bench;
        bench.leaveSomeThread();
        bench.finish();
        const Trace back = bench.of(bench.left);
        QCOMPARE(back.start, TraceStart::Lots);
        QVERIFY(back.lot(bench.hide) && back.lot(bench.thread));
        QCOMPARE(back.lot(bench.hide)->side, TraceSide::Origin);
        QCOMPARE(back.lot(bench.left)->madeByCode, u"WO-0001"_s);
        const auto making = std::find_if(back.makings.begin(), back.makings.end(),
                                         [&](const TracedMaking &one) { return one.lot == bench.left; });
        QVERIFY(making != back.makings.end());
        QVERIFY(making->byProduct);
        QCOMPARE(making->quantity, dm2(1));

        const Trace forth = bench.of(bench.hide);
        QVERIFY(forth.lot(bench.left) && forth.lot(bench.made));
        QCOMPARE(forth.lot(bench.left)->side, TraceSide::Result);
        QCOMPARE(forth.lot(bench.left)->here, dm2(1));
        const auto pieces = std::find_if(forth.makings.begin(), forth.makings.end(),
                                         [&](const TracedMaking &one) { return one.lot == bench.made; });
        QVERIFY(pieces != forth.makings.end() && !pieces->byProduct);
    }

    void whatIsMadeOfAByProductIsTracedThroughBoth()
    {
        ElsewhereBench bench;
        bench.leaveSomeThread();
        bench.finish();
        const auto second =
            planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 1}, std::nullopt);
        BENCHBOOK_VERIFY(issueLot(*bench.studio, second->id, bench.left, places::shelf, dm2(1), {}));
        const auto finished = finishWorkOrder(*bench.studio, second->id, 1, {});
        BENCHBOOK_VERIFY(finished);
        const Trace trace = bench.of(*finished->lot);
        QVERIFY(trace.lot(bench.left) && trace.lot(bench.hide));
        QVERIFY(trace.lot(bench.hide)->distance > trace.lot(bench.left)->distance);
        QCOMPARE(trace.orders.size(), 2u);
        QVERIFY(trace.lot(bench.made) == nullptr); // its sister is no origin of it
    }

    void thePaperTellsOfAllThree()
    {
        ElsewhereBench bench;
        bench.goThroughALoad();
        bench.goToThePartner();
        bench.leaveSomeThread();
        bench.finish();
        const Report report =
            bench.studio
                ->read([&](const Reader &reader) {
                    return Result(traceReport(reader, traceLot(reader, bench.hide), ReportLanguage::English));
                })
                .value();
        QString said;
        for (const ReportSection &section : report.sections) {
            if (const auto *table = std::get_if<Table>(&section)) {
                for (const TableRow &row : table->rows) {
                    for (const BilingualText &cell : row.cells)
                        said += cell.en + u'|';
                }
            }
        }
        for (const QString &word : {u"LD-0001"_s, u"Old Zhou"_s, u"by-product"_s})
            QVERIFY2(said.contains(word), qPrintable(said));
    }
};

int runTraceElsewhereTests(int argc, char **argv)
{
    TestTraceElsewhere tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_trace_elsewhere.moc"
