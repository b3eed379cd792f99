#include "core/letters/tender.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

LegalLetter tenderReply(const Deal &deal, const QString &kind, std::vector<Hash256> parents)
{
    return {DealParty::Buyer, kind, {}, std::move(parents), deal.id};
}

bool isAwarded(const Deal &deal) { return deal.contract.has_value(); }

} // namespace

Tender foldTender(const QByteArray &id, std::vector<Deal> deals)
{
    std::erase_if(deals, [&id](const Deal &deal) { return deal.tender != id || id.isEmpty(); });
    std::sort(deals.begin(), deals.end(), [](const Deal &a, const Deal &b) { return a.id < b.id; });
    Tender tender{id, {}, {}, {}, {}};
    for (const Deal &deal : deals) {
        tender.deals.push_back(deal.id);
        if (isAwarded(deal))
            tender.awarded.push_back(deal.id);
        else if (deal.pending)
            tender.accepted.push_back(deal.id);
    }
    if (tender.accepted.size() + tender.awarded.size() < 2)
        return tender;
    Crossing crossing{CrossingKind::TwoAcceptances, {}, {}};
    for (const Deal &deal : deals) {
        if (!isAwarded(deal) && !deal.pending)
            continue;
        const Hash256 acceptance = isAwarded(deal) ? deal.contract->acceptance : *deal.pending;
        crossing.letters.push_back(acceptance);
        if (tender.awarded.empty())
            crossing.replies.push_back(tenderReply(deal, u"countersign"_s, {acceptance}));
        // Of several awarded ones any may go; where one is awarded, that one stays.
        if (!isAwarded(deal) || tender.awarded.size() > 1) {
            std::vector<Hash256> parents = {*deal.position, acceptance};
            if (isAwarded(deal) && deal.contract->award)
                parents.push_back(*deal.contract->award);
            crossing.replies.push_back(tenderReply(deal, u"cancel"_s, std::move(parents)));
        }
    }
    tender.crossing = std::move(crossing);
    return tender;
}

} // namespace benchbook
