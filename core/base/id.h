// Ids: 64 bits, ordered by time, made without asking anyone, and typed so that two kinds never mix.
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace benchbook {

/// The identity of one record. `Tag` is the record's (possibly only declared) struct: `Id<struct Lot>`.
/// There is no "invalid" id; absence is `std::optional<Id<…>>`.
template <class Tag> class Id
{
public:
    constexpr explicit Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    qint64 m_value;
};

class Clock;

/// Hands out ids: 41 bits of milliseconds since 2024-01-01 UTC, 14 bits naming this machine's
/// incarnation, 8 bits counting within the millisecond. A busy millisecond borrows from the next one,
/// and the clock going backwards never repeats an id.
class IdGenerator
{
public:
    /// `incarnation` is 0…16383; `lastUsed` is the highest id ever handed out by it (0 for none).
    IdGenerator(const Clock &clock, int incarnation, qint64 lastUsed);

    qint64 next();
    template <class Tag> Id<Tag> next() { return Id<Tag>(next()); }

private:
    const Clock &m_clock;
    qint64 m_incarnation;
    qint64 m_millisecond;
    qint64 m_counter;
};

} // namespace benchbook

template <class Tag> struct std::hash<benchbook::Id<Tag>>
{
    std::size_t operator()(benchbook::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value()); }
};
