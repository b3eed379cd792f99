#include "core/peers/hand_over.h"

#include "core/peers/counterpart.h"
#include "core/peers/deal_terms.h"
#include "core/peers/peer.h"
#include "core/stock/stock.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct HandOverText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

Error belongsToNoWork(const Reader &reader, const DealView &view, qint64 line)
{
    const bool isAnyTied = std::any_of(view.deal.lines.begin(), view.deal.lines.end(), [&](const DealLine &agreed) {
        return workOfLine(reader, view.deal.id, agreed.no).has_value();
    });
    if (isAnyTied) {
        return Error::refused(HandOverText::tr("Line %1 of this deal belongs to no work order. Tie it to one first, or "
                                               "say which other line is meant.")
                                  .arg(line));
    }
    return Error::refused(HandOverText::tr("This deal belongs to no work order. Tie it to one first, or send "
                                           "the pieces out from the work order."));
}

struct AgreedPieces
{
    qint64 left = 0; ///< agreed, and not handed over yet
    QDate due;       ///< the earliest of the lines
};

Result<AgreedPieces> piecesToHandOver(const Reader &reader, const DealView &view, std::optional<qint64> meant)
{
    BENCHBOOK_ASSIGN(const std::vector<AgreedLine> lines, agreedLines(view));
    AgreedPieces agreed;
    qint64 leftOfAll = 0;
    for (const AgreedLine &line : lines) {
        leftOfAll += line.pieces.value_or(0);
        if (meant && line.no != *meant)
            continue;
        if (!line.pieces) {
            return Error::refused(
                HandOverText::tr("Line %1 is not agreed in pieces, so no pieces can be handed over for it.")
                    .arg(line.no));
        }
        agreed.left += *line.pieces;
        if (line.due.isValid() && (!agreed.due.isValid() || line.due < agreed.due))
            agreed.due = line.due;
    }
    for (const OutsideWorkInfo &work : outsideWorksOf(reader, view.deal.id))
        leftOfAll -= work.sent;
    if (meant) {
        // What went out for all lines together may have been of this one, and may have not.
        for (const OutsideWorkInfo &work : outsideWorksOf(reader, view.deal.id, *meant))
            agreed.left -= work.sent;
        agreed.left = std::max<qint64>(agreed.left, 0);
    }
    agreed.left = meant ? std::min(agreed.left, leftOfAll) : leftOfAll;
    return agreed;
}

Result<Id<OutsideWork>> handOverPieces(Action &action, const HandOver &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    BENCHBOOK_TRY(needAgreed(view, DealParty::Buyer));
    BENCHBOOK_ASSIGN(DealLink link, agreedWork(reader, view, request.line));
    BENCHBOOK_ASSIGN(const AgreedPieces agreed, piecesToHandOver(reader, view, request.line));
    const qint64 pieces = request.pieces ? *request.pieces : agreed.left;
    if (pieces < 1 || pieces > agreed.left || pieces > std::numeric_limits<int>::max()) {
        return Error::fromIssues({{u"pieces"_s, HandOverText::tr("%1 of the agreed pieces can still be handed over to "
                                                                 "%2: at least one and no more.")
                                                    .arg(std::max<qint64>(0, agreed.left))
                                                    .arg(view.peerName)}});
    }
    BENCHBOOK_ASSIGN(const Id<Supplier> partner, supplierOfPeer(action, view.peer));
    BENCHBOOK_ASSIGN(const Id<OutsideWork> work, sendOut(action, {.workOrder = *link.workOrder,
                                                                  .step = *link.step,
                                                                  .partner = partner,
                                                                  .pieces = static_cast<int>(pieces),
                                                                  .due = agreed.due,
                                                                  .day = request.day,
                                                                  .note = request.note}));
    if (!request.materials.empty()) {
        BENCHBOOK_ASSIGN(const Id<Location> place, placeOfPeer(action, view.peer));
        for (const PeerMaterial &material : request.materials)
            BENCHBOOK_TRY(moveLot(action, material.lot, material.shelf, place, material.quantity));
    }
    link.outside = work;
    linkDeal(action, view.deal.id, link);
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Hand over %1 pcs to %2: %3"),
                        {QString::number(pieces), view.peerName, view.title}));
    return work;
}

