#include "core/stock/location.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/workshop/craft_page.h"

#include <QTableView>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// A batch a day: 30 of one hide at 0 to 1 of 12 lost, then 12 of another at 4.
void workThrough(PageBench &bench)
{
    const Workshop &shop = bench.workshop;
    const Id<Lot> hides[]{receiveOne(bench.studio, shop.hide, dm2(4000), yuan(1000)),
                          receiveOne(bench.studio, shop.hide, dm2(4000), yuan(1000))};
    for (int i = 0; i < 42; ++i) {
        const bool bad = i >= 30;
        const auto order = planWorkOrder(*bench.studio, {.variant = shop.wallet, .quantity = 12}, shop.owner)->id;
        const int scrap = bad ? 4 : i % 2;
        NewWorkLog log{order,      shop.stitch, i % 3 == 0 ? shop.helper : shop.owner, 12 * 1800 + i % 5 * 600,
                       12 - scrap, scrap};
        if (scrap > 0)
            log.reason = shop.crack;
        log.day = bench.studio->today().addDays(i - 42);
        if (!issueLot(*bench.studio, order, hides[bad ? 1 : 0], places::shelf, dm2(90), shop.owner).ok() ||
            !logWork(*bench.studio, log, shop.owner).ok())
            qFatal("the work was refused");
    }
}

} // namespace

TestExperiencePage::TestExperiencePage() = default;
TestExperiencePage::~TestExperiencePage() = default;

void TestExperiencePage::init() { m_bench = std::make_unique<PageBench>(); }

void TestExperiencePage::cleanup() { m_bench.reset(); }

void TestExperiencePage::stepsAreListedWithWhatIsKnown()
{
    workThrough(*m_bench);
    auto *page = new CraftPage(*m_bench->session, m_bench->jobs);
    m_bench->show(page);
    page->openPart(u"experience"_s);
    m_bench->waitForJobs();
    auto *table = page->findChild<QTableView *>(u"experienceTable"_s);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 1), u"Cut"_s);
    QCOMPARE(cell(0, 3), u"not known yet"_s);
    QVERIFY2(cell(1, 3).startsWith(u"31.6 ("_s), qPrintable(cell(1, 3)));
    QCOMPARE(cell(1, 5), u"42"_s);
    QVERIFY(PageBench::words(page).contains(u"Not known yet: 0"_s));
}

void TestExperiencePage::aDriftStandsOnTopAndInItsPane()
{
    workThrough(*m_bench);
    auto *page = new CraftPage(*m_bench->session, m_bench->jobs);
    m_bench->show(page);
    page->openPart(u"experience"_s);
    m_bench->waitForJobs();
    const QString sentence = u"Wallet, Stitch: loss up from 4.2 % to 33.3 % since "_s;
    QVERIFY2(PageBench::words(page).contains(sentence), qPrintable(PageBench::words(page)));
    page->findChild<QTableView *>(u"experienceTable"_s)->selectRow(1);
    PageBench::settle();
    const QString words = PageBench::words(page);
    QCOMPARE(words.count(sentence), 2);
    QVERIFY2(words.contains(u"lost with it"_s), qPrintable(words));
    QVERIFY(words.contains(u"By person"_s));
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestExperiencePage::aSearchNarrowsTheList()
{
    auto *page = new CraftPage(*m_bench->session, m_bench->jobs);
    m_bench->show(page);
    page->openPart(u"experience"_s);
    m_bench->waitForJobs();
    auto *table = page->findChild<QTableView *>(u"experienceTable"_s);
    page->search(u"stit"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    page->search({});
    QCOMPARE(table->model()->rowCount(), 2);
}
