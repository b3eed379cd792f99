// Who signed a bundle, and whether the studio listens to them.
#pragma once

#include "core/bundle/bundle_refusal.h"
#include "core/crypto/keys.h"

#include <QByteArray>

#include <optional>

namespace benchbook {

/// What a bundle says of its signer, before anybody has said whether it is true.
struct BundleSigner
{
    SignPublicKey root;     ///< of the studio
    QByteArray certificate; ///< of the machine, by the studio; bytes that whoever is asked for trust understands
    SignPublicKey device;   ///< of the machine; this key signs the bundle
};

/// What the studio thinks of a signer. Who answers Paired has checked that the certificate is the studio's word for
/// this device key.
enum class BundleTrust { Paired, Unknown, Blocked, Revoked };

/// Root, length of the certificate (two bytes, the smallest first), certificate, device.
QByteArray composeSignerBlock(const BundleSigner &signer);

struct SignerBlock
{
    BundleSigner signer;
    qsizetype size = 0; ///< in bytes; the compressed payload follows
};
/// From the beginning of what is inside; nothing if it does not begin so.
std::optional<SignerBlock> parseSignerBlock(QByteArrayView inside);

/// What is signed: the hash of the header with its code, so that nobody can put the inside into another envelope, and
/// the hash of what is inside.
class BundleSignature
{
public:
    static Signature make(const SignKey &device, const Hash512 &header, const Hash512 &inside);
    static bool isRight(const SignPublicKey &device, const Hash512 &header, const Hash512 &inside,
                        const Signature &signature);
    static constexpr const char *headerDomain = "BBK1 bundle header";
    static constexpr const char *insideDomain = "BBK1 bundle inside";
};

} // namespace benchbook
