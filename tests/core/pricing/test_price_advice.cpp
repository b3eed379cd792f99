// The whole proposal: each rule is heard.
#include "core/pricing/rules/price_advice.h"
#include "tests/core/pricing/price_rules_fixture.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

PriceAdviceInputs walletAdvice(double elasticity, double deviation = 0.2)
{
    PriceAdviceInputs inputs;
    inputs.cost = walletCost();
    inputs.today = QDate(2026, 3, 10);
    DemandBelief demand;
    demand.elasticity = Elasticity::normal(elasticity, deviation);
    demand.units = 30;
    demand.deviation = 0.3;
    demand.lowestSeen = wholeYuan(150);
    demand.highestSeen = wholeYuan(300);
    inputs.demand = demand;
    return inputs;
}

bool says(const PriceAdvice &advice, const QString &words)
{
    return std::any_of(advice.reasons.begin(), advice.reasons.end(),
                       [&](const QString &reason) { return reason.contains(words); });
}

} // namespace

class PriceAdviceTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPriceMovesTowardsWhatEarnsMost();
    void aDoubtfulMoveIsNotProposed();
    void aFullWorkshopAsksMore();
    void anIdleWorkshopMayGoToItsDirectCost();
    void moreAskedForThanCanBeMade();
    void othersLimitARise();
    void newsHoldACutBack();
    void unknownCostGivesNoAdvice();
    void aFirstPrice();
    void tiersStayAboveTheFloor();
    void badValuesAreAnswered();
};

