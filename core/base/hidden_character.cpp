#include "core/base/hidden_character.h"

#include <QChar>

#include <algorithm>

namespace benchbook {
namespace {

/// Zero width space, Hangul fillers, Khmer inherent vowels, the blank Braille pattern, the half-width Hangul filler.
constexpr char32_t blankLetters[] = {0x200B, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0};

} // namespace

bool isHiddenCharacter(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi marks, overrides and isolates, soft hyphen, tags, zero width no-break space
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::find(std::begin(blankLetters), std::end(blankLetters), character) != std::end(blankLetters);
    }
}

} // namespace benchbook
