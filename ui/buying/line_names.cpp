#include "ui/buying/line_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

QStringList toldApart(const QStringList &names)
{
    QStringList told;
    for (const QString &name : names)
        told << name.trimmed();
    const QStringList typed = told;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const auto same = [&](const QString &other) { return other.compare(typed[i], Qt::CaseInsensitive) == 0; };
        if (typed[i].isEmpty() || std::count_if(typed.begin(), typed.end(), same) == 1)
            continue;
        // A material may be called "铜扣 (1)" itself: a number that is taken is passed over.
        int number = 1;
        while (told.contains(u"%1 (%2)"_s.arg(typed[i], QString::number(number)), Qt::CaseInsensitive))
            ++number;
        told[i] = u"%1 (%2)"_s.arg(typed[i], QString::number(number));
    }
    return told;
}

std::optional<std::size_t> placeOf(const QStringList &names, const QString &name)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return static_cast<std::size_t>(i);
    }
    return std::nullopt;
}

} // namespace benchbook
