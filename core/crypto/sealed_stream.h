// A sealed stream: chunks that cannot be changed, moved, left out, doubled or cut off unnoticed (XChaCha20-Poly1305).
#pragma once

#include "core/crypto/secret_bytes.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace benchbook {

inline constexpr int streamHeaderSize = 24;
inline constexpr int streamKeySize = 32;
inline constexpr int chunkOverhead = 17; ///< what sealing adds to each chunk

class StreamSealer
{
public:
    explicit StreamSealer(const SecretBytes &key);
    ~StreamSealer();
    /// Made with the stream; the opener needs it.
    const QByteArray &header() const { return m_header; }
    /// One chunk; after the last nothing follows.
    QByteArray seal(QByteArrayView chunk, bool last);

private:
    struct State;
    std::unique_ptr<State> m_state;
    QByteArray m_header;
};

class StreamOpener
{
public:
    /// `header` has streamHeaderSize bytes.
    StreamOpener(const SecretBytes &key, QByteArrayView header);
    ~StreamOpener();
    struct Chunk
    {
        QByteArray plain;
        bool last;
    };
    /// Nothing if the chunk is not the next one of this stream, as it was sealed.
    std::optional<Chunk> open(QByteArrayView sealed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace benchbook
