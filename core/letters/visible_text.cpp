#include "core/letters/visible_text.h"

#include "core/base/hidden_character.h"
#include "core/base/unit.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C; // Persian words and emoji need these two
constexpr char32_t zeroWidthJoiner = 0x200D;

bool hidesItself(char32_t character, bool manyLines)
{
    if (character == U'\n' || character == U'\t')
        return !manyLines;
    if (character == zeroWidthJoiner || character == zeroWidthNonJoiner)
        return false;
    return isHiddenCharacter(character);
}

} // namespace

QString visibleText(const QString &text, bool manyLines)
{
    QString visible;
    visible.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (hidesItself(character, manyLines))
            visible += u"[U+%1]"_s.arg(QString::number(uint(character), 16).toUpper().rightJustified(4, u'0'));
        else
            visible += QChar::fromUcs4(character);
    }
    return visible;
}

QString visibleQuantity(const BodyQuantity &quantity)
{
    const Result<Unit> unit = Unit::fromText(quantity.unit);
    if (unit.ok() && unit->code == quantity.unit)
        return displayText(quantity.quantity, *unit);
    return QString(plainText(quantity.quantity) + u' ' + visibleText(quantity.unit));
}

} // namespace benchbook
