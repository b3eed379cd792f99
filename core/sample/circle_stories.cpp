#include "core/sample/circle_stories.h"

#include "core/crypto/hash.h"
#include "core/peers/bundle_log.h"
#include "core/peers/bundle_out.h"
#include "core/peers/letter_store.h"

#include <algorithm>

namespace benchbook::sample {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 circleBundleBytes = 600; ///< what such a bundle weighs: for the history alone
constexpr qint64 circleLetterBytes = 320;
constexpr qint64 hidesArrived = 418;
constexpr qint64 rivetsOurs = 600;

/// 10 of a unit for so much, from so many on.
LetterBody priceLine(qint64 from, qint64 per, const QString &unit, const BodyMoney &price)
{
    LetterBody line;
    return line.set("from"_L1, BodyQuantity{Quantity::units(from), unit})
        .set("per"_L1, BodyQuantity{Quantity::units(per), unit})
        .set("price"_L1, price);
}

} // namespace

CircleStories::CircleStories(Studio &studio, const Cast &cast, Neighbour &stitcher, Neighbour &brazier)
    : m_studio(studio), m_cast(cast), m_stitcher(stitcher), m_brazier(brazier)
{
}

const std::vector<CircleStories::Scene> &CircleStories::scenes()
{
    static const std::vector<Scene> all = {
        {22, &CircleStories::circleIsFounded},   {21, &CircleStories::othersJoin},
        {20, &CircleStories::hidesAreCalledFor}, {20, &CircleStories::ruleIsWritten},
        {19, &CircleStories::hidesArePledged},   {18, &CircleStories::ruleIsSigned},
        {17, &CircleStories::hidesAreOrdered},   {15, &CircleStories::hidesArrive},
        {14, &CircleStories::hidesAreDivided},   {12, &CircleStories::divisionIsSigned},
        {11, &CircleStories::hoursAreGiven},     {10, &CircleStories::hoursAreSigned},
        {7, &CircleStories::stallIsSplit},       {5, &CircleStories::rivetsAreCalledFor},
        {3, &CircleStories::rivetsArePledged},   {2, &CircleStories::hoursWaitForUs},
    };
    return all;
}

Result<void> CircleStories::live(QDate day)
{
    for (const Scene &scene : scenes()) {
        if (day.daysTo(m_cast.last) == scene.daysBefore)
            BENCHBOOK_TRY((this->*scene.tell)());
    }
    return {};
}

Result<void> CircleStories::circleIsFounded()
{
    const CircleWish wish{.name = say(u"南岸三作"_s, u"Three by the river"_s),
                          .peers = {m_stitcher.peer, m_brazier.peer},
                          .note = say(u"一起进料，互相帮工"_s, u"We buy together and lend each other a hand"_s)};
    BENCHBOOK_ASSIGN(m_circle, foundCircle(m_studio, wish, m_cast.owner));
    return send();
}

Result<void> CircleStories::othersJoin()
{
    for (Neighbour *each : {&m_stitcher, &m_brazier}) {
        BENCHBOOK_ASSIGN(const CircleView view, circle());
        LetterContent answer = content("circle_answer");
        answer.parents = {*view.state.invitation};
        answer.body.set("code"_L1, u"join"_s);
        BENCHBOOK_TRY(hear(*each, answer));
    }
    return {};
}

Result<void> CircleStories::hidesAreCalledFor()
{
    const QString unit = u"dm2"_s;
    LetterContent call = content("call");
    call.body.set("material"_L1, say(u"植鞣牛肩皮 2.0 毫米"_s, u"Veg-tan shoulder, 2.0 mm"_s));
    call.body.set("supplier"_L1, say(u"南岸制革"_s, u"Southbank Tannery"_s));
    call.body.set("closes"_L1, endOf(m_studio.today().addDays(1)));
    call.body.set("minimum"_L1, BodyQuantity{Quantity::units(300), unit});
    call.body.set("prices"_L1, BodyLines{priceLine(0, 10, unit, yuan(18)), priceLine(400, 10, unit, yuan(16))});
    BENCHBOOK_ASSIGN(m_hides, hear(m_stitcher, call));
    return {};
}

