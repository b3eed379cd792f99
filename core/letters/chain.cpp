#include "core/letters/chain.h"

#include <algorithm>

namespace benchbook {
namespace {

bool standsBefore(const Letter &left, const Letter &right)
{
    return left.seq != right.seq ? left.seq < right.seq : left.hash < right.hash;
}

/// Where two letters contradict each other first: the same number, or a letter that names another before it.
std::optional<ChainFork> firstFork(const std::vector<Letter> &letters)
{
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const Letter &before = letters[i - 1];
        const Letter &here = letters[i];
        if (here.seq == before.seq)
            return ChainFork{here.seq, before.hash, here.hash};
        if (here.seq == before.seq + 1 && here.prev != before.hash)
            return ChainFork{before.seq, std::min(before.hash, here.hash), std::max(before.hash, here.hash)};
    }
    return std::nullopt;
}

} // namespace

ChainHead ChainWalk::head() const { return held.empty() ? ChainHead{} : ChainHead{held.back().seq, held.back().hash}; }

ChainWalk walkChain(std::vector<Letter> letters)
{
    std::sort(letters.begin(), letters.end(), standsBefore);
    letters.erase(
        std::unique(letters.begin(), letters.end(), [](const Letter &a, const Letter &b) { return a.hash == b.hash; }),
        letters.end());
    ChainWalk walk;
    walk.fork = firstFork(letters);
    qint64 last = 0;
    for (Letter &letter : letters) {
        if (walk.fork && letter.seq >= walk.fork->seq) {
            walk.frozen.push_back(std::move(letter));
            continue;
        }
        if (letter.seq > last + 1)
            walk.gaps.push_back({last + 1, letter.seq - 1});
        last = letter.seq;
        (walk.gaps.empty() ? walk.held : walk.waiting).push_back(std::move(letter));
    }
    // What is missing before the fork is still wanted: it may count.
    if (walk.fork && walk.fork->seq > last + 1)
        walk.gaps.push_back({last + 1, walk.fork->seq - 1});
    return walk;
}

} // namespace benchbook