Result<void> tieNow(Action &action, const DealTie &tie)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, tie.deal));
    if (view.us != DealParty::Buyer)
        return Error::refused(HandOverText::tr("In this deal %1 gives the work, not we.").arg(view.peerName));
    const std::vector<OfferedLine> lines = offeredLines(view);
    const bool isKnown = std::any_of(lines.begin(), lines.end(),
                                     [&](const OfferedLine &line) { return line.offered.number("no"_L1) == tie.line; });
    if (tie.line && !isKnown)
        return Error::fromIssues({{u"line"_s, HandOverText::tr("This deal has no line %1.").arg(*tie.line)}});
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, workOrderInfo(reader, tie.workOrder));
    if (!order.isOpen())
        return Error::refused(HandOverText::tr("%1 is closed already.").arg(order.code));
    const std::vector<StepProgress> steps = stepsOf(reader, tie.workOrder);
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const StepProgress &one) { return one.id == tie.step; });
    if (step == steps.end())
        return Error::refused(HandOverText::tr("This step is not part of %1.").arg(order.code));
    const std::vector<OutsideWorkInfo> out =
        tie.line ? outsideWorksOf(reader, view.deal.id, *tie.line) : outsideWorksOf(reader, view.deal.id);
    if (!out.empty()) {
        return Error::refused(
            HandOverText::tr("Pieces of %1 went out under this deal already.").arg(out.front().workOrderCode));
    }
    linkDeal(action, view.deal.id, {.workOrder = tie.workOrder, .step = tie.step, .line = tie.line});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Tie %1 to %2, “%3”"), {view.title, order.code, step->name}));
    return {};
}

Result<Id<Location>> placeWithGoods(const Reader &reader, const DealView &view)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, view.peer));
    if (!peer.location)
        return Error::refused(HandOverText::tr("Nothing of ours lies at %1.").arg(peer.name));
    return *peer.location;
}

constexpr const char *lotsAtPlace = R"sql(
    SELECT total.lot_id, total.quantity_micro
    FROM stock_total AS total JOIN lot ON lot.id = total.lot_id
    WHERE total.location_id = :place AND total.quantity_micro > 0 AND lot.material_id IS NOT NULL
    ORDER BY lot.code
)sql";

std::optional<MaterialThere> materialThere(const Reader &reader, Id<Lot> lot, Id<Location> place, Quantity quantity)
{
    const Result<LotInfo> info = lotInfo(reader, lot);
    if (!info.ok())
        return std::nullopt;
    return MaterialThere{lot, info->code, info->itemName, info->unit, place, quantity};
}

/// What the action says: of what was used, of what came back, or of both.
Sentence bookedSentence(const DealView &view, bool used, bool back)
{
    const QStringList about{view.peerName, view.title};
    if (used && back)
        return Sentence(QT_TRANSLATE_NOOP("Action", "Book material that %1 used and gave back: %2"), about);
    return used ? Sentence(QT_TRANSLATE_NOOP("Action", "Book material that %1 used: %2"), about)
                : Sentence(QT_TRANSLATE_NOOP("Action", "Bring material back from %1: %2"), about);
}

} // namespace

Result<DealLink> agreedWork(const Reader &reader, const DealView &view, std::optional<qint64> line)
{
    std::optional<DealLink> common;
    for (const DealLine &agreed : view.deal.lines) {
        if (line && agreed.no != *line)
            continue;
        const std::optional<DealLink> work = workOfLine(reader, view.deal.id, agreed.no);
        if (!work)
            return belongsToNoWork(reader, view, agreed.no);
        if (common && (common->workOrder != work->workOrder || common->step != work->step))
            return Error::refused(HandOverText::tr("The lines of this deal are different work: say which line."));
        common = work;
    }
    if (!common) {
        return Error::refused(line && !view.deal.lines.empty()
                                  ? HandOverText::tr("Line %1 is not agreed.").arg(*line)
                                  : HandOverText::tr("Nothing is agreed in this deal yet."));
    }
    common->line = line;
    return *common;
}

std::vector<LineOfWork> linesToChoose(const Reader &reader, const DealView &view)
{
    std::vector<LineOfWork> found;
    if (!view.deal.contract || agreedWork(reader, view).ok())
        return found;
    const Result<std::vector<AgreedLine>> lines = agreedLines(view);
    for (const AgreedLine &line : lines.valueOr({})) {
        if (!workOfLine(reader, view.deal.id, line.no))
            continue;
        const qint64 left = line.pieces ? piecesToHandOver(reader, view, line.no).valueOr({}).left : 0;
        constexpr qint64 most = std::numeric_limits<int>::max();
        found.push_back({line.no, line.product, static_cast<int>(std::clamp<qint64>(left, 0, most))});
    }
    return found;
}

