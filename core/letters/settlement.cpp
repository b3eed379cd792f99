#include "core/letters/settlement.h"

#include "core/base/attempt.h"
#include "core/letters/plain_amount.h"

#include <QCoreApplication>

#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SettlementText
{
    Q_DECLARE_TR_FUNCTIONS(Settlement)
};

QString shownMoney(const BodyMoney &money)
{
    return plainText(money.money, Currency::ofCode(money.currency)) + u' ' + money.currency;
}

Error cannotReckon(qint64 no)
{
    Error error = Error::invalid(
        SettlementText::tr("Line %1 was received in another measure than it was ordered in. Nothing was written; let "
                           "the receipt be told anew.")
            .arg(no));
    return error;
}

BodyMoney priced(const LetterBody &line, const LineAmount &ordered, const LineAmount &accepted)
{
    if (const auto *total = line.find<BodyMoney>("total"_L1))
        return {total->money.portion(accepted.value, ordered.value, Rounding::HalfEven), total->currency};
    const auto *one = line.find<BodyMoney>("unit_price"_L1);
    if (!one)
        return {};
    const Money amount = accepted.unit.isEmpty()
                             ? one->money.times(accepted.value)
                             : one->money.portion(accepted.value, Quantity::microPerUnit, Rounding::HalfEven);
    return {amount, one->currency};
}

/// Accepted so far, by the number of the line.
Result<std::map<qint64, LineAmount>> acceptedByLine(const std::vector<LetterBody> &receipts)
{
    std::map<qint64, LineAmount> sums;
    for (const LetterBody &receipt : receipts) {
        for (const LetterBody &line : receipt.lines("lines"_L1)) {
            const qint64 no = line.number("no"_L1);
            const auto amount = lineAmount(line, "accepted"_L1, "accepted_quantity"_L1);
            if (!amount || amount->value == 0)
                continue;
            const auto [known, added] = sums.try_emplace(no, *amount);
            if (added)
                continue;
            if (known->second.unit != amount->unit)
                return cannotReckon(no);
            known->second.value = addExact(known->second.value, amount->value);
        }
    }
    return sums;
}

Result<std::vector<SettledLine>> reckon(const LetterBody &version, const std::vector<LetterBody> &receipts)
{
    BENCHBOOK_ASSIGN(auto accepted, acceptedByLine(receipts));
    std::vector<SettledLine> settled;
    for (const LetterBody &line : version.lines("lines"_L1)) {
        const qint64 no = line.number("no"_L1);
        const auto ordered = lineAmount(line, "pieces"_L1, "quantity"_L1);
        const auto found = accepted.find(no);
        if (!ordered || found == accepted.end())
            continue;
        if (found->second.unit != ordered->unit)
            return cannotReckon(no);
        settled.push_back({no, found->second, priced(line, *ordered, found->second)});
        accepted.erase(found);
    }
    if (!accepted.empty())
        return Error::invalid(SettlementText::tr("Line %1 was accepted, but is not in what was agreed. Nothing was "
                                                 "written; change the offer to name it, or tell the receipt anew.")
                                  .arg(accepted.begin()->first));
    return settled;
}

class SettlementComparison
{
public:
    std::vector<SettlementDifference> m_found;

    void compareLines(const LetterBody &settlement, const std::vector<SettledLine> &expected)
    {
        std::map<qint64, const LetterBody *> theirs;
        for (const LetterBody &line : settlement.lines("lines"_L1)) {
            if (!theirs.try_emplace(line.number("no"_L1), &line).second)
                extra(line);
        }
        for (const SettledLine &ours : expected) {
            const auto found = theirs.find(ours.no);
            if (found == theirs.end()) {
                m_found.push_back({SettlementFault::LineMissing, ours.no, {}, shownMoney(ours.amount)});
                continue;
            }
            compareLine(*found->second, ours);
            theirs.erase(found);
        }
        for (const auto &[no, line] : theirs)
            extra(*line);
    }

    void compareTotal(const LetterBody &settlement, const std::vector<SettledLine> &expected)
    {
        const auto *total = settlement.find<BodyMoney>("total"_L1);
        if (!total)
            return m_found.push_back({SettlementFault::Total});
        BodyMoney sum{{}, total->currency};
        const auto add = [this, &sum](const BodyMoney &part, qint64 no) {
            if (part.currency != sum.currency)
                m_found.push_back({SettlementFault::Currency, no, sum.currency, part.currency});
            else
                sum.money += part.money;
        };
        for (const SettledLine &line : expected)
            add(line.amount, line.no);
        for (const LetterBody &further : settlement.lines("adjustments"_L1)) {
            if (const auto *amount = further.find<BodyMoney>("amount"_L1))
                add(*amount, 0);
        }
        if (sum.money != total->money)
            m_found.push_back({SettlementFault::Total, 0, shownMoney(*total), shownMoney(sum)});
    }

private:
    void extra(const LetterBody &line)
    {
        const auto *amount = line.find<BodyMoney>("amount"_L1);
        m_found.push_back(
            {SettlementFault::LineExtra, line.number("no"_L1), amount ? shownMoney(*amount) : QString(), {}});
    }

    void compareLine(const LetterBody &line, const SettledLine &ours)
    {
        const auto accepted = lineAmount(line, "pieces"_L1, "quantity"_L1);
        if (accepted != ours.accepted)
            m_found.push_back({SettlementFault::Accepted, ours.no, accepted ? plainAmount(*accepted) : QString(),
                               plainAmount(ours.accepted)});
        const auto *amount = line.find<BodyMoney>("amount"_L1);
        if (!amount || *amount != ours.amount)
            m_found.push_back(
                {SettlementFault::Amount, ours.no, amount ? shownMoney(*amount) : QString(), shownMoney(ours.amount)});
    }
};

} // namespace

