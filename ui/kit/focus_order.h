// The way Tab takes: as the eye goes, whatever was built or rebuilt in which order.
#pragma once

#include <vector>

class QWidget;

namespace benchbook {

/// Everything below `top` that can be seen and takes the focus by Tab, in the order of the layouts.
/// Qt's own order is that of making, in which a refilled pane comes last and a form's buttons
/// before its fields.
std::vector<QWidget *> tabStops(QWidget *top);

} // namespace benchbook
