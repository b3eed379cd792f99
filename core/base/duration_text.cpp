#include "core/base/duration_text.h"

#include <cstdlib>

namespace benchbook {

QString durationText(qint64 seconds)
{
    const qint64 minutes = (std::abs(seconds) + 30) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? QStringLiteral("−") : QString())
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace benchbook