QString plainAmount(const LineAmount &amount)
{
    return amount.unit.isEmpty() ? QString::number(amount.value)
                                 : plainText(Quantity::fromMicro(amount.value)) + u' ' + amount.unit;
}

std::optional<LineAmount> lineAmount(const LetterBody &line, QLatin1StringView pieces, QLatin1StringView quantity)
{
    if (const auto *counted = line.find<qint64>(pieces))
        return LineAmount{*counted, {}};
    if (const auto *measured = line.find<BodyQuantity>(quantity))
        return LineAmount{measured->quantity.micro(), measured->unit};
    return std::nullopt;
}

Result<std::vector<SettledLine>> expectedSettlement(const LetterBody &version, const std::vector<LetterBody> &receipts)
{
    return attempt([&] { return reckon(version, receipts); });
}

Result<LetterBody> settlementBody(const LetterBody &version, const std::vector<LetterBody> &receipts)
{
    return attempt([&]() -> Result<LetterBody> {
        BENCHBOOK_ASSIGN(const auto settled, reckon(version, receipts));
        if (settled.empty())
            return Error::refused(SettlementText::tr("Nothing was accepted yet, so there is nothing to settle."));
        BodyLines lines;
        BodyMoney total{{}, settled.front().amount.currency};
        for (const SettledLine &line : settled) {
            LetterBody body;
            body.set("no"_L1, line.no).set("amount"_L1, line.amount);
            if (line.accepted.unit.isEmpty())
                body.set("pieces"_L1, line.accepted.value);
            else
                body.set("quantity"_L1, BodyQuantity{Quantity::fromMicro(line.accepted.value), line.accepted.unit});
            lines.push_back(std::move(body));
            total.money += line.amount.money;
        }
        return LetterBody().set("lines"_L1, std::move(lines)).set("total"_L1, total);
    });
}

std::vector<SettlementDifference> settlementDifferences(const LetterBody &settlement, const LetterBody &version,
                                                        const std::vector<LetterBody> &receipts)
{
    SettlementComparison comparison;
    const auto done = attempt([&]() -> Result<void> {
        BENCHBOOK_ASSIGN(const auto expected, reckon(version, receipts));
        comparison.compareLines(settlement, expected);
        comparison.compareTotal(settlement, expected);
        return {};
    });
    if (!done.ok())
        comparison.m_found.push_back({SettlementFault::Impossible, 0, {}, done.error().message});
    return std::move(comparison.m_found);
}

QString sentenceOf(const SettlementDifference &difference)
{
    switch (difference.fault) {
    case SettlementFault::LineMissing:
        return SettlementText::tr("Line %1 was accepted (%2) and is not settled.")
            .arg(difference.no)
            .arg(difference.ours);
    case SettlementFault::LineExtra:
        return SettlementText::tr("Line %1 is settled (%2), but nothing of it was accepted.")
            .arg(difference.no)
            .arg(difference.theirs);
    case SettlementFault::Accepted:
        return SettlementText::tr("Line %1: they count %2, here it is %3.")
            .arg(difference.no)
            .arg(difference.theirs, difference.ours);
    case SettlementFault::Amount:
        return SettlementText::tr("Line %1: they reckon %2, here it is %3.")
            .arg(difference.no)
            .arg(difference.theirs, difference.ours);
    case SettlementFault::Total:
        return SettlementText::tr("The total: they reckon %1, here it is %2.").arg(difference.theirs, difference.ours);
    case SettlementFault::Currency:
        return SettlementText::tr("The total is in %1, a part of it in %2.").arg(difference.theirs, difference.ours);
    case SettlementFault::ReceiptNotCounted:
        return SettlementText::tr("A receipt that both hold is not counted in it.");
    case SettlementFault::Countersigned:
        return SettlementText::tr("The countersignature says %1, the settlement %2.")
            .arg(difference.theirs, difference.ours);
    case SettlementFault::Impossible:
        return difference.ours;
    }
    Q_UNREACHABLE();
}

QString writerSentenceOf(const SettlementDifference &difference)
{
    switch (difference.fault) {
    case SettlementFault::Accepted:
        return SettlementText::tr("Line %1 counts %2, but %3 were accepted.")
            .arg(difference.no)
            .arg(difference.theirs.isEmpty() ? u"—"_s : difference.theirs, difference.ours);
    case SettlementFault::Amount:
        return SettlementText::tr("Line %1 says %2, but what was accepted comes to %3.")
            .arg(difference.no)
            .arg(difference.theirs, difference.ours);
    case SettlementFault::Total:
        return SettlementText::tr("The total says %1, but the lines and further amounts come to %2.")
            .arg(difference.theirs, difference.ours);
    case SettlementFault::ReceiptNotCounted:
        return SettlementText::tr("A receipt that both hold is not counted in it.");
    case SettlementFault::LineMissing:
    case SettlementFault::LineExtra:
    case SettlementFault::Currency:
    case SettlementFault::Countersigned:
    case SettlementFault::Impossible:
        return sentenceOf(difference);
    }
    Q_UNREACHABLE();
}

SettlementDifference signatureDifference(const BodyMoney &countersigned, const BodyMoney &settled)
{
    return {SettlementFault::Countersigned, 0, shownMoney(countersigned), shownMoney(settled)};
}

} // namespace benchbook
