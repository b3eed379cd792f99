// Commands about buying together: call, pledge, order, arrival, division, and our share.
#include "app/cli/circle_named.h"
#include "app/cli/leaving.h"
#include "app/cli/together_text.h"

#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"
#include "core/together/joint_share.h"
#include "core/together/joint_slip.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct JointCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct NamedJoint
{
    NamedCircle in;
    JointView view;

    Studio &studio() const { return *in.studio; }
    Id<Circle> circle() const { return in.id(); }
    const Hash256 &call() const { return view.purchase.call; }
};

Result<NamedJoint> jointOf(Session &session, NamedCircle in)
{
    BENCHBOOK_ASSIGN(JointView view, in.studio->read([&](const Reader &reader) {
        return jointView(reader, in.view, session.arguments().positional()[1]);
    }));
    return NamedJoint{std::move(in), std::move(view)};
}

Result<NamedJoint> namedJoint(Session &session)
{
    BENCHBOOK_ASSIGN(NamedCircle in, namedCircle(session));
    return jointOf(session, std::move(in));
}

/// "0=30/10": from 0 on, 30 for 10.
Result<JointPrice> priceTyped(Session &session, const QString &text, const JointCall &call)
{
    static const QRegularExpression shape(u"^([^=/]+)=([^=/]+)/([^=/]+)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        return session.usage(JointCommandText::tr("“%1” is no price; write FROM=PRICE/FOR: 0=30/10 says that from 0 on "
                                                  "it is 30 for 10.")
                                 .arg(text));
    }
    BENCHBOOK_ASSIGN(const Quantity from, quantityTyped(session, match.captured(1), call.unit));
    BENCHBOOK_ASSIGN(const Money price, session.typed(parseMoney(match.captured(2), Currency::ofCode(call.currency))));
    BENCHBOOK_ASSIGN(const Quantity per, quantityTyped(session, match.captured(3), call.unit));
    return JointPrice{from, per, price};
}

Result<Answer> callOthers(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedCircle in, namedCircle(session));
    const Arguments &arguments = session.arguments();
    JointCall call{.material = arguments.value("material"),
                   .supplier = arguments.value("supplier"),
                   .unit = arguments.value("unit"),
                   .currency = {},
                   .terms = arguments.value("terms"),
                   .note = arguments.value("note")};
    BENCHBOOK_ASSIGN(call.closes, endOfDay(session, *in.studio, "closes"));
    BENCHBOOK_ASSIGN(call.currency, currencyOption(session, *in.studio));
    BENCHBOOK_ASSIGN(call.minimum, quantityOption(session, "minimum", call.unit));
    BENCHBOOK_ASSIGN(call.caseSize, quantityOption(session, "case", call.unit));
    for (const QString &text : arguments.values("price")) {
        BENCHBOOK_ASSIGN(const JointPrice price, priceTyped(session, text, call));
        call.prices.push_back(price);
    }
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, callToBuy(*in.studio, in.id(), call, in.signer));
    return wroteLetter(session, draft);
}

QJsonObject pledgeJson(const CircleView &circle, const JointPurchase &purchase, const JointPledge &pledge)
{
    QJsonObject json{{u"by"_s, circle.nameOf(pledge.member)},
                     {u"pledge"_s, shortHash(pledge.letter)},
                     {u"quantity"_s, quantityText(pledge.wanted, purchase.unit)},
                     {u"atLeast"_s, quantityText(pledge.least, purchase.unit)},
                     {u"atMost"_s, quantityText(pledge.most, purchase.unit)},
                     {u"isCounted"_s, pledge.standing == PledgeStanding::Counts},
                     {u"standing"_s, pledgeStandingText(pledge.standing)}};
    if (pledge.limit)
        json.insert(u"limit"_s, moneyJson(pledge.limit, Currency::ofCode(purchase.currency)));
    return json;
}

