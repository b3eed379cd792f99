// The board of spare hours: what each studio last published, by ISO week and craft. A studio writes its own numbers
// alone, so the highest version is the truth as of its day; an hour is reserved by an offer and its answer, never here.
#pragma once

#include "core/sharing/held_letters.h"

namespace benchbook {

/// A snapshot that says no end counts as stale so many days after the day it is about.
inline constexpr int capacityDays = 28;

struct WeekHours
{
    QDate monday; ///< of the ISO week
    QString craft;
    qint64 hours = 0;
    friend bool operator==(const WeekHours &, const WeekHours &) = default;
};

/// The snapshot of one studio that holds.
struct StudioCapacity
{
    SignPublicKey studio;
    Hash256 letter;
    qint64 version = 0;
    QDate asOf;
    std::optional<Instant> validUntil;
    bool stale = false;           ///< its time is over; shown with its day all the same
    bool contradicted = false;    ///< the studio wrote this version more than once, with other numbers
    std::vector<WeekHours> weeks; ///< by week and craft, each pair once; past weeks too
    QString note;
    friend bool operator==(const StudioCapacity &, const StudioCapacity &) = default;
};

struct StudioHours
{
    SignPublicKey studio;
    qint64 hours = 0;
    bool stale = false;
    QDate asOf;
    friend bool operator==(const StudioHours &, const StudioHours &) = default;
};

/// One square of the board.
struct CapacityCell
{
    QDate monday;
    QString craft;                    ///< as the first studio by key writes it
    qint64 hours = 0;                 ///< of snapshots that are not stale
    std::vector<StudioHours> studios; ///< with hours, by key; stale ones too
    friend bool operator==(const CapacityCell &, const CapacityCell &) = default;
};

/// By studio. Of each the highest version holds, and an older one never comes back: not when the newer one is over
/// (that is shown as stale) and not when it was withdrawn (then the studio is not on the board). Of one version written
/// twice the later, then the one with the greater hash, is shown as contradicted. Hours of one week and craft in
/// several lines are summed; any day of a week means that week.
std::vector<StudioCapacity> capacityBoard(const std::vector<Letter> &letters, Instant now, QDate today);
/// From the week of `today` on, by week and craft.
std::vector<CapacityCell> capacityCells(const std::vector<StudioCapacity> &board, QDate today);
/// The Monday of the ISO week of a day.
QDate mondayOf(QDate day);

} // namespace benchbook
