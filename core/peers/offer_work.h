// The buyer's side, before anything is agreed: a step of a work order is offered to a peer, or to several of them.
#pragma once

#include "core/journal/studio.h"
#include "core/letters/letter_body.h"

namespace benchbook {

/// Pieces of a work order that a peer is asked to do one step of.
struct StepOffer
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    int pieces = 0;
    BodyMoney price; ///< for one
    QDate due = {};  ///< when they are to be back; invalid: nobody says
    std::optional<Instant> validUntil = {};
    QString product = {};       ///< what it is called to the peer; empty: our product and the step
    bool withMaterial = false;  ///< we supply the material
    bool namesCustomer = false; ///< by an alias: see aliasOf()
    QString terms = {};
    QString note = {};
    std::optional<Hash256> processCard = {};
    std::optional<Hash256> standard = {};
    std::vector<Hash256> photos = {};
};

/// What an offer calls the work where nobody says otherwise: the product and the step.
QString offeredName(const QString &product, const QString &step);
/// Every issue at once; fields are "workOrder", "step", "pieces", "price", "due". No more pieces than are at our bench
/// and not offered already (piecesOffered).
std::vector<Issue> validateOffer(const Reader &reader, QDate today, const StepOffer &offer);
/// Puts the offer into the box and ties it to the work order. Nothing leaves the work order yet: see handOver().
Result<Id<LetterDraft>> offerStep(Studio &studio, Id<Peer> peer, const StepOffer &offer, PersonRef person);
Result<Id<LetterDraft>> offerStep(Action &action, Id<Peer> peer, const StepOffer &offer);

/// What one of several peers is asked for.
struct OfferShare
{
    Id<Peer> peer;
    int pieces = 0;
    std::optional<BodyMoney> price = {}; ///< for one; none: the offer's
};
enum class OfferedTo {
    Each, ///< every one gets a part: all parts together are no more pieces than are there
    One   ///< one of them can have it: each acceptance waits for our countersignature
};
/// A rush order: one offer to each peer, all tied to the one work order. With OfferedTo::One they name a tender that
/// ties them together. Every peer is named once. The pieces of the offer itself are not read. Invalid with all issues,
/// as validateOffer() and "peers".
Result<std::vector<Id<LetterDraft>>> offerToSeveral(Studio &studio, const StepOffer &offer,
                                                    const std::vector<OfferShare> &shares, OfferedTo to,
                                                    PersonRef person);
Result<std::vector<Id<LetterDraft>>> offerToSeveral(Action &action, const StepOffer &offer,
                                                    const std::vector<OfferShare> &shares, OfferedTo to);

} // namespace benchbook
