// A small leather studio on a real file, and the window with the pages of its records.
#pragma once

#include "tests/support/test_studio.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/main_window.h"

#include <memory>

namespace benchbook::testing {

const RecordKinds &recordKinds();

/// People, shelves, hides, thread, a wallet with its recipe, customers and their orders.
void fillSmallStudio(Studio &studio);

/// The main window over a studio file. Undo works as in the program.
class RecordWindow
{
public:
    explicit RecordWindow(bool filled);
    ~RecordWindow();

    Studio &studio() { return m_studio.studio(); }
    TestStudio &file() { return m_studio; }
    MainWindow &window() { return *m_window; }
    ScriptedDialogs &dialogs() { return m_dialogs; }
    Session &session() { return *m_session; }
    JobRunner &jobs() { return m_jobs; }
    Theme &theme() { return m_theme; }
    LanguageSwitch &language() { return m_language; }

    /// The widget of that name; the test ends when there is none.
    template <class T> T *find(const QString &name)
    {
        T *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    /// Types into a field and leaves it with Enter.
    void type(const QString &name, const QString &text);
    void click(const QString &name);
    /// Until every job has ended and was heard.
    void waitForJobs();
    void waitForList(const QString &table, int rows);

private:
    TestStudio m_studio;
    ScriptedDialogs m_dialogs;
    Theme m_theme;
    LanguageSwitch m_language;
    std::unique_ptr<Session> m_session;
    JobRunner m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace benchbook::testing
