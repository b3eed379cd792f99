// What follows from a contract: work, deliveries, receipts, settlement.
#include "core/letters/deal_graph.h"

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

using LineAmounts = std::map<qint64, LineAmount>;

/// Adds what can be added. False: another measure, or more than can be counted; the sum is as it was.
bool addAmount(LineAmount &sum, const LineAmount &more)
{
    if (sum.value == 0)
        sum.unit = more.unit;
    qint64 both = 0;
    if (sum.unit != more.unit || qAddOverflow(sum.value, more.value, &both))
        return false;
    sum.value = both;
    return true;
}

/// Adds what a letter says of its lines; false if something of it did not fit.
bool addAmounts(LineAmounts &sums, const LetterBody &body, QLatin1StringView pieces, QLatin1StringView quantity)
{
    bool fits = true;
    for (const LetterBody &line : body.lines("lines"_L1)) {
        const auto amount = lineAmount(line, pieces, quantity);
        if (amount && amount->value != 0)
            fits = addAmount(sums[line.number("no"_L1)], *amount) && fits;
    }
    return fits;
}

class WorkFold
{
public:
    WorkFold(const DealGraph &graph, const DealPosition &position, Deal &deal)
        : m_graph(graph), m_position(position), m_deal(deal)
    {
    }

    void fold()
    {
        const auto deliveries = placesOf("delivery"_L1);
        for (const int delivery : deliveries)
            foldDelivery(delivery);
        countLines(deliveries);
        const bool inWork = !placesOf("progress"_L1).empty();
        DealState state = inWork ? DealState::InWork : DealState::Agreed;
        if (!m_open.empty())
            state = DealState::Delivered;
        else if (!deliveries.empty())
            state = DealState::Received;
        allowWork(!deliveries.empty());
        if (m_crossed)
            state = DealState::Crossed;
        else if (state == DealState::Received)
            state = foldSettlement(); // may cross, too
        if (m_position.state == DealState::Agreed || m_crossed)
            m_deal.state = state;
    }

private:
    std::vector<int> placesOf(QLatin1StringView kind) const
    {
        std::vector<int> found;
        for (int place = 0; place < m_graph.size(); ++place) {
            if (m_graph.node(place).is(kind))
                found.push_back(place);
        }
        return found;
    }

    std::vector<int> about(QLatin1StringView kind, int subject) const
    {
        std::vector<int> found;
        for (const int place : placesOf(kind)) {
            if (m_graph.node(place).subject == subject)
                found.push_back(place);
        }
        return found;
    }

    const LetterBody &bodyOf(int place) const { return m_graph.node(place).letter->content.body; }

    LegalLetter letter(DealParty by, const QString &kind, const std::vector<int> &parents) const
    {
        return {by, kind, {}, m_graph.hashes(parents)};
    }
    void allow(const LegalLetter &legal) { m_deal.legal.push_back(legal); }

    void cross(CrossingKind kind, const std::vector<int> &letters, std::vector<LegalLetter> replies)
    {
        for (const LegalLetter &reply : replies)
            allow(reply);
        m_deal.crossings.push_back({kind, m_graph.hashes(letters), std::move(replies)});
        m_crossed = true;
    }

    void foldDelivery(int delivery)
    {
        const std::vector<int> receipts = m_graph.latest(about("receipt"_L1, delivery));
        if (receipts.empty()) {
            m_open.push_back(delivery);
            return allow(letter(DealParty::Buyer, u"receipt"_s, {delivery}));
        }
        std::vector<int> anew = receipts;
        anew.insert(anew.begin(), delivery);
        const LegalLetter recount = letter(DealParty::Buyer, u"receipt"_s, anew);
        if (!m_graph.saySame(receipts))
            return cross(CrossingKind::TwoReceipts, receipts, {recount});
        const int receipt = receipts.front();
        m_receipts.push_back(receipt);
        m_receiptsAlike.push_back(receipts);
        if (!agrees(delivery, receipt) && !isCountersigned(receipts))
            cross(CrossingKind::QuantityDiffers, {delivery, receipt},
                  {letter(DealParty::Seller, u"countersign"_s, {receipt}), recount});
    }

