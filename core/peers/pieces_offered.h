// Pieces of our work orders that peers were asked to do: in offers of ours that wait in the box, are not answered, or
// are agreed.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace benchbook {

/// What one offer asks of one peer, as long as it can still come to something.
struct AskedPieces
{
    Id<Peer> peer;
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    qint64 notHandedOver = 0; ///< pieces that are spoken for and at our bench
    qint64 notDone = 0;       ///< pieces that were not delivered back yet
    QByteArray tender = {};   ///< not empty: one of several can have it
    QDate agreedOn = {};      ///< the day of their acceptance; invalid: nothing is agreed
};

/// Offers of this step of the order, in no order. One that was tied to no work order is not known here.
std::vector<AskedPieces> piecesAsked(const Reader &reader, Id<WorkOrder> order, Id<RecipeStep> step);
/// Offers of any step to this peer.
std::vector<AskedPieces> piecesAsked(const Reader &reader, Id<Peer> peer);

/// Pieces of this step of the order that are spoken for: in offers of ours that wait in the box, are not answered, or
/// are agreed and not handed over. What one of several can have counts once, and as that one's as soon as it is theirs;
/// the tender `besides` is left out.
int piecesOffered(const Reader &reader, Id<WorkOrder> order, Id<RecipeStep> step, const QByteArray &besides = {});

} // namespace benchbook
