#include "core/knowledge/tool_offer.h"

#include "core/journal/counted_sentence.h"
#include "core/knowledge/tool_view.h"
#include "core/tools/tool.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ToolOfferText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

LetterBody bodyOfTerms(const ToolTerms &terms, const QString &ownName)
{
    LetterBody body;
    const auto setText = [&](QLatin1StringView key, const QString &text) {
        if (!text.trimmed().isEmpty())
            body.set(key, text.trimmed());
    };
    body.set("name"_L1, terms.name.trimmed().isEmpty() ? ownName : terms.name.trimmed());
    setText("craft"_L1, terms.craft);
    setText("description"_L1, terms.description);
    setText("terms"_L1, terms.terms);
    if (terms.dayPrice)
        body.set("day_price"_L1, *terms.dayPrice);
    if (terms.deposit)
        body.set("deposit"_L1, *terms.deposit);
    if (!terms.photos.empty())
        body.set("photos"_L1, BodyHashes(terms.photos));
    return body;
}

Result<void> offerTo(Action &action, Id<Tool> tool, const LetterBody &body, Id<Peer> peer,
                     const std::vector<ToolOfferPost> &before)
{
    BENCHBOOK_ASSIGN(const PeerInfo info, peerInfo(action.reader(), peer));
    if (info.trust != PeerTrustLevel::Verified || info.hidden) {
        return Error::refused(
            ToolOfferText::tr("%1 is not verified. Hear their words first; tools are lent to verified peers only.")
                .arg(info.name));
    }
    LetterContent content{.kind = u"tool"_s, .at = action.now(), .body = body};
    for (const ToolOfferPost &post : before) {
        if (post.peer != peer)
            continue;
        if (!post.letter) {
            action.remove("letter_draft", post.draft);
            action.remove("tool_offer", post.id);
        } else {
            content.parents = {*post.letter};
        }
    }
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.peer = peer}, content));
    action.add("tool_offer", action.newId<ToolOffer>(), {{"tool_id", tool}, {"peer_id", peer}, {"draft_id", draft}});
    return {};
}

std::vector<ToolOfferPost> offersBefore(const Reader &reader, Id<Tool> tool)
{
    const Result<ToolLendingView> view = toolLendingView(reader, tool.value());
    return view.ok() ? view->offers : std::vector<ToolOfferPost>();
}

} // namespace

Result<ToolTerms> lastTerms(const Reader &reader, Id<Tool> tool)
{
    BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(reader, tool));
    ToolTerms terms{.name = info.name};
    const Result<ToolLendingView> view = toolLendingView(reader, tool.value());
    if (!view.ok())
        return terms;
    const LentTool &known = view->tool;
    terms.name = known.name;
    terms.craft = known.craft;
    terms.description = known.description;
    terms.terms = known.terms;
    if (known.dayPrice)
        terms.dayPrice = BodyMoney{*known.dayPrice, known.currency};
    if (known.deposit)
        terms.deposit = BodyMoney{*known.deposit, known.depositCurrency};
    return terms;
}

Result<LetterContent> offeredContent(const Reader &reader, Id<Tool> tool, const ToolTerms &terms)
{
    BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(reader, tool));
    return LetterContent{.kind = u"tool"_s, .at = reader.now(), .body = bodyOfTerms(terms, info.name)};
}

Result<int> offerTool(Studio &studio, Id<Tool> tool, const ToolTerms &terms, const std::vector<Id<Peer>> &peers,
                      PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Offer a tool")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(action.reader(), tool));
            const std::set<Id<Peer>> chosen(peers.begin(), peers.end());
            if (chosen.empty())
                return Error::fromIssues({{u"peers"_s, ToolOfferText::tr("Say to whom it is offered.")}});
            const LetterBody body = bodyOfTerms(terms, info.name);
            const std::vector<ToolOfferPost> before = offersBefore(action.reader(), tool);
            for (const Id<Peer> peer : chosen)
                BENCHBOOK_TRY(offerTo(action, tool, body, peer, before));
            action.say(countedSentence(std::ssize(chosen), QT_TRANSLATE_NOOP("Action", "Offer %1 %2 to one studio"),
                                       QT_TRANSLATE_NOOP("Action", "Offer %1 %2 to %3 studios"),
                                       {info.code, info.name}));
            return static_cast<int>(chosen.size());
        });
}

Result<int> withdrawTool(Studio &studio, Id<Tool> tool, const QString &reason, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Lend a tool no longer")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(action.reader(), tool));
            int concerned = 0;
            Result<void> reached;
            for (const ToolOfferPost &post : offersBefore(action.reader(), tool)) {
                if (post.withdrawn)
                    continue;
                // Nothing goes to who is blocked; the others hear it all the same.
                if (const Result<void> reach = needReach(action.reader(), post.peer); post.letter && !reach.ok()) {
                    reached = reach.error();
                    continue;
                }
                ++concerned;
                if (!post.letter) {
                    action.remove("letter_draft", post.draft);
                    action.remove("tool_offer", post.id);
                    continue;
                }
                LetterContent content{.kind = u"retract"_s, .parents = {*post.letter}, .at = action.now()};
                if (!reason.trimmed().isEmpty())
                    content.body.set("reason"_L1, reason.trimmed());
                BENCHBOOK_TRY(writeLetter(action, {.peer = post.peer}, content));
            }
            if (concerned == 0 && !reached.ok())
                return reached.error();
            if (concerned == 0)
                return Error::refused(ToolOfferText::tr("%1 is offered to nobody.").arg(info.name));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Lend %1 %2 no longer"), {info.code, info.name}));
            return concerned;
        });
}

} // namespace benchbook
