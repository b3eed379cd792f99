// How each state looks: glyph and tone beside its word.
#pragma once

#include "ui/kit/state_chip.h"

namespace benchbook {

StateChip chipFor(const QString &state);

} // namespace benchbook
