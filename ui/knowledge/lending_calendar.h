// LendingCalendar: tools down, days across; as many days as there is room for.
#pragma once

#include "ui/knowledge/lending_model.h"

#include <QWidget>

class QTableView;
class QToolButton;

namespace benchbook {

class FlatButton;
class Label;

class LendingCalendar final : public QWidget
{
    Q_OBJECT
public:
    explicit LendingCalendar(QWidget *parent = nullptr);

    LendingModel *model() const { return m_model; }
    void show(std::vector<ToolLendingView> tools, QDate today);
    /// Marks the line of a tool; nothing is chosen by that.
    void markTool(qint64 tool);
    /// The day the keyboard stands on; invalid: none.
    QDate currentDay() const;
    void retranslate();

Q_SIGNALS:
    /// A person went to the line of a tool.
    void toolChosen(qint64 tool);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void turnTo(QDate first);
    /// Widths by the font, and as many days as fit.
    void fit();
    void sayRange();

    LendingModel *m_model;
    QTableView *m_table;
    QToolButton *m_earlier;
    QToolButton *m_later;
    FlatButton *m_now;
    Label *m_range;
    Label *m_legend;
    QDate m_today;
    bool m_marking = false;
};

} // namespace benchbook