QJsonObject divisionJson(const CircleView &circle, const JointPurchase &purchase)
{
    const JointSplit &split = *purchase.split;
    const Currency currency = Currency::ofCode(split.currency);
    QJsonArray slips;
    for (const JointSlip &slip : split.slips) {
        slips.append(QJsonObject{{u"for"_s, circle.nameOf(slip.member)},
                                 {u"quantity"_s, quantityText(slip.received, purchase.unit)},
                                 {u"goods"_s, moneyJson(slip.goods, currency)},
                                 {u"freight"_s, moneyJson(slip.freight, currency)},
                                 {u"total"_s, moneyJson(slip.total, currency)}});
    }
    QJsonArray missing;
    for (const SignPublicKey &member : split.unsignedBy)
        missing.append(circle.nameOf(member));
    return {{u"total"_s, moneyJson(split.total, currency)},
            {u"currency"_s, split.currency},
            {u"same"_s, split.same()},
            {u"shares"_s, slips},
            {u"notSigned"_s, missing},
            {u"differences"_s, QJsonArray::fromStringList(divisionDifferenceTexts(circle, purchase))}};
}

QJsonArray pricesJson(const JointPurchase &purchase)
{
    QJsonArray prices;
    for (const JointPrice &price : purchase.prices) {
        prices.append(QJsonObject{{u"from"_s, quantityText(price.from, purchase.unit)},
                                  {u"price"_s, moneyJson(price.price, Currency::ofCode(purchase.currency))},
                                  {u"for"_s, quantityText(price.per, purchase.unit)}});
    }
    return prices;
}

QJsonObject jointJson(const CircleView &circle, const JointView &view, const Studio &studio)
{
    const JointPurchase &purchase = view.purchase;
    QJsonArray pledges;
    for (const JointPledge &pledge : purchase.pledges)
        pledges.append(pledgeJson(circle, purchase, pledge));
    QJsonArray possible;
    for (const JointStep step : view.steps)
        possible.append(stepKey(step));
    QJsonObject json{{u"call"_s, hexText(purchase.call)},
                     {u"material"_s, visibleText(purchase.material)},
                     {u"supplier"_s, visibleText(purchase.supplier)},
                     {u"organiser"_s, circle.nameOf(purchase.organiser)},
                     {u"stage"_s, purchase.stage == JointStage::Open ? u"open"_s : jointStageName(purchase.stage)},
                     {u"closes"_s, isoText(purchase.closes, studio.timeZone())},
                     {u"unit"_s, purchase.unit},
                     {u"currency"_s, purchase.currency},
                     {u"prices"_s, pricesJson(purchase)},
                     {u"terms"_s, wordsOfCall(circle, purchase, "terms"_L1)},
                     {u"note"_s, wordsOfCall(circle, purchase, "note"_L1)},
                     {u"pledged"_s, quantityText(purchase.pledged, purchase.unit)},
                     {u"pledges"_s, pledges},
                     {u"possible"_s, possible},
                     {u"waiting"_s, static_cast<int>(view.waiting.size())}};
    if (purchase.minimum)
        json.insert(u"minimum"_s, quantityText(*purchase.minimum, purchase.unit));
    if (purchase.caseSize)
        json.insert(u"case"_s, quantityText(*purchase.caseSize, purchase.unit));
    if (view.plan) {
        json.insert(u"couldOrder"_s,
                    view.plan->order ? quantityText(view.plan->order->ordered, purchase.unit) : QString());
        json.insert(u"missing"_s, quantityText(view.plan->missing, purchase.unit));
        json.insert(u"reasons"_s, QJsonArray::fromStringList(view.plan->reasons));
    }
    if (purchase.order) {
        json.insert(u"ordered"_s, quantityText(purchase.order->quantity, purchase.unit));
        json.insert(u"total"_s, moneyJson(purchase.order->total, Currency::ofCode(purchase.order->currency)));
        json.insert(u"orderProblems"_s, QJsonArray::fromStringList(orderFlawTexts(circle, purchase)));
    }
    if (purchase.arrived > Quantity())
        json.insert(u"arrived"_s, quantityText(purchase.arrived, purchase.unit));
    if (purchase.split)
        json.insert(u"division"_s, divisionJson(circle, purchase));
    if (view.share)
        json.insert(u"receivedAs"_s, view.share->lot);
    if (view.shareDiffers())
        json.insert(u"shareDiffers"_s, shareDifferenceText(view));
    return json;
}

