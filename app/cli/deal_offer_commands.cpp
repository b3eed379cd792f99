// Commands that begin a deal with our own work: a step is offered to a peer, and lines of a deal are tied to the work
// orders they are.
#include "app/cli/deal_parts.h"
#include "app/cli/leaving.h"
#include "app/cli/work_order_parts.h"

#include "core/board/shared_letters.h"
#include "core/peers/letter_box.h"
#include "core/peers/offer_work.h"
#include "core/peers/peer.h"
#include "core/peers/pieces_offered.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DealOfferText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// All that are at our bench for the step and not offered already.
int freePieces(const Studio &studio, Id<WorkOrder> order, Id<RecipeStep> step)
{
    return studio
        .read([&](const Reader &reader) {
            for (const StepProgress &one : stepsOf(reader, order)) {
                if (one.id == step)
                    return Result(std::max(0, one.atBench() - piecesOffered(reader, order, step)));
            }
            return Result(0);
        })
        .valueOr(0);
}

Result<StepOffer> offerSaid(Session &session, const NamedWorkOrder &order)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const Id<RecipeStep> step, namedStep(session, order, "step"));
    StepOffer offer{.workOrder = order.id, .step = step, .price = {}};
    BENCHBOOK_ASSIGN(const std::optional<int> pieces, session.maybeCount("pieces"));
    offer.pieces = pieces.value_or(freePieces(*order.studio, order.id, offer.step));
    BENCHBOOK_ASSIGN(const Currency currency, arguments.has("currency")
                                                  ? session.typed(Currency::fromCode(arguments.value("currency")))
                                                  : Result(order.studio->currency()));
    BENCHBOOK_ASSIGN(const Money price, session.typed(parseMoney(arguments.value("price"), currency)));
    offer.price = {price, currency.code};
    BENCHBOOK_ASSIGN(offer.due, session.day("due"));
    BENCHBOOK_ASSIGN(const QDate until, session.day("until"));
    if (until.isValid())
        offer.validUntil = benchbook::endOfDay(until, order.studio->timeZone());
    offer.product = arguments.value("as");
    offer.withMaterial = arguments.has("with-material");
    offer.namesCustomer = arguments.has("alias");
    offer.terms = arguments.value("terms");
    offer.note = arguments.value("note");
    return offer;
}

Result<Answer> offerOneStep(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Id<Peer> peer, order.studio->read([&](const Reader &reader) {
        return findPeer(reader, session.arguments().value("to"));
    }));
    BENCHBOOK_ASSIGN(const StepOffer offer, offerSaid(session, order));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, offerStep(*order.studio, peer, offer, order.signer));
    return wroteLetters(session, {draft}, {{u"pieces"_s, offer.pieces}});
}

Result<Answer> tieToWork(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    BENCHBOOK_ASSIGN(const std::optional<qint64> line, lineMeant(session, deal.view));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> work, deal.studio->read([&](const Reader &reader) {
        return findWorkOrder(reader, session.arguments().positional()[1]);
    }));
    const NamedWorkOrder order{deal.studio, deal.signer, work};
    BENCHBOOK_ASSIGN(const Id<RecipeStep> step, namedStep(session, order, "step"));
    BENCHBOOK_TRY(
        tieDeal(*deal.studio, {.deal = deal.view.id, .workOrder = work, .step = step, .line = line}, deal.signer));
    return session.done();
}

} // namespace

std::span<const Command> dealOfferCommands()
{
    static const Option step{"step", "STEP", QT_TRANSLATE_NOOP("Cli", "its name, or its place in the route"), true};
    static const std::vector<Command> commands{
        writingLetters(
            {"deal offer",
             "WORKORDER",
             QT_TRANSLATE_NOOP("Cli", "offer one step of a work order to one peer; it waits until a bundle is made"),
             {{"to", "PEER", QT_TRANSLATE_NOOP("Cli", "for whom"), true},
              step,
              {"price", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "for one piece"), true},
              {"currency", "CODE", QT_TRANSLATE_NOOP("Cli", "of the price; the studio's if not said")},
              {"pieces", "N", QT_TRANSLATE_NOOP("Cli", "how many; otherwise all that are free")},
              {"due", "DAY", QT_TRANSLATE_NOOP("Cli", "when they are to be back")},
              {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day to accept")},
              {"as", "WORDS", QT_TRANSLATE_NOOP("Cli", "how the work is called to them")},
              {"with-material", nullptr, QT_TRANSLATE_NOOP("Cli", "we supply the material")},
              {"alias", nullptr, QT_TRANSLATE_NOOP("Cli", "name the customer by the alias that this peer knows")},
              {"terms", "TEXT", QT_TRANSLATE_NOOP("Cli", "what else is agreed by accepting it")},
              noteThatLeaves()},
             offerOneStep}),
        {"deal tie",
         "DEAL WORKORDER",
         QT_TRANSLATE_NOOP("Cli", "say which step of which work order of ours a deal is, or one line of it"),
         {step,
          {"line", "NUMBER",
           QT_TRANSLATE_NOOP("Cli", "this line alone; every line without work of its own, if not said")}},
         tieToWork},
    };
    return commands;
}

} // namespace benchbook::cli
