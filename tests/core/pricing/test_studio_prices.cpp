// Prices from the studio's own file: what was sold at which price, what others ask, how full the workshop is.
#include "core/pricing/price_kinds.h"
#include "core/pricing/promotion_book.h"
#include "core/pricing/sold_weeks.h"
#include "core/pricing/wishes.h"
#include "tests/core/pricing/priced_studio.h"

#include <QTest>

#include <cmath>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

QString fieldsOf(const Result<qint64> &refused)
{
    QStringList keys;
    if (!refused.ok()) {
        for (const Issue &issue : refused.error().issues)
            keys << issue.field;
    }
    return keys.join(u' ');
}

Draft competitor(Id<Product> product, qint64 price, const QString &day)
{
    return {{u"shop"_s, Value(u"Muji"_s)}, {u"name"_s, Value(u"Bifold"_s)},     {u"product"_s, Value(product)},
            {u"price"_s, Value(price)},    {u"similarity"_s, Value(1'000'000)}, {u"seenDay"_s, Value(day)}};
}

std::vector<PriceHistory> weeksOf(PricedStudio &o)
{
    return o.studio
        ->read([](const Reader &reader) {
            return soldWeeks(reader, demandHistory(reader, DemandPeriod::Week), listPrices(reader),
                             standingPromotions(reader));
        })
        .value();
}

} // namespace

