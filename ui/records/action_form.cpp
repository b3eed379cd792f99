#include "ui/records/action_form.h"

#include <QComboBox>

namespace benchbook {

ActionForm::ActionForm(const QString &name, Text title, Text verb, Act act, QWidget *parent)
    : PaneForm(name, parent), m_title(std::move(title)), m_verb(std::move(verb)), m_act(std::move(act))
{
    connect(this, &PaneForm::closed, this, &QWidget::hide);
    ActionForm::retranslate();
    hide();
}

FieldRow *ActionForm::addField(const QString &key, QWidget *editor, Text label, Text hint)
{
    editor->setObjectName(QString(objectName() + u'.' + key));
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    FieldRow *row = PaneForm::addField(key, editor);
    m_parts.push_back({row, std::move(label), std::move(hint)});
    retranslate();
    return row;
}

void ActionForm::open()
{
    clearProblems();
    show();
    takeAsFilled();
    focusFirst();
}

void ActionForm::close() { Q_EMIT closed(); }

void ActionForm::setPermanent()
{
    m_permanent = true;
    disconnect(this, &PaneForm::closed, this, &QWidget::hide);
    setLeavable(false);
    retranslate();
    show();
}

Result<std::optional<qint64>> ActionForm::act()
{
    BENCHBOOK_TRY(m_act());
    return std::optional<qint64>();
}

void ActionForm::retranslate()
{
    setTexts(m_permanent ? QString() : m_title(), m_verb());
    setAccessibleName(m_title());
    for (const Part &part : m_parts) {
        part.row->setLabel(part.label());
        if (part.hint)
            part.row->setHint(part.hint());
    }
}

} // namespace benchbook
