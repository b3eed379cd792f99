// DigitText: bytes as decimal digits, for codes that a scanner types and people copy.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace benchbook {

/// Digits alone: letters would end in the candidate window of a Chinese input method, and a QR code packs digits
/// closest. Seven bytes make seventeen digits; a shorter rest makes as many as it needs.
QString digitsOfBytes(QByteArrayView bytes);
/// Nothing unless digitsOfBytes writes exactly this.
std::optional<QByteArray> bytesOfDigits(QStringView digits);

/// The digits of a text that was typed, scanned or pasted: blanks, line ends, hyphens and dots between them are left
/// out, full-width digits are taken as ours. Nothing if there is anything else in it, or more than `limit` digits.
std::optional<QString> plainDigits(QStringView typed, qsizetype limit);

/// In groups of five with a blank between, as people read them.
QString digitGroups(QStringView digits);
inline constexpr qsizetype digitGroup = 5;

} // namespace benchbook
