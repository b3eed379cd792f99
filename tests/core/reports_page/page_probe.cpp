#include "tests/core/reports_page/page_probe.h"

using namespace Qt::StringLiterals;

namespace benchbook::test {

qreal GridMetrics::width(const QString &text, const TextLook &look) const
{
    qreal ems = 0;
    for (const QChar character : text)
        ems += character.unicode() >= 0x2e80 ? 1.0 : 0.5;
    return ems * look.size * (look.bold ? 1.06 : 1.0);
}

QRectF boxOf(const Primitive &primitive, const FontMetrics &fonts)
{
    if (const auto *run = std::get_if<TextRun>(&primitive)) {
        const qreal ascent = fonts.ascent(run->look);
        return {run->position.x(), run->position.y() - ascent, fonts.width(run->text, run->look),
                ascent + fonts.descent(run->look)};
    }
    if (const auto *line = std::get_if<LinePiece>(&primitive)) {
        const qreal half = line->width / 2;
        const bool level = line->from.y() == line->to.y();
        return QRectF(line->from, line->to)
            .normalized()
            .adjusted(level ? 0 : -half, level ? -half : 0, level ? 0 : half, level ? half : 0);
    }
    if (const auto *picture = std::get_if<PicturePiece>(&primitive))
        return picture->rect;
    if (const auto *code = std::get_if<CodePiece>(&primitive))
        return code->rect;
    return std::get<RectPiece>(primitive).rect;
}

QString textOf(const PlacedBlock &block)
{
    QString text;
    for (const Primitive &primitive : block.primitives) {
        if (const auto *run = std::get_if<TextRun>(&primitive))
            text += run->text;
    }
    return text;
}

QString textOf(const ReportPages &pages)
{
    QString text;
    for (const ReportPage &page : pages.pages) {
        for (const PlacedBlock &block : page.blocks)
            text += textOf(block);
    }
    return text;
}

QString withoutSpace(const QString &text)
{
    QString dense;
    for (const QChar character : text) {
        if (!character.isSpace())
            dense += character;
    }
    return dense;
}

namespace {

QString randomWords(Random &random, int most, bool chinese)
{
    static const std::vector<QString> english{u"glaze"_s,   u"hide"_s, u"a"_s,
                                              u"celadon"_s, u"cup,"_s, u"unbreakably-long-supplier-code-0001"_s};
    static const std::vector<QString> han{u"青釉"_s, u"牛皮"_s, u"，"_s, u"批次"_s, u"（"_s, u"良品"_s};
    QString text;
    for (auto count = random.between(0, most); count > 0; --count)
        text += random.pick(chinese ? han : english) + (chinese ? QString() : u" "_s);
    return text;
}

BilingualText randomText(Random &random, int most)
{
    BilingualText text{randomWords(random, most, false), randomWords(random, most, true)};
    if (random.chance(0.2))
        text = BilingualText::plain(text.zh);
    return text;
}

TableRow randomRow(Random &random, std::size_t columns, int mostWords)
{
    TableRow row;
    row.emphasis = static_cast<RowEmphasis>(random.between(0, 2));
    const auto cells = random.between(0, static_cast<qint64>(columns));
    for (qint64 i = 0; i < cells; ++i) {
        if (random.chance(0.5))
            row.cells.push_back(
                BilingualText::plain(u"%1.%2"_s.arg(random.between(-99999, 99999)).arg(random.between(0, 999))));
        else
            row.cells.push_back(randomText(random, random.chance(0.02) ? 900 : mostWords));
    }
    return row;
}

Table randomTable(Random &random)
{
    Table table{randomText(random, 6), {}, {}, {}, {}};
    for (auto count = random.between(0, random.chance(0.1) ? 14 : 7); count > 0; --count) {
        table.columns.push_back(
            {randomText(random, 4), static_cast<ColumnAlignment>(random.between(0, 3)), 0.5 + random.unit() * 3,
             random.chance(0.2) ? static_cast<ColumnFill>(random.between(1, 2)) : ColumnFill::Text});
    }
    for (auto count = random.between(0, random.chance(0.2) ? 150 : 25); count > 0; --count)
        table.rows.push_back(randomRow(random, table.columns.size(), 8));
    for (auto count = random.between(0, 3); count > 0; --count)
        table.totals.push_back(randomRow(random, table.columns.size(), 3));
    return table;
}

BarChart randomChart(Random &random)
{
    BarChart chart{randomText(random, 5), {}, {}};
    for (auto count = random.between(0, random.chance(0.1) ? 90 : 12); count > 0; --count)
        chart.categories.push_back(randomText(random, 5));
    for (auto count = random.between(0, 5); count > 0; --count) {
        BarSeries series{randomText(random, 3), {}, {}};
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            series.values.push_back(random.normal(random.chance(0.3) ? 0 : 500, 200));
            series.labels.push_back(u"¥%1"_s.arg(random.between(0, 9999999)));
        }
        if (random.chance(0.2) && !series.values.empty())
            series.values.pop_back();
        chart.series.push_back(std::move(series));
    }
    return chart;
}

KeyFigures randomFigures(Random &random)
{
    KeyFigures figures;
    for (auto count = random.between(0, 13); count > 0; --count) {
        figures.figures.push_back(
            {randomText(random, 5), u"¥%1"_s.arg(random.between(-999999999, 999999999)), randomText(random, 6)});
    }
    return figures;
}

FactCard randomCard(Random &random)
{
    FactCard card;
    for (auto count = random.between(0, random.chance(0.05) ? 90 : 9); count > 0; --count)
        card.lines.push_back({randomText(random, 3), randomText(random, 14), random.chance(0.2)});
    if (random.chance(0.5))
        card.code = {2, {true, false, false, true}};
    if (random.chance(0.5))
        card.codeText = randomWords(random, 3, false);
    if (random.chance(0.5)) {
        card.picture = QImage(static_cast<int>(random.between(1, 900)), static_cast<int>(random.between(1, 900)),
                              QImage::Format_RGB32);
    }
    return card;
}

} // namespace

Report randomReport(Random &random)
{
    Report report;
    report.title = randomText(random, random.chance(0.05) ? 300 : 6);
    report.subtitle = randomText(random, 6);
    report.studioName = randomText(random, 4);
    report.generatedAt = randomText(random, 12);
    report.footnote = randomText(random, 12);
    report.language = static_cast<ReportLanguage>(random.between(0, 2));
    for (auto count = random.between(0, 12); count > 0; --count) {
        switch (random.between(0, 6)) {
        case 0:
            report.sections.emplace_back(Heading{randomText(random, 10)});
            break;
        case 1:
            report.sections.emplace_back(Paragraph{randomText(random, 120), random.chance(0.3)});
            break;
        case 2:
            report.sections.emplace_back(randomFigures(random));
            break;
        case 3:
            report.sections.emplace_back(randomChart(random));
            break;
        case 4:
            report.sections.emplace_back(PageBreak{});
            break;
        case 5:
            report.sections.emplace_back(randomCard(random));
            break;
        default:
            report.sections.emplace_back(randomTable(random));
            break;
        }
    }
    return report;
}

} // namespace benchbook::test
