// The price response on made-up shops whose truth is known: nearer to it than each product's own figures, never a
// positive answer, plain about bad data.
#include "core/base/random.h"
#include "core/pricing/response/elasticity_posterior.h"
#include "core/pricing/response/price_panel.h"

#include <QtTest>

#include <cmath>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

double uniform(Random &random, double low, double high) { return low + (high - low) * random.unit(); }

struct Shop
{
    std::vector<PriceHistory> histories;
    std::vector<double> truth;
};

struct ShopPlan
{
    int products = 30;
    int weeks = 8;
    double mean = -2.2;
    double spread = 0.6;
    double noise = 0.25;
    double moves = 0.12;
};

Shop makeShop(Random &random, const ShopPlan &plan, const QString &group = u"wallets"_s)
{
    Shop shop;
    for (int p = 0; p < plan.products; ++p) {
        const double slope = std::min(plan.mean + plan.spread * random.normal(0, 1), -0.1);
        const double level = uniform(random, 2, 6);
        PriceHistory history{u"%1-%2"_s.arg(group).arg(p), group, {}};
        for (int week = 0; week < plan.weeks; ++week) {
            const double price = plan.moves * random.normal(0, 1);
            const double volume = level + slope * price + plan.noise * random.normal(0, 1);
            history.points.push_back({week, 40 * std::exp(price), std::exp(volume), 0, 0});
        }
        shop.histories.push_back(std::move(history));
        shop.truth.push_back(slope);
    }
    return shop;
}

double meanSquare(const std::vector<double> &errors)
{
    double sum = 0;
    for (const double error : errors)
        sum += error * error;
    return sum / double(errors.size());
}

} // namespace

class PriceResponseTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawnTowardsTheGroupIsNearerToTheTruth();
    void whatAWeekDidToAllIsNoAnswerToPrices();
    void neverAPositiveAnswer();
    void rangesHoldTheTruth();
    void levelsFollowRecentWeeks();
    void aDisplayIsNotTakenForThePrice();
    void outsideTheEvidenceTheRangeSaysSo();
    void badDataGetsAPlainAnswer();
    void aNewProductBorrows();
    void groupsTeachEachOtherALittle();
    void oneWildPointDoesNotMatter();
    void panelsAreReadAndAnswered();
    void askedVolumesAreNotLookedAt();
};

void PriceResponseTests::drawnTowardsTheGroupIsNearerToTheTruth()
{
    Random random(3);
    std::vector<double> own;
    std::vector<double> drawn;
    for (int i = 0; i < 10; ++i) {
        const Shop shop = makeShop(random, {});
        const std::vector<PriceResponse> responses = learnResponses(shop.histories);
        for (std::size_t p = 0; p < responses.size(); ++p) {
            own.push_back(responses[p].ownSlope - shop.truth[p]);
            drawn.push_back(responses[p].elasticity.mean() - shop.truth[p]);
        }
    }
    QVERIFY2(meanSquare(drawn) < 0.5 * meanSquare(own),
             qPrintable(u"%1 beside %2"_s.arg(meanSquare(drawn)).arg(meanSquare(own))));
    QVERIFY2(meanSquare(drawn) < 0.6 * 0.6, "no nearer than the group's mean");
}

void PriceResponseTests::whatAWeekDidToAllIsNoAnswerToPrices()
{
    Random random(5);
    // Before the holiday everybody is on offer and everybody buys more: not because of the offer alone.
    ShopPlan plan;
    plan.mean = -1.5;
    plan.spread = 0.2;
    Shop shop = makeShop(random, plan);
    for (PriceHistory &history : shop.histories) {
        history.points[5].price *= 0.8;
        history.points[5].volume *= 2 * std::pow(0.8, -1.5);
    }
    double mean = 0;
    for (const PriceResponse &response : learnResponses(shop.histories))
        mean += response.elasticity.mean() / double(shop.histories.size());
    QVERIFY2(std::abs(mean + 1.5) < 0.35, qPrintable(QString::number(mean)));
}

