// ShortcutList: every key of the program on one sheet.
#pragma once

#include <QDialog>

class QAction;

namespace benchbook {

class ShortcutList : public QDialog
{
    Q_OBJECT

public:
    ShortcutList(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace benchbook
