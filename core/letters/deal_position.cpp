// Where an offer stands: the buyer's latest move and what the seller says to it.
#include "core/letters/deal_graph.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

std::vector<int> joined(std::vector<int> some, const std::vector<int> &more)
{
    for (const int place : more) {
        if (std::find(some.begin(), some.end(), place) == some.end())
            some.push_back(place);
    }
    return some;
}

class PositionFold
{
public:
    PositionFold(const DealGraph &graph, const DealView &view, Instant now) : m_graph(graph), m_view(view), m_now(now)
    {
    }

    DealPosition fold()
    {
        const std::vector<int> heads = m_graph.latest(placesWhere([](const DealNode &node) { return node.isMove(); }));
        if (heads.empty())
            foldAsking();
        else if (heads.size() > 1)
            foldTwoMoves(heads);
        else
            foldMove(heads.front());
        return std::move(m_position);
    }

private:
    template <class Wanted> std::vector<int> placesWhere(Wanted wanted) const
    {
        std::vector<int> found;
        for (int place = 0; place < m_graph.size(); ++place) {
            if (m_view[std::size_t(place)] && wanted(m_graph.node(place)))
                found.push_back(place);
        }
        return found;
    }

    LegalLetter letter(DealParty by, const QString &kind, const QString &code, const std::vector<int> &parents) const
    {
        return {by, kind, code, m_graph.hashes(parents)};
    }
    void allow(DealParty by, const QString &kind, const std::vector<int> &parents, const QString &code = {})
    {
        m_position.legal.push_back(letter(by, kind, code, parents));
    }
    void allowAnswers(const QStringList &codes, const std::vector<int> &parents)
    {
        for (const QString &code : codes)
            allow(DealParty::Seller, u"answer"_s, parents, code);
    }
    void allowMoves(const std::vector<int> &parents)
    {
        allow(DealParty::Buyer, u"change"_s, parents);
        allow(DealParty::Buyer, u"cancel"_s, parents);
    }
    /// What may be written in a crossing is the crossing's replies and nothing else.
    void cross(CrossingKind kind, const std::vector<int> &letters)
    {
        m_position.state = DealState::Crossed;
        m_position.crossings.push_back({kind, m_graph.hashes(letters), m_position.legal});
    }
    void foldAsking()
    {
        const auto quoted = m_graph.latest(placesWhere([](const DealNode &node) { return node.is("quotation"_L1); }));
        const auto asked = placesWhere([](const DealNode &node) { return node.is("request"_L1); });
        m_position.state = quoted.empty() ? DealState::Asked : DealState::Quoted;
        const auto &parents = quoted.empty() ? asked : quoted;
        if (parents.empty())
            return;
        allow(DealParty::Buyer, u"offer"_s, parents);
        allow(DealParty::Seller, u"quotation"_s, parents);
    }

    void foldTwoMoves(const std::vector<int> &heads)
    {
        DealView common = m_graph.node(heads.front()).before;
        for (const int head : heads) {
            for (std::size_t i = 0; i < common.size(); ++i)
                common[i] = common[i] && m_graph.node(head).before[i];
        }
        const DealPosition shared = positionIn(m_graph, common, m_now);
        m_position.contract = shared.contract;
        m_position.contractVersion = shared.contractVersion;
        std::vector<int> parents = heads;
        for (const int head : heads)
            parents = joined(parents, m_graph.decisionsOn(head, m_view));
        allowMoves(parents);
        cross(CrossingKind::TwoVersions, heads);
    }

    void foldMove(int move)
    {
        m_position.move = move;
        std::tie(m_position.contract, m_position.contractVersion) = m_graph.contractBefore(move);
        m_answers = m_graph.latest(m_graph.decisionsOn(move, m_view));
        m_crossed = crossedAnswers(move);
        // The seller gave up what was agreed while the buyer wrote on: it stands no more until something is signed.
        m_givenUp = std::any_of(m_crossed.begin(), m_crossed.end(), [this](int answer) {
            const DealNode &node = m_graph.node(answer);
            return node.accepts() && !m_graph.node(node.subject).isVersion();
        });
        if (m_givenUp || isContradicted(m_position.contractVersion)) {
            m_position.contract.reset();
            m_position.contractVersion = -1;
        }
        if (m_answers.size() > 1 && !m_graph.saySame(m_answers)) {
            const auto parents = joined({move}, m_answers);
            allowAnswers(m_graph.node(move).isVersion() ? QStringList{u"AP"_s, u"RE"_s, u"CA"_s}
                                                        : QStringList{u"AP"_s, u"RE"_s},
                         parents);
            allowMoves(parents);
            cross(CrossingKind::TwoAnswers, m_answers);
        } else if (m_graph.node(move).isVersion()) {
            foldVersion(move);
        } else {
            foldCancel(move);
        }
    }

