#include "core/peers/receive_delivery.h"

#include "core/peers/deal_terms.h"
#include "core/peers/stored_bytes.h"
#include "core/workshop/late_expense.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ReceiveText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *reasonOfCode = "SELECT id, hidden FROM scrap_reason WHERE code = :code";

const std::vector<BodyChoice> &reasonsOfLetters()
{
    static const std::vector<BodyChoice> reasons = [] {
        for (const BodyField &field : findLetterKind(u"receipt")->fields) {
            for (const BodyField &part : field.fields) {
                if (QLatin1StringView(part.key) == "reason"_L1)
                    return part.choices;
            }
        }
        return std::vector<BodyChoice>();
    }();
    return reasons;
}

std::vector<Issue> issuesOfLines(const DealView &view, const ReceivedDelivery &request)
{
    std::vector<Issue> issues;
    if (request.lines.empty())
        issues.push_back({u"lines"_s, ReceiveText::tr("Count at least one line of the delivery.")});
    std::set<qint64> seen;
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const ReceivedLine &line = request.lines[i];
        const auto path = [&](QLatin1StringView field) { return u"lines[%1].%2"_s.arg(i).arg(field); };
        const bool isAgreed = std::any_of(view.deal.lines.begin(), view.deal.lines.end(), [&](const DealLine &agreed) {
            return agreed.no == line.no && agreed.ordered.unit.isEmpty();
        });
        if (!isAgreed || !seen.insert(line.no).second)
            issues.push_back({path("no"_L1),
                              ReceiveText::tr("Line %1 is not agreed in pieces, or stands here twice.").arg(line.no)});
        if (line.accepted < 0 || line.rejected < 0)
            issues.push_back({path("accepted"_L1), ReceiveText::tr("A count is zero or more.")});
        if (line.rejected > 0 && line.reason.isEmpty())
            issues.push_back({path("reason"_L1), ReceiveText::tr("Say why pieces are not accepted.")});
    }
    return issues;
}

LetterBody receiptBody(const ReceivedDelivery &request, QDate day)
{
    BodyLines lines;
    for (const ReceivedLine &counted : request.lines) {
        LetterBody line;
        line.set("no"_L1, counted.no).set("accepted"_L1, qint64(counted.accepted));
        if (counted.rejected > 0) {
            line.set("rejected"_L1, qint64(counted.rejected)).set("reason"_L1, counted.reason);
            if (counted.rejectedAre == RejectedAre::RedoneThere)
                line.set("rework"_L1, true);
        }
        if (!counted.note.trimmed().isEmpty())
            line.set("note"_L1, counted.note.trimmed());
        lines.push_back(std::move(line));
    }
    LetterBody body;
    body.set("lines"_L1, std::move(lines)).set("received"_L1, day);
    if (!request.note.trimmed().isEmpty())
        body.set("note"_L1, request.note.trimmed());
    if (!request.photos.empty())
        body.set("photos"_L1, BodyHashes(request.photos));
    return body;
}

/// Stands in the note of what is booked of a delivery: by it a later count finds what it replaces.
QString deliveryMark(const Hash256 &delivery) { return hexText(delivery).left(12); }

/// What each line of this receipt adds to what will be settled. Taken as the difference of two settlements, so that the
/// charges of all receipts come to the settlement to the cent.
Result<std::map<qint64, BodyMoney>> chargesOf(const DealView &view, const Hash256 &delivery, const LetterBody &receipt)
{
    const LetterBody &version = agreedBody(view);
    std::vector<LetterBody> receipts = receiptsBeside(view, delivery);
    BENCHBOOK_ASSIGN(const std::vector<SettledLine> before, expectedSettlement(version, receipts));
    receipts.push_back(receipt);
    BENCHBOOK_ASSIGN(const std::vector<SettledLine> after, expectedSettlement(version, receipts));
    std::map<qint64, BodyMoney> charges;
    for (const SettledLine &line : after)
        charges[line.no] = line.amount;
    for (const SettledLine &line : before)
        charges[line.no].money -= line.amount.money;
    return charges;
}

/// Counts of one line, as the work order takes them.
struct LineCount
{
    int good = 0;
    int scrap = 0;
    int rework = 0;
    std::optional<Id<ScrapReason>> reason = {};
    std::optional<Id<RecipeStep>> redo = {};
    std::optional<Money> charge = {};

