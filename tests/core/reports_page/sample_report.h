// A month of an invented pottery, in both languages: what the eyes judge and the PDF test searches.
#pragma once

#include "core/reports/page/report_model.h"

namespace benchbook::test {

Report sampleReport(ReportLanguage language);
/// Every text the sample prints in its language, except those a page shortens (running head,
/// footer).
QStringList textsOf(const Report &report);

} // namespace benchbook::test
