// What CBOR can have wrong with it here. The standard allows several ways to write one value; what is signed and hashed
// must have one, so every other way is refused, each under a name of its own.
#pragma once

#include "core/base/result.h"

namespace benchbook {

/// Containers within containers. Our own documents nest four deep.
inline constexpr int cborDeepest = 16;
/// Bytes of one text, as UTF-8.
inline constexpr qsizetype cborLongestText = qsizetype(64) * 1024;
/// Values in one tree, keys counted: 32 to 100 bytes of memory each.
inline constexpr qsizetype cborMostItems = 262'144;

enum class CborFault {
    Truncated,        ///< ends within a value, or says that it is longer than it is
    TrailingBytes,    ///< something follows the one value
    NotShortest,      ///< an integer or a length in more bytes than it needs
    IndefiniteLength, ///< a length that is said by an end mark
    IntegerTooLarge,  ///< does not fit into 64 bits with a sign
    Float,
    Tag,
    OtherSimple, ///< a simple value that is neither true, false nor null
    Reserved,    ///< a head that the standard keeps for later
    NotUtf8,     ///< a text that is none
    NotComposed, ///< a text that is not in Unicode's composed form (NFC): it would look like another and hash otherwise
    TextTooLong, ///< beyond cborLongestText
    TooDeep,     ///< beyond cborDeepest
    TooManyItems, ///< beyond cborMostItems, or what the reader allows
    ItemTooLarge, ///< one item of a sequence is longer than its reader allows
    BadKey,       ///< a key that is neither a text nor an integer
    DuplicateKey
};

/// Stable upper-case name for logs and tests, e.g. "NOT_SHORTEST".
QString cborFaultName(CborFault fault);

struct CborProblem
{
    CborFault fault;
    qint64 offset; ///< of the byte where the value at fault begins, from 0

    friend bool operator==(const CborProblem &, const CborProblem &) = default;
};

/// Invalid, with the name and the offset as its detail.
Error cborError(const CborProblem &problem);

} // namespace benchbook
