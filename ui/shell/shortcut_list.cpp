#include "ui/shell/shortcut_list.h"

#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/table_view.h"

#include <QAction>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

ShortcutList::ShortcutList(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutList"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        model->appendRow({new QStandardItem(withoutMnemonic(action->text())),
                          new QStandardItem(action->shortcut().toString(QKeySequence::NativeText))});
    }
    auto *table = new TableView(u"shortcutTable"_s);
    table->setAccessibleName(windowTitle());
    table->setModel(model);
    constexpr int longestKeys = 18; // "Ctrl+Shift+PgDown"
    table->setColumns({ColumnRoom(16), ColumnRoom(longestKeys)});
    table->setStretchColumn(0);
    auto *close = new PrimaryButton(u"shortcutClose"_s, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace benchbook
