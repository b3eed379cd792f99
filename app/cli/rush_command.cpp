// rush: a work order that is too much for us, parted over peers; and what leaves the studio for it.
#include "app/cli/leaving.h"
#include "app/cli/output.h"
#include "app/cli/work_order_parts.h"

#include "core/board/rush.h"
#include "core/letters/visible_text.h"
#include "core/peers/peer.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct RushCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Each --price "PEER=AMOUNT".
Result<std::map<Id<Peer>, Money>> namedPrices(Session &session, const Studio &studio)
{
    std::map<Id<Peer>, Money> prices;
    for (const QString &text : session.arguments().values("price")) {
        const qsizetype at = text.lastIndexOf(u'=');
        if (at < 1)
            return session.usage(RushCommandText::tr("Write --price PEER=AMOUNT."));
        BENCHBOOK_ASSIGN(const Money price, session.money(text.mid(at + 1)));
        BENCHBOOK_ASSIGN(const Id<Peer> peer,
                         studio.read([&](const Reader &reader) { return findPeer(reader, text.left(at)); }));
        prices.insert_or_assign(peer, price);
    }
    return prices;
}

Result<RushBrief> askedBrief(Session &session, const NamedWorkOrder &order)
{
    RushQuestion question{.workOrder = order.id, .craft = session.arguments().value("craft")};
    if (session.arguments().has("step")) {
        BENCHBOOK_ASSIGN(question.step, namedStep(session, order, "step"));
    }
    BENCHBOOK_ASSIGN(question.pieces, session.maybeCount("pieces"));
    BENCHBOOK_ASSIGN(question.minutesEach, session.maybeCount("minutes"));
    BENCHBOOK_ASSIGN(question.due, session.day("due"));
    BENCHBOOK_ASSIGN(question.prices, namedPrices(session, *order.studio));
    return order.studio->read([&](const Reader &reader) { return rushBrief(reader, question); });
}

const RushPartner &partnerNamed(const RushBrief &brief, const SignPublicKey &studio)
{
    return *std::find_if(brief.partners.begin(), brief.partners.end(),
                         [&](const RushPartner &partner) { return partner.known.studio == studio; });
}

QJsonObject proposalJson(const RushBrief &brief, const RushProposal &proposal, const Currency &currency)
{
    QJsonArray studios;
    for (const RushCandidate &candidate : proposal.ranked) {
        studios.append(QJsonObject{{u"studio"_s, candidate.name},
                                   {u"pieces"_s, candidate.pieces},
                                   {u"freeMinutes"_s, candidate.freeMinutes},
                                   {u"hoursAsked"_s, partnerNamed(brief, candidate.studio).hoursAsked},
                                   {u"score"_s, candidate.score},
                                   {u"reasons"_s, QJsonArray::fromStringList(candidate.reasons)}});
    }
    QJsonArray offers;
    for (const RushOffer &offer : proposal.offers) {
        offers.append(QJsonObject{{u"studio"_s, offer.name},
                                  {u"pieces"_s, offer.pieces},
                                  {u"minutes"_s, offer.minutes},
                                  {u"cost"_s, moneyJson(offer.cost, currency)}});
    }
    return {{u"workOrder"_s, brief.code},
            {u"step"_s, brief.stepName},
            {u"pieces"_s, brief.need.pieces},
            {u"minutesEach"_s, brief.need.minutesEach},
            {u"craft"_s, brief.need.craft},
            {u"due"_s, dayJson(brief.need.due)},
            {u"studios"_s, studios},
            {u"offers"_s, offers},
            {u"uncovered"_s, proposal.uncovered},
            {u"cost"_s, moneyJson(proposal.cost, currency)},
            {u"proved"_s, proposal.proved},
            {u"reasons"_s, QJsonArray::fromStringList(proposal.reasons)}};
}

