// Chain heads compared: whether somebody tells different members different stories. Every bundle between members
// repeats the heads of all chains of the group as its sender knows them; one meeting of any two members is enough to
// see a split view of what both hold. What nobody compares stays unseen: a chain alone cannot show it.
#pragma once

#include "core/letters/chain.h"

namespace benchbook {

/// How far `reporter` holds a chain, as its signed bundle says.
struct HeadReport
{
    SignPublicKey reporter;
    ChainHeader chain;
    ChainHead head;
};

/// Two letters of one chain under one number: the writer told two stories, and both are kept as evidence. Where only
/// another member says so, it is that member's word against the writer's.
struct SplitView
{
    ChainHeader chain;
    qint64 seq = 0;
    std::vector<Hash256> hashes;          ///< two or more, sorted
    std::vector<SignPublicKey> reporters; ///< whose heads show it, by key; none if the letters held here do
    bool signedByWriter = false;          ///< the writer signed two of them: letters held here, or heads of their own
    friend bool operator==(const SplitView &, const SplitView &) = default;
};

/// Letters that a member holds and that did not come here: to be asked for.
struct LettersBehind
{
    ChainHeader chain;
    qint64 from = 0; ///< both ends included
    qint64 to = 0;
    std::vector<SignPublicKey> holders; ///< who reports to hold the last of them, by key
    friend bool operator==(const LettersBehind &, const LettersBehind &) = default;
};

struct HeadComparison
{
    std::vector<SplitView> splitViews; ///< by chain and number
    std::vector<LettersBehind> behind; ///< by chain

    bool isSplit() const; ///< somebody signed two stories; what is only said does not make it so
    friend bool operator==(const HeadComparison &, const HeadComparison &) = default;
};

/// `letters` are all that are held, waiting and frozen ones too. Any order, doubles allowed. Reports of a number that
/// no chain reaches (maxChainLetters) are left out.
HeadComparison compareHeads(const std::vector<Letter> &letters, const std::vector<HeadReport> &reports);
/// The heads to report: of each chain among the letters, by chain. Nothing of a chain of which the first is missing.
std::vector<std::pair<ChainHeader, ChainHead>> headsHeld(const std::vector<Letter> &letters);

} // namespace benchbook
