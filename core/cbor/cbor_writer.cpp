#include "core/cbor/cbor_writer.h"

#include "core/cbor/cbor_head.h"

#include <utility>

namespace benchbook {

void CborWriter::head(int type, quint64 argument) { appendCborHead(m_bytes, CborType(type), argument); }

void CborWriter::closeWhatIsFull()
{
    while (!m_open.empty() && --m_open.back() == 0)
        m_open.pop_back();
}

CborWriter &CborWriter::integer(qint64 value)
{
    if (value < 0)
        head(int(CborType::Negative), quint64(-(value + 1)));
    else
        head(int(CborType::Positive), quint64(value));
    closeWhatIsFull();
    return *this;
}

CborWriter &CborWriter::bytes(QByteArrayView value)
{
    head(int(CborType::Bytes), quint64(value.size()));
    m_bytes.append(value);
    closeWhatIsFull();
    return *this;
}

CborWriter &CborWriter::text(QAnyStringView value)
{
    const QByteArray utf8 = value.toString().normalized(QString::NormalizationForm_C).toUtf8();
    Q_ASSERT(utf8.size() <= cborLongestText);
    head(int(CborType::Text), quint64(utf8.size()));
    m_bytes.append(utf8);
    closeWhatIsFull();
    return *this;
}

CborWriter &CborWriter::boolean(bool value)
{
    head(int(CborType::Simple), value ? cborTrue : cborFalse);
    closeWhatIsFull();
    return *this;
}

CborWriter &CborWriter::null()
{
    head(int(CborType::Simple), cborNull);
    closeWhatIsFull();
    return *this;
}

CborWriter &CborWriter::array(qsizetype items)
{
    head(int(CborType::Array), quint64(items));
    if (items == 0)
        closeWhatIsFull();
    else
        m_open.push_back(quint64(items));
    return *this;
}

CborWriter &CborWriter::map(qsizetype pairs)
{
    head(int(CborType::Map), quint64(pairs));
    if (pairs == 0)
        closeWhatIsFull();
    else
        m_open.push_back(2 * quint64(pairs));
    return *this;
}

CborWriter &CborWriter::value(const CborValue &tree)
{
    switch (tree.kind()) {
    case CborValue::Kind::Null:
        return null();
    case CborValue::Kind::Boolean:
        return boolean(*tree.toBoolean());
    case CborValue::Kind::Integer:
        return integer(*tree.toInteger());
    case CborValue::Kind::Bytes:
        return bytes(*tree.toBytes());
    case CborValue::Kind::Text:
        return text(*tree.toText());
    case CborValue::Kind::Array:
        array(qsizetype(tree.items().size()));
        for (const CborValue &item : tree.items())
            value(item);
        return *this;
    case CborValue::Kind::Map:
        map(qsizetype(tree.entries().size()));
        for (const CborEntry &entry : tree.entries())
            value(entry.key).value(entry.value);
        return *this;
    }
    Q_UNREACHABLE();
}

CborWriter &CborWriter::raw(QByteArrayView oneValue)
{
    m_bytes.append(oneValue);
    closeWhatIsFull();
    return *this;
}

QByteArray CborWriter::take()
{
    Q_ASSERT(m_open.empty());
    m_open.clear();
    return std::exchange(m_bytes, {});
}

QByteArray writeCbor(const CborValue &tree)
{
    CborWriter writer;
    writer.value(tree);
    return writer.take();
}

} // namespace benchbook
