#include "core/peers/circle_questions.h"

#include "core/peers/circle_post.h"
#include "core/peers/stored_bytes.h"

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

std::optional<Id<Letter>> letterHeldAt(const Reader &reader, const ChainHeader &chain, qint64 seq)
{
    const std::optional<Letter> letter = letterAt(reader, chain.id(), seq);
    return letter ? std::optional(Id<Letter>(rowIdOf(letter->hash))) : std::nullopt;
}

bool hasAnswerInBox(const Reader &reader, const CircleInfo &circle)
{
    Query query = reader.query("SELECT 1 FROM letter_draft WHERE circle_id = :circle AND kind = 'circle_answer' "
                               "AND letter_id IS NULL");
    return query.bind("circle", circle.id).next();
}

void askInvitation(const Reader &reader, const CircleInfo &circle, const SignPublicKey &us,
                   std::vector<OpenQuestion> &questions)
{
    const CircleState state = stateOfCircle(reader, circle);
    if (!state.founder || *state.founder == us || state.standing(us) != MemberStanding::Invited ||
        hasAnswerInBox(reader, circle))
        return;
    if (const std::optional<PeerInfo> founder = peerOfMember(reader, *state.founder)) {
        questions.push_back({.kind = QuestionKind::CircleInvited,
                             .peer = founder->id,
                             .circle = circle.id,
                             .peerName = founder->name,
                             .title = circle.name});
    }
}

/// The writer of a chain who signed two stories; where we wrote it ourselves, or nothing that was signed shows it, who
/// reports it otherwise.
std::optional<PeerInfo> peerAbout(const Reader &reader, const SplitView &view, const SignPublicKey &us)
{
    if (view.signedByWriter && view.chain.author != us)
        return peerOfMember(reader, view.chain.author);
    const auto other = std::find_if(view.reporters.begin(), view.reporters.end(),
                                    [&](const SignPublicKey &who) { return who != view.chain.author; });
    return other == view.reporters.end() ? std::nullopt : peerOfMember(reader, *other);
}

} // namespace

void addCircleQuestions(const Reader &reader, std::vector<OpenQuestion> &questions)
{
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    if (!own)
        return;
    for (const CircleInfo &circle : allCircles(reader)) {
        askInvitation(reader, circle, own->root(), questions);
        const HeadComparison compared = compareCircle(reader, circle);
        for (const SplitView &view : compared.splitViews) {
            if (const auto peer = peerAbout(reader, view, own->root())) {
                questions.push_back(
                    {.kind = view.signedByWriter ? QuestionKind::CircleSplitView : QuestionKind::CircleSplitSaid,
                     .peer = peer->id,
                     .letter = letterHeldAt(reader, view.chain, view.seq),
                     .circle = circle.id,
                     .peerName = peer->name,
                     .title = circle.name,
                     .letters = static_cast<int>(view.hashes.size())});
            }
        }
        for (const LettersBehind &behind : compared.behind) {
            const bool forked =
                std::any_of(compared.splitViews.begin(), compared.splitViews.end(),
                            [&](const SplitView &view) { return view.signedByWriter && view.chain == behind.chain; });
            const auto peer = behind.holders.empty() ? std::nullopt : peerOfMember(reader, behind.holders.front());
            // Behind a split nothing counts anyway; that one is asked about.
            if (forked || !peer)
                continue;
            questions.push_back({.kind = QuestionKind::CircleBehind,
                                 .peer = peer->id,
                                 .letter = letterHeldAt(reader, behind.chain, behind.from - 1),
                                 .circle = circle.id,
                                 .peerName = peer->name,
                                 .title = circle.name,
                                 .letters = static_cast<int>(behind.to - behind.from + 1)});
        }
    }
}

} // namespace benchbook
