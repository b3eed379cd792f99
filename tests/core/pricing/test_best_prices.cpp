// What earns most, what a change brings, and promotions that pay.
#include "core/base/random.h"
#include "core/pricing/rules/promotion.h"
#include "tests/core/pricing/price_rules_fixture.h"

#include <QtTest>

#include <cmath>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

DemandBelief certainDemand(double elasticity, double units = 100)
{
    DemandBelief demand;
    demand.elasticity = Elasticity::exactly(elasticity);
    demand.units = units;
    demand.lowestSeen = wholeYuan(100);
    demand.highestSeen = wholeYuan(400);
    return demand;
}

PromotionQuestion slackWeek(double elasticity)
{
    PromotionQuestion question;
    question.price = wholeYuan(200);
    question.floor = wholeYuan(80);
    question.economics.unitCost = wholeYuan(75);
    question.demand = certainDemand(elasticity, 10);
    question.currency = yuanCurrency();
    return question;
}

} // namespace

class BestPriceTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormulaForACertainElasticity();
    void noOtherPriceEarnsMore();
    void whatLittleIsKnownOfPullsLess();
    void whoeverAsksMoreThanCanBeMadePaysMore();
    void effectsHaveTheirRange();
    void evidenceEndsWherePricesEnd();
    void aPromotionPaysOnlyWhereBuyersAnswer();
    void deadStockEndsWithTheLastPiece();
    void aSegmentGivesLessAway();
    void borrowedSalesAreTakenOff();
};

