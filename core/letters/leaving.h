// "This will leave your studio": what a person reads before a letter is written.
#pragma once

#include "core/letters/letter.h"

#include <QTimeZone>

class QLocale;

namespace benchbook {

/// One thing that the other studio will read.
struct LeavingLine
{
    QString label;         ///< "Lines 2 · Product"
    QString value;         ///< as plain text, see visibleText()
    bool freeText = false; ///< typed by a person: read it once more
};

/// Everything in the letter, in the order of its declaration, nothing added and nothing left out; of a letter that came
/// it is what it says. Numbers in the locale's form, times as the clock of `zone` shows them.
std::vector<LeavingLine> leavesTheStudio(const LetterContent &content, const QLocale &locale, const QTimeZone &zone);

} // namespace benchbook
