#include "core/sharing/contribution_split.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SplitText
{
    Q_DECLARE_TR_FUNCTIONS(ContributionSplit)
};

constexpr qint64 microPerPoint = 1'000'000;

/// This version of the rule and all before it, as far as they are held.
std::set<Hash256> versionsUpTo(const ContributionLedger &ledger, const Hash256 &rule)
{
    std::set<Hash256> versions;
    const LedgerRule *at = ledger.rule(rule);
    while (at && versions.insert(at->letter).second)
        at = at->previous ? ledger.rule(*at->previous) : nullptr;
    return versions;
}

/// What splits that everybody signed have paid, without `except`.
std::set<Hash256> paidEntries(const ContributionLedger &ledger, const Hash256 &except)
{
    std::set<Hash256> paid;
    for (const LedgerSplit &split : ledger.splits) {
        if (split.closed && split.letter != except)
            paid.insert(split.entries.begin(), split.entries.end());
    }
    return paid;
}

std::vector<MemberPoints> pointsOf(const ContributionLedger &ledger, const BodyHashes &entries)
{
    using Pile = std::tuple<SignPublicKey, Hash256, QString, QString>; // member, rule, what, unit
    std::map<Pile, Quantity> sums;
    for (const Hash256 &hash : entries) {
        const LedgerEntry *entry = ledger.entry(hash);
        sums[{entry->contributor, entry->rule, comparableWord(entry->what), entry->unit}] += entry->quantity;
    }
    std::vector<MemberPoints> points;
    for (const SignPublicKey &member : ledger.group.sortedMembers())
        points.push_back({member});
    for (const auto &[pile, sum] : sums) {
        const auto &[member, rule, what, unit] = pile;
        const RuleWeight *weight = ledger.rule(rule)->weightOf(what, unit);
        const auto at = std::find_if(points.begin(), points.end(),
                                     [&member = member](const MemberPoints &each) { return each.member == member; });
        at->micro = addExact(at->micro, multiplyDivide(sum.micro(), multiplyExact(weight->weight, microPerPoint),
                                                       weight->per.micro(), Rounding::HalfEven));
    }
    return points;
}

Result<SplitCalculation> splitWithout(const ContributionLedger &ledger, const Hash256 &except, SplitCalculation split)
{
    if (split.from > split.until)
        return Error::invalid(SplitText::tr("The period ends before it begins."));
    if (split.total < Money())
        return Error::invalid(SplitText::tr("Only an amount that is not below zero can be shared."));
    if (!ledger.rule(split.rule))
        return Error::notFound(SplitText::tr("The rule of this split is not held here yet. Ask for it."));
    const std::set<Hash256> versions = versionsUpTo(ledger, split.rule);
    const std::set<Hash256> paid = paidEntries(ledger, except);
    for (const LedgerEntry &entry : ledger.entries) {
        if (entry.standing == EntryStanding::Counts && entry.day >= split.from && entry.day <= split.until &&
            versions.contains(entry.rule) && !paid.contains(entry.letter))
            split.entries.push_back(entry.letter);
    }
    if (split.entries.size() > std::size_t(maxBodyHashes))
        return Error::refused(SplitText::tr("One split can count %1 contributions, and these are %2. Split a shorter "
                                            "period.")
                                  .arg(maxBodyHashes)
                                  .arg(split.entries.size()));
    return attempt([&]() -> Result<SplitCalculation> {
        split.points = pointsOf(ledger, split.entries);
        std::vector<qint64> weights;
        for (const MemberPoints &points : split.points)
            weights.push_back(std::max<qint64>(points.micro, 0));
        if (std::all_of(weights.begin(), weights.end(), [](qint64 each) { return each == 0; }))
            return Error::refused(SplitText::tr("In this period nobody has a contribution that counts."));
        const std::vector<Money> amounts = split.total.allocate(weights);
        for (std::size_t i = 0; i < amounts.size(); ++i)
            split.shares.push_back({split.points[i].member, amounts[i]});
        return std::move(split);
    });
}

EntryDifference whyTheyCount(const ContributionLedger &ledger, const std::set<Hash256> &paid, const Hash256 &hash)
{
    const LedgerEntry *entry = ledger.entry(hash);
    if (!entry)
        return {hash, EntryDifferenceKind::NotHeld};
    if (entry->standing != EntryStanding::Counts)
        return {hash, EntryDifferenceKind::NotCounting, entry->standing};
    if (paid.contains(hash))
        return {hash, EntryDifferenceKind::PaidBefore};
    return {hash, EntryDifferenceKind::Elsewhere};
}

std::vector<EntryDifference> entryDifferences(const ContributionLedger &ledger, const LedgerSplit &split,
                                              const BodyHashes &ours)
{
    const std::set<Hash256> paid = paidEntries(ledger, split.letter);
    BodyHashes theirs = split.entries;
    std::sort(theirs.begin(), theirs.end());
    std::vector<EntryDifference> differences;
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        if (i > 0 && theirs[i] == theirs[i - 1]) {
            differences.push_back({theirs[i], EntryDifferenceKind::Repeated});
            continue;
        }
        if (!std::binary_search(ours.begin(), ours.end(), theirs[i]))
            differences.push_back(whyTheyCount(ledger, paid, theirs[i]));
    }
    for (const Hash256 &hash : ours) {
        if (!std::binary_search(theirs.begin(), theirs.end(), hash))
            differences.push_back({hash, EntryDifferenceKind::LeftOut});
    }
    std::sort(differences.begin(), differences.end(), [](const EntryDifference &a, const EntryDifference &b) {
        return std::pair(a.entry, a.kind) < std::pair(b.entry, b.kind);
    });
    return differences;
}

