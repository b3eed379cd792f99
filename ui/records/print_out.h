// PrintOut: the report about one record, saved as a PDF or sent to a printer from the record's pane.
#pragma once

#include "core/journal/studio.h"
#include "core/reports/page/report_model.h"
#include "ui/records/session.h"

#include <functional>

namespace benchbook {

class Page;

struct PrintOut
{
    QString name;      ///< of its file, without the ending: "PO-0001"; what files may not be called is replaced
    QString saveTitle; ///< of the dialog that asks where to: "Save the purchase order"
    std::function<Result<Report>(const Reader &)> read;
};

/// Asks where to, writes A4 there and says so at the foot of the page.
void savePrintOut(Session &session, Page *page, const PrintOut &printOut);
/// Reads the report now, and shows its pages before they go to the printer.
void previewPrintOut(Session &session, Page *page, const PrintOut &printOut);
/// "Save as PDF…" and "Print…", named `name` with "Pdf" and "Print" behind it.
QList<QWidget *> printOutButtons(const QString &name, Session &session, Page *page, const PrintOut &printOut);

} // namespace benchbook
