#include "ui/kit/field_row.h"

#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

FieldRow::FieldRow(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent),
      m_label(new Label(label, Label::Size::Small, Tone::Muted)),
      m_editor(editor),
      m_message(new Label(QString(), Label::Size::Small, Tone::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(editor);
    column->addWidget(m_message);
    m_label->setBuddy(editor);
    m_message->setWordWrap(true);
    m_message->hide();
    setLabel(label);
    if (auto *edit = qobject_cast<ValueEdit *>(editor)) {
        connect(edit, &ValueEdit::problemChanged, this, [this](const QString &message) {
            m_problem = message;
            showMessage();
        });
        return;
    }
    forgetProblemWhenChanged(editor);
    for (QWidget *part : editor->findChildren<QWidget *>())
        forgetProblemWhenChanged(part);
}

void FieldRow::forgetProblemWhenChanged(QWidget *editor)
{
    const auto forget = [this] {
        if (!m_problem.isEmpty())
            setProblem(QString());
    };
    if (auto *edit = qobject_cast<QLineEdit *>(editor))
        connect(edit, &QLineEdit::textChanged, this, forget);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        connect(box, &QComboBox::currentIndexChanged, this, forget);
    else if (auto *button = qobject_cast<QAbstractButton *>(editor))
        connect(button, &QAbstractButton::toggled, this, forget);
    else if (auto *list = qobject_cast<QListWidget *>(editor))
        connect(list, &QListWidget::itemChanged, this, forget);
    else if (auto *area = qobject_cast<QPlainTextEdit *>(editor))
        connect(area, &QPlainTextEdit::textChanged, this, forget);
}

void FieldRow::setLabel(const QString &label)
{
    m_label->setText(label);
    // A check box says its own name.
    m_label->setVisible(!label.isEmpty());
    QString spoken = label;
    m_editor->setAccessibleName(spoken.remove(u'&'));
}

void FieldRow::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void FieldRow::setProblem(const QString &message)
{
    if (auto *edit = qobject_cast<ValueEdit *>(m_editor)) {
        edit->setProblem(message);
        return;
    }
    m_problem = message;
    m_editor->setProperty("invalid", !message.isEmpty());
    m_editor->update();
    showMessage();
}

void FieldRow::showMessage()
{
    const bool wrong = !m_problem.isEmpty();
    m_message->setTone(wrong ? Tone::Danger : Tone::Muted);
    m_message->setText(wrong ? QString(u"! "_s + m_problem) : m_hint);
    m_message->setVisible(!m_message->text().isEmpty());
}

} // namespace benchbook
