#include "core/peers/offer_work.h"

#include "core/crypto/secret_bytes.h"
#include "core/peers/counterpart.h"
#include "core/peers/deals.h"
#include "core/peers/pieces_offered.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct OfferText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr qsizetype tenderSize = 16;
constexpr qsizetype productLength = 200; ///< of the field in a letter

const StepProgress *offeredStep(const std::vector<StepProgress> &steps, Id<RecipeStep> id)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepProgress &s) { return s.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

LetterContent offerContent(const StepOffer &offer, const QString &product, const QString &alias,
                           const QByteArray &tender, Instant now)
{
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("product"_L1, product.left(productLength));
    line.set("pieces"_L1, qint64(offer.pieces)).set("unit_price"_L1, offer.price);
    if (offer.due.isValid())
        line.set("due"_L1, offer.due);
    if (!alias.isEmpty())
        line.set("alias"_L1, alias);
    LetterContent content{.kind = u"offer"_s, .at = now, .validUntil = offer.validUntil};
    LetterBody &body = content.body;
    body.set("lines"_L1, BodyLines{line});
    if (offer.withMaterial)
        body.set("material_supplied"_L1, true);
    if (!tender.isEmpty())
        body.set("exclusive"_L1, true).set("tender"_L1, tender);
    if (offer.processCard)
        body.set("process_card"_L1, *offer.processCard);
    if (offer.standard)
        body.set("standard"_L1, *offer.standard);
    if (!offer.terms.trimmed().isEmpty())
        body.set("terms"_L1, offer.terms.trimmed());
    if (!offer.note.trimmed().isEmpty())
        body.set("note"_L1, offer.note.trimmed());
    if (!offer.photos.empty())
        body.set("photos"_L1, BodyHashes(offer.photos));
    return content;
}

/// Pieces that can be offered, and why it is no more.
std::optional<Issue> issueOfPieces(const Reader &reader, const StepOffer &offer, const StepProgress &step,
                                   const QString &code, const QByteArray &tender)
{
    const int offered = piecesOffered(reader, offer.workOrder, offer.step, tender);
    const int free = std::max(0, step.atBench() - offered);
    if (offer.pieces >= 1 && offer.pieces <= free)
        return std::nullopt;
    if (offered == 0) {
        return Issue{u"pieces"_s, OfferText::tr("%1 of %2 can go out for “%3”: offer at least one and no more.")
                                      .arg(free)
                                      .arg(code, step.name)};
    }
    return Issue{u"pieces"_s, OfferText::tr("%1 of %2 can go out for “%3”, for %4 are offered already: offer at least "
                                            "one and no more, or withdraw an offer first.")
                                  .arg(free)
                                  .arg(code, step.name)
                                  .arg(offered)};
}

std::vector<Issue> issuesOfOffer(const Reader &reader, QDate today, const StepOffer &offer, const QByteArray &tender)
{
    std::vector<Issue> issues;
    const Result<WorkOrderInfo> order = workOrderInfo(reader, offer.workOrder);
    if (!order.ok())
        return {{u"workOrder"_s, order.error().message}};
    if (!order->isOpen())
        issues.push_back({u"workOrder"_s, OfferText::tr("%1 is closed already.").arg(order->code)});
    const std::vector<StepProgress> steps = stepsOf(reader, offer.workOrder);
    if (const StepProgress *step = offeredStep(steps, offer.step)) {
        if (std::optional<Issue> issue = issueOfPieces(reader, offer, *step, order->code, tender))
            issues.push_back(std::move(*issue));
    } else {
        issues.push_back({u"step"_s, OfferText::tr("This step is not part of %1.").arg(order->code)});
    }
    if (!Currency::fromCode(offer.price.currency).ok() || offer.price.money < Money())
        issues.push_back({u"price"_s, OfferText::tr("Say what is paid for one piece, and in which currency.")});
    if (offer.due.isValid() && offer.due < today)
        issues.push_back({u"due"_s, OfferText::tr("The day they are due is over already.")});
    return issues;
}

Result<Id<LetterDraft>> offerOne(Action &action, Id<Peer> peer, const StepOffer &offer, const QByteArray &tender)
{
    const Reader &reader = action.reader();
    if (auto issues = issuesOfOffer(reader, action.today(), offer, tender); !issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, workOrderInfo(reader, offer.workOrder));
    const std::vector<StepProgress> steps = stepsOf(reader, offer.workOrder);
    const QString own = offeredName(order.productName, offeredStep(steps, offer.step)->name);
    const QString product = offer.product.trimmed().isEmpty() ? own : offer.product.trimmed();
    QString alias;
    if (const auto customer = customerOfWork(reader, offer.workOrder); customer && offer.namesCustomer) {
        BENCHBOOK_ASSIGN(alias, aliasOf(action, *customer, peer));
    }
    const LetterContent content = offerContent(offer, product, alias, tender, action.now());
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.peer = peer}, content));
    linkDraft(action, draft, {.workOrder = offer.workOrder, .step = offer.step});
    return draft;
}

