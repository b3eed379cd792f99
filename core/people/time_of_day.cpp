#include "core/people/time_of_day.h"

#include <QCoreApplication>
#include <QTime>

namespace benchbook {

void checkTimeOfDay(const Draft &draft, const char *key, std::vector<Issue> &issues)
{
    const auto found = draft.find(QString::fromLatin1(key));
    if (found == draft.end() || !found->second.isText() || found->second.text().isEmpty())
        return;
    if (!QTime::fromString(found->second.text(), QStringLiteral("HH:mm")).isValid()) {
        issues.push_back({QString::fromLatin1(key),
                          QCoreApplication::translate("People", "Write a time of the day, for example 18:00.")});
    }
}

} // namespace benchbook
