#include "core/reports/page/report_sections.h"

namespace benchbook {

namespace {

/// A module of 0.9 mm is read from an arm's length, also where the paper is stained.
constexpr qreal codeSide = 66.0;
constexpr qreal quietZone = 10.0;
constexpr qreal pictureWidth = 128.0;
constexpr qreal pictureHeight = 108.0;
constexpr qreal cardLineGap = 3.0;
constexpr std::size_t mostValueLines = 5;

/// What stands at the right of a card.
struct CardSide
{
    std::vector<Primitive> primitives = {};
    qreal width = 0; ///< with the gap before it
    qreal height = 0;
};

CardSide sideOf(const SectionTarget &target, const FactCard &card)
{
    CardSide side;
    qreal right = target.width;
    if (card.code.side > 0) {
        const QRectF code(right - codeSide - quietZone, quietZone, codeSide, codeSide);
        side.primitives.push_back(CodePiece{code, card.code});
        side.height = code.bottom() + quietZone;
        right = code.left() - quietZone;
        if (!card.codeText.isEmpty()) {
            const SetLine line = target.type.single(card.codeText, report_style::note, codeSide + 2 * quietZone);
            placeLines(side.primitives, {line}, right, code.bottom() + quietZone / 2, codeSide + 2 * quietZone,
                       TextAlignment::Centre);
            side.height = code.bottom() + quietZone / 2 + line.height;
        }
    }
    if (!card.picture.isNull()) {
        const QSizeF box(qMin(pictureWidth, target.width / 4), pictureHeight);
        const QSizeF size = QSizeF(card.picture.size()).scaled(box, Qt::KeepAspectRatio);
        side.primitives.push_back(PicturePiece{QRectF(QPointF(right - size.width(), 0), size), card.picture});
        side.height = qMax(side.height, size.height());
        right -= size.width();
    }
    side.width = right < target.width ? target.width - right + 2 * report_style::gap : 0;
    return side;
}

qreal labelWidth(const SectionTarget &target, const FactCard &card, qreal room)
{
    qreal width = 0;
    for (const FactLine &line : card.lines)
        width = qMax(width, target.type.naturalWidth(line.label, report_style::figureLabel));
    return qMin(width, room * 0.4);
}

struct SetCardLine
{
    std::vector<SetLine> label;
    std::vector<SetLine> value;

    qreal height() const { return qMax(heightOf(label), heightOf(value)) + cardLineGap; }
};

SetCardLine setCardLine(const SectionTarget &target, const FactLine &line, qreal label, qreal value)
{
    TextLook look = report_style::body;
    look.bold = line.strong;
    SetCardLine set{target.type.stack(line.label, report_style::figureLabel, label),
                    target.type.arrange(line.value, look, value)};
    for (std::vector<SetLine> *lines : {&set.label, &set.value}) {
        if (lines->size() > mostValueLines)
            lines->resize(mostValueLines);
    }
    return set;
}

} // namespace

void addFactCard(const SectionTarget &target, const FactCard &card)
{
    CardSide side = sideOf(target, card);
    const qreal room = target.width - side.width;
    const qreal label = labelWidth(target, card, room);
    const qreal valueLeft = label > 0 ? label + report_style::gap * 1.5 : 0;
    ReportBlock block{BlockKind::FactCard};
    block.spaceBefore = report_style::gap;
    block.primitives = std::move(side.primitives);
    qreal y = 0;
    for (const FactLine &line : card.lines) {
        const SetCardLine set = setCardLine(target, line, label, room - valueLeft);
        // More than a page of lines goes on overleaf, without the picture.
        if (y > 0 && y + set.height() > target.room) {
            block.height = qMax(side.height, y);
            target.add(std::exchange(block, ReportBlock{BlockKind::FactCard}));
            block.part = 1;
            side.height = 0;
            y = 0;
        }
        // Labels are smaller than values and share their baseline.
        const qreal sink = set.label.empty() || set.value.empty()
                               ? 0
                               : qMax(0.0, set.value.front().baseline - set.label.front().baseline);
        placeLines(block.primitives, set.label, 0, y + sink, label, TextAlignment::Left);
        placeLines(block.primitives, set.value, valueLeft, y, room - valueLeft, TextAlignment::Left);
        y += set.height();
    }
    block.height = qMax(side.height, y);
    if (block.height > 0)
        target.add(std::move(block));
}

} // namespace benchbook
