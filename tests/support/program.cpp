#include "tests/support/program.h"

#include "app/window/start_window.h"
#include "core/catalogue.h"
#include "core/journal/backup.h"
#include "core/sample/sample.h"
#include "tests/support/test_studio.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

Program::Program() : clock(testStart()), random(11), theme(*qApp), kinds(recordKinds())
{
    QSettings().clear();
    language.choose(LanguageSwitch::Choice::English);
}

Program::~Program() { quit(); }

void Program::start(const QString &file)
{
    m_application = std::make_unique<Application>(
        Surroundings{theme, language, dialogs, clock, random, kinds, filePath(u"documents"_s), filePath(u"data"_s)});
    m_application->start(file);
    settle();
    if (QWidget *shown = face()) {
        shown->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(shown);
    }
}

void Program::quit()
{
    if (!m_application)
        return;
    if (QWidget *shown = face())
        shown->close();
    settle();
    m_application.reset();
    settle(1);
}

QWidget *Program::face() const
{
    if (m_application->startWindow())
        return m_application->startWindow();
    return m_application->studio() ? &m_application->studio()->window() : nullptr;
}

QString Program::sample(bool english)
{
    static const QTemporaryDir samples;
    const Instant lastDay(testStart().milliseconds() + 20LL * 24 * 60 * 60 * 1000);
    clock.set(lastDay);
    const QString made = samples.filePath(english ? u"en.benchbook"_s : u"zh.benchbook"_s);
    if (!QFile::exists(made)) {
        const Result<void> done = createSample(made, SampleOptions{.months = 14, .english = english}, lastDay);
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message + u" / " + done.error().detail));
    }
    const QString copy = filePath(english ? u"sample-en.benchbook"_s : u"sample-zh.benchbook"_s);
    if (!QFile::exists(copy)) {
        const Result<std::unique_ptr<Studio>> opened = Studio::open(made, Access::ReadOnly, clock);
        if (!opened.ok() || !saveCopy(**opened, copy).ok())
            qFatal("%s cannot be copied", qPrintable(made));
    }
    return copy;
}

void Program::settle(int milliseconds)
{
    QCoreApplication::processEvents();
    QTest::qWait(milliseconds);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QWidget *Program::find(const QString &name) const
{
    // Of several with one name (a pane that was refilled), the one that can be seen is meant.
    QWidget *hidden = nullptr;
    for (QWidget *widget : face()->findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
        hidden = widget;
    }
    return hidden;
}

void Program::press(const QString &name) const
{
    if (auto *button = findAs<QAbstractButton>(name)) {
        QVERIFY2(button->isEnabled(), qPrintable(QString(name + u" cannot be pressed"_s)));
        button->click();
    } else {
        auto *action = face()->findChild<QAction *>(name);
        QVERIFY2(action, qPrintable(QString(u"there is no "_s + name)));
        QVERIFY2(action->isEnabled(), qPrintable(QString(name + u" cannot be pressed"_s)));
        action->trigger();
    }
    settle();
}

void Program::type(const QString &name, const QString &text) const
{
    auto *edit = findAs<QLineEdit>(name);
    QVERIFY2(edit, qPrintable(QString(u"there is no field "_s + name)));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    Q_EMIT edit->editingFinished();
}

void Program::choose(const QString &name, const QString &text) const
{
    auto *box = findAs<QComboBox>(name);
    QVERIFY2(box, qPrintable(QString(u"there is no choice "_s + name)));
    const int index = box->findText(text, Qt::MatchContains);
    QVERIFY2(index >= 0, qPrintable(QString(name + u" does not offer "_s + text)));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    settle();
}

void Program::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target && target->window() == face() ? target : face(), key, modifiers);
    settle();
}

void Program::keys(const QString &text) const
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY2(target, "nobody has the focus");
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    settle(250);
}

QString Program::textOf(const QString &name) const
{
    QWidget *widget = find(name);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        return edit->text();
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    return widget ? widget->accessibleName() : QString();
}

QString Program::words(const QWidget *within) const
{
    QStringList words;
    for (const QWidget *widget : (within ? within : face())->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        else if (auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
    }
    return words.join(u'\n');
}

QStringList Program::nameless() const
{
    QStringList names;
    for (const QWidget *widget : face()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name).size() > 0;
        if (!named)
            names << QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return names;
}

bool Program::waitForPage(const QString &id) const
{
    return QTest::qWaitFor(
        [&] { return m_application->studio() && window().currentPage() && window().currentPage()->id() == id; });
}

int runSuites(int argc, char **argv, const QString &name, const std::vector<std::function<QObject *()>> &suites)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setOrganizationName(u"BenchbookTest"_s);
    QCoreApplication::setApplicationName(name);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    int failed = 0;
    for (const auto &make : suites) {
        const std::unique_ptr<QObject> suite(make());
        failed += QTest::qExec(suite.get(), argc, argv);
    }
    return failed;
}

} // namespace benchbook::testing