Result<void> CircleStories::hidesArePledged()
{
    BENCHBOOK_TRY(pledged(m_stitcher, m_hides, {Quantity::units(200), u"dm2"_s}, 150, 240));
    BENCHBOOK_TRY(pledged(m_brazier, m_hides, {Quantity::units(60), u"dm2"_s}, 40, 60));
    const PledgeWish ours{.wanted = Quantity::units(160), .least = Quantity::units(120), .most = Quantity::units(200)};
    BENCHBOOK_TRY(pledge(m_studio, *m_circle, m_hides, ours, m_cast.owner));
    return send();
}

Result<void> CircleStories::hidesAreOrdered()
{
    BENCHBOOK_ASSIGN(const JointView view, joint(m_hides));
    if (!view.plan)
        return Error::refused(u"no plan"_s);
    BENCHBOOK_ASSIGN(LetterContent order, orderPlacedContent(view.purchase, *view.plan, m_studio.clock().now()));
    order.body.set("expected"_L1, m_studio.today().addDays(2));
    BENCHBOOK_TRY(hear(m_stitcher, order));
    return {};
}

Result<void> CircleStories::hidesArrive()
{
    BENCHBOOK_ASSIGN(const JointView view, joint(m_hides));
    LetterContent arrival = content("arrival");
    arrival.parents = {view.purchase.order->letter};
    arrival.body.set("quantity"_L1, BodyQuantity{Quantity::units(hidesArrived), view.purchase.unit});
    arrival.body.set("arrived"_L1, m_studio.today()).set("freight"_L1, yuan(48));
    BENCHBOOK_TRY(hear(m_stitcher, arrival));
    return {};
}

Result<void> CircleStories::hidesAreDivided()
{
    BENCHBOOK_ASSIGN(const JointView view, joint(m_hides));
    const JointPurchase &purchase = view.purchase;
    std::vector<MeasuredPart> parts;
    for (const JointPledge &pledge : purchase.pledges) {
        // Hides are cut where it makes sense: the first lost a little at the edge.
        const Quantity lost = pledge.member == key(m_stitcher) ? Quantity::units(2) : Quantity();
        parts.push_back({pledge.member, pledge.letter, pledge.wanted, pledge.wanted - lost});
    }
    BENCHBOOK_ASSIGN(const JointSettlement settled,
                     settleJointBill({purchase.order->total, purchase.freight, purchase.order->currency,
                                      purchase.arrived, purchase.unit},
                                     parts));
    LetterContent division = content("purchase_split");
    division.parents = {purchase.order->letter};
    division.body = purchaseSplitBody(settled);
    BENCHBOOK_TRY(hear(m_stitcher, division));
    return {};
}

Result<void> CircleStories::divisionIsSigned()
{
    BENCHBOOK_ASSIGN(const JointView view, joint(m_hides));
    BENCHBOOK_ASSIGN(const LetterContent same, countersignPurchase(view.purchase, m_studio.clock().now()));
    BENCHBOOK_TRY(hear(m_brazier, same));
    BENCHBOOK_TRY(countersignDivision(m_studio, *m_circle, m_hides, m_cast.owner));
    return send();
}

Result<void> CircleStories::ruleIsWritten()
{
    const RuleWish rule{.title = say(u"互助工时"_s, u"Hours for each other"_s),
                        .weights = {{say(u"帮工"_s, u"Bench work"_s), Quantity::units(1), u"h"_s, 10},
                                    {say(u"看摊"_s, u"Minding the stall"_s), Quantity::units(1), u"h"_s, 8},
                                    {say(u"送货"_s, u"Driving"_s), Quantity::units(10), u"km"_s, 3}}};
    BENCHBOOK_TRY(writeRule(m_studio, *m_circle, rule, m_cast.owner));
    BENCHBOOK_TRY(send());
    BENCHBOOK_ASSIGN(const LedgerView view, ledger());
    m_rule = view.ledger.rules.front().letter;
    return {};
}

Result<void> CircleStories::ruleIsSigned()
{
    BENCHBOOK_TRY(hear(m_stitcher, signature(m_rule)));
    BENCHBOOK_TRY(hear(m_brazier, signature(m_rule)));
    return {};
}

