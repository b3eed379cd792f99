// Returns to suppliers: what leaves, at what cost, and what they pay for it.
#include "tests/core/buying/buying_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

BookedReceipt threeHides(BuyingStudio &studio)
{
    ReceiptDraft draft;
    draft.supplier = studio.tannery;
    draft.lines = {{.material = studio.hide, .pieces = {units(30), units(30), units(40)}, .goods = cents(10000)}};
    return bookReceipt(*studio, draft, {}, std::nullopt).value();
}

} // namespace

class TestSupplierReturns final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valueLeavesInProportion()
    {
        BuyingStudio studio;
        const BookedReceipt receipt = threeHides(studio);
        SupplierReturnDraft draft;
        draft.receipt = receipt.id;
        draft.lots = {{receipt.lots[0].id, units(10)}, {receipt.lots[2].id, units(40)}};
        draft.reason = u"loose grain"_s;
        draft.credit = cents(4500);
        const auto plan =
            studio->read([&](const Reader &reader) { return planReturn(reader, studio->today(), draft); });
        QVERIFY(plan->issues.empty());
        QCOMPARE(plan->value, std::optional(cents(5000)));
        QCOMPARE(plan->difference, std::optional(cents(-500)));
        QCOMPARE(plan->remarks.size(), 1);
        const auto back = returnToSupplier(*studio, draft, std::nullopt);
        BENCHBOOK_VERIFY(back);
        QCOMPARE(back->code, u"RT-0001"_s);
        QCOMPARE(studio.stock(receipt.lots[0].id).value, std::optional(cents(2000)));
        QVERIFY(studio.stock(receipt.lots[2].id).quantity.isZero());
        const auto info = studio->read([&](const Reader &reader) { return supplierReturn(reader, back->id); });
        BENCHBOOK_VERIFY(info);
        QCOMPARE(info->lines.size(), 2u);
        QCOMPARE(info->difference(), std::optional(cents(-500)));
        QCOMPARE(violationsOf(*studio, true), QString());
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.stock(receipt.lots[2].id).value, std::optional(cents(4000)));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatWasCutOffGoesBackWithItsReceipt()
    {
        BuyingStudio studio;
        const BookedReceipt receipt = threeHides(studio);
        const auto parts =
            splitLot(*studio, receipt.lots[0].id, places::shelf, {SplitPart{units(5), true}}, std::nullopt);
        BENCHBOOK_VERIFY(parts);
        SupplierReturnDraft draft;
        draft.receipt = receipt.id;
        draft.reason = u"holes"_s;
        draft.lots = {{parts->front().id, units(5)}};
        const auto issuesOn = [&](QDate day) {
            draft.day = day;
            return studio->read([&](const Reader &reader) { return planReturn(reader, studio->today(), draft); })
                ->issues.size();
        };
        QCOMPARE(issuesOn({}), 0u);
        draft.receipt.reset();
        QCOMPARE(issuesOn({}), 0u);
        QCOMPARE(issuesOn(studio->today().addYears(-20)), 1u);
    }

    void aReplacementSaysWhatWasSentBack()
    {
        BuyingStudio studio;
        const auto id =
            studio.placed({{studio.hide, units(30), {}, cents(3000)}, {studio.thread, units(1000), {}, cents(2000)}});
        ReceiptDraft all;
        all.order = id;
        all.lines = {{.material = studio.hide, .pieces = {units(20), units(10)}, .goods = cents(3000)},
                     {.material = studio.thread, .pieces = {units(1000)}, .goods = cents(2000)}};
        const auto receipt = bookReceipt(*studio, all, {}, std::nullopt);
        BENCHBOOK_VERIFY(receipt);
        const auto parts =
            splitLot(*studio, receipt->lots[0].id, places::shelf, {SplitPart{units(4), true}}, std::nullopt);
        BENCHBOOK_VERIFY(parts);
        SupplierReturnDraft back;
        back.receipt = receipt->id;
        back.lots = {{receipt->lots[1].id, units(6)}, {parts->front().id, units(4)}, {receipt->lots[2].id, units(300)}};
        back.reason = u"loose grain"_s;
        BENCHBOOK_VERIFY(returnToSupplier(*studio, back, std::nullopt));
        const qint64 returning = studio->undoable()->entry;
        ReceiptDraft again;
        again.order = id;
        again.lines = {{.material = studio.hide, .pieces = {units(10)}, .goods = Money()},
                       {.material = studio.thread, .pieces = {units(300)}, .goods = Money()}};
        QStringList overs = studio.plan(again).overs;
        QCOMPARE(overs.size(), 2);
        QVERIFY2(overs[0].endsWith(u"10 dm² were sent back."_s), qPrintable(overs[0]));
        QVERIFY2(overs[1].endsWith(u"300 m were sent back."_s), qPrintable(overs[1]));
        BENCHBOOK_VERIFY(studio->undo(returning, std::nullopt));
        overs = studio.plan(again).overs;
        QVERIFY2(!overs[0].contains(u"sent back"_s), qPrintable(overs[0]));
    }

    void whatIsNotThereDoesNotGo()
    {
        BuyingStudio studio;
        const BookedReceipt receipt = threeHides(studio);
        SupplierReturnDraft draft;
        draft.reason = u"holes"_s;
        draft.lots = {{receipt.lots[0].id, units(20)}, {receipt.lots[0].id, units(11)}};
        const qint64 before = studio.journalEntries();
        const auto tooMuch = returnToSupplier(*studio, draft, std::nullopt);
        QVERIFY(!tooMuch.ok());
        QCOMPARE(tooMuch.error().issues.front().field, u"lots[1].quantity"_s);
        draft.lots = {{receipt.lots[0].id, units(1)}};
        draft.supplier = studio.mill;
        QVERIFY(!returnToSupplier(*studio, draft, std::nullopt).ok());
        draft.supplier.reset();
        draft.reason.clear();
        QVERIFY(!returnToSupplier(*studio, draft, std::nullopt).ok());
        draft.reason = u"holes"_s;
        draft.day = studio->today().addDays(1);
        QVERIFY(!returnToSupplier(*studio, draft, std::nullopt).ok());
        const BookedReceipt other = threeHides(studio);
        draft.day = {};
        draft.receipt = other.id;
        QVERIFY(!returnToSupplier(*studio, draft, std::nullopt).ok());
        QCOMPARE(studio.journalEntries(), before + 1);
    }

    void theCreditMayComeLater()
    {
        BuyingStudio studio;
        const BookedReceipt receipt = threeHides(studio);
        SupplierReturnDraft draft;
        draft.reason = u"holes"_s;
        draft.lots = {{receipt.lots[1].id, units(30)}};
        const auto back = returnToSupplier(*studio, draft, std::nullopt);
        BENCHBOOK_VERIFY(back);
        const auto info = [&] {
            return studio->read([&](const Reader &reader) { return supplierReturn(reader, back->id); }).value();
        };
        QVERIFY(!info().credit);
        QVERIFY(!info().difference());
        studio.advance(4);
        BENCHBOOK_VERIFY(creditReturn(*studio, back->id, cents(3000), {}, std::nullopt));
        QCOMPARE(info().difference(), std::optional(Money()));
        QCOMPARE(info().creditedDay, studio->today());
        QVERIFY(!creditReturn(*studio, back->id, cents(-1), {}, std::nullopt).ok());
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QVERIFY(!info().credit);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatIsOnHoldMayGo()
    {
        BuyingStudio studio;
        const BookedReceipt receipt = threeHides(studio);
        BENCHBOOK_VERIFY(studio->perform(Sentence("Hold"), std::nullopt, [&](Action &action) -> Result<void> {
            action.add("lot_hold", action.newId<LotHold>(),
                       {{"at_ms", action.now()},
                        {"about_day", action.today()},
                        {"lot_id", receipt.lots[0].id},
                        {"held", 1},
                        {"reason", u"mould"_s}});
            return {};
        }));
        SupplierReturnDraft draft;
        draft.reason = u"mould"_s;
        draft.lots = {{receipt.lots[0].id, units(30)}};
        BENCHBOOK_VERIFY(returnToSupplier(*studio, draft, std::nullopt));
    }
};

int runSupplierReturnTests(int argc, char **argv)
{
    TestSupplierReturns test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_supplier_returns.moc"
