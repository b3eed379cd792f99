#include "core/peers/pieces_offered.h"

#include "core/peers/deal_terms.h"
#include "core/peers/stored_bytes.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

// Deals that are over are left out where their row says so; what lapsed since is seen when it is folded.
constexpr const char *askedDeals = R"sql(
    SELECT DISTINCT link.deal, link.work_order_id, link.step_id
    FROM deal_link AS link JOIN deal ON deal.deal = link.deal
    WHERE deal.role = 'buyer' AND deal.state NOT IN ('declined', 'cancelled', 'settled', 'closed')
      AND link.step_id IS NOT NULL AND link.work_order_id IS NOT NULL
)sql";
constexpr const char *askedDrafts = R"sql(
    SELECT link.draft_id, link.work_order_id, link.step_id
    FROM deal_link AS link JOIN letter_draft AS draft ON draft.id = link.draft_id AND draft.letter_id IS NULL
    WHERE link.deal = '' AND link.step_id IS NOT NULL AND link.work_order_id IS NOT NULL
)sql";
constexpr const char *ofStep = " AND link.work_order_id = :order AND link.step_id = :step";

qint64 piecesIn(const LetterBody &body)
{
    qint64 sum = 0;
    for (const LetterBody &line : body.lines("lines"_L1))
        sum += line.number("pieces"_L1);
    return sum;
}

/// Lines of one deal may be different work.
bool isLineOfStep(const Reader &reader, const DealId &deal, qint64 line, Id<WorkOrder> order, Id<RecipeStep> step)
{
    const std::optional<DealLink> work = workOfLine(reader, deal, line);
    return work && work->workOrder == order && work->step == step;
}

/// Whether the pieces of a deal may still go out under it.
bool mayStillGo(DealState state)
{
    switch (state) {
    case DealState::Unopened:
    case DealState::Lapsed:
    case DealState::Declined:
    case DealState::Cancelled:
    case DealState::Settled:
    case DealState::Closed:
        return false;
    default:
        return true;
    }
}

std::optional<AskedPieces> askedIn(const Reader &reader, const DealId &id, Id<WorkOrder> order, Id<RecipeStep> step)
{
    const Result<DealView> view = dealView(reader, id);
    if (!view.ok() || !mayStillGo(view->deal.state))
        return std::nullopt;
    const std::optional<DealContract> &contract = view->deal.contract;
    const std::optional<Hash256> version = contract ? std::optional(contract->version) : view->deal.position;
    const Letter *letter = version ? letterIn(*view, *version) : nullptr;
    if (!letter)
        return std::nullopt;
    AskedPieces asked{.peer = view->peer, .workOrder = order, .step = step, .tender = view->deal.tender};
    for (const LetterBody &line : letter->content.body.lines("lines"_L1)) {
        if (isLineOfStep(reader, id, line.number("no"_L1), order, step))
            asked.notDone += line.number("pieces"_L1);
    }
    asked.notHandedOver = asked.notDone;
    for (const OutsideWorkInfo &work : outsideWorksOf(reader, id)) {
        if (work.workOrder == order && work.step == step)
            asked.notHandedOver -= work.sent;
    }
    for (const DealLine &line : view->deal.lines) {
        if (line.ordered.unit.isEmpty() && isLineOfStep(reader, id, line.no, order, step))
            asked.notDone -= line.delivered.value;
    }
    asked.notHandedOver = std::max<qint64>(0, asked.notHandedOver);
    asked.notDone = std::max<qint64>(0, asked.notDone);
    if (contract) {
        if (const Letter *acceptance = letterIn(*view, contract->acceptance))
            asked.agreedOn = dayOf(acceptance->content.at, reader.zone());
    }
    return asked;
}

std::optional<AskedPieces> askedIn(const Reader &reader, Id<LetterDraft> draft, Id<WorkOrder> order,
                                   Id<RecipeStep> step)
{
    const Result<WaitingLetter> letter = waitingLetter(reader, draft);
    if (!letter.ok() || !letter->to.peer)
        return std::nullopt;
    const qint64 pieces = piecesIn(letter->content.body);
    AskedPieces asked{
        .peer = *letter->to.peer, .workOrder = order, .step = step, .notHandedOver = pieces, .notDone = pieces};
    if (const auto *tender = letter->content.body.find<QByteArray>("tender"_L1))
        asked.tender = *tender;
    return asked;
}

/// The rows of both are an offer, its work order and its step.
std::vector<AskedPieces> askedIn(const Reader &reader, Query &deals, Query &drafts)
{
    std::vector<AskedPieces> all;
    while (deals.next()) {
        if (auto asked =
                askedIn(reader, bytesOfHex<DealId>(deals.text(0)), deals.id<WorkOrder>(1), deals.id<RecipeStep>(2)))
            all.push_back(std::move(*asked));
    }
    while (drafts.next()) {
        if (auto asked = askedIn(reader, drafts.id<LetterDraft>(0), drafts.id<WorkOrder>(1), drafts.id<RecipeStep>(2)))
            all.push_back(std::move(*asked));
    }
    return all;
}

} // namespace

std::vector<AskedPieces> piecesAsked(const Reader &reader, Id<WorkOrder> order, Id<RecipeStep> step)
{
    Query deals = reader.query(std::string(askedDeals) + ofStep);
    deals.bind("order", order).bind("step", step);
    Query drafts = reader.query(std::string(askedDrafts) + ofStep);
    drafts.bind("order", order).bind("step", step);
    return askedIn(reader, deals, drafts);
}

std::vector<AskedPieces> piecesAsked(const Reader &reader, Id<Peer> peer)
{
    Query deals = reader.query(std::string(askedDeals) + " AND deal.peer_id = :peer");
    deals.bind("peer", peer);
    Query drafts = reader.query(std::string(askedDrafts) + " AND draft.peer_id = :peer");
    drafts.bind("peer", peer);
    return askedIn(reader, deals, drafts);
}

int piecesOffered(const Reader &reader, Id<WorkOrder> order, Id<RecipeStep> step, const QByteArray &besides)
{
    /// Several ask for the same pieces, until one of them has them.
    struct Tender
    {
        qint64 largest = 0;
        std::optional<qint64> awarded = {};
    };
    std::map<QByteArray, Tender> tenders;
    qint64 sum = 0;
    for (const AskedPieces &asked : piecesAsked(reader, order, step)) {
        if (asked.tender.isEmpty()) {
            sum += asked.notHandedOver;
        } else if (asked.tender != besides) {
            Tender &tender = tenders[asked.tender];
            tender.largest = std::max(tender.largest, asked.notHandedOver);
            if (asked.agreedOn.isValid())
                tender.awarded = tender.awarded.value_or(0) + asked.notHandedOver;
        }
    }
    for (const auto &[name, tender] : tenders)
        sum += tender.awarded.value_or(tender.largest);
    return static_cast<int>(sum);
}

} // namespace benchbook
