// BoardColumn: one column of the board, its cards under each other.
#pragma once

#include "ui/kit/state_chip.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QWidget>

class QStandardItemModel;

namespace benchbook {

class Label;

/// What a card says: two lines of text, a line of facts, and a chip where something is wrong with it.
struct BoardCardText
{
    qint64 id = 0;
    QString code;
    QString title;
    QString facts;
    StateChip chip = {};     ///< without a word: none
    QString accessible = {}; ///< the whole card for those who hear it
};

/// Arrows go from card to card; Enter or a double click opens it.
class BoardColumn final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardColumn(const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &empty);
    /// The chosen card stays where it is still there.
    void setCards(const std::vector<BoardCardText> &cards);
    std::optional<qint64> current() const;
    void choose(qint64 id);
    void clearChoice();
    QListView *view() const { return m_view; }
    /// Goes to its first card; false where it has none.
    bool enter();

Q_SIGNALS:
    void chosen(qint64 id);
    void opened(qint64 id);
    /// Left or right beyond this column.
    void leaveRequested(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Brings the card to that row, from further down where it stood there, and says what it says now.
    void setCard(int row, const BoardCardText &card);

    Label *m_title;
    Label *m_empty;
    QListView *m_view;
    QStandardItemModel *m_model;
};

} // namespace benchbook
