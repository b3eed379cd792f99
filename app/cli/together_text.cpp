#include "app/cli/together_text.h"

#include "app/cli/output.h"

#include "core/journal/list.h"
#include "core/journal/studio.h"
#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct TogetherText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString shownMoney(Money money, const QString &currency, const QLocale &locale)
{
    return displayText(money, Currency::ofCode(currency), locale);
}

QString shownQuantity(Quantity quantity, const QString &unit) { return visibleQuantity({quantity, unit}); }

/// The commands that are possible now, one a line; nothing without any.
QString commandsText(const QStringList &commands)
{
    return commands.isEmpty()
               ? QString()
               : QString(TogetherText::tr("Possible now:") + u"\n  "_s + commands.join(u"\n  "_s) + u'\n');
}

QString yesText(bool is) { return is ? TogetherText::tr("yes") : TogetherText::tr("no"); }

QString namesText(const CircleView &circle, const std::vector<SignPublicKey> &members)
{
    QStringList names;
    for (const SignPublicKey &member : members)
        names << circle.nameOf(member);
    return names.join(TogetherText::tr(", "));
}

/// A circle as commands name it.
QString circleArgument(const CircleView &circle) { return u'"' + visibleText(circle.circle.name) + u'"'; }

QString replyCommand(CircleReply reply, const QString &circle)
{
    switch (reply) {
    case CircleReply::Join:
        return u"circle join "_s + circle;
    case CircleReply::Decline:
        return u"circle decline "_s + circle;
    case CircleReply::Leave:
        return u"circle leave "_s + circle;
    }
    Q_UNREACHABLE();
}

QString stepCommand(JointStep step)
{
    switch (step) {
    case JointStep::Pledge:
    case JointStep::ChangePledge:
        return u"joint pledge %1 %2 QUANTITY"_s;
    case JointStep::WithdrawPledge:
        return u"joint withdraw %1 %2"_s;
    case JointStep::Extend:
        return u"joint extend %1 %2 --closes DAY"_s;
    case JointStep::WithdrawCall:
        return u"joint withdraw %1 %2 --call"_s;
    case JointStep::PlaceOrder:
        return u"joint order %1 %2"_s;
    case JointStep::TellArrival:
        return u"joint arrival %1 %2 QUANTITY"_s;
    case JointStep::Divide:
        return u"joint divide %1 %2 --share STUDIO=QUANTITY"_s;
    case JointStep::Countersign:
        return u"joint countersign %1 %2"_s;
    case JointStep::ReceiveShare:
        return u"joint receive %1 %2 --material MATERIAL"_s;
    case JointStep::PrintSlip:
        return u"joint slip %1 %2"_s;
    }
    Q_UNREACHABLE();
}

QString pricesText(const JointPurchase &purchase, const QLocale &locale)
{
    QString text;
    for (const JointPrice &price : purchase.prices) {
        const QString each =
            TogetherText::tr("%1 for %2", "a price, for so much")
                .arg(shownMoney(price.price, purchase.currency, locale), shownQuantity(price.per, purchase.unit));
        text += (price.from == Quantity()
                     ? TogetherText::tr("Price: %1").arg(each)
                     : TogetherText::tr("Price from %1 on: %2").arg(shownQuantity(price.from, purchase.unit), each)) +
                u'\n';
    }
    return text;
}

QString termsText(const CircleView &circle, const JointPurchase &purchase, const QLocale &locale)
{
    QString text = pricesText(purchase, locale);
    if (purchase.minimum)
        text += TogetherText::tr("Sold from %1 for all together").arg(shownQuantity(*purchase.minimum, purchase.unit)) +
                u'\n';
    if (purchase.caseSize)
        text += TogetherText::tr("Sold in cases of %1").arg(shownQuantity(*purchase.caseSize, purchase.unit)) + u'\n';
    if (const QString terms = wordsOfCall(circle, purchase, "terms"_L1); !terms.isEmpty())
        text += TogetherText::tr("What else holds: %1").arg(terms) + u'\n';
    if (const QString note = wordsOfCall(circle, purchase, "note"_L1); !note.isEmpty())
        text += TogetherText::tr("Note: %1").arg(note) + u'\n';
    return text;
}

QString pledgesText(const CircleView &circle, const JointPurchase &purchase, const QLocale &locale)
{
    std::vector<QStringList> rows;
    for (const JointPledge &pledge : purchase.pledges) {
        rows.push_back({circle.nameOf(pledge.member), shownQuantity(pledge.wanted, purchase.unit),
                        shownQuantity(pledge.least, purchase.unit), shownQuantity(pledge.most, purchase.unit),
                        pledge.limit ? shownMoney(*pledge.limit, purchase.currency, locale) : u"–"_s,
                        pledgeStandingText(pledge.standing)});
    }
    return rows.empty() ? TogetherText::tr("Nobody has pledged yet.") + u'\n'
                        : textTable({TogetherText::tr("Who"), TogetherText::tr("Wants"), TogetherText::tr("At least"),
                                     TogetherText::tr("At most"), TogetherText::tr("Pays at most, for all of it"),
                                     TogetherText::tr("Standing")},
                                    rows);
}

