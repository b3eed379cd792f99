#include "app/window/studio_keychain.h"

#include "core/identity/keychain_ring.h"
#include "core/peers/own_identity.h"

#include <QGuiApplication>

namespace benchbook {

std::unique_ptr<KeyRing> studioKeychain(Studio &studio)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<void> tried = tryKeychain();
    QGuiApplication::restoreOverrideCursor();
    if (!tried.ok())
        return nullptr;
    // Without its name in the file nobody would find the secrets again.
    const Result<QString> name = keyRingName(studio);
    if (!name.ok())
        return nullptr;
    return std::make_unique<KeychainRing>(*name);
}

} // namespace benchbook
