#include "core/sharing/rush_order.h"

#include "core/base/attempt.h"
#include "core/sharing/rush_ranking.h"
#include "core/solver/milp_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RushText
{
    Q_DECLARE_TR_FUNCTIONS(RushOrder)
};

constexpr qint64 mostRushPieces = 1'000'000;
constexpr qint64 mostRushMinutes = 100'000;
constexpr qint64 mostRushHours = 10'000; ///< of one week and craft, as a letter can say

std::vector<Issue> needIssues(const RushNeed &need, const RushRules &rules)
{
    std::vector<Issue> issues;
    if (need.pieces < 1 || need.pieces > mostRushPieces)
        issues.push_back({u"pieces"_s, RushText::tr("Say how many pieces, from 1 to %1.").arg(mostRushPieces)});
    if (need.minutesEach < 1 || need.minutesEach > mostRushMinutes)
        issues.push_back(
            {u"minutesEach"_s, RushText::tr("Say how many minutes a piece takes, from 1 to %1.").arg(mostRushMinutes)});
    if (!need.today.isValid() || !need.due.isValid() || need.due < need.today)
        issues.push_back({u"due"_s, RushText::tr("Say a day that is still to come.")});
    if (rules.workDays < 1 || rules.workDays > 7 || rules.alike < 0 || rules.alike > 1)
        issues.push_back(
            {u"rules"_s, RushText::tr("A week has 1 to 7 days of work, and pieces are alike from 0 to 1.")});
    return issues;
}

bool isSound(const RushPeer &peer)
{
    const bool hours = std::all_of(peer.free.begin(), peer.free.end(), [](const WeekHours &week) {
        return week.monday.isValid() && week.hours >= 0 && week.hours <= mostRushHours;
    });
    const bool deals = std::all_of(peer.deals.begin(), peer.deals.end(), [](const PastDeal &deal) {
        return deal.accepted >= 0 && deal.accepted <= deal.delivered;
    });
    return hours && deals && peer.transportDays >= 0 && peer.distanceKm.value_or(0) >= 0 &&
           peer.priceEach.value_or(Money()) >= Money();
}

std::vector<Issue> peerIssues(const std::vector<RushPeer> &peers)
{
    std::vector<Issue> issues;
    if (peers.size() > std::size_t(maxRushPeers))
        issues.push_back({u"peers"_s, RushText::tr("At most %1 studios can be compared at once.").arg(maxRushPeers)});
    std::set<SignPublicKey> seen;
    for (std::size_t i = 0; i < peers.size(); ++i) {
        if (!isSound(peers[i]))
            issues.push_back({u"peers[%1]"_s.arg(i),
                              RushText::tr("%1: something that is told of this studio cannot be.").arg(peers[i].name)});
        if (!seen.insert(peers[i].studio).second)
            issues.push_back({u"peers[%1]"_s.arg(i), RushText::tr("%1 stands there twice.").arg(peers[i].name)});
    }
    return issues;
}

/// Parts the need over exactly so many of the candidates that can take something.
class RushParting
{
public:
    RushParting(const RushNeed &need, const std::vector<RushCandidate> &ranked, std::vector<Money> prices, int studios)
        : m_need(need), m_prices(std::move(prices))
    {
        std::vector<MilpModel::Term> all, chosen;
        for (std::size_t i = 0; i < m_prices.size(); ++i) {
            const double most = double(ranked[i].pieces);
            const int pieces = m_model.addColumn(double(m_prices[i].minor()), 0, most, true);
            const int choice = m_model.addChoice(0);
            m_model.addRow(-MilpModel::infinity, 0, {{pieces, 1}, {choice, -most}});
            m_model.addRow(0, MilpModel::infinity, {{pieces, 1}, {choice, -1}});
            all.push_back({pieces, 1});
            chosen.push_back({choice, 1});
            m_columns.push_back(pieces);
        }
        m_model.addRow(double(need.pieces), double(need.pieces), all);
        m_model.addRow(studios, studios, chosen);
    }

    Result<MilpModel::Solution> solve(std::chrono::milliseconds limit, const CancelToken &cancel) const
    {
        return m_model.solve(limit, cancel);
    }

    /// Pieces of each candidate; nothing if they do not sum to the need, which a tired solver might give.
    std::optional<std::vector<qint64>> read(const MilpModel::Solution &solution) const
    {
        std::vector<qint64> pieces;
        qint64 sum = 0;
        for (const int column : m_columns) {
            pieces.push_back(std::llround(solution.values[static_cast<std::size_t>(column)]));
            sum += pieces.back();
        }
        return sum == m_need.pieces ? std::optional(pieces) : std::nullopt;
    }

private:
    RushNeed m_need;
    std::vector<Money> m_prices;
    MilpModel m_model;
    std::vector<int> m_columns;
};

/// Among those of one price the better ranked take first; each that was chosen keeps at least one piece.
void giveToBetterRanked(const std::vector<RushCandidate> &ranked, const std::vector<Money> &prices,
                        std::vector<qint64> &pieces)
{
    for (std::size_t better = 0; better < pieces.size(); ++better) {
        for (std::size_t worse = pieces.size() - 1; worse > better; --worse) {
            if (prices[better] != prices[worse] || pieces[worse] == 0)
                continue;
            if (pieces[better] == 0 && pieces[worse] <= ranked[better].pieces) {
                std::swap(pieces[better], pieces[worse]);
            } else if (pieces[better] > 0) {
                const qint64 moved = std::min(ranked[better].pieces - pieces[better], pieces[worse] - 1);
                pieces[better] += moved;
                pieces[worse] -= moved;
            }
        }
    }
}

