#include "core/knowledge/tool_booking.h"

#include "core/knowledge/tool_view.h"
#include "core/peers/stored_bytes.h"
#include "core/tools/tool.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct BookingText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr int longestLoan = 366; ///< days
constexpr const char *openLoanOf = R"sql(
    SELECT id FROM booked_loan WHERE request = :request AND back_id IS NULL ORDER BY id DESC LIMIT 1
)sql";
constexpr const char *borrowerOf = "SELECT peer_id FROM letter WHERE hash = :request AND counters_id IS NULL";

void checkDays(QDate from, QDate until, std::vector<Issue> &issues)
{
    if (!from.isValid())
        issues.push_back({u"from"_s, BookingText::tr("Say from which day.")});
    if (!until.isValid())
        issues.push_back({u"until"_s, BookingText::tr("Say until which day; the last one counts, too.")});
    if (!from.isValid() || !until.isValid())
        return;
    if (until < from)
        issues.push_back({u"until"_s, BookingText::tr("The last day is not before the first.")});
    else if (from.daysTo(until) >= longestLoan)
        issues.push_back({u"until"_s, BookingText::tr("A tool is lent for a year at most.")});
}

QString replyWord(BookingReply reply)
{
    switch (reply) {
    case BookingReply::Accept:
        return BookingText::tr("accept it");
    case BookingReply::Decline:
        return BookingText::tr("decline it");
    case BookingReply::OtherDays:
        return BookingText::tr("propose other days");
    case BookingReply::Countersign:
        return BookingText::tr("take what they proposed");
    case BookingReply::TakeBackAnswer:
        return BookingText::tr("take back our word");
    case BookingReply::TakeBackRequest:
        return BookingText::tr("take back our request");
    }
    Q_UNREACHABLE();
}

Result<void> needPossible(const BookingView &booking, BookingReply reply)
{
    if (std::find(booking.replies.begin(), booking.replies.end(), reply) != booking.replies.end())
        return {};
    if (booking.loan == LoanState::Out)
        return Error::refused(BookingText::tr("The tool is with %1. Take it back first.").arg(booking.who));
    if (booking.waits)
        return Error::refused(BookingText::tr(
            "A letter about this booking waits in the box already. Throw it away there, or wait for the next bundle."));
    QStringList words;
    for (const BookingReply possible : booking.replies)
        words << replyWord(possible);
    if (words.isEmpty())
        return Error::refused(BookingText::tr("This booking is settled. Nothing more can be said about it."));
    return Error::refused(BookingText::tr("That is not possible now. You can: %1.").arg(words.join(u", "_s)));
}

/// Nobody is promised a tool that another was promised, be it in a letter that still waits in the box.
Result<void> needFree(const ToolLendingView &view, const ToolBooking &booking, QDate from, QDate until)
{
    const std::vector<ToolBooking> taken = promisedBetween(view.tool, from, until, booking.request);
    for (const BookingView &other : view.bookings) {
        if (other.booking.request == booking.request)
            continue;
        const bool isTaken = std::any_of(
            taken.begin(), taken.end(), [&](const ToolBooking &each) { return each.request == other.booking.request; });
        const bool waits = other.promisedFrom.isValid() && other.promisedFrom <= until && from <= other.promisedUntil;
        if (!isTaken && !waits)
            continue;
        return Error::refused(BookingText::tr("It was promised to %1 for %2. Propose other days.")
                                  .arg(other.who, isTaken ? lendingDays(other.booking.from, other.booking.until)
                                                          : lendingDays(other.promisedFrom, other.promisedUntil)));
    }
    return {};
}

