// A peer in the studio's own books: as a supplier who charges, as a customer who pays, as a place where things of ours
// lie; and the names by which our customers go in letters to them.
#pragma once

#include "core/journal/action.h"
#include "core/journal/entities.h"

namespace benchbook {

/// As whom they charge us: who stands in the peer's record, else a supplier that is entered now. The peer's record
/// remembers it. No supplier is taken for a peer by their name alone. NotFound: there is no such peer.
Result<Id<Supplier>> supplierOfPeer(Action &action, Id<Peer> peer);
/// A supplier whose name stands in a letter of somebody else: the one of exactly this name, else one that is entered
/// now. What others write is never read as a code or a number of ours.
Id<Supplier> supplierOfName(Action &action, const QString &name);
/// As whom they order of us: who stands in the peer's record, else a trade customer that is entered now. No customer is
/// taken for a peer by their name alone: peers choose theirs themselves.
Result<Id<Customer>> customerOfPeer(Action &action, Id<Peer> peer);
/// Where what is ours lies at their studio; made when it is first needed.
Result<Id<Location>> placeOfPeer(Action &action, Id<Peer> peer);

/// The name by which a customer goes in letters to this peer: a few letters that tell nothing and stay the same. Each
/// peer knows the same customer by another one, so that two peers cannot put together what they were told. NotFound:
/// there is no such customer.
Result<QString> aliasOf(Action &action, Id<Customer> customer, Id<Peer> peer);
/// For whom a work order is made; nothing where it is for no order, or for one of nobody in particular.
std::optional<Id<Customer>> customerOfWork(const Reader &reader, Id<WorkOrder> order);

} // namespace benchbook
