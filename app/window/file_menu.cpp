#include "app/window/file_menu.h"

#include "ui/shell/language_switch.h"

#include <QAction>
#include <QMenu>

namespace benchbook {

using namespace Qt::StringLiterals;

FileMenu::FileMenu(QMenu *menu, const LanguageSwitch &language) : QObject(menu)
{
    // The window has put "Quit" there already; everything else stands above it.
    QAction *before = menu->actions().value(0);
    const auto add = [&](const QString &name, const QKeySequence &keys = {}) {
        auto *action = new QAction(menu);
        action->setObjectName(name);
        action->setShortcut(keys);
        menu->insertAction(before, action);
        return action;
    };
    newStudio = add(u"action.newStudio"_s, QKeySequence(u"Ctrl+Shift+N"_s));
    open = add(u"action.openStudio"_s, QKeySequence::Open);
    openSample = add(u"action.openSample"_s);
    menu->insertSeparator(before);
    importOrders = add(u"action.importOrders"_s, QKeySequence(u"Ctrl+I"_s));
    pastImports = add(u"action.pastImports"_s);
    menu->insertSeparator(before);
    backUp = add(u"action.backUp"_s, QKeySequence(u"Ctrl+B"_s));
    restore = add(u"action.restore"_s);
    showLog = add(u"action.showLog"_s);
    connect(&language, &LanguageSwitch::changed, this, &FileMenu::retranslate);
    retranslate();
}

void FileMenu::retranslate()
{
    newStudio->setText(tr("&New studio…"));
    open->setText(tr("&Open a studio…"));
    openSample->setText(tr("Open the &sample studio"));
    importOrders->setText(tr("&Import orders…"));
    pastImports->setText(tr("&Past imports…"));
    backUp->setText(tr("&Back up now"));
    restore->setText(tr("&Restore a backup…"));
    showLog->setText(tr("Show the &log file"));
}

} // namespace benchbook
