// PaneForm: a few fields inside a detail pane that do one thing. What was typed stays until it is done.
#pragma once

#include "core/base/result.h"
#include "ui/kit/card.h"
#include "ui/kit/field_row.h"
#include "ui/kit/unsaved_work.h"
#include "ui/records/form_state.h"

#include <QHash>

#include <optional>

class QHBoxLayout;

namespace benchbook {

class Dialogs;
class FlatButton;
class PrimaryButton;

/// Enter does it, Escape leaves. A refusal is shown beside the field its issue names, or at the foot. A form
/// fills itself in its constructor and sets its words in retranslate(), which it also calls there.
class PaneForm : public Card, public UnsavedWork
{
    Q_OBJECT
public:
    explicit PaneForm(const QString &name, QWidget *parent = nullptr);

    virtual void submit();
    void focusFirst();
    void clearProblems();
    /// From now on whatever is typed is asked for before it is thrown away. What the form is filled with so far is
    /// nobody's typing.
    void guardTyping(Dialogs &dialogs);
    /// Something was typed since then.
    bool isTouched() const;
    /// Its title while it is shown and touched.
    QString unsavedName() const override;
    /// Whether the form may go: nothing was typed, or the person was asked and said so.
    bool letGo();
    /// The form is all the pane shows: no frame within its frame, and the pane's heading is its title.
    void takePane();

Q_SIGNALS:
    /// It was done; the record to show now, if it is another one.
    void done(std::optional<qint64> record);
    void closed();
    /// It has other words now, after a change of language.
    void titleChanged();

protected:
    /// Does what the form is for. Every ValueEdit that is not blank can be read by then.
    virtual Result<std::optional<qint64>> act() = 0;
    /// The way out was taken.
    virtual void leave() { Q_EMIT closed(); }
    void showError(const Error &error);
    virtual void retranslate() = 0;

    /// What stands in the fields now is what the form was filled with, not what somebody typed.
    void takeAsFilled() { m_opened = FormState::of(*this); }
    void setTexts(const QString &title, const QString &verb);
    /// A field by the key of its issues, or several beside each other.
    FieldRow *addField(const QString &key, QWidget *editor);
    void addFields(const std::vector<std::pair<QString, QWidget *>> &fields);
    void addWidget(QWidget *widget);
    /// A field this form knows but does not show this time.
    void keepAside(QWidget *editor);
    /// What cannot be read of the days, amounts and quantities one can see. submit() refuses it before act() is asked.
    std::vector<Issue> unreadable() const;
    FieldRow *field(const QString &key) const { return m_fields.value(key); }
    void forgetField(const QString &key) { m_fields.remove(key); }
    void setNote(const QString &note);
    void setSubmittable(bool possible);
    /// What the way out is called where “Leave it” could be taken for the deed itself; from retranslate().
    void setLeaveText(const QString &text);
    /// Without a way out, for a form that is always there.
    void setLeavable(bool leavable);

    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FieldRow *makeRow(const QString &key, QWidget *editor);
    /// The way out, as a person asks for it.
    void askToLeave();

    QVBoxLayout *m_rows;
    QHash<QString, FieldRow *> m_fields;
    Label *m_note;
    Label *m_problem;
    PrimaryButton *m_submit;
    FlatButton *m_leave;
    bool m_ownsPane = false;
    Dialogs *m_dialogs = nullptr;      ///< null: nobody is asked
    std::optional<FormState> m_opened; ///< what the form was filled with; none: what is typed is not watched
};

} // namespace benchbook
