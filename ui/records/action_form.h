// ActionForm: a PaneForm put together from texts and one function, for panes that offer several small actions.
#pragma once

#include "ui/records/pane_form.h"

#include <functional>
#include <vector>

namespace benchbook {

/// Closed until it is opened. `act` does what the form is for; what it refuses is shown in the form, and what was
/// typed stays. Every text is asked again after a change of language.
class ActionForm final : public PaneForm
{
    Q_OBJECT
public:
    using Text = std::function<QString()>;
    using Act = std::function<Result<void>()>;

    ActionForm(const QString &name, Text title, Text verb, Act act, QWidget *parent = nullptr);

    /// The editor is named `name` + "." + `key`; issues with this key are shown beside it.
    FieldRow *addField(const QString &key, QWidget *editor, Text label, Text hint = {});
    /// A widget between the fields, without label and hint.
    void addPlain(QWidget *widget) { addWidget(widget); }
    /// Shows the form with the focus in its first field.
    void open();
    void close();
    /// Asks for every text again, where what they name has changed.
    void refreshTexts() { retranslate(); }
    /// Without an own heading and way out, for a form that is always there.
    void setPermanent();

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    struct Part
    {
        FieldRow *row;
        Text label;
        Text hint;
    };

    Text m_title;
    Text m_verb;
    Act m_act;
    std::vector<Part> m_parts;
    bool m_permanent = false;
};

} // namespace benchbook