void PriceResponseTests::neverAPositiveAnswer()
{
    Random random(7);
    for (int i = 0; i < 40; ++i) {
        ShopPlan plan;
        plan.products = int(random.between(1, 6));
        plan.weeks = int(random.between(2, 40));
        plan.noise = uniform(random, 0, 1.5);
        plan.moves = uniform(random, 0, 0.3);
        Shop shop = makeShop(random, plan);
        if (i % 2 == 0) {
            for (PriceHistory &history : shop.histories) {
                for (PricePoint &point : history.points)
                    point.volume = point.price * point.price; // prestige, or a mistake
            }
        }
        for (const PriceResponse &response : learnResponses(shop.histories)) {
            QVERIFY(response.elasticity.mean() < 0);
            QVERIFY(response.elasticity.quantile(1) <= 0);
            QVERIFY(response.at(1, 30).logVolume > response.at(1, 50).logVolume);
            QVERIFY(std::isfinite(response.at(13, 40).low) && std::isfinite(response.at(13, 40).high));
        }
    }
}

void PriceResponseTests::rangesHoldTheTruth()
{
    Random random(9);
    int held = 0;
    int asked = 0;
    int weeksHeld = 0;
    for (int i = 0; i < 40; ++i) {
        ShopPlan plan;
        plan.weeks = 13;
        Shop shop = makeShop(random, plan);
        std::vector<PricePoint> next;
        for (PriceHistory &history : shop.histories) {
            next.push_back(history.points.back());
            history.points.pop_back();
        }
        const std::vector<PriceResponse> responses = learnResponses(shop.histories);
        for (std::size_t p = 0; p < responses.size(); ++p) {
            const Elasticity &elasticity = responses[p].elasticity;
            held += elasticity.quantile(0.1) <= shop.truth[p] && shop.truth[p] <= elasticity.quantile(0.9) ? 1 : 0;
            const VolumeForecast week = responses[p].at(1, next[p].price);
            weeksHeld += week.low <= next[p].volume && next[p].volume <= week.high ? 1 : 0;
            ++asked;
        }
    }
    QVERIFY2(held > 0.72 * asked && held < 0.92 * asked, qPrintable(u"%1 of %2"_s.arg(held).arg(asked)));
    QVERIFY2(weeksHeld > 0.72 * asked && weeksHeld < 0.96 * asked, qPrintable(u"%1 of %2"_s.arg(weeksHeld).arg(asked)));
}

void PriceResponseTests::levelsFollowRecentWeeks()
{
    PriceHistory history{u"x"_s, {}, {}};
    for (int week = 0; week < 20; ++week)
        history.points.push_back({week, 10, week < 10 ? 100.0 : 200.0, 0, 0});
    const PriceResponse response = learnResponses({history}).front();
    const double next = response.at(1, 10).volume;
    QVERIFY2(next > 165 && next < 205, qPrintable(QString::number(next)));
    // Far ahead the last weeks count for less.
    QVERIFY(response.at(26, 10).volume < next);
    QVERIFY(response.at(26, 10).high / response.at(26, 10).low > response.at(1, 10).high / response.at(1, 10).low);
}

void PriceResponseTests::aDisplayIsNotTakenForThePrice()
{
    Random random(13);
    ShopPlan plan;
    plan.weeks = 20;
    plan.mean = -1.5;
    plan.spread = 0.1;
    Shop shop = makeShop(random, plan);
    for (PriceHistory &history : shop.histories) {
        for (std::size_t week = 3; week < history.points.size(); week += 5) {
            history.points[week].display = 1;
            history.points[week].price *= 0.85;
            history.points[week].volume *= std::exp(1.0) * std::pow(0.85, -1.5);
        }
    }
    const std::vector<PriceResponse> responses = learnResponses(shop.histories);
    double mean = 0;
    for (const PriceResponse &response : responses)
        mean += response.elasticity.mean() / double(responses.size());
    QVERIFY2(std::abs(mean + 1.5) < 0.4, qPrintable(QString::number(mean)));
    QVERIFY2(std::abs(responses.front().displayEffect - 1) < 0.2,
             qPrintable(QString::number(responses.front().displayEffect)));
    QVERIFY(responses.front().at(1, 40, 0, 1).volume > 2 * responses.front().at(1, 40).volume);
    QVERIFY(std::abs(responses.front().at(1, 40, 0.7).logVolume - responses.front().at(1, 40).logVolume - 0.7) < 1e-9);
}

