// The letters of one deal in the order of who knew whom: the ground on which a deal is folded.
#pragma once

#include "core/letters/deal.h"

#include <map>

namespace benchbook {

/// A set of letters by their place in the graph, such that everything a member knew is a member.
using DealView = std::vector<bool>;

struct DealNode
{
    const Letter *letter;
    DealParty by;
    std::vector<int> parents; ///< those that count, as places in the graph
    DealView before;          ///< everything its writer is known to have known: named, or earlier in its own chain
    int subject = -1;         ///< the move an answer is about, the delivery of a receipt, what is countersigned

    bool is(QLatin1StringView kind) const { return letter->is(kind); }
    bool isVersion() const { return is(QLatin1StringView("offer")) || is(QLatin1StringView("change")); }
    /// What sets the buyer's position: a version or a cancellation.
    bool isMove() const { return isVersion() || is(QLatin1StringView("cancel")); }
    /// An answer that decides: not the mere "read".
    bool isDecision() const
    {
        return is(QLatin1StringView("answer")) && letter->content.body.text(QLatin1StringView("code")) != u"AB";
    }
    bool accepts() const
    {
        return is(QLatin1StringView("answer")) && letter->content.body.text(QLatin1StringView("code")) == u"AP";
    }
};

class DealGraph
{
public:
    /// Takes in what counts and sorts out the rest; `letters` must outlive it.
    DealGraph(const DealId &id, const std::vector<Letter> &letters);

    const std::vector<DealNode> &nodes() const { return m_nodes; }
    const DealNode &node(int place) const { return m_nodes[std::size_t(place)]; }
    const Hash256 &hashOfNode(int place) const { return node(place).letter->hash; }
    int size() const { return int(m_nodes.size()); }
    DealView all() const;
    bool knew(int later, int earlier) const { return m_nodes[std::size_t(later)].before[std::size_t(earlier)]; }
    /// The members that no other member knew, in the order of the graph.
    std::vector<int> latest(const std::vector<int> &places) const;
    std::vector<Hash256> hashes(const std::vector<int> &places) const;
    /// Whether these letters of one kind decide the same.
    bool saySame(const std::vector<int> &places) const;
    /// Decisions about this move, within the view.
    std::vector<int> decisionsOn(int move, const DealView &view) const;

    /// The contract as the writer of this move is known to have known it, and its version's place (−1: none).
    const std::pair<std::optional<DealContract>, int> &contractBefore(int move) const;

    /// Id, parties and what was sorted out; the rest is for the fold.
    Deal m_frame;
    bool m_stopped = false;

private:
    struct Placed
    {
        const Letter *letter;
        std::vector<std::size_t> after; ///< letters of the deal that come before it
    };
    /// Nothing for a letter by a third studio, or to one.
    std::optional<DealParty> partyOf(const Letter &letter) const;
    void leaveOutForeign(std::vector<const Letter *> &letters);
    bool findOpener(const std::vector<const Letter *> &letters);
    std::vector<const Letter *> inOrder(std::vector<const Letter *> letters);
    void take(const Letter &letter);
    std::optional<LetterRefusal> whyNot(DealNode &node);
    std::optional<LetterRefusal> whyNotAnswer(DealNode &node) const;
    std::optional<LetterRefusal> whyNotWork(DealNode &node) const;
    std::optional<LetterRefusal> whyNotCountersign(DealNode &node) const;
    int onlyParent(const DealNode &node, QLatin1StringView kind, QLatin1StringView orKind) const;
    bool anyParent(const DealNode &node, bool (*wanted)(const DealNode &)) const;

    std::vector<DealNode> m_nodes;
    /// What a writer knew never changes, so each is reckoned once.
    mutable std::map<int, std::pair<std::optional<DealContract>, int>> m_contractsBefore;
    std::size_t m_capacity = 0;
    const Letter *m_opener = nullptr;
};

/// Where the offer stands, as far as the letters of a view tell.
struct DealPosition
{
    DealState state = DealState::Asked;
    int move = -1;                        ///< the buyer's one latest move; −1: none, or several
    std::optional<DealContract> contract; ///< in force
    int contractVersion = -1;
    std::optional<Hash256> pending;
    std::vector<Crossing> crossings;
    std::vector<LegalLetter> legal;
};
/// `now`: see foldDeal().
DealPosition positionIn(const DealGraph &graph, const DealView &view, Instant now);

/// Adds what follows from the contract: lines, deliveries, receipts, settlement, and the letters legal there.
void foldWork(const DealGraph &graph, const DealPosition &position, Deal &deal);

} // namespace benchbook
