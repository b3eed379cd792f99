// Several quantities in one line, as they are read off a delivery: "18.5 sqft, 22 3/4 sqft".
#pragma once

#include "core/base/unit.h"

#include <vector>

namespace benchbook {

/// Each piece in `unit`, more than zero. Pieces are parted by a comma and a space, a semicolon, 、 or a line
/// break; Invalid names the first that cannot be read. Empty text is no piece.
Result<std::vector<Quantity>> readPieces(const QString &text, const Unit &unit);
/// Two pieces as they could be typed: "18.5 sqft, 22 3/4 sqft"; whole ones of what is counted.
QString examplePieces(const Unit &unit);

} // namespace benchbook
