#include "core/reports/page/report_model.h"

namespace benchbook {

const QString &BilingualText::primary(ReportLanguage language) const
{
    if (language == ReportLanguage::English)
        return en.isEmpty() ? zh : en;
    return zh.isEmpty() ? en : zh;
}

QString BilingualText::secondary(ReportLanguage language) const
{
    if (language != ReportLanguage::Both || zh.isEmpty() || en == zh)
        return {};
    return en;
}

QString BilingualText::joined(ReportLanguage language) const
{
    const QString second = secondary(language);
    if (second.isEmpty())
        return primary(language);
    return primary(language) + QStringLiteral(" / ") + second;
}

} // namespace benchbook
