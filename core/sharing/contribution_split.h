// Splitting money by what was contributed: integer arithmetic that every member's machine repeats, and the list of
// what differs where two do not get the same.
#pragma once

#include "core/sharing/contribution_ledger.h"

#include <QStringList>

#include <functional>

namespace benchbook {

/// What a member gave in the period, weighed.
struct MemberPoints
{
    SignPublicKey member;
    qint64 micro = 0; ///< millionths of a point; below zero if more was taken back than given
    friend bool operator==(const MemberPoints &, const MemberPoints &) = default;
};

struct SplitCalculation
{
    QDate from;
    QDate until;
    Hash256 rule;
    BodyHashes entries; ///< sorted
    Money total;
    QString currency;
    std::vector<MemberPoints> points; ///< of every member, by key
    std::vector<SplitShare> shares;   ///< of every member, by key; they sum to the total
    friend bool operator==(const SplitCalculation &, const SplitCalculation &) = default;
};

/// Shares `total` (not below zero) by the entries that count, whose day lies in the period (both ends included), which
/// name this version of the rule or one before it, and which no closed split has paid.
///
/// Reckoning: of each member, version of the rule, kind of work and unit the quantities are summed; the sum × weight ÷
/// per, in millionths of a point and rounded half-even once, makes points. Each entry is weighed by the version that
/// it names, for that was agreed when it was signed. Who has points below zero shares as if with none. The total goes
/// by points, largest remainder, ties to the lesser key.
///
/// NotFound if the rule is not held; Invalid if the period runs backwards or a sum leaves its range; Refused if nobody
/// has points, or if the entries are more than one letter can name (maxBodyHashes).
Result<SplitCalculation> splitByRule(const ContributionLedger &ledger, const Hash256 &rule, QDate from, QDate until,
                                     Money total, const QString &currency);
/// The letter that says so.
LetterBody splitBody(const SplitCalculation &calculation);

enum class EntryDifferenceKind {
    NotHeld,     ///< they count it; here it did not come yet
    NotCounting, ///< they count it; here it stands otherwise, see `standing`
    Elsewhere,   ///< they count it; its day or its rule is another
    PaidBefore,  ///< they count it; another split that everybody signed has paid it
    LeftOut,     ///< it counts here; they lack it
    Repeated     ///< they name it twice
};

struct EntryDifference
{
    Hash256 entry;
    EntryDifferenceKind kind;
    EntryStanding standing = EntryStanding::Counts;
    friend bool operator==(const EntryDifference &, const EntryDifference &) = default;
};

struct AmountDifference
{
    SignPublicKey member;
    std::optional<Money> theirs; ///< nothing if they do not name the member, or name it twice
    std::optional<Money> ours;   ///< nothing if it is no member
    friend bool operator==(const AmountDifference &, const AmountDifference &) = default;
};

struct SplitCheck
{
    std::vector<EntryDifference> entries;  ///< by entry
    std::vector<AmountDifference> amounts; ///< by member
    std::optional<Error> notReckoned;      ///< it could not be reckoned here at all, and why
    bool same() const { return entries.empty() && amounts.empty() && !notReckoned; }
};

/// Reckons the split again from what is held here.
SplitCheck checkSplit(const ContributionLedger &ledger, const LedgerSplit &split);
/// An entry of it was paid by another split, which everybody signed: nobody has to sign this one any more.
bool isPaidOtherwise(const ContributionLedger &ledger, const LedgerSplit &split);
/// The differences as sentences, one each; none if it is the same. `nameOf` gives a member's name.
QStringList splitDifferenceTexts(const ContributionLedger &ledger, const LedgerSplit &split, const SplitCheck &check,
                                 const std::function<QString(const SignPublicKey &)> &nameOf);
/// "I get the same": the letter to sign, written at `at`. NotFound without the split; Refused, with the differences as
/// issues, unless the same comes out here.
Result<LetterContent> countersignSplit(const ContributionLedger &ledger, const Hash256 &split, Instant at,
                                       const std::function<QString(const SignPublicKey &)> &nameOf);

} // namespace benchbook
