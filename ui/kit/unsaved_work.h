// UnsavedWork: a widget that holds what a person typed and the book does not have yet.
#pragma once

#include <QStringList>

class QWidget;

namespace benchbook {

/// Whoever takes a widget away together with others (a window that is closed, a record that is left) finds all such
/// work in it without knowing its forms.
class UnsavedWork
{
public:
    virtual ~UnsavedWork() = default;

    /// What it is called to the person, such as “Log work on WO-0625”; empty where everything is in the book.
    virtual QString unsavedName() const = 0;
};

/// The names of all unsaved work in `parent`, each once.
QStringList unsavedWorkIn(const QWidget &parent);

} // namespace benchbook