QString proposalText(Session &session, const RushBrief &brief, const RushProposal &proposal, const Currency &currency)
{
    QString text = RushCommandText::tr("%1, “%2”: %3 pcs of %4 min each (%5) until %6.")
                       .arg(brief.code, brief.stepName)
                       .arg(brief.need.pieces)
                       .arg(brief.need.minutesEach)
                       .arg(brief.need.craft, brief.need.due.toString(Qt::ISODate));
    for (const RushOffer &offer : proposal.offers) {
        const QString cost =
            offer.cost ? displayText(*offer.cost, currency, session.locale()) : RushCommandText::tr("price not known");
        text += u"\n  "_s + RushCommandText::tr("%1: %2 pcs, %3").arg(offer.name).arg(offer.pieces).arg(cost);
    }
    for (const QString &reason : proposal.reasons)
        text += u'\n' + reason;
    for (const RushCandidate &candidate : proposal.ranked) {
        text += u'\n' + candidate.name + u':';
        for (const QString &reason : candidate.reasons)
            text += u"\n  "_s + reason;
        if (const qint64 asked = partnerNamed(brief, candidate.studio).hoursAsked; asked > 0)
            text += u"\n  "_s +
                    RushCommandText::tr("%n hour(s) that we asked of them already are taken off.", nullptr, int(asked));
    }
    return text;
}

RushOrder orderOf(Session &session, const RushBrief &brief, const RushProposal &proposal, QDate until)
{
    RushOrder rush{.workOrder = brief.workOrder,
                   .step = brief.step,
                   .due = brief.need.due,
                   .until = until,
                   .product = session.arguments().value("as"),
                   .withMaterial = session.arguments().has("with-material"),
                   .note = session.arguments().value("note")};
    if (session.arguments().has("one")) {
        rush.to = OfferedTo::One;
        rush.shares = tenderShares(brief, proposal);
        return rush;
    }
    for (const RushOffer &offer : proposal.offers) {
        const RushPartner &partner = partnerNamed(brief, offer.studio);
        rush.shares.push_back({partner.peer, int(offer.pieces), partner.known.priceEach});
    }
    return rush;
}

Result<Answer> rush(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate until, session.day("until"));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const RushBrief brief, askedBrief(session, order));
    BENCHBOOK_ASSIGN(const RushProposal proposal,
                     proposeRush(brief.need, brief.peers(), {}, session.progress().token()));
    const Currency currency = order.studio->currency();
    const QJsonObject json = proposalJson(brief, proposal, currency);
    if (!session.arguments().has("send"))
        return Answer{json, proposalText(session, brief, proposal, currency)};
    const RushOrder sent = orderOf(session, brief, proposal, until);
    BENCHBOOK_ASSIGN(const auto drafts, sendRush(*order.studio, sent, order.signer));
    return wroteLetters(session, drafts, json);
}

} // namespace

std::span<const Command> rushCommands()
{
    static const std::vector<Command> commands{
        writingLetters(
            {"rush",
             "WORKORDER",
             QT_TRANSLATE_NOOP("Cli",
                               "how a step that is too much for us could be parted over peers; --send offers it"),
             {{"step", "STEP", QT_TRANSLATE_NOOP("Cli", "by place or name; otherwise the first with free pieces")},
              {"pieces", "N", QT_TRANSLATE_NOOP("Cli", "how many; otherwise all that are free")},
              {"minutes", "N", QT_TRANSLATE_NOOP("Cli", "for one piece; otherwise as learnt or as the recipe says")},
              {"craft", "CRAFT", QT_TRANSLATE_NOOP("Cli", "under which hours are told; otherwise the step's")},
              {"due", "DAY", QT_TRANSLATE_NOOP("Cli", "when all has to be here; otherwise the order's day")},
              {"price", "PEER=AMOUNT", QT_TRANSLATE_NOOP("Cli", "for one piece; otherwise what was paid last")},
              {"as", "WORDS", QT_TRANSLATE_NOOP("Cli", "how the work is called to them")},
              {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day to accept")},
              {"with-material", nullptr, QT_TRANSLATE_NOOP("Cli", "we supply the material")},
              noteThatLeaves(),
              {"one", nullptr,
               QT_TRANSLATE_NOOP("Cli", "offer all of it to each who can take it; one of them can have it")},
              {"send", nullptr, QT_TRANSLATE_NOOP("Cli", "write the offers, one a studio")}},
             rush}),
    };
    return commands;
}

} // namespace benchbook::cli
