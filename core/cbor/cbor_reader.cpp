#include "core/cbor/cbor_reader.h"

#include "core/cbor/cbor_head.h"

#include <QStringConverter>

#include <algorithm>

namespace benchbook {
namespace {

/// Room made at once for a container; larger ones grow as their items are found.
constexpr quint64 roomBeforehand = 64;

class CborTreeReader
{
public:
    CborTreeReader(QByteArrayView bytes, qsizetype mostItems) : m_bytes(bytes), m_mostItems(mostItems) {}

    CborRead read()
    {
        CborValue value = next(0);
        if (!m_problem && m_at < m_bytes.size())
            fail(CborFault::TrailingBytes, m_at);
        return m_problem ? CborRead{{}, m_problem} : CborRead{std::move(value), std::nullopt};
    }

private:
    CborValue fail(CborFault fault, qsizetype offset)
    {
        m_problem = CborProblem{fault, offset};
        return {};
    }
    quint64 left() const { return quint64(m_bytes.size() - m_at); }

    CborValue next(int depth)
    {
        const qsizetype began = m_at;
        const CborHeadRead read = readCborHead(m_bytes, m_at);
        if (read.fault)
            return fail(*read.fault, began);
        if (++m_items > m_mostItems)
            return fail(CborFault::TooManyItems, began);
        const CborHead &head = read.head;
        m_at += head.size;
        switch (head.type) {
        case CborType::Positive:
            return CborValue::integer(qint64(head.argument));
        case CborType::Negative:
            return CborValue::integer(-1 - qint64(head.argument));
        case CborType::Bytes:
        case CborType::Text:
            return head.argument > left() ? fail(CborFault::Truncated, began) : string(head, began);
        case CborType::Array:
        case CborType::Map:
            if (depth == cborDeepest)
                return fail(CborFault::TooDeep, began);
            // Each value is at least one byte long.
            if (head.argument > left() / (head.type == CborType::Map ? 2 : 1))
                return fail(CborFault::Truncated, began);
            return head.type == CborType::Array ? array(head.argument, depth) : map(head.argument, depth);
        case CborType::Simple:
            return head.argument == cborNull ? CborValue() : CborValue::boolean(head.argument == cborTrue);
        }
        Q_UNREACHABLE();
    }

    CborValue string(const CborHead &head, qsizetype began)
    {
        const QByteArrayView bytes = m_bytes.sliced(m_at, qsizetype(head.argument));
        m_at += bytes.size();
        if (head.type == CborType::Bytes)
            return CborValue::bytes(bytes);
        // Most texts are the names of fields, which have one form.
        if (std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; }))
            return CborValue::text(QString::fromLatin1(bytes));
        // A byte order mark is a character like any other here.
        QStringDecoder decoder(QStringConverter::Utf8,
                               QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
        const QString text = decoder.decode(bytes);
        if (decoder.hasError())
            return fail(CborFault::NotUtf8, began);
        const CborValue value = CborValue::text(text);
        return *value.toText() == text ? value : fail(CborFault::NotComposed, began);
    }

    CborValue array(quint64 count, int depth)
    {
        CborValue::Items items;
        items.reserve(std::min(count, roomBeforehand));
        for (quint64 i = 0; i < count && !m_problem; ++i)
            items.push_back(next(depth + 1));
        return CborValue::array(std::move(items));
    }

    CborValue map(quint64 count, int depth)
    {
        CborValue::Entries entries;
        std::vector<Key> keys;
        entries.reserve(std::min(count, roomBeforehand));
        keys.reserve(std::min(count, roomBeforehand));
        for (quint64 i = 0; i < count && !m_problem; ++i) {
            const qsizetype began = m_at;
            CborValue key = next(depth + 1);
            if (m_problem)
                break;
            if (key.kind() != CborValue::Kind::Text && key.kind() != CborValue::Kind::Integer)
                return fail(CborFault::BadKey, began);
            keys.push_back({m_bytes.sliced(began, m_at - began), began});
            entries.emplace_back(std::move(key), next(depth + 1));
        }
        if (!m_problem)
            refuseDoubles(keys);
        return CborValue::map(std::move(entries));
    }

    struct Key
    {
        QByteArrayView bytes;
        qsizetype offset;
    };

    /// Keys are alike exactly if their bytes are: each value has one form.
    void refuseDoubles(std::vector<Key> &keys)
    {
        std::sort(keys.begin(), keys.end(), [](const Key &left, const Key &right) {
            const int order = left.bytes.compare(right.bytes);
            return order < 0 || (order == 0 && left.offset < right.offset);
        });
        std::optional<qsizetype> first;
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (keys[i].bytes == keys[i - 1].bytes && (!first || keys[i].offset < *first))
                first = keys[i].offset;
        }
        if (first)
            fail(CborFault::DuplicateKey, *first);
    }

    QByteArrayView m_bytes;
    qsizetype m_mostItems;
    qsizetype m_at = 0;
    qsizetype m_items = 0;
    std::optional<CborProblem> m_problem;
};

} // namespace

CborRead tryReadCbor(QByteArrayView bytes, qsizetype mostItems) { return CborTreeReader(bytes, mostItems).read(); }

Result<CborValue> readCbor(QByteArrayView bytes, qsizetype mostItems)
{
    CborRead read = tryReadCbor(bytes, mostItems);
    if (read.problem)
        return cborError(*read.problem);
    return std::move(read.value);
}

} // namespace benchbook
