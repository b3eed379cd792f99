#include "core/base/clock.h"

#include <QDateTime>
#include <QRegularExpression>

namespace benchbook {

QDate dayOf(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.milliseconds(), zone).date();
}

Instant momentOf(QDate day, QTime time, const QTimeZone &zone)
{
    return Instant(QDateTime(day, time, zone).toMSecsSinceEpoch());
}

Instant startOf(QDate day, const QTimeZone &zone) { return Instant(day.startOfDay(zone).toMSecsSinceEpoch()); }

QString isoText(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.milliseconds(), zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

std::optional<Instant> momentFromText(const QString &text, const QTimeZone &zone)
{
    const QString trimmed = text.trimmed();
    if (const QDate day = QDate::fromString(trimmed, Qt::ISODate); day.isValid() && trimmed.size() == 10)
        return Instant(startOf(day.addDays(1), zone).milliseconds() - 1);
    static const QRegularExpression shape(
        QStringLiteral(R"(^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$)"));
    const QRegularExpressionMatch match = shape.match(trimmed);
    QDateTime moment = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!match.hasMatch() || !moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime) // Qt's word for "no offset was given".
        moment = QDateTime(moment.date(), moment.time(), zone);
    const qint64 written = !match.capturedView(2).isEmpty() ? 1 : !match.capturedView(1).isEmpty() ? 1000 : 60'000;
    return Instant(moment.toMSecsSinceEpoch() + written - 1);
}

Instant SystemClock::now() const { return Instant(QDateTime::currentMSecsSinceEpoch()); }

} // namespace benchbook
