#include "core/peers/deal_words.h"

#include "core/letters/visible_text.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct DealWords
{
    Q_DECLARE_TR_FUNCTIONS(DealWords)
};

QString answerVerb(const QString &code)
{
    if (code == "AP"_L1)
        return DealWords::tr("Accept…");
    if (code == "RE"_L1)
        return DealWords::tr("Decline…");
    if (code == "CA"_L1)
        return DealWords::tr("Accept with changes…");
    return DealWords::tr("Say that it was read…");
}

QString sentenceForBuyer(DealState state, const QString &peer)
{
    switch (state) {
    case DealState::Asked:
        return DealWords::tr("You asked %1. They can quote, or you offer the work.").arg(peer);
    case DealState::Quoted:
        return DealWords::tr("%1 quoted. Offer them the work at that price, or leave it.").arg(peer);
    case DealState::Offered:
        return DealWords::tr("Your offer waits for the answer of %1.").arg(peer);
    case DealState::Lapsed:
        return DealWords::tr("Your offer lapsed without an answer of %1. Change it to offer it anew.").arg(peer);
    case DealState::Countered:
        return DealWords::tr("%1 accepts with changes. Change the offer to what they ask, or cancel it.").arg(peer);
    case DealState::AwaitingAward:
        return DealWords::tr("%1 accepted an offer made to several. Countersign to give it to them.").arg(peer);
    case DealState::ChangeAsked:
        return DealWords::tr("Agreed; your change waits for the answer of %1.").arg(peer);
    case DealState::CancelAsked:
        return DealWords::tr("You asked to cancel; %1 has to agree.").arg(peer);
    case DealState::Agreed:
        return DealWords::tr("Agreed. %1 begins the work.").arg(peer);
    case DealState::InWork:
        return DealWords::tr("%1 works on it.").arg(peer);
    case DealState::Delivered:
        return DealWords::tr("Something is on its way. Count and check it when it is here.");
    case DealState::Received:
        return DealWords::tr("All that was sent is counted. Settle what is to be paid.");
    case DealState::Settled:
        return DealWords::tr("Your settlement waits for the countersignature of %1.").arg(peer);
    default:
        return {};
    }
}

QString sentenceForSeller(DealState state, const QString &peer)
{
    switch (state) {
    case DealState::Asked:
        return DealWords::tr("%1 asks. Quote a price, or wait for their offer.").arg(peer);
    case DealState::Quoted:
        return DealWords::tr("Your quotation is with %1.").arg(peer);
    case DealState::Offered:
        return DealWords::tr("%1 offers you this work and waits for an answer.").arg(peer);
    case DealState::Lapsed:
        return DealWords::tr("The offer of %1 lapsed. They may offer it anew.").arg(peer);
    case DealState::Countered:
        return DealWords::tr("You accepted with changes; %1 decides.").arg(peer);
    case DealState::AwaitingAward:
        return DealWords::tr("You accepted; %1 offered it to several and has to countersign.").arg(peer);
    case DealState::ChangeAsked:
        return DealWords::tr("Agreed; %1 wants a change and waits for an answer.").arg(peer);
    case DealState::CancelAsked:
        return DealWords::tr("%1 wants to cancel and waits for an answer.").arg(peer);
    case DealState::Agreed:
        return DealWords::tr("Agreed. Begin, and tell %1 what you send.").arg(peer);
    case DealState::InWork:
        return DealWords::tr("You work on it for %1.").arg(peer);
    case DealState::Delivered:
        return DealWords::tr("It is on its way; %1 counts and checks it.").arg(peer);
    case DealState::Received:
        return DealWords::tr("All that was sent is counted; %1 settles it.").arg(peer);
    case DealState::Settled:
        return DealWords::tr("%1 settled. Countersign if it comes out the same here.").arg(peer);
    default:
        return {};
    }
}

} // namespace

QString dealSentence(const DealView &view)
{
    const QString peer = visibleText(view.peerName);
    switch (view.deal.state) {
    case DealState::Unopened:
        return DealWords::tr("The letter that opened this is not here yet. Ask %1 for another bundle.").arg(peer);
    case DealState::Stopped:
        return DealWords::tr("Stopped: a letter of it needs a newer version of Benchbook. Nothing is lost.");
    case DealState::Crossed:
        return DealWords::tr("Letters crossed on their way. Choose below how it goes on.");
    case DealState::Declined:
        return DealWords::tr("Declined; nothing is agreed.");
    case DealState::Closed:
        return DealWords::tr("Settled and countersigned: both sides get the same.");
    case DealState::Cancelled:
        return DealWords::tr("Cancelled, with both sides agreeing.");
    default:
        break;
    }
    return view.us == DealParty::Buyer ? sentenceForBuyer(view.deal.state, peer)
                                       : sentenceForSeller(view.deal.state, peer);
}

QString crossingSentence(const Crossing &crossing)
{
    switch (crossing.kind) {
    case CrossingKind::SupersededAnswer:
        return DealWords::tr("An answer to an offer that had been changed meanwhile.");
    case CrossingKind::CancelAcceptance:
        return DealWords::tr("A cancellation and an acceptance passed each other.");
    case CrossingKind::TwoAnswers:
        return DealWords::tr("Two computers of one studio answered differently.");
    case CrossingKind::TwoVersions:
        return DealWords::tr("Two computers of one studio changed the offer differently.");
    case CrossingKind::TwoReceipts:
        return DealWords::tr("Two computers of one studio counted differently.");
    case CrossingKind::TwoSettlements:
        return DealWords::tr("Two computers of one studio settled differently.");
    case CrossingKind::TwoAcceptances:
        return DealWords::tr("Two studios accepted what only one can have.");
    case CrossingKind::QuantityDiffers:
        return DealWords::tr("What was counted is not what was sent.");
    case CrossingKind::LateAcceptance:
        return DealWords::tr("The acceptance came after the offer had ended.");
    }
    Q_UNREACHABLE();
}

