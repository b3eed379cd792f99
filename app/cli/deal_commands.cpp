// Commands of who gives the work of a deal: pieces and material go out, come back and are counted, and what is paid is
// booked.
#include "app/cli/deal_parts.h"
#include "app/cli/leaving.h"

#include "core/letters/visible_text.h"
#include "core/peers/deal_terms.h"
#include "core/peers/receive_delivery.h"
#include "core/peers/settle_deal.h"
#include "core/peers/stored_bytes.h"
#include "core/stock/location.h"

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

Result<Answer> handOverPieces(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    HandOver request{.deal = deal.view.id, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(request.line, lineMeant(session, deal.view));
    BENCHBOOK_ASSIGN(request.pieces, session.maybeCount("pieces"));
    BENCHBOOK_ASSIGN(request.day, session.day("day"));
    BENCHBOOK_ASSIGN(const std::optional<Id<Location>> from, placeSaid(session, "from"));
    BENCHBOOK_ASSIGN(request.materials, materialSaid(session, "material", *deal.studio, from));
    BENCHBOOK_ASSIGN(const Id<OutsideWork> work, handOver(*deal.studio, request, deal.signer));
    return session.done({{u"outsideWork"_s, idText(work)}});
}

IssueConsent consentSaid(const Session &session)
{
    return session.arguments().has("consent") ? IssueConsent::Given : IssueConsent::Asked;
}

Result<Answer> useMaterial(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const std::optional<qint64> line, lineMeant(session, deal.view));
    BENCHBOOK_ASSIGN(const auto used, materialSaid(session, "material", *deal.studio, std::nullopt));
    BENCHBOOK_TRY(useAtPeer(*deal.studio, deal.view.id, used, deal.signer, consentSaid(session), line));
    return session.done();
}

Result<Answer> bringBackMaterial(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const std::optional<Id<Location>> to, placeSaid(session, "to"));
    BENCHBOOK_ASSIGN(const auto back, materialSaid(session, "material", *deal.studio, to.value_or(places::shelf)));
    BENCHBOOK_TRY(bringBackFromPeer(*deal.studio, deal.view.id, back, deal.signer));
    return session.done();
}

/// "3fa8…: 2026-11-20, 12 pcs".
QString deliveryText(const Letter &delivery)
{
    qint64 pieces = 0;
    for (const LetterBody &line : delivery.content.body.lines("lines"_L1))
        pieces += line.number("pieces"_L1);
    const auto *sent = delivery.content.body.find<QDate>("sent"_L1);
    return DealCommandText::tr("%1: %2, %3 pcs")
        .arg(hexText(delivery.hash).left(8), sent ? sent->toString(Qt::ISODate) : QString())
        .arg(pieces);
}

/// The delivery that waits for its receipt; of several the one that --delivery names.
Result<Hash256> deliveryMeant(Session &session, const DealView &view)
{
    std::vector<const Letter *> open;
    for (const LegalLetter &legal : view.ours()) {
        if (legal.kind != "receipt"_L1)
            continue;
        for (const Hash256 &parent : legal.parents) {
            if (const Letter *letter = letterIn(view, parent); letter && letter->is("delivery"_L1))
                open.push_back(letter);
        }
    }
    if (open.empty()) {
        BENCHBOOK_TRY(legalLetter(view, "receipt"_L1));
        return Error::refused(DealCommandText::tr("No delivery of this deal waits to be received."));
    }
    const QString named = session.arguments().value("delivery").toLower();
    QStringList known;
    const Letter *found = nullptr;
    for (const Letter *letter : open) {
        known << deliveryText(*letter);
        if (!named.isEmpty() && hexText(letter->hash).startsWith(named))
            found = letter;
    }
    if (named.isEmpty() && open.size() == 1)
        return open.front()->hash;
    if (named.isEmpty()) {
        return Error::refused(DealCommandText::tr("%n deliveries wait. Say with --delivery which was counted: %1.",
                                                  nullptr, static_cast<int>(open.size()))
                                  .arg(known.join(u"; "_s)));
    }
    if (!found) {
        return Error::notFound(DealCommandText::tr("No delivery “%1” waits to be received; there is: %2.")
                                   .arg(named, known.join(u"; "_s)));
    }
    return found->hash;
}

Result<RejectedAre> fateSaid(Session &session)
{
    constexpr std::array fates{std::pair("lost"_L1, RejectedAre::Scrap),
                               std::pair("there"_L1, RejectedAre::RedoneThere),
                               std::pair("here"_L1, RejectedAre::RedoneHere)};
    if (!session.arguments().has("redo"))
        return RejectedAre::Scrap;
    const QString fate = session.arguments().value("redo");
    for (const auto &[word, becomes] : fates) {
        if (fate == word)
            return becomes;
    }
    return session.usage(DealCommandText::tr("Rejected pieces are “lost”, done again “there” or “here”."));
}

