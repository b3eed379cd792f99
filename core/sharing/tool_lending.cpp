#include "core/sharing/tool_lending.h"

#include "core/base/attempt.h"

#include <algorithm>
#include <tuple>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDate> dayIn(const LetterBody &body, QLatin1StringView key)
{
    const auto *day = body.find<QDate>(key);
    return day ? std::optional(*day) : std::nullopt;
}

void setPrice(ToolBooking &booking, const BodyMoney *price)
{
    if (!price)
        return;
    booking.dayPrice = price->money;
    booking.currency = price->currency;
}

/// Of each machine of the owner the last answer.
std::vector<const Letter *> lastAnswers(const HeldLetters &held, const Letter &request, const SignPublicKey &owner)
{
    std::map<Hash256, const Letter *> byChain;
    for (const Letter *answer : held.answers(request.hash, "tool_answer"_L1)) {
        if (answer->chain.author != owner)
            continue;
        const Letter *&last = byChain[answer->chain.id()];
        if (!last || answer->seq > last->seq)
            last = answer;
    }
    std::vector<const Letter *> answers;
    for (const auto &[chain, answer] : byChain)
        answers.push_back(answer);
    return answers;
}

/// What an answer says, without its wording.
auto meaningOf(const Letter &answer, const ToolBooking &asked)
{
    const LetterBody &body = answer.content.body;
    const auto *price = body.find<BodyMoney>("day_price"_L1);
    return std::tuple(body.text("code"_L1), dayIn(body, "from"_L1).value_or(asked.from),
                      dayIn(body, "until"_L1).value_or(asked.until),
                      price ? std::optional(std::pair(price->money, price->currency)) : std::nullopt);
}

void applyAnswer(const HeldLetters &held, const Letter &answer, ToolBooking &booking)
{
    const auto [code, from, until, price] = meaningOf(answer, booking);
    if (code == "RE"_L1) {
        booking.state = BookingState::Declined;
        return;
    }
    const bool samePrice = !price || (price->first == booking.dayPrice && price->second == booking.currency);
    const bool asAsked = code == "AP"_L1 && from == booking.from && until == booking.until && samePrice;
    booking.from = from;
    booking.until = until;
    setPrice(booking, answer.content.body.find<BodyMoney>("day_price"_L1));
    const auto signatures = held.answers(answer.hash, "countersign"_L1);
    const bool accepted = std::any_of(signatures.begin(), signatures.end(), [&](const Letter *signature) {
        return signature->chain.author == booking.borrower && !held.isWithdrawn(*signature);
    });
    booking.state = asAsked || accepted ? BookingState::Agreed : BookingState::ChangesProposed;
}

/// `said` is the letter about the tool on the ground of which was asked.
ToolBooking bookingOf(const HeldLetters &held, const Letter &request, const Letter &said)
{
    const LetterBody &body = request.content.body;
    ToolBooking booking;
    booking.request = request.hash;
    booking.borrower = request.chain.author;
    booking.from = *body.find<QDate>("from"_L1);
    booking.until = *body.find<QDate>("until"_L1);
    booking.at = request.content.at;
    booking.note = body.text("note"_L1);
    // A later letter about the tool does not change the price of what was asked before.
    setPrice(booking, said.content.body.find<BodyMoney>("day_price"_L1));
    const std::vector<const Letter *> answers = lastAnswers(held, request, said.chain.author);
    if (const Letter *last = lastSaid(answers)) {
        booking.answer = last->hash;
        const ToolBooking asked = booking;
        applyAnswer(held, *last, booking);
        if (std::any_of(answers.begin(), answers.end(),
                        [&](const Letter *each) { return meaningOf(*each, asked) != meaningOf(*last, asked); }))
            booking.state = BookingState::Contradicted;
        if (booking.state != BookingState::Declined && held.isWithdrawn(*last))
            booking.state = BookingState::Withdrawn;
    }
    if (held.isWithdrawn(request))
        booking.state = BookingState::Withdrawn;
    return booking;
}

void findClashes(LentTool &tool)
{
    for (std::size_t i = 0; i < tool.bookings.size(); ++i) {
        const ToolBooking &one = tool.bookings[i];
        // They stand by their first day: whoever begins after the end of this one clashes no more.
        for (std::size_t k = i + 1; k < tool.bookings.size() && tool.bookings[k].from <= one.until; ++k) {
            const ToolBooking &other = tool.bookings[k];
            if (!one.isOpen() || !other.isOpen())
                continue;
            const bool first = std::tie(one.at, one.request) < std::tie(other.at, other.request);
            tool.clashes.push_back({first ? one.request : other.request, first ? other.request : one.request,
                                    std::max(one.from, other.from), std::min(one.until, other.until),
                                    one.state == BookingState::Agreed && other.state == BookingState::Agreed});
        }
    }
    std::sort(tool.clashes.begin(), tool.clashes.end(), [](const BookingClash &a, const BookingClash &b) {
        return std::tie(a.from, a.one, a.other) < std::tie(b.from, b.one, b.other);
    });
}

void sortBookings(LentTool &tool)
{
    std::sort(tool.bookings.begin(), tool.bookings.end(), [](const ToolBooking &a, const ToolBooking &b) {
        return std::tie(a.from, a.at, a.request) < std::tie(b.from, b.at, b.request);
    });
}

