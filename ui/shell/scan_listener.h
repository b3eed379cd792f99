// ScanListener: hears a scanner anywhere in the window, whatever has the keyboard.
#pragma once

#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace benchbook {

/// A scanner is a keyboard that types fast and ends with Enter. Digits that come so are kept; when `take` says that
/// they are a code, the Enter is swallowed and what the scanner typed into a field is taken out again.
class ScanListener final : public QObject
{
public:
    /// Returns whether this text was a code and was dealt with.
    using Take = std::function<bool(const QString &)>;

    /// Hears what is typed into this top-level window, not into dialogs over it.
    ScanListener(QWidget *window, Take take);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool hear(const QKeyEvent &event);

    QWidget *m_window;
    Take m_take;
    QString m_digits;
    quint64 m_last = 0; ///< ms, of the last digit
};

} // namespace benchbook
