// The recovery sheet: the studio's secret keys on paper, for the day when its computer is gone.
#pragma once

#include "core/identity/studio_keys.h"
#include "core/journal/studio.h"
#include "core/reports/page/report_model.h"

#include <QDate>

namespace benchbook {

/// What has to be on the sheet besides the keys: whose they are and when it was printed.
struct RecoverySheet
{
    QString studioName;
    QDate printed;
};

/// Whether the keys of now are on paper, as far as this machine knows. Only whether: the sheet itself is kept nowhere.
struct SheetState
{
    QDate printed;        ///< when a sheet was printed here last; invalid: never
    bool isStale = false; ///< the keys were changed since: it brings nothing back
};
SheetState sheetState(const Studio &studio);
/// To be called when the sheet of the keys of now came out of the printer.
Result<void> noteSheetPrinted(Studio &studio);

/// One page of A4: what it is for and where to keep it, the eight rows to type back in, the same as a code, and the
/// fingerprint of the public keys, so that a sheet of earlier keys is known without typing it in.
///
/// The report holds the secret keys: print it, and do not keep it.
Report recoverySheetReport(const StudioKeys &keys, const RecoverySheet &sheet, ReportLanguage language);

} // namespace benchbook