    qint64 pieces() const { return qint64(good) + scrap + rework; }
};

/// A receipt while it is booked.
class DeliveryBooking
{
public:
    DeliveryBooking(Action &action, const DealView &view, const ReceivedDelivery &request)
        : m_action(action), m_view(view), m_request(request)
    {
    }

    Result<ReceiptDone> book(const LetterBody &receipt, Id<LetterDraft> letter)
    {
        BENCHBOOK_TRY(takeBackEarlierCount());
        BENCHBOOK_ASSIGN(const auto charges, chargesOf(m_view, m_request.delivery, receipt));
        ReceiptDone done{.letter = letter, .logs = {}, .charge = Money()};
        for (const ReceivedLine &line : m_request.lines) {
            const std::optional<DealLink> work = workOfLine(m_action.reader(), m_view.deal.id, line.no);
            BENCHBOOK_ASSIGN(LineCount count, countOf(line, work ? work->step : std::nullopt));
            BENCHBOOK_TRY(needRoomFor(line, count));
            const auto charge = charges.find(line.no);
            if (m_request.charge == ChargeTold::Now)
                count.charge = inStudioMoney(m_action.reader(), charge == charges.end() ? BodyMoney() : charge->second);
            if (done.charge)
                done.charge = count.charge ? std::optional(*done.charge + *count.charge) : std::nullopt;
            BENCHBOOK_TRY(bookLine(line.no, count, done.logs));
        }
        return done;
    }

private:
    Result<void> takeBackEarlierCount()
    {
        const QString mark = deliveryMark(m_request.delivery);
        for (const ReturnedLog &log : returnedLogs(m_action.reader(), m_view.deal.id)) {
            if (log.note.contains(mark))
                BENCHBOOK_TRY(uncountReturned(m_action, log.log));
        }
        return {};
    }

    Result<LineCount> countOf(const ReceivedLine &line, std::optional<Id<RecipeStep>> step)
    {
        LineCount count{.good = line.accepted};
        if (line.rejected == 0 || line.rejectedAre == RejectedAre::RedoneThere)
            return count;
        count.reason = line.scrapReason;
        if (!count.reason) {
            BENCHBOOK_ASSIGN(count.reason, scrapReasonOfLetter(m_action, line.reason));
        }
        if (line.rejectedAre == RejectedAre::Scrap) {
            count.scrap = line.rejected;
        } else {
            count.rework = line.rejected;
            count.redo = line.redo ? line.redo : step;
        }
        return count;
    }

    /// What comes back and what stays there to be redone is together no more than lies with the peer: of the line's own
    /// work, and of the deal where lines share it.
    Result<void> needRoomFor(const ReceivedLine &line, const LineCount &count)
    {
        const int stays = line.rejectedAre == RejectedAre::RedoneThere ? line.rejected : 0;
        m_stays += stays;
        const Reader &reader = m_action.reader();
        const qint64 beyond = std::max(count.pieces() + stays - openOf(outsideWorksOf(reader, m_view.deal.id, line.no)),
                                       count.pieces() + m_stays - openOf(outsideWorksOf(reader, m_view.deal.id)));
        return beyond > 0 ? Result<void>(tooMany(beyond)) : Result<void>();
    }

    static qint64 openOf(const std::vector<OutsideWorkInfo> &works)
    {
        qint64 open = 0;
        for (const OutsideWorkInfo &work : works)
            open += work.open;
        return open;
    }

    Error tooMany(qint64 pieces) const
    {
        return Error::fromIssues({{u"lines"_s, ReceiveText::tr("%1 more pieces were counted than were handed over to "
                                                               "%2. Nothing was written; count them again, or hand "
                                                               "them over first.")
                                                   .arg(pieces)
                                                   .arg(m_view.peerName)}});
    }

