// The board of free hours: ours as we say them, and everybody's as they were published last.
#pragma once

#include "core/board/spare_hours.h"
#include "core/peers/letter_box.h"
#include "core/sharing/capacity.h"

namespace benchbook {

struct BoardStudio
{
    std::optional<Id<Peer>> peer; ///< none: us
    QString name;
    StudioCapacity capacity; ///< its key is the one that studio has now
};

struct HoursBoard
{
    std::vector<SpareWeek> own;           ///< from this week on, published or not
    std::optional<BoardStudio> published; ///< of ours, what holds; none: never, or withdrawn
    bool differs = false;                 ///< our hours are others now than those that were published or wait
    int waiting = 0;                      ///< letters with our hours that wait in the box
    std::vector<BoardStudio> peers;       ///< by name; of blocked and removed ones nothing
    QStringList crafts() const;           ///< every craft with hours of anybody, each once
};
HoursBoard readHoursBoard(const Reader &reader);

/// What is published, and to whom.
struct CapacityPublication
{
    std::vector<Id<Peer>> peers = {};
    QDate until = {}; ///< the last day it holds; invalid: capacityDays from today
    QString note = {};
};
/// The letter that would leave: our hours from this week on as of today, with a version higher than any before. Invalid
/// if there is nothing to say, or too much for one letter.
Result<LetterContent> capacityLetter(const Reader &reader, const CapacityPublication &publication);
/// Puts it into the box for each of the peers, in one action; one that waits there for the same peer is replaced.
Result<std::vector<Id<LetterDraft>>> publishCapacity(Studio &studio, const CapacityPublication &publication,
                                                     PersonRef person);
/// Asks everybody who has our hours to forget them; what waits in the box is dropped. NotFound: nothing is published.
Result<int> withdrawCapacity(Studio &studio, PersonRef person);

} // namespace benchbook
