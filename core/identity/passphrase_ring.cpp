#include "core/identity/passphrase_ring.h"

#include "core/base/whole_file.h"
#include "core/cbor/cbor_head.h"
#include "core/crypto/hash.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct KeyFileText
{
    Q_DECLARE_TR_FUNCTIONS(KeyFile)
};

/// As PNG has it: a transfer that changes line ends breaks the very beginning.
constexpr QByteArrayView keyFileMagic("\x89"
                                      "BBS\r\n\x1a\n",
                                      8);
/// At the usual cost; and one that says its cost: passes and KiB, four bytes each, the lowest first.
constexpr char keyFileVersion = 1;
constexpr char keyFileOfCost = 2;
constexpr qsizetype costSize = 8;
constexpr qsizetype fileKeySize = 32;
/// Salt, nonce and tag around the file key, as core/crypto locks it.
constexpr qsizetype lockedKeySize = 16 + 24 + 16 + fileKeySize;
constexpr qsizetype checksumSize = 16;

QString keyFileName(const QString &path) { return QFileInfo(path).fileName(); }

/// Without a secret: tells a damaged file from a mistyped passphrase.
QByteArray keyFileChecksum(QByteArrayView bytes)
{
    return hashOf("BBK1 key file", {bytes}).view().first(checksumSize).toByteArray();
}

Error damagedKeyFile(const QString &path, const QString &why)
{
    return {ErrorCode::Invalid,
            KeyFileText::tr("The file of keys “%1” is damaged. Take an earlier copy of it, type in the recovery sheet, "
                            "or take the studio's keys over from another of its machines.")
                .arg(keyFileName(path)),
            u"key file: "_s + why};
}

QByteArray costBytes(PassphraseCost cost)
{
    QByteArray bytes(costSize, Qt::Uninitialized);
    qToLittleEndian(cost.passes, bytes.data());
    qToLittleEndian(cost.kibibytes, bytes.data() + sizeof cost.passes);
    return bytes;
}

PassphraseCost costIn(QByteArrayView bytes)
{
    return {qFromLittleEndian<quint32>(bytes.data()), qFromLittleEndian<quint32>(bytes.data() + sizeof(quint32))};
}

struct KeyFileParts
{
    PassphraseCost cost;
    QByteArray lockedKey;
    QByteArray lockedSecrets;
};

Result<KeyFileParts> keyFileParts(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return Error::notFound(
            KeyFileText::tr("There is no file of keys “%1” beside the studio.").arg(keyFileName(path)));
    }
    BENCHBOOK_ASSIGN(const QByteArray bytes, readForeignFile(path, PassphraseRing::largestFile));
    const QByteArrayView view(bytes);
    if (!view.startsWith(keyFileMagic))
        return damagedKeyFile(path, u"another magic"_s);
    const char version = view.size() > keyFileMagic.size() ? view[keyFileMagic.size()] : keyFileVersion;
    if (version > keyFileOfCost) {
        return Error::invalid(
            KeyFileText::tr("“%1” was made by a newer Benchbook. Update the program.").arg(keyFileName(path)));
    }
    const qsizetype beforeKey = keyFileMagic.size() + 1 + (version == keyFileOfCost ? costSize : 0);
    if (version < keyFileVersion || view.size() < beforeKey + lockedKeySize + checksumSize)
        return damagedKeyFile(path, u"cut short"_s);
    const QByteArrayView checked = view.chopped(checksumSize);
    if (!equalInConstantTime(keyFileChecksum(checked), view.last(checksumSize)))
        return damagedKeyFile(path, u"another checksum"_s);
    const PassphraseCost cost =
        version == keyFileOfCost ? costIn(checked.sliced(keyFileMagic.size() + 1, costSize)) : usualPassphraseCost;
    if (!cost.isPossible())
        return damagedKeyFile(path, u"an impossible cost"_s);
    return KeyFileParts{cost, checked.sliced(beforeKey, lockedKeySize).toByteArray(),
                        checked.sliced(beforeKey + lockedKeySize).toByteArray()};
}

