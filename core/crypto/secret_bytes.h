// SecretBytes: keys in memory that is never swapped out and is wiped before it is given back.
#pragma once

#include <QByteArrayView>

#include <cstddef>

namespace benchbook {

/// Moves and is never copied by accident; clone() says so aloud. Nothing prints it.
class SecretBytes
{
public:
    SecretBytes() = default; ///< empty
    explicit SecretBytes(qsizetype size);
    /// Takes a copy; the caller wipes its own.
    static SecretBytes copyOf(QByteArrayView bytes);
    static SecretBytes random(qsizetype size);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    SecretBytes clone() const { return copyOf(view()); }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return QByteArrayView(reinterpret_cast<const char *>(m_data), m_size); }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }

private:
    unsigned char *m_data = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites bytes that held a secret; the compiler cannot leave it out.
void wipe(QByteArray &bytes);

} // namespace benchbook
