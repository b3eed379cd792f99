#include "tests/ui/kit/test_shell.h"

#include "tests/ui/kit/demo_pages.h"
#include "ui/kit/label.h"
#include "ui/kit/unsaved_work.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_run.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/job_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sidebar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

TestShell::TestShell() = default;
TestShell::~TestShell() = default;

void TestShell::init()
{
    QSettings().clear();
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMode(Theme::Mode::Light);
    m_language = std::make_unique<LanguageSwitch>();
    m_language->choose(LanguageSwitch::Choice::English);
    QSettings().setValue(u"view/language"_s, int(LanguageSwitch::Choice::English));
    QSettings().setValue(u"view/theme"_s, int(Theme::Mode::Light));
    m_window = std::make_unique<MainWindow>(*m_theme, *m_language, m_dialogs, demoEntries());
    m_window->setStudioName(u"Riverbank Studio"_s);
    m_window->setBackupLine(u"Last backup today 09:12"_s);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShell::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_theme.reset();
    m_dialogs = {};
}

void TestShell::pagesAreMadeWhenOpened()
{
    QCOMPARE(m_window->currentPage()->id(), u"today"_s);
    QVERIFY(!m_window->findChild<Page *>(u"workorders"_s));
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage()->id(), u"workorders"_s);
    QVERIFY(!m_window->openPage(u"nowhere"_s));
    QCOMPARE(m_window->currentPage()->id(), u"workorders"_s);
}

void TestShell::everyFocusableWidgetHasAName()
{
    QStringList nameless;
    const auto look = [&nameless](const QWidget *top) {
        for (QWidget *widget : top->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            // Selectable text is its own name; everything else is also found by its objectName.
            const bool text = qobject_cast<QLabel *>(widget) != nullptr;
            if (!face || face->text(QAccessible::Name).isEmpty() || (!text && widget->objectName().isEmpty()))
                nameless << QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName() + u" in "_s +
                                    QString::fromLatin1(widget->parent()->metaObject()->className()));
        }
    };
    for (const QString &page : {u"today"_s, u"workorders"_s}) {
        m_window->openPage(page);
        m_window->openPalette();
        m_window->showToast(u"Done"_s, true);
        look(m_window.get());
    }
    FirstRun run(*m_language);
    run.show();
    look(&run);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestShell::paletteWorksByKeyboard()
{
    auto *palette = m_window->findChild<CommandPalette *>(u"commandPalette"_s);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->isVisible());
    auto *edit = palette->findChild<QLineEdit *>(u"paletteEdit"_s);
    auto *list = palette->findChild<QListView *>(u"paletteList"_s);
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(list->model()->rowCount() > 10);
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClicks(edit, u"wo"_s);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Work orders"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->currentPage()->id(), u"workorders"_s);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestShell::fuzzyKnowsInitials_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("beginning") << u"wor"_s << u"Work orders"_s << true;
    QTest::newRow("initials") << u"wo"_s << u"Work orders"_s << true;
    QTest::newRow("pinyin") << u"gd"_s << u"工单"_s << true;
    QTest::newRow("pinyin, longer") << u"djyyc"_s << u"定价与预测"_s << true;
    QTest::newRow("han") << u"预测"_s << u"定价与预测"_s << true;
    QTest::newRow("in order") << u"wkrs"_s << u"Work orders"_s << true;
    QTest::newRow("code") << u"0121"_s << u"WO-0121"_s << true;
    QTest::newRow("not") << u"xyz"_s << u"Work orders"_s << false;
}

void TestShell::fuzzyKnowsInitials()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QFETCH(const bool, fits);
    QCOMPARE(fuzzyScore(typed, text).has_value(), fits);
    QVERIFY(fuzzyScore(u"gd"_s, u"工单"_s) > fuzzyScore(u"gd"_s, u"good lot"_s).value_or(0));
}

void TestShell::languageChangesAtRunTime()
{
    auto *bench = m_window->findChild<QAbstractButton *>(u"benchButton"_s);
    auto *sales = m_window->findChild<QAbstractButton *>(u"nav.orders"_s);
    QVERIFY(bench->text().startsWith(u"Bench mode"_s));
    m_language->choose(LanguageSwitch::Choice::Chinese);
    QTRY_VERIFY(bench->text().startsWith(u"工作台模式"_s));
    QCOMPARE(sales->text(), u"订单"_s);
    QVERIFY(m_window->menuBar()->actions().first()->text().startsWith(u"文件"_s));
    m_language->choose(LanguageSwitch::Choice::English);
    QTRY_VERIFY(bench->text().startsWith(u"Bench mode"_s));
}

