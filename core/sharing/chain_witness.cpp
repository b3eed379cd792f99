#include "core/sharing/chain_witness.h"

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {
namespace {

struct WitnessedChain
{
    std::vector<Letter> letters;
    std::map<qint64, std::map<Hash256, std::set<SignPublicKey>>> told; ///< by number: each hash and who reports it
    std::set<std::pair<qint64, Hash256>> written;                      ///< of these, what the writer signed
    qint64 farthest = 0;
};

std::map<ChainHeader, WitnessedChain> byChain(const std::vector<Letter> &letters)
{
    std::map<ChainHeader, WitnessedChain> chains;
    for (const Letter &letter : letters)
        chains[letter.chain].letters.push_back(letter);
    return chains;
}

void addTold(WitnessedChain &chain)
{
    for (const Letter &letter : chain.letters) {
        chain.told[letter.seq][letter.hash];
        chain.written.emplace(letter.seq, letter.hash);
        // A letter tells what stood before it, even where that one is not held.
        if (letter.seq > 1) {
            chain.told[letter.seq - 1][letter.prev];
            chain.written.emplace(letter.seq - 1, letter.prev);
        }
    }
}

void addSplitViews(const ChainHeader &header, const WitnessedChain &chain, HeadComparison &comparison)
{
    for (const auto &[seq, hashes] : chain.told) {
        if (hashes.size() < 2)
            continue;
        SplitView view{header, seq, {}, {}};
        std::set<SignPublicKey> reporters;
        int written = 0;
        for (const auto &[hash, who] : hashes) {
            view.hashes.push_back(hash);
            if (chain.written.contains({seq, hash}) || who.contains(header.author))
                ++written;
            reporters.insert(who.begin(), who.end());
        }
        view.signedByWriter = written > 1;
        view.reporters.assign(reporters.begin(), reporters.end());
        comparison.splitViews.push_back(std::move(view));
    }
}

void addBehind(const ChainHeader &header, const WitnessedChain &chain, HeadComparison &comparison)
{
    const qint64 held = walkChain(chain.letters).head().seq;
    if (chain.farthest <= held)
        return;
    LettersBehind behind{header, held + 1, chain.farthest, {}};
    std::set<SignPublicKey> holders;
    for (const auto &[hash, who] : chain.told.at(chain.farthest))
        holders.insert(who.begin(), who.end());
    behind.holders.assign(holders.begin(), holders.end());
    comparison.behind.push_back(std::move(behind));
}

} // namespace

bool HeadComparison::isSplit() const
{
    return std::any_of(splitViews.begin(), splitViews.end(), [](const SplitView &view) { return view.signedByWriter; });
}

HeadComparison compareHeads(const std::vector<Letter> &letters, const std::vector<HeadReport> &reports)
{
    std::map<ChainHeader, WitnessedChain> chains = byChain(letters);
    for (const HeadReport &report : reports) {
        if (report.head.seq < 1 || report.head.seq > maxChainLetters)
            continue;
        WitnessedChain &chain = chains[report.chain];
        chain.told[report.head.seq][report.head.hash].insert(report.reporter);
        chain.farthest = std::max(chain.farthest, report.head.seq);
    }
    HeadComparison comparison;
    for (auto &[header, chain] : chains) {
        addTold(chain);
        addSplitViews(header, chain, comparison);
        addBehind(header, chain, comparison);
    }
    return comparison;
}

std::vector<std::pair<ChainHeader, ChainHead>> headsHeld(const std::vector<Letter> &letters)
{
    std::vector<std::pair<ChainHeader, ChainHead>> heads;
    for (auto &[header, chain] : byChain(letters)) {
        const ChainHead head = walkChain(std::move(chain.letters)).head();
        if (head.seq > 0)
            heads.emplace_back(header, head);
    }
    return heads;
}

} // namespace benchbook
