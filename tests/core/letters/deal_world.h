// A small world for deals: machines of two studios that write what is legal in what they hold, and letters that travel
// between them late, twice, in any order or not at all.
#pragma once

#include "core/letters/chain.h"
#include "core/letters/deal.h"
#include "tests/core/letters/sample_letters.h"

#include "core/crypto/hash.h"

#include <QHash>

#include <map>
#include <memory>
#include <set>

namespace benchbook {

inline constexpr qint64 worldNow = 1'790'000'000'000;
inline constexpr qint64 worldEnd = worldNow + 1'000'000; ///< until when offers are valid, where they say so

/// What the bodies of a world's letters are like.
struct WorldRules
{
    bool exclusive = false; ///< offers name a tender
    bool expires = false;   ///< offers are valid until worldEnd, and acceptances may be late
};

/// A letter somebody may write: what the fold allows, and one of the bodies it can have.
struct WorldChoice
{
    LegalLetter legal;
    int variant = 0; ///< 0: as it should be; 1: miscounted, wrongly settled, or late

    friend auto operator<=>(const WorldChoice &left, const WorldChoice &right)
    {
        return std::tie(left.legal.by, left.legal.kind, left.legal.code, left.legal.parents, left.variant) <=>
               std::tie(right.legal.by, right.legal.kind, right.legal.code, right.legal.parents, right.variant);
    }
    friend bool operator==(const WorldChoice &, const WorldChoice &) = default;
};

/// The letters of one deal that a machine holds, by hash.
using HeldLetters = std::map<Hash256, const Letter *>;

class DealWorld
{
public:
    explicit DealWorld(WorldRules rules) : m_rules(rules) {}

    /// Everything that may be written by this party, each with the bodies it can have.
    std::vector<WorldChoice> choices(const Deal &deal, DealParty party) const;
    LetterContent content(const WorldChoice &choice, const std::optional<DealId> &deal, const HeldLetters &held) const;
    LetterContent opening(const QString &kind) const;
    /// Signs once for all what is written twice alike; the letter lives as long as the world.
    const Letter *write(SampleMachine &machine, const LetterContent &content);

private:
    LetterBody bodyFor(const WorldChoice &choice, const HeldLetters &held) const;
    LetterBody versionBody(qint64 version) const;

    WorldRules m_rules;
    QHash<QByteArray, Letter *> m_written;
    std::vector<std::unique_ptr<Letter>> m_letters;
};

std::vector<Letter> copied(const HeldLetters &held);

/// What is wrong with a folded deal, by rules of their own: no contract without two signatures on one version, nobody
/// stuck, nothing legal in a crossing but its replies. Empty if all is well.
QString faultOf(const Deal &deal, const HeldLetters &held);

} // namespace benchbook
