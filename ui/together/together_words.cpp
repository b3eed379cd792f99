#include "ui/together/together_words.h"

#include "core/base/unit.h"
#include "core/letters/visible_text.h"
#include "ui/records/session.h"
#include "ui/records/state_style.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct TogetherWords
{
    Q_DECLARE_TR_FUNCTIONS(TogetherPage)
};

} // namespace

QString togetherQuantity(Quantity quantity, const QString &unit) { return visibleQuantity({quantity, unit}); }

QString togetherUnit(const QString &unit)
{
    const Result<Unit> known = Unit::fromText(unit);
    return known.ok() ? shownSymbol(*known) : visibleText(unit);
}

QString togetherMoney(Money money, const QString &currency)
{
    return displayText(money, Currency::ofCode(currency), QLocale());
}

QString togetherDay(Instant at, const Session &session)
{
    return dayOf(at, session.studio().timeZone()).toString(Qt::ISODate);
}

QString memberNames(const CircleView &circle, const std::vector<SignPublicKey> &members)
{
    QStringList names;
    for (const SignPublicKey &member : members)
        names << circle.nameOf(member);
    return names.join(TogetherWords::tr(", "));
}

QString readersOf(const CircleView &circle)
{
    QStringList names;
    for (const CircleMemberView &member : circle.members) {
        if (!member.us && circle.state.isReader(member.key))
            names << visibleText(member.name);
    }
    return names.join(TogetherWords::tr(", "));
}

StateChip circleChip(const CircleView &circle)
{
    if (circle.after)
        return {u"→"_s, TogetherWords::tr("Goes on anew"), Tone::Muted};
    if (circle.isWaiting("circle_answer"_L1))
        return {u"◔"_s, TogetherWords::tr("Our answer waits"), Tone::Warning};
    return chipFor(standingName(circle.ours()));
}

namespace {

qint64 joinedMembers(const CircleView &circle)
{
    return std::count_if(circle.members.begin(), circle.members.end(),
                         [](const CircleMemberView &member) { return member.standing == MemberStanding::Joined; });
}

} // namespace

QString joinedText(const CircleView &circle)
{
    return TogetherWords::tr("%1 of %2 joined").arg(joinedMembers(circle)).arg(circle.members.size());
}

QString joinedCount(const CircleView &circle)
{
    return TogetherWords::tr("%1 of %2", "members that joined").arg(joinedMembers(circle)).arg(circle.members.size());
}

StateChip agreementChip(const CircleView &circle)
{
    if (circle.compared.isSplit())
        return {u"!"_s, TogetherWords::tr("Told differently"), Tone::Danger};
    if (!circle.compared.splitViews.empty())
        return {u"?"_s, TogetherWords::tr("Said to differ"), Tone::Warning};
    if (!circle.compared.behind.empty())
        return {u"◔"_s, TogetherWords::tr("Letters missing"), Tone::Warning};
    return {u"✓"_s, TogetherWords::tr("All agree"), Tone::Success};
}

QString agreementText(const CircleView &circle)
{
    if (circle.compared.isSplit())
        return TogetherWords::tr("Somebody told members different stories. Talk to each other before you count on "
                                 "what follows.");
    if (!circle.compared.splitViews.empty())
        return TogetherWords::tr("A member says that they hold other letters than the ones here. Ask for a bundle: "
                                 "the letters themselves show it.");
    if (!circle.compared.behind.empty())
        return TogetherWords::tr("What came agrees, but some letters did not come here yet.");
    return TogetherWords::tr("All agree: as far as bundles came, every member holds the same letters.");
}

QString pledgedText(const JointPurchase &purchase)
{
    if (!purchase.minimum)
        return togetherQuantity(purchase.pledged, purchase.unit);
    return TogetherWords::tr("%1 of %2", "pledged of the minimum")
        .arg(plainText(purchase.pledged), togetherQuantity(*purchase.minimum, purchase.unit));
}

