// Commands that tie a deal to our own work: pieces go out, come back and are counted, what is paid is booked; or the
// work of a peer becomes an order of ours.
#include "app/cli/session.h"

#include "core/peers/deal_terms.h"
#include "core/peers/hand_over.h"
#include "core/peers/receive_delivery.h"
#include "core/peers/settle_deal.h"
#include "core/peers/take_on.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <map>

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
Result<Hash256> deliveryMeant(const DealView &view)
{
    BENCHBOOK_ASSIGN(const LegalLetter legal, legalLetter(view, "receipt"_L1));
    for (const Hash256 &parent : legal.parents) {
        if (const Letter *letter = letterIn(view, parent); letter && letter->is("delivery"_L1))
            return parent;
    }
    return Error::refused(DealCommandText::tr("No delivery of this deal waits to be received."));
}

/// "8" of the line that is meant, or "2=8" of line 2; once for each line.
Result<void> takeCounts(Session &session, const char *option, qint64 meant, int ReceivedLine::*count,
                        std::map<qint64, ReceivedLine> &lines)
{
    for (const QString &text : session.arguments().values(option)) {
        const qsizetype cut = text.indexOf(u'=');
        bool isLine = true;
        bool isCount = false;
        const qint64 no = cut < 0 ? meant : text.first(cut).trimmed().toLongLong(&isLine);
        const int pieces = text.sliced(cut + 1).trimmed().toInt(&isCount);
        if (!isLine || !isCount || pieces < 0)
            return session.usage(DealCommandText::tr("“%1” is no count; write 8, or 2=8 for line 2.").arg(text));
        lines[no].no = no;
        lines[no].*count = pieces;
    }
    return {};
}

Result<Answer> receivePieces(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const Hash256 delivery, deliveryMeant(deal.view));
    BENCHBOOK_ASSIGN(const std::optional<int> line, session.maybeCount("line"));
    const qint64 first = deal.view.deal.lines.empty() ? 1 : deal.view.deal.lines.front().no;
    const qint64 meant = line ? *line : first;
    std::map<qint64, ReceivedLine> counted;
    BENCHBOOK_TRY(takeCounts(session, "accepted", meant, &ReceivedLine::accepted, counted));
    BENCHBOOK_TRY(takeCounts(session, "rejected", meant, &ReceivedLine::rejected, counted));
    constexpr std::array fates{std::pair("lost"_L1, RejectedAre::Scrap),
                               std::pair("there"_L1, RejectedAre::RedoneThere),
                               std::pair("here"_L1, RejectedAre::RedoneHere)};
    const QString fate = session.arguments().value("redo");
    const auto becomes = std::find_if(fates.begin(), fates.end(), [&](const auto &one) { return fate == one.first; });
    if (!fate.isEmpty() && becomes == fates.end())
        return session.usage(DealCommandText::tr("Rejected pieces are “lost”, done again “there” or “here”."));
    ReceivedDelivery request{
        .deal = deal.view.id, .delivery = delivery, .lines = {}, .note = session.arguments().value("note")};
    for (auto &[no, one] : counted) {
        if (one.rejected > 0)
            one.reason = session.arguments().value("reason");
        one.rejectedAre = fate.isEmpty() ? RejectedAre::Scrap : becomes->second;
        request.lines.push_back(one);
    }
    BENCHBOOK_ASSIGN(const ReceiptDone done, receiveDelivery(*deal.studio, request, deal.signer));
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
    const QString total = plainText(done.total.money, Currency::ofCode(done.total.currency));
    Answer answer = session.done({{u"waiting"_s, idText(done.letter)},
                                  {u"total"_s, total},
                                  {u"currency"_s, done.total.currency},
                                  {u"notBooked"_s, done.notBooked}});
    answer.text += u'\n' + DealCommandText::tr("To be paid: %1 %2").arg(total, done.total.currency);
    if (!done.notBooked.isEmpty())
        answer.text += u'\n' + DealCommandText::tr("The work order does not bear it: %1").arg(done.notBooked);
    return answer;
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
         {{"accepted", "[LINE=]N", QT_TRANSLATE_NOOP("Cli", "good pieces; once for each line that came"), true},
          {"rejected", "[LINE=]N", QT_TRANSLATE_NOOP("Cli", "pieces that are not accepted")},
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