Result<LetterContent> toolAnswer(const BookingPlace &place, const BookingAnswer &answer, Instant now)
{
    const ToolBooking &booking = place.at().booking;
    LetterContent content{.kind = u"tool_answer"_s, .parents = {booking.request}, .at = now};
    if (!answer.note.trimmed().isEmpty())
        content.body.set("note"_L1, answer.note.trimmed());
    if (answer.reply == BookingReply::Decline) {
        content.body.set("code"_L1, u"RE"_s);
        return content;
    }
    // The price is part of what is said: a later change of the offer changes nothing that was agreed.
    std::optional<BodyMoney> price;
    if (booking.dayPrice)
        price = BodyMoney{*booking.dayPrice, booking.currency};
    if (answer.reply == BookingReply::OtherDays) {
        const QDate from = answer.from.isValid() ? answer.from : booking.from;
        const QDate until = answer.until.isValid() ? answer.until : booking.until;
        std::vector<Issue> issues;
        checkDays(from, until, issues);
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_TRY(needFree(place.view, booking, from, until));
        content.body.set("code"_L1, u"CA"_s).set("from"_L1, from).set("until"_L1, until);
        if (answer.dayPrice)
            price = answer.dayPrice;
    } else {
        BENCHBOOK_TRY(needFree(place.view, booking, booking.from, booking.until));
        content.body.set("code"_L1, u"AP"_s);
    }
    if (price)
        content.body.set("day_price"_L1, *price);
    return content;
}

/// What follows another letter: a countersignature or a withdrawal.
LetterContent followContent(QLatin1StringView kind, const Hash256 &parent, QLatin1StringView noteKey,
                            const QString &note, Instant now)
{
    LetterContent content{.kind = QString(kind), .parents = {parent}, .at = now};
    if (!note.trimmed().isEmpty())
        content.body.set(noteKey, note.trimmed());
    return content;
}

Result<LetterContent> contentOfReply(const BookingPlace &place, const BookingAnswer &answer, Instant now)
{
    const ToolBooking &booking = place.at().booking;
    switch (answer.reply) {
    case BookingReply::Accept:
    case BookingReply::Decline:
    case BookingReply::OtherDays:
        return toolAnswer(place, answer, now);
    case BookingReply::Countersign:
        return followContent("countersign"_L1, *booking.answer, "note"_L1, answer.note, now);
    case BookingReply::TakeBackAnswer:
        return followContent("retract"_L1, *booking.answer, "reason"_L1, answer.note, now);
    case BookingReply::TakeBackRequest:
        return followContent("retract"_L1, booking.request, "reason"_L1, answer.note, now);
    }
    Q_UNREACHABLE();
}

/// Who reads it: of a tool of ours whoever asked, else the owner.
Result<Id<Peer>> otherSideOf(const Reader &reader, const BookingPlace &place)
{
    if (place.view.owner)
        return *place.view.owner;
    Query query = reader.query(borrowerOf);
    query.bind("request", hexText(place.at().booking.request));
    if (!query.next() || query.isNull(0))
        return Error::notFound(BookingText::tr("There is no such booking."));
    return query.id<Peer>(0);
}

} // namespace

std::vector<Issue> requestIssues(const Reader &reader, const ToolRequest &request)
{
    std::vector<Issue> issues;
    const Result<ToolLendingView> view = toolLendingView(reader, request.tool);
    if (!view.ok())
        issues.push_back({u"tool"_s, view.error().message});
    else if (view->isOurs())
        issues.push_back({u"tool"_s, BookingText::tr("This tool is ours.")});
    else if (view->tool.withdrawn)
        issues.push_back({u"tool"_s, BookingText::tr("%1 does not lend it any more.").arg(view->ownerName)});
    checkDays(request.from, request.until, issues);
    if (request.from.isValid() && request.from < reader.today())
        issues.push_back({u"from"_s, BookingText::tr("That day is over.")});
    return issues;
}

Result<LetterContent> requestContent(const Reader &reader, const ToolRequest &request)
{
    if (auto issues = requestIssues(reader, request); !issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_ASSIGN(const ToolLendingView view, toolLendingView(reader, request.tool));
    LetterContent content{.kind = u"tool_request"_s, .parents = {view.tool.newest}, .at = reader.now()};
    content.body.set("from"_L1, request.from).set("until"_L1, request.until);
    if (!request.note.trimmed().isEmpty())
        content.body.set("note"_L1, request.note.trimmed());
    return content;
}

Result<Id<LetterDraft>> askForTool(Studio &studio, const ToolRequest &request, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Ask for a tool")), person,
        [&](Action &action) -> Result<Id<LetterDraft>> {
            BENCHBOOK_ASSIGN(const LetterContent content, requestContent(action.reader(), request));
            BENCHBOOK_ASSIGN(const ToolLendingView view, toolLendingView(action.reader(), request.tool));
            BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.peer = view.owner}, content));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Ask %1 for %2"), {view.ownerName, view.tool.name}));
            return draft;
        });
}

