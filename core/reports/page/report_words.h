// The few words a page adds by itself. They are kept in both languages here instead of in tr(),
// because a report is printed in its own language, whatever the screen speaks.
#pragma once

#include "core/reports/page/report_model.h"

namespace benchbook {

/// "Page 2 of 3" / "第 2 页，共 3 页".
BilingualText pageNumberText(int page, int pages);
/// "continued" / "续", set behind a table's title when it goes on overleaf.
BilingualText continuedText();
/// Printed in a table without rows whose model gives no sentence of its own.
BilingualText nothingToShowText();

} // namespace benchbook
