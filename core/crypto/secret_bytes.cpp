#include "core/crypto/secret_bytes.h"

#include <QByteArray>

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace benchbook {

SecretBytes::SecretBytes(qsizetype size) : m_size(size)
{
    if (size == 0)
        return;
    // Where the system allows no locked memory sodium_malloc still guards and wipes it.
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_data = static_cast<unsigned char *>(sodium_malloc(static_cast<std::size_t>(size)));
    if (!m_data)
        throw std::bad_alloc();
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes made(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(made.m_data, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return made;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes made(size);
    if (size > 0)
        randombytes_buf(made.m_data, static_cast<std::size_t>(size));
    return made;
}

SecretBytes::~SecretBytes() { sodium_free(m_data); }

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace benchbook