    bool isCountersigned(const std::vector<int> &places) const
    {
        return std::any_of(places.begin(), places.end(),
                           [this](int place) { return !about("countersign"_L1, place).empty(); });
    }

    bool agrees(int delivery, int receipt) const
    {
        // What does not add up here (two measures of one line) is no number that could be the same.
        LineAmounts received;
        LineAmounts sent;
        return addAmounts(received, bodyOf(receipt), "accepted"_L1, "accepted_quantity"_L1) &&
               addAmounts(received, bodyOf(receipt), "rejected"_L1, "rejected_quantity"_L1) &&
               addAmounts(sent, bodyOf(delivery), "pieces"_L1, "quantity"_L1) && received == sent;
    }

    void countLines(const std::vector<int> &deliveries)
    {
        // What does not fit is shown as a crossing of its letters, and the settlement says that it cannot be reckoned.
        const auto count = [this](int place, QLatin1StringView pieces, QLatin1StringView quantity,
                                  LineAmount DealLine::*sum) {
            LineAmounts amounts;
            addAmounts(amounts, bodyOf(place), pieces, quantity);
            for (const auto &[no, amount] : amounts) {
                const auto line = std::find_if(m_deal.lines.begin(), m_deal.lines.end(),
                                               [no = no](const DealLine &candidate) { return candidate.no == no; });
                if (line != m_deal.lines.end())
                    addAmount((*line).*sum, amount);
            }
        };
        for (const LetterBody &line : bodyOf(m_position.contractVersion).lines("lines"_L1)) {
            if (const auto ordered = lineAmount(line, "pieces"_L1, "quantity"_L1))
                m_deal.lines.push_back({line.number("no"_L1), *ordered, {}, {}, {}});
        }
        for (const int delivery : deliveries)
            count(delivery, "pieces"_L1, "quantity"_L1, &DealLine::delivered);
        for (const int receipt : m_receipts) {
            count(receipt, "accepted"_L1, "accepted_quantity"_L1, &DealLine::accepted);
            count(receipt, "rejected"_L1, "rejected_quantity"_L1, &DealLine::rejected);
        }
    }

    /// Work goes on under the contract, whatever else is being discussed.
    void allowWork(bool delivered)
    {
        if (m_position.state == DealState::Crossed)
            return;
        const DealContract &contract = *m_position.contract;
        std::vector<Hash256> parents = {contract.acceptance};
        if (contract.award)
            parents.push_back(*contract.award);
        if (placesOf("settlement"_L1).empty()) {
            allow({DealParty::Seller, u"progress"_s, {}, parents});
            allow({DealParty::Seller, u"delivery"_s, {}, parents});
        } else {
            std::erase_if(m_deal.legal, [](const LegalLetter &legal) { return legal.kind == "change"_L1; });
        }
        if (delivered)
            std::erase_if(m_deal.legal, [](const LegalLetter &legal) { return legal.kind == "cancel"_L1; });
    }

    std::vector<LetterBody> receiptBodies() const
    {
        std::vector<LetterBody> bodies;
        for (const int receipt : m_receipts)
            bodies.push_back(bodyOf(receipt));
        return bodies;
    }

    DealState foldSettlement()
    {
        const std::vector<int> all = placesOf("settlement"_L1);
        std::vector<int> settlements = m_graph.latest(all);
        std::vector<int> parents = m_receipts;
        parents.insert(parents.end(), settlements.begin(), settlements.end());
        const LegalLetter anew = letter(DealParty::Buyer, u"settlement"_s, parents);
        if (settlements.empty()) {
            allow(anew);
            return DealState::Received;
        }
        if (const std::vector<int> agreed = bothSigned(all); !agreed.empty())
            keepAgreed(settlements, agreed);
        if (!m_graph.saySame(settlements)) {
            cross(CrossingKind::TwoSettlements, settlements, {anew});
            return DealState::Crossed;
        }
        const int settlement = settlements.front();
        m_deal.settlement = m_graph.hashOfNode(settlement);
        m_deal.differences = differencesOf(settlement);
        const bool signedFor = takeSignatures(settlements);
        if (signedFor)
            return DealState::Closed;
        if (m_deal.differences.empty())
            allow(letter(DealParty::Seller, u"countersign"_s, {settlement}));
        allow(anew);
        return DealState::Settled;
    }

