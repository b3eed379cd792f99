// Fuzzy: how well a few typed letters fit a text, for the command palette.
#pragma once

#include <QString>

#include <optional>

namespace benchbook {

/// The first letters of each word; for Han characters the first letter of their pinyin
/// ("工单 Work orders" gives "gdwo"). Rare characters, which GB 2312 does not order by sound, are
/// left out.
QString initialsOf(const QString &text);

/// Larger fits better; nothing when `typed` does not fit. Order: begins with, a word begins with,
/// initials, contains, letters in order.
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace benchbook
