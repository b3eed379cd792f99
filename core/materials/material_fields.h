// The fields of a material. Private to core/materials.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// First what stock and buying need, then what only some kinds have, then the studio's own.
std::vector<Field> materialFields();

} // namespace benchbook
