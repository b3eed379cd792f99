// The font of printed reports: one CJK family for everything, because mixing families loses digits
// and radicals from the text of a PDF, and a report that cannot be searched is half a report.
#pragma once

#include "core/reports/page/report_layout.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

#include <map>

namespace benchbook {

/// Chooses the report's family from what is installed and measures with it. Needs a
/// QGuiApplication. It remembers what it measured (the cells of a ledger repeat themselves), so
/// each job has its own.
class ReportFonts final : public FontMetrics
{
public:
    /// The first installed family of a list known to keep PDF text searchable comes first.
    ReportFonts();

    const QString &family() const { return m_family; }
    /// A font whose pixel is 1/100 point: exact sizes without hinting, on any device.
    QFont font(const TextLook &look) const;
    static constexpr qreal unitsPerPoint = 100.0;

    qreal width(const QString &text, const TextLook &look) const override;
    qreal ascent(const TextLook &look) const override;
    qreal descent(const TextLook &look) const override;

private:
    struct Measured
    {
        QFontMetricsF metrics;
        QHash<QString, qreal> widths;
    };
    Measured &measured(const TextLook &look) const;

    QString m_family;
    mutable std::map<std::pair<int, bool>, Measured> m_measured; ///< by pixel size and boldness
};

} // namespace benchbook
