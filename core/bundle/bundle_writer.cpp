#include "core/bundle/bundle_writer.h"

#include "core/crypto/hash.h"
#include "core/crypto/sealed_stream.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <zlib.h>

#include <limits>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

constexpr int compressionLevel = 6;
constexpr qsizetype compressedAtOnce = 65'536;

struct BundleWriterText
{
    Q_DECLARE_TR_FUNCTIONS(BundleWriter)
};

Error tooLargeToWrite(const QString &detail)
{
    Error error = Error::invalid(BundleWriterText::tr("The bundle was not written: there is too much for one file. "
                                                      "Send fewer letters or photos at a time."));
    error.detail = detail;
    return error;
}

Error notAsAnnounced(const QString &detail)
{
    Error error = Error::invalid(BundleWriterText::tr("The bundle was not written: what was to be sent changed "
                                                      "meanwhile. Try again."));
    error.detail = detail;
    return error;
}

} // namespace

/// Cuts what comes into chunks and seals each. The last is known as such only at the end, so a full chunk waits.
class BundleChunkSealer
{
public:
    BundleChunkSealer(QSaveFile &file, const SecretBytes &fileKey) : m_file(file), m_sealer(bundleStreamKey(fileKey))
    {
        m_chunk.reserve(bundleChunk);
    }
    const QByteArray &header() const { return m_sealer.header(); }
    qint64 written() const { return m_written; }

    Result<void> add(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            if (m_chunk.size() == bundleChunk)
                BENCHBOOK_TRY(seal(false));
            const qsizetype taken = std::min(bytes.size(), bundleChunk - m_chunk.size());
            m_chunk.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
        }
        return {};
    }
    Result<void> finish() { return seal(true); }

    Result<void> write(QByteArrayView bytes)
    {
        m_written += bytes.size();
        if (m_file.write(bytes.data(), bytes.size()) == bytes.size())
            return {};
        return failure();
    }
    Error failure() const
    {
        return {ErrorCode::Io,
                BundleWriterText::tr("The bundle was not written to “%1”: %2. An earlier file of this name is "
                                     "unchanged.")
                    .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()),
                u"writing a bundle: %1"_s.arg(m_file.errorString())};
    }

private:
    Result<void> seal(bool last)
    {
        BENCHBOOK_TRY(write(m_sealer.seal(m_chunk, last)));
        wipe(m_chunk);
        m_chunk.reserve(bundleChunk);
        return {};
    }

    QSaveFile &m_file;
    StreamSealer m_sealer;
    QByteArray m_chunk;
    qint64 m_written = 0;
};

struct BundleWriter::State
{
    State(const QString &path, const BundleSender &from, const BundleManifest &says, const BundleId &name,
          const BundleLimits &within)
        : file(path),
          fileKey(SecretBytes::random(streamKeySize)),
          chunks(file, fileKey),
          device(from.device.clone()),
          manifest(says),
          id(name),
          limits(within),
          inside(BundleSignature::insideDomain)
    {
        deflateInit(&zlib, compressionLevel);
    }
    ~State() { deflateEnd(&zlib); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    Result<void> writeHeader(const BundleSender &from, const std::vector<BoxPublicKey> &recipients)
    {
        std::vector<QByteArray> sealedKeys;
        for (const BoxPublicKey &recipient : recipients)
            sealedKeys.push_back(sealTo(recipient, fileKey));
        const QByteArray header = composeBundleHeader(id, sealedKeys, chunks.header());
        const Hash256 code = bundleHeaderCode(fileKey, header);
        headerHash = LongHash(BundleSignature::headerDomain).add(header).add(code.view()).result();
        BENCHBOOK_TRY(chunks.write(header));
        BENCHBOOK_TRY(chunks.write(code.view()));
        return addInside(composeSignerBlock({from.root, from.certificate, device.publicKey()}));
    }

    Result<void> addInside(QByteArrayView bytes)
    {
        inside.add(bytes);
        BENCHBOOK_TRY(chunks.add(bytes));
        if (chunks.written() > limits.fileBytes)
            return tooLargeToWrite(u"file beyond %1 bytes"_s.arg(limits.fileBytes));
        return {};
    }

    Result<void> addPayload(QByteArrayView bytes, bool last)
    {
        payloadBytes += bytes.size();
        if (payloadBytes > limits.inflatedBytes)
            return tooLargeToWrite(u"payload beyond %1 bytes"_s.arg(limits.inflatedBytes));
        Q_ASSERT(bytes.size() <= bundleLargestItem);
        zlib.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(bytes.data()));
        zlib.avail_in = static_cast<uInt>(bytes.size());
        do {
            zlib.next_out = reinterpret_cast<Bytef *>(compressed.data());
            zlib.avail_out = static_cast<uInt>(compressedAtOnce);
            deflate(&zlib, last ? Z_FINISH : Z_NO_FLUSH);
            BENCHBOOK_TRY(addInside(QByteArrayView(compressed).first(compressedAtOnce - qsizetype(zlib.avail_out))));
        } while (zlib.avail_out == 0);
        return {};
    }