Result<Answer> showJoint(Session &session)
{
    BENCHBOOK_ASSIGN(NamedCircle in, shownCircle(session));
    if (session.arguments().positional().size() > 1) {
        BENCHBOOK_ASSIGN(const NamedJoint joint, jointOf(session, std::move(in)));
        return Answer{jointJson(joint.in.view, joint.view, joint.studio()),
                      jointText(joint.in.view, joint.view, joint.studio(), session.locale())};
    }
    const auto views = in.studio->read([&](const Reader &reader) { return Result(jointViews(reader, in.view)); });
    if (!views.ok())
        return views.error();
    QJsonArray list;
    QStringList texts;
    for (const JointView &view : *views) {
        list.append(jointJson(in.view, view, *in.studio));
        texts << jointText(in.view, view, *in.studio, session.locale());
    }
    return Answer{list,
                  texts.isEmpty() ? JointCommandText::tr("This circle has no joint purchase yet.") : texts.join(u'\n')};
}

Result<Answer> pledgeFor(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    PledgeWish wish{.wanted = {}, .unit = session.arguments().value("unit"), .note = session.arguments().value("note")};
    const QString &unit = joint.view.purchase.unit.isEmpty() ? wish.unit : joint.view.purchase.unit;
    BENCHBOOK_ASSIGN(wish.wanted, quantityTyped(session, session.arguments().positional()[2], unit));
    BENCHBOOK_ASSIGN(wish.least, quantityOption(session, "least", unit));
    BENCHBOOK_ASSIGN(wish.most, quantityOption(session, "most", unit));
    BENCHBOOK_ASSIGN(wish.limit, moneyOption(session, "limit", joint.view.purchase.currency));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     pledge(joint.studio(), joint.circle(), joint.call(), wish, joint.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> withdrawJoint(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    const QString reason = session.arguments().value("reason");
    const bool isCall = session.arguments().has("call");
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, performStep(joint.studio(), joint.in.signer, [&](Action &action) {
                         return isCall ? withdrawCall(action, joint.circle(), joint.call(), reason)
                                       : withdrawPledge(action, joint.circle(), joint.call(), reason);
                     }));
    return wroteLetter(session, draft);
}

Result<Answer> extendJoint(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    BENCHBOOK_ASSIGN(const Instant closes, endOfDay(session, joint.studio(), "closes"));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     extendCall(joint.studio(), joint.circle(), joint.call(), closes, joint.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> orderAll(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    BENCHBOOK_ASSIGN(const QDate expected, session.day("expected"));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     placeJointOrder(joint.studio(), joint.circle(), joint.call(), expected,
                                     session.arguments().value("note"), joint.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> arrivedJoint(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    JointArrival arrival{.quantity = {}, .day = {}, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(arrival.quantity,
                     quantityTyped(session, session.arguments().positional()[2], joint.view.purchase.unit));
    BENCHBOOK_ASSIGN(arrival.day, session.day("day"));
    if (!arrival.day.isValid())
        arrival.day = joint.studio().today();
    const auto &order = joint.view.purchase.order;
    BENCHBOOK_ASSIGN(arrival.freight,
                     moneyOption(session, "freight", order ? order->currency : joint.view.purchase.currency));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     tellArrival(joint.studio(), joint.circle(), joint.call(), arrival, joint.in.signer));
    return wroteLetter(session, draft);
}

Result<MeasuredShare> shareTyped(Session &session, const NamedJoint &joint, const QString &text)
{
    const qsizetype cut = text.lastIndexOf(u'=');
    if (cut < 1)
        return session.usage(JointCommandText::tr("“%1” is no share; write STUDIO=QUANTITY.").arg(text));
    BENCHBOOK_ASSIGN(const SignPublicKey member, memberNamed(session, joint.in.view, text.first(cut)));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityTyped(session, text.sliced(cut + 1), joint.view.purchase.unit));
    const JointPurchase &purchase = joint.view.purchase;
    for (const JointPledge &pledge : purchase.pledges) {
        const bool counted = purchase.order && std::binary_search(purchase.order->pledges.begin(),
                                                                  purchase.order->pledges.end(), pledge.letter);
        if (counted && pledge.member == member)
            return MeasuredShare{pledge.letter, quantity};
    }
    return session.usage(JointCommandText::tr("The order counts no pledge of %1.").arg(joint.in.view.nameOf(member)));
}

Result<Answer> divideJoint(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    JointDivision division{.shares = {}, .note = session.arguments().value("note")};
    for (const QString &text : session.arguments().values("share")) {
        BENCHBOOK_ASSIGN(const MeasuredShare share, shareTyped(session, joint, text));
        division.shares.push_back(share);
    }
    const auto &order = joint.view.purchase.order;
    BENCHBOOK_ASSIGN(division.goods, moneyOption(session, "goods", order ? order->currency : QString()));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     divideArrival(joint.studio(), joint.circle(), joint.call(), division, joint.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> countersignShare(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     countersignDivision(joint.studio(), joint.circle(), joint.call(), joint.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> receiveOurs(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedJoint joint, namedJoint(session));
    BENCHBOOK_ASSIGN(const Id<Material> material,
                     session.find<Material>("materials", session.arguments().value("material")));
    ShareReceipt receipt{.material = material};
    if (session.arguments().has("location")) {
        BENCHBOOK_ASSIGN(receipt.location, session.find<Location>("locations", session.arguments().value("location")));
    }
    if (session.arguments().has("cost")) {
        BENCHBOOK_ASSIGN(receipt.cost, session.money(session.arguments().value("cost")));
    }
    BENCHBOOK_ASSIGN(receipt.day, session.day("day"));
    BENCHBOOK_ASSIGN(const MadeLot lot,
                     receiveShare(joint.studio(), joint.circle(), joint.call(), receipt, joint.in.signer));
    return session.done({{u"lot"_s, lot.code}});
}

Result<Answer> printSlip(Session &session)
{
    BENCHBOOK_ASSIGN(NamedCircle in, shownCircle(session));
    BENCHBOOK_ASSIGN(const NamedJoint joint, jointOf(session, std::move(in)));
    std::optional<SignPublicKey> member;
    if (session.arguments().has("studio")) {
        BENCHBOOK_ASSIGN(member, memberNamed(session, joint.in.view, session.arguments().value("studio")));
    }
    const ReportLanguage language =
        session.locale().language() == QLocale::Chinese ? ReportLanguage::Chinese : ReportLanguage::English;
    BENCHBOOK_ASSIGN(const QString text, joint.studio().read([&](const Reader &reader) {
        return jointSlipText(reader, joint.in.view, joint.view, member, language);
    }));
    QJsonObject json{{u"text"_s, text}};
    const QString path = session.arguments().value("output");
    if (!path.isEmpty()) {
        BENCHBOOK_TRY(joint.studio().read([&](const Reader &reader) {
            return writeJointSlips(reader, joint.in.view, joint.view, member, language, path);
        }));
        json.insert(u"output"_s, path);
    }
    return Answer{json, path.isEmpty() ? text : QString()};
}

Option jointClosing() { return {"closes", "DAY", QT_TRANSLATE_NOOP("Cli", "pledges count through this day"), true}; }

} // namespace

std::span<const Command> jointCommands()
{
    static const std::vector<Command> commands{
        writingLetters({"joint call",
                        "CIRCLE",
                        QT_TRANSLATE_NOOP("Cli", "call a circle to buy something together"),
                        {{"material", "TEXT", QT_TRANSLATE_NOOP("Cli", "what is to be bought"), true},
                         jointClosing(),
                         {"unit", "UNIT", QT_TRANSLATE_NOOP("Cli", "in which it is sold: dm2, kg, piece"), true},
                         {"price", "FROM=PRICE/FOR",
                          QT_TRANSLATE_NOOP("Cli", "from a quantity on, so much for so much; once for each")},
                         {"currency", "CODE", QT_TRANSLATE_NOOP("Cli", "of the prices; the studio's if not said")},
                         {"minimum", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "the least that is sold to all together")},
                         {"case", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "it is sold in cases of so many")},
                         {"supplier", "TEXT", QT_TRANSLATE_NOOP("Cli", "who sells it")},
                         {"terms", "TEXT", QT_TRANSLATE_NOOP("Cli", "what else holds")},
                         noteThatLeaves()},
                        callOthers}),
        {"joint show",
         "CIRCLE [CALL]",
         QT_TRANSLATE_NOOP("Cli",
                           "the joint purchases of a circle: who pledged, what is reached, what is possible now"),
         {},
         showJoint},
        writingLetters(
            {"joint pledge",
             "CIRCLE CALL QUANTITY",
             QT_TRANSLATE_NOOP("Cli", "pledge so much, or change what we pledged"),
             {{"least", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "we would do with so much")},
              {"most", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "we would take up to so much")},
              {"limit", "AMOUNT",
               QT_TRANSLATE_NOOP("Cli", "we pay at most so much for all of it, in the currency of the call")},
              {"unit", "UNIT", QT_TRANSLATE_NOOP("Cli", "where the call names none")},
              noteThatLeaves()},
             pledgeFor}),
        writingLetters({"joint withdraw",
                        "CIRCLE CALL",
                        QT_TRANSLATE_NOOP("Cli", "withdraw our pledge, or the whole call"),
                        {{"call", nullptr, QT_TRANSLATE_NOOP("Cli", "the call, which is ours")},
                         {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why, for the others")}},
                        withdrawJoint}),
        writingLetters({"joint extend",
                        "CIRCLE CALL",
                        QT_TRANSLATE_NOOP("Cli", "let others pledge for longer"),
                        {jointClosing()},
                        extendJoint}),
    };
    return commands;
}

std::span<const Command> jointOrderCommands()
{
    static const std::vector<Command> commands{
        writingLetters({"joint order",
                        "CIRCLE CALL",
                        QT_TRANSLATE_NOOP("Cli", "say that what was pledged is ordered"),
                        {{"expected", "DAY", QT_TRANSLATE_NOOP("Cli", "when it should come")}, noteThatLeaves()},
                        orderAll}),
        writingLetters({"joint arrival",
                        "CIRCLE CALL QUANTITY",
                        QT_TRANSLATE_NOOP("Cli", "say how much arrived"),
                        {{"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today if not said")},
                         {"freight", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "freight and duty for all of it")},
                         noteThatLeaves()},
                        arrivedJoint}),
        writingLetters(
            {"joint divide",
             "CIRCLE CALL",
             QT_TRANSLATE_NOOP("Cli", "say who got how much, as measured; what each pays follows"),
             {{"share", "STUDIO=QUANTITY", QT_TRANSLATE_NOOP("Cli", "once for each; us is us"), true},
              {"goods", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "what the goods were billed at, if not as ordered")},
              noteThatLeaves()},
             divideJoint}),
        writingLetters({"joint countersign",
                        "CIRCLE CALL",
                        QT_TRANSLATE_NOOP("Cli", "sign that the same comes out here; refused where it does not"),
                        {},
                        countersignShare}),
        {"joint receive",
         "CIRCLE CALL",
         QT_TRANSLATE_NOOP("Cli", "take our share into stock at what it costs"),
         {{"material", "MATERIAL", QT_TRANSLATE_NOOP("Cli", "which material of ours it is"), true},
          {"location", "LOCATION", QT_TRANSLATE_NOOP("Cli", "where it lies; the shelf if not said")},
          {"cost", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "what it costs, where no rate of the currency is kept")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today if not said")}},
         receiveOurs},
        {"joint slip",
         "CIRCLE CALL",
         QT_TRANSLATE_NOOP("Cli", "the slip that goes with each share"),
         {{"studio", "STUDIO", QT_TRANSLATE_NOOP("Cli", "for this member alone; us is us")},
          {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "as a PDF")}},
         printSlip,
         true},
    };
    return commands;
}

} // namespace benchbook::cli
