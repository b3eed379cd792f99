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
