// HeldLetters: the letters that a fold reads, in an order that does not depend on how they came.
#pragma once

#include "core/letters/letter.h"

#include <map>

namespace benchbook {

/// Studios that buy or earn together. The members of a group are fixed: another set of members is another group, so
/// that everybody means the same people by the same id.
struct SharingGroup
{
    LetterAudienceId id;
    std::vector<SignPublicKey> members; ///< root keys, in any order

    bool has(const SignPublicKey &studio) const;
    /// By root key, each once: the order in which ties are decided.
    std::vector<SignPublicKey> sortedMembers() const;
};

/// Letters that count (ChainWalk::held of each chain), each once, by hash. What cannot be read is left out: it is kept
/// in its chain and acted upon by nobody. The letters must outlive this.
class HeldLetters
{
public:
    explicit HeldLetters(const std::vector<Letter> &letters);
    /// Only what went to this group and is by one of its members.
    HeldLetters(const std::vector<Letter> &letters, const SharingGroup &group);

    /// Null if it is not held, or not readable.
    const Letter *find(const Hash256 &hash) const;
    std::vector<const Letter *> ofKind(QLatin1StringView kind) const;
    /// Letters of this kind that name `parent`.
    std::vector<const Letter *> answers(const Hash256 &parent, QLatin1StringView kind) const;
    /// When its own author took it back; the earliest time if several times. Nobody withdraws what another wrote.
    std::optional<Instant> withdrawnAt(const Letter &letter) const;
    bool isWithdrawn(const Letter &letter) const { return withdrawnAt(letter).has_value(); }

private:
    void take(const Letter &letter);

    std::map<Hash256, const Letter *> m_byHash;
    std::multimap<Hash256, const Letter *> m_byParent;
};

/// What a studio said last: of each of its chains the highest number, of several machines the latest time, then the
/// greater hash. Clocks decide only between machines of one studio. Null for none.
const Letter *lastSaid(const std::vector<const Letter *> &letters);

/// How a person's word for a craft or a kind of work is compared: without regard to case and spaces around it.
QString comparableWord(const QString &word);

/// Only of quantities of this unit, else nothing.
std::optional<Quantity> quantityIn(const LetterBody &body, QLatin1StringView key, const QString &unit);

} // namespace benchbook
