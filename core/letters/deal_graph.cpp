#include "core/letters/deal_graph.h"

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

bool byHash(const Letter *left, const Letter *right) { return left->hash < right->hash; }

/// The letters of the deal, each once, in the order of their hashes.
std::vector<const Letter *> lettersOf(const DealId &id, const std::vector<Letter> &letters)
{
    std::vector<const Letter *> found;
    for (const Letter &letter : letters) {
        if (letter.dealId() == id)
            found.push_back(&letter);
    }
    std::sort(found.begin(), found.end(), byHash);
    found.erase(
        std::unique(found.begin(), found.end(), [](const Letter *a, const Letter *b) { return a->hash == b->hash; }),
        found.end());
    return found;
}

std::optional<SignPublicKey> rootOf(const LetterAudienceId &audience) { return SignPublicKey::from(audience.view()); }

/// What of a letter decides: two that are equal in this say the same, whatever else stands in them.
LetterBody decides(const Letter &letter)
{
    LetterBody decisive;
    const QString code = letter.content.body.text("code"_L1);
    const bool whole = code != "AP"_L1 && code != "RE"_L1; // who accepts or declines speaks of every line
    for (const auto &[key, value] : letter.content.body.values) {
        if (key == "code"_L1 || (whole && (key == "lines"_L1 || key == "adjustments"_L1 || key == "total"_L1)))
            decisive.values.emplace(key, value);
    }
    return decisive;
}

bool isWork(const DealNode &node) { return node.is("progress"_L1) || node.is("delivery"_L1); }

} // namespace

DealGraph::DealGraph(const DealId &id, const std::vector<Letter> &letters)
{
    m_frame.id = id;
    std::vector<const Letter *> mine = lettersOf(id, letters);
    const bool isOpened = findOpener(mine);
    if (isOpened)
        leaveOutForeign(mine);
    if (mine.size() > std::size_t(maxDealLetters)) {
        m_stopped = true;
        return;
    }
    m_capacity = mine.size();
    if (!isOpened) {
        for (const Letter *letter : mine)
            m_frame.waiting.push_back(letter->hash);
        return;
    }
    m_nodes.reserve(m_capacity);
    for (const Letter *letter : inOrder(std::move(mine)))
        take(*letter);
    for (const auto list : {&m_frame.waiting, &m_frame.newer, &m_frame.retracted})
        std::sort(list->begin(), list->end());
}

bool DealGraph::findOpener(const std::vector<const Letter *> &letters)
{
    for (const Letter *letter : letters) {
        if (letter->content.deal)
            continue;
        m_opener = letter;
        const auto other = rootOf(letter->chain.audience);
        const bool sold = letter->is("quotation"_L1);
        m_frame.buyer = sold ? *other : letter->chain.author;
        m_frame.seller = sold ? letter->chain.author : *other;
        m_stopped = letter->content.needsNewer;
        return m_frame.buyer != m_frame.seller;
    }
    return false;
}

std::optional<DealParty> DealGraph::partyOf(const Letter &letter) const
{
    const auto audience = rootOf(letter.chain.audience);
    if (letter.chain.author == m_frame.buyer && audience == m_frame.seller)
        return DealParty::Buyer;
    if (letter.chain.author == m_frame.seller && audience == m_frame.buyer)
        return DealParty::Seller;
    return std::nullopt;
}

/// Before anything is counted: a stranger who learnt the name of a deal must not be able to stop it on one side.
void DealGraph::leaveOutForeign(std::vector<const Letter *> &letters)
{
    std::erase_if(letters, [this](const Letter *letter) {
        if (partyOf(*letter))
            return false;
        m_frame.refused.push_back({letter->hash, LetterRefusal::ForeignStudio});
        return true;
    });
}

