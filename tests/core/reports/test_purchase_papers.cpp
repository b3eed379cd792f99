// Papers for suppliers, read back from the PDF.
#include "core/reports/page/report_fonts.h"
#include "core/reports/purchase_paper.h"
#include "tests/core/buying/buying_studio.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Without blanks: where a line is broken says nothing. Empty where the text cannot be read here.
QString textOf(const QString &path)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty() || ReportFonts().family().startsWith(u"Noto"_s))
        return {};
    QProcess process;
    process.start(program, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).remove(QRegularExpression(u"\\s"_s));
}

const Table &tableOf(const Report &report)
{
    const Table *table = nullptr;
    for (const ReportSection &section : report.sections) {
        if (const auto *found = std::get_if<Table>(&section))
            table = found;
    }
    Q_ASSERT(table);
    return *table;
}

/// The paragraphs, one a line.
QString wordsOf(const Report &report)
{
    QStringList words;
    for (const ReportSection &section : report.sections) {
        if (const auto *paragraph = std::get_if<Paragraph>(&section))
            words << paragraph->text.primary(report.language);
    }
    return words.join(u'\n');
}

QStringList cellsOf(const Table &table, std::size_t row)
{
    QStringList cells;
    for (const BilingualText &cell : table.rows.at(row).cells)
        cells << cell.primary(ReportLanguage::English);
    return cells;
}

/// Thread in cones and hides, of the tannery and the mill.
Id<QuoteRequest> askedBoth(BuyingStudio &studio)
{
    RequestDraft draft;
    draft.lines = {{.material = studio.thread, .quantity = units(1500), .wantedDay = studio->today().addDays(30)},
                   {.material = studio.hide, .quantity = units(200), .note = u"1.8 mm"_s}};
    draft.suppliers = {studio.tannery, studio.mill};
    draft.answerBy = studio->today().addDays(7);
    draft.note = u"Samples are welcome."_s;
    return addQuoteRequest(*studio, draft, std::nullopt).value();
}

} // namespace

