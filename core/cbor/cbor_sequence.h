// CborSequenceReader: a long row of CBOR values, one at a time, from bytes that come in pieces.
#pragma once

#include "core/cbor/cbor_reader.h"

#include <QByteArray>

namespace benchbook {

/// Give it bytes as they come, and take values until there is none; at the end `atEnd()` must be true. It holds one
/// value and the piece that was given last, whatever the length of the row.
class CborSequenceReader
{
public:
    /// No value may be longer than `largestItem` bytes; one that says it is, is refused before it has come.
    explicit CborSequenceReader(qsizetype largestItem) : m_largestItem(largestItem) {}

    void add(QByteArrayView bytes);
    /// The next value; nothing if more bytes must come first, or if problem() says why there will be no more.
    std::optional<CborValue> next();
    const std::optional<CborProblem> &problem() const { return m_problem; }
    /// Whether all bytes that came are values that were taken: a row may end here.
    bool atEnd() const { return !m_problem && m_start == m_bytes.size(); }
    /// Bytes taken so far, from the beginning of the row.
    qint64 offset() const { return m_before + m_start; }
    /// The bytes of the value that next() gave last; they are good until the next call.
    QByteArrayView lastBytes() const { return m_last; }

private:
    enum class Found { Whole, NeedsMore, Fault };
    Found scan();
    Found fail(CborFault fault, qsizetype at);

    qsizetype m_largestItem;
    QByteArray m_bytes;
    QByteArrayView m_last;
    qint64 m_before = 0;         ///< bytes of the row that are no longer kept
    qsizetype m_start = 0;       ///< where the next value begins
    qsizetype m_scanned = 0;     ///< how far it was looked through
    std::vector<quint64> m_open; ///< values still to come of each container that is open at m_scanned
    std::optional<CborProblem> m_problem;
};

} // namespace benchbook
