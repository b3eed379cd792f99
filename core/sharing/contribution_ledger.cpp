#include "core/sharing/contribution_ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct LedgerText
{
    Q_DECLARE_TR_FUNCTIONS(ContributionLedger)
};

std::optional<SignPublicKey> studioNamed(const LetterBody &body, QLatin1StringView key)
{
    const auto *hash = body.find<Hash256>(key);
    return hash ? SignPublicKey::from(hash->view()) : std::nullopt;
}

std::optional<Hash256> letterNamed(const LetterBody &body, QLatin1StringView key)
{
    const auto *hash = body.find<Hash256>(key);
    return hash ? std::optional(*hash) : std::nullopt;
}

/// Null if no item has this letter. The items are sorted by it.
template <class Items> auto foundByLetter(Items &sorted, const Hash256 &letter)
{
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), letter,
                                     [](const auto &one, const Hash256 &hash) { return one.letter < hash; });
    return at == sorted.end() || at->letter != letter ? nullptr : &*at;
}

/// Who countersigned; with `total`, only those who got the same.
std::vector<SignPublicKey> countersigners(const HeldLetters &held, const Letter &letter, bool withAuthor,
                                          const BodyMoney *total = nullptr)
{
    std::vector<SignPublicKey> who;
    if (withAuthor)
        who.push_back(letter.chain.author);
    for (const Letter *signedLetter : held.answers(letter.hash, "countersign"_L1)) {
        const auto *same = signedLetter->content.body.find<BodyMoney>("total"_L1);
        if (total && (!same || *same != *total))
            continue;
        if (signedLetter->chain.author != letter.chain.author)
            who.push_back(signedLetter->chain.author);
    }
    std::sort(who.begin(), who.end());
    who.erase(std::unique(who.begin(), who.end()), who.end());
    return who;
}

LedgerRule ruleOf(const HeldLetters &held, const Letter &letter)
{
    const LetterBody &body = letter.content.body;
    LedgerRule rule{letter.hash, letter.chain.author, body.text("title"_L1), body.number("version"_L1)};
    rule.previous = letterNamed(body, "previous"_L1);
    for (const LetterBody &line : body.lines("weights"_L1)) {
        const auto *per = line.find<BodyQuantity>("per"_L1);
        rule.weights.push_back(
            {comparableWord(line.text("what"_L1)), per->quantity, per->unit, line.number("weight"_L1)});
    }
    if (body.has("confirmations"_L1))
        rule.confirmations = body.number("confirmations"_L1);
    rule.signedBy = countersigners(held, letter, true);
    return rule;
}

LedgerEntry entryOf(const HeldLetters &held, const Letter &letter)
{
    const LetterBody &body = letter.content.body;
    LedgerEntry entry;
    entry.letter = letter.hash;
    entry.author = letter.chain.author;
    entry.what = body.text("what"_L1);
    entry.rule = *body.find<Hash256>("rule"_L1);
    const auto *quantity = body.find<BodyQuantity>("quantity"_L1);
    entry.quantity = quantity->quantity;
    entry.unit = quantity->unit;
    entry.contributor = *studioNamed(body, "contributor"_L1);
    entry.beneficiary = studioNamed(body, "beneficiary"_L1);
    entry.day = *body.find<QDate>("day"_L1);
    entry.reverses = letterNamed(body, "reverses"_L1);
    if (const auto *evidence = body.find<BodyHashes>("evidence"_L1))
        entry.evidence = *evidence;
    entry.signedBy = countersigners(held, letter, false);
    return entry;
}

LedgerSplit splitOf(const HeldLetters &held, const Letter &letter, std::size_t members)
{
    const LetterBody &body = letter.content.body;
    LedgerSplit split;
    split.letter = letter.hash;
    split.author = letter.chain.author;
    split.from = *body.find<QDate>("from"_L1);
    split.until = *body.find<QDate>("until"_L1);
    split.rule = *body.find<Hash256>("rule"_L1);
    split.entries = *body.find<BodyHashes>("entries"_L1);
    const auto *total = body.find<BodyMoney>("total"_L1);
    split.total = total->money;
    split.currency = total->currency;
    for (const LetterBody &line : body.lines("shares"_L1))
        split.shares.push_back({*studioNamed(line, "member"_L1), line.find<BodyMoney>("amount"_L1)->money});
    split.signedBy = countersigners(held, letter, true, total);
    split.closed = split.signedBy.size() == members;
    return split;
}

