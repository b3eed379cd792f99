// Deals as the studio sees them: the fold over their letters, a row of it for lists, and what of ours they are about.
#pragma once

#include "core/journal/action.h"
#include "core/journal/entities.h"
#include "core/letters/deal.h"
#include "core/peers/letter_box.h"
#include "core/peers/letter_store.h"

#include <set>

namespace benchbook {

/// A deal with everything a screen shows of it.
struct DealView
{
    Id<Deal> id;
    Deal deal;
    DealParty us = DealParty::Buyer;
    Id<Peer> peer;
    QString peerName;
    QString title;
    std::vector<KeptLetter> letters;    ///< in the order they were written
    std::vector<WaitingLetter> waiting; ///< of ours, in the box

    /// A letter of ours waits in the box that decides what may be written next; a note or how far the work is does not.
    bool isHeldUp() const;
    /// What we may write next, as buttons; nothing while the deal is held up.
    std::vector<LegalLetter> ours() const;
};

/// A line of what is asked or offered, for who has to say yes or no.
struct OfferedLine
{
    LetterBody offered; ///< of the version that counts
    std::optional<LetterBody> answered =
        {}; ///< what "with changes" says of it, with its code and the values that change
    /// For all of the line; nothing where nobody named a price.
    std::optional<BodyMoney> amount() const;
};
/// Of the version that counts, else of whatever opened the deal; none of a deal that opens with something else.
std::vector<OfferedLine> offeredLines(const DealView &view);

/// "in_work", "cancel_asked": as in lists; see stateTitle().
QString dealStateKey(DealState state);

/// NotFound: there is no such deal.
Result<DealView> dealView(const Reader &reader, Id<Deal> id);
Result<DealView> dealView(const Reader &reader, const DealId &deal);
Result<Id<Deal>> findDeal(const Reader &reader, const QString &reference);

/// A deal as a line beside its peer.
struct DealTitle
{
    Id<Deal> id;
    QString title; ///< in part written by others, see visibleText()
    QString state; ///< as dealStateKey() says it
    bool ourTurn = false;
};
/// Those that are not over, the one with the latest letter first.
std::vector<DealTitle> openDealsWith(const Reader &reader, Id<Peer> peer);

/// Reckons the row of a deal anew from its letters; after whatever added or set aside one.
void refreshDeal(Action &action, const DealId &deal);
void refreshDeals(Action &action, const std::set<DealId> &deals, const OpenedLetters &opened = {});
/// Of every deal: after the program learnt new kinds, and after letters came from another machine of ours.
void refreshDeals(Action &action);
/// Of those with this peer; after their words were heard, or are in question.
void refreshDealsWith(Action &action, Id<Peer> peer);

/// The same once, after a migration changed which letters count; nothing where none did. Call it when a file was opened
/// to be written.
Result<void> reckonStaleDeals(Studio &studio);

/// Refused, saying what is possible now, if this letter is not the next in its deal, or one of ours waits in the box.
Result<void> needLegal(const Reader &reader, const LetterTo &to, const LetterContent &content);

/// What a deal is about on our side.
struct DealLink
{
    std::optional<Id<WorkOrder>> workOrder = {};
    std::optional<Id<RecipeStep>> step = {};
    std::optional<Id<OutsideWork>> outside = {};
    std::optional<Id<SalesOrder>> salesOrder = {};
    std::optional<qint64> line = {}; ///< of the deal; none: every line that is not tied by itself
};
/// Ties the letter that will open a deal to a paper of ours.
void linkDraft(Action &action, Id<LetterDraft> draft, const DealLink &link);
void linkDeal(Action &action, const DealId &deal, const DealLink &link);
/// The draft was signed: its deal has a name now.
void linkSigned(Action &action, Id<LetterDraft> draft, const DealId &deal);
/// The draft is thrown away.
void unlinkDraft(Action &action, Id<LetterDraft> draft);
std::optional<DealLink> linkOf(const Reader &reader, const DealId &deal);
/// The step of a work order of ours that one line of a deal is; nothing where it is tied to none.
std::optional<DealLink> workOfLine(const Reader &reader, const DealId &deal, qint64 line);

} // namespace benchbook
