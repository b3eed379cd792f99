// Customers: who buys. Their profile is a record; what they bought is read from the orders.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "customers". Name, contact and notes are personal: the journal keeps them sealed.
const RecordKind &customerKind();
/// The columns, filters and order of the list of customers.
const ListDefinition &customerList();

/// What deserves a second look before a customer is saved, but forbids nothing: somebody else has this phone
/// number or e-mail address already.
std::vector<Issue> customerWarnings(const Reader &reader, std::optional<Id<Customer>> id, const Draft &draft);

/// One order in a customer's history.
struct CustomerOrder
{
    Id<SalesOrder> id;
    QString code;
    QDate day;
    /// Goods and shipping less discount and refunds, without tax collected for others: what revenue counts.
    Money total;
    Currency currency;                ///< the order's own
    std::optional<Money> studioTotal; ///< in the studio's currency; absent where the rate is unknown
    QString state;                    ///< a word of stateTitle()
};
/// Newest first, cancelled ones included.
std::vector<CustomerOrder> customerOrders(const Reader &reader, Id<Customer> id);

/// Forgets the person behind a customer: name, contact, preferences and notes become empty, the customer
/// leaves the list, and the key that sealed what the journal knew about them is destroyed. The orders stay.
/// This cannot be undone.
Result<void> eraseCustomer(Studio &studio, Id<Customer> id, PersonRef person);

} // namespace benchbook
