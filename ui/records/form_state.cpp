#include "ui/records/form_state.h"

#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace benchbook {

namespace {

constexpr const char *shownElsewhere = "shownElsewhere";

/// The editor of a cell lives in the viewport of its table and goes with it.
bool isCellEditor(const QWidget &edit)
{
    const QWidget *viewport = edit.parentWidget();
    return viewport && qobject_cast<const QAbstractItemView *>(viewport->parentWidget());
}

QVariantList linesOf(const EditTableModel &model)
{
    QVariantList lines;
    for (const EditLine &line : model.lines())
        lines << QVariant(QVariantList{line.id, line.texts});
    return lines;
}

void restoreLines(EditTableModel &model, const QVariantList &lines)
{
    std::vector<EditLine> restored;
    for (const QVariant &line : lines)
        restored.push_back({line.toList().value(1).toStringList(), line.toList().value(0).toLongLong()});
    model.setLines(std::move(restored));
}

QVariantList ticksOf(const QListWidget &list)
{
    QVariantList ticks;
    for (int row = 0; row < list.count(); ++row)
        ticks << int(list.item(row)->checkState());
    return ticks;
}

void restoreTicks(QListWidget &list, const QVariantList &ticks)
{
    for (int row = 0; row < list.count() && row < ticks.size(); ++row)
        list.item(row)->setCheckState(Qt::CheckState(ticks[row].toInt()));
}

/// What a person can change in one widget; invalid where that is nothing.
QVariant valueOf(const QWidget &widget)
{
    if (widget.property(shownElsewhere).toBool())
        return {};
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return text->toPlainText();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return isCellEditor(*edit) ? QVariant() : QVariant(edit->text());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return box->currentIndex();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->isCheckable() ? QVariant(button->isChecked()) : QVariant();
    if (const auto *table = qobject_cast<const EditTable *>(&widget))
        return linesOf(*table->model());
    if (const auto *list = qobject_cast<const QListWidget *>(&widget))
        return ticksOf(*list);
    return {};
}

void putBack(QWidget &widget, const QVariant &value)
{
    if (auto *edit = qobject_cast<QLineEdit *>(&widget))
        edit->setText(value.toString());
    else if (auto *text = qobject_cast<QPlainTextEdit *>(&widget))
        text->setPlainText(value.toString());
    else if (auto *box = qobject_cast<QComboBox *>(&widget))
        box->setCurrentIndex(value.toInt());
    else if (auto *button = qobject_cast<QAbstractButton *>(&widget))
        button->setChecked(value.toBool());
    else if (auto *table = qobject_cast<EditTable *>(&widget))
        restoreLines(*table->model(), value.toList());
    else if (auto *list = qobject_cast<QListWidget *>(&widget))
        restoreTicks(*list, value.toList());
}

} // namespace

void markShownElsewhere(QWidget &editor) { editor.setProperty(shownElsewhere, true); }

FormState FormState::of(const QWidget &form)
{
    FormState state;
    for (const QWidget *widget : form.findChildren<QWidget *>()) {
        if (const QVariant value = valueOf(*widget); value.isValid())
            state.m_values << value;
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (edit && isCellEditor(*edit) && edit->isVisible() && edit->isModified())
            state.m_values << edit->text();
    }
    return state;
}

void FormState::restore(QWidget &form) const
{
    qsizetype next = 0;
    for (QWidget *widget : form.findChildren<QWidget *>()) {
        if (valueOf(*widget).isValid() && next < m_values.size())
            putBack(*widget, m_values[next++]);
    }
}

} // namespace benchbook
