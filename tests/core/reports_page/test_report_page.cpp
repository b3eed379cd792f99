#include "tests/core/reports_page/page_probe.h"
#include "tests/core/reports_page/sample_report.h"

#include "core/base/whole_file.h"
#include "core/reports/page/report_csv.h"
#include "core/reports/page/report_painter.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/page/report_words.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::test;

namespace {

constexpr int randomReports = 250;

Report bigTable(int rows, int totals)
{
    Table table{{u"Ledger"_s, u"台账"_s}, {}, {}, {}, {}};
    table.columns = {{{u"Code"_s, u"编号"_s}}, {{u"Amount"_s, u"金额"_s}, ColumnAlignment::Decimal}};
    for (int i = 0; i < rows; ++i) {
        table.rows.push_back({{BilingualText::plain(u"R%1."_s.arg(i)), BilingualText::plain(u"%1.5"_s.arg(i * 37))}});
    }
    for (int i = 0; i < totals; ++i)
        table.totals.push_back({{{u"Total"_s, u"合计"_s}, BilingualText::plain(u"T%1."_s.arg(i))}});
    Report report;
    report.title = {u"Ledger"_s, u"台账"_s};
    report.language = ReportLanguage::English;
    report.sections = {std::move(table)};
    return report;
}

/// The same text as a reader's search sees it: NFKC, CJK radicals back to characters, no blanks.
QString searchable(const QString &text)
{
    static const std::map<char16_t, char16_t> radicals{
        {u'\u2ee2', u'\u9a6c'}, {u'\u2ec5', u'\u89c1'}, {u'\u2ec6', u'\u89c1'}, {u'\u2ec9', u'\u8d1d'},
        {u'\u2ecb', u'\u8f66'}, {u'\u2ed3', u'\u957f'}, {u'\u2ed4', u'\u957f'}, {u'\u2ed8', u'\u9752'},
        {u'\u2edb', u'\u98ce'}, {u'\u2ee5', u'\u9c7c'}, {u'\u2eec', u'\u9f50'}, {u'\u2ef0', u'\u9f99'}};
    QString plain = text.normalized(QString::NormalizationForm_KC);
    for (QChar &character : plain) {
        if (const auto found = radicals.find(character.unicode()); found != radicals.end())
            character = found->second;
    }
    return withoutSpace(plain);
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

class TestReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLeavesTheMarginsOrOverlaps();
    void everyRowAppearsOnceUnderItsHeader();
    void totalsStayWithTheLastRow();
    void rowLongerThanAPageIsCut();
    void decimalPointsStandInOneColumn();
    void bothLanguagesPutEnglishSmaller();
    void pageBreaksMakeNoEmptyPages();
    void emptyTableSaysSo();
    void barsKeepTheirProportions();
    void chinesePunctuationNeverStartsALine();
    void pdfIsSearchableAndEmbedsItsFonts_data();
    void pdfIsSearchableAndEmbedsItsFonts();
    void previewPaintsWhatThePdfPrints();
    void unwritablePlacesAreNamed();
    void csvOpensInExcel();
};

void TestReportPage::nothingLeavesTheMarginsOrOverlaps()
{
    const GridMetrics fonts;
    for (quint64 seed = 1; seed <= randomReports; ++seed) {
        Random random(seed);
        const PageMetrics metrics = random.chance(0.5) ? PageMetrics::a4() : PageMetrics::letter();
        const ReportPages pages = layOutReport(randomReport(random), metrics, fonts);
        QVERIFY(!pages.pages.empty());
        const QRectF allowed = metrics.printable().adjusted(-0.05, -0.05, 0.05, 0.05);
        for (const ReportPage &page : pages.pages) {
            qreal lowest = 0;
            for (const PlacedBlock &block : page.blocks) {
                QVERIFY2(block.area.top() >= lowest - 0.01, qPrintable(u"seed %1"_s.arg(seed)));
                lowest = block.area.bottom();
                QVERIFY2(allowed.contains(block.area), qPrintable(u"seed %1"_s.arg(seed)));
                // Text may hang a point out of its strip (bars' labels), never out of the margins.
                const QRectF strip = block.area.adjusted(-0.05, -1, 0.05, 1);
                for (const Primitive &primitive : block.primitives) {
                    const QRectF box = boxOf(primitive, fonts);
                    QVERIFY2(box.left() >= strip.left() && box.right() <= strip.right() && box.top() >= strip.top() &&
                                 box.bottom() <= strip.bottom(),
                             qPrintable(u"seed %1, block %2, box %3 %4 %5 %6 in %7 %8: %9"_s.arg(seed)
                                            .arg(int(block.kind))
                                            .arg(box.left())
                                            .arg(box.top())
                                            .arg(box.right())
                                            .arg(box.bottom())
                                            .arg(block.area.top())
                                            .arg(block.area.bottom())
                                            .arg(textOf(block))));
                }
            }
        }
    }
}

void TestReportPage::everyRowAppearsOnceUnderItsHeader()
{
    const GridMetrics fonts;
    for (quint64 seed = 1; seed <= randomReports; ++seed) {
        Random random(seed);
        const Report report = randomReport(random);
        const ReportPages pages = layOutReport(report, PageMetrics::a4(), fonts);
        std::map<std::tuple<BlockKind, int, int>, int> seen;
        for (const ReportPage &page : pages.pages) {
            std::map<int, int> headers;
            for (const PlacedBlock &block : page.blocks) {
                if (block.kind == BlockKind::TableHeader)
                    ++headers[block.section];
                const bool row = block.kind == BlockKind::TableRow || block.kind == BlockKind::TableTotal;
                if (row)
                    QCOMPARE(headers[block.section], 1);
                if ((row || block.kind == BlockKind::ChartBars) && block.part == 0)
                    ++seen[{block.kind, block.section, block.row}];
            }
            QCOMPARE(page.blocks.back().kind, BlockKind::Footer);
        }
        std::size_t expected = 0;
        for (const ReportSection &section : report.sections) {
            if (const auto *table = std::get_if<Table>(&section))
                expected += table->rows.size() + table->totals.size();
            if (const auto *chart = std::get_if<BarChart>(&section))
                expected += chart->categories.size();
        }
        QCOMPARE(seen.size(), expected);
        for (const auto &[key, count] : seen)
            QCOMPARE(count, 1);
    }
}

void TestReportPage::totalsStayWithTheLastRow()
{
    const GridMetrics fonts;
    for (int rows = 1; rows < 120; ++rows) {
        const ReportPages pages = layOutReport(bigTable(rows, 2), PageMetrics::a4(), fonts);
        for (const ReportPage &page : pages.pages) {
            bool lastRow = false;
            int totals = 0;
            for (const PlacedBlock &block : page.blocks) {
                lastRow = lastRow || (block.kind == BlockKind::TableRow && block.row == rows - 1);
                totals += block.kind == BlockKind::TableTotal ? 1 : 0;
            }
            QCOMPARE(totals, lastRow ? 2 : 0);
        }
        const QString text = textOf(pages);
        for (int row = 0; row < rows; ++row)
            QCOMPARE(text.count(u"R%1."_s.arg(row)), 1);
        QCOMPARE(text.count(u"(continued)"_s), pages.pages.size() - 1);
    }
}

void TestReportPage::rowLongerThanAPageIsCut()
{
    const GridMetrics fonts;
    Report report = bigTable(3, 1);
    QString story;
    for (int word = 0; word < 4000; ++word)
        story += u"w%1 "_s.arg(word);
    std::get<Table>(report.sections[0]).rows[1].cells[0] = BilingualText::plain(story);
    const ReportPages pages = layOutReport(report, PageMetrics::a4(), fonts);
    QVERIFY(pages.pages.size() >= 3);
    QString printed;
    for (const ReportPage &page : pages.pages) {
        for (const PlacedBlock &block : page.blocks) {
            if (block.kind == BlockKind::TableRow && block.row == 1)
                printed += textOf(block);
        }
    }
    QVERIFY(withoutSpace(printed).contains(u"w0w1w2"_s));
    QVERIFY(withoutSpace(printed).contains(u"w3998w3999"_s));
}

void TestReportPage::decimalPointsStandInOneColumn()
{
    const GridMetrics fonts;
    Report report = bigTable(0, 0);
    Table &table = std::get<Table>(report.sections[0]);
    for (const QString &number : {u"1.5"_s, u"-1,234.25"_s, u"7"_s, u"12 %"_s, u"0.125 kg"_s, u"(8.00)"_s})
        table.rows.push_back({{{}, BilingualText::plain(number)}});
    const ReportPages pages = layOutReport(report, PageMetrics::a4(), fonts);
    std::vector<qreal> points;
    for (const PlacedBlock &block : pages.pages.front().blocks) {
        if (block.kind != BlockKind::TableRow)
            continue;
        const auto &run = std::get<TextRun>(block.primitives.front());
        qsizetype end = run.text.indexOf(u'.');
        if (end < 0)
            end = run.text.startsWith(u"12"_s) ? 2 : 1;
        points.push_back(run.position.x() + fonts.width(run.text.left(end), run.look));
    }
    QCOMPARE(points.size(), std::size_t(6));
    for (const qreal point : points)
        QVERIFY(qAbs(point - points.front()) < 0.01);
}

void TestReportPage::bothLanguagesPutEnglishSmaller()
{
    const GridMetrics fonts;
    const ReportPages both = layOutReport(sampleReport(ReportLanguage::Both), PageMetrics::a4(), fonts);
    qreal chinese = 0;
    qreal english = 0;
    for (const PlacedBlock &block : both.pages.front().blocks) {
        for (const Primitive &primitive : block.primitives) {
            const auto *run = std::get_if<TextRun>(&primitive);
            if (run && run->text == u"2026 年 9 月月报"_s && block.kind == BlockKind::Letterhead)
                chinese = run->look.size;
            if (run && run->text.startsWith(u"Monthly report"_s))
                english = run->look.size;
        }
    }
    QVERIFY(english > 0 && english < chinese);
    const QString one = textOf(layOutReport(sampleReport(ReportLanguage::Chinese), PageMetrics::a4(), fonts));
    QVERIFY(!one.contains(u"Monthly report"_s));
    QVERIFY(textOf(both).contains(pageNumberText(1, int(both.pages.size())).joined(ReportLanguage::Both)));
}

void TestReportPage::pageBreaksMakeNoEmptyPages()
{
    const GridMetrics fonts;
    Report report;
    report.sections = {PageBreak{},
                       PageBreak{},
                       Paragraph{BilingualText::plain(u"text"_s)},
                       PageBreak{},
                       Heading{BilingualText::plain(u"next"_s)},
                       PageBreak{}};
    const ReportPages pages = layOutReport(report, PageMetrics::a4(), fonts);
    QVERIFY(pages.pages.size() <= 3);
    for (std::size_t page = 1; page < pages.pages.size(); ++page)
        QVERIFY(pages.pages[page].blocks.size() >= 3);
}

void TestReportPage::emptyTableSaysSo()
{
    const GridMetrics fonts;
    QVERIFY(textOf(layOutReport(bigTable(0, 0), PageMetrics::a4(), fonts)).contains(nothingToShowText().en));
    QVERIFY(textOf(layOutReport(sampleReport(ReportLanguage::English), PageMetrics::a4(), fonts))
                .contains(u"No conflicts this month."_s));
}

void TestReportPage::barsKeepTheirProportions()
{
    const GridMetrics fonts;
    Report report;
    report.sections = {BarChart{
        {}, {BilingualText::plain(u"a"_s), BilingualText::plain(u"b"_s)}, {{{}, {100, -50}, {u"100"_s, u"-50"_s}}}}};
    const ReportPages pages = layOutReport(report, PageMetrics::a4(), fonts);
    std::vector<QRectF> bars;
    for (const PlacedBlock &block : pages.pages.front().blocks) {
        for (const Primitive &primitive : block.primitives) {
            const auto *rect = std::get_if<RectPiece>(&primitive);
            if (rect && block.kind == BlockKind::ChartBars)
                bars.push_back(rect->rect);
        }
    }
    QCOMPARE(bars.size(), std::size_t(2));
    QVERIFY(qAbs(bars[0].width() - 2 * bars[1].width()) < 0.01);
    QVERIFY(qAbs(bars[0].left() - bars[1].right()) < 0.01);
}

void TestReportPage::chinesePunctuationNeverStartsALine()
{
    const GridMetrics fonts;
    Report report;
    QString text;
    for (int i = 0; i < 300; ++i)
        text += i % 3 == 0 ? u"釉裂，"_s : u"良品（茶碗）。"_s;
    report.sections = {Paragraph{BilingualText::plain(text)}};
    const ReportPages pages = layOutReport(report, PageMetrics::a4(), fonts);
    for (const PlacedBlock &block : pages.pages.front().blocks) {
        if (block.kind == BlockKind::Paragraph)
            QVERIFY(!u"，。）"_s.contains(textOf(block).front()));
    }
}

void TestReportPage::pdfIsSearchableAndEmbedsItsFonts_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("en") << int(ReportLanguage::English);
    QTest::newRow("zh") << int(ReportLanguage::Chinese);
    QTest::newRow("both") << int(ReportLanguage::Both);
}

