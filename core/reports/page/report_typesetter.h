// Breaks texts into lines and stacks the two languages. Private to core/reports/page.
#pragma once

#include "core/reports/page/report_layout.h"

#include <QStringList>

namespace benchbook {

enum class TextAlignment { Left, Centre, Right };

/// One line of text that has found its width but not yet its place.
struct SetLine
{
    QString text;
    TextLook look;
    qreal width = 0; ///< with the companion, if there is one
    qreal height = 0;
    qreal baseline = 0;     ///< below the top of the line
    QString companion = {}; ///< the English text behind a Chinese one on the same baseline
    qreal companionWidth = 0;
};

class Typesetter
{
public:
    Typesetter(const FontMetrics &fonts, ReportLanguage language) : m_fonts(fonts), m_language(language) {}

    ReportLanguage language() const { return m_language; }
    qreal width(const QString &text, const TextLook &look) const { return m_fonts.width(text, look); }
    qreal lineHeight(const TextLook &look) const;

    /// Breaks at the places Unicode allows (Chinese punctuation never starts a line); a word longer
    /// than the line is broken between characters. Never empty.
    std::vector<SetLine> wrap(const QString &text, const TextLook &look, qreal width) const;
    /// The primary text, then the smaller companion under it.
    std::vector<SetLine> stack(const BilingualText &text, const TextLook &look, qreal width) const;
    /// One line, cut with an ellipsis where it does not fit.
    SetLine single(const QString &text, const TextLook &look, qreal width) const;
    /// Primary and companion on one line if they fit beside each other, otherwise stacked.
    std::vector<SetLine> arrange(const BilingualText &text, const TextLook &look, qreal width) const;
    /// The width at which the stacked text needs no breaking.
    qreal naturalWidth(const BilingualText &text, const TextLook &look) const;
    /// The width at which arrange() needs only one line.
    qreal oneLineWidth(const BilingualText &text, const TextLook &look) const;
    /// The widest piece that can only be broken between characters.
    qreal longestWord(const BilingualText &text, const TextLook &look) const;

private:
    std::vector<SetLine> wrapLine(const QString &text, const TextLook &look, qreal width) const;
    QStringList fittingPieces(const QString &word, const TextLook &look, qreal width) const;
    SetLine setLine(const QString &text, const TextLook &look) const;

    const FontMetrics &m_fonts;
    ReportLanguage m_language;
};

qreal heightOf(const std::vector<SetLine> &lines);
/// Places lines below each other from `top`; answers the lower edge.
qreal placeLines(std::vector<Primitive> &primitives, const std::vector<SetLine> &lines, qreal left, qreal top,
                 qreal width, TextAlignment alignment);

} // namespace benchbook
