// The trace says what its subjects are to the thing that was asked about.
#include "core/trace.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct TraceBench
{
    TestStudio studio;
    Workshop workshop{studio};
    Id<Lot> hide = receiveOne(studio, workshop.hide, dm2(200), yuan(800));
    Id<Lot> thread = receiveOne(studio, workshop.thread, dm2(100), yuan(50));
    Id<WorkOrder> order = planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = 2}, std::nullopt).value().id;

    Result<Trace> ofOrder()
    {
        return studio->read([this](const Reader &reader) { return traceWorkOrder(reader, order); });
    }
    Result<Trace> ofText(const QString &text)
    {
        return studio->read([&](const Reader &reader) { return trace(reader, text); });
    }
};

QStringList subjects(const Trace &trace)
{
    QStringList codes;
    for (const TracedLot &lot : trace.lots) {
        if (lot.side == TraceSide::Subject)
            codes << lot.code;
    }
    codes.sort();
    return codes;
}

} // namespace

class TestTrace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkOrderIsTracedByWhatItTookUntilSomethingIsMade()
    {
        TraceBench bench;
        const auto nothing = bench.ofOrder();
        QCOMPARE(nothing.error().code, ErrorCode::NotFound);
        QVERIFY(nothing.error().message.contains(u"WO-0001"_s));
        BENCHBOOK_VERIFY(issueProposed(*bench.studio, bench.order, std::nullopt));
        const auto taken = bench.ofOrder();
        BENCHBOOK_VERIFY(taken);
        QCOMPARE(taken->start, TraceStart::Taken);
        QCOMPARE(subjects(*taken), (QStringList{u"LOT-2026-0001"_s, u"LOT-2026-0002"_s}));

        const auto finished = finishWorkOrder(*bench.studio, bench.order, 2, std::nullopt);
        BENCHBOOK_VERIFY(finished);
        const auto made = bench.ofOrder();
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->start, TraceStart::Made);
        QCOMPARE(subjects(*made), QStringList{finished->lotCode});
        QCOMPARE(made->lots.size(), 3u);
        // Taken back, nothing is made again.
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
        QCOMPARE(bench.ofOrder()->start, TraceStart::Taken);
    }

    void aTextIsAskedAsWhatItNames()
    {
        TraceBench bench;
        BENCHBOOK_VERIFY(issueProposed(*bench.studio, bench.order, std::nullopt));
        QCOMPARE(bench.ofText(u"wo-0001"_s)->start, TraceStart::Taken);
        QCOMPARE(bench.ofText(u"lot-2026-0001"_s)->start, TraceStart::Lots);
        QCOMPARE(bench.ofText(u"X-1"_s).error().code, ErrorCode::NotFound);
        const auto unknown =
            bench.studio->read([](const Reader &reader) { return traceWorkOrder(reader, Id<WorkOrder>(99)); });
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }
};

int runTraceTests(int argc, char **argv)
{
    TestTrace tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_trace.moc"
