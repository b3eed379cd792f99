#include "ui/shell/scan_listener.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QWindow>

#include <utility>

namespace benchbook {
namespace {

/// Nobody types two digits in this time again and again; a slow scanner needs a third of it.
constexpr quint64 longestGapMs = 60;
constexpr int shortest = 6;

/// What the scanner left in front of the cursor of the focused field.
void takeOut(const QString &typed)
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *line = qobject_cast<QLineEdit *>(focus)) {
        const int start = line->cursorPosition() - static_cast<int>(typed.size());
        if (start < 0 || line->text().mid(start, typed.size()) != typed)
            return;
        line->setSelection(start, static_cast<int>(typed.size()));
        line->del();
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(focus)) {
        QTextCursor cursor = text->textCursor();
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(typed.size()));
        if (cursor.selectedText() == typed)
            cursor.removeSelectedText();
    }
}

} // namespace

ScanListener::ScanListener(QWidget *window, Take take) : QObject(window), m_window(window), m_take(std::move(take))
{
    qApp->installEventFilter(this);
}

bool ScanListener::eventFilter(QObject *object, QEvent *event)
{
    // The native window gets each key once; the widgets below it, and their parents, would get it again and again.
    if (event->type() == QEvent::KeyPress && object == m_window->windowHandle())
        return hear(*static_cast<QKeyEvent *>(event));
    return QObject::eventFilter(object, event);
}

bool ScanListener::hear(const QKeyEvent &event)
{
    const bool fast = event.timestamp() - m_last <= longestGapMs;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        const QString typed = std::exchange(m_digits, QString());
        // A field that is there to be filled by scanning is told, and nothing is opened.
        QWidget *focus = QApplication::focusWidget();
        if (fast && typed.size() >= shortest && focus && focus->property("takesScans").toBool()) {
            takeOut(typed);
            focus->setProperty("scanned", typed);
            return true;
        }
        if (!fast || typed.size() < shortest || QApplication::activeModalWidget() ||
            QApplication::activePopupWidget() || !m_take(typed))
            return false;
        takeOut(typed);
        return true;
    }
    const QString text = event.text();
    if (text.size() != 1 || !text.front().isDigit() || event.isAutoRepeat()) {
        m_digits.clear();
        return false;
    }
    if (!fast)
        m_digits.clear();
    m_digits += text;
    m_last = event.timestamp();
    return false;
}

} // namespace benchbook
