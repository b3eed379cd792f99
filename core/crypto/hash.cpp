#include "core/crypto/hash.h"

#include <QtEndian>

#include <sodium.h>

namespace benchbook {
namespace {

constexpr unsigned char separator = 0;

const unsigned char *hashed(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

void addTo(crypto_generichash_state &state, QByteArrayView part)
{
    crypto_generichash_update(&state, hashed(part), static_cast<unsigned long long>(part.size()));
}

} // namespace

Hash256 hashOf(QByteArrayView domain, std::initializer_list<QByteArrayView> parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, Hash256::size);
    addTo(state, domain);
    crypto_generichash_update(&state, &separator, 1);
    for (const QByteArrayView part : parts)
        addTo(state, part);
    Hash256 hash;
    crypto_generichash_final(&state, hash.data(), Hash256::size);
    return hash;
}

Hash256 keyedHash(const SecretBytes &key, std::initializer_list<QByteArrayView> parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), static_cast<std::size_t>(key.size()), Hash256::size);
    for (const QByteArrayView part : parts)
        addTo(state, part);
    Hash256 hash;
    crypto_generichash_final(&state, hash.data(), Hash256::size);
    return hash;
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() &&
           (left.isEmpty() || sodium_memcmp(left.data(), right.data(), static_cast<std::size_t>(left.size())) == 0);
}

QByteArray bigEndian64(quint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

struct LongHash::State
{
    crypto_generichash_state state;
};

LongHash::LongHash(QByteArrayView domain) : m_state(std::make_unique<State>())
{
    crypto_generichash_init(&m_state->state, nullptr, 0, Hash512::size);
    addTo(m_state->state, domain);
    crypto_generichash_update(&m_state->state, &separator, 1);
}

LongHash::~LongHash() = default;

LongHash &LongHash::add(QByteArrayView part)
{
    addTo(m_state->state, part);
    return *this;
}

Hash512 LongHash::result()
{
    Hash512 hash;
    crypto_generichash_final(&m_state->state, hash.data(), Hash512::size);
    return hash;
}

} // namespace benchbook
