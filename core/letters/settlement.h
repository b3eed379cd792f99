// Settlements: what is to be paid for what was accepted, reckoned by both sides to the cent.
#pragma once

#include "core/letters/letter_body.h"

#include <optional>

namespace benchbook {

/// Pieces, or millionths of a unit. Amounts of different measures never compare as equal and never add.
struct LineAmount
{
    qint64 value = 0;
    QString unit = {}; ///< empty: pieces
    friend bool operator==(const LineAmount &, const LineAmount &) = default;
};

/// What a line says under one of these keys; nothing if it says neither.
std::optional<LineAmount> lineAmount(const LetterBody &line, QLatin1StringView pieces, QLatin1StringView quantity);

struct SettledLine
{
    qint64 no = 0;
    LineAmount accepted;
    BodyMoney amount;
};

enum class SettlementFault {
    LineMissing,       ///< accepted, and not settled
    LineExtra,         ///< settled, and not accepted or not in the contract
    Accepted,          ///< another number of pieces
    Amount,            ///< another amount
    Total,             ///< the lines and further amounts do not sum to it
    Currency,          ///< of a line or the total
    ReceiptNotCounted, ///< a receipt that both hold is not named
    Countersigned,     ///< the countersignature names another total than the settlement
    Impossible         ///< cannot be reckoned: too large, or another measure than ordered
};

struct SettlementDifference
{
    SettlementFault fault;
    qint64 no = 0; ///< of the line; 0: of the whole
    QString theirs = {};
    QString ours = {};
    friend bool operator==(const SettlementDifference &, const SettlementDifference &) = default;
};

/// A sentence for who reads it.
QString sentenceOf(const SettlementDifference &difference);
/// The same for who is about to write it.
QString writerSentenceOf(const SettlementDifference &difference);
/// Of a countersignature that names another total.
SettlementDifference signatureDifference(const BodyMoney &countersigned, const BodyMoney &settled);

/// What is to be paid: accepted × price for one, or the accepted part of the line's price, rounded half-even to the
/// minor unit. `version` is the body of the contract's version, `receipts` those that count. Lines in the order of the
/// version; lines of which nothing was accepted are left out. Invalid where it cannot be reckoned.
Result<std::vector<SettledLine>> expectedSettlement(const LetterBody &version, const std::vector<LetterBody> &receipts);
/// The body of a settlement as it comes out here, for the buyer to sign.
Result<LetterBody> settlementBody(const LetterBody &version, const std::vector<LetterBody> &receipts);
/// Everything in which a settlement differs from what comes out here; empty: it may be countersigned.
std::vector<SettlementDifference> settlementDifferences(const LetterBody &settlement, const LetterBody &version,
                                                        const std::vector<LetterBody> &receipts);

} // namespace benchbook
