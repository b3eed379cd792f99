#include "core/reports/page/report_fonts.h"

#include <QFontDatabase>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// Best first. Noto Sans CJK stands last: with it the digits of "LOT-2026-0007" are drawn but
/// missing from the PDF's text.
QStringList preferredFamilies()
{
    return {u"WenQuanYi Micro Hei"_s, u"LXGW WenKai"_s,        u"Microsoft YaHei"_s,
            u"PingFang SC"_s,         u"Source Han Sans SC"_s, u"Noto Sans CJK SC"_s};
}

int pixelSizeOf(const TextLook &look) { return qMax(1, qRound(look.size * ReportFonts::unitsPerPoint)); }

} // namespace

ReportFonts::ReportFonts()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : preferredFamilies()) {
        if (installed.contains(family)) {
            m_family = family;
            return;
        }
    }
    m_family = QFont().family();
}

QFont ReportFonts::font(const TextLook &look) const
{
    QFont font;
    font.setFamilies({m_family});
    font.setPixelSize(pixelSizeOf(look));
    font.setBold(look.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

ReportFonts::Measured &ReportFonts::measured(const TextLook &look) const
{
    const std::pair key(pixelSizeOf(look), look.bold);
    const auto found = m_measured.find(key);
    if (found != m_measured.end())
        return found->second;
    return m_measured.emplace(key, Measured{QFontMetricsF(font(look)), {}}).first->second;
}

qreal ReportFonts::width(const QString &text, const TextLook &look) const
{
    if (text.isEmpty())
        return 0;
    Measured &known = measured(look);
    const auto found = known.widths.constFind(text);
    if (found != known.widths.constEnd())
        return *found;
    const qreal width = known.metrics.horizontalAdvance(text) / unitsPerPoint;
    known.widths.insert(text, width);
    return width;
}

qreal ReportFonts::ascent(const TextLook &look) const { return measured(look).metrics.ascent() / unitsPerPoint; }

qreal ReportFonts::descent(const TextLook &look) const { return measured(look).metrics.descent() / unitsPerPoint; }

} // namespace benchbook
