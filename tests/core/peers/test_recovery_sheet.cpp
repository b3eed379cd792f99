// The recovery sheet: one page, and the keys come back from it by eye and by scanner.
#include "core/identity/fingerprint.h"
#include "core/identity/recovery.h"
#include "core/peers/recovery_sheet.h"
#include "core/reports/page/report_pdf.h"
#include "tests/core/peers/printed_code.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

Report sheetOf(const StudioKeys &keys, ReportLanguage language)
{
    return recoverySheetReport(keys, {u"窑房 Kiln House"_s, QDate(2026, 11, 23)}, language);
}

template <class Section> const Section &only(const Report &report)
{
    const Section *found = nullptr;
    for (const ReportSection &section : report.sections) {
        if (const auto *one = std::get_if<Section>(&section))
            found = one;
    }
    Q_ASSERT(found);
    return *found;
}

} // namespace

class TestRecoverySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysComeBackFromTheRows_F26()
    {
        const StudioKeys keys = StudioKeys::generate();
        const Report report = sheetOf(keys, ReportLanguage::English);
        QStringList rows;
        for (const TableRow &row : only<Table>(report).rows)
            rows << row.cells.at(1).en;
        const auto back = keysFromRecovery(rows);
        QVERIFY(back.ok());
        QVERIFY(back->root.publicKey() == keys.root.publicKey());
        QVERIFY(back->boxes.newest().publicKey() == keys.boxes.newest().publicKey());
        QVERIFY(only<FactCard>(report).code.side > 0);
        // The secret is said as rows and as a code, and nowhere else.
        QVERIFY(only<FactCard>(report).codeText.isEmpty());
    }

    void wordsAreThoseOfTheCard()
    {
        const StudioKeys keys = StudioKeys::generate();
        const QString words =
            spokenFingerprint(keys.root.publicKey(), keys.boxes.newest().publicKey(), SpokenAs::Words).join(u' ');
        const Report report = sheetOf(keys, ReportLanguage::Chinese);
        const auto &lines = only<FactCard>(report).lines;
        QVERIFY(std::any_of(lines.begin(), lines.end(), [&](const FactLine &line) { return line.value.zh == words; }));
        for (const FactLine &line : lines)
            QVERIFY(!line.label.en.isEmpty() && !line.label.zh.isEmpty());
    }

    void printedSheetIsReadBack_F26_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(ReportLanguage::English);
        QTest::newRow("Chinese") << int(ReportLanguage::Chinese);
        QTest::newRow("both") << int(ReportLanguage::Both);
    }

    void printedSheetIsReadBack_F26()
    {
        QFETCH(int, language);
        const StudioKeys keys = StudioKeys::generate();
        const Report report = sheetOf(keys, static_cast<ReportLanguage>(language));
        QCOMPARE(layOutReport(report, PageMetrics::a4(), ReportFonts()).pages.size(), size_t(1));
        QTemporaryDir folder;
        QString path = folder.filePath(u"sheet.pdf"_s);
        // For eyes: BENCHBOOK_KEEP_PAPERS names a folder where the pages stay (of keys that nobody has).
        if (const QString keep = qEnvironmentVariable("BENCHBOOK_KEEP_PAPERS"); !keep.isEmpty())
            path = keep + u"/recovery-sheet-%1.pdf"_s.arg(language);
        QVERIFY(writeReportPdf(report, PageMetrics::a4(), path).ok());
        const QString pdftoppm = QStandardPaths::findExecutable(u"pdftoppm"_s);
        const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (pdftoppm.isEmpty() || pdftotext.isEmpty())
            QSKIP("poppler-utils is not installed");
        outputOf(pdftoppm, {u"-r"_s, u"200"_s, u"-mono"_s, path, folder.filePath(u"page"_s)});
        const auto byScanner = keysFromRecovery(scanned(folder.filePath(u"page-1.pbm"_s)));
        QVERIFY(byScanner.ok());
        QVERIFY(byScanner->root.publicKey() == keys.root.publicKey());
        if (ReportFonts().family().startsWith(u"Noto"_s))
            QSKIP("the installed CJK font loses digits in PDF text; see report_fonts.h");
        QString text = outputOf(pdftotext, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
        text.remove(QRegularExpression(u"\\s"_s));
        for (const QString &row : recoveryText(keys))
            QVERIFY2(text.contains(QString(row).remove(u' ')), qPrintable(row));
    }
};

QTEST_MAIN(TestRecoverySheet)
#include "test_recovery_sheet.moc"
