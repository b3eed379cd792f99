// A machine of whose file two copies were written: what either did under the same numbers, for a person to look at.
#pragma once

#include "core/journal/studio.h"

#include <vector>

namespace benchbook {

/// Of one list no more than this is read; the others are counted.
inline constexpr int mostTailActions = 50;

struct TailAction
{
    qint64 seq = 0;
    Instant at{0}; ///< by the clock of its machine
    Sentence sentence;
};

struct ActionTail
{
    std::vector<TailAction> actions = {}; ///< by number
    int more = 0;                         ///< beyond those
    int count() const { return static_cast<int>(actions.size()) + more; }
};

struct FrozenMachine
{
    qint64 chain = 0;      ///< by which noteFrozenSeen() knows it
    QString machine = {};  ///< its letter
    ActionTail here = {};  ///< from the first number that two actions have: what is part of the studio here
    ActionTail other = {}; ///< under the same numbers: kept as it came, and no part of the studio. None where only the
                           ///< other computer has it
    ActionTail later = {}; ///< what came after them and is kept aside, for nobody can say which of both it follows
};

/// Machines with such a chain that nobody has looked at since something new of it came, by letter.
std::vector<FrozenMachine> frozenMachines(const Reader &reader);
/// Somebody looked at it. It is told again once more of it comes.
Result<void> noteFrozenSeen(Studio &studio, const FrozenMachine &machine);

} // namespace benchbook