void PriceResponseTests::outsideTheEvidenceTheRangeSaysSo()
{
    Random random(15);
    const std::vector<PriceResponse> responses = learnResponses(makeShop(random, {}).histories);
    const PriceResponse &response = responses.front();
    QVERIFY(!response.at(1, response.highestPrice).outsideEvidence);
    const VolumeForecast beyond = response.at(1, response.highestPrice * 1.5);
    QVERIFY(beyond.outsideEvidence);
    // A response that did see such a price is surer of it.
    PriceResponse travelled = response;
    travelled.highestPrice *= 1.5;
    QVERIFY(beyond.deviation > 1.1 * travelled.at(1, travelled.highestPrice).deviation);
}

void PriceResponseTests::badDataGetsAPlainAnswer()
{
    std::vector<PriceHistory> bad(7);
    bad[1].points = {{1, 10, 5, 0, 0}};
    bad[2].points = {{1, 10, 0, 0, 0}, {2, 10, 0, 0, 0}, {3, 12, 0, 0, 0}};
    bad[3].points = {{1, -4, 5, 0, 0}, {2, 0, 5, 0, 0}, {3, 4, -5, 0, 0}, {4, std::nan(""), 5, 0, 0}};
    bad[4].points = {{1, 10, 5, 0, 0}, {1, 10, 6, 0, 0}, {1, 12, 5, 0, 0}};
    bad[5].points = {{-2'000'000'000, 1e-300, 1e300, 0, 0}, {2'000'000'000, 1e300, 1e-300, 0, 0}};
    for (int week = 0; week < 2080; ++week)
        bad[6].points.push_back({week, 10.0 + week % 3, 20.0 + week % 5, 0, 0});
    const std::vector<PriceResponse> responses = learnResponses(bad);
    QCOMPARE(responses.size(), bad.size());
    QVERIFY(!responses[0].knowsLevel() && !responses[3].knowsLevel());
    QCOMPARE(responses[3].unusable, 4);
    QCOMPARE(responses[6].points, int(maxResponsePoints));
    for (const PriceResponse &response : responses) {
        QVERIFY(response.elasticity.mean() < 0 && response.elasticity.mean() > -8);
        QVERIFY(!response.reasons().isEmpty());
        if (response.knowsLevel()) {
            const VolumeForecast next = response.at(1, 11);
            QVERIFY(next.low >= 0 && next.low <= next.volume && next.volume <= next.high && std::isfinite(next.high));
        }
    }
}

void PriceResponseTests::aNewProductBorrows()
{
    Random random(17);
    ShopPlan plan;
    plan.mean = -3;
    plan.spread = 0.2;
    plan.weeks = 30;
    Shop shop = makeShop(random, plan);
    shop.histories.push_back({u"new"_s, u"wallets"_s, {}});
    shop.histories.push_back({u"steady"_s, u"wallets"_s, {{28, 40, 9, 0, 0}, {29, 40, 9, 0, 0}}});
    const std::vector<PriceResponse> responses = learnResponses(shop.histories);
    for (const PriceResponse &response : {responses[30], responses[31]}) {
        QVERIFY2(std::abs(response.elasticity.mean() + 3) < 0.3,
                 qPrintable(QString::number(response.elasticity.mean())));
        QCOMPARE(response.ownShare, 0.0);
    }
    QVERIFY(responses[31].reasons().join(u' ').contains(u"never changed"_s));
}

