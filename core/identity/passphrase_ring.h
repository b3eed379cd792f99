// PassphraseRing: secrets in a file beside the studio file, locked by a passphrase (Argon2id).
#pragma once

#include "core/crypto/passphrase.h"
#include "core/identity/key_ring.h"

#include <optional>

namespace benchbook {

/// The file names nothing of the studio. It is written whole or not at all, and read anew for each call, so two
/// programs lose nothing of each other's; the slow part, stretching the passphrase, is done once, when it is opened.
class PassphraseRing final : public KeyRing
{
public:
    static constexpr int shortestPassphrase = 10; ///< characters; Argon2id slows a guesser down, it does not stop him
    static constexpr qint64 largestFile = qint64(64) * 1024;

    /// "…/STUDIO.keys" of "…/STUDIO.benchbook".
    static QString pathBeside(const QString &studioFile);

    /// Conflict if the file is there already; Invalid for a passphrase that is too short. The file says what a guess
    /// costs where that is not the usual.
    static Result<PassphraseRing> create(const QString &path, const QString &passphrase,
                                         PassphraseCost cost = usualPassphraseCost);
    /// NotFound without the file, Refused for another passphrase, Invalid if the file is damaged or newer.
    static Result<PassphraseRing> open(const QString &path, const QString &passphrase);
    /// The same secrets under another passphrase and another file key, at the usual cost.
    Result<void> changePassphrase(const QString &passphrase);

    Result<SecretBytes> load(const QString &name) override;
    Result<void> save(const QString &name, const SecretBytes &secret) override;
    Result<void> remove(const QString &name) override;

private:
    struct Entry
    {
        QString name;
        SecretBytes secret;
    };
    using Entries = std::vector<Entry>;

    PassphraseRing(QString path, PassphraseCost cost, QByteArray lockedKey, SecretBytes fileKey);
    static std::optional<Entries> entriesIn(QByteArrayView plain);
    static QByteArray plainOf(const Entries &entries);
    Result<Entries> read() const;
    Result<void> write(const Entries &entries) const;

    QString m_path;
    PassphraseCost m_cost;
    QByteArray m_lockedKey; ///< the file key, locked with the passphrase
    SecretBytes m_fileKey;  ///< what the secrets are locked with
};

} // namespace benchbook
