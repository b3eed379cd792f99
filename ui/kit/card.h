// Card: a rounded ground with a thin line, the unit every page is made of.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace benchbook {

class Label;

/// Holds its widgets in a column, 16 px from the edge. A title is optional.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QVBoxLayout *column() const { return m_column; }
    /// Without the inner margin, for a table that fills the card.
    void setFlush();

protected:
    void paintEvent(QPaintEvent *event) override;

    /// Drawn with the accent as its line, e.g. while a clickable card has the focus.
    virtual bool isEmphasised() const { return false; }

private:
    QVBoxLayout *m_column;
    Label *m_title = nullptr;
};

} // namespace benchbook
