#include "core/bundle/bundle_signer.h"

#include "core/bundle/bundle_limits.h"

#include <QtEndian>

namespace benchbook {
namespace {

constexpr const char *signatureDomain = "BBK1 bundle signature";
constexpr qsizetype lengthSize = 2;

} // namespace

QByteArray composeSignerBlock(const BundleSigner &signer)
{
    Q_ASSERT(signer.certificate.size() <= bundleLargestCertificate);
    QByteArray length(lengthSize, Qt::Uninitialized);
    qToLittleEndian(quint16(signer.certificate.size()), length.data());
    QByteArray bytes = signer.root.bytes();
    return bytes.append(length).append(signer.certificate).append(signer.device.view());
}

std::optional<SignerBlock> parseSignerBlock(QByteArrayView inside)
{
    constexpr qsizetype certificateAt = SignPublicKey::size + lengthSize;
    if (inside.size() < certificateAt)
        return std::nullopt;
    const qsizetype length = qFromLittleEndian<quint16>(inside.data() + SignPublicKey::size);
    const qsizetype size = certificateAt + length + SignPublicKey::size;
    if (length > bundleLargestCertificate || inside.size() < size)
        return std::nullopt;
    return SignerBlock{{*SignPublicKey::from(inside.first(SignPublicKey::size)),
                        inside.sliced(certificateAt, length).toByteArray(),
                        *SignPublicKey::from(inside.sliced(certificateAt + length, SignPublicKey::size))},
                       size};
}

Signature BundleSignature::make(const SignKey &device, const Hash512 &header, const Hash512 &inside)
{
    return device.sign(signatureDomain, QByteArray(header.bytes() + inside.bytes()));
}

bool BundleSignature::isRight(const SignPublicKey &device, const Hash512 &header, const Hash512 &inside,
                              const Signature &signature)
{
    return isSignedBy(device, signatureDomain, QByteArray(header.bytes() + inside.bytes()), signature);
}

} // namespace benchbook
