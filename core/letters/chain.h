// A chain of letters as far as it is held: what follows without a gap, what waits, and where it splits in two.
#pragma once

#include "core/letters/letter.h"

namespace benchbook {

/// The highest number of a letter that is believed where only a number is told: a thousand a day for 2,700 years.
inline constexpr qint64 maxChainLetters = 1'000'000'000;

/// Numbers that are not held yet, both included.
struct ChainGap
{
    qint64 from = 0;
    qint64 to = 0;
    friend bool operator==(const ChainGap &, const ChainGap &) = default;
};

/// Two letters of one machine that cannot both be its chain. Both signatures verify: this is no accident of transport,
/// and both are kept as evidence.
struct ChainFork
{
    qint64 seq = 0; ///< where the chain is frozen: from here on nothing counts
    Hash256 one;    ///< the lesser hash
    Hash256 other;  ///< with the same number as `one`, or the one that names another letter before it
};

struct ChainWalk
{
    std::vector<Letter> held;    ///< from the first letter on, without a gap; these count
    std::vector<Letter> waiting; ///< genuine letters behind a gap: kept, shown, not acted upon
    std::vector<Letter> frozen;  ///< genuine letters from the fork on
    std::vector<ChainGap> gaps;  ///< to be asked for ("want")
    std::optional<ChainFork> fork;

    /// What is acknowledged to the writer.
    ChainHead head() const;
};

/// Puts the letters of one chain in order. All have passed openLetter() and are of the same chain; doubles and any
/// order do no harm: the same set gives the same walk.
ChainWalk walkChain(std::vector<Letter> letters);

} // namespace benchbook