void PriceResponseTests::groupsTeachEachOtherALittle()
{
    Random random(19);
    ShopPlan steep;
    steep.mean = -3.5;
    steep.spread = 0.2;
    steep.weeks = 40;
    Shop shop = makeShop(random, steep, u"bags"_s);
    const Shop more = makeShop(random, steep, u"belts"_s);
    shop.histories.insert(shop.histories.end(), more.histories.begin(), more.histories.end());
    shop.histories.push_back({u"new"_s, u"cases"_s, {}});
    const Elasticity beside = learnResponses(shop.histories).back().elasticity;
    const Elasticity alone = learnResponses({shop.histories.back()}).front().elasticity;
    QVERIFY2(beside.mean() < -3, qPrintable(QString::number(beside.mean())));
    QVERIFY2(alone.mean() > -2.5, qPrintable(QString::number(alone.mean())));
    QVERIFY(beside.deviation() > 0.4);
}

void PriceResponseTests::oneWildPointDoesNotMatter()
{
    Random random(21);
    Shop shop = makeShop(random, {.products = 1, .weeks = 20});
    const PriceResponse calm = learnResponses(shop.histories).front();
    shop.histories.front().points[7].volume *= 1000;
    const PriceResponse wild = learnResponses(shop.histories).front();
    QCOMPARE(wild.outliers, 1);
    QVERIFY(std::abs(wild.at(1, 40).logVolume - calm.at(1, 40).logVolume) < 0.1);
    QVERIFY(std::abs(wild.elasticity.mean() - calm.elasticity.mean()) < 0.3);
}

void PriceResponseTests::panelsAreReadAndAnswered()
{
    const QString panel = u"unit,date,price,volume\n"
                          "a,2026-01-05,10,20\n"
                          "a,2026-01-12,11,18\n"
                          "a,2026-01-26,10,\n"
                          "\"b, c\",2026-01-05,5,7\n"_s;
    const auto units = readPricePanel(panel);
    QVERIFY(units.ok());
    QCOMPARE(units->size(), std::size_t(2));
    QCOMPARE((*units)[0].rows[2].point.period - (*units)[0].rows[1].point.period, 2);
    const PanelAnswer answer = answerPanel(*units, {});
    QCOMPARE(answer.rows, 1);
    QCOMPARE(answer.units, 2);
    QVERIFY(answer.csv.contains("\na,2,2026-01-26,10,"));

    QVERIFY(readPricePanel(u"unit,price\na,1\n"_s).error().message.contains(u"volume, date"_s));
    QVERIFY(readPricePanel(u"unit,t,price,volume\na,1,x,2\n"_s).error().message.contains(u"Line 2"_s));
    QVERIFY(readPricePanel(u"unit,t,price,volume\na,soon,1,2\n"_s).error().message.contains(u"soon"_s));
    QVERIFY(!readPricePanel(u""_s).ok());
}

void PriceResponseTests::askedVolumesAreNotLookedAt()
{
    Random random(23);
    const Shop shop = makeShop(random, {.weeks = 21});
    const auto csv = [&](double factor) {
        std::vector<PanelUnit> units;
        for (const PriceHistory &history : shop.histories) {
            PanelUnit unit{history.id, history.group, {}};
            for (const PricePoint &point : history.points) {
                unit.rows.push_back({point, true, QString::number(point.period)});
                if (point.period >= 8)
                    unit.rows.back().point.volume *= factor;
            }
            units.push_back(std::move(unit));
        }
        return answerPanel(units, {.history = 8, .ahead = 13});
    };
    QCOMPARE(csv(1).rows, 30 * 13);
    QCOMPARE(csv(1).csv, csv(100).csv);
}

QTEST_APPLESS_MAIN(PriceResponseTests)
#include "test_price_response.moc"
