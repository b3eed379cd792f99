// Descent: which lots a lot was cut from or merged of, and what became of it by cutting and merging.
#pragma once

#include "core/stock/lot.h"

namespace benchbook {

struct RelatedLot
{
    Id<Lot> id;
    QString code;
    Quantity quantity; ///< what went over; of several cuts from one lot, together
    bool merged;       ///< by merging; otherwise it was cut
    bool remnant;      ///< the one of the two that came of it is a remnant
};

/// One for what was cut; several for what was merged; none for what was bought or made.
std::vector<RelatedLot> parentsOf(const Reader &reader, Id<Lot> lot);
/// Without those whose making was taken back. By number.
std::vector<RelatedLot> childrenOf(const Reader &reader, Id<Lot> lot);
/// The lots everything in this one came from: those without parents. The lot itself where it has none.
std::vector<Id<Lot>> rootsOf(const Reader &reader, Id<Lot> lot);

} // namespace benchbook
