// Booking a tool of a peer, answering who wants one of ours, and handing it over and back.
#pragma once

#include "core/journal/studio.h"
#include "core/letters/letter.h"
#include "core/sharing/tool_lending.h"

namespace benchbook {

struct ToolRequest
{
    qint64 tool = 0; ///< of lendingList(): one of a peer
    QDate from;
    QDate until; ///< the last day; never before `from`
    QString note = {};
};
/// Every issue at once; keys are "tool", "from" and "until".
std::vector<Issue> requestIssues(const Reader &reader, const ToolRequest &request);
/// The letter that the owner would get. Invalid with the issues above.
Result<LetterContent> requestContent(const Reader &reader, const ToolRequest &request);
Result<Id<LetterDraft>> askForTool(Studio &studio, const ToolRequest &request, PersonRef person);

/// What is said about a booking. Days and price are read of OtherDays only; none: as it was asked.
struct BookingAnswer
{
    BookingReply reply = BookingReply::Accept;
    QDate from = {};
    QDate until = {};
    std::optional<BodyMoney> dayPrice = {};
    QString note = {};
};
/// The letter that the other side would get; refused as answerBooking() is.
Result<LetterContent> answerContent(const Reader &reader, const Hash256 &request, const BookingAnswer &answer);
/// Refused, saying what is possible now, if this reply is not; and where accepting would promise the tool twice.
Result<Id<LetterDraft>> answerBooking(Studio &studio, const Hash256 &request, const BookingAnswer &answer,
                                      PersonRef person);

/// The tool goes to who booked it: the loan in its own book and the tie to the booking are one action. Refused unless
/// the booking is agreed and the tool here.
Result<Id<ToolLoan>> handOverTool(Studio &studio, const Hash256 &request, const QString &note, PersonRef person);
/// It is here again.
Result<Id<ToolLoan>> takeBackBooked(Studio &studio, const Hash256 &request, const QString &note, PersonRef person);

} // namespace benchbook
