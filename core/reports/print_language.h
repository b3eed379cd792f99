// The language of what is printed and sent.
#pragma once

#include "core/journal/reader.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// The language the studio prints in, as its settings say. Read it inside Studio::read.
ReportLanguage printLanguage(const Reader &reader);

} // namespace benchbook
