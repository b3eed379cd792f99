// What a number of a workbook reads like: plain digits, or the moment or share that its format makes of it.
#pragma once

#include "core/sheets/number_format.h"

namespace benchbook {

/// Which day is number 1: 1900-01-01, or 1904-01-02 in workbooks from old Macs.
enum class DayCount { From1900, From1904 };

/// A number as the file holds it, in plain decimals and without the noise of its binary form, to the 15 digits that a
/// spreadsheet keeps: "13.99" for "13.990000000000000", "0.001" for "1E-3". Whole numbers written out keep all their
/// digits. One of 16 digits or more that the spreadsheet has rounded ("2.0000000000000001E+18") stays as it is, so that
/// isRoundedNumber() can tell. What is no number comes back unchanged.
QString numberText(const QString &stored);

/// The same in percent, with the sign: "6.5%" for "0.065".
QString shareText(const QString &stored);

/// "2026-09-01", "2026-09-01 10:15:40", "10:15:40"; a day whose format hides its time keeps it. What is no moment of a
/// spreadsheet's calendar is numberText().
QString momentText(const QString &stored, const NumberForm &form, DayCount count);

} // namespace benchbook
