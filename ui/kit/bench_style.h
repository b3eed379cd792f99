// BenchStyle: Fusion with rounded, flat controls. Colours come from the palette, sizes from the
// font.
#pragma once

#include "ui/kit/theme.h"

#include <QProxyStyle>

namespace benchbook {

class BenchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// Metrics of our own, asked through pixelMetric() like those of Qt.
    enum Metric : quint32 { PM_TableRow = QStyle::PM_CustomBase + 1, PM_ControlHeight, PM_FormSpacing };
    /// Height of a table row or control under whatever style runs; comfortable where it is not
    /// ours.
    static int metric(Metric metric, const QWidget *widget);

    static constexpr int controlRadius = 6;
    static constexpr int cardRadius = 8;

    explicit BenchStyle(Theme::Density density);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    Theme::Density m_density;
};

} // namespace benchbook
