// Commands of who does the work of a deal: it becomes an order of ours, and the peer hears how far it is.
#include "app/cli/deal_parts.h"
#include "app/cli/leaving.h"

#include "core/peers/take_on.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> takeOnDeal(Session &session)
{
    BENCHBOOK_ASSIGN(const DealMeant deal, dealMeant(session));
    TakenDeal request{.deal = deal.view.id, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(const std::vector<LineSaid> products, linesSaid(session, "product", deal.view));
    for (const LineSaid &line : products) {
        BENCHBOOK_ASSIGN(const Id<Variant> variant, session.find<Variant>("variants", line.value));
        request.variants.insert_or_assign(line.no, variant);
    }
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
    BENCHBOOK_ASSIGN(const auto pieces, piecesSaid(session, "pieces", deal.view));
    const DeliveryTold told{.deal = deal.view.id,
                            .pieces = pieces,
                            .carrier = session.arguments().value("carrier"),
                            .tracking = session.arguments().value("tracking"),
                            .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, sendDelivery(*deal.studio, told, deal.signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

} // namespace

std::span<const Command> dealMakingCommands()
{
    static const std::vector<Command> commands{
        {"deal take-on",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "what a peer ordered becomes an order of ours"),
         {{"product", "[LINE=]SKU", QT_TRANSLATE_NOOP("Cli", "which product of ours a line is; may be given again")},
          noteThatStays()},
         takeOnDeal},
        writingLetters({"deal progress",
                        "DEAL",
                        QT_TRANSLATE_NOOP("Cli", "tell the peer how far our work orders for it are"),
                        {{"ready", "DAY", QT_TRANSLATE_NOOP("Cli", "when it will be done")}, noteThatLeaves()},
                        tellProgress}),
        writingLetters(
            {"deal deliver",
             "DEAL",
             QT_TRANSLATE_NOOP("Cli", "tell the peer what was sent"),
             {{"pieces", "[LINE=]N",
               QT_TRANSLATE_NOOP("Cli", "so many of a line; all that was shipped and not told of, if not said")},
              dealLineOption(),
              {"carrier", "TEXT", QT_TRANSLATE_NOOP("Cli", "who brings it")},
              {"tracking", "TEXT", QT_TRANSLATE_NOOP("Cli", "the number of the parcel")},
              noteThatLeaves()},
             tellDelivery}),
    };
    return commands;
}

} // namespace benchbook::cli