/// Whoever was known comes first; among letters that did not know each other, the order of their hashes decides, which
/// is the same everywhere. Letters that name one that is not held wait, and so do those that name a waiting one.
std::vector<const Letter *> DealGraph::inOrder(std::vector<const Letter *> letters)
{
    std::map<Hash256, std::size_t> places;
    for (std::size_t i = 0; i < letters.size(); ++i)
        places.emplace(letters[i]->hash, i);
    std::vector<std::vector<std::size_t>> followers(letters.size());
    std::vector<int> missing(letters.size(), 0);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i] == m_opener)
            continue;
        const auto &named = letters[i]->content.parents;
        for (const Hash256 &parent : std::set<Hash256>(named.begin(), named.end())) {
            const auto found = places.find(parent);
            ++missing[i]; // for ever, if it is not held
            if (found != places.end())
                followers[found->second].push_back(i);
        }
    }
    std::vector<std::size_t> chained(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i)
        chained[i] = i;
    std::sort(chained.begin(), chained.end(), [&letters](std::size_t a, std::size_t b) {
        return std::tie(letters[a]->chain, letters[a]->seq) < std::tie(letters[b]->chain, letters[b]->seq);
    });
    for (std::size_t i = 1; i < chained.size(); ++i) {
        if (letters[chained[i]]->chain == letters[chained[i - 1]]->chain && letters[chained[i]] != m_opener) {
            ++missing[chained[i]];
            followers[chained[i - 1]].push_back(chained[i]);
        }
    }
    std::set<std::size_t> ready; // places are in the order of the hashes
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (missing[i] == 0)
            ready.insert(i);
    }
    std::vector<const Letter *> ordered;
    std::vector<bool> done(letters.size());
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        done[next] = true;
        ordered.push_back(letters[next]);
        for (const std::size_t follower : followers[next]) {
            if (--missing[follower] == 0)
                ready.insert(follower);
        }
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (!done[i])
            m_frame.waiting.push_back(letters[i]->hash);
    }
    return ordered;
}

void DealGraph::take(const Letter &letter)
{
    const auto refuse = [this, &letter](LetterRefusal reason) { m_frame.refused.push_back({letter.hash, reason}); };
    if (!letter.content.issues.empty())
        return refuse(LetterRefusal::Broken);
    if (letter.content.needsNewer) {
        m_stopped = m_stopped || letter.content.critical;
        return m_frame.newer.push_back(letter.hash);
    }
    DealNode node{&letter, *partyOf(letter), {}, DealView(m_capacity), -1};
    for (int place = 0; place < size(); ++place) {
        const Letter &earlier = *m_nodes[std::size_t(place)].letter;
        const auto &named = letter.content.parents;
        const bool parent = &letter != m_opener && std::find(named.begin(), named.end(), earlier.hash) != named.end();
        if (parent)
            node.parents.push_back(place);
        if (!parent && earlier.chain != letter.chain)
            continue;
        node.before[std::size_t(place)] = true;
        for (std::size_t i = 0; i < std::size_t(place); ++i)
            node.before[i] = node.before[i] || m_nodes[std::size_t(place)].before[i];
    }
    if (const auto reason = whyNot(node))
        return refuse(*reason);
    m_nodes.push_back(std::move(node));
}

int DealGraph::onlyParent(const DealNode &node, QLatin1StringView kind, QLatin1StringView orKind) const
{
    int only = -1;
    for (const int parent : node.parents) {
        if (m_nodes[std::size_t(parent)].is(kind)) {
            if (only >= 0)
                return -1;
            only = parent;
        } else if (!m_nodes[std::size_t(parent)].is(orKind)) {
            return -1;
        }
    }
    return only;
}

bool DealGraph::anyParent(const DealNode &node, bool (*wanted)(const DealNode &)) const
{
    return std::any_of(node.parents.begin(), node.parents.end(),
                       [this, wanted](int parent) { return wanted(m_nodes[std::size_t(parent)]); });
}

std::optional<LetterRefusal> DealGraph::whyNot(DealNode &node)
{
    const LetterKind &kind = *node.letter->kind();
    if ((kind.writer == LetterWriter::Buyer && node.by != DealParty::Buyer) ||
        (kind.writer == LetterWriter::Seller && node.by != DealParty::Seller))
        return LetterRefusal::WrongWriter;
    if (node.letter == m_opener || node.is("note"_L1))
        return std::nullopt;
    if (node.parents.empty())
        return LetterRefusal::WrongParents;
    if (node.is("retract"_L1)) {
        for (const int parent : node.parents) {
            if (m_nodes[std::size_t(parent)].by != node.by)
                return LetterRefusal::WrongWriter;
            m_frame.retracted.push_back(hashOfNode(parent));
        }
        return std::nullopt;
    }
    if (node.is("change"_L1) || node.is("cancel"_L1)) {
        const bool moves = anyParent(node, [](const DealNode &parent) { return parent.isMove(); });
        return moves ? std::nullopt : std::optional(LetterRefusal::WrongParents);
    }
    if (node.is("answer"_L1))
        return whyNotAnswer(node);
    if (node.is("countersign"_L1))
        return whyNotCountersign(node);
    return whyNotWork(node);
}

