// The fine-metal ledger: gross and pure grams that sum, whatever happened to the lots.
#include "core/materials/fine_metal.h"
#include "core/materials/material.h"
#include "core/stock/change_lot.h"
#include "core/stock/stock.h"
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

MetalLedger ledgerOf(TestStudio &studio, QDate from, QDate to)
{
    return studio->read([&](const Reader &reader) { return metalLedger(reader, from, to); }).value();
}

Id<Lot> receiveMetal(TestStudio &studio, qint64 material, Quantity quantity, QDate day = {})
{
    Receipt receipt{.material = Id<Material>(material), .pieces = {quantity}, .cost = Money::fromMinor(1000)};
    receipt.day = day;
    return receive(*studio, receipt, {}).value().front().id;
}

void compareSum(const MetalAccount &account)
{
    Quantity gross, pure;
    for (const MetalWeight &weight : {account.opening, account.received, account.used, account.scrapped,
                                      account.sentBack, account.counted, account.other}) {
        gross += weight.gross;
        pure += weight.pure;
    }
    QCOMPARE(gross, account.closing.gross);
    QCOMPARE(pure, account.closing.pure);
}

class TestFineMetal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPeriodIsOpenedMovedAndClosed()
    {
        TestStudio studio;
        const qint64 sterling =
            addJson(*studio, materialKind(),
                    R"({"name": "Sterling", "kind": "metal", "unit": "g", "metal": "silver", "fineness": "92.5"})");
        const QDate today = studio->today();
        const Id<Lot> old = receiveMetal(studio, sterling, Quantity::units(100), today.addDays(-20));
        receiveMetal(studio, sterling, Quantity::units(40));
        BENCHBOOK_VERIFY(scrapLot(*studio, old, places::shelf, Quantity::units(3), u"sweeps"_s, {}));
        BENCHBOOK_VERIFY(countLot(*studio, old, places::shelf, Quantity::units(96), u"scale"_s, {}));
        BENCHBOOK_VERIFY(studio->perform(Sentence("Issue and use"), {}, [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(takeOut(action, old, places::shelf, places::bench, Quantity::units(30), {.kind = "issue"}));
            moveValued(action, old, places::bench, places::used, Quantity::units(10), Money(), {.kind = "use"});
            return {};
        }));
        SplitPart remnant{Quantity::units(6), true};
        BENCHBOOK_VERIFY(splitLot(*studio, old, places::shelf, {remnant}, {}));
        const MetalLedger ledger = ledgerOf(studio, today.addDays(-5), today);
        QCOMPARE(ledger.accounts.size(), 2u);
        const MetalAccount &account = ledger.accounts.front();
        QCOMPARE(account.opening.gross, Quantity::units(100));
        QCOMPARE(plainText(account.opening.pure), u"92.5"_s);
        QCOMPARE(plainText(account.received.pure), u"37"_s);
        QCOMPARE(plainText(account.used.pure), u"-9.25"_s);
        QCOMPARE(plainText(account.scrapped.gross), u"-3"_s);
        QCOMPARE(plainText(account.counted.gross), u"-1"_s);
        QCOMPARE(account.other, MetalWeight());
        QCOMPARE(account.closing.gross, Quantity::units(126));
        QCOMPARE(plainText(account.closing.pure), u"116.55"_s);
        QCOMPARE(account.atBench.gross, Quantity::units(20));
        compareSum(account);
        QVERIFY(!ledger.accounts.back().material);
        QCOMPARE(ledger.accounts.back().closing, account.closing);
        QCOMPARE(cellOf(*studio, fineMetalList(), sterling, "pure"), QJsonValue(u"98.05"_s));
        QCOMPARE(cellOf(*studio, fineMetalList(), sterling, "benchGross"), QJsonValue(u"20"_s));
        QVERIFY(ledgerOf(studio, today.addDays(-60), today.addDays(-30)).accounts.front().closing.gross.isZero());
    }

    void anAssayCountsForItsLot()
    {
        TestStudio studio;
        const qint64 gold =
            addJson(*studio, materialKind(),
                    R"({"name": "Gold", "kind": "metal", "unit": "ozt", "metal": "gold", "fineness": "75"})");
        addJson(*studio, materialKind(), R"({"name": "Wire", "kind": "metal", "unit": "m", "metal": "gold"})");
        const Id<Lot> lot = receiveMetal(studio, gold, Quantity::fromMicro(333'333));
        receiveMetal(studio, gold, Quantity::fromMicro(777'777));
        BENCHBOOK_VERIFY(changeLot(*studio, lot, {{.fineness = Ratio::fromPpm(585'333)}, {}}, {}));
        SplitPart part{Quantity::fromMicro(100'001)};
        const auto cut = splitLot(*studio, lot, places::shelf, {part}, {});
        BENCHBOOK_VERIFY(cut);
        BENCHBOOK_VERIFY(changeLot(*studio, cut->front().id, {{.fineness = Ratio::fromPpm(580'001)}, {}}, {}));
        BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, Quantity::fromMicro(7), u"lost"_s, {}));
        const MetalLedger ledger = ledgerOf(studio, {}, studio->today());
        QCOMPARE(ledger.unweighed, QStringList{u"Wire"_s});
        for (const MetalAccount &account : ledger.accounts)
            compareSum(account);
        // 1.111103 oz t are 34.559166 g; the assay of the part is the only thing that moved nothing.
        QCOMPARE(plainText(ledger.accounts.front().closing.gross), u"34.559166"_s);
        QVERIFY(ledger.accounts.front().other.gross.isZero());
        QVERIFY(ledger.accounts.front().other.pure < Quantity());
    }
};

} // namespace

std::unique_ptr<QObject> testFineMetal() { return std::make_unique<TestFineMetal>(); }

} // namespace benchbook::testing

#include "test_fine_metal.moc"
