// TogetherBench: three studios that know each other, and the page "Together" of one of them on the (offscreen) screen.
#pragma once

#include "tests/core/together/circle_fixture.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/language_switch.h"
#include "ui/together/together_page.h"

#include <memory>

namespace benchbook {
class TableView;
}

namespace benchbook::testing {

class TogetherBench
{
public:
    TogetherBench();
    ~TogetherBench();

    ThreeStudios three;
    ScriptedDialogs dialogs;
    Theme theme;
    LanguageSwitch language;
    RecordKinds kinds;
    JobRunner jobs;
    QStringList said; ///< at the foot; "↶ " before what can be undone
    std::unique_ptr<Session> session;
    std::unique_ptr<TogetherPage> page;

    /// The page as this studio sees it.
    TogetherPage *open(PostStudio &studio);
    void settle();
    void pressed(const QString &name);
    bool offers(const QString &name);
    void typed(const QString &name, const QString &text);
    /// Reads the letter over and puts it into the box.
    void written(const QString &form);
    TableView *table(const QString &name);
    void chooseRow(const QString &name, int row);
    /// The first row of the table with this text in some cell.
    void chooseText(const QString &name, const QString &text);
    QString cell(const QString &name, int row, int column);
    /// Types into a cell of a table of the form.
    void typeCell(const QString &table, int row, int column, const QString &text);
    QString words();
    /// What waits in the box of the studio that is shown.
    qint64 waiting();
    void look(const QString &name);

    /// A call of Anna's for 50 dm² at least that everybody knows.
    void called();
    /// All three pledged 20, 30 and 60; it was ordered and arrived, and everybody knows it.
    void arrived();
    /// Divided by Anna into 19, 30 and 58; a cent is shifted before it is signed where `shifted` says so.
    void divided(bool shifted = false);
    /// A rule of Anna's about stitching that everybody knows.
    void ruled();

private:
    PostStudio *m_shown = nullptr;
};

} // namespace benchbook::testing
