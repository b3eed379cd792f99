// The ledger of what members of a group gave each other: entries that count only when somebody else signed them, and
// the splits of money that follow from them.
//
// What signatures and chains prove, and what not. A letter's chain proves in which order its writer's machine wrote,
// and that nothing was changed or left out afterwards; it does not prove that an hour was worked. That two people say
// so is all there is: hence the countersignature. Nor does a chain prove that its writer tells everybody the same; for
// that the members' chain heads are compared (chain_witness.h).
#pragma once

#include "core/sharing/held_letters.h"

namespace benchbook {

/// What so much of one kind of work weighs.
struct RuleWeight
{
    QString what; ///< as comparableWord()
    Quantity per; ///< above zero
    QString unit;
    qint64 weight = 0; ///< 0 to 1 000 000, for each `per`
    friend bool operator==(const RuleWeight &, const RuleWeight &) = default;
};

/// A version of a rule of sharing. A rule needs no majority to be written; whoever signs an entry or a split that names
/// it agrees to it.
struct LedgerRule
{
    Hash256 letter;
    SignPublicKey author;
    QString title;
    qint64 version = 0;
    std::optional<Hash256> previous = {};
    std::vector<RuleWeight> weights = {};
    std::optional<qint64> confirmations = {}; ///< what it says about k; it holds once every member signed the rule
    std::vector<SignPublicKey> signedBy = {}; ///< its author and who countersigned it, by key
    /// The weight for work of this kind in this unit; null if it has none. Of two that say the same the first.
    const RuleWeight *weightOf(const QString &what, const QString &unit) const;
    friend bool operator==(const LedgerRule &, const LedgerRule &) = default;
};

enum class EntryStanding {
    Counts,
    AwaitsCountersignature, ///< by who gave or by whom it was given to, whichever did not write it
    AwaitsMembers,          ///< for everybody: fewer than k other members have signed
    RuleMissing,            ///< the rule is not held
    NotInRule,              ///< the rule gives no weight to such work in this unit
    NotTheirs,              ///< written by neither who gave nor who received
    NotAMember,             ///< who gave or received does not belong to the group
    OfItself,               ///< given to oneself
    OriginalMissing,        ///< takes back what is not held, or what does not count itself
    BadReversal,            ///< does not take back exactly what it names; or is negative and names nothing
    AlreadyReversed         ///< takes back what another entry took back before
};

struct LedgerEntry
{
    Hash256 letter;
    SignPublicKey author;
    QString what; ///< as it was written
    Hash256 rule;
    Quantity quantity; ///< below zero in an entry that takes another back
    QString unit;
    SignPublicKey contributor;
    std::optional<SignPublicKey> beneficiary; ///< none: given to everybody
    QDate day;
    std::optional<Hash256> reverses;
    BodyHashes evidence;
    std::vector<SignPublicKey> signedBy; ///< members who countersigned, without the author, by key
    qint64 needed = 0;                   ///< countersignatures that it needs
    EntryStanding standing = EntryStanding::Counts;
    std::optional<Hash256>
        reversedBy; ///< the entry that counts and takes this one back; both count, and sum to nothing
    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

struct SplitShare
{
    SignPublicKey member;
    Money amount;
    friend bool operator==(const SplitShare &, const SplitShare &) = default;
};

/// A split that a member wrote.
struct LedgerSplit
{
    Hash256 letter;
    SignPublicKey author;
    QDate from;
    QDate until; ///< included
    Hash256 rule;
    BodyHashes entries; ///< as they were written
    Money total;
    QString currency;
    std::vector<SplitShare> shares;      ///< as they were written
    std::vector<SignPublicKey> signedBy; ///< its author and who countersigned the same total, by key
    bool closed = false;                 ///< every member signed, and no earlier split has paid an entry of it
    std::optional<Hash256> voidBy = {};  ///< every member signed, and this one, the earlier, has paid an entry of it
    friend bool operator==(const LedgerSplit &, const LedgerSplit &) = default;
};

struct ContributionLedger
{
    SharingGroup group;
    std::vector<LedgerRule> rules;    ///< by hash
    std::vector<LedgerEntry> entries; ///< by hash
    std::vector<LedgerSplit> splits;  ///< by hash

    const LedgerRule *rule(const Hash256 &letter) const;
    const LedgerEntry *entry(const Hash256 &letter) const;
    const LedgerSplit *split(const Hash256 &letter) const;
    friend bool operator==(const ContributionLedger &left, const ContributionLedger &right)
    {
        return left.rules == right.rules && left.entries == right.entries && left.splits == right.splits;
    }
};

/// Folds the letters of the group; others are left out. The same set gives the same ledger.
///
/// k, for what was given to everybody, is `confirmations` of the rule that the entry names, if every member signed that
/// rule; otherwise more than half of the other members. It is never more than these are. A withdrawal does not change
/// the ledger: what was signed is taken back by an entry that reverses it, and which is countersigned in its turn.
ContributionLedger contributionLedger(const SharingGroup &group, const std::vector<Letter> &letters);

/// Whether an entry waits for this member's signature: theirs is the one that it lacks, or one of those.
bool waitsFor(const LedgerEntry &entry, const SignPublicKey &member);
/// Whether the member has signed it; its author has.
bool isSignedBy(const LedgerRule &rule, const SignPublicKey &member);
bool isSignedBy(const LedgerSplit &split, const SignPublicKey &member);

/// In words, for who looks at an entry that does not count.
QString standingText(EntryStanding standing);

} // namespace benchbook
