// The sides of a hide: the words they are kept by, and the words they are shown and typed with.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace benchbook {

/// The words of the file, in the order they are offered: "left", "right", "whole".
const QStringList &hideSides();
/// In the language of the moment; empty for no side.
QString hideSideTitle(const QString &side);
/// The word of the file for what was typed, in the language of the moment or as it is kept; empty for nothing typed.
/// Invalid for what is no side.
Result<QString> parseHideSide(const QString &typed);

} // namespace benchbook
