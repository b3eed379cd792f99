// Rows become purchases: those below one go on with it while its own cells are blank or the same.
#pragma once

#include "core/buying/purchase_table/purchase_row.h"

#include <QHash>

namespace benchbook {

class PurchaseBuilder
{
public:
    /// All of them must outlive the builder.
    PurchaseBuilder(const PurchaseHeader &header, const PurchaseOptions &options, std::vector<PurchaseIssue> &issues);

    void addRow(const CsvRow &cells);
    /// The whole purchases, in the order of the table.
    std::vector<ForeignPurchase> finish();
    /// Valid after finish().
    int leftOut() const { return m_leftOut; }

private:
    struct Draft
    {
        ForeignPurchase purchase;
        std::map<PurchaseField, Money> amounts;
        bool broken = false;
    };

    Draft *draftFor(PurchaseRow &row);
    QString keyOf(const PurchaseRow &row) const;
    void readCurrency(Draft &draft, PurchaseRow &row) const;
    void readOrder(Draft &draft, PurchaseRow &row);
    void readAmounts(Draft &draft, PurchaseRow &row);
    void readLine(Draft &draft, PurchaseRow &row);
    void settle(Draft &draft) const;

    const PurchaseHeader &m_header;
    const PurchaseOptions &m_options;
    std::vector<PurchaseIssue> &m_issues;
    std::vector<Draft> m_drafts;
    QHash<QString, std::size_t> m_draftByKey;
    std::optional<std::size_t> m_current;
    int m_leftOut = 0;
};

} // namespace benchbook
