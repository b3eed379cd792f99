// What letters and deals are to people who read them in a terminal.
#pragma once

#include "core/peers/deals.h"

#include <QLocale>

namespace benchbook {
class Studio;
}

namespace benchbook::cli {

/// Everything a letter says, a line each; what a person typed is marked, for it is read once more before it leaves.
QString leavingText(const LetterContent &content, const QLocale &locale, const QTimeZone &zone);
/// Who makes what for whom, how far it is, every letter with what it says, and the commands that are possible now.
QString dealText(const DealView &view, const Studio &studio, const QLocale &locale);

} // namespace benchbook::cli
