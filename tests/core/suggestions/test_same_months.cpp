// Plan, stock, prices and suggestions speak of the same months; nothing is suggested twice, and whatever is taken can
// be taken back.
#include "core/buying/purchase_order.h"
#include "core/buying/quote.h"
#include "core/planning/demand_figure.h"
#include "core/pricing/price_kinds.h"
#include "core/suggestions/act_by_rules.h"
#include "core/suggestions/suggestion_record.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suppliers/supplier.h"
#include "tests/core/pricing/priced_studio.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

double unitsIn(Quantity quantity) { return double(quantity.micro()) / double(Quantity::microPerUnit); }

/// A workshop that sold wallets for a year and a half, and buys its leather from one supplier who quotes a price.
struct SoldStudio : PricedStudio
{
    SoldStudio()
    {
        const Draft tannery{{u"name"_s, u"Tannery"_s}};
        supplier = Id<Supplier>(addRecord(*studio, supplierKind(), tannery, shop.owner).value());
        change("material", shop.hide.value(), {{"supplier_id", supplier}});
        QuoteDraft quote{.supplier = supplier, .material = shop.hide, .leadDays = 10};
        quote.prices =
            parseQuotedPrices(u"6.00 / dm2"_s, {u"Veg tan"_s, Unit::fromText(u"dm2"_s).value()}, studio->currency())
                .value();
        BENCHBOOK_VERIFY(addQuote(*studio, quote, shop.owner));
        for (const int asked : {300, 260, 300, 280}) {
            setPrice(yuan(asked));
            sellWeeks(18, -1.5);
        }
    }
    std::shared_ptr<const SeenOutlook> outlook()
    {
        return studio->read([&](const Reader &reader) { return ahead.outlook(reader); }).value();
    }
    std::shared_ptr<const SeenStock> stock()
    {
        return studio->read([&](const Reader &reader) { return ahead.stock(reader); }).value();
    }
    SuggestionSources sources()
    {
        return studio->read([&](const Reader &reader) { return readSuggestionSources(reader, ahead); }).value();
    }
    std::vector<Suggestion> open()
    {
        return studio->read([&](const Reader &reader) { return openSuggestions(reader, ahead); }).value();
    }
    std::optional<Suggestion> find(SuggestionKind kind, const QString &about = {})
    {
        for (Suggestion &one : open()) {
            if (one.kind == kind && one.key.contains(about))
                return std::move(one);
        }
        return std::nullopt;
    }
    void undoLast()
    {
        const auto last = studio->undoable();
        QVERIFY(last);
        BENCHBOOK_VERIFY(studio->undo(last->entry, shop.owner));
    }
    const StockLine *lineOf(const SeenStock &seen, Id<Material> material)
    {
        const auto found = std::find_if(seen.advice.lines.begin(), seen.advice.lines.end(), [&](const StockLine &line) {
            return seen.question.items[std::size_t(line.item)].key == StockKey{false, material.value()};
        });
        return found == seen.advice.lines.end() ? nullptr : &*found;
    }
    /// What a studio holds that suggestions write to.
    QString written()
    {
        QStringList counts;
        for (const char *table : {"purchase_order_line", "work_order", "promotion", "supplier_return", "letter_draft",
                                  "standing_suggestion_answer"}) {
            const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table;
            counts << QString::number(studio.integer(sql.constData()));
        }
        counts << QString::number(studio.integer("SELECT sum(price_minor) FROM variant"));
        return counts.join(u' ');
    }

    Id<Supplier> supplier{0};
    LookAhead ahead;
};

QStringList keysOf(const std::vector<Suggestion> &suggestions)
{
    QStringList keys;
    for (const Suggestion &one : suggestions)
        keys << one.key;
    return keys;
}

/// What nobody may be told twice: a key, a thing to be bought, made or given away, the price of one thing.
QStringList saidTwice(const std::vector<Suggestion> &suggestions)
{
    QStringList twice;
    std::set<QString> said;
    const auto say = [&](const QString &what) {
        if (!said.insert(what).second)
            twice << what;
    };
    for (const Suggestion &one : suggestions) {
        say(u"key "_s + one.key);
        const bool isPrice = one.kind == SuggestionKind::Price || one.kind == SuggestionKind::Promote;
        const bool leaves = one.kind == SuggestionKind::Return || one.kind == SuggestionKind::Offer;
        const QString about = QString::fromLatin1(one.subject.table) + QString::number(one.subject.record);
        say((isPrice ? u"price "_s : leaves ? u"leaves "_s : suggestionKindKey(one.kind) + u' ') + about);
        QStringList reasons = one.reasons;
        if (reasons.removeDuplicates() > 0)
            twice << u"reasons of "_s + one.key;
    }
    return twice;
}

} // namespace

