#include "core/knowledge/tool_view.h"

#include "core/peers/letter_store.h"
#include "core/peers/stored_bytes.h"
#include "core/tools/tool.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ToolViewText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr QLatin1StringView lendingKinds[] = {"tool"_L1, "tool_request"_L1, "tool_answer"_L1, "countersign"_L1,
                                              "retract"_L1};
constexpr const char *offersOfTool = R"sql(
    SELECT offer.id, offer.peer_id, peer.name, draft.id, letter.hash,
           EXISTS (SELECT 1 FROM confirmed_ack AS ack WHERE ack.chain = letter.chain AND ack.seq >= letter.seq
                                                     AND ack.peer_id = offer.peer_id),
           letter.id IN (SELECT letter_id FROM withdrawn_letter)
           OR EXISTS (SELECT 1 FROM letter_draft AS retract, json_each(retract.parents) AS parent
                      WHERE retract.kind = 'retract' AND retract.letter_id IS NULL AND parent.value = letter.hash)
    FROM tool_offer AS offer
    JOIN peer ON peer.id = offer.peer_id
    JOIN letter_draft AS draft ON draft.id = offer.draft_id
    LEFT JOIN letter ON letter.id = draft.letter_id
    WHERE offer.tool_id = :tool
    ORDER BY peer.name, offer.peer_id, offer.id
)sql";
constexpr const char *toolOfLetter = R"sql(
    SELECT offer.tool_id FROM tool_offer AS offer
    JOIN letter_draft AS draft ON draft.id = offer.draft_id JOIN letter ON letter.id = draft.letter_id
    WHERE letter.hash = :hash
)sql";
constexpr const char *toolLetterHash = "SELECT hash FROM letter WHERE id = :id AND kind = 'tool' AND direction = 'in' "
                                       "AND counters_id IS NULL";
constexpr const char *draftsAbout = R"sql(
    SELECT DISTINCT draft.id FROM letter_draft AS draft, json_each(draft.parents) AS parent
    WHERE draft.letter_id IS NULL AND draft.kind IN ('tool_request', 'tool_answer', 'countersign', 'retract')
      AND parent.value IN (SELECT value FROM json_each(:hashes))
    ORDER BY draft.id
)sql";
constexpr const char *loanOfRequest = R"sql(
    SELECT booked.back_id IS NULL
           AND booked.out_id = (SELECT max(last.id) FROM standing_tool_loan AS last
                                WHERE last.tool_id = (SELECT tool_id FROM tool_loan WHERE id = booked.out_id))
    FROM booked_loan AS booked WHERE booked.request = :request ORDER BY booked.id DESC LIMIT 1
)sql";
constexpr const char *requestsCalled = R"sql(
    SELECT hash FROM letter
    WHERE kind = 'tool_request' AND counters_id IS NULL AND substr(hash, 1, length(:prefix)) = :prefix LIMIT 2
)sql";
constexpr qsizetype shortestHash = 6; ///< digits that name a booking

/// Everything that is held about lending, folded once.
class LendingHeld
{
public:
    explicit LendingHeld(const Reader &reader) : m_reader(reader)
    {
        std::vector<Letter> letters;
        for (const QLatin1StringView kind : lendingKinds) {
            for (KeptLetter &kept : lettersOfKind(reader, kind)) {
                letters.push_back(kept.letter);
                m_kept.emplace(kept.letter.hash, std::move(kept));
            }
        }
        m_tools = lentTools(letters);
    }

    const KeptLetter *find(const Hash256 &hash) const
    {
        const auto found = m_kept.find(hash);
        return found == m_kept.end() ? nullptr : &found->second;
    }
    const std::vector<LentTool> &tools() const { return m_tools; }
    QString writerOf(const Hash256 &hash) const
    {
        const KeptLetter *kept = find(hash);
        if (!kept || kept->way == LetterWay::Out || !kept->peer)
            return {};
        const Result<PeerInfo> peer = peerInfo(m_reader, *kept->peer);
        return peer.ok() ? peer->name : QString();
    }
    bool isOurs(const Hash256 &hash) const
    {
        const KeptLetter *kept = find(hash);
        return kept && kept->way == LetterWay::Out;
    }
    std::vector<WaitingLetter> draftsOn(const std::vector<Hash256> &letters) const
    {
        std::vector<WaitingLetter> drafts;
        Query query = m_reader.query(draftsAbout);
        query.bind("hashes", hexListText(letters));
        while (query.next()) {
            if (Result<WaitingLetter> draft = waitingLetter(m_reader, query.id<LetterDraft>(0)); draft.ok())
                drafts.push_back(std::move(draft.value()));
        }
        return drafts;
    }
    const Reader &reader() const { return m_reader; }

private:
    const Reader &m_reader;
    std::map<Hash256, KeptLetter> m_kept;
    std::vector<LentTool> m_tools;
};

QString textOf(const Value &cell) { return cell.isText() ? cell.text() : QString(); }

