// Keyboard: a person without a mouse. Every key goes to whoever has the focus; Tab is the only way
// to a field.
#pragma once

#include <QStringList>

class QWidget;

namespace benchbook::testing {

/// Once something failed, nothing more is typed: the rest would only hide where it began.
class Keyboard
{
public:
    /// Keys pressed so far, each Tab and letter one of them.
    static inline int strokes = 0;

    /// A key for whoever has the focus; time passes afterwards, as between two strokes of a person.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int milliseconds = 60);
    /// Letters for whoever has the focus.
    static void write(const QString &text);

    /// Tabs on until the widget of this name has the focus. Fails the test when it never does,
    /// naming those that did.
    static void reach(const QString &name);
    /// Reaches a field and writes over what stands in it.
    static void fill(const QString &name, const QString &text);
    /// Reaches a choice and takes the entry that begins with this text.
    static void choose(const QString &name, const QString &text);
    /// Reaches a button and presses it.
    static void press(const QString &name);

    /// The name of whoever has the focus; empty for nobody.
    static QString focus();
    /// The widgets Tab leads through, one round from where the focus is, by name.
    static QStringList round();
};

} // namespace benchbook::testing
