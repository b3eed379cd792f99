// Which numbers of a workbook are days, times and shares: only the format of their cell tells.
#pragma once

#include <QString>

namespace benchbook {

/// What a number format makes of a number. All false: a plain number.
struct NumberForm
{
    bool day = false;
    bool time = false;
    bool elapsed = false; ///< hours that do not start anew at midnight, [h]:mm

    bool percent = false;

    bool isMoment() const { return day || time; }
    friend bool operator==(const NumberForm &, const NumberForm &) = default;
};

/// A format that the file only numbers: 9 and 10 are shares, 14 … 22 and 45 … 47 moments everywhere, 27 … 36 and 50 …
/// 58 in Chinese, Japanese and Korean programs.
NumberForm builtInForm(int formatId);

/// A format that the file spells out: `yyyy"年"m"月"d"日"`, `[$-804]上午/下午h:mm`, `#,##0.00`. Only its first section
/// counts: the others are for negative numbers and texts, which are no moments.
NumberForm customForm(const QString &code);

} // namespace benchbook
