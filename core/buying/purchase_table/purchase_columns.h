// Which column of a table of purchases is what; told by the words of its header, never by its place.
#pragma once

#include "core/buying/purchase_table/purchase_table.h"

#include <map>

namespace benchbook {

enum class PurchaseField {
    OrderNo,
    Seller,
    SellerAccount,
    Status,
    OrderedAt,
    Currency,
    Goods,
    Freight,
    Adjustment, ///< with its sign
    Discount,   ///< what came off, above zero
    Paid,
    Title,
    ItemNo,
    Model,
    Quantity,
    Unit,
    UnitPrice,
    LineTotal
};

struct PurchaseHeader
{
    PurchaseSource source = PurchaseSource::OwnTable;
    std::size_t row = 0; ///< its index in the table
    QStringList names;   ///< of all columns, cleaned
    std::map<PurchaseField, std::size_t> columns;

    QStringList unused() const;
};

/// Finds the header among the first rows. Invalid, naming what was seen, if there is none.
Result<PurchaseHeader> findPurchaseHeader(const CsvTable &table);

} // namespace benchbook
