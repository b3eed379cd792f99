// Taking back what a bundle brought: letters of a peer are set aside, what another machine of ours did is answered.
#pragma once

#include "core/journal/history.h"
#include "core/journal/studio.h"

namespace benchbook {

/// An action that another machine did and that stays, for something done later builds on it.
struct StayedAction
{
    qint64 entry = 0;
    Sentence sentence;
    QString reason; ///< for the person
};

struct TakenBack
{
    qint64 entry = 0; ///< the undo
    int actions = 0;  ///< of another machine, that were taken back with it
    std::vector<StayedAction> stayed = {};
};

/// Studio::undo() for every action, and the way to take back an import. Where the action took in a bundle of another
/// machine of ours, all that the machine did and that came with it is taken back, the latest first, each by an action
/// of ours that the other machines hear of; what later work builds on stays and is told (F25). Taken back again, it is
/// all done again. Deals are reckoned anew from the letters that count then. What came is asked for again with the next
/// bundle to the peer. Refused where a letter of ours answers one that came with it; else errors as of Studio::undo().
Result<TakenBack> takeBackAction(Studio &studio, qint64 entry, PersonRef person);

/// What "Undo" takes back now: the latest action that is not of a signed letter or a bundle that left.
std::optional<Studio::Undoable> latestToTakeBack(const Studio &studio);

/// What stays, in words: empty where nothing does.
QString stayedText(const TakenBack &done);

} // namespace benchbook
