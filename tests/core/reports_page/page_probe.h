// Looks at laid-out pages: the boxes of primitives and the texts of blocks.
#pragma once

#include "core/base/random.h"
#include "core/reports/page/report_layout.h"

namespace benchbook::test {

/// Every full-width character is one em wide, every other half an em: widths one can do in one's
/// head.
class GridMetrics final : public FontMetrics
{
public:
    qreal width(const QString &text, const TextLook &look) const override;
    qreal ascent(const TextLook &look) const override { return look.size * 0.8; }
    qreal descent(const TextLook &look) const override { return look.size * 0.2; }
};

QRectF boxOf(const Primitive &primitive, const FontMetrics &fonts);
QString textOf(const PlacedBlock &block);
QString textOf(const ReportPages &pages);
QString withoutSpace(const QString &text);

/// Any report a studio could come up with, and a few it could not.
Report randomReport(Random &random);

} // namespace benchbook::test
