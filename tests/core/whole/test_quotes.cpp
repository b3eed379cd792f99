// Quotes as they are written, asked for, answered and compared.
#include "core/buying/advised_orders.h"
#include "core/buying/purchase_advice.h"
#include "core/buying/purchase_need.h"
#include "core/buying/purchase_order_draft.h"
#include "core/buying/quote_table.h"
#include "core/materials/material.h"
#include "core/people/people_kinds.h"
#include "core/planning/purchase_plan.h"
#include "core/suppliers/supplier.h"
#include "core/workshop/work_order.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 9, 1);

struct Market
{
    TestStudio studio;
    Workshop workshop{studio};

    Id<Supplier> supplier(const QString &name, Draft more = {})
    {
        more[u"name"_s] = Value(name);
        return Id<Supplier>(addRecord(*studio, supplierKind(), more, std::nullopt).value());
    }
    MaterialUnits measure(Id<Material> material)
    {
        return studio->read([&](const Reader &reader) { return materialUnits(reader, material); }).value();
    }
    std::vector<QuotedPrice> prices(Id<Material> material, const QString &lines)
    {
        return parseQuotedPrices(lines, measure(material), studio->currency()).value();
    }
    Id<Quote> quote(Id<Supplier> from, Id<Material> material, const QString &lines,
                    QuoteDraft terms = {Id<Supplier>(0), Id<Material>(0)})
    {
        terms.supplier = from;
        terms.material = material;
        terms.prices = prices(material, lines);
        const auto id = addQuote(*studio, terms, std::nullopt);
        if (!id.ok())
            qFatal("%s", qPrintable(id.error().message));
        return *id;
    }
    PurchaseAdvice advise(const std::vector<WantedMaterial> &wants, const AdvicePolicy &policy = {})
    {
        const auto question =
            studio->read([&](const Reader &reader) { return adviceQuestion(reader, wants, today); }).value();
        const auto advice = adviseOn(question, policy, studio->currency());
        if (!advice.ok())
            qFatal("%s", qPrintable(advice.error().message));
        return *advice;
    }
    std::vector<MaterialDemand> plan()
    {
        return studio->read([&](const Reader &reader) { return purchasePlan(reader, today); }).value();
    }
};

QStringList namesOf(const AdvisedChoice &choice)
{
    QStringList names;
    for (const AdvisedOrder &order : choice.orders)
        names << order.supplierName;
    return names;
}

} // namespace