QString divisionText(const CircleView &circle, const JointPurchase &purchase, const QLocale &locale)
{
    const JointSplit &split = *purchase.split;
    std::vector<QStringList> rows;
    for (const JointSlip &slip : split.slips) {
        rows.push_back({circle.nameOf(slip.member), shownQuantity(slip.received, purchase.unit),
                        shownMoney(slip.goods, split.currency, locale),
                        shownMoney(slip.freight, split.currency, locale),
                        shownMoney(slip.total, split.currency, locale)});
    }
    QString text = textTable({TogetherText::tr("For whom"), TogetherText::tr("Quantity"), TogetherText::tr("Goods"),
                              TogetherText::tr("Freight"), TogetherText::tr("To pay")},
                             rows);
    for (const QString &difference : divisionDifferenceTexts(circle, purchase))
        text += u"! "_s + difference + u'\n';
    if (!split.unsignedBy.empty())
        text += TogetherText::tr("Not signed yet by: %1").arg(namesText(circle, split.unsignedBy)) + u'\n';
    return text;
}

/// What was ordered, what came, and who got it.
QString outcomeText(const CircleView &circle, const JointView &view, const QLocale &locale)
{
    const JointPurchase &purchase = view.purchase;
    QString text;
    if (view.plan) {
        text +=
            (view.plan->order
                 ? TogetherText::tr("Could be ordered now: %1")
                       .arg(shownQuantity(view.plan->order->ordered, purchase.unit))
                 : TogetherText::tr("Missing to an order: %1").arg(shownQuantity(view.plan->missing, purchase.unit))) +
            u'\n';
        for (const QString &reason : view.plan->reasons)
            text += u"  "_s + reason + u'\n';
    }
    if (const auto &order = purchase.order) {
        text +=
            TogetherText::tr("Ordered: %1 for %2", "so much, for so much money")
                .arg(shownQuantity(order->quantity, purchase.unit), shownMoney(order->total, order->currency, locale)) +
            u'\n';
        for (const QString &flaw : orderFlawTexts(circle, purchase))
            text += u"! "_s + flaw + u'\n';
    }
    if (purchase.arrived > Quantity())
        text += TogetherText::tr("Arrived: %1").arg(shownQuantity(purchase.arrived, purchase.unit)) + u'\n';
    if (purchase.split)
        text += divisionText(circle, purchase, locale);
    if (view.share)
        text += TogetherText::tr("In our stock as: %1").arg(view.share->lot) + u'\n';
    if (view.shareDiffers())
        text += u"! "_s + shareDifferenceText(view) + u'\n';
    return text;
}

/// A signature of ours that is waited for.
QString signCommand(bool waits, const CircleView &circle, const Hash256 &letter)
{
    return waits ? u"    → ledger sign %1 %2\n"_s.arg(circleArgument(circle), shortHash(letter)) : QString();
}

QString rulesText(const CircleView &circle, const LedgerView &view)
{
    QString text;
    for (const LedgerRule &rule : view.ledger.rules) {
        text += u"  %1 · "_s.arg(shortHash(rule.letter)) +
                TogetherText::tr("%1, version %2, by %3")
                    .arg(visibleText(rule.title))
                    .arg(rule.version)
                    .arg(circle.nameOf(rule.author)) +
                (view.isNewest(rule) ? QString() : TogetherText::tr(" (a later version follows)")) + u'\n';
        for (const RuleWeight &weight : rule.weights) {
            text += u"    "_s +
                    TogetherText::tr("%1: %2 for %3", "work, weight, for so much")
                        .arg(visibleText(weight.what))
                        .arg(weight.weight)
                        .arg(shownQuantity(weight.per, weight.unit)) +
                    u'\n';
        }
        text += u"    "_s + TogetherText::tr("Signed by: %1").arg(namesText(circle, rule.signedBy)) + u'\n' +
                signCommand(view.mayCountersign(rule), circle, rule.letter);
    }
    return text;
}

QString entriesText(const CircleView &circle, const LedgerView &view)
{
    std::vector<QStringList> rows;
    QString commands;
    for (const LedgerEntry &entry : view.ledger.entries) {
        rows.push_back({shortHash(entry.letter), entry.day.toString(Qt::ISODate), visibleText(entry.what),
                        shownQuantity(entry.quantity, entry.unit), circle.nameOf(entry.contributor),
                        entry.beneficiary ? circle.nameOf(*entry.beneficiary) : TogetherText::tr("all"),
                        standingText(entry.standing)});
        commands += signCommand(view.mayCountersign(entry), circle, entry.letter);
    }
    return textTable({TogetherText::tr("Number"), TogetherText::tr("Day"), TogetherText::tr("What"),
                      TogetherText::tr("How much"), TogetherText::tr("From"),
                      TogetherText::tr("To", "whom a letter goes"), TogetherText::tr("Standing")},
                     rows) +
           commands;
}

