#include "core/together/circles.h"

#include "core/journal/counted_sentence.h"
#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CircleText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

void checkPeers(const Reader &reader, const std::vector<Id<Peer>> &peers, std::vector<Issue> &issues)
{
    if (peers.empty())
        issues.push_back({u"peers"_s, CircleText::tr("Choose at least one other studio.")});
    if (peers.size() + 1 > maxCircleMembers)
        issues.push_back({u"peers"_s, CircleText::tr("A circle has at most %n member(s).", nullptr, maxCircleMembers)});
    for (std::size_t i = 0; i < peers.size(); ++i) {
        const Result<PeerInfo> peer = peerInfo(reader, peers[i]);
        if (!peer.ok())
            issues.push_back({u"peers"_s, peer.error().message});
        else if (peer->trust != PeerTrustLevel::Verified)
            issues.push_back({u"peers"_s, CircleText::tr("Nobody heard the words of %1 yet; a circle is of verified "
                                                         "peers.")
                                              .arg(visibleText(peer->name))});
        if (std::find(peers.begin(), peers.begin() + static_cast<std::ptrdiff_t>(i), peers[i]) !=
            peers.begin() + static_cast<std::ptrdiff_t>(i))
            issues.push_back({u"peers"_s, CircleText::tr("A studio is named twice.")});
    }
}

Result<CircleTerms> termsOfWish(const Reader &reader, const CircleWish &wish, const OwnIdentity &own)
{
    CircleTerms terms{.name = wish.name.trimmed().normalized(QString::NormalizationForm_C),
                      .note = wish.note.trimmed()};
    terms.members.push_back({own.root(), own.card.facts().studioName});
    for (const Id<Peer> id : wish.peers) {
        BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, id));
        terms.members.push_back({bytesOfHex<SignPublicKey>(peer.rootKey), peer.name});
    }
    std::sort(terms.members.begin(), terms.members.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    if (!wish.follows)
        return terms;
    BENCHBOOK_ASSIGN(const CircleInfo before, circleInfo(reader, *wish.follows));
    terms.follows = before.group.id;
    for (const auto &[header, head] : headsHeld(lettersOfCircle(reader, before))) {
        if (terms.heads.size() < static_cast<std::size_t>(maxBodyLines))
            terms.heads.push_back({header.id(), head});
    }
    return terms;
}

/// Names that the invitations gave; where we know a studio, ours counts.
std::vector<CircleMemberView> membersOf(const Reader &reader, const CircleView &view, const OwnIdentity &own)
{
    std::vector<CircleMemberView> members;
    for (const SignPublicKey &key : view.circle.group.sortedMembers()) {
        CircleMemberView member{key, {}, {}, view.state.standing(key)};
        if (key == view.us) {
            member.us = member.verified = true;
            member.name = own.card.facts().studioName;
        } else if (const std::optional<PeerInfo> peer = peerOfMember(reader, key)) {
            member.name = peer->name;
            member.peer = peer->id;
            member.verified = peer->trust == PeerTrustLevel::Verified;
        } else {
            member.name = nameInInvitation(key, view.letters);
        }
        members.push_back(std::move(member));
    }
    std::sort(members.begin(), members.end(), [](const CircleMemberView &a, const CircleMemberView &b) {
        return std::tuple(!a.us, a.name, a.key) < std::tuple(!b.us, b.name, b.key);
    });
    return members;
}

/// An invitation of ours that waits stands for a founded circle until a bundle signs it.
void addWaitingFounding(CircleView &view)
{
    if (!view.state.founder && view.isWaiting("circle"_L1)) {
        view.state.founder = view.us;
        view.state.members[view.us] = MemberStanding::Joined;
    }
}

std::optional<Id<Circle>> circleAfter(const Reader &reader, const CircleInfo &circle)
{
    for (const CircleInfo &other : allCircles(reader)) {
        if (other.follows == circle.group.id)
            return other.id;
    }
    return std::nullopt;
}

QString replyCode(CircleReply reply)
{
    switch (reply) {
    case CircleReply::Join:
        return u"join"_s;
    case CircleReply::Decline:
        return u"decline"_s;
    case CircleReply::Leave:
        return u"leave"_s;
    }
    Q_UNREACHABLE();
}