QString progressText(const JointPurchase &purchase)
{
    const QString pledged = togetherQuantity(purchase.pledged, purchase.unit);
    if (!purchase.minimum)
        return TogetherWords::tr("%1 are pledged; no minimum is asked for.").arg(pledged);
    const QString minimum = togetherQuantity(*purchase.minimum, purchase.unit);
    if (purchase.pledged >= *purchase.minimum)
        return TogetherWords::tr("%1 are pledged: the minimum of %2 is reached.").arg(pledged, minimum);
    return TogetherWords::tr("%1 of %2 are pledged; %3 are missing.")
        .arg(pledged, minimum, togetherQuantity(*purchase.minimum - purchase.pledged, purchase.unit));
}

QString jointPriceLabel(const JointPrice &price, const JointPurchase &purchase)
{
    return price.from == Quantity()
               ? TogetherWords::tr("Price")
               : TogetherWords::tr("Price from %1 on").arg(togetherQuantity(price.from, purchase.unit));
}

QString jointPriceText(const JointPrice &price, const JointPurchase &purchase)
{
    return TogetherWords::tr("%1 for %2")
        .arg(togetherMoney(price.price, purchase.currency), togetherQuantity(price.per, purchase.unit));
}

StateChip entryChip(const LedgerView &ledger, const LedgerEntry &entry)
{
    if (ledger.mayCountersign(entry))
        return {u"▶"_s, TogetherWords::tr("Waits for us"), Tone::Accent};
    if (ledger.isAnswered(entry.letter))
        return {u"◔"_s, TogetherWords::tr("Our letter waits"), Tone::Warning};
    if (entry.reversedBy)
        return {u"↶"_s, TogetherWords::tr("Reversed"), Tone::Muted};
    switch (entry.standing) {
    case EntryStanding::Counts:
        return {u"✓"_s, TogetherWords::tr("Counts"), Tone::Success};
    case EntryStanding::AwaitsCountersignature:
    case EntryStanding::AwaitsMembers:
        return {u"◔"_s, TogetherWords::tr("Not signed yet"), Tone::Warning};
    default:
        return {u"!"_s, TogetherWords::tr("Does not count"), Tone::Danger};
    }
}

StateChip ruleChip(const LedgerView &ledger, const LedgerRule &rule)
{
    if (!ledger.isNewest(rule))
        return {u"–"_s, TogetherWords::tr("Replaced"), Tone::Muted};
    if (ledger.isAnswered(rule.letter))
        return {u"◔"_s, TogetherWords::tr("Our letter waits"), Tone::Warning};
    if (ledger.mayCountersign(rule))
        return {u"▶"_s, TogetherWords::tr("Waits for us"), Tone::Accent};
    if (rule.signedBy.size() < ledger.ledger.group.sortedMembers().size())
        return {u"◔"_s, TogetherWords::tr("Not all signed"), Tone::Warning};
    return {u"✓"_s, TogetherWords::tr("Signed by all"), Tone::Success};
}

StateChip splitChip(const LedgerView &ledger, std::size_t at)
{
    const LedgerSplit &split = ledger.ledger.splits[at];
    if (split.closed)
        return {u"✓"_s, TogetherWords::tr("Signed by all"), Tone::Success};
    if (split.voidBy)
        return {u"–"_s, TogetherWords::tr("Void: paid by an earlier one"), Tone::Muted};
    if (!ledger.checks[at].same())
        return {u"!"_s, TogetherWords::tr("Differs here"), Tone::Danger};
    if (ledger.isAnswered(split.letter))
        return {u"◔"_s, TogetherWords::tr("Our letter waits"), Tone::Warning};
    if (ledger.mayCountersign(split))
        return {u"▶"_s, TogetherWords::tr("Waits for us"), Tone::Accent};
    return {u"◔"_s, TogetherWords::tr("Not all signed"), Tone::Warning};
}

QString giverText(const CircleView &circle, const LedgerEntry &entry)
{
    return TogetherWords::tr("%1 → %2", "who gave, and to whom")
        .arg(circle.nameOf(entry.contributor),
             entry.beneficiary ? circle.nameOf(*entry.beneficiary) : TogetherWords::tr("everybody"));
}

} // namespace benchbook
