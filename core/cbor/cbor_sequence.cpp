#include "core/cbor/cbor_sequence.h"

#include "core/cbor/cbor_head.h"

namespace benchbook {

void CborSequenceReader::add(QByteArrayView bytes)
{
    m_last = {};
    m_bytes.remove(0, m_start);
    m_before += m_start;
    m_scanned -= m_start;
    m_start = 0;
    m_bytes.append(bytes);
}

CborSequenceReader::Found CborSequenceReader::fail(CborFault fault, qsizetype at)
{
    m_problem = CborProblem{fault, m_before + at};
    return Found::Fault;
}

/// Looks where the next value ends, going on from where the bytes ran out before.
CborSequenceReader::Found CborSequenceReader::scan()
{
    do {
        const CborHeadRead read = readCborHead(m_bytes, m_scanned);
        if (read.fault == CborFault::Truncated)
            return Found::NeedsMore;
        if (read.fault)
            return fail(*read.fault, m_scanned);
        const CborHead &head = read.head;
        const bool string = head.type == CborType::Bytes || head.type == CborType::Text;
        const bool container = head.type == CborType::Array || head.type == CborType::Map;
        const auto room = quint64(m_largestItem - (m_scanned - m_start));
        if (quint64(head.size) > room || ((string || container) && head.argument > room - quint64(head.size)))
            return fail(CborFault::ItemTooLarge, m_scanned);
        if (container && m_open.size() == std::size_t(cborDeepest))
            return fail(CborFault::TooDeep, m_scanned);
        const qsizetype length = head.size + (string ? qsizetype(head.argument) : 0);
        if (m_bytes.size() - m_scanned < length)
            return Found::NeedsMore;
        m_scanned += length;
        if (container && head.argument > 0) {
            m_open.push_back(head.argument * (head.type == CborType::Map ? 2 : 1));
            continue;
        }
        while (!m_open.empty() && --m_open.back() == 0)
            m_open.pop_back();
    } while (!m_open.empty());
    return Found::Whole;
}

std::optional<CborValue> CborSequenceReader::next()
{
    if (m_problem || m_start == m_bytes.size() || scan() != Found::Whole)
        return std::nullopt;
    m_last = QByteArrayView(m_bytes).sliced(m_start, m_scanned - m_start);
    CborRead read = tryReadCbor(m_last);
    if (read.problem) {
        fail(read.problem->fault, m_start + qsizetype(read.problem->offset));
        return std::nullopt;
    }
    m_start = m_scanned;
    return std::move(read.value);
}

} // namespace benchbook
