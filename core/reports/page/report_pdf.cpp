#include "core/reports/page/report_pdf.h"

#include "core/base/whole_file.h"
#include "core/reports/page/report_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace benchbook {

namespace {

constexpr int pdfDotsPerInch = 1200;

struct ReportPdfText
{
    Q_DECLARE_TR_FUNCTIONS(ReportPdf)
};

Error pdfError(const QString &detail)
{
    return {ErrorCode::Io, ReportPdfText::tr("The PDF could not be made. Nothing was written; please try again."),
            detail};
}

} // namespace

Result<QByteArray> reportPdf(const ReportPages &pages, const ReportFonts &fonts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return pdfError(buffer.errorString());
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(pages.title);
        writer.setCreator(QStringLiteral("Benchbook"));
        writer.setResolution(pdfDotsPerInch);
        writer.setPageSize(QPageSize(pages.metrics.size, QPageSize::Point));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return pdfError(QStringLiteral("QPainter::begin failed on QPdfWriter"));
        painter.scale(pdfDotsPerInch / 72.0, pdfDotsPerInch / 72.0);
        bool first = true;
        for (const ReportPage &page : pages.pages) {
            if (!first && !writer.newPage())
                return pdfError(QStringLiteral("QPdfWriter::newPage failed"));
            first = false;
            paintReportPage(painter, page, fonts);
        }
        painter.end();
    }
    return bytes;
}

Result<void> writeReportPdf(const Report &report, const PageMetrics &metrics, const QString &path)
{
    const ReportFonts fonts;
    BENCHBOOK_ASSIGN(const QByteArray bytes, reportPdf(layOutReport(report, metrics, fonts), fonts));
    return writeWholeFile(path, bytes);
}

} // namespace benchbook