Result<void> CircleStories::hoursAreGiven()
{
    const QDate today = m_studio.today();
    const QString bench = say(u"帮工"_s, u"Bench work"_s);
    const QString stall = say(u"看摊"_s, u"Minding the stall"_s);
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    BENCHBOOK_ASSIGN(const Hash256 polished, given(m_brazier, bench, 5, view.us, today.addDays(-1)));
    BENCHBOOK_ASSIGN(const Hash256 minded, given(m_stitcher, stall, 8, std::nullopt, today.addDays(-2)));
    m_toSign = {polished, minded};
    const ContributionWish ours{.what = bench,
                                .rule = m_rule,
                                .quantity = Quantity::units(6),
                                .beneficiary = key(m_stitcher),
                                .day = today.addDays(-3)};
    BENCHBOOK_TRY(contribute(m_studio, *m_circle, ours, m_cast.owner));
    return send();
}

Result<void> CircleStories::hoursAreSigned()
{
    for (const Hash256 &entry : m_toSign)
        BENCHBOOK_TRY(countersignLedger(m_studio, *m_circle, entry, m_cast.owner));
    BENCHBOOK_TRY(send());
    BENCHBOOK_TRY(hear(m_brazier, signature(m_toSign.back())));
    BENCHBOOK_ASSIGN(const LedgerView view, ledger());
    for (const LedgerEntry &entry : view.ledger.entries) {
        if (entry.contributor == view.us)
            BENCHBOOK_TRY(hear(m_stitcher, signature(entry.letter)));
    }
    return {};
}

Result<void> CircleStories::stallIsSplit()
{
    const QDate today = m_studio.today();
    BENCHBOOK_ASSIGN(const LedgerView view, ledger());
    BENCHBOOK_ASSIGN(const SplitCalculation calculation,
                     splitByRule(view.ledger, m_rule, today.addDays(-14), today, yuan(960).money, yuan(0).currency));
    LetterContent split = content("split");
    split.body = splitBody(calculation);
    split.body.set("note"_L1, say(u"市集收入"_s, u"Takings of the fair"_s));
    BENCHBOOK_ASSIGN(const Hash256 written, hear(m_brazier, split));
    BENCHBOOK_ASSIGN(const LedgerView after, ledger());
    BENCHBOOK_ASSIGN(const LetterContent same,
                     countersignSplit(after.ledger, written, m_studio.clock().now(),
                                      [](const SignPublicKey &member) { return QString::fromLatin1(member.hex()); }));
    BENCHBOOK_TRY(hear(m_stitcher, same));
    return {};
}

Result<void> CircleStories::hoursWaitForUs()
{
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    BENCHBOOK_TRY(given(m_stitcher, say(u"帮工"_s, u"Bench work"_s), 4, view.us, m_studio.today()));
    return {};
}

Result<void> CircleStories::rivetsAreCalledFor()
{
    const JointCall call{.material = say(u"黄铜铆钉 8 毫米"_s, u"Brass rivets, 8 mm"_s),
                         .supplier = say(u"五金批发街"_s, u"Harbour Hardware"_s),
                         .closes = endOf(m_studio.today().addDays(11)),
                         .unit = u"pcs"_s,
                         .currency = m_studio.currency().code,
                         .minimum = Quantity::units(2000),
                         .caseSize = Quantity::units(500),
                         .prices = {{Quantity(), Quantity::units(100), yuan(22).money},
                                    {Quantity::units(3000), Quantity::units(100), yuan(18).money}}};
    BENCHBOOK_TRY(callToBuy(m_studio, *m_circle, call, m_cast.owner));
    return send();
}

