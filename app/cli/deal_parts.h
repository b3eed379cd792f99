// What the commands about a deal share: the deal named first, its lines, and lots that lie at the peer's.
#pragma once

#include "app/cli/session.h"
#include "core/peers/hand_over.h"

namespace benchbook::cli {

struct DealMeant
{
    Studio *studio;
    PersonRef signer;
    DealView view;
};
/// The first argument; opens the file for writing.
Result<DealMeant> dealMeant(Session &session);

/// What an option says of a line: "8" of the line that is meant, or "2=8" of line 2.
struct LineSaid
{
    qint64 no = 1;
    QString value;
};
/// Each of the option. A usage error for a line that the deal does not have.
Result<std::vector<LineSaid>> linesSaid(Session &session, const char *option, const DealView &view);
/// The same, for counts of pieces.
Result<std::map<qint64, int>> piecesSaid(Session &session, const char *option, const DealView &view);
/// --line; none if it is not said.
Result<std::optional<qint64>> lineMeant(Session &session, const DealView &view);

/// Each "LOT=QUANTITY" of the option. The shelf is `shelf`, else the one that holds most of the lot.
Result<std::vector<PeerMaterial>> materialSaid(Session &session, const char *option, const Studio &studio,
                                               std::optional<Id<Location>> shelf);
/// The place an option names; none where it is not given.
Result<std::optional<Id<Location>>> placeSaid(Session &session, const char *option);

/// The options that several of these commands take.
const Option &dealLineOption();
/// Where no line said means all of them, and not the first.
const Option &dealWorkLineOption();

} // namespace benchbook::cli