/// How many of them are needed at least to take all of it; nothing if all together cannot.
std::optional<int> fewestStudios(const RushNeed &need, const std::vector<RushCandidate> &able)
{
    std::vector<qint64> most;
    for (const RushCandidate &candidate : able)
        most.push_back(candidate.pieces);
    std::sort(most.rbegin(), most.rend());
    qint64 sum = 0;
    for (std::size_t i = 0; i < most.size(); ++i) {
        sum += most[i];
        if (sum >= need.pieces)
            return int(i) + 1;
    }
    return std::nullopt;
}

/// The largest take first; where time ran out before anything better was found.
std::vector<qint64> largestFirst(const RushNeed &need, const std::vector<RushCandidate> &able)
{
    std::vector<std::size_t> order(able.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return able[a].pieces > able[b].pieces; });
    std::vector<qint64> pieces(able.size(), 0);
    qint64 left = need.pieces;
    for (const std::size_t i : order) {
        pieces[i] = std::min(left, able[i].pieces);
        left -= pieces[i];
    }
    return pieces;
}

/// The price of each that can take something; of unknown ones the highest that is known.
std::vector<Money> pricesOf(const std::vector<RushCandidate> &able, const std::map<SignPublicKey, RushPeer> &peers)
{
    Money highest;
    for (const auto &[studio, peer] : peers)
        highest = std::max(highest, peer.priceEach.value_or(Money()));
    std::vector<Money> prices;
    for (const RushCandidate &candidate : able)
        prices.push_back(peers.at(candidate.studio).priceEach.value_or(highest));
    return prices;
}

Result<std::vector<qint64>> partNeed(const RushNeed &need, const std::vector<RushCandidate> &able,
                                     const std::vector<Money> &prices, const RushRules &rules,
                                     const CancelToken &cancel, bool &proved)
{
    const std::optional<int> studios = fewestStudios(need, able);
    if (!studios)
        return largestFirst(need, able);
    const RushParting parting(need, able, prices, *studios);
    const auto solution = parting.solve(rules.limit, cancel);
    if (!solution && solution.error().code == ErrorCode::Cancelled)
        return solution.error();
    const auto parted = solution ? parting.read(*solution) : std::nullopt;
    proved = parted && solution->proved;
    std::vector<qint64> pieces = parted ? *parted : largestFirst(need, able);
    giveToBetterRanked(able, prices, pieces);
    return pieces;
}

void addOffers(const RushNeed &need, const std::map<SignPublicKey, RushPeer> &peers,
               const std::vector<RushCandidate> &able, const std::vector<qint64> &pieces, RushProposal &made)
{
    made.uncovered = need.pieces;
    made.cost = Money();
    for (std::size_t i = 0; i < able.size(); ++i) {
        if (pieces[i] == 0)
            continue;
        const std::optional<Money> price = peers.at(able[i].studio).priceEach;
        made.offers.push_back({able[i].studio, able[i].name, pieces[i], multiplyExact(pieces[i], need.minutesEach),
                               price ? std::optional(price->times(pieces[i])) : std::nullopt});
        made.uncovered -= pieces[i];
        if (made.offers.back().cost && made.cost)
            made.cost = *made.cost + *made.offers.back().cost;
        else
            made.cost = std::nullopt;
    }
    if (made.offers.empty())
        made.cost = std::nullopt;
}

void explainProposal(RushProposal &made)
{
    if (made.offers.empty())
        made.reasons << RushText::tr("No studio has free hours of this craft in time.");
    else if (made.uncovered > 0)
        made.reasons << RushText::tr(
                            "All together cannot take it: %1 pieces stay without a maker. Ask for a later day or "
                            "for more hours.")
                            .arg(made.uncovered);
    else if (made.offers.size() == 1)
        made.reasons << RushText::tr("One studio can take all of it.");
    else
        made.reasons << RushText::tr("Fewer than %1 studios cannot take all of it.").arg(made.offers.size());
    if (!made.proved)
        made.reasons << RushText::tr("There was no time to prove that nothing cheaper exists.");
}

} // namespace

Result<RushProposal> proposeRush(const RushNeed &need, const std::vector<RushPeer> &peers, const RushRules &rules,
                                 const CancelToken &cancel)
{
    std::vector<Issue> issues = needIssues(need, rules);
    for (Issue &issue : peerIssues(peers))
        issues.push_back(std::move(issue));
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return attempt([&]() -> Result<RushProposal> {
        RushProposal made;
        made.ranked = rankRush(need, peers, rules);
        std::vector<RushCandidate> able;
        std::copy_if(made.ranked.begin(), made.ranked.end(), std::back_inserter(able),
                     [](const RushCandidate &candidate) { return candidate.pieces > 0; });
        std::map<SignPublicKey, RushPeer> byStudio;
        for (const RushPeer &peer : peers)
            byStudio.emplace(peer.studio, peer);
        const std::vector<Money> prices = pricesOf(able, byStudio);
        BENCHBOOK_ASSIGN(const std::vector<qint64> pieces, partNeed(need, able, prices, rules, cancel, made.proved));
        addOffers(need, byStudio, able, pieces, made);
        explainProposal(made);
        return made;
    });
}

} // namespace benchbook
