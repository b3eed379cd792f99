#include "tests/support/keyboard.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

#include <algorithm>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// More widgets than any window has.
constexpr int longestRound = 250;

/// Whoever the next key goes to: a list of offers that has popped up comes before the field it
/// belongs to.
QWidget *listener()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *widget = QApplication::focusWidget();
    return widget ? widget : QApplication::activeWindow();
}

/// A list of offers that closes takes the offscreen platform's activation with it; a window manager would give it back
/// to the window below.
void giveFocusBack()
{
    if (QApplication::focusWidget() || QApplication::activeWindow())
        return;
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto below = std::find_if(windows.begin(), windows.end(), [](const QWidget *window) {
        return window->isVisible() && window->windowType() == Qt::Window;
    });
    if (below == windows.end())
        return;
    (*below)->activateWindow();
    QTest::qWait(1);
}

QWidget *focused()
{
    QWidget *widget = QApplication::focusWidget();
    return widget ? widget : QApplication::activeWindow();
}

/// Whether anything of it is inside all that holds it: a scrolled pane shows only a part.
bool isInSight(const QWidget *widget)
{
    QRect seen = widget->rect();
    for (; widget->parentWidget() && !widget->isWindow(); widget = widget->parentWidget())
        seen = seen.translated(widget->pos()) & widget->parentWidget()->rect();
    return !seen.isEmpty();
}

} // namespace

void Keyboard::key(Qt::Key key, Qt::KeyboardModifiers modifiers, int milliseconds)
{
    if (QTest::currentTestFailed())
        return;
    giveFocusBack();
    QWidget *target = listener();
    QVERIFY2(target, "no window is active");
    ++strokes;
    QTest::keyClick(target, key, modifiers);
    QTest::qWait(milliseconds);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Keyboard::write(const QString &text)
{
    if (QTest::currentTestFailed())
        return;
    giveFocusBack();
    for (const QChar letter : text) {
        QWidget *target = listener();
        QVERIFY2(target, "nobody has the focus");
        ++strokes;
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    QTest::qWait(1);
}

void Keyboard::reach(const QString &name)
{
    if (QTest::currentTestFailed())
        return;
    QStringList passed;
    for (int i = 0; i < longestRound && focus() != name; ++i) {
        key(Qt::Key_Tab, Qt::NoModifier, 0);
        passed << focus();
    }
    QVERIFY2(focus() == name,
             qPrintable(QString(u"Tab never comes to "_s + name + u", but to "_s + passed.mid(0, 60).join(u' '))));
    // What has the focus must also be seen, or a person would type blindly; a pane that was just filled takes a moment.
    QTRY_VERIFY2(focus() == name && isInSight(focused()),
                 qPrintable(QString(name + u" has the focus but is out of sight"_s)));
}

void Keyboard::fill(const QString &name, const QString &text)
{
    reach(name);
    key(Qt::Key_A, Qt::ControlModifier, 0);
    key(Qt::Key_Delete, Qt::NoModifier, 0);
    write(text);
}

void Keyboard::choose(const QString &name, const QString &text)
{
    reach(name);
    // Letters typed in quick succession are one word to look for; this is a new one.
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    write(text);
    if (QTest::currentTestFailed())
        return;
    const auto *box = qobject_cast<QComboBox *>(focused());
    QVERIFY2(box, qPrintable(QString(name + u" is no choice"_s)));
    const bool whole = box->findText(text, Qt::MatchFixedString | Qt::MatchCaseSensitive) >= 0;
    // "m" comes to "mm" first.
    for (int i = 0; whole && i < box->count() && box->currentText() != text; ++i)
        key(Qt::Key_Down, Qt::NoModifier, 0);
    QVERIFY2(box->currentText().startsWith(text), qPrintable(QString(name + u" shows "_s + box->currentText())));
}

void Keyboard::press(const QString &name)
{
    reach(name);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(focused()->isEnabled(), qPrintable(QString(name + u" cannot be pressed"_s)));
    key(Qt::Key_Space);
}

QString Keyboard::focus()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

QStringList Keyboard::round()
{
    QStringList names;
    const QWidget *first = QApplication::focusWidget();
    for (int i = 0; i < longestRound; ++i) {
        key(Qt::Key_Tab, Qt::NoModifier, 0);
        if (QApplication::focusWidget() == first)
            break;
        names << focus();
    }
    return names;
}

} // namespace benchbook::testing