Result<std::vector<ReceivedLine>> countedLines(Session &session, const DealView &view)
{
    BENCHBOOK_ASSIGN(const auto accepted, piecesSaid(session, "accepted", view));
    BENCHBOOK_ASSIGN(const auto rejected, piecesSaid(session, "rejected", view));
    BENCHBOOK_ASSIGN(const RejectedAre becomes, fateSaid(session));
    std::map<qint64, ReceivedLine> counted;
    for (const auto &[no, pieces] : accepted)
        counted[no].accepted = pieces;
    for (const auto &[no, pieces] : rejected)
        counted[no].rejected = pieces;
    std::vector<ReceivedLine> lines;
    for (auto &[no, line] : counted) {
        line.no = no;
        line.rejectedAre = becomes;
        if (line.rejected > 0)
            line.reason = session.arguments().value("reason");
        lines.push_back(line);
    }
    return lines;
}

Result<Answer> receivePieces(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const Hash256 delivery, deliveryMeant(session, deal.view));
    ReceivedDelivery request{
        .deal = deal.view.id, .delivery = delivery, .lines = {}, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(request.lines, countedLines(session, deal.view));
    BENCHBOOK_ASSIGN(request.received, session.day("day"));
    BENCHBOOK_ASSIGN(const std::optional<Id<Location>> to, placeSaid(session, "to"));
    BENCHBOOK_ASSIGN(request.used, materialSaid(session, "used", *deal.studio, std::nullopt));
    BENCHBOOK_ASSIGN(request.back, materialSaid(session, "back", *deal.studio, to.value_or(places::shelf)));
    BENCHBOOK_ASSIGN(request.usedFor, lineMeant(session, deal.view));
    request.consent = consentSaid(session);
    BENCHBOOK_ASSIGN(const ReceiptDone done, receiveDelivery(*deal.studio, request, deal.signer));
    return session.done(
        {{u"waiting"_s, idText(done.letter)}, {u"charge"_s, moneyJson(done.charge, deal.studio->currency())}});
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

const std::vector<Command> &materialCommands()
{
    static const Option material{"material", "LOT=QUANTITY",
                                 QT_TRANSLATE_NOOP("Cli", "so much of a lot; may be given again"), true};
    static const std::vector<Command> commands{
        {"deal use",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "material that lies at the peer was used for our work order"),
         {material,
          dealWorkLineOption(),
          {"consent", nullptr, QT_TRANSLATE_NOOP("Cli", "even if the recipe does not name what the lot is of")}},
         useMaterial},
        {"deal bring-back",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "material that the peer did not need comes back to a shelf"),
         {material, {"to", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf")}},
         bringBackMaterial},
    };
    return commands;
}

const std::vector<Command> &pieceCommands()
{
    static const std::vector<Command> commands{
        {"deal hand-over",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "pieces of our work order go to the peer, and the material that goes along"),
         {{"pieces", "N", QT_TRANSLATE_NOOP("Cli", "all that are agreed and not handed over, if not said")},
          dealWorkLineOption(),
          {"material", "LOT=QUANTITY", QT_TRANSLATE_NOOP("Cli", "what goes along; may be given again")},
          {"from", "PLACE", QT_TRANSLATE_NOOP("Cli", "its shelf; where most of the lot lies, if not said")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today if not said")},
          noteThatStays()},
         handOverPieces},
        writingLetters(
            {"deal receive",
             "DEAL",
             QT_TRANSLATE_NOOP("Cli", "count what came: the receipt for the peer, and the pieces of our work order"),
             {{"accepted", "[LINE=]N", QT_TRANSLATE_NOOP("Cli", "good pieces; once for each line that came"), true},
              {"rejected", "[LINE=]N", QT_TRANSLATE_NOOP("Cli", "pieces that are not accepted")},
              {"reason", "WORD",
               QT_TRANSLATE_NOOP("Cli", "why, for the peer: as `letter kinds` lists the reasons of a receipt")},
              {"redo", "WHERE", QT_TRANSLATE_NOOP("Cli", "lost, there or here: what becomes of rejected pieces")},
              {"delivery", "LETTER", QT_TRANSLATE_NOOP("Cli", "of several that wait, the one that was counted")},
              {"line", "NUMBER",
               QT_TRANSLATE_NOOP("Cli",
                                 "the line: of a count, the first if not said; of what was used, needed where the "
                                 "lines are different work")},
              {"used", "LOT=QUANTITY", QT_TRANSLATE_NOOP("Cli", "material that was used there; may be given again")},
              {"back", "LOT=QUANTITY", QT_TRANSLATE_NOOP("Cli", "material that came back; may be given again")},
              {"to", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf for what came back")},
              {"consent", nullptr, QT_TRANSLATE_NOOP("Cli", "even if the recipe does not name what the lot is of")},
              {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today if not said")},
              noteThatLeaves()},
             receivePieces}),
        writingLetters({"deal settle",
                        "DEAL",
                        QT_TRANSLATE_NOOP("Cli", "settle what was accepted; our work order bears the same sum"),
                        {{"pay-by", "DAY", QT_TRANSLATE_NOOP("Cli", "until when it is paid")}, noteThatLeaves()},
                        settleDealWork}),
    };
    return commands;
}

} // namespace

std::span<const Command> dealCommands() { return pieceCommands(); }

std::span<const Command> dealMaterialCommands() { return materialCommands(); }

} // namespace benchbook::cli