    /// Another machine of the seller answered this version otherwise, and that was not settled since.
    bool isContradicted(int version) const
    {
        if (version < 0)
            return false;
        const std::vector<int> all = m_graph.latest(m_graph.decisionsOn(version, m_view));
        return !m_graph.saySame(all) || !m_graph.node(all.front()).accepts();
    }

    /// Decisions about earlier moves that the buyer did not know when writing this one.
    std::vector<int> crossedAnswers(int move) const
    {
        const DealNode &latest = m_graph.node(move);
        return placesWhere([this, move, &latest](const DealNode &node) {
            if (!node.isDecision() || node.subject == move || !latest.before[std::size_t(node.subject)])
                return false;
            const auto place = &node - m_graph.nodes().data();
            return !latest.before[std::size_t(place)];
        });
    }

    QString answerCode() const
    {
        return m_answers.empty() ? QString() : m_graph.node(m_answers.front()).letter->content.body.text("code"_L1);
    }

    void foldVersion(int version)
    {
        const QString code = answerCode();
        if (code == "AP"_L1)
            return foldAcceptance(version, m_answers);
        const auto parents = joined({version}, m_answers);
        if (code == "CA"_L1) {
            m_position.state = DealState::Countered;
            return allowMoves(parents);
        }
        if (code == "RE"_L1) {
            m_position.state = m_position.contract ? DealState::Agreed : DealState::Declined;
            return m_position.contract ? allowMoves(parents) : allow(DealParty::Buyer, u"change"_s, parents);
        }
        if (!m_crossed.empty()) {
            const auto both = joined({version}, m_crossed);
            allowAnswers({u"AP"_s, u"RE"_s, u"CA"_s}, both);
            allowMoves(both);
            return cross(CrossingKind::SupersededAnswer, both);
        }
        const auto until = m_graph.node(version).letter->content.validUntil;
        m_position.state = m_position.contract       ? DealState::ChangeAsked
                           : until && m_now > *until ? DealState::Lapsed
                                                     : DealState::Offered;
        allowAnswers({u"AB"_s, u"AP"_s, u"RE"_s, u"CA"_s}, {version});
        allowMoves({version});
    }

    bool isLate(int acceptance) const
    {
        const DealNode &answer = m_graph.node(acceptance);
        const auto until = m_graph.node(answer.subject).letter->content.validUntil;
        return until && answer.letter->content.at > *until;
    }

    /// The acceptance that makes a contract, if one of these does; the buyer's countersignature where it needs one.
    std::optional<DealContract> contractOf(int version, const std::vector<int> &acceptances) const
    {
        const bool exclusive = m_graph.node(version).letter->content.body.flag("exclusive"_L1);
        std::optional<DealContract> awarded;
        std::optional<DealContract> plain;
        for (const int acceptance : acceptances) {
            const Hash256 &hash = m_graph.hashOfNode(acceptance);
            if (!exclusive && !isLate(acceptance) && !plain)
                plain = DealContract{m_graph.hashOfNode(version), hash, std::nullopt};
            const auto signs = placesWhere(
                [acceptance](const DealNode &node) { return node.is("countersign"_L1) && node.subject == acceptance; });
            if (!signs.empty() && !awarded)
                awarded = DealContract{m_graph.hashOfNode(version), hash, m_graph.hashOfNode(signs.front())};
        }
        return plain ? plain : awarded;
    }

    void foldAcceptance(int version, const std::vector<int> &acceptances)
    {
        const auto parents = joined({version}, acceptances);
        if (const auto contract = contractOf(version, acceptances)) {
            m_position.contract = contract;
            m_position.contractVersion = version;
            m_position.state = DealState::Agreed;
            return allowMoves(withAward(parents));
        }
        m_position.pending = m_graph.hashOfNode(acceptances.front());
        allow(DealParty::Buyer, u"countersign"_s, acceptances);
        allowMoves(parents);
        if (isLate(acceptances.front()))
            cross(CrossingKind::LateAcceptance, parents);
        else
            m_position.state = DealState::AwaitingAward;
    }

