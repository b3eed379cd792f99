#include "ui/records/action_form.h"

#include "core/base/result.h"
#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/label.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

ActionForm::ActionForm(const QString &name, Text title, Text verb, QWidget *parent)
    : QWidget(parent), m_title(std::move(title)), m_verb(std::move(verb)), m_column(new QVBoxLayout(this)),
      m_heading(new Label({}, Label::Size::Body)), m_problem(new Label({}, Label::Size::Small, Tone::Danger)),
      m_do(new PrimaryButton(name + u".do"_s)), m_leave(new FlatButton(name + u".leave"_s))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 4, 0, 8);
    m_column->setSpacing(8);
    m_heading->setBold(true);
    m_column->addWidget(m_heading);
    m_problem->setObjectName(QString(name + u".problem"_s));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_do);
    buttons->addWidget(m_leave);
    buttons->addStretch();
    m_column->addLayout(buttons);
    connect(m_do, &QPushButton::clicked, this, &ActionForm::submitted);
    connect(m_leave, &QPushButton::clicked, this, &ActionForm::close);
    retranslate();
    hide();
}

FieldRow *ActionForm::addField(const QString &key, QWidget *editor, Text label, Text hint)
{
    editor->setObjectName(QString(objectName() + u'.' + key));
    auto *row = new FieldRow(label(), editor);
    if (hint)
        row->setHint(hint());
    // Before the problem and the buttons, which are the last two.
    m_column->insertWidget(m_column->count() - 2, row);
    m_parts.push_back({key, row, std::move(label), std::move(hint)});
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    return row;
}

void ActionForm::open()
{
    clearProblems();
    show();
    if (!m_parts.empty())
        m_parts.front().row->editor()->setFocus(Qt::OtherFocusReason);
}

void ActionForm::close()
{
    hide();
    Q_EMIT closed();
}

void ActionForm::setPermanent()
{
    m_heading->hide();
    m_leave->hide();
    show();
}

void ActionForm::showError(const Error &error)
{
    clearProblems();
    QStringList rest;
    for (const Issue &issue : error.issues) {
        const auto place = std::find_if(m_parts.begin(), m_parts.end(),
                                        [&](const Part &part) { return part.key == issue.field; });
        if (place == m_parts.end())
            rest << issue.message;
        else
            place->row->setProblem(issue.message);
    }
    if (error.issues.empty())
        rest << error.message;
    m_problem->setText(rest.isEmpty() ? QString() : QString(u"! "_s + rest.join(u'\n')));
    m_problem->setVisible(!rest.isEmpty());
    QAccessibleEvent spoken(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void ActionForm::clearProblems()
{
    for (const Part &part : m_parts)
        part.row->setProblem({});
    m_problem->hide();
}

void ActionForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        m_do->click();
    else if (event->key() == Qt::Key_Escape && m_leave->isVisible())
        close();
    else
        QWidget::keyPressEvent(event);
}

void ActionForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ActionForm::retranslate()
{
    m_heading->setText(m_title());
    m_do->setText(m_verb());
    m_leave->setText(tr("Leave it"));
    for (const Part &part : m_parts) {
        part.row->setLabel(part.label());
        if (part.hint)
            part.row->setHint(part.hint());
    }
}

} // namespace benchbook