class TestPurchasePapers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOrderForItsSupplier()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{.material = studio.thread,
                                        .quantity = units(1500),
                                        .typedQuantity = u"3 cone"_s,
                                        .total = cents(9000),
                                        .supplierItem = u"LT-18/3"_s}});
        const QString path = studio.filePath(u"order.pdf"_s);
        BENCHBOOK_VERIFY(writePurchaseOrder(*studio, id, ReportLanguage::Both, path));
        const QString text = textOf(path);
        if (text.isEmpty())
            QSKIP("the text of a PDF cannot be read here");
        for (const QString &wanted :
             {u"PO-0001"_s, u"采购单"_s, u"RiversideTannery"_s, u"Linenthread"_s, u"LT-18/3"_s, u"3cone"_s, u"90.00"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + u" in "_s + text));
    }

    void aRequestNamesWhatIsWanted()
    {
        BuyingStudio studio;
        studio.placed(
            {{.material = studio.thread, .quantity = units(500), .total = cents(3000), .supplierItem = u"LT-18/3"_s}});
        const auto id = askedBoth(studio);
        const auto paper = studio->read([&](const Reader &reader) {
            return quoteRequestPaper(reader, id, studio.tannery, ReportLanguage::English);
        });
        BENCHBOOK_VERIFY(paper);
        QCOMPARE(paper->title.en, u"Request for quotation RQ-0001"_s);
        QCOMPARE(paper->title.zh, u"询价单 RQ-0001"_s);
        const QString words = wordsOf(*paper);
        const QString answerBy = studio->today().addDays(7).toString(Qt::ISODate);
        for (const QString &wanted :
             QStringList{u"Riverside Tannery"_s, u"Please answer by "_s + answerBy, u"Samples"_s})
            QVERIFY2(words.contains(wanted), qPrintable(wanted + u" in "_s + words));
        const Table &table = tableOf(*paper);
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.columns[4].title.en, u"Price, CNY"_s);
        const QStringList thread = cellsOf(table, 0);
        QCOMPARE(thread.mid(0, 4), (QStringList{u"Linen thread"_s, u"LT-18/3"_s, u"1500 m (3 cone)"_s,
                                                studio->today().addDays(30).toString(Qt::ISODate)}));
        for (int column = 4; column < 8; ++column)
            QCOMPARE(thread[column].count(u'_'), thread[column].size()); // To be filled in.
        const QStringList hide = cellsOf(table, 1);
        QVERIFY2(hide[0].endsWith(u" · 1.8 mm"), qPrintable(hide[0]));
        QCOMPARE(hide[1].count(u'_'), hide[1].size());
        QCOMPARE(hide[3], u"–"_s); // No matter when.
    }

    void aRequestIsToWhomItMayConcern()
    {
        BuyingStudio studio;
        const auto id = askedBoth(studio);
        const auto stranger = studio.supplier(u"Nobody asked"_s);
        const auto paperTo = [&](std::optional<Id<Supplier>> supplier) {
            return studio->read(
                [&](const Reader &reader) { return quoteRequestPaper(reader, id, supplier, ReportLanguage::Chinese); });
        };
        const auto open = paperTo({});
        BENCHBOOK_VERIFY(open);
        QVERIFY(!wordsOf(*open).contains(u"致："));
        QCOMPARE(tableOf(*open).columns[4].title.zh, u"单价"_s); // Each in their own money.
        const auto mill = paperTo(studio.mill);
        BENCHBOOK_VERIFY(mill);
        QVERIFY(tableOf(*mill).columns[4].title.en.contains(u"EUR"));
        QVERIFY(!paperTo(stranger).ok());
        RequestDraft alone;
        alone.lines = {{.material = studio.hide, .quantity = units(1)}};
        alone.suppliers = {studio.mill};
        const auto one = addQuoteRequest(*studio, alone, std::nullopt).value();
        const auto theirs = studio->read([&](const Reader &reader) {
            return quoteRequestPaper(reader, one, std::nullopt, ReportLanguage::Chinese);
        });
        QVERIFY(wordsOf(*theirs).contains(u"致："));
        const QString path = studio.filePath(u"request.pdf"_s);
        BENCHBOOK_VERIFY(writeQuoteRequest(*studio, id, studio.mill, ReportLanguage::Both, path));
        const QString text = textOf(path);
        if (text.isEmpty())
            QSKIP("the text of a PDF cannot be read here");
        QVERIFY2(text.contains(u"RQ-0001") && text.contains(u"询价单") && text.contains(u"3cone"), qPrintable(text));
    }

    void aSlipTellsNoCost()
    {
        BuyingStudio studio;
        ReceiptDraft draft;
        draft.supplier = studio.tannery;
        draft.lines = {{.material = studio.hide, .pieces = {units(30)}, .goods = cents(7654)}};
        const auto receipt = bookReceipt(*studio, draft, {}, std::nullopt).value();
        SupplierReturnDraft back;
        back.receipt = receipt.id;
        back.reason = u"loose grain"_s;
        back.lots = {{receipt.lots[0].id, units(30)}};
        const auto booked = returnToSupplier(*studio, back, std::nullopt);
        BENCHBOOK_VERIFY(booked);
        const QString path = studio.filePath(u"return.pdf"_s);
        BENCHBOOK_VERIFY(writeReturnSlip(*studio, booked->id, ReportLanguage::English, path));
        const QString text = textOf(path);
        if (text.isEmpty())
            QSKIP("the text of a PDF cannot be read here");
        QVERIFY(text.contains(u"RT-0001") && text.contains(u"loosegrain") && text.contains(receipt.lots[0].code));
        QVERIFY(!text.contains(u"76.54"));
    }
};

QTEST_MAIN(TestPurchasePapers)
#include "test_purchase_papers.moc"
