#include "core/journal/seal.h"

#include "core/journal/reader.h"

#include <sodium.h>

namespace benchbook {
namespace {

unsigned char *bytesOf(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

} // namespace

std::optional<QByteArray> Seal::key(qint64 subject)
{
    if (const auto found = m_keys.find(subject); found != m_keys.end())
        return found->second;
    Query query(m_connection, "SELECT key FROM personal_key WHERE subject_id = :subject");
    query.bind("subject", subject);
    if (!query.next())
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromBase64(query.text(0).toLatin1());
    if (bytes.size() != static_cast<qsizetype>(crypto_secretbox_KEYBYTES))
        return std::nullopt;
    return m_keys.emplace(subject, bytes).first->second;
}

QByteArray Seal::seal(qint64 subject, const QByteArray &plain)
{
    std::optional<QByteArray> secret = key(subject);
    if (!secret) {
        secret = QByteArray(static_cast<qsizetype>(crypto_secretbox_KEYBYTES), Qt::Uninitialized);
        randombytes_buf(secret->data(), crypto_secretbox_KEYBYTES);
        Query insert(m_connection, "INSERT INTO personal_key (subject_id, key) VALUES (:subject, :key)");
        insert.bind("subject", subject).bind("key", QString::fromLatin1(secret->toBase64())).next();
        m_keys.emplace(subject, *secret);
    }
    QByteArray box(static_cast<qsizetype>(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) + plain.size(),
                   Qt::Uninitialized);
    randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytesOf(box) + crypto_secretbox_NONCEBYTES, bytesOf(plain),
                          static_cast<unsigned long long>(plain.size()), bytesOf(std::as_const(box)),
                          bytesOf(std::as_const(*secret)));
    return box.toBase64();
}

std::optional<QByteArray> Seal::open(qint64 subject, const QByteArray &sealed)
{
    const std::optional<QByteArray> secret = key(subject);
    const QByteArray box = QByteArray::fromBase64(sealed);
    const auto overhead = static_cast<qsizetype>(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES);
    if (!secret || box.size() < overhead)
        return std::nullopt;
    QByteArray plain(box.size() - overhead, Qt::Uninitialized);
    const int opened = crypto_secretbox_open_easy(
        bytesOf(plain), bytesOf(box) + crypto_secretbox_NONCEBYTES,
        static_cast<unsigned long long>(box.size()) - crypto_secretbox_NONCEBYTES, bytesOf(box), bytesOf(*secret));
    return opened == 0 ? std::optional(plain) : std::nullopt;
}

void Seal::destroy(qint64 subject)
{
    Query remove(m_connection, "DELETE FROM personal_key WHERE subject_id = :subject");
    remove.bind("subject", subject).next();
    m_keys.erase(subject);
}

} // namespace benchbook
