// What studios do together, in the words of its screen.
#pragma once

#include "ui/kit/state_chip.h"
#include "ui/together/together_book.h"

namespace benchbook {

class Session;

QString togetherQuantity(Quantity quantity, const QString &unit);
/// "¥ 200.00"
/// "dm²"
QString togetherUnit(const QString &unit);
QString togetherMoney(Money money, const QString &currency);
QString togetherDay(Instant at, const Session &session);
/// "Oakbench, Kiln House", by our own names for them.
QString memberNames(const CircleView &circle, const std::vector<SignPublicKey> &members);
/// Everybody else in it who is written to.
QString readersOf(const CircleView &circle);

/// How we stand to a circle now.
StateChip circleChip(const CircleView &circle);
/// "2 of 3 joined"
QString joinedText(const CircleView &circle);
/// The same where there is little room: "2 of 3".
QString joinedCount(const CircleView &circle);
/// In two words, for a table: do the members' bundles tell the same letters?
StateChip agreementChip(const CircleView &circle);
/// The same as a sentence.
QString agreementText(const CircleView &circle);

/// "180 of 200 pcs", or "180 pcs" where no minimum is asked for.
QString pledgedText(const JointPurchase &purchase);
/// The whole of it: "180 of 200 pcs are pledged; 20 pcs are missing."
QString progressText(const JointPurchase &purchase);
/// "Price", "Price from 100 dm² on"
QString jointPriceLabel(const JointPrice &price, const JointPurchase &purchase);
/// "¥ 12.00 for 10 dm²"
QString jointPriceText(const JointPrice &price, const JointPurchase &purchase);

StateChip entryChip(const LedgerView &ledger, const LedgerEntry &entry);
StateChip ruleChip(const LedgerView &ledger, const LedgerRule &rule);
/// `at` is the place of the split in the ledger.
StateChip splitChip(const LedgerView &ledger, std::size_t at);
/// "Oakbench → everybody"
QString giverText(const CircleView &circle, const LedgerEntry &entry);

} // namespace benchbook