/// Two splits that count one contribution can both be signed by everybody before anybody knows of it. Only the earlier
/// one pays; the other stays open, and whoever checks it is told why.
void payOnce(std::vector<LedgerSplit> &splits)
{
    std::map<Hash256, Hash256> paid; ///< by which split
    for (LedgerSplit &split : splits) {
        if (!split.closed)
            continue;
        const auto twice = std::find_if(split.entries.begin(), split.entries.end(),
                                        [&](const Hash256 &entry) { return paid.contains(entry); });
        if (twice != split.entries.end()) {
            split.closed = false;
            split.voidBy = paid.at(*twice);
            continue;
        }
        for (const Hash256 &entry : split.entries)
            paid.emplace(entry, split.letter);
    }
}

qint64 neededFor(const LedgerEntry &entry, const LedgerRule &rule, std::size_t members)
{
    if (entry.beneficiary)
        return 1;
    const qint64 others = qint64(members) - 1;
    const bool agreed = rule.confirmations && rule.signedBy.size() == members;
    return agreed ? std::min(*rule.confirmations, others) : others / 2 + 1;
}

/// Everything but whether it takes back what may be taken back.
EntryStanding standingAlone(const ContributionLedger &ledger, LedgerEntry &entry)
{
    const SharingGroup &group = ledger.group;
    if (!group.has(entry.contributor) || (entry.beneficiary && !group.has(*entry.beneficiary)))
        return EntryStanding::NotAMember;
    if (entry.beneficiary == entry.contributor)
        return EntryStanding::OfItself;
    if (entry.author != entry.contributor && entry.author != entry.beneficiary)
        return EntryStanding::NotTheirs;
    const LedgerRule *rule = ledger.rule(entry.rule);
    if (!rule)
        return EntryStanding::RuleMissing;
    if (!rule->weightOf(entry.what, entry.unit))
        return EntryStanding::NotInRule;
    entry.needed = neededFor(entry, *rule, group.sortedMembers().size());
    if (!entry.beneficiary)
        return qint64(entry.signedBy.size()) >= entry.needed && entry.needed > 0 ? EntryStanding::Counts
                                                                                 : EntryStanding::AwaitsMembers;
    const SignPublicKey other = entry.author == entry.contributor ? *entry.beneficiary : entry.contributor;
    return std::binary_search(entry.signedBy.begin(), entry.signedBy.end(), other)
               ? EntryStanding::Counts
               : EntryStanding::AwaitsCountersignature;
}

bool takesBackExactly(const LedgerEntry &entry, const LedgerEntry &original)
{
    return !original.reverses && entry.rule == original.rule && entry.unit == original.unit &&
           comparableWord(entry.what) == comparableWord(original.what) && entry.contributor == original.contributor &&
           entry.beneficiary == original.beneficiary && entry.quantity.micro() == -original.quantity.micro();
}

void settleReversals(ContributionLedger &ledger)
{
    std::vector<LedgerEntry *> byDay;
    for (LedgerEntry &entry : ledger.entries) {
        if (entry.standing != EntryStanding::Counts)
            continue;
        if (entry.reverses)
            byDay.push_back(&entry);
        else if (entry.quantity < Quantity())
            entry.standing = EntryStanding::BadReversal;
    }
    std::sort(byDay.begin(), byDay.end(), [](const LedgerEntry *a, const LedgerEntry *b) {
        return std::pair(a->day, a->letter) < std::pair(b->day, b->letter);
    });
    for (LedgerEntry *entry : byDay) {
        LedgerEntry *original = foundByLetter(ledger.entries, *entry->reverses);
        if (!original)
            entry->standing = EntryStanding::OriginalMissing;
        else if (!takesBackExactly(*entry, *original))
            entry->standing = EntryStanding::BadReversal;
        else if (original->standing != EntryStanding::Counts)
            entry->standing = EntryStanding::OriginalMissing;
        else if (original->reversedBy)
            entry->standing = EntryStanding::AlreadyReversed;
        else
            original->reversedBy = entry->letter;
    }
}

