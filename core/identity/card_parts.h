// What writing and reading a card share. Private to core/identity.
#pragma once

#include "core/identity/pairing_card.h"

namespace benchbook {

inline constexpr QByteArrayView cardDomain("BBK1 pairing card");
/// As PNG has it: a transfer that changes line ends breaks the very beginning.
inline constexpr QByteArrayView cardMagic("\x89"
                                          "BBC\r\n\x1a\n",
                                          8);
inline constexpr char cardVersion = 1;

/// The signed part, in the one order of its fields.
QByteArray cardBody(const CardFacts &facts);
/// All that has to be true of a card besides its own signature; nothing if it is.
std::optional<CardRefusal> whatIsWrong(const CardFacts &facts);
Error cardRefused(CardRefusal refusal, const QString &detail = {});

} // namespace benchbook
