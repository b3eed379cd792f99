// FixedBytes: public bytes of a fixed length (hashes, public keys, signatures), typed so that two kinds never mix.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace benchbook {

template <int Size, class Tag> class FixedBytes
{
public:
    static constexpr int size = Size;

    FixedBytes() = default; ///< all zero
    /// Nothing unless there are exactly `size` bytes.
    static std::optional<FixedBytes> from(QByteArrayView bytes)
    {
        if (bytes.size() != Size)
            return std::nullopt;
        FixedBytes made;
        std::copy(bytes.begin(), bytes.end(), made.m_bytes.begin());
        return made;
    }
    static std::optional<FixedBytes> fromHex(QByteArrayView hex)
    {
        const QByteArray bytes = QByteArray::fromHex(hex.toByteArray());
        return hex.size() == qsizetype(2) * Size && bytes.toHex() == hex.toByteArray().toLower() ? from(bytes)
                                                                                                 : std::nullopt;
    }

    QByteArrayView view() const { return QByteArrayView(m_bytes.data(), Size); }
    QByteArray bytes() const { return view().toByteArray(); }
    QByteArray hex() const { return bytes().toHex(); }
    bool isZero() const
    {
        return std::all_of(m_bytes.begin(), m_bytes.end(), [](char byte) { return byte == 0; });
    }
    unsigned char *data() { return reinterpret_cast<unsigned char *>(m_bytes.data()); }
    const unsigned char *data() const { return reinterpret_cast<const unsigned char *>(m_bytes.data()); }

    /// By bytes, from the first on, each without sign: the order everybody else's machine has, too.
    friend std::strong_ordering operator<=>(const FixedBytes &left, const FixedBytes &right)
    {
        return std::memcmp(left.data(), right.data(), Size) <=> 0;
    }
    friend bool operator==(const FixedBytes &, const FixedBytes &) = default;
    friend size_t qHash(const FixedBytes &value, size_t seed = 0)
    {
        return qHashBits(value.m_bytes.data(), Size, seed);
    }

private:
    std::array<char, Size> m_bytes{};
};

using Hash256 = FixedBytes<32, struct Hash256Tag>;
using Hash512 = FixedBytes<64, struct Hash512Tag>;
using SignPublicKey = FixedBytes<32, struct SignPublicKeyTag>;
using BoxPublicKey = FixedBytes<32, struct BoxPublicKeyTag>;
using Signature = FixedBytes<64, struct SignatureTag>;

} // namespace benchbook
