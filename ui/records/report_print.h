// Printing a report: the same pages as in the preview, on whatever paper the printer has.
#pragma once

#include "core/reports/page/report_layout.h"

class QPrinter;
class QWidget;

namespace benchbook {

class Dialogs;

/// The margins of the page stay inside what the printer can reach; a page of another size is scaled to fit.
void printReport(QPrinter &printer, const ReportPages &pages);
/// Lays the report out on A4 and shows its pages before they go to the printer; whether they went.
bool previewReport(Dialogs &dialogs, QWidget *parent, const Report &report);

} // namespace benchbook
