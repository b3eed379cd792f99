// Surroundings: what the program is given by the desktop, composed once in main and passed on by reference.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/identity/key_ring.h"
#include "core/journal/record.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/theme.h"
#include "ui/shell/language_switch.h"

#include <functional>
#include <memory>

namespace benchbook {

class Studio;

/// Everything in it outlives every window.
struct Surroundings
{
    Theme &theme;
    LanguageSwitch &language;
    Dialogs &dialogs;
    const Clock &clock;
    Random &random;
    const RecordKinds &kinds;
    QString documents; ///< the folder in which new studios are made
    QString data;      ///< the folder for what the program keeps for itself: log and sample studio
    /// The keychain of the desktop for the secrets of a studio, or null; none of it in tests.
    std::function<std::unique_ptr<KeyRing>(Studio &)> keychain = {};
};

} // namespace benchbook
