// Lots: identifiable quantities of a material or product, and what is on hand of them.
#pragma once

#include "core/base/unit.h"
#include "core/journal/list.h"

#include <vector>

namespace benchbook {

/// What of a lot lies at one place. A value that is not there is unknown, never 0.
struct LotStock
{
    Id<Lot> lot;
    Id<Location> location;
    Quantity quantity;
    std::optional<Money> value;
};

/// What one lot is like, beside how much of it there is. What nobody said is empty.
struct LotTraits
{
    QString grade = {};
    /// Several equal pieces of this size lie in the lot (ten of 250 mm are not 2.5 m); none: one piece, or no shape.
    std::optional<Quantity> pieceSize = {};
    std::optional<Quantity> thickness = {}; ///< millimetres, the average measured
    QString side = {};                      ///< of a hide: "left", "right" or "whole"
    QString defects = {};
    QString outline = {};               ///< "x,y x,y …" in millimetres, a closed line
    std::optional<Ratio> fineness = {}; ///< as assayed; none: the material's
    QDate expiry = {};                  ///< the last day it may be used; invalid: it keeps
    friend bool operator==(const LotTraits &, const LotTraits &) = default;
};

struct LotInfo
{
    Id<Lot> id;
    QString code;
    std::optional<Id<Material>> material;
    std::optional<Id<Variant>> variant;
    std::optional<Id<Lot>> parent;
    bool remnant = false;
    bool rolling = false;
    QDate receivedDay;
    LotTraits traits;
    std::optional<Id<Supplier>> supplierId;
    QString supplier; ///< its name; empty if nobody said
    QString itemName; ///< the material's or product's name
    Unit unit;        ///< of its quantities; pieces for products
    QString note;
};

Result<LotInfo> lotInfo(const Reader &reader, Id<Lot> lot);
/// By code (any case) or id.
Result<Id<Lot>> findLot(const Reader &reader, const QString &reference);

/// The lots that came into being in the same action as this one, itself included: a delivery, a split. By number.
std::vector<Id<Lot>> madeTogether(const Reader &reader, Id<Lot> lot);

/// Nothing there is a quantity of zero with a known value of zero.
LotStock stockAt(const Reader &reader, Id<Lot> lot, Id<Location> location);
/// Every place inside the studio that holds some of it.
std::vector<LotStock> stockOf(const Reader &reader, Id<Lot> lot);
/// The shelves that hold some of it, the one with most first.
std::vector<LotStock> shelvesOf(const Reader &reader, Id<Lot> lot);
/// The shelf holding most of this lot; NotFound when none does.
Result<LotStock> shelfStockOf(const Reader &reader, Id<Lot> lot);

/// Everything of a material on the studio's shelves, held and expired lots too: remnants first, then the oldest.
std::vector<LotStock> lotsOnShelves(const Reader &reader, Id<Material> material);

/// A proposal of what to take for a need: remnants first (the smallest that covers the rest; while none does, the
/// oldest), then the oldest, and of those received on one day the one that fits best. Lots that are held or expired are
/// left out. It may fall short; the caller compares the sum with the need. Two lots are never one row.
std::vector<LotStock> proposeLots(const Reader &reader, Id<Material> material, Quantity need);
/// The same for finished goods, oldest first.
std::vector<LotStock> proposeFinishedLots(const Reader &reader, Id<Variant> variant, Quantity need);

/// So many pieces of one size out of one lot.
struct PieceProposal
{
    LotStock stock; ///< its quantity is what these pieces are together
    qint64 pieces;
    qint64 opened; ///< how many of the lot's own pieces are cut into for them
};
/// The same for pieces that must each come out of one piece: 4 × 0.28 m from bars of 1 m are 3 from one and 1 from
/// another, though 1.12 m are little more than one bar. A lot whose pieces are too small is left out.
std::vector<PieceProposal> proposePieces(const Reader &reader, Id<Material> material, Quantity size, qint64 pieces);

/// Stock by lot and place from the kept totals, and the same rebuilt from the facts (for verify and bench).
std::vector<LotStock> allStock(const Reader &reader);
std::vector<LotStock> allStockFromFacts(const Reader &reader);

const ListDefinition &lotList();
const ListDefinition &stockMoveList();
/// Rows of stockMoveList(): what of this lot moved last, the newest first, at most `limit`.
std::vector<ListRow> latestMoves(const Reader &reader, Id<Lot> lot, int limit);

} // namespace benchbook
