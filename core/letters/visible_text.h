// What others wrote, made safe to look at.
#pragma once

#include "core/letters/letter_body.h"

#include <QString>

namespace benchbook {

/// Plain text in which nothing is hidden: characters that turn the direction of writing, control characters, and those
/// of no width or use are shown by their number, "[U+202E]". Line ends and tabs stay where `manyLines`; else they are
/// shown, too. Screens show the result as plain text, never as rich text: tags in it are letters like any other.
QString visibleText(const QString &text, bool manyLines = false);
/// "18.5 dm²", "60 pcs": in a unit that is known here by its name, in another as it was written.
QString visibleQuantity(const BodyQuantity &quantity);

} // namespace benchbook
