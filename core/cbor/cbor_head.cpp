#include "core/cbor/cbor_head.h"

#include <QtEndian>

#include <limits>

namespace benchbook {
namespace {

constexpr int tagType = 6;
constexpr int lastInHead = 23; ///< greater arguments follow in 1, 2, 4 or 8 bytes, said by 24 … 27
constexpr int inOneByte = 24;
constexpr int inEightBytes = 27;
constexpr int endMark = 31;
constexpr quint64 greatestInteger = quint64(std::numeric_limits<qint64>::max());

/// The smallest argument that needs the bytes which `info` (24 … 27) announces.
quint64 smallestFor(int info)
{
    switch (info) {
    case inOneByte:
        return lastInHead + 1;
    case inOneByte + 1:
        return 0x100;
    case inOneByte + 2:
        return 0x1'0000;
    default:
        return 0x1'0000'0000;
    }
}

/// What the first byte alone forbids.
std::optional<CborFault> faultOfFirstByte(int type, int info)
{
    if (type == tagType)
        return CborFault::Tag;
    if (info > inEightBytes && info < endMark)
        return CborFault::Reserved;
    if (info == endMark)
        return type < int(CborType::Bytes) ? CborFault::Reserved : CborFault::IndefiniteLength;
    if (type != int(CborType::Simple) || (info >= int(cborFalse) && info <= int(cborNull)))
        return std::nullopt;
    return info > inOneByte ? CborFault::Float : CborFault::OtherSimple;
}

} // namespace

CborHeadRead readCborHead(QByteArrayView bytes, qsizetype at)
{
    if (at >= bytes.size())
        return {{}, CborFault::Truncated};
    const auto first = static_cast<unsigned char>(bytes[at]);
    const int type = first >> 5;
    const int info = first & 31;
    if (const auto fault = faultOfFirstByte(type, info))
        return {{}, fault};
    CborHead head{CborType(type), quint64(info), 1};
    if (info > lastInHead) {
        const qsizetype following = qsizetype(1) << (info - inOneByte);
        if (bytes.size() - at - 1 < following)
            return {{}, CborFault::Truncated};
        head.argument = 0;
        for (qsizetype i = 1; i <= following; ++i)
            head.argument = head.argument << 8 | static_cast<unsigned char>(bytes[at + i]);
        head.size += following;
        if (head.argument < smallestFor(info))
            return {{}, CborFault::NotShortest};
    }
    const bool integer = head.type == CborType::Positive || head.type == CborType::Negative;
    if (integer && head.argument > greatestInteger)
        return {{}, CborFault::IntegerTooLarge};
    if (head.type == CborType::Text && head.argument > quint64(cborLongestText))
        return {{}, CborFault::TextTooLong};
    return {head, std::nullopt};
}

void appendCborHead(QByteArray &bytes, CborType type, quint64 argument)
{
    const int high = int(type) << 5;
    if (argument <= quint64(lastInHead)) {
        bytes.append(char(high | int(argument)));
        return;
    }
    int info = inOneByte;
    while (info < inEightBytes && argument >= smallestFor(info + 1))
        ++info;
    bytes.append(char(high | info));
    for (int shift = 8 * ((1 << (info - inOneByte)) - 1); shift >= 0; shift -= 8)
        bytes.append(char(argument >> shift & 0xff));
}

} // namespace benchbook