/// Whoever is named with nothing and who is not named at all stand alike: neither gets anything.
std::vector<AmountDifference> amountDifferences(const LedgerSplit &split, const std::vector<SplitShare> &ours)
{
    std::map<SignPublicKey, AmountDifference> all;
    for (const SplitShare &share : ours)
        all[share.member] = {share.member, Money(), share.amount};
    std::set<SignPublicKey> named;
    for (const SplitShare &share : split.shares) {
        AmountDifference &line = all[share.member];
        line.member = share.member;
        line.theirs = named.insert(share.member).second ? std::optional(share.amount) : std::nullopt;
    }
    std::vector<AmountDifference> differences;
    for (const auto &[member, line] : all) {
        if (line.theirs != line.ours)
            differences.push_back(line);
    }
    return differences;
}

QString entryDifferenceText(const EntryDifference &difference, const QString &label)
{
    switch (difference.kind) {
    case EntryDifferenceKind::NotHeld:
        return SplitText::tr("%1: they count it; it did not come here yet.").arg(label);
    case EntryDifferenceKind::NotCounting:
        return SplitText::tr("%1: they count it; here it %2.").arg(label, standingText(difference.standing));
    case EntryDifferenceKind::Elsewhere:
        return SplitText::tr("%1: they count it; its day or its rule is not that of this split.").arg(label);
    case EntryDifferenceKind::PaidBefore:
        return SplitText::tr("%1: they count it; an earlier split has paid it.").arg(label);
    case EntryDifferenceKind::LeftOut:
        return SplitText::tr("%1: it counts here; they left it out.").arg(label);
    case EntryDifferenceKind::Repeated:
        return SplitText::tr("%1: they count it twice.").arg(label);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<SplitCalculation> splitByRule(const ContributionLedger &ledger, const Hash256 &rule, QDate from, QDate until,
                                     Money total, const QString &currency)
{
    return splitWithout(ledger, Hash256(), {from, until, rule, {}, total, currency, {}, {}});
}

LetterBody splitBody(const SplitCalculation &calculation)
{
    BodyLines shares;
    for (const SplitShare &share : calculation.shares)
        shares.push_back(LetterBody()
                             .set("member"_L1, *Hash256::from(share.member.view()))
                             .set("amount"_L1, BodyMoney{share.amount, calculation.currency}));
    return LetterBody()
        .set("from"_L1, calculation.from)
        .set("until"_L1, calculation.until)
        .set("rule"_L1, calculation.rule)
        .set("entries"_L1, calculation.entries)
        .set("total"_L1, BodyMoney{calculation.total, calculation.currency})
        .set("shares"_L1, std::move(shares));
}

bool isPaidOtherwise(const ContributionLedger &ledger, const LedgerSplit &split)
{
    const std::set<Hash256> paid = paidEntries(ledger, split.letter);
    return std::any_of(split.entries.begin(), split.entries.end(),
                       [&](const Hash256 &entry) { return paid.contains(entry); });
}

SplitCheck checkSplit(const ContributionLedger &ledger, const LedgerSplit &split)
{
    SplitCheck check;
    const Result<SplitCalculation> ours = splitWithout(
        ledger, split.letter, {split.from, split.until, split.rule, {}, split.total, split.currency, {}, {}});
    if (!ours) {
        check.notReckoned = ours.error();
        check.entries = entryDifferences(ledger, split, {});
        std::erase_if(check.entries,
                      [](const EntryDifference &each) { return each.kind == EntryDifferenceKind::Elsewhere; });
        return check;
    }
    check.entries = entryDifferences(ledger, split, ours->entries);
    check.amounts = amountDifferences(split, ours->shares);
    return check;
}

QStringList splitDifferenceTexts(const ContributionLedger &ledger, const LedgerSplit &split, const SplitCheck &check,
                                 const std::function<QString(const SignPublicKey &)> &nameOf)
{
    QStringList texts;
    if (check.notReckoned)
        texts << check.notReckoned->message;
    for (const EntryDifference &difference : check.entries) {
        const LedgerEntry *entry = ledger.entry(difference.entry);
        const QString label =
            entry ? SplitText::tr("%1, %2 %3 of %4")
                        .arg(entry->what, plainText(entry->quantity), entry->unit, nameOf(entry->contributor))
                  : SplitText::tr("Contribution %1").arg(QString::fromLatin1(difference.entry.hex().left(8)));
        texts << entryDifferenceText(difference, label);
    }
    const Currency currency = Currency::ofCode(split.currency);
    const auto amount = [&currency](const std::optional<Money> &money) {
        return money ? plainText(*money, currency) : SplitText::tr("nothing that could be paid");
    };
    for (const AmountDifference &difference : check.amounts)
        texts << SplitText::tr("%1: they write %2, here it is %3.")
                     .arg(nameOf(difference.member), amount(difference.theirs), amount(difference.ours));
    return texts;
}

Result<LetterContent> countersignSplit(const ContributionLedger &ledger, const Hash256 &split, Instant at,
                                       const std::function<QString(const SignPublicKey &)> &nameOf)
{
    const LedgerSplit *found = ledger.split(split);
    if (!found)
        return Error::notFound(SplitText::tr("This split is not held here."));
    const SplitCheck check = checkSplit(ledger, *found);
    if (!check.same()) {
        Error error =
            Error::refused(SplitText::tr("Here the split comes out otherwise. Nothing was signed; settle what "
                                         "differs first."));
        for (const QString &text : splitDifferenceTexts(ledger, *found, check, nameOf))
            error.issues.push_back({u"split"_s, text});
        return error;
    }
    LetterContent content{u"countersign"_s};
    content.parents = {split};
    content.at = at;
    content.body.set("total"_L1, BodyMoney{found->total, found->currency});
    return content;
}

} // namespace benchbook
