// Deal: what two studios have agreed, folded from the letters that both hold. A pure function of the set of letters:
// the order in which they came cannot matter, so both sides see the same. Letters that crossed are never decided
// silently; they stand side by side with the replies that are legal, and work is not agreed until one of these is
// signed.
#pragma once

#include "core/letters/answer_check.h"
#include "core/letters/letter.h"
#include "core/letters/settlement.h"

namespace benchbook {

inline constexpr int maxDealLetters = 500; ///< a deal with more is stopped; folding takes their square

enum class DealParty { Buyer, Seller };

enum class DealState {
    Unopened,      ///< the letter that opened it is not held yet
    Stopped,       ///< needs a newer version to go on, or has too many letters
    Asked,         ///< a request without answer
    Quoted,        ///< a quotation, and nothing ordered yet
    Offered,       ///< the latest version waits for an answer
    Lapsed,        ///< it waits, and its validity is over
    Countered,     ///< "accepted with changes": the buyer has to change or cancel
    Declined,      ///< not agreed
    AwaitingAward, ///< accepted, but offered to several: the buyer has to countersign
    Crossed,       ///< see Deal::crossings
    Agreed,        ///< two signatures on one version
    ChangeAsked,   ///< agreed; a later version waits for an answer
    CancelAsked,   ///< cancelled by the buyer, waits for an answer
    InWork,
    Delivered, ///< something is on its way that was not received yet
    Received,  ///< every delivery was received and checked
    Settled,   ///< a settlement waits for the countersignature
    Closed,
    Cancelled
};

enum class CrossingKind {
    SupersededAnswer, ///< (i) an answer to a version that was changed meanwhile
    CancelAcceptance, ///< (ii) a cancellation and an acceptance
    TwoAnswers,       ///< (iii) two machines of the seller answered differently
    TwoVersions,      ///< (iii) two machines of the buyer changed or cancelled on their own
    TwoReceipts,      ///< (iii) two machines of the buyer counted differently
    TwoSettlements,   ///< (iii) two machines of the buyer settled differently
    TwoAcceptances,   ///< (iv) two peers accepted an offer of which one can have it (tender.h)
    QuantityDiffers,  ///< (v) received is not what was sent
    LateAcceptance    ///< an acceptance after the end of the offer's validity
};

/// A letter that a party may write now, with the letters it has to name: a button.
struct LegalLetter
{
    DealParty by;
    QString kind;
    QString code = {}; ///< of an answer; empty for other kinds
    std::vector<Hash256> parents = {};
    std::optional<DealId> deal = {}; ///< where it is another than the one that was folded (tender.h)
    friend bool operator==(const LegalLetter &, const LegalLetter &) = default;
};

struct Crossing
{
    CrossingKind kind;
    std::vector<Hash256> letters; ///< side by side; two or more
    std::vector<LegalLetter> replies;
    friend bool operator==(const Crossing &, const Crossing &) = default;
};

/// Two signatures on one version.
struct DealContract
{
    Hash256 version;              ///< the offer or change
    Hash256 acceptance;           ///< the seller's answer to exactly that version
    std::optional<Hash256> award; ///< the buyer's countersignature, where the acceptance alone did not do
    friend bool operator==(const DealContract &, const DealContract &) = default;
};

enum class LetterRefusal {
    ForeignStudio, ///< by somebody who is no party of the deal, or to somebody else
    WrongWriter,   ///< of a kind that only the other party writes
    WrongParents,  ///< answers letters that such a letter cannot answer
    Answered,      ///< a second answer of the same machine, or one that knew the first; a settlement beside the one
                   ///< that both signed
    NothingAgreed, ///< work on what was not agreed when it was written
    NotEqual,      ///< countersigns a settlement that does not come out
    Broken         ///< breaks the declaration of its kind
};

struct RefusedLetter
{
    Hash256 letter;
    LetterRefusal reason;
    std::vector<SettlementDifference> why = {}; ///< of NotEqual: what does not come out
    friend bool operator==(const RefusedLetter &, const RefusedLetter &) = default;
};

/// What became of a line of the contract.
struct DealLine
{
    qint64 no = 0;
    LineAmount ordered;
    LineAmount delivered;
    LineAmount accepted;
    LineAmount rejected;
    friend bool operator==(const DealLine &, const DealLine &) = default;
};

struct Deal
{
    DealId id;
    SignPublicKey buyer;
    SignPublicKey seller;
    DealState state = DealState::Unopened;
    std::optional<Hash256> position; ///< the buyer's latest version or cancellation, where there is one
    std::optional<DealContract> contract;
    std::optional<Hash256> pending; ///< an acceptance that waits for the buyer's countersignature
    QByteArray tender;              ///< of the latest version; empty unless it was offered to several
    std::vector<Crossing> crossings;
    std::vector<LegalLetter> legal;     ///< notes and withdrawals are always possible and not listed
    std::vector<RefusedLetter> refused; ///< kept and shown, not acted upon
    std::vector<Hash256> waiting;       ///< name a letter that is not held yet
    std::vector<Hash256> newer;         ///< need a newer version of the program
    std::vector<Hash256> retracted;     ///< their writer asks to forget them: hidden, never deleted
    std::vector<DealLine> lines;        ///< of the contract
    std::optional<Hash256> settlement;
    std::vector<SettlementDifference> differences; ///< between the settlement and what comes out here
    std::vector<AnswerMismatch> mismatches;        ///< between the latest answers and the version they answer

    bool mayWrite(DealParty party, QStringView kind, QStringView code = {}) const;
    friend bool operator==(const Deal &, const Deal &) = default;
};

/// Stable upper-case names for JSON and logs: "AWAITING_AWARD", "SUPERSEDED_ANSWER", "WRONG_WRITER".
QString dealStateName(DealState state);
QString crossingName(CrossingKind kind);
QString refusalName(LetterRefusal reason);
/// Why a letter has no effect, or does not fit what it answers, for the person: a sentence for each reason, as its
/// writer may have worded it (visibleText). Empty where nothing is to be said.
QString remarkOn(const Deal &deal, const Hash256 &letter);

/// Folds the letters of one deal. `letters` are those of both chains that count (ChainWalk::held), opened and verified,
/// in any order, doubles allowed; letters of other deals are left out. `now` decides only whether an open offer has
/// lapsed. What an acceptance does after the offer's end is decided by the time that the acceptance itself tells.
Deal foldDeal(const DealId &id, const std::vector<Letter> &letters, Instant now);

} // namespace benchbook