class TestQuotes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pricesAreReadAsTheyAreWritten()
    {
        Market market;
        QVERIFY(market.studio
                    ->perform(Sentence("Pack"), std::nullopt,
                              [&](Action &action) -> Result<void> {
                                  action.change("material", market.workshop.thread,
                                                {{"pack_name", u"轴"_s}, {"pack_micro", dm2(500)}});
                                  return {};
                              })
                    .ok());
        const MaterialUnits thread = market.measure(market.workshop.thread);
        const auto price = [&](const QString &text) {
            return parseQuotedPrice(text, thread, market.studio->currency());
        };
        BENCHBOOK_VERIFY(price(u"13.99 / 12 m"_s));
        QCOMPARE(price(u"13.99 / 12 m"_s)->terms.price, Money::fromMinor(1399));
        QCOMPARE(price(u"13.99 / 12 m"_s)->terms.per, dm2(12));
        QCOMPARE(price(u"3 轴：¥120 ／ 轴"_s)->terms.from, dm2(1500));
        QCOMPARE(price(u"3 轴：¥120 ／ 轴"_s)->terms.per, dm2(500));
        QCOMPARE(price(u"0.30"_s)->terms.per, dm2(1));
        QCOMPARE(price(u"1 km: 0.25 / m"_s).ok(), false); // km is no unit here: said, not guessed
        for (const QString &wrong :
             {u""_s, u"/ 12 m"_s, u"13.99 / 0 m"_s, u"13.99 / kg"_s, u"cheap"_s, u"-1 / m"_s, u"13.99 /"_s})
            QVERIFY2(!price(wrong).ok(), qPrintable(wrong));
        const MaterialUnits hide = market.measure(market.workshop.hide);
        QCOMPARE(parseQuotedPrice(u"2.75 / dm2"_s, hide, market.studio->currency())->terms.per, dm2(1));
        QCOMPARE(parseQuotedPrice(u"-1 / dm2"_s, hide, market.studio->currency()).ok(), false);
        QVERIFY(!parseQuotedPrices(u"5 m: 1\n5 m: 2"_s, thread, market.studio->currency()).ok());
    }

    void anAnswerComesBackAsTheTableThatWasSent()
    {
        Market market;
        const auto ida = market.supplier(u"Ida"_s);
        const auto ben = market.supplier(u"Ben"_s);
        const auto request = addQuoteRequest(
            *market.studio,
            {{{market.workshop.hide, dm2(400)}, {market.workshop.thread, dm2(900)}}, {ida, ben, ida}, today.addDays(7)},
            std::nullopt);
        BENCHBOOK_VERIFY(request);
        const auto file =
            market.studio->read([&](const Reader &reader) { return quoteRequestCsv(reader, *request, true); });
        BENCHBOOK_VERIFY(file);
        QString text = QString::fromUtf8(*file);
        QVERIFY(text.startsWith(u"询价单,物料编号"_s));
        // The supplier fills in prices, adds a break for the hide and leaves the thread empty.
        QStringList lines = text.split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        lines[1] = u"RQ-0001,M-0001,Veg tan,400,dm2,,,2.80,1 dm2,50 dm2,,9,2026/12/31,V-7,"_s;
        lines.insert(2, u"RQ-0001,M-0001,Veg tan,,,,500 dm2,2.50,1,,,,,,"_s);
        const auto answers = [&](const QStringList &rows) {
            return market.studio->read([&](const Reader &reader) {
                return readQuoteAnswers(reader, readCsv(rows.join(u'\n')).value(), *request, ida);
            });
        };
        const auto good = answers(lines);
        BENCHBOOK_VERIFY(good);
        QCOMPARE(good->problems(), 0);
        QCOMPARE(good->quotes.size(), std::size_t(1));
        QCOMPARE(good->quotes.front().prices.size(), std::size_t(2));
        QCOMPARE(good->quotes.front().minimum, std::optional(dm2(50)));
        QCOMPARE(good->quotes.front().validUntil, QDate(2026, 12, 31));
        BENCHBOOK_VERIFY(enterQuoteAnswers(*market.studio, *good, std::nullopt));
        const auto info = market.studio->read([&](const Reader &reader) { return quoteRequest(reader, *request); });
        QCOMPARE(info->suppliers.size(), std::size_t(2));
        QCOMPARE(info->suppliers[0].answered, 1);
        QCOMPARE(info->suppliers[1].answered, 0);

        // The same table again says nothing new; what it says anew is entered alone.
        const auto again = answers(lines);
        BENCHBOOK_VERIFY(again);
        QCOMPARE(again->quotes.size(), std::size_t(0));
        QCOMPARE(again->known(), 2);
        QCOMPARE(enterQuoteAnswers(*market.studio, *again, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(enterQuoteAnswers(*market.studio, *good, std::nullopt).error().code, ErrorCode::Conflict);
        QStringList more = lines;
        more << u"rq-0001,M-0002,Thread,,,,,0.20,1,,,,,,"_s;
        QCOMPARE(answers(more)->quotes.size(), std::size_t(1));

        // One row that cannot be read: nothing of the answer is entered, and the row says why.
        lines[1].replace(u"2.80"_s, u"about 3"_s);
        const auto bad = answers(lines);
        BENCHBOOK_VERIFY(bad);
        QCOMPARE(bad->problems(), 1);
        const qint64 before = market.studio.integer("SELECT count(*) FROM quote");
        QVERIFY(!enterQuoteAnswers(*market.studio, *bad, std::nullopt).ok());
        QCOMPARE(market.studio.integer("SELECT count(*) FROM quote"), before);
        QVERIFY(!answers({u"a,b"_s}).ok());
        QCOMPARE(violationsOf(*market.studio, true), QString());
    }

    void whatIsAskedAndQuotedSettlesTheUnit()
    {
        Market market;
        const auto ida = market.supplier(u"Ida"_s);
        const auto settles = [&](const std::function<void(Id<Material>)> &mention) {
            const Id<Material> salt(
                addRecord(*market.studio, materialKind(), {{u"name"_s, u"Salt"_s}, {u"unit"_s, u"g"_s}}, {}).value());
            const Draft grams{{u"unit"_s, u"g"_s}};
            const Draft kilograms{{u"unit"_s, u"kg"_s}};
            BENCHBOOK_VERIFY(changeRecord(*market.studio, materialKind(), salt.value(), kilograms, {}));
            const qint64 changing = market.studio->undoable()->entry;
            mention(salt);
            QVERIFY(!changeRecord(*market.studio, materialKind(), salt.value(), grams, {}).ok());
            QVERIFY(!market.studio->undo(changing, {}).ok());
        };
        settles([&](Id<Material> salt) { market.quote(ida, salt, u"10 / kg"_s); });
        settles([&](Id<Material> salt) { BENCHBOOK_VERIFY(addNeed(*market.studio, {salt, Quantity::units(5)}, {})); });
        settles([&](Id<Material> salt) {
            BENCHBOOK_VERIFY(addQuoteRequest(*market.studio, {{{salt, Quantity::units(5)}}, {ida}}, {}));
        });
    }

    void anAnswerBelongsToItsRequest()
    {
        Market market;
        const auto ida = market.supplier(u"Ida"_s);
        const auto ben = market.supplier(u"Ben"_s);
        const auto request = addQuoteRequest(*market.studio, {{{market.workshop.hide, dm2(400)}}, {ida}}, std::nullopt);
        BENCHBOOK_VERIFY(request);
        const QString header = u"Request,Code,Price\n"_s;
        const auto answered = [&](const QString &row, Id<Supplier> supplier) {
            return market.studio->read([&](const Reader &reader) {
                return readQuoteAnswers(reader, readCsv(QString(header + row)).value(), *request, supplier);
            });
        };
        QCOMPARE(answered(u"RQ-0001,M-0001,2.80\n"_s, ida)->problems(), 0);
        QCOMPARE(answered(u",M-0001,2.80\n"_s, ida)->problems(), 0);
        QVERIFY(answered(u"RQ-0002,M-0001,2.80\n"_s, ida)->rows[0].problem.contains(u"RQ-0002"_s));
        QVERIFY(answered(u"RQ-0001,M-0002,2.80\n"_s, ida)->rows[0].problem.contains(u"M-0002"_s));
        QVERIFY(answered(u"RQ-0001,M-0001,2.80\n"_s, ben).error().message.contains(u"Ben"_s));
    }

    void theLatestValidQuoteCounts()
    {
        Market market;
        const auto ida = market.supplier(u"Ida"_s);
        QuoteDraft old{ida, market.workshop.hide};
        old.quotedDay = today.addDays(-30);
        market.quote(ida, market.workshop.hide, u"3.00"_s, old);
        old.quotedDay = today.addDays(-10);
        const auto newer = market.quote(ida, market.workshop.hide, u"2.70"_s, old);
        old.quotedDay = today.addDays(-5);
        old.validUntil = today.addDays(-1);
        market.quote(ida, market.workshop.hide, u"1.00"_s, old);
        const auto valid = [&] {
            return market.studio->read([&](const Reader &reader) { return validQuotes(reader, {}, today); }).value();
        };
        QCOMPARE(valid().size(), std::size_t(1));
        QCOMPARE(valid().front().id, newer);
        BENCHBOOK_VERIFY(removeQuote(*market.studio, newer, std::nullopt));
        QCOMPARE(valid().front().terms.prices.front().terms.price, Money::fromMinor(300));
        BENCHBOOK_VERIFY(market.studio->undo(market.studio->undoable()->entry, std::nullopt));
        QCOMPARE(valid().front().id, newer);
    }

    void adviceWeighsFreightBreaksAndMinimums()
    {
        Market market;
        const auto near = market.supplier(
            u"Near"_s, {{u"freight"_s, Value(yuan(10))}, {u"leadDays"_s, Value(2)}, {u"distanceKm"_s, Value(30)}});
        const auto far = market.supplier(
            u"Far"_s, {{u"freight"_s, Value(yuan(60))}, {u"leadDays"_s, Value(20)}, {u"distanceKm"_s, Value(900)}});
        market.quote(near, market.workshop.hide, u"3.00"_s);
        market.quote(far, market.workshop.hide, u"2.80\n500 dm2: 2.20"_s);
        market.quote(near, market.workshop.thread, u"0.40"_s);
        const WantedMaterial hide{market.workshop.hide, dm2(450)};
        // 450 × 3.00 + 10 = 1360; 450 × 2.80 + 60 = 1320; 500 × 2.20 + 60 = 1160: more of it costs less.
        const PurchaseAdvice one = market.advise({hide});
        QCOMPARE(namesOf(*one.best), QStringList{u"Far"_s});
        QCOMPARE(one.best->paid, yuan(1160));
        QCOMPARE(one.best->orders.front().lines.front().quantity, dm2(500));
        QCOMPARE(one.second->paid, yuan(1360));
        QVERIFY(one.reasons.join(u'\n').contains(u"500 dm²"_s));
        // The thread is to be had from Near alone; both are ordered from.
        QCOMPARE(market.advise({hide, {market.workshop.thread, dm2(100)}}).best->paid, yuan(1160 + 40 + 10));
        // Wanted in ten days: Far is too slow, and is not proposed.
        WantedMaterial soon = hide;
        soon.wantedDay = today.addDays(10);
        AdvicePolicy inTime;
        inTime.onTimeOnly = true;
        QCOMPARE(namesOf(*market.advise({soon}, inTime).best), QStringList{u"Near"_s});
        soon.wantedDay = today.addDays(1);
        const PurchaseAdvice none = market.advise({soon}, inTime);
        QVERIFY(!none.best);
        QCOMPARE(none.unmet.front().reason, UnmetReason::TooSlow);
        AdvicePolicy close;
        close.limits.distanceKm = 100;
        QCOMPARE(namesOf(*market.advise({hide}, close).best), QStringList{u"Near"_s});
    }

    void whatWasPaidStandsInForAQuote()
    {
        Market market;
        Receipt delivery{market.workshop.hide, {dm2(100)}};
        delivery.cost = yuan(290);
        delivery.supplier = u"Old friend"_s;
        BENCHBOOK_VERIFY(receive(*market.studio, delivery, std::nullopt));
        const PurchaseAdvice advice = market.advise({{market.workshop.hide, dm2(50)}});
        QCOMPARE(advice.best->paid, yuan(145));
        QCOMPARE(advice.best->orders.front().lines.front().source, PriceSource::LastPaid);
        // A quote in money without a rate cannot be compared, and is named.
        const auto abroad = market.supplier(u"Abroad"_s, {{u"currency"_s, Value(u"EUR"_s)}});
        market.quote(abroad, market.workshop.hide, u"0.10"_s);
        QCOMPARE(market.advise({{market.workshop.hide, dm2(50)}}).withoutRate, QStringList{u"EUR"_s});
        BENCHBOOK_VERIFY(addRecord(*market.studio, exchangeRateKind(),
                                   {{u"currency"_s, Value(u"EUR"_s)}, {u"rate"_s, Value(qint64(8'000'000))}},
                                   std::nullopt));
        QCOMPARE(market.advise({{market.workshop.hide, dm2(50)}}).best->paid, yuan(40));
    }

    void thePlanNetsDemandAgainstStock()
    {
        Market market;
        const auto order = planWorkOrder(*market.studio, {market.workshop.wallet, 10, today.addDays(5)}, std::nullopt);
        BENCHBOOK_VERIFY(order);
        receiveOne(market.studio, market.workshop.hide, dm2(50), yuan(100));
        const auto need =
            addNeed(*market.studio, {market.workshop.hide, dm2(20), today.addDays(2), u"fair"_s}, std::nullopt);
        BENCHBOOK_VERIFY(need);
        auto plan = market.plan();
        QCOMPARE(plan.size(), std::size_t(2));
        // 10 × 8 × 1.05 = 84 for the order, 20 for the fair: 104 less 50.
        const MaterialDemand &hide = plan[0];
        QCOMPARE(hide.name, u"Veg tan"_s);
        QCOMPARE(hide.toBuy(), dm2(54));
        QCOMPARE(hide.demands.front().code, u"N-0001"_s);
        QCOMPARE(hide.wantedDay, today.addDays(5)); // the fair is covered by what is there
        QCOMPARE(plan[1].toBuy(), dm2(20));
        // Low: up to twice the reorder point, unless somebody said otherwise.
        BENCHBOOK_VERIFY(changeRecord(*market.studio, materialKind(), market.workshop.hide.value(),
                                      {{u"reorderPoint"_s, Value(dm2(30))}}, std::nullopt));
        QCOMPARE(market.plan()[0].toBuy(), dm2(54 + 60));
        BENCHBOOK_VERIFY(changeRecord(*market.studio, materialKind(), market.workshop.hide.value(),
                                      {{u"fillUpTo"_s, Value(dm2(40))}}, std::nullopt));
        QCOMPARE(market.plan()[0].toBuy(), dm2(54 + 40));
        // What is past its day is there, and is not counted on.
        QVERIFY(market.studio
                    ->perform(Sentence("Expire"), std::nullopt,
                              [&](Action &action) -> Result<void> {
                                  action.change("lot", Id<Lot>(market.studio.integer("SELECT id FROM lot")),
                                                {{"expiry_day", today.addDays(-1)}});
                                  return {};
                              })
                    .ok());
        QCOMPARE(market.plan()[0].onHand, Quantity());
        QCOMPARE(market.plan()[0].setAside, dm2(50));
        BENCHBOOK_VERIFY(removeNeed(*market.studio, *need, std::nullopt));
        QCOMPARE(market.plan()[0].toBuy(), dm2(84 + 40));
    }

    void whatComesTooLateCoversNothing()
    {
        Market market;
        const auto ida = market.supplier(u"Ida"_s);
        BENCHBOOK_VERIFY(addNeed(*market.studio, {market.workshop.hide, dm2(20), today.addDays(3)}, std::nullopt));
        const auto ordered = [&](qint64 quantity, int promisedIn) {
            PurchaseDraft draft;
            draft.supplier = ida;
            draft.lines = {{market.workshop.hide, dm2(quantity)}};
            const auto made = addPurchaseOrder(*market.studio, draft, std::nullopt);
            BENCHBOOK_VERIFY(made);
            BENCHBOOK_VERIFY(placePurchaseOrder(*market.studio, made->id, {}, today.addDays(promisedIn), std::nullopt));
        };
        ordered(30, 100);
        QCOMPARE(market.plan()[0].toBuy(), dm2(20));
        QCOMPARE(market.plan()[0].wantedDay, today.addDays(3));
        QVERIFY(market.plan()[0].comesTooLate());
        ordered(15, 3);
        QCOMPARE(market.plan()[0].shortfall, dm2(5));
        // What is wanted later is covered by then.
        BENCHBOOK_VERIFY(addNeed(*market.studio, {market.workshop.hide, dm2(25), today.addDays(101)}, std::nullopt));
        QCOMPARE(market.plan()[0].toBuy(), dm2(5));
        BENCHBOOK_VERIFY(addNeed(*market.studio, {market.workshop.hide, dm2(7)}, std::nullopt));
        QCOMPARE(market.plan()[0].toBuy(), dm2(7));
    }

    void whatIsDraftedIsNotBoughtAgain()
    {
        Market market;
        const auto ida = market.supplier(u"Ida"_s);
        market.quote(ida, market.workshop.hide, u"1.00"_s);
        BENCHBOOK_VERIFY(addNeed(*market.studio, {market.workshop.hide, dm2(20)}, std::nullopt));
        const PurchaseAdvice advice = market.advise({{market.workshop.hide, market.plan()[0].toBuy()}});
        BENCHBOOK_VERIFY(draftAdvisedOrders(*market.studio, *advice.best, std::nullopt));
        const MaterialDemand drafted = market.plan()[0];
        QCOMPARE(drafted.toBuy(), Quantity());
        QCOMPARE(drafted.missing(), dm2(20));
        QCOMPARE(drafted.drafts, QStringList{u"PO-0001"_s});
    }
};

int runQuoteTests(int argc, char **argv)
{
    TestQuotes test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_quotes.moc"