const char *replySentence(CircleReply reply)
{
    switch (reply) {
    case CircleReply::Join:
        return QT_TRANSLATE_NOOP("Action", "Join the circle %1");
    case CircleReply::Decline:
        return QT_TRANSLATE_NOOP("Action", "Decline the circle %1");
    case CircleReply::Leave:
        return QT_TRANSLATE_NOOP("Action", "Leave the circle %1");
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Issue> validateCircle(const Reader &reader, const CircleWish &wish)
{
    std::vector<Issue> issues;
    if (wish.name.trimmed().isEmpty())
        issues.push_back({u"name"_s, CircleText::tr("The circle needs a name.")});
    checkPeers(reader, wish.peers, issues);
    const Result<OwnIdentity> own = needIdentity(reader);
    if (!own.ok()) {
        issues.push_back({u"name"_s, own.error().message});
        return issues;
    }
    if (!issues.empty())
        return issues;
    const Result<CircleTerms> terms = termsOfWish(reader, wish, *own);
    if (!terms.ok())
        issues.push_back({u"name"_s, terms.error().message});
    else if (const auto known = circleOfAudience(reader, terms->id()); known && !known->hidden)
        issues.push_back({u"name"_s, CircleText::tr("There is a circle of this name with these members already.")});
    return issues;
}

Result<Id<LetterDraft>> performStep(Studio &studio, PersonRef person, const CircleStep &step)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write a letter to a circle")), person, step);
}

Result<LetterContent> rehearsedLetter(Studio &studio, const CircleStep &step)
{
    return studio.rehearse(Sentence("Write a letter to a circle"), [&](Action &action) -> Result<LetterContent> {
        BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, step(action));
        BENCHBOOK_ASSIGN(WaitingLetter letter, waitingLetter(action.reader(), draft));
        return std::move(letter.content);
    });
}

Result<Id<LetterDraft>> foundCircle(Action &action, const CircleWish &wish)
{
    if (auto issues = validateCircle(action.reader(), wish); !issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(action.reader()));
    BENCHBOOK_ASSIGN(const CircleTerms terms, termsOfWish(action.reader(), wish, own));
    const Id<Circle> circle = keepCircle(action, terms);
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     writeLetter(action, {.circle = circle}, circleInvitation(terms, action.now())));
    action.say(countedSentence(std::ssize(wish.peers),
                               QT_TRANSLATE_NOOP("Action", "Found the circle %1 with one other studio"),
                               QT_TRANSLATE_NOOP("Action", "Found the circle %1 with %2 other studios"), {terms.name}));
    return draft;
}

Result<Id<Circle>> foundCircle(Studio &studio, const CircleWish &wish, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Found a circle")), person,
                          [&](Action &action) -> Result<Id<Circle>> {
                              BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, foundCircle(action, wish));
                              BENCHBOOK_ASSIGN(const WaitingLetter letter, waitingLetter(action.reader(), draft));
                              return *letter.to.circle;
                          });
}

Result<Id<LetterDraft>> answerCircle(Action &action, Id<Circle> circle, CircleReply reply, const QString &note)
{
    BENCHBOOK_ASSIGN(const CircleView view, circleView(action.reader(), circle));
    const std::vector<CircleReply> possible = view.replies();
    if (std::find(possible.begin(), possible.end(), reply) == possible.end()) {
        return Error::refused(view.isWaiting("circle_answer"_L1)
                                  ? CircleText::tr("An answer to this invitation waits in the box already.")
                                  : CircleText::tr("This was said already."));
    }
    LetterContent content{.kind = u"circle_answer"_s, .parents = {*view.state.invitation}, .at = action.now()};
    content.body.set("code"_L1, replyCode(reply));
    if (!note.trimmed().isEmpty())
        content.body.set("note"_L1, note.trimmed());
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.circle = circle}, content));
    action.say(Sentence(replySentence(reply), {view.circle.name}));
    return draft;
}

Result<Id<LetterDraft>> answerCircle(Studio &studio, Id<Circle> circle, CircleReply reply, const QString &note,
                                     PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return answerCircle(action, circle, reply, note); });
}

std::vector<CircleReply> CircleView::replies() const
{
    if (!state.invitation || isWaiting("circle_answer"_L1))
        return {};
    switch (ours()) {
    case MemberStanding::Invited:
        return {CircleReply::Join, CircleReply::Decline};
    case MemberStanding::Joined:
        return {CircleReply::Leave};
    case MemberStanding::Declined:
    case MemberStanding::Left:
        return {CircleReply::Join};
    }
    Q_UNREACHABLE();
}

bool CircleView::takesPart() const
{
    if (ours() != MemberStanding::Joined) {
        // A yes that waits in the box goes out before everything that is written after it.
        return std::any_of(waiting.begin(), waiting.end(), [](const WaitingLetter &letter) {
            return letter.content.kind == "circle_answer"_L1 && letter.content.body.text("code"_L1) == "join"_L1;
        });
    }
    return !isWaiting("circle_answer"_L1);
}

QString CircleView::nameOf(const SignPublicKey &member) const
{
    for (const CircleMemberView &known : members) {
        if (known.key == member)
            return visibleText(known.name);
    }
    return QString::fromLatin1(member.hex().left(8));
}

