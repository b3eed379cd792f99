#include "core/reports/page/report_words.h"

using namespace Qt::StringLiterals;

namespace benchbook {

BilingualText pageNumberText(int page, int pages)
{
    return {u"Page %1 of %2"_s.arg(page).arg(pages), u"第 %1 页，共 %2 页"_s.arg(page).arg(pages)};
}

BilingualText continuedText() { return {u"(continued)"_s, u"（续）"_s}; }

BilingualText nothingToShowText() { return {u"Nothing to show for this period."_s, u"本期没有内容。"_s}; }

} // namespace benchbook
