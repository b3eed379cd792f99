// A rush order that is too much for us: what of a step is free to be given away, what is known of the peers who could
// take it, and one offer to each who shall. How it is parted is for proposeRush() to say and for a person to change.
#pragma once

#include "core/journal/studio.h"
#include "core/peers/offer_work.h"
#include "core/peers/pieces_offered.h"
#include "core/sharing/rush_order.h"

#include <map>

namespace benchbook {

struct LetterContent;

/// What somebody wants to know. What is left out follows from the work order.
struct RushQuestion
{
    Id<WorkOrder> workOrder;
    std::optional<Id<RecipeStep>> step = {}; ///< none: the first with pieces that are free
    std::optional<int> pieces = {};          ///< none: all that are free
    std::optional<int> minutesEach = {};     ///< none: learnt, else as the recipe says
    QString craft = {};                      ///< none: of the step's skill and name that one somebody has hours of
    QDate due = {};                          ///< when all has to be here; invalid: the order's day
    std::map<Id<Peer>, Money> prices = {};   ///< for a piece, typed; in the studio's currency
};

enum class MinutesFrom { Learnt, Recipe, Typed };

struct RushPartner
{
    Id<Peer> peer;
    RushPeer known;         ///< without the hours that we asked of them already
    qint64 hoursAsked = 0;  ///< of this craft, in whole hours: taken off what they published
    QString priceFrom = {}; ///< the deal the price is from, in part written by others; empty: typed, or not known
};

/// What the proposal is made of, read at one moment.
struct RushBrief
{
    Id<WorkOrder> workOrder;
    QString code;
    QString product;
    Id<RecipeStep> step;
    QString stepName;
    int left = 0;    ///< pieces of this step that are at our bench
    int offered = 0; ///< of these, in offers that wait or are agreed, and were not handed over yet
    MinutesFrom minutesFrom = MinutesFrom::Recipe;
    RushNeed need;
    std::vector<RushPartner> partners; ///< every verified peer, by name

    int free() const { return std::max(0, left - offered); }
    std::vector<RushPeer> peers() const;
};
/// Invalid with all issues: "workOrder", "step", "pieces", "minutes", "due".
Result<RushBrief> rushBrief(const Reader &reader, const RushQuestion &question);

/// From a peer this far to us; where nobody said how far, a day.
int transportDays(std::optional<int> distanceKm);

struct RushShare
{
    Id<Peer> peer;
    int pieces = 0;
    std::optional<Money> priceEach = {}; ///< in the studio's currency; has to be said
};

/// Who shall have how much.
struct RushOrder
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    QDate due = {};
    QDate until = {}; ///< the last day to accept; invalid: nobody says
    std::vector<RushShare> shares = {};
    OfferedTo to = OfferedTo::Each; ///< One: each is offered what their share says, and one of them can have it
    QString product = {};           ///< what it is called to them; empty: our product and the step
    bool withMaterial = false;
    QString terms = {};
    QString note = {};
};
/// For OfferedTo::One: all of the need to everybody who can take all of it, the best first.
std::vector<RushShare> tenderShares(const RushBrief &brief, const RushProposal &proposal);
/// One offer to each, all tied to the work order and its step, in one action that is taken back whole. Invalid with all
/// issues: "peers", "pieces" (also where all together are more than are free), "price", "due", "until".
Result<std::vector<Id<LetterDraft>>> sendRush(Studio &studio, const RushOrder &order, PersonRef person);
/// The letters that sendRush() would write, in the order of the shares; nothing is written.
Result<std::vector<LetterContent>> rushLetters(Studio &studio, const RushOrder &order);

} // namespace benchbook
