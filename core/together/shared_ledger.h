// The shared ledger of a circle: what members gave each other, and the splits of money that follow from it.
#pragma once

#include "core/sharing/contribution_split.h"
#include "core/together/circles.h"

namespace benchbook {

struct LedgerView
{
    ContributionLedger ledger;
    SignPublicKey us;
    std::vector<SplitCheck> checks; ///< of each split, in the order of the ledger: as it comes out here

    /// It waits for our signature, and none of ours waits in the box.
    bool mayCountersign(const LedgerEntry &entry) const;
    bool mayCountersign(const LedgerRule &rule) const;
    bool mayCountersign(const LedgerSplit &split) const;
    bool mayReverse(const LedgerEntry &entry) const;
    /// No later version of the same author follows it.
    bool isNewest(const LedgerRule &rule) const;
    /// A letter of ours that answers this one waits in the box.
    bool isAnswered(const Hash256 &letter) const;

    std::vector<WaitingLetter> waiting;
    bool takesPart = false;
};
Result<LedgerView> ledgerView(const CircleView &circle);

/// "A chain proves order and no later edit, not the truth of the hours." For every place that shows a ledger.
QString whatTheLedgerProves();

struct RuleWish
{
    QString title;
    std::vector<RuleWeight> weights;
    std::optional<int> confirmations = {}; ///< of what was given to all; needs every member's signature to hold
    std::optional<Hash256> previous = {};  ///< the version that it follows
    QString note = {};
};
Result<Id<LetterDraft>> writeRule(Studio &studio, Id<Circle> circle, const RuleWish &rule, PersonRef person);

struct ContributionWish
{
    QString what;
    Hash256 rule;
    Quantity quantity;
    QString unit = {}; ///< empty: the one that the rule weighs such work in
    /// Who gave; none: we. One of both sides is us.
    std::optional<SignPublicKey> contributor = {};
    std::optional<SignPublicKey> beneficiary = {}; ///< none: for everybody
    QDate day;
    QString note = {};
};
Result<Id<LetterDraft>> contribute(Studio &studio, Id<Circle> circle, const ContributionWish &wish, PersonRef person);

/// Signs what another wrote: a rule, an entry, or (only where it comes out the same here, F24) a split. Refused with
/// the differences as issues.
Result<Id<LetterDraft>> countersignLedger(Studio &studio, Id<Circle> circle, const Hash256 &letter, PersonRef person);
/// Takes an entry back by one that says the opposite; it is countersigned in its turn.
Result<Id<LetterDraft>> reverseContribution(Studio &studio, Id<Circle> circle, const Hash256 &entry,
                                            const QString &note, PersonRef person);

struct SplitWish
{
    Hash256 rule;
    QDate from;
    QDate until; ///< included
    Money total;
    QString currency;
    QString note = {};
};
/// What splitting would come to now.
Result<SplitCalculation> previewSplit(const LedgerView &view, const SplitWish &wish);
Result<Id<LetterDraft>> proposeSplit(Studio &studio, Id<Circle> circle, const SplitWish &wish, PersonRef person);

/// The same inside an action, for who reads the letter over first: rehearsedLetter().
Result<Id<LetterDraft>> writeRule(Action &action, Id<Circle> circle, const RuleWish &rule);
Result<Id<LetterDraft>> contribute(Action &action, Id<Circle> circle, const ContributionWish &wish);
Result<Id<LetterDraft>> countersignLedger(Action &action, Id<Circle> circle, const Hash256 &letter);
Result<Id<LetterDraft>> reverseContribution(Action &action, Id<Circle> circle, const Hash256 &entry,
                                            const QString &note);
Result<Id<LetterDraft>> proposeSplit(Action &action, Id<Circle> circle, const SplitWish &wish);

/// By the hash of a rule, an entry or a split, or by the first letters of it.
Result<Hash256> findInLedger(const LedgerView &view, const QString &reference);

} // namespace benchbook
