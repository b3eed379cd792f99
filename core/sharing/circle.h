// Circles: several studios that answer to each other. Who they are is said once, in the invitation, and is part of the
// circle's own name: nobody can be slipped in or left out without making another circle.
#pragma once

#include "core/sharing/held_letters.h"

#include <map>

namespace benchbook {

/// Studios in one circle, us among them. Each keeps all letters of all members.
inline constexpr int maxCircleMembers = 24;

struct CircleMember
{
    SignPublicKey key; ///< the studio's root key
    QString name;      ///< as the founder knows it
    friend bool operator==(const CircleMember &, const CircleMember &) = default;
};

/// How far a chain of the circle before was held by who founded the next one.
struct CircleHead
{
    Hash256 chain;
    ChainHead head;
    friend bool operator==(const CircleHead &, const CircleHead &) = default;
};

/// What an invitation says.
struct CircleTerms
{
    QString name;
    std::vector<CircleMember> members = {};       ///< by key
    std::optional<LetterAudienceId> follows = {}; ///< the circle that this one goes on from
    std::vector<CircleHead> heads = {};           ///< of that one
    QString note = {};

    SharingGroup group() const; ///< with id()
    /// The hash of name, members and what it follows: the same set under the same name can begin anew.
    LetterAudienceId id() const;
    friend bool operator==(const CircleTerms &, const CircleTerms &) = default;
};

/// The invitation, to be signed as the founder's first letter to the circle.
LetterContent circleInvitation(const CircleTerms &terms, Instant at);
/// What an invitation says; nothing if it is none, cannot be read, names more than maxCircleMembers, or if it was not
/// written to the circle that it founds by one of its members.
std::optional<CircleTerms> termsOfInvitation(const Letter &letter);

enum class MemberStanding {
    Invited, ///< did not answer yet, as far as is known here
    Joined,  ///< or wrote an invitation
    Declined,
    Left
};

/// What became of an invitation.
struct CircleState
{
    std::optional<Hash256> invitation; ///< the letter to answer; the least hash of several
    std::optional<SignPublicKey> founder;
    std::map<SignPublicKey, MemberStanding> members;

    MemberStanding standing(const SignPublicKey &member) const;
    /// Takes part or still may: their letters go to them.
    bool isReader(const SignPublicKey &member) const;
};

/// What the founder calls a member in the invitation; the beginning of the key where no invitation names it.
QString nameInInvitation(const SignPublicKey &member, const std::vector<Letter> &letters);

/// Of each member the last answer counts. Letters of others and to others are left out.
CircleState circleState(const SharingGroup &group, const std::vector<Letter> &letters);

} // namespace benchbook