void BestPriceTests::theFormulaForACertainElasticity()
{
    const PriceEconomics economics{wholeYuan(100), Ratio::percent(10), wholeYuan(6), Ratio::percent(10)};
    // (100 + 6) ÷ 0.8 × 3 ÷ 2 = 198.75; the cell's middle is -3.01.
    const Money best = bestPrice(economics, Elasticity::exactly(-3), wholeYuan(1), wholeYuan(1000));
    QVERIFY2(std::abs(best.minor() - 19'875) < 60, qPrintable(QString::number(best.minor())));
    QCOMPARE(bestPrice(economics, Elasticity::exactly(-3), wholeYuan(1), wholeYuan(150)).minor(), 15'000);
    QCOMPARE(bestPrice(economics, Elasticity::exactly(-0.5), wholeYuan(1), wholeYuan(150)).minor(), 15'000);
    QCOMPARE(contribution(economics, wholeYuan(200)).minor(), wholeYuan(54).minor());
}

void BestPriceTests::noOtherPriceEarnsMore()
{
    Random random(31);
    for (int i = 0; i < 200; ++i) {
        const DemandBelief demand = certainDemand(-1.2 - 4 * random.unit());
        const PriceEconomics economics{
            Money::fromMinor(random.between(2'000, 30'000)), Ratio::fromPpm(random.between(0, 150'000)),
            Money::fromMinor(random.between(0, 500)), Ratio::fromPpm(random.between(0, 130'000))};
        const Money best = bestPrice(economics, demand.elasticity, wholeYuan(150), wholeYuan(260));
        const auto gain = [&](Money price) {
            return effectOfPrice(economics, demand, wholeYuan(200), price).profitChange.likely;
        };
        const Money most = gain(best);
        for (int yuan = 150; yuan <= 260; yuan += 5) {
            const Money other = gain(wholeYuan(yuan));
            QVERIFY2(other.minor() <= most.minor() + 200,
                     qPrintable(u"%1: %2"_s.arg(yuan).arg((other - most).minor())));
        }
    }
}

void BestPriceTests::whatLittleIsKnownOfPullsLess()
{
    const PriceEconomics economics{wholeYuan(100), {}, {}, {}};
    const auto best = [&](const Elasticity &elasticity) {
        return bestPrice(economics, elasticity, wholeYuan(180), wholeYuan(220)).minor();
    };
    QCOMPARE(best(Elasticity::exactly(-3)), wholeYuan(180).minor());
    const qint64 unsure = best(Elasticity::normal(-3, 1.5));
    QVERIFY2(unsure > wholeYuan(185).minor() && unsure < wholeYuan(205).minor(), qPrintable(QString::number(unsure)));
}

void BestPriceTests::whoeverAsksMoreThanCanBeMadePaysMore()
{
    const DemandBelief demand = certainDemand(-2);
    QCOMPARE(capacityPrice(demand, 120, wholeYuan(200), wholeYuan(300)), wholeYuan(200));
    const Money full = capacityPrice(demand, 81, wholeYuan(200), wholeYuan(300));
    // 100 ÷ 81 is 1.2346, its root 1.111.
    QVERIFY2(std::abs(full.minor() - 22'222) < 50, qPrintable(QString::number(full.minor())));
    QCOMPARE(capacityPrice(demand, 0, wholeYuan(200), wholeYuan(220)), wholeYuan(220));
    const ChangeEffect effect = effectOfPrice({wholeYuan(100), {}, {}, {}}, demand, wholeYuan(200), full, 81);
    QVERIFY(std::abs(effect.units - effect.unitsBefore) < 1 && effect.profitChange.likely > Money());
}

void BestPriceTests::effectsHaveTheirRange()
{
    DemandBelief demand = certainDemand(-2);
    const PriceEconomics economics{wholeYuan(100), {}, {}, {}};
    ChangeEffect effect = effectOfPrice(economics, demand, wholeYuan(200), wholeYuan(220));
    // 100 × 1.1^-2 = 82.6 pieces at 120 each beside 100 at 100.
    QVERIFY(std::abs(effect.units - 82.6) < 0.2);
    QVERIFY(std::abs(effect.profitChange.likely.minor() + 8'300) < 2'000);
    QVERIFY((effect.profitChange.high - effect.profitChange.low).minor() < 2'000);
    demand.elasticity = Elasticity::normal(-2, 0.7);
    demand.deviation = 0.4;
    effect = effectOfPrice(economics, demand, wholeYuan(200), wholeYuan(220));
    QVERIFY(effect.profitChange.low < effect.profitChange.likely &&
            effect.profitChange.likely < effect.profitChange.high);
    QVERIFY(effect.unitsLow < effect.units && effect.units < effect.unitsHigh);
    QVERIFY(effect.chanceOfGain > 0.2 && effect.chanceOfGain < 0.7);
    QVERIFY(std::abs(effect.unitsBefore - 100) < 1e-6);
    // To change nothing brings nothing, for certain.
    effect = effectOfPrice(economics, demand, wholeYuan(200), wholeYuan(200));
    QVERIFY(effect.profitChange == MoneyRange() && effect.chanceOfGain == 0);
}

void BestPriceTests::evidenceEndsWherePricesEnd()
{
    DemandBelief demand = certainDemand(-2);
    demand.lowestSeen = wholeYuan(190);
    demand.highestSeen = wholeYuan(200);
    QCOMPARE(evidenceBand(demand, wholeYuan(200)).low.minor(), 18'050);
    QCOMPARE(evidenceBand(demand, wholeYuan(200)).high.minor(), wholeYuan(210).minor());
    demand.lowestSeen = demand.highestSeen = Money();
    QCOMPARE(evidenceBand(demand, wholeYuan(200)).low.minor(), wholeYuan(190).minor());
}

void BestPriceTests::aPromotionPaysOnlyWhereBuyersAnswer()
{
    const PromotionAdvice eager = advisePromotion(slackWeek(-4));
    QVERIFY2(eager.pays, qPrintable(eager.reason));
    QVERIFY(eager.price < wholeYuan(200) && eager.effect.profitChange.likely > Money());
    QVERIFY(eager.effect.units > eager.effect.unitsBefore);
    const PromotionAdvice dull = advisePromotion(slackWeek(-1.2));
    QVERIFY(!dull.pays);
    QCOMPARE(dull.price, wholeYuan(200));
    QVERIFY2(dull.reason.contains(u"No lower price pays"_s), qPrintable(dull.reason));
    PromotionQuestion tight = slackWeek(-4);
    tight.floor = wholeYuan(199);
    QVERIFY(advisePromotion(tight).reason.contains(u"no room"_s));
    // Where nobody knows, a deep cut is not proposed on faith.
    PromotionQuestion unsure = slackWeek(-2);
    unsure.demand.elasticity = Elasticity::normal(-1.6, 1.2);
    QVERIFY(!advisePromotion(unsure).pays);
}

void BestPriceTests::deadStockEndsWithTheLastPiece()
{
    PromotionQuestion question = slackWeek(-5);
    question.kind = PromotionKind::DeadStock;
    question.economics.unitCost = wholeYuan(10);
    question.demand.units = 2;
    const PromotionAdvice plenty = advisePromotion(question);
    question.available = 3;
    const PromotionAdvice three = advisePromotion(question);
    QVERIFY(plenty.pays && three.pays);
    QVERIFY(three.effect.units < 3.001 && three.price > plenty.price);
    question.available = 2;
    QVERIFY(!advisePromotion(question).pays); // they would be sold at the full price as well
}

void BestPriceTests::aSegmentGivesLessAway()
{
    PromotionQuestion question = slackWeek(-4);
    question.kind = PromotionKind::Segment;
    question.reached = Ratio::percent(25);
    const PromotionAdvice some = advisePromotion(question);
    QVERIFY(some.pays);
    const double all = advisePromotion(slackWeek(-4)).effect.units;
    QVERIFY(some.effect.units < all && some.effect.units > some.effect.unitsBefore);
}

void BestPriceTests::borrowedSalesAreTakenOff()
{
    PromotionQuestion question = slackWeek(-2.6);
    question.borrowed = {};
    const PromotionAdvice fresh = advisePromotion(question);
    QVERIFY(fresh.pays);
    question.borrowed = Ratio::percent(90);
    QVERIFY(!advisePromotion(question).pays);
}

int runBestPriceTests(int argc, char **argv)
{
    BestPriceTests tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "test_best_prices.moc"
