#include "core/base/clock.h"

#include <QDateTime>

namespace benchbook {

QDate dayOf(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.milliseconds(), zone).date();
}

Instant startOf(QDate day, const QTimeZone &zone)
{
    return Instant(day.startOfDay(zone).toMSecsSinceEpoch());
}

QString isoText(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.milliseconds(), zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

Instant SystemClock::now() const
{
    return Instant(QDateTime::currentMSecsSinceEpoch());
}

} // namespace benchbook