Result<void> CircleStories::rivetsArePledged()
{
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    const auto joints =
        m_studio.read([&](const Reader &reader) { return Result<std::vector<JointView>>(jointViews(reader, view)); });
    if (!joints.ok())
        return joints.error();
    const auto rivets =
        std::find_if(joints->begin(), joints->end(), [](const JointView &each) { return each.organised(); });
    if (rivets == joints->end())
        return Error::notFound(u"no call of ours"_s);
    const Hash256 call = rivets->purchase.call;
    BENCHBOOK_TRY(pledged(m_stitcher, call, {Quantity::units(800), u"pcs"_s}, 600, 1000));
    BENCHBOOK_TRY(pledged(m_brazier, call, {Quantity::units(400), u"pcs"_s}, 400, 400));
    const PledgeWish ours{.wanted = Quantity::units(rivetsOurs), .most = Quantity::units(rivetsOurs + 200)};
    BENCHBOOK_TRY(pledge(m_studio, *m_circle, call, ours, m_cast.owner));
    return send();
}

Result<CircleView> CircleStories::circle() const
{
    return m_studio.read([&](const Reader &reader) { return circleView(reader, *m_circle); });
}

Result<JointView> CircleStories::joint(const Hash256 &call) const
{
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    return m_studio.read(
        [&](const Reader &reader) { return jointView(reader, view, QString::fromLatin1(call.hex())); });
}

Result<LedgerView> CircleStories::ledger() const
{
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    return ledgerView(view);
}

Result<void> CircleStories::send()
{
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Sign letters")), m_cast.owner, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const int count, signWaiting(action, m_cast.signer, {.circle = *m_circle}));
            action.say(sentenceOfSigning(count, view.circle.name));
            return {};
        });
}

Result<Hash256> CircleStories::hear(Neighbour &from, const LetterContent &said)
{
    BENCHBOOK_ASSIGN(const CircleView view, circle());
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Take in a bundle")), m_cast.owner,
        [&](Action &action) -> Result<Hash256> {
            BENCHBOOK_ASSIGN(const Letter letter, from.write(view.circle.group.id, said));
            keepLetter(action, letter, {.peer = from.peer, .circle = *m_circle, .way = LetterWay::In});
            LongHash file("BBK1 practice bundle");
            file.add(letter.hash.view());
            BENCHBOOK_TRY(logBundle(
                action, {.path = u"%1-C%2.bbundle"_s.arg(from.name()).arg(letter.seq, 3, 10, QLatin1Char('0')),
                         .came = true,
                         .hash = file.result(),
                         .peer = from.peer,
                         .bytes = circleBundleBytes + circleLetterBytes * letter.seq,
                         .letters = int(letter.seq),
                         .fresh = 1}));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take in a bundle from %1: one new letter"),
                                {from.name(), u"1"_s}));
            return letter.hash;
        });
}

Result<void> CircleStories::pledged(Neighbour &by, const Hash256 &call, BodyQuantity wanted, qint64 least, qint64 most)
{
    LetterContent pledge = content("pledge");
    pledge.parents = {call};
    pledge.body.set("least"_L1, BodyQuantity{Quantity::units(least), wanted.unit});
    pledge.body.set("most"_L1, BodyQuantity{Quantity::units(most), wanted.unit});
    pledge.body.set("quantity"_L1, std::move(wanted));
    BENCHBOOK_TRY(hear(by, pledge));
    return {};
}

Result<Hash256> CircleStories::given(Neighbour &by, const QString &what, int hours, std::optional<SignPublicKey> to,
                                     QDate day)
{
    LetterContent gift = content("contribution");
    gift.body.set("what"_L1, what).set("rule"_L1, m_rule);
    gift.body.set("quantity"_L1, BodyQuantity{Quantity::units(hours), u"h"_s});
    gift.body.set("contributor"_L1, *Hash256::from(key(by).view())).set("day"_L1, day);
    if (to)
        gift.body.set("beneficiary"_L1, *Hash256::from(to->view()));
    return hear(by, gift);
}

Instant CircleStories::endOf(QDate day) const
{
    return Instant(startOf(day.addDays(1), m_studio.timeZone()).milliseconds() - 1);
}

LetterContent CircleStories::content(const char *kind) const
{
    return {.kind = QString::fromLatin1(kind), .at = m_studio.clock().now()};
}

LetterContent CircleStories::signature(const Hash256 &letter) const
{
    LetterContent content = this->content("countersign");
    content.parents = {letter};
    return content;
}

BodyMoney CircleStories::yuan(qint64 major) const { return {Money::fromMinor(major * 100), m_studio.currency().code}; }

} // namespace benchbook::sample
