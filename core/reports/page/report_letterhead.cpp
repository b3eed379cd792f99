#include "core/reports/page/report_sections.h"
#include "core/reports/page/report_words.h"

namespace benchbook {

namespace {

constexpr qreal runningHeadGap = 14;
constexpr qreal footerGap = 8;
constexpr qreal brandMarkLength = 34;
constexpr qreal brandMarkWidth = 2.2;

/// Each line of a headline is a block of its own, so that even an absurdly long title has pages to
/// go to.
void addHeadline(const SectionTarget &target, BlockKind kind, const BilingualText &text, const TextLook &look,
                 qreal spaceBefore)
{
    if (text.isEmpty())
        return;
    int part = 0;
    for (const SetLine &line : target.type.arrange(text, look, target.width)) {
        ReportBlock block{kind};
        block.part = part;
        block.height = line.height;
        block.spaceBefore = part == 0 ? spaceBefore : 0;
        block.keepWithNext = true;
        placeLines(block.primitives, {line}, 0, 0, target.width, TextAlignment::Left);
        target.add(std::move(block));
        ++part;
    }
}

QString runningTitle(const Report &report)
{
    const QString title = report.title.primary(report.language);
    const QString subtitle = report.subtitle.primary(report.language);
    return subtitle.isEmpty() ? title : QString(title + QStringLiteral("  ·  ") + subtitle);
}

} // namespace

void addLetterhead(const SectionTarget &target, const Report &report)
{
    addHeadline(target, BlockKind::Letterhead, report.studioName, report_style::studio, 0);

    ReportBlock rule{BlockKind::Letterhead};
    rule.height = 22;
    rule.keepWithNext = true;
    const qreal y = 5;
    rule.primitives.push_back(LinePiece{{0, y}, {target.width, y}});
    rule.primitives.push_back(
        RectPiece{QRectF(0, y - brandMarkWidth / 2, brandMarkLength, brandMarkWidth), Ink::Accent});
    target.add(std::move(rule));

    addHeadline(target, BlockKind::Letterhead, report.title, report_style::title, 0);
    addHeadline(target, BlockKind::Letterhead, report.subtitle, report_style::subtitle, 1);

    ReportBlock air{BlockKind::Letterhead};
    air.height = 8;
    target.add(std::move(air));
}

ReportBlock runningHeadBlock(const Report &report, const Typesetter &type, qreal width)
{
    ReportBlock block{BlockKind::RunningHead};
    const qreal half = (width - report_style::gap) / 2;
    const SetLine studio = type.single(report.studioName.primary(report.language), report_style::running, half);
    const SetLine title = type.single(runningTitle(report), report_style::running, half);
    placeLines(block.primitives, {studio}, 0, 0, half, TextAlignment::Left);
    placeLines(block.primitives, {title}, width - half, 0, half, TextAlignment::Right);
    const qreal y = qMax(studio.height, title.height) + 3;
    block.primitives.push_back(LinePiece{{0, y}, {width, y}});
    block.height = y + runningHeadGap;
    return block;
}

ReportBlock footerBlock(const Report &report, const Typesetter &type, qreal width, int page, int pages)
{
    ReportBlock block{BlockKind::Footer};
    block.primitives.push_back(LinePiece{{0, footerGap}, {width, footerGap}});
    const qreal top = footerGap + 4;
    const SetLine number =
        type.single(pageNumberText(page, pages).joined(report.language), report_style::running, width / 2);
    QString note = report.generatedAt.joined(report.language);
    const QString footnote = report.footnote.joined(report.language);
    if (!note.isEmpty() && !footnote.isEmpty())
        note += QStringLiteral("  ·  ");
    note += footnote;
    const qreal noteWidth = width - number.width - report_style::gap * 2;
    placeLines(block.primitives, {type.single(note, report_style::running, noteWidth)}, 0, top, noteWidth,
               TextAlignment::Left);
    placeLines(block.primitives, {number}, width - number.width, top, number.width, TextAlignment::Left);
    block.height = top + number.height;
    return block;
}

void addSectionTitle(const SectionTarget &target, BlockKind kind, const BilingualText &title)
{
    const bool chapter = kind == BlockKind::Heading;
    addHeadline(target, kind, title, chapter ? report_style::heading : report_style::tableTitle, chapter ? 20 : 14);
}

std::vector<ReportBlock> continuedTitle(const SectionTarget &target, BlockKind kind, const BilingualText &title)
{
    if (title.isEmpty())
        return {};
    const ReportLanguage language = target.type.language();
    const QString mark = continuedText().primary(language);
    const SetLine second = target.type.single(mark, report_style::note, target.width / 3);
    const qreal room = target.width - second.width - report_style::gap;
    const SetLine first = target.type.single(title.primary(language), report_style::tableTitle, room);
    ReportBlock block{kind};
    block.section = target.section;
    block.height = first.height;
    block.primitives.push_back(TextRun{{0, first.baseline}, first.text, first.look, first.width});
    block.primitives.push_back(
        TextRun{{first.width + report_style::gap / 2, first.baseline}, second.text, second.look, second.width});
    return {block};
}

} // namespace benchbook
