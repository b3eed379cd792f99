// TableView: the look and habits of every table of the program.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

#include <map>

namespace benchbook {

class FlatButton;
class IconLabel;
class Label;

/// Draws row lines instead of a grid, numbers to the right, and a chip where the model answers
/// stateChipRole.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A tick box answers where it is drawn and a little around it, and to the space bar.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// What a table asks for one column.
struct ColumnRoom
{
    ColumnRoom(int width = 12, int importance = 1) : characters(width), rank(importance) {}

    int characters; ///< room it needs, in digits of the font; for the stretched column the least it needs
    int rank;       ///< 1: always shown; of the others the highest leave a narrow table first
};

/// Selects whole rows; Enter or a double click activates. Column widths, order and sorting are kept
/// in QSettings under the objectName, so give one before the table is first shown. A table too narrow for
/// its columns leaves out the less important ones instead of hiding the last ones behind a scroll bar.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// What is said when there is no row. The button is hidden when `action` is empty.
    void setEmptyState(const QString &iconName, const QString &sentence, const QString &action = {});
    /// The widths hold until the person drags one; a column is never narrower than its title.
    void setColumns(const QList<ColumnRoom> &columns);
    /// The column that takes the room left over.
    void setStretchColumn(int column);

Q_SIGNALS:
    void emptyActionTriggered();
    void rowActivated(const QModelIndex &index);
    void currentRowChanged(const QModelIndex &current);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void applyMetrics();
    void fitColumns();
    int widthOf(int column) const;
    void keepWidth(int column, int width);
    void restoreColumns();
    void saveColumns();
    void updateEmptyState();
    void placeEmptyState();

    QWidget *m_empty;
    IconLabel *m_emptyIcon;
    Label *m_emptySentence;
    FlatButton *m_emptyAction;
    QTimer m_saveSoon;
    QList<ColumnRoom> m_columns;
    std::map<int, int> m_draggedWidths; ///< in pixels, by column
    int m_stretchColumn = -1;
    bool m_fitting = false;
    bool m_restored = false;
};

} // namespace benchbook
