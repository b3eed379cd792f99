// Buying together: how much to order against every possible answer, who gets and pays what, and the letters about it.
#include "core/sharing/joint_purchase.h"
#include "tests/core/sharing/sharing_letters.h"

#include <QTest>

#include <rapidcheck.h>

#include <numeric>
#include <tuple>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

SignPublicKey buyer(int number) { return *SignPublicKey::from(QByteArray(32, static_cast<char>(number + 1))); }
Quantity units(qint64 count) { return Quantity::units(count); }

JointWish wish(int member, qint64 wanted, qint64 least, qint64 most, std::optional<qint64> limit = std::nullopt)
{
    return {buyer(member), units(wanted), units(least), units(most),
            limit ? std::optional(Money::fromMinor(*limit)) : std::nullopt};
}

std::vector<qint64> quantitiesOf(const JointOption &option)
{
    std::vector<qint64> quantities;
    for (const JointPart &part : option.parts)
        quantities.push_back(part.quantity.wholeUnits());
    return quantities;
}

/// The choice again, the slow way: every whole quantity is tried.
struct SlowAnswer
{
    std::optional<qint64> ordered;
    qint64 missing = 0;
};

SlowAnswer slowChoice(const JointTerms &terms, const std::vector<JointWish> &wishes, qint64 farthest)
{
    struct Candidate
    {
        int leftOut;
        qint64 distance;
        qint64 quantity;
        qint64 cost;
        qint64 stretch;
    };
    std::vector<Candidate> candidates;
    qint64 missing = std::numeric_limits<qint64>::max();
    const qint64 grid = terms.caseSize.isZero() ? 1 : terms.caseSize.wholeUnits();
    for (qint64 q = 1; q <= farthest; ++q) {
        const auto cost = jointPriceOf(terms.prices, units(q));
        if (q % grid != 0 || units(q) < terms.minimum || !cost)
            continue;
        const JointPrice *price = nullptr;
        for (const JointPrice &each : terms.prices) {
            if (each.from <= units(q))
                price = &each;
        }
        qint64 least = 0, wanted = 0, most = 0;
        int leftOut = 0;
        for (const JointWish &each : wishes) {
            qint64 bought = each.most.wholeUnits();
            while (each.limit && bought > 0 &&
                   bought * price->price.minor() * Quantity::microPerUnit > each.limit->minor() * price->per.micro())
                --bought;
            const qint64 wants = std::min(each.wanted.wholeUnits(), bought);
            if (wants < std::max<qint64>(each.least.wholeUnits(), 1)) {
                ++leftOut;
                continue;
            }
            least += each.least.wholeUnits();
            wanted += wants;
            most += bought;
        }
        if (q >= least)
            missing = std::min(missing, std::max<qint64>(0, q - most));
        if (q >= least && q <= most)
            candidates.push_back({leftOut, std::abs(q - wanted), q, cost->minor(), price->from.micro()});
    }
    if (candidates.empty())
        return {std::nullopt, missing};
    const Candidate best = *std::min_element(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.leftOut, a.distance, -a.quantity) < std::tuple(b.leftOut, b.distance, -b.quantity);
    });
    Candidate chosen = best;
    for (const Candidate &each : candidates) {
        const bool further = each.stretch > best.quantity * Quantity::microPerUnit;
        if (further && each.leftOut == best.leftOut && each.cost <= best.cost &&
            (chosen.quantity == best.quantity || each.cost < chosen.cost))
            chosen = each;
    }
    return {chosen.quantity, 0};
}

JointTerms anyTerms()
{
    JointTerms terms{units(*rc::gen::inRange<qint64>(0, 25)), units(*rc::gen::inRange<qint64>(0, 9))};
    qint64 from = *rc::gen::inRange<qint64>(0, 4);
    qint64 price = *rc::gen::inRange<qint64>(0, 900);
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        terms.prices.push_back({units(from), units(*rc::gen::inRange<qint64>(1, 4)), Money::fromMinor(price)});
        from += *rc::gen::inRange<qint64>(1, 20);
        price = price * *rc::gen::inRange<qint64>(50, 101) / 100;
    }
    return terms;
}

