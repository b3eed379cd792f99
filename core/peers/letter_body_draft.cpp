#include "core/peers/letter_body_draft.h"

#include "core/letters/settlement.h"
#include "core/peers/deal_terms.h"

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

/// What is still to come of each line.
LetterBody deliveryOf(const DealView &view)
{
    BodyLines lines;
    for (const DealLine &line : view.deal.lines) {
        const qint64 left = line.ordered.value - line.delivered.value + line.rejected.value;
        if (left <= 0)
            continue;
        LetterBody body;
        body.set("no"_L1, line.no);
        if (line.ordered.unit.isEmpty())
            body.set("pieces"_L1, left);
        else
            body.set("quantity"_L1, BodyQuantity{Quantity::fromMicro(left), line.ordered.unit});
        lines.push_back(std::move(body));
    }
    LetterBody body;
    body.set("lines"_L1, lines);
    return body;
}

/// Everything that was sent, as accepted; what was wrong with it is for a person to say.
LetterBody receiptOf(const Letter &delivery)
{
    BodyLines lines;
    for (const LetterBody &sent : delivery.content.body.lines("lines"_L1)) {
        LetterBody body;
        body.set("no"_L1, sent.number("no"_L1));
        if (const auto *pieces = sent.find<qint64>("pieces"_L1))
            body.set("accepted"_L1, *pieces).set("rejected"_L1, qint64(0));
        else if (const auto *quantity = sent.find<BodyQuantity>("quantity"_L1))
            body.set("accepted_quantity"_L1, *quantity);
        lines.push_back(std::move(body));
    }
    LetterBody body;
    body.set("lines"_L1, lines);
    return body;
}

std::vector<LetterBody> receiptsIn(const DealView &view, const std::vector<Hash256> &parents)
{
    std::vector<LetterBody> receipts;
    for (const Hash256 &parent : parents) {
        if (const Letter *letter = letterIn(view, parent); letter && letter->is("receipt"_L1))
            receipts.push_back(letter->content.body);
    }
    return receipts;
}

} // namespace

Result<LetterBody> preparedBody(const Reader &, const DealView &view, const QString &kind, const QString &code,
                                const std::vector<Hash256> &parents)
{
    LetterBody body;
    if (!code.isEmpty())
        body.set("code"_L1, code);
    if (kind == "delivery"_L1)
        return deliveryOf(view);
    if (kind == "receipt"_L1) {
        for (const Hash256 &parent : parents) {
            if (const Letter *letter = letterIn(view, parent); letter && letter->is("delivery"_L1))
                return receiptOf(*letter);
        }
    }
    if (kind == "change"_L1 && view.deal.position) {
        if (const Letter *version = letterIn(view, *view.deal.position);
            version && version->content.body.has("lines"_L1))
            return version->content.body;
    }
    if (kind == "settlement"_L1 && view.deal.contract) {
        if (const Letter *version = letterIn(view, view.deal.contract->version))
            return settlementBody(version->content.body, receiptsIn(view, parents));
    }
    if (kind == "countersign"_L1 && view.deal.settlement) {
        const Letter *settlement = letterIn(view, *view.deal.settlement);
        if (const auto *total = settlement ? settlement->content.body.find<BodyMoney>("total"_L1) : nullptr)
            body.set("total"_L1, *total);
    }
    return body;
}

} // namespace benchbook
