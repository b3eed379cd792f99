// The words people read where programs read JSON keys.
#pragma once

#include <QString>

namespace benchbook::cli {

/// A key in the language of the moment ("refundedTax" → "Tax in the refund"); a key without words, such as a currency's
/// code, is its own.
QString wordsOf(const QString &key);
/// Where a key stands among the others of an answer; what has no words comes last.
int placeOf(const QString &key);

} // namespace benchbook::cli