std::vector<JointWish> anyWishes()
{
    std::vector<JointWish> wishes;
    for (int i = *rc::gen::inRange(0, 7); i > 0; --i) {
        const qint64 wanted = *rc::gen::inRange<qint64>(1, 12);
        const auto limit =
            *rc::gen::inRange<qint64>(0, 3) == 0 ? std::optional(*rc::gen::inRange<qint64>(0, 6'000)) : std::nullopt;
        wishes.push_back(
            wish(i, wanted, *rc::gen::inRange<qint64>(0, wanted + 1), wanted + *rc::gen::inRange<qint64>(0, 9), limit));
    }
    return wishes;
}

void assertSound(const JointOption &option, const std::vector<JointWish> &wishes)
{
    Quantity quantity;
    Money amount;
    for (const JointPart &part : option.parts) {
        const auto each = std::find_if(wishes.begin(), wishes.end(),
                                       [&](const JointWish &other) { return other.member == part.member; });
        RC_ASSERT(each != wishes.end());
        RC_ASSERT(part.wanted == each->wanted);
        if (part.beyondLimit) {
            RC_ASSERT(part.quantity.isZero() && part.amount->isZero());
        } else {
            RC_ASSERT(part.quantity >= each->least && part.quantity <= each->most && part.quantity.isWhole());
            RC_ASSERT(!each->limit || *part.amount <= *each->limit);
        }
        quantity += part.quantity;
        amount += *part.amount;
    }
    RC_ASSERT(option.parts.size() == wishes.size());
    RC_ASSERT(quantity == option.ordered);
    RC_ASSERT(amount == *option.goods);
}

struct PurchaseGroup : SampleGroup
{
    static constexpr qint64 hour = 3'600'000;
    const Instant closing{sharingStart.milliseconds() + 24 * hour};
    Hash256 call = {};

    static LetterBody callBody(Instant closes, qint64 cents = 1'000)
    {
        const BodyLines prices = {
            LetterBody().set("from"_L1, piece(0)).set("per"_L1, piece(1)).set("price"_L1, euros(cents))};
        return LetterBody()
            .set("material"_L1, u"Thread"_s)
            .set("closes"_L1, closes)
            .set("minimum"_L1, piece(10))
            .set("case"_L1, piece(4))
            .set("prices"_L1, prices);
    }
    static BodyQuantity piece(qint64 count) { return bodyQuantity(count * 1'000'000, u"piece"_s); }
    static PurchaseGroup of(int members)
    {
        PurchaseGroup made{SampleGroup::of(members)};
        made.call = made.write(0, u"call"_s, callBody(made.closing));
        return made;
    }
    Hash256 pledge(int member, qint64 count, qint64 hours = 1, std::optional<Hash256> to = std::nullopt)
    {
        return write(member, u"pledge"_s,
                     LetterBody().set("quantity"_L1, piece(count)).set("most"_L1, piece(count + 2)),
                     {to.value_or(call)}, Instant(sharingStart.milliseconds() + hours * hour));
    }
    JointPurchase fold(qint64 hours = 48) const
    {
        return jointPurchases(group, letters, Instant(sharingStart.milliseconds() + hours * hour)).at(0);
    }
    PledgeStanding standing(const Hash256 &letter) const
    {
        for (const JointPledge &each : fold().pledges) {
            if (each.letter == letter)
                return each.standing;
        }
        throw std::runtime_error("no such pledge");
    }
    Hash256 order(const JointPurchase &purchase)
    {
        const auto content = orderPlacedContent(purchase, *planPurchase(purchase, units(1)), closing);
        return writeBy(machines[0], *content).hash;
    }
};

} // namespace

class TestJointPurchase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extraUnitsFillACaseInProportion()
    {
        // Ten wanted, sold in twelves: two more, in proportion to what each wanted.
        const auto plan = planJointOrder({units(0), units(12), units(1), {{units(0), units(1), Money::fromMinor(100)}}},
                                         {wish(1, 6, 6, 12), wish(2, 3, 3, 6), wish(3, 1, 1, 1)});
        QVERIFY(plan.ok());
        QCOMPARE(plan->order->ordered, units(12));
        QCOMPARE(quantitiesOf(*plan->order), (std::vector<qint64>{7, 4, 1}));
        QCOMPARE(plan->reasons.size(), 1);
        QCOMPARE(plan->order->goods, std::optional(Money::fromMinor(1'200)));
    }

    void aMinimumThatIsNoMultipleIsSaid()
    {
        const JointTerms terms{units(5), units(4), units(1), {}};
        const auto plan = planJointOrder(terms, {wish(1, 5, 5, 8)});
        QCOMPARE(plan->order->ordered, units(8));
        QVERIFY(!plan->order->goods); // no price, no amount
        QVERIFY(plan->reasons.first().contains(u"cases of 4"_s));
        const auto tooFew = planJointOrder(terms, {wish(1, 3, 3, 5)});
        QVERIFY(!tooFew->order);
        QCOMPARE(tooFew->missing, units(3));
        QVERIFY(tooFew->reasons.last().contains(u"Extend the call"_s));
    }

    void moreIsOrderedWhereItCostsNoMore()
    {
        const JointTerms terms{
            units(0),
            units(0),
            units(1),
            {{units(0), units(1), Money::fromMinor(100)}, {units(10), units(1), Money::fromMinor(80)}}};
        const auto same = planJointOrder(terms, {wish(1, 8, 8, 12)});
        QCOMPARE(same->order->ordered, units(10)); // 800 either way
        QCOMPARE(same->alternatives.size(), std::size_t(1));
        QCOMPARE(planJointOrder(terms, {wish(1, 7, 7, 12)})->order->ordered, units(7));
        QCOMPARE(planJointOrder(terms, {wish(1, 9, 9, 9)})->order->ordered, units(9)); // would not take more
    }

    void aLimitIsNeverExceeded()
    {
        const JointTerms terms{units(0), units(0), units(1), {{units(0), units(1), Money::fromMinor(300)}}};
        const auto plan = planJointOrder(terms, {wish(1, 4, 2, 4, 700), wish(2, 4, 3, 4, 899), wish(3, 1, 1, 1)});
        QCOMPARE(quantitiesOf(*plan->order), (std::vector<qint64>{2, 0, 1}));
        QVERIFY(plan->order->parts[1].beyondLimit);
        QCOMPARE(plan->order->leftOut, 1);
        // 9.5 cents are rounded to 10; by remainders alone the odd cent would go beyond the first one's limit.
        const auto cents = planJointOrder({units(0), units(0), units(1), {{units(0), units(4), Money::fromMinor(1)}}},
                                          {wish(1, 36, 36, 36, 9), wish(2, 1, 1, 1), wish(3, 1, 1, 1)});
        QCOMPARE(cents->order->goods, std::optional(Money::fromMinor(10)));
        QCOMPARE(cents->order->parts[0].amount, std::optional(Money::fromMinor(9)));
        QCOMPARE(cents->order->parts[1].amount, std::optional(Money::fromMinor(1)));
    }

    void whatBreaksARuleIsSaidAtOnce()
    {
        const auto plan =
            planJointOrder({units(1), Quantity::fromMicro(5), units(1), {}}, {wish(1, 2, 3, 1), wish(1, 1, 1, 1)});
        QCOMPARE(plan.error().code, ErrorCode::Invalid);
        QCOMPARE(plan.error().issues.size(), std::size_t(3));
        QVERIFY(planJointOrder({}, {})->missing == units(1));
    }

    void everyChoiceIsTheBest()
    {
        QVERIFY(rc::check("the plan is what trying every quantity finds, and its parts sum", [] {
            const JointTerms terms = anyTerms();
            const std::vector<JointWish> wishes = anyWishes();
            const auto plan = planJointOrder(terms, wishes);
            RC_ASSERT(plan.ok());
            const SlowAnswer slow = slowChoice(terms, wishes, 200);
            RC_ASSERT(plan->order.has_value() == slow.ordered.has_value());
            if (!plan->order) {
                RC_ASSERT(plan->missing == units(slow.missing));
                return;
            }
            RC_ASSERT(plan->order->ordered == units(*slow.ordered));
            assertSound(*plan->order, wishes);
            for (const JointOption &option : plan->alternatives)
                assertSound(option, wishes);
            std::vector<JointWish> turned(wishes.rbegin(), wishes.rend());
            RC_ASSERT(planJointOrder(terms, turned)->order == plan->order);
        }));
    }

    void billsAreSharedToTheCent()
    {
        QVERIFY(rc::check("goods and freight sum to the bill, whatever the order of the studios", [] {
            std::vector<MeasuredPart> parts;
            for (int i = *rc::gen::inRange(1, 13); i > 0; --i)
                parts.push_back(
                    {buyer(i), Hash256(), {}, Quantity::fromMicro(*rc::gen::inRange<qint64>(0, 5'000'000))});
            parts[0].received += Quantity::fromMicro(1);
            const JointBill bill{Money::fromMinor(*rc::gen::inRange<qint64>(0, 100'000)),
                                 Money::fromMinor(*rc::gen::inRange<qint64>(0, 5'000)), u"EUR"_s, units(20), u"kg"_s};
            const auto settled = settleJointBill(bill, parts);
            RC_ASSERT(settled.ok());
            Money goods, freight, total;
            Quantity received;
            for (const JointSlip &slip : settled->slips) {
                goods += slip.goods;
                freight += slip.freight;
                total += slip.total;
                received += slip.received;
            }
            RC_ASSERT(goods == bill.goods && freight == bill.freight && total == bill.goods + bill.freight);
            RC_ASSERT(settled->unaccounted == bill.arrived - received);
            std::vector<MeasuredPart> turned(parts.rbegin(), parts.rend());
            RC_ASSERT(settleJointBill(bill, turned)->slips == settled->slips);
        }));
        const auto nobody =
            settleJointBill({Money::fromMinor(1), {}, u"EUR"_s, {}, u"kg"_s}, {{buyer(1), Hash256(), {}, {}}});
        QCOMPARE(nobody.error().code, ErrorCode::Refused);
    }

    void trueWeightDecidesWhatIsPaid()
    {
        const auto settled =
            settleJointBill({Money::fromMinor(1'000), Money::fromMinor(101), u"EUR"_s, units(10), u"kg"_s},
                            {{buyer(2), Hash256(), units(5), Quantity::fromMicro(4'000'000)},
                             {buyer(1), Hash256(), units(5), Quantity::fromMicro(5'900'000)}});
        QCOMPARE(settled->slips[0].goods, Money::fromMinor(596));
        QCOMPARE(settled->slips[0].freight, Money::fromMinor(60));
        QCOMPARE(settled->slips[1].total, Money::fromMinor(404 + 41));
        QCOMPARE(settled->unaccounted, Quantity::fromMicro(100'000));
    }

    void theLastPledgeInTimeCounts()
    {
        PurchaseGroup made = PurchaseGroup::of(4);
        const Hash256 first = made.pledge(1, 3);
        const Hash256 second = made.pledge(1, 5, 2);
        const Hash256 late = made.pledge(1, 9, 25);
        QCOMPARE(made.standing(first), PledgeStanding::Replaced);
        QCOMPARE(made.standing(second), PledgeStanding::Counts);
        QCOMPARE(made.standing(late), PledgeStanding::Late);
        const Hash256 gone = made.pledge(2, 3);
        made.write(2, u"retract"_s, {}, {gone}, Instant(made.closing.milliseconds() - 1));
        QCOMPARE(made.standing(gone), PledgeStanding::Withdrawn);
        const Hash256 tooLate = made.pledge(3, 3);
        made.write(3, u"retract"_s, {}, {tooLate}, Instant(made.closing.milliseconds() + 1));
        made.write(1, u"retract"_s, {}, {tooLate}); // nobody withdraws another's
        QCOMPARE(made.standing(tooLate), PledgeStanding::Counts);
        const Hash256 inKilos =
            made.write(2, u"pledge"_s, LetterBody().set("quantity"_L1, bodyQuantity(1, u"kg"_s)), {made.call});
        QCOMPARE(made.standing(inKilos), PledgeStanding::OtherMeasure);
        QCOMPARE(made.fold().pledged, units(8));
        QCOMPARE(made.fold(1).stage, JointStage::Open);
        QCOMPARE(made.fold().stage, JointStage::Closed);

        // Extended: what came late is in time now, and nobody has to pledge anew.
        const Instant longer(made.closing.milliseconds() + 24 * PurchaseGroup::hour);
        made.write(0, u"call"_s, PurchaseGroup::callBody(longer), {made.call});
        made.write(3, u"call"_s, PurchaseGroup::callBody(longer, 1), {made.call}); // another studio extends nothing
        QCOMPARE(made.standing(late), PledgeStanding::Counts);
        QCOMPARE(made.standing(second), PledgeStanding::Replaced);
        // Another price: whoever pledged to the old one is asked again.
        const Hash256 dearer = made.write(0, u"call"_s, PurchaseGroup::callBody(longer, 1'100), {made.call});
        QCOMPARE(made.standing(late), PledgeStanding::OtherTerms);
        const Hash256 anew = made.pledge(1, 9, 26, dearer);
        QCOMPARE(made.standing(anew), PledgeStanding::Counts);
        QCOMPARE(jointPurchases(made.group, made.letters, made.closing).size(), std::size_t(2));
    }

    void anOrderIsComparedWithWhatCounts()
    {
        PurchaseGroup made = PurchaseGroup::of(4);
        const Hash256 one = made.pledge(1, 5);
        const Hash256 two = made.pledge(2, 6);
        const Hash256 late = made.pledge(3, 1, 30);
        made.order(made.fold());
        JointPurchase purchase = made.fold();
        QCOMPARE(purchase.stage, JointStage::Ordered);
        QVERIFY(purchase.order->flaws.none());
        QCOMPARE(purchase.order->quantity, units(12));
        QCOMPARE(purchase.order->total, Money::fromMinor(12'000));

        const Hash256 unheld = *Hash256::from(QByteArray(32, 'x'));
        made.write(0, u"order_placed"_s,
                   LetterBody()
                       .set("pledges"_L1, BodyHashes{one, late, unheld})
                       .set("quantity"_L1, PurchaseGroup::piece(9))
                       .set("total"_L1, euros(9'001)),
                   {made.call}, made.closing);
        made.write(1, u"order_placed"_s,
                   LetterBody()
                       .set("pledges"_L1, BodyHashes{one})
                       .set("quantity"_L1, PurchaseGroup::piece(1))
                       .set("total"_L1, euros(1)),
                   {made.call}, made.closing); // not the organiser
        purchase = made.fold();
        QVERIFY(purchase.severalOrders);
        const OrderFlaws wanted{{unheld}, {late}, {two}, false, true, true, Money::fromMinor(9'000)};
        QCOMPARE(purchase.order->flaws, wanted);
    }

    void aSplitIsReckonedAgainAndSigned()
    {
        PurchaseGroup made = PurchaseGroup::of(3);
        const Hash256 one = made.pledge(1, 5);
        const Hash256 two = made.pledge(2, 6);
        const Hash256 order = made.order(made.fold());
        const Hash256 arrival = made.write(0, u"arrival"_s,
                                           LetterBody()
                                               .set("quantity"_L1, PurchaseGroup::piece(12))
                                               .set("arrived"_L1, QDate(2026, 10, 1))
                                               .set("freight"_L1, euros(101)),
                                           {order});
        QCOMPARE(made.fold().stage, JointStage::Arrived);
        JointSettlement settled =
            *settleJointBill({Money::fromMinor(12'000), Money::fromMinor(101), u"EUR"_s, units(12), u"piece"_s},
                             {{made.member(1), one, units(5), units(5)}, {made.member(2), two, units(6), units(7)}});
        made.write(0, u"purchase_split"_s, purchaseSplitBody(settled), {arrival});
        QCOMPARE(made.fold().split->slips, settled.slips);
        QVERIFY(made.fold().split->same());
        QCOMPARE(made.fold().split->unsignedBy.size(), std::size_t(2));
        for (int i = 1; i < 3; ++i) {
            QCOMPARE(made.fold().stage, JointStage::Divided);
            made.writeBy(made.machines[std::size_t(i)], *countersignPurchase(made.fold(), made.closing));
        }
        QCOMPARE(made.fold().stage, JointStage::Settled);

        // A cent moved (F24).
        settled.slips[0].total += Money::fromMinor(1);
        settled.slips[1].total -= Money::fromMinor(1);
        made.write(0, u"purchase_split"_s, purchaseSplitBody(settled), {arrival}, made.closing);
        QCOMPARE(made.fold().split->differences.size(), std::size_t(2));
        const auto refused = countersignPurchase(made.fold(), made.closing);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().issues.size(), std::size_t(2));
        QCOMPARE(made.fold().stage, JointStage::Divided);
        // One left out, and one that was never ordered.
        settled.slips.pop_back();
        settled.slips[0].total = Money::fromMinor(12'101);
        settled.slips.push_back({made.member(0), *Hash256::from(QByteArray(32, 'x')), {}, {}, {}, {}, {}});
        made.write(0, u"purchase_split"_s, purchaseSplitBody(settled), {arrival}, made.closing);
        const JointSplit split = *made.fold().split;
        QCOMPARE(split.differences.size(), std::size_t(2));
        QVERIFY(!split.same());
    }

    void theOrderOfLettersDoesNotMatter()
    {
        Random random(11);
        for (int run = 0; run < 25; ++run) {
            PurchaseGroup made = PurchaseGroup::of(5);
            SampleMachine second = made.machineOf(1, '2');
            for (int i = 0; i < 12; ++i) {
                const Hash256 pledge =
                    made.pledge(int(random.between(0, 4)), random.between(1, 9), random.between(0, 30));
                if (random.chance(0.3))
                    made.write(int(random.between(0, 4)), u"retract"_s, {}, {pledge},
                               Instant(sharingStart.milliseconds() + random.between(0, 30) * PurchaseGroup::hour));
                if (random.chance(0.3)) {
                    LetterContent content{u"pledge"_s};
                    content.parents = {made.call};
                    content.at = Instant(sharingStart.milliseconds() + random.between(0, 30) * PurchaseGroup::hour);
                    content.body.set("quantity"_L1, PurchaseGroup::piece(random.between(1, 9)));
                    made.writeBy(second, content);
                }
            }
            if (random.chance(0.5) && planPurchase(made.fold(), units(1))->order)
                made.order(made.fold());
            QCOMPARE(jointPurchases(made.group, made.shuffled(random), made.closing),
                     jointPurchases(made.group, made.letters, made.closing));
        }
    }
};

QTEST_GUILESS_MAIN(TestJointPurchase)
#include "test_joint_purchase.moc"
