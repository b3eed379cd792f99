#include "core/peers/hand_over.h"

#include "core/peers/counterpart.h"
#include "core/peers/deal_terms.h"
#include "core/peers/peer.h"
#include "core/stock/stock.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct HandOverText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

Result<DealLink> workOfDeal(const Reader &reader, const DealView &view)
{
    const std::optional<DealLink> link = linkOf(reader, view.deal.id);
    if (!link || !link->workOrder || !link->step) {
        return Error::refused(HandOverText::tr("This deal belongs to no work order. Tie it to one first, or send the "
                                               "pieces out from the work order."));
    }
    return *link;
}

struct AgreedPieces
{
    qint64 left = 0; ///< agreed, and not handed over yet
    QDate due;       ///< the earliest of the lines
};

Result<AgreedPieces> piecesToHandOver(const Reader &reader, const DealView &view)
{
    BENCHBOOK_ASSIGN(const std::vector<AgreedLine> lines, agreedLines(view));
    AgreedPieces agreed;
    for (const AgreedLine &line : lines) {
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
        agreed.left -= work.sent;
    return agreed;
}

Result<Id<OutsideWork>> handOverPieces(Action &action, const HandOver &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    BENCHBOOK_TRY(needAgreed(view, DealParty::Buyer));
    BENCHBOOK_ASSIGN(DealLink link, workOfDeal(reader, view));
    BENCHBOOK_ASSIGN(const AgreedPieces agreed, piecesToHandOver(reader, view));
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

std::vector<MaterialThere> materialToGoAlong(const Reader &reader, const DealView &view)
{
    std::vector<MaterialThere> found;
    const std::optional<DealLink> link = linkOf(reader, view.deal.id);
    if (!link || !link->workOrder)
        return found;
    for (const InputNeed &need : needsOf(reader, *link->workOrder)) {
        for (const LotStock &stock : lotsOnShelves(reader, need.material)) {
            if (auto there = materialThere(reader, stock.lot, stock.location, stock.quantity))
                found.push_back(std::move(*there));
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

Result<void> useAtPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &used,
                       IssueConsent consent)
{
    if (used.empty())
        return {};
    BENCHBOOK_ASSIGN(const DealLink link, workOfDeal(action.reader(), view));
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
                       IssueConsent consent)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Book material used at a peer")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const DealView view, dealView(action.reader(), deal));
                              BENCHBOOK_TRY(useAtPeer(action, view, used, consent));
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
                                const std::vector<PeerMaterial> &back, PersonRef person, IssueConsent consent)
{
    if (used.empty() && back.empty()) {
        return Error::fromIssues(
            {{u"materials"_s, HandOverText::tr("Say of some lot how much was used or came back.")}});
    }
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Book material used at a peer")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const DealView view, dealView(action.reader(), deal));
                              BENCHBOOK_TRY(useAtPeer(action, view, used, consent));
                              BENCHBOOK_TRY(bringBackFromPeer(action, view, back));
                              action.say(bookedSentence(view, !used.empty(), !back.empty()));
                              return {};
                          });
}

} // namespace benchbook
