#include "core/sharing/joint_purchase_checks.h"

#include <algorithm>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

const JointPledge *pledgeNamed(const JointPurchase &purchase, const Hash256 &letter)
{
    const auto at = std::find_if(purchase.pledges.begin(), purchase.pledges.end(),
                                 [&letter](const JointPledge &pledge) { return pledge.letter == letter; });
    return at == purchase.pledges.end() ? nullptr : &*at;
}

void comparePledges(const JointPurchase &purchase, const BodyHashes &listed, OrderFlaws &flaws)
{
    for (const Hash256 &letter : listed) {
        const JointPledge *pledge = pledgeNamed(purchase, letter);
        if (!pledge)
            flaws.notHeld.push_back(letter);
        else if (pledge->standing != PledgeStanding::Counts)
            flaws.notCounting.push_back(letter);
    }
    for (const JointPledge &pledge : purchase.pledges) {
        if (pledge.standing == PledgeStanding::Counts &&
            !std::binary_search(listed.begin(), listed.end(), pledge.letter))
            flaws.leftOut.push_back(pledge.letter);
    }
    std::sort(flaws.leftOut.begin(), flaws.leftOut.end());
}

/// The lines of a split as parts, with what they are said to pay; lines that cannot be named go to the differences.
std::vector<MeasuredPart> partsOf(const Letter &letter, const JointPurchase &purchase, JointSplit &split,
                                  std::map<Hash256, Money> &theirs)
{
    std::vector<MeasuredPart> parts;
    std::set<SignPublicKey> members;
    for (const LetterBody &line : letter.content.body.lines("lines"_L1)) {
        const Hash256 hash = *line.find<Hash256>("pledge"_L1);
        const Money amount = line.find<BodyMoney>("amount"_L1)->money;
        const std::optional<Quantity> quantity = quantityIn(line, "quantity"_L1, purchase.unit);
        const BodyHashes &counted = purchase.order->pledges;
        const JointPledge *pledge = pledgeNamed(purchase, hash);
        split.notReckoned = split.notReckoned || !quantity;
        if (!pledge || !std::binary_search(counted.begin(), counted.end(), hash) ||
            !members.insert(pledge->member).second) {
            split.differences.push_back({hash, amount, std::nullopt});
            continue;
        }
        theirs[hash] = amount;
        parts.push_back({pledge->member, hash, pledge->wanted, quantity.value_or(Quantity())});
    }
    return parts;
}

} // namespace

JointOrder checkedOrder(const Letter &letter, const JointPurchase &purchase)
{
    const LetterBody &body = letter.content.body;
    const auto *quantity = body.find<BodyQuantity>("quantity"_L1);
    const auto *total = body.find<BodyMoney>("total"_L1);
    JointOrder order;
    order.letter = letter.hash;
    order.pledges = *body.find<BodyHashes>("pledges"_L1);
    std::sort(order.pledges.begin(), order.pledges.end());
    order.pledges.erase(std::unique(order.pledges.begin(), order.pledges.end()), order.pledges.end());
    order.quantity = quantity->quantity;
    order.total = total->money;
    order.currency = total->currency;
    if (const auto *expected = body.find<QDate>("expected"_L1))
        order.expected = *expected;
    OrderFlaws &flaws = order.flaws;
    comparePledges(purchase, order.pledges, flaws);
    flaws.otherMeasure = (!purchase.unit.isEmpty() && quantity->unit != purchase.unit) ||
                         (!purchase.currency.isEmpty() && total->currency != purchase.currency);
    if (flaws.otherMeasure || purchase.mixedTerms)
        return order;
    flaws.belowMinimum = purchase.minimum && order.quantity < *purchase.minimum;
    flaws.brokenCase = purchase.caseSize && order.quantity.micro() % purchase.caseSize->micro() != 0;
    const std::optional<Money> reckoned = jointPriceOf(purchase.prices, order.quantity);
    if (reckoned && *reckoned != order.total)
        flaws.otherTotal = reckoned;
    return order;
}

JointSplit checkedPurchaseSplit(const HeldLetters &held, const Letter &letter, const JointPurchase &purchase)
{
    const auto *total = letter.content.body.find<BodyMoney>("total"_L1);
    JointSplit split;
    split.letter = letter.hash;
    split.total = total->money;
    split.currency = total->currency;
    std::map<Hash256, Money> theirs;
    const std::vector<MeasuredPart> parts = partsOf(letter, purchase, split, theirs);
    const Money goods = total->money - purchase.freight;
    const auto settled =
        settleJointBill({goods, purchase.freight, total->currency, purchase.arrived, purchase.unit}, parts);
    split.notReckoned = split.notReckoned || !settled || total->currency != purchase.order->currency;
    if (goods != purchase.order->total)
        split.ordered = purchase.order->total;
    if (!split.notReckoned) {
        split.slips = settled->slips;
        split.unaccounted = settled->unaccounted;
        for (const JointSlip &slip : split.slips) {
            if (theirs.at(slip.pledge) != slip.total)
                split.differences.push_back({slip.pledge, theirs.at(slip.pledge), slip.total});
        }
    }
    for (const Hash256 &pledge : purchase.order->pledges) {
        if (!theirs.contains(pledge))
            split.differences.push_back({pledge, std::nullopt, Money()});
    }
    std::sort(split.differences.begin(), split.differences.end(),
              [](const SplitLineDifference &a, const SplitLineDifference &b) { return a.pledge < b.pledge; });
    std::set<SignPublicKey> who = {letter.chain.author};
    for (const Letter *countersign : held.answers(letter.hash, "countersign"_L1)) {
        const auto *same = countersign->content.body.find<BodyMoney>("total"_L1);
        if (same && *same == *total)
            who.insert(countersign->chain.author);
    }
    split.signedBy.assign(who.begin(), who.end());
    for (const MeasuredPart &part : parts) {
        if (!who.contains(part.member))
            split.unsignedBy.push_back(part.member);
    }
    std::sort(split.unsignedBy.begin(), split.unsignedBy.end());
    return split;
}

} // namespace benchbook
