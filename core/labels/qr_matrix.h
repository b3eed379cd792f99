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

/// How much of a code may be unreadable: a label is rubbed and stained, a screen and a sheet in a folder are not, and
/// what is said in fewer modules is read from farther away.
enum class QrWear {
    Label, ///< error level Q, a quarter
    Clean  ///< error level L, a fourteenth
};

/// The smallest code of `text`. Invalid when it is empty or too long for a code.
Result<QrMatrix> qrMatrix(const QString &text, QrWear wear = QrWear::Label);

/// White modules a reader wants on every side.
inline constexpr int quietModules = 4;

} // namespace benchbook
