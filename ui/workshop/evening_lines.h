// EveningLines: the lines of an evening card, in a table to type in.
#pragma once

#include "core/workshop/evening_card.h"
#include "ui/records/edit_table.h"
#include "ui/records/session.h"

namespace benchbook {

class Label;

/// Enter takes a cell and goes on below it. Why a line is proposed stands in it, and in full below for the current one.
class EveningLines final : public QWidget
{
    Q_OBJECT
public:
    explicit EveningLines(Session &session, QWidget *parent = nullptr);

    static constexpr int columnCount = 7;
    /// What stands in the table, to be put back.
    struct Typed
    {
        std::vector<EditLine> lines;
        std::vector<CardLine> sources; ///< what the lines were drafted as; see EditLine::id
    };
    void show(const std::vector<CardLine> &lines);
    void restore(Typed typed);
    Typed typed() const { return {m_table->model()->lines(), m_sources}; }
    /// Something was typed, added or dropped since show().
    bool isTouched() const { return m_touched; }
    /// What is said while there is no line: nothing is left of the usual day, or nothing waits for this person.
    void setDayFull(bool full);
    /// A timer that has ended meanwhile is nobody's line any more.
    void keepTimer(std::optional<Id<RunningTimer>> timer);

    /// The lines as they are typed; Invalid with keys such as "lines[2].good" for what cannot be read. Empty ones are
    /// left out.
    Result<std::vector<CardLine>> read();
    /// Of the lines whose minutes can be read.
    qint64 seconds() const;
    /// Shows issues of the lines last read beside their cells; gives back what belongs to no cell.
    QStringList showProblems(const std::vector<Issue> &issues);

    /// The cell being typed in is taken.
    void takeTyping();
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void lineEdited(int row);
    void showWhy(int row);
    void beginAtFirst();
    QStringList openOrders() const;
    QStringList stepsOfCurrent() const;
    QStringList reasons() const;
    std::optional<CardLine> sourceOf(const EditLine &line) const;

    Session &m_session;
    EditTable *m_table;
    Label *m_why;
    std::vector<CardLine> m_sources;
    std::vector<int> m_rows; ///< of the lines last read
    bool m_touched = false;
    bool m_dayFull = false;
};

} // namespace benchbook
