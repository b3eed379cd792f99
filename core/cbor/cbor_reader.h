// Reading CBOR, strictly: every document has one form, and whatever is not in it is refused by name (CborFault).
// Nothing is believed of a length before its bytes are there.
#pragma once

#include "core/cbor/cbor_fault.h"
#include "core/cbor/cbor_value.h"

#include <optional>

namespace benchbook {

/// Either a value or what is wrong with the bytes.
struct CborRead
{
    CborValue value;
    std::optional<CborProblem> problem;
};

/// The one value that these bytes are. Beyond `mostItems` values it is refused: a greater number is for bytes of one's
/// own that are larger than any document.
CborRead tryReadCbor(QByteArrayView bytes, qsizetype mostItems = cborMostItems);
/// The same for who only hands the error on (Invalid, with the fault and its offset as detail).
Result<CborValue> readCbor(QByteArrayView bytes, qsizetype mostItems = cborMostItems);

} // namespace benchbook
