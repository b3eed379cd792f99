// Circles: founding one, answering an invitation, going on with other members.
#pragma once

#include "core/journal/list.h"
#include "core/peers/circle_post.h"
#include "core/peers/letter_box.h"

#include <QStringList>

#include <functional>

namespace benchbook {

/// "circles": all that we founded or were invited to.
const ListDefinition &circleList();

struct CircleWish
{
    QString name;
    std::vector<Id<Peer>> peers; ///< verified; we are a member without being named
    QString note = {};
    /// The circle of ours that this one takes the place of. How far we hold its letters is named in the invitation, so
    /// that nobody can say later that it went on otherwise.
    std::optional<Id<Circle>> follows = {};
};

/// One thing that somebody writes to a circle: it puts one letter into the box.
using CircleStep = std::function<Result<Id<LetterDraft>>(Action &)>;
/// As an action of its own; the step says what is done.
Result<Id<LetterDraft>> performStep(Studio &studio, PersonRef person, const CircleStep &step);
/// The letter it would write, without a trace: to be read over before it is written.
Result<LetterContent> rehearsedLetter(Studio &studio, const CircleStep &step);

/// Every issue at once; fields are "name" and "peers".
std::vector<Issue> validateCircle(const Reader &reader, const CircleWish &wish);
/// Makes the circle and puts the invitation into the box: it goes out with the next bundle for any of the members.
Result<Id<Circle>> foundCircle(Studio &studio, const CircleWish &wish, PersonRef person);

/// The same inside an action; what comes is the invitation in the box.
Result<Id<LetterDraft>> foundCircle(Action &action, const CircleWish &wish);

enum class CircleReply { Join, Decline, Leave };
/// Refused where it was said already: who left may join again, and who joined may leave.
Result<Id<LetterDraft>> answerCircle(Studio &studio, Id<Circle> circle, CircleReply reply, const QString &note,
                                     PersonRef person);
Result<Id<LetterDraft>> answerCircle(Action &action, Id<Circle> circle, CircleReply reply, const QString &note);

/// A member as a screen shows it.
struct CircleMemberView
{
    SignPublicKey key;
    QString name; ///< ours where we know them, else as the founder wrote it; see visibleText()
    std::optional<Id<Peer>> peer;
    MemberStanding standing = MemberStanding::Invited;
    bool us = false;
    bool verified = false; ///< we heard their words, or it is us
};

struct CircleView
{
    CircleInfo circle;
    CircleState state = {};
    SignPublicKey us = {};
    std::vector<CircleMemberView> members = {}; ///< us first, then by name
    std::vector<WaitingLetter> waiting = {};    ///< of ours to this circle, in the box
    std::vector<Letter> letters = {};           ///< that count
    HeadComparison compared = {};
    std::optional<Id<Circle>> before = {}; ///< the circle it goes on from, if we have it
    std::optional<Id<Circle>> after = {};  ///< the one that goes on from it

    MemberStanding ours() const { return state.standing(us); }
    /// What we may answer now; none while an answer waits in the box.
    std::vector<CircleReply> replies() const;
    /// A letter of ours about it can be written: we take part.
    bool takesPart() const;
    QString nameOf(const SignPublicKey &member) const;
    bool isWaiting(QLatin1StringView kind) const;
};

/// NotFound: there is no such circle.
Result<CircleView> circleView(const Reader &reader, Id<Circle> circle);
/// By name or id.
Result<Id<Circle>> findCircle(const Reader &reader, const QString &reference);

/// "joined", "invited", "declined", "left": see stateTitle().
QString standingName(MemberStanding standing);
/// What was told differently and what did not come, a sentence each.
QStringList witnessTexts(const CircleView &view);

/// Writes a letter to a circle that we take part in; Refused else.
Result<Id<LetterDraft>> writeToCircle(Action &action, const CircleView &view, const LetterContent &content);

} // namespace benchbook
