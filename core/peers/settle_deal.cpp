#include "core/peers/settle_deal.h"

#include "core/base/attempt.h"
#include "core/peers/deal_terms.h"
#include "core/workshop/late_expense.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct SettleText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

/// The receipts that a settlement has to name are those that count.
std::vector<LetterBody> receiptsNamedBy(const DealView &view, const LegalLetter &settlement)
{
    std::vector<LetterBody> bodies;
    for (const Hash256 &parent : settlement.parents) {
        if (const Letter *letter = letterIn(view, parent); letter && letter->is("receipt"_L1))
            bodies.push_back(letter->content.body);
    }
    return bodies;
}

Result<LetterBody> settlementOf(const DealView &view, const LegalLetter &legal, const DealSettlement &request)
{
    return attempt([&]() -> Result<LetterBody> {
        BENCHBOOK_ASSIGN(LetterBody body, settlementBody(agreedBody(view), receiptsNamedBy(view, legal)));
        BodyMoney total = *body.find<BodyMoney>("total"_L1);
        BodyLines further;
        for (const FurtherAmount &amount : request.further) {
            LetterBody line;
            line.set("reason"_L1, amount.reason.trimmed());
            line.set("amount"_L1, BodyMoney{amount.amount, total.currency});
            further.push_back(std::move(line));
            total.money += amount.amount;
        }
        if (!further.empty())
            body.set("adjustments"_L1, std::move(further)).set("total"_L1, total);
        if (request.payBy.isValid())
            body.set("pay_by"_L1, request.payBy);
        if (!request.note.trimmed().isEmpty())
            body.set("note"_L1, request.note.trimmed());
        return body;
    });
}

/// The shares of the logs in what is settled. Logs of which it is known already keep what they have, as long as the
/// rest comes to what is left; else all of it is shared anew by good pieces.
std::vector<Money> sharesOf(const std::vector<ReturnedLog> &logs, Money cost)
{
    std::vector<Money> shares;
    std::vector<qint64> weights;
    std::vector<qint64> allWeights;
    Money known;
    bool someUnknown = false;
    for (const ReturnedLog &log : logs) {
        known += log.charge.value_or(Money());
        someUnknown = someUnknown || !log.charge;
        weights.push_back(log.charge ? 0 : log.good);
        allWeights.push_back(log.good);
    }
    if (!someUnknown && known == cost) {
        std::transform(logs.begin(), logs.end(), std::back_inserter(shares),
                       [](const ReturnedLog &log) { return *log.charge; });
        return shares;
    }
    const auto sum = [](const std::vector<qint64> &of) { return std::accumulate(of.begin(), of.end(), qint64(0)); };
    const Money rest = cost - known;
    if (someUnknown && rest >= Money() && (sum(weights) > 0 || rest == Money())) {
        if (sum(weights) > 0)
            shares = rest.allocate(weights);
        else
            shares.assign(logs.size(), Money());
        for (std::size_t i = 0; i < logs.size(); ++i)
            shares[i] += logs[i].charge.value_or(Money());
        return shares;
    }
    if (sum(allWeights) == 0)
        std::transform(logs.begin(), logs.end(), allWeights.begin(), [](const ReturnedLog &log) { return log.pieces; });
    return cost.allocate(allWeights);
}

/// Why the work order cannot bear it; nothing if it does.
Result<QString> bookCharges(Action &action, const DealId &deal, Money cost)
{
    const std::vector<ReturnedLog> logs = returnedLogs(action.reader(), deal);
    if (logs.empty())
        return SettleText::tr("No pieces were counted back under this deal, so no work order bears it.");
    const std::vector<Money> shares = sharesOf(logs, cost);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        if (logs[i].charge == shares[i])
            continue;
        const Result<Id<WorkLog>> told =
            logs[i].charge ? changeCharge(action, logs[i].log, shares[i]) : stateCharge(action, logs[i].log, shares[i]);
        if (told.ok())
            continue;
        // The peer is paid what was agreed, whatever our book can still bear; it is said, not hidden.
        if (told.error().code != ErrorCode::Refused)
            return told.error();
        return told.error().message;
    }
    return QString();
}

Result<SettlementDone> settleNow(Action &action, const DealSettlement &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    if (view.us != DealParty::Buyer)
        BENCHBOOK_TRY(needAgreed(view, DealParty::Buyer));
    BENCHBOOK_ASSIGN(const LegalLetter legal, legalLetter(view, "settlement"_L1));
    LetterContent settlement = answering(view, legal, action.now());
    BENCHBOOK_ASSIGN(settlement.body, settlementOf(view, legal, request));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> letter, writeLetter(action, {.peer = view.peer}, settlement));
    SettlementDone done{.letter = letter, .total = *settlement.body.find<BodyMoney>("total"_L1)};
    done.cost = inStudioMoney(reader, done.total);
    if (!done.cost)
        done.cost = request.cost;
    if (done.cost && *done.cost < Money()) {
        done.notBooked = SettleText::tr("The peer pays us; a work order bears no charge below zero.");
    } else if (done.cost) {
        BENCHBOOK_ASSIGN(done.notBooked, bookCharges(action, view.deal.id, *done.cost));
    } else {
        done.notBooked =
            SettleText::tr("No rate of %1 is kept, so what it costs stays unknown.").arg(done.total.currency);
    }
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Settle with %1: %2"), {view.peerName, view.title}));
    return done;
}

} // namespace

Result<SettlementDone> settleDeal(Studio &studio, const DealSettlement &request, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Settle with a peer")), person,
                          [&](Action &action) { return settleNow(action, request); });
}

} // namespace benchbook
