#include "core/reports/page/report_sections.h"

namespace benchbook {

namespace {

constexpr qreal cardGap = 8.0;
constexpr qreal cardPadding = 9.0;
constexpr std::size_t mostLabelLines = 4;
constexpr std::size_t mostNoteLines = 6;

struct SetCard
{
    std::vector<SetLine> label;
    std::vector<SetLine> value;
    std::vector<SetLine> note;
};

std::size_t cardsPerRow(std::size_t count)
{
    if (count <= 4)
        return qMax<std::size_t>(1, count);
    return count <= 6 || count == 9 ? 3 : 4;
}

std::vector<SetLine> firstLines(std::vector<SetLine> lines, std::size_t most)
{
    if (lines.size() > most)
        lines.resize(most);
    return lines;
}

/// A long amount is set smaller before it is broken: half a number is a wrong number.
std::vector<SetLine> valueLines(const QString &value, const Typesetter &type, qreal width)
{
    TextLook look = report_style::figureValue;
    while (look.size > 9.0 && type.width(value, look) > width)
        look.size -= 0.5;
    return firstLines(type.wrap(value, look, width), mostLabelLines);
}

SetCard setCard(const KeyFigure &figure, const Typesetter &type, qreal width)
{
    SetCard card;
    card.label = firstLines(type.arrange(figure.label, report_style::figureLabel, width), mostLabelLines);
    card.value = valueLines(figure.value, type, width);
    if (!figure.note.isEmpty())
        card.note = firstLines(type.arrange(figure.note, report_style::figureNote, width), mostNoteLines);
    return card;
}

ReportBlock cardRow(const std::vector<SetCard> &cards, qreal cardWidth)
{
    qreal label = 0;
    qreal value = 0;
    qreal note = 0;
    for (const SetCard &card : cards) {
        label = qMax(label, heightOf(card.label));
        value = qMax(value, heightOf(card.value));
        note = qMax(note, heightOf(card.note));
    }
    ReportBlock block{BlockKind::Figures};
    block.height = label + value + note + cardPadding * 2 + 2;
    const qreal inner = cardWidth - cardPadding * 2;
    qreal left = 0;
    for (const SetCard &card : cards) {
        const qreal half = report_style::hairline / 2;
        block.primitives.push_back(
            RectPiece{QRectF(left, 0, cardWidth, block.height).adjusted(half, half, -half, -half), Ink::Card,
                      Ink::Hairline, 3.5});
        const qreal text = left + cardPadding;
        placeLines(block.primitives, card.label, text, cardPadding, inner, TextAlignment::Left);
        // The values of a row stand on one line even where a label needs two.
        placeLines(block.primitives, card.value, text, cardPadding + label + value - heightOf(card.value), inner,
                   TextAlignment::Left);
        placeLines(block.primitives, card.note, text, cardPadding + label + value + 2, inner, TextAlignment::Left);
        left += cardWidth + cardGap;
    }
    return block;
}

} // namespace

void addFigures(const SectionTarget &target, const KeyFigures &figures)
{
    const std::size_t perRow = cardsPerRow(figures.figures.size());
    const auto columns = static_cast<qreal>(perRow);
    const qreal width = (target.width - cardGap * (columns - 1)) / columns;
    int row = 0;
    for (std::size_t first = 0; first < figures.figures.size(); first += perRow) {
        std::vector<SetCard> cards;
        for (std::size_t i = first; i < qMin(first + perRow, figures.figures.size()); ++i)
            cards.push_back(setCard(figures.figures[i], target.type, width - cardPadding * 2));
        ReportBlock block = cardRow(cards, width);
        block.row = row;
        block.spaceBefore = row == 0 ? 12 : cardGap;
        target.add(std::move(block));
        ++row;
    }
}

} // namespace benchbook
