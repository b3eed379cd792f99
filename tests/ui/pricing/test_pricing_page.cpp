// The page of prices: judged beside the window, told in words and curves, set, limited and taken back.
#include "core/pricing/price_kinds.h"
#include "tests/core/pricing/priced_studio.h"
#include "tests/ui/pages_work/page_bench.h"
#include "ui/kit/table_view.h"
#include "ui/pricing/pricing_page.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Keeps both threads of a runner busy, so that what is asked for meanwhile waits.
class BusyThreads
{
public:
    BusyThreads(JobRunner &jobs, QObject *owner)
    {
        for (int thread = 0; thread < 2; ++thread)
            jobs.run<int>(
                owner, u"busy"_s,
                [released = m_released](const Progress &progress) -> Result<int> {
                    while (!*released && !progress.isCancelled())
                        QThread::msleep(1);
                    return 0;
                },
                [](const Result<int> &) {});
    }
    ~BusyThreads() { *m_released = true; }

private:
    std::shared_ptr<std::atomic<bool>> m_released = std::make_shared<std::atomic<bool>>(false);
};

struct PricingBench
{
    PricingBench() : shop(desk.studio, desk.workshop) {}

    void sellAtFourPrices()
    {
        for (const int price : {300, 330, 290, 310}) {
            shop.setPrice(yuan(price));
            shop.sellWeeks(12, -2.5);
        }
    }
    void seeAnotherShop(int price)
    {
        const Draft seen{{u"shop"_s, Value(u"Muji"_s)},
                         {u"name"_s, Value(u"Bifold %1"_s.arg(price))},
                         {u"product"_s, Value(shop.product())},
                         {u"price"_s, Value(qint64(price) * 100)},
                         {u"seenDay"_s, Value(desk.studio->today())}};
        BENCHBOOK_VERIFY(addRecord(*desk.studio, competitorPriceKind(), seen, desk.workshop.owner));
    }
    void offerWish()
    {
        const Draft wish{{u"name"_s, Value(u"Lining in another colour"_s)},
                         {u"level"_s, Value(u"deep"_s)},
                         {u"minutes"_s, Value(60)},
                         {u"material"_s, Value(0)},
                         {u"surcharge"_s, Value(3000)}};
        BENCHBOOK_VERIFY(addRecord(*desk.studio, personalisationKind(), wish, desk.workshop.owner));
    }
    void show()
    {
        auto *page = new PricingPage(*desk.session, desk.jobs, [this](const QString &id) { wanted = id; });
        QObject::connect(page, &Page::said, page, [this](const QString &message, bool) { heard << message; });
        desk.show(page);
        page->showRecord(desk.workshop.wallet.value());
        PageBench::settle();
    }
    void waitForAdvice()
    {
        QVERIFY(QTest::qWaitFor([&] { return PageBench::find(desk.page.get(), u"price.proposed"_s) != nullptr; }));
        desk.waitForJobs();
        PageBench::settle();
    }
    QString words() { return PageBench::words(desk.page.get()); }
    std::optional<Money> inFile()
    {
        return Money::fromMinor(desk.studio.integer("SELECT price_minor FROM variant LIMIT 1"));
    }
    /// Saves what one sees now where BENCHBOOK_PICTURES names a folder.
    void look(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
        if (!folder.isEmpty())
            desk.page->grab().save(folder + u'/' + name + u".png"_s);
    }

    PageBench desk;
    PricedShop shop;
    QString wanted;
    QStringList heard;
};

} // namespace

class TestPricingPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPriceIsJudgedSetAndTakenBack()
    {
        PricingBench bench;
        bench.sellAtFourPrices();
        for (const int price : {320, 345, 360})
            bench.seeAnotherShop(price);
        bench.offerWish();
        bench.shop.waitDays(40);
        bench.show();
        bench.waitForAdvice();
        QWidget *page = bench.desk.page.get();
        QVERIFY2(bench.words().contains(u"Buyers answer to 1 % more"_s), qPrintable(bench.words()));
        QVERIFY(bench.words().contains(u"3 price"_s));
        QVERIFY(bench.words().contains(u"leave it out"_s));
        auto *curve = PageBench::find(page, u"price.curve"_s);
        QVERIFY(curve && curve->accessibleDescription().contains(u"the curve is highest"_s));
        QVERIFY(PageBench::find(page, u"price.waterfall"_s)->accessibleName().contains(u"Material"_s));
        bench.look(u"prices-light"_s);
        bench.desk.theme.setMode(Theme::Mode::Dark);
        bench.look(u"prices-dark"_s);
        PageBench::type(page, u"prices.newPrice"_s, u"325"_s);
        QVERIFY2(PageBench::textOf(page, u"prices.effect"_s).contains(u"8 times in 10"_s),
                 qPrintable(PageBench::textOf(page, u"prices.effect"_s)));
        PageBench::press(page, u"prices.setButton"_s);
        QCOMPARE(bench.inFile(), std::optional(yuan(325)));
        BENCHBOOK_VERIFY(bench.desk.studio->undo(bench.desk.studio->undoable()->entry, bench.desk.workshop.owner));
        QCOMPARE(bench.inFile(), std::optional(yuan(310)));
        QCOMPARE(PageBench::nameless(page), QStringList());
    }

    void limitsAreSetInPlaceAndRefusedInPlace()
    {
        PricingBench bench;
        bench.sellAtFourPrices();
        bench.show();
        bench.waitForAdvice();
        QWidget *page = bench.desk.page.get();
        PageBench::type(page, u"price.lowest"_s, u"400"_s);
        PageBench::type(page, u"price.highest"_s, u"350"_s);
        PageBench::press(page, u"price.limitsSet"_s);
        QVERIFY(PageBench::textOf(page, u"price.limitsRefusal"_s).contains(u"at least the lowest"_s));
        QCOMPARE(PageBench::textOf(page, u"price.lowest"_s), u"400.00"_s);
        PageBench::type(page, u"price.lowest"_s, u"300"_s);
        PageBench::press(page, u"price.limitsSet"_s);
        QCOMPARE(bench.desk.studio.integer("SELECT highest_price_minor FROM variant LIMIT 1"), 35'000);
        QVERIFY(!bench.heard.isEmpty());
        bench.desk.waitForJobs();
        QTRY_COMPARE(bench.desk.studio.integer("SELECT lowest_price_minor FROM variant LIMIT 1"), 30'000);
    }

    void withoutSalesItSaysWhatIsMissing()
    {
        PricingBench bench;
        bench.show();
        bench.waitForAdvice();
        QVERIFY2(bench.words().contains(u"How buyers answer to its price is not known"_s), qPrintable(bench.words()));
        QVERIFY(bench.words().contains(u"No price of another shop is known"_s));
        QVERIFY(PageBench::find(bench.desk.page.get(), u"price.curve"_s)
                    ->accessibleName()
                    .contains(u"some sales of the last weeks"_s));
        bench.look(u"prices-new"_s);
    }

    void whatIsStoppedIsSaidAndReadAgain()
    {
        PricingBench bench;
        QObject owner;
        {
            const BusyThreads busy(bench.desk.jobs, &owner);
            bench.show();
            QVERIFY2(bench.words().contains(u"Looking at sales"_s), qPrintable(bench.words()));
            bench.desk.jobs.stop();
        }
        bench.desk.waitForJobs();
        QVERIFY2(bench.words().contains(u"Stopped before sales"_s), qPrintable(bench.words()));
        QVERIFY(!bench.words().contains(u"Looking at sales"_s));
        bench.desk.page->refresh();
        bench.waitForAdvice();
        QVERIFY(!bench.words().contains(u"Stopped before sales"_s));
        // An import of many tells no rows.
        Q_EMIT bench.desk.studio->changes().committed(ChangeSet());
        QVERIFY(bench.desk.jobs.isBusy());
        bench.desk.waitForJobs();
    }

    void aTypedPriceStaysAndWhatWasReadComesAfterwards()
    {
        PricingBench bench;
        bench.show();
        bench.waitForAdvice();
        QWidget *page = bench.desk.page.get();
        PageBench::type(page, u"prices.newPrice"_s, u"333"_s);
        bench.seeAnotherShop(320);
        bench.desk.waitForJobs();
        QCOMPARE(PageBench::textOf(page, u"prices.newPrice"_s), u"333"_s);
        QVERIFY(bench.words().contains(u"No price of another shop is known"_s));
        qobject_cast<TableView *>(PageBench::find(page, u"priceListTable"_s))->setFocus();
        QTRY_VERIFY(!bench.words().contains(u"No price of another shop is known"_s));
        // The pane is filled anew, and what was typed stands in it.
        QTRY_COMPARE(PageBench::textOf(page, u"prices.newPrice"_s), u"333.00"_s);
        QVERIFY(!bench.words().contains(u"No price of another shop is known"_s));
    }

    void theOtherPartsListTheirRecords()
    {
        PricingBench bench;
        bench.seeAnotherShop(320);
        bench.show();
        auto *page = static_cast<PricingPage *>(bench.desk.page.get());
        QVERIFY(bench.words().contains(u"Prices of other shops"_s));
        for (const char *part : {"competitor-prices", "personalisations", "promotions"}) {
            page->openPart(QString::fromLatin1(part));
            PageBench::settle();
            bench.look(u"prices-"_s + QString::fromLatin1(part));
            QCOMPARE(PageBench::nameless(page), QStringList());
        }
        page->openPart(u"competitor-prices"_s);
        QVERIFY(page->showRecord(bench.desk.studio.integer("SELECT id FROM competitor_price")));
        PageBench::settle();
        QTRY_COMPARE(PageBench::textOf(page, u"competitor-pricesForm.name"_s), u"Bifold 320"_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_pricing"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestPricingPage pages;
    return QTest::qExec(&pages, argc, argv);
}

#include "test_pricing_page.moc"
