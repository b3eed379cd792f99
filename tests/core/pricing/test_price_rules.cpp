// The single rules of prices, by hand on small numbers.
#include "core/pricing/rules/competitor_prices.h"
#include "core/pricing/rules/demand_news.h"
#include "core/pricing/rules/personalisation.h"
#include "core/pricing/rules/price_guard.h"
#include "core/pricing/rules/workshop_load.h"
#include "tests/core/pricing/price_rules_fixture.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class PriceRuleTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endings_data();
    void endings();
    void endingsStayWithinTheirLimits();
    void replacementCostMakesTheRange();
    void learntRangesAddBySquares();
    void aDearTurnIsWarnedOf();
    void theBottleneckIsDearOnlyWhenItIsFull();
    void directCostLeavesWagesOut();
    void aWishCostsItsMinutesAndItsRisk();
    void aWishOfUnknownMaterialIsUnknown();
    void guardRails();
    void tooSoonIsTooSoon();
    void belowTheFloorEverythingElseYields();
    void competitorsCountByLikenessAndAge();
    void newsOnlyHoldBack();
};

void PriceRuleTests::endings_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<qint64>("up");
    QTest::addColumn<qint64>("down");
    QTest::newRow("none") << u"none"_s << qint64(19'375) << qint64(19'375);
    QTest::newRow("8") << u"8"_s << qint64(19'800) << qint64(18'800);
    QTest::newRow("88") << u"88"_s << qint64(28'800) << qint64(18'800);
    QTest::newRow(".00") << u".00"_s << qint64(19'400) << qint64(19'300);
    QTest::newRow(".90") << u".90"_s << qint64(19'390) << qint64(19'290);
    QTest::newRow(".88") << u".88"_s << qint64(19'388) << qint64(19'288);
    QTest::newRow("what is no ending") << u"-5"_s << qint64(19'375) << qint64(19'375);
    QTest::newRow("far too long") << u"123456789"_s << qint64(19'375) << qint64(19'375);
}

