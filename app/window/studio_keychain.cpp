#include "app/window/studio_keychain.h"

#include "core/identity/keychain_ring.h"
#include "core/journal/studio.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

const QString keychainNote = u"keyRing"_s;

} // namespace

std::unique_ptr<KeyRing> studioKeychain(Studio &studio)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<void> tried = tryKeychain();
    QGuiApplication::restoreOverrideCursor();
    if (!tried.ok())
        return nullptr;
    QString name = studio.fileNote(keychainNote);
    if (name.isEmpty()) {
        name = QString::fromLatin1(randomDeviceId().hex());
        // Without the note nobody would find the secrets again.
        if (!studio.setFileNote(keychainNote, name).ok())
            return nullptr;
    }
    return std::make_unique<KeychainRing>(name);
}

} // namespace benchbook