class TestSameMonths final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsReckonedTwice()
    {
        SoldStudio o;
        const auto first = o.outlook();
        QVERIFY(first == o.outlook());
        o.open();
        o.sources();
        QCOMPARE(o.ahead.outlooks(), 1);
        QCOMPARE(o.ahead.stocks(), 1);
        // What tells nothing of what sells or lies there costs nothing.
        const Draft rule{{u"name"_s, u"Ask"_s}, {u"kind"_s, u"buy"_s}, {u"acts"_s, u"ask"_s}};
        BENCHBOOK_VERIFY(addRecord(*o.studio, suggestionRuleKind(), rule, o.shop.owner));
        o.open();
        QCOMPARE(o.ahead.outlooks(), 1);
        QCOMPARE(o.ahead.stocks(), 1);
        // Leather that comes says nothing of what sells.
        receiveOne(o.studio, o.shop.hide, dm2(10), yuan(60));
        o.open();
        QCOMPARE(o.ahead.outlooks(), 1);
        QCOMPARE(o.ahead.stocks(), 2);
        o.sell(1, yuan(300));
        QVERIFY(first != o.outlook());
        QCOMPARE(o.ahead.outlooks(), 2);
        o.waitDays(1);
        o.open();
        QCOMPARE(o.ahead.outlooks(), 3);
        QCOMPARE(o.ahead.stocks(), 3);
        const QDate month = o.studio->today().addMonths(1);
        BENCHBOOK_VERIFY(sayDemand(*o.studio,
                                   {.variant = o.shop.wallet,
                                    .month = QDate(month.year(), month.month(), 1),
                                    .pieces = Quantity::units(90),
                                    .reason = u"A fair"_s},
                                   o.shop.owner));
        o.open();
        QCOMPARE(o.ahead.outlooks(), 4);
    }

    void allSpeakOfTheSamePieces()
    {
        SoldStudio o;
        const QDate today = o.studio->today();
        const QDate next(today.addMonths(1).year(), today.addMonths(1).month(), 1);
        // A figure that nobody could have reckoned.
        BENCHBOOK_VERIFY(sayDemand(
            *o.studio,
            {.variant = o.shop.wallet, .month = next, .pieces = Quantity::units(300), .reason = u"A company"_s},
            o.shop.owner));
        const auto seen = o.outlook();
        const SuggestionSources sources = o.sources();
        double expected = 0;
        for (const ForecastLine &line : seen->lines) {
            if (const auto part = line.until(today.addDays(priceHorizonWeeks * 7 - 1)))
                expected += unitsIn(part->toBeOrdered());
        }
        QVERIFY(expected > 300);
        // Prices.
        QCOMPARE(sources.prices.size(), std::size_t(1));
        QVERIFY(std::abs(sources.prices.front().inputs->demand->units - expected) < 0.01);
        // The plan.
        qint64 planned = 0;
        qint64 whole = 0;
        for (const PlanDemand &demand : sources.plan.book.needs.demands)
            planned += demand.kind == WantKind::Forecast ? demand.quantity.wholeUnits() : 0;
        for (const ForecastLine &line : seen->lines) {
            if (const auto part = line.until(today.addDays(suggestionHorizonDays)))
                whole += part->pieces.wholeUnits();
        }
        QCOMPARE(planned, whole);
        QVERIFY(planned >= 300);
        // Stock, of the leather through the recipe: 8 dm² at 5 % attrition.
        const auto stock = o.stock();
        const StockLine *hide = o.lineOf(*stock, o.shop.hide);
        QVERIFY(hide);
        QCOMPARE(hide->basis, DemandBasis::ThroughRecipes);
        const double weeks = stock->advice.demands[std::size_t(hide->item)].over(1, 13).mean();
        QVERIFY2(std::abs(weeks - expected * 8.4) < 0.02 * expected * 8.4,
                 qPrintable(u"%1 of %2"_s.arg(weeks).arg(expected * 8.4)));
    }

    /// Who keeps pieces keeps them for the customers of the next weeks: the plan makes what is beyond their forecast.
    void whatIsKeptIsNotForecastBesides()
    {
        SoldStudio o;
        const auto kept = [&](int pieces) {
            o.change("variant", o.shop.wallet.value(), {{"keep_pieces", pieces}});
            const SuggestionSources sources = o.sources();
            for (const PlanItem &item : sources.plan.book.needs.items) {
                if (item.record == o.shop.wallet.value())
                    return item.keep.wholeUnits();
            }
            return qint64(-1);
        };
        double month = 0;
        for (const ForecastLine &line : o.outlook()->lines) {
            if (const auto part = line.until(o.studio->today().addDays(30)))
                month += unitsIn(part->pieces);
        }
        QVERIFY(month > 20);
        QCOMPARE(kept(1), 0);
        const qint64 beyond = kept(1000);
        QVERIFY2(beyond < 1000 && double(beyond) > 1000 - month, qPrintable(QString::number(beyond)));
    }

    void planAndStockBuyOnceWithBothReasons()
    {
        SoldStudio o;
        OrderDraft draft{.channel = Id<Channel>(1), .lines = {{o.shop.wallet, Quantity::units(40), yuan(12'000)}}};
        draft.promise = o.studio->today().addDays(12);
        BENCHBOOK_VERIFY(placeOrder(*o.studio, draft, o.shop.owner));
        // What is only advised orders nothing; the owner's own reorder point does.
        QVERIFY(o.lineOf(*o.stock(), o.shop.hide)->changes(o.stock()->question.items[0]));
        QVERIFY(o.sources().orders.empty());
        o.change("material", o.shop.hide.value(), {{"reorder_point_micro", dm2(300)}, {"fill_up_to_micro", dm2(800)}});
        const SuggestionSources sources = o.sources();
        const auto order = std::find_if(sources.orders.begin(), sources.orders.end(),
                                        [&](const StockOrder &one) { return one.material == o.shop.hide; });
        QVERIFY(order != sources.orders.end());
        const Suggestion buy = *o.find(SuggestionKind::Buy, u"M-0001"_s);
        const Quantity quantity = std::get<BuyThis>(buy.proposal).quantity;
        QVERIFY(quantity >= order->quantity);
        QVERIFY(buy.reasons.contains(order->reasons.front()));
        QVERIFY(std::any_of(buy.reasons.begin(), buy.reasons.end(),
                            [](const QString &reason) { return reason.contains(u"SO-"_s); }));
        QCOMPARE(*buy.binds, (PricePer{yuan(6), dm2(1)}.of(quantity)));
        BENCHBOOK_VERIFY(takeSuggestion(*o.studio, buy, {}, o.shop.owner));
        QCOMPARE(o.studio.integer("SELECT count(*) FROM purchase_order_line"), 1);
        // The draft counts for the plan and for the stock.
        QVERIFY(!o.find(SuggestionKind::Buy, u"M-0001"_s));
        o.undoLast();
        QCOMPARE(o.find(SuggestionKind::Buy, u"M-0001"_s)->key, buy.key);
    }

    void withNothingPlannedTheStockStillOrders()
    {
        SoldStudio o;
        receiveOne(o.studio, o.shop.hide, dm2(900), yuan(5'400));
        const SuggestionSources all = o.sources();
        SuggestionSources sources = all;
        sources.needs.lines.clear();
        sources.orders = {{.material = o.shop.hide,
                           .quantity = dm2(50),
                           .price = PricePer{yuan(7), dm2(1)},
                           .coverDays = 70,
                           .reasons = {u"It is low."_s}}};
        const auto open = o.studio
                              ->read([&](const Reader &reader) -> Result<std::vector<Suggestion>> {
                                  return openSuggestions(reader, reader.today(), sources);
                              })
                              .value();
        const auto buy = std::find_if(open.begin(), open.end(),
                                      [](const Suggestion &one) { return one.kind == SuggestionKind::Buy; });
        QVERIFY(buy != open.end());
        QCOMPARE(std::get<BuyThis>(buy->proposal).supplier, o.supplier);
        QCOMPARE(*buy->binds, yuan(300)); // as quoted, not as it is worth here
        QCOMPARE(buy->reasons.front(), u"It is low."_s);
        QCOMPARE(makeBuyDays(*buy), 70);
    }

    void aPromotionIsARecordAndThePriceOfTheListStays()
    {
        SoldStudio o;
        const auto made = planWorkOrder(*o.studio, {.variant = o.shop.wallet, .quantity = 900}, o.shop.owner).value();
        BENCHBOOK_VERIFY(finishWorkOrder(*o.studio, made.id, 900, o.shop.owner));
        o.waitDays(230);
        const qint64 price = o.studio.integer("SELECT price_minor FROM variant");
        const std::optional<Suggestion> promote = o.find(SuggestionKind::Promote, u"from-"_s);
        QVERIFY(promote);
        // Not the price of the same thing besides.
        QVERIFY(!o.find(SuggestionKind::Price));
        const PromoteThis proposal = std::get<PromoteThis>(promote->proposal);
        BENCHBOOK_VERIFY(takeSuggestion(*o.studio, *promote, {}, o.shop.owner));
        QCOMPARE(o.studio.integer("SELECT price_minor FROM variant"), price);
        QCOMPARE(o.studio.integer("SELECT count(*) FROM promotion WHERE variant_id IS NOT NULL AND hidden = 0"), 1);
        QCOMPARE(o.studio.text("SELECT last_day FROM promotion"), proposal.until.toString(Qt::ISODate));
        const qint64 depth = o.studio.integer("SELECT depth_ppm FROM promotion");
        QCOMPARE(Ratio::fromPpm(depth), Ratio::of((proposal.from - proposal.to).minor(), proposal.from.minor()));
        QVERIFY(!o.find(SuggestionKind::Promote));
        QVERIFY(!o.find(SuggestionKind::Price));
        o.undoLast();
        QCOMPARE(o.studio.integer("SELECT count(*) FROM promotion"), 0);
        QCOMPARE(o.find(SuggestionKind::Promote)->key, promote->key);
    }

    void aPromotionIsJudgedByItsRecord()
    {
        SoldStudio o;
        const auto made = planWorkOrder(*o.studio, {.variant = o.shop.wallet, .quantity = 900}, o.shop.owner).value();
        BENCHBOOK_VERIFY(finishWorkOrder(*o.studio, made.id, 900, o.shop.owner));
        o.waitDays(230);
        const Suggestion promote = *o.find(SuggestionKind::Promote, u"from-"_s);
        const TakenSuggestion taken = takeSuggestion(*o.studio, promote, {}, o.shop.owner).value();
        QCOMPARE(QString::fromLatin1(taken.table), u"promotion"_s);
        const auto judged = [&] {
            return o.studio->read([&](const Reader &reader) { return judgedAnswers(reader, o.studio->today()); })
                .value()
                .front()
                .judgement;
        };
        QCOMPARE(judged().verdict, Verdict::TooEarly);
        // The owner ends it after two weeks: that is when it is judged.
        const QDate last = o.studio->today().addDays(14);
        BENCHBOOK_VERIFY(changeRecord(*o.studio, promotionKind(), taken.record, {{u"lastDay"_s, Value(last)}}, {}));
        QCOMPARE(judged().from, last.addDays(1));
        o.waitDays(5);
        o.sell(20, yuan(4'000));
        o.waitDays(10);
        QVERIFY2(judged().verdict == Verdict::Right, qPrintable(promote.key + judged().sentence));
        BENCHBOOK_VERIFY(setHidden(*o.studio, promotionKind(), taken.record, true, {}));
        QCOMPARE(judged().verdict, Verdict::Unknown);
    }

    void aPriceThatMovedMeanwhileIsAConflict()
    {
        SoldStudio o;
        QVERIFY(!setListPrice(*o.studio, {.variant = o.shop.wallet, .price = yuan(400), .was = yuan(1)}, {}).ok());
        QCOMPARE(
            setListPrice(*o.studio, {.variant = o.shop.wallet, .price = yuan(400), .was = yuan(1)}, {}).error().code,
            ErrorCode::Conflict);
        BENCHBOOK_VERIFY(setListPrice(*o.studio, {.variant = o.shop.wallet, .price = yuan(400), .was = o.price}, {}));
    }

    /// Whatever happened in a studio before: one word each, the same words when asked again, and a way back.
    void nothingTwiceAndEverythingBack()
    {
        SoldStudio o;
        Random random(5);
        int taken = 0;
        for (int round = 0; round < 8; ++round) {
            if (random.between(0, 2) == 0)
                receiveOne(o.studio, o.shop.hide, dm2(random.between(50, 4'000)), yuan(random.between(300, 20'000)));
            if (random.between(0, 1) == 0) {
                OrderDraft draft{.channel = Id<Channel>(1)};
                draft.lines = {{o.shop.wallet, Quantity::units(random.between(1, 60)), yuan(9'000)}};
                draft.promise = o.studio->today().addDays(random.between(3, 60));
                BENCHBOOK_VERIFY(placeOrder(*o.studio, draft, o.shop.owner));
            }
            o.waitDays(int(random.between(1, 60)));
            const std::vector<Suggestion> open = o.open();
            QCOMPARE(saidTwice(open), QStringList());
            QCOMPARE(keysOf(o.open()), keysOf(open));
            LookAhead anew;
            QCOMPARE(
                keysOf(o.studio->read([&](const Reader &reader) { return openSuggestions(reader, anew); }).value()),
                keysOf(open));
            const QString before = o.written();
            for (const Suggestion &one : open) {
                BENCHBOOK_VERIFY(takeSuggestion(*o.studio, one, {}, o.shop.owner));
                QVERIFY2(!keysOf(o.open()).contains(one.key), qPrintable(one.key));
                o.undoLast();
                QCOMPARE(o.written(), before);
                ++taken;
            }
            QCOMPARE(keysOf(o.open()), keysOf(open));
        }
        QVERIFY(taken >= 8);
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }

private:
    static int makeBuyDays(const Suggestion &buy)
    {
        return makerOf(SuggestionKind::Buy).figures(buy.proposal).value(u"days"_s).toInt();
    }
};

QTEST_GUILESS_MAIN(TestSameMonths)
#include "test_same_months.moc"
