// FormState: what stands in the fields of a form, to be compared and to be put back.
#pragma once

#include <QVariant>

class QWidget;

namespace benchbook {

/// An editor that only shows what stands in another widget of its form, such as the cells of a table's current line: it
/// changes when another line is looked at, and nobody typed.
void markShownElsewhere(QWidget &editor);

/// Texts, choices, ticks and the lines of tables, in the order of the widgets. A cell being typed in counts as soon as
/// a letter is typed.
class FormState
{
public:
    static FormState of(const QWidget &form);
    /// Puts it back into the form it was taken of, which still has the same fields.
    void restore(QWidget &form) const;

    friend bool operator==(const FormState &, const FormState &) = default;

private:
    QVariantList m_values;
};

} // namespace benchbook
