// Printing a report: the same pages as in the preview, on whatever paper the printer has.
#pragma once

#include "core/reports/page/report_layout.h"

class QPrinter;

namespace benchbook {

/// The margins of the page stay inside what the printer can reach; a page of another size is scaled to fit.
void printReport(QPrinter &printer, const ReportPages &pages);

} // namespace benchbook
