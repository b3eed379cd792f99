// Bundles made by hand: each part as it should be, until a test changes one.
#pragma once

#include "core/bundle/bundle_inspection.h"
#include "core/bundle/bundle_writer.h"

#include <QByteArray>

namespace benchbook::test {

/// Keys of two studios and a stranger, always the same.
SignKey signKey(char seed);
BoxKey boxKey(char seed);

/// Everything that makes a file, laid open. build() puts together what stands here, right or wrong.
struct BundleCraft
{
    BundleCraft();

    // The header.
    QByteArray magic;
    char major = 1;
    char minor = 0;
    char suite = 1;
    char flags = 0;
    int lengthMore = 0; ///< the length said is wrong by so much
    BundleId id;
    std::vector<BoxPublicKey> recipients;
    std::optional<char> recipientsSaid;
    bool rightCode = true;

    // Inside.
    BundleSigner signer;
    std::optional<QByteArray> signerBlock;
    BundleManifest manifest;
    std::vector<BundleItem> items;
    bool countItems = true;           ///< the manifest says what is in `items`
    std::optional<QByteArray> rawRow; ///< instead of the manifest and the items
    QByteArray rawTail;               ///< behind them
    std::optional<QByteArray> compressed;
    QByteArray compressedTail;
    char deviceSeed = 'd'; ///< who really signs
    QByteArray signatureDomain;
    std::optional<Signature> signature;
    bool wholeSignature = true;

    // The chunks.
    qsizetype chunk = 65'536;
    bool lastIsMarked = true;
    bool emptyLast = false;  ///< another chunk follows, marked as the last, with nothing in it
    qsizetype markAlso = -1; ///< this chunk, too, says that it is the last
    QByteArray tail;         ///< behind the last chunk

    QByteArray payload() const;
    QByteArray build() const;
    /// The header and then each sealed chunk.
    std::vector<QByteArray> pieces() const;
};

QByteArray deflated(const QByteArray &bytes, int level = 6);

/// Our studio, which trusts the studio of BundleCraft.
class Addressee
{
public:
    Addressee();
    BundleAddressee addressee() const;
    BundleTrust trust = BundleTrust::Paired;
    char boxSeed = 'b';
    mutable int asked = 0; ///< how often trust was asked for

private:
    BoxKey m_box;
    BoxKey m_stranger;
};

/// Keeps what comes.
class Collector final : public BundleVisitor
{
public:
    Result<void> takeManifest(const BundleManifest &taken) override;
    Result<void> takeItem(const BundleItem &item) override;
    std::optional<BundleManifest> manifest;
    std::vector<BundleItem> items;
    std::optional<Error> stopWith; ///< answers the first item so
};

struct Opened
{
    std::optional<BundleRefusal> refusal;
    std::optional<Error> error;
    Collector collected;
    std::optional<BundleSigner> signer;
    BundlePayloadState payload;
    /// "TRUNCATED end"; "OK" if there is nothing to refuse.
    QString outcome() const;
};
Opened openBundle(const QByteArray &bytes, const Addressee &addressee = {}, const BundleLimits &limits = {});

BundleLetterChain someChain(qint64 firstSeq = 1);
BundleLetter someLetter(qint64 seq, const QByteArray &raw);
Hash256 someHash(char byte);
/// Always the same, but nothing that zlib could make smaller.
QByteArray incompressible(qsizetype size);

} // namespace benchbook::test
