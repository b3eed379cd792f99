// QrMatrix: the modules of a QR code. The only place that knows libqrencode.
#pragma once

#include "core/base/result.h"

#include <vector>

namespace benchbook {

struct QrMatrix
{
    int side = 0;           ///< modules a side, without the quiet zone
    std::vector<bool> dark; ///< row by row

    bool isDark(int row, int column) const { return dark[static_cast<std::size_t>(row * side + column)]; }
};

/// The smallest code of `text` at error level Q: a quarter of it may be worn off or stained. Invalid when it is empty
/// or too long for a code.
Result<QrMatrix> qrMatrix(const QString &text);

/// White modules a reader wants on every side.
inline constexpr int quietModules = 4;

} // namespace benchbook
