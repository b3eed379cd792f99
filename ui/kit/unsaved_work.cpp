#include "ui/kit/unsaved_work.h"

#include <QWidget>

namespace benchbook {

QStringList unsavedWorkIn(const QWidget &parent)
{
    QStringList names;
    for (const QWidget *widget : parent.findChildren<QWidget *>()) {
        if (const auto *work = dynamic_cast<const UnsavedWork *>(widget))
            names << work->unsavedName();
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace benchbook