void TestShell::countsReadWellInBothLanguages()
{
    const auto pieces = [](int count) {
        return QCoreApplication::translate("WorkOrder", "%n piece(s)", nullptr, count);
    };
    QCOMPARE(pieces(1), u"1 piece"_s);
    QCOMPARE(pieces(3), u"3 pieces"_s);
    m_language->choose(LanguageSwitch::Choice::Chinese);
    QCOMPARE(pieces(3), u"3 件"_s);
    m_language->choose(LanguageSwitch::Choice::English);
}

void TestShell::sidebarCollapsesInANarrowWindow()
{
    auto *sidebar = m_window->findChild<Sidebar *>(u"sidebar"_s);
    QCOMPARE(sidebar->width(), Sidebar::wideWidth);
    m_window->resize(1000, 700);
    QTRY_COMPARE(sidebar->width(), Sidebar::narrowWidth);
    QCOMPARE(sidebar->findChild<QAbstractButton *>(u"nav.orders"_s)->toolTip(), u"Orders"_s);
    m_window->resize(1200, 700);
    QTRY_COMPARE(sidebar->width(), Sidebar::wideWidth);
}

void TestShell::undoSaysItsSentence()
{
    auto *undo = m_window->findChild<QAction *>(u"action.undo"_s);
    QVERIFY(!undo->isEnabled());
    m_window->setUndoSentence(u"change pieces 24→30"_s, {});
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().contains(u"change pieces 24→30"_s));
    QSignalSpy wanted(m_window.get(), &MainWindow::undoRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
}

void TestShell::searchNarrowsThePage()
{
    m_window->openPage(u"workorders"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = m_window->findChild<QLineEdit *>(u"pageSearch"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"mug"_s);
    QTest::qWait(200);
    m_window->openPage(u"today"_s);
    QVERIFY2(search->text().isEmpty(), "another page starts without the filter of the last one");
}

void TestShell::choicesAreKept()
{
    m_theme->setMode(Theme::Mode::Dark);
    m_theme->setDensity(Theme::Density::Compact);
    m_window->openPage(u"workorders"_s);
    m_window->close();
    m_window.reset();
    m_theme->setMode(Theme::Mode::Light);
    QSettings().setValue(u"view/theme"_s, int(Theme::Mode::Dark));
    // A program that starts knows nothing of the last choice.
    m_language->choose(LanguageSwitch::Choice::Chinese);
    QSettings().setValue(u"view/language"_s, int(LanguageSwitch::Choice::English));
    m_window = std::make_unique<MainWindow>(*m_theme, *m_language, m_dialogs, demoEntries());
    QVERIFY(m_theme->isDark());
    QCOMPARE(m_language->choice(), LanguageSwitch::Choice::English);
    QCOMPARE(QSettings().value(u"view/language"_s).toInt(), int(LanguageSwitch::Choice::English));
    QCOMPARE(m_theme->density(), Theme::Density::Compact);
    QCOMPARE(m_window->currentPage()->id(), u"workorders"_s);
}

namespace {

class TypedPage final : public QLineEdit, public UnsavedWork
{
public:
    QString unsavedName() const override { return text(); }
};

} // namespace

void TestShell::closingAsksForWhatIsNotInTheBook()
{
    auto *typed = new TypedPage;
    m_window->setCentralWidget(typed);
    typed->setText(u"Log work on WO-0001"_s);
    m_dialogs.answers = {false, true};
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY2(m_dialogs.shown.join(u'\n').contains(u"is not in the book yet"_s),
             qPrintable(m_dialogs.shown.join(u'\n')));
    QVERIFY(m_window->close());
    m_window->show();
    typed->clear();
    m_dialogs.shown.clear();
    QVERIFY(m_window->close());
    QCOMPARE(m_dialogs.shown, QStringList());
}

void TestShell::shortcutsAreReadWhole()
{
    m_window->findChild<QAction *>(u"action.shortcuts"_s)->trigger();
    const auto *table = m_window->findChild<QTableView *>(u"shortcutTable"_s);
    QTRY_VERIFY(table && table->isVisible());
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString keys = table->model()->index(row, 1).data().toString();
        QVERIFY2(table->columnWidth(1) >= table->fontMetrics().horizontalAdvance(keys) + 24, qPrintable(keys));
    }
    // A name too long for the sidebar is said whole by its tool tip.
    m_window->setStudioName(u"The leather workshop at the end of the long road"_s);
    const auto *name = m_window->findChild<QLabel *>(u"sidebarStudio"_s);
    QVERIFY(name);
    QTRY_COMPARE(name->toolTip(), name->text());
}

