#pragma once

#include "ui/kit/dialogs.h"
#include "ui/kit/theme.h"
#include "ui/shell/language_switch.h"

#include <QObject>

#include <memory>

namespace benchbook {
class MainWindow;
}

class TestShell : public QObject
{
    Q_OBJECT

public:
    TestShell();
    ~TestShell() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void pagesAreMadeWhenOpened();
    void everyFocusableWidgetHasAName();
    void paletteWorksByKeyboard();
    void fuzzyKnowsInitials_data();
    void fuzzyKnowsInitials();
    void languageChangesAtRunTime();
    void countsReadWellInBothLanguages();
    void sidebarCollapsesInANarrowWindow();
    void undoSaysItsSentence();
    void searchNarrowsThePage();
    void choicesAreKept();
    void closingAsksForWhatIsNotInTheBook();
    void shortcutsAreReadWhole();
    void jobsShowLateAndStop();
    void firstRunByKeyboard();
    void firstRunKnowsTheTimeZone();
    void nothingIsCutOff();
    void gallery();

private:
    void savePicture(const QString &name);

    std::unique_ptr<benchbook::Theme> m_theme;
    std::unique_ptr<benchbook::LanguageSwitch> m_language;
    benchbook::ScriptedDialogs m_dialogs;
    std::unique_ptr<benchbook::MainWindow> m_window;
};
