// CountLinesModel: the lines of a stocktake as a table, narrowed to those not counted or those that differ.
#pragma once

#include "core/stock/stocktake.h"
#include "ui/records/session.h"

#include <QAbstractTableModel>

namespace benchbook {

class CountLinesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Lot, Item, Counted, Difference, Reason, ColumnCount };
    enum class Show { All, NotCounted, Differing };

    CountLinesModel(Session &session, QObject *parent);

    /// `withheld`: who counts does not see what is expected, nor what differs.
    void setLines(std::vector<StocktakeLineInfo> lines, bool withheld);
    void show(Show what);
    const StocktakeLineInfo &lineAt(int row) const { return m_lines[m_shown[static_cast<std::size_t>(row)]]; }
    /// Null when the lot is on no line.
    const StocktakeLineInfo *lineOf(Id<benchbook::Lot> lot) const;
    int count(Show what) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isShown(const StocktakeLineInfo &line, Show what) const;
    void narrow();
    QString text(const StocktakeLineInfo &line, int column) const;

    Session &m_session;
    std::vector<StocktakeLineInfo> m_lines;
    std::vector<std::size_t> m_shown;
    Show m_show = Show::All;
    bool m_withheld = false;
};

/// "+2 m" or "-2 m".
QString countDifferenceText(Quantity difference, const Unit &unit);

} // namespace benchbook
