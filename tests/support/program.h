// Program: the whole program on the (offscreen) screen, driven by names and keys as a person would.
#pragma once

#include "app/window/application.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>
#include <QTest>

namespace benchbook::testing {

/// Its own folder, clock and settings; dialogs answer from a script. start() and quit() as often as wanted.
class Program
{
public:
    Program();
    ~Program();

    ManualClock clock;
    Random random;
    ScriptedDialogs dialogs;
    Theme theme;
    LanguageSwitch language;
    RecordKinds kinds;

    void start(const QString &file = {});
    /// Closes every window, as a person does at night.
    void quit();
    Application &application() const { return *m_application; }
    MainWindow &window() const { return m_application->studio()->window(); }
    Studio &studio() const { return m_application->studio()->studio(); }
    /// The window one sees now: the studio's, or the one that asks how to begin.
    QWidget *face() const;
    QString folder() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// A sample studio of some months up to the middle of one, made once a process and copied; the clock is put
    /// to its last day.
    QString sample(bool english = false);

    /// Lets workers answer and timers fire.
    static void settle(int milliseconds = 60);
    QWidget *find(const QString &name) const;
    template <class T> T *findAs(const QString &name) const { return qobject_cast<T *>(find(name)); }
    /// Presses a button (or triggers an action) that must be there and can be pressed.
    void press(const QString &name) const;
    void type(const QString &name, const QString &text) const;
    void choose(const QString &name, const QString &text) const;
    /// A key, sent to whoever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void keys(const QString &text) const;
    QString textOf(const QString &name) const;
    /// All words of the labels and buttons one can see.
    QString words(const QWidget *within = nullptr) const;
    /// Widgets that can take the focus but have no accessible name.
    QStringList nameless() const;
    bool waitForPage(const QString &id) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

/// Runs the suites with settings that never touch those of the person who runs them.
int runSuites(int argc, char **argv, const QString &name, const std::vector<std::function<QObject *()>> &suites);

} // namespace benchbook::testing
