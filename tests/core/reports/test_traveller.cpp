// The traveller: what it says, how it breaks over pages, and that its code is read back from the printed page.
#include "core/labels/scan_code.h"
#include "core/papers/paper.h"
#include "core/reports/page/report_fonts.h"
#include "core/reports/traveller.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray pictureOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

struct TravellerBench
{
    TestStudio studio;
    Workshop workshop{studio};
    Id<Lot> hide = receiveOne(studio, workshop.hide, dm2(20), yuan(800));
    Id<Lot> thread = receiveOne(studio, workshop.thread, dm2(100), yuan(50));
    Id<WorkOrder> order = planned(3);

    Id<WorkOrder> planned(int pieces)
    {
        return planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = pieces, .due = QDate(2026, 12, 24)},
                             std::nullopt)
            .value()
            .id;
    }
    ContentStore store() { return ContentStore::ofFile(studio->path()); }
    TravellerOrder sheet()
    {
        return studio->read([this](const Reader &reader) { return travellerOrder(reader, order, store()); }).value();
    }
    Report paper(const std::vector<Id<WorkOrder>> &orders, ReportLanguage language)
    {
        return studio->read([&](const Reader &reader) { return travellerReport(reader, orders, store(), language); })
            .value();
    }
    void addPicture(const char *table, const char *sql, const QString &name, PaperKind kind, QSize size)
    {
        const qint64 row = studio
                               ->read([&](const Reader &reader) -> Result<qint64> {
                                   Query query = reader.query(sql);
                                   query.bind("variant", workshop.wallet).next();
                                   return query.integer(0);
                               })
                               .value();
        PaperDraft draft = keepBytes(store(), name, pictureOf(size)).value();
        draft.kind = kind;
        BENCHBOOK_VERIFY(addPapers(*studio, {{table, row}, name}, {draft}, std::nullopt));
    }
};

std::vector<const Table *> tablesOf(const Report &report)
{
    std::vector<const Table *> tables;
    for (const ReportSection &section : report.sections) {
        if (const auto *table = std::get_if<Table>(&section))
            tables.push_back(table);
    }
    return tables;
}

} // namespace

