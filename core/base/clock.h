// Time comes in from outside: whoever needs "now" is given a Clock.
#pragma once

#include <QDate>
#include <QTimeZone>

#include <compare>
#include <optional>

namespace benchbook {

/// A moment in UTC, to the millisecond.
class Instant
{
public:
    constexpr explicit Instant(qint64 milliseconds) : m_milliseconds(milliseconds) {}
    constexpr qint64 milliseconds() const { return m_milliseconds; } ///< since 1970-01-01 UTC
    friend constexpr auto operator<=>(Instant, Instant) = default;

private:
    qint64 m_milliseconds;
};

/// The day an instant belongs to in the studio's zone.
QDate dayOf(Instant instant, const QTimeZone &zone);
/// The first instant of `day` in the studio's zone.
Instant startOf(QDate day, const QTimeZone &zone);
/// What a clock on the wall calls `time` on that day; where clocks are put forward over it, the moment after.
Instant momentOf(QDate day, QTime time, const QTimeZone &zone);
/// ISO 8601 with the offset of the zone at that moment, e.g. 2026-09-02T10:15:42+08:00.
QString isoText(Instant instant, const QTimeZone &zone);
/// What isoText writes; without an offset the zone's own time is meant ("2026-09-02T10:15", "2026-09-02 10:15:42").
/// The last instant of what was written: of that day, minute or second. Nothing if it is none of these.
std::optional<Instant> momentFromText(const QString &text, const QTimeZone &zone);

class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// A clock that stands still until it is told otherwise: for tests and for the sample studio.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(qint64 milliseconds) { m_now = Instant(m_now.milliseconds() + milliseconds); }

private:
    Instant m_now;
};

} // namespace benchbook
