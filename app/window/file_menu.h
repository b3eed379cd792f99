// FileMenu: what is done with whole studio files.
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace benchbook {

class LanguageSwitch;

class FileMenu final : public QObject
{
    Q_OBJECT

public:
    FileMenu(QMenu *menu, const LanguageSwitch &language);

    QAction *newStudio, *open, *openSample, *importOrders, *pastImports, *backUp, *restore, *showLog;

private:
    void retranslate();
};

} // namespace benchbook
