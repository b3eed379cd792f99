#include "tests/journeys/journey_first_day.h"

#include "app/window/start_window.h"
#include "core/people/people_kinds.h"
#include "tests/support/program.h"
#include "tests/support/test_studio.h"

#include <QAction>

using namespace benchbook;
using namespace Qt::StringLiterals;

void JourneyFirstDay::opensAStudioLooksRoundAndComesBack()
{
    testing::Program program;
    program.start();
    program.choose(u"firstRunLanguage"_s, u"简体中文"_s);
    QCOMPARE(QLocale().language(), QLocale::Chinese);

    // The questions are answered with the keyboard alone.
    program.type(u"firstRunName"_s, u"青山皮具"_s);
    program.key(Qt::Key_Return);
    program.key(Qt::Key_Return);
    program.find(u"start.1"_s)->setFocus();
    program.key(Qt::Key_Space);
    program.key(Qt::Key_Return);
    QVERIFY(program.waitForPage(u"today"_s));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    QTRY_VERIFY(program.find(u"firstSteps"_s)->isVisible());
    QVERIFY(program.window().windowTitle().contains(u"青山皮具"_s));

    // Something is done, the language changes, and it is taken back.
    QVERIFY(addRecord(program.studio(), personKind(), Draft{{u"name"_s, Value(u"小梅"_s)}}, std::nullopt).ok());
    program.language.choose(LanguageSwitch::Choice::English);
    program.settle();
    auto *undo = program.window().findChild<QAction *>(u"action.undo"_s);
    QVERIFY2(undo->text().contains(u"小梅"_s), qPrintable(undo->text()));
    QVERIFY(undo->text().startsWith(u"&Undo"_s));
    program.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!undo->text().contains(u"小梅"_s));

    // Tomorrow everything stands where it stood.
    program.key(Qt::Key_3, Qt::ControlModifier);
    const QString page = program.window().currentPage()->id();
    QVERIFY(page != u"today"_s);
    program.window().resize(1180, 720);
    program.quit();
    program.start();
    QCOMPARE(program.window().currentPage()->id(), page);
    QCOMPARE(program.window().size(), QSize(1180, 720));
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(testing::violationsOf(program.studio(), true), QString());
}