void TestReportPage::pdfIsSearchableAndEmbedsItsFonts()
{
    QFETCH(const int, language);
    const Report report = sampleReport(static_cast<ReportLanguage>(language));
    QTemporaryDir folder;
    // Whoever wants to look at the sample names a folder to keep it in.
    const QString keep = qEnvironmentVariable("BENCHBOOK_KEEP_REPORTS");
    const QString path = (keep.isEmpty() ? folder.path() : keep) + u"/report-"_s +
                         QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s;
    const Result<void> written = writeReportPdf(report, PageMetrics::a4(), path);
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().message));
    QVERIFY(QFile(path).size() < 400'000);

    const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
    const QString pdffonts = QStandardPaths::findExecutable(u"pdffonts"_s);
    if (pdftotext.isEmpty() || pdffonts.isEmpty())
        QSKIP("poppler-utils is not installed");
    const QString raw = outputOf(pdftotext, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    QCOMPARE(raw.count(u'\f'), 3);
    if (ReportFonts().family().startsWith(u"Noto"_s))
        QSKIP("the installed CJK font loses digits in PDF text; see report_fonts.h");
    const QString text = searchable(raw);
    for (const QString &wanted : textsOf(report))
        QVERIFY2(text.contains(searchable(wanted)), qPrintable(wanted));

    // Columns of pdffonts from the end: object and generation, unicode map, subset, embedded.
    const QStringList fonts = outputOf(pdffonts, {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        const QStringList words = font.simplified().split(u' ');
        QVERIFY2(words.size() > 5 && words[words.size() - 5] == u"yes"_s, qPrintable(font));
        QVERIFY2(words[words.size() - 3] == u"yes"_s, qPrintable(font));
    }
}

void TestReportPage::previewPaintsWhatThePdfPrints()
{
    const ReportFonts fonts;
    const PageMetrics metrics = PageMetrics::a4();
    const ReportPages pages = layOutReport(sampleReport(ReportLanguage::Both), metrics, fonts);
    QImage image(metrics.size.toSize() + QSize(1, 1), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintReportPage(painter, pages.pages.front(), fonts);
    painter.end();
    const QRect inside = metrics.printable().toAlignedRect().adjusted(-1, -1, 1, 1);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::white))
                continue;
            ++ink;
            QVERIFY2(inside.contains(x, y), qPrintable(u"ink in the margin at %1,%2"_s.arg(x).arg(y)));
        }
    }
    QVERIFY(ink > 10'000);
}