Result<LetterContent> answerContent(const Reader &reader, const Hash256 &request, const BookingAnswer &answer)
{
    BENCHBOOK_ASSIGN(const BookingPlace place, bookingOf(reader, request));
    BENCHBOOK_TRY(needPossible(place.at(), answer.reply));
    return contentOfReply(place, answer, reader.now());
}

Result<Id<LetterDraft>> answerBooking(Studio &studio, const Hash256 &request, const BookingAnswer &answer,
                                      PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Answer a booking")), person,
        [&](Action &action) -> Result<Id<LetterDraft>> {
            BENCHBOOK_ASSIGN(const BookingPlace place, bookingOf(action.reader(), request));
            BENCHBOOK_ASSIGN(const LetterContent content, answerContent(action.reader(), request, answer));
            BENCHBOOK_ASSIGN(const Id<Peer> peer, otherSideOf(action.reader(), place));
            BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.peer = peer}, content));
            const QString &tool = place.view.tool.name;
            const QString who = place.view.isOurs() ? place.at().who : place.view.ownerName;
            switch (answer.reply) {
            case BookingReply::Accept:
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Promise %1 to %2"), {tool, who}));
                break;
            case BookingReply::Decline:
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Do not lend %1 to %2"), {tool, who}));
                break;
            case BookingReply::OtherDays:
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Propose other days of %1 to %2"), {tool, who}));
                break;
            case BookingReply::Countersign:
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take the days that %2 proposed for %1"), {tool, who}));
                break;
            case BookingReply::TakeBackAnswer:
            case BookingReply::TakeBackRequest:
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take back the booking of %1 with %2"), {tool, who}));
                break;
            }
            return draft;
        });
}

Result<Id<ToolLoan>> handOverTool(Studio &studio, const Hash256 &request, const QString &note, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Hand over a tool")), person, [&](Action &action) -> Result<Id<ToolLoan>> {
            BENCHBOOK_ASSIGN(const BookingPlace place, bookingOf(action.reader(), request));
            const BookingView &booking = place.at();
            if (!place.view.own)
                return Error::refused(BookingText::tr("This tool is not ours."));
            if (booking.loan != LoanState::None)
                return Error::refused(BookingText::tr("It was handed over already."));
            if (booking.booking.state != BookingState::Agreed)
                return Error::refused(
                    BookingText::tr("Nothing is agreed yet: a tool goes out when both sides signed."));
            const QDate due = std::max(booking.booking.until, action.today());
            BENCHBOOK_ASSIGN(
                const Id<ToolLoan> loan,
                lendTool(action, {.tool = *place.view.own, .lentTo = booking.who, .due = due, .note = note}));
            action.add("booked_loan", action.newId<BookedLoan>(), {{"request", hexText(request)}, {"out_id", loan}});
            action.say(
                Sentence(QT_TRANSLATE_NOOP("Action", "Hand %1 over to %2"), {place.view.tool.name, booking.who}));
            return loan;
        });
}

Result<Id<ToolLoan>> takeBackBooked(Studio &studio, const Hash256 &request, const QString &note, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Take a lent tool back")), person,
        [&](Action &action) -> Result<Id<ToolLoan>> {
            BENCHBOOK_ASSIGN(const BookingPlace place, bookingOf(action.reader(), request));
            Query open = action.query(openLoanOf);
            if (!place.at().canTakeBack || !open.bind("request", hexText(request)).next())
                return Error::refused(BookingText::tr("It was not handed over for this booking, or is here already."));
            BENCHBOOK_ASSIGN(const Id<ToolLoan> back, takeToolBack(action, *place.view.own, note));
            action.change("booked_loan", open.id<BookedLoan>(0), {{"back_id", back}});
            action.say(
                Sentence(QT_TRANSLATE_NOOP("Action", "Take %1 back from %2"), {place.view.tool.name, place.at().who}));
            return back;
        });
}

} // namespace benchbook