std::vector<LineOfWork> linesToTie(const Reader &reader, const DealView &view)
{
    std::vector<LineOfWork> found;
    if (view.us != DealParty::Buyer || !view.deal.contract)
        return found;
    const Result<std::vector<AgreedLine>> lines = agreedLines(view);
    for (const AgreedLine &line : lines.valueOr({})) {
        if (!workOfLine(reader, view.deal.id, line.no))
            found.push_back({line.no, line.product, line.pieces.value_or(0)});
    }
    return found;
}

std::vector<MaterialThere> materialToGoAlong(const Reader &reader, const DealView &view)
{
    std::vector<MaterialThere> found;
    std::set<Id<WorkOrder>> orders;
    for (const DealLine &agreed : view.deal.lines) {
        if (const std::optional<DealLink> work = workOfLine(reader, view.deal.id, agreed.no))
            orders.insert(*work->workOrder);
    }
    std::set<Id<Material>> wanted;
    for (const Id<WorkOrder> order : orders) {
        for (const InputNeed &need : needsOf(reader, order)) {
            if (!wanted.insert(need.material).second)
                continue;
            for (const LotStock &stock : lotsOnShelves(reader, need.material)) {
                if (auto there = materialThere(reader, stock.lot, stock.location, stock.quantity))
                    found.push_back(std::move(*there));
            }
        }
    }
    return found;
}

std::vector<MaterialThere> materialAtPeer(const Reader &reader, const DealView &view)
{
    std::vector<MaterialThere> found;
    const Result<PeerInfo> peer = peerInfo(reader, view.peer);
    if (!peer.ok() || !peer->location)
        return found;
    Query query = reader.query(lotsAtPlace);
    query.bind("place", *peer->location);
    while (query.next()) {
        if (auto there = materialThere(reader, query.id<Lot>(0), *peer->location, query.quantity(1)))
            found.push_back(std::move(*there));
    }
    return found;
}

std::vector<OwnShelf> ownShelves(const Reader &reader)
{
    std::vector<OwnShelf> shelves;
    Query query = reader.query("SELECT id, name FROM location WHERE kind = 'shelf' AND hidden = 0 ORDER BY id");
    while (query.next())
        shelves.push_back({query.id<Location>(0), query.text(1)});
    return shelves;
}

Result<Id<OutsideWork>> handOver(Studio &studio, const HandOver &request, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Hand over pieces to a peer")), person,
                          [&](Action &action) { return handOverPieces(action, request); });
}

Result<void> tieDeal(Studio &studio, const DealTie &tie, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Tie a deal to a work order")), person,
                          [&](Action &action) { return tieNow(action, tie); });
}

Result<void> useAtPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &used,
                       IssueConsent consent, std::optional<qint64> line)
{
    if (used.empty())
        return {};
    BENCHBOOK_ASSIGN(const DealLink link, agreedWork(action.reader(), view, line));
    BENCHBOOK_ASSIGN(const Id<Location> place, placeWithGoods(action.reader(), view));
    for (const PeerMaterial &material : used)
        BENCHBOOK_TRY(issueLot(action, *link.workOrder, material.lot, place, material.quantity, consent));
    return {};
}

Result<void> bringBackFromPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &back)
{
    if (back.empty())
        return {};
    BENCHBOOK_ASSIGN(const Id<Location> place, placeWithGoods(action.reader(), view));
    for (const PeerMaterial &material : back)
        BENCHBOOK_TRY(moveLot(action, material.lot, place, material.shelf, material.quantity));
    return {};
}

Result<void> useAtPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &used, PersonRef person,
                       IssueConsent consent, std::optional<qint64> line)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Book material used at a peer")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const DealView view, dealView(action.reader(), deal));
                              BENCHBOOK_TRY(useAtPeer(action, view, used, consent, line));
                              action.say(bookedSentence(view, true, false));
                              return {};
                          });
}

Result<void> bringBackFromPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &back, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Bring material back from a peer")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const DealView view, dealView(action.reader(), deal));
                              BENCHBOOK_TRY(bringBackFromPeer(action, view, back));
                              action.say(bookedSentence(view, false, true));
                              return {};
                          });
}

Result<void> bookMaterialAtPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &used,
                                const std::vector<PeerMaterial> &back, PersonRef person, IssueConsent consent,
                                std::optional<qint64> line)
{
    if (used.empty() && back.empty()) {
        return Error::fromIssues(
            {{u"materials"_s, HandOverText::tr("Say of some lot how much was used or came back.")}});
    }
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Book material used at a peer")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const DealView view, dealView(action.reader(), deal));
                              BENCHBOOK_TRY(useAtPeer(action, view, used, consent, line));
                              BENCHBOOK_TRY(bringBackFromPeer(action, view, back));
                              action.say(bookedSentence(view, !used.empty(), !back.empty()));
                              return {};
                          });
}

} // namespace benchbook
