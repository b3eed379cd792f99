#include "ui/records/pane_form.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/top_layout.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

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
    connect(m_leave, &QPushButton::clicked, this, [this] { leave(); });
}

void PaneForm::submit()
{
    clearProblems();
    const auto result = act();
    if (result.ok())
        Q_EMIT done(*result);
    else
        showError(result.error());
}

void PaneForm::focusFirst()
{
    // The buttons were made before the fields; the keyboard reaches them last.
    std::vector<QWidget *> fields;
    for (QWidget *next = nextInFocusChain(); next && next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next != m_submit && next != m_leave && (next->focusPolicy() & Qt::TabFocus) &&
            next->isEnabled())
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

FieldRow *PaneForm::addField(const QString &key, QWidget *editor)
{
    auto *row = new FieldRow(QString(), editor);
    m_fields.insert(key, row);
    m_rows->addWidget(row);
    return row;
}

void PaneForm::addFields(const std::vector<std::pair<QString, QWidget *>> &fields)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    for (const auto &[key, editor] : fields) {
        auto *row = new FieldRow(QString(), editor);
        m_fields.insert(key, row);
        // Not an alignment: an aligned widget is not asked how high its words become when they are wrapped, and a
        // long problem would be cut.
        auto *cell = new TopLayout;
        cell->addWidget(row);
        line->addLayout(cell, 1);
    }
    m_rows->addLayout(line);
}

void PaneForm::addWidget(QWidget *widget) { m_rows->addWidget(widget); }

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
            leave();
        else
            submit();
        return;
    case Qt::Key_Escape:
        if (m_leave->isHidden())
            break;
        leave();
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
