// FieldRow: label, editor and what is wrong with it, one under the other.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace benchbook {

class Label;

/// The label is the editor's buddy and its accessible name. A ValueEdit shows its problem by
/// itself; for other editors call setProblem().
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// A sentence of help below the editor while nothing is wrong.
    void setHint(const QString &hint);
    /// Until the editor, or one of several within it, is changed.
    void setProblem(const QString &message);
    QWidget *editor() const { return m_editor; }

private:
    void showMessage();
    void forgetProblemWhenChanged(QWidget *editor);

    Label *m_label;
    QWidget *m_editor;
    Label *m_message;
    QString m_hint;
    QString m_problem;
};

} // namespace benchbook