LoanState loanOf(const Reader &reader, const Hash256 &request)
{
    Query query = reader.query(loanOfRequest);
    if (!query.bind("request", hexText(request)).next())
        return LoanState::None;
    return query.flag(0) ? LoanState::Out : LoanState::Back;
}

QStringList clashesOf(const LendingHeld &held, const LentTool &tool, const Hash256 &request)
{
    QStringList clashes;
    for (const BookingClash &clash : tool.clashes) {
        if (clash.one != request && clash.other != request)
            continue;
        const Hash256 &other = clash.one == request ? clash.other : clash.one;
        const QString who = held.writerOf(other).isEmpty() ? ToolViewText::tr("us") : held.writerOf(other);
        const QString days = lendingDays(clash.from, clash.until);
        clashes << (clash.bothAgreed ? ToolViewText::tr("Promised twice: to %1 as well, %2").arg(who, days)
                                     : ToolViewText::tr("The same days as for %1: %2").arg(who, days));
    }
    return clashes;
}

BookingView bookingView(const LendingHeld &held, const ToolLendingView &view, const ToolBooking &booking)
{
    BookingView shown{.booking = booking, .who = held.writerOf(booking.request), .weLend = view.isOurs()};
    std::vector<Hash256> about{booking.request};
    if (booking.answer)
        about.push_back(*booking.answer);
    for (const WaitingLetter &draft : held.draftsOn(about)) {
        shown.waits = true;
        const LetterBody &body = draft.content.body;
        if (draft.content.kind != "tool_answer"_L1 || body.text("code"_L1) == "RE"_L1)
            continue;
        const auto *from = body.find<QDate>("from"_L1);
        const auto *until = body.find<QDate>("until"_L1);
        shown.promisedFrom = from ? *from : booking.from;
        shown.promisedUntil = until ? *until : booking.until;
    }
    shown.clashes = clashesOf(held, view.tool, booking.request);
    shown.loan = view.isOurs() ? loanOf(held.reader(), booking.request) : LoanState::None;
    const bool ours = view.isOurs() || held.isOurs(booking.request);
    if (ours && !shown.waits)
        shown.replies = bookingReplies(booking, view.isOurs());
    // What is out comes back before anybody says it was not agreed; what is back again is over.
    if (shown.loan != LoanState::None)
        shown.replies.clear();
    shown.canHandOver = view.isOurs() && booking.state == BookingState::Agreed && shown.loan == LoanState::None &&
                        view.lentTo.isEmpty();
    shown.canTakeBack = shown.loan == LoanState::Out;
    return shown;
}

void addBookings(const LendingHeld &held, ToolLendingView &view)
{
    for (const ToolBooking &booking : view.tool.bookings)
        view.bookings.push_back(bookingView(held, view, booking));
}

/// Each peer's latest; an earlier one gave way to it.
std::vector<ToolOfferPost> offersOf(const Reader &reader, Id<Tool> tool)
{
    std::vector<ToolOfferPost> offers;
    Query query = reader.query(offersOfTool);
    query.bind("tool", tool);
    while (query.next()) {
        ToolOfferPost post{query.id<ToolOffer>(0), query.id<Peer>(1), query.text(2), query.id<LetterDraft>(3)};
        if (!query.isNull(4))
            post.letter = bytesOfHex<Hash256>(query.text(4));
        post.received = query.flag(5);
        post.withdrawn = query.flag(6);
        if (!offers.empty() && offers.back().peer == post.peer)
            offers.back() = std::move(post);
        else
            offers.push_back(std::move(post));
    }
    return offers;
}

/// What one has of a tool before any letter of it was signed: its draft.
LentTool toolOfDrafts(const Reader &reader, const ToolInfo &info, const std::vector<ToolOfferPost> &offers)
{
    LentTool tool;
    tool.name = info.name;
    for (const ToolOfferPost &offer : offers) {
        const Result<WaitingLetter> draft = waitingLetter(reader, offer.draft);
        if (!draft.ok())
            continue;
        const LetterBody &body = draft->content.body;
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
    }
    return tool;
}

Result<ToolLendingView> ownLending(const LendingHeld &held, const ToolInfo &info)
{
    const Reader &reader = held.reader();
    ToolLendingView view{.id = info.id.value(), .own = info.id};
    view.offers = offersOf(reader, info.id);
    if (view.offers.empty())
        return Error::notFound(ToolViewText::tr("%1 is offered to nobody.").arg(info.name));
    if (info.isLent())
        view.lentTo = info.lentTo.isEmpty() ? ToolViewText::tr("somebody") : info.lentTo;
    std::vector<LentTool> offers;
    for (const LentTool &tool : held.tools()) {
        Query ours = reader.query(toolOfLetter);
        if (ours.bind("hash", hexText(tool.tool)).next() && ours.id<Tool>(0) == info.id)
            offers.push_back(tool);
    }
    view.tool = offers.empty() ? toolOfDrafts(reader, info, view.offers) : joinedTool(std::move(offers));
    addBookings(held, view);
    return view;
}

