#include "core/reports/page/report_fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
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
    font.setPixelSize(qMax(1, qRound(look.size * unitsPerPoint)));
    font.setBold(look.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal ReportFonts::width(const QString &text, const TextLook &look) const
{
    return text.isEmpty() ? 0.0 : QFontMetricsF(font(look)).horizontalAdvance(text) / unitsPerPoint;
}

qreal ReportFonts::ascent(const TextLook &look) const
{
    return QFontMetricsF(font(look)).ascent() / unitsPerPoint;
}

qreal ReportFonts::descent(const TextLook &look) const
{
    return QFontMetricsF(font(look)).descent() / unitsPerPoint;
}

} // namespace benchbook
