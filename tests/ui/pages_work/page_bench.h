// PageBench: a real studio file with a small workshop, and a page of it on the (offscreen) screen.
#pragma once

#include "tests/core/stock/workshop_fixture.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/page.h"

#include <QSignalSpy>

#include <memory>

namespace benchbook::testing {

/// Type into widgets by their names, as a person does with the keyboard.
class PageBench
{
public:
    PageBench();
    ~PageBench();

    TestStudio studio;
    Workshop workshop;
    ScriptedDialogs dialogs;
    Theme theme;
    LanguageSwitch language;
    RecordKinds kinds;
    std::unique_ptr<Session> session;
    JobRunner jobs;

    /// Enters a supplier: Riverside Tannery, S-0001.
    Id<Supplier> tannery();

    /// Closes the file and opens it again, with a new session.
    void reopen();

    /// Shows a page of the size a small notebook gives it.
    void show(Page *page);
    /// Lets workers answer and what was closed go away.
    static void settle();
    /// Waits until every job has ended and was heard.
    void waitForJobs();

    static QWidget *find(QWidget *within, const QString &name);
    /// Presses a button that must be there and can be pressed.
    static void press(QWidget *within, const QString &name);
    /// Replaces the text of a field.
    static void type(QWidget *within, const QString &name, const QString &text);
    static void choose(QWidget *within, const QString &name, const QString &text);
    static QString textOf(QWidget *within, const QString &name);
    /// What FieldRow says below an editor.
    static QString problemOf(QWidget *within, const QString &name);
    /// Escape in the form that is open.
    static void leaveForm(QWidget *within);
    /// All words of the labels and buttons one can see.
    static QString words(QWidget *within);
    /// Widgets that can take the focus but have no accessible name.
    static QStringList nameless(QWidget *within);

    std::unique_ptr<Page> page;
};

} // namespace benchbook::testing
