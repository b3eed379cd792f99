#include "core/reports/page/report_typesetter.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// Widths are sums of rounded advances; a line may exceed its measure by this much and still fit.
constexpr qreal fitTolerance = 0.01;

qreal companionGap(const TextLook &look) { return look.size * 0.6; }

QString printableText(QString text)
{
    for (QChar &character : text) {
        if (character != u'\n' && character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

QString withoutTrailingSpace(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

/// The pieces between the places where Unicode allows a line to end.
QStringList breakablePieces(const QString &text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        pieces << text.mid(start, finder.position() - start);
        start = finder.position();
    }
    if (start < text.size())
        pieces << text.mid(start);
    return pieces;
}

QStringList graphemes(const QString &text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        pieces << text.mid(start, finder.position() - start);
        start = finder.position();
    }
    return pieces;
}

} // namespace

qreal Typesetter::lineHeight(const TextLook &look) const
{
    return qMax(look.size * 1.38, m_fonts.ascent(look) + m_fonts.descent(look));
}

SetLine Typesetter::setLine(const QString &text, const TextLook &look) const
{
    const qreal ascent = m_fonts.ascent(look);
    const qreal height = lineHeight(look);
    const qreal leading = height - ascent - m_fonts.descent(look);
    return {text, look, m_fonts.width(text, look), height, leading / 2 + ascent};
}

QStringList Typesetter::fittingPieces(const QString &word, const TextLook &look, qreal width) const
{
    QStringList pieces;
    QString piece;
    for (const QString &grapheme : graphemes(word)) {
        const QString longer = piece + grapheme;
        if (!piece.isEmpty() && m_fonts.width(longer, look) > width) {
            pieces << piece;
            piece = grapheme;
        } else {
            piece = longer;
        }
    }
    pieces << piece;
    return pieces;
}

std::vector<SetLine> Typesetter::wrapLine(const QString &text, const TextLook &look, qreal width) const
{
    if (m_fonts.width(text, look) <= width + fitTolerance)
        return {setLine(text, look)};
    QStringList pieces;
    for (const QString &piece : breakablePieces(text)) {
        if (m_fonts.width(withoutTrailingSpace(piece), look) <= width + fitTolerance)
            pieces << piece;
        else
            pieces << fittingPieces(piece, look, width);
    }
    std::vector<SetLine> lines;
    QString line;
    for (const QString &piece : pieces) {
        const QString longer = line + piece;
        const bool fits = m_fonts.width(withoutTrailingSpace(longer), look) <= width + fitTolerance;
        if (!line.isEmpty() && !fits) {
            lines.push_back(setLine(withoutTrailingSpace(line), look));
            line = piece;
        } else {
            line = longer;
        }
    }
    lines.push_back(setLine(withoutTrailingSpace(line), look));
    return lines;
}

std::vector<SetLine> Typesetter::wrap(const QString &text, const TextLook &look, qreal width) const
{
    std::vector<SetLine> lines;
    for (const QString &line : printableText(text).split(u'\n')) {
        const std::vector<SetLine> wrapped = wrapLine(withoutTrailingSpace(line), look, width);
        lines.insert(lines.end(), wrapped.begin(), wrapped.end());
    }
    return lines;
}

std::vector<SetLine> Typesetter::stack(const BilingualText &text, const TextLook &look, qreal width) const
{
    std::vector<SetLine> lines = wrap(text.primary(m_language), look, width);
    const QString second = text.secondary(m_language);
    if (!second.isEmpty()) {
        const std::vector<SetLine> companion = wrap(second, look.companion(), width);
        lines.insert(lines.end(), companion.begin(), companion.end());
    }
    return lines;
}

SetLine Typesetter::single(const QString &text, const TextLook &look, qreal width) const
{
    const QString line = printableText(text).replace(u'\n', u' ');
    if (m_fonts.width(line, look) <= width + fitTolerance)
        return setLine(line, look);
    QStringList kept = graphemes(line);
    const auto cut = [&kept] { return QString(withoutTrailingSpace(kept.join(QString())) + u"…"_s); };
    while (!kept.isEmpty() && m_fonts.width(cut(), look) > width)
        kept.removeLast();
    return setLine(kept.isEmpty() ? QString() : cut(), look);
}

std::vector<SetLine> Typesetter::arrange(const BilingualText &text, const TextLook &look, qreal width) const
{
    const QString first = printableText(text.primary(m_language));
    const QString second = printableText(text.secondary(m_language));
    const bool oneLine = !first.contains(u'\n') && !second.contains(u'\n');
    if (second.isEmpty() || !oneLine || oneLineWidth(text, look) > width)
        return stack(text, look, width);
    SetLine line = setLine(first, look);
    line.companion = second;
    line.companionWidth = m_fonts.width(second, look.companion());
    line.width += companionGap(look) + line.companionWidth;
    return {line};
}

qreal Typesetter::oneLineWidth(const BilingualText &text, const TextLook &look) const
{
    const qreal first = m_fonts.width(printableText(text.primary(m_language)), look);
    const QString second = printableText(text.secondary(m_language));
    if (second.isEmpty())
        return first;
    return first + companionGap(look) + m_fonts.width(second, look.companion());
}

qreal Typesetter::naturalWidth(const BilingualText &text, const TextLook &look) const
{
    qreal widest = 0;
    for (const QString &line : printableText(text.primary(m_language)).split(u'\n'))
        widest = qMax(widest, m_fonts.width(line, look));
    for (const QString &line : printableText(text.secondary(m_language)).split(u'\n'))
        widest = qMax(widest, m_fonts.width(line, look.companion()));
    return widest;
}

qreal Typesetter::longestWord(const BilingualText &text, const TextLook &look) const
{
    qreal widest = 0;
    for (const QString &piece : breakablePieces(text.primary(m_language)))
        widest = qMax(widest, m_fonts.width(withoutTrailingSpace(piece), look));
    for (const QString &piece : breakablePieces(text.secondary(m_language)))
        widest = qMax(widest, m_fonts.width(withoutTrailingSpace(piece), look.companion()));
    return widest;
}

qreal heightOf(const std::vector<SetLine> &lines)
{
    qreal height = 0;
    for (const SetLine &line : lines)
        height += line.height;
    return height;
}

qreal placeLines(std::vector<Primitive> &primitives, const std::vector<SetLine> &lines, qreal left, qreal top,
                 qreal width, TextAlignment alignment)
{
    for (const SetLine &line : lines) {
        qreal indent = 0;
        if (alignment == TextAlignment::Right)
            indent = width - line.width;
        else if (alignment == TextAlignment::Centre)
            indent = (width - line.width) / 2;
        const qreal x = left + qMax(0.0, indent);
        const qreal y = top + line.baseline;
        const qreal rest = line.companion.isEmpty() ? 0 : line.companionWidth;
        if (!line.text.isEmpty()) {
            const qreal gap = line.companion.isEmpty() ? 0 : companionGap(line.look);
            primitives.push_back(TextRun{{x, y}, line.text, line.look, line.width - rest - gap});
        }
        if (!line.companion.isEmpty()) {
            primitives.push_back(TextRun{{x + line.width - rest, y}, line.companion, line.look.companion(), rest});
        }
        top += line.height;
    }
    return top;
}

} // namespace benchbook
