// Keys for practice: they follow from a number, so everybody can make them. For the sample studio and the studios
// around it, where the same seed has to give the same letters, and where there is nothing to keep secret.
#pragma once

#include "core/identity/studio_keys.h"

namespace benchbook {

StudioKeys practiceStudioKeys(quint64 seed);
MachineKeys practiceMachineKeys(quint64 seed);

} // namespace benchbook