void TestReportPage::unwritablePlacesAreNamed()
{
    QTemporaryDir folder;
    const Report report = sampleReport(ReportLanguage::English);
    const auto fails = [&report](const QString &path, const QString &words) {
        const Result<void> written = writeReportPdf(report, PageMetrics::a4(), path);
        return !written.ok() && written.error().code == ErrorCode::Io && written.error().message.contains(words);
    };
    QVERIFY(fails(folder.filePath(u"missing/report.pdf"_s), u"does not exist"_s));
    QVERIFY(fails(folder.path(), u"is a folder"_s));

    const QString kept = folder.filePath(u"kept.pdf"_s);
    QVERIFY(writeWholeFile(kept, "before").ok());
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    const bool ruled = !QFile(folder.filePath(u"probe"_s)).open(QIODevice::WriteOnly);
    const bool named = !ruled || fails(folder.filePath(u"report.pdf"_s), u"may not write"_s);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(named);
    QFile file(kept);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    if (!ruled)
        QSKIP("the administrator may write into a read-only folder");
}

void TestReportPage::csvOpensInExcel()
{
    Table table{{}, {{{u"Name"_s, u"名称"_s}}, {{u"Sum"_s, u"合计"_s}}}, {}, {}, {}};
    table.rows = {{{BilingualText::plain(u"a \"b\", c"_s), BilingualText::plain(u"-1,2"_s)}}, {{}}};
    QCOMPARE(tableCsv(table, ReportLanguage::Both),
             QByteArray("\xEF\xBB\xBF名称 / Name,合计 / Sum\r\n\"a \"\"b\"\", c\",\"-1,2\"\r\n,\r\n"));
    const QByteArray all = reportCsv(sampleReport(ReportLanguage::English));
    QCOMPARE(all.count("\xEF\xBB\xBF"), 1);
    QVERIFY(all.contains("\r\n\r\nFinished lots and their cost\r\n"));
}

QTEST_MAIN(TestReportPage)
#include "test_report_page.moc"
