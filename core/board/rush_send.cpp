// The offers of a rush order, all in one action.
#include "core/board/rush.h"
#include "core/board/shared_letters.h"
#include "core/letters/visible_text.h"
#include "core/peers/offer_work.h"
#include "core/people/settings.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct RushSendText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

/// What only all shares together, or the rush itself, can have wrong; the rest offerStep() says.
std::vector<Issue> issuesOfRush(const Reader &reader, const RushOrder &order)
{
    std::vector<Id<Peer>> peers;
    qint64 sum = 0;
    std::vector<Issue> issues;
    for (const RushShare &share : order.shares) {
        peers.push_back(share.peer);
        sum += share.pieces;
        const Result<PeerInfo> peer = peerInfo(reader, share.peer);
        const QString name = peer.ok() ? visibleText(peer->name) : QString();
        if (share.pieces < 1)
            issues.push_back(
                {u"pieces"_s, RushSendText::tr("Offer %1 at least one piece, or leave them out.").arg(name)});
        if (!share.priceEach)
            issues.push_back({u"price"_s, RushSendText::tr("Say what %1 is paid for one piece.").arg(name)});
    }
    for (Issue &issue : issuesOfPeers(reader, peers))
        issues.push_back(std::move(issue));
    const std::vector<StepProgress> steps = stepsOf(reader, order.workOrder);
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const StepProgress &one) { return one.id == order.step; });
    if (step != steps.end()) {
        const int free = std::max(0, step->atBench() - piecesOffered(reader, order.workOrder, order.step));
        if (order.to == OfferedTo::Each && sum > free) {
            issues.push_back({u"pieces"_s, RushSendText::tr("%1 pieces are offered altogether, and %2 are free to be "
                                                            "given away for “%3”.")
                                               .arg(sum)
                                               .arg(free)
                                               .arg(step->name)});
        }
    }
    if (order.until.isValid() && order.until < reader.today())
        issues.push_back({u"until"_s, RushSendText::tr("This day is over already.")});
    return issues;
}

Result<std::vector<Id<LetterDraft>>> writeRush(Action &action, const RushOrder &order)
{
    const Reader &reader = action.reader();
    if (std::vector<Issue> issues = issuesOfRush(reader, order); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const QString currency = readSettings(reader).currency.code;
    std::vector<OfferShare> shares;
    std::vector<Id<Peer>> peers;
    qint64 pieces = 0;
    for (const RushShare &share : order.shares) {
        shares.push_back({share.peer, share.pieces, BodyMoney{*share.priceEach, currency}});
        peers.push_back(share.peer);
        pieces = order.to == OfferedTo::Each ? pieces + share.pieces : std::max<qint64>(pieces, share.pieces);
    }
    const StepOffer offer{.workOrder = order.workOrder,
                          .step = order.step,
                          .price = {Money(), currency},
                          .due = order.due,
                          .validUntil = order.until.isValid() ? std::optional(endOfDay(order.until, reader.zone()))
                                                              : std::nullopt,
                          .product = order.product,
                          .withMaterial = order.withMaterial,
                          .terms = order.terms,
                          .note = order.note};
    BENCHBOOK_ASSIGN(std::vector<Id<LetterDraft>> drafts, offerToSeveral(action, offer, shares, order.to));
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, order.workOrder));
    action.say(toldSentence(reader, peers, QT_TRANSLATE_NOOP("Action", "Offer %1 pcs of %2 to %3"),
                            QT_TRANSLATE_NOOP("Action", "Offer %1 pcs of %2 to %3 studios"),
                            {QString::number(pieces), info.code}));
    return drafts;
}

} // namespace

std::vector<RushShare> tenderShares(const RushBrief &brief, const RushProposal &proposal)
{
    std::vector<RushShare> shares;
    for (const RushCandidate &candidate : proposal.ranked) {
        const auto partner = std::find_if(brief.partners.begin(), brief.partners.end(),
                                          [&](const RushPartner &one) { return one.known.studio == candidate.studio; });
        if (partner != brief.partners.end() && candidate.pieces >= brief.need.pieces)
            shares.push_back({partner->peer, int(brief.need.pieces), partner->known.priceEach});
    }
    return shares;
}

Result<std::vector<Id<LetterDraft>>> sendRush(Studio &studio, const RushOrder &order, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Offer a rush order to peers")), person,
                          [&](Action &action) { return writeRush(action, order); });
}

Result<std::vector<LetterContent>> rushLetters(Studio &studio, const RushOrder &order)
{
    using Letters = std::vector<LetterContent>;
    return studio.rehearse(Sentence("Offer a rush order to peers"), [&](Action &action) -> Result<Letters> {
        BENCHBOOK_ASSIGN(const std::vector<Id<LetterDraft>> drafts, writeRush(action, order));
        Letters letters;
        for (const Id<LetterDraft> draft : drafts) {
            BENCHBOOK_ASSIGN(WaitingLetter waiting, waitingLetter(action.reader(), draft));
            letters.push_back(std::move(waiting.content));
        }
        return letters;
    });
}

} // namespace benchbook
