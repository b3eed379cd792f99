// Icons: line drawings from resources/icons/lucide, drawn in the colour of the running theme.
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QLatin1StringView>

namespace benchbook {

/// The icon of that file name (without .svg). Its colour is looked up each time it is drawn, so a
/// change of theme needs no new icon, and it is drawn for the scale of the screen.
QIcon icon(const QString &name, Tone tone = Tone::Neutral);
inline QIcon icon(QLatin1StringView name, Tone tone = Tone::Neutral) { return icon(QString(name), tone); }
/// The icon of the program itself, in its own colours.
QIcon applicationIcon();

} // namespace benchbook