void PriceAdviceTests::aPriceMovesTowardsWhatEarnsMost()
{
    // Cost 155: at -2.6 the best price is 252, more than 10 % above 200.
    const PriceAdvice advice = advisePrice(walletAdvice(-2.6)).value();
    QCOMPARE(advice.kind, AdviceKind::Raise);
    QCOMPARE(advice.price->minor(), wholeYuan(220).minor());
    QVERIFY(advice.effect && advice.effect->profitChange.likely > Money());
    QVERIFY(says(advice, u"8 times in 10"_s));
    // At -7 it is 181; the ending is the market's.
    PriceAdviceInputs eager = walletAdvice(-7);
    eager.cost.ending = u"8"_s;
    const PriceAdvice lower = advisePrice(eager).value();
    QCOMPARE(lower.kind, AdviceKind::Lower);
    QCOMPARE(lower.price->minor() % 1'000, 800);
    // Only as far as prices were seen.
    PriceAdviceInputs narrow = walletAdvice(-2.6);
    narrow.demand->highestSeen = wholeYuan(200);
    QCOMPARE(advisePrice(narrow)->price->minor(), wholeYuan(210).minor());
}

void PriceAdviceTests::aDoubtfulMoveIsNotProposed()
{
    // The best price at -4.4 lies by 200; whatever is done is as likely to lose.
    const PriceAdvice advice = advisePrice(walletAdvice(-4.35, 0.6)).value();
    QCOMPARE(advice.kind, AdviceKind::Keep);
    QCOMPARE(advice.price->minor(), wholeYuan(200).minor());
    QVERIFY(!advice.effect);
}

void PriceAdviceTests::aFullWorkshopAsksMore()
{
    PriceAdviceInputs inputs = walletAdvice(-4.35);
    inputs.load = BottleneckLoad{u"Stitching"_s, Ratio::percent(110), Rate::perHour(wholeYuan(60))};
    inputs.bottleneckSeconds = 1800;
    const PriceAdvice advice = advisePrice(inputs).value();
    QCOMPARE(advice.suggestion.unitCost->minor(), wholeYuan(185).minor());
    QCOMPARE(advice.kind, AdviceKind::Raise);
    QCOMPARE(advice.suggestion.costLines.back().part, PricePart::Load);
}

void PriceAdviceTests::anIdleWorkshopMayGoToItsDirectCost()
{
    PriceAdviceInputs inputs = walletAdvice(-3);
    inputs.load = BottleneckLoad{u"Stitching"_s, Ratio::percent(20), {}};
    QCOMPARE(*advisePrice(inputs)->floor, *advisePrice(inputs)->suggestion.floor);
    inputs.idleFloorIsDirect = true;
    const PriceAdvice advice = advisePrice(inputs).value();
    QCOMPARE(advice.floor->minor(), wholeYuan(75).minor());
    QVERIFY(says(advice, u"idle"_s));
    // With 75 instead of 155 a piece it pays to sell more of them.
    QCOMPARE(advice.kind, AdviceKind::Lower);
    QVERIFY(*advice.price >= wholeYuan(180) && advice.effect->profitChange.likely > Money());
}

void PriceAdviceTests::moreAskedForThanCanBeMade()
{
    PriceAdviceInputs inputs = walletAdvice(-4.35);
    inputs.canMake = 22;
    const PriceAdvice advice = advisePrice(inputs).value();
    QCOMPARE(advice.kind, AdviceKind::Raise);
    QVERIFY(says(advice, u"can be made"_s));
    QVERIFY(advice.effect->profitChange.likely > Money());
}

void PriceAdviceTests::othersLimitARise()
{
    PriceAdviceInputs inputs = walletAdvice(-2.6);
    for (const int yuan : {195, 205, 210, 212})
        inputs.competitors.push_back({u"Shop"_s, wholeYuan(yuan), Ratio::percent(100), inputs.today});
    QCOMPARE(advisePrice(inputs)->price->minor(), wholeYuan(210).minor());
    inputs.competitors.resize(1); // one shop is an anecdote
    QCOMPARE(advisePrice(inputs)->price->minor(), wholeYuan(220).minor());
}

void PriceAdviceTests::newsHoldACutBack()
{
    PriceAdviceInputs inputs = walletAdvice(-7);
    inputs.news = DemandNews{40, 20, 12, 28, 1};
    const PriceAdvice advice = advisePrice(inputs).value();
    QCOMPARE(advice.kind, AdviceKind::Keep);
    QVERIFY(says(advice, u"better than expected"_s));
}

void PriceAdviceTests::unknownCostGivesNoAdvice()
{
    PriceAdviceInputs inputs = walletAdvice(-3);
    inputs.cost.materials.front().cost.reset();
    const PriceAdvice advice = advisePrice(inputs).value();
    QCOMPARE(advice.kind, AdviceKind::Unknown);
    QVERIFY(!advice.price && !advice.floor && !advice.reasons.empty());
}

void PriceAdviceTests::aFirstPrice()
{
    PriceAdviceInputs inputs = walletAdvice(-3);
    inputs.cost.currentPrice.reset();
    const PriceAdvice advice = advisePrice(inputs).value();
    QCOMPARE(advice.kind, AdviceKind::First);
    QCOMPARE(*advice.price, *advice.suggestion.target);
    for (const int yuan : {240, 250, 260})
        inputs.competitors.push_back({u"Shop"_s, wholeYuan(yuan), Ratio::percent(100), inputs.today});
    QCOMPARE(advisePrice(inputs)->price->minor(), wholeYuan(240).minor());
}

void PriceAdviceTests::tiersStayAboveTheFloor()
{
    const auto tier = [](int discount) {
        return tierPrice(wholeYuan(200), Ratio::percent(discount), wholeYuan(172), u"8"_s, yuanCurrency()).minor();
    };
    QCOMPARE(tier(0), wholeYuan(198).minor());
    QCOMPARE(tier(10), wholeYuan(178).minor());
    QCOMPARE(tier(50), wholeYuan(178).minor());
    QCOMPARE(tierPrice(wholeYuan(100), Ratio::percent(10), wholeYuan(172), u"8"_s, yuanCurrency()), wholeYuan(172));
}

void PriceAdviceTests::badValuesAreAnswered()
{
    PriceAdviceInputs inputs = walletAdvice(-3);
    inputs.cost.currentPrice = Money();
    QCOMPARE(advisePrice(inputs).error().code, ErrorCode::Invalid);
    inputs = walletAdvice(-3);
    inputs.cost.currentPrice = Money::fromMinor(9'000'000'000'000'000'000);
    QVERIFY(!advisePrice(inputs).ok());
    inputs = walletAdvice(-3);
    inputs.cost.fee = Ratio::percent(95);
    QCOMPARE(advisePrice(inputs).error().code, ErrorCode::Refused);
    inputs = walletAdvice(-3);
    inputs.demand->units = 0;
    QCOMPARE(advisePrice(inputs)->kind, AdviceKind::Keep);
}

int runPriceAdviceTests(int argc, char **argv)
{
    PriceAdviceTests tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "test_price_advice.moc"