QString splitText(const CircleView &circle, const LedgerView &view, std::size_t index, const QLocale &locale)
{
    const LedgerSplit &split = view.ledger.splits[index];
    QString text = u"  %1 · "_s.arg(shortHash(split.letter)) +
                   TogetherText::tr("%1 to %2: %3, by %4")
                       .arg(split.from.toString(Qt::ISODate), split.until.toString(Qt::ISODate),
                            shownMoney(split.total, split.currency, locale), circle.nameOf(split.author)) +
                   u'\n';
    for (const SplitShare &share : split.shares)
        text += u"    %1: %2\n"_s.arg(circle.nameOf(share.member), shownMoney(share.amount, split.currency, locale));
    const QStringList differences = splitDifferenceTexts(
        view.ledger, split, view.checks[index], [&](const SignPublicKey &member) { return circle.nameOf(member); });
    for (const QString &difference : differences)
        text += u"    ! "_s + difference + u'\n';
    return text + u"    "_s + TogetherText::tr("Signed by: %1").arg(namesText(circle, split.signedBy)) + u'\n' +
           signCommand(view.mayCountersign(split), circle, split.letter);
}

} // namespace

QString wordsOfCall(const CircleView &circle, const JointPurchase &purchase, QLatin1StringView field)
{
    const auto call = std::find_if(circle.letters.begin(), circle.letters.end(),
                                   [&](const Letter &letter) { return letter.hash == purchase.newest; });
    return call == circle.letters.end() ? QString() : visibleText(call->content.body.text(field), true);
}

QString circleText(const CircleView &circle)
{
    QString text = TogetherText::tr("%1 (id %2)").arg(visibleText(circle.circle.name)).arg(circle.circle.id.value());
    if (circle.state.founder)
        text += u'\n' + TogetherText::tr("Founded by %1").arg(circle.nameOf(*circle.state.founder));
    std::vector<QStringList> rows;
    for (const CircleMemberView &member : circle.members) {
        rows.push_back({member.us ? TogetherText::tr("we") : visibleText(member.name),
                        stateTitle(standingName(member.standing)), yesText(member.verified)});
    }
    text += u"\n\n"_s +
            textTable({TogetherText::tr("Member"), TogetherText::tr("State"), TogetherText::tr("Verified")}, rows);
    for (const QString &problem : witnessTexts(circle))
        text += u"! "_s + problem + u'\n';
    if (!circle.waiting.empty()) {
        text += TogetherText::tr("Waiting for the next bundle: %n letter(s) of ours.", nullptr,
                                 static_cast<int>(circle.waiting.size())) +
                u'\n';
    }
    QStringList commands;
    for (const CircleReply reply : circle.replies())
        commands << replyCommand(reply, circleArgument(circle));
    return text + commandsText(commands);
}

QString jointText(const CircleView &circle, const JointView &view, const Studio &studio, const QLocale &locale)
{
    const JointPurchase &purchase = view.purchase;
    QString text = u"%1 · %2 · %3\n"_s.arg(shortHash(purchase.call), visibleText(purchase.material),
                                           stateTitle(jointStageName(purchase.stage)));
    text +=
        TogetherText::tr("Called by %1; pledges count through %2.")
            .arg(circle.nameOf(purchase.organiser), dayOf(purchase.closes, studio.timeZone()).toString(Qt::ISODate)) +
        u'\n';
    if (!purchase.supplier.isEmpty())
        text += TogetherText::tr("Sold by: %1").arg(visibleText(purchase.supplier)) + u'\n';
    text += termsText(circle, purchase, locale) + u'\n' + pledgesText(circle, purchase, locale) +
            TogetherText::tr("Pledged: %1").arg(shownQuantity(purchase.pledged, purchase.unit)) + u'\n' +
            outcomeText(circle, view, locale);
    if (!view.waiting.empty()) {
        text += TogetherText::tr("Waiting for the next bundle: %n letter(s) of ours.", nullptr,
                                 static_cast<int>(view.waiting.size())) +
                u'\n';
    }
    QStringList commands;
    for (const JointStep step : view.steps)
        commands << stepCommand(step).arg(circleArgument(circle), shortHash(purchase.call));
    return text + commandsText(commands);
}

QString ledgerText(const CircleView &circle, const LedgerView &view, const QLocale &locale)
{
    QString text;
    if (!view.ledger.rules.empty())
        text += TogetherText::tr("Rules:") + u'\n' + rulesText(circle, view);
    if (!view.ledger.entries.empty())
        text += u'\n' + TogetherText::tr("Contributions:") + u'\n' + entriesText(circle, view);
    if (!view.ledger.splits.empty())
        text += u'\n' + TogetherText::tr("Splits:") + u'\n';
    for (std::size_t i = 0; i < view.ledger.splits.size(); ++i)
        text += splitText(circle, view, i, locale);
    if (!view.waiting.empty()) {
        text += TogetherText::tr("Waiting for the next bundle: %n letter(s) of ours.", nullptr,
                                 static_cast<int>(view.waiting.size())) +
                u'\n';
    }
    return (text.isEmpty()
                ? TogetherText::tr("Nothing is written in this ledger yet. Begin with `ledger rule`.") + u'\n'
                : text + u'\n') +
           whatTheLedgerProves();
}

} // namespace benchbook::cli