class TestStudioPrices final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherShopsPricesAreRecords()
    {
        PricedStudio o;
        const auto added =
            addRecord(*o.studio, competitorPriceKind(), competitor(o.product(), 32'000, u"2026-08-20"_s), o.shop.owner);
        BENCHBOOK_VERIFY(added);
        const PriceBook book = o.book();
        QCOMPARE(book.competitors.at(o.product()).size(), std::size_t(1));
        QCOMPARE(book.competitors.at(o.product()).front().price, yuan(320));
        Draft wrong = competitor(o.product(), 0, u"2026-09-20"_s);
        wrong[u"similarity"_s] = Value(1'000'001);
        QCOMPARE(fieldsOf(addRecord(*o.studio, competitorPriceKind(), wrong, o.shop.owner)),
                 u"price similarity seenDay"_s);
        BENCHBOOK_VERIFY(o.studio->undo(o.studio->undoable()->entry, o.shop.owner));
        QVERIFY(o.book().competitors.empty());
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }

    void promotionsHaveDaysAndADepth()
    {
        PricedStudio o;
        const auto promotion = [&](const QString &from, const QString &to, qint64 depth) {
            return addRecord(*o.studio, promotionKind(),
                             {{u"name"_s, Value(u"Spring"_s)},
                              {u"reason"_s, Value(u"slack"_s)},
                              {u"segment"_s, Value(u"everybody"_s)},
                              {u"firstDay"_s, Value(from)},
                              {u"lastDay"_s, Value(to)},
                              {u"depth"_s, Value(depth)}},
                             o.shop.owner);
        };
        QCOMPARE(fieldsOf(promotion(u"2026-09-10"_s, u"2026-09-01"_s, 100'000)), u"lastDay"_s);
        QCOMPARE(fieldsOf(promotion(u"2026-09-10"_s, u"2027-09-01"_s, 950'000)), u"lastDay depth"_s);
        BENCHBOOK_VERIFY(promotion(u"2026-09-07"_s, u"2026-09-13"_s, 100'000));
        o.sellWeeks(4, -2);
        const std::vector<PriceHistory> weeks = weeksOf(o);
        // The promotion's week, from Monday to Sunday, stands out by it.
        QCOMPARE(weeks.size(), std::size_t(1));
        QCOMPARE(weeks.front().points.at(0).display, 0.0);
        QCOMPARE(weeks.front().points.at(1).display, 1.0);
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }

    void aListPriceIsSetAndRemembered()
    {
        PricedStudio o;
        o.waitDays(10);
        o.setPrice(yuan(310));
        o.setPrice(yuan(320)); // of one day, the last one counts
        o.waitDays(10);
        BENCHBOOK_VERIFY(o.studio->undo(o.studio->undoable()->entry, o.shop.owner));
        const auto prices = o.studio->read([](const Reader &reader) { return listPrices(reader); }).value();
        const ListPrices &wallet = prices.at(o.shop.wallet);
        QCOMPARE(wallet.on(QDate(2026, 8, 1)), std::optional(yuan(300)));
        QCOMPARE(wallet.on(QDate(2026, 9, 10)), std::optional(yuan(300)));
        QCOMPARE(wallet.on(QDate(2026, 9, 11)), std::optional(yuan(320)));
        QCOMPARE(wallet.on(QDate(2026, 9, 21)), std::optional(yuan(310)));
        QCOMPARE(wallet.lastChange(), std::optional(QDate(2026, 9, 21)));
        QVERIFY(!setListPrice(*o.studio, {o.shop.wallet, Money()}, o.shop.owner).ok());
        const auto below = setListPrice(*o.studio, {o.shop.wallet, yuan(50), yuan(60)}, o.shop.owner);
        QCOMPARE(below.error().code, ErrorCode::Refused);
        BENCHBOOK_VERIFY(setListPrice(*o.studio, {o.shop.wallet, yuan(50), yuan(60), true}, o.shop.owner));
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }

    void moreOrdersFromADearerChannelAreNoChangeOfPrice()
    {
        PricedStudio o;
        for (int week = 0; week < 12; ++week) {
            o.sell(2, yuan(600), 1);
            // The second channel asks a fifth more; it comes and goes.
            if (week % 2 == 0)
                o.sell(4, yuan(4 * 360), 2);
            o.waitDays(7);
        }
        const std::vector<PriceHistory> weeks = weeksOf(o);
        for (const PricePoint &point : weeks.front().points)
            QVERIFY2(std::abs(point.price - 30'000) < 1, qPrintable(QString::number(point.price)));
        o.setPrice(yuan(330));
        o.sell(2, yuan(660), 1);
        o.waitDays(7);
        QVERIFY(std::abs(weeksOf(o).front().points.back().price - 33'000) < 1);
    }

    void weeksWithoutASaleStoodAtTheListPrice()
    {
        PricedStudio o;
        o.sell(3, yuan(900));
        o.waitDays(14);
        o.setPrice(yuan(280));
        o.waitDays(21);
        const std::vector<PricePoint> points = weeksOf(o).front().points;
        QCOMPARE(points.size(), std::size_t(5));
        QCOMPARE(points.back().volume, 0.0);
        QVERIFY(std::abs(points.back().price - 28'000) < 1);
    }

    void theBookLearnsHowBuyersAnswer()
    {
        PricedStudio o;
        for (const int price : {300, 330, 290, 320, 280, 310}) {
            o.setPrice(yuan(price));
            o.sellWeeks(10, -3);
        }
        const PriceBook book = o.book();
        const VariantMarket *market = book.market(o.shop.wallet);
        QVERIFY(market && market->response && market->expected);
        QVERIFY2(market->response->elasticity.mean() < -1.5,
                 qPrintable(QString::number(market->response->elasticity.mean())));
        QVERIFY(std::abs(market->response->lowestPrice - 28'000) < 200);
        QVERIFY(std::abs(market->response->highestPrice - 33'000) < 200);
        // About 11 pieces a week at 310.
        QVERIFY2(market->expected->units > 90 && market->expected->units < 200,
                 qPrintable(QString::number(market->expected->units)));
        const PriceAdviceInputs inputs = o.inputs(book);
        const PriceAdvice advice = advisePrice(inputs).value();
        QVERIFY(advice.price && advice.floor && *advice.price >= *advice.floor);
        const std::vector<PriceCurvePoint> curve = priceCurve(inputs, advice);
        QCOMPARE(curve.size(), std::size_t(41));
        QVERIFY(curve.front().outsideEvidence && curve.back().outsideEvidence);
        // Fewer are sold the dearer it is, and the range holds the middle.
        for (std::size_t at = 1; at < curve.size(); ++at) {
            QVERIFY(curve[at].effect.units <= curve[at - 1].effect.units);
            QVERIFY(curve[at].profitLow <= curve[at].profit && curve[at].profit <= curve[at].profitHigh);
        }
        const QString told = effectSentence(inputs, advice, yuan(320));
        QVERIFY2(told.contains(u"13 week(s)"_s) && told.contains(u"8 times in 10"_s), qPrintable(told));
        QVERIFY(effectSentence(inputs, advice, yuan(310)).isEmpty());
        QVERIFY(effectSentence(inputs, advice, yuan(500)).contains(u"never asked"_s));
    }

    void aForecastTakesThePlaceOfTheMean()
    {
        PricedStudio o;
        o.sellWeeks(12, -2);
        const QDate today = o.studio->today();
        const std::vector<ForecastLine> forecasts{
            {o.shop.wallet, {today, today.addDays(2 * 91 - 1)}, Quantity::units(400)}};
        const PriceBook book =
            o.studio->read([&](const Reader &reader) { return readPriceBook(reader, forecasts); }).value();
        QVERIFY(std::abs(book.market(o.shop.wallet)->expected->units - 200) < 0.001);
    }

    void orderedWorkMakesTheWorkshopBusy()
    {
        PricedStudio o;
        QVERIFY(o.book().bottleneck.has_value());
        QVERIFY(o.book().bottleneck->load.busy < Ratio::percent(5));
        QVERIFY(!o.book().slack.empty());
        OrderDraft draft{.channel = Id<Channel>(1), .lines = {{o.shop.wallet, Quantity::units(600), yuan(300 * 600)}}};
        BENCHBOOK_VERIFY(placeOrder(*o.studio, draft, o.shop.owner));
        receiveOne(o.studio, o.shop.hide, dm2(6000), yuan(30'000));
        receiveOne(o.studio, o.shop.thread, dm2(2000), yuan(2000));
        const PriceBook book = o.book();
        QVERIFY2(book.bottleneck->load.busy > Ratio::percent(100), qPrintable(displayText(book.bottleneck->load.busy)));
        QVERIFY(book.bottleneck->load.bestContribution.perHour() > Money());
        QCOMPARE(book.bottleneck->seconds.at(o.shop.wallet), qint64(2100)); // 5 and 30 min
        const PriceAdvice advice = o.advice(book);
        QCOMPARE(advice.bid->state, LoadLevel::Busy);
        QVERIFY(*advice.suggestion.unitCost > *o.advice(PriceBook{.today = o.studio->today()}).suggestion.unitCost);
    }

    void whatIsOfferedForLessPays()
    {
        PricedStudio o;
        for (const int price : {300, 240, 300, 240, 280}) {
            o.setPrice(yuan(price));
            o.sellWeeks(8, -4);
        }
        const auto offers = [&] {
            return o.studio
                ->read([](const Reader &reader) -> Result<std::vector<PromotionOffer>> {
                    BENCHBOOK_ASSIGN(const PriceBook book, readPriceBook(reader));
                    const StockQuestion question = stockQuestion(reader);
                    BENCHBOOK_ASSIGN(const StockAdvice stock, adviseOnStock(question));
                    BENCHBOOK_ASSIGN(const std::vector<AdvisedPrice> prices, advisePrices(reader, book));
                    return promotionOffers(reader, book, prices, lyingPieces(question, stock));
                })
                .value();
        };
        const std::vector<PromotionOffer> slack = offers();
        QCOMPARE(slack.size(), std::size_t(1));
        QCOMPARE(slack.front().kind, PromotionKind::SlackWeek);
        QVERIFY(slack.front().advice.price >= slack.front().floor);
        QVERIFY(slack.front().advice.price < slack.front().price);
        QCOMPARE(slack.front().days.first.dayOfWeek(), 1);
        // Many more pieces than are asked for, now that nobody has asked for half a year.
        const auto made = planWorkOrder(*o.studio, {.variant = o.shop.wallet, .quantity = 900}, o.shop.owner).value();
        BENCHBOOK_VERIFY(finishWorkOrder(*o.studio, made.id, 900, o.shop.owner));
        o.waitDays(200);
        const std::vector<PromotionOffer> dead = offers();
        const auto found = std::find_if(dead.begin(), dead.end(), [](const PromotionOffer &offer) {
            return offer.kind == PromotionKind::DeadStock;
        });
        QVERIFY(found != dead.end());
        QVERIFY(found->pieces > 100 && found->pieces <= 900);
        QVERIFY(found->advice.effect.unitsHigh <= found->pieces);
        QVERIFY(found->reasons.front().contains(u"%1 piece(s)"_s.arg(found->pieces)));
    }

    void aWishThatCostsMoreThanItEarnsIsNamedFirst()
    {
        PricedStudio o;
        const auto wish = [&](const QString &name, qint64 minutes, qint64 surcharge) {
            return addRecord(*o.studio, personalisationKind(),
                             {{u"name"_s, Value(name)},
                              {u"level"_s, Value(u"basic"_s)},
                              {u"minutes"_s, Value(minutes)},
                              {u"material"_s, Value(0)},
                              {u"surcharge"_s, Value(surcharge)}},
                             o.shop.owner);
        };
        BENCHBOOK_VERIFY(wish(u"Monogram"_s, 6, 3000));
        BENCHBOOK_VERIFY(wish(u"Lining"_s, 60, 3000));
        const PriceBook book = o.book();
        const PriceAdviceInputs inputs = o.inputs(book);
        const PriceAdvice advice = advisePrice(inputs).value();
        const auto wishes =
            o.studio
                ->read([&](const Reader &reader) { return valuedWishes(reader, o.shop.wallet, inputs.cost, advice); })
                .value();
        QCOMPARE(wishes.size(), std::size_t(2));
        QCOMPARE(wishes.front().wish.name, u"Lining"_s);
        QVERIFY(wishes.front().value.costsMoreThanItEarns);
        // An hour of the mean of 120 and 60, and 30 of overhead.
        QCOMPARE(*wishes.front().value.cost, yuan(120));
        QCOMPARE(*wishes.back().value.earns, yuan(18));
    }

    void theOwnersRulesReachTheAdvice()
    {
        PricedStudio o;
        o.change("studio", 1,
                 {{"largest_price_step_ppm", 30'000}, {"price_days_between", 5}, {"material_basis", u"higher"_s}});
        o.change("variant", o.shop.wallet.value(), {{"lowest_price_minor", 29'000}, {"highest_price_minor", 31'000}});
        o.waitDays(3);
        o.setPrice(yuan(301));
        const PriceAdviceInputs inputs = o.inputs(o.book());
        QCOMPARE(inputs.guard.largestStep, Ratio::percent(3));
        QCOMPARE(inputs.guard.highest, std::optional(yuan(310)));
        QCOMPARE(inputs.lastChange, std::optional(o.studio->today()));
        QCOMPARE(inputs.cost.materialBasis, MaterialBasis::Higher);
        QVERIFY(inputs.cost.materials.front().replacement.has_value());
        const PriceAdvice advice = advisePrice(inputs).value();
        QCOMPARE(advice.kind, AdviceKind::Keep);
        QCOMPARE(advice.nextDay, std::optional(o.studio->today().addDays(5)));
    }

    /// Whatever the studio's file says, no proposal crosses the floor or the owner's rails.
    void randomStudiosKeepTheRails()
    {
        PricedStudio o;
        o.sellWeeks(16, -2);
        Random random(17);
        int moved = 0;
        for (int round = 0; round < 120; ++round) {
            const qint64 floorMargin = random.between(0, 300'000);
            const qint64 targetMargin = floorMargin + random.between(0, 300'000);
            const qint64 step = random.between(10'000, 300'000);
            const qint64 price = random.between(2'000, 90'000);
            o.change("studio", 1,
                     {{"floor_margin_ppm", floorMargin},
                      {"target_margin_ppm", targetMargin},
                      {"ceiling_margin_ppm", targetMargin + random.between(0, 300'000)},
                      {"largest_price_step_ppm", step},
                      {"smallest_price_step_ppm", random.between(0, 10'000)},
                      {"price_days_between", random.between(0, 3)},
                      {"tax_ppm", random.between(0, 90'000)},
                      {"idle_floor", random.chance(0.5) ? u"direct"_s : u"full"_s},
                      {"price_ending", random.pick(std::vector<QString>{u"none"_s, u"9"_s, u"88"_s, u".95"_s})}});
            o.change("variant", o.shop.wallet.value(),
                     {{"lowest_price_minor", random.chance(0.3) ? Value(random.between(1'000, 40'000)) : Value()},
                      {"highest_price_minor", random.chance(0.3) ? Value(random.between(40'000, 90'000)) : Value()}});
            o.setPrice(Money::fromMinor(price));
            o.waitDays(int(random.between(0, 5)));
            const PriceBook book = o.book();
            const PriceAdviceInputs inputs = o.inputs(book);
            const PriceAdvice advice = advisePrice(inputs).value();
            QVERIFY(advice.price && advice.floor);
            const Money proposed = *advice.price;
            const bool lifted = o.price < *advice.floor || (inputs.guard.lowest && o.price < *inputs.guard.lowest);
            if (advice.kind != AdviceKind::Keep) {
                ++moved;
                QVERIFY(proposed >= *advice.floor);
            }
            if (advice.kind == AdviceKind::Keep || lifted)
                continue;
            const Money largest = o.price.share(inputs.guard.largestStep, Rounding::Down);
            QVERIFY(proposed <= o.price + largest && proposed >= o.price - largest);
            QVERIFY(!inputs.guard.lowest || proposed >= *inputs.guard.lowest);
            // A price above the owner's limit comes down to it step by step.
            QVERIFY(!inputs.guard.highest || proposed <= std::max({*inputs.guard.highest, *advice.floor, o.price}));
            QVERIFY(inputs.lastChange->daysTo(inputs.today) >= inputs.guard.daysBetween);
        }
        QVERIFY2(moved > 20, qPrintable(QString::number(moved)));
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }
};

QTEST_GUILESS_MAIN(TestStudioPrices)
#include "test_studio_prices.moc"
