// Formats: days and moments in words.
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace benchbook {

/// "today", "tomorrow", "yesterday", "in 3 days", "5 days ago"; beyond a fortnight the day itself.
QString relativeDay(QDate day, QDate today, const QLocale &locale = QLocale());
/// "25 November" or "11月25日": a day inside a sentence. Tables use ISO days instead.
QString sentenceDay(QDate day, const QLocale &locale = QLocale());
/// A menu's text without its mnemonic: "Open" for "&Open", "打开" for "打开(&O)".
QString withoutMnemonic(QString text);
/// "1:05" for 65 minutes; an em dash for nothing.
QString minutesText(std::optional<qint64> minutes);

} // namespace benchbook