/// Issues that only several offers together can have.
std::vector<Issue> issuesOfShares(const Reader &reader, const StepOffer &offer, const std::vector<OfferShare> &shares,
                                  OfferedTo to)
{
    std::vector<Issue> issues;
    std::set<Id<Peer>> peers;
    qint64 sum = 0;
    for (const OfferShare &share : shares) {
        peers.insert(share.peer);
        sum += share.pieces;
    }
    if (shares.empty())
        issues.push_back({u"peers"_s, OfferText::tr("Say to whom it is offered.")});
    else if (to == OfferedTo::One && shares.size() < 2)
        issues.push_back({u"peers"_s, OfferText::tr("One of several can have it: name at least two peers.")});
    if (peers.size() != shares.size())
        issues.push_back({u"peers"_s, OfferText::tr("Name every peer once.")});
    const std::vector<StepProgress> steps = stepsOf(reader, offer.workOrder);
    const StepProgress *step = offeredStep(steps, offer.step);
    const int free = step ? std::max(0, step->atBench() - piecesOffered(reader, offer.workOrder, offer.step)) : 0;
    if (to == OfferedTo::Each && step && sum > free) {
        issues.push_back({u"pieces"_s, OfferText::tr("%1 pieces are offered altogether, and %2 are free for “%3”.")
                                           .arg(sum)
                                           .arg(free)
                                           .arg(step->name)});
    }
    return issues;
}

} // namespace

QString offeredName(const QString &product, const QString &step) { return OfferText::tr("%1: %2").arg(product, step); }

std::vector<Issue> validateOffer(const Reader &reader, QDate today, const StepOffer &offer)
{
    return issuesOfOffer(reader, today, offer, {});
}

Result<Id<LetterDraft>> offerStep(Action &action, Id<Peer> peer, const StepOffer &offer)
{
    return offerOne(action, peer, offer, {});
}

Result<Id<LetterDraft>> offerStep(Studio &studio, Id<Peer> peer, const StepOffer &offer, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Offer work to a peer")), person,
                          [&](Action &action) { return offerStep(action, peer, offer); });
}

Result<std::vector<Id<LetterDraft>>> offerToSeveral(Action &action, const StepOffer &offer,
                                                    const std::vector<OfferShare> &shares, OfferedTo to)
{
    if (auto issues = issuesOfShares(action.reader(), offer, shares, to); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const QByteArray tender =
        to == OfferedTo::One ? SecretBytes::random(tenderSize).view().toByteArray() : QByteArray();
    std::vector<Id<LetterDraft>> drafts;
    StepOffer one = offer;
    for (const OfferShare &share : shares) {
        one.pieces = share.pieces;
        one.price = share.price.value_or(offer.price);
        BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, offerOne(action, share.peer, one, tender));
        drafts.push_back(draft);
    }
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, workOrderInfo(action.reader(), offer.workOrder));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Offer a step of %1 to %2 peers"),
                        {order.code, QString::number(shares.size())}));
    return drafts;
}

Result<std::vector<Id<LetterDraft>>> offerToSeveral(Studio &studio, const StepOffer &offer,
                                                    const std::vector<OfferShare> &shares, OfferedTo to,
                                                    PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Offer work to several peers")), person,
                          [&](Action &action) { return offerToSeveral(action, offer, shares, to); });
}

} // namespace benchbook
