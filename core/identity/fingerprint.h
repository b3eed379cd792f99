// Fingerprint: the keys of a studio as words or digits that two people can tell each other on the telephone.
#pragma once

#include "core/crypto/fixed_bytes.h"

#include <QStringList>

namespace benchbook {

/// How a fingerprint is read out. Words where there is a list for the language, digits elsewhere.
enum class SpokenAs { Words, Digits };

/// Words for English ("en", "en_GB"), digits for every other language.
SpokenAs spokenIn(QStringView language);

/// The 2,048 words, in order of the alphabet; the first four letters tell each from all others (BIP-39, English).
const QStringList &spokenWords();

/// What a studio reads out as its own, over both of its public keys: 8 words (88 bits) or 6 groups of 5 digits.
QStringList spokenFingerprint(const SignPublicKey &root, const BoxPublicKey &box, SpokenAs as);

/// What somebody typed, as the fingerprint would have it: small letters, no blanks, no full-width forms.
QString tidiedPart(const QString &typed);
/// Whether a tidied text can stand in a fingerprint at all: a word of the list, or five digits.
bool canBePart(const QString &tidied, SpokenAs as);

} // namespace benchbook