class TestTraveller final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatIsMadeOfWhatByWhichSteps()
    {
        TravellerBench bench;
        TravellerOrder sheet = bench.sheet();
        QCOMPARE(ScanCode::fromText(sheet.scanned), std::optional(ScanCode{ScanCode::Kind::WorkOrder, 1}));
        QCOMPARE(sheet.steps.size(), 2u);
        QCOMPARE(sheet.materials.size(), 2u);
        // 3 × 8 dm² and 5 %: 25.2 of which 20 lie on the shelf.
        QCOMPARE(sheet.materials[0].lots.size(), 1u);
        QCOMPARE(sheet.materials[0].lots[0].quantity, dm2(20));
        QVERIFY(!sheet.materials[0].lots[0].issued);
        QCOMPARE(sheet.materials[0].missing, Quantity::fromMicro(5'200'000));
        QCOMPARE(sheet.materials[1].missing, Quantity());
        BENCHBOOK_VERIFY(issueLot(*bench.studio, bench.order, bench.hide, places::shelf, dm2(12), std::nullopt));
        sheet = bench.sheet();
        QCOMPARE(sheet.materials[0].lots.size(), 2u);
        QVERIFY(sheet.materials[0].lots[0].issued);
        QCOMPARE(sheet.materials[0].lots[0].quantity, dm2(12));
        QCOMPARE(sheet.materials[0].lots[1].quantity, dm2(8));
        QCOMPARE(sheet.materials[0].missing, Quantity::fromMicro(5'200'000));
    }

    void theDrawingOfTheVariantComesBeforeThePhotoOfTheProduct()
    {
        TravellerBench bench;
        QVERIFY(bench.sheet().picture.isNull());
        const char *product = "SELECT product_id FROM variant WHERE id = :variant";
        const char *variant = "SELECT id FROM variant WHERE id = :variant";
        bench.addPicture("product", product, u"photo.png"_s, PaperKind::Photo, {40, 20});
        QCOMPARE(bench.sheet().picture.size(), QSize(40, 20));
        bench.addPicture("product", product, u"drawing.png"_s, PaperKind::Drawing, {30, 20});
        QCOMPARE(bench.sheet().picture.size(), QSize(30, 20));
        bench.addPicture("variant", variant, u"variant.png"_s, PaperKind::Photo, {2000, 1000});
        QCOMPARE(bench.sheet().picture.size(), QSize(700, 350));
    }

    void whatIsDoneIsFilledInAndTheRestIsLeftToTheHand()
    {
        TravellerBench bench;
        BENCHBOOK_VERIFY(logWork(*bench.studio,
                                 {.workOrder = bench.order,
                                  .step = bench.workshop.cut,
                                  .person = bench.workshop.owner,
                                  .seconds = 1500,
                                  .good = 3},
                                 std::nullopt));
        const Report report = bench.paper({bench.order}, ReportLanguage::English);
        const Table &route = *tablesOf(report).at(1);
        QCOMPARE(route.rows.size(), 2u);
        QVERIFY(!route.rows[0].cells[0].isEmpty());
        QCOMPARE(route.rows[0].cells[4].en, u"3"_s);
        QCOMPARE(route.rows[0].cells[6].en, u"25"_s);
        QVERIFY(route.rows[1].cells[0].isEmpty());
        QVERIFY(route.rows[1].cells[4].isEmpty());
        QCOMPARE(route.columns[4].fill, ColumnFill::ByHand);
        // Ten minutes of setting up and five a piece.
        QCOMPARE(route.rows[0].cells[3].en, u"25"_s);
    }

    void eachOrderBeginsAPageAndALongRouteRepeatsItsHeader()
    {
        TravellerBench bench;
        Report report = bench.paper({bench.order, bench.planned(2)}, ReportLanguage::Both);
        const ReportFonts fonts;
        QCOMPARE(layOutReport(report, PageMetrics::a4(), fonts).pages.size(), 2u);
        for (ReportSection &section : report.sections) {
            if (auto *table = std::get_if<Table>(&section); table && table->columns.size() == 8)
                table->rows.resize(70, table->rows.front());
        }
        for (const PageMetrics &metrics : {PageMetrics::a4(), PageMetrics::a5()}) {
            const ReportPages pages = layOutReport(report, metrics, fonts);
            QVERIFY(pages.pages.size() > 4);
            for (const ReportPage &page : pages.pages) {
                const auto headed = std::any_of(page.blocks.begin(), page.blocks.end(), [](const PlacedBlock &block) {
                    return block.kind == BlockKind::TableHeader;
                });
                QVERIFY(headed);
            }
        }
        QCOMPARE(bench.studio
                     ->read([&](const Reader &reader) {
                         return travellerReport(reader, {}, bench.store(), ReportLanguage::English);
                     })
                     .error()
                     .code,
                 ErrorCode::Invalid);
    }

    void theCodeIsReadBackFromTheSheet_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<bool>("small");
        QTest::newRow("zh") << int(ReportLanguage::Chinese) << false;
        QTest::newRow("en-a5") << int(ReportLanguage::English) << true;
        QTest::newRow("both") << int(ReportLanguage::Both) << false;
    }

    void theCodeIsReadBackFromTheSheet()
    {
        QFETCH(const int, language);
        QFETCH(const bool, small);
        TravellerBench bench;
        bench.addPicture("variant", "SELECT id FROM variant WHERE id = :variant", u"photo.png"_s, PaperKind::Photo,
                         {800, 600});
        const QTemporaryDir folder;
        // Whoever wants to look at the paper names a folder to keep it in.
        const QString keep = qEnvironmentVariable("BENCHBOOK_KEEP_REPORTS");
        const QString path = (keep.isEmpty() ? folder.path() : keep) + u"/traveller-"_s +
                             QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s;
        BENCHBOOK_VERIFY(writeTraveller(*bench.studio, {bench.order, bench.planned(1)},
                                        static_cast<ReportLanguage>(language),
                                        small ? PageMetrics::a5() : PageMetrics::a4(), path));
        const QString pdftoppm = QStandardPaths::findExecutable(u"pdftoppm"_s);
        const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (pdftoppm.isEmpty() || pdftotext.isEmpty())
            QSKIP("poppler-utils is not installed");
        // As a common office printer puts it down, in black and white.
        outputOf(pdftoppm, {u"-r"_s, u"200"_s, u"-mono"_s, path, folder.filePath(u"page"_s)});
        for (int page = 1; page <= 2; ++page) {
            const QString read = outputOf(QStringLiteral(BENCHBOOK_ZBARIMG),
                                          {u"--quiet"_s, u"--raw"_s, folder.filePath(u"page-%1.pbm"_s.arg(page))});
            QCOMPARE(read.trimmed(), (ScanCode{ScanCode::Kind::WorkOrder, page}.text()));
        }
        if (ReportFonts().family().startsWith(u"Noto"_s))
            QSKIP("the installed CJK font loses digits in PDF text; see report_fonts.h");
        const QString text =
            outputOf(pdftotext, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s}).remove(QRegularExpression(u"\\s"_s));
        for (const QString &wanted : {u"WO-0001"_s, u"WO-0002"_s, u"LOT-2026-0001"_s, u"2026-12-24"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted));
        QCOMPARE(text.contains(u"标准分钟"_s), language != int(ReportLanguage::English));
        QCOMPARE(text.contains(u"Initials"_s), language != int(ReportLanguage::Chinese));
    }
};

QTEST_MAIN(TestTraveller)
#include "test_traveller.moc"
