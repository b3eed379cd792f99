#include "tests/ui/pages_app/gallery_app.h"

#include "app/window/start_window.h"
#include "tests/support/program.h"
#include "ui/kit/table_view.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QSettings>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

void savePicture(QWidget *widget, const QString &name)
{
    QVERIFY(QDir().mkpath(QStringLiteral(BENCHBOOK_GALLERY)));
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    const QString path = QString(QStringLiteral(BENCHBOOK_GALLERY) + u'/' + name + u"-x"_s + scale + u".png"_s);
    QVERIFY2(widget->grab().save(path), qPrintable(path));
}

QString suffixOf(bool chinese, bool dark)
{
    return QString((chinese ? u"-zh"_s : u"-en"_s) + (dark ? u"-dark"_s : u"-light"_s));
}

} // namespace

void GalleryApp::firstRun()
{
    for (const bool chinese : {true, false}) {
        for (const bool dark : {false, true}) {
            testing::Program program;
            program.start();
            program.choose(u"firstRunLanguage"_s, chinese ? u"简体中文"_s : u"English"_s);
            program.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            program.settle();
            savePicture(program.face(), QString(u"first-run-1"_s + suffixOf(chinese, dark)));
            program.type(u"firstRunName"_s, chinese ? u"青山皮具"_s : u"Riverbank Leather"_s);
            program.press(u"firstRunNext"_s);
            savePicture(program.face(), QString(u"first-run-2"_s + suffixOf(chinese, dark)));
            program.press(u"firstRunNext"_s);
            savePicture(program.face(), QString(u"first-run-3"_s + suffixOf(chinese, dark)));
        }
    }
}

void GalleryApp::newStudio()
{
    for (const bool chinese : {true, false}) {
        testing::Program program;
        QSettings().setValue(u"view/theme"_s, int(Theme::Mode::Light));
        program.start();
        program.choose(u"firstRunLanguage"_s, chinese ? u"简体中文"_s : u"English"_s);
        program.type(u"firstRunName"_s, chinese ? u"青山皮具"_s : u"Riverbank Leather"_s);
        program.press(u"firstRunNext"_s);
        program.press(u"firstRunNext"_s);
        program.press(u"start.1"_s);
        program.press(u"firstRunNext"_s);
        QVERIFY(program.waitForPage(u"today"_s));
        program.settle(400);
        savePicture(program.face(), QString(u"new-studio"_s + suffixOf(chinese, false)));
        program.window().openPage(u"prices"_s);
        program.settle(300);
        savePicture(program.face(), QString(u"prices-empty"_s + suffixOf(chinese, false)));
    }
}

void GalleryApp::sample_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("zh light") << true << false;
    QTest::newRow("zh dark") << true << true;
    QTest::newRow("en light") << false << false;
    QTest::newRow("en dark") << false << true;
}

void GalleryApp::sample()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, dark);
    testing::Program program;
    program.language.choose(chinese ? LanguageSwitch::Choice::Chinese : LanguageSwitch::Choice::English);
    QSettings().setValue(u"view/language"_s, int(program.language.choice()));
    program.start(program.sample(!chinese));
    program.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    program.window().resize(1366, 768);
    for (const QString &page : {u"today"_s, u"orders"_s, u"workorders"_s, u"products"_s, u"materials"_s,
                                u"customers"_s, u"prices"_s, u"reports"_s, u"settings"_s}) {
        if (!program.window().openPage(page))
            continue;
        program.settle(900);
        savePicture(program.face(), QString(page + suffixOf(chinese, dark)));
    }
    program.window().openPage(u"today"_s);
    program.window().openPalette(u"wo-000"_s);
    program.settle(400);
    savePicture(program.face(), QString(u"palette"_s + suffixOf(chinese, dark)));
}
