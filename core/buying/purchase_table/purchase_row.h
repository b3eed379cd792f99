// One row of a table of purchases, field by field; what cannot be understood is noted with its place.
#pragma once

#include "core/buying/purchase_table/purchase_columns.h"

namespace benchbook {

class PurchaseRow
{
public:
    /// All of them must outlive the row.
    PurchaseRow(const PurchaseHeader &header, const CsvRow &row, const PurchaseOptions &options,
                std::vector<PurchaseIssue> &issues);

    int number() const { return m_row.line; }
    bool isBlank() const;
    bool failed() const { return m_failed; }

    /// The cleaned text; empty where the table has no such column.
    QString text(PurchaseField field) const;
    /// These are absent for an empty cell, and with an issue for what cannot be read.
    std::optional<Money> amount(PurchaseField field, const Currency &currency);
    std::optional<Instant> moment(PurchaseField field);
    /// A price for one unit, up to six decimals and not below zero, in millionths of the currency.
    std::optional<Quantity> price(PurchaseField field, const Currency &currency);
    /// Above zero.
    std::optional<Quantity> quantity(PurchaseField field);

    /// An issue for which the row cannot be used.
    void fail(PurchaseField field, const QString &message);

private:
    const PurchaseHeader &m_header;
    const CsvRow &m_row;
    const PurchaseOptions &m_options;
    std::vector<PurchaseIssue> &m_issues;
    bool m_failed = false;
};

} // namespace benchbook