bool CircleView::isWaiting(QLatin1StringView kind) const
{
    return std::any_of(waiting.begin(), waiting.end(),
                       [&](const WaitingLetter &letter) { return letter.content.kind == kind; });
}

Result<CircleView> circleView(const Reader &reader, Id<Circle> circle)
{
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(reader));
    BENCHBOOK_ASSIGN(CircleInfo info, circleInfo(reader, circle));
    CircleView view{std::move(info)};
    view.us = own.root();
    view.letters = lettersOfCircle(reader, view.circle);
    view.state = circleState(view.circle.group, view.letters);
    view.waiting = waitingLetters(reader, {.circle = circle});
    addWaitingFounding(view);
    view.members = membersOf(reader, view, own);
    view.compared = compareCircle(reader, view.circle);
    if (view.circle.follows) {
        if (const auto before = circleOfAudience(reader, *view.circle.follows))
            view.before = before->id;
    }
    view.after = circleAfter(reader, view.circle);
    return view;
}

Result<Id<Circle>> findCircle(const Reader &reader, const QString &reference)
{
    std::vector<Id<Circle>> found;
    for (const CircleInfo &circle : allCircles(reader)) {
        if (QString::number(circle.id.value()) == reference)
            return circle.id;
        // A circle that another one goes on from is meant by its id alone.
        if (circle.name.compare(reference, Qt::CaseInsensitive) == 0 && !circleAfter(reader, circle))
            found.push_back(circle.id);
    }
    if (found.empty())
        return Error::notFound(CircleText::tr("There is no circle “%1”.").arg(reference));
    if (found.size() > 1)
        return Error{ErrorCode::Conflict,
                     CircleText::tr("Several circles are called “%1”; name one by its id in the list of circles.")
                         .arg(reference)};
    return found.front();
}

QString standingName(MemberStanding standing)
{
    switch (standing) {
    case MemberStanding::Invited:
        return u"invited"_s;
    case MemberStanding::Joined:
        return u"joined"_s;
    case MemberStanding::Declined:
        return u"declined"_s;
    case MemberStanding::Left:
        return u"left_circle"_s;
    }
    Q_UNREACHABLE();
}

QStringList witnessTexts(const CircleView &view)
{
    QStringList texts;
    for (const SplitView &split : view.compared.splitViews) {
        if (!split.signedByWriter) {
            QStringList reporters;
            for (const SignPublicKey &reporter : split.reporters) {
                if (reporter != split.chain.author)
                    reporters << view.nameOf(reporter);
            }
            texts << CircleText::tr("%1 says that letter %2 of %3 is another one there. No letter that came shows it; "
                                    "ask for a bundle.")
                         .arg(reporters.join(CircleText::tr(", ")))
                         .arg(split.seq)
                         .arg(view.nameOf(split.chain.author));
            continue;
        }
        texts << CircleText::tr("%1 told members different stories: their letter %2 is not the same everywhere. From "
                                "there on nothing of this chain counts.")
                     .arg(view.nameOf(split.chain.author))
                     .arg(split.seq);
    }
    for (const LettersBehind &behind : view.compared.behind) {
        const auto &splits = view.compared.splitViews;
        // Behind a split nothing counts anyway.
        if (std::any_of(splits.begin(), splits.end(),
                        [&](const SplitView &split) { return split.signedByWriter && split.chain == behind.chain; }))
            continue;
        QStringList holders;
        for (const SignPublicKey &holder : behind.holders)
            holders << view.nameOf(holder);
        if (behind.from == behind.to) {
            texts << CircleText::tr("Letter %1 of %2 did not come here; %3 holds it. Ask for a bundle.")
                         .arg(behind.from)
                         .arg(view.nameOf(behind.chain.author), holders.join(CircleText::tr(", ")));
            continue;
        }
        texts << CircleText::tr("Letters %1 to %2 of %3 did not come here; %4 holds them. Ask for a bundle.")
                     .arg(behind.from)
                     .arg(behind.to)
                     .arg(view.nameOf(behind.chain.author), holders.join(CircleText::tr(", ")));
    }
    return texts;
}

Result<Id<LetterDraft>> writeToCircle(Action &action, const CircleView &view, const LetterContent &content)
{
    if (!view.takesPart()) {
        return Error::refused(view.ours() == MemberStanding::Invited
                                  ? CircleText::tr("Join the circle first; then letters can be written to it.")
                                  : CircleText::tr("We do not take part in this circle any more."));
    }
    if (view.after)
        return Error::refused(CircleText::tr("This circle goes on as another one; write there."));
    return writeLetter(action, {.circle = view.circle.id}, content);
}

} // namespace benchbook
