#include "ui/records/print_out.h"

#include "core/reports/page/report_pdf.h"
#include "ui/kit/buttons.h"
#include "ui/records/report_print.h"
#include "ui/shell/page.h"

#include <QCoreApplication>
#include <QDir>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PrintOutText
{
    Q_DECLARE_TR_FUNCTIONS(PrintOut)
};

/// A name of a supplier may have what a name of a file may not.
QString printOutFileName(QString name)
{
    for (QChar &letter : name) {
        if (u"/\\:*?\"<>|"_s.contains(letter))
            letter = u'-';
    }
    return QString(name + u".pdf"_s);
}

} // namespace

void savePrintOut(Session &session, Page *page, const PrintOut &printOut)
{
    const std::optional<QString> path = session.dialogs().saveFile(
        page, {printOut.saveTitle, printOutFileName(printOut.name), PrintOutText::tr("PDF documents (*.pdf)")});
    if (!path)
        return;
    const Result<Report> report = session.studio().read(printOut.read);
    if (!session.succeeded(report, page) || !session.succeeded(writeReportPdf(*report, PageMetrics::a4(), *path), page))
        return;
    Q_EMIT page->said(PrintOutText::tr("Saved as %1").arg(QDir::toNativeSeparators(*path)), false);
}

void previewPrintOut(Session &session, Page *page, const PrintOut &printOut)
{
    const Result<Report> report = session.studio().read(printOut.read);
    if (session.succeeded(report, page))
        previewReport(session.dialogs(), page, *report);
}

QList<QWidget *> printOutButtons(const QString &name, Session &session, Page *page, const PrintOut &printOut)
{
    auto *save = makeButton(name + u"Pdf"_s, PrintOutText::tr("Save as PDF…"), u"download"_s);
    auto *print = makeButton(name + u"Print"_s, PrintOutText::tr("Print…"), u"printer"_s);
    QObject::connect(save, &QPushButton::clicked, page,
                     [&session, page, printOut] { savePrintOut(session, page, printOut); });
    QObject::connect(print, &QPushButton::clicked, page,
                     [&session, page, printOut] { previewPrintOut(session, page, printOut); });
    return {save, print};
}

} // namespace benchbook
