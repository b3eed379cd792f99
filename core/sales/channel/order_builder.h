// Rows become orders: continuation rows and the two files of a pair meet at the order number.
#pragma once

#include "core/sales/channel/channel_reader.h"
#include "core/sales/channel/row_reader.h"

#include <QHash>

namespace benchbook {

class OrderBuilder
{
public:
    /// Where the lines of orders in an order list are: in an item file read before it, or in none of these files.
    enum class Lines { Here, Elsewhere };
    OrderBuilder(const ChannelOptions &options, ProblemList &problems, Lines lines = Lines::Here);

    /// Sheets with lines come first, order lists after them. `sheet` must outlive the builder.
    void addSheet(const ChannelSheet &sheet);
    /// The whole orders, in the order of the files.
    std::vector<ChannelOrder> finish();
    /// Valid after finish().
    int ordersLeftOut() const { return m_leftOut; }

private:
    using Amounts = std::map<ChannelField, Money>;
    struct Draft
    {
        ChannelOrder order;
        std::optional<Currency> currency;
        std::optional<Instant> orderedAt;
        std::optional<ChannelState> state;
        Amounts amounts;     ///< from the file with the lines
        Amounts listAmounts; ///< from the order list; they win
        QHash<QString, std::size_t> lineByKey;
        const ChannelSheet *linesSheet = nullptr;
        const ChannelSheet *listSheet = nullptr;
        bool broken = false;
    };

    QString orderNo(RowReader &row) const;
    Draft *draftFor(RowReader &row, const QString &number);
    bool belongsToAnotherFile(Draft &draft, RowReader &row);
    void addRow(RowReader &row);
    /// False when this very line is there already.
    bool readLine(Draft &draft, RowReader &row);
    void readOrder(Draft &draft, RowReader &row);
    void readCurrency(Draft &draft, RowReader &row);
    void readBuyer(ChannelOrder &order, RowReader &row) const;
    void readAmounts(Draft &draft, RowReader &row);
    void readState(Draft &draft, RowReader &row);
    void complete(Draft &draft);
    void settleAmounts(Draft &draft);
    void leaveOut(Draft &draft, const QString &message);
    CellDateRule dateRule(const ChannelPreset &preset) const;

    const ChannelOptions &m_options;
    ProblemList &m_problems;
    Lines m_lines;
    std::vector<Draft> m_drafts;
    QHash<QString, std::size_t> m_draftByNumber;
    int m_leftOut = 0;
};

} // namespace benchbook
