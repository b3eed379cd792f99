#include "tests/core/bundle/bundle_craft.h"

#include "core/base/random.h"
#include "core/crypto/hash.h"
#include "core/crypto/sealed_stream.h"

#include <QBuffer>
#include <QtEndian>

#include <zlib.h>

namespace benchbook::test {
namespace {

using namespace Qt::StringLiterals;

constexpr char ours = 'b';
constexpr char theirRoot = 'r';
constexpr char theirDevice = 'd';

} // namespace

SignKey signKey(char seed) { return *SignKey::fromSeed(SecretBytes::copyOf(QByteArray(32, seed))); }

BoxKey boxKey(char seed) { return *BoxKey::fromSeed(SecretBytes::copyOf(QByteArray(32, seed))); }

Hash256 someHash(char byte) { return *Hash256::from(QByteArray(32, byte)); }

QByteArray incompressible(qsizetype size)
{
    Random random(5);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.next());
    return bytes;
}

BundleLetterChain someChain(qint64 firstSeq)
{
    return {signKey(theirRoot).publicKey(),
            signKey(theirDevice).publicKey(),
            *FixedBytes<16, IncarnationTag>::from(QByteArray(16, 'i')),
            someHash('a'),
            firstSeq,
            firstSeq == 1 ? Hash256() : someHash('p')};
}

BundleLetter someLetter(qint64 seq, const QByteArray &raw)
{
    return {seq, raw, signKey(theirDevice).sign("a letter", raw)};
}

QByteArray deflated(const QByteArray &bytes, int level)
{
    QByteArray out(qsizetype(compressBound(uLong(bytes.size()))), Qt::Uninitialized);
    uLongf size = uLongf(out.size());
    compress2(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(bytes.constData()),
              uLong(bytes.size()), level);
    return out.first(qsizetype(size));
}

BundleCraft::BundleCraft()
    : magic(bundleMagic().toByteArray()),
      id(*BundleId::from(QByteArray(16, '\x42'))),
      recipients{boxKey(ours).publicKey()},
      signer{signKey(theirRoot).publicKey(), "certificate", signKey(theirDevice).publicKey()},
      signatureDomain("BBK1 bundle signature")
{
    manifest.sender = signer.root;
    manifest.audience = someHash('a');
    manifest.appVersion = u"0.5.0"_s;
    manifest.schemaVersion = 14;
    manifest.created = Instant(1'790'000'000'000);
}

QByteArray BundleCraft::payload() const
{
    if (rawRow)
        return *rawRow + rawTail;
    BundleManifest said = manifest;
    QByteArray row;
    for (const BundleItem &item : items) {
        if (countItems)
            said.tally.add(item);
        row += writeBundleItem(item);
    }
    return writeManifest(said) + row + rawTail;
}

std::vector<QByteArray> BundleCraft::pieces() const
{
    const SecretBytes fileKey = SecretBytes::random(streamKeySize);
    StreamSealer sealer(bundleStreamKey(fileKey));
    QByteArray header = magic;
    header.append(major).append(minor).append(suite).append(flags);
    QByteArray length(4, '\0');
    qToLittleEndian(quint32(41 + 80 * int(recipients.size()) + lengthMore), length.data());
    header.append(length).append(id.view()).append(recipientsSaid.value_or(char(recipients.size())));
    for (const BoxPublicKey &recipient : recipients)
        header.append(sealTo(recipient, fileKey));
    header.append(sealer.header());
    Hash256 code = bundleHeaderCode(fileKey, header);
    if (!rightCode)
        code.data()[31] ^= 1;

    const QByteArray signedInside =
        signerBlock.value_or(composeSignerBlock(signer)) + compressed.value_or(deflated(payload())) + compressedTail;
    const Hash512 headerHash = LongHash(BundleSignature::headerDomain).add(QByteArray(header + code.bytes())).result();
    const Hash512 insideHash = LongHash(BundleSignature::insideDomain).add(signedInside).result();
    const Signature right =
        signKey(deviceSeed).sign(signatureDomain, QByteArray(headerHash.bytes() + insideHash.bytes()));
    QByteArray inside = signedInside + signature.value_or(right).bytes();
    if (!wholeSignature)
        inside.chop(Signature::size - 10);

    // Only behind a full chunk is there a place for an empty one.
    if (emptyLast)
        inside.append(QByteArray(chunk - inside.size() % chunk, '\0'));
    std::vector<QByteArray> made{header + code.bytes()};
    for (qsizetype at = 0, number = 1; at < inside.size(); at += chunk, ++number) {
        const bool last = at + chunk >= inside.size();
        made.push_back(sealer.seal(inside.mid(at, chunk), (last && lastIsMarked && !emptyLast) || number == markAlso));
    }
    if (emptyLast)
        made.push_back(sealer.seal({}, true));
    if (!tail.isEmpty())
        made.push_back(tail);
    return made;
}

QByteArray BundleCraft::build() const
{
    QByteArray bytes;
    for (const QByteArray &piece : pieces())
        bytes += piece;
    return bytes;
}

Addressee::Addressee() : m_box(boxKey(ours)), m_stranger(boxKey('s')) {}

BundleAddressee Addressee::addressee() const
{
    return {{boxSeed == ours ? &m_box : &m_stranger},
            [this](const BundleSigner &signer) {
                ++asked;
                const bool known = signer.root == signKey(theirRoot).publicKey() &&
                                   signer.device == signKey(theirDevice).publicKey() &&
                                   signer.certificate == "certificate";
                return known ? trust : BundleTrust::Unknown;
            },
            [](const Hash256 &audience) { return audience == someHash('a'); }};
}

Result<void> Collector::takeManifest(const BundleManifest &taken)
{
    manifest = taken;
    return {};
}

Result<void> Collector::takeItem(const BundleItem &item)
{
    if (stopWith)
        return *stopWith;
    items.push_back(item);
    return {};
}

QString Opened::outcome() const
{
    if (!refusal)
        return error ? u"ERROR "_s + error->detail : u"OK"_s;
    return refusal->place == BundlePlace::None ? refusal->className()
                                               : QString(refusal->className() + u' ' + refusal->placeName());
}

Opened openBundle(const QByteArray &bytes, const Addressee &addressee, const BundleLimits &limits)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    BundleReader reader(file, addressee.addressee(), limits);
    Opened opened;
    auto outcome = reader.open();
    if (outcome)
        outcome = reader.read(opened.collected);
    opened.refusal = reader.refusal();
    if (!outcome)
        opened.error = outcome.error();
    opened.signer = reader.signer();
    opened.payload = reader.payload();
    return opened;
}

} // namespace benchbook::test
