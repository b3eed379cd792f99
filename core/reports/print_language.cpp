#include "core/reports/print_language.h"

#include "core/people/settings.h"

namespace benchbook {

using namespace Qt::StringLiterals;

ReportLanguage printLanguage(const Reader &reader)
{
    const QString language = readSettings(reader).language;
    return language == u"en"     ? ReportLanguage::English
           : language == u"both" ? ReportLanguage::Both
                                 : ReportLanguage::Chinese;
}

} // namespace benchbook
