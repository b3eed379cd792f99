// LookCheck: what a machine can see of a window that does not look right.
#pragma once

#include <QStringList>

class QWidget;

namespace benchbook::testing {

/// Everything wrong with what can be seen of a window now, one line each: words cut off, tables that scroll
/// sideways, letters no font has, names meant for programs, words hardly lighter than what is behind them, and,
/// when `chinese`, sentences that stayed English. Data a studio typed may be of any language.
QStringList lookProblems(QWidget &window, bool chinese);

} // namespace benchbook::testing
