// Commands that tie a deal to our own work: pieces go out, come back and are counted, what is paid is booked; or the
// work of a peer becomes an order of ours.
#include "app/cli/session.h"

#include "core/peers/hand_over.h"
#include "core/peers/receive_delivery.h"
#include "core/peers/settle_deal.h"
#include "core/peers/take_on.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DealCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct DealMeant
{
    Studio *studio;
    PersonRef signer;
    DealView view;
};

Result<DealMeant> dealMeant(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(DealView view, studio->read([&](const Reader &reader) -> Result<DealView> {
        BENCHBOOK_ASSIGN(const Id<Deal> deal, findDeal(reader, session.arguments().positional().first()));
        return dealView(reader, deal);
    }));
    return DealMeant{studio, signer, std::move(view)};
}

Result<Answer> handOverPieces(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const std::optional<int> pieces, session.maybeCount("pieces"));
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(
        const Id<OutsideWork> work,
        handOver(*deal.studio,
                 {.deal = deal.view.id, .pieces = pieces, .day = day, .note = session.arguments().value("note")},
                 deal.signer));
    return session.done({{u"outsideWork"_s, idText(work)}});
}

/// The delivery that waits for its receipt.
Result<Hash256> deliveryMeant(Session &session, const DealView &view)
{
    for (const LegalLetter &legal : view.deal.legal) {
        if (legal.by != view.us || legal.kind != "receipt"_L1)
            continue;
        for (const Hash256 &parent : legal.parents) {
            const auto kept = std::find_if(view.letters.begin(), view.letters.end(), [&](const KeptLetter &one) {
                return one.letter.hash == parent && one.letter.is("delivery"_L1);
            });
            if (kept != view.letters.end())
                return parent;
        }
    }
    return session.usage(DealCommandText::tr("No delivery of this deal waits to be received."));
}

Result<Answer> receivePieces(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const Hash256 delivery, deliveryMeant(session, deal.view));
    BENCHBOOK_ASSIGN(const std::optional<int> accepted, session.maybeCount("accepted"));
    BENCHBOOK_ASSIGN(const std::optional<int> rejected, session.maybeCount("rejected"));
    BENCHBOOK_ASSIGN(const std::optional<int> line, session.maybeCount("line"));
    constexpr std::array fates{std::pair("lost"_L1, RejectedAre::Scrap),
                               std::pair("there"_L1, RejectedAre::RedoneThere),
                               std::pair("here"_L1, RejectedAre::RedoneHere)};
    const QString fate = session.arguments().value("redo");
    const auto becomes = std::find_if(fates.begin(), fates.end(), [&](const auto &one) { return fate == one.first; });
    if (!fate.isEmpty() && becomes == fates.end())
        return session.usage(DealCommandText::tr("Rejected pieces are “lost”, done again “there” or “here”."));
    const ReceivedLine counted{.no = line.value_or(1),
                               .accepted = accepted.value_or(0),
                               .rejected = rejected.value_or(0),
                               .reason = session.arguments().value("reason"),
                               .rejectedAre = fate.isEmpty() ? RejectedAre::Scrap : becomes->second};
    BENCHBOOK_ASSIGN(
        const ReceiptDone done,
        receiveDelivery(
            *deal.studio,
            {.deal = deal.view.id, .delivery = delivery, .lines = {counted}, .note = session.arguments().value("note")},
            deal.signer));
    return session.done({{u"waiting"_s, idText(done.letter)}});
}

Result<Answer> settleDealWork(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const QDate payBy, session.day("pay-by"));
    BENCHBOOK_ASSIGN(const SettlementDone done,
                     settleDeal(*deal.studio,
                                {.deal = deal.view.id, .payBy = payBy, .note = session.arguments().value("note")},
                                deal.signer));
    return session.done({{u"waiting"_s, idText(done.letter)},
                         {u"total"_s, plainText(done.total.money, Currency::ofCode(done.total.currency))},
                         {u"currency"_s, done.total.currency},
                         {u"notBooked"_s, done.notBooked}});
}

Result<Answer> takeOnDeal(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    TakenDeal request{.deal = deal.view.id, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(const PlacedOrder order, takeOn(*deal.studio, request, deal.signer));
    return session.done({{u"order"_s, order.code}});
}

Result<Answer> tellProgress(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const QDate ready, session.day("ready"));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     reportProgress(*deal.studio,
                                    {.deal = deal.view.id, .ready = ready, .note = session.arguments().value("note")},
                                    deal.signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

Result<Answer> tellDelivery(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const std::optional<int> pieces, session.maybeCount("pieces"));
    BENCHBOOK_ASSIGN(const std::optional<int> line, session.maybeCount("line"));
    DeliveryTold told{.deal = deal.view.id,
                      .carrier = session.arguments().value("carrier"),
                      .tracking = session.arguments().value("tracking"),
                      .note = session.arguments().value("note")};
    if (pieces)
        told.pieces.emplace(line.value_or(1), *pieces);
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, sendDelivery(*deal.studio, told, deal.signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

} // namespace

std::span<const Command> dealCommands()
{
    static const Option note{"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a line beside it")};
    static const Option line{"line", "NUMBER", QT_TRANSLATE_NOOP("Cli", "the line of the deal; the first if not said")};
    static const std::vector<Command> commands{
        {"deal hand-over",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "pieces of our work order go to the peer"),
         {{"pieces", "N", QT_TRANSLATE_NOOP("Cli", "all that are agreed and not handed over, if not said")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today if not said")},
          note},
         handOverPieces},
        {"deal receive",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "count what came: the receipt for the peer, and the pieces of our work order"),
         {{"accepted", "N", QT_TRANSLATE_NOOP("Cli", "good pieces"), true},
          {"rejected", "N", QT_TRANSLATE_NOOP("Cli", "pieces that are not accepted")},
          {"reason", "WORD", QT_TRANSLATE_NOOP("Cli", "why: as `letter kinds` lists the reasons of a receipt")},
          {"redo", "WHERE", QT_TRANSLATE_NOOP("Cli", "lost, there or here: what becomes of rejected pieces")},
          line,
          note},
         receivePieces},
        {"deal settle",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "settle what was accepted; our work order bears the same sum"),
         {{"pay-by", "DAY", QT_TRANSLATE_NOOP("Cli", "until when it is paid")}, note},
         settleDealWork},
        {"deal take-on",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "what a peer ordered becomes an order of ours"),
         {note},
         takeOnDeal},
        {"deal progress",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "tell the peer how far our work orders for it are"),
         {{"ready", "DAY", QT_TRANSLATE_NOOP("Cli", "when it will be done")}, note},
         tellProgress},
        {"deal deliver",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "tell the peer what was sent"),
         {{"pieces", "N", QT_TRANSLATE_NOOP("Cli", "all that was shipped and not told of, if not said")},
          line,
          {"carrier", "TEXT", QT_TRANSLATE_NOOP("Cli", "who brings it")},
          {"tracking", "TEXT", QT_TRANSLATE_NOOP("Cli", "the number of the parcel")},
          note},
         tellDelivery},
    };
    return commands;
}

} // namespace benchbook::cli
