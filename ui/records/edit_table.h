// EditTable: a few lines of text to type in, add, remove and put in order, all by keyboard.
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include <functional>
#include <vector>

class QToolButton;

namespace benchbook {

class FlatButton;
class TableView;

struct EditColumn
{
    QString key;
    std::function<QString()> title;
    int width = 10; ///< in characters
    bool number = false;
    bool fixed = false; ///< shown, not typed
    /// What may be chosen while typing, a short list; none: free text.
    std::function<QStringList()> suggestions = {};
    /// The same of a list of any length: the few that what is typed so far finds.
    std::function<QStringList(const QString &typed)> search = {};
    int rank = 1; ///< as of a list's column: above 1 it leaves a narrow table
};

/// One line: its texts by column, and an id of the user's own (0: a new line).
struct EditLine
{
    QStringList texts;
    qint64 id = 0;
    /// Columns whose text stands out, with "≠" before it: they are not as they usually are.
    QList<int> marked = {};
};

/// The texts of the table. Problems are shown as colour, tool tip and spoken text of their cell.
class EditTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    EditTableModel(std::vector<EditColumn> columns, QObject *parent);

    const std::vector<EditColumn> &columns() const { return m_columns; }
    const std::vector<EditLine> &lines() const { return m_lines; }
    /// What stands in a cell, without the spaces around it; empty where there is no such column.
    QString text(int row, const QString &key) const;
    void setLines(std::vector<EditLine> lines);
    /// −1 where there is none of this key.
    int columnOf(const QString &key) const;
    void setProblem(int row, const QString &key, const QString &message);
    void clearProblems();
    /// What "≠" before a text means, for those who hear the table: "differs from …".
    void setMarkMeaning(const QString &meaning) { m_markMeaning = meaning; }
    void addLine();
    void removeLine(int row);
    void moveLine(int row, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// A person changed something.
    void edited(int row);
    void removed(qint64 id);

private:
    struct Problem
    {
        int row;
        int column;
        QString message;
    };
    QString spokenText(const QString &text, const QString &problem, bool marked) const;

    std::vector<EditColumn> m_columns;
    std::vector<EditLine> m_lines;
    std::vector<Problem> m_problems;
    QString m_markMeaning;
};

/// F2, Enter or typing edits a cell, Tab goes on to the next one and at last out of the table; Ins adds a line, Del
/// removes it, Alt+Up and Alt+Down move it. The buttons below do the same.
class EditTable final : public QWidget
{
    Q_OBJECT
public:
    /// The table is named `name` + "Table", the buttons `name` + ".add", ".remove", ".up" and ".down".
    EditTable(const QString &name, std::vector<EditColumn> columns, bool ordered, QWidget *parent = nullptr);

    EditTableModel *model() const { return m_model; }
    TableView *table() const { return m_table; }
    void setTexts(const QString &says, const QString &empty, const QString &add);
    /// The lines are given: none is added or removed here, and Del asks the owner what it means.
    void setLinesFixed();
    /// Filled like a sheet: Enter takes a cell and goes on below it, beginning a new line after the last; what is
    /// pasted from a spreadsheet fills the cells from the current one on.
    void setSheet() { m_isSheet = true; }
    /// What takes the room that is left; without it the first column.
    void setStretchColumn(const QString &key);
    /// From now on a column is as important as this.
    void setRank(const QString &key, int rank);
    /// Begins to type in the first line, making one where there is none.
    void startTyping();
    /// Whether the person is typing in a cell right now.
    bool isTyping() const;
    int currentRow() const;

Q_SIGNALS:
    void currentRowChanged(int row);
    /// Del on a line of fixed ones.
    void deleteRequested(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addLine();
    void removeLine();
    void moveLine(int by);
    void fitHeight();
    /// The next cell to type in, or the next field of the form after the last one; or the other way round.
    void goOn(bool forward);
    void goDown();
    void giveRoom();
    int firstTyped() const;
    void paste(const QString &text);
    void retranslate();

    EditTableModel *m_model;
    TableView *m_table;
    FlatButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    bool m_linesFixed = false;
    bool m_isSheet = false;
    std::vector<int> m_ranks; ///< of the columns
};

} // namespace benchbook
