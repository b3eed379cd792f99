// Tools to lend as one looks at them: ours with everybody's bookings in one calendar, and those of peers with ours.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/list.h"
#include "core/peers/letter_box.h"
#include "core/sharing/tool_lending.h"

namespace benchbook {

/// "lending": tools that we offer and tools that peers offer us.
const ListDefinition &lendingList();

/// "2026-11-24 – 2026-11-26", or the one day.
QString lendingDays(QDate from, QDate until);
/// "asked", "declined", "changes_proposed", "agreed", "withdrawn", "contradicted": see stateTitle().
QString bookingStateKey(BookingState state);
/// "accept", "decline" …: of buttons and of the command line.
QString bookingReplyKey(BookingReply reply);

/// The same letter offers a tool to a peer as long as nothing newer does.
struct ToolOfferPost
{
    Id<ToolOffer> id;
    Id<Peer> peer;
    QString peerName = {};
    Id<LetterDraft> draft;
    std::optional<Hash256> letter = {}; ///< nothing while it waits in the box
    bool received = false;
    bool withdrawn = false;
};

/// Where a tool of ours is, of a booking that was agreed.
enum class LoanState {
    None, ///< nothing was handed over
    Out,
    Back
};

struct BookingView
{
    ToolBooking booking = {};
    QString who = {}; ///< who borrows, as they call themselves, see visibleText(); empty: we
    bool weLend = false;
    LoanState loan = LoanState::None;
    std::vector<BookingReply> replies = {}; ///< what we may write now; nothing while a letter of ours about it waits
    bool waits = false;                     ///< a letter of ours about it is in the box
    QDate promisedFrom = {};                ///< by an answer of ours in the box; invalid: none promises it
    QDate promisedUntil = {};
    QStringList clashes = {}; ///< in sentences: with whose days it clashes
    bool canHandOver = false;
    bool canTakeBack = false;
};

struct ToolLendingView
{
    qint64 id = 0; ///< of a row of lendingList(): a Tool of ours, or the letter that first told of it
    std::optional<Id<Tool>> own = {};
    std::optional<Id<Peer>> owner = {};      ///< nothing: ours
    QString ownerName = {};                  ///< empty: ours
    LentTool tool = {};                      ///< of ours, all offers joined
    std::vector<ToolOfferPost> offers = {};  ///< of ours: to whom, each peer's latest
    std::vector<BookingView> bookings = {};  ///< by first day
    std::vector<WaitingLetter> waiting = {}; ///< requests of ours in the box
    QString lentTo = {};                     ///< of ours: who has it by the tool's own book; empty: it is here

    bool isOurs() const { return own.has_value(); }
    bool canAsk() const { return !isOurs() && !tool.withdrawn; }
};
Result<ToolLendingView> toolLendingView(const Reader &reader, qint64 id);
/// By id, by code of a tool of ours, or by name. Conflict where several are called so.
Result<qint64> findLentTool(const Reader &reader, const QString &reference);
/// The booking that this request began. NotFound: there is none.
struct BookingPlace
{
    ToolLendingView view;
    std::size_t booking = 0;
    const BookingView &at() const { return view.bookings[booking]; }
};
Result<BookingPlace> bookingOf(const Reader &reader, const Hash256 &request);
/// By the hash of the request, or its first digits.
Result<Hash256> findBooking(const Reader &reader, const QString &reference);

/// All tools with their bookings, for a calendar: ours first, each by name.
std::vector<ToolLendingView> lendingCalendar(const Reader &reader);

} // namespace benchbook
