// ActionForm: a few fields and one button, opened in place where other programs open a dialog.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace benchbook {

struct Error;
class FieldRow;
class Label;
class PrimaryButton;

/// Enter in a line presses the button, Escape closes. A refusal is shown beside its field, or below all of them,
/// and what was typed stays.
class ActionForm final : public QWidget
{
    Q_OBJECT
public:
    using Text = std::function<QString()>;

    /// The button is called `name` + ".do"; `verb` and every other text is asked again after a change of
    /// language.
    ActionForm(const QString &name, Text title, Text verb, QWidget *parent = nullptr);

    /// The editor is named `name` + "." + `key`; issues with this key are shown beside it.
    FieldRow *addField(const QString &key, QWidget *editor, Text label, Text hint = {});
    /// Shows the form with the focus in its first field.
    void open();
    void close();
    bool isOpen() const { return !isHidden(); }
    /// Without an own heading and way out, for a form that is always there.
    void setPermanent();
    void showError(const Error &error);
    void clearProblems();

Q_SIGNALS:
    void submitted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        QString key;
        FieldRow *row;
        Text label;
        Text hint;
    };
    void retranslate();

    Text m_title;
    Text m_verb;
    QVBoxLayout *m_column;
    Label *m_heading;
    Label *m_problem;
    PrimaryButton *m_do;
    QPushButton *m_leave;
    std::vector<Part> m_parts;
};

} // namespace benchbook
