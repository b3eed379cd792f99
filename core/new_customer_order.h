// An order of somebody who is not in the book yet: one action of two rooms.
#pragma once

#include "core/sales/place_order.h"

namespace benchbook {

/// Adds a customer of this name and takes their order; one undo takes both back. What is wrong with the name is an
/// issue of the field "customer", everything else as placeOrder() says it. The draft's own customer is not looked at.
Result<PlacedOrder> placeOrderOfNewCustomer(Studio &studio, const OrderDraft &draft, const QString &name, PersonRef person);

} // namespace benchbook
