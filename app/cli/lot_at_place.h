// What most commands about a lot begin with, and how they answer.
#pragma once

#include "app/cli/documents.h"

#include "core/stock/stock.h"

namespace benchbook::cli {

/// The lot named first, and the shelf it lies on: the one of the option, or the one holding most of it.
struct LotAtPlace
{
    Studio *studio;
    PersonRef signer;
    LotInfo lot;
    Id<Location> location;
};
/// Opens the file for writing.
Result<LotAtPlace> lotNamed(Session &session, const char *placeOption = "location");

/// A quantity of this lot, in a unit or in packs of its material.
Result<Quantity> quantityOfLotNamed(Session &session, const LotAtPlace &at, const QString &text);

Result<Answer> lotAnswer(Session &session, Id<Lot> lot);
Result<Answer> madeAnswer(Session &session, const std::vector<MadeLot> &made);

/// --thickness, --side, --defects, --outline, --fineness, --piece-size and --expiry over what is known already; an
/// empty value clears. A piece size is in `unit` unless it names one.
Result<void> readTraits(Session &session, const Unit &unit, LotTraits &traits);
/// The same options, for the help.
std::vector<Option> traitOptions();

} // namespace benchbook::cli
