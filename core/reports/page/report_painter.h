// From laid-out pages to a QPainter: the PDF, the printer and the preview all come through here, so
// what is seen is what is printed.
#pragma once

#include "core/reports/page/report_fonts.h"

class QPainter;

namespace benchbook {

/// Paints one page. One unit of the painter's coordinates must be one point, with the origin at the
/// sheet's (not the margin's) left top corner.
void paintReportPage(QPainter &painter, const ReportPage &page, const ReportFonts &fonts);

} // namespace benchbook