LentTool toolOf(const HeldLetters &held, const Letter &first)
{
    std::vector<const Letter *> family = {&first};
    for (std::size_t i = 0; i < family.size(); ++i) {
        for (const Letter *next : held.answers(family[i]->hash, "tool"_L1)) {
            if (next->chain.author == first.chain.author &&
                std::find(family.begin(), family.end(), next) == family.end())
                family.push_back(next);
        }
    }
    const Letter *newest = lastSaid(family);
    const LetterBody &body = newest->content.body;
    LentTool tool;
    tool.tool = first.hash;
    tool.newest = newest->hash;
    tool.owner = first.chain.author;
    tool.at = newest->content.at;
    tool.name = body.text("name"_L1);
    tool.craft = body.text("craft"_L1);
    tool.description = body.text("description"_L1);
    tool.terms = body.text("terms"_L1);
    if (const auto *price = body.find<BodyMoney>("day_price"_L1)) {
        tool.dayPrice = price->money;
        tool.currency = price->currency;
    }
    if (const auto *deposit = body.find<BodyMoney>("deposit"_L1)) {
        tool.deposit = deposit->money;
        tool.depositCurrency = deposit->currency;
    }
    tool.withdrawn = held.isWithdrawn(*newest);
    std::map<Hash256, std::vector<const Letter *>> namedBy; // by request the letters about the tool that it names
    for (const Letter *letter : family) {
        for (const Letter *request : held.answers(letter->hash, "tool_request"_L1))
            namedBy[request->hash].push_back(letter);
    }
    for (const auto &[hash, named] : namedBy) {
        ToolBooking booking = bookingOf(held, *held.find(hash), *lastSaid(named));
        if (booking.from > booking.until)
            tool.backwards.push_back(hash);
        else
            tool.bookings.push_back(std::move(booking));
    }
    sortBookings(tool);
    findClashes(tool);
    return tool;
}

bool takesAToolsPlace(const HeldLetters &held, const Letter &tool)
{
    return std::any_of(tool.content.parents.begin(), tool.content.parents.end(), [&](const Hash256 &parent) {
        const Letter *earlier = held.find(parent);
        return earlier && earlier->is("tool"_L1) && earlier->chain.author == tool.chain.author;
    });
}

} // namespace

std::optional<Money> ToolBooking::price() const
{
    if (!dayPrice)
        return std::nullopt;
    const auto sum = attempt([&]() -> Result<Money> { return dayPrice->times(from.daysTo(until) + 1); });
    return sum ? std::optional(*sum) : std::nullopt;
}

std::vector<SignPublicKey> LentTool::holdersOn(QDate day) const
{
    std::vector<SignPublicKey> holders;
    for (const ToolBooking &booking : bookings) {
        if (booking.state == BookingState::Agreed && booking.from <= day && day <= booking.until)
            holders.push_back(booking.borrower);
    }
    return holders;
}

LentTool joinedTool(std::vector<LentTool> offers)
{
    const auto last = std::min_element(offers.begin(), offers.end(), [](const LentTool &a, const LentTool &b) {
        return std::tie(a.withdrawn, b.at, a.tool) < std::tie(b.withdrawn, a.at, b.tool);
    });
    LentTool joined = *last;
    joined.bookings.clear();
    joined.clashes.clear();
    joined.backwards.clear();
    for (LentTool &offer : offers) {
        joined.withdrawn = joined.withdrawn && offer.withdrawn;
        std::move(offer.bookings.begin(), offer.bookings.end(), std::back_inserter(joined.bookings));
        joined.backwards.insert(joined.backwards.end(), offer.backwards.begin(), offer.backwards.end());
    }
    sortBookings(joined);
    findClashes(joined);
    return joined;
}

std::vector<BookingReply> bookingReplies(const ToolBooking &booking, bool byOwner)
{
    switch (booking.state) {
    case BookingState::Asked:
    case BookingState::Contradicted:
        return byOwner ? std::vector{BookingReply::Accept, BookingReply::OtherDays, BookingReply::Decline}
                       : std::vector{BookingReply::TakeBackRequest};
    case BookingState::ChangesProposed:
        return byOwner ? std::vector{BookingReply::OtherDays, BookingReply::Decline}
                       : std::vector{BookingReply::Countersign, BookingReply::TakeBackRequest};
    case BookingState::Agreed:
        return {byOwner ? BookingReply::TakeBackAnswer : BookingReply::TakeBackRequest};
    case BookingState::Declined:
    case BookingState::Withdrawn:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<ToolBooking> promisedBetween(const LentTool &tool, QDate from, QDate until, const Hash256 &except)
{
    std::vector<ToolBooking> promised;
    std::copy_if(tool.bookings.begin(), tool.bookings.end(), std::back_inserter(promised),
                 [&](const ToolBooking &each) {
                     return (each.state == BookingState::Agreed || each.state == BookingState::ChangesProposed) &&
                            each.request != except && each.from <= until && from <= each.until;
                 });
    return promised;
}

std::vector<LentTool> lentTools(const std::vector<Letter> &letters)
{
    const HeldLetters held(letters);
    std::vector<LentTool> tools;
    for (const Letter *tool : held.ofKind("tool"_L1)) {
        if (!takesAToolsPlace(held, *tool))
            tools.push_back(toolOf(held, *tool));
    }
    return tools;
}

} // namespace benchbook
