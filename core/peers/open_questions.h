// Open questions: everything between us and other studios that waits for a person of ours, what hangs most on it first.
#pragma once

#include "core/base/money.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <optional>
#include <vector>

namespace benchbook {

enum class QuestionKind {
    Crossed,         ///< letters of a deal crossed, and a reply is ours to write
    OurTurn,         ///< a deal waits for a letter of ours
    PeerChanged,     ///< another card came under a peer's name: nothing goes out to them
    ChainForked,     ///< two letters of a peer have the same number: none after it counts
    HoldsOther,      ///< a peer says they hold another letter of ours than the one that stands here
    NeedsNewer,      ///< letters that a newer version of the program would understand
    LettersMissing,  ///< letters came that wait for earlier ones
    CircleInvited,   ///< to a circle, and we did not answer
    CircleSplitView, ///< a member told others another story under the same number
    CircleSplitSaid, ///< a member says so of another, and no letter that is here shows it
    CircleBehind,    ///< a member holds letters of a circle that did not come here
    SplitToSign,     ///< of money, in the ledger of a circle: it comes out the same here, and we did not sign it
    SplitDiffers,    ///< it comes out otherwise here: nobody signs that before it is talked about
    DivisionToSign,  ///< of a joint purchase: it comes out the same here, and we did not sign it
    DivisionDiffers, ///< it comes out otherwise here
    LedgerToSign,    ///< what was given in a circle, and counts only with our signature
    PeerUnverified   ///< nobody heard a peer's words yet: what they write of money and work does not count
};

struct OpenQuestion
{
    QuestionKind kind;
    Id<Peer> peer;                         ///< 0: a member of a circle whose card we never had
    std::optional<Id<Deal>> deal = {};     ///< of Crossed and OurTurn: where it is settled
    std::optional<Id<Letter>> letter = {}; ///< of ChainForked, HoldsOther, NeedsNewer, LettersMissing and those about a
                                           ///< ledger or a joint purchase: the first one
    std::optional<Id<Circle>> circle = {}; ///< of those about a circle
    QString peerName = {};
    QString title = {}; ///< what the deal is about, or what the circle is called
    QString state = {}; ///< of the deal, as in dealStateKey(), or which letters crossed, as in crossingName()
    std::optional<Money> money = {}; ///< what the deal is worth
    QString currency = {};
    QDate due = {};  ///< the day by which it should be settled; invalid: none was named
    int letters = 0; ///< how many letters it is about, where it is about letters
};

/// Those about money before the others, the greater worth first (in the studio's own currency; what no rate is known
/// for counts as the greatest), then the earlier day, then by kind and name. A deal in which a letter of ours waits in
/// the box is settled for now; of blocked and removed peers nothing is asked.
std::vector<OpenQuestion> openQuestions(const Reader &reader);
/// One sentence, in the language of the program. Names in it are as others wrote them, made visible: plain text.
QString questionText(const OpenQuestion &question);

} // namespace benchbook
