#include "core/peers/circle_questions.h"

#include "core/peers/circle_post.h"
#include "core/peers/letter_box.h"
#include "core/peers/stored_bytes.h"
#include "core/sharing/contribution_split.h"
#include "core/sharing/joint_purchase.h"

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

/// A circle with what counts of its letters: read once for all that is asked about it.
struct CircleStory
{
    CircleInfo circle;
    std::vector<Letter> letters;
    CircleState state;
    SignPublicKey us;
};

void askInvitation(const Reader &reader, const CircleStory &story, std::vector<OpenQuestion> &questions)
{
    const auto &[circle, letters, state, us] = story;
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

/// A letter of ours about it waits in the box.
bool isAnsweredInBox(const std::vector<WaitingLetter> &waiting, const Hash256 &letter)
{
    return std::any_of(waiting.begin(), waiting.end(), [&](const WaitingLetter &draft) {
        const auto &parents = draft.content.parents;
        return std::find(parents.begin(), parents.end(), letter) != parents.end();
    });
}

bool isFollowed(const std::vector<CircleInfo> &circles, const CircleInfo &circle)
{
    return std::any_of(circles.begin(), circles.end(),
                       [&](const CircleInfo &other) { return other.follows == circle.group.id; });
}

Id<Letter> rowOfLetter(const Hash256 &letter) { return Id<Letter>(rowIdOf(letter)); }

/// What `author` wrote and members sign, the letter that it is about, its worth.
OpenQuestion aboutSigning(const Reader &reader, const CircleStory &story, QuestionKind kind,
                          const SignPublicKey &author, const Hash256 &letter)
{
    const std::optional<PeerInfo> peer = peerOfMember(reader, author);
    return {.kind = kind,
            .peer = peer ? peer->id : Id<Peer>(0),
            .letter = rowOfLetter(letter),
            .circle = story.circle.id,
            .peerName = peer ? peer->name : nameInInvitation(author, story.letters),
            .title = story.circle.name};
}

void askSplits(const Reader &reader, const CircleStory &story, const ContributionLedger &ledger,
               const std::vector<WaitingLetter> &waiting, std::vector<OpenQuestion> &questions)
{
    for (const LedgerSplit &split : ledger.splits) {
        if (isSignedBy(split, story.us) || isPaidOtherwise(ledger, split) || isAnsweredInBox(waiting, split.letter))
            continue;
        const bool same = checkSplit(ledger, split).same();
        OpenQuestion question = aboutSigning(
            reader, story, same ? QuestionKind::SplitToSign : QuestionKind::SplitDiffers, split.author, split.letter);
        question.money = split.total;
        question.currency = split.currency;
        questions.push_back(std::move(question));
    }
}

void askDivisions(const Reader &reader, const CircleStory &story, const std::vector<WaitingLetter> &waiting,
                  std::vector<OpenQuestion> &questions)
{
    // The time decides only whether a call without an order is open still; one that is divided has its order.
    for (const JointPurchase &purchase : jointPurchases(story.circle.group, story.letters, Instant(0))) {
        const std::optional<JointSplit> &split = purchase.split;
        if (purchase.stage == JointStage::Withdrawn || !split || isAnsweredInBox(waiting, split->letter) ||
            !std::binary_search(split->unsignedBy.begin(), split->unsignedBy.end(), story.us))
            continue;
        OpenQuestion question =
            aboutSigning(reader, story, split->same() ? QuestionKind::DivisionToSign : QuestionKind::DivisionDiffers,
                         purchase.organiser, purchase.call);
        question.title = purchase.material;
        question.money = split->total;
        question.currency = split->currency;
        questions.push_back(std::move(question));
    }
}

/// Rules of sharing wait for nobody: who signs an entry that names one agrees to it.
void askSignatures(const Reader &reader, const CircleStory &story, std::vector<OpenQuestion> &questions)
{
    const auto &[circle, letters, state, us] = story;
    if (state.standing(us) != MemberStanding::Joined)
        return;
    const ContributionLedger ledger = contributionLedger(circle.group, letters);
    const std::vector<WaitingLetter> waiting = waitingLetters(reader, {.circle = circle.id});
    askSplits(reader, story, ledger, waiting, questions);
    askDivisions(reader, story, waiting, questions);
    OpenQuestion lines{
        .kind = QuestionKind::LedgerToSign, .peer = Id<Peer>(0), .circle = circle.id, .title = circle.name};
    for (const LedgerEntry &entry : ledger.entries) {
        if (!waitsFor(entry, us) || isAnsweredInBox(waiting, entry.letter))
            continue;
        ++lines.letters;
        if (!lines.letter)
            lines.letter = rowOfLetter(entry.letter);
    }
    if (lines.letters > 0)
        questions.push_back(std::move(lines));
}

} // namespace

void addCircleQuestions(const Reader &reader, std::vector<OpenQuestion> &questions)
{
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    if (!own)
        return;
    const std::vector<CircleInfo> circles = allCircles(reader);
    for (const CircleInfo &circle : circles) {
        std::vector<Letter> letters = lettersOfCircle(reader, circle);
        CircleState state = circleState(circle.group, letters);
        const CircleStory story{circle, std::move(letters), std::move(state), own->root()};
        askInvitation(reader, story, questions);
        if (!isFollowed(circles, circle))
            askSignatures(reader, story, questions);
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
