#include "core/buying/purchase_table/purchase_table.h"

#include "core/base/attempt.h"
#include "core/buying/purchase_table/purchase_builder.h"

namespace benchbook {

Result<ForeignPurchases> readPurchases(const CsvTable &table, const PurchaseOptions &options)
{
    return attempt([&]() -> Result<ForeignPurchases> {
        BENCHBOOK_ASSIGN(const PurchaseHeader header, findPurchaseHeader(table));
        ForeignPurchases result;
        result.source = header.source;
        result.unusedColumns = header.unused();
        PurchaseBuilder builder(header, options, result.issues);
        for (std::size_t row = header.row + 1; row < table.rows.size(); ++row)
            builder.addRow(table.rows[row]);
        result.purchases = builder.finish();
        result.leftOut = builder.leftOut();
        return result;
    });
}

} // namespace benchbook
