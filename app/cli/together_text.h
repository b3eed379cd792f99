// What studios do together, for people who read it in a terminal: circles, joint purchases, the shared ledger.
#pragma once

#include "core/together/joint_buying.h"
#include "core/together/shared_ledger.h"

#include <QLocale>

namespace benchbook {
class Studio;
}

namespace benchbook::cli {

/// Who is in, what is wrong, and the commands that are possible now.
QString circleText(const CircleView &circle);
/// What is bought at which price, who pledged, what came of it, and the commands that are possible now.
QString jointText(const CircleView &circle, const JointView &view, const Studio &studio, const QLocale &locale);
/// Rules, contributions and splits with their numbers, and what waits for our signature.
QString ledgerText(const CircleView &circle, const LedgerView &view, const QLocale &locale);

/// The newest call's own words: "terms", "note". Empty where it has none.
QString wordsOfCall(const CircleView &circle, const JointPurchase &purchase, QLatin1StringView field);

} // namespace benchbook::cli
