// Quotes and the choice of suppliers: against brute force on small random questions.
#include "core/base/random.h"
#include "core/buying/matching/quote_terms.h"
#include "core/buying/matching/supplier_choice.h"
#include "core/solver/milp_model.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>
#include <map>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

Money cents(qint64 minor) { return Money::fromMinor(minor); }

/// Now and then nobody knows.
template <class Known> std::optional<Known> maybe(Random &random, Known known)
{
    return random.chance(0.1) ? std::nullopt : std::optional(known);
}

SupplyQuestion randomQuestion(Random &random, int needs, int suppliers, int breaks, double chanceOfOffer)
{
    SupplyQuestion question;
    question.needs = needs;
    for (int i = 0; i < suppliers; ++i) {
        question.suppliers.push_back({cents(random.between(0, 3) * random.between(0, 5000)),
                                      cents(random.between(0, 2) * random.between(0, 30'000)),
                                      maybe(random, static_cast<int>(random.between(1, 900)))});
    }
    for (int need = 0; need < needs; ++need) {
        const qint64 usual = random.between(500, 20'000);
        for (int supplier = 0; supplier < suppliers; ++supplier) {
            for (int step = 0; step < breaks; ++step) {
                if (!random.chance(chanceOfOffer))
                    continue;
                question.offers.push_back({need, supplier, Quantity::units(random.between(1, 30)),
                                           cents(usual + random.between(-usual / 3, usual / 3)),
                                           maybe(random, static_cast<int>(random.between(1, 40))),
                                           maybe(random, Ratio::fromPpm(random.between(800'000, 1'000'000)))});
            }
        }
    }
    return question;
}

bool within(const SupplyQuestion &question, const SupplyOffer &offer, const SupplyLimits &limits)
{
    const std::optional<int> distance = question.suppliers[static_cast<std::size_t>(offer.supplier)].distanceKm;
    return (!limits.leadDays || (offer.leadDays && *offer.leadDays <= *limits.leadDays)) &&
           (!limits.accepted || (offer.accepted && *offer.accepted >= *limits.accepted)) &&
           (!limits.distanceKm || (distance && *distance <= *limits.distanceKm));
}

/// Every assignment there is, the best for each set of suppliers, by score.
std::map<std::vector<int>, Money> everyChoice(const SupplyQuestion &question, const SupplyLimits &limits,
                                              const SupplyWeights &weights)
{
    std::vector<std::vector<std::size_t>> ways(static_cast<std::size_t>(question.needs));
    for (std::size_t i = 0; i < question.offers.size(); ++i) {
        if (within(question, question.offers[i], limits))
            ways[static_cast<std::size_t>(question.offers[i].need)].push_back(i);
    }
    std::map<std::vector<int>, Money> best;
    std::vector<std::optional<std::size_t>> chosen(ways.size());
    const std::function<void(std::size_t)> choose = [&](std::size_t need) {
        if (need == ways.size()) {
            const SupplyChoice choice = reckonChoice(question, weights, chosen);
            const auto [it, isNew] = best.emplace(choice.suppliers, choice.score());
            if (!isNew)
                it->second = std::min(it->second, choice.score());
            return;
        }
        chosen[need].reset();
        if (ways[need].empty())
            choose(need + 1);
        for (const std::size_t offer : ways[need]) {
            chosen[need] = offer;
            choose(need + 1);
        }
    };
    choose(0);
    return best;
}

} // namespace

class TestBuying final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPriceIsForAQuantity()
    {
        // 13.99 for 12: two packs are 27.98, not 24 times a rounded 1.17.
        const QuoteTerms dozen{
            {{Quantity::units(12), cents(1399), Quantity::units(12)}}, Quantity::units(12), Quantity::units(12)};
        QCOMPARE(goodsPrice(dozen, Quantity::units(24)), std::optional(cents(2798)));
        QCOMPARE(goodsPrice(dozen, Quantity::units(11)), std::nullopt);
        QCOMPARE(sellableQuantity(dozen, Quantity::units(13)), Quantity::units(24));
        QVERIFY(!cheapestPurchase({}, Quantity::units(1)));
    }

    void aMinimumIsNoMultiple()
    {
        const PriceBreak one{Quantity(), cents(100), Quantity::units(1)};
        const QuoteTerms atLeast{{one}, Quantity::units(4), Quantity::units(1)};
        QCOMPARE(sellableQuantity(atLeast, Quantity::units(5)), Quantity::units(5));
        const QuoteTerms inFours{{one}, Quantity::units(4), Quantity::units(4)};
        QCOMPARE(sellableQuantity(inFours, Quantity::units(5)), Quantity::units(8));
        QCOMPARE(sellableQuantity({{one}, Quantity::units(5), Quantity::units(4)}, Quantity::units(1)),
                 Quantity::units(8));
    }

    void aBreakMayMakeMoreCostLess()
    {
        const Quantity piece = Quantity::units(1);
        const QuoteTerms terms{{{piece, cents(100), piece}, {Quantity::units(100), cents(80), piece}}, {}, piece};
        // 90 at 1.00 is 90.00, a hundred at 0.80 is 80.00.
        const auto bought = cheapestPurchase(terms, Quantity::units(90));
        QCOMPARE(bought->quantity, Quantity::units(100));
        QCOMPARE(bought->goods, cents(8000));
        // At one price the smaller: 80 of them cost 80.00 as well.
        QCOMPARE(cheapestPurchase(terms, Quantity::units(80))->quantity, Quantity::units(80));
    }

    void theCheapestPurchaseIsTheCheapestOfAll()
    {
        Random random(11);
        for (int i = 0; i < 500; ++i) {
            QuoteTerms terms;
            Quantity from;
            for (qint64 step = random.between(1, 4); step > 0; --step) {
                from += Quantity::units(random.between(0, 20));
                terms.breaks.push_back({from, cents(random.between(1, 2000)), Quantity::units(random.between(1, 7))});
            }
            terms.minimum = Quantity::units(random.between(0, 15));
            terms.multiple = Quantity::units(random.between(1, 9));
            const Quantity need = Quantity::units(random.between(1, 60));
            std::optional<Purchase> best;
            for (int pieces = 1; pieces < 200; ++pieces) {
                const Quantity quantity = Quantity::units(pieces);
                if (quantity < need || sellableQuantity(terms, quantity) != quantity)
                    continue;
                const auto goods = goodsPrice(terms, quantity);
                if (goods && (!best || *goods < best->goods))
                    best = Purchase{quantity, *goods};
            }
            const auto found = cheapestPurchase(terms, need);
            QCOMPARE(found.has_value(), best.has_value());
            if (best)
                QCOMPARE(found->goods, best->goods);
        }
    }

    void theChoiceIsTheBestOfAll()
    {
        Random random(2026);
        for (int i = 0; i < 200; ++i) {
            const int suppliers = static_cast<int>(random.between(2, 4));
            const SupplyQuestion question = randomQuestion(random, static_cast<int>(random.between(1, 5)), suppliers,
                                                           static_cast<int>(random.between(1, 2)), 0.8);
            SupplyLimits limits;
            if (random.chance(0.4))
                limits.leadDays = static_cast<int>(random.between(10, 35));
            if (random.chance(0.3))
                limits.accepted = Ratio::percent(random.between(80, 95));
            if (random.chance(0.2))
                limits.distanceKm = static_cast<int>(random.between(200, 800));
            SupplyWeights weights;
            if (random.chance(0.5))
                weights = {cents(random.between(0, 300)), cents(random.between(0, 5)),
                           Ratio::percent(random.between(0, 200))};
            const auto all = everyChoice(question, limits, weights);
            const auto answer = chooseSuppliers(question, limits, weights, std::chrono::seconds(20));
            if (all.size() == 1 && all.begin()->first.empty()) {
                QVERIFY(!answer.ok());
                QCOMPARE(answer.error().code, ErrorCode::Refused);
                continue;
            }
            QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().message));
            QVERIFY(answer->best.proved);
            const Money best = std::min_element(all.begin(), all.end(), [](const auto &a, const auto &b) {
                                   return a.second < b.second;
                               })->second;
            QVERIFY2(answer->best.score() == best, qPrintable(u"question %1"_s.arg(i)));
            std::optional<Money> second;
            for (const auto &[set, score] : all) {
                if (set != answer->best.suppliers && (!second || score < *second))
                    second = score;
            }
            QCOMPARE(answer->second.has_value(), second.has_value());
            if (second) {
                QVERIFY2(answer->second->score() == *second, qPrintable(u"question %1, second"_s.arg(i)));
                QVERIFY(answer->second->suppliers != answer->best.suppliers);
            }
            for (const UnmetNeed &unmet : unmetNeeds(question, limits))
                QVERIFY(!answer->best.offerOfNeed[static_cast<std::size_t>(unmet.need)]);
        }
    }

    void whatKeepsANeedUnmetIsNamed()
    {
        SupplyQuestion question{4, {{{}, {}, 10}, {{}, {}, 500}}, {}};
        const Quantity one = Quantity::units(1);
        question.offers = {{0, 0, one, cents(10), 9, Ratio::percent(99)},
                           {1, 0, one, cents(10), 30, Ratio::percent(99)},
                           {1, 1, one, cents(10), 3, Ratio::percent(99)},
                           {2, 0, one, cents(10), 3, Ratio::percent(50)}};
        const SupplyLimits limits{10, Ratio::percent(90), 100};
        const auto unmet = unmetNeeds(question, limits);
        QCOMPARE(unmet.size(), 3u);
        QCOMPARE(unmet[0].reason, UnmetReason::TooSlow);
        QCOMPARE(unmet[1].reason, UnmetReason::BelowQuality);
        QCOMPARE(unmet[2].reason, UnmetReason::NoOffer);
        QCOMPARE(chooseSuppliers(question, limits, {})->best.paid(), cents(10));
    }

    void whatIsNotKnownKeepsNoLimit()
    {
        const Quantity one = Quantity::units(1);
        SupplyQuestion question{1, {{{}, {}, 10}, {}}, {{0, 1, one, cents(100), {}, {}}}};
        QCOMPARE(unmetNeeds(question, {10, {}, {}}).front().reason, UnmetReason::LeadUnknown);
        QCOMPARE(unmetNeeds(question, {{}, Ratio::percent(90), {}}).front().reason, UnmetReason::QualityUnknown);
        QCOMPARE(unmetNeeds(question, {{}, {}, 10}).front().reason, UnmetReason::DistanceUnknown);
        // It weighs as the worst of what is known: neither better nor worse than the other.
        question.offers.push_back({0, 0, one, cents(100), 5, Ratio::percent(90)});
        const SupplyWeights weights{cents(3), cents(1), Ratio::percent(100)};
        const SupplyChoice silent = reckonChoice(question, weights, {0});
        QCOMPARE(silent.weighed, cents(15 + 10 + 10));
        QCOMPARE(reckonChoice(question, weights, {1}).weighed, silent.weighed);
    }

    void aFullQuestionIsAnsweredInTime()
    {
        Random random(50);
        for (int i = 0; i < 2; ++i) {
            SupplyQuestion question = randomQuestion(random, 50, 20, 3, 0.8);
            // Dear to begin an order and with high minimums: where suppliers have to be weighed against each other.
            for (OrderTerms &order : question.suppliers)
                order = {cents(random.between(1000, 30'000)), cents(random.between(0, 200'000)), order.distanceKm};
            QElapsedTimer timer;
            timer.start();
            const auto answer = chooseSuppliers(question, {}, {});
            QVERIFY(answer.ok()); // Whether it was proved in time is the machine's matter; it is printed.
            qInfo() << "50 needs, 20 suppliers," << question.offers.size() << "offers:" << timer.elapsed()
                    << "ms, proved" << answer->best.proved << (answer->second ? answer->second->proved : false);
        }
    }

    void aStoppedSearchSaysSo()
    {
        Random random(50);
        CancelToken stop;
        stop.cancel();
        const auto answer =
            chooseSuppliers(randomQuestion(random, 20, 10, 2, 0.6), {}, {}, std::chrono::seconds(2), stop);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    }

    void aProgramWithoutAnAnswerIsRefused()
    {
        MilpModel model;
        const int x = model.addColumn(1, 0, 10, true);
        model.addRow(20, MilpModel::infinity, {{x, 1}});
        QCOMPARE(model.solve(std::chrono::seconds(1)).error().code, ErrorCode::Refused);
        MilpModel whole;
        const int y = whole.addColumn(-1, 0, 10, true);
        whole.addRow(-MilpModel::infinity, 7, {{y, 2}});
        QCOMPARE(whole.solve(std::chrono::seconds(1))->values, std::vector<double>{3});
    }
};

QTEST_GUILESS_MAIN(TestBuying)
#include "test_buying.moc"
