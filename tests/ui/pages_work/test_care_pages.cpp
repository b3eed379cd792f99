// Tools, readings and checks on the workshop page.
#include "core/quality/check_result.h"
#include "core/tools/tool.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/workshop/craft_page.h"

#include <QFile>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

TestCarePages::TestCarePages() = default;
TestCarePages::~TestCarePages() = default;

void TestCarePages::init() { m_bench = std::make_unique<PageBench>(); }
void TestCarePages::cleanup() { m_bench.reset(); }

namespace {

CraftPage *showPart(PageBench &bench, const QString &part)
{
    auto *page = new CraftPage(*bench.session, bench.jobs);
    bench.show(page);
    page->openPart(part);
    PageBench::settle();
    return page;
}

} // namespace

void TestCarePages::aToolIsCaredForLentAndBack()
{
    PageBench &bench = *m_bench;
    const qint64 press = addRecord(*bench.studio, toolKind(),
                                   {{u"name"_s, Value(u"Press"_s)}, {u"careHours"_s, Value(10)}}, std::nullopt)
                             .value();
    CraftPage *page = showPart(bench, u"tools"_s);
    page->showRecordOf(u"tools"_s, press);
    PageBench::settle();
    PageBench::press(page, u"toolsTabs.care"_s);
    PageBench::press(page, u"toolCareButton"_s);
    PageBench::type(page, u"toolCareWhat"_s, u"Oiled"_s);
    PageBench::press(page, u"toolCareSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM standing_tool_care"), 1);
    PageBench::press(page, u"toolLendButton"_s);
    PageBench::press(page, u"toolLoanSubmit"_s);
    QCOMPARE(PageBench::problemOf(page, u"toolLoanTo"_s), u"Say who has it."_s);
    PageBench::type(page, u"toolLoanTo"_s, u"Zhou"_s);
    PageBench::press(page, u"toolLoanSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM lent_tool"), 1);
    PageBench::press(page, u"toolBackButton"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM lent_tool"), 0);
}

void TestCarePages::readingsAreTypedAndImported()
{
    PageBench &bench = *m_bench;
    CraftPage *page = showPart(bench, u"readings"_s);
    page->primaryAction()->trigger();
    PageBench::settle();
    PageBench::type(page, u"readingTemperature"_s, u"warm"_s);
    PageBench::press(page, u"readingSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"readingTemperature"_s).isEmpty());
    PageBench::type(page, u"readingTemperature"_s, u"22,4"_s);
    PageBench::press(page, u"readingSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT temperature_milli FROM standing_reading"), 22'400);

    QFile file(bench.studio.filePath(u"logger.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("time,temperature,humidity\n2026-08-30 10:00,20,50\n2026-08-30 11:00,hot,50\n");
    file.close();
    bench.dialogs.files.push_back({file.fileName()});
    PageBench::press(page, u"readingsImport"_s);
    PageBench::settle();
    QVERIFY2(PageBench::words(page).contains(u"Line 3"_s), qPrintable(PageBench::words(page)));
    PageBench::press(page, u"readingImportSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM standing_reading"), 2);
}

void TestCarePages::aFailedCheckHoldsAndLetsGo()
{
    PageBench &bench = *m_bench;
    const auto order =
        planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 4}, std::nullopt).value();
    const Id<QualityCheck> edge(addRecord(*bench.studio, qualityCheckKind(),
                                          {{u"name"_s, Value(u"Edge"_s)},
                                           {u"product"_s, Value(bench.studio.integer("SELECT id FROM product"))},
                                           {u"step"_s, Value(u"Cut"_s)},
                                           {u"kind"_s, Value(u"judged"_s)}},
                                          std::nullopt)
                                    .value());
    CraftPage *page = showPart(bench, u"quality"_s);
    const auto made =
        recordCheck(*bench.studio, {.workOrder = order.id, .step = bench.workshop.cut, .check = edge, .passed = false},
                    std::nullopt);
    BENCHBOOK_VERIFY(made);
    PageBench::settle();
    page->refresh();
    PageBench::settle();
    page->showRecordOf(u"quality"_s, made->id.value());
    PageBench::settle();
    PageBench::press(page, u"qualityHold"_s);
    PageBench::type(page, u"holdOrderReason"_s, u"edges"_s);
    PageBench::press(page, u"holdOrderSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM held_work_order"), 1);
    PageBench::press(page, u"qualityRelease"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM held_work_order"), 0);

    PageBench::press(page, u"qualityAgain"_s);
    PageBench::settle();
    PageBench::choose(page, u"qualityCheckVerdict"_s, u"Passed"_s);
    PageBench::press(page, u"qualityCheckSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT sum(passed) FROM standing_quality_result"), 1);
}

void TestCarePages::everyPartHasNames()
{
    for (const QString &part : {u"quality"_s, u"checks"_s, u"notes"_s, u"tools"_s, u"readings"_s}) {
        CraftPage *page = showPart(*m_bench, part);
        QCOMPARE(PageBench::nameless(page), QStringList());
        if (part == u"checks"_s || part == u"notes"_s || part == u"tools"_s)
            continue;
        page->primaryAction()->trigger();
        PageBench::settle();
        QCOMPARE(PageBench::nameless(page), QStringList());
    }
}
