// LetterLines: the lines of a letter as a small table, and what does not fit into it below, for the current line.
#pragma once

#include "core/letters/letter_kinds.h"
#include "ui/letters/letter_values.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QLineEdit;

namespace benchbook {

class EditTable;
class Label;

/// A line is numbered by itself; where nothing else is typed in it, it is none.
class LetterLines final : public QWidget
{
    Q_OBJECT
public:
    /// `field` is a Lines field. Given lines stand for what was agreed: `about` says what each is, none is added.
    LetterLines(const QString &name, const BodyField &field, LetterTyping typing, bool given,
                std::map<qint64, QString> about, const BodyLines &lines, QWidget *parent = nullptr);

    /// What was typed; what cannot be read is marked in its cell and is an issue of "lines[2].total".
    BodyLines lines(std::vector<Issue> &issues) const;
    /// Marks an issue that core found, with its path below the field ("[2].total"). The sentence is said by the row.
    void setProblem(const QString &path, const QString &message);
    void clearProblems();
    void retranslate();

private:
    struct More
    {
        const BodyField *field;
        Label *label;
        QLineEdit *edit;
    };

    void chooseColumns(const BodyLines &lines);
    void fill(const BodyLines &lines);
    void numberLines();
    void showLine(int row);
    void takeMore(const More &more);
    bool isBlankLine(int row) const;

    const BodyField &m_field;
    LetterTyping m_typing;
    bool m_given;
    std::map<qint64, QString> m_about;
    std::vector<const BodyField *> m_beside; ///< in the table
    std::vector<More> m_below;
    EditTable *m_table = nullptr;
    Label *m_belowTitle = nullptr;
    QWidget *m_belowPart = nullptr;
    int m_row = -1;
    mutable std::vector<int> m_rows; ///< of the lines that were read last
};

} // namespace benchbook
