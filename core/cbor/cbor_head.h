// The first bytes of a CBOR value: of what type it is, and its number or length.
#pragma once

#include "core/cbor/cbor_fault.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace benchbook {

/// The types that are allowed here, with the numbers that the standard gives them.
enum class CborType { Positive = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Simple = 7 };

inline constexpr quint64 cborFalse = 20;
inline constexpr quint64 cborTrue = 21;
inline constexpr quint64 cborNull = 22;

struct CborHead
{
    CborType type = CborType::Simple;
    /// Positive: the number; Negative: −1 − the number; Bytes and Text: bytes; Array: items; Map: pairs.
    quint64 argument = 0;
    qsizetype size = 0; ///< of the head itself
};

struct CborHeadRead
{
    CborHead head;
    std::optional<CborFault> fault; ///< Truncated: the head is not there as a whole
};

/// The head at `at`. A length that it says is not yet compared with the bytes that are there.
CborHeadRead readCborHead(QByteArrayView bytes, qsizetype at);
/// The shortest head that says this.
void appendCborHead(QByteArray &bytes, CborType type, quint64 argument);

} // namespace benchbook
