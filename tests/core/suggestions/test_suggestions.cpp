// The inbox of suggestions: what is proposed, what an answer does and takes back, what rules may, and how it is judged.
#include "core/buying/purchase_order.h"
#include "core/buying/purchase_order_draft.h"
#include "core/buying/quote.h"
#include "core/materials/material.h"
#include "core/sales/place_order.h"
#include "core/suggestions/act_by_rules.h"
#include "core/suggestions/suggestion_record.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suppliers/supplier.h"
#include "tests/core/peers/post_fixture.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 suggestionDayMs = 24LL * 60 * 60 * 1000;

/// A workshop that sells wallets at 600 and buys its leather from one supplier who quotes 6.00 a dm².
struct Desk
{
    explicit Desk(TestStudio &file) : studio(file), shop(file)
    {
        supplier = Id<Supplier>(addRecord(*studio, supplierKind(), {{u"name"_s, u"Tannery"_s}}, std::nullopt).value());
        const auto set = studio->perform(Sentence("Set up"), shop.owner, [&](Action &action) -> Result<void> {
            action.change("material", shop.hide, {{"supplier_id", supplier}});
            action.change("variant", shop.wallet, {{"price_minor", yuan(600)}});
            return {};
        });
        QVERIFY(set.ok());
        QuoteDraft quote{.supplier = supplier, .material = shop.hide, .leadDays = 3};
        quote.prices =
            parseQuotedPrices(u"6.00 / dm2"_s, {u"Veg tan"_s, Unit::fromText(u"dm2"_s).value()}, studio->currency())
                .value();
        BENCHBOOK_VERIFY(addQuote(*studio, quote, shop.owner));
        receiveOne(studio, shop.thread, dm2(500), yuan(50));
        // A sample came and was thrown away: what leather costs is known, and none is there.
        const Id<Lot> sample = receiveOne(studio, shop.hide, dm2(1), yuan(6));
        BENCHBOOK_VERIFY(scrapLot(*studio, sample, places::shelf, dm2(1), u"A sample"_s, shop.owner));
    }
    /// So many days later.
    void later(int days) { studio.clock().advance(days * suggestionDayMs); }
    PlacedOrder order(int pieces, int promisedInDays, std::optional<Money> each = yuan(600))
    {
        OrderDraft draft{.channel = Id<Channel>(1), .lines = {{shop.wallet, Quantity::units(pieces)}}};
        if (each)
            draft.lines.front().total = each->times(pieces);
        draft.promise = studio->today().addDays(promisedInDays);
        return placeOrder(*studio, draft, std::nullopt).value();
    }
    std::vector<Suggestion> open()
    {
        return studio
            ->read([&](const Reader &reader) -> Result<std::vector<Suggestion>> {
                BENCHBOOK_ASSIGN(const SuggestionSources sources, readSuggestionSources(reader, ahead));
                return openSuggestions(reader, studio->today(), sources);
            })
            .value();
    }
    std::optional<Suggestion> find(SuggestionKind kind)
    {
        const std::vector<Suggestion> all = open();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Suggestion &one) { return one.kind == kind; });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
    std::vector<JudgedAnswer> answers()
    {
        return studio->read([&](const Reader &reader) { return judgedAnswers(reader, studio->today()); }).value();
    }
    void undoLast()
    {
        const auto last = studio->undoable();
        QVERIFY(last);
        BENCHBOOK_VERIFY(studio->undo(last->entry, shop.owner));
    }
    Id<SuggestionRule> rule(const char *kind, Money most, const QString &suppliers = {})
    {
        Draft draft{
            {u"name"_s, u"By itself"_s},   {u"kind"_s, QString::fromLatin1(kind)},       {u"acts"_s, u"alone"_s},
            {u"mostMonth"_s, Value(most)}, {u"mostChange"_s, Value(Ratio::percent(10))}, {u"suppliers"_s, suppliers}};
        return Id<SuggestionRule>(addRecord(*studio, suggestionRuleKind(), draft, shop.owner).value());
    }
    /// Uses so much leather: planned, issued and finished as wallets.
    void use(Id<Lot> lot, Quantity quantity)
    {
        const auto made = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 1}, shop.owner).value();
        BENCHBOOK_VERIFY(issueLot(*studio, made.id, lot, places::shelf, quantity, shop.owner));
    }

    TestStudio &studio;
    Workshop shop;
    Id<Supplier> supplier{0};
    LookAhead ahead;
};

} // namespace

