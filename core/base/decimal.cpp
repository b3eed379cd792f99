#include "core/base/decimal.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Longer text would push the rest of the sentence out of sight.
QString quotable(const QString &shown)
{
    constexpr qsizetype longest = 40;
    const QString text = shown.simplified();
    return text.size() <= longest ? text : QString(text.left(longest) % u'…');
}

Error emptyNumber() { return Error::invalid(QCoreApplication::translate("Base", "Please enter a number.")); }

Error misplacedComma(const QString &shown)
{
    return Error::invalid(QCoreApplication::translate("Base",
                                                      "“%1” has a comma that does not separate thousands. Please "
                                                      "write decimals with a point, for example 12.50.")
                              .arg(quotable(shown)));
}

Error tooManyDecimals(const QString &shown, int decimals)
{
    if (decimals == 0)
        return Error::invalid(QCoreApplication::translate("Base", "“%1” must be a whole number.").arg(quotable(shown)));
    return Error::invalid(
        QCoreApplication::translate("Base", "“%1” has more than %2 decimals. Please round it yourself.")
            .arg(quotable(shown), QString::number(decimals)));
}

QChar foldedCharacter(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= 0xFF01 && code <= 0xFF5E)
        return QChar(static_cast<char16_t>(code - 0xFEE0));
    switch (code) {
    case 0x2212:
        return u'-'; // minus sign
    case 0x2044:
        return u'/'; // fraction slash
    case 0xFFE1:
        return u'£';
    case 0xFFE5:
        return u'¥';
    case 0xFFE6:
        return u'₩';
    default:
        return character.isSpace() ? QChar(u' ') : character;
    }
}

/// "1,234" and "1234" are groups; "1,23", "0,500" and ",500" are somebody's decimals or a slip.
bool groupsAreComplete(const QString &whole)
{
    static const QRegularExpression grouped(u"^[1-9][0-9]{0,2}(,[0-9]{3})+$"_s);
    return !whole.contains(u',') || grouped.match(whole).hasMatch();
}

/// Nothing when the digits leave the limit, which is small enough for one more digit in 64 bits.
std::optional<qint64> digitsValue(const QString &digits, qint64 limit)
{
    quint64 value = 0;
    for (const QChar digit : digits) {
        value = value * 10 + static_cast<quint64>(digit.unicode() - u'0');
        if (value > static_cast<quint64>(limit))
            return std::nullopt;
    }
    return static_cast<qint64>(value);
}

} // namespace

QString foldedText(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar character : text) {
        if (character.decompositionTag() != QChar::Fraction) {
            folded.append(foldedCharacter(character));
            continue;
        }
        folded.append(u' ');
        for (const QChar part : character.decomposition())
            folded.append(foldedCharacter(part));
    }
    return folded.simplified();
}

Result<qint64> parseDecimal(const QString &folded, DecimalRule rule, const QString &shown)
{
    static const QRegularExpression shape(u"^([+-]?)([0-9,]*)(?:\\.([0-9]+))?$"_s);
    if (folded.isEmpty())
        return emptyNumber();
    const QRegularExpressionMatch match = shape.match(folded);
    QString whole = match.captured(2);
    const QString fraction = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && fraction.isEmpty()))
        // "1.234,50" is a number in many countries, so it deserves the sentence about the comma.
        return folded.contains(u',') && folded.contains(u'.') ? misplacedComma(shown) : notANumber(shown);
    if (!groupsAreComplete(whole))
        return misplacedComma(shown);
    if (fraction.size() > rule.decimals)
        return tooManyDecimals(shown, rule.decimals);

    const QString digits = whole.remove(u',') % fraction.leftJustified(rule.decimals, u'0');
    const std::optional<qint64> value = digitsValue(digits, rule.limit);
    if (!value)
        return numberTooLarge(shown);
    return match.captured(1) == u"-"_s ? -*value : *value;
}

Error notANumber(const QString &shown)
{
    return Error::invalid(QCoreApplication::translate("Base", "“%1” is not a number.").arg(quotable(shown)));
}

Error numberTooLarge(const QString &shown)
{
    return Error::invalid(
        QCoreApplication::translate("Base", "“%1” is too large. Please check the number.").arg(quotable(shown)));
}

QString decimalText(qint64 value, int decimals, TrailingZeros zeros)
{
    // Unsigned, because the lowest 64-bit number has no positive counterpart.
    const quint64 magnitude = value < 0 ? quint64(0) - static_cast<quint64>(value) : static_cast<quint64>(value);
    QString text = QString::number(magnitude).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        text.insert(text.size() - decimals, u'.');
    if (decimals > 0 && zeros == TrailingZeros::Drop) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return value < 0 ? QString(u'-' % text) : text;
}

} // namespace benchbook