    std::vector<int> withAward(std::vector<int> parents) const
    {
        const auto awards = placesWhere([this](const DealNode &node) {
            return m_position.contract && m_position.contract->award == node.letter->hash;
        });
        return joined(std::move(parents), awards);
    }

    void foldCancel(int cancel)
    {
        const QString code = answerCode();
        std::optional<std::pair<int, DealContract>> crossed = crossedContract();
        if (code == "AP"_L1)
            return foldCancelled(cancel);
        if (crossed) {
            if (const auto sign = upheldBy(cancel, crossed->second))
                crossed->second.award = sign;
            else if (code != "RE"_L1)
                return foldCrossedCancel(cancel, crossed->second.acceptance);
        }
        if (code == "RE"_L1 || crossed)
            return foldUpheld(crossed);
        if (m_givenUp)
            return foldCancelled(cancel); // an earlier cancellation was accepted, and this one wants the same
        m_position.state = DealState::CancelAsked;
        allowAnswers(m_position.contract ? QStringList{u"AP"_s, u"RE"_s} : QStringList{u"AP"_s}, {cancel});
        allow(DealParty::Buyer, u"change"_s, {cancel});
    }

    void foldCancelled(int cancel)
    {
        m_position = {};
        m_position.move = cancel;
        m_position.state = DealState::Cancelled;
    }

    void foldCrossedCancel(int cancel, const Hash256 &acceptance)
    {
        allowAnswers({u"AP"_s, u"RE"_s}, joined({cancel}, m_crossed));
        const auto accepted =
            placesWhere([&acceptance](const DealNode &node) { return node.letter->hash == acceptance; });
        allow(DealParty::Buyer, u"countersign"_s, joined(accepted, {cancel}));
        cross(CrossingKind::CancelAcceptance, joined({cancel}, accepted));
    }

    /// A contract that came about while the cancellation was on its way.
    std::optional<std::pair<int, DealContract>> crossedContract() const
    {
        for (auto place = m_crossed.rbegin(); place != m_crossed.rend(); ++place) {
            const DealNode &answer = m_graph.node(*place);
            if (!answer.accepts() || !m_graph.node(answer.subject).isVersion())
                continue;
            const auto all = m_graph.latest(m_graph.decisionsOn(answer.subject, m_view));
            if (!m_graph.saySame(all) || !m_graph.node(all.front()).accepts())
                continue; // contradicted, or settled to something else
            if (const auto contract = contractOf(answer.subject, all))
                return std::pair(answer.subject, *contract);
        }
        return std::nullopt;
    }

    /// The buyer's signature for the acceptance, given in knowledge of both.
    std::optional<Hash256> upheldBy(int cancel, const DealContract &contract) const
    {
        const auto signs = placesWhere([cancel, &contract, this](const DealNode &node) {
            return node.is("countersign"_L1) && node.before[std::size_t(cancel)] &&
                   m_graph.hashOfNode(node.subject) == contract.acceptance;
        });
        return signs.empty() ? std::nullopt : std::optional(m_graph.hashOfNode(signs.front()));
    }

    /// The cancellation does not take effect: what was agreed stands, if anything was.
    void foldUpheld(const std::optional<std::pair<int, DealContract>> &crossed)
    {
        if (crossed) {
            m_position.contractVersion = crossed->first;
            m_position.contract = crossed->second;
        }
        m_position.state = m_position.contract ? DealState::Agreed : DealState::Cancelled;
        if (m_position.contract)
            allow(DealParty::Buyer, u"change"_s, withAward(joined(joined({m_position.move}, m_answers), m_crossed)));
    }

    const DealGraph &m_graph;
    const DealView &m_view;
    Instant m_now;
    DealPosition m_position;
    std::vector<int> m_answers; ///< decisions about the latest move that stand
    std::vector<int> m_crossed; ///< decisions about earlier moves that the buyer did not know
    bool m_givenUp = false;     ///< one of them accepts a cancellation
};

} // namespace

const std::pair<std::optional<DealContract>, int> &DealGraph::contractBefore(int move) const
{
    const auto known = m_contractsBefore.find(move);
    if (known != m_contractsBefore.end())
        return known->second;
    const DealPosition before = positionIn(*this, node(move).before, Instant(0)); // no clock makes a contract
    return m_contractsBefore.emplace(move, std::pair(before.contract, before.contractVersion)).first->second;
}

DealPosition positionIn(const DealGraph &graph, const DealView &view, Instant now)
{
    return PositionFold(graph, view, now).fold();
}

} // namespace benchbook
