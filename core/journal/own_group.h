// What an action becomes for the studio's other machines, and what is noted of those that came from them. Private to
// core/journal.
#pragma once

#include "core/journal/action_state.h"
#include "core/journal/machine_store.h"

namespace benchbook {

struct ReadGroup;

/// A group of another machine while it is being taken in.
struct ForeignGroup
{
    const Group &group;
    const QByteArray &raw;
    qint64 chain = 0; ///< of machine_chain
    bool clockOff = false;
    bool unguarded = false;
    bool unknown = false;
    std::optional<qint64> sameAs = {};
    const ReadGroup *read = nullptr; ///< where it was read ahead
};

/// A clock that is further ahead than this is not followed.
inline constexpr qint64 clockTolerance = 5 * 60 * 1000;

/// The next group of the own chain, from what the action did; its words are the last ones here at once.
void recordOwnGroup(ActionState &state, qint64 entry);
/// The group that this entry brought.
void recordForeignGroup(ActionState &state, qint64 entry);

/// The id of a row that several machines may add alike: from what it is about, greater than `near` and some minutes
/// after it at most, so that lists in the order of ids keep it where it belongs.
qint64 commonId(const char *purpose, qint64 near, const QByteArray &about);

} // namespace benchbook
