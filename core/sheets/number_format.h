// Which numbers of a workbook are days and times: only the format of their cell tells.
#pragma once

#include <QString>

namespace benchbook {

/// What a number format shows of a moment. All false: a plain number.
struct MomentParts
{
    bool day = false;
    bool time = false;
    bool elapsed = false; ///< hours that do not start anew at midnight, [h]:mm

    bool any() const { return day || time; }
    friend bool operator==(const MomentParts &, const MomentParts &) = default;
};

/// A format that the file only numbers: 14 … 22 and 45 … 47 everywhere, 27 … 36 and 50 … 58 in Chinese, Japanese and
/// Korean programs.
MomentParts builtInMoment(int formatId);

/// A format that the file spells out: `yyyy"年"m"月"d"日"`, `[$-804]上午/下午h:mm`, `#,##0.00`. Only its first section
/// counts: the others are for negative numbers and texts, which are no moments.
MomentParts customMoment(const QString &code);

} // namespace benchbook