    QSaveFile file;
    SecretBytes fileKey;
    BundleChunkSealer chunks;
    SignKey device;
    BundleManifest manifest;
    BundleId id;
    BundleLimits limits;
    LongHash inside;
    Hash512 headerHash;
    z_stream zlib{};
    QByteArray compressed = QByteArray(compressedAtOnce, Qt::Uninitialized);
    BundleTally added;
    qint64 items = 1; ///< the manifest is the first
    qint64 payloadBytes = 0;
};

BundleId newBundleId() { return *BundleId::from(SecretBytes::random(BundleId::size).view()); }

BundleWriter::BundleWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

BundleWriter::~BundleWriter() = default;

Result<std::unique_ptr<BundleWriter>> BundleWriter::begin(const QString &path, const BundleSender &sender,
                                                          const std::vector<BoxPublicKey> &recipients,
                                                          const BundleManifest &manifest, const BundleId &id,
                                                          const BundleLimits &limits)
{
    if (recipients.empty() || recipients.size() > std::size_t(bundleMostRecipients)) {
        return Error::invalid(BundleWriterText::tr("The bundle was not written: a file is for 1 to %1 recipients.")
                                  .arg(bundleMostRecipients));
    }
    if (sender.certificate.size() > bundleLargestCertificate)
        return tooLargeToWrite(u"certificate of %1 bytes"_s.arg(sender.certificate.size()));
    auto state = std::make_unique<State>(path, sender, manifest, id, limits);
    if (!state->file.open(QIODevice::WriteOnly))
        return state->chunks.failure();
    BENCHBOOK_TRY(state->writeHeader(sender, recipients));
    BENCHBOOK_TRY(state->addPayload(writeManifest(manifest), false));
    return std::unique_ptr<BundleWriter>(new BundleWriter(std::move(state)));
}

Result<void> BundleWriter::add(const BundleItem &item)
{
    if (++m_state->items > m_state->limits.items)
        return tooLargeToWrite(u"more than %1 items"_s.arg(m_state->limits.items));
    // What we would refuse to read is not written, either.
    const QByteArray bytes = writeBundleItem(item);
    const auto *letter = std::get_if<BundleLetter>(&item);
    const auto *attachment = std::get_if<BundleAttachment>(&item);
    if (bytes.size() > bundleLargestItem || (letter && letter->raw.size() > bundleLargestLetter) ||
        (attachment && attachment->size > bundleLargestAttachment))
        return tooLargeToWrite(u"one item of section %1"_s.arg(sectionOf(item)));
    m_state->added.add(item);
    return m_state->addPayload(bytes, false);
}

Result<void> BundleWriter::addAttachment(const Hash256 &hash, qint64 size, QIODevice &content)
{
    BENCHBOOK_TRY(add(BundleAttachment{hash, size}));
    for (qint64 left = size; left > 0;) {
        const QByteArray slice = content.read(std::min(left, qint64(bundleLargestSlice)));
        if (slice.isEmpty())
            return notAsAnnounced(u"an attachment is shorter than %1 bytes"_s.arg(size));
        BENCHBOOK_TRY(add(BundleSlice{slice}));
        left -= slice.size();
    }
    if (!content.atEnd())
        return notAsAnnounced(u"an attachment is longer than %1 bytes"_s.arg(size));
    return {};
}

Result<BundleWritten> BundleWriter::finish()
{
    if (m_state->added != m_state->manifest.tally)
        return notAsAnnounced(u"not as much as the manifest says"_s);
    BENCHBOOK_TRY(m_state->addPayload({}, true));
    const Signature signature = BundleSignature::make(m_state->device, m_state->headerHash, m_state->inside.result());
    BENCHBOOK_TRY(m_state->chunks.add(signature.view()));
    BENCHBOOK_TRY(m_state->chunks.finish());
    if (m_state->chunks.written() > m_state->limits.fileBytes)
        return tooLargeToWrite(u"file beyond %1 bytes"_s.arg(m_state->limits.fileBytes));
    // commit() does not see what fails while its buffer is written, and would put a torn file in place.
    if (!m_state->file.flush() || !m_state->file.commit())
        return m_state->chunks.failure();
    return BundleWritten{m_state->id, m_state->chunks.written(), m_state->payloadBytes};
}

} // namespace benchbook