bool isAmong(const std::vector<SignPublicKey> &signers, const SignPublicKey &member)
{
    return std::find(signers.begin(), signers.end(), member) != signers.end();
}

} // namespace

const RuleWeight *LedgerRule::weightOf(const QString &what, const QString &unit) const
{
    const QString word = comparableWord(what);
    const auto at = std::find_if(weights.begin(), weights.end(),
                                 [&](const RuleWeight &each) { return each.what == word && each.unit == unit; });
    return at == weights.end() ? nullptr : &*at;
}

const LedgerRule *ContributionLedger::rule(const Hash256 &letter) const { return foundByLetter(rules, letter); }
const LedgerEntry *ContributionLedger::entry(const Hash256 &letter) const { return foundByLetter(entries, letter); }
const LedgerSplit *ContributionLedger::split(const Hash256 &letter) const { return foundByLetter(splits, letter); }

ContributionLedger contributionLedger(const SharingGroup &group, const std::vector<Letter> &letters)
{
    const HeldLetters held(letters, group);
    ContributionLedger ledger{group, {}, {}, {}};
    for (const Letter *letter : held.ofKind("rule"_L1))
        ledger.rules.push_back(ruleOf(held, *letter));
    for (const Letter *letter : held.ofKind("contribution"_L1))
        ledger.entries.push_back(entryOf(held, *letter));
    std::vector<const Letter *> splits = held.ofKind("split"_L1);
    std::sort(splits.begin(), splits.end(), [](const Letter *a, const Letter *b) {
        return std::pair(a->content.at, a->hash) < std::pair(b->content.at, b->hash);
    });
    for (const Letter *letter : splits)
        ledger.splits.push_back(splitOf(held, *letter, group.sortedMembers().size()));
    payOnce(ledger.splits);
    for (LedgerEntry &entry : ledger.entries)
        entry.standing = standingAlone(ledger, entry);
    settleReversals(ledger);
    return ledger;
}

bool waitsFor(const LedgerEntry &entry, const SignPublicKey &member)
{
    if (entry.author == member || isAmong(entry.signedBy, member))
        return false;
    if (entry.standing == EntryStanding::AwaitsMembers)
        return true;
    return entry.standing == EntryStanding::AwaitsCountersignature &&
           (entry.author == entry.contributor ? entry.beneficiary == member : entry.contributor == member);
}

bool isSignedBy(const LedgerRule &rule, const SignPublicKey &member) { return isAmong(rule.signedBy, member); }

bool isSignedBy(const LedgerSplit &split, const SignPublicKey &member) { return isAmong(split.signedBy, member); }

QString standingText(EntryStanding standing)
{
    switch (standing) {
    case EntryStanding::Counts:
        return LedgerText::tr("counts");
    case EntryStanding::AwaitsCountersignature:
        return LedgerText::tr("waits for the other side's signature");
    case EntryStanding::AwaitsMembers:
        return LedgerText::tr("waits for the signatures of more members");
    case EntryStanding::RuleMissing:
        return LedgerText::tr("names a rule that is not held here");
    case EntryStanding::NotInRule:
        return LedgerText::tr("the rule gives no weight to such work in this unit");
    case EntryStanding::NotTheirs:
        return LedgerText::tr("written by neither who gave nor who received");
    case EntryStanding::NotAMember:
        return LedgerText::tr("names somebody who does not belong to the group");
    case EntryStanding::OfItself:
        return LedgerText::tr("given to oneself");
    case EntryStanding::OriginalMissing:
        return LedgerText::tr("takes back an entry that is not held or does not count");
    case EntryStanding::BadReversal:
        return LedgerText::tr("does not take back exactly one entry");
    case EntryStanding::AlreadyReversed:
        return LedgerText::tr("takes back what was taken back before");
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
