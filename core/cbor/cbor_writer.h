// CborWriter: values into CBOR, each in its one shortest form, so that the same document is the same bytes everywhere.
#pragma once

#include "core/cbor/cbor_value.h"

namespace benchbook {

/// Values one after another; several at the top make a CBOR sequence. Containers say beforehand how much is in them,
/// and the writer asserts that it then comes.
class CborWriter
{
public:
    CborWriter &integer(qint64 value);
    CborWriter &bytes(QByteArrayView value);
    /// In its composed form (NFC). At most cborLongestText bytes of UTF-8: who takes a text from a person checks that
    /// before.
    CborWriter &text(QAnyStringView value);
    CborWriter &boolean(bool value);
    CborWriter &null();
    /// `items` values follow.
    CborWriter &array(qsizetype items);
    /// `pairs` times a key (text or integer) and its value follow.
    CborWriter &map(qsizetype pairs);
    /// A whole tree.
    CborWriter &value(const CborValue &tree);
    /// One value that stands in CBOR already; it is taken as it is.
    CborWriter &raw(QByteArrayView oneValue);

    /// Bytes written so far.
    qsizetype size() const { return m_bytes.size(); }
    /// What was written; the writer is empty again. No container may be open.
    QByteArray take();

private:
    void head(int type, quint64 argument);
    void closeWhatIsFull();

    QByteArray m_bytes;
    std::vector<quint64> m_open; ///< values that still belong into each open container, the innermost last
};

QByteArray writeCbor(const CborValue &tree);

} // namespace benchbook