Result<void> checkPassphrase(const QString &passphrase)
{
    if (passphrase.normalized(QString::NormalizationForm_C).size() >= PassphraseRing::shortestPassphrase)
        return {};
    return Error::fromIssues({{u"passphrase"_s, KeyFileText::tr("A passphrase has at least %1 characters: four or five "
                                                                "words that have nothing to do with each other.")
                                                    .arg(PassphraseRing::shortestPassphrase)}});
}

Result<QByteArray> lockedFileKey(const SecretBytes &fileKey, const QString &passphrase, PassphraseCost cost)
{
    BENCHBOOK_TRY(checkPassphrase(passphrase));
    const std::optional<QByteArray> locked = lockWithPassphrase(fileKey, passphrase, cost);
    if (!locked) {
        return Error::refused(
            KeyFileText::tr("Locking the keys takes 256 MB of memory, which this computer does not have free just now. "
                            "Close other programs and try again."));
    }
    Q_ASSERT(locked->size() == lockedKeySize);
    return *locked;
}

} // namespace

PassphraseRing::PassphraseRing(QString path, PassphraseCost cost, QByteArray lockedKey, SecretBytes fileKey)
    : m_path(std::move(path)), m_cost(cost), m_lockedKey(std::move(lockedKey)), m_fileKey(std::move(fileKey))
{
}

QString PassphraseRing::pathBeside(const QString &studioFile)
{
    const QFileInfo file(studioFile);
    return file.path() + u'/' + file.completeBaseName() + u".keys"_s;
}

Result<PassphraseRing> PassphraseRing::create(const QString &path, const QString &passphrase, PassphraseCost cost)
{
    Q_ASSERT(cost.isPossible());
    if (QFileInfo::exists(path)) {
        return Error::conflict(KeyFileText::tr("There is a file of keys “%1” already. Open it with its passphrase.")
                                   .arg(keyFileName(path)));
    }
    SecretBytes fileKey = SecretBytes::random(fileKeySize);
    BENCHBOOK_ASSIGN(QByteArray lockedKey, lockedFileKey(fileKey, passphrase, cost));
    PassphraseRing ring(path, cost, std::move(lockedKey), std::move(fileKey));
    BENCHBOOK_TRY(ring.write({}));
    return ring;
}

Result<PassphraseRing> PassphraseRing::open(const QString &path, const QString &passphrase)
{
    BENCHBOOK_ASSIGN(KeyFileParts parts, keyFileParts(path));
    std::optional<SecretBytes> fileKey = unlockWithPassphrase(parts.lockedKey, passphrase, parts.cost);
    if (!fileKey) {
        return Error::refused(
            KeyFileText::tr("This is not the passphrase of “%1”. If it is lost: type in the recovery sheet, or take "
                            "the studio's keys over from another of its machines.")
                .arg(keyFileName(path)));
    }
    PassphraseRing ring(path, parts.cost, std::move(parts.lockedKey), std::move(*fileKey));
    BENCHBOOK_TRY(ring.read());
    return ring;
}

Result<void> PassphraseRing::changePassphrase(const QString &passphrase)
{
    BENCHBOOK_ASSIGN(const Entries entries, read());
    SecretBytes fileKey = SecretBytes::random(fileKeySize);
    BENCHBOOK_ASSIGN(QByteArray lockedKey, lockedFileKey(fileKey, passphrase, usualPassphraseCost));
    PassphraseRing changed(m_path, usualPassphraseCost, std::move(lockedKey), std::move(fileKey));
    BENCHBOOK_TRY(changed.write(entries));
    *this = std::move(changed);
    return {};
}