QString verbOf(const LegalLetter &legal)
{
    struct Verb
    {
        QLatin1StringView kind;
        const char *words;
    };
    static constexpr Verb verbs[] = {
        {"offer"_L1, QT_TRANSLATE_NOOP("DealWords", "Offer the work…")},
        {"quotation"_L1, QT_TRANSLATE_NOOP("DealWords", "Quote a price…")},
        {"change"_L1, QT_TRANSLATE_NOOP("DealWords", "Change the offer…")},
        {"cancel"_L1, QT_TRANSLATE_NOOP("DealWords", "Cancel the order…")},
        {"progress"_L1, QT_TRANSLATE_NOOP("DealWords", "Tell how far it is…")},
        {"delivery"_L1, QT_TRANSLATE_NOOP("DealWords", "Tell what you send…")},
        {"receipt"_L1, QT_TRANSLATE_NOOP("DealWords", "Count what came…")},
        {"settlement"_L1, QT_TRANSLATE_NOOP("DealWords", "Settle…")},
        {"countersign"_L1, QT_TRANSLATE_NOOP("DealWords", "Countersign…")},
    };
    if (legal.kind == "answer"_L1)
        return answerVerb(legal.code);
    for (const Verb &verb : verbs) {
        if (legal.kind == verb.kind)
            return DealWords::tr(verb.words);
    }
    const LetterKind *kind = findLetterKind(legal.kind);
    return kind ? DealWords::tr("%1…").arg(kind->name()) : legal.kind;
}

QString verbOf(const Crossing &crossing, const LegalLetter &legal)
{
    // The bare words would leave open whether the work or its cancellation is meant.
    if (crossing.kind == CrossingKind::CancelAcceptance && legal.kind == "countersign"_L1)
        return DealWords::tr("Have it made after all…");
    if (crossing.kind == CrossingKind::CancelAcceptance && legal.code == "AP"_L1)
        return DealWords::tr("Agree to cancel…");
    if (crossing.kind == CrossingKind::CancelAcceptance && legal.code == "RE"_L1)
        return DealWords::tr("Hold to the order…");
    if (crossing.kind == CrossingKind::LateAcceptance && legal.kind == "countersign"_L1)
        return DealWords::tr("Let the late acceptance count…");
    return verbOf(legal);
}

QString hintOf(const Crossing &crossing, const DealView &view)
{
    if (crossing.kind != CrossingKind::CancelAcceptance)
        return {};
    return view.us == DealParty::Buyer
               ? DealWords::tr("%1 may still agree to the cancellation; you may have the work made after all.")
                     .arg(visibleText(view.peerName))
               : DealWords::tr("Agree to the cancellation, or hold to what you accepted.");
}

QString titleOf(const LegalLetter &legal)
{
    const LetterKind *kind = findLetterKind(legal.kind);
    const QString name = kind ? kind->name() : visibleText(legal.kind);
    for (const BodyField &field : kind && !legal.code.isEmpty() ? kind->fields : std::vector<BodyField>()) {
        for (const BodyChoice &choice : field.choices) {
            if (legal.code == QLatin1StringView(choice.code))
                return DealWords::tr("%1: %2", "kind of letter, what it answers")
                    .arg(name, QCoreApplication::translate("Letter", choice.title));
        }
    }
    return name;
}

QString nothingPossible(const DealView &view)
{
    const DealState state = view.deal.state;
    if (isOver(state) || state == DealState::Unopened || state == DealState::Stopped)
        return DealWords::tr("Nothing can be written here. %1").arg(dealSentence(view));
    return DealWords::tr("Nothing can be written here now: it is the turn of %1.").arg(visibleText(view.peerName));
}

bool isOver(DealState state)
{
    return state == DealState::Closed || state == DealState::Cancelled || state == DealState::Declined;
}

bool isMainReply(const LegalLetter &legal)
{
    return legal.code == "AP"_L1 || legal.kind == "countersign"_L1 || legal.kind == "receipt"_L1 ||
           legal.kind == "delivery"_L1 || legal.kind == "settlement"_L1 || legal.kind == "quotation"_L1 ||
           legal.kind == "offer"_L1;
}

QString kindTitle(const LetterContent &content)
{
    const LetterKind *kind = findLetterKind(content.kind);
    return kind ? kind->name() : visibleText(content.kind);
}

QString amountText(const LineAmount &amount, const LineAmount &ordered)
{
    if (amount.value == 0)
        return u"–"_s;
    const QString unit = amount.unit.isEmpty() ? ordered.unit : amount.unit;
    return unit.isEmpty() ? QString::number(amount.value) : visibleQuantity({Quantity::fromMicro(amount.value), unit});
}

QString keyOfReply(const LegalLetter &legal)
{
    return legal.code.isEmpty() ? legal.kind : QString(legal.kind + u'.' + legal.code);
}

} // namespace benchbook
