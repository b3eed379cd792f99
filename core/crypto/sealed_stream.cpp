#include "core/crypto/sealed_stream.h"

#include <sodium.h>

namespace benchbook {

struct StreamSealer::State
{
    crypto_secretstream_xchacha20poly1305_state state;
    ~State() { sodium_memzero(&state, sizeof state); }
};

StreamSealer::StreamSealer(const SecretBytes &key)
    : m_state(std::make_unique<State>()), m_header(streamHeaderSize, Qt::Uninitialized)
{
    static_assert(streamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES &&
                  streamKeySize == crypto_secretstream_xchacha20poly1305_KEYBYTES &&
                  chunkOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);
    Q_ASSERT(key.size() == streamKeySize);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->state, reinterpret_cast<unsigned char *>(m_header.data()),
                                                    key.data());
}

StreamSealer::~StreamSealer() = default;

QByteArray StreamSealer::seal(QByteArrayView chunk, bool last)
{
    QByteArray sealed(chunk.size() + chunkOverhead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state->state, reinterpret_cast<unsigned char *>(sealed.data()),
                                               nullptr, reinterpret_cast<const unsigned char *>(chunk.data()),
                                               static_cast<unsigned long long>(chunk.size()), nullptr, 0,
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    return sealed;
}

struct StreamOpener::State
{
    crypto_secretstream_xchacha20poly1305_state state;
    ~State() { sodium_memzero(&state, sizeof state); }
};

StreamOpener::StreamOpener(const SecretBytes &key, QByteArrayView header) : m_state(std::make_unique<State>())
{
    Q_ASSERT(key.size() == streamKeySize && header.size() == streamHeaderSize);
    crypto_secretstream_xchacha20poly1305_init_pull(&m_state->state,
                                                    reinterpret_cast<const unsigned char *>(header.data()), key.data());
}

StreamOpener::~StreamOpener() = default;

std::optional<StreamOpener::Chunk> StreamOpener::open(QByteArrayView sealed)
{
    if (sealed.size() < chunkOverhead)
        return std::nullopt;
    Chunk chunk{QByteArray(sealed.size() - chunkOverhead, Qt::Uninitialized), false};
    unsigned char tag = 0;
    const int opened = crypto_secretstream_xchacha20poly1305_pull(
        &m_state->state, reinterpret_cast<unsigned char *>(chunk.plain.data()), nullptr, &tag,
        reinterpret_cast<const unsigned char *>(sealed.data()), static_cast<unsigned long long>(sealed.size()), nullptr,
        0);
    if (opened != 0)
        return std::nullopt;
    chunk.last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return chunk;
}

} // namespace benchbook
