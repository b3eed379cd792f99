// Known events: what moves demand on days that are known beforehand, and how much it did.
#pragma once

#include "core/forecast/profile.h"

#include <QDate>

#include <array>
#include <span>

namespace benchbook::forecast {

/// A fair, a holiday, a presale, a change of price: of one kind, wherever it lies. Its effect on demand is a factor
/// exp(effect · exposure).
struct KnownEvent
{
    int kind = 0; ///< the caller's number, for explanations
    /// By period, the first one of the series first, as far as the forecast goes; what is missing is 0. For days it is
    /// the share of the period they take (`exposureOfDays`); for a price the logarithm of price ÷ usual price.
    std::vector<double> exposure;
    double expected = 0; ///< the effect that is believed in before anything was seen; for a price its elasticity
};

/// What was learnt of one event.
struct EventEffect
{
    int kind = 0;
    double effect = 0; ///< the shrunk one, on the scale of KnownEvent
    double own = 0;    ///< what the series alone would say
    double trust = 0;  ///< 0…1: how much of it is the series' own
    int seen = 0;      ///< known periods with an exposure
};

/// The days from first to last, both included.
struct DaySpan
{
    QDate first;
    QDate last;
};
/// For each period the share of its days that lie in one of the spans. Periods begin on `starts` and end before the
/// next; the last start only ends the last period.
std::vector<double> exposureOfDays(std::span<const QDate> starts, std::span<const DaySpan> days);
/// The Chinese New Year's shopping weeks and holidays: from so many days before each new year to so many after.
std::vector<DaySpan> aroundChineseNewYear(int firstYear, int lastYear, int daysBefore, int daysAfter);

/// Effects from what the exposed periods were beside what their neighbours and the season have expected, drawn towards
/// what is expected of each event, the more the fewer and the noisier they are: ridge regression on logarithms, the
/// spread of effects between events taken as effectSpread.
inline constexpr double effectSpread = 0.5;
std::vector<EventEffect> learnEffects(const Series &series, std::span<const KnownEvent> events);

/// exp(Σ effect · exposure) of a period, kept within mostEffect and its inverse.
inline constexpr double mostEffect = 20;
double eventFactor(std::span<const KnownEvent> events, std::span<const EventEffect> effects, int period);

/// The series as it would have been without the events.
Series withoutEvents(const Series &series, std::span<const KnownEvent> events, std::span<const EventEffect> effects);

} // namespace benchbook::forecast
