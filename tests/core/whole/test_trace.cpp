// The trace says what its subjects are to the thing that was asked about.
#include "core/customers/customer.h"
#include "core/journal/record.h"
#include "core/recall.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "core/scan.h"
#include "core/suppliers/supplier.h"
#include "core/tools/tool.h"
#include "core/trace_paper.h"
#include "core/workshop/batch.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"
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

/// Two wallets of ten dm² of a hide: one is sent to somebody, one to nobody by name.
struct ShippedBench : TraceBench
{
    Id<WorkOrder> open = planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = 3}, std::nullopt).value().id;
    Id<Lot> made{0};
    Id<Customer> customer{0};
    Id<SalesOrder> toCustomer{0};

    ShippedBench()
    {
        BENCHBOOK_VERIFY(issueProposed(*studio, order, std::nullopt));
        BENCHBOOK_VERIFY(logWork(
            *studio, {.workOrder = order, .step = workshop.cut, .person = workshop.owner, .seconds = 600, .good = 2},
            std::nullopt));
        made = *finishWorkOrder(*studio, order, 2, std::nullopt).value().lot;
        BENCHBOOK_VERIFY(issueLot(*studio, open, hide, places::shelf, dm2(9), std::nullopt));
        customer =
            Id<Customer>(addRecord(*studio, customerKind(),
                                   {{u"name"_s, Value(u"Lin Mei"_s)}, {u"phone"_s, Value(u"138 0000"_s)}}, std::nullopt)
                             .value());
        toCustomer = sold(customer);
    }
    Id<SalesOrder> sold(std::optional<Id<Customer>> whom)
    {
        const OrderDraft draft{
            .channel = Id<Channel>(1), .customer = whom, .lines = {{workshop.wallet, Quantity::units(1), yuan(300)}}};
        const Id<SalesOrder> id = placeOrder(*studio, draft, std::nullopt).value().id;
        if (!shipAll(*studio, id, QString(), std::nullopt).ok())
            qFatal("the order was not shipped");
        return id;
    }
    Trace of(Id<Lot> lot)
    {
        return studio->read([&](const Reader &reader) { return Result(traceLot(reader, lot)); }).value();
    }
    /// Every cell of the tables on the paper about a lot.
    QStringList paperCells(Id<Lot> lot)
    {
        const Report report =
            studio
                ->read([&](const Reader &reader) {
                    return Result(traceReport(reader, traceLot(reader, lot), ReportLanguage::Chinese));
                })
                .value();
        QStringList cells;
        for (const ReportSection &section : report.sections) {
            const auto *table = std::get_if<Table>(&section);
            for (const TableRow &row : table ? table->rows : std::vector<TableRow>()) {
                for (const BilingualText &cell : row.cells)
                    cells << cell.primary(ReportLanguage::Chinese);
            }
        }
        return cells;
    }
    Recall recall(Id<Lot> lot)
    {
        return studio->read([&](const Reader &reader) { return Result(recallList(reader, lot)); }).value();
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

    void whatWentWhichWayIsCounted()
    {
        ShippedBench bench;
        const Trace trace =
            bench.studio->read([&](const Reader &reader) { return Result(traceLot(reader, bench.hide)); }).value();
        // 2 × 8 dm² and 5 %, and nine by hand.
        QCOMPARE(trace.uses.size(), 2u);
        QCOMPARE(trace.uses[0].quantity, Quantity::fromMicro(16'800'000));
        QCOMPARE(trace.uses[1].quantity, dm2(9));
        QCOMPARE(trace.lots.front().here, Quantity::fromMicro(183'200'000));
        QCOMPARE(trace.receipts.size(), 1u);
        QCOMPARE(trace.receipts[0].quantity, dm2(200));
        QVERIFY(!trace.receipts[0].receipt);
        QCOMPARE(trace.orders.size(), 2u);
        QCOMPARE(trace.order(bench.order)->good, 2);
        QCOMPARE(trace.order(bench.order)->inWork(), 0);
        QCOMPARE(trace.order(bench.open)->inWork(), 3);
        QCOMPARE(trace.makings.size(), 1u);
        QCOMPARE(trace.makings[0].lot, bench.made);
        QCOMPARE(trace.work.size(), 1u);
        QCOMPARE(trace.shipments.size(), 1u);
        QCOMPARE(trace.shipments[0].lot, bench.made);
        // Back again: of the thread only what went into the wallets.
        const Trace back =
            bench.studio->read([&](const Reader &reader) { return Result(traceLot(reader, bench.made)); }).value();
        QCOMPARE(back.uses.size(), 2u);
        QCOMPARE(back.orders.size(), 1u);
        QCOMPARE(back.orders[0].side, TraceSide::Origin);
        QCOMPARE(back.receipts.size(), 2u);
        // What was given back was not used.
        BENCHBOOK_VERIFY(returnLot(*bench.studio, bench.open, bench.hide, places::shelf, dm2(9), std::nullopt));
        QCOMPARE(bench.ofText(u"lot-2026-0001"_s)->uses.size(), 1u);
    }

    void aLoadLeadsToAllThatWasInIt()
    {
        TraceBench bench;
        const auto load = planLoad(*bench.studio, {.name = u"Dye vat"_s}, std::nullopt);
        BENCHBOOK_VERIFY(load);
        BENCHBOOK_VERIFY(issueProposed(*bench.studio, bench.order, std::nullopt));
        const auto part = putIn(*bench.studio, load->id, {bench.order, bench.workshop.cut, 2}, std::nullopt);
        BENCHBOOK_VERIFY(part);
        BENCHBOOK_VERIFY(finishLoad(
            *bench.studio, {load->id, bench.workshop.owner, 600, yuan(6), {{.part = *part, .good = 2}}}, std::nullopt));
        QCOMPARE(bench.ofText(load->code).error().code, ErrorCode::NotFound); // nothing came of it yet
        // One of the two goes on within another order, and takes the load along.
        const auto away = splitWorkOrder(*bench.studio, bench.order, 1, BatchPart::Foremost, std::nullopt);
        BENCHBOOK_VERIFY(away);
        BENCHBOOK_VERIFY(finishWorkOrder(*bench.studio, bench.order, 1, std::nullopt));
        BENCHBOOK_VERIFY(finishWorkOrder(*bench.studio, away->id, 1, std::nullopt));
        const auto traced = bench.ofText(load->code.toLower());
        BENCHBOOK_VERIFY(traced);
        QCOMPARE(traced->load, std::optional(load->id));
        QCOMPARE(traced->orders.size(), 2u);
        for (const TracedWork &work : traced->work)
            QCOMPARE(work.load, load->code);
        QCOMPARE(subjects(*traced).size(), 2);
    }

    void theLatestOrdersAreAskedForFirst()
    {
        ShippedBench bench;
        const auto asked = [&](TraceReach reach) {
            return bench.studio->read([&](const Reader &reader) { return Result(traceLot(reader, bench.hide, reach)); })
                .value();
        };
        QVERIFY(asked({.orders = 2}).isWhole());
        // The open order is the later one; what became of the finished one is left out, and counted.
        const Trace latest = asked({.orders = 1});
        QCOMPARE(latest.olderOrders, 1);
        QCOMPARE(latest.orders.size(), 1u);
        QCOMPARE(latest.orders[0].id, bench.open);
        QCOMPARE(latest.uses.size(), 1u);
        QVERIFY(latest.makings.empty() && latest.shipments.empty() && latest.work.empty());
        QCOMPARE(asked({.orders = 0}).olderOrders, 2);
        // Where a thing came from is always told whole.
        const Trace back =
            bench.studio
                ->read([&](const Reader &reader) { return Result(traceLot(reader, bench.made, {.orders = 0})); })
                .value();
        QVERIFY(back.isWhole());
        QCOMPARE(back.orders.size(), 1u);
    }

    void theToolsOfTheStepsAreNamed()
    {
        ShippedBench bench;
        const Id<Tool> press(
            addRecord(*bench.studio, toolKind(), {{u"name"_s, Value(u"Clicker press"_s)}}, std::nullopt).value());
        QVERIFY(bench.of(bench.made).work.front().tool.isEmpty());
        BENCHBOOK_VERIFY(
            bench.studio->perform(Sentence("Name the tool"), std::nullopt, [&](Action &action) -> Result<void> {
                action.change("recipe_step", bench.workshop.cut, {{"tool_id", press}});
                return {};
            }));
        BENCHBOOK_VERIFY(logWork(*bench.studio,
                                 {.workOrder = bench.open,
                                  .step = bench.workshop.stitch,
                                  .person = bench.workshop.helper,
                                  .seconds = 60,
                                  .good = 0},
                                 std::nullopt));
        const Trace trace = bench.of(bench.hide);
        QCOMPARE(trace.work.size(), 2u);
        QCOMPARE(trace.work[0].toolText(), u"T-0001 Clicker press"_s);
        QVERIFY2(trace.work[1].tool.isEmpty(), "this step names none");
        QVERIFY(bench.paperCells(bench.made).contains(u"T-0001 Clicker press"_s));

        // A partner works with tools of their own.
        const Id<Supplier> partner(
            addRecord(*bench.studio, supplierKind(), {{u"name"_s, Value(u"Edge works"_s)}}, std::nullopt).value());
        const auto sent = sendOut(
            *bench.studio, {.workOrder = bench.open, .step = bench.workshop.cut, .partner = partner, .pieces = 3},
            std::nullopt);
        BENCHBOOK_VERIFY(sent);
        BENCHBOOK_VERIFY(takeBack(*bench.studio, {.work = *sent, .good = 3, .charge = yuan(30)}, std::nullopt));
        const Trace after = bench.of(bench.hide);
        const auto outside =
            std::find_if(after.work.begin(), after.work.end(), [](const TracedWork &part) { return part.isPartner; });
        QVERIFY(outside != after.work.end());
        QVERIFY(outside->toolText().isEmpty());
    }

    void aLabelIsTracedAsItsCode()
    {
        ShippedBench bench;
        for (const QString &code : {u"LOT-2026-0001"_s, u"WO-0001"_s}) {
            const auto label = bench.studio->read([&](const Reader &reader) { return labelOf(reader, code); });
            BENCHBOOK_VERIFY(label);
            QCOMPARE(bench.ofText(u' ' + label->scanned)->code, code);
        }
        const auto order = bench.ofText(QString::number(bench.toCustomer.value()));
        QCOMPARE(order->start, TraceStart::Shipped);
        QCOMPARE(order->salesOrder, std::optional(bench.toCustomer));
        QCOMPARE(order->lots.front().id, bench.made);
    }

    void aRecallNamesWhoeverHoldsSomethingOfIt()
    {
        ShippedBench bench;
        Recall recall = bench.recall(bench.hide);
        QCOMPARE(recall.code, u"LOT-2026-0001"_s);
        QCOMPARE(recall.parcels.size(), 1u);
        QCOMPARE(recall.parcels[0].name, u"Lin Mei"_s);
        QCOMPARE(recall.parcels[0].contact, QStringList{u"138 0000"_s});
        QCOMPARE(recall.parcels[0].quantity, Quantity::units(1));
        QVERIFY(recall.parcels[0].shipped.isValid());
        // The rest of the hide on its shelf and at the bench, and one wallet.
        QCOMPARE(recall.stock.size(), 3u);
        QCOMPARE(recall.stock[0].quantity, Quantity::fromMicro(174'200'000));
        QCOMPARE(recall.stock[1].quantity, dm2(9));
        QCOMPARE(recall.stock[2].quantity, Quantity::units(1));
        QCOMPARE(recall.work.size(), 1u);
        QCOMPARE(recall.work[0].pieces, 3);

        bench.sold(std::nullopt);
        BENCHBOOK_VERIFY(eraseCustomer(*bench.studio, bench.customer, std::nullopt));
        recall = bench.recall(bench.hide);
        QCOMPARE(recall.parcels.size(), 2u);
        QCOMPARE(recall.customers(), 2);
        QCOMPARE(recall.parcels[0].person, RecallPerson::Erased);
        QVERIFY(recall.parcels[0].name.isEmpty() && recall.parcels[0].contact.isEmpty());
        QVERIFY(!recall.parcels[0].customerCode.isEmpty());
        QCOMPARE(recall.parcels[1].person, RecallPerson::Unnamed);
        // A parcel that was taken back is held by nobody.
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
        QCOMPARE(bench.recall(bench.hide).parcels.size(), 1u);
    }

    void aRecallIsSavedForASpreadsheet()
    {
        ShippedBench bench;
        const QString path = bench.studio.filePath(u"recall.csv"_s);
        QCOMPARE(saveRecall(bench.recall(bench.hide), path).value(), 5);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u"\r\n"_s), 6);
        QVERIFY(text.contains(u"Lin Mei"_s) && text.contains(u"WO-0002"_s) && text.contains(u",174.2,"_s));
        QCOMPARE(saveRecall(bench.recall(bench.hide), bench.studio.filePath(u"recall.xlsx"_s)).value(), 5);
    }

    void thePaperSaysBothWaysAndWhoToCall()
    {
        ShippedBench bench;
        const Report report =
            bench.studio
                ->read([&](const Reader &reader) {
                    return Result(traceReport(reader, traceLot(reader, bench.made), ReportLanguage::Chinese));
                })
                .value();
        const QStringList cells = bench.paperCells(bench.made);
        for (const QString &wanted : {u"LOT-2026-0001"_s, u"16.8 dm²"_s, u"WO-0001"_s, u"Lin Mei"_s, u"138 0000"_s})
            QVERIFY2(cells.contains(wanted), qPrintable(cells.join(u'|')));
        QVERIFY(std::get<FactCard>(report.sections.front()).code.side > 0);
    }
};

int runTraceTests(int argc, char **argv)
{
    TestTrace tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_trace.moc"
