// DeviceCertificate: the root key's word that a machine is one of the studio's.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/identity/studio_keys.h"

namespace benchbook {

/// What a certificate says of a machine.
struct DeviceFacts
{
    static constexpr qsizetype longestName = 60; ///< bytes as UTF-8

    DeviceId id;
    SignPublicKey sign;
    char letter = 'A'; ///< 'A' … 'Z': stands in the numbers that this machine gives
    QString name;      ///< "Workshop"; for people
    Instant issued{0};
    qint64 serial = 1; ///< from 1: the number of the card that it was issued for

    friend bool operator==(const DeviceFacts &, const DeviceFacts &) = default;
};

/// The signed bytes are kept as they came and never written anew.
class DeviceCertificate
{
public:
    static constexpr qsizetype longest = 256; ///< bytes

    /// Invalid for a name that is empty, too long or has signs that are not to be seen, another letter, or a serial
    /// below 1.
    static Result<DeviceCertificate> issue(const SignKey &root, const DeviceFacts &facts);
    /// Read strictly, not judged yet: see isBy(). Nothing if it is no certificate as issue() writes it.
    static std::optional<DeviceCertificate> read(QByteArrayView bytes);

    const DeviceFacts &facts() const { return m_facts; }
    const QByteArray &bytes() const { return m_bytes; } ///< what is said, then the signature
    bool isBy(const SignPublicKey &root) const;
    friend bool operator==(const DeviceCertificate &left, const DeviceCertificate &right)
    {
        return left.m_bytes == right.m_bytes;
    }

private:
    DeviceFacts m_facts;
    QByteArray m_bytes;
};

/// Whether a name can stand on a card or a certificate: not empty, at most `longest` bytes of UTF-8 in composed form,
/// no control characters, and none that turn the direction of writing, with which a name can pass for another.
bool isPlainName(const QString &name, qsizetype longest);

} // namespace benchbook
