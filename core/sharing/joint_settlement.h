// Settling what was bought together: goods by what was measured, freight by value, all of it to the cent.
#pragma once

#include "core/base/result.h"
#include "core/letters/letter_body.h"

#include <QStringList>

namespace benchbook {

/// What was paid and what came.
struct JointBill
{
    Money goods;   ///< zero or more
    Money freight; ///< and duty; zero or more
    QString currency;
    Quantity arrived; ///< as it was measured on the whole, zero or more
    QString unit;
};

/// What one studio was to get and got.
struct MeasuredPart
{
    SignPublicKey member;
    Hash256 pledge;
    Quantity planned;
    Quantity received; ///< true weight, area or count; zero or more
};

/// What a studio reads and pays.
struct JointSlip
{
    SignPublicKey member;
    Hash256 pledge;
    Quantity planned;
    Quantity received;
    Money goods;
    Money freight;
    Money total;
    friend bool operator==(const JointSlip &, const JointSlip &) = default;
};

struct JointSettlement
{
    JointBill bill;
    std::vector<JointSlip> slips; ///< by member; goods and freight each sum to the bill
    Quantity unaccounted;         ///< arrived less received by all; below zero if more was handed out than came
};

/// Goods go by what was received, whatever was planned: who got the heavier hide pays for it. Freight goes by the value
/// of the goods (by quantity if they cost nothing). What was lost between arrival and handing out is borne by all in
/// this way, and shown. Largest remainder, ties to the lesser key.
///
/// Invalid with all issues if a value is below zero or a member stands there twice; Refused if nobody received anything
/// and there is something to pay.
Result<JointSettlement> settleJointBill(const JointBill &bill, const std::vector<MeasuredPart> &parts);
/// The letter that says so.
LetterBody purchaseSplitBody(const JointSettlement &settlement);

} // namespace benchbook
