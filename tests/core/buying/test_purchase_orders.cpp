// Purchase orders: drafts, what may still be changed, and what their state follows from.
#include "core/buying/bought_quantity.h"
#include "core/buying/purchase_json.h"
#include "core/buying/quote.h"
#include "tests/core/buying/buying_studio.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

class TestPurchaseOrders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsWrittenPlacedAndTakenBack()
    {
        BuyingStudio studio;
        PurchaseDraft draft;
        draft.supplier = studio.tannery;
        draft.lines = {{studio.hide, units(200), u"200"_s, cents(24000)}, {studio.buckle, units(12), u"12"_s}};
        draft.freight = cents(1500);
        const auto made = addPurchaseOrder(*studio, draft, std::nullopt);
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->code, u"PO-0001"_s);
        PurchaseOrderInfo order = studio.order(made->id);
        QCOMPARE(order.state, PurchaseState::Drafted);
        QCOMPARE(order.lines.size(), 2u);
        QCOMPARE(order.lines[1].name(), u"Brass buckle"_s);
        QVERIFY(!order.total()); // The buckle has no price yet.
        BENCHBOOK_VERIFY(placePurchaseOrder(*studio, made->id, {}, {}, std::nullopt));
        order = studio.order(made->id);
        QCOMPARE(order.state, PurchaseState::Ordered);
        QCOMPARE(order.firstPromise, studio->today().addDays(10)); // As the supplier says in general.
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.order(made->id).state, PurchaseState::Drafted);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QVERIFY(!studio->read([&](const Reader &reader) { return purchaseOrder(reader, made->id); }).ok());
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void theFirstPromiseStays()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}}, 7);
        const QDate first = studio->today().addDays(7);
        BENCHBOOK_VERIFY(changePurchaseOrder(
            *studio, id, {.promise = first.addDays(9), .supplierOrderNo = u"RT-77"_s, .note = u"by truck"_s},
            std::nullopt));
        const PurchaseOrderInfo order = studio.order(id);
        QCOMPARE(order.firstPromise, first);
        QCOMPARE(order.promise, first.addDays(9));
        const auto found = studio->read([&](const Reader &reader) { return findPurchaseOrder(reader, u"RT-77"_s); });
        BENCHBOOK_VERIFY(found);
        QCOMPARE(*found, id);
    }

    void whatWasOrderedStaysAsAgreed()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        const qint64 before = studio.journalEntries();
        const auto refused = changePurchaseOrder(*studio, id, {.freight = cents(100)}, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(studio.journalEntries(), before);
    }

    void linesOfADraftAreChangedInPlace()
    {
        BuyingStudio studio;
        PurchaseDraft draft;
        draft.supplier = studio.tannery;
        draft.lines = {{studio.hide, units(200), {}, cents(24000)}, {studio.buckle, units(12)}};
        const auto id = addPurchaseOrder(*studio, draft, std::nullopt).value().id;
        const auto first = studio.order(id).lines[0].id;
        BENCHBOOK_VERIFY(changePurchaseOrder(
            *studio, id, {.lines = std::vector<PurchaseLineDraft>{{studio.hide, units(150), {}, cents(18000)}}},
            std::nullopt));
        PurchaseOrderInfo order = studio.order(id);
        QCOMPARE(order.lines.size(), 1u);
        QCOMPARE(order.lines[0].id, first);
        QCOMPARE(order.total(), std::optional(cents(18000)));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.order(id).lines.size(), 2u);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void everyIssueIsSaidAtOnce()
    {
        BuyingStudio studio;
        PurchaseDraft draft;
        draft.lines = {{std::nullopt, units(1)}, {studio.buckle, Quantity::fromMicro(500'000)}};
        draft.freight = cents(-1);
        const auto wrong = addPurchaseOrder(*studio, draft, std::nullopt);
        QVERIFY(!wrong.ok());
        QStringList fields;
        for (const Issue &issue : wrong.error().issues)
            fields << issue.field;
        for (const QString &field : {u"supplier"_s, u"lines[0].material"_s, u"lines[1].quantity"_s, u"freight"_s})
            QVERIFY2(fields.contains(field), qPrintable(field));
        PurchaseDraft cheap;
        cheap.supplier = studio.tannery;
        cheap.lines = {{studio.hide, units(1), {}, cents(100)}};
        cheap.adjustment = cents(-101);
        QVERIFY(!addPurchaseOrder(*studio, cheap, std::nullopt).ok());
    }

    void packsAreSoMuchOfTheBaseUnit()
    {
        BuyingStudio studio;
        const auto material = studio->read([&](const Reader &reader) { return boughtMaterial(reader, studio.thread); });
        BENCHBOOK_VERIFY(material);
        QCOMPARE(boughtQuantity(*material, u"3 cone"_s).value(), units(1500));
        QCOMPARE(boughtQuantity(*material, u"250 cm"_s).value(), Quantity::fromMicro(2'500'000));
        QVERIFY(!boughtQuantity(*material, u"3 g"_s).ok());
        QVERIFY(!boughtQuantity(*material, u"0 cone"_s).ok());
    }

    void closedAndCancelled()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        ReceiptDraft part;
        part.order = id;
        part.lines = {{.material = studio.hide, .pieces = {units(40)}, .goods = cents(3600)}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, part, {}, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::PartlyReceived);
        QCOMPARE(studio.order(id).lines[0].due(), units(60));
        const auto cancelled = cancelPurchaseOrder(*studio, id, std::nullopt);
        QVERIFY(!cancelled.ok());
        BENCHBOOK_VERIFY(closePurchaseOrder(*studio, id, {}, std::nullopt));
        QCOMPARE(studio.order(id).state, PurchaseState::Closed);
        QVERIFY(!closePurchaseOrder(*studio, id, {}, std::nullopt).ok());
        const auto other = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        BENCHBOOK_VERIFY(cancelPurchaseOrder(*studio, other, std::nullopt));
        QCOMPARE(studio.order(other).state, PurchaseState::Cancelled);
        QVERIFY(!placePurchaseOrder(*studio, other, {}, {}, std::nullopt).ok());
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anOrderWithGoodsHereIsNotTakenBack()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        const qint64 placing = studio->undoable()->entry;
        ReceiptDraft all;
        all.order = id;
        all.lines = {{.material = studio.hide, .pieces = {units(100)}, .goods = cents(9000)}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, all, {}, std::nullopt));
        const auto refused = studio->undo(placing, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(studio.order(id).state, PurchaseState::Received);
    }

    void whatWasAgreedIsNotTakenBackByAnOldChange()
    {
        BuyingStudio studio;
        PurchaseDraft draft;
        draft.supplier = studio.tannery;
        draft.lines = {{studio.hide, units(10), {}, cents(900)}};
        const auto id = addPurchaseOrder(*studio, draft, std::nullopt).value().id;
        std::vector<qint64> entries{studio->undoable()->entry};
        const auto changed = [&](const PurchaseChange &change) {
            QVERIFY(changePurchaseOrder(*studio, id, change, std::nullopt).ok());
            entries.push_back(studio->undoable()->entry);
        };
        changed({.lines = std::vector<PurchaseLineDraft>{{studio.hide, units(20), {}, cents(1800)}}});
        changed({.lines = std::vector<PurchaseLineDraft>{{studio.hide, units(20), {}, cents(1800)},
                                                         {studio.buckle, units(3), {}, cents(300)}}});
        changed({.freight = cents(500)});
        BENCHBOOK_VERIFY(placePurchaseOrder(*studio, id, {}, {}, std::nullopt));
        const qint64 placing = studio->undoable()->entry;
        for (const qint64 entry : entries)
            QCOMPARE(studio->undo(entry, std::nullopt).valueOr(0), 0);
        QCOMPARE(studio.order(id).total(), std::optional(cents(2600)));
        QCOMPARE(violationsOf(*studio, true), QString());
        // Not placed any more, it is a draft like others.
        BENCHBOOK_VERIFY(studio->undo(placing, std::nullopt));
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
            BENCHBOOK_VERIFY(studio->undo(*entry, std::nullopt));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void jsonInAndOut()
    {
        BuyingStudio studio;
        const QJsonObject json{{u"supplier"_s, u"s-0001"_s},
                               {u"freight"_s, u"15.00"_s},
                               {u"lines"_s, QJsonArray{QJsonObject{{u"material"_s, u"Linen thread"_s},
                                                                   {u"quantity"_s, u"3 cone"_s},
                                                                   {u"total"_s, u"90.00"_s}}}}};
        const auto draft = purchaseDraftFromJson(*studio, json);
        BENCHBOOK_VERIFY(draft);
        const auto made = addPurchaseOrder(*studio, *draft, std::nullopt);
        BENCHBOOK_VERIFY(made);
        const QJsonObject out = purchaseOrderJson(*studio, made->id).value();
        QCOMPARE(out[u"total"].toString(), u"105.00"_s);
        QCOMPARE(out[u"state"].toString(), u"draft"_s);
        const QJsonObject line = out[u"lines"].toArray()[0].toObject();
        QCOMPARE(line[u"quantity"].toString(), u"1500"_s);
        QCOMPARE(line[u"typedQuantity"].toString(), u"3 cone"_s);
        const auto wrong = purchaseDraftFromJson(*studio, {{u"suplier"_s, u"x"_s}, {u"freight"_s, u"1.234"_s}});
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.error().issues.size(), 2u);
        // A number of 19 digits would be rounded on its way; one that counts may be a number.
        const QByteArray numbers = R"({"supplier": "S-0001", "supplierOrderNo": 4172839871234567890,
            "lines": [{"material": "Linen thread", "quantity": 250.5, "total": 12.34}]})";
        const auto rounded = purchaseDraftFromJson(*studio, QJsonDocument::fromJson(numbers).object());
        QCOMPARE(rounded.error().issues.size(), 1u);
        QCOMPARE(rounded.error().issues[0].field, u"supplierOrderNo"_s);
        const QByteArray prices = R"({"supplier": "S-0001", "material": "M-0002", "prices": ["12.5 / m", 11.8]})";
        const auto quote = studio->read([&](const Reader &reader) {
            return quoteFromJson(reader, QJsonDocument::fromJson(prices).object(), studio->currency());
        });
        QCOMPARE(quote.error().issues[0].field, u"prices[1]"_s);
    }

    void theListsAreNarrowed()
    {
        BuyingStudio studio;
        const auto open = studio.placed({{studio.hide, units(100), {}, cents(9000)}}, 5);
        PurchaseDraft draft;
        draft.supplier = studio.mill;
        draft.lines = {{.quantity = units(2), .title = u"Unknown thing"_s}};
        const auto drafted = addPurchaseOrder(*studio, draft, std::nullopt).value().id;
        studio.advance(6);
        const auto ids = [&](const QString &filter) {
            return studio
                ->read([&](const Reader &reader) {
                    return listIds(reader, purchaseOrderList(), {.filter = filter, .today = studio->today()});
                })
                .value();
        };
        QCOMPARE(ids(u"open"_s), std::vector<qint64>{open.value()});
        QCOMPARE(ids(u"late"_s), std::vector<qint64>{open.value()});
        QCOMPARE(ids(u"drafts"_s), std::vector<qint64>{drafted.value()});
        QCOMPARE(ids(u"to-match"_s), std::vector<qint64>{drafted.value()});
        QCOMPARE(ids(u"done"_s), std::vector<qint64>{});
        QCOMPARE(ids({}).size(), 2u);
        const auto rows =
            studio->read([&](const Reader &reader) { return listRows(reader, purchaseOrderList(), ids({})); });
        QCOMPARE(rows->size(), 2u);
    }
};

int runPurchaseOrderTests(int argc, char **argv)
{
    TestPurchaseOrders test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_purchase_orders.moc"
