#include "app/cli/key_ring.h"

#include "core/identity/keychain_ring.h"
#include "core/identity/passphrase_ring.h"
#include "core/peers/practice.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct KeyRingText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 longestPassphraseFile = 4096;

/// Empty where nobody gave one.
Result<QString> givenPassphrase(Session &session)
{
    if (!session.arguments().has("passphrase"))
        return qEnvironmentVariable("BENCHBOOK_PASSPHRASE");
    BENCHBOOK_ASSIGN(const QByteArray bytes,
                     session.inputFile(session.arguments().value("passphrase"), longestPassphraseFile));
    const QString text = QString::fromUtf8(bytes);
    return text.section(u'\n', 0, 0).remove(u'\r');
}

Result<std::unique_ptr<KeyRing>> ringOf(Session &session, Studio &studio, bool make)
{
    BENCHBOOK_ASSIGN(const QString passphrase, givenPassphrase(session));
    const QString path = PassphraseRing::pathBeside(studio.path());
    if (QFileInfo::exists(path)) {
        if (passphrase.isEmpty()) {
            return session.usage(
                KeyRingText::tr("The keys lie in “%1”. Give their passphrase with --passphrase FILE, or "
                                "in the variable BENCHBOOK_PASSPHRASE.")
                    .arg(QFileInfo(path).fileName()));
        }
        BENCHBOOK_ASSIGN(PassphraseRing ring, PassphraseRing::open(path, passphrase));
        return std::unique_ptr<KeyRing>(new PassphraseRing(std::move(ring)));
    }
    if (make && !passphrase.isEmpty()) {
        BENCHBOOK_ASSIGN(PassphraseRing ring, PassphraseRing::create(path, passphrase));
        return std::unique_ptr<KeyRing>(new PassphraseRing(std::move(ring)));
    }
    BENCHBOOK_ASSIGN(const QString name, keyRingName(studio));
    return std::unique_ptr<KeyRing>(new KeychainRing(name));
}

} // namespace

const Option &passphraseOption()
{
    static const Option option{"passphrase", "FILE",
                               QT_TRANSLATE_NOOP("Cli", "a file whose first line opens the keys beside the studio; "
                                                        "without such keys this machine's keychain is asked")};
    return option;
}

Result<std::unique_ptr<KeyRing>> openKeyRing(Session &session, Studio &studio)
{
    BENCHBOOK_ASSIGN(std::unique_ptr<KeyRing> ring, ringOf(session, studio, isForPractice(studio)));
    BENCHBOOK_TRY(bringPracticeKeys(studio, *ring));
    return ring;
}

Result<std::unique_ptr<KeyRing>> makeKeyRing(Session &session, Studio &studio)
{
    BENCHBOOK_ASSIGN(std::unique_ptr<KeyRing> ring, ringOf(session, studio, true));
    BENCHBOOK_TRY(bringPracticeKeys(studio, *ring));
    return ring;
}

Result<void> orWithPassphrase(const KeyRing &ring, Result<void> made)
{
    if (made.ok() || made.error().code != ErrorCode::Io || !dynamic_cast<const KeychainRing *>(&ring))
        return made;
    Error error = made.error();
    error.message += u' ' + KeyRingText::tr("Give a passphrase with --passphrase FILE, or in the variable "
                                            "BENCHBOOK_PASSPHRASE.");
    return error;
}

} // namespace benchbook::cli
