// LendingModel: tools × days, a line a tool; who has it when, and who wants it.
#pragma once

#include "core/knowledge/tool_view.h"

#include <QAbstractTableModel>

namespace benchbook {

/// What a day of a tool is, the weightiest where there are several.
enum class DayUse {
    Free,
    InBox,    ///< asked for by a letter that waits in the box
    Asked,    ///< nobody answered yet
    Proposed, ///< other days than were asked for
    Agreed,
    Clash, ///< two who want it on the same day
    Twice  ///< promised twice
};

class LendingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int days = 28;
    enum Column { ToolName, FirstDay, Columns = FirstDay + days };
    /// Roles of a day.
    enum Role { UseRole = Qt::UserRole + 1, FreeDayRole, TodayRole };

    explicit LendingModel(QObject *parent) : QAbstractTableModel(parent) {}

    void show(std::vector<ToolLendingView> tools, QDate today);
    void setFirst(QDate first);
    QDate first() const { return m_first; }
    QDate dayAt(int column) const { return m_first.addDays(column - FirstDay); }
    /// Invalid where the tool is not shown.
    int rowOf(qint64 tool) const;
    /// 0 where there is no such row.
    qint64 toolAt(int row) const;
    DayUse useOn(int row, QDate day) const;
    /// Bookings of others that only we can answer.
    int awaitingUs() const;
    /// The first tool with one of these; 0: none.
    qint64 firstAwaitingUs() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString spoken(int row, QDate day) const;

    QDate m_first;
    QDate m_today;
    std::vector<ToolLendingView> m_tools;
};

/// One character that stands for it; empty: free.
QString dayUseGlyph(DayUse use);
QString dayUseWord(DayUse use);
/// Whether it waits for what we say: a request to us, or days that were proposed to us.
bool awaitsUs(const BookingView &booking);

} // namespace benchbook