std::optional<LetterRefusal> DealGraph::whyNotAnswer(DealNode &node) const
{
    for (const int parent : node.parents) {
        const DealNode &named = m_nodes[std::size_t(parent)];
        if (named.isMove() && node.subject >= 0)
            return LetterRefusal::WrongParents; // an answer to two positions says nothing about either
        if (named.isMove())
            node.subject = parent;
        else if (!named.is("answer"_L1) && !named.is("countersign"_L1))
            return LetterRefusal::WrongParents;
    }
    const bool conditional = node.letter->content.body.text("code"_L1) == "CA"_L1;
    if (node.subject < 0 || (conditional && m_nodes[std::size_t(node.subject)].is("cancel"_L1)))
        return LetterRefusal::WrongParents;
    if (!node.isDecision())
        return std::nullopt;
    const std::vector<int> known = latest(decisionsOn(node.subject, node.before));
    // A second answer is right only where it settles two that differed.
    return known.empty() || !saySame(known) ? std::nullopt : std::optional(LetterRefusal::Answered);
}

std::optional<LetterRefusal> DealGraph::whyNotWork(DealNode &node) const
{
    if (isWork(node)) {
        const bool agreed = positionIn(*this, node.before, Instant(0)).contract.has_value();
        return agreed ? std::nullopt : std::optional(LetterRefusal::NothingAgreed);
    }
    if (node.is("receipt"_L1)) {
        node.subject = onlyParent(node, "delivery"_L1, "receipt"_L1);
        return node.subject >= 0 ? std::nullopt : std::optional(LetterRefusal::WrongParents);
    }
    if (node.is("settlement"_L1)) {
        const bool counted = anyParent(node, [](const DealNode &parent) { return parent.is("receipt"_L1); });
        return counted ? std::nullopt : std::optional(LetterRefusal::WrongParents);
    }
    return std::nullopt; // a quotation or an offer within a deal that was opened
}

/// The buyer countersigns acceptances, the seller receipts and settlements; the first parent is what is countersigned.
std::optional<LetterRefusal> DealGraph::whyNotCountersign(DealNode &node) const
{
    const Hash256 &first = node.letter->content.parents.front();
    for (const int parent : node.parents) {
        if (hashOfNode(parent) == first)
            node.subject = parent;
    }
    if (node.subject < 0)
        return LetterRefusal::WrongParents;
    const DealNode &subject = m_nodes[std::size_t(node.subject)];
    if (subject.accepts() && m_nodes[std::size_t(subject.subject)].isVersion())
        return node.by == DealParty::Buyer ? std::nullopt : std::optional(LetterRefusal::WrongWriter);
    if (subject.is("receipt"_L1) || subject.is("settlement"_L1))
        return node.by == DealParty::Seller ? std::nullopt : std::optional(LetterRefusal::WrongWriter);
    return LetterRefusal::WrongParents;
}

DealView DealGraph::all() const
{
    DealView view(m_capacity);
    std::fill_n(view.begin(), m_nodes.size(), true);
    return view;
}

std::vector<int> DealGraph::latest(const std::vector<int> &places) const
{
    std::vector<int> found;
    for (const int place : places) {
        if (std::none_of(places.begin(), places.end(), [this, place](int other) { return knew(other, place); }))
            found.push_back(place);
    }
    return found;
}

std::vector<Hash256> DealGraph::hashes(const std::vector<int> &places) const
{
    std::vector<Hash256> found;
    for (const int place : places)
        found.push_back(hashOfNode(place));
    return found;
}

bool DealGraph::saySame(const std::vector<int> &places) const
{
    return std::all_of(places.begin(), places.end(), [this, &places](int place) {
        return decides(*node(place).letter) == decides(*node(places.front()).letter);
    });
}

std::vector<int> DealGraph::decisionsOn(int move, const DealView &view) const
{
    std::vector<int> found;
    for (int place = move + 1; place < size(); ++place) {
        if (view[std::size_t(place)] && node(place).isDecision() && node(place).subject == move)
            found.push_back(place);
    }
    return found;
}

} // namespace benchbook