    std::vector<SettlementDifference> differencesOf(int settlement) const
    {
        std::vector<SettlementDifference> differences =
            settlementDifferences(bodyOf(settlement), bodyOf(m_position.contractVersion), receiptBodies());
        for (const std::vector<int> &alike : m_receiptsAlike) {
            if (!names(settlement, alike))
                differences.push_back({SettlementFault::ReceiptNotCounted});
        }
        return differences;
    }

    std::vector<int> bothSigned(const std::vector<int> &settlements) const
    {
        std::vector<int> found;
        for (const int settlement : settlements) {
            const std::vector<int> signs = about("countersign"_L1, settlement);
            const bool same =
                std::any_of(signs.begin(), signs.end(), [&](int sign) { return saysTotalOf(sign, settlement); });
            if (same && differencesOf(settlement).empty())
                found.push_back(settlement);
        }
        return found;
    }

    /// What both signed stands until both sign another; the buyer alone does not open it again.
    void keepAgreed(std::vector<int> &settlements, const std::vector<int> &agreed)
    {
        for (const int settlement : settlements) {
            if (std::find(agreed.begin(), agreed.end(), settlement) == agreed.end())
                m_deal.refused.push_back({m_graph.hashOfNode(settlement), LetterRefusal::Answered});
        }
        settlements = m_graph.latest(agreed);
    }

    bool saysTotalOf(int sign, int settlement) const
    {
        const auto *own = bodyOf(sign).find<BodyMoney>("total"_L1);
        return !own || *own == *bodyOf(settlement).find<BodyMoney>("total"_L1);
    }

    std::vector<SettlementDifference> whyNotEqual(int sign, int settlement) const
    {
        std::vector<SettlementDifference> why = m_deal.differences;
        if (!saysTotalOf(sign, settlement))
            why.push_back(signatureDifference(*bodyOf(sign).find<BodyMoney>("total"_L1),
                                              *bodyOf(settlement).find<BodyMoney>("total"_L1)));
        return why;
    }

    bool names(int settlement, const std::vector<int> &receipts) const
    {
        const std::vector<int> &parents = m_graph.node(settlement).parents;
        return std::find_first_of(parents.begin(), parents.end(), receipts.begin(), receipts.end()) != parents.end();
    }

    /// A countersignature counts where nothing differs; else it is shown as refused.
    bool takeSignatures(const std::vector<int> &settlements)
    {
        bool counts = false;
        for (const int settlement : settlements) {
            for (const int sign : about("countersign"_L1, settlement)) {
                if (m_deal.differences.empty() && saysTotalOf(sign, settlement))
                    counts = true;
                else
                    m_deal.refused.push_back(
                        {m_graph.hashOfNode(sign), LetterRefusal::NotEqual, whyNotEqual(sign, settlement)});
            }
        }
        return counts;
    }

    const DealGraph &m_graph;
    const DealPosition &m_position;
    Deal &m_deal;
    std::vector<int> m_open;                       ///< deliveries without a receipt
    std::vector<int> m_receipts;                   ///< one for each delivery that was received
    std::vector<std::vector<int>> m_receiptsAlike; ///< beside each, those of other machines that say the same
    bool m_crossed = false;
};

} // namespace

void foldWork(const DealGraph &graph, const DealPosition &position, Deal &deal)
{
    WorkFold(graph, position, deal).fold();
}

} // namespace benchbook
