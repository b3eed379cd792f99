// Tools that studios lend each other: a calendar made of requests and answers.
#pragma once

#include "core/sharing/held_letters.h"

namespace benchbook {

enum class BookingState {
    Asked,
    Declined,
    ChangesProposed, ///< other days or another price: agreed once the borrower countersigns that answer
    Agreed,
    Withdrawn,   ///< by the borrower or, of what was agreed, by the lender
    Contradicted ///< two machines of the lender answered differently: the lender has to answer once more
};

/// A request for a tool and what became of it. Days are whole and both ends are included.
struct ToolBooking
{
    Hash256 request;
    SignPublicKey borrower;
    QDate from;  ///< as it was last proposed
    QDate until; ///< likewise
    BookingState state = BookingState::Asked;
    std::optional<Hash256> answer; ///< that decides; of contradicting ones the later
    std::optional<Money> dayPrice; ///< as answered, else as the letter that was asked about says; nothing if none does
    QString currency;              ///< empty without a price
    Instant at = Instant(0);       ///< of the request
    QString note;

    bool isOpen() const { return state != BookingState::Declined && state != BookingState::Withdrawn; }
    /// For all days; nothing without a price.
    std::optional<Money> price() const;
    friend bool operator==(const ToolBooking &, const ToolBooking &) = default;
};

/// Two requests for the same days.
struct BookingClash
{
    Hash256 one; ///< the request that was written first
    Hash256 other;
    QDate from; ///< the days of both
    QDate until;
    bool bothAgreed = false; ///< promised twice
    friend bool operator==(const BookingClash &, const BookingClash &) = default;
};

struct LentTool
{
    Hash256 tool;   ///< the first letter about it
    Hash256 newest; ///< what its owner said last
    SignPublicKey owner;
    Instant at = Instant(0); ///< of the newest
    QString name;
    QString craft;
    QString description;
    QString terms;
    std::optional<Money> dayPrice;
    std::optional<Money> deposit;
    QString currency;                  ///< of the price; empty without one
    QString depositCurrency;           ///< likewise
    bool withdrawn = false;            ///< no longer lent; what was agreed stays
    std::vector<ToolBooking> bookings; ///< by first day, time and hash
    std::vector<BookingClash> clashes; ///< of open bookings, by first day
    BodyHashes backwards;              ///< requests whose days run backwards: shown, not acted upon

    /// Who has it on that day, by agreement; several if it was promised twice.
    std::vector<SignPublicKey> holdersOn(QDate day) const;
    friend bool operator==(const LentTool &, const LentTool &) = default;
};

/// Every tool among the letters, by its first letter. A tool letter that names an earlier one of the same owner takes
/// its place; what was asked before goes on under the price that held then. Only the owner answers, and of each machine
/// of the owner the last answer holds; "accepted" with other days or another price is a proposal. A borrower accepts a
/// proposal by countersigning the answer.
std::vector<LentTool> lentTools(const std::vector<Letter> &letters);

/// One tool that its owner offered to several studios, to each by a letter of its own: what was said last, and all of
/// their bookings in one calendar, with the clashes between them. It is withdrawn where every offer was. `offers` are
/// of one owner, at least one.
LentTool joinedTool(std::vector<LentTool> offers);

/// What can be said about a booking now.
enum class BookingReply {
    Accept,         ///< as it was asked
    Decline,        ///< by the owner
    OtherDays,      ///< other days or another price, by the owner
    Countersign,    ///< the borrower takes what the owner proposed
    TakeBackAnswer, ///< the owner withdraws what was agreed
    TakeBackRequest ///< the borrower does not want it any more
};
/// As buttons, the one that is mostly awaited first.
std::vector<BookingReply> bookingReplies(const ToolBooking &booking, bool byOwner);
/// Other bookings that the owner gave a word for, agreed or proposed, with days in common with these; both ends
/// included.
std::vector<ToolBooking> promisedBetween(const LentTool &tool, QDate from, QDate until, const Hash256 &except);

} // namespace benchbook