void TestShell::jobsShowLateAndStop()
{
    JobPanel *jobs = m_window->jobs();
    const CancelToken token;
    const JobPanel::JobId job = jobs->begin(u"Import orders"_s, token);
    QVERIFY(jobs->isBusy() && !jobs->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(jobs->isVisible(), 1000);
    QTest::mouseClick(jobs->findChild<QAbstractButton *>(u"jobStop"_s), Qt::LeftButton);
    QVERIFY(token.isCancelled());
    jobs->end(job);
    QVERIFY(!jobs->isBusy() && !jobs->isVisible());
}

void TestShell::firstRunByKeyboard()
{
    FirstRun run(*m_language);
    run.resize(1366, 768);
    run.show();
    run.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&run));
    QSignalSpy finished(&run, &FirstRun::finished);
    auto *name = run.findChild<QLineEdit *>(u"firstRunName"_s);
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY2(run.step() == 0, "a studio without a name does not go on");
    name->setText(u"青山陶社"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(run.step(), 1);
    auto *ceramics = run.findChild<QAbstractButton *>(u"craft.ceramics"_s);
    ceramics->setFocus();
    QTest::keyClick(ceramics, Qt::Key_Space);
    QTest::keyClick(ceramics, Qt::Key_Return);
    QCOMPARE(run.step(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(run.step(), 1);
    run.next();
    run.next();
    QCOMPARE(finished.count(), 1);
    const FirstRunAnswers answers = run.answers();
    QCOMPARE(answers.studioName, u"青山陶社"_s);
    QCOMPARE(answers.craft, u"ceramics"_s);
    QCOMPARE(answers.start, FirstRunAnswers::Start::Sample);
    QVERIFY(!answers.currencyCode.isEmpty());
}

void TestShell::firstRunKnowsTheTimeZone()
{
    const auto restore = qScopeGuard([before = qgetenv("TZ")] { qputenv("TZ", before); });
    qputenv("TZ", "Asia/Shanghai");
    {
        FirstRun run(*m_language);
        auto *zone = run.findChild<QComboBox *>(u"firstRunZone"_s);
        QCOMPARE(zone->currentText(), u"Asia/Shanghai"_s);
        QVERIFY(!zone->accessibleName().isEmpty());
        zone->setCurrentText(u"Europe/Berlin"_s);
        QCOMPARE(run.answers().timeZoneId, QByteArrayLiteral("Europe/Berlin"));
    }
    // A computer that does not say where it is gets no city of the alphabet.
    qputenv("TZ", "Nowhere/At all");
    QVERIFY(FirstRun(*m_language).answers().timeZoneId.endsWith("UTC"));
}

void TestShell::nothingIsCutOff()
{
    for (const auto choice : {LanguageSwitch::Choice::English, LanguageSwitch::Choice::Chinese}) {
        m_language->choose(choice);
        m_window->openPage(u"workorders"_s);
        QCoreApplication::processEvents();
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->objectName().isEmpty() && !button->objectName().startsWith(u"nav."_s))
                QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
        }
    }
}

void TestShell::savePicture(const QString &name)
{
    QDir().mkpath(QStringLiteral(BENCHBOOK_GALLERY));
    QCoreApplication::processEvents();
    QTest::qWait(30);
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    const QString path = QStringLiteral(BENCHBOOK_GALLERY) + u'/' + name + u"-x"_s + scale + u".png"_s;
    QVERIFY2(m_window->grab().save(path), qPrintable(path));
}

void TestShell::gallery()
{
    for (const auto choice : {LanguageSwitch::Choice::English, LanguageSwitch::Choice::Chinese}) {
        m_language->choose(choice);
        const bool chinese = choice == LanguageSwitch::Choice::Chinese;
        const QString spoken = chinese ? u"zh"_s : u"en"_s;
        m_window->setStudioName(chinese ? u"青山陶社"_s : u"Riverbank Studio"_s);
        m_window->setBackupLine(chinese ? u"上次备份 今天 09:12"_s : u"Last backup today 09:12"_s);
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme->setMode(mode);
            const QString suffix = u"-"_s + spoken + (mode == Theme::Mode::Dark ? u"-dark"_s : u"-light"_s);
            m_window->openPage(u"today"_s);
            savePicture(u"today"_s + suffix);
            m_window->openPage(u"workorders"_s);
            savePicture(u"workorders"_s + suffix);
            m_window->openPalette(chinese ? u"d"_s : u"th"_s);
            savePicture(u"palette"_s + suffix);
            m_window->findChild<CommandPalette *>(u"commandPalette"_s)->close();
            FirstRun run(*m_language);
            run.resize(1366, 768);
            run.grab().save(QStringLiteral(BENCHBOOK_GALLERY) + u"/firstrun"_s + suffix + u".png"_s);
            run.findChild<QLineEdit *>(u"firstRunName"_s)->setText(u"x"_s);
            run.next();
            run.next();
            run.grab().save(QStringLiteral(BENCHBOOK_GALLERY) + u"/firstrun3"_s + suffix + u".png"_s);
        }
    }
    m_theme->setMode(Theme::Mode::Light);
    m_window->resize(1000, 700);
    m_window->showToast(u"已收货 3 张牛皮"_s, true);
    savePicture(u"narrow-zh-light"_s);
}