Result<ToolLendingView> theirLending(const LendingHeld &held, const LentTool &tool)
{
    const KeptLetter *first = held.find(tool.tool);
    if (!first || first->way == LetterWay::Out)
        return Error::notFound(ToolViewText::tr("There is no such tool to lend."));
    ToolLendingView view{.id = first->id.value(), .own = {}, .owner = first->peer};
    view.ownerName = held.writerOf(tool.tool);
    view.tool = tool;
    addBookings(held, view);
    for (WaitingLetter &draft : held.draftsOn({tool.tool, tool.newest})) {
        if (draft.content.kind == "tool_request"_L1)
            view.waiting.push_back(std::move(draft));
    }
    return view;
}

Result<ToolLendingView> lendingOf(const LendingHeld &held, qint64 id)
{
    const Reader &reader = held.reader();
    if (const Result<ToolInfo> info = toolInfo(reader, Id<Tool>(id)); info.ok())
        return ownLending(held, *info);
    Query letter = reader.query(toolLetterHash);
    if (!letter.bind("id", id).next())
        return Error::notFound(ToolViewText::tr("There is no such tool to lend."));
    const auto hash = bytesOfHex<Hash256>(letter.text(0));
    for (const LentTool &tool : held.tools()) {
        if (tool.tool == hash)
            return theirLending(held, tool);
    }
    return Error::notFound(ToolViewText::tr("There is no such tool to lend."));
}

} // namespace

QString lendingDays(QDate from, QDate until)
{
    const QString first = from.toString(Qt::ISODate);
    return from == until ? first : QString(first % u" – "_s % until.toString(Qt::ISODate));
}

QString bookingStateKey(BookingState state)
{
    switch (state) {
    case BookingState::Asked:
        return u"asked"_s;
    case BookingState::Declined:
        return u"declined"_s;
    case BookingState::ChangesProposed:
        return u"changes_proposed"_s;
    case BookingState::Agreed:
        return u"agreed"_s;
    case BookingState::Withdrawn:
        return u"withdrawn"_s;
    case BookingState::Contradicted:
        return u"contradicted"_s;
    }
    Q_UNREACHABLE();
}

QString bookingReplyKey(BookingReply reply)
{
    switch (reply) {
    case BookingReply::Accept:
        return u"accept"_s;
    case BookingReply::Decline:
        return u"decline"_s;
    case BookingReply::OtherDays:
        return u"other-days"_s;
    case BookingReply::Countersign:
        return u"countersign"_s;
    case BookingReply::TakeBackAnswer:
    case BookingReply::TakeBackRequest:
        return u"withdraw"_s;
    }
    Q_UNREACHABLE();
}

Result<ToolLendingView> toolLendingView(const Reader &reader, qint64 id) { return lendingOf(LendingHeld(reader), id); }

Result<BookingPlace> bookingOf(const Reader &reader, const Hash256 &request)
{
    for (ToolLendingView &view : lendingCalendar(reader)) {
        for (std::size_t i = 0; i < view.bookings.size(); ++i) {
            if (view.bookings[i].booking.request == request)
                return BookingPlace{std::move(view), i};
        }
    }
    return Error::notFound(ToolViewText::tr("There is no such booking."));
}

Result<Hash256> findBooking(const Reader &reader, const QString &reference)
{
    Query query = reader.query(requestsCalled);
    query.bind("prefix", reference.toLower());
    if (reference.size() < shortestHash || !query.next()) {
        return Error::notFound(
            ToolViewText::tr("There is no booking “%1”. Name it by the first digits of its number.").arg(reference));
    }
    const auto hash = bytesOfHex<Hash256>(query.text(0));
    if (query.next())
        return Error::conflict(ToolViewText::tr("Several bookings begin with “%1”.").arg(reference));
    return hash;
}

Result<qint64> findLentTool(const Reader &reader, const QString &reference)
{
    std::vector<qint64> found;
    for (const ListRow &row : listRows(reader, lendingList(), listIds(reader, lendingList(), {}))) {
        if (QString::number(row.id) == reference || textOf(row.cells[0]) == reference)
            return row.id;
        if (textOf(row.cells[1]).compare(reference, Qt::CaseInsensitive) == 0)
            found.push_back(row.id);
    }
    if (found.size() > 1)
        return Error::conflict(
            ToolViewText::tr("Several tools are called “%1”; name one by its code or id.").arg(reference));
    if (found.empty())
        return Error::notFound(ToolViewText::tr("There is no tool “%1” to lend.").arg(reference));
    return found.front();
}

std::vector<ToolLendingView> lendingCalendar(const Reader &reader)
{
    const LendingHeld held(reader);
    std::vector<ToolLendingView> views;
    for (const qint64 id : listIds(reader, lendingList(), {})) {
        if (Result<ToolLendingView> view = lendingOf(held, id); view.ok())
            views.push_back(std::move(view.value()));
    }
    return views;
}

} // namespace benchbook
