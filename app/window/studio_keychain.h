// The keychain of the desktop as the place for one studio's secrets.
#pragma once

#include "core/identity/key_ring.h"

#include <memory>

namespace benchbook {

class Studio;

/// Null where this machine's keychain does not keep what it is given. The studio file notes under which name its
/// secrets stand, so that a copy that was put back finds them again; on another machine there are none of that name.
std::unique_ptr<KeyRing> studioKeychain(Studio &studio);

} // namespace benchbook
