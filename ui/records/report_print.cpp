#include "ui/records/report_print.h"

#include "core/reports/page/report_fonts.h"
#include "core/reports/page/report_painter.h"
#include "ui/kit/dialogs.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace benchbook {

void printReport(QPrinter &printer, const ReportPages &pages)
{
    printer.setFullPage(true);
    printer.setDocName(pages.title);
    QPainter painter;
    if (!painter.begin(&printer))
        return;
    const ReportFonts fonts;
    const QRectF sheet = printer.paperRect(QPrinter::DevicePixel);
    const QSizeF size = pages.metrics.size;
    const qreal scale = std::min(sheet.width() / size.width(), sheet.height() / size.height());
    const int last = int(pages.pages.size());
    const int from = printer.fromPage() > 0 ? std::min(printer.fromPage(), last) : 1;
    const int to = printer.toPage() > 0 ? std::min(printer.toPage(), last) : last;
    for (int page = from; page <= to; ++page) {
        if (page > from)
            printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        paintReportPage(painter, pages.pages[std::size_t(page - 1)], fonts);
        painter.restore();
    }
}

bool previewReport(Dialogs &dialogs, QWidget *parent, const Report &report)
{
    const ReportPages pages = layOutReport(report, PageMetrics::a4(), ReportFonts());
    return dialogs.printPreview(parent, {pages.title, [&pages](QPrinter &printer) { printReport(printer, pages); }});
}

} // namespace benchbook
