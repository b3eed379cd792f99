// What a supplier's item is remembered by.
#pragma once

#include <QString>

namespace benchbook {

/// By the seller's number and model where there is a number, for titles are rewritten for every sale; else by title.
inline QString itemKey(const QString &number, const QString &model, const QString &title)
{
    if (number.isEmpty())
        return QStringLiteral("title:") + title;
    const QString key = QStringLiteral("number:") + number;
    return model.isEmpty() ? key : QString(key + QChar::Tabulation + model);
}

} // namespace benchbook
