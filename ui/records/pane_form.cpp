#include "ui/records/pane_form.h"

#include "ui/kit/buttons.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/label.h"
#include "ui/kit/top_layout.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

PaneForm::PaneForm(const QString &name, QWidget *parent)
    : Card(parent),
      m_rows(new QVBoxLayout),
      m_note(new Label({}, Label::Size::Small, Tone::Muted)),
      m_problem(new Label({}, Label::Size::Body, Tone::Danger)),
      m_submit(new PrimaryButton(QString(name + QStringLiteral("Submit")))),
      m_leave(new FlatButton(QString(name + QStringLiteral("Leave"))))
{
    setObjectName(name);
    setTitle(QString());
    column()->setContentsMargins(14, 12, 14, 12);
    m_rows->setSpacing(12);
    m_problem->setObjectName(QString(name + QStringLiteral("Problem")));
    m_note->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_note->hide();
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_submit);
    column()->addLayout(m_rows);
    column()->addWidget(m_note);
    column()->addWidget(m_problem);
    column()->addLayout(buttons);
    m_leave->setText(tr("Leave it"));
    connect(m_submit, &QPushButton::clicked, this, &PaneForm::submit);
    connect(m_leave, &QPushButton::clicked, this, &PaneForm::askToLeave);
}

void PaneForm::submit()
{
    clearProblems();
    if (std::vector<Issue> wrong = unreadable(); !wrong.empty()) {
        showError(Error::fromIssues(std::move(wrong)));
        return;
    }
    const auto result = act();
    if (result.ok())
        Q_EMIT done(*result);
    else
        showError(result.error());
}

std::vector<Issue> PaneForm::unreadable() const
{
    std::vector<Issue> issues;
    for (const ValueEdit *edit : findChildren<ValueEdit *>()) {
        const QString wrong = edit->isVisibleTo(this) ? edit->check() : QString();
        if (wrong.isEmpty())
            continue;
        const auto row = std::find_if(m_fields.begin(), m_fields.end(),
                                      [edit](const FieldRow *other) { return other->isAncestorOf(edit); });
        issues.push_back({row == m_fields.end() ? QString() : row.key(), wrong});
    }
    return issues;
}

void PaneForm::focusFirst()
{
    // The buttons were made before the fields; the keyboard reaches them last.
    std::vector<QWidget *> fields;
    for (QWidget *next = nextInFocusChain(); next && next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next != m_submit && next != m_leave && (next->focusPolicy() & Qt::TabFocus) &&
            next->isEnabled() && next->isVisibleTo(this))
            fields.push_back(next);
    }
    if (fields.empty()) {
        m_leave->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::setTabOrder(fields.back(), m_leave);
    QWidget::setTabOrder(m_leave, m_submit);
    fields.front()->setFocus(Qt::OtherFocusReason);
}

void PaneForm::guardTyping(Dialogs &dialogs)
{
    m_dialogs = &dialogs;
    takeAsFilled();
}

bool PaneForm::isTouched() const { return m_opened && FormState::of(*this) != *m_opened; }

QString PaneForm::unsavedName() const
{
    // Hidden is what was done or left already, not what merely stands on a page that is not in front.
    return !isHidden() && isTouched() ? accessibleName() : QString();
}

bool PaneForm::letGo()
{
    return !m_dialogs || !isTouched() ||
           m_dialogs->ask(this,
                          {tr("Leave without doing it?"),
                           tr("What you typed in “%1” is not in the book yet and will be gone.").arg(accessibleName()),
                           {},
                           tr("Throw it away"),
                           tr("Go on typing"),
                           true});
}

void PaneForm::askToLeave()
{
    if (letGo())
        leave();
}

void PaneForm::takePane()
{
    m_ownsPane = true;
    setTitle(QString());
    column()->setContentsMargins(0, 0, 0, 0);
}

void PaneForm::paintEvent(QPaintEvent *event)
{
    if (!m_ownsPane)
        Card::paintEvent(event);
}

void PaneForm::setTexts(const QString &title, const QString &verb)
{
    setTitle(m_ownsPane ? QString() : title);
    setAccessibleName(title);
    m_submit->setText(verb);
    Q_EMIT titleChanged();
}

FieldRow *PaneForm::makeRow(const QString &key, QWidget *editor)
{
    auto *row = new FieldRow(QString(), editor);
    m_fields.insert(key, row);
    // A row knows Qt's own editors; that a table was typed into only the table knows.
    QList<EditTable *> tables = editor->findChildren<EditTable *>();
    if (auto *table = qobject_cast<EditTable *>(editor))
        tables << table;
    for (const EditTable *table : tables)
        connect(table->model(), &EditTableModel::edited, row, [row] { row->setProblem(QString()); });
    return row;
}

FieldRow *PaneForm::addField(const QString &key, QWidget *editor)
{
    FieldRow *row = makeRow(key, editor);
    m_rows->addWidget(row);
    return row;
}

void PaneForm::addFields(const std::vector<std::pair<QString, QWidget *>> &fields)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    for (const auto &[key, editor] : fields) {
        FieldRow *row = makeRow(key, editor);
        // Not an alignment: an aligned widget is not asked how high its words become when they are wrapped, and a
        // long problem would be cut.
        auto *cell = new TopLayout;
        cell->addWidget(row);
        line->addLayout(cell, 1);
    }
    m_rows->addLayout(line);
}

void PaneForm::addWidget(QWidget *widget) { m_rows->addWidget(widget); }

void PaneForm::keepAside(QWidget *editor)
{
    editor->setParent(this);
    editor->hide();
}

void PaneForm::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PaneForm::setSubmittable(bool possible) { m_submit->setEnabled(possible); }

void PaneForm::setLeaveText(const QString &text) { m_leave->setText(text); }

void PaneForm::setLeavable(bool leavable) { m_leave->setVisible(leavable); }

void PaneForm::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The form is not done by the very button that leaves it.
        if (m_leave->hasFocus())
            askToLeave();
        else
            submit();
        return;
    case Qt::Key_Escape:
        if (m_leave->isHidden())
            break;
        askToLeave();
        return;
    default:
        break;
    }
    Card::keyPressEvent(event);
}

void PaneForm::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_leave->setText(tr("Leave it"));
    retranslate();
}

void PaneForm::showError(const Error &error)
{
    QStringList rest;
    QWidget *first = nullptr;
    for (const Issue &issue : error.issues) {
        FieldRow *row = m_fields.value(issue.field);
        if (!row) {
            rest << issue.message;
            continue;
        }
        row->setProblem(issue.message);
        if (!first)
            first = row->editor();
    }
    if (error.issues.empty())
        rest << error.message;
    m_problem->setText(rest.isEmpty() ? QString() : QString(QStringLiteral("! ") + rest.join(u'\n')));
    m_problem->setAccessibleName(m_problem->text());
    m_problem->setVisible(!rest.isEmpty());
    QAccessibleEvent spoken(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void PaneForm::clearProblems()
{
    for (FieldRow *row : std::as_const(m_fields))
        row->setProblem(QString());
    m_problem->clear();
    m_problem->hide();
}

} // namespace benchbook
