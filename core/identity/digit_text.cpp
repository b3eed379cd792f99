#include "core/identity/digit_text.h"

#include <array>

namespace benchbook {
namespace {

constexpr qsizetype blockBytes = 7;
/// How many digits a block of so many bytes takes: the fewest that hold every value.
constexpr std::array<qsizetype, blockBytes + 1> digitsOfBlock = {0, 3, 5, 8, 10, 13, 15, 17};

std::optional<qsizetype> bytesOfBlock(qsizetype digits)
{
    for (qsizetype bytes = 0; bytes <= blockBytes; ++bytes) {
        if (digitsOfBlock[static_cast<std::size_t>(bytes)] == digits)
            return bytes;
    }
    return std::nullopt;
}

bool isBetweenDigits(QChar character)
{
    return character.isSpace() || character == u'-' || character == u'.' || character == u'\u00b7';
}

} // namespace

QString digitsOfBytes(QByteArrayView bytes)
{
    QString digits;
    for (qsizetype at = 0; at < bytes.size(); at += blockBytes) {
        const QByteArrayView block = bytes.sliced(at, qMin(blockBytes, bytes.size() - at));
        quint64 value = 0;
        for (const char byte : block)
            value = value << 8 | static_cast<unsigned char>(byte);
        const qsizetype width = digitsOfBlock[static_cast<std::size_t>(block.size())];
        digits += QString::number(value).rightJustified(width, u'0');
    }
    return digits;
}

std::optional<QByteArray> bytesOfDigits(QStringView digits)
{
    const qsizetype whole = digitsOfBlock[blockBytes];
    QByteArray bytes;
    for (qsizetype at = 0; at < digits.size(); at += whole) {
        const QStringView block = digits.sliced(at, qMin(whole, digits.size() - at));
        const std::optional<qsizetype> size = bytesOfBlock(block.size());
        if (!size)
            return std::nullopt;
        quint64 value = 0;
        for (const QChar digit : block) {
            if (digit < u'0' || digit > u'9')
                return std::nullopt;
            value = value * 10 + static_cast<quint64>(digit.unicode() - u'0');
        }
        if (value >> (8 * *size) != 0)
            return std::nullopt;
        for (qsizetype byte = *size - 1; byte >= 0; --byte)
            bytes.append(static_cast<char>(value >> (8 * byte) & 0xff));
    }
    return bytes;
}

std::optional<QString> plainDigits(QStringView typed, qsizetype limit)
{
    QString digits;
    for (const QChar character : typed) {
        if (isBetweenDigits(character))
            continue;
        const int digit = character.digitValue();
        if (digit < 0 || digits.size() == limit)
            return std::nullopt;
        digits += QChar(u'0' + digit);
    }
    return digits;
}

QString digitGroups(QStringView digits)
{
    QString text;
    for (qsizetype at = 0; at < digits.size(); at += digitGroup) {
        if (at > 0)
            text += u' ';
        text += digits.sliced(at, qMin(digitGroup, digits.size() - at));
    }
    return text;
}

} // namespace benchbook
