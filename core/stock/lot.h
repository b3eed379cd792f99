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
/// The shelf holding most of this lot; NotFound when none does.
Result<LotStock> shelfStockOf(const Reader &reader, Id<Lot> lot);

/// A proposal of what to take for a need: remnants first, then the oldest; among remnants the smallest that
/// covers the rest. It may fall short; the caller compares the sum with the need. Two lots are never one row.
std::vector<LotStock> proposeLots(const Reader &reader, Id<Material> material, Quantity need);
/// The same for finished goods, oldest first.
std::vector<LotStock> proposeFinishedLots(const Reader &reader, Id<Variant> variant, Quantity need);

/// Stock by lot and place from the kept totals, and the same rebuilt from the facts (for verify and bench).
std::vector<LotStock> allStock(const Reader &reader);
std::vector<LotStock> allStockFromFacts(const Reader &reader);

const ListDefinition &lotList();
const ListDefinition &stockMoveList();
/// Rows of stockMoveList(): what of this lot moved last, the newest first, at most `limit`.
std::vector<ListRow> latestMoves(const Reader &reader, Id<Lot> lot, int limit);

} // namespace benchbook
