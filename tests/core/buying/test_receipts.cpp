// Receipts: what a delivery comes to, to the cent, what is refused, and taking it back.
#include "core/base/random.h"
#include "core/buying/purchase_json.h"
#include "tests/core/buying/buying_studio.h"

#include <QJsonArray>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// An invoice of one to five lines, some of several pieces, some free, in this currency.
ReceiptDraft randomInvoice(Random &random, const BuyingStudio &studio, const QString &currency)
{
    ReceiptDraft draft;
    draft.supplier = studio.tannery;
    draft.currency = currency;
    Money goods;
    const auto lines = random.between(1, 5);
    for (qint64 i = 0; i < lines; ++i) {
        ReceiptLineDraft line;
        const Id<Material> materials[] = {studio.hide, studio.thread, studio.buckle};
        line.material = materials[random.between(0, 2)];
        const auto pieces = random.between(1, 4);
        for (qint64 piece = 0; piece < pieces; ++piece) {
            line.pieces.push_back(line.material == studio.buckle ? units(random.between(1, 500))
                                                                 : Quantity::fromMicro(random.between(1, 90'000'000)));
        }
        line.goods = random.chance(0.2) ? Money() : cents(random.between(0, 500'000));
        goods += *line.goods;
        draft.lines.push_back(line);
    }
    draft.freight = cents(random.between(0, 9'999));
    draft.duty = cents(random.chance(0.5) ? random.between(0, 77'777) : 0);
    draft.discount = cents(random.chance(0.5) ? random.between(0, goods.minor()) : 0);
    return draft;
}

} // namespace

class TestReceipts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partialReceiptsWithLandedCost()
    {
        BuyingStudio studio;
        const auto id = studio.placed(
            {{studio.hide, units(200), u"200"_s, cents(24000)}, {studio.buckle, units(12), u"12"_s, cents(1399)}});
        ReceiptDraft draft;
        draft.order = id;
        draft.invoiceNo = u"INV-9"_s;
        draft.lines = {{.material = studio.hide, .pieces = {units(70), units(50)}, .goods = cents(14400)},
                       {.material = studio.buckle, .pieces = {units(12)}, .goods = cents(1399)}};
        draft.freight = cents(1000);
        const ReceiptPlan plan = studio.plan(draft);
        QVERIFY(plan.issues.empty());
        QVERIFY(plan.overs.isEmpty());
        QCOMPARE(plan.lines[0].under(), units(80));
        QCOMPARE(plan.lines[0].price, std::optional(std::strong_ordering::equal)); // 144 for 120 is 240 for 200.
        QCOMPARE(plan.sharing, ChargeSharing::ByValue);
        QCOMPARE(plan.lines[0].freight + plan.lines[1].freight, cents(1000));
        QCOMPARE(plan.landed, std::optional(cents(16799)));
        const auto booked = bookReceipt(*studio, draft, {}, std::nullopt);
        BENCHBOOK_VERIFY(booked);
        QCOMPARE(booked->code, u"GR-0001"_s);
        QCOMPARE(booked->lots.size(), 3u);
        Money sum;
        for (std::size_t i = 0; i < booked->lots.size(); ++i)
            sum += *studio.stock(booked->lots[i].id).value;
        QCOMPARE(sum, cents(16799));
        // What the plan said of each lot is what is there.
        QCOMPARE(studio.stock(booked->lots[0].id).value, plan.lines[0].lots[0].value);
        QCOMPARE(studio.order(id).state, PurchaseState::PartlyReceived);
        QCOMPARE(studio.receipt(booked->id).landed(), std::optional(cents(16799)));
        draft.invoiceNo = u"INV-10"_s;
        draft.lines = {{.material = studio.hide, .pieces = {units(80)}, .goods = cents(9600)}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {}, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::Received);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void theLotsSumToTheInvoiceByChance()
    {
        BuyingStudio studio;
        studio.keepRate(u"EUR"_s, 7'812'345);
        studio.keepRate(u"JPY"_s, 48'123);
        Random random(11);
        const QString currencies[] = {u"CNY"_s, u"EUR"_s, u"JPY"_s};
        for (int round = 0; round < 120; ++round) {
            const ReceiptDraft draft = randomInvoice(random, studio, currencies[random.between(0, 2)]);
            const ReceiptPlan plan = studio.plan(draft);
            QVERIFY2(plan.issues.empty(), qPrintable(plan.issues.empty() ? QString() : plan.issues[0].message));
            const Money before = cents(studio.integer("SELECT sum(value_minor) FROM stock_total WHERE inside = 1"));
            const auto booked = bookReceipt(*studio, draft, {}, std::nullopt);
            BENCHBOOK_VERIFY(booked);
            Money invoice = draft.freight + draft.duty - draft.discount;
            for (const ReceiptLineDraft &line : draft.lines)
                invoice += *line.goods;
            const Money landed = plan.rate->convert(invoice, plan.currency, plan.studioCurrency);
            QCOMPARE(plan.landed, std::optional(landed));
            const Money after = cents(studio.integer("SELECT sum(value_minor) FROM stock_total WHERE inside = 1"));
            QCOMPARE(after - before, landed);
        }
        QCOMPARE(violationsOf(*studio, false), QString());
    }

    void freeGoodsBearTheFreightByQuantity()
    {
        BuyingStudio studio;
        ReceiptDraft draft;
        draft.supplier = studio.tannery;
        draft.freight = cents(100);
        draft.lines = {{.material = studio.hide, .pieces = {units(30)}, .goods = Money()},
                       {.material = studio.hide, .pieces = {units(10)}, .goods = Money()}};
        ReceiptPlan plan = studio.plan(draft);
        QCOMPARE(plan.sharing, ChargeSharing::ByQuantity);
        QCOMPARE(plan.lines[0].landed, std::optional(cents(75)));
        draft.lines[1].material = studio.buckle;
        plan = studio.plan(draft);
        QCOMPARE(plan.sharing, ChargeSharing::Evenly);
        QCOMPARE(plan.lines[1].landed, std::optional(cents(50)));
        draft.lines[0].goods.reset();
        draft.lines[1].goods.reset();
        plan = studio.plan(draft);
        QCOMPARE(plan.sharing, ChargeSharing::Unknown);
        QVERIFY(!plan.landed);
        const auto booked = bookReceipt(*studio, draft, {}, std::nullopt);
        BENCHBOOK_VERIFY(booked);
        QVERIFY(!studio.stock(booked->lots[0].id).value); // Unknown is not nothing.
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void pricesAreComparedExactly()
    {
        BuyingStudio studio;
        // 13.99 for 12 is 1.17 a piece when rounded; 14.04 for 12 is, too.
        const auto id = studio.placed({{studio.buckle, units(12), {}, cents(1399)}});
        ReceiptDraft draft;
        draft.order = id;
        draft.lines = {{.material = studio.buckle, .pieces = {units(12)}, .goods = cents(1404)}};
        QCOMPARE(studio.plan(draft).lines[0].price, std::optional(std::strong_ordering::greater));
        QCOMPARE(studio.plan(draft).differences.size(), 1);
        draft.lines[0].pieces = {units(6)};
        draft.lines[0].goods = cents(699);
        QCOMPARE(studio.plan(draft).lines[0].price, std::optional(std::strong_ordering::less));
    }

    void moreThanOrderedNeedsConsent()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        ReceiptDraft draft;
        draft.order = id;
        draft.lines = {{.material = studio.hide, .pieces = {units(101)}, .goods = cents(9090)},
                       {.material = studio.buckle, .pieces = {units(1)}, .goods = cents(10)}};
        QCOMPARE(studio.plan(draft).overs.size(), 2);
        const qint64 before = studio.journalEntries();
        const auto refused = bookReceipt(*studio, draft, {}, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(studio.journalEntries(), before);
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {.acceptOver = true}, std::nullopt));
        QCOMPARE(studio.order(id).lines[0].received, units(101));
        QCOMPARE(studio.order(id).lines[0].due(), Quantity());
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anInvoiceIsReceivedTwiceOnlyWithConsent()
    {
        BuyingStudio studio;
        ReceiptDraft draft;
        draft.supplier = studio.tannery;
        draft.invoiceNo = u"INV-9"_s;
        draft.lines = {{.material = studio.hide, .pieces = {units(10)}, .goods = cents(900)}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {}, std::nullopt));
        const qint64 first = studio->undoable()->entry;
        draft.invoiceNo = u" inv-9"_s;
        QCOMPARE(studio.plan(draft).again.size(), 1);
        const auto refused = bookReceipt(*studio, draft, {.acceptOver = true}, std::nullopt);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(refused.error().message.contains(u"GR-0001"_s));
        draft.supplier = studio.mill; // Another supplier may number alike.
        QVERIFY(studio.plan(draft).again.isEmpty());
        draft.supplier = studio.tannery;
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {.acceptAgain = true}, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(first, std::nullopt));
        QVERIFY(studio.plan(draft).again.isEmpty()); // What was taken back does not count.
    }

    void aClosedOrderReceivesOnlyWithConsent()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(10), {}, cents(900)}});
        BENCHBOOK_VERIFY(closePurchaseOrder(*studio, id, {}, std::nullopt));
        ReceiptDraft draft;
        draft.order = id;
        draft.lines = {{.material = studio.hide, .pieces = {units(4)}, .goods = cents(360)}};
        QCOMPARE(studio.plan(draft).overs.size(), 1);
        QCOMPARE(studio.plan(draft).differences.size(), 1); // And nothing that is still to come.
        QCOMPARE(bookReceipt(*studio, draft, {}, std::nullopt).error().code, ErrorCode::Refused);
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {.acceptOver = true}, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::Closed);
    }

    void whatIsWrongIsSaidAtOnce()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        const auto fields = [&](const ReceiptDraft &draft) {
            QStringList found;
            for (const Issue &issue : studio.plan(draft).issues)
                found << issue.field;
            const auto refused = bookReceipt(*studio, draft, {.acceptOver = true}, std::nullopt);
            if (refused.ok())
                found << u"it was booked"_s;
            return found;
        };
        ReceiptDraft draft;
        draft.order = id;
        draft.currency = u"USD"_s; // Nobody keeps a rate for it.
        draft.receivedDay = studio->today().addDays(1);
        draft.discount = cents(9001);
        draft.lines = {{.material = studio.hide, .pieces = {units(100)}, .goods = cents(9000)}};
        QCOMPARE(fields(draft), QStringList({u"rate"_s, u"day"_s, u"discount"_s}));
        draft = {};
        draft.order = id;
        draft.lines = {{.orderLine = Id<PurchaseLine>(4711), .pieces = {units(1)}}};
        QCOMPARE(fields(draft), QStringList({u"lines[0].line"_s}));
        draft.lines = {{.orderLine = studio.order(id).lines[0].id, .material = studio.buckle, .pieces = {units(1)}}};
        QCOMPARE(fields(draft), QStringList({u"lines[0].material"_s}));
        draft.lines = {{.material = studio.hide, .pieces = {}}, {.material = studio.hide, .pieces = {Quantity()}}};
        QCOMPARE(fields(draft), QStringList({u"lines[0].pieces"_s, u"lines[1].pieces[0]"_s}));
        draft = {};
        draft.lines = {{.material = studio.buckle, .pieces = {Quantity::fromMicro(1'500'000)}, .goods = cents(1)}};
        QCOMPARE(fields(draft), QStringList({u"supplier"_s, u"lines[0].pieces[0]"_s}));
        // A quantity of another kind never becomes one of the material.
        const QJsonObject mixed{
            {u"supplier"_s, u"S-0001"_s},
            {u"lines"_s, QJsonArray{QJsonObject{{u"material"_s, u"M-0001"_s}, {u"quantity"_s, u"3 kg"_s}}}}};
        QVERIFY(!receiptDraftFromJson(*studio, std::nullopt, mixed).ok());
    }

    void aDraftAndACancelledOrderReceiveNothing()
    {
        BuyingStudio studio;
        PurchaseDraft order;
        order.supplier = studio.tannery;
        order.lines = {{studio.hide, units(10)}};
        const auto id = addPurchaseOrder(*studio, order, std::nullopt).value().id;
        ReceiptDraft draft;
        draft.order = id;
        draft.lines = {{.material = studio.hide, .pieces = {units(10)}}};
        QVERIFY(!bookReceipt(*studio, draft, {}, std::nullopt).ok());
        BENCHBOOK_VERIFY(cancelPurchaseOrder(*studio, id, std::nullopt));
        QVERIFY(!bookReceipt(*studio, draft, {}, std::nullopt).ok());
    }

    void aReceiptIsNotDoneAgainOnACancelledOrder()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(10), {}, cents(900)}});
        ReceiptDraft draft;
        draft.order = id;
        draft.lines = {{.material = studio.hide, .pieces = {units(10)}, .goods = cents(900)}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {}, std::nullopt));
        const auto undone = studio->undo(studio->undoable()->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        BENCHBOOK_VERIFY(cancelPurchaseOrder(*studio, id, std::nullopt));
        const qint64 cancelling = studio->undoable()->entry;
        QCOMPARE(studio->undo(*undone, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(studio.order(id).state, PurchaseState::Cancelled);
        BENCHBOOK_VERIFY(studio->undo(cancelling, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(*undone, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::Received);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void boughtAtAFairWithoutAnOrder()
    {
        BuyingStudio studio;
        ReceiptDraft draft;
        draft.supplierName = u"Fair stall 12"_s;
        draft.receivedDay = studio->today().addDays(-3);
        draft.lines = {{.material = studio.thread, .pieces = {units(250), units(250)}, .goods = cents(3000)}};
        QCOMPARE(studio.plan(draft).remarks.size(), 1);
        const auto booked = bookReceipt(*studio, draft, {}, std::nullopt);
        BENCHBOOK_VERIFY(booked);
        QCOMPARE(booked->lots.size(), 1u); // Loose: one heap.
        const ReceiptInfo receipt = studio.receipt(booked->id);
        QCOMPARE(receipt.supplierName, u"Fair stall 12"_s);
        QVERIFY(!receipt.order);
        QCOMPARE(receipt.receivedDay, studio->today().addDays(-3));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(violationsOf(*studio, true), QString());
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        QCOMPARE(studio.stock(booked->lots[0].id).quantity, units(500));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void takenBackAsAWhole()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        ReceiptDraft draft;
        draft.order = id;
        draft.lines = {{.material = studio.hide, .pieces = {units(60), units(40)}, .goods = cents(9000)}};
        const auto booked = bookReceipt(*studio, draft, {}, std::nullopt);
        BENCHBOOK_VERIFY(booked);
        const qint64 booking = studio->undoable()->entry;
        BENCHBOOK_VERIFY(studio->undo(booking, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::Ordered);
        QCOMPARE(studio.order(id).lines[0].received, Quantity());
        QVERIFY(studio.receipt(booked->id).takenBack);
        QVERIFY(studio.stock(booked->lots[0].id).quantity.isZero());
        QCOMPARE(violationsOf(*studio, true), QString());
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::Received);
        // What was used meanwhile stands against it.
        BENCHBOOK_VERIFY(scrapLot(*studio, booked->lots[0].id, places::shelf, units(1), u"a hole"_s, std::nullopt));
        const auto refused = studio->undo(booking, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(studio.order(id).state, PurchaseState::Received);
        QCOMPARE(violationsOf(*studio, true), QString());
    }
};

int runReceiptTests(int argc, char **argv)
{
    TestReceipts test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_receipts.moc"
