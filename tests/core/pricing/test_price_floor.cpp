// A hundred thousand prices by chance: none is ever proposed below its floor.
#include "core/base/random.h"
#include "core/pricing/rules/price_advice.h"
#include "core/pricing/rules/promotion.h"
#include "tests/core/pricing/price_rules_fixture.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

constexpr int randomCases = 100'000;

std::vector<Elasticity> someElasticities(Random &random)
{
    std::vector<Elasticity> elasticities{Elasticity()};
    for (int i = 0; i < 30; ++i)
        elasticities.push_back(Elasticity::normal(-8 * random.unit(), 0.02 + 2 * random.unit()));
    return elasticities;
}

std::optional<Money> maybeMoney(Random &random, qint64 low, qint64 high, double chance)
{
    return random.chance(chance) ? std::optional(Money::fromMinor(random.between(low, high))) : std::nullopt;
}

PriceInputs randomCost(Random &random)
{
    static const std::vector<QString> endings{u"none"_s, u"0"_s, u"5"_s, u"8"_s, u"88"_s, u"9"_s, u".90"_s, u".99"_s};
    PriceInputs inputs = walletCost();
    inputs.quantity = int(random.between(1, 20));
    inputs.materials.front().cost = Money::fromMinor(random.between(0, 100'000));
    inputs.materials.front().replacement = maybeMoney(random, 0, 100'000, 0.5);
    inputs.materialBasis =
        random.pick(std::vector{MaterialBasis::Actual, MaterialBasis::Replacement, MaterialBasis::Higher});
    inputs.steps.front().seconds = random.between(0, 50'000);
    inputs.steps.front().highSeconds = random.between(0, 60'000);
    inputs.steps.front().yield = Ratio::fromPpm(random.between(300'000, 1'000'000));
    inputs.steps.front().lowYield = Ratio::fromPpm(random.between(0, 1'000'000));
    inputs.fee = Ratio::fromPpm(random.between(0, 150'000));
    inputs.fixedFee = Money::fromMinor(random.between(0, 500));
    inputs.tax = Ratio::fromPpm(random.between(0, 150'000));
    inputs.floorMargin = Ratio::fromPpm(random.between(0, 200'000));
    inputs.discount = Ratio::fromPpm(random.between(0, 400'000));
    inputs.ending = random.pick(endings);
    inputs.currentPrice = maybeMoney(random, 1, 200'000, 0.9);
    return inputs;
}

PriceAdviceInputs randomAdvice(Random &random, const std::vector<Elasticity> &elasticities)
{
    PriceAdviceInputs inputs;
    inputs.cost = randomCost(random);
    inputs.today = QDate(2026, 3, 10);
    if (random.chance(0.5)) {
        inputs.load = BottleneckLoad{u"Stitching"_s, Ratio::fromPpm(random.between(0, 1'400'000)),
                                     Rate::perHour(Money::fromMinor(random.between(0, 30'000)))};
        inputs.bottleneckSeconds = random.between(0, 20'000);
        inputs.idleFloorIsDirect = random.chance(0.5);
    }
    if (random.chance(0.8)) {
        inputs.demand = DemandBelief{random.pick(elasticities),
                                     double(random.between(0, 500)),
                                     random.unit(),
                                     Money::fromMinor(random.between(0, 100'000)),
                                     {}};
        inputs.demand->highestSeen = inputs.demand->lowestSeen + Money::fromMinor(random.between(0, 50'000));
    }
    if (random.chance(0.3))
        inputs.canMake = double(random.between(0, 300));
    if (random.chance(0.3))
        inputs.news = DemandNews{double(random.between(0, 50)), 20, 10, 30, 0.5 + random.unit()};
    for (int i = int(random.between(0, 4)); i > 0; --i) {
        inputs.competitors.push_back({u"Shop"_s, Money::fromMinor(random.between(1, 200'000)),
                                      Ratio::fromPpm(random.between(0, 1'000'000)),
                                      inputs.today.addDays(-random.between(0, 900))});
    }
    inputs.guard.largestStep = Ratio::fromPpm(random.between(0, 300'000));
    inputs.guard.lowest = maybeMoney(random, 0, 100'000, 0.2);
    inputs.guard.highest = maybeMoney(random, 0, 200'000, 0.2);
    if (random.chance(0.5))
        inputs.lastChange = inputs.today.addDays(-random.between(0, 60));
    return inputs;
}

} // namespace

class PriceFloorTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFloorIsNeverCrossed();
    void promotionsStayAboveTheFloor();
};

void PriceFloorTests::theFloorIsNeverCrossed()
{
    Random random(41);
    const std::vector<Elasticity> elasticities = someElasticities(random);
    int moved = 0;
    int lifted = 0;
    for (int i = 0; i < randomCases; ++i) {
        const PriceAdviceInputs inputs = randomAdvice(random, elasticities);
        const Result<PriceAdvice> result = advisePrice(inputs);
        if (!result.ok()) {
            QCOMPARE(result.error().code, ErrorCode::Refused);
            continue;
        }
        const PriceAdvice &advice = *result;
        if (advice.kind == AdviceKind::Unknown)
            continue;
        const Money floor = *advice.floor;
        QVERIFY(floor <= *advice.suggestion.floor);
        QVERIFY2(*advice.price >= floor, qPrintable(advice.reasons.back()));
        const Money tier = tierPrice(*advice.price, inputs.cost.discount, floor, inputs.cost.ending, yuanCurrency());
        QVERIFY(tier >= floor && tier <= *advice.price);
        if (!inputs.cost.currentPrice)
            continue;
        const Money current = *inputs.cost.currentPrice;
        moved += *advice.price != current ? 1 : 0;
        const bool hadToRise = current < floor || (inputs.guard.lowest && current < *inputs.guard.lowest);
        lifted += hadToRise ? 1 : 0;
        if (hadToRise)
            continue;
        const Money step = current.share(inputs.guard.largestStep, Rounding::Down);
        QVERIFY(*advice.price <= current + step && *advice.price >= current - step);
        if (inputs.lastChange && inputs.lastChange->daysTo(inputs.today) < inputs.guard.daysBetween)
            QCOMPARE(*advice.price, current);
    }
    QVERIFY2(moved > randomCases / 5 && lifted > randomCases / 10, qPrintable(u"%1, %2"_s.arg(moved).arg(lifted)));
}

void PriceFloorTests::promotionsStayAboveTheFloor()
{
    Random random(33);
    const std::vector<Elasticity> elasticities = someElasticities(random);
    const std::vector<QString> endings{u"none"_s, u"8"_s, u"88"_s, u".90"_s, u"9"_s};
    int paid = 0;
    for (int i = 0; i < randomCases / 5; ++i) {
        PromotionQuestion question;
        question.currency = yuanCurrency();
        question.demand.elasticity = random.pick(elasticities);
        question.demand.units = double(random.between(0, 100));
        question.demand.deviation = random.unit();
        question.kind = random.pick(
            std::vector<PromotionKind>{PromotionKind::SlackWeek, PromotionKind::DeadStock, PromotionKind::Segment});
        question.price = Money::fromMinor(random.between(1, 60'000));
        question.floor = Money::fromMinor(random.between(0, 60'000));
        question.economics.unitCost = Money::fromMinor(random.between(0, 30'000));
        question.economics.fee = Ratio::fromPpm(random.between(0, 200'000));
        question.deepest = Ratio::percent(random.between(0, 90));
        question.ending = random.pick(endings);
        const PromotionAdvice advice = advisePromotion(question);
        paid += advice.pays ? 1 : 0;
        QVERIFY(advice.price <= question.price);
        QVERIFY(!advice.pays || (advice.price >= question.floor && advice.price > Money() &&
                                 advice.effect.profitChange.likely > Money()));
    }
    QVERIFY(paid > 1000);
}

QTEST_APPLESS_MAIN(PriceFloorTests)
#include "test_price_floor.moc"
