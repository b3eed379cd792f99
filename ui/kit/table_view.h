// TableView: the look and habits of every table of the program.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

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
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// Selects whole rows; Enter or a double click activates. Column widths, order and sorting are kept
/// in QSettings under the objectName, so give one before the table is first shown.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// What is said when there is no row. The button is hidden when `action` is empty.
    void setEmptyState(const QString &iconName, const QString &sentence,
                       const QString &action = {});
    /// Widths in characters of the font for the first columns, used until the person changes them.
    void setColumnWidths(const QList<int> &characters);
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
    void restoreColumns();
    void saveColumns();
    void updateEmptyState();

    QWidget *m_empty;
    IconLabel *m_emptyIcon;
    Label *m_emptySentence;
    FlatButton *m_emptyAction;
    QTimer m_saveSoon;
    int m_stretchColumn = -1;
    bool m_restored = false;
};

} // namespace benchbook