    /// The pieces of a line come out of the hand-overs one after another, the earliest first.
    Result<void> bookLine(qint64 no, const LineCount &line, std::vector<Id<WorkLog>> &logs)
    {
        if (line.pieces() == 0)
            return {};
        const std::vector<OutsideWorkInfo> works = outsideWorksOf(m_action.reader(), m_view.deal.id, no);
        LineCount rest = line;
        for (const OutsideWorkInfo &work : works) {
            if (work.open == 0 || rest.pieces() == 0)
                continue;
            LineCount part = rest;
            part.good = std::min(rest.good, work.open);
            part.scrap = std::min(rest.scrap, work.open - part.good);
            part.rework = std::min(rest.rework, work.open - part.good - part.scrap);
            if (rest.charge && part.pieces() < rest.pieces())
                part.charge =
                    rest.good == 0 ? *rest.charge : rest.charge->portion(part.good, rest.good, Rounding::HalfEven);
            BENCHBOOK_ASSIGN(const Id<WorkLog> log, bookPart(work.id, part));
            logs.push_back(log);
            rest.good -= part.good;
            rest.scrap -= part.scrap;
            rest.rework -= part.rework;
            if (rest.charge)
                rest.charge = *rest.charge - *part.charge;
        }
        return rest.pieces() > 0 ? Result<void>(tooMany(rest.pieces())) : Result<void>();
    }

    Result<Id<WorkLog>> bookPart(Id<OutsideWork> work, const LineCount &part)
    {
        return takeBack(m_action, {.work = work,
                                   .good = part.good,
                                   .scrap = part.scrap,
                                   .reason = part.scrap + part.rework > 0 ? part.reason : std::nullopt,
                                   .rework = part.rework,
                                   .reworkStep = part.rework > 0 ? part.redo : std::nullopt,
                                   .charge = part.charge,
                                   .day = m_request.received,
                                   .note = ReceiveText::tr("Delivery %1").arg(deliveryMark(m_request.delivery))});
    }

    Action &m_action;
    const DealView &m_view;
    const ReceivedDelivery &m_request;
    qint64 m_stays = 0; ///< pieces to be redone there, of the lines so far
};

Result<ReceiptDone> receiveNow(Action &action, const ReceivedDelivery &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    if (view.us != DealParty::Buyer)
        BENCHBOOK_TRY(needAgreed(view, DealParty::Buyer));
    BENCHBOOK_ASSIGN(const LegalLetter legal, legalLetter(view, "receipt"_L1, request.delivery));
    if (auto issues = issuesOfLines(view, request); !issues.empty())
        return Error::fromIssues(std::move(issues));
    if (outsideWorksOf(reader, view.deal.id).empty()) {
        return Error::refused(ReceiveText::tr("Nothing was handed over to %1 under this deal. Hand the pieces over "
                                              "first, with the day they went.")
                                  .arg(view.peerName));
    }
    LetterContent receipt = answering(view, legal, action.now());
    receipt.body = receiptBody(request, request.received.isValid() ? request.received : action.today());
    BENCHBOOK_ASSIGN(const Id<LetterDraft> letter, writeLetter(action, {.peer = view.peer}, receipt));
    // Material first: pieces that are complete may bring the order to where nothing is issued any more.
    BENCHBOOK_TRY(useAtPeer(action, view, request.used, request.consent, request.usedFor));
    BENCHBOOK_TRY(bringBackFromPeer(action, view, request.back));
    BENCHBOOK_ASSIGN(ReceiptDone done, DeliveryBooking(action, view, request).book(receipt.body, letter));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Receive a delivery of %1: %2"), {view.peerName, view.title}));
    return done;
}

} // namespace

Result<Id<ScrapReason>> scrapReasonOfLetter(Action &action, const QString &reason)
{
    const std::vector<BodyChoice> &reasons = reasonsOfLetters();
    const auto found = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const BodyChoice &choice) { return reason == QLatin1StringView(choice.code); });
    if (found == reasons.end())
        return Error::fromIssues({{u"reason"_s, ReceiveText::tr("“%1” is no reason that letters give.").arg(reason)}});
    Query known = action.query(reasonOfCode);
    known.bind("code", reason);
    if (known.next()) {
        if (known.flag(1))
            action.changeRow("scrap_reason", known.integer(0), std::vector<Column>{{"hidden", 0}});
        return known.id<ScrapReason>(0);
    }
    const auto id = action.newId<ScrapReason>();
    action.add("scrap_reason", id, {{"code", reason}, {"name", QCoreApplication::translate("Letter", found->title)}});
    return id;
}

Result<ReceiptDone> receiveDelivery(Studio &studio, const ReceivedDelivery &request, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Receive a delivery of a peer")), person,
                          [&](Action &action) { return receiveNow(action, request); });
}

} // namespace benchbook
