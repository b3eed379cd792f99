#include "core/letters/letter_body.h"

namespace benchbook {

QString LetterBody::text(QLatin1StringView key) const
{
    const auto *found = find<QString>(key);
    return found ? *found : QString();
}

bool LetterBody::flag(QLatin1StringView key) const
{
    const auto *found = find<bool>(key);
    return found && *found;
}

qint64 LetterBody::number(QLatin1StringView key) const
{
    const auto *found = find<qint64>(key);
    return found ? *found : 0;
}

const BodyLines &LetterBody::lines(QLatin1StringView key) const
{
    static const BodyLines none;
    const auto *found = find<BodyLines>(key);
    return found ? *found : none;
}

} // namespace benchbook
