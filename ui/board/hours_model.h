// HoursModel: weeks × crafts, one line a studio and craft; ours first, to be typed in.
#pragma once

#include "core/board/hours_board.h"
#include "ui/kit/table_view.h"

#include <QAbstractTableModel>

namespace benchbook {

/// "11-23–29 · week 48".
QString weekText(QDate monday);

class HoursModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int weeks = 8; ///< shown, from this one on
    enum Column { Studio, Craft, AsOf, FirstWeek, Columns = FirstWeek + weeks };

    /// One line of the table.
    struct Line
    {
        std::optional<Id<Peer>> peer; ///< none: ours
        QString studio;
        QString craft;
        QDate asOf; ///< of ours: as published; invalid: not published
        bool stale = false;
        bool contradicted = false;
        std::map<QDate, qint64> hours; ///< by Monday; what is not there was not said
    };

    explicit HoursModel(QObject *parent) : QAbstractTableModel(parent) {}

    /// What was typed and refused stays in its cell until it is typed anew.
    void show(const HoursBoard &board, QDate today, const QString &search);
    void retranslate();
    const Line *line(int row) const;
    int rowOf(std::optional<Id<Peer>> peer, const QString &craft) const;
    QDate mondayAt(int column) const { return m_first.addDays(7 * (column - FirstWeek)); }
    void setRefused(QDate monday, const QString &craft, const QString &typed);
    void clearRefused() { m_refused.clear(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// A person typed into a week of ours.
    void typed(QDate monday, const QString &craft, const QString &text);

private:
    QString text(const Line &line, int column) const;
    QString spoken(const Line &line, int column) const;
    const QString *refused(const Line &line, int column) const;

    QDate m_first;
    std::vector<Line> m_lines;
    std::map<std::pair<QDate, QString>, QString> m_refused; ///< by Monday and comparable craft
};

/// A cell of hours is typed in a line that says which one it is.
class HoursDelegate final : public TableDelegate
{
    Q_OBJECT
public:
    using TableDelegate::TableDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace benchbook
