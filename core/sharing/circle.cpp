#include "core/sharing/circle.h"

#include "core/crypto/hash.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

MemberStanding standingSaid(const Letter &answer)
{
    const QString code = answer.content.body.text("code"_L1);
    return code == "join"_L1    ? MemberStanding::Joined
           : code == "leave"_L1 ? MemberStanding::Left
                                : MemberStanding::Declined;
}

} // namespace

SharingGroup CircleTerms::group() const
{
    SharingGroup made{id(), {}};
    for (const CircleMember &member : members)
        made.members.push_back(member.key);
    return made;
}

LetterAudienceId CircleTerms::id() const
{
    std::vector<SignPublicKey> keys;
    for (const CircleMember &member : members)
        keys.push_back(member.key);
    std::sort(keys.begin(), keys.end());
    QByteArray joined;
    for (const SignPublicKey &key : keys)
        joined += key.bytes();
    const QByteArray title = name.normalized(QString::NormalizationForm_C).toUtf8();
    const QByteArray before = follows ? follows->bytes() : QByteArray();
    // The parts are of any length: without it a member could pass for the circle before, or for the end of the name.
    const auto sizeOf = [](const QByteArray &part) { return bigEndian64(static_cast<quint64>(part.size())); };
    const Hash256 hash = hashOf("BBK1 circle", {sizeOf(title), title, sizeOf(joined), joined, before});
    return *LetterAudienceId::from(hash.view());
}

LetterContent circleInvitation(const CircleTerms &terms, Instant at)
{
    BodyLines members;
    std::vector<CircleMember> sorted = terms.members;
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    for (const CircleMember &member : sorted) {
        LetterBody line;
        line.set("key"_L1, *Hash256::from(member.key.view())).set("name"_L1, member.name);
        members.push_back(line);
    }
    LetterContent content{.kind = u"circle"_s, .at = at};
    content.body.set("name"_L1, terms.name).set("members"_L1, members);
    if (terms.follows)
        content.body.set("follows"_L1, *Hash256::from(terms.follows->view()));
    BodyLines heads;
    for (const CircleHead &head : terms.heads) {
        LetterBody line;
        line.set("chain"_L1, head.chain).set("seq"_L1, head.head.seq).set("hash"_L1, head.head.hash);
        heads.push_back(line);
    }
    if (!heads.empty())
        content.body.set("heads"_L1, heads);
    if (!terms.note.isEmpty())
        content.body.set("note"_L1, terms.note);
    return content;
}

std::optional<CircleTerms> termsOfInvitation(const Letter &letter)
{
    if (!letter.is("circle"_L1) || !letter.isReadable())
        return std::nullopt;
    const LetterBody &body = letter.content.body;
    CircleTerms terms{.name = body.text("name"_L1), .note = body.text("note"_L1)};
    for (const LetterBody &line : body.lines("members"_L1))
        terms.members.push_back({*SignPublicKey::from(line.find<Hash256>("key"_L1)->view()), line.text("name"_L1)});
    std::sort(terms.members.begin(), terms.members.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    if (const auto *before = body.find<Hash256>("follows"_L1))
        terms.follows = *LetterAudienceId::from(before->view());
    for (const LetterBody &line : body.lines("heads"_L1))
        terms.heads.push_back(
            {*line.find<Hash256>("chain"_L1), {line.number("seq"_L1), *line.find<Hash256>("hash"_L1)}});
    if (terms.members.size() > maxCircleMembers || terms.id() != letter.chain.audience ||
        !terms.group().has(letter.chain.author))
        return std::nullopt;
    return terms;
}

QString nameInInvitation(const SignPublicKey &member, const std::vector<Letter> &letters)
{
    for (const Letter &letter : letters) {
        const std::optional<CircleTerms> terms = termsOfInvitation(letter);
        if (!terms)
            continue;
        for (const CircleMember &named : terms->members) {
            if (named.key == member)
                return named.name;
        }
    }
    return QString::fromLatin1(member.hex().left(8));
}

MemberStanding CircleState::standing(const SignPublicKey &member) const
{
    const auto found = members.find(member);
    return found == members.end() ? MemberStanding::Left : found->second;
}

bool CircleState::isReader(const SignPublicKey &member) const
{
    const MemberStanding now = standing(member);
    return now == MemberStanding::Invited || now == MemberStanding::Joined;
}

CircleState circleState(const SharingGroup &group, const std::vector<Letter> &letters)
{
    const HeldLetters held(letters, group);
    CircleState state;
    for (const SignPublicKey &member : group.sortedMembers())
        state.members.emplace(member, MemberStanding::Invited);
    for (const Letter *invitation : held.ofKind("circle"_L1)) {
        if (!termsOfInvitation(*invitation))
            continue;
        if (!state.invitation) {
            state.invitation = invitation->hash;
            state.founder = invitation->chain.author;
        }
        state.members[invitation->chain.author] = MemberStanding::Joined;
    }
    std::map<SignPublicKey, std::vector<const Letter *>> answers;
    for (const Letter *answer : held.ofKind("circle_answer"_L1))
        answers[answer->chain.author].push_back(answer);
    for (const auto &[member, said] : answers)
        state.members[member] = standingSaid(*lastSaid(said));
    return state;
}

} // namespace benchbook