class TestSuggestions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAnOrderLacksIsProposedWithReasons()
    {
        TestStudio file;
        Desk desk(file);
        QVERIFY(!desk.find(SuggestionKind::Buy));
        const QString order = desk.order(3, 5).code;
        const auto make = desk.find(SuggestionKind::Make);
        const auto buy = desk.find(SuggestionKind::Buy);
        QVERIFY(make && buy);
        QCOMPARE(make->key, u"make/WAL-BRN/%1"_s.arg(order));
        QCOMPARE(buy->key, u"buy/M-0001/%1"_s.arg(order));
        QCOMPARE(std::get<MakeThis>(make->proposal).pieces, 3);
        // 8 dm² a piece with 5 % attrition: 25.2 dm² at 6.00.
        QCOMPARE(std::get<BuyThis>(buy->proposal).quantity, Quantity::fromMicro(25'200'000));
        QCOMPARE(*buy->binds, Money::fromMinor(15'120));
        QVERIFY(buy->reasons.join(u' ').contains(order));
        // The leather is all the order lacks: what it leaves is the leather's, and somebody waits for all of it.
        QVERIFY(buy->effect && buy->effect->likely > Money());
        QCOMPARE(buy->effect->low, buy->effect->high);
    }

    void takingItWritesTheOrderAndTheAnswerAndUndoTakesBothBack()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(3, 5);
        const Suggestion buy = *desk.find(SuggestionKind::Buy);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, buy, {}, desk.shop.owner));
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 1);
        QCOMPARE(file.integer("SELECT total_minor FROM purchase_order_line"), 15'120);
        QCOMPARE(file.integer("SELECT count(*) FROM standing_suggestion_answer WHERE answer = 'accepted'"), 1);
        QVERIFY(!desk.find(SuggestionKind::Buy));
        const auto said = desk.answers();
        QCOMPARE(said.size(), std::size_t(1));
        QCOMPARE(said.front().title, u"Buy 25.2 dm² of Veg tan"_s);
        QCOMPARE(said.front().judgement.verdict, Verdict::TooEarly);
        desk.undoLast();
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 0);
        QCOMPARE(file.integer("SELECT count(*) FROM standing_suggestion_answer"), 0);
        QCOMPARE(desk.find(SuggestionKind::Buy)->key, buy.key);
        QCOMPARE(violationsOf(*desk.studio, true), QString());
    }

    void aSecondLineGoesOntoTheSameDraft()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(1, 5);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy), {}, desk.shop.owner));
        desk.order(2, 6);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy), {}, desk.shop.owner));
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order"), 1);
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 2);
        QCOMPARE(file.integer("SELECT total_minor FROM purchase_order_line ORDER BY position LIMIT 1"), 5'040);
    }

    void notTwiceInADayAndOnlyWithFiguresThatCanBe()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(3, 5);
        const Suggestion buy = *desk.find(SuggestionKind::Buy);
        const auto none = takeSuggestion(*desk.studio, buy, {.quantity = Quantity()}, desk.shop.owner);
        QCOMPARE(none.error().issues.front().field, u"quantity"_s);
        QCOMPARE(file.integer("SELECT count(*) FROM suggestion_answer"), 0);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, buy, {.quantity = dm2(40)}, desk.shop.owner));
        QCOMPARE(file.text("SELECT answer FROM suggestion_answer"), u"changed"_s);
        QCOMPARE(file.integer("SELECT bound_minor FROM suggestion_answer"), 24'000);
        QCOMPARE(takeSuggestion(*desk.studio, buy, {}, desk.shop.owner).error().code, ErrorCode::Conflict);
        // Nor with other figures of what lies there, nor on another day.
        Suggestion stale = buy;
        std::get<BuyThis>(stale.proposal).onHand += dm2(1);
        desk.later(1);
        QCOMPARE(takeSuggestion(*desk.studio, stale, {}, desk.shop.owner).error().code, ErrorCode::Conflict);
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 1);
    }

    void whatWasDroppedWasNotTried()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(3, 5);
        const TakenSuggestion bought =
            takeSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy), {}, desk.shop.owner).value();
        BENCHBOOK_VERIFY(cancelPurchaseOrder(*desk.studio, Id<PurchaseOrder>(bought.record), desk.shop.owner));
        desk.later(1);
        desk.use(receiveOne(desk.studio, desk.shop.hide, dm2(40), yuan(240)), dm2(30));
        QCOMPARE(desk.answers().front().judgement.verdict, Verdict::Unknown);
        QVERIFY(!desk.answers().front().judgement.seen);
    }

    void aLotGoesBackFromAllItsShelves()
    {
        TestStudio file;
        Desk desk(file);
        const Id<Lot> lot = receiveOne(desk.studio, desk.shop.hide, dm2(20), yuan(120));
        const Id<Location> upper(addRecord(*desk.studio, locationKind(),
                                           {{u"code"_s, u"UP"_s}, {u"name"_s, u"Upper shelf"_s}}, desk.shop.owner)
                                     .value());
        BENCHBOOK_VERIFY(moveLot(*desk.studio, lot, places::shelf, upper, dm2(8), desk.shop.owner));
        BENCHBOOK_VERIFY(desk.studio->perform(Sentence("From the tannery"), desk.shop.owner, [&](Action &action) {
            action.change("lot", lot, {{"supplier_id", desk.supplier}});
            return Result<void>();
        }));
        ReturnThis back{.lot = lot, .material = desk.shop.hide, .quantity = dm2(18)};
        back.inLot = dm2(20);
        Suggestion send{.kind = SuggestionKind::Return, .key = u"return/L"_s, .subject = {"lot", lot.value()}};
        send.proposal = back;
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, send, {}, desk.shop.owner));
        QCOMPARE(file.integer("SELECT count(*) FROM stock_move WHERE kind = 'send_back'"), 2);
        const auto left = desk.studio->read([&](const Reader &reader) { return Result(shelvesOf(reader, lot)); });
        QCOMPARE(left->size(), std::size_t(1));
        QCOMPARE(left->front().quantity, dm2(2));
    }

    void dismissedStaysAwayUntilItsDayOrIsBroughtBack()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(3, 40);
        desk.later(30);
        const Suggestion make = *desk.find(SuggestionKind::Make);
        QCOMPARE(
            dismissSuggestion(*desk.studio, make, {.reason = u" "_s}, desk.shop.owner).error().issues.front().field,
            u"reason"_s);
        BENCHBOOK_VERIFY(dismissSuggestion(*desk.studio, make, {.reason = u"Chen makes them"_s, .days = 3}, {}));
        QVERIFY(!desk.find(SuggestionKind::Make));
        desk.later(3);
        QVERIFY(!desk.find(SuggestionKind::Make));
        desk.later(1);
        QCOMPARE(desk.find(SuggestionKind::Make)->key, make.key);
        BENCHBOOK_VERIFY(dismissSuggestion(*desk.studio, make, {.reason = u"Again"_s}, {}));
        QVERIFY(!desk.find(SuggestionKind::Make));
        BENCHBOOK_VERIFY(bringBackSuggestion(*desk.studio, make.kind, make.key, {}));
        QVERIFY(desk.find(SuggestionKind::Make));
        QCOMPARE(bringBackSuggestion(*desk.studio, make.kind, make.key, {}).error().code, ErrorCode::NotFound);
        // The first dismissal ran its time and is judged; the second was brought back and never was.
        QCOMPARE(desk.answers().size(), std::size_t(1));
    }

    void boughtIsJudgedByWhatWasUsed()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(3, 5);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy), {}, desk.shop.owner));
        desk.later(1);
        const Id<Lot> hide = receiveOne(desk.studio, desk.shop.hide, dm2(40), yuan(240));
        desk.use(hide, dm2(10));
        QCOMPARE(desk.answers().front().judgement.verdict, Verdict::TooEarly);
        desk.later(60);
        QCOMPARE(desk.answers().front().judgement.verdict, Verdict::Wrong);
        const KindRecord wrong = recordOf(desk.answers()).front();
        QCOMPARE(wrong.judged, 1);
        QCOMPARE(wrong.right, 0);
        QVERIFY(wrong.seen < wrong.expected.likely);
    }

    void boughtAndUsedIsRightAndBringsWhatWasExpected()
    {
        TestStudio file;
        Desk desk(file);
        desk.order(3, 5);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy), {}, desk.shop.owner));
        desk.later(1);
        const Id<Lot> hide = receiveOne(desk.studio, desk.shop.hide, dm2(40), yuan(240));
        desk.use(hide, dm2(30));
        const JudgedAnswer said = desk.answers().front();
        QCOMPARE(said.judgement.verdict, Verdict::Right);
        QCOMPARE(*said.judgement.seen, said.answered.expected->likely);
        const KindRecord record = recordOf(desk.answers()).front();
        QCOMPARE(record.right, 1);
        // One right of one says little: the true share may be far below all.
        QVERIFY(record.shareLow && *record.shareLow < Ratio::percent(50) && *record.shareHigh == Ratio::percent(100));
    }

    void aPriceBelowTheFloorIsRaisedAndSaidWhenItChangedMeanwhile()
    {
        TestStudio file;
        Desk desk(file);
        receiveOne(desk.studio, desk.shop.hide, dm2(100), yuan(600));
        const auto cheap =
            desk.studio->perform(Sentence("Cheap"), desk.shop.owner, [&](Action &action) -> Result<void> {
                action.change("variant", desk.shop.wallet, {{"price_minor", yuan(20)}});
                return {};
            });
        QVERIFY(cheap.ok());
        const Suggestion raise = *desk.find(SuggestionKind::Price);
        QCOMPARE(raise.key, u"price/WAL-BRN/from-20.00"_s);
        const PriceThis price = std::get<PriceThis>(raise.proposal);
        QVERIFY(price.to >= price.floor && price.to > yuan(20));
        const auto below = takeSuggestion(*desk.studio, raise, {.price = yuan(21)}, {});
        QCOMPARE(below.error().issues.front().field, u"price"_s);
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, raise, {}, {}));
        QCOMPARE(file.integer("SELECT price_minor FROM variant"), price.to.minor());
        QVERIFY(!desk.find(SuggestionKind::Price));
        QCOMPARE(takeSuggestion(*desk.studio, raise, {.price = price.to + yuan(1)}, {}).error().code,
                 ErrorCode::Conflict);
    }

    void aRuleActsWithinItsMonthAndNeverAgainWhatWasTakenBack()
    {
        TestStudio file;
        Desk desk(file);
        const Id<SuggestionRule> rule = desk.rule("buy", yuan(200), u"tannery"_s);
        desk.order(3, 5);
        auto done = actByRules(*desk.studio, desk.ahead).value();
        QCOMPARE(done.size(), std::size_t(1));
        QVERIFY2(done.front().done, qPrintable(done.front().reason));
        QCOMPARE(file.integer("SELECT rule_id FROM standing_suggestion_answer"), rule.value());
        QVERIFY(desk.studio->undoable()->sentence.text().contains(u"SR-0001"_s));
        // Nothing stands any more; another order binds more than is left of the month.
        QVERIFY(actByRules(*desk.studio, desk.ahead).value().empty());
        desk.order(1, 6);
        done = actByRules(*desk.studio, desk.ahead).value();
        QCOMPARE(done.size(), std::size_t(1));
        QVERIFY(!done.front().done);
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 1);
        desk.undoLast(); // the order
        desk.undoLast(); // the rule's purchase
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 0);
        done = actByRules(*desk.studio, desk.ahead).value();
        QVERIFY(!done.front().done);
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 0);
        // A person may still take it.
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy), {}, desk.shop.owner));
        QCOMPARE(violationsOf(*desk.studio, true), QString());
    }

    void whatAPersonDismissedNoRuleDoes()
    {
        TestStudio file;
        Desk desk(file);
        desk.rule("buy", yuan(9'000), u"tannery"_s);
        desk.order(3, 5);
        BENCHBOOK_VERIFY(dismissSuggestion(*desk.studio, *desk.find(SuggestionKind::Buy),
                                           {.reason = u"Oakbench has some"_s, .days = 2}, desk.shop.owner));
        desk.later(3);
        const auto done = actByRules(*desk.studio, desk.ahead).value();
        QCOMPARE(done.size(), std::size_t(1));
        QVERIFY(!done.front().done && done.front().reason.contains(u"no"_s));
        QCOMPARE(file.integer("SELECT count(*) FROM purchase_order_line"), 0);
    }

    void aRuleOfAnotherSupplierOrThatAsksDoesNothing()
    {
        TestStudio file;
        Desk desk(file);
        BENCHBOOK_VERIFY(addRecord(*desk.studio, supplierKind(), {{u"name"_s, u"Elsewhere"_s}}, std::nullopt));
        desk.rule("buy", yuan(9'000), u"Elsewhere"_s);
        desk.order(3, 5);
        QVERIFY(actByRules(*desk.studio, desk.ahead).value().empty());
        Draft unlimited{{u"name"_s, u"Careless"_s}, {u"kind"_s, u"buy"_s}, {u"acts"_s, u"alone"_s}};
        const auto issues = validateRecord(*desk.studio, suggestionRuleKind(), std::nullopt, unlimited);
        QCOMPARE(issues.front().field, u"mostMonth"_s);
    }

    void surplusNobodyUsesIsOfferedToPeersAsALetter()
    {
        PostStudio kiln{u"Kiln House"_s};
        PostStudio oak{u"Oakbench"_s};
        pair(kiln, oak);
        Desk desk(kiln.file());
        const Id<Lot> hide = receiveOne(desk.studio, desk.shop.hide, dm2(500), yuan(3'000));
        desk.use(hide, dm2(10));
        QVERIFY(!desk.find(SuggestionKind::Offer));
        desk.later(300);
        const Suggestion offer = *desk.find(SuggestionKind::Offer);
        QVERIFY(offer.effect && offer.effect->low == Money() && offer.effect->likely > Money());
        BENCHBOOK_VERIFY(takeSuggestion(*desk.studio, offer, {.price = yuan(1'000)}, {}));
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter_draft"), 1);
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM surplus_lot"), 1);
        // What is offered needs no second word; the thread, which nobody uses either, still does.
        const std::optional<Suggestion> other = desk.find(SuggestionKind::Offer);
        QVERIFY(other && other->key != offer.key);
        desk.later(120);
        QCOMPARE(desk.answers().front().judgement.verdict, Verdict::Wrong);
        desk.undoLast();
        QCOMPARE(kiln.file().integer("SELECT count(*) FROM letter_draft"), 0);
    }
};

QTEST_GUILESS_MAIN(TestSuggestions)
#include "test_suggestions.moc"
