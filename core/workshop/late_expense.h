// Late expenses: what a partner charged or a load cost, told after the pieces were counted.
#pragma once

#include "core/workshop/work_log.h"

namespace benchbook {

/// Pieces that came back from a partner and nobody said yet what was charged for them.
struct UnknownCharge
{
    Id<WorkLog> log;
    QString partnerName;
    QString stepName;
    int pieces = 0;
    QDate day;
};
/// Of an order, the earliest first.
std::vector<UnknownCharge> unknownCharges(const Reader &reader, Id<WorkOrder> order);

/// A log is a fact and stays: it is answered by a counter-fact, and written anew with what was charged. Refused where
/// the charge is known, once pieces came out of the order or it is cancelled, and where pieces of that step have gone
/// on with another batch, which would not bear it. Returns the new log.
Result<Id<WorkLog>> stateCharge(Studio &studio, Id<WorkLog> log, Money charge, PersonRef person);
Result<Id<WorkLog>> stateCharge(Action &action, Id<WorkLog> log, Money charge);

/// The same where another charge is in the book: a settlement came to something else. The log stands with the new one.
Result<Id<WorkLog>> changeCharge(Action &action, Id<WorkLog> log, Money charge);
/// Pieces that came back from a partner were counted wrongly: the log is answered by a counter-fact, and they are
/// outside again until takeBack() counts them anew. Refused as above.
Result<void> uncountReturned(Action &action, Id<WorkLog> log);

/// The same of what a load cost, shared over its logs as finishLoad() shares what is known then. Refused unless every
/// order in it is still open.
Result<void> stateLoadExpense(Studio &studio, Id<Load> load, Money expense, PersonRef person);
Result<void> stateLoadExpense(Action &action, Id<Load> load, Money expense);

} // namespace benchbook
