#include "core/identity/keychain_ring.h"

#include "core/crypto/hash.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

constexpr auto serviceName = "Benchbook"_L1;

/// What a job left behind; qtkeychain deletes the job itself.
struct KeychainOutcome
{
    bool answered = false;
    QKeychain::Error error = QKeychain::OtherError;
    QString reason = {};
    QByteArray text = {};
};

Error keychainError(const KeychainOutcome &outcome)
{
    QString why;
    if (!outcome.answered)
        why = KeychainText::tr("The keychain of this computer did not answer.");
    else if (outcome.error == QKeychain::AccessDeniedByUser || outcome.error == QKeychain::AccessDenied)
        why = KeychainText::tr("The keychain of this computer did not let Benchbook in.");
    else
        why = KeychainText::tr("This computer has no keychain that Benchbook can use.");
    return {
        ErrorCode::Io,
        KeychainText::tr("%1 Nothing was changed. The keys can be kept in a file with a passphrase instead.").arg(why),
        u"qtkeychain error %1: %2"_s.arg(static_cast<int>(outcome.error)).arg(outcome.reason)};
}

/// The job outlives this call if the keychain does not answer: it deletes itself when it ends, and nobody listens.
KeychainOutcome awaited(QKeychain::Job *job, const QString &key, std::chrono::milliseconds limit)
{
    KeychainOutcome outcome;
    QEventLoop loop;
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *ended) {
        outcome.answered = true;
        outcome.error = ended->error();
        outcome.reason = ended->errorString();
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
            outcome.text = read->binaryData();
        loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    job->start();
    if (!outcome.answered)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return outcome;
}

} // namespace

KeychainRing::KeychainRing(QString studio, std::chrono::milliseconds limit)
    : m_studio(std::move(studio)), m_limit(limit)
{
    Q_ASSERT(QCoreApplication::instance());
}

QString KeychainRing::keyOf(const QString &name) const { return m_studio + u'/' + name; }

Result<SecretBytes> KeychainRing::load(const QString &name)
{
    KeychainOutcome outcome = awaited(new QKeychain::ReadPasswordJob(serviceName), keyOf(name), m_limit);
    if (outcome.answered && outcome.error == QKeychain::EntryNotFound) {
        return Error::notFound(
            KeychainText::tr("The keychain of this computer has no such key of this studio, or is locked."));
    }
    if (!outcome.answered || outcome.error != QKeychain::NoError)
        return keychainError(outcome);
    QByteArray bytes = QByteArray::fromHex(outcome.text);
    const bool whole = bytes.size() * 2 == outcome.text.size();
    SecretBytes secret = SecretBytes::copyOf(bytes);
    wipe(bytes);
    wipe(outcome.text);
    if (!whole)
        return Error{ErrorCode::Io, KeychainText::tr("What the keychain of this computer has is no key of Benchbook."),
                     u"qtkeychain: not hexadecimal"_s};
    return secret;
}

Result<void> KeychainRing::save(const QString &name, const SecretBytes &secret)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    // As text: not every keychain returns bytes as they were given.
    QByteArray plain = secret.view().toByteArray();
    job->setBinaryData(plain.toHex());
    wipe(plain);
    const KeychainOutcome outcome = awaited(job, keyOf(name), m_limit);
    if (!outcome.answered || outcome.error != QKeychain::NoError)
        return keychainError(outcome);
    BENCHBOOK_ASSIGN(const SecretBytes kept, load(name));
    if (!equalInConstantTime(kept.view(), secret.view()))
        return keychainError({true, QKeychain::OtherError, u"reads back another secret"_s});
    return {};
}

Result<void> KeychainRing::remove(const QString &name)
{
    const KeychainOutcome outcome = awaited(new QKeychain::DeletePasswordJob(serviceName), keyOf(name), m_limit);
    if (!outcome.answered || (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound))
        return keychainError(outcome);
    return {};
}

Result<void> tryKeychain(std::chrono::milliseconds limit)
{
    KeychainRing ring(u"trial"_s, limit);
    const QString name = QString::fromLatin1(randomDeviceId().hex());
    BENCHBOOK_TRY(ring.save(name, SecretBytes::random(SignKey::seedSize)));
    return ring.remove(name);
}

} // namespace benchbook
