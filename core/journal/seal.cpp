#include "core/journal/seal.h"

#include "core/crypto/passphrase.h"
#include "core/crypto/secret_bytes.h"
#include "core/journal/reader.h"

namespace benchbook {
namespace {

constexpr qsizetype personalKeySize = 32;

} // namespace

const QByteArray *Seal::keyOf(qint64 subject)
{
    if (const auto found = m_keys.find(subject); found != m_keys.end())
        return &found->second;
    Query query(m_connection, "SELECT key FROM personal_key WHERE subject_id = :subject");
    query.bind("subject", subject);
    if (!query.next())
        return nullptr;
    QByteArray bytes = QByteArray::fromBase64(query.text(0).toLatin1());
    if (bytes.size() != personalKeySize)
        return nullptr;
    return &m_keys.emplace(subject, std::move(bytes)).first->second;
}

bool Seal::isKey(qint64 subject, const QByteArray &key)
{
    const QByteArray *own = keyOf(subject);
    return own && *own == key;
}

void Seal::keep(qint64 subject, const QByteArray &key)
{
    const QByteArray text = key.toBase64();
    Query insert(m_connection, "INSERT INTO personal_key (subject_id, key) VALUES (:subject, :key)");
    insert.bind("subject", subject).bindUtf8("key", text).next();
    if (key.size() == personalKeySize)
        m_keys.insert_or_assign(subject, key);
}

QByteArray Seal::seal(qint64 subject, const QByteArray &plain)
{
    const QByteArray *secret = keyOf(subject);
    if (!secret) {
        const SecretBytes random = SecretBytes::random(personalKeySize);
        keep(subject, random.view().toByteArray());
        secret = &m_keys.at(subject);
    }
    return lockWithKey(plain, *secret).toBase64();
}

std::optional<QByteArray> Seal::open(qint64 subject, const QByteArray &sealed)
{
    const QByteArray locked = QByteArray::fromBase64(sealed);
    if (const QByteArray *secret = keyOf(subject)) {
        if (std::optional<QByteArray> plain = unlockWithKey(locked, *secret))
            return plain;
    }
    // Two machines may have begun to seal for one person at once, each with a key of its own.
    Query others(m_connection, "SELECT key FROM machine_key WHERE subject_id = :subject ORDER BY key");
    others.bind("subject", subject);
    while (others.next()) {
        const QByteArray other = QByteArray::fromBase64(others.text(0).toLatin1());
        if (std::optional<QByteArray> plain = unlockWithKey(locked, other))
            return plain;
    }
    return std::nullopt;
}

void Seal::destroy(qint64 subject)
{
    for (const char *sql :
         {"DELETE FROM personal_key WHERE subject_id = :subject", "DELETE FROM machine_key WHERE subject_id = :subject",
          "INSERT OR IGNORE INTO machine_erased (subject_id) VALUES (:subject)"}) {
        Query query(m_connection, sql);
        query.bind("subject", subject).next();
    }
    m_keys.erase(subject);
}

} // namespace benchbook
