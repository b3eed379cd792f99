// How purchases of a table are known again when the table, or a longer one, is imported once more.
#pragma once

#include "core/buying/purchase_table/purchase_table.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <set>

namespace benchbook {

/// "1688" or "table": what an order says it was imported from.
QString sourceName(PurchaseSource source);
/// Who sold it, as the table says; empty when it does not.
QString sellerOf(const ForeignPurchase &purchase);
/// What a purchase without a number is known by: everything the table says of it. Empty for one with a number.
QString fingerprintOf(const ForeignPurchase &purchase);
/// Who a seller of this name is here: as imported before, whatever the supplier is called by now, else the supplier of
/// this code or name.
std::optional<Id<Supplier>> supplierOfSeller(const Reader &reader, const QString &seller);

/// Asked of each purchase of a table, once and in order.
class KnownPurchases
{
public:
    KnownPurchases(const Reader &reader, PurchaseSource source) : m_reader(reader), m_source(source) {}

    /// Whether it is here or stood above in the table. 1688 gives a number once; other numbers are their seller's.
    bool contains(const ForeignPurchase &purchase, std::optional<Id<Supplier>> supplier);

private:
    const Reader &m_reader;
    PurchaseSource m_source;
    std::set<std::pair<QString, QString>> m_numbers;
};

} // namespace benchbook