/// Straight into guarded memory: a tree of values would leave copies of the secrets behind.
std::optional<PassphraseRing::Entries> PassphraseRing::entriesIn(QByteArrayView plain)
{
    const CborHeadRead map = readCborHead(plain, 0);
    if (map.fault || map.head.type != CborType::Map)
        return std::nullopt;
    qsizetype at = map.head.size;
    const auto next = [&plain, &at](CborType type) -> std::optional<QByteArrayView> {
        const CborHeadRead read = readCborHead(plain, at);
        if (read.fault || read.head.type != type)
            return std::nullopt;
        const QByteArrayView rest = plain.sliced(at + read.head.size);
        if (read.head.argument > static_cast<quint64>(rest.size()))
            return std::nullopt;
        const QByteArrayView found = rest.first(static_cast<qsizetype>(read.head.argument));
        at = plain.size() - rest.size() + found.size();
        return found;
    };
    Entries entries;
    for (quint64 i = 0; i < map.head.argument; ++i) {
        const std::optional<QByteArrayView> name = next(CborType::Text);
        const std::optional<QByteArrayView> secret = name ? next(CborType::Bytes) : std::nullopt;
        if (!secret)
            return std::nullopt;
        entries.push_back({QString::fromUtf8(*name), SecretBytes::copyOf(*secret)});
    }
    return at == plain.size() ? std::optional(std::move(entries)) : std::nullopt;
}

/// With room for all of it beforehand: what grows leaves copies behind. Who asks wipes it.
QByteArray PassphraseRing::plainOf(const Entries &entries)
{
    constexpr qsizetype longestHead = 9;
    qsizetype room = longestHead;
    for (const Entry &entry : entries)
        room += 2 * longestHead + entry.name.toUtf8().size() + entry.secret.size();
    QByteArray plain;
    plain.reserve(room);
    appendCborHead(plain, CborType::Map, static_cast<quint64>(entries.size()));
    for (const Entry &entry : entries) {
        const QByteArray name = entry.name.toUtf8();
        appendCborHead(plain, CborType::Text, static_cast<quint64>(name.size()));
        plain.append(name);
        appendCborHead(plain, CborType::Bytes, static_cast<quint64>(entry.secret.size()));
        plain.append(entry.secret.view());
    }
    return plain;
}

Result<PassphraseRing::Entries> PassphraseRing::read() const
{
    BENCHBOOK_ASSIGN(const KeyFileParts parts, keyFileParts(m_path));
    if (parts.lockedKey != m_lockedKey) {
        return Error::conflict(KeyFileText::tr("The passphrase of “%1” was changed meanwhile. Type in the new one.")
                                   .arg(keyFileName(m_path)));
    }
    std::optional<QByteArray> plain = unlockWithKey(parts.lockedSecrets, m_fileKey.view());
    if (!plain)
        return damagedKeyFile(m_path, u"the box does not open"_s);
    std::optional<Entries> entries = entriesIn(*plain);
    wipe(*plain);
    if (!entries)
        return damagedKeyFile(m_path, u"what is in the box is no map of named secrets"_s);
    return std::move(*entries);
}

Result<void> PassphraseRing::write(const Entries &entries) const
{
    QByteArray plain = plainOf(entries);
    QByteArray bytes = keyFileMagic.toByteArray();
    if (m_cost == usualPassphraseCost)
        bytes += keyFileVersion;
    else
        bytes += keyFileOfCost + costBytes(m_cost);
    bytes += m_lockedKey + lockWithKey(plain, m_fileKey.view());
    wipe(plain);
    bytes += keyFileChecksum(bytes);
    if (bytes.size() > largestFile)
        return Error::refused(KeyFileText::tr("The file of keys would become too large."));
    // Others have no business with it.
    return writePrivateFile(m_path, bytes);
}

Result<SecretBytes> PassphraseRing::load(const QString &name)
{
    BENCHBOOK_ASSIGN(Entries entries, read());
    for (Entry &entry : entries) {
        if (entry.name == name)
            return std::move(entry.secret);
    }
    return Error::notFound(KeyFileText::tr("“%1” has no such key of this studio.").arg(keyFileName(m_path)));
}

Result<void> PassphraseRing::save(const QString &name, const SecretBytes &secret)
{
    BENCHBOOK_ASSIGN(Entries entries, read());
    std::erase_if(entries, [&name](const Entry &entry) { return entry.name == name; });
    entries.push_back({name, secret.clone()});
    return write(entries);
}

Result<void> PassphraseRing::remove(const QString &name)
{
    BENCHBOOK_ASSIGN(Entries entries, read());
    if (std::erase_if(entries, [&name](const Entry &entry) { return entry.name == name; }) == 0)
        return {};
    return write(entries);
}

} // namespace benchbook
