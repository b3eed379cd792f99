// An order of somebody who is not in the book yet: one action of two rooms.
#pragma once

#include "core/sales/place_order.h"

namespace benchbook {

/// Adds a customer of this name and takes their order; one undo takes both back. Every issue comes at once: what is
/// wrong with the name is one of the field "customer", the rest as validateOrder() says it. The draft's own customer is
/// not looked at.
Result<PlacedOrder> placeOrderOfNewCustomer(Studio &studio, const OrderDraft &draft, const QString &name,
                                            PersonRef person);

} // namespace benchbook