void PriceRuleTests::endings()
{
    QFETCH(QString, ending);
    QFETCH(qint64, up);
    QFETCH(qint64, down);
    QCOMPARE(roundedUp(Money::fromMinor(19'375), ending, yuanCurrency()).minor(), up);
    QCOMPARE(roundedDown(Money::fromMinor(19'375), ending, yuanCurrency()).minor(), down);
    const Currency yen{u"JPY"_s, 0};
    QCOMPARE(roundedUp(Money::fromMinor(121), u".90"_s, yen).minor(), qint64(121));
    QCOMPARE(roundedUp(Money::fromMinor(121), u"8"_s, yen).minor(), qint64(128));
}

void PriceRuleTests::endingsStayWithinTheirLimits()
{
    const auto within = [](qint64 price, qint64 low, qint64 high) {
        return roundedWithin(Money::fromMinor(price), Money::fromMinor(low), Money::fromMinor(high), u"8"_s,
                             yuanCurrency())
            .minor();
    };
    QCOMPARE(within(12'500, 12'000, 14'000), 12'800);
    QCOMPARE(within(13'200, 12'000, 14'000), 12'800); // nearer than 138
    QCOMPARE(within(12'500, 12'000, 12'700), 12'500); // 128 and 118 lie outside
    QCOMPARE(within(12'500, 11'800, 12'700), 11'800);
    QCOMPARE(within(90'000, 12'000, 12'900), 12'800);
}

void PriceRuleTests::replacementCostMakesTheRange()
{
    PriceInputs inputs = walletCost();
    inputs.materials.front().replacement = wholeYuan(48);
    PriceSuggestion price = suggestPrice(inputs).value();
    QCOMPARE(price.costLines.front().amount->minor(), wholeYuan(40).minor());
    QCOMPARE(price.costLines.front().range->high.minor(), wholeYuan(48).minor());
    QVERIFY(price.costRange && price.costRange->high > *price.unitCost && price.costRange->low == *price.unitCost);
    inputs.materialBasis = MaterialBasis::Higher;
    price = suggestPrice(inputs).value();
    QCOMPARE(price.unitCost->minor(), wholeYuan(165).minor()); // (48 + 60 + 20) ÷ 0.8 + 5
    QVERIFY(price.costLines.front().reason.contains(u"buy again"_s));
    // What was never bought but has a quote is known after all.
    inputs.materials.front().cost.reset();
    QCOMPARE(suggestPrice(inputs)->unitCost->minor(), wholeYuan(165).minor());
    inputs.materialBasis = MaterialBasis::Actual;
    QVERIFY(!suggestPrice(inputs)->unitCost);
}

void PriceRuleTests::learntRangesAddBySquares()
{
    const MoneyRange sum =
        sumOfRanges({{wholeYuan(7), wholeYuan(10), wholeYuan(16)}, {wholeYuan(16), wholeYuan(20), wholeYuan(28)}});
    QCOMPARE(sum, (MoneyRange{wholeYuan(25), wholeYuan(30), wholeYuan(40)}));
    PriceInputs inputs = walletCost();
    QVERIFY(!suggestPrice(inputs)->costRange);
    inputs.steps.front().lowSeconds = 3000;
    inputs.steps.front().highSeconds = 4500;
    const PriceSuggestion price = suggestPrice(inputs).value();
    QCOMPARE(price.costLines[1].range->low.minor(), wholeYuan(50).minor());
    QCOMPARE(price.costLines[1].range->high.minor(), wholeYuan(75).minor());
    QVERIFY(price.costRange->low < *price.unitCost && *price.unitCost < price.costRange->high);
}

void PriceRuleTests::aDearTurnIsWarnedOf()
{
    PriceInputs inputs = walletCost();
    inputs.steps.front().lowYield = Ratio::percent(40);
    inputs.steps.front().highYield = Ratio::percent(95);
    const PriceSuggestion price = suggestPrice(inputs).value();
    QCOMPARE(price.costLines[3].range->high.minor(), wholeYuan(180).minor()); // 120 ÷ 0.4 − 120
    QVERIFY(!price.warnings.empty());
    QVERIFY2(price.warnings.back().contains(u"loses money"_s), qPrintable(price.warnings.back()));
}

void PriceRuleTests::theBottleneckIsDearOnlyWhenItIsFull()
{
    const auto bid = [](int busy) {
        return bidPrice({u"Stitching"_s, Ratio::percent(busy), Rate::perHour(wholeYuan(90))}, {}, yuanCurrency());
    };
    QVERIFY(bid(30).state == LoadLevel::Idle && bid(30).perHour == Rate());
    QVERIFY(bid(80).state == LoadLevel::Usual && bid(80).perHour == Rate());
    QCOMPARE(bid(90).perHour.perHour().minor(), wholeYuan(30).minor());
    QCOMPARE(bid(160).perHour.perHour().minor(), wholeYuan(90).minor());
    QVERIFY(bid(90).reason.contains(u"90 %"_s) && bid(90).reason.contains(u"30.00 CNY"_s));
    QCOMPARE(loadLine(bid(160), 1200).amount->minor(), wholeYuan(30).minor());
}

void PriceRuleTests::directCostLeavesWagesOut()
{
    QCOMPARE(directCost(suggestPrice(walletCost()).value())->minor(), wholeYuan(75).minor()); // 40 + 30 lost + 5
    PriceInputs unknown = walletCost();
    unknown.materials.front().cost.reset();
    QVERIFY(!directCost(suggestPrice(unknown).value()));
}

void PriceRuleTests::aWishCostsItsMinutesAndItsRisk()
{
    Personalisation wish{u"Monogram"_s, PersonalisationLevel::Basic, 900, Money(), Ratio::percent(10), wholeYuan(30)};
    const auto value = [&](Ratio fee) {
        return valueOfWish(wish, wholeYuan(156), Rate::perHour(wholeYuan(96)), fee, {}, yuanCurrency()).value();
    };
    // 15 minutes are 24; (156 + 24) × 10 ÷ 90 = 20.
    QCOMPARE(value({}).cost->minor(), wholeYuan(44).minor());
    QCOMPARE(value({}).earns->minor(), wholeYuan(-14).minor());
    QVERIFY(value({}).costsMoreThanItEarns && value({}).reason.contains(u"44.00"_s));
    wish.surcharge = *value(Ratio::percent(10)).fairSurcharge;
    QVERIFY(!value(Ratio::percent(10)).costsMoreThanItEarns);
    wish.surcharge -= wholeYuan(1);
    QVERIFY(value(Ratio::percent(10)).costsMoreThanItEarns);
    wish.scrapRisk = Ratio::percent(100);
    QVERIFY(!valueOfWish(wish, wholeYuan(156), {}, {}, {}, yuanCurrency()).ok());
}

void PriceRuleTests::aWishOfUnknownMaterialIsUnknown()
{
    const Personalisation wish{u"Croc strap"_s, PersonalisationLevel::Deep, 600, std::nullopt, {}, wholeYuan(99)};
    const auto value = valueOfWish(wish, wholeYuan(100), Rate::perHour(wholeYuan(60)), {}, {}, yuanCurrency());
    QVERIFY(value.ok() && !value->cost && !value->earns && !value->costsMoreThanItEarns);
    // Taken over into a price it stays unknown.
    PriceInputs inputs = walletCost();
    inputs.added = value->lines;
    QVERIFY(!suggestPrice(inputs)->unitCost);
}

void PriceRuleTests::guardRails()
{
    PriceGuard guard;
    const QDate today(2026, 3, 10);
    PriceRoom room = roomToMove(wholeYuan(200), wholeYuan(100), guard, {}, today, yuanCurrency());
    QCOMPARE(room.low.minor(), wholeYuan(180).minor());
    QCOMPARE(room.high.minor(), wholeYuan(220).minor());
    guard.highest = wholeYuan(205);
    guard.lowest = wholeYuan(195);
    room = roomToMove(wholeYuan(200), wholeYuan(100), guard, {}, today, yuanCurrency());
    QCOMPARE(room.low.minor(), wholeYuan(195).minor());
    QCOMPARE(room.high.minor(), wholeYuan(205).minor());
    QCOMPARE(room.reasons.size(), std::size_t(2));
}

void PriceRuleTests::tooSoonIsTooSoon()
{
    const QDate today(2026, 3, 10);
    const auto room = [&](int daysAgo, Money floor) {
        return roomToMove(wholeYuan(200), floor, {}, today.addDays(-daysAgo), today, yuanCurrency());
    };
    QVERIFY(!room(29, {}).mayMove && room(30, {}).mayMove);
    QCOMPARE(*room(29, {}).nextDay, today.addDays(1));
    QVERIFY(room(1, wholeYuan(210)).mayMove);
}

void PriceRuleTests::belowTheFloorEverythingElseYields()
{
    PriceGuard guard;
    guard.highest = wholeYuan(205);
    const PriceRoom room =
        roomToMove(wholeYuan(200), wholeYuan(300), guard, QDate(2026, 3, 9), QDate(2026, 3, 10), yuanCurrency());
    QVERIFY(room.lifted && room.mayMove);
    QCOMPARE(room.low.minor(), wholeYuan(300).minor());
    QVERIFY(room.high >= room.low);
}

void PriceRuleTests::competitorsCountByLikenessAndAge()
{
    const QDate today(2026, 3, 10);
    std::vector<CompetitorPrice> prices;
    for (const int yuan : {180, 200, 220, 240})
        prices.push_back({u"A"_s, wholeYuan(yuan), Ratio::percent(100), today});
    const auto evidence = competitorEvidence(prices, today, yuanCurrency());
    QCOMPARE(evidence->range, (MoneyRange{wholeYuan(180), wholeYuan(200), wholeYuan(220)}));
    QVERIFY(evidence->trusted);
    // A very dear one that is hardly alike, an old one and one without a price change nothing.
    prices.push_back({u"B"_s, wholeYuan(2000), Ratio::percent(5), today});
    prices.push_back({u"C"_s, wholeYuan(1), Ratio::percent(100), today.addDays(-competitorOldestDays - 1)});
    prices.push_back({u"D"_s, {}, Ratio::percent(100), today});
    const auto more = competitorEvidence(prices, today, yuanCurrency());
    QCOMPARE(more->range.likely.minor(), wholeYuan(220).minor());
    QCOMPARE(more->forgotten, 2);
    for (CompetitorPrice &price : prices)
        price.seen = today.addDays(-2 * competitorHalfLifeDays);
    QVERIFY(!competitorEvidence(prices, today, yuanCurrency())->trusted);
    QVERIFY(!competitorEvidence({}, today, yuanCurrency()));
}

void PriceRuleTests::newsOnlyHoldBack()
{
    const auto may = [](const DemandNews &news) {
        const DemandSignal signal = demandSignal(news);
        return QPair<bool, bool>(signal.mayFall, signal.mayRise);
    };
    QCOMPARE(may({20, 10, 5, 15, 1}), qMakePair(false, true));
    QCOMPARE(may({2, 10, 5, 15, 1}), qMakePair(true, false));
    QCOMPARE(may({10, 10, 5, 15, 1}), qMakePair(true, true));
    QCOMPARE(may({10, 10, 5, 15, 1.6}), qMakePair(false, true));
    QCOMPARE(may({10, 10, 5, 15, 0.5}), qMakePair(true, false));
}

int runPriceRuleTests(int argc, char **argv)
{
    PriceRuleTests tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "test_price_rules.moc"
